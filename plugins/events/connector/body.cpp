// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/body.h"

#include <QJsonDocument>

#include <zlib.h>

#include <algorithm>

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype stepBytes = 64 * 1024;

//! One gzip member and nothing behind it. Memory grows with what comes out, never with what a header promises.
Checked<QByteArray> unpacked(const QByteArray &packed)
{
    z_stream stream{};
    constexpr int gzipWindow = 15 + 16; // zlib's way to ask for the gzip frame
    if (inflateInit2(&stream, gzipWindow) != Z_OK)
        return refuse(503, {}, u"No memory to unpack."_s, 1);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = static_cast<uInt>(packed.size());
    QByteArray out;
    int state = Z_OK;
    while (state == Z_OK && out.size() <= mostBytes) {
        const qsizetype before = out.size();
        out.resize(before + stepBytes);
        stream.next_out = reinterpret_cast<Bytef *>(out.data() + before);
        stream.avail_out = static_cast<uInt>(stepBytes);
        state = inflate(&stream, Z_NO_FLUSH);
        out.truncate(out.size() - static_cast<qsizetype>(stream.avail_out));
        if (state == Z_OK && stream.avail_in == 0 && stream.avail_out > 0)
            break; // cut off
    }
    const bool rest = stream.avail_in > 0;
    inflateEnd(&stream);
    if (out.size() > mostBytes)
        return refuse(413, {}, u"Unpacked, the body is larger than %1 bytes."_s.arg(mostBytes));
    if (state != Z_STREAM_END || rest)
        return refuse(400, {}, u"The body is not one whole gzip stream."_s);
    return out;
}

} // namespace

int jsonDepth(const QByteArray &json, int limit)
{
    int depth = 0;
    int most = 0;
    bool inText = false;
    for (qsizetype i = 0; i < json.size() && most <= limit; ++i) {
        const char c = json[i];
        if (inText) {
            if (c == '\\')
                ++i;
            inText = c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            most = std::max(most, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return most;
}

Checked<QJsonObject> readBody(const plugin::HttpRequest &request)
{
    QByteArray bytes = request.body;
    const QString packing = request.header(u"content-encoding").trimmed().toLower();
    if (packing == "gzip"_L1) {
        auto plain = unpacked(bytes);
        if (!plain)
            return tl::make_unexpected(plain.error());
        bytes = std::move(*plain);
    } else if (!packing.isEmpty() && packing != "identity"_L1) {
        return refuse(415, u"Content-Encoding"_s, u"Only gzip is understood."_s);
    }
    if (bytes.size() > mostBytes)
        return refuse(413, {}, u"The body is larger than %1 bytes."_s.arg(mostBytes));
    if (jsonDepth(bytes, deepest) > deepest)
        return refuse(400, {}, u"The JSON has more than %1 levels."_s.arg(deepest));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return refuse(400, {}, u"No JSON, from byte %1 on."_s.arg(error.offset));
    if (!document.isObject())
        return refuse(400, {}, u"A JSON object is expected."_s);
    return document.object();
}

} // namespace throughline::events
