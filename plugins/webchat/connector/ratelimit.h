// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"

#include <algorithm>
#include <optional>

namespace throughline::webchat {

//! A token bucket: \a burst at once, \a perSecond for good. A value; time comes from the caller.
class RateLimit
{
public:
    RateLimit(double burst, double perSecond) : m_burst(burst), m_perSecond(perSecond), m_left(burst) {}

    //! Takes one. False when the bucket is empty; wait() then tells for how long.
    [[nodiscard]] bool take(Instant now)
    {
        m_left = at(now);
        m_last = now;
        if (m_left < 1)
            return false;
        m_left -= 1;
        return true;
    }

    //! Seconds until the next one.
    [[nodiscard]] double wait() const { return m_left >= 1 ? 0 : (1 - m_left) / m_perSecond; }
    //! Full again: nothing to remember.
    [[nodiscard]] bool idle(Instant now) const { return at(now) >= m_burst; }

private:
    [[nodiscard]] double at(Instant now) const
    {
        const double seconds = m_last ? static_cast<double>(std::max<std::int64_t>(0, now.ms - m_last->ms)) / 1000 : 0;
        return std::min(m_burst, m_left + seconds * m_perSecond);
    }

    double m_burst;
    double m_perSecond;
    double m_left;
    std::optional<Instant> m_last;
};

} // namespace throughline::webchat
