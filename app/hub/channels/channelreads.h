// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/exchange.h"
#include "base/result.h"

#include <optional>

namespace throughline::hub {

class StoreConnection;

// What only channels read. Any reader's thread; errors stick to the connection and come out as the result.

//! Where the last word of a conversation went through a channel: its endpoint and contact point.
struct ConversationPlace {
    Id endpointId;
    Id contactPointId;
    plugin::ContactPoint point;
};
//! NotFound when the conversation has no item of a channel.
[[nodiscard]] Result<ConversationPlace> placeOf(StoreConnection &store, const Id &conversationId);

//! A contact point's id and its newest conversation that is not closed (null: none). NotFound: never seen.
struct PointPlace {
    Id contactPointId;
    Id conversationId;
};
[[nodiscard]] Result<PointPlace> placeOf(StoreConnection &store, const plugin::ContactPoint &point);

//! Keys of a connector's storage that start with \a prefix and sort after \a after.
[[nodiscard]] Result<std::vector<plugin::StorageEntry>>
connectorValues(StoreConnection &store, const Id &endpointId, const QString &prefix, const QString &after, int limit);
//! Bytes of keys and values.
[[nodiscard]] Result<qint64> connectorBytes(StoreConnection &store, const Id &endpointId);

} // namespace throughline::hub
