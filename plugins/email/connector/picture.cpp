// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/picture.h"

#include "connector/curlline.h"
#include "domain/blocks.h"
#include "message/files.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

struct Range {
    std::array<quint8, 4> base;
    int bits;
};

// RFC 6890 and what came later.
constexpr Range closed[] = {
    {{0, 0, 0, 0}, 8},      {{10, 0, 0, 0}, 8},     {{100, 64, 0, 0}, 10}, {{127, 0, 0, 0}, 8},
    {{169, 254, 0, 0}, 16}, {{172, 16, 0, 0}, 12},  {{192, 0, 0, 0}, 24},  {{192, 0, 2, 0}, 24},
    {{192, 88, 99, 0}, 24}, {{192, 168, 0, 0}, 16}, {{198, 18, 0, 0}, 15}, {{198, 51, 100, 0}, 24},
    {{203, 0, 113, 0}, 24}, {{224, 0, 0, 0}, 4},    {{240, 0, 0, 0}, 4},
};

bool isPublic4(const quint8 *bytes)
{
    const auto number = [](const quint8 *b) {
        return quint32(b[0]) << 24 | quint32(b[1]) << 16 | quint32(b[2]) << 8 | quint32(b[3]);
    };
    const quint32 address = number(bytes);
    return std::none_of(std::begin(closed), std::end(closed), [&](const Range &range) {
        return ((address ^ number(range.base.data())) >> (32 - range.bits)) == 0;
    });
}

bool isPublic6(const quint8 *bytes)
{
    // Only 2000::/3 is in use on the open internet; within it, what carries or is kept for other things.
    if ((bytes[0] & 0xe0) != 0x20) {
        static constexpr quint8 nat64[12] = {0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
        return std::equal(nat64, nat64 + 12, bytes) && isPublic4(bytes + 12);
    }
    if (bytes[0] == 0x20 && bytes[1] == 0x02) // 6to4 carries an IPv4 address
        return isPublic4(bytes + 2);
    const bool special = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] < 2; // Teredo, ORCHID, benchmarks
    const bool documentation = (bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && bytes[3] == 0xb8)
                               || (bytes[0] == 0x3f && bytes[1] == 0xff && bytes[2] < 0x10);
    return !special && !documentation;
}

//! One fetch, as libcurl's callbacks see it.
struct Fetch {
    const FetchRules &rules;
    QByteArray bytes;
    bool inside = false; //!< an address was refused
    bool large = false;
};

curl_socket_t openSocket(void *user, curlsocktype purpose, curl_sockaddr *address)
{
    auto *fetch = static_cast<Fetch *>(user);
    // The address as it is dialled: no second look-up of the name comes between this word and the connection.
    if (purpose != CURLSOCKTYPE_IPCXN || (!fetch->rules.anyAddress && !isPublicAddress(address->addr))) {
        fetch->inside = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

size_t take(char *bytes, size_t size, size_t count, void *into)
{
    auto *fetch = static_cast<Fetch *>(into);
    if (fetch->bytes.size() + qsizetype(size * count) > fetch->rules.mostBytes) {
        fetch->large = true;
        return 0; // the transfer ends
    }
    fetch->bytes.append(bytes, qsizetype(size * count));
    return size * count;
}

bool isPicture(const QString &type)
{
    static const QStringList shown{u"image/png"_s, u"image/jpeg"_s, u"image/gif"_s, u"image/webp"_s, u"image/bmp"_s};
    return shown.contains(type);
}

} // namespace

bool isPublicAddress(const sockaddr &address)
{
    if (address.sa_family == AF_INET) {
        sockaddr_in in{};
        std::memcpy(&in, &address, sizeof in);
        return isPublic4(reinterpret_cast<const quint8 *>(&in.sin_addr.s_addr));
    }
    if (address.sa_family == AF_INET6) {
        sockaddr_in6 in{};
        std::memcpy(&in, &address, sizeof in);
        return isPublic6(in.sin6_addr.s6_addr);
    }
    return false;
}

Result<Picture> fetchPicture(const QString &url, const Bell &stop, const FetchRules &rules)
{
    const bool web =
        url.startsWith("https://"_L1, Qt::CaseInsensitive) || url.startsWith("http://"_L1, Qt::CaseInsensitive);
    if (!web || !isBlockLink(url))
        return fail(ErrorCode::InvalidArgument, u"url"_s);
    Fetch fetch{rules, {}, false, false};
    CurlLine line(stop);
    const QByteArray address = url.toUtf8();
    line.set(CURLOPT_URL, address.constData());
    line.set(CURLOPT_PROTOCOLS_STR, "https,http");
    line.set(CURLOPT_REDIR_PROTOCOLS_STR, "https,http");
    line.set(CURLOPT_FOLLOWLOCATION, 1L);
    line.set(CURLOPT_MAXREDIRS, 2L);
    line.set(CURLOPT_AUTOREFERER, 0L);
    line.set(CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    line.set(CURLOPT_HTTPGET, 1L);
    line.set(CURLOPT_FAILONERROR, 1L);
    line.set(CURLOPT_CONNECTTIMEOUT, 5L);
    line.set(CURLOPT_TIMEOUT, 12L);
    line.set(CURLOPT_FRESH_CONNECT, 1L);
    line.set(CURLOPT_FORBID_REUSE, 1L);
    line.set(CURLOPT_MAXFILESIZE_LARGE, curl_off_t(rules.mostBytes));
    line.set(CURLOPT_USERAGENT, "Mozilla/5.0"); // says no more than that something reads
    line.setList(CURLOPT_HTTPHEADER, {"Accept: image/png,image/jpeg,image/gif,image/webp,image/bmp"});
    line.set(CURLOPT_OPENSOCKETFUNCTION, openSocket);
    line.set(CURLOPT_OPENSOCKETDATA, &fetch);
    line.set(CURLOPT_WRITEFUNCTION, take);
    line.set(CURLOPT_WRITEDATA, &fetch);
    const CURLcode code = line.perform();
    if (fetch.inside)
        return fail(ErrorCode::Forbidden, u"address"_s);
    if (fetch.large || code == CURLE_FILESIZE_EXCEEDED)
        return fail(ErrorCode::TooLarge, u"picture"_s);
    if (code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_URL_MALFORMAT)
        return fail(ErrorCode::InvalidArgument, u"url"_s);
    if (code != CURLE_OK)
        return fail(ErrorCode::Unavailable, u"picture: %1"_s.arg(int(code)));
    const QString type = sniffType(fetch.bytes, {});
    if (!isPicture(type))
        return fail(ErrorCode::Unsupported, u"picture"_s);
    return Picture{std::move(fetch.bytes), type};
}

void startPicture(QString url, std::shared_ptr<Bell> stop, std::function<void(Result<QJsonObject>)> done)
{
    std::thread([url = std::move(url), stop = std::move(stop), done = std::move(done)] {
        const auto picture = fetchPicture(url, *stop);
        if (!picture)
            return done(fail(picture.error()));
        done(QJsonObject{{u"type"_s, picture->type}, {u"data"_s, QString::fromLatin1(picture->bytes.toBase64())}});
    }).detach();
}

} // namespace throughline::email
