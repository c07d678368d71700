// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/instant.h"

namespace throughline {

//! The one order of every timeline: orderTime, then id (PROTOCOL.md section 4).
struct TimelineKey {
    Instant orderTime;
    Id id;

    auto operator<=>(const TimelineKey &) const = default;
};

//! What the hub sets once: the earlier of the two, so that a channel's wrong clock cannot put an item into the future.
[[nodiscard]] inline Instant orderTimeOf(Instant occurredAt, Instant receivedAt)
{
    return occurredAt < receivedAt ? occurredAt : receivedAt;
}

} // namespace throughline
