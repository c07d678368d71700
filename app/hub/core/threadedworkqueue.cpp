// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/threadedworkqueue.h"

#include "base/log.h"
#include "core/hub.h"
#include "store/store.h"
#include "wire/limits.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

const Logger logger{"hub.work"};

//! Jobs waiting for a thread.
template<typename Job>
class Waiting
{
public:
    void push(Job job)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_jobs.push_back(std::move(job));
        }
        m_wake.notify_one();
    }
    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_wake.notify_all();
    }
    //! Up to \a limit jobs, waiting for the first; empty once closed and drained.
    std::deque<Job> take(size_t limit)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_closed || !m_jobs.empty(); });
        std::deque<Job> taken;
        while (!m_jobs.empty() && taken.size() < limit) {
            taken.push_back(std::move(m_jobs.front()));
            m_jobs.pop_front();
        }
        return taken;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_closed = false;
};

} // namespace

struct ThreadedWorkQueue::Private {
    struct WriteJob {
        Write run;
        Done done;
        Flush flush;
    };
    struct ReadJob {
        Read run;
        Done done;
    };

    Private(Hub &h, QObject &o) : hub(h), home(&o) {}

    void post(Done done)
    {
        if (done && home)
            QMetaObject::invokeMethod(home.data(), std::move(done), Qt::QueuedConnection);
    }

    //! Waiting writes share one transaction, and so one flush to the disk; all that a job does is in it, too. When it fails,
    //! each gets one of its own.
    void runWrites(std::deque<WriteJob> jobs)
    {
        const bool later = std::ranges::all_of(jobs, [](const WriteJob &job) { return job.flush == Flush::Later; });
        const bool grouped = hub.beginGroup(later ? Flush::Later : Flush::Now);
        for (auto &job : jobs)
            job.run(hub);
        if (const auto done = grouped ? hub.endGroup() : Result<void>{}; !done) {
            logger.warning(u"group of %1 writes failed: %2"_s.arg(jobs.size()).arg(errorName(done.error().code)));
            for (auto &job : jobs)
                job.run(hub);
        }
        for (auto &job : jobs)
            post(std::move(job.done));
    }

    void writeLoop()
    {
        for (auto jobs = writes.take(size_t(wire::maxCommandsPerTransaction)); !jobs.empty();
             jobs = writes.take(size_t(wire::maxCommandsPerTransaction)))
            runWrites(std::move(jobs));
    }

    void readLoop(StoreReader reader)
    {
        for (;;) {
            auto jobs = reads.take(1);
            if (jobs.empty())
                return;
            jobs.front().run(reader);
            (void)reader.takeError(); // of this job; the next begins clean
            post(std::move(jobs.front().done));
        }
    }

    Hub &hub;
    QPointer<QObject> home;
    Waiting<WriteJob> writes;
    Waiting<ReadJob> reads;
    std::vector<std::thread> threads;
};

ThreadedWorkQueue::ThreadedWorkQueue(std::unique_ptr<Private> p) : d(std::move(p)) {}

Result<std::unique_ptr<ThreadedWorkQueue>> ThreadedWorkQueue::start(Hub &hub, const sqlite::OpenOptions &options,
                                                                    int readers, QObject &home)
{
    auto parts = std::make_unique<Private>(hub, home);
    std::vector<StoreReader> connections;
    for (int i = 0; i < std::max(1, readers); ++i) {
        auto reader = StoreReader::open(options);
        if (!reader)
            return fail(reader.error());
        connections.push_back(std::move(*reader));
    }
    auto *shared = parts.get();
    shared->threads.emplace_back([shared] { shared->writeLoop(); });
    for (auto &connection : connections)
        shared->threads.emplace_back([shared, own = std::make_shared<StoreReader>(std::move(connection))] {
            shared->readLoop(std::move(*own));
        });
    return std::unique_ptr<ThreadedWorkQueue>(new ThreadedWorkQueue(std::move(parts)));
}

ThreadedWorkQueue::~ThreadedWorkQueue()
{
    d->writes.close();
    d->reads.close();
    for (auto &thread : d->threads)
        thread.join();
}

void ThreadedWorkQueue::write(Write job, Done done, Flush flush)
{
    d->writes.push({std::move(job), std::move(done), flush});
}

void ThreadedWorkQueue::read(Read job, Done done)
{
    d->reads.push({std::move(job), std::move(done)});
}

} // namespace throughline::hub
