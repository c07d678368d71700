// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "decoder/picture.h"

#include "base/pixelframe.h"

#include <QBuffer>
#include <QImageReader>
#include <QtEndian>

#include <algorithm>

namespace throughline::decoder {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostPixels = 40'000'000;
constexpr qint64 mostPhotoPixels = 200'000'000; // JPEG is read at a fraction of its size
constexpr int longestSide = 65'000;
constexpr int mostMiB = 192; // of one picture in memory

bool beginsWith(const QByteArray &bytes, qsizetype at, QByteArrayView what)
{
    return bytes.size() >= at + what.size() && QByteArrayView(bytes).sliced(at, what.size()) == what;
}

} // namespace

QByteArray formatOf(const QByteArray &bytes)
{
    static constexpr char png[] = {char(0x89), 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    static constexpr char jpeg[] = {char(0xff), char(0xd8), char(0xff)};
    if (beginsWith(bytes, 0, {png, 8}))
        return "png";
    if (beginsWith(bytes, 0, {jpeg, 3}))
        return "jpeg";
    if (beginsWith(bytes, 0, "GIF87a") || beginsWith(bytes, 0, "GIF89a"))
        return "gif";
    if (beginsWith(bytes, 0, "RIFF") && beginsWith(bytes, 8, "WEBP"))
        return "webp";
    if (beginsWith(bytes, 0, "BM"))
        return "bmp";
    return {};
}

bool prepareReader(const QByteArray &format)
{
    // A reader named by its format is loaded for an empty device, too; nothing of the picture is looked at here.
    QBuffer nothing;
    nothing.open(QIODevice::ReadOnly);
    QImageReader reader(&nothing, format);
    reader.setAutoDetectImageFormat(false);
    (void)reader.canRead();
    return QImageReader::supportedImageFormats().contains(format);
}

Result<QImage> decodePicture(QByteArray bytes, const QByteArray &format, int side)
{
    QImageReader::setAllocationLimit(mostMiB);
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    QImageReader reader(&device, format);
    // The reader is the one the first bytes named, never one that a file's content asks for.
    reader.setAutoDetectImageFormat(false);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return fail(ErrorCode::Corrupt, u"size"_s);
    const qint64 pixels = qint64(size.width()) * size.height();
    if (std::max(size.width(), size.height()) > longestSide
        || pixels > (format == "jpeg" ? mostPhotoPixels : mostPixels))
        return fail(ErrorCode::TooLarge, u"pixels"_s);
    const int most = std::clamp(side, pixelframe::leastSide, pixelframe::mostSide);
    if (size.width() > most || size.height() > most)
        reader.setScaledSize(size.scaled(most, most, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage picture = reader.read();
    if (picture.isNull())
        return fail(ErrorCode::Corrupt, u"pixels"_s);
    if (picture.width() > most || picture.height() > most)
        picture = picture.scaled(most, most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.convertTo(QImage::Format_ARGB32_Premultiplied);
    if (picture.isNull() || picture.bytesPerLine() != picture.width() * 4)
        return fail(ErrorCode::Corrupt, u"rows"_s);
    return picture;
}

QByteArray frameHeader(const QImage &picture)
{
    QByteArray header(pixelframe::magic, 4);
    header.resize(pixelframe::headerBytes);
    qToBigEndian(quint32(picture.width()), header.data() + 4);
    qToBigEndian(quint32(picture.height()), header.data() + 8);
    return header;
}

} // namespace throughline::decoder
