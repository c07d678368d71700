// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

// What crosses the boundary between the hub and a connector. Limits stand in shapes.h (PLUGIN_API.md shows them as a
// table); a value over its limit is refused by the sender's side with ErrorCode::TooLarge, never cut.

namespace throughline::plugin {

//! One address or id that reaches a customer, as the channel knows it (FIELD "Contact point").
//! Two points are the same when kind, value and realm are.
struct ContactPoint {
    QString kind;  //!< "visitor", "user", "email", "phone", "telegram" ...: lower-case letters and digits
    QString value; //!< normalised by the rules of CHANNELS "Contact points"
    QString raw;   //!< as it came; may be empty when it equals value
    QString realm; //!< whose name space the value belongs to (a shop, a bot); empty: the world
    int trust = 0; //!< 0 hint, 1 claimed, 2 asserted by the provider, 3 verified (signed by the company's backend)

    bool operator==(const ContactPoint &) const = default;
};

//! One thing the channel learnt about the customer; becomes a value of Customer.fields, believed as far as the trust of
//! the item's contact point.
struct CustomerField {
    QString name;  //!< "name", "language", "timezone" or a plugin's own
    QString value; //!< outside text: shown as plain text only

    bool operator==(const CustomerField &) const = default;
};

//! A file kept by the hub (ChannelHost::putBlob makes the id).
struct Attachment {
    Id blobId;
    QString name;          //!< as the outside gave it; the console cleans it before it touches a disk
    QString type;          //!< media type, sniffed by the connector where it can
    std::int64_t size = 0; //!< bytes

    bool operator==(const Attachment &) const = default;
};

struct Author {
    QString type = QStringLiteral("customer"); //!< "customer", "agent", "system" or "plugin" (a bot)
    QString id;                                //!< of the agent; nothing for a customer
    QString name;                              //!< display name, outside text

    bool operator==(const Author &) const = default;
};

//! What an inbound item does to conversations.
enum class Threading {
    OpenOrAppend, //!< joins the open conversation of its contact point or thread, or opens one
    AppendIfOpen, //!< joins when there is one, else stands alone ("the visitor left")
    Alone,        //!< page visits, orders, carts, imported history: never in a conversation
};

//! Something that happened on the channel. The hub drops a second item with the same externalKey of this endpoint, so
//! that a connector may ingest again whatever it is not sure of.
struct InboundItem {
    QString externalKey; //!< unique within the endpoint and the same on every delivery of the same thing
    QString kind = QStringLiteral("message"); //!< a kind of PROTOCOL section 4 or "x-<plugin>-<kind>"
    QString direction = QStringLiteral("in"); //!< "in"; "out" for what we sent by another way; "internal"
    //! Where it came from; the item stays attached to it for ever. For a session signed by the company's backend this is
    //! the "user" point, and the device's visitor id goes to sameAs: a cookie survives a change of user.
    ContactPoint contactPoint;
    //! Other points of the same person, with the trust of the evidence. Only trust 3 links by itself (PRODUCT "Rules of
    //! the domain"); the rest become suggestions at most.
    std::vector<ContactPoint> sameAs;
    std::vector<CustomerField> fields;
    Author author;      //!< type and name
    Instant occurredAt; //!< by the channel's clock
    QString text;       //!< plain text
    QJsonArray blocks;  //!< the allow-listed block model of an HTML text, if there is one
    QJsonObject data;   //!< the card's typed fields
    std::vector<Attachment> attachments;
    QString subject;        //!< of a conversation this item opens
    QString queue;          //!< name of the queue a conversation it opens goes to; empty or unknown: the endpoint's
    QStringList threadKeys; //!< externalKeys of earlier items of the same thread (a mail's References), best first
    Threading threading = Threading::OpenOrAppend;
    bool imported = false; //!< history: keeps its time, no notification, no conversation, counts as read
    //! Of an imported copy of something the hub may have given us to send: that item's id. Where the hub knows it, the copy
    //! is a duplicate; else it is history like any other.
    Id copyOf;

    bool operator==(const InboundItem &) const = default;
};

//! What became of an ingested item.
struct IngestedItem {
    Id itemId;
    Id contactPointId;
    Id conversationId;      //!< null when it stands alone
    bool duplicate = false; //!< was there already; the ids are those of the first
    QString refused;        //!< why it was skipped for good (it breaks a rule); empty: it was taken

    bool operator==(const IngestedItem &) const = default;
};

//! A reply to hand to the provider. itemId is the idempotency key: the same item may be sent again after a crash if the
//! capability descriptor says idempotentSend, and then with the same itemId and a higher attempt.
struct OutboundItem {
    Id itemId;
    Id conversationId;
    ContactPoint contactPoint; //!< the point the agent saw when writing: send there and nowhere else
    QString kind = QStringLiteral("message");
    Author author;
    Instant createdAt;
    QString text;
    QJsonObject data;
    std::vector<Attachment> attachments;
    QString subject;
    QString replyToKey; //!< externalKey of the item it answers, if any
    int attempt = 1;

    bool operator==(const OutboundItem &) const = default;
};

//! How far an outbound item got. Only forward steps are kept; a step back is ignored by the hub.
enum class DeliveryState { HandedOver, Sent, Delivered, Read, Failed, Unconfirmed };

struct DeliveryReport {
    Id itemId;
    DeliveryState state = DeliveryState::HandedOver;
    Instant at;
    QString error;       //!< for Failed: a reason in words, without personal data
    QString externalKey; //!< the provider's id of the sent message, so that a copy seen later is not a new item

    bool operator==(const DeliveryReport &) const = default;
};

} // namespace throughline::plugin
