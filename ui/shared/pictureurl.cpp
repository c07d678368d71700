// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pictureurl.h"

#include "base/pixelframe.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace throughline::ui {

QString pictureUrl(const PicturePlace &place)
{
    const QString id = place.id.toString();
    if (place.url.isEmpty())
        return "image://pictures/file/"_L1 + id;
    // Encoded, so that nothing in it is read as a part of this address.
    return "image://pictures/remote/"_L1 + id + u'/'
           + QString::fromLatin1(
               place.url.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<PicturePlace> readPictureId(const QString &id)
{
    const QStringList parts = id.split(u'/');
    const auto place = parts.size() >= 2 ? Id::fromString(parts[1]) : std::nullopt;
    if (!place)
        return std::nullopt;
    if (parts.size() == 2 && parts[0] == "file"_L1)
        return PicturePlace{*place, {}};
    if (parts.size() != 3 || parts[0] != "remote"_L1)
        return std::nullopt;
    const QString url = QString::fromUtf8(QByteArray::fromBase64(parts[2].toLatin1(), QByteArray::Base64UrlEncoding));
    if (!url.startsWith("https://"_L1) && !url.startsWith("http://"_L1))
        return std::nullopt;
    return PicturePlace{*place, url};
}

bool isShownPicture(const QString &type, qint64 size)
{
    static const QStringList shown{u"image/png"_s, u"image/jpeg"_s, u"image/gif"_s, u"image/webp"_s, u"image/bmp"_s};
    return size > 0 && size <= pixelframe::mostInput && shown.contains(type);
}

} // namespace throughline::ui
