// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/webchatconnector.h"

#include "connector/doors.h"
#include "connector/session.h"

#include "base/clock.h"

#include <QJsonObject>

namespace throughline::webchat {

using namespace Qt::StringLiterals;

namespace {

constexpr auto keyName = "key"_L1;
constexpr int keyBytes = 32;
constexpr std::chrono::milliseconds hoursEvery{20'000};
constexpr std::chrono::milliseconds storageAgain{2'000};
constexpr int recordsAtOnce = 100;

//! When a visitor record's id was made; its first 48 bits tell.
Instant madeAt(const QString &key)
{
    const QString hex = key.mid(2, 13).remove(u'-');
    return {static_cast<std::int64_t>(hex.toULongLong(nullptr, 16))};
}

} // namespace

WebchatConnector::WebchatConnector() = default;

WebchatConnector::~WebchatConnector()
{
    *m_alive = false;
    endAll();
}

void WebchatConnector::start(const plugin::StartInfo &info, plugin::ChannelHost &host)
{
    m_info = info;
    m_host = &host;
    findKey();
}

void WebchatConnector::findKey()
{
    // The key makes visitors' secrets. It is made once and must outlive us, or every browser would be a stranger.
    m_host->storageGet(keyName, [this, alive = m_alive](const Result<std::optional<QByteArray>> &kept) {
        if (!*alive)
            return;
        if (!kept)
            return findKeyLater();
        if (*kept && (*kept)->size() == keyBytes)
            return begin(**kept);
        const QByteArray key = m_host->random().bytes(keyBytes);
        m_host->storagePut({{keyName, key}}, [this, alive, key](const Result<void> &done) {
            if (!*alive)
                return;
            if (!done)
                return findKeyLater();
            begin(key);
        });
    });
}

void WebchatConnector::findKeyLater()
{
    m_host->health({plugin::Health::State::Degraded, u"The hub's storage does not answer."_s});
    m_host->scheduler().after(storageAgain, [this, alive = m_alive] {
        if (*alive)
            findKey();
    });
}

void WebchatConnector::begin(QByteArray key)
{
    auto settings = readSettings(m_info);
    m_info.secrets.clear();
    if (!settings)
        return refuse(u"The setting \"%1\" cannot be used as it is."_s.arg(settings.error().detail));
    const bool reachable = !settings->origins.isEmpty() || settings->apps;
    m_room = std::make_unique<Room>(*m_host, m_info, std::move(*settings), std::move(key));
    m_doors = std::make_unique<Doors>(*m_room);
    if (reachable)
        m_host->health({plugin::Health::State::Connected, {}});
    else
        m_host->health({plugin::Health::State::Misconfigured,
                        u"No site may show the chat yet: add its address to \"origins\"."_s});
    for (const plugin::OutboundItem &item : std::exchange(m_early, {}))
        send(item);
    m_wasAvailable = m_room->available();
    watchHours();
    forgetOld({});
}

void WebchatConnector::refuse(const QString &why)
{
    m_host->health({plugin::Health::State::Misconfigured, why});
    // What the hub hands over must be reported on, or it waits a minute for each and then knows nothing.
    m_refusals = std::make_unique<Reporter>(*m_host);
    m_refusal = u"The chat is not set up: "_s + why;
    for (const plugin::OutboundItem &item : std::exchange(m_early, {}))
        send(item);
}

void WebchatConnector::watchHours()
{
    m_host->scheduler().after(hoursEvery, [this, alive = m_alive] {
        if (!*alive || !m_room)
            return;
        tellAvailable();
        watchHours();
    });
}

void WebchatConnector::tellAvailable()
{
    if (m_room->available() == m_wasAvailable)
        return;
    m_wasAvailable = !m_wasAvailable;
    for (const auto &[socket, session] : std::map(m_room->sessions))
        session->showAvailable();
}

void WebchatConnector::send(const plugin::OutboundItem &item)
{
    const Instant now = m_host->clock().now();
    if (m_refusals) {
        return m_refusals->add(
            {.itemId = item.itemId, .state = plugin::DeliveryState::Failed, .at = now, .error = m_refusal});
    }
    if (!m_room)
        return m_early.push_back(item);
    if (item.contactPoint.kind != "visitor"_L1 || (item.text.isEmpty() && item.attachments.empty())) {
        return m_room->reporter.add({.itemId = item.itemId,
                                     .state = plugin::DeliveryState::Failed,
                                     .at = now,
                                     .error = u"The chat reaches visitors of the web site only."_s});
    }
    const QString &visitorId = item.contactPoint.value;
    PastEntry line{.entry = {.id = item.itemId.toString(),
                             .fromAgent = true,
                             .name = cleanName(item.author.name),
                             .text = item.text,
                             .at = item.createdAt},
                   .itemId = item.itemId};
    for (const plugin::Attachment &file : item.attachments)
        line.entry.attachments.append(fileToJson(m_room->visitors, visitorId, file));
    bool shown = false;
    for (const auto &session : m_room->sessionsOf(visitorId))
        shown = session->show(line) || shown;
    // Nobody there: the hub keeps it, and the visitor's next hello brings it. Handed over is all that can be said.
    m_room->reporter.add({.itemId = item.itemId,
                          .state = shown ? plugin::DeliveryState::Sent : plugin::DeliveryState::HandedOver,
                          .at = now});
}

void WebchatConnector::http(const plugin::HttpRequest &request, std::function<void(plugin::HttpResponse)> reply)
{
    if (!m_doors)
        return reply({.status = 503, .headers = {{u"Retry-After"_s, u"2"_s}}});
    m_doors->open(request, std::move(reply));
}

void WebchatConnector::socketOpen(const plugin::SocketRequest &request,
                                  std::function<void(plugin::SocketDecision)> decide)
{
    const plugin::HttpRequest &upgrade = request.request;
    if (!m_room)
        return decide({.accepted = false, .status = 503});
    if (upgrade.path != "/v1/socket"_L1)
        return decide({.accepted = false, .status = 404});
    if (!m_room->settings.allows(upgrade.header(u"origin")))
        return decide({.accepted = false, .status = 403});
    if (!m_room->admit(upgrade.remoteAddress))
        return decide({.accepted = false, .status = 429});
    const auto session = std::make_shared<Session>(*m_room, request.socketId, upgrade.remoteAddress);
    m_room->sessions.emplace(request.socketId, session);
    session->start();
    decide({.accepted = true});
}

void WebchatConnector::socketEvent(const plugin::SocketEvent &event)
{
    if (!m_room)
        return;
    const auto found = m_room->sessions.find(event.socketId);
    if (found == m_room->sessions.end())
        return;
    const std::shared_ptr<Session> session = found->second; // it may end, and leave the map, meanwhile
    if (event.type == plugin::SocketEvent::Type::Close)
        session->end();
    else
        session->receive(event.payload, event.type == plugin::SocketEvent::Type::Binary);
}

void WebchatConnector::signal(const plugin::Signal &signal)
{
    if (!m_room)
        return;
    if (signal.kind == "available"_L1) {
        m_room->setAgentsAvailable(signal.data["available"_L1].toBool(true));
        return tellAvailable();
    }
    if (signal.contactPoint.kind != "visitor"_L1)
        return;
    if (signal.kind == "typing"_L1) {
        const bool on = signal.data["on"_L1].toBool(true);
        const QString name = cleanName(signal.data["name"_L1].toString());
        for (const auto &session : m_room->sessionsOf(signal.contactPoint.value))
            session->showTyping(on, name, signal.ttlSeconds);
    } else if (signal.kind == "read"_L1) {
        const Instant now = m_host->clock().now();
        const auto at = Instant::fromString(signal.data["at"_L1].toString());
        markSeen(signal.contactPoint.value, at && *at < now ? *at : now);
    }
}

void WebchatConnector::markSeen(const QString &visitorId, Instant at)
{
    const auto keep = [this, visitorId, at](VisitorRecord &record) {
        if (at <= record.seen)
            return;
        record.seen = at;
        m_host->storagePut({{VisitorRecord::key(visitorId), record.toBytes()}}, [](const Result<void> &) {});
    };
    const auto sessions = m_room->sessionsOf(visitorId);
    if (!sessions.empty()) {
        keep(*sessions.front()->record());
        for (const auto &session : sessions)
            session->showSeen(at);
        return;
    }
    m_host->storageGet(VisitorRecord::key(visitorId),
                       [alive = m_alive, keep](const Result<std::optional<QByteArray>> &bytes) {
                           if (!*alive || !bytes)
                               return;
                           VisitorRecord record = *bytes ? VisitorRecord::fromBytes(**bytes) : VisitorRecord{};
                           keep(record);
                       });
}

void WebchatConnector::forgetOld(const QString &after)
{
    // Ids sort by the time they were made, so the oldest records come first.
    m_host->storageList(
        u"v/"_s, after, recordsAtOnce, [this, alive = m_alive](const Result<std::vector<plugin::StorageEntry>> &page) {
            if (!*alive || !page)
                return;
            const Instant now = m_host->clock().now();
            std::vector<plugin::StorageWrite> removals;
            for (const plugin::StorageEntry &entry : *page) {
                if (madeAt(entry.key).ms + Visitors::lifeMs < now.ms)
                    removals.push_back({.key = entry.key});
            }
            if (removals.empty())
                return;
            const bool more = removals.size() == static_cast<std::size_t>(recordsAtOnce);
            const QString last = removals.back().key;
            m_host->storagePut(std::move(removals), [this, alive, more, last](const Result<void> &done) {
                if (*alive && done && more)
                    forgetOld(last);
            });
        });
}

void WebchatConnector::endAll()
{
    if (!m_room)
        return;
    for (const auto &[socket, session] : std::map(m_room->sessions))
        session->end();
}

void WebchatConnector::stop(std::function<void()> done)
{
    if (m_room) {
        // "Service restart": browsers come back by themselves, spread over time.
        for (const auto &[socket, session] : std::map(m_room->sessions)) {
            m_host->socketClose(socket, 1012, u"restart"_s);
            session->end();
        }
    }
    done();
}

} // namespace throughline::webchat
