// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/usertoken.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

namespace throughline::webchat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 4096;
constexpr std::int64_t leewayMs = 30'000;
constexpr std::int64_t longestMs = 24 * 3600 * 1000LL;

std::optional<QByteArray> decoded(QByteArrayView part)
{
    const auto result = QByteArray::fromBase64Encoding(part.toByteArray(),
                                                       QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                                           | QByteArray::AbortOnBase64DecodingErrors);
    return result.decodingStatus == QByteArray::Base64DecodingStatus::Ok ? std::optional(result.decoded) : std::nullopt;
}

std::optional<QJsonObject> object(QByteArrayView part)
{
    const auto bytes = decoded(part);
    if (!bytes)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

//! NumericDate (seconds) as milliseconds; nothing when it is no sensible number.
std::optional<std::int64_t> moment(const QJsonValue &value)
{
    const double seconds = value.toDouble(-1);
    if (!value.isDouble() || !(seconds >= 0) || seconds > 253'402'300'799.0)
        return std::nullopt;
    return static_cast<std::int64_t>(seconds * 1000);
}

bool names(const QJsonValue &aud, const QString &audience)
{
    return aud.isArray() ? aud.toArray().contains(audience) : aud.toString() == audience;
}

} // namespace

QByteArray sealOf(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

bool sameBytes(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    unsigned differs = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        differs |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return differs == 0;
}

Result<User> readUserToken(const QByteArray &token, const QByteArrayList &secrets, const QString &audience, Instant now)
{
    const auto refuse = [](const QString &why) { return fail(ErrorCode::Unauthorized, why); };
    if (token.size() > mostBytes || token.count('.') != 2)
        return refuse(u"form"_s);
    const qsizetype first = token.indexOf('.');
    const qsizetype second = token.indexOf('.', first + 1);
    const auto header = object(QByteArrayView(token).first(first));
    const auto seal = decoded(QByteArrayView(token).sliced(second + 1));
    // The header names the algorithm, we decide it: "none" and public-key names are no choice of the sender.
    if (!header || !seal || header->value("alg"_L1).toString() != "HS256"_L1 || header->contains("crit"_L1))
        return refuse(u"alg"_s);
    const QByteArray signedPart = token.first(second);
    bool good = false;
    for (const QByteArray &secret : secrets)
        good = sameBytes(sealOf(secret, signedPart), *seal) || good;
    if (!good)
        return refuse(u"signature"_s);
    const auto claims = object(QByteArrayView(token).sliced(first + 1, second - first - 1));
    if (!claims)
        return refuse(u"form"_s);
    if (!names(claims->value("aud"_L1), audience))
        return refuse(u"aud"_s);
    const auto expires = moment(claims->value("exp"_L1));
    if (!expires || *expires + leewayMs <= now.ms || *expires > now.ms + longestMs + leewayMs)
        return refuse(u"exp"_s);
    for (const auto &name : {"nbf"_L1, "iat"_L1}) {
        if (!claims->contains(name))
            continue;
        const auto from = moment(claims->value(name));
        if (!from || *from > now.ms + leewayMs)
            return refuse(QString(name));
    }
    User user;
    user.id = claims->value("sub"_L1).toString();
    user.name = claims->value("name"_L1).toString().left(120);
    user.email = claims->value("email"_L1).toString();
    user.emailVerified = claims->value("email_verified"_L1).toBool(false);
    user.expires = {*expires};
    if (user.id.isEmpty() || user.id.size() > 128)
        return refuse(u"sub"_s);
    return user;
}

} // namespace throughline::webchat
