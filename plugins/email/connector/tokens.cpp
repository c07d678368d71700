// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/tokens.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;
using Kind = Trouble::Kind;

namespace {

constexpr int renewTakes = 30; // seconds
constexpr std::chrono::seconds renewBefore{60};

//! Goes into a log-in line: nothing but printable ASCII.
bool isToken(const QByteArray &token)
{
    return !token.isEmpty() && token.size() <= 16'384
           && std::all_of(token.cbegin(), token.cend(), [](char c) { return c > 0x20 && c < 0x7f; });
}

} // namespace

QByteArray tokenRequest(const OAuthGrant &grant)
{
    Form form;
    form.add("grant_type", "refresh_token")
        .add("refresh_token", grant.refreshToken)
        .add("client_id", grant.clientId.toUtf8());
    if (!grant.clientSecret.isEmpty())
        form.add("client_secret", grant.clientSecret);
    if (!grant.scope.isEmpty())
        form.add("scope", grant.scope.toUtf8());
    return form.bytes();
}

Tried<TokenAnswer> readTokenAnswer(long status, const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const QString error = json["error"_L1].toString();
    if (error == "invalid_grant"_L1 || error == "interaction_required"_L1) {
        return trouble(
            Kind::Consent,
            u"The consent for this mailbox has ended or was withdrawn: an administrator must sign in again."_s);
    }
    if (error == "invalid_client"_L1 || error == "unauthorized_client"_L1 || error == "invalid_scope"_L1)
        return trouble(Kind::Consent, u"The provider does not accept this client: check client id and secret."_s);
    if (status != 200)
        return trouble(Kind::Connection, u"The provider gives no access now (HTTP %1)."_s.arg(status));
    TokenAnswer answer{.accessToken = json["access_token"_L1].toString().toUtf8(),
                       .refreshToken = json["refresh_token"_L1].toString().toUtf8(),
                       .life = std::chrono::seconds(json["expires_in"_L1].toInt(3'600))};
    if (!isToken(answer.accessToken) || answer.refreshToken.size() > 16'384)
        return trouble(Kind::Protocol, u"The provider's answer holds no access token."_s);
    return answer;
}

TokenSource::TokenSource(OAuthGrant grant, Keep keep, Web web)
    : m_grant(std::move(grant)),
      m_keep(std::move(keep)),
      m_web(std::move(web))
{
}

Tried<QByteArray> TokenSource::token(const Bell &stop, const QByteArray &refused)
{
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (m_token.isEmpty() || m_token == refused || now >= m_goodUntil) {
        auto answer = ask(stop);
        if (!answer)
            return tl::make_unexpected(answer.error());
        m_token = answer->accessToken;
        m_goodUntil = now + answer->life - renewBefore;
        if (!answer->refreshToken.isEmpty() && answer->refreshToken != m_grant.refreshToken) {
            m_grant.refreshToken = answer->refreshToken;
            m_pending = answer->refreshToken;
        }
    }
    if (!keepPending(stop)) {
        if (stop.rung())
            return trouble(Kind::Stopped);
        return trouble(Kind::Connection, u"The hub's storage does not answer."_s);
    }
    return m_token;
}

bool TokenSource::keepPending(const Bell &stop)
{
    if (m_pending.isEmpty())
        return true;
    if (!m_keep(m_pending, stop))
        return false;
    m_pending.clear();
    return true;
}

bool TokenSource::adopt(const TokenAnswer &answer, const Bell &stop)
{
    const std::lock_guard lock(m_mutex);
    if (!m_keep(answer.refreshToken, stop))
        return false;
    m_pending.clear();
    m_grant.refreshToken = answer.refreshToken;
    m_token = answer.accessToken;
    m_goodUntil = std::chrono::steady_clock::now() + answer.life - renewBefore;
    return true;
}

Tried<TokenAnswer> TokenSource::ask(const Bell &stop)
{
    if (m_grant.refreshToken.isEmpty()) {
        return trouble(Kind::Consent,
                       u"Nobody has signed in at the provider yet: an administrator must sign in to this mailbox."_s);
    }
    const auto without = [](Trouble why) {
        if (!why.words.isEmpty())
            why.words = u"No access token could be had: "_s + why.words;
        return tl::make_unexpected(std::move(why));
    };
    if (m_grant.tokenUrl.isEmpty()) {
        if (auto found = discover(m_grant, m_web, stop, renewTakes); !found)
            return without(found.error());
    }
    const auto answer = m_web({.url = m_grant.tokenUrl, .form = tokenRequest(m_grant), .seconds = renewTakes}, stop);
    if (!answer)
        return without(answer.error());
    return readTokenAnswer(answer->status, answer->body);
}

} // namespace throughline::email
