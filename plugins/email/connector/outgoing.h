// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/values.h"
#include "connector/settings.h"
#include "message/compose.h"

namespace throughline::email {

inline constexpr qint64 mostToSend = 35 * 1024 * 1024; //!< of all files: what many servers refuse in any case

//! A reply as a mail, without its files. The error's detail is a sentence for the agent.
[[nodiscard]] Result<Outgoing> outgoingOf(const plugin::OutboundItem &item, const Settings &settings,
                                          const QByteArray &tokenSecret);

//! The name by which the text shows the file at \a index; empty for one that is merely attached.
[[nodiscard]] QString contentIdOf(const plugin::OutboundItem &item, std::size_t index, const QString &domain);

} // namespace throughline::email
