// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "changes/cursor.h"

#include <QStringList>

#include <algorithm>

namespace throughline::hub {

Cursor Cursor::after(RecordType lastType, const Id &lastId) const
{
    Cursor next = *this;
    next.type = int(lastType);
    next.id = lastId;
    return next;
}

QByteArray Cursor::afterKey() const
{
    return id.isNull() ? QByteArray("") : id.toBytes();
}

QString Cursor::toString() const
{
    const QByteArray text = QByteArray::number(epoch) + ' ' + QByteArray::number(start) + ' '
                            + QByteArray::number(modseq) + ' ' + QByteArray::number(type) + ' ' + id.toBytes().toHex();
    return QString::fromLatin1(text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<Cursor> Cursor::fromString(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::Base64UrlEncoding
                                                                             | QByteArray::AbortOnBase64DecodingErrors);
    const auto parts = decoded.decoded.split(' ');
    if (!decoded || parts.size() != 5)
        return std::nullopt;
    bool numbers[4] = {};
    Cursor cursor{.start = parts[1].toLongLong(&numbers[0]),
                  .epoch = parts[0].toLongLong(&numbers[1]),
                  .modseq = parts[2].toLongLong(&numbers[2]),
                  .type = parts[3].toInt(&numbers[3])};
    const auto id = Id::fromBytes(QByteArray::fromHex(parts[4]));
    if (!id || !std::all_of(std::begin(numbers), std::end(numbers), [](bool ok) { return ok; }))
        return std::nullopt;
    cursor.id = *id;
    return cursor;
}

} // namespace throughline::hub
