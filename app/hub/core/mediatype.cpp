// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/mediatype.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

struct Magic {
    qsizetype at;
    QByteArrayView bytes;
    QLatin1StringView type;
};

// The WHATWG's sniffing patterns for what a browser would show, and the common documents.
constexpr char zip[] = {'P', 'K', 3, 4};
constexpr char png[] = {char(0x89), 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
constexpr char jpeg[] = {char(0xff), char(0xd8), char(0xff)};
constexpr char gzip[] = {0x1f, char(0x8b)};
const Magic magics[] = {
    {0, {png, 8}, "image/png"_L1},       {0, {jpeg, 3}, "image/jpeg"_L1},  {0, {"GIF8", 4}, "image/gif"_L1},
    {8, {"WEBP", 4}, "image/webp"_L1},   {0, {"BM", 2}, "image/bmp"_L1},   {0, {"%PDF-", 5}, "application/pdf"_L1},
    {0, {zip, 4}, "application/zip"_L1}, {4, {"ftyp", 4}, "video/mp4"_L1}, {0, {"OggS", 4}, "audio/ogg"_L1},
    {0, {"ID3", 3}, "audio/mpeg"_L1},    {8, {"WAVE", 4}, "audio/wav"_L1}, {0, {gzip, 2}, "application/gzip"_L1},
};

bool isText(QByteArrayView bytes)
{
    const auto head = bytes.first(std::min<qsizetype>(bytes.size(), 4096));
    return std::none_of(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' && byte != 0x1b;
    });
}

bool isOfficeName(const QString &claimed)
{
    return claimed.startsWith("application/vnd.openxmlformats-officedocument."_L1)
           || claimed.startsWith("application/vnd.oasis.opendocument."_L1);
}

} // namespace

QString sniffMediaType(QByteArrayView bytes, const QString &claimed)
{
    for (const auto &magic : magics) {
        if (bytes.size() < magic.at + magic.bytes.size() || bytes.sliced(magic.at, magic.bytes.size()) != magic.bytes)
            continue;
        // Office documents are zip files; the claim only names which.
        if (magic.type == "application/zip"_L1 && isOfficeName(claimed))
            return claimed.left(127);
        return magic.type;
    }
    return isText(bytes) ? u"text/plain"_s : u"application/octet-stream"_s;
}

} // namespace throughline::hub
