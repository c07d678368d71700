// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/tokens.h"

#include "connector/curlline.h"

#include <QByteArrayList>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;
using Kind = Trouble::Kind;

namespace {

constexpr qsizetype mostAnswer = 64 * 1024;
constexpr std::chrono::seconds renewBefore{60};

size_t take(char *bytes, size_t size, size_t count, void *into)
{
    auto *body = static_cast<QByteArray *>(into);
    if (body->size() + qsizetype(size * count) > mostAnswer)
        return 0; // too long: the transfer ends
    body->append(bytes, qsizetype(size * count));
    return size * count;
}

//! Goes into a log-in line: nothing but printable ASCII.
bool isToken(const QByteArray &token)
{
    return !token.isEmpty() && token.size() <= 16'384
           && std::all_of(token.cbegin(), token.cend(), [](char c) { return c > 0x20 && c < 0x7f; });
}

} // namespace

QByteArray tokenRequest(const OAuthGrant &grant)
{
    const auto field = [](const char *name, const QByteArray &value) {
        return QByteArray(name) + '=' + value.toPercentEncoding();
    };
    QByteArrayList fields{field("grant_type", "refresh_token"), field("refresh_token", grant.refreshToken),
                          field("client_id", grant.clientId.toUtf8())};
    if (!grant.clientSecret.isEmpty())
        fields << field("client_secret", grant.clientSecret);
    if (!grant.scope.isEmpty())
        fields << field("scope", grant.scope.toUtf8());
    return fields.join('&');
}

Tried<TokenAnswer> readTokenAnswer(long status, const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const QString error = json["error"_L1].toString();
    if (error == "invalid_grant"_L1 || error == "interaction_required"_L1) {
        return trouble(Kind::Consent,
                       u"The consent for this mailbox has ended or was withdrawn: it must be given again."_s);
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

TokenSource::TokenSource(OAuthGrant grant, std::function<void(QByteArray)> rotated)
    : m_grant(std::move(grant)),
      m_rotated(std::move(rotated))
{
}

Tried<QByteArray> TokenSource::token(const Bell &stop, const QByteArray &refused)
{
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (!m_token.isEmpty() && m_token != refused && now < m_goodUntil)
        return m_token;
    auto answer = ask(stop);
    if (!answer)
        return tl::make_unexpected(answer.error());
    m_token = answer->accessToken;
    m_goodUntil = now + answer->life - renewBefore;
    if (!answer->refreshToken.isEmpty() && answer->refreshToken != m_grant.refreshToken) {
        m_grant.refreshToken = answer->refreshToken;
        m_rotated(m_grant.refreshToken);
    }
    return m_token;
}

Tried<TokenAnswer> TokenSource::ask(const Bell &stop) const
{
    CurlLine line(stop);
    const QByteArray url = m_grant.tokenUrl.toEncoded();
    const QByteArray body = tokenRequest(m_grant);
    QByteArray answer;
    line.set(CURLOPT_PROTOCOLS_STR, "https,http"); // http: to this machine only, see readSettings()
    line.set(CURLOPT_URL, url.constData());
    line.set(CURLOPT_POSTFIELDSIZE, long(body.size()));
    line.set(CURLOPT_POSTFIELDS, body.constData());
    line.setList(CURLOPT_HTTPHEADER, {"Accept: application/json"});
    line.set(CURLOPT_TIMEOUT, 30L);
    line.set(CURLOPT_WRITEFUNCTION, take);
    line.set(CURLOPT_WRITEDATA, &answer);
    if (const CURLcode code = line.perform(); code != CURLE_OK) {
        Trouble why = line.troubleOf(code);
        if (!why.words.isEmpty())
            why.words = u"No access token could be had: "_s + why.words;
        return tl::make_unexpected(std::move(why));
    }
    return readTokenAnswer(line.answer(), answer);
}

} // namespace throughline::email
