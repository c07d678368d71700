// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/simtime.h"

#include <algorithm>

namespace throughline::test {

TimerId SimTime::at(Instant when, std::function<void()> task)
{
    const TimerId id = ++m_last;
    const auto ms = std::max(when, m_now).ms;
    m_events.emplace(Key{ms, id}, std::move(task));
    m_when.emplace(id, ms);
    return id;
}

void SimTime::cancel(TimerId timer)
{
    if (const auto found = m_when.find(timer); found != m_when.end()) {
        m_events.erase(Key{found->second, timer});
        m_when.erase(found);
    }
}

bool SimTime::runNext(Instant until)
{
    if (m_events.empty() || m_events.begin()->first.first > until.ms) {
        m_now = std::max(m_now, until);
        return false;
    }
    auto node = m_events.extract(m_events.begin());
    m_when.erase(node.key().second);
    m_now = std::max(m_now, Instant{node.key().first});
    ++m_executed;
    node.mapped()();
    return true;
}

void SimTime::run(std::chrono::milliseconds span)
{
    const auto until = m_now + span;
    while (runNext(until)) {
    }
}

SimScheduler::~SimScheduler()
{
    for (const auto timer : m_own)
        m_time.cancel(timer);
}

TimerId SimScheduler::after(std::chrono::milliseconds delay, std::function<void()> task)
{
    // The id is known only after at(); the event cannot run before that, so it is handed over by reference.
    auto id = std::make_shared<TimerId>(0);
    *id = m_time.at(m_time.now() + std::max(delay, std::chrono::milliseconds(0)), [this, id, run = std::move(task)] {
        m_own.erase(*id);
        run();
    });
    m_own.insert(*id);
    return *id;
}

void SimScheduler::cancel(TimerId timer)
{
    if (m_own.erase(timer) > 0)
        m_time.cancel(timer);
}

} // namespace throughline::test
