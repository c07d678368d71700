// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/web.h"

#include <QMap>

namespace throughline::email {

//! What a sign-in at the provider needs beside the grant.
struct Consent {
    QUrl issuer;             //!< OpenID Connect: names the addresses that are empty
    QUrl authUrl, deviceUrl; //!< empty: not offered
    QString scope;
    QString loginHint; //!< the mailbox
    QMap<QString, QString> parameters;
};

//! Where access tokens come from.
struct OAuthGrant {
    QUrl tokenUrl; //!< empty: the issuer tells
    QString clientId;
    QByteArray clientSecret; //!< empty: a public client
    QByteArray refreshToken; //!< empty: nobody has signed in yet
    QString scope;           //!< when access is renewed; empty: what was consented to
    Consent consent = {};
};

//! Asks the issuer (OpenID Connect Discovery 1.0, 4) for the addresses \a grant lacks. Without an issuer nothing changes.
[[nodiscard]] Tried<void> discover(OAuthGrant &grant, const Web &web, const Bell &stop, int seconds);
//! Says where a kept refresh token belongs: which one of the settings it descends from, whose client got it, and at which machine. One with
//! another mark is not used: whoever changes the provider's address in the settings is not sent what an earlier one gave.
[[nodiscard]] QByteArray markOf(const OAuthGrant &grant);
//! Reads the issuer's answer into the empty addresses of \a grant.
[[nodiscard]] Tried<void> readDiscovery(OAuthGrant &grant, const QByteArray &body);

} // namespace throughline::email
