// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/doors.h"

#include "connector/room.h"

#include "base/clock.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>
#include <QUrl>

#include <array>

namespace throughline::webchat {

using namespace Qt::StringLiterals;
using plugin::HttpRequest;
using plugin::HttpResponse;

namespace {

constexpr auto uploadPath = "/v1/upload"_L1;
constexpr auto filePath = "/v1/file/"_L1;

HttpResponse plain(int status, const char *words)
{
    return {
        .status = status,
        .headers = {{u"Content-Type"_s, u"text/plain; charset=utf-8"_s}, {u"X-Content-Type-Options"_s, u"nosniff"_s}},
        .body = words};
}

//! For pages of an allowed site only, and never with cookies.
HttpResponse shared(HttpResponse response, const QString &origin)
{
    if (!origin.isEmpty())
        response.headers.push_back({u"Access-Control-Allow-Origin"_s, origin});
    response.headers.push_back({u"Vary"_s, u"Origin"_s});
    response.headers.push_back({u"Cache-Control"_s, u"no-store"_s});
    return response;
}

HttpResponse preflight(const QString &origin)
{
    return shared({.status = 204,
                   .headers = {{u"Access-Control-Allow-Methods"_s, u"GET, POST"_s},
                               {u"Access-Control-Allow-Headers"_s, u"Authorization, Content-Type, X-File-Name"_s},
                               {u"Access-Control-Max-Age"_s, u"600"_s}}},
                  origin);
}

struct Magic {
    QByteArrayView start;
    QLatin1StringView type;
};
constexpr std::array<Magic, 5> magics{{{"\x89PNG\r\n\x1a\n", "image/png"_L1},
                                       {"\xff\xd8\xff", "image/jpeg"_L1},
                                       {"GIF87a", "image/gif"_L1},
                                       {"GIF89a", "image/gif"_L1},
                                       {"%PDF-", "application/pdf"_L1}}};

bool isText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError() && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c < u' ' && c != u'\n' && c != u'\r' && c != u'\t';
    });
}

} // namespace

QString sniffedType(const QByteArray &bytes)
{
    for (const Magic &magic : magics) {
        if (bytes.startsWith(magic.start))
            return magic.type;
    }
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return u"image/webp"_s;
    return isText(bytes) ? u"text/plain"_s : QString();
}

Doors::Doors(Room &room) : m_room(room)
{
    QFile file(u":/throughline/webchat/widget.js"_s);
    if (file.open(QIODevice::ReadOnly))
        m_script = file.readAll();
    m_tag = u'"' + QString::fromLatin1(QCryptographicHash::hash(m_script, QCryptographicHash::Sha256).first(16).toHex())
            + u'"';
}

void Doors::open(const HttpRequest &request, Reply reply)
{
    if (request.path == "/widget.js"_L1) {
        if (request.method != "GET"_L1 && request.method != "HEAD"_L1) {
            HttpResponse response = plain(405, "GET only\n");
            response.headers.push_back({u"Allow"_s, u"GET, HEAD"_s});
            return reply(std::move(response));
        }
        return reply(script(request));
    }
    const bool isUpload = request.path == uploadPath;
    if (!isUpload && !request.path.startsWith(filePath))
        return reply(plain(404, "not found\n"));
    const QString origin = request.header(u"origin");
    if (!m_room.settings.allows(origin))
        return reply(plain(403, "this site may not use this endpoint\n"));
    if (request.method == "OPTIONS"_L1)
        return reply(preflight(origin));
    if (request.method != (isUpload ? "POST"_L1 : "GET"_L1))
        return reply(shared(plain(405, "wrong method\n"), origin));
    if (isUpload)
        upload(request, origin, std::move(reply));
    else
        download(request, origin, std::move(reply));
}

HttpResponse Doors::script(const HttpRequest &request) const
{
    HttpResponse response;
    response.headers = {{u"Content-Type"_s, u"text/javascript; charset=utf-8"_s},
                        {u"X-Content-Type-Options"_s, u"nosniff"_s},
                        // Any page may load the script; what it can do is decided by the page's Origin at the socket.
                        {u"Cross-Origin-Resource-Policy"_s, u"cross-origin"_s},
                        {u"Cache-Control"_s, u"public, max-age=300, stale-while-revalidate=86400"_s},
                        {u"ETag"_s, m_tag}};
    if (request.header(u"if-none-match").contains(m_tag)) {
        response.status = 304;
        return response;
    }
    if (request.method == "GET"_L1)
        response.body = m_script;
    return response;
}

void Doors::upload(const HttpRequest &request, const QString &origin, Reply reply)
{
    const Instant now = m_room.host.clock().now();
    const auto visitorId = m_room.visitors.fromHeader(request.header(u"authorization"), now);
    if (!visitorId)
        return reply(shared(plain(401, "who are you?\n"), origin));
    if (request.body.isEmpty() || request.body.size() > m_room.settings.maxFile)
        return reply(shared(plain(413, "empty or too large\n"), origin));
    if (!m_room.mayWrite(request.remoteAddress))
        return reply(shared(plain(429, "too many\n"), origin));
    // What the bytes say counts, not what the sender says.
    const QString type = sniffedType(request.body);
    if (type.isEmpty())
        return reply(shared(plain(415, "this type of file is not taken\n"), origin));
    QString name = cleanName(QUrl::fromPercentEncoding(request.header(u"x-file-name").toUtf8()), 200);
    if (name.isEmpty())
        name = u"file"_s;
    m_room.host.putBlob(
        name, type, request.body,
        [this, origin, visitor = *visitorId, reply = std::move(reply)](const Result<plugin::Attachment> &file) {
            if (!file)
                return reply(shared(plain(503, "try again later\n"), origin));
            HttpResponse response{.status = 201, .headers = {{u"Content-Type"_s, u"application/json"_s}}};
            const QJsonObject json{{u"id"_s, m_room.visitors.ticket(visitor, *file)},
                                   {u"name"_s, file->name},
                                   {u"type"_s, file->type},
                                   {u"size"_s, static_cast<qint64>(file->size)}};
            response.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
            reply(shared(std::move(response), origin));
        });
}

void Doors::download(const HttpRequest &request, const QString &origin, Reply reply)
{
    const auto visitorId = m_room.visitors.fromHeader(request.header(u"authorization"), m_room.host.clock().now());
    if (!visitorId)
        return reply(shared(plain(401, "who are you?\n"), origin));
    const auto file =
        m_room.visitors.fileOf(*visitorId, QUrl::fromPercentEncoding(request.path.mid(filePath.size()).toUtf8()));
    if (!file)
        return reply(shared(plain(404, "not found\n"), origin));
    m_room.host.getBlob(file->blobId, [origin, reply = std::move(reply)](Result<QByteArray> bytes) {
        if (!bytes)
            return reply(shared(plain(bytes.error().code == ErrorCode::TooLarge ? 413 : 404, "not found\n"), origin));
        reply(shared({.headers = {{u"Content-Type"_s, u"application/octet-stream"_s},
                                  {u"Content-Disposition"_s, u"attachment"_s},
                                  {u"Content-Security-Policy"_s, u"sandbox; default-src 'none'"_s},
                                  {u"X-Content-Type-Options"_s, u"nosniff"_s}},
                      .body = std::move(*bytes)},
                     origin));
    });
}

} // namespace throughline::webchat
