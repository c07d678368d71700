// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/relaydoor.h"

#include "base/log.h"
#include "front/livesocket.h"
#include "front/websocketdoor.h"

#include <QPointer>
#include <QWebSocket>

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Logger log{"hub.relay"};

// Visitors behind one address (a company, a phone network) share this many chats.
constexpr int kSocketsPerPeer = 1024;

bool isOneOf(QByteArrayView name, std::initializer_list<QByteArrayView> list)
{
    return std::ranges::any_of(list,
                               [&](QByteArrayView entry) { return name.compare(entry, Qt::CaseInsensitive) == 0; });
}

//! Fields of one hop (RFC 9110 section 7.6.1), and those that speak for somebody: the front says itself who the peer is.
//! Cookies would be shared by all endpoints.
bool staysAtTheDoor(const QByteArray &name)
{
    return isOneOf(name, {"connection",
                          "keep-alive",
                          "te",
                          "trailer",
                          "transfer-encoding",
                          "upgrade",
                          "expect",
                          "content-length",
                          "cookie",
                          "forwarded",
                          "via",
                          "x-real-ip",
                          "true-client-ip",
                          "client-ip",
                          "x-client-ip",
                          "cf-connecting-ip",
                          "x-cluster-client-ip",
                          "sec-websocket-key",
                          "sec-websocket-version",
                          "sec-websocket-extensions"})
           || name.startsWith("x-forwarded-") || name.startsWith("proxy-") || name.startsWith("cf-");
}

bool mayGoOut(const HttpField &field)
{
    return isCleanField(field)
           && !isOneOf(field.name, {"connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade",
                                    "content-length", "date", "server", "set-cookie", "strict-transport-security"});
}

HttpResponse toFront(RelayResponse answer)
{
    if (answer.status < 200 || answer.status > 599 || answer.body.size() > RelayLimits::responseBody)
        return HttpResponse::problem(502, u"the channel's answer breaks a limit"_s);
    HttpResponse response;
    response.status = answer.status;
    response.body = std::move(answer.body);
    std::ranges::copy_if(answer.headers, std::back_inserter(response.headers), mayGoOut);
    const bool hasOwnPolicy = std::ranges::any_of(
        response.headers, [](const HttpField &field) { return isOneOf(field.name, {"cross-origin-resource-policy"}); });
    if (!hasOwnPolicy)
        response.with("Cross-Origin-Resource-Policy", "cross-origin"); // the shop's pages load the widget from here
    return response;
}

} // namespace

RelayDoor::RelayDoor(HttpRelay &relay, WebSocketDoor &door, QString publicUrl, SocketLimits limits, QObject *parent)
    : QObject(parent),
      m_relay(relay),
      m_door(door),
      m_publicUrl(std::move(publicUrl)),
      m_limits(limits)
{
    m_limits.queued = RelayLimits::queued;
    m_relay.attach(*this);
    connect(&m_tick, &QTimer::timeout, this, &RelayDoor::lookAfter);
    m_tick.start(std::clamp<std::chrono::milliseconds>(m_limits.ping / 5, 200ms, 5s));
}

RelayDoor::~RelayDoor() = default;

void RelayDoor::addTo(Router &router)
{
    const auto admitted = [this](const Exchange &exchange, const Admitted &done) { admit(exchange, done); };
    router.add(
        {.method = "*",
         .pattern = "/c/{endpoint}/*",
         .bodyLimit = RelayLimits::requestBody,
         .admit = admitted,
         .handle = [this](Exchange exchange, const Responder &responder) { request(std::move(exchange), responder); },
         .upgrade = [this](const Exchange &exchange, const Upgrade &decision) { upgrade(exchange, decision); }});
}

void RelayDoor::admit(const Exchange &exchange, const Admitted &done) const
{
    const auto endpoint = Id::fromString(QString::fromLatin1(exchange.params.at(0)));
    if (endpoint && m_relay.serves(*endpoint))
        done(nullptr, std::nullopt);
    else
        done(nullptr, HttpResponse::problem(404));
}

