// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cache/cache.h"
#include "keys/secret.h"
#include "sync/client.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTemporaryDir>

#include <array>
#include <memory>

namespace throughline::bench {

//! A console's profile in a temporary folder, filled without a hub, then opened as the console does.
class Profile
{
public:
    Profile();
    //! The cache, to fill it; closed by open().
    [[nodiscard]] client::Cache &cache();
    //! The console's client on what was filled in.
    [[nodiscard]] client::Client &open();
    //! Closes the client, keeps the files.
    void close() { m_client.reset(); }
    //! A second connection to the cache file: the raw engine.
    [[nodiscard]] sqlite::Database raw() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] std::shared_ptr<const client::Secret> key() const { return m_key; }

private:
    [[nodiscard]] sqlite::OpenOptions options() const;

    QTemporaryDir m_folder;
    std::shared_ptr<const client::Secret> m_key;
    std::unique_ptr<client::Cache> m_cache;
    std::unique_ptr<client::Client> m_client;
};

//! A signal that may come before anybody waits for it: a read that is ready at once answers within the call.
class Awaited
{
public:
    template<typename Sender, typename Signal>
    Awaited(Sender *sender, Signal signal)
    {
        QObject::connect(sender, signal, &m_loop, [this] {
            m_seen = true;
            m_loop.quit();
        });
    }
    //! Runs the event loop until the signal has come.
    void wait()
    {
        if (!m_seen)
            m_loop.exec();
    }

private:
    QEventLoop m_loop;
    bool m_seen = false;
};

//! Runs the event loop until \a future has its value.
template<typename T>
[[nodiscard]] T waitFor(QFuture<T> future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

} // namespace throughline::bench
