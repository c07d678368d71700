// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workqueue.h"
#include "sqlite/database.h"

class QObject;

namespace throughline::hub {

//! The production queue: one writer thread, which groups up to 50 waiting writes into one transaction (one fsync), and
//! \a readers threads with a connection each. Calls come from, and answers go to, the thread of \a home.
class ThreadedWorkQueue final : public WorkQueue
{
public:
    //! \a hub is used by the writer thread alone from now on. The destructor runs what is queued, then stops the threads.
    [[nodiscard]] static Result<std::unique_ptr<ThreadedWorkQueue>> start(Hub &hub, const sqlite::OpenOptions &options,
                                                                          int readers, QObject &home);
    ~ThreadedWorkQueue() override;
    using WorkQueue::read;
    using WorkQueue::write;
    void write(Write job, Done done, Flush flush) override;
    void read(Read job, Done done) override;

private:
    struct Private;
    explicit ThreadedWorkQueue(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace throughline::hub