RelayRequest RelayDoor::toRelay(const Exchange &exchange) const
{
    RelayRequest request;
    request.method = exchange.request.method;
    request.path = exchange.params.at(1);
    request.query = exchange.request.query;
    std::ranges::copy_if(exchange.request.headers, std::back_inserter(request.headers),
                         [](const HttpField &field) { return !staysAtTheDoor(field.name); });
    request.peer = exchange.request.peer;
    request.secure = exchange.request.secure;
    request.baseUrl =
        (m_publicUrl.isEmpty() ? exchange.request.origin() : m_publicUrl).toLatin1() + "/c/" + exchange.params.at(0);
    return request;
}

void RelayDoor::request(Exchange exchange, const Responder &responder)
{
    const Id endpoint = *Id::fromString(QString::fromLatin1(exchange.params.at(0)));
    RelayRequest relayed = toRelay(exchange);
    relayed.body = std::move(exchange.request.body);
    auto *deadline = new QTimer(this);
    deadline->setSingleShot(true);
    connect(deadline, &QTimer::timeout, this, [deadline, responder] {
        responder.send(HttpResponse::problem(504));
        deadline->deleteLater();
    });
    deadline->start(std::chrono::seconds(RelayLimits::requestSeconds));
    m_relay.request(endpoint, std::move(relayed), [deadline = QPointer(deadline), responder](RelayResponse answer) {
        if (!deadline)
            return; // a second or a late answer
        delete deadline;
        responder.send(toFront(std::move(answer)));
    });
}

void RelayDoor::upgrade(const Exchange &exchange, const Upgrade &decision)
{
    if (auto problem = WebSocketDoor::check(exchange.request)) {
        decision.refuse(std::move(*problem));
        return;
    }
    const Id endpoint = *Id::fromString(QString::fromLatin1(exchange.params.at(0)));
    if (m_perEndpoint.value(endpoint) >= RelayLimits::socketsPerEndpoint
        || m_perPeer.value(exchange.request.peer) >= kSocketsPerPeer) {
        decision.refuse(HttpResponse::problem(503).with("Retry-After", "10"));
        return;
    }
    const RelaySocketId id = ++m_last;
    Visitor &visitor = m_visitors[id];
    visitor.endpoint = endpoint;
    visitor.peer = exchange.request.peer;
    visitor.offered = WebSocketDoor::offeredSubprotocols(exchange.request);
    visitor.upgrade = decision;
    ++m_perEndpoint[endpoint];
    ++m_perPeer[visitor.peer];
    QTimer::singleShot(std::chrono::seconds(RelayLimits::requestSeconds), this, [this, id] {
        const auto found = m_visitors.find(id);
        if (found != m_visitors.end() && found->second.upgrade) {
            found->second.upgrade->refuse(HttpResponse::problem(504));
            forget(id);
            m_relay.socketClosed(id, 1006);
        }
    });
    m_relay.openSocket(endpoint, id, toRelay(exchange));
}

void RelayDoor::accept(RelaySocketId socket, const QByteArray &subprotocol)
{
    const auto found = m_visitors.find(socket);
    if (found == m_visitors.end() || !found->second.upgrade)
        return;
    const Upgrade decision = *found->second.upgrade;
    found->second.upgrade.reset();
    if (!subprotocol.isEmpty() && !found->second.offered.contains(subprotocol)) {
        log.warning(u"a channel chose a subprotocol that was not offered"_s);
        decision.refuse(HttpResponse::problem(502));
        opened(socket, nullptr, nullptr);
        return;
    }
    m_door.open(decision, subprotocol, RelayLimits::frame,
                [this, socket](QWebSocket *webSocket, QTcpSocket *raw) { opened(socket, webSocket, raw); });
}

