// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"
#include "base/scheduler.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace throughline {
class Clock;
}

namespace throughline::ui {

//! Asks for the lock when nobody has touched keyboard, mouse or screen for a while. By the wall clock, so that the time a
//! computer sleeps counts, and the first touch after it is swallowed. GUI thread; the references outlive it.
class IdleLock : public QObject
{
public:
    static constexpr std::chrono::milliseconds lookEvery{15'000};

    //! \a lock is called once for each start(), perhaps in the middle of an event: it must not take away what handles that.
    IdleLock(const Clock &clock, Scheduler &scheduler, std::function<void()> lock, QObject *parent = nullptr);
    ~IdleLock() override;

    //! 0: never.
    void setMinutes(int minutes);
    //! Counts from now.
    void start();
    void stop();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    [[nodiscard]] bool isOver() const;
    void fire();

    const Clock &m_clock;
    Scheduler &m_scheduler;
    std::function<void()> m_lock;
    std::chrono::minutes m_limit{0};
    Instant m_lastInput;
    TimerId m_timer = 0;
    bool m_running = false;
};

} // namespace throughline::ui
