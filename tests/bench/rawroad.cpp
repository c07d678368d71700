// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "rawroad.h"

#include "figure.h"

#include <QEventLoop>

namespace throughline::bench {

using namespace Qt::StringLiterals;

RawRoad::RawRoad(CommitReplay there, CommitReplay here)
    : m_there(std::move(there)),
      m_here(std::move(here)),
      m_server(u"raw"_s, QWebSocketServer::NonSecureMode)
{
    require(m_server.listen(QHostAddress::LocalHost), u"the raw server does not listen"_s);
    const QUrl url = m_server.serverUrl();
    m_server.moveToThread(&m_thread);
    QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
        auto *socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QWebSocket::textMessageReceived, socket, [this, socket](const QString &text) {
            m_there.next();
            socket->sendTextMessage(text);
        });
    });
    m_thread.start();
    QEventLoop loop;
    QObject::connect(&m_socket, &QWebSocket::connected, &loop, &QEventLoop::quit);
    m_socket.open(url);
    loop.exec();
}

RawRoad::~RawRoad()
{
    m_socket.close();
    QMetaObject::invokeMethod(&m_server, &QWebSocketServer::close, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

double RawRoad::send(const QString &text)
{
    return millis([&] {
        QEventLoop loop;
        const auto link = QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &loop, [&] {
            m_here.next();
            loop.quit();
        });
        m_socket.sendTextMessage(text);
        loop.exec();
        QObject::disconnect(link);
    });
}

} // namespace throughline::bench