void RelayDoor::opened(RelaySocketId id, QWebSocket *socket, QTcpSocket *raw)
{
    const auto found = m_visitors.find(id);
    if (found == m_visitors.end()) { // closed by the channel meanwhile
        if (socket)
            socket->deleteLater();
        return;
    }
    if (!socket) {
        forget(id);
        // Queued: we may be inside the channel's own call of accept().
        QMetaObject::invokeMethod(
            this, [this, id] { m_relay.socketClosed(id, 1006); }, Qt::QueuedConnection);
        return;
    }
    found->second.live = std::make_unique<LiveSocket>(socket, raw);
    LiveSocket *live = found->second.live.get();
    connect(live, &LiveSocket::text, this,
            [this, id](const QByteArray &text) { m_relay.socketMessage(id, text, false); });
    connect(live, &LiveSocket::binary, this,
            [this, id](const QByteArray &bytes) { m_relay.socketMessage(id, bytes, true); });
    connect(live, &LiveSocket::gone, this, [this, id](int code) {
        const auto visitor = m_visitors.find(id);
        if (visitor == m_visitors.end())
            return;
        visitor->second.live.release()->deleteLater(); // it is the sender
        forget(id);
        m_relay.socketClosed(id, code);
    });
}

void RelayDoor::refuse(RelaySocketId socket, int status)
{
    const auto found = m_visitors.find(socket);
    if (found == m_visitors.end() || !found->second.upgrade)
        return;
    found->second.upgrade->refuse(HttpResponse::problem(status >= 400 && status <= 599 ? status : 403));
    forget(socket);
}

void RelayDoor::send(RelaySocketId socket, const QByteArray &message, bool binary)
{
    const auto found = m_visitors.find(socket);
    if (found == m_visitors.end() || !found->second.live)
        return;
    LiveSocket &live = *found->second.live;
    if (binary)
        live.sendBinary(message);
    else
        live.sendText(message);
    // Said to the channel as a close of the visitor's: it may resume later.
    if (live.queuedBytes() > RelayLimits::queued)
        live.close(1013, u"reads too slowly"_s);
}

void RelayDoor::close(RelaySocketId socket, int code, const QString &reason)
{
    const auto found = m_visitors.find(socket);
    if (found == m_visitors.end())
        return;
    if (found->second.upgrade)
        found->second.upgrade->refuse(HttpResponse::problem(503));
    if (found->second.live) {
        LiveSocket *live = found->second.live.release();
        live->disconnect(this);
        live->setParent(this);
        connect(live, &LiveSocket::gone, live, &QObject::deleteLater);
        const bool fits = code >= 1000 && code <= 4999 && reason.toUtf8().size() <= 123;
        live->close(fits ? code : 1011, fits ? reason : QString());
    }
    forget(socket);
}

qint64 RelayDoor::queuedBytes(RelaySocketId socket) const
{
    const auto found = m_visitors.find(socket);
    return found == m_visitors.end() || !found->second.live ? 0 : found->second.live->queuedBytes();
}

void RelayDoor::forget(RelaySocketId id)
{
    const auto found = m_visitors.find(id);
    if (found == m_visitors.end())
        return;
    if (--m_perEndpoint[found->second.endpoint] <= 0)
        m_perEndpoint.remove(found->second.endpoint);
    if (--m_perPeer[found->second.peer] <= 0)
        m_perPeer.remove(found->second.peer);
    m_visitors.erase(found);
}

void RelayDoor::lookAfter()
{
    std::vector<RelaySocketId> gone;
    for (auto &[id, visitor] : m_visitors) {
        if (visitor.upgrade && !visitor.upgrade->isWanted()) {
            gone.push_back(id);
        } else if (visitor.live) {
            if (const int code =
                    visitor.live->lookAfter(m_limits.ping, m_limits.dead, m_limits.stalled, m_limits.queued);
                code != 0)
                visitor.live->close(code == 4408 ? 1001 : code, {});
        }
    }
    for (const RelaySocketId id : gone) {
        forget(id);
        m_relay.socketClosed(id, 1006);
    }
}

void RelayDoor::closeAll()
{
    for (auto &[id, visitor] : m_visitors) {
        if (visitor.live)
            visitor.live->close(1001, {});
    }
}

} // namespace throughline::hub
