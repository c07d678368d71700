// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/scheduler.h"

#include <chrono>
#include <functional>

namespace throughline::hub {

//! Ties an embedded hub's life to its consoles: some time after the last lease ended, and not while a channel is in the
//! middle of a delivery, it says stop. Thread-free; no clock but the scheduler's.
class Lease
{
public:
    struct Options {
        std::chrono::milliseconds linger{5 * 60'000};    //!< after the last lease, and after the start
        std::chrono::milliseconds askAgain{2'000};       //!< while busy
        std::chrono::milliseconds patience{10 * 60'000}; //!< a delivery that hangs does not keep the hub for ever
    };
    //! \a isBusy: is a delivery under way? \a stop is called at most once.
    Lease(Scheduler &scheduler, Options options, std::function<bool()> isBusy, std::function<void()> stop);
    ~Lease();
    Lease(const Lease &) = delete;
    Lease &operator=(const Lease &) = delete;

    void taken();
    void returned();
    [[nodiscard]] int count() const { return m_count; }

private:
    void wait();
    void ask(std::chrono::milliseconds waited);

    Scheduler &m_scheduler;
    Options m_options;
    std::function<bool()> m_isBusy;
    std::function<void()> m_stop;
    TimerId m_timer = 0;
    int m_count = 0;
};

} // namespace throughline::hub
