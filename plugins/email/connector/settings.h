// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/exchange.h"
#include "base/result.h"
#include "connector/grant.h"

#include <QByteArray>
#include <QUrl>

namespace throughline::email {

enum class Security {
    Tls,      //!< from the first byte
    StartTls, //!< asked for before anything else; without it there is no log-in
    None,     //!< to a server on this machine only
};

struct Server {
    QString host;
    quint16 port = 0;
    Security security = Security::Tls;

    bool operator==(const Server &) const = default;
};

//! An endpoint's configuration, read once at the start. manifest.json describes the same keys to people.
struct Settings {
    QString address; //!< normalised
    QString displayName;
    QStringList aliases; //!< normalised; further addresses of the same mailbox
    Server imap, smtp;
    QString user;
    QByteArray password; //!< empty with OAuth
    std::optional<OAuthGrant> oauth;
    bool takeSpam = false; //!< mails of the spam folder become items, marked
    QString spamFolder;    //!< empty: the one the server calls so
    QString sentFolder;    //!< empty: the one the server calls so
    bool saveSent = true;  //!< put a copy of what we send there; some providers do it themselves
    bool plusAddresses =
        false; //!< the server delivers support+anything@… to us: replies get a token that finds their thread
    QString signature;
    QString quoteLanguage; //!< "en" or "de": of the line above what is quoted
    QByteArray caPem;      //!< trusted instead of the system's authorities
    QString authServId;    //!< whose Authentication-Results are believed; empty: nobody's
    int historyDays = 0;
    qint64 maxMailBytes = 25 * 1024 * 1024;
    int pollSeconds = 60; //!< where the server has no IDLE, and for the folders that are not watched

    [[nodiscard]] bool isOurs(const QString &normalised) const
    {
        return normalised == address || aliases.contains(normalised);
    }
    //! What follows the @ in the Message-IDs we make.
    [[nodiscard]] QString domain() const { return address.section(u'@', -1); }
};

//! InvalidArgument with the key in detail.
[[nodiscard]] Result<Settings> readSettings(const plugin::StartInfo &info);
//! The same for reading files of old mail: nothing to log in with is asked for.
[[nodiscard]] Result<Settings> readImportSettings(plugin::StartInfo info);

} // namespace throughline::email
