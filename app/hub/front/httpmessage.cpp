// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/httpmessage.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<int, const char *>, 31> kStatus{{
    {100, "Continue"},
    {101, "Switching Protocols"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {411, "Length Required"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {426, "Upgrade Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
}};

bool hasField(const std::vector<HttpField> &fields, QByteArrayView name)
{
    return std::ranges::any_of(fields, [&](const HttpField &field) {
        return QByteArrayView(field.name).compare(name, Qt::CaseInsensitive) == 0;
    });
}

bool isTokenByte(char c)
{
    const auto u = static_cast<unsigned char>(c);
    return (u >= '0' && u <= '9') || (u >= 'A' && u <= 'Z') || (u >= 'a' && u <= 'z')
           || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(headers, [&](const HttpField &field) { return field.name == name; });
    return found == headers.end() ? QByteArray() : found->value;
}

int HttpRequest::count(QByteArrayView name) const
{
    return static_cast<int>(std::ranges::count_if(headers, [&](const HttpField &field) { return field.name == name; }));
}

QString HttpRequest::bearer() const
{
    // Two Authorization fields could mean different people to a proxy and to us: neither counts.
    if (count("authorization") != 1)
        return {};
    const QByteArray value = header("authorization");
    constexpr QByteArrayView scheme("bearer ");
    if (value.size() > 1024
        || QByteArrayView(value).first(std::min(value.size(), scheme.size())).compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    return QString::fromLatin1(value.mid(scheme.size()).trimmed());
}

QString HttpRequest::origin() const
{
    return (secure ? u"https://"_s : u"http://"_s) + QString::fromLatin1(header("host"));
}

HttpResponse HttpResponse::json(int status, const QByteArray &body)
{
    HttpResponse response;
    response.status = status;
    response.body = body;
    response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    return response;
}

HttpResponse HttpResponse::problem(int status, const QString &detail, const QString &type)
{
    QJsonObject object{{u"type"_s, type.isEmpty() ? u"about:blank"_s : type},
                       {u"status"_s, status},
                       {u"title"_s, QString::fromLatin1(statusText(status))}};
    if (!detail.isEmpty())
        object.insert(u"detail"_s, detail);
    HttpResponse response = json(status, QJsonDocument(object).toJson(QJsonDocument::Compact));
    response.headers.front().value = "application/problem+json";
    return response;
}

HttpResponse &HttpResponse::with(const QByteArray &name, const QByteArray &value)
{
    headers.push_back({name, value});
    return *this;
}

QByteArray statusText(int status)
{
    const auto found = std::ranges::find_if(kStatus, [&](const auto &entry) { return entry.first == status; });
    return found == kStatus.end() ? QByteArray("Status") : QByteArray(found->second);
}

bool isCleanField(const HttpField &field)
{
    return !field.name.isEmpty() && std::ranges::all_of(field.name, isTokenByte)
           && std::ranges::none_of(field.value, [](char c) {
                  const auto u = static_cast<unsigned char>(c);
                  return (u < 0x20 && c != '\t') || u == 0x7f;
              });
}

QByteArray responseHead(const HttpResponse &response, qint64 length, bool keepAlive, bool secure)
{
    QByteArray head;
    head.reserve(512);
    head += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + statusText(response.status) + "\r\n";
    const auto add = [&](const char *name, const QByteArray &value) {
        if (!hasField(response.headers, name))
            head += QByteArray(name) + ": " + value + "\r\n";
    };
    for (const HttpField &field : response.headers) {
        if (isCleanField(field))
            head += field.name + ": " + field.value + "\r\n";
    }
    // RFC 9110 names: a fixed English form, whatever the locale.
    add("Date",
        QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1());
    add("X-Content-Type-Options", "nosniff");
    add("X-Frame-Options", "DENY");
    add("Referrer-Policy", "no-referrer");
    add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    add("Cross-Origin-Resource-Policy", "same-origin");
    if (secure)
        add("Strict-Transport-Security", "max-age=31536000");
    if (response.status != 204 && response.status != 304 && response.status >= 200)
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    head += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

} // namespace throughline::hub
