// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "visitor.h"

#include "figure.h"

#include <QNetworkProxy>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000; //!< ms

//! Head and body, as long as the head says.
bool isWhole(const QByteArray &answer)
{
    static const QByteArray field = "\r\nContent-Length: ";
    const qsizetype head = answer.indexOf("\r\n\r\n");
    const qsizetype at = answer.indexOf(field);
    if (head < 0 || at < 0 || at > head)
        return false;
    const qsizetype from = at + field.size();
    return answer.size() >= head + 4 + answer.mid(from, answer.indexOf("\r\n", from) - from).toLongLong();
}

} // namespace

void Visitor::post(const QByteArray &json)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState) {
        m_socket.abort();
        m_socket.setProxy(QNetworkProxy::NoProxy);
        m_socket.connectToHost(m_door.host(), quint16(m_door.port()));
        require(m_socket.waitForConnected(patience), u"the channel's door does not open"_s);
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }
    m_socket.write("POST " + m_door.path(QUrl::FullyEncoded).toLatin1() + " HTTP/1.1\r\nHost: "
                   + m_door.authority().toLatin1() + "\r\nContent-Type: application/json\r\nContent-Length: "
                   + QByteArray::number(json.size()) + "\r\n\r\n" + json);
    m_socket.flush();
}

bool Visitor::isTaken()
{
    QByteArray answer;
    while (!isWhole(answer)) {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patience)) {
            m_socket.abort();
            return false;
        }
        answer += m_socket.readAll();
    }
    return answer.startsWith("HTTP/1.1 200 ");
}

} // namespace throughline::bench
