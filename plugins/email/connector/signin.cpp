// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/signin.h"

#include "message/address.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr int answersIn = 8; // seconds: the hub waits for 20, and two questions may be needed
constexpr int slowerBy = 5;  // RFC 8628, 3.5
constexpr int longestInterval = 120;
constexpr int mostExpiry = 3'600;
constexpr const char *deviceGrant = "urn:ietf:params:oauth:grant-type:device_code";

SignIn::Step failure(const QString &reason, const QString &detail = {})
{
    return {.answer = SignIn::failed(reason, detail), .tokens = {}};
}

SignIn::Step failure(const Trouble &why)
{
    return failure(why.kind == Trouble::Kind::Stopped ? u"stopped"_s : u"network"_s, why.words);
}

//! What a provider's error means (RFC 6749, 4.1.2.1 and 5.2; RFC 8628, 3.5), with its own words as outside text.
SignIn::Step refusal(long status, const QJsonObject &json)
{
    const QString error = json["error"_L1].toString();
    const QString words = json["error_description"_L1].toString();
    if (error == "access_denied"_L1)
        return failure(u"refused"_s, words);
    if (error == "expired_token"_L1)
        return failure(u"expired"_s, words);
    if (error == "invalid_client"_L1 || error == "unauthorized_client"_L1)
        return failure(u"client"_s, words);
    if (error == "invalid_scope"_L1)
        return failure(u"scope"_s, words);
    if (error == "invalid_grant"_L1)
        return failure(u"code"_s, words);
    return failure(u"provider"_s, words.isEmpty() ? u"HTTP %1"_s.arg(status) : words);
}

SignIn::Step taken(const WebAnswer &answer)
{
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    if (answer.status != 200 || json.contains("error"_L1))
        return refusal(answer.status, json);
    auto tokens = readTokenAnswer(answer.status, answer.body);
    if (!tokens)
        return failure(u"provider"_s, tokens.error().words);
    // Without one the sign-in would be over in an hour.
    if (tokens->refreshToken.isEmpty())
        return failure(u"noRefresh"_s);
    return {.answer = {{u"state"_s, u"done"_s}}, .tokens = std::move(*tokens)};
}

//! 43 to 128 characters that RFC 7636, 4.1 allows.
bool isPkceText(const QString &text)
{
    static const QRegularExpression allowed(u"\\A[A-Za-z0-9._~-]{43,128}\\z"_s);
    return allowed.match(text).hasMatch();
}

//! The console's own listener and nothing else: a code must not travel to another machine (RFC 8252, 7.3).
bool isOwnListener(const QString &text)
{
    static const QRegularExpression form(u"\\Ahttp://(127\\.0\\.0\\.1|\\[::1\\]):[0-9]{2,5}/[A-Za-z0-9/_-]{0,64}\\z"_s);
    return form.match(text).hasMatch();
}

} // namespace

SignIn::SignIn(OAuthGrant grant, Web web) : m_grant(std::move(grant)), m_web(std::move(web)) {}

QJsonObject SignIn::failed(const QString &reason, const QString &detail)
{
    return {{u"state"_s, u"failed"_s}, {u"reason"_s, reason}, {u"detail"_s, cleanLine(detail, 200)}};
}

Form SignIn::client(const char *grantType) const
{
    Form form;
    if (grantType)
        form.add("grant_type", grantType);
    form.add("client_id", m_grant.clientId.toUtf8());
    if (grantType && !m_grant.clientSecret.isEmpty())
        form.add("client_secret", m_grant.clientSecret);
    return form;
}

Tried<void> SignIn::complete(const Bell &stop)
{
    const Consent &consent = m_grant.consent;
    const bool whole = !m_grant.tokenUrl.isEmpty() && !consent.authUrl.isEmpty() && !consent.deviceUrl.isEmpty();
    return whole ? Tried<void>() : discover(m_grant, m_web, stop, answersIn);
}

SignIn::Step SignIn::begin(const QJsonObject &args, Instant now, const Bell &stop)
{
    const std::lock_guard lock(m_mutex);
    if (auto done = complete(stop); !done)
        return failure(done.error());
    return args["device"_L1].toBool() ? beginDevice(now, stop) : beginBrowser(args);
}

