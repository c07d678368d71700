// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"
#include "store/store.h"
#include "wire/command.h"

#include <optional>

namespace throughline::hub {

//! What a command says, without its id: the same id with another fingerprint is another command.
[[nodiscard]] QByteArray fingerprint(const Id &agentId, const wire::Command &command);

//! The stored outcome of a command, marked as replayed; alreadyExists when the content differs; null when it is new.
[[nodiscard]] std::optional<wire::CommandOutcome> storedOutcome(StoreConnection &store, const Id &agentId,
                                                                const wire::Command &command);
//! Stores what became of a command, in the transaction of its effect.
void storeOutcome(StoreConnection &store, const Id &agentId, const wire::Command &command,
                  const wire::CommandOutcome &outcome, Instant now);
//! The stored outcome by id, of this agent's commands only.
[[nodiscard]] std::optional<wire::CommandOutcome> outcomeOf(StoreConnection &store, const Id &agentId,
                                                            const Id &commandId);

} // namespace throughline::hub
