// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <chrono>
#include <cstdint>
#include <functional>

namespace throughline {

using TimerId = std::uint64_t; //!< 0 is never a timer

//! Runs a function later on the owner's thread. Injected, so that tests decide when time passes.
class Scheduler
{
public:
    virtual ~Scheduler() = default;
    //! Runs \a task once after \a delay (0 or more). Never runs it before after() has returned.
    virtual TimerId after(std::chrono::milliseconds delay, std::function<void()> task) = 0;
    //! A timer that fired or never was is ignored.
    virtual void cancel(TimerId timer) = 0;
};

//! Timers of the thread's Qt event loop. Lives on that thread; pending tasks are dropped on destruction.
class QtScheduler final : public Scheduler
{
public:
    QtScheduler() = default;
    ~QtScheduler() override;
    TimerId after(std::chrono::milliseconds delay, std::function<void()> task) override;
    void cancel(TimerId timer) override;

private:
    QObject m_owner;
    TimerId m_last = 0;
};

} // namespace throughline
