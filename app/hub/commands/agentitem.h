// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/commandrun.h"

namespace throughline::hub {

//! The result of a command that added \a item.
[[nodiscard]] Effect numbered(const TimelineItem &item);

//! What reply, note, start and a transfer's note share: an item of this agent with the id the console made, from args.
[[nodiscard]] tl::expected<TimelineItem, wire::CommandError> agentItem(CommandRun &run, const Id &conversationId,
                                                                       const Id &point);

//! May \a agent read what is in \a queue?
[[nodiscard]] bool readsIn(CommandRun &run, const Agent &agent, const Id &queue);

//! Makes \a item an internal note that names \a mentioned, tells each of them, and adds it.
[[nodiscard]] Effect appendNote(CommandRun &run, TimelineItem item, const std::vector<Id> &mentioned);

//! What a line of the conversation's history says of a change.
[[nodiscard]] QJsonObject fromTo(const QString &from, const QString &to);

} // namespace throughline::hub
