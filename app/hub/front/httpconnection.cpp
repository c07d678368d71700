// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/httpconnection.h"

#include "base/log.h"

#include <QPointer>
#include <QSslSocket>
#include <QTimerEvent>

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Logger log{"hub.front"};

// What a client may send ahead of its turn, and the least that holds a whole head.
constexpr qint64 kReadBuffer = 64 * 1024;
// Handed to the socket at a time, so that a slow reader of a 50 MiB blob costs its bytes once.
constexpr qint64 kWriteSlice = 256 * 1024;
// Read and thrown away after an early refusal, so that the client sees the answer instead of a reset.
constexpr qint64 kLingerBytes = 1024 * 1024;

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, bool tls, ConnectionContext context)
    : m_socket(socket),
      m_tls(tls),
      m_context(std::move(context))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(kReadBuffer);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::onReadyRead);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::onBytesWritten);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::end);
}

HttpConnection::~HttpConnection() = default;

void HttpConnection::start()
{
    if (!m_tls) {
        enter(Phase::Head, m_context.limits.header);
        return;
    }
    auto *secure = static_cast<QSslSocket *>(m_socket);
    connect(secure, &QSslSocket::encrypted, this, [this] {
        if (m_phase == Phase::Handshake) {
            m_phase = Phase::Head; // the header's clock runs on: handshake and head share it
            onReadyRead();
        }
    });
    enter(Phase::Handshake, m_context.limits.header);
    secure->startServerEncryption();
}

void HttpConnection::finishUp()
{
    m_closing = true;
    if (m_phase == Phase::Idle || m_phase == Phase::Head || m_phase == Phase::Handshake)
        end();
}

void HttpConnection::enter(Phase phase, std::chrono::milliseconds limit)
{
    m_phase = phase;
    m_timer.start(static_cast<int>(limit.count()), Qt::CoarseTimer, this);
}

void HttpConnection::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    switch (m_phase) {
    case Phase::Head:
        if (m_socket->bytesAvailable() > 0) {
            m_bodyUnread = true; // what came is no request: nothing after it can be one
            answer(m_turn, HttpResponse::problem(408, u"the request's head took too long"_s));
            return;
        }
        break;
    case Phase::Body: answer(m_turn, HttpResponse::problem(408, u"the request's body took too long"_s)); return;
    case Phase::Admitting:
    case Phase::Answering:
        log.warning(u"no answer in time for a request"_s);
        answer(m_turn, HttpResponse::problem(m_phase == Phase::Admitting ? 503 : 504));
        return;
    default: break;
    }
    m_socket->abort();
    end();
}

void HttpConnection::onReadyRead()
{
    switch (m_phase) {
    case Phase::Idle:
        enter(Phase::Head, m_context.limits.header);
        readHead();
        break;
    case Phase::Head: readHead(); break;
    case Phase::Body: readBody(); break;
    case Phase::Lingering:
        m_lingered += m_socket->bytesAvailable();
        m_socket->skip(m_socket->bytesAvailable());
        if (m_lingered > kLingerBytes) {
            m_socket->abort();
            end();
        }
        break;
    default: break; // its turn comes; the buffer is bounded
    }
}

