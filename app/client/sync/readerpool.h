// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/reads.h"

#include "cache/cachereader.h"
#include "keys/secret.h"
#include "outbox/overlay.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <mutex>

namespace throughline::client {

//! Runs reads on a few threads, each with a connection of its own that sees one state of the cache per read. Any thread.
class ReaderPool
{
public:
    ReaderPool(QString cachePath, std::shared_ptr<const Secret> key, int threads = 2);
    //! Waits for what runs.
    ~ReaderPool();

    //! What the agent did on top of the cache, for all reads from now on.
    void setOverlay(std::shared_ptr<const Overlay> overlay);
    void setAgentId(const Id &agent);
    [[nodiscard]] Id agentId() const;
    //! The file was replaced: open connections are of the old one and are not used again.
    void fileReplaced();
    //! Called from a reading thread when the file turns out to be damaged.
    void onDamage(std::function<void(const Error &)> listener) { m_damaged = std::move(listener); }

    template<typename T>
    [[nodiscard]] QFuture<Result<T>> run(std::function<Result<T>(ReadContext &)> read)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        auto future = promise->future();
        promise->start();
        m_threads.start([this, promise, read = std::move(read)] {
            Result<T> result = fail(ErrorCode::Cancelled);
            const auto done = with([&](ReadContext &context) {
                result = read(context);
                return result ? Result<void>{} : fail(result.error());
            });
            if (!done)
                result = fail(done.error());
            promise->addResult(std::move(result));
            promise->finish();
        });
        return future;
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

    const QString m_path;
    const std::shared_ptr<const Secret> m_key;
    std::function<void(const Error &)> m_damaged;
    mutable std::mutex m_mutex; //!< guards what follows
    std::vector<std::unique_ptr<Connection>> m_free;
    std::shared_ptr<const Overlay> m_overlay = std::make_shared<const Overlay>();
    Id m_agentId;
    quint64 m_generation = 1;
    QThreadPool m_threads; //!< last: ends before what its tasks use
};

} // namespace throughline::client
