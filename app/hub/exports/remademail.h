// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/contactpoint.h"
#include "domain/queue.h"
#include "domain/timelineitem.h"

#include <QByteArray>

#include <vector>

namespace throughline::hub {

struct MailAddress {
    QString name;
    QString address;

    bool operator==(const MailAddress &) const = default;
};

//! A mail made anew from what the store knows of an item: its source is not kept. All of it is outside text.
struct RemadeMail {
    MailAddress from;
    std::vector<MailAddress> to;
    std::vector<MailAddress> cc;
    Instant date;
    QString subject;
    QString messageId; //!< without brackets; empty: not known
    QString text;

    bool operator==(const RemadeMail &) const = default;
};

//! It came from or went to a mail address, and it did go.
[[nodiscard]] bool isMail(const TimelineItem &item, const ContactPoint &point);
//! \a endpoint: our side. \a subject: the conversation's, for an item that has none of its own.
[[nodiscard]] RemadeMail remake(const TimelineItem &item, const ContactPoint &point, const Endpoint &endpoint,
                                const QString &subject);

//! RFC 5322 with line feeds, 7 bits: headers by RFC 2047, the text quoted-printable. Nothing in \a mail can add a header.
[[nodiscard]] QByteArray writeMail(const RemadeMail &mail);
//! The same as one entry of an mbox: "From " line, mboxrd quoting, an empty line at the end.
[[nodiscard]] QByteArray mboxEntry(const RemadeMail &mail);

} // namespace throughline::hub
