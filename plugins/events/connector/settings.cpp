// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/settings.h"

#include "connector/words.h"

#include <QJsonArray>

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestSecret = 32; //!< bytes: nobody can try so many
constexpr qsizetype shortestPublic = 16;
constexpr qsizetype shortestHookSecret = 16; //!< the shops make their own

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

std::optional<CartRule> ruleOf(const QString &text)
{
    if (text == "never"_L1)
        return CartRule::Never;
    if (text.isEmpty() || text == "known"_L1)
        return CartRule::Known;
    return text == "always"_L1 ? std::optional(CartRule::Always) : std::nullopt;
}

} // namespace

Result<Settings> readSettings(const plugin::StartInfo &info)
{
    const QJsonObject &json = info.settings;
    const auto wrong = [](const QString &key) { return fail(ErrorCode::InvalidArgument, key); };
    Settings settings;
    settings.endpoint = info.endpointId.toString();
    settings.publicKey = json["publicKey"_L1].toString().trimmed().toUtf8();
    if (!settings.publicKey.isEmpty() && settings.publicKey.size() < shortestPublic)
        return wrong(u"publicKey"_s);
    for (const QString &name : {u"secretKey"_s, u"secretKeyBefore"_s}) {
        const QByteArray secret = info.secrets.value(name).trimmed();
        if (secret.isEmpty())
            continue;
        // A key that pages show must not be worth anything more.
        if (secret.size() < shortestSecret || secret == settings.publicKey)
            return wrong(name);
        settings.secretKeys.append(secret);
    }
    for (const auto &[name, secret] :
         {std::pair{u"wooSecret"_s, &settings.wooSecret}, {u"shopifySecret"_s, &settings.shopifySecret}}) {
        *secret = info.secrets.value(name).trimmed();
        if (!secret->isEmpty() && secret->size() < shortestHookSecret)
            return wrong(name);
    }
    for (const QString &line : linesOf(json["origins"_L1])) {
        const QString origin = originOf(line);
        if (origin.isEmpty())
            return wrong(u"origins"_s);
        settings.origins.append(origin);
    }
    settings.apps = json["apps"_L1].toBool(false);
    settings.realm = json["realm"_L1].toString().trimmed().left(128);
    settings.visits = json["visits"_L1].toBool(true);
    settings.visitQuery = json["visitQuery"_L1].toBool(false);
    settings.otherEvents = json["otherEvents"_L1].toBool(true);
    const double minutes = json["abandonedMinutes"_L1].toDouble(60);
    if (!(minutes >= 1) || minutes > 10'080)
        return wrong(u"abandonedMinutes"_s);
    settings.abandonedAfter = std::chrono::milliseconds(static_cast<qint64>(minutes * 60'000));
    const auto rule = ruleOf(json["abandonedConversation"_L1].toString());
    if (!rule)
        return wrong(u"abandonedConversation"_s);
    settings.cartRule = *rule;
    settings.salesQueue = json["salesQueue"_L1].toString().trimmed().left(200);
    settings.backendKey = info.secrets.value(u"backendKey"_s).trimmed();
    if (const QString text = json["backendUrl"_L1].toString().trimmed(); !text.isEmpty()) {
        settings.backendUrl = QUrl(text, QUrl::StrictMode);
        if (originOf(text).isEmpty() || settings.backendUrl.hasFragment())
            return wrong(u"backendUrl"_s);
        if (settings.backendKey.size() < shortestSecret)
            return wrong(u"backendKey"_s);
    }
    return settings;
}

} // namespace throughline::events
