// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/values.h"
#include "connector/event.h"
#include "connector/goods.h"
#include "connector/people.h"

namespace throughline::events {

//! The item an event becomes; nothing for what the endpoint does not keep. EVENTS_API.md describes its data.
[[nodiscard]] std::optional<plugin::InboundItem> itemOf(const Event &event, const Person &person,
                                                        const Settings &settings);

//! The order's number, as the customer knows it.
[[nodiscard]] QString orderNumber(const Event &event);
//! The trait "preferredChannel" of a profile: "email", "phone", "sms", "chat" or another word of the shop's; may be empty.
[[nodiscard]] QString preferredChannelOf(const Event &event);
//! What a profile says, in 32 digits: points, names, attributes.
[[nodiscard]] QString digestOf(const plugin::InboundItem &profile);

} // namespace throughline::events
