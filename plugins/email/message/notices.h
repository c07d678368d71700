// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message/mime.h"

namespace throughline::email {

//! RFC 3464: what a message/delivery-status part says, with the id of the message it speaks of from the header that
//! comes back (message/rfc822 or text/rfc822-headers). Nothing when there is no such part.
[[nodiscard]] std::optional<DeliveryNotice> readNotice(const std::vector<Part> &parts);

//! The first event of an iCalendar text.
[[nodiscard]] std::optional<Invitation> readInvitation(const Part &part);

//! Who wrote the message that was passed on: of a message/rfc822 part, or of the block below a "Forwarded message"
//! line.
[[nodiscard]] std::optional<Forwarded> readForwarded(const std::vector<Part> &parts, const QString &text);

} // namespace throughline::email
