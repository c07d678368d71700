// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "host/link.h"

#include "api/schema.h"

#include <QElapsedTimer>
#include <QLocalSocket>
#include <QTimer>

namespace throughline::plugin {

using namespace Qt::StringLiterals;

namespace {

// Frames of the line itself. They need no credit: answers are bounded by the requests they answer, grants by what was
// spent, and both are checked.
const QString okName = u"ok"_s;
const QString errorName = u"error"_s;
const QString creditName = u"credit"_s;

constexpr qint64 readAtOnce = 1024 * 1024;
constexpr int framesPerTurn = 64; // then the event loop gets its turn

//! What runs the line rather than the channel: never held up by a lack of credit.
bool isFree(const QString &name)
{
    return name == "hello"_L1 || name == "load"_L1 || name == "start"_L1 || name == "stop"_L1 || name == "ping"_L1;
}

std::chrono::milliseconds uptime()
{
    static const QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return std::chrono::milliseconds(timer.elapsed());
}

ErrorCode codeFrom(qint64 number)
{
    return number >= 0 && number <= qint64(ErrorCode::Internal) ? ErrorCode(number) : ErrorCode::Internal;
}

} // namespace

Link::Link(std::unique_ptr<QLocalSocket> socket, QObject *parent) : Link(std::move(socket), Options(), parent) {}

Link::Link(std::unique_ptr<QLocalSocket> socket, Options options, QObject *parent)
    : QObject(parent),
      m_socket(std::move(socket)),
      m_options(options),
      m_account(options.window),
      m_book(options.window, options.messagesPerSecond)
{
    m_socket->setReadBufferSize(readAtOnce);
    connect(m_socket.get(), &QLocalSocket::readyRead, this, &Link::read);
    connect(m_socket.get(), &QLocalSocket::disconnected, this, [this] {
        read(); // what came before the end
        m_left = m_open;
        close(u"the other side went away"_s);
    });
    QMetaObject::invokeMethod(this, &Link::read, Qt::QueuedConnection); // bytes that came before we listened
}

Link::~Link()
{
    m_open = false;
    disconnect(m_socket.get(), nullptr, this, nullptr);
}

qint64 Link::queuedBytes() const
{
    return m_socket->bytesToWrite() + m_waitingBytes;
}

void Link::abandon()
{
    m_open = false;
    m_pending.clear();
    m_socket->abort();
}

void Link::close(const QString &reason)
{
    if (!m_open)
        return;
    m_open = false;
    QMetaObject::invokeMethod(
        this,
        [this, reason] {
            const auto pending = std::exchange(m_pending, {});
            for (const Pending &each : pending) {
                if (each.then)
                    each.then(fail(ErrorCode::Unavailable, each.name + u": "_s + reason));
            }
            Q_EMIT closed(reason);
        },
        Qt::QueuedConnection);
    m_socket->disconnectFromServer();
}

Result<void> Link::post(const QString &name, quint64 id, const QCborMap &body, bool mayDrop)
{
    if (!m_open)
        return fail(ErrorCode::Unavailable, name);
    const auto frame = writeFrame(name, id, body);
    if (!frame)
        return fail(frame.error());
    if (isFree(name)) {
        write(*frame, false);
    } else if (m_waiting.empty() && m_account.canSend()) {
        write(*frame, true);
    } else {
        if (mayDrop || int(m_waiting.size()) >= m_options.waitingMessages
            || m_waitingBytes + frame->size() > m_options.waitingBytes)
            return fail(ErrorCode::RateLimited, name);
        m_waitingBytes += frame->size();
        m_waiting.push_back(*frame);
    }
    return {};
}

void Link::ask(const QString &name, Result<QCborMap> body, std::chrono::milliseconds limit,
               std::function<void(Result<QCborMap>)> then)
{
    const auto later = [this](auto task) { QMetaObject::invokeMethod(this, std::move(task), Qt::QueuedConnection); };

    const quint64 id = ++m_lastId;
    const auto posted = body ? post(name, id, *body, false) : Result<void>(fail(body.error()));
    if (!posted) {
        later([then = std::move(then), error = posted.error()] { then(fail(error)); });
        return;
    }
    m_pending.insert(id, {std::move(then), name});
    QTimer::singleShot(limit, this, [this, id] {
        const auto found = m_pending.find(id);
        if (found == m_pending.end() || !found->then)
            return;
        const auto tell = std::exchange(found->then, {});
        tell(fail(ErrorCode::Unavailable, found->name + u": no answer in time"_s));
    });
}

void Link::read()
{
    if (m_reading)
        return;
    m_reading = true;
    for (int frames = 0; m_open; ++frames) {
        if (!m_reader.hasWhole() && m_socket->bytesAvailable() > 0)
            m_reader.feed(m_socket->read(readAtOnce));
        const auto frame = m_reader.next();
        if (!frame) {
            close(u"broke the rules: "_s + frame.error().detail);
        } else if (!*frame) {
            if (m_socket->bytesAvailable() == 0)
                break;
        } else {
            take(**frame);
        }
        if (frames >= framesPerTurn) {
            QMetaObject::invokeMethod(this, &Link::read, Qt::QueuedConnection);
            break;
        }
    }
    m_reading = false;
}

void Link::take(const Frame &frame)
{
    if (frame.name == okName || frame.name == errorName) {
        takeAnswer(frame);
    } else if (frame.name == creditName) {
        const qint64 messages = frame.body.value("messages"_L1).toInteger(-1);
        if (messages < 0 || messages > m_options.window.messages
            || !m_account.grant(int(messages), frame.body.value("bytes"_L1).toInteger(-1)))
            close(u"broke the rules: credit for what was never sent"_s);
        else
            flushWaiting();
    } else {
        takeMessage(frame);
    }
}

void Link::takeAnswer(const Frame &frame)
{
    const auto found = m_pending.find(frame.id);
    if (found == m_pending.end())
        return close(u"broke the rules: an answer to nothing"_s);
    const auto then = std::exchange(found->then, {});
    m_pending.erase(found);
    if (!then)
        return; // it came too late
    if (frame.name == okName)
        then(frame.body);
    else
        then(fail(codeFrom(frame.body.value("code"_L1).toInteger(-1)),
                  frame.body.value("detail"_L1).toString().left(500)));
}

void Link::takeMessage(const Frame &frame)
{
    const MessageSchema *schema = messageSchema(frame.name);
    if (!schema || schema->answered != (frame.id != 0))
        return close(u"broke the rules: the unknown message %1"_s.arg(frame.name.left(64)));
    const bool charged = !isFree(frame.name);
    if (charged && !m_book.received(frame.bytes))
        return close(u"broke the rules: a flood of %1"_s.arg(frame.name));
    const qint64 bytes = charged ? frame.bytes : -1;
    const auto respondLater = [self = QPointer<Link>(this), id = frame.id, bytes](Result<QCborMap> body) {
        if (self)
            self->respond(id, bytes, std::move(body));
    };
    Result<void> guarded = m_guard ? m_guard(frame.name) : Result<void>();
    const auto handler = m_handlers.constFind(frame.name);
    if (guarded && handler == m_handlers.constEnd())
        guarded = fail(ErrorCode::Unsupported, frame.name);
    if (!guarded) {
        if (schema->answered)
            respondLater(fail(guarded.error()));
        else if (charged)
            finish(bytes);
        return;
    }
    const QPointer<Link> self(this);
    const auto taken = (*handler)(frame.body, respondLater);
    if (!self)
        return;
    if (!taken)
        close(u"broke the rules: %1: %2"_s.arg(frame.name, taken.error().detail));
    else if (!schema->answered && charged)
        finish(bytes);
}

void Link::respond(quint64 id, qint64 bytes, Result<QCborMap> body)
{
    if (!m_open)
        return;
    auto frame = body ? writeFrame(okName, id, *body) : Result<QByteArray>(fail(body.error()));
    if (!frame)
        frame = writeFrame(errorName, id,
                           {{u"code"_s, int(frame.error().code)}, {u"detail"_s, frame.error().detail.left(500)}});
    write(*frame, false);
    if (bytes >= 0)
        finish(bytes);
}

void Link::finish(qint64 bytes)
{
    m_book.finished(bytes);
    grant();
}

void Link::grant()
{
    const Window granted = m_book.take(uptime());
    if (granted.messages > 0) {
        const auto frame = writeFrame(creditName, 0, {{u"messages"_s, granted.messages}, {u"bytes"_s, granted.bytes}});
        write(*frame, false);
    }
    // What could not be granted yet for the pace is looked at again.
    if (m_book.due() && !m_granting) {
        m_granting = true;
        QTimer::singleShot(std::chrono::milliseconds(20), this, [this] {
            m_granting = false;
            if (m_open)
                grant();
        });
    }
}

void Link::flushWaiting()
{
    while (!m_waiting.empty() && m_account.canSend()) {
        const QByteArray frame = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_waitingBytes -= frame.size();
        write(frame, true);
    }
}

void Link::write(const QByteArray &frame, bool charged)
{
    if (!m_open)
        return;
    if (charged)
        m_account.spend(frame.size());
    m_socket->write(frame);
}

} // namespace throughline::plugin
