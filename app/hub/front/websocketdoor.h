// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "front/router.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>

class QTcpSocket;
class QWebSocket;
class QWebSocketServer;

namespace throughline::hub {

//! Turns a checked upgrade request into a QWebSocket. The front has read and judged the request before; here only the
//! handshake is answered, by QWebSocketServer on the same, untouched bytes. Main thread.
class WebSocketDoor final : public QObject
{
    Q_OBJECT
public:
    //! \a socket: owned by the callee from now on; \a raw: its transport, owned by it. Both nullptr: the client left or
    //! the handshake failed.
    using Opened = std::function<void(QWebSocket *socket, QTcpSocket *raw)>;

    explicit WebSocketDoor(QObject *parent = nullptr);
    ~WebSocketDoor() override;

    //! What RFC 6455 section 4.2.1 asks of the client; nothing when all is there.
    [[nodiscard]] static std::optional<HttpResponse> check(const HttpRequest &request);
    [[nodiscard]] static QList<QByteArray> offeredSubprotocols(const HttpRequest &request);

    //! \a subprotocol: one of those offered, or empty. \a maxMessage bounds a frame and a message, in bytes: more is
    //! closed with 1009.
    void open(const Upgrade &upgrade, const QByteArray &subprotocol, qint64 maxMessage, Opened opened);

private:
    struct Waiting {
        QTcpSocket *raw = nullptr;
        QByteArray early; // frames that came with the head
        qint64 maxMessage = 0;
        Opened opened;
    };
    using Key = std::pair<QHostAddress, quint16>;

    QWebSocketServer &serverFor(const QByteArray &subprotocol);
    void onNewConnection(QWebSocketServer &server);
    void giveUp(const Key &key);

    std::map<QByteArray, std::unique_ptr<QWebSocketServer>> m_servers; // by subprotocol
    QHash<Key, Waiting> m_waiting;                                     // by the client's address and port
};

} // namespace throughline::hub
