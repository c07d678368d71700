// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/reads.h"

#include "base/homepromise.h"
#include "cache/cachereader.h"
#include "keys/secret.h"
#include "outbox/overlay.h"
#include "sync/turns.h"

#include <QFuture>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>

namespace throughline::client {

//! Runs reads on a few threads, each with a connection of its own that sees one state of the cache per read. Any thread but for
//! run(). What the connections keep in memory of the file makes a burst of searches fast; when nobody has read for a moment it
//! goes back to the system.
class ReaderPool
{
public:
    ReaderPool(QString cachePath, std::shared_ptr<const Secret> key, int threads = 2,
               std::chrono::milliseconds restAfter = std::chrono::seconds(3));
    //! Waits for what runs.
    ~ReaderPool();
    //! The last read: waits for what runs, drops what waits, closes the connections. To be called before the connection that
    //! writes is closed: SQLite folds its log into the file when the last one closes, and these may only read.
    void end();

    //! What the agent did on top of the cache, for all reads from now on.
    void setOverlay(std::shared_ptr<const Overlay> overlay);
    void setAgentId(const Id &agent);
    [[nodiscard]] Id agentId() const;
    //! The file was replaced: open connections are of the old one and are not used again.
    void fileReplaced();
    //! Called from a reading thread when the file turns out to be damaged.
    void onDamage(std::function<void(const Error &)> listener) { m_damaged = std::move(listener); }

    //! On the thread the pool was made on, where the answer arrives too. What is read while the cache changes must not be answered after
    //! what was asked for later, or the older state would stay on the screen: answers of one type come in the order of the
    //! questions, unless they may come AsReady because whoever asks drops what it no longer wants.
    enum class Order { AsAsked, AsReady };
    template<typename T>
    [[nodiscard]] QFuture<Result<T>> run(std::function<Result<T>(ReadContext &)> read, Order order = Order::AsAsked)
    {
        m_rest.start();
        const HomePromise<Result<T>> promise(m_home);
        const auto turn = order == Order::AsAsked ? m_turns.next(typeid(T)) : Turns::none;
        m_threads.start([this, promise, turn, read = std::move(read)] {
            Result<T> result = fail(ErrorCode::Cancelled);
            const auto done = with([&](ReadContext &context) {
                result = read(context);
                return result ? Result<void>{} : fail(result.error());
            });
            if (!done)
                result = fail(done.error());
            m_turns.take(typeid(T), turn, [promise, result = std::make_shared<Result<T>>(std::move(result))] {
                promise.tell(std::move(*result));
            });
        });
        return promise.future();
    }

private:
    struct Connection {
        quint64 generation = 0;
        std::unique_ptr<sqlite::Database> database;
        std::unique_ptr<CacheReader> reader;
    };
    [[nodiscard]] Result<void> with(const std::function<Result<void>(ReadContext &)> &read);
    [[nodiscard]] Result<std::unique_ptr<Connection>> take();
    void giveBack(std::unique_ptr<Connection> connection);
    void rest();

    QObject m_home; //!< where answers arrive
    QTimer m_rest;
    const QString m_path;
    const std::shared_ptr<const Secret> m_key;
    Turns m_turns;
    std::function<void(const Error &)> m_damaged;
    mutable std::mutex m_mutex; //!< guards what follows
    std::vector<std::unique_ptr<Connection>> m_free;
    std::shared_ptr<const Overlay> m_overlay = std::make_shared<const Overlay>();
    Id m_agentId;
    quint64 m_generation = 1;
    QThreadPool m_threads; //!< last: ends before what its tasks use
};

} // namespace throughline::client
