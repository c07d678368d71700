// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"
#include "outbox/outboxentry.h"

#include <chrono>

namespace throughline::client {

//! A draft is still being written: the hub gets it when the hand rests.
inline constexpr std::chrono::milliseconds draftPause{1500};

//! What the hub is told of \a draft: its words, or, when nothing is in it, that it is gone.
[[nodiscard]] wire::Command draftCommand(const Draft &draft, const Id &agentId);

//! The draft that \a reply is when it is written on again: its words, then all that was in \a before.
//! \a envelope: its fields as the console types them; empty: its channel has none.
[[nodiscard]] Draft draftOfReply(const OutboxEntry &reply, const std::optional<Draft> &before,
                                 const QJsonObject &envelope);

} // namespace throughline::client
