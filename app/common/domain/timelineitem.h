// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/describe.h"

namespace throughline {

//! Who wrote an item. \a name is outside text.
struct Author {
    AuthorType type = AuthorType::System;
    Id id;
    QString name;

    bool operator==(const Author &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("type", &Author::type), property("id", &Author::id),
                          property("name", &Author::name)};
    }
};

struct Attachment {
    Id blobId;
    QString name;    //!< outside text; made safe only when saved
    QString type;    //!< media type as sniffed by the hub
    qint64 size = 0; //!< bytes

    bool operator==(const Attachment &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("blobId", &Attachment::blobId), property("name", &Attachment::name),
                          property("type", &Attachment::type), property("size", &Attachment::size)};
    }
};

//! How far an outgoing item has come; the states are the same everywhere.
struct Delivery {
    DeliveryState state = DeliveryState::Queued;
    Instant at;
    QString error; //!< the provider's reason: outside text; of Held: "newer" or "contactPoint"

    bool operator==(const Delivery &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("state", &Delivery::state), property("at", &Delivery::at),
                          property("error", &Delivery::error)};
    }
};

//! It has not left the hub and only a person or its time lets it.
[[nodiscard]] inline bool waitsToLeave(const std::optional<Delivery> &delivery)
{
    return delivery && (delivery->state == DeliveryState::Scheduled || delivery->state == DeliveryState::Held);
}

//! Nobody outside has seen it: it waits, or was taken back.
[[nodiscard]] inline bool neverLeft(const std::optional<Delivery> &delivery)
{
    return waitsToLeave(delivery) || (delivery && delivery->state == DeliveryState::Cancelled);
}

//! The kind of an item that shows somebody else what came: it goes to those its data names, not to the contact point it
//! stands at, and it answers no customer.
inline constexpr QLatin1StringView forwardKind{"forward"};

//! When an outgoing item leaves, and what must still hold then.
struct Departure {
    Instant at;
    qint64 seenSeq = 0;  //!< what the agent had seen of the conversation: a newer word of the customer's holds it back
    Id customerId;       //!< whom it was written for
    bool closes = false; //!< the conversation is closed as it leaves

    bool operator==(const Departure &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("at", &Departure::at), property("seenSeq", &Departure::seenSeq),
                          property("customerId", &Departure::customerId), property("closes", &Departure::closes)};
    }
};

//! Anything shown in the timeline. Append-only but for delivery and redaction, which raise rev.
struct TimelineItem {
    Id id;
    qint64 rev = 0;
    Id conversationId; //!< none for page visits, orders, carts, imported history
    Id contactPointId; //!< always: the item attaches to where it came from
    qint64 seq = 0;    //!< 1..n within its conversation; 0 without one
    QString kind;      //!< "message", "note", "visit", "system", …, or a plugin's "x-<plugin>-<kind>"
    Direction direction = Direction::In;
    Id endpointId;
    QString externalKey; //!< unique per endpoint: the key that makes ingest idempotent
    Trust senderTrust = Trust::Hint;
    Author author;
    Instant occurredAt;
    Instant receivedAt;
    Instant orderTime; //!< min(occurredAt, receivedAt), set once by the hub
    QString text;
    QJsonArray blocks; //!< the allow-listed HTML mail model
    QJsonObject data;  //!< the card's typed fields, described by the plugin
    std::vector<Attachment> attachments;
    Id replyToId;
    std::optional<Delivery> delivery;   //!< outgoing items only
    std::optional<Departure> departure; //!< while it waits to leave
    Id commandId;                       //!< the command that made it
    QString purpose;                    //!< of outgoing ones, for consent; empty: "service"
    bool redacted = false;

    bool operator==(const TimelineItem &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &TimelineItem::id),
                          property("rev", &TimelineItem::rev),
                          property("conversationId", &TimelineItem::conversationId),
                          property("contactPointId", &TimelineItem::contactPointId),
                          property("seq", &TimelineItem::seq),
                          property("kind", &TimelineItem::kind),
                          property("direction", &TimelineItem::direction),
                          property("endpointId", &TimelineItem::endpointId),
                          property("externalKey", &TimelineItem::externalKey),
                          property("senderTrust", &TimelineItem::senderTrust),
                          property("author", &TimelineItem::author),
                          property("occurredAt", &TimelineItem::occurredAt),
                          property("receivedAt", &TimelineItem::receivedAt),
                          property("orderTime", &TimelineItem::orderTime),
                          property("text", &TimelineItem::text),
                          property("blocks", &TimelineItem::blocks),
                          property("data", &TimelineItem::data),
                          property("attachments", &TimelineItem::attachments),
                          property("replyToId", &TimelineItem::replyToId),
                          property("delivery", &TimelineItem::delivery),
                          property("departure", &TimelineItem::departure),
                          property("commandId", &TimelineItem::commandId),
                          property("purpose", &TimelineItem::purpose),
                          property("redacted", &TimelineItem::redacted)};
    }
};

//! Stands in a contact point's scope for an item of a confidential queue. A type and an id of its own.
struct ItemStub {
    Id id;
    qint64 rev = 0;
    Id contactPointId;
    Id queueId;
    Instant orderTime;

    bool operator==(const ItemStub &) const = default;
    static constexpr auto description()
    {
        return std::tuple{property("id", &ItemStub::id), property("rev", &ItemStub::rev),
                          property("contactPointId", &ItemStub::contactPointId),
                          property("queueId", &ItemStub::queueId), property("orderTime", &ItemStub::orderTime)};
    }
};

} // namespace throughline
