// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

//! Between the connector and a submission server in the clear. The first \a faults mails go through whole, but the line breaks
//! before the server's answer is heard.
class FaultProxy : public QObject
{
public:
    FaultProxy(quint16 server, int faults) : m_port(server), m_faults(faults)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, &FaultProxy::take);
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] int mails() const { return m_mails; }

private:
    struct Line {
        QPointer<QTcpSocket> client, server;
        QByteArray tail;
        bool deaf = false;
    };

    void take()
    {
        const auto line = std::make_shared<Line>();
        line->client = m_server.nextPendingConnection();
        line->server = new QTcpSocket(line->client);
        line->server->connectToHost(QStringLiteral("127.0.0.1"), m_port);
        connect(line->client, &QTcpSocket::readyRead, this, [this, line] { outward(*line); });
        connect(line->server, &QTcpSocket::readyRead, this, [line] {
            const QByteArray bytes = line->server->readAll();
            if (!line->deaf)
                line->client->write(bytes);
            else if (bytes.contains("250"))
                line->client->abort(); // the mail is taken, and nobody will know
        });
        connect(line->client, &QTcpSocket::disconnected, line->server, &QTcpSocket::disconnectFromHost);
    }
    void outward(Line &line)
    {
        const QByteArray bytes = line.client->readAll();
        line.tail = (line.tail + bytes).right(64);
        if (line.tail.contains("\r\n.\r\n")) {
            line.tail.clear();
            ++m_mails;
            line.deaf = m_faults-- > 0;
        }
        line.server->write(bytes);
    }

    QTcpServer m_server;
    quint16 m_port;
    int m_faults;
    int m_mails = 0;
};
