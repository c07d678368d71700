// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "front/requestparser.h"
#include "front/router.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

#include <chrono>
#include <memory>

class QTcpSocket;

namespace throughline::hub {

//! How long and how much one connection may take. All can be set by `serve --limit`.
struct FrontLimits {
    std::chrono::milliseconds header{
        10'000}; //!< from the first byte (or the connect) to the end of the head, TLS included
    std::chrono::milliseconds body{30'000};   //!< without a byte of the body
    std::chrono::milliseconds idle{75'000};   //!< between two requests of a connection
    std::chrono::milliseconds write{30'000};  //!< without the client taking a byte of the answer
    std::chrono::milliseconds answer{60'000}; //!< for the hub's own work on a request
    qint64 slowestBody = 512;                 //!< bytes a second, on average, once a body has taken longer than \a body
    int connections = 16'384;
    int connectionsPerPeer = 2'048; //!< HTTP connections of one address; signed-in consoles are not counted
    int requestsPerConnection = 10'000;
};

//! What a connection asks of its surroundings.
struct ConnectionContext {
    const Router &router;
    const FrontLimits &limits;
    //! Fills peer and secure: what the socket says, or a trusted proxy.
    std::function<void(HttpRequest &)> describePeer;
};

//! One client's HTTP/1.1 connection: reads one request at a time, answers it, goes on. What a client sends ahead stays
//! in the socket's bounded buffer until its turn. Main thread; owns the socket and deletes itself when it ends.
class HttpConnection final : public QObject
{
    Q_OBJECT
public:
    HttpConnection(QTcpSocket *socket, bool tls, ConnectionContext context);
    ~HttpConnection() override;

    void start();
    //! Answers what is in hand, then ends: for a stopping hub.
    void finishUp();

Q_SIGNALS:
    //! The connection no longer counts: closed, or its socket was handed on.
    void ended();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    friend class Responder;
    friend class Upgrade;
    enum class Phase { Handshake, Idle, Head, Admitting, Body, Answering, Writing, Lingering, Gone };

    void onReadyRead();
    void onBytesWritten();
    void readHead();
    void admitted(std::shared_ptr<const Caller> caller, std::optional<HttpResponse> refusal);
    void readBody();
    void dispatch();
    void answer(quint64 turn, HttpResponse response);
    void writeMore();
    void nextTurn();
    void linger();
    void enter(Phase phase, std::chrono::milliseconds limit);
    void end();
    QTcpSocket *release(quint64 turn);
    void dropHead();

    QTcpSocket *m_socket;
    bool m_tls;
    ConnectionContext m_context;
    RequestParser m_parser;
    Phase m_phase = Phase::Idle;
    QBasicTimer m_timer;
    QElapsedTimer m_bodyClock;
    quint64 m_turn = 1;
    int m_requests = 0;
    qsizetype m_headSize = 0;
    qint64 m_bodySize = 0;
    bool m_bodyUnread = false;
    bool m_closing = false;
    bool m_headOnly = false; // of the request in hand: the exchange itself goes to the handler
    bool m_keepAlive = true;
    bool m_wantsUpgrade = false;
    bool m_secure = false;
    Exchange m_exchange;
    const Route *m_route = nullptr;
    std::shared_ptr<BodySink> m_sink; // shared: it may answer, and so end its own use, in the middle of a call
    QByteArray m_out;
    qsizetype m_outSent = 0;
    qint64 m_lingered = 0;
};

} // namespace throughline::hub
