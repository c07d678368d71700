// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/undelivered.h"

namespace throughline::client {

using namespace Qt::StringLiterals;

std::optional<Undelivered> undeliveredOf(RecordType type, const QJsonObject &body)
{
    if (type != RecordType::TimelineItem)
        return std::nullopt;
    const auto delivery = body.value("delivery"_L1).toObject();
    const auto conversation = Id::fromString(body.value("conversationId"_L1).toString());
    const auto state = enumFromText<DeliveryState>(delivery.value("state"_L1).toString());
    const bool waits =
        state == DeliveryState::Failed || state == DeliveryState::Unconfirmed || state == DeliveryState::Held;
    if (!waits || !conversation || conversation->isNull())
        return std::nullopt;
    return Undelivered{.item = Id::fromString(body.value("id"_L1).toString()).value_or(Id{}),
                       .conversation = *conversation,
                       .state = *state,
                       .at = Instant::fromString(delivery.value("at"_L1).toString()).value_or(Instant{})};
}

} // namespace throughline::client
