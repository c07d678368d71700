// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conversations/conversations.h"
#include "identity/identity.h"
#include "ingest/inbounditem.h"

namespace throughline::hub {

//! Takes items from channels: contact point, identity, conversation, item. Works within one step.
class Ingest
{
public:
    Ingest(ChangeWriter &writer, Visibility &visibility, Conversations &conversations, Identity &identity,
           Random &random, std::chrono::hours reopen)
        : m_writer(writer),
          m_visibility(visibility),
          m_conversations(conversations),
          m_identity(identity),
          m_random(random),
          m_reopen(reopen)
    {
    }

    [[nodiscard]] IngestedItem take(const Endpoint &endpoint, const InboundItem &item);

private:
    [[nodiscard]] std::optional<IngestedItem> known(const Id &endpointId, const InboundItem &item);
    [[nodiscard]] Id queueFor(const Endpoint &endpoint, const QString &name);
    [[nodiscard]] Id conversationFor(const Endpoint &endpoint, const InboundItem &item, const Identity::Attached &who);

    ChangeWriter &m_writer;
    Visibility &m_visibility;
    Conversations &m_conversations;
    Identity &m_identity;
    Random &m_random;
    std::chrono::hours m_reopen;
};

//! Remembers which blobs an item names: who may see the item may load them.
void noteBlobUse(StoreConnection &store, const TimelineItem &item);

} // namespace throughline::hub
