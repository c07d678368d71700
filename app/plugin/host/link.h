// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec.h"
#include "host/credit.h"
#include "host/frame.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>

class QLocalSocket;

namespace throughline::plugin {

//! One end of the line between hub and plugin host: typed messages, requests with answers and time-outs, credits both
//! ways. The two ends differ in nothing but what they handle. Lives on one thread with an event loop; owns its socket.
class Link final : public QObject
{
    Q_OBJECT

public:
    struct Options {
        Window window;                 //!< the same at both ends
        int messagesPerSecond = 5'000; //!< how fast this end gives credit back
        int waitingMessages = 1'024;   //!< how many requests may wait here for credit
        qint64 waitingBytes = 16 * 1024 * 1024;
    };
    explicit Link(std::unique_ptr<QLocalSocket> socket, Options options, QObject *parent = nullptr);
    explicit Link(std::unique_ptr<QLocalSocket> socket, QObject *parent = nullptr);
    ~Link() override;

    //! Sends a notice, or drops it when there is no credit and it may be dropped. False: dropped, or out of its limits.
    template<typename M>
    bool notify(const M &message, bool mayDrop = false);
    //! \a then runs once: with the answer, the other side's refusal, Unavailable when the line breaks or \a limit passes,
    //! RateLimited when too much waits already, or what the message's limits say; never before this call returned.
    template<typename M>
    void request(const M &message, std::chrono::milliseconds limit,
                 std::function<void(Result<typename Message<M>::Answered>)> then);

    //! What this end understands: on() for notices, serve() for requests. A handler of a request answers once through its second argument, now or later; that is
    //! also when the sender gets its credit back. Without a handler a request is refused with Unsupported.
    template<typename M>
    void on(std::function<void(M)> handler);
    template<typename M>
    void serve(std::function<void(M, std::function<void(Result<typename Message<M>::Answered>)>)> handler);
    //! Asked before a handler runs; an error refuses a request and drops a notice.
    void setGuard(std::function<Result<void>(const QString &name)> guard) { m_guard = std::move(guard); }

    //! Ends the line without a word: no handler and no waiting callback runs any more. For an owner that goes away.
    void abandon();
    //! Ends the line. closed() follows later with \a reason; open requests answer Unavailable.
    void close(const QString &reason);
    [[nodiscard]] bool isOpen() const { return m_open; }
    //! It was the other end that went away.
    [[nodiscard]] bool wasLeft() const { return m_left; }
    //! Bytes the system has not taken yet, and what waits for credit.
    [[nodiscard]] qint64 queuedBytes() const;

Q_SIGNALS:
    //! Once: the other end went away, broke the rules (\a reason says how) or close() was called.
    void closed(const QString &reason);

private:
    struct Pending {
        std::function<void(Result<QCborMap>)> then; // empty when it timed out: the answer is still owed
        QString name;
    };
    //! How a kind of message is taken; the answer function is for requests only.
    using Respond = std::function<void(Result<QCborMap>)>;
    using Handler = std::function<Result<void>(const QCborMap &body, Respond respond)>;

    Result<void> post(const QString &name, quint64 id, const QCborMap &body, bool mayDrop);
    void ask(const QString &name, Result<QCborMap> body, std::chrono::milliseconds limit,
             std::function<void(Result<QCborMap>)> then);
    void read();
    void take(const Frame &frame);
    void takeAnswer(const Frame &frame);
    void takeMessage(const Frame &frame);
    void respond(quint64 id, qint64 bytes, Result<QCborMap> body);
    void finish(qint64 bytes);
    void grant();
    void flushWaiting();
    void write(const QByteArray &frame, bool charged);

    std::unique_ptr<QLocalSocket> m_socket;
    Options m_options;
    FrameReader m_reader;
    CreditAccount m_account;
    CreditBook m_book;
    std::deque<QByteArray> m_waiting;
    qint64 m_waitingBytes = 0;
    QHash<quint64, Pending> m_pending;
    QHash<QString, Handler> m_handlers;
    std::function<Result<void>(const QString &)> m_guard;
    quint64 m_lastId = 0;
    bool m_open = true;
    bool m_left = false;
    bool m_granting = false;
    bool m_reading = false;
};

template<typename M>
bool Link::notify(const M &message, bool mayDrop)
{
    static_assert(std::is_void_v<typename Message<M>::Answered>, "a request: use request()");
    const auto body = encode(message);
    return body && post(QString(QLatin1StringView(Message<M>::name)), 0, *body, mayDrop);
}

template<typename M>
void Link::request(const M &message, std::chrono::milliseconds limit,
                   std::function<void(Result<typename Message<M>::Answered>)> then)
{
    using A = typename Message<M>::Answered;
    ask(QString(QLatin1StringView(Message<M>::name)), encode(message), limit,
        [then = std::move(then)](Result<QCborMap> body) {
            then(body ? decode<A>(*body) : Result<A>(fail(body.error())));
        });
}

template<typename M>
void Link::on(std::function<void(M)> handler)
{
    m_handlers.insert(QString(QLatin1StringView(Message<M>::name)),
                      [handler = std::move(handler)](const QCborMap &body, const Respond &) -> Result<void> {
                          auto message = decode<M>(body);
                          if (!message)
                              return fail(message.error());
                          handler(std::move(*message));
                          return {};
                      });
}

template<typename M>
void Link::serve(std::function<void(M, std::function<void(Result<typename Message<M>::Answered>)>)> handler)
{
    using A = typename Message<M>::Answered;
    m_handlers.insert(QString(QLatin1StringView(Message<M>::name)),
                      [handler = std::move(handler)](const QCborMap &body, Respond respond) -> Result<void> {
                          auto message = decode<M>(body);
                          if (!message)
                              return fail(message.error());
                          handler(std::move(*message), [respond = std::move(respond)](Result<A> answer) {
                              respond(answer ? encode(*answer) : Result<QCborMap>(fail(answer.error())));
                          });
                          return {};
                      });
}

} // namespace throughline::plugin
