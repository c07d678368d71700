// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"
#include "connector/problem.h"

#include <QJsonObject>

namespace throughline::events {

//! What an event means here. EVENTS_API.md lists the names.
enum class Meaning {
    Page,
    Identify,
    Alias,
    Group,
    OrderCompleted,
    OrderChanged, //!< updated, refunded, cancelled
    OrderForm,
    CartAdded,
    CartRemoved,
    CartShown, //!< viewed or updated: with products it is the whole cart
    Checkout,
    SignedOut,
    Other,
};

//! One call of the sender, read and bounded. All text is outside text.
struct Event {
    Meaning meaning = Meaning::Other;
    QString key;  //!< of the item: the messageId, or what stands for an event that has none
    QString name; //!< of a track call
    QString anonymousId;
    QString userId;
    QString previousId; //!< of an alias
    QString groupId;
    Instant at;   //!< put right where the sender's clock is wrong, never in the future
    Instant sent; //!< when it was told (this time): later than \a at for what is repeated
    QJsonObject properties;
    QJsonObject traits;
    QString url; //!< of the page it happened on, as it came
    QString title;
    QString referrer;
    QString status; //!< of an order, where the shop's system says it itself; empty: it follows from the name
    QString locale;
    QString timezone;
};

//! When a request came, and when its sender says it sent it.
struct Times {
    Instant received;
    QJsonValue sentAt;
};

inline constexpr qsizetype mostEventBytes = 32 * 1024; //!< as compact JSON; also what the stock clients allow

//! \a path names the event in problems ("batch[3]"); \a type overrules its "type" ("page" of /v1/page).
[[nodiscard]] Checked<Event> readEvent(const QJsonObject &json, const QString &path, const QString &type,
                                       const Times &times);

//! RFC 3339 with any offset, or seconds or milliseconds since 1970 as number or text.
[[nodiscard]] std::optional<Instant> momentOf(const QJsonValue &value);

} // namespace throughline::events
