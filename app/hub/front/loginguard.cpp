// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/loginguard.h"

#include <algorithm>

namespace throughline::hub {

namespace {

// One bucket per address that failed lately; beyond this the empty ones are dropped.
constexpr qsizetype kManyBuckets = 10'000;

} // namespace

int LoginGuard::begin(const QByteArray &peer, Instant now)
{
    if (m_running >= m_limits.atOnce)
        return 1;
    if (m_buckets.size() > kManyBuckets)
        forgetOld(now);
    auto found = m_buckets.find(peer);
    if (found == m_buckets.end())
        found = m_buckets.insert(peer, {0, now});
    refill(*found, now);
    if (found->used >= m_limits.burst) {
        const auto wait = m_limits.refill - (now - found->since);
        return std::max(1, static_cast<int>((wait.count() + 999) / 1000));
    }
    ++found->used;
    ++m_running;
    return 0;
}

void LoginGuard::finished(const QByteArray &peer, bool success)
{
    m_running = std::max(0, m_running - 1);
    if (auto found = m_buckets.find(peer); success && found != m_buckets.end())
        found->used = std::max(0, found->used - 1);
}

void LoginGuard::refill(Bucket &bucket, Instant now) const
{
    const auto passed = now - bucket.since;
    const auto steps = passed.count() < 0 ? 0 : passed / m_limits.refill;
    bucket.used = static_cast<int>(std::max<std::int64_t>(0, bucket.used - steps));
    // A full refill starts the count anew; a clock that was set back must not lock anybody out.
    bucket.since = bucket.used == 0 || passed.count() < 0 ? now : bucket.since + steps * m_limits.refill;
}

void LoginGuard::forgetOld(Instant now)
{
    m_buckets.removeIf([&](auto entry) {
        refill(entry.value(), now);
        return entry.value().used == 0;
    });
}

} // namespace throughline::hub
