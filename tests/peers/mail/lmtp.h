// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpSocket>

//! Puts mails into a mailbox of the test's Dovecot, as a mail server on the outside would.
class Lmtp
{
public:
    explicit Lmtp(quint16 port = 10'024)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        m_good = m_socket.waitForConnected(5'000) && answered("220") && order("LHLO outside.test", "250");
    }

    [[nodiscard]] bool deliver(const QByteArray &mail, const QByteArray &to = "support@shop.test",
                               const QByteArray &from = "anna@customer.test")
    {
        return m_good && order("MAIL FROM:<" + from + ">", "250") && order("RCPT TO:<" + to + ">", "250")
               && order("DATA", "354") && order(mail + "\r\n.", "250");
    }

private:
    bool order(const QByteArray &line, const QByteArray &expected)
    {
        m_socket.write(line + "\r\n");
        return answered(expected);
    }
    bool answered(const QByteArray &expected)
    {
        for (;;) {
            while (!m_socket.canReadLine()) {
                if (!m_socket.waitForReadyRead(10'000))
                    return false;
            }
            const QByteArray line = m_socket.readLine();
            if (line.size() > 3 && line[3] == ' ')
                return line.startsWith(expected);
        }
    }

    QTcpSocket m_socket;
    bool m_good = false;
};
