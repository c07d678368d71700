// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "front/gate.h"
#include "front/router.h"
#include "front/socketlimits.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <unordered_set>

namespace throughline::hub {

class ConsoleSocket;
class WebSocketDoor;
struct SyncContext;

//! /jmap/ws: the consoles' connections, each a SyncSession on a QWebSocket. Main thread.
class ConsoleSockets final : public QObject
{
    Q_OBJECT
public:
    ConsoleSockets(SyncContext &context, WebSocketDoor &door, SocketLimits limits, QObject *parent = nullptr);
    ~ConsoleSockets() override;
    void addTo(Router &router, const Gate &gate);

    //! Says goodbye to all (1001), for a stopping hub.
    void closeAll();
    [[nodiscard]] int count() const { return static_cast<int>(m_sockets.size()); }

private:
    void upgrade(const Exchange &exchange, const Upgrade &upgrade);
    void lookAfter();

    SyncContext &m_context;
    WebSocketDoor &m_door;
    SocketLimits m_limits;
    std::unordered_set<ConsoleSocket *> m_sockets;
    QTimer m_tick; // one for all: a timer per socket would cost more than the socket's own bookkeeping
};

} // namespace throughline::hub
