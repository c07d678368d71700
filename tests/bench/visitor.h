// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QTcpSocket>
#include <QUrl>

#include <utility>

namespace throughline::bench {

//! Somebody at a channel's HTTP door: one connection that stays, one request at a time. A bare socket, as on the raw road: the
//! clock is for the door and what is behind it, not for a client library's threads in front of it.
class Visitor
{
public:
    //! \a door: where post() sends to.
    explicit Visitor(QUrl door) : m_door(std::move(door)) {}
    //! Returns when the system has the request.
    void post(const QByteArray &json);
    //! Waits for the answer to post(). False: it was not 200, or the line broke; the next post() begins a new one.
    [[nodiscard]] bool isTaken();

private:
    QUrl m_door;
    QTcpSocket m_socket;
};

} // namespace throughline::bench
