// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "main/hubservice.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/random.h"
#include "changes/fanout.h"
#include "channels/channels.h"
#include "channels/departurewatch.h"
#include "channels/imports.h"
#include "control/adminwork.h"
#include "control/controlserver.h"
#include "control/datafolder.h"
#include "core/calldesk.h"
#include "core/queuestats.h"
#include "core/syncsession.h"
#include "core/threadedworkqueue.h"
#include "core/topicbus.h"
#include "front/accountroutes.h"
#include "front/jmaproutes.h"
#include "front/relaydoor.h"
#include "front/websocketdoor.h"
#include "main/channelcatalogue.h"
#include "main/historymethods.h"
#include "main/localaccount.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimer>

#include <optional>

namespace throughline::hub {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Logger log{"hub"};

constexpr auto kTick = 60s;
// Searching finds a new item this much after it came; the batch keeps one transaction short.
constexpr auto kIndexDelay = 300ms;
constexpr int kIndexBatch = 200;
// Time for goodbyes to leave before the sockets are cut.
constexpr auto kGoodbye = 1500ms;
// A hub of one console's own does not end while a reply can still be taken back: it leaves first.
constexpr auto kUndo = 130s;

} // namespace

//! All parts in the order of their making; they end in the opposite order.
struct HubService::Parts {
    DataFolder folder;
    StoreKey key;
    ServeOptions options;
    SystemClock clock;
    SystemRandom writerRandom; // each thread its own
    SystemRandom random;
    QtScheduler scheduler;
    std::optional<Store> store;
    std::optional<Hub> hub;
    std::unique_ptr<ThreadedWorkQueue> work;
    Fanout fanout;
    TopicBus topics;
    std::optional<SyncContext> sync;
    std::optional<QueueGauges> gauges;
    std::optional<Channels> channels;
    std::optional<DepartureWatch> departures;
    std::optional<Imports> imports;
    std::optional<CallDesk> calls;
    WebSocketDoor door{nullptr}; // like the timers below: an explicit constructor takes no omitted initializer
    std::optional<Gate> gate;
    std::optional<AccountRoutes> accounts;
    std::optional<JmapRoutes> jmap;
    std::optional<ConsoleSockets> consoles;
    std::optional<RelayDoor> relay;
    Router router;
    std::unique_ptr<HttpFront> front;
    std::optional<Admin> admin;
    std::optional<ControlServer> control;
    std::optional<Lease> lease;
    QTimer tick{nullptr};
    QTimer indexing{nullptr};
    bool isIndexing = false;
    bool stopping = false;
};

HubService::HubService(std::unique_ptr<Parts> parts) : m(std::move(parts)) {}

HubService::~HubService()
{
    if (m->control)
        removeAttachInfo(m->folder.path());
}

Result<std::unique_ptr<HubService>> HubService::start(DataFolder folder, StoreKey key, ServeOptions options)
{
    std::unique_ptr<HubService> service(new HubService(std::unique_ptr<Parts>(
        new Parts{.folder = std::move(folder), .key = std::move(key), .options = std::move(options)})));
    if (auto opened = service->openStore(); !opened)
        return fail(opened.error());
    if (auto opened = service->openDoors(); !opened)
        return fail(opened.error());
    return service;
}

Result<void> HubService::openStore()
{
    sqlite::OpenOptions options{.path = m->folder.store(), .key = m->key.bytes()};
    auto store = Store::open(options);
    if (!store)
        return fail(inWords(store.error(), u"open the store"_s));
    m->store.emplace(std::move(*store));
    m->hub.emplace(*m->store, m->clock, m->writerRandom, m->options.hub);
    m->options.hub = m->hub->options();
    if (const qint64 known = readNumber(m->folder.file(u"epoch")); known > m->hub->epoch())
        return fail(
            ErrorCode::Conflict,
            u"The store in %1 is older than one that was served before: use \"throughline-hub restore\" to go back to a backup."_s
                .arg(m->folder.path()));
    if (auto noted = writeNumber(m->folder.file(u"epoch"), m->hub->epoch()); !noted)
        return noted;
    m->hub->setCommitListener([this](const CommitPtr &batch) {
        QMetaObject::invokeMethod(
            this, [this, batch] { onCommitted(batch); }, Qt::QueuedConnection);
    });
    auto work = ThreadedWorkQueue::start(*m->hub, options, m->options.readers, *this);
    if (!work)
        return fail(inWords(work.error(), u"start the store's threads"_s));
    m->work = std::move(*work);
    m->sync.emplace(SyncContext{*m->work, m->fanout, m->topics, m->clock, m->scheduler, m->options.hub});
    m->gauges.emplace(*m->work, m->topics, m->clock, m->scheduler);
    return {};
}

