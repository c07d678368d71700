// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/httpconnection.h"

#include <QPointer>

namespace throughline::hub {

struct Responder::Target {
    QPointer<HttpConnection> connection;
    quint64 turn = 0;
};

Responder::Responder(HttpConnection *connection, quint64 turn)
    : m_target(std::make_shared<Target>(Target{connection, turn}))
{
}

void Responder::send(HttpResponse response) const
{
    if (m_target->connection)
        m_target->connection->answer(m_target->turn, std::move(response));
}

bool Responder::isWanted() const
{
    return m_target->connection && m_target->connection->m_turn == m_target->turn
           && m_target->connection->m_phase != HttpConnection::Phase::Gone;
}

void Responder::readOn() const
{
    if (isWanted() && m_target->connection->m_phase == HttpConnection::Phase::Body)
        m_target->connection->readBody();
}

QTcpSocket *Upgrade::release() const
{
    const auto &target = *m_responder.m_target;
    return target.connection ? target.connection->release(target.turn) : nullptr;
}

} // namespace throughline::hub
