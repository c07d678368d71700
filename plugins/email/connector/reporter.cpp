// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/reporter.h"

#include "base/scheduler.h"

#include <algorithm>
#include <utility>

namespace throughline::email {

namespace {
constexpr std::size_t mostAtOnce = 100;
constexpr std::chrono::milliseconds retryAfter{1'000};
} // namespace

void Reporter::add(plugin::DeliveryReport report)
{
    m_waiting.push_back(std::move(report));
    flush();
}

void Reporter::finish(std::function<void()> done)
{
    m_finished = std::move(done);
    flush();
}

void Reporter::flush()
{
    if (m_busy)
        return;
    if (m_waiting.empty()) {
        if (auto done = std::exchange(m_finished, nullptr))
            done();
        return;
    }
    m_busy = true;
    const auto count = static_cast<std::ptrdiff_t>(std::min(mostAtOnce, m_waiting.size()));
    std::vector<plugin::DeliveryReport> batch(m_waiting.begin(), m_waiting.begin() + count);
    m_host.report(std::move(batch), [this, count, alive = m_alive](const Result<void> &result) {
        if (!*alive)
            return;
        const bool later =
            !result && (result.error().code == ErrorCode::RateLimited || result.error().code == ErrorCode::Unavailable);
        if (!later) {
            // Any other refusal would be the same again.
            m_waiting.erase(m_waiting.begin(), m_waiting.begin() + count);
            m_busy = false;
            return flush();
        }
        m_host.scheduler().after(retryAfter, [this, alive] {
            if (!*alive)
                return;
            m_busy = false;
            flush();
        });
    });
}

} // namespace throughline::email
