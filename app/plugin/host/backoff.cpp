// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "host/backoff.h"

#include "base/random.h"

#include <algorithm>

namespace throughline::plugin {

std::chrono::milliseconds BackOff::next(std::chrono::milliseconds ran)
{
    if (ran >= m_options.stable)
        m_failures = 0;
    const auto doubled = m_options.first.count() << std::min(m_failures, 20);
    ++m_failures;
    const auto whole = std::min<std::chrono::milliseconds::rep>(m_options.most.count(), doubled);
    const qint64 half = whole / 2;
    return std::chrono::milliseconds(half + qint64(double(whole - half) * m_random.unit()));
}

} // namespace throughline::plugin
