// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/simworkqueue.h"

#include "base/random.h"
#include "base/scheduler.h"
#include "core/hub.h"
#include "store/store.h"
#include "support/simdisk.h"

#include <algorithm>

namespace throughline::test {

using std::chrono::milliseconds;

SimWorkQueue::SimWorkQueue(hub::Hub &hub, hub::StoreReader &reader, const SimDisk &disk, Scheduler &scheduler,
                           Random &random, std::function<void(const hub::CommitPtr &)> committed)
    : m_hub(hub),
      m_reader(reader),
      m_disk(disk),
      m_scheduler(scheduler),
      m_random(random),
      m_committed(std::move(committed))
{
    m_hub.setCommitListener([this](const hub::CommitPtr &batch) { m_heard.push_back(batch); });
}

void SimWorkQueue::write(Write job, Done done, Flush flush)
{
    m_writes.push_back({std::move(job), std::move(done), flush});
    if (!m_writing) {
        m_writing = true;
        m_scheduler.after(milliseconds(m_random.below(3)), [this] { runWrites(); });
    }
}

void SimWorkQueue::runWrites()
{
    const auto count = std::min<size_t>(m_writes.size(), 1 + m_random.below(6));
    std::vector<Waiting> group;
    for (size_t i = 0; i < count; ++i) {
        group.push_back(std::move(m_writes.front()));
        m_writes.pop_front();
    }
    runGroup(group);
    if (m_disk.halted())
        return; // died inside: nobody hears of it
    for (const auto &batch : std::exchange(m_heard, {}))
        post([this, batch] { m_committed(batch); });
    for (auto &waiting : group)
        post(std::move(waiting.done));
    m_writing = !m_writes.empty();
    if (m_writing)
        m_scheduler.after(milliseconds(m_random.below(3)), [this] { runWrites(); });
}

void SimWorkQueue::runGroup(std::vector<Waiting> &group)
{
    const bool later = std::ranges::all_of(group, [](const Waiting &each) { return each.flush == Flush::Later; });
    if (group.size() > 1 || later) {
        m_hub.beginGroup(later ? Flush::Later : Flush::Now);
        for (auto &waiting : group)
            waiting.job(m_hub);
        if (m_hub.endGroup() || m_disk.halted())
            return;
        m_heard.clear();
    }
    for (auto &waiting : group)
        waiting.job(m_hub);
}

void SimWorkQueue::read(Read job, Done done)
{
    ++m_reads;
    m_scheduler.after(milliseconds(m_random.below(4)), [this, run = std::move(job), tell = std::move(done)]() mutable {
        --m_reads;
        run(m_reader);
        post(std::move(tell));
    });
}

void SimWorkQueue::post(Done task)
{
    m_home.push_back(std::move(task));
    if (!m_posting)
        planHome();
}

void SimWorkQueue::planHome()
{
    m_posting = true;
    // One event per task: frames and timers may come in between.
    m_scheduler.after(milliseconds(m_random.below(2)), [this] {
        const auto next = std::move(m_home.front());
        m_home.pop_front();
        m_posting = false;
        if (!m_home.empty())
            planHome();
        if (next)
            next();
    });
}

} // namespace throughline::test
