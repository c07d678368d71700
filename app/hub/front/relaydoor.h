// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "front/relay.h"
#include "front/router.h"
#include "front/socketlimits.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <unordered_map>

class QTcpSocket;
class QWebSocket;

namespace throughline::hub {

class LiveSocket;
class WebSocketDoor;

//! /c/<endpoint>/: visitors' requests and WebSockets, handed to the channels and back. Knows no channel. Main thread.
class RelayDoor final : public QObject, public RelaySockets
{
    Q_OBJECT
public:
    //! \a publicUrl as in JmapRoutes. \a relay outlives the door.
    RelayDoor(HttpRelay &relay, WebSocketDoor &door, QString publicUrl, SocketLimits limits, QObject *parent = nullptr);
    ~RelayDoor() override;
    void addTo(Router &router);
    void closeAll();
    [[nodiscard]] int count() const { return static_cast<int>(m_visitors.size()); }

    void accept(RelaySocketId socket, const QByteArray &subprotocol) override;
    void refuse(RelaySocketId socket, int status) override;
    void send(RelaySocketId socket, const QByteArray &message, bool binary) override;
    void close(RelaySocketId socket, int code, const QString &reason) override;
    [[nodiscard]] qint64 queuedBytes(RelaySocketId socket) const override;

private:
    struct Visitor {
        Id endpoint;
        QByteArray peer;
        QList<QByteArray> offered;
        std::optional<Upgrade> upgrade; // until accepted or refused
        std::unique_ptr<LiveSocket> live;
    };

    void admit(const Exchange &exchange, const Admitted &done) const;
    void request(Exchange exchange, const Responder &responder);
    void upgrade(const Exchange &exchange, const Upgrade &decision);
    [[nodiscard]] RelayRequest toRelay(const Exchange &exchange) const;
    void opened(RelaySocketId id, QWebSocket *socket, QTcpSocket *raw);
    void forget(RelaySocketId id);
    void lookAfter();

    HttpRelay &m_relay;
    WebSocketDoor &m_door;
    QString m_publicUrl;
    SocketLimits m_limits;
    std::unordered_map<RelaySocketId, Visitor> m_visitors;
    QHash<Id, int> m_perEndpoint;
    QHash<QByteArray, int> m_perPeer;
    RelaySocketId m_last = 0;
    QTimer m_tick;
};

} // namespace throughline::hub
