// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/simlink.h"

#include "simulation/check.h"
#include "simulation/hubprocess.h"
#include "wire/limits.h"

namespace throughline::test {

using namespace Qt::StringLiterals;

SimLink::SimLink(SimNetwork &network, SimTime &time, HubDoor &door, QString token, const bool &dead)
    : m_network(network),
      m_time(time),
      m_door(door),
      m_token(std::move(token)),
      m_dead(dead)
{
}

SimLink::~SimLink()
{
    if (m_connection)
        m_connection->detach(SimConnection::Console);
}

void SimLink::request(Ask ask, Answer answer)
{
    const auto number = ++m_lastRequest;
    m_requests.emplace(number, std::move(answer));
    const std::weak_ptr<int> life = m_life;
    m_network.later([this, life, number, ask = std::move(ask)] {
        if (life.expired() || !m_requests.contains(number))
            return;
        auto *hub = online() ? m_door.hub() : nullptr;
        if (!hub) {
            finish(number, fail(ErrorCode::Unavailable, u"no answer"_s));
            return;
        }
        ask(*hub, [this, life, number](const Result<QByteArray> &body) {
            if (life.expired())
                return;
            m_network.later([this, life, number, body] {
                if (!life.expired())
                    finish(number, body);
            });
        });
    });
}

void SimLink::finish(quint64 request, Result<QByteArray> body)
{
    auto node = m_requests.extract(request);
    if (node.empty() || m_dead)
        return;
    if (body)
        m_events->alive();
    node.mapped()(std::move(body));
}

void SimLink::failAll()
{
    const std::weak_ptr<int> life = m_life;
    for (const auto &[number, answer] : m_requests) {
        m_network.later([this, life, number = number] {
            if (!life.expired())
                finish(number, fail(ErrorCode::Unavailable, u"the connection broke"_s));
        });
    }
}

void SimLink::fetchSession()
{
    request([token = m_token](HubProcess &hub, const Answer &answer) { hub.fetchSession(token, answer); },
            [this](Result<QByteArray> body) { m_events->sessionFetched(std::move(body)); });
}

void SimLink::openSocket(const QUrl &)
{
    auto wire = m_network.connect();
    m_recentDeltas.clear();
    request(
        [token = m_token, wire](HubProcess &hub, const Answer &answer) {
            hub.openSocket(token, wire, [answer](bool accepted) {
                answer(accepted ? Result<QByteArray>(QByteArray("open")) : fail(ErrorCode::Unauthorized));
            });
        },
        [this, wire](const Result<QByteArray> &body) {
            if (!body) {
                wire->detach(SimConnection::Console);
                m_events->socketClosed(0, u"not opened"_s);
                return;
            }
            m_connection = wire;
            m_asked = 0;
            const std::weak_ptr<int> life = m_life;
            wire->attach(SimConnection::Console, {[this, life](const QByteArray &frame) {
                                                      if (!life.expired())
                                                          heard(frame);
                                                  },
                                                  [this, life](int code) {
                                                      if (life.expired() || m_dead)
                                                          return;
                                                      m_connection.reset();
                                                      m_events->socketClosed(code == 1006 ? 0 : code, {});
                                                  },
                                                  {}});
            m_events->socketOpened();
        });
}

void SimLink::heard(const QByteArray &frame)
{
    if (m_dead)
        return;
    if (frame.startsWith(R"({"@type":"Delta")")) {
        if (m_recentDeltas.size() >= 8)
            m_recentDeltas.erase(m_recentDeltas.begin());
        m_recentDeltas.push_back(frame);
    }
    m_asked -= frame.startsWith(R"({"@type":"Response")") || frame.startsWith(R"({"@type":"RequestError")");
    m_events->alive();
    m_events->received(frame);
}

void SimLink::send(const QByteArray &text)
{
    if (!m_connection || m_dead)
        return;
    m_asked += text.startsWith(R"({"@type":"Request")");
    require(m_asked + int(m_requests.size()) <= wire::maxConcurrentRequests, "I10 at most 8 requests are in flight");
    m_connection->send(SimConnection::Console, text);
}

void SimLink::ping()
{
    const std::weak_ptr<int> life = m_life;
    const std::weak_ptr<SimConnection> wire = m_connection;
    m_network.later([this, life, wire] {
        const auto open = wire.lock();
        if (!life.expired() && !m_dead && open && open == m_connection && open->isOpen())
            m_events->alive();
    });
}

void SimLink::post(quint64 tag, const QUrl &, const QByteArray &body)
{
    if (m_dead)
        return;
    request([token = m_token, body](HubProcess &hub, const Answer &answer) { hub.post(token, body, answer); },
            [this, tag](Result<QByteArray> answer) { m_events->posted(tag, std::move(answer)); });
}

void SimLink::upload(quint64 tag, const QUrl &, const QString &, const QByteArray &)
{
    request([](HubProcess &, const Answer &answer) { answer(fail(ErrorCode::Unsupported, u"no blobs here"_s)); },
            [this, tag](Result<QByteArray> answer) { m_events->uploaded(tag, std::move(answer)); });
}

void SimLink::renewToken()
{
    request([](HubProcess &, const Answer &answer) { answer(QByteArray("same")); },
            [this](const Result<QByteArray> &answer) { m_events->tokenRenewed(answer.has_value()); });
}

void SimLink::close()
{
    m_requests.clear();
    if (m_connection)
        m_connection->detach(SimConnection::Console);
    m_connection.reset();
}

void SimLink::cut(std::chrono::milliseconds span, int noticeMs)
{
    m_offlineUntil = std::max(m_offlineUntil, m_time.now() + span);
    if (m_connection)
        m_connection->cut(noticeMs);
    failAll();
}

void SimLink::stall(std::chrono::milliseconds span)
{
    if (m_connection)
        m_connection->stall(SimConnection::Console, span);
}

void SimLink::hubDied()
{
    failAll();
}

} // namespace throughline::test
