// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/endpointruntime.h"

#include "base/log.h"
#include "channels/endpointservices.h"
#include "channels/relaybridge.h"
#include "channels/signalbridge.h"
#include "core/hub.h"
#include "core/workqueue.h"
#include "host/link.h"
#include "loader/catalogue.h"
#include "store/store.h"

namespace throughline::hub {

using namespace Qt::StringLiterals;
using plugin::HostProcess;

namespace {

const Logger logger{"hub.channel"};
constexpr std::chrono::seconds takesItem{60};

} // namespace

EndpointRuntime::EndpointRuntime(ChannelContext &context, EndpointSetup setup)
    : m_context(context),
      m_setup(std::move(setup)),
      m_delivery(context.work, context.scheduler, m_setup.endpoint.id),
      m_host([this] { return hostSpec(m_context, m_setup, m_manifest); }, context.scheduler, context.random,
             context.timings)
{
    m_told = {m_setup.endpoint.health, m_setup.endpoint.healthDetail};
    m_context.relay.addEndpoint(id());
    connect(&m_host, &HostProcess::ready, this, [this](plugin::Link *link) { ready(*link); });
    connect(&m_host, &HostProcess::gone, this, &EndpointRuntime::gone);
    connect(&m_host, &HostProcess::stateChanged, this, &EndpointRuntime::tellHealth);
}

EndpointRuntime::~EndpointRuntime()
{
    disconnect(&m_host, nullptr, this, nullptr);
    m_context.relay.removeEndpoint(id());
}

void EndpointRuntime::start()
{
    if (m_setup.endpoint.enabled)
        m_host.start();
}

void EndpointRuntime::stop(const std::function<void()> &done)
{
    m_host.stop(done);
}

void EndpointRuntime::reconfigure(EndpointSetup setup)
{
    const bool same =
        setup.config == m_setup.config && setup.secrets == m_setup.secrets
        && setup.endpoint.channel == m_setup.endpoint.channel && setup.endpoint.name == m_setup.endpoint.name
        && setup.endpoint.address == m_setup.endpoint.address && setup.endpoint.enabled == m_setup.endpoint.enabled;
    const bool switched = setup.endpoint.enabled != m_setup.endpoint.enabled;
    m_setup = std::move(setup);
    if (same)
        return;
    if (switched) // told by who switched it
        m_told = {m_setup.endpoint.health, m_setup.endpoint.healthDetail};
    m_host.stop([this] { start(); });
}

void EndpointRuntime::ready(plugin::Link &link)
{
    ++m_run;
    m_connector = {};
    m_context.catalogue.setState(m_manifest.id, plugin::PluginState::Loaded);
    m_services = std::make_unique<EndpointServices>(
        m_context.work, m_delivery, id(), [this](const plugin::ContactPoint &point, const plugin::IngestedItem &item) {
            m_context.signals_.learn(id(), point, item);
        });
    m_services->serve(link);
    link.on<plugin::Signal>([this](const plugin::Signal &signal) { m_context.signals_.fromConnector(id(), signal); });
    link.on<plugin::SocketEvent>(
        [this](const plugin::SocketEvent &event) { m_context.relay.fromConnector(id(), event); });
    link.on<plugin::Health>([this](const plugin::Health &health) {
        m_connector = health;
        tellHealth();
    });
    m_context.work.read<Result<QByteArray>>(
        [endpoint = id()](StoreConnection &store) { return endpointCursor(store, endpoint); },
        [this, self = QPointer(this), run = m_run](const Result<QByteArray> &cursor) {
            if (!self || run != m_run || !m_host.link())
                return;
            if (!cursor) // without its place a connector would take in everything again
                return m_host.fail(u"the cursor could not be read"_s);
            startConnector(*cursor);
        });
}

void EndpointRuntime::startConnector(const QByteArray &cursor)
{
    const auto info = startInfo(m_manifest, m_setup, cursor);
    if (!info)
        return m_host.fail(info.error().detail);
    m_host.link()->request(*info, connectorStarts, std::function([this, run = m_run](Result<plugin::Empty> answer) {
        if (run == m_run)
            connectorStarted(answer);
    }));
}

void EndpointRuntime::connectorStarted(const Result<plugin::Empty> &answer)
{
    plugin::Link *link = m_host.link();
    if (!link || !link->isOpen())
        return;
    if (!answer)
        return m_host.fail(u"the connector did not start: %1"_s.arg(answer.error().detail));
    const auto may = [this](QLatin1StringView permission) { return m_manifest.permissions.contains(permission); };
    m_connectorRuns = true;
    m_context.catalogue.setState(m_manifest.id, plugin::PluginState::Running);
    m_context.relay.connectorUp(id(), *link, may("http"_L1), may("socket"_L1));
    m_delivery.connectorUp(
        [link = QPointer(link), may = may("send"_L1)](const plugin::OutboundItem &item,
                                                      const std::function<void(Result<void>)> &taken) {
            if (!may)
                return taken(fail(ErrorCode::Unsupported, u"it does not send"_s));
            if (!link)
                return taken(fail(ErrorCode::Unavailable, {}));
            link->request(item, takesItem, std::function([taken](Result<plugin::Empty> sent) {
                              taken(sent ? Result<void>() : Result<void>(fail(sent.error())));
                          }));
        },
        m_manifest.capabilities.idempotentSend);
    tellCapabilities();
    tellHealth();
    m_context.started(id());
}

void EndpointRuntime::gone()
{
    ++m_run;
    m_connectorRuns = false;
    m_delivery.connectorDown(!m_host.wasKilled());
    m_context.relay.connectorDown(id());
    m_services.reset();
    m_context.catalogue.setState(m_manifest.id, plugin::PluginState::Accepted);
}

void EndpointRuntime::signal(const plugin::Signal &signal)
{
    if (m_connectorRuns && m_host.link() && m_manifest.permissions.contains("signal"_L1))
        m_host.link()->notify(signal, true);
}

void EndpointRuntime::call(const plugin::Call &call, bool isAction, std::function<void(OutsideAnswer)> done)
{
    if (!(isAction ? m_manifest.actions : m_manifest.lookups).names.contains(call.name))
        return done({.result = fail(ErrorCode::Forbidden, u"this channel has no %1"_s.arg(call.name))});
    if (!m_connectorRuns || !m_host.link())
        return done({.result = fail(ErrorCode::Unavailable, m_host.words())});
    if (!isAction) {
        m_host.link()->request(plugin::LookupCall{call}, answersCall,
                               std::function([done](Result<plugin::CallResult> answer) {
                                   done({.result = answer ? Result<QJsonObject>(std::move(answer->result))
                                                          : Result<QJsonObject>(fail(answer.error())),
                                         .handedOver = true});
                               }));
        return;
    }
    ++m_actions;
    m_host.link()->request(plugin::ActionCall{call}, answersCall,
                           std::function([self = QPointer(this), done](Result<plugin::CallResult> answer) {
                               if (self)
                                   --self->m_actions;
                               // Too many waiting: it did not leave.
                               const bool left = answer || answer.error().code != ErrorCode::RateLimited;
                               done({.result = answer ? Result<QJsonObject>(std::move(answer->result))
                                                      : Result<QJsonObject>(fail(answer.error())),
                                     .handedOver = left});
                           }));
}

void EndpointRuntime::tellCapabilities()
{
    auto capabilities = plugin::endpointCapabilities(m_manifest, m_setup.config);
    if (capabilities == m_setup.endpoint.capabilities)
        return;
    m_setup.endpoint.capabilities = capabilities;
    m_context.work.write<Result<void>>(
        [endpoint = id(), capabilities](Hub &hub) { return hub.setEndpointCapabilities(endpoint, capabilities); },
        [endpoint = id()](const Result<void> &kept) {
            if (!kept && kept.error().code != ErrorCode::NotFound)
                logger.error(u"the capabilities of endpoint %1 were not kept: %2"_s.arg(endpoint.toString(),
                                                                                        kept.error().detail));
        });
}

void EndpointRuntime::tellHealth()
{
    std::pair<EndpointHealth, QString> now{EndpointHealth::Stopped, m_host.words()};
    if (m_host.state() == HostProcess::State::Starting) {
        now = {EndpointHealth::Starting, {}};
    } else if (m_host.state() == HostProcess::State::Running) {
        using State = plugin::Health::State;
        const State state = m_connector.state;
        now = {state == State::Connected  ? EndpointHealth::Running
               : state == State::Starting ? EndpointHealth::Starting
                                          : EndpointHealth::Degraded,
               m_connector.text};
    }
    if (now == m_told)
        return;
    m_told = now;
    m_context.work.write<Result<void>>(
        [endpoint = id(), now](Hub &hub) { return hub.setEndpointHealth(endpoint, now.first, now.second); },
        [endpoint = id()](const Result<void> &kept) {
            if (!kept && kept.error().code != ErrorCode::NotFound)
                logger.error(
                    u"the health of endpoint %1 was not kept: %2"_s.arg(endpoint.toString(), kept.error().detail));
        });
}

} // namespace throughline::hub
