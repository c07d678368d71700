// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/trouble.h"

#include <algorithm>
#include <chrono>
#include <random>

namespace throughline::email {

//! How long to wait before the next try: 1, 2, 4 … 60 s, where a person must do something up to 5 minutes; of that a random
//! part between a half and the whole, so that mailboxes do not come back all at once.
class Pace
{
public:
    explicit Pace(std::uint64_t seed) : m_chance(seed) {}

    void worked() { m_failures = 0; }
    [[nodiscard]] std::chrono::milliseconds next(bool forPerson)
    {
        constexpr int most = 16;
        const int steps = std::min(m_failures, most);
        m_failures = std::min(m_failures + 1, most);
        const std::int64_t limit = forPerson ? 300'000 : 60'000;
        const std::int64_t whole = std::min(limit, std::int64_t{1'000} << steps);
        return std::chrono::milliseconds(std::uniform_int_distribution<std::int64_t>(whole / 2, whole)(m_chance));
    }

private:
    std::mt19937_64 m_chance;
    int m_failures = 0;
};

} // namespace throughline::email
