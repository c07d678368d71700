// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

// What crosses the boundary between the hub and a connector. Limits stand in schema.cpp (PLUGIN_API.md shows them as a
// table); a value over its limit is refused by the sender's side with ErrorCode::TooLarge, never cut.

namespace throughline::plugin {

//! One address or id that reaches a customer, as the channel knows it (FIELD "Contact point").
//! Two points are the same when kind, value and realm are.
struct ContactPoint {
    QString kind;        //!< "visitor", "user", "email", "phone", "telegram" ...: lower-case letters and digits
    QString value;       //!< normalised by the rules of CHANNELS "Contact points"
    QString raw;         //!< as it came; may be empty when it equals value
    QString realm;       //!< name space of the value (a shop, a bot); empty: the endpoint's own
    int trust = 0;       //!< 0 hint, 1 claimed, 2 asserted by the provider, 3 verified
    QString source;      //!< what vouches for the trust: "userToken", "fromHeader", "trunk" ...
    bool shared = false; //!< known to be used by several people (a family's number)

    bool operator==(const ContactPoint &) const = default;
};

//! One thing the channel learnt about the customer; becomes a value of Customer.fields with its source.
struct CustomerField {
    QString name;  //!< "name", "language", "timezone" or a plugin's own
    QString value; //!< outside text: shown as plain text only
    bool verified = false;

    bool operator==(const CustomerField &) const = default;
};

//! A file kept by the hub (ChannelHost::putBlob makes the id).
struct Attachment {
    QString blobId;
    QString name;          //!< as the outside gave it; the console cleans it before it touches a disk
    QString type;          //!< media type, sniffed by the connector where it can
    std::int64_t size = 0; //!< bytes

    bool operator==(const Attachment &) const = default;
};

struct Author {
    QString type = QStringLiteral("customer"); //!< "customer", "agent", "system" or "plugin" (a bot)
    QString id;                                //!< the provider's id of the author, or the agent's
    QString name;                              //!< display name, outside text

    bool operator==(const Author &) const = default;
};

//! Something that happened on the channel. The hub drops a second item with the same externalKey of this endpoint, so
//! that a connector may ingest again whatever it is not sure of.
struct InboundItem {
    QString externalKey; //!< unique within the endpoint and the same on every delivery of the same thing
    QString kind = QStringLiteral("message"); //!< a kind of PROTOCOL section 4 or "x-<plugin>-<kind>"
    QString direction = QStringLiteral("in"); //!< "in"; "out" for what we sent by another way; "internal"
    ContactPoint contactPoint;                //!< where it came from; the item stays attached to it for ever
    //! Other contact points of the same person, asserted by evidence the connector has checked (a signed user token).
    //! Only those of trust 3 link by themselves (PRODUCT "Rules of the domain"); the rest become suggestions.
    std::vector<ContactPoint> sameAs;
    std::vector<CustomerField> fields;
    Author author;
    Instant occurredAt; //!< by the channel's clock
    QString text;       //!< plain text
    QJsonObject data;   //!< the card's typed fields
    std::vector<Attachment> attachments;
    QString subject;               //!< of a conversation this item opens
    QString replyToKey;            //!< externalKey of the item it answers
    QString threadKey;             //!< joins items of one thread (a mail's References root); empty: by contact point
    bool opensConversation = true; //!< false: visits, carts, imported history
    bool imported = false;         //!< history: no notification, no conversation, counts as read

    bool operator==(const InboundItem &) const = default;
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
    QString replyToKey;     //!< externalKey of the quoted item, if any
    QString lastInboundKey; //!< externalKey of the newest item from this contact point in the conversation, if any
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

//! A passing sign, never stored and possibly dropped: typing, online, page, cart, read.
//! From the hub: what agents do in a conversation with this contact point. To the hub: what the customer does.
struct Signal {
    QString kind;              //!< "typing", "online", "page", "cart", "read" ...
    ContactPoint contactPoint; //!< kind, value and realm are enough
    QString topic;             //!< "point" (the person, wherever) or "conversation" (the one going on with the point)
    QJsonObject data;
    int ttlSeconds = 6; //!< 1..3600

    bool operator==(const Signal &) const = default;
};

//! A question to, or an order for, the system behind the channel: order status, stock, place an order.
struct Call {
    QString name; //!< one of the manifest's lookups or actions
    QJsonObject args;
    Id actionId; //!< idempotency key of an action; null for a lookup
    std::optional<ContactPoint> contactPoint;
    Id agentId;
};

//! What the connector tells about itself. Shown to people with the endpoint.
struct Health {
    enum class State { Starting, Connected, Degraded, Offline, Misconfigured };
    State state = State::Starting;
    QString text; //!< one sentence, e.g. "The mail server refuses the password."; no personal data

    bool operator==(const Health &) const = default;
};

//! With what a connector starts.
struct StartInfo {
    Id endpointId;
    QString name;                      //!< the endpoint's name, for people
    QString address;                   //!< our address on the channel (mailbox, number, site)
    QJsonObject settings;              //!< checked against the manifest's settings before
    QMap<QString, QByteArray> secrets; //!< keep no copies; never log
    QByteArray cursor;                 //!< the last one committed with ingest(); empty at the first start
    QStringList languages;             //!< of the workspace, best first, e.g. "en"
};

//! Items of one contact point on this endpoint, newest first: what a chat shows again after a reload.
struct HistoryQuery {
    ContactPoint contactPoint;
    std::optional<Id> before; //!< only items older than this one
    int limit = 50;           //!< 1..200
};

//! What a customer may see of an item: never internal notes, never other endpoints.
struct HistoryItem {
    Id itemId;
    QString externalKey;
    QString kind;
    QString direction; //!< "in" or "out"
    Author author;
    Instant orderTime;
    QString text;
    QJsonObject data;
    std::vector<Attachment> attachments;
    std::optional<DeliveryState> delivery; //!< of an "out" item that left the queue

    bool operator==(const HistoryItem &) const = default;
};

//! One write to the connector's key-value storage; no value removes the key.
struct StorageWrite {
    QString key;                     //!< 1..256 characters
    std::optional<QByteArray> value; //!< at most 256 KiB

    bool operator==(const StorageWrite &) const = default;
};

struct StorageEntry {
    QString key;
    QByteArray value;

    bool operator==(const StorageEntry &) const = default;
};

} // namespace throughline::plugin
