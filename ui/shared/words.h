// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "base/instant.h"
#include "domain/enums.h"
#include "sync/readmodels.h"
#include "sync/syncstatus.h"
#include "wire/command.h"

#include <QCoreApplication>
#include <QString>

namespace throughline::ui {

//! Text for people, made from codes and values; every word the view-models show comes from here or from QML.
//! Uses the application's language, the default locale and the system's time zone. GUI thread.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)

public:
    [[nodiscard]] static QString error(const Error &error);
    [[nodiscard]] static QString delivery(DeliveryState state);
    [[nodiscard]] static QString pending(client::CommandState state);
    [[nodiscard]] static QString rejected(const wire::CommandError &error);
    //! Why the hub refused a decision about who is who, and what to do.
    [[nodiscard]] static QString refusedDecision(const wire::CommandError &error);
    [[nodiscard]] static QString trust(Trust trust);
    [[nodiscard]] static QString consent(ConsentState state);
    [[nodiscard]] static QString presence(PresenceState state);
    [[nodiscard]] static QString status(ConversationStatus status);
    //! How soon a conversation wants somebody: "Urgent".
    [[nodiscard]] static QString priority(Priority priority);
    //! What another conversation is to this one.
    [[nodiscard]] static QString tie(ConversationTie tie);
    [[nodiscard]] static QString contactKind(const QString &kind);
    //! "E-mail ada@example.org", "Web visitor …4f2a12": holds outside text, isolated.
    [[nodiscard]] static QString point(const ContactPoint &point);
    //! The value alone, one line; of a visitor the last characters.
    [[nodiscard]] static QString pointValue(const ContactPoint &point);
    //! Of an order: "shipped" -> "Shipped"; others as they are.
    [[nodiscard]] static QString orderStatus(const QString &status);
    //! Of a purpose of consent, e.g. "marketing".
    [[nodiscard]] static QString purpose(const QString &purpose);
    //! Of a link's reason code; an unknown code is shown as it is.
    [[nodiscard]] static QString reason(const QString &code);
    //! Of an attribute's well-known name; others as they are, but for a capital letter in front.
    [[nodiscard]] static QString attribute(const QString &name);
    //! Where an attribute's value comes from.
    [[nodiscard]] static QString source(const QString &source);
    //! "verified, from the shop's sign-in".
    [[nodiscard]] static QString origin(const FieldValue &value);
    //! "webchat" -> "Web chat"; a plugin the console does not know is named by its id.
    [[nodiscard]] static QString channel(const QString &plugin);
    //! Icon name of resources/icons for a channel.
    [[nodiscard]] static QString channelIcon(const QString &plugin);

    [[nodiscard]] static QString timeOfDay(Instant at);
    //! "Today", "Yesterday", "Tuesday 14 March", with the year when it is another one.
    [[nodiscard]] static QString day(Instant at, Instant now);
    //! For a list: time of day, weekday or date.
    [[nodiscard]] static QString brief(Instant at, Instant now);
    //! A time to come: the time of day, with weekday or date when it is not today.
    [[nodiscard]] static QString ahead(Instant at, Instant now);
    [[nodiscard]] static QString full(Instant at);
    //! "<1 min", "12 min", "3 h", "2 d".
    [[nodiscard]] static QString span(std::chrono::milliseconds length);
    [[nodiscard]] static QString fileSize(qint64 bytes);
    [[nodiscard]] static QString fileType(const QString &mediaType, const QString &name);
};

//! One line of outside text for a row or a heading: line breaks become blanks, control and direction-changing
//! characters go, at most \a longest characters stay.
[[nodiscard]] QString oneLine(const QString &text, int longest = 200);
//! How many UTF-16 units of \a text, from its beginning, may be drawn for \a budget. A letter costs 1. What costs the screen
//! more counts more: an emoji is decoded each time it is drawn (measured with Qt 6.4: 1.7 ms), marks are set one upon another
//! and lines are laid out one by one. Never ends inside a surrogate pair.
[[nodiscard]] qsizetype drawable(const QString &text, qint64 budget);
//! oneLine() held together by Unicode isolates, for outside text inside a sentence of ours.
[[nodiscard]] QString isolated(const QString &text);
//! Calendar days in the system's zone. For many instants at a time: to ask the zone takes longer than the rest of a row,
//! so those of one day ask once. Not to be kept, for the zone may change.
class Days
{
public:
    //! Grows by one a day.
    [[nodiscard]] qint64 number(Instant at);

private:
    Instant m_begin; //!< of the day that was asked for last
    Instant m_end;
    qint64 m_number = 0;
};

} // namespace throughline::ui
