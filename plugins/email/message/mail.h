// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"
#include "base/result.h"

#include <QByteArray>
#include <QFlags>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// What a message says, as values: bytes in, values out, no socket, no thread, no clock. Everything in a Mail is outside
// text and within the limits of plugin items (PLUGIN_API.md); whatever had to be guessed or left out is in its
// oddities.

namespace throughline::email {

//! A name and an address as a header gives them. \a address is normalised (see normalAddress) and the key of a contact
//! point; \a raw is as written.
struct Address {
    QString name;
    QString address; //!< empty when what was written is no address
    QString raw;

    bool operator==(const Address &) const = default;
};

//! Who or what wrote it. Only No is ever answered by a machine.
enum class Automatic { No, Reply, Generated, Bounce, List };

//! What is not as it should be; the card says so.
enum class Oddity {
    NoFrom = 1 << 0,
    ManyFrom = 1 << 1, //!< the first is shown, the others are in Mail::otherFrom
    NoDate = 1 << 2,
    OddDate = 1 << 3, //!< no date at all, or before 1990 or after 2200
    NoMessageId = 1 << 4,
    OddMessageId = 1 << 5,
    UnknownCharset = 1 << 6, //!< letters were guessed
    BrokenParts = 1 << 7,    //!< the MIME structure had to be repaired
    PartsLeftOut = 1 << 8,   //!< too many, too deep or too large: not all is shown
    HeadersCut = 1 << 9,
    TextCut = 1 << 10,
    HiddenText = 1 << 11, //!< the HTML held text nobody was to see; it was dropped
    FilesLeftOut = 1 << 12,
    Encrypted = 1 << 13,  //!< PGP or S/MIME: what can be read is the envelope
    WinmailDat = 1 << 14, //!< one that could not be opened, or not whole
};
Q_DECLARE_FLAGS(Oddities, Oddity)
Q_DECLARE_OPERATORS_FOR_FLAGS(Oddities)
//! Their stable words ("manyFrom", …), for the item's data.
[[nodiscard]] QStringList oddityWords(Oddities oddities);
//! "no", "reply", "generated", "bounce" or "list".
[[nodiscard]] QString automaticWord(Automatic automatic);

//! A file of a message. The bytes are decoded.
struct MailFile {
    QString name;            //!< safe to show and to store: see safeFileName
    QString declaredName;    //!< as sent, bounded
    QString declaredType;    //!< "image/png"
    QString type;            //!< by the first bytes; the declared one where they say nothing
    QString contentId;       //!< without brackets: what an image block's "cid" names
    bool inlined = false;    //!< shown in the text
    bool suspicious = false; //!< runs something, or its name, its type and its content disagree
    QByteArray bytes;

    bool operator==(const MailFile &) const = default;
};

//! What one recipient's mail server says of our message (RFC 3464).
struct NoticedRecipient {
    QString recipient; //!< normalised address
    QString action;    //!< "failed", "delayed", "delivered", "relayed", "expanded"
    QString status;    //!< "5.1.1"
    QString diagnostic;

    bool operator==(const NoticedRecipient &) const = default;
};

struct DeliveryNotice {
    QString originalKey; //!< messageKey() of the message it speaks of; empty: it does not say
    std::vector<NoticedRecipient> recipients;

    bool operator==(const DeliveryNotice &) const = default;
};

//! Whom a meeting is for, and what they answered.
struct Attendee {
    Address who;
    QString state; //!< "ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED", "NEEDS-ACTION"; empty: not said

    bool operator==(const Attendee &) const = default;
};

//! A meeting request: shown as what it is, never acted on.
struct Invitation {
    QString method; //!< "REQUEST", "REPLY", "CANCEL", "PUBLISH", "COUNTER"
    QString uid, summary, location;
    Address organizer;
    std::optional<Instant> start, end; //!< nothing where the zone is unknown; the words are in startText
    QString startText, endText;        //!< as written: "20260314T100000 Europe/Berlin"
    QString zone;                      //!< of the start, as the organiser names it; "UTC"; empty: not said
    QString repeats;                   //!< "DAILY", "WEEKLY", "MONTHLY", "YEARLY"; empty: once
    bool allDay = false;
    std::vector<Attendee> attendees; //!< the first mostAttendees of them
    int attendeeCount = 0;

    static constexpr size_t mostAttendees = 50;
    bool operator==(const Invitation &) const = default;
};

//! A message the sender passed on: data for the agent, never a contact point.
struct Forwarded {
    Address from;
    QString subject, date;

    bool operator==(const Forwarded &) const = default;
};

struct Mail {
    QString key;       //!< the item's externalKey: messageKey(), or "sha256-…" of the bytes
    QString messageId; //!< without brackets; empty when there is none
    QString digest;    //!< SHA-256 of the bytes, hex: tells a forged id from the same message
    Address from;
    std::vector<Address> otherFrom, replyTo, to, cc;
    std::optional<Address> sender;
    QString returnPath;         //!< the envelope's sender; "<>" for a bounce; empty: not said
    QStringList deliveredTo;    //!< Delivered-To, X-Original-To, Envelope-To: tokens of a catch-all arrive here
    QStringList authentication; //!< Authentication-Results, outermost first: believed only of one's own server
    QString subject;
    std::optional<Instant> date;
    QString inReplyTo;      //!< a key
    QStringList references; //!< keys, best first: In-Reply-To, then References from the newest; at most 64
    Automatic automatic = Automatic::No;
    QString text;      //!< plain, all of it: quoted history and signature too
    QJsonArray blocks; //!< BLOCKS.md; empty when the plain text says it all and nothing of it is folded
    bool fromHtml = false;
    std::vector<MailFile> files;
    std::optional<DeliveryNotice> notice;
    std::optional<Invitation> invitation;
    std::optional<Forwarded> forwarded;
    bool contactForm = false; //!< replies go elsewhere than to From: see replyTo
    Oddities oddities;

    bool operator==(const Mail &) const = default;
};

struct ReadLimits {
    qsizetype rawBytes = 64 * 1024 * 1024;
    int parts = 500; //!< looked at
    int depth = 32;
    qsizetype headerBytes = 256 * 1024; //!< of the outermost message
    qsizetype textChars = 100'000;
    qsizetype blockBytes = 200 * 1024; //!< of the blocks as compact JSON
    int files = 64;
    qsizetype fileBytes = 50 * 1024 * 1024;
    qsizetype allFileBytes = 64 * 1024 * 1024;
};

//! TooLarge over rawBytes and InvalidArgument for nothing at all; every other byte string is a message somehow.
[[nodiscard]] Result<Mail> readMail(const QByteArray &raw, const ReadLimits &limits = {});

//! The item's data: to, cc, replyTo, otherFrom, sender (lists of {name, address}, 30 at the most), auto, oddities,
//! files ({name, contentId, inline, suspicious}: contentId is what an image block names), invitation, forwarded,
//! notice. Under 200 KiB.
[[nodiscard]] QJsonObject cardData(const Mail &mail);

} // namespace throughline::email
