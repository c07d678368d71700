// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/reporter.h"

#include "base/scheduler.h"

namespace throughline::webchat {

namespace {
constexpr std::size_t mostAtOnce = 100;
constexpr std::chrono::milliseconds retryAfter{1000};
} // namespace

Reporter::~Reporter()
{
    *m_alive = false;
}

void Reporter::add(plugin::DeliveryReport report)
{
    m_waiting.push_back(std::move(report));
    flush();
}

void Reporter::flush()
{
    if (m_busy || m_waiting.empty())
        return;
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
            flush();
            return;
        }
        m_host.scheduler().after(retryAfter, [this, alive] {
            if (!*alive)
                return;
            m_busy = false;
            flush();
        });
    });
}

} // namespace throughline::webchat
