// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/commandrun.h"

#include <optional>

namespace throughline::hub {

//! Puts args.envelope of a reply (COMMANDS.md, "The envelope") on \a item as its data, when the channel of \a endpoint
//! declares what it uses; else which field is wrong. A forward gets its kind and, when asked for, the files of what it
//! forwards. Without an envelope nothing happens.
[[nodiscard]] std::optional<wire::CommandError> addEnvelope(CommandRun &run, const Endpoint &endpoint,
                                                            TimelineItem &item);

//! Consent, as it is now, of everybody \a item goes to: its contact point, unless it is a forward, and those its envelope names.
[[nodiscard]] bool consentHolds(Step &step, const TimelineItem &item);

//! args ask for a forward: its text may be empty, for what it forwards is one.
[[nodiscard]] bool asksForForward(const CommandRun &run);

} // namespace throughline::hub
