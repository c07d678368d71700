// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/values.h"

namespace throughline::email {

// Who used a Message-ID first has it. A mail of somebody else with the same one is another mail, neither dropped as a double
// nor taken for an answer: its key says so, for ever the same. The rule for what comes by IMAP and for what is imported.

//! The storage's key that says whose an externalKey is.
[[nodiscard]] QString idKey(const QString &externalKey);
//! What stands there: the one the item belongs to.
[[nodiscard]] QByteArray senderMark(const plugin::InboundItem &item);
//! Gives the item a key of its own; \a digest is the mail's.
void setApart(plugin::InboundItem &item, const QString &digest);

//! About how many bytes of a message to the hub it takes.
[[nodiscard]] qint64 weightOf(const plugin::InboundItem &item);
//! What is left of an item the hub does not take as it is.
[[nodiscard]] plugin::InboundItem bareOf(const plugin::InboundItem &item);

} // namespace throughline::email
