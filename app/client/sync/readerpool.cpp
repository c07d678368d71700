// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/readerpool.h"

#include "base/heap.h"

namespace throughline::client {

ReaderPool::ReaderPool(QString cachePath, std::shared_ptr<const Secret> key, int threads,
                       std::chrono::milliseconds restAfter)
    : m_path(std::move(cachePath)),
      m_key(std::move(key))
{
    m_threads.setMaxThreadCount(threads);
    m_threads.setExpiryTimeout(-1); // a new thread per read would cost more than the read
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfter);
    m_rest.callOnTimeout(&m_home, [this] {
        if (m_threads.activeThreadCount() > 0)
            m_rest.start(); // a long read
        else
            m_threads.start([this] { rest(); });
    });
}

ReaderPool::~ReaderPool()
{
    end();
}

void ReaderPool::end()
{
    m_threads.clear();
    m_threads.waitForDone();
    fileReplaced();
}

void ReaderPool::setOverlay(std::shared_ptr<const Overlay> overlay)
{
    const std::lock_guard lock(m_mutex);
    m_overlay = std::move(overlay);
}

void ReaderPool::setAgentId(const Id &agent)
{
    const std::lock_guard lock(m_mutex);
    m_agentId = agent;
}

Id ReaderPool::agentId() const
{
    const std::lock_guard lock(m_mutex);
    return m_agentId;
}

void ReaderPool::fileReplaced()
{
    std::vector<std::unique_ptr<Connection>> old;
    const std::lock_guard lock(m_mutex);
    ++m_generation;
    old.swap(m_free);
}

Result<std::unique_ptr<ReaderPool::Connection>> ReaderPool::take()
{
    auto connection = std::make_unique<Connection>();
    {
        const std::lock_guard lock(m_mutex);
        if (!m_free.empty()) {
            connection = std::move(m_free.back());
            m_free.pop_back();
            return connection;
        }
        connection->generation = m_generation;
    }
    auto database = sqlite::Database::open({.path = m_path,
                                            .key = m_key->bytes(),
                                            .durability = sqlite::Durability::Normal,
                                            .readOnly = true,
                                            .mustExist = true,
                                            .cachePages = 4'000});
    if (!database)
        return fail(database.error());
    connection->database = std::make_unique<sqlite::Database>(std::move(*database));
    auto reader = CacheReader::prepare(*connection->database);
    if (!reader)
        return fail(reader.error());
    connection->reader = std::move(*reader);
    return connection;
}

//! One by one: a read that comes meanwhile finds the other.
void ReaderPool::rest()
{
    const auto count = [this] {
        const std::lock_guard lock(m_mutex);
        return m_free.size();
    }();
    for (size_t i = 0; i < count; ++i) {
        std::unique_ptr<Connection> connection;
        {
            const std::lock_guard lock(m_mutex);
            if (m_free.empty())
                return;
            connection = std::move(m_free.front()); // the one used last is at the back
            m_free.erase(m_free.begin());
        }
        (void)connection->database->run("PRAGMA shrink_memory");
        giveBack(std::move(connection));
    }
    giveBackFreeMemory();
}

void ReaderPool::giveBack(std::unique_ptr<Connection> connection)
{
    const std::lock_guard lock(m_mutex);
    if (connection->generation == m_generation)
        m_free.push_back(std::move(connection));
}

Result<void> ReaderPool::with(const std::function<Result<void>(ReadContext &)> &read)
{
    auto connection = take();
    Result<void> done;
    if (connection) {
        // The overlay first, the snapshot second: a command that leaves the overlay in between is in the snapshot.
        std::shared_ptr<const Overlay> overlay;
        Id agent;
        {
            const std::lock_guard lock(m_mutex);
            overlay = m_overlay;
            agent = m_agentId;
        }
        auto &reader = *(*connection)->reader;
        done = reader.begin();
        if (done) {
            ReadContext context{reader, *overlay, agent};
            done = read(context);
            reader.end();
        }
    } else {
        done = fail(connection.error());
    }
    if (done) {
        giveBack(std::move(*connection));
    } else if (done.error().code == ErrorCode::Corrupt || done.error().code == ErrorCode::Locked) {
        if (m_damaged)
            m_damaged(done.error());
    } else if (connection) {
        giveBack(std::move(*connection));
    }
    return done;
}

} // namespace throughline::client
