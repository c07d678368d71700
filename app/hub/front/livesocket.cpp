// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/livesocket.h"

#include <QSslSocket>
#include <QTimer>
#include <QWebSocket>

namespace throughline::hub {

using namespace std::chrono_literals;

namespace {

//! QWebSocket takes text as QString. One frame goes to many consoles one after another: converted once, while the bytes
//! are the same shared ones.
QString asText(const QByteArray &utf8)
{
    static thread_local QByteArray
        lastBytes; // holds a reference, so that the address cannot come back with other content
    static thread_local QString lastText;
    if (lastBytes.constData() != utf8.constData() || lastBytes.size() != utf8.size()) {
        lastBytes = utf8;
        lastText = QString::fromUtf8(utf8);
    }
    return lastText;
}

} // namespace

LiveSocket::LiveSocket(QWebSocket *socket, QTcpSocket *raw, QObject *parent)
    : QObject(parent),
      m_socket(socket),
      m_raw(raw)
{
    m_heard.start();
    m_pinged.start();
    m_progress.start();
    connect(socket, &QWebSocket::textMessageReceived, this, [this](const QString &message) {
        m_heard.start();
        if (!m_closing)
            Q_EMIT text(message.toUtf8());
    });
    connect(socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &message) {
        m_heard.start();
        if (!m_closing)
            Q_EMIT binary(message);
    });
    connect(socket, &QWebSocket::pong, this, [this] { m_heard.start(); });
    connect(socket, &QWebSocket::bytesWritten, this, [this] {
        m_progress.start();
        if (!m_closing)
            Q_EMIT written();
    });
    connect(socket, &QWebSocket::disconnected, this, [this] {
        m_closing = true;
        m_socket->disconnect(this);
        const bool wasCut =
            m_socket->closeCode() == 1000 && m_socket->error() == QAbstractSocket::RemoteHostClosedError;
        const int code = wasCut ? 1006 : m_socket->closeCode();
        // Queued: a close() of the owner can bring us here, in the middle of the owner's own call.
        QMetaObject::invokeMethod(
            this, [this, code] { Q_EMIT gone(code); }, Qt::QueuedConnection);
    });
}

LiveSocket::~LiveSocket()
{
    m_socket->disconnect(this);
    // The socket may be the sender of the signal that brought us here.
    m_socket.release()->deleteLater();
    if (m_raw)
        m_raw->deleteLater();
}

void LiveSocket::sendText(const QByteArray &utf8)
{
    if (m_closing)
        return;
    if (queuedBytes() == 0)
        m_progress.start();
    m_socket->sendTextMessage(asText(utf8));
}

void LiveSocket::sendBinary(const QByteArray &bytes)
{
    if (m_closing)
        return;
    if (queuedBytes() == 0)
        m_progress.start();
    m_socket->sendBinaryMessage(bytes);
}

void LiveSocket::close(int code, const QString &reason)
{
    if (m_closing)
        return;
    m_closing = true;
    if (m_raw)
        QTimer::singleShot(2s, m_raw, [raw = m_raw.get()] { raw->abort(); });
    m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), reason);
}

qint64 LiveSocket::queuedBytes() const
{
    if (!m_raw)
        return 0;
    const auto *secure = qobject_cast<const QSslSocket *>(m_raw.get());
    return m_raw->bytesToWrite() + (secure ? secure->encryptedBytesToWrite() : 0);
}

int LiveSocket::lookAfter(std::chrono::milliseconds ping, std::chrono::milliseconds dead,
                          std::chrono::milliseconds stalled, qint64 maxQueued)
{
    if (m_closing)
        return 0;
    if (m_heard.hasExpired(dead.count()))
        return 4408;
    const qint64 queued = queuedBytes();
    if (queued > maxQueued || (queued > 0 && m_progress.hasExpired(stalled.count())))
        return 1013;
    if (m_pinged.hasExpired(ping.count())) {
        m_pinged.start();
        m_socket->ping();
    }
    return 0;
}

} // namespace throughline::hub
