// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/values.h"

#include <QMap>

// What hub and connector tell and ask each other beside items.

namespace throughline::plugin {

//! A passing sign, never stored and possibly dropped: typing, online, page, cart, read.
//! From the hub: what agents do in a conversation with this contact point. To the hub: what the customer does.
struct Signal {
    QString kind;              //!< "typing", "online", "page", "cart", "read" ...
    ContactPoint contactPoint; //!< kind, value and realm are enough
    QString topic;             //!< "point" (the person, wherever) or "conversation" (the one going on with the point)
    QJsonObject data;
    int ttlSeconds = 6; //!< 1..60

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

//! Items of one contact point on this endpoint, newest last: what a chat shows again after a reload.
struct HistoryQuery {
    ContactPoint contactPoint;
    std::optional<Id> after; //!< only items after this one; else the newest
    int limit = 50;          //!< 1..200
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
    std::optional<QByteArray> value; //!< at most 64 KiB

    bool operator==(const StorageWrite &) const = default;
};

struct StorageEntry {
    QString key;
    QByteArray value;

    bool operator==(const StorageEntry &) const = default;
};

} // namespace throughline::plugin
