// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/departurewatch.h"

#include "base/log.h"
#include "core/hub.h"
#include "core/workqueue.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

const Logger logger{"hub.departures"};
constexpr std::chrono::seconds retryAfter{1};

} // namespace

DepartureWatch::DepartureWatch(WorkQueue &work, const Clock &clock, Scheduler &scheduler)
    : m_work(work),
      m_clock(clock),
      m_scheduler(scheduler)
{
}

DepartureWatch::~DepartureWatch()
{
    *m_alive = false;
    m_scheduler.cancel(m_timer);
}

void DepartureWatch::start()
{
    m_running = true;
    release();
}

void DepartureWatch::stop()
{
    m_running = false;
    m_scheduler.cancel(m_timer);
}

void DepartureWatch::committed(const CommitPtr &batch)
{
    for (const Instant at : batch->departures)
        m_next = m_next ? std::min(*m_next, at) : at;
    if (!batch->departures.empty() && m_running && !m_releasing)
        plan();
}

bool DepartureWatch::isDueWithin(std::chrono::milliseconds span) const
{
    return m_releasing || (m_next && *m_next - m_clock.now() <= span);
}

void DepartureWatch::plan()
{
    m_scheduler.cancel(m_timer);
    if (!m_next)
        return;
    const auto wait = std::clamp<std::chrono::milliseconds>(*m_next - m_clock.now(), {}, longestSleep);
    m_timer = m_scheduler.after(wait, [this] { *m_next <= m_clock.now() ? release() : plan(); });
}

void DepartureWatch::release()
{
    m_releasing = true;
    m_next.reset();
    using Next = Result<std::optional<Instant>>;
    m_work.write<Next>([](Hub &hub) { return hub.releaseDue(); },
                       [this, alive = m_alive](const Next &next) {
                           if (!*alive)
                               return;
                           m_releasing = false;
                           if (!next)
                               logger.error(u"scheduled replies were not looked at: %1"_s.arg(next.error().detail));
                           const auto at = next ? *next : std::optional(m_clock.now() + retryAfter);
                           if (at) // what was scheduled meanwhile may be earlier
                               m_next = m_next ? std::min(*m_next, *at) : *at;
                           if (m_running)
                               plan();
                       });
}

} // namespace throughline::hub
