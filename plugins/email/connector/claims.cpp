// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/claims.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype hashBytes = 12;

QByteArray shortHash(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).first(hashBytes);
}

} // namespace

QString idKey(const QString &externalKey)
{
    return u"m/"_s
           + QString::fromLatin1(
               shortHash(externalKey).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray senderMark(const plugin::InboundItem &item)
{
    return shortHash(item.contactPoint.value);
}

void setApart(plugin::InboundItem &item, const QString &digest)
{
    item.externalKey = item.externalKey.left(400) + u'#' + digest.left(32);
    item.data[u"sharedId"_s] = true;
}

qint64 weightOf(const plugin::InboundItem &item)
{
    return item.text.size() * 3 + QJsonDocument(item.blocks).toJson(QJsonDocument::Compact).size()
           + QJsonDocument(item.data).toJson(QJsonDocument::Compact).size() + 8'192;
}

plugin::InboundItem bareOf(const plugin::InboundItem &item)
{
    plugin::InboundItem bare;
    bare.externalKey = item.externalKey;
    bare.kind = item.kind;
    bare.direction = item.direction;
    bare.contactPoint = {
        .kind = item.contactPoint.kind, .value = item.contactPoint.value, .raw = {}, .realm = {}, .trust = 0};
    bare.author = {.type = item.author.type, .id = {}, .name = item.author.name.left(100)};
    bare.occurredAt = item.occurredAt;
    bare.text = item.text.left(2'000);
    bare.subject = item.subject.left(200);
    bare.threading = item.threading;
    bare.imported = item.imported;
    bare.data = {{u"bare"_s, true}, {u"subject"_s, item.subject.left(200)}};
    return bare;
}

} // namespace throughline::email
