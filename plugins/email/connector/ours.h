// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/values.h"
#include "message/mail.h"

#include <vector>

namespace throughline::email {

//! The Message-ID of an item we send, which says whose it is: "<itemId>@<domain>", without brackets.
[[nodiscard]] QString messageIdOf(const Id &itemId, const QString &domain);
//! The item a Message-ID (or key) of ours speaks of; nothing for anybody else's.
[[nodiscard]] std::optional<Id> itemOf(QStringView messageId, const QString &domain);

//! What a bounce (RFC 3464) says of an item of ours: failed or delivered; nothing for a mere delay. \a itemId is null when it
//! speaks of no mail of ours.
struct Bounce {
    Id itemId;
    std::optional<plugin::DeliveryReport> report;

    bool operator==(const Bounce &) const = default;
};
[[nodiscard]] Bounce readBounce(const DeliveryNotice &notice, const QString &domain, Instant at);

} // namespace throughline::email
