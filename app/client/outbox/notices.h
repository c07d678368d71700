// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "sqlite/database.h"

#include <chrono>
#include <span>
#include <vector>

namespace throughline::client {

//! That the agent was told of an item, or would have been, had it been wanted. Ids and numbers only: names and texts are
//! asked of the cache when they are shown, so that what is erased there is not kept here.
struct Notice {
    Id itemId;
    Id conversationId;
    Id customerId;
    qint64 seq = 0; //!< of the item, in its conversation
    int reason = 0; //!< the number is stored: ui::NotificationReason
    Instant at;     //!< by the hub's clock
    bool seen = false;

    bool operator==(const Notice &) const = default;
};

constexpr int mostNotices = 500;
constexpr std::chrono::days longestNotice{30};

//! The list in the work database. Each call is one transaction; used from the thread of the outbox.
//! Adds, or replaces what is there of the same items; then those beyond mostNotices, and those older than longestNotice before
//! \a now, go.
[[nodiscard]] Result<void> putNotices(sqlite::Database &work, std::span<const Notice> notices, Instant now);
//! By item. What is not there is not missed.
[[nodiscard]] Result<void> forgetNotices(sqlite::Database &work, std::span<const Id> itemIds);
//! Newest first.
[[nodiscard]] Result<std::vector<Notice>> readNotices(sqlite::Database &work);

} // namespace throughline::client