SignIn::Step SignIn::beginBrowser(const QJsonObject &args) const
{
    const QString redirect = args["redirectUri"_L1].toString();
    const QString challenge = args["challenge"_L1].toString();
    const QString state = args["state"_L1].toString();
    if (!isOwnListener(redirect) || !isPkceText(challenge) || !isPkceText(state))
        return failure(u"request"_s);
    if (m_grant.consent.authUrl.isEmpty())
        return failure(u"noBrowser"_s);
    QUrl url = m_grant.consent.authUrl;
    QUrlQuery query(url);
    const auto add = [&query](const QString &name, const QString &value) {
        query.removeAllQueryItems(name);
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    for (auto it = m_grant.consent.parameters.begin(); it != m_grant.consent.parameters.end(); ++it)
        add(it.key(), it.value());
    add(u"response_type"_s, u"code"_s);
    add(u"client_id"_s, m_grant.clientId);
    add(u"redirect_uri"_s, redirect);
    add(u"scope"_s, m_grant.consent.scope);
    add(u"state"_s, state);
    add(u"code_challenge"_s, challenge);
    add(u"code_challenge_method"_s, u"S256"_s);
    add(u"login_hint"_s, m_grant.consent.loginHint);
    url.setQuery(query);
    return {.answer = {{u"state"_s, u"begun"_s}, {u"url"_s, QString::fromLatin1(url.toEncoded())}}, .tokens = {}};
}

SignIn::Step SignIn::finish(const QJsonObject &args, const Bell &stop)
{
    const QString code = args["code"_L1].toString();
    const QString verifier = args["verifier"_L1].toString();
    const QString redirect = args["redirectUri"_L1].toString();
    if (code.isEmpty() || code.size() > 4'096 || !isPkceText(verifier) || !isOwnListener(redirect))
        return failure(u"request"_s);
    const std::lock_guard lock(m_mutex);
    if (m_grant.tokenUrl.isEmpty()) {
        if (auto done = complete(stop); !done)
            return failure(done.error());
    }
    Form form = client("authorization_code");
    form.add("code", code.toUtf8()).add("code_verifier", verifier.toUtf8()).add("redirect_uri", redirect.toUtf8());
    const auto answer = m_web({.url = m_grant.tokenUrl, .form = form.bytes(), .seconds = answersIn}, stop);
    return answer ? taken(*answer) : failure(answer.error());
}

SignIn::Step SignIn::beginDevice(Instant now, const Bell &stop)
{
    if (m_grant.consent.deviceUrl.isEmpty())
        return failure(u"noDevice"_s);
    Form form = client(nullptr);
    form.add("scope", m_grant.consent.scope.toUtf8());
    const auto answer = m_web({.url = m_grant.consent.deviceUrl, .form = form.bytes(), .seconds = answersIn}, stop);
    if (!answer)
        return failure(answer.error());
    const QJsonObject json = QJsonDocument::fromJson(answer->body).object();
    if (answer->status != 200)
        return refusal(answer->status, json);
    Device device{.code = json["device_code"_L1].toString().toUtf8(),
                  .userCode = cleanLine(json["user_code"_L1].toString(), 64),
                  .interval = std::clamp(json["interval"_L1].toInt(5), 1, longestInterval),
                  .notBefore = {},
                  .expires = {}};
    // Some call it verification_url.
    const QString address = json["verification_uri"_L1].toString(json["verification_url"_L1].toString());
    const QUrl page(address, QUrl::StrictMode);
    if (device.code.isEmpty() || device.code.size() > 4'096 || device.userCode.isEmpty() || !isSafeAddress(page))
        return failure(u"provider"_s, u"no device code"_s);
    const int life = std::clamp(json["expires_in"_L1].toInt(600), 1, mostExpiry);
    device.notBefore = now + std::chrono::seconds(device.interval);
    device.expires = now + std::chrono::seconds(life);
    m_device = device;
    return {.answer = {{u"state"_s, u"begun"_s},
                       {u"userCode"_s, device.userCode},
                       {u"verificationUrl"_s, QString::fromLatin1(page.toEncoded())},
                       {u"interval"_s, device.interval},
                       {u"expiresIn"_s, life}},
            .tokens = {}};
}

SignIn::Step SignIn::poll(const QJsonObject &args, Instant now, const Bell &stop)
{
    const std::lock_guard lock(m_mutex);
    // Somebody else began meanwhile, or the connector was started anew: this code is worth nothing now.
    if (!m_device || m_device->userCode != args["userCode"_L1].toString())
        return failure(u"expired"_s);
    if (now >= m_device->expires) {
        m_device.reset();
        return failure(u"expired"_s);
    }
    const auto pending = [this] {
        return Step{.answer = {{u"state"_s, u"pending"_s}, {u"interval"_s, m_device->interval}}, .tokens = {}};
    };
    if (now < m_device->notBefore)
        return pending();
    m_device->notBefore = now + std::chrono::seconds(m_device->interval);
    Form form = client(deviceGrant);
    form.add("device_code", m_device->code);
    const auto answer = m_web({.url = m_grant.tokenUrl, .form = form.bytes(), .seconds = answersIn}, stop);
    if (!answer) { // a line that breaks is no answer, but a reason to ask less often (RFC 8628, 3.5)
        m_device->interval = std::min(m_device->interval * 2, longestInterval);
        return pending();
    }
    const QString error = QJsonDocument::fromJson(answer->body).object()["error"_L1].toString();
    if (error == "slow_down"_L1)
        m_device->interval = std::min(m_device->interval + slowerBy, longestInterval);
    m_device->notBefore = now + std::chrono::seconds(m_device->interval);
    if (error == "slow_down"_L1 || error == "authorization_pending"_L1 || answer->status >= 500)
        return pending();
    Step step = taken(*answer);
    m_device.reset();
    return step;
}

} // namespace throughline::email
