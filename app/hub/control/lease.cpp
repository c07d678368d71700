// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "control/lease.h"

namespace throughline::hub {

Lease::Lease(Scheduler &scheduler, Options options, std::function<bool()> isBusy, std::function<void()> stop)
    : m_scheduler(scheduler),
      m_options(options),
      m_isBusy(std::move(isBusy)),
      m_stop(std::move(stop))
{
    wait(); // a console that started us and died before it attached
}

Lease::~Lease()
{
    m_scheduler.cancel(m_timer);
}

void Lease::taken()
{
    ++m_count;
    m_scheduler.cancel(m_timer);
    m_timer = 0;
}

void Lease::returned()
{
    if (m_count > 0 && --m_count == 0)
        wait();
}

void Lease::wait()
{
    m_timer = m_scheduler.after(m_options.linger, [this] { ask({}); });
}

void Lease::ask(std::chrono::milliseconds waited)
{
    m_timer = 0;
    if (m_isBusy() && waited < m_options.patience) {
        m_timer = m_scheduler.after(m_options.askAgain, [this, waited] { ask(waited + m_options.askAgain); });
        return;
    }
    m_stop();
}

} // namespace throughline::hub
