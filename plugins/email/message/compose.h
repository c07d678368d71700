// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "message/mail.h"

namespace throughline::email {

struct OutgoingFile {
    QString name;
    QString type;      //!< "application/octet-stream" when it is no media type
    QString contentId; //!< not empty: shown in the text ("inline")
    QByteArray bytes;

    bool operator==(const OutgoingFile &) const = default;
};

//! A message to write. Bcc is not here: it belongs to the envelope only, see envelopeOf().
struct Outgoing {
    Address from;
    std::vector<Address> to, cc, bcc;
    std::optional<Address> replyTo; //!< with the token, see taggedAddress()
    QString subject;
    Instant date;
    QString messageId;        //!< without brackets
    QString inReplyTo;        //!< without brackets; empty: none
    QStringList references;   //!< oldest first; of too many the first and the last stay
    QString text;             //!< plain; line ends of any kind
    qsizetype picturesAt = 0; //!< where in the text files with a contentId are shown
    bool automatic = false;   //!< written by a machine: Auto-Submitted: auto-replied
    std::vector<OutgoingFile> files;

    bool operator==(const Outgoing &) const = default;
};

//! The message with CRLF line ends: text/plain in UTF-8, quoted-printable, in a multipart/mixed when there are files. With
//! files that have a contentId also text/html, which shows them, in a multipart/related.
//! InvalidArgument, naming the field, when an address or the Message-ID is none (a line end, a NUL or a space in it
//! included), or when nobody is to get it. Ids of others that are none are left out; names, subjects and file names
//! lose their control characters.
[[nodiscard]] Result<QByteArray> composeMail(const Outgoing &mail);

//! Whom the server is to give it to: To, Cc and Bcc, each once.
[[nodiscard]] QStringList envelopeOf(const Outgoing &mail);

// --- Threading ---------------------------------------------------------------------------------------------------

//! A Message-ID without brackets and surrounding space as a key of at most 512 characters: itself where it is a proper
//! id of at most 250, else "sha256-" and its hash, so that references find it all the same. Empty for an empty one.
[[nodiscard]] QString messageKey(QStringView id);

//! 43 lower-case letters and digits that only the owner of \a secret can make for \a id: "t", 26 of the id, 16 of the
//! seal. Short enough for a local part of 64 with a name of 20.
[[nodiscard]] QString replyToken(const Id &id, const QByteArray &secret);
//! The id a token was made for; nothing for a forged one. Any case: mail servers change it.
[[nodiscard]] std::optional<Id> readReplyToken(QStringView token, const QByteArray &secret);
//! "support+t5k…@shop.test" of "support@shop.test"; the address itself when the local part would be longer than 64.
[[nodiscard]] QString taggedAddress(const QString &address, const QString &token);
//! The token in an address, if it has the form of one; not checked.
[[nodiscard]] QString tokenOf(QStringView address);

//! Without Re:, AW:, Fwd: … and surplus space: for suggestions only.
[[nodiscard]] QString plainSubject(const QString &subject);

} // namespace throughline::email