void HttpConnection::readHead()
{
    // Peeked, not read: an upgrade hands the untouched head to QWebSocketServer.
    const QByteArray bytes = m_socket->peek(RequestParser::headerLimit);
    m_headSize = m_parser.parseHead(bytes);
    if (m_parser.state() == RequestParser::State::Failed) {
        m_bodyUnread = true;
        answer(m_turn,
               HttpResponse::problem(m_parser.failure().status, QString::fromLatin1(m_parser.failure().reason)));
        return;
    }
    if (m_headSize == 0)
        return;

    ++m_requests;
    m_bodyUnread = m_parser.state() == RequestParser::State::Body;
    m_exchange = {std::move(m_parser.request()), {}, nullptr};
    m_context.describePeer(m_exchange.request);
    m_headOnly = m_exchange.request.method == "HEAD";
    m_keepAlive = m_exchange.request.keepAlive;
    m_wantsUpgrade = m_exchange.request.upgrade;
    m_secure = m_exchange.request.secure;
    Router::Match match = m_context.router.match(m_exchange.request);
    if (!match.route) {
        dropHead();
        answer(m_turn, std::move(*match.refusal));
        return;
    }
    m_route = match.route;
    m_exchange.params = std::move(match.params);
    if (m_exchange.request.contentLength > m_route->bodyLimit) {
        dropHead();
        answer(m_turn, HttpResponse::problem(413, u"the body is larger than this address takes"_s));
        return;
    }
    enter(Phase::Admitting, m_context.limits.answer);
    if (!m_route->admit) {
        admitted(nullptr, std::nullopt);
        return;
    }
    m_route->admit(m_exchange, [self = QPointer(this), turn = m_turn](auto caller, auto refusal) {
        if (self && self->m_turn == turn && self->m_phase == Phase::Admitting)
            self->admitted(std::move(caller), std::move(refusal));
    });
}

void HttpConnection::dropHead()
{
    m_socket->skip(m_headSize);
    m_headSize = 0;
}

void HttpConnection::admitted(std::shared_ptr<const Caller> caller, std::optional<HttpResponse> refusal)
{
    if (refusal) {
        dropHead();
        answer(m_turn, std::move(*refusal));
        return;
    }
    m_exchange.caller = std::move(caller);
    const bool upgrades = m_route->upgrade && (m_exchange.request.upgrade || (!m_route->handle && !m_route->stream));
    if (upgrades) {
        enter(Phase::Answering, m_context.limits.answer);
        m_route->upgrade(std::move(m_exchange), Upgrade(Responder(this, m_turn)));
        return;
    }
    dropHead();
    if (m_route->stream && m_bodyUnread) {
        m_sink = m_route->stream(m_exchange, Responder(this, m_turn));
        if (m_phase != Phase::Admitting)
            return; // it has answered already
    }
    if (!m_bodyUnread) {
        dispatch();
        return;
    }
    if (m_exchange.request.expectsContinue)
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    m_bodySize = 0;
    m_bodyClock.start();
    enter(Phase::Body, m_context.limits.body);
    readBody();
}

void HttpConnection::readBody()
{
    const RequestParser::Sink sink = [this, upload = m_sink](QByteArrayView piece) {
        m_bodySize += piece.size();
        if (m_bodySize > m_route->bodyLimit)
            return false;
        if (m_route->stream)
            return upload && upload->take(piece);
        m_exchange.request.body.append(piece);
        return true;
    };
    const auto full = [this] { return m_sink && m_sink->isFull(); };
    while (m_phase == Phase::Body && m_socket->bytesAvailable() > 0) {
        if (full()) {
            enter(Phase::Body, m_context.limits.answer); // it is for us to go on, by readOn()
            return;
        }
        const QByteArray bytes = m_socket->peek(kReadBuffer);
        const qsizetype used = m_parser.parseBody(bytes, sink);
        if (m_phase != Phase::Body)
            return; // the sink answered
        m_socket->skip(used);
        if (m_parser.state() == RequestParser::State::Failed) {
            answer(m_turn,
                   HttpResponse::problem(m_parser.failure().status, QString::fromLatin1(m_parser.failure().reason)));
            return;
        }
        if (m_parser.state() == RequestParser::State::Complete) {
            m_bodyUnread = false;
            dispatch();
            return;
        }
        if (used == 0)
            break;
    }
    // A drop every few seconds would hold the connection for ever: the average has to reach a floor.
    const qint64 elapsed = m_bodyClock.elapsed();
    if (elapsed > m_context.limits.body.count() && m_bodySize < m_context.limits.slowestBody * elapsed / 1000) {
        answer(m_turn, HttpResponse::problem(408, u"the request's body took too long"_s));
        return;
    }
    enter(Phase::Body, m_context.limits.body);
}

