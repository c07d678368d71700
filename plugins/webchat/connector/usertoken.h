// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace throughline::webchat {

//! Who the site's own backend says is signed in.
struct User {
    QString id; //!< the site's own id of the person ("sub")
    QString name;
    QString email;
    bool emailVerified = false; //!< the site has checked that the address is theirs
    Instant expires;

    bool operator==(const User &) const = default;
};

//! Checks a signed user token: JWT (RFC 7519), HS256 with one of \a secrets, "aud" naming \a audience, "exp" in the
//! future and at most 24 hours away, "nbf"/"iat" not in the future (30 seconds of leeway), "sub" of 1..128 characters.
//! Unauthorized with the reason's word in detail, never with the token's content.
[[nodiscard]] Result<User> readUserToken(const QByteArray &token, const QByteArrayList &secrets,
                                         const QString &audience, Instant now);

//! HMAC-SHA256.
[[nodiscard]] QByteArray sealOf(const QByteArray &key, const QByteArray &message);
//! Equal, in a time that does not tell where they differ.
[[nodiscard]] bool sameBytes(QByteArrayView a, QByteArrayView b);

} // namespace throughline::webchat
