// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "domain/records.h"
#include "wire/delta.h"

#include <functional>

namespace throughline::bench {

//! The same made-up history for every benchmark: from a seed, with words of a real length and a skewed vocabulary.
class Dataset
{
public:
    explicit Dataset(int contactPoints, std::uint64_t seed = 1);

    [[nodiscard]] Id queueId() const { return m_queue; }
    [[nodiscard]] Id endpointId() const { return m_endpoint; }
    [[nodiscard]] Id pointId(int n) const;
    [[nodiscard]] Id customerId(int n) const;
    [[nodiscard]] Id conversationId(int n) const;
    //! About 120 characters.
    [[nodiscard]] QString sentence();
    //! The next item, of contact point \a n, one second after the one before.
    [[nodiscard]] TimelineItem nextItem(int n);

    //! Hands out \a count items in pages of \a size, each as the hub would send it.
    void pages(int count, int size, const std::function<void(const wire::ScopeChanges &)> &take);
    //! Customers, links, contact points and conversations of all contact points.
    [[nodiscard]] wire::ScopeChanges people() const;

private:
    int m_points;
    SeededRandom m_random;
    Id m_queue;
    Id m_endpoint;
    qint64 m_made = 0;
};

template<json::Described T>
[[nodiscard]] wire::WireRecord wireRecord(const T &value)
{
    return {recordTypeOf<T>, value.id, value.rev, toJson(value)};
}

} // namespace throughline::bench
