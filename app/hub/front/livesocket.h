// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTcpSocket>

#include <chrono>
#include <memory>

class QWebSocket;

namespace throughline::hub {

//! One upgraded connection: sends, counts what waits, pings, and makes sure that a close ends within seconds whatever
//! the other side does. Main thread; owns the sockets; its owner deletes it after gone().
class LiveSocket final : public QObject
{
    Q_OBJECT
public:
    LiveSocket(QWebSocket *socket, QTcpSocket *raw, QObject *parent = nullptr);
    ~LiveSocket() override;

    void sendText(const QByteArray &utf8);
    void sendBinary(const QByteArray &bytes);
    //! Sends the close frame; the socket is cut off after two seconds if the other side does not follow.
    void close(int code, const QString &reason);
    //! Bytes that the system has not taken yet, TLS included.
    [[nodiscard]] qint64 queuedBytes() const;
    [[nodiscard]] bool isClosing() const { return m_closing; }
    //! Sends a ping when one is due and says what is wrong: 0, 4408 (silent) or 1013 (does not read).
    [[nodiscard]] int lookAfter(std::chrono::milliseconds ping, std::chrono::milliseconds dead,
                                std::chrono::milliseconds stalled, qint64 maxQueued);

Q_SIGNALS:
    void text(const QByteArray &utf8);
    void binary(const QByteArray &bytes);
    //! The queue became shorter.
    void written();
    //! The connection is over; \a code is the other side's, 1006 without one. Once, never from within a call.
    void gone(int code);

private:
    std::unique_ptr<QWebSocket> m_socket;
    QPointer<QTcpSocket> m_raw; // QWebSocketServer deletes it when it disconnects
    QElapsedTimer m_heard;
    QElapsedTimer m_pinged;
    QElapsedTimer m_progress; // since bytes left, while some wait
    bool m_closing = false;
};

} // namespace throughline::hub
