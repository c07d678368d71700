// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/session.h"

#include "base/clock.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace throughline::webchat {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostBytes = 64 * 1024;
constexpr std::size_t mostEarly = 64;
constexpr int mostOffences = 20;
constexpr std::chrono::milliseconds helloWithin{10'000};
constexpr std::chrono::milliseconds tickEvery{25'000};
constexpr std::int64_t silenceMs = 150'000; //!< browsers let hidden pages speak once a minute
constexpr int presenceSeconds = 60;         //!< longer than two ticks
} // namespace

Session::Session(Room &room, plugin::SocketId socket, QString address)
    : m_room(room),
      m_socket(socket),
      m_address(std::move(address)),
      m_heardAt(room.host.clock().now())
{
}

Session::~Session()
{
    end();
}

void Session::start()
{
    m_timer = m_room.host.scheduler().after(helloWithin, [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->close(4408, u"hello"_s);
    });
}

void Session::receive(const QByteArray &payload, bool binary)
{
    if (m_state == State::Ended)
        return;
    m_heardAt = m_room.host.clock().now();
    if (binary)
        return close(1003, u"binary"_s);
    if (payload.size() > mostBytes)
        return close(1009, u"tooLarge"_s);
    if (!m_frames.take(m_heardAt))
        return close(4429, u"rateLimit"_s);
    const auto frame = readFrame(payload);
    if (!frame)
        return close(4400, frame.error().detail);
    if (m_state == State::Fresh && !std::holds_alternative<HelloFrame>(*frame))
        return close(4400, u"hello"_s);
    if (m_state == State::Opening) {
        if (m_early.size() >= mostEarly)
            return close(4429, u"rateLimit"_s);
        m_early.push_back(*frame);
        return;
    }
    dispatch(*frame);
}

void Session::dispatch(const ClientFrame &frame)
{
    std::visit([this](const auto &each) { on(each); }, frame);
}

void Session::end()
{
    if (m_state == State::Ended)
        return;
    const bool wasLive = m_state == State::Live;
    m_state = State::Ended;
    m_room.host.scheduler().cancel(m_timer);
    if (!m_visitorId.isEmpty()) {
        m_room.leave(m_visitorId, this);
        if (wasLive && m_room.sessionsOf(m_visitorId).empty())
            present(false);
    }
    m_room.ended(m_socket, m_address);
}

void Session::close(int code, const QString &word)
{
    if (m_state == State::Ended)
        return;
    say({{u"type"_s, u"error"_s}, {u"code"_s, word}});
    m_room.host.socketClose(m_socket, code, word);
    end();
}

void Session::say(const QJsonObject &frame)
{
    m_room.host.socketText(m_socket, QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
}

void Session::refuse(const QString &id, const QString &code, double retryAfter)
{
    QJsonObject frame{{u"type"_s, u"reject"_s}, {u"id"_s, id}, {u"code"_s, code}};
    if (retryAfter > 0)
        frame[u"retryAfter"_s] = retryAfter;
    say(frame);
}

void Session::tick()
{
    if (m_state != State::Live)
        return;
    if (m_room.host.clock().now().ms - m_heardAt.ms > silenceMs)
        return close(4408, u"silence"_s);
    present(true);
    m_timer = m_room.host.scheduler().after(tickEvery, [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->tick();
    });
}

void Session::present(bool online)
{
    const int ttl = online ? presenceSeconds : 1;
    const plugin::ContactPoint point = visitorPoint(m_visitorId, verified());
    m_room.host.signal({.kind = u"online"_s,
                        .contactPoint = point,
                        .topic = u"point"_s,
                        .data = {{u"online"_s, online}},
                        .ttlSeconds = ttl});
    if (m_pageUrl.isEmpty() && online)
        return;
    const QJsonObject page = online ? QJsonObject{{u"url"_s, m_pageUrl}, {u"title"_s, m_pageTitle}} : QJsonObject();
    m_room.host.signal(
        {.kind = u"page"_s, .contactPoint = point, .topic = u"point"_s, .data = page, .ttlSeconds = ttl});
}

bool Session::show(const PastEntry &line)
{
    if (m_state == State::Opening) {
        m_late.push_back(line);
        return true;
    }
    if (m_state != State::Live)
        return false;
    m_lines.insert_or_assign(line.entry.id, line.delivery);
    say({{u"type"_s, u"entry"_s}, {u"entry"_s, line.entry.toJson()}});
    return true;
}

void Session::showOwn(const Entry &entry)
{
    if (m_state == State::Live)
        say({{u"type"_s, u"entry"_s}, {u"entry"_s, entry.toJson()}});
}

void Session::showTyping(bool on, const QString &name, int ttlSeconds)
{
    if (m_state == State::Live)
        say({{u"type"_s, u"typing"_s}, {u"on"_s, on}, {u"name"_s, name}, {u"ttl"_s, ttlSeconds}});
}

void Session::showSeen(Instant at)
{
    if (m_state == State::Live)
        say({{u"type"_s, u"seen"_s}, {u"at"_s, at.toString()}});
}

void Session::showRead(const QStringList &items)
{
    for (const QString &id : items) {
        if (const auto line = m_lines.find(id); line != m_lines.end())
            line->second = plugin::DeliveryState::Read;
    }
    if (m_state == State::Live)
        say({{u"type"_s, u"read"_s}, {u"items"_s, QJsonArray::fromStringList(items)}});
}

void Session::showAvailable()
{
    if (m_state == State::Live)
        say({{u"type"_s, u"available"_s}, {u"available"_s, m_room.available()}});
}

void Session::on(const UnknownFrame &)
{
    // A newer client may say more than we know; one that says nothing else is none of ours.
    if (++m_offences > mostOffences)
        return close(4400, u"type"_s);
    say({{u"type"_s, u"error"_s}, {u"code"_s, u"unknownType"_s}});
}

void Session::on(const PingFrame &)
{
    say({{u"type"_s, u"pong"_s}});
}

} // namespace throughline::webchat
