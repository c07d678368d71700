// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/commitbatch.h"
#include "core/workqueue.h"

#include <deque>
#include <vector>

namespace throughline {
class Random;
class Scheduler;
} // namespace throughline

namespace throughline::test {

class SimDisk;

//! The production queue's behaviour without its threads: writes run one after another, sometimes several in one transaction;
//! reads run beside them; answers come back later, in the order of the writes, each commit told before its done.
class SimWorkQueue final : public hub::WorkQueue
{
public:
    SimWorkQueue(hub::Hub &hub, hub::StoreReader &reader, const SimDisk &disk, Scheduler &scheduler, Random &random,
                 std::function<void(const hub::CommitPtr &)> committed);
    using WorkQueue::read;
    using WorkQueue::write;
    void write(Write job, Done done, Flush flush) override;
    void read(Read job, Done done) override;
    [[nodiscard]] bool idle() const { return m_writes.empty() && m_home.empty() && m_reads == 0; }

private:
    struct Waiting {
        Write job;
        Done done;
        Flush flush;
    };
    void runWrites();
    void runGroup(std::vector<Waiting> &group);
    void post(Done task);
    void planHome();

    hub::Hub &m_hub;
    hub::StoreReader &m_reader;
    const SimDisk &m_disk;
    Scheduler &m_scheduler;
    Random &m_random;
    std::function<void(const hub::CommitPtr &)> m_committed;
    std::deque<Waiting> m_writes;
    std::deque<Done> m_home; //!< what the home thread will run, in order
    std::vector<hub::CommitPtr> m_heard;
    bool m_writing = false;
    bool m_posting = false;
    int m_reads = 0;
};

} // namespace throughline::test
