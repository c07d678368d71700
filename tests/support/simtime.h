// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/scheduler.h"

#include <map>
#include <set>
#include <unordered_map>

namespace throughline::test {

//! Virtual time: one queue of events for the whole simulated world. Time stands still while an event runs and jumps to
//! the next one; events of one instant run in the order they were planned. One thread.
class SimTime final : public Clock
{
public:
    explicit SimTime(Instant start = {1'800'000'000'000}) : m_now(start) {}

    [[nodiscard]] Instant now() const override { return m_now; }
    TimerId at(Instant when, std::function<void()> task);
    void cancel(TimerId timer);
    //! Runs the next event; false when there is none before or at \a until (time then is \a until).
    bool runNext(Instant until);
    //! Runs all events of the next \a span, then stands at its end.
    void run(std::chrono::milliseconds span);
    [[nodiscard]] size_t planned() const { return m_events.size(); }
    [[nodiscard]] std::uint64_t executed() const { return m_executed; }

private:
    using Key = std::pair<std::int64_t, TimerId>;
    Instant m_now;
    TimerId m_last = 0;
    std::uint64_t m_executed = 0;
    std::map<Key, std::function<void()>> m_events;
    std::unordered_map<TimerId, std::int64_t> m_when;
};

//! The timers of one simulated process: they end with it.
class SimScheduler final : public Scheduler
{
public:
    explicit SimScheduler(SimTime &time) : m_time(time) {}
    ~SimScheduler() override;
    SimScheduler(const SimScheduler &) = delete;
    SimScheduler &operator=(const SimScheduler &) = delete;
    TimerId after(std::chrono::milliseconds delay, std::function<void()> task) override;
    void cancel(TimerId timer) override;
    [[nodiscard]] size_t pending() const { return m_own.size(); }

private:
    SimTime &m_time;
    std::set<TimerId> m_own;
};

//! The wall clock of one simulated machine: it may be wrong by a constant, and goes on while the machine sleeps.
class SimClock final : public Clock
{
public:
    SimClock(const SimTime &time, std::chrono::milliseconds skew) : m_time(time), m_skew(skew) {}
    [[nodiscard]] Instant now() const override { return m_time.now() + m_skew; }
    void sleep(std::chrono::milliseconds span) { m_skew += span; } //!< no timer runs meanwhile

private:
    const SimTime &m_time;
    std::chrono::milliseconds m_skew;
};

} // namespace throughline::test
