// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/visitors.h"

#include "connector/usertoken.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace throughline::webchat {

using namespace Qt::StringLiterals;

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr std::int64_t skewMs = 10LL * 60 * 1000;

//! When a UUIDv7 was made (RFC 9562 section 5.7).
std::optional<Instant> madeAt(const QString &text)
{
    const auto id = Id::fromString(text);
    if (!id || id->toString() != text || (id->bytes[6] >> 4) != 7)
        return std::nullopt;
    std::int64_t ms = 0;
    for (std::size_t i = 0; i < 6; ++i)
        ms = ms << 8 | id->bytes[i];
    return Instant{ms};
}

} // namespace

QByteArray Visitors::seal(const char *purpose, const QByteArray &message) const
{
    return sealOf(m_key, QByteArray(purpose) + '\0' + message);
}

Visitor Visitors::make(Random &random, Instant now) const
{
    const QString id = random.newId(now).toString();
    return {id, QString::fromLatin1(seal("visitor", id.toLatin1()).toBase64(base64))};
}

bool Visitors::knows(const Visitor &visitor, Instant now) const
{
    const auto made = madeAt(visitor.id);
    const QByteArray wanted = seal("visitor", visitor.id.toUtf8()).toBase64(base64);
    const bool proven = sameBytes(wanted, visitor.secret.toUtf8());
    return proven && made && made->ms + lifeMs > now.ms && made->ms < now.ms + skewMs;
}

std::optional<QString> Visitors::fromHeader(const QString &header, Instant now) const
{
    constexpr auto scheme = "Visitor "_L1;
    const qsizetype colon = header.indexOf(u':');
    if (!header.startsWith(scheme) || colon < 0)
        return std::nullopt;
    const Visitor visitor{header.mid(scheme.size(), colon - scheme.size()), header.mid(colon + 1)};
    return knows(visitor, now) ? std::optional(visitor.id) : std::nullopt;
}

QString Visitors::ticket(const QString &visitorId, const plugin::Attachment &file) const
{
    const QByteArray body =
        QJsonDocument(QJsonArray{file.blobId.toString(), file.name, file.type, static_cast<double>(file.size)})
            .toJson(QJsonDocument::Compact);
    const QByteArray mac = seal("file", visitorId.toUtf8() + '\0' + body).first(16);
    return QString::fromLatin1(mac.toBase64(base64) + '.' + body.toBase64(base64));
}

std::optional<plugin::Attachment> Visitors::fileOf(const QString &visitorId, const QString &ticket) const
{
    const QByteArray text = ticket.toLatin1();
    const qsizetype dot = text.indexOf('.');
    if (dot < 0 || text.size() > 8192)
        return std::nullopt;
    const auto mac = QByteArray::fromBase64Encoding(text.first(dot), base64);
    const auto body = QByteArray::fromBase64Encoding(text.mid(dot + 1), base64);
    if (!mac || !body || !sameBytes(seal("file", visitorId.toUtf8() + '\0' + *body).first(16), *mac))
        return std::nullopt;
    const QJsonArray fields = QJsonDocument::fromJson(*body).array();
    const auto blobId = Id::fromString(fields.at(0).toString());
    if (fields.size() != 4 || !blobId)
        return std::nullopt;
    return plugin::Attachment{
        .blobId = *blobId, .name = fields[1].toString(), .type = fields[2].toString(), .size = fields[3].toInteger()};
}

} // namespace throughline::webchat
