// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/settings.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

namespace throughline::webchat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestSecret = 32; //!< bytes: RFC 7518 section 3.2 wants a key as long as the hash

std::optional<PreChat> preChatOf(const QString &text)
{
    if (text.isEmpty() || text == "off"_L1)
        return PreChat::Off;
    if (text == "ask"_L1)
        return PreChat::Ask;
    return text == "require"_L1 ? std::optional(PreChat::Require) : std::nullopt;
}

//! A setting of several lines: a list, or one text with line ends.
QStringList linesOf(const QJsonValue &value)
{
    QStringList lines;
    for (const QJsonValue &each : value.isArray() ? value.toArray() : QJsonArray{value})
        lines += each.toString().split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines)
        line = line.trimmed();
    lines.removeAll(QString());
    return lines;
}

} // namespace

QString originOf(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    const QString scheme = parsed.scheme().toLower();
    const QString host = parsed.host(QUrl::FullyEncoded).toLower();
    if ((scheme != "https"_L1 && scheme != "http"_L1) || host.isEmpty() || !parsed.userInfo().isEmpty())
        return {};
    const int normal = scheme == "https"_L1 ? 443 : 80;
    const int port = parsed.port(normal);
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return scheme + u"://"_s + shown + (port == normal ? QString() : u':' + QString::number(port));
}

bool Settings::allows(const QString &origin) const
{
    return origin.isEmpty() ? apps : origins.contains(origin);
}

Result<Settings> readSettings(const plugin::StartInfo &info)
{
    static const QRegularExpression colour(u"^#[0-9a-fA-F]{6}$"_s);
    const QJsonObject &json = info.settings;
    const auto wrong = [](const QString &key) { return fail(ErrorCode::InvalidArgument, key); };
    Settings settings;
    settings.title = json["title"_L1].toString().left(80);
    if (settings.title.isEmpty())
        settings.title = info.name.left(80);
    settings.greeting = json["greeting"_L1].toString().left(500);
    settings.accent = json["accent"_L1].toString();
    if (!settings.accent.isEmpty() && !colour.match(settings.accent).hasMatch())
        return wrong(u"accent"_s);
    settings.side = json["side"_L1].toString(u"right"_s);
    if (settings.side != "left"_L1 && settings.side != "right"_L1)
        return wrong(u"side"_s);
    const auto preChat = preChatOf(json["preChat"_L1].toString());
    if (!preChat)
        return wrong(u"preChat"_s);
    settings.preChat = *preChat;
    for (const QString &line : linesOf(json["origins"_L1])) {
        const QString origin = originOf(line);
        if (origin.isEmpty())
            return wrong(u"origins"_s);
        settings.origins.append(origin);
    }
    settings.formWhenAway = json["formWhenAway"_L1].toBool(false);
    settings.apps = json["apps"_L1].toBool(false);
    settings.realm = json["realm"_L1].toString().left(200);
    settings.visits = json["visits"_L1].toBool(true);
    settings.visitQuery = json["visitQuery"_L1].toBool(false);
    settings.maxText = json["maxText"_L1].toInt(settings.maxText);
    if (settings.maxText < 100 || settings.maxText > 10'000)
        return wrong(u"maxText"_s);
    settings.maxFile = json["maxFile"_L1].toInteger(settings.maxFile);
    if (settings.maxFile < 0 || settings.maxFile > 4'000'000)
        return wrong(u"maxFile"_s);
    settings.hours = Hours::fromLines(linesOf(json["hours"_L1]), json["zone"_L1].toString());
    if (!settings.hours.valid())
        return wrong(u"hours"_s);
    for (const QString &name : {u"tokenSecret"_s, u"tokenSecretBefore"_s}) {
        const QByteArray secret = info.secrets.value(name);
        if (secret.isEmpty())
            continue;
        if (secret.size() < shortestSecret)
            return wrong(name);
        settings.tokenSecrets.append(secret);
    }
    return settings;
}

} // namespace throughline::webchat
