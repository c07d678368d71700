// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "platform/passingfolder.h"
#include "sync/readerpool.h"
#include "sync/syncworker.h"

#include <QThread>

#include <set>

namespace throughline::client {

class Account;

//! The threads and what they share, in the order in which it may be destroyed.
class ClientCore
{
public:
    std::unique_ptr<platform::PassingFolder> temporary; //!< memory-only mode
    std::unique_ptr<ReaderPool> readers;
    SyncWorker *worker = nullptr; //!< lives in thread, destroyed there
    QThread thread;
    SystemClock clock;
    SystemRandom random;
    SyncStatus status;
    QString cacheAside, workAside;
    Id consoleId;
    Account *account = nullptr;
    QList<QMetaObject::Connection> accountLinks;
    std::multiset<Id> unstored; //!< conversations whose draft is posted and not stored; null: any

    ~ClientCore()
    {
        if (readers)
            readers->end();
        if (thread.isRunning()) {
            // Behind all that was asked for: a thread that is told to quit from outside leaves it undone, and with it the
            // draft that was typed last. The worker ends in its own thread, as the thread's last event.
            post([this] {
                worker->deleteLater();
                thread.quit();
            });
            thread.wait();
        }
    }

    //! Runs \a task in the sync thread.
    template<typename Task>
    void post(Task task)
    {
        QMetaObject::invokeMethod(worker, std::move(task), Qt::QueuedConnection);
    }
};

} // namespace throughline::client
