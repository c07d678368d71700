// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace throughline {
class Random;
}

namespace throughline::plugin {

struct BackOffOptions {
    std::chrono::milliseconds first{1'000};
    std::chrono::milliseconds most{60'000};
    //! A run of this length counts as success: the next failure begins again at \a first.
    std::chrono::milliseconds stable{60'000};
};

//! Exponential back-off with jitter: the n-th wait in a row is a random time between a half and the whole of
//! min(most, first * 2^n), so that many endpoints of one dead provider do not return at once.
class BackOff
{
public:
    //! \a random outlives this object.
    explicit BackOff(Random &random, BackOffOptions options = {}) : m_random(random), m_options(options) {}
    //! How long to wait after a run that lasted \a ran.
    [[nodiscard]] std::chrono::milliseconds next(std::chrono::milliseconds ran);
    void reset() { m_failures = 0; }
    //! Failures in a row.
    [[nodiscard]] int failures() const { return m_failures; }

private:
    Random &m_random;
    BackOffOptions m_options;
    int m_failures = 0;
};

} // namespace throughline::plugin
