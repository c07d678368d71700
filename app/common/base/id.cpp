// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/id.h"

#include <QCryptographicHash>

#include <cstring>

namespace throughline {

namespace {

int hexValue(char16_t c)
{
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'f')
        return c - u'a' + 10;
    if (c >= u'A' && c <= u'F')
        return c - u'A' + 10;
    return -1;
}

bool hyphenAt(qsizetype i)
{
    return i == 8 || i == 13 || i == 18 || i == 23;
}

} // namespace

QString Id::toString() const
{
    if (isNull())
        return {};
    static constexpr char16_t digits[] = u"0123456789abcdef";
    QString text(36, Qt::Uninitialized);
    qsizetype at = 0;
    for (auto byte : bytes) {
        if (hyphenAt(at))
            text[at++] = u'-';
        text[at++] = digits[byte >> 4];
        text[at++] = digits[byte & 15];
    }
    return text;
}

QByteArray Id::toBytes() const
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

std::optional<Id> Id::fromString(QStringView text)
{
    if (text.size() != 36)
        return std::nullopt;
    Id id;
    size_t filled = 0;
    for (qsizetype i = 0; i < 36;) {
        if (hyphenAt(i)) {
            if (text[i] != u'-')
                return std::nullopt;
            ++i;
            continue;
        }
        const int high = hexValue(text[i].unicode());
        const int low = hexValue(text[i + 1].unicode());
        if (high < 0 || low < 0)
            return std::nullopt;
        id.bytes[filled++] = std::uint8_t(high << 4 | low);
        i += 2;
    }
    return id;
}

std::optional<Id> Id::fromBytes(QByteArrayView bytes)
{
    Id id;
    if (bytes.size() != qsizetype(id.bytes.size()))
        return std::nullopt;
    std::memcpy(id.bytes.data(), bytes.data(), id.bytes.size());
    return id;
}

Id Id::named(QStringView space, QStringView name)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(space.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(name.toUtf8());
    Id id = *fromBytes(QByteArrayView(hash.result()).first(16));
    id.bytes[6] = std::uint8_t((id.bytes[6] & 0x0f) | 0x80);
    id.bytes[8] = std::uint8_t((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

} // namespace throughline
