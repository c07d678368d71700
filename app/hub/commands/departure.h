// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/commandrun.h"

namespace throughline::hub {

//! When an agent's words leave is the hub's decision: the console may be shut, and what is true then counts, not what was
//! true when they were written. Each function works within one step, so that an item leaves once or not at all.

//! The longest time to take a reply back, and the longest it may be scheduled ahead.
inline constexpr std::chrono::seconds longestUndo{120};
inline constexpr std::chrono::hours longestWait{24 * 366};

//! Reads `undoSec`, `sendAt`, `seenSeq`, `seenRev` and `close` of a reply into \a item, whose delivery and departure are set: Queued, or
//! Scheduled when it is to leave later. \a owner: the customer it is for.
[[nodiscard]] std::optional<wire::CommandError> planDeparture(CommandRun &run, TimelineItem &item, const Id &owner);
//! After \a item was added: tells when it is due, or closes the conversation it leaves in.
void departurePlanned(Step &step, const Id &item);
//! Its time has come: a waiting item is queued for its channel; or it is held back when the customer wrote meanwhile or the
//! address is another customer's by now; or it fails without consent. Nothing happens to one that does not wait.
void depart(Step &step, const Id &item);
//! When the time to answer at \a item's contact point and endpoint was over (PLUGIN_API.md, `replyWindow`). Nothing: it is
//! not, the channel has no such rule, or no word of the customer's is known there. A forward goes elsewhere.
[[nodiscard]] std::optional<Instant> windowClosed(Step &step, const TimelineItem &item);
//! windowClosed as a command is refused for it.
[[nodiscard]] std::optional<wire::CommandError> windowError(Step &step, const TimelineItem &item);
//! The items due at \a now, at most \a limit, and when the next after them is.
struct Due {
    std::vector<Id> items;
    std::optional<Instant> next;
};
[[nodiscard]] Due due(StoreConnection &store, Instant now, size_t limit);

} // namespace throughline::hub
