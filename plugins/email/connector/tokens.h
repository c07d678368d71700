// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/grant.h"

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

//! Access tokens for both workers: made from the refresh token when needed, kept in memory only. Many providers end the old
//! refresh token with each new one: a new one is on the hub's disk before it, or what came with it, is used. Any thread.
class TokenSource
{
public:
    //! Keeps a refresh token and blocks until it is on the disk; false: it is not. Called on the thread that asked.
    using Keep = std::function<bool(const QByteArray &token, const Bell &stop)>;

    TokenSource(OAuthGrant grant, Keep keep, Web web = askWeb);
    //! Blocks while it asks the token endpoint. \a refused: a token a server did not take, though it should be good still.
    [[nodiscard]] Tried<QByteArray> token(const Bell &stop, const QByteArray &refused = {});
    //! Somebody signed in: what the provider gave takes the place of all before. False: the hub could not keep it, and all is as
    //! it was.
    [[nodiscard]] bool adopt(const TokenAnswer &answer, const Bell &stop);

private:
    [[nodiscard]] Tried<TokenAnswer> ask(const Bell &stop);
    [[nodiscard]] bool keepPending(const Bell &stop);

    std::mutex m_mutex;
    OAuthGrant m_grant;
    Keep m_keep;
    Web m_web;
    QByteArray m_token;
    QByteArray m_pending; //!< a new refresh token that is not on the disk yet
    std::chrono::steady_clock::time_point m_goodUntil;
};

} // namespace throughline::email