Result<void> HubService::openDoors()
{
    m->gate.emplace(*m->work, m->clock, m->options.origins);
    m->accounts.emplace(*m->work, m->clock, m->options.logins);
    m->jmap.emplace(*m->sync, m->options.publicUrl);
    m->consoles.emplace(*m->sync, m->door, m->options.sockets);
    m->channels.emplace(ChannelParts{.work = *m->work,
                                     .topics = m->topics,
                                     .clock = m->clock,
                                     .scheduler = m->scheduler,
                                     .random = m->random,
                                     .connectedAgents = [this] { return m->fanout.agents(); }},
                        ChannelOptions{.plugins = m->options.plugins,
                                       .developer = m->options.developer,
                                       .data = m->folder.path(),
                                       .program = {},
                                       .timings = {}});
    m->departures.emplace(*m->work, m->clock, m->scheduler);
    m->imports.emplace(ImportParts{.work = *m->work,
                                   .scheduler = m->scheduler,
                                   .random = m->random,
                                   .catalogue = m->channels->catalogue(),
                                   .program = QCoreApplication::applicationDirPath() + u"/throughline-plugin-host"_s,
                                   .privateArea = m->folder.path() + u"/plugin-run"_s,
                                   .developer = m->options.developer,
                                   .timings = {}});
    m->calls.emplace(*m->channels);
    m->sync->calls = &*m->calls;
    m->sync->setups = &*m->channels;
    m->relay.emplace(m->channels->relay(), m->door, m->options.publicUrl, m->options.sockets);
    m->accounts->addTo(m->router, *m->gate);
    m->jmap->addTo(m->router, *m->gate);
    m->consoles->addTo(m->router, *m->gate);
    m->relay->addTo(m->router);
    m->router.add({.method = "GET", .pattern = "/health", .handle = [](const Exchange &, const Responder &responder) {
                       responder.send(HttpResponse::json(200, "{\"status\":\"ok\"}"));
                   }});

    m->front = std::make_unique<HttpFront>(m->router, m->options.front);
    auto opened = m->front->open();
    if (!opened && opened.error().code == ErrorCode::Io && m->options.embedded && m->options.front.port != 0) {
        // The port of the last run is taken by somebody else now.
        m->options.front.port = 0;
        m->front = std::make_unique<HttpFront>(m->router, m->options.front);
        opened = m->front->open();
    }
    if (!opened)
        return opened;

    m->sync->publicUrl = m->options.publicUrl.isEmpty() ? url() : m->options.publicUrl;
    m->admin.emplace(*m->work, m->clock, m->key, m->options.hub, channelCatalogue(m->channels->catalogue()));
    m->admin->onReconfigured([this](const Id &endpoint) { m->channels->reconfigured(endpoint); });
    m->admin->reachChannels(*m->channels);
    addHistoryMethods(*m->admin, *m->work, *m->imports);
    addLiveMethods();
    m->control.emplace(*m->admin);
    const QString socket = m->options.socketPath.isEmpty()
                               ? chooseSocketPath(m->folder.path(), m->random.token().left(16))
                               : m->options.socketPath;
    if (auto listening = m->control->open(socket); !listening)
        return listening;
    if (m->options.embedded) {
        m->lease.emplace(
            m->scheduler, m->options.lease,
            [this] {
                return m->channels->isDelivering() || m->departures->isDueWithin(kUndo) || m->imports->isRunning();
            },
            [this] { stop(); });
        connect(&*m->control, &ControlServer::leaseTaken, this, [this] { m->lease->taken(); });
        connect(&*m->control, &ControlServer::leaseReturned, this, [this] { m->lease->returned(); });
        if (auto kept = writeNumber(m->folder.file(u"port"), m->front->serverPort()); !kept)
            return kept;
    }
    connect(&m->tick, &QTimer::timeout, this, [this] {
        m->work->write<Result<void>>([](Hub &hub) { return hub.tick(); },
                                     [](const Result<void> &done) {
                                         if (!done)
                                             log.error(u"upkeep failed: "_s + done.error().detail);
                                     });
    });
    m->tick.start(kTick);
    m->indexing.setSingleShot(true);
    connect(&m->indexing, &QTimer::timeout, this, &HubService::indexSome);
    m->indexing.start(kIndexDelay);
    m->channels->start();
    m->departures->start();
    return writeAttachInfo(m->folder.path(), {.pid = QCoreApplication::applicationPid(),
                                              .url = url(),
                                              .socket = m->control->path(),
                                              .embedded = m->options.embedded,
                                              .version = QCoreApplication::applicationVersion()});
}