void HttpConnection::dispatch()
{
    enter(Phase::Answering, m_context.limits.answer);
    if (m_route->stream) {
        if (!m_sink)
            m_sink = m_route->stream(m_exchange, Responder(this, m_turn)); // an empty body
        if (const auto upload = m_sink; upload && m_phase == Phase::Answering)
            upload->finish();
        return;
    }
    if (!m_route->handle) {
        answer(m_turn, HttpResponse::problem(426).with("Upgrade", "websocket"));
        return;
    }
    m_route->handle(std::move(m_exchange), Responder(this, m_turn));
}

void HttpConnection::answer(quint64 turn, HttpResponse response)
{
    if (turn != m_turn || m_phase == Phase::Writing || m_phase == Phase::Lingering || m_phase == Phase::Gone)
        return;
    if (m_headSize > 0)
        dropHead(); // a refused upgrade
    // A refused WebSocket client has nothing more to say here, and Qt's waits for the end of the connection.
    m_closing = m_closing || response.close || m_bodyUnread || !m_keepAlive || m_wantsUpgrade
                || m_parser.state() == RequestParser::State::Failed
                || m_requests >= m_context.limits.requestsPerConnection;
    m_sink.reset();
    m_out = responseHead(response, response.body.size(), !m_closing, m_secure);
    if (!m_headOnly && response.status != 204 && response.status != 304)
        m_out += response.body;
    m_outSent = 0;
    enter(Phase::Writing, m_context.limits.write);
    writeMore();
}

void HttpConnection::onBytesWritten()
{
    if (m_phase == Phase::Writing) {
        enter(Phase::Writing, m_context.limits.write);
        writeMore();
    }
}

void HttpConnection::writeMore()
{
    const auto *secure = m_tls ? static_cast<QSslSocket *>(m_socket) : nullptr;
    qint64 waiting = m_socket->bytesToWrite() + (secure ? secure->encryptedBytesToWrite() : 0);
    while (m_outSent < m_out.size() && waiting < kWriteSlice) {
        const qint64 slice = std::min<qint64>(kWriteSlice, m_out.size() - m_outSent);
        if (m_socket->write(m_out.constData() + m_outSent, slice) != slice) {
            m_socket->abort();
            end();
            return;
        }
        m_outSent += slice;
        waiting += slice;
    }
    if (m_outSent < m_out.size())
        return;
    if (m_closing)
        linger();
    else if (m_phase == Phase::Writing)
        nextTurn();
}

void HttpConnection::nextTurn()
{
    ++m_turn;
    m_out.clear();
    m_exchange = {};
    m_route = nullptr;
    m_headOnly = false;
    m_wantsUpgrade = false;
    m_parser.reset();
    enter(Phase::Idle, m_context.limits.idle);
    // Queued: a client that pipelines a thousand requests must not become a thousand stack frames.
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_phase == Phase::Idle && m_socket->bytesAvailable() > 0)
                    onReadyRead();
            },
            Qt::QueuedConnection);
}

void HttpConnection::linger()
{
    if (!m_bodyUnread) {
        enter(Phase::Lingering, m_context.limits.write);
        m_socket->disconnectFromHost();
        return;
    }
    enter(Phase::Lingering, std::min<std::chrono::milliseconds>(2s, m_context.limits.write));
    m_socket->flush();
    onReadyRead();
}

QTcpSocket *HttpConnection::release(quint64 turn)
{
    if (turn != m_turn || m_phase != Phase::Answering || m_socket->state() != QAbstractSocket::ConnectedState)
        return nullptr;
    m_timer.stop();
    m_phase = Phase::Gone;
    m_socket->disconnect(this);
    m_socket->setParent(nullptr);
    QTcpSocket *socket = std::exchange(m_socket, nullptr);
    Q_EMIT ended();
    deleteLater();
    return socket;
}

void HttpConnection::end()
{
    if (m_phase == Phase::Gone)
        return;
    m_phase = Phase::Gone;
    m_timer.stop();
    m_sink.reset();
    m_socket->disconnect(this);
    if (m_socket->state() != QAbstractSocket::UnconnectedState)
        m_socket->abort();
    Q_EMIT ended();
    deleteLater();
}

} // namespace throughline::hub
