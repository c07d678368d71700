// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/values.h"
#include "connector/cursor.h"
#include "connector/settings.h"
#include "message/mail.h"

namespace throughline::email {

enum class FolderRole { Inbox, Sent, Spam };

//! A mail as it lay in the mailbox.
struct FetchedMail {
    Mail mail;
    FolderRole role = FolderRole::Inbox;
    Instant arrived; //!< by the mail server's clock
    bool imported = false;
    bool flagged = false;
    bool cut = false; //!< too large: only its beginning was fetched
    qint64 size = 0;

    bool operator==(const FetchedMail &) const = default;
};

//! What becomes of it: an item, a report on an item of ours, or nothing.
struct MappedMail {
    std::optional<plugin::InboundItem> item; //!< its attachments are made of mail.files by the caller
    std::vector<plugin::DeliveryReport> reports;
    QString skipped; //!< why there is no item: a word for the log

    bool operator==(const MappedMail &) const = default;
};

//! \a tokenSecret: what reply tokens are sealed with.
[[nodiscard]] MappedMail mapMail(const FetchedMail &fetched, const Settings &settings, const QByteArray &tokenSecret);

//! The files as the card and its images need them, in the order of the attachments.
[[nodiscard]] QJsonArray filesData(const std::vector<MailFile> &files);

} // namespace throughline::email