void HubService::addLiveMethods()
{
    const auto status = [this](const QJsonObject &, const Admin::Answer &answer) {
        m->work->write<qint64>([](Hub &hub) { return hub.epoch(); },
                               [this, answer](qint64 epoch) {
                                   answer(QJsonObject{{u"url"_s, url()},
                                                      {u"epoch"_s, epoch},
                                                      {u"embedded"_s, m->options.embedded},
                                                      {u"version"_s, QCoreApplication::applicationVersion()},
                                                      {u"consoles"_s, m->consoles->count()},
                                                      {u"visitors"_s, m->relay->count()},
                                                      {u"leases"_s, m->lease ? m->lease->count() : 0}});
                               });
    };
    m->admin->add(u"lease"_s, status); // the local socket counts the connection as a lease
    m->admin->add(u"hub.status"_s, status);
    m->admin->add(u"hub.routes"_s, [this](const QJsonObject &, const Admin::Answer &answer) {
        QJsonArray list;
        for (const auto &route : m->router.routes())
            list.append(QString::fromLatin1(route->method + ' ' + route->pattern));
        answer(QJsonObject{{u"routes"_s, list}});
    });
    if (m->options.embedded)
        m->admin->add(u"session.local"_s, localSignIn(*m->work));
}

void HubService::onCommitted(const CommitPtr &batch)
{
    m->fanout.committed(batch);
    m->gauges->committed(batch);
    m->channels->committed(batch);
    m->departures->committed(batch);
    scheduleIndexing();
}

void HubService::scheduleIndexing()
{
    if (!m->indexing.isActive() && !m->isIndexing && !m->stopping)
        m->indexing.start(kIndexDelay);
}

void HubService::indexSome()
{
    m->isIndexing = true;
    m->work->write<Result<bool>>([](Hub &hub) { return hub.indexSome(kIndexBatch); },
                                 [this](const Result<bool> &more) {
                                     m->isIndexing = false;
                                     if (!more)
                                         log.error(u"the search index cannot be kept: "_s + more.error().detail);
                                     else if (*more && !m->stopping)
                                         m->indexing.start(10ms);
                                 },
                                 WorkQueue::Flush::Later);
}

QString HubService::url() const
{
    return m->front->url();
}

void HubService::stop()
{
    if (m->stopping)
        return;
    m->stopping = true;
    log.info(u"stopping"_s);
    m->tick.stop();
    m->departures->stop();
    m->indexing.stop();
    m->front->stop();
    m->consoles->closeAll();
    m->relay->closeAll();
    m->channels->stop([this] { QTimer::singleShot(kGoodbye, this, &HubService::finishStop); });
}

void HubService::finishStop()
{
    removeAttachInfo(m->folder.path());
    Q_EMIT stopped();
}

} // namespace throughline::hub
