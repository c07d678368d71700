// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/channels.h"

#include "api/exchange.h"
#include "base/log.h"
#include "channels/availability.h"
#include "channels/channelinfos.h"
#include "channels/convert.h"
#include "channels/endpointruntime.h"
#include "channels/relaybridge.h"
#include "channels/signalbridge.h"
#include "channels/trial.h"
#include "core/workqueue.h"
#include "loader/catalogue.h"
#include "store/store.h"

#include <QCoreApplication>

#include <map>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

const Logger logger{"hub.channels"};
constexpr size_t trialsAtOnce = 4; //!< each is a process

plugin::TrustPolicy trust(bool developer)
{
    return {.keys = {plugin::vendorKey()}, .unsignedAllowed = developer};
}

} // namespace

struct Channels::Private {
    Private(const ChannelParts &given, const ChannelOptions &options)
        : parts(given),
          catalogue(plugin::pluginFolders(options.plugins), trust(options.developer)),
          signals_(parts.work, parts.topics, parts.clock,
                   [this](const Id &endpoint, const plugin::Signal &signal) {
                       if (const auto found = endpoints.find(endpoint); found != endpoints.end())
                           found->second->signal(signal);
                   }),
          context{.work = parts.work,
                  .clock = parts.clock,
                  .scheduler = parts.scheduler,
                  .random = parts.random,
                  .catalogue = catalogue,
                  .relay = relay,
                  .signals_ = signals_,
                  .started = [this](const Id &endpoint) { availability.endpointUp(endpoint); },
                  .program = options.program.isEmpty()
                                 ? QCoreApplication::applicationDirPath() + u"/throughline-plugin-host"_s
                                 : options.program,
                  .privateArea = options.data + u"/plugin-run"_s,
                  .developer = options.developer,
                  .timings = options.timings},
          availability(
              parts.work, parts.topics, parts.clock, parts.scheduler, parts.connectedAgents,
              [this](const Id &endpoint, bool available, int agents) { tellAvailable(endpoint, available, agents); })
    {
    }

    //! A sign about the endpoint itself, not about one of its customers.
    void tellAvailable(const Id &endpoint, bool available, int agents)
    {
        const auto found = endpoints.find(endpoint);
        if (found == endpoints.end() || !found->second)
            return;
        found->second->signal({.kind = u"available"_s,
                               .contactPoint = {.kind = u"endpoint"_s, .value = endpoint.toString()},
                               .topic = u"endpoint"_s,
                               .data = {{u"available"_s, available}, {u"agents"_s, agents}},
                               .ttlSeconds = 60});
    }

    void read(const Id &endpointId);
    void place(EndpointSetup setup);

    ChannelParts parts;
    plugin::Catalogue catalogue;
    RelayBridge relay;
    std::map<Id, std::unique_ptr<EndpointRuntime>> endpoints;
    SignalBridge signals_;
    ChannelContext context;
    AvailabilityWatch availability;
    std::vector<std::unique_ptr<Trial>> trials;
    bool running = false;
    std::shared_ptr<bool> alive = std::make_shared<bool>(true);
};

Channels::Channels(const ChannelParts &parts, ChannelOptions options) : d(std::make_unique<Private>(parts, options)) {}

Channels::~Channels()
{
    *d->alive = false;
    d->trials.clear();
    d->endpoints.clear();
}

void Channels::start()
{
    d->running = true;
    plugin::PrivateCopy::clear(d->context.privateArea); // left by a run that was killed
    d->catalogue.scan();
    d->availability.start();
    for (const plugin::PluginEntry &entry : d->catalogue.plugins()) {
        if (entry.state == plugin::PluginState::Accepted)
            logger.info(u"plugin %1 %2 accepted, signed by %3"_s.arg(
                entry.manifest.id, entry.manifest.version, entry.signedBy.isEmpty() ? u"nobody"_s : entry.signedBy));
    }
    using Found = Result<std::vector<Endpoint>>;
    d->parts.work.read<Found>([](StoreConnection &store) { return endpoints(store); },
                              [this, alive = d->alive](const Found &found) {
                                  if (!*alive)
                                      return;
                                  if (!found)
                                      return logger.error(
                                          u"the endpoints could not be read: %1"_s.arg(found.error().detail));
                                  for (const Endpoint &endpoint : *found)
                                      d->read(endpoint.id);
                              });
}

