// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/grant.h"

#include <QByteArrayList>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace throughline::email {

using namespace Qt::StringLiterals;
using Kind = Trouble::Kind;

QByteArray markOf(const OAuthGrant &grant)
{
    const QUrl &provider = grant.tokenUrl.isEmpty() ? grant.consent.issuer : grant.tokenUrl;
    const QByteArray machine = provider.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    const QByteArray whole = QByteArrayList{grant.refreshToken, grant.clientId.toUtf8(), machine}.join('\0');
    return QCryptographicHash::hash(whole, QCryptographicHash::Sha256).first(12);
}

Tried<void> readDiscovery(OAuthGrant &grant, const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const auto bare = [](const QUrl &url) { return url.adjusted(QUrl::StripTrailingSlash); };
    // Whoever answers must be who was asked (OpenID Connect Discovery 1.0, 4.3).
    if (bare(QUrl(json["issuer"_L1].toString(), QUrl::StrictMode)) != bare(grant.consent.issuer))
        return trouble(Kind::Protocol, u"The provider calls itself differently than the setting \"issuer\"."_s);
    const auto take = [&](QUrl &into, QLatin1StringView key) {
        if (!into.isEmpty() || !json.contains(key))
            return true;
        const QUrl url(json[key].toString(), QUrl::StrictMode);
        // A provider elsewhere has no business on the hub's own machine (SECURITY C6).
        if (!isSafeAddress(url) || (isLoopback(url.host()) && !isLoopback(grant.consent.issuer.host())))
            return false;
        into = url;
        return true;
    };
    OAuthGrant found = grant;
    if (!take(found.tokenUrl, "token_endpoint"_L1) || !take(found.consent.authUrl, "authorization_endpoint"_L1)
        || !take(found.consent.deviceUrl, "device_authorization_endpoint"_L1) || found.tokenUrl.isEmpty())
        return trouble(Kind::Protocol, u"The provider names addresses that cannot be used."_s);
    grant = found;
    return {};
}

Tried<void> discover(OAuthGrant &grant, const Web &web, const Bell &stop, int seconds)
{
    if (grant.consent.issuer.isEmpty())
        return {};
    QUrl url = grant.consent.issuer.adjusted(QUrl::StripTrailingSlash);
    url.setPath(url.path() + u"/.well-known/openid-configuration"_s);
    const auto answer = web({.url = url, .form = {}, .seconds = seconds}, stop);
    if (!answer)
        return tl::make_unexpected(answer.error());
    if (answer->status != 200)
        return trouble(Kind::Connection, u"The provider does not tell its addresses (HTTP %1)."_s.arg(answer->status));
    return readDiscovery(grant, answer->body);
}

} // namespace throughline::email
