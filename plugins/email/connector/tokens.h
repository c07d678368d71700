// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/bell.h"
#include "connector/settings.h"
#include "connector/trouble.h"

#include <chrono>
#include <functional>
#include <mutex>

namespace throughline::email {

//! What the token endpoint said.
struct TokenAnswer {
    QByteArray accessToken;
    QByteArray refreshToken; //!< a new one; empty: the old one stays
    std::chrono::seconds life{0};

    bool operator==(const TokenAnswer &) const = default;
};
//! Reads an answer of RFC 6749, 5.1 and 5.2.
[[nodiscard]] Tried<TokenAnswer> readTokenAnswer(long status, const QByteArray &body);
//! The body to post, RFC 6749, 6.
[[nodiscard]] QByteArray tokenRequest(const OAuthGrant &grant);

//! Access tokens for both workers: made from the refresh token when needed, kept in memory only.
class TokenSource
{
public:
    //! \a rotated is told of a new refresh token, on the thread that asked.
    TokenSource(OAuthGrant grant, std::function<void(QByteArray)> rotated);
    //! Blocks while it asks the token endpoint. \a refused: a token a server did not take, though it should be good still.
    [[nodiscard]] Tried<QByteArray> token(const Bell &stop, const QByteArray &refused = {});

private:
    [[nodiscard]] Tried<TokenAnswer> ask(const Bell &stop) const;

    std::mutex m_mutex;
    OAuthGrant m_grant;
    std::function<void(QByteArray)> m_rotated;
    QByteArray m_token;
    std::chrono::steady_clock::time_point m_goodUntil;
};

} // namespace throughline::email
