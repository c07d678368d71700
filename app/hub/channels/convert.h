// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/exchange.h"
#include "api/http.h"
#include "domain/contactpoint.h"
#include "front/relay.h"
#include "ingest/inbounditem.h"

namespace throughline::hub {

// The plugin's words for things to the hub's, and back. Values only.

[[nodiscard]] PointClaim toHub(const plugin::ContactPoint &point);
//! InvalidArgument names the field that is not one of its words.
[[nodiscard]] Result<InboundItem> toHub(const plugin::InboundItem &item);
[[nodiscard]] DeliveryUpdate toHub(const plugin::DeliveryReport &report);
[[nodiscard]] plugin::IngestedItem toPlugin(const IngestedItem &item);
[[nodiscard]] plugin::ContactPoint toPlugin(const ContactPoint &point);
[[nodiscard]] plugin::OutboundItem toPlugin(const OutgoingItem &item, int attempt);
[[nodiscard]] plugin::HistoryItem toPlugin(const TimelineItem &item);
//! \a endpoint: whose address the request came to.
[[nodiscard]] plugin::HttpRequest toPlugin(const Id &endpoint, RelayRequest request);
[[nodiscard]] RelayResponse toRelay(plugin::HttpResponse response);

} // namespace throughline::hub
