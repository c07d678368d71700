// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/scheduler.h"
#include "changes/commitbatch.h"

#include <memory>
#include <optional>

namespace throughline::hub {

class WorkQueue;

//! Wakes when a scheduled reply is due and has the hub let it go, whether a console is connected or not. What was due while
//! the hub was down leaves when it starts. Main thread; all references outlive it.
class DepartureWatch
{
public:
    DepartureWatch(WorkQueue &work, const Clock &clock, Scheduler &scheduler);
    ~DepartureWatch();
    DepartureWatch(const DepartureWatch &) = delete;
    DepartureWatch &operator=(const DepartureWatch &) = delete;

    void start();
    void stop();
    //! After each commit: something may have been scheduled.
    void committed(const CommitPtr &batch);
    //! Something leaves within \a span: not a moment to end.
    [[nodiscard]] bool isDueWithin(std::chrono::milliseconds span) const;

    //! Timers stand still while a computer sleeps, and its clock may be set: looked at again this often at least.
    static constexpr std::chrono::seconds longestSleep{30};

private:
    void plan();
    void release();

    WorkQueue &m_work;
    const Clock &m_clock;
    Scheduler &m_scheduler;
    std::optional<Instant> m_next; //!< the earliest that is known
    TimerId m_timer = 0;
    bool m_running = false;
    bool m_releasing = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::hub
