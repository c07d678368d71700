// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/relaybridge.h"

#include "channels/convert.h"
#include "host/link.h"

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr int goingAway = 1012; // "service restart": the visitor's script comes back by itself
constexpr int tooSlow = 1013;
constexpr std::chrono::seconds patience{RelayLimits::requestSeconds};

RelayResponse notNow(int status)
{
    return {.status = status, .headers = {{"retry-after", "2"}}};
}

} // namespace

void RelayBridge::addEndpoint(const Id &endpoint)
{
    m_lines.insert(endpoint, {});
}

void RelayBridge::removeEndpoint(const Id &endpoint)
{
    connectorDown(endpoint);
    m_lines.remove(endpoint);
}

void RelayBridge::connectorUp(const Id &endpoint, plugin::Link &link, bool http, bool sockets)
{
    m_lines.insert(endpoint, {&link, http, sockets});
}

void RelayBridge::connectorDown(const Id &endpoint)
{
    const auto line = m_lines.find(endpoint);
    if (line == m_lines.end() || !line->link)
        return;
    *line = {};
    QList<RelaySocketId> gone;
    for (auto it = m_visitors.cbegin(); it != m_visitors.cend(); ++it) {
        if (it->endpoint == endpoint)
            gone << it.key();
    }
    for (const RelaySocketId socket : std::as_const(gone))
        drop(socket, goingAway, false);
}

void RelayBridge::attach(RelaySockets &sockets)
{
    m_sockets = &sockets;
}

bool RelayBridge::serves(const Id &endpoint) const
{
    return m_lines.contains(endpoint); // one that restarts answers 503, so that its visitors come back
}

plugin::Link *RelayBridge::linkOf(RelaySocketId socket) const
{
    const auto visitor = m_visitors.constFind(socket);
    return visitor == m_visitors.constEnd() ? nullptr : m_lines.value(visitor->endpoint).link;
}

void RelayBridge::request(const Id &endpoint, RelayRequest request, Answer answer)
{
    const Line line = m_lines.value(endpoint);
    if (!line.link)
        return answer(notNow(503));
    if (!line.http)
        return answer({.status = 404});
    line.link->request(toPlugin(endpoint, std::move(request)), patience,
                       std::function([answer = std::move(answer)](Result<plugin::HttpResponse> response) {
                           if (response)
                               return answer(toRelay(std::move(*response)));
                           switch (response.error().code) {
                           case ErrorCode::TooLarge:
                           case ErrorCode::InvalidArgument:
                               return answer({.status = 400}); // more fields than a channel takes
                           case ErrorCode::Unsupported: return answer({.status = 404});
                           default: return answer(notNow(503));
                           }
                       }));
}

void RelayBridge::openSocket(const Id &endpoint, RelaySocketId socket, RelayRequest upgrade)
{
    const Line line = m_lines.value(endpoint);
    if (!line.link || !line.sockets)
        return m_sockets->refuse(socket, line.link ? 404 : 503);
    m_visitors.insert(socket, {endpoint, false});
    line.link->request(
        plugin::SocketRequest{socket, toPlugin(endpoint, std::move(upgrade))}, patience,
        std::function([this, socket](Result<plugin::SocketDecision> decision) { decided(socket, decision); }));
}

void RelayBridge::decided(RelaySocketId socket, const Result<plugin::SocketDecision> &decision)
{
    const auto visitor = m_visitors.find(socket);
    if (visitor == m_visitors.end())
        return; // gone meanwhile, and the connector was told
    if (!decision || !decision->accepted) {
        const int status = decision ? decision->status : 503;
        m_visitors.erase(visitor);
        return m_sockets->refuse(socket, status >= 400 ? status : 403);
    }
    visitor->accepted = true;
    m_sockets->accept(socket, decision->subprotocol.toLatin1());
}

void RelayBridge::socketMessage(RelaySocketId socket, QByteArray message, bool binary)
{
    plugin::Link *link = linkOf(socket);
    if (!link)
        return;
    const auto type = binary ? plugin::SocketEvent::Type::Binary : plugin::SocketEvent::Type::Text;
    if (!link->notify(plugin::SocketEvent{.socketId = socket, .type = type, .payload = std::move(message)}))
        drop(socket, tooSlow, true); // the connector is behind: a lost frame must not go unnoticed
}

void RelayBridge::socketClosed(RelaySocketId socket, int code)
{
    plugin::Link *link = linkOf(socket);
    m_visitors.remove(socket);
    if (link)
        link->notify(plugin::SocketEvent{
            .socketId = socket, .type = plugin::SocketEvent::Type::Close, .closeCode = std::clamp(code, 0, 4999)});
}

void RelayBridge::drop(RelaySocketId socket, int code, bool tellConnector)
{
    plugin::Link *link = linkOf(socket);
    const Visitor visitor = m_visitors.take(socket);
    if (visitor.accepted)
        m_sockets->close(socket, code, {});
    else
        m_sockets->refuse(socket, 503);
    if (tellConnector && link)
        link->notify(
            plugin::SocketEvent{.socketId = socket, .type = plugin::SocketEvent::Type::Close, .closeCode = code});
}

void RelayBridge::fromConnector(const Id &endpoint, const plugin::SocketEvent &event)
{
    const auto visitor = m_visitors.constFind(event.socketId);
    if (visitor == m_visitors.constEnd() || visitor->endpoint != endpoint || !visitor->accepted)
        return;
    if (event.type == plugin::SocketEvent::Type::Close) {
        m_visitors.erase(visitor);
        const int code = event.closeCode >= 1000 ? event.closeCode : 1000;
        return m_sockets->close(event.socketId, code, QString::fromUtf8(event.payload.left(123)));
    }
    if (m_sockets->queuedBytes(event.socketId) > RelayLimits::queued)
        return drop(event.socketId, tooSlow, true);
    m_sockets->send(event.socketId, event.payload, event.type == plugin::SocketEvent::Type::Binary);
}

} // namespace throughline::hub
