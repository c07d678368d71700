// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commitreplay.h"

#include <QThread>
#include <QWebSocket>
#include <QWebSocketServer>

namespace throughline::bench {

//! The raw engine of an item's way: one frame to a server of its own thread, which commits and sends it back, and a second
//! commit here.
class RawRoad
{
public:
    //! \a there: the server's commits, round by round; \a here: those of this side.
    RawRoad(CommitReplay there, CommitReplay here);
    ~RawRoad();
    //! The next round: milliseconds from sending \a text to the end of the second commit.
    [[nodiscard]] double send(const QString &text);

private:
    CommitReplay m_there;
    CommitReplay m_here;
    QThread m_thread;
    QWebSocketServer m_server;
    QWebSocket m_socket;
};

} // namespace throughline::bench
