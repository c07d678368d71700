// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/websocketdoor.h"

#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>
#include <QWebSocketServer>

#include <limits>

namespace throughline::hub {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A channel chooses among a visitor's words; without a bound each word would leave a server behind.
constexpr size_t kMaxSubprotocols = 16;

void putBack(QTcpSocket &socket, const QByteArray &bytes)
{
    for (auto it = bytes.crbegin(); it != bytes.crend(); ++it)
        socket.ungetChar(*it);
}

} // namespace

WebSocketDoor::WebSocketDoor(QObject *parent) : QObject(parent) {}

WebSocketDoor::~WebSocketDoor()
{
    for (const Waiting &waiting : std::as_const(m_waiting)) {
        waiting.raw->disconnect(this);
        waiting.raw->deleteLater();
    }
}

std::optional<HttpResponse> WebSocketDoor::check(const HttpRequest &request)
{
    if (!request.upgrade)
        return HttpResponse::problem(426).with("Upgrade", "websocket");
    if (request.method != "GET" || request.http10)
        return HttpResponse::problem(400, u"an upgrade is a GET of HTTP/1.1"_s);
    if (request.count("sec-websocket-version") != 1 || request.header("sec-websocket-version") != "13")
        return HttpResponse::problem(426).with("Sec-WebSocket-Version", "13");
    const auto key =
        QByteArray::fromBase64Encoding(request.header("sec-websocket-key"), QByteArray::AbortOnBase64DecodingErrors);
    if (request.count("sec-websocket-key") != 1 || !key || key.decoded.size() != 16)
        return HttpResponse::problem(400, u"Sec-WebSocket-Key"_s);
    return std::nullopt;
}

QList<QByteArray> WebSocketDoor::offeredSubprotocols(const HttpRequest &request)
{
    QList<QByteArray> offered;
    for (const HttpField &field : request.headers) {
        if (field.name != "sec-websocket-protocol")
            continue;
        for (const QByteArray &word : field.value.split(',')) {
            if (const QByteArray clean = word.trimmed(); !clean.isEmpty())
                offered.append(clean);
        }
    }
    return offered;
}

QWebSocketServer &WebSocketDoor::serverFor(const QByteArray &subprotocol)
{
    std::unique_ptr<QWebSocketServer> &server = m_servers[subprotocol];
    if (!server) {
        // NonSecure: TLS, where there is any, ended below in the QSslSocket.
        server = std::make_unique<QWebSocketServer>(u"throughline"_s, QWebSocketServer::NonSecureMode);
        server->setMaxPendingConnections(std::numeric_limits<int>::max());
        if (!subprotocol.isEmpty())
            server->setSupportedSubprotocols({QString::fromLatin1(subprotocol)});
        connect(server.get(), &QWebSocketServer::newConnection, this,
                [this, at = server.get()] { onNewConnection(*at); });
    }
    return *server;
}

void WebSocketDoor::open(const Upgrade &upgrade, const QByteArray &subprotocol, qint64 maxMessage, Opened opened)
{
    if (m_servers.size() >= kMaxSubprotocols && !m_servers.contains(subprotocol)) {
        upgrade.refuse(HttpResponse::problem(503));
        opened(nullptr, nullptr);
        return;
    }
    QTcpSocket *raw = upgrade.release();
    if (!raw) {
        opened(nullptr, nullptr);
        return;
    }
    raw->setParent(this);
    // Qt 6.4 reads the handshake through a text stream, which swallows frames sent right behind it: it is given exactly
    // the head, and the rest is kept for later.
    const QByteArray all = raw->readAll();
    const qsizetype headSize = all.indexOf("\r\n\r\n") + 4;
    raw->setReadBufferSize(headSize);
    putBack(*raw, all.first(headSize));
    const Key key(raw->peerAddress(), raw->peerPort());
    m_waiting.insert(key, {raw, all.mid(headSize), maxMessage, std::move(opened)});
    connect(raw, &QTcpSocket::disconnected, this, [this, key] { giveUp(key); });
    QTimer::singleShot(10s, raw, [this, key, raw] {
        if (m_waiting.value(key).raw == raw)
            giveUp(key);
    });
    serverFor(subprotocol).handleConnection(raw);
    Q_EMIT raw->readyRead(); // the head came before the server listened
}

void WebSocketDoor::onNewConnection(QWebSocketServer &server)
{
    while (QWebSocket *socket = server.nextPendingConnection()) {
        const auto found = m_waiting.constFind(Key(socket->peerAddress(), socket->peerPort()));
        if (found == m_waiting.constEnd()) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        const Waiting waiting = *found;
        m_waiting.erase(found);
        waiting.raw->disconnect(this);
        socket->setParent(nullptr);
        socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(waiting.maxMessage));
        socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(waiting.maxMessage));
        putBack(*waiting.raw, waiting.early);
        // A frame is read whole: the buffer has to hold the largest one and its head.
        waiting.raw->setReadBufferSize(waiting.maxMessage + 64 * 1024);
        waiting.opened(socket, waiting.raw);
        if (!waiting.early.isEmpty())
            QMetaObject::invokeMethod(
                waiting.raw, [raw = waiting.raw] { Q_EMIT raw->readyRead(); }, Qt::QueuedConnection);
    }
}

void WebSocketDoor::giveUp(const Key &key)
{
    const Waiting waiting = m_waiting.take(key);
    if (!waiting.raw)
        return;
    waiting.raw->disconnect(this);
    waiting.raw->abort();
    waiting.raw->deleteLater();
    waiting.opened(nullptr, nullptr);
}

} // namespace throughline::hub