void Channels::Private::read(const Id &endpointId)
{
    parts.work.read<Result<EndpointSetup>>(
        [endpointId](StoreConnection &store) { return endpointSetup(store, endpointId); },
        [this, held = alive, endpointId](Result<EndpointSetup> setup) {
            if (!*held || !running)
                return;
            if (setup)
                return place(std::move(*setup));
            if (setup.error().code == ErrorCode::NotFound)
                endpoints.erase(endpointId);
            else
                logger.error(u"endpoint %1 could not be read: %2"_s.arg(endpointId.toString(), setup.error().detail));
        });
}

void Channels::Private::place(EndpointSetup setup)
{
    if (setup.endpoint.removed && !endpoints.contains(setup.endpoint.id))
        return; // only its history is left
    auto &runtime = endpoints[setup.endpoint.id];
    if (runtime)
        return runtime->reconfigure(std::move(setup));
    if (!catalogue.accepted(setup.endpoint.channel))
        catalogue.scan(); // installed since
    runtime = std::make_unique<EndpointRuntime>(context, std::move(setup));
    runtime->start();
}

void Channels::stop(std::function<void()> done)
{
    d->running = false;
    const auto left = std::make_shared<int>(int(d->endpoints.size()) + 1);
    const auto one = [left, done = std::move(done)] {
        if (--*left == 0)
            done();
    };
    d->trials.clear();
    for (const auto &[id, runtime] : d->endpoints)
        runtime->stop(one);
    d->parts.scheduler.after({}, one); // also when there is none; never before this call returned
}

void Channels::committed(const CommitPtr &batch)
{
    if (!d->running)
        return;
    for (const Id &endpoint : batch->deliverable) {
        if (const auto found = d->endpoints.find(endpoint); found != d->endpoints.end())
            found->second->deliver();
    }
    d->availability.committed(batch);
    for (const Id &endpoint : batch->reconfigured)
        d->read(endpoint);
    for (const Change &change : batch->changes) {
        if (change.type == RecordType::Endpoint && change.scope == Scope::org())
            d->read(change.id);
    }
}

std::shared_ptr<const ChannelInfos> Channels::installed()
{
    d->catalogue.scan(); // installed since
    return channelInfos(d->catalogue);
}

void Channels::tryOut(const TrialSettings &settings, std::function<void(Result<QJsonObject>)> done)
{
    std::erase_if(d->trials, [](const auto &trial) { return trial->isGone(); });
    if (!d->running || d->trials.size() >= trialsAtOnce)
        return done(fail(d->running ? ErrorCode::RateLimited : ErrorCode::Unavailable, u"trial"_s));
    if (!d->catalogue.accepted(settings.channel))
        d->catalogue.scan();
    d->trials.push_back(std::make_unique<Trial>(d->context, settings, std::move(done)));
    d->trials.back()->start();
}

void Channels::reconfigured(const Id &endpointId)
{
    if (d->running)
        d->read(endpointId);
}

HttpRelay &Channels::relay()
{
    return d->relay;
}

plugin::Catalogue &Channels::catalogue()
{
    return d->catalogue;
}

bool Channels::isDelivering() const
{
    return std::any_of(d->endpoints.begin(), d->endpoints.end(),
                       [](const auto &each) { return each.second->isDelivering(); });
}

void Channels::call(const OutsideCall &call, std::function<void(OutsideAnswer)> done)
{
    const auto found = d->endpoints.find(call.endpointId);
    if (found == d->endpoints.end())
        return done({.result = fail(ErrorCode::Unavailable, u"endpoint"_s), .handedOver = false});
    plugin::Call asked{
        .name = call.name, .args = call.args, .actionId = call.actionId, .contactPoint = {}, .agentId = call.agentId};
    if (call.point)
        asked.contactPoint = toPlugin(*call.point);
    found->second->call(asked, !call.actionId.isNull(), std::move(done));
}

qint64 Channels::processId(const Id &endpointId) const
{
    const auto found = d->endpoints.find(endpointId);
    return found == d->endpoints.end() ? 0 : found->second->host().processId();
}

} // namespace throughline::hub
