// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"

namespace throughline {

//! Where "now" comes from. Injected, so that cores run deterministically in a test. Any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    //! Wall clock, UTC.
    [[nodiscard]] virtual Instant now() const = 0;
};

//! The system's wall clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
};

//! A clock that stands still until it is told otherwise: for tests and simulation.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant start = {1'800'000'000'000}) : m_now(start) {}
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advance(std::chrono::milliseconds by) { m_now = m_now + by; }

private:
    Instant m_now;
};

} // namespace throughline
