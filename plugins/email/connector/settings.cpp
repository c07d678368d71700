// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/settings.h"

#include "connector/providers.h"
#include "message/address.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

//! A setting of several lines: a list, or one text with line ends.
QStringList linesOf(const QJsonValue &value)
{
    QStringList lines;
    for (const QJsonValue &each : value.isArray() ? value.toArray() : QJsonArray{value})
        lines += each.toString().split(u'\n');
    return lines;
}

std::optional<Server> serverOf(const QJsonObject &json, const QString &name, int port)
{
    Server server;
    server.host = json[name + u"Host"_s].toString().trimmed();
    if (QHostAddress(server.host).isNull())
        server.host = QString::fromLatin1(QUrl::toAce(server.host)); // empty for what is no host name
    const int number = json[name + u"Port"_s].toInt(port);
    if (server.host.isEmpty() || number < 1 || number > 65'535)
        return {};
    server.port = static_cast<quint16>(number);
    const QString security = json[name + u"Security"_s].toString(u"tls"_s);
    if (security == "starttls"_L1)
        server.security = Security::StartTls;
    else if (security == "none"_L1)
        server.security = Security::None;
    else if (security != "tls"_L1)
        return {};
    // A password goes to no other machine in the clear, whatever somebody types.
    if (server.security == Security::None && !isLoopback(server.host))
        return {};
    return server;
}

//! An address in the settings, else the provider's own.
std::optional<QUrl> addressOf(const QJsonObject &json, const QString &key, QString ofProvider)
{
    static const QRegularExpression name(u"\\A[A-Za-z0-9.-]{1,100}\\z"_s);
    const QString tenant = json["tenant"_L1].toString(u"common"_s).trimmed();
    if (!name.match(tenant).hasMatch())
        return {};
    const QString given = json[key].toString().trimmed();
    const QUrl url(given.isEmpty() ? ofProvider.replace("{tenant}"_L1, tenant) : given, QUrl::StrictMode);
    return url.isEmpty() || isSafeAddress(url) ? std::optional(url) : std::nullopt;
}

Result<OAuthGrant> grantOf(const plugin::StartInfo &info, const QString &user)
{
    const QJsonObject &json = info.settings;
    const Provider provider = providerNamed(json["provider"_L1].toString(u"generic"_s));
    OAuthGrant grant{.tokenUrl = {},
                     .clientId = json["clientId"_L1].toString().trimmed(),
                     .clientSecret = info.secrets.value(u"clientSecret"_s).trimmed(),
                     .refreshToken = info.secrets.value(u"refreshToken"_s).trimmed(),
                     .scope = {}};
    grant.consent.loginHint = user;
    grant.consent.parameters = provider.parameters;
    const QString scope = json["scope"_L1].toString().simplified();
    grant.consent.scope = scope.isEmpty() ? provider.scope : scope;
    if (provider.scopeOnRefresh)
        grant.scope = grant.consent.scope;
    const std::tuple<QString, QString, QUrl *> addresses[] = {
        {u"issuer"_s, {}, &grant.consent.issuer},
        {u"authUrl"_s, provider.authUrl, &grant.consent.authUrl},
        {u"deviceUrl"_s, provider.deviceUrl, &grant.consent.deviceUrl},
        {u"tokenUrl"_s, provider.tokenUrl, &grant.tokenUrl}};
    for (const auto &[key, ofProvider, into] : addresses) {
        const auto url = addressOf(json, key, ofProvider);
        if (!url)
            return fail(ErrorCode::InvalidArgument, key);
        *into = *url;
    }
    if (grant.tokenUrl.isEmpty() && grant.consent.issuer.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"tokenUrl"_s);
    if (grant.clientId.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"clientId"_s);
    return grant;
}

} // namespace

Result<Settings> readSettings(const plugin::StartInfo &info)
{
    const QJsonObject &json = info.settings;
    const auto wrong = [](const QString &key) { return fail(ErrorCode::InvalidArgument, key); };
    Settings settings;
    settings.address = normalAddress(json["address"_L1].toString());
    if (settings.address.isEmpty())
        return wrong(u"address"_s);
    settings.displayName = cleanLine(json["displayName"_L1].toString(), 200);
    for (const QString &line : linesOf(json["aliases"_L1])) {
        if (line.trimmed().isEmpty())
            continue;
        const QString alias = normalAddress(line);
        if (alias.isEmpty())
            return wrong(u"aliases"_s);
        settings.aliases.append(alias);
    }
    const auto imap = serverOf(json, u"imap"_s, 993);
    if (!imap)
        return wrong(u"imapHost"_s);
    const auto smtp = serverOf(json, u"smtp"_s, 465);
    if (!smtp)
        return wrong(u"smtpHost"_s);
    settings.imap = *imap;
    settings.smtp = *smtp;
    settings.user = json["user"_L1].toString().trimmed();
    if (settings.user.isEmpty())
        settings.user = json["address"_L1].toString().trimmed();
    // NUL separates the fields of a log-in, ^A those of XOAUTH2.
    if (std::any_of(settings.user.cbegin(), settings.user.cend(), [](QChar c) { return c.unicode() < 0x20; }))
        return wrong(u"user"_s);
    if (json["auth"_L1].toString() == "oauth2"_L1) {
        auto grant = grantOf(info, settings.user);
        if (!grant)
            return fail(grant.error());
        settings.oauth = std::move(*grant);
    } else {
        settings.password = info.secrets.value(u"password"_s);
        if (settings.password.isEmpty() || settings.password.contains('\0'))
            return wrong(u"password"_s);
    }
    settings.takeSpam = json["spam"_L1].toString() == "take"_L1;
    settings.spamFolder = json["spamFolder"_L1].toString().trimmed();
    settings.sentFolder = json["sentFolder"_L1].toString().trimmed();
    settings.saveSent = json["saveSent"_L1].toBool(true);
    settings.plusAddresses = json["plusAddresses"_L1].toBool(false);
    settings.signature = linesOf(json["signature"_L1]).join(u'\n').trimmed();
    settings.quoteLanguage = json["quoteLanguage"_L1].toString(u"en"_s);
    settings.caPem = linesOf(json["caPem"_L1]).join(u'\n').trimmed().toUtf8();
    // It must fit into a pipe at once (see PemPipe).
    if (!settings.caPem.isEmpty()
        && (!settings.caPem.contains("-----BEGIN CERTIFICATE-----") || settings.caPem.size() > 60'000))
        return wrong(u"caPem"_s);
    settings.authServId = json["authServId"_L1].toString().trimmed().toLower();
    settings.historyDays = json["historyDays"_L1].toInt(0);
    settings.maxMailBytes = qint64(json["maxMailMiB"_L1].toInt(25)) * 1024 * 1024;
    settings.pollSeconds = json["pollSeconds"_L1].toInt(60);
    if (settings.historyDays < 0 || settings.maxMailBytes < 1 || settings.pollSeconds < 1)
        return wrong(u"historyDays"_s);
    return settings;
}

Result<Settings> readImportSettings(plugin::StartInfo info)
{
    info.settings[u"auth"_s] = u"password"_s;
    info.secrets[u"password"_s] = QByteArrayLiteral("-"); // no server ever sees it: there is no network
    return readSettings(info);
}

} // namespace throughline::email
