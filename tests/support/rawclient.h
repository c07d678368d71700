// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QMap>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <optional>

//! A client that sends exactly the bytes it is told, for tests of what no proper client would send. Spins the event loop,
//! so that the server may live in the same thread.
class RawClient
{
public:
    struct Answer {
        int status = 0;
        QMap<QByteArray, QByteArray> headers; // names in lower case
        QByteArray body;
        QByteArray head;
    };

    explicit RawClient(quint16 port, std::unique_ptr<QTcpSocket> socket = std::make_unique<QTcpSocket>())
        : m_socket(std::move(socket))
    {
        QObject::connect(m_socket.get(), &QTcpSocket::readyRead, m_socket.get(), [this] {
            if (!m_paused)
                m_received += m_socket->readAll();
        });
        QObject::connect(m_socket.get(), &QTcpSocket::disconnected, m_socket.get(), [this] { m_closed = true; });
        m_socket->connectToHost(QStringLiteral("127.0.0.1"), port);
        (void)QTest::qWaitFor([this] { return m_socket->state() == QAbstractSocket::ConnectedState; }, 5000);
    }

    [[nodiscard]] QTcpSocket &socket() { return *m_socket; }
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    void send(const QByteArray &bytes) { m_socket->write(bytes); }
    void pauseReading()
    {
        m_socket->setReadBufferSize(1024);
        m_paused = true;
    }

    //! The next whole answer; nothing when none came in time.
    [[nodiscard]] std::optional<Answer> answer(int milliseconds = 20000, bool headOnly = false)
    {
        std::optional<Answer> found;
        (void)QTest::qWaitFor([&] { return (found = take(headOnly)).has_value(); }, milliseconds);
        return found;
    }
    [[nodiscard]] int status(int milliseconds = 20000)
    {
        const auto got = answer(milliseconds);
        return got ? got->status : 0;
    }
    [[nodiscard]] bool closes(int milliseconds = 20000)
    {
        return QTest::qWaitFor([this] { return m_closed || m_socket->state() == QAbstractSocket::UnconnectedState; },
                               milliseconds);
    }
    [[nodiscard]] bool isOpen() const { return m_socket->state() == QAbstractSocket::ConnectedState; }

private:
    std::optional<Answer> take(bool headOnly)
    {
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0)
            return std::nullopt;
        Answer answer;
        answer.head = m_received.first(end);
        const QList<QByteArray> lines = answer.head.split('\n');
        answer.status = lines.first().mid(9, 3).toInt();
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            answer.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = headOnly ? 0 : answer.headers.value("content-length", "0").toLongLong();
        if (m_received.size() < end + 4 + length)
            return std::nullopt;
        answer.body = m_received.mid(end + 4, length);
        m_received.remove(0, end + 4 + length);
        return answer;
    }

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_received;
    bool m_closed = false;
    bool m_paused = false;
};
