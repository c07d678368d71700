// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/requestparser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <limits>
#include <optional>

namespace throughline::hub {

namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;

//! A Beast body that hands each piece on instead of keeping it.
struct SinkBody {
    struct value_type {
        const RequestParser::Sink *sink = nullptr;
    };
    class reader
    {
    public:
        template<bool isRequest, class Fields>
        reader(http::header<isRequest, Fields> &, value_type &body) : m_body(body)
        {
        }
        void init(const boost::optional<std::uint64_t> &, error_code &ec) { ec = {}; }
        template<class Buffers>
        std::size_t put(const Buffers &buffers, error_code &ec)
        {
            ec = {};
            std::size_t taken = 0;
            for (auto it = boost::asio::buffer_sequence_begin(buffers); it != boost::asio::buffer_sequence_end(buffers);
                 ++it) {
                const boost::asio::const_buffer piece(*it);
                const QByteArrayView view(static_cast<const char *>(piece.data()),
                                          static_cast<qsizetype>(piece.size()));
                if (!m_body.sink || !(*m_body.sink)(view)) {
                    ec = http::error::body_limit;
                    return taken;
                }
                taken += piece.size();
            }
            return taken;
        }
        void finish(error_code &ec) { ec = {}; }

    private:
        value_type &m_body;
    };
};

constexpr QByteArrayView kEndOfHead("\r\n\r\n");

bool isOneOf(const QByteArray &method, std::initializer_list<const char *> list)
{
    return std::ranges::any_of(list, [&](const char *known) { return method == known; });
}

bool hasToken(const HttpRequest &request, QByteArrayView name, QByteArrayView token)
{
    return std::ranges::any_of(request.headers, [&](const HttpField &field) {
        if (field.name != name)
            return false;
        const QList<QByteArray> parts = field.value.split(',');
        return std::ranges::any_of(parts, [&](const QByteArray &part) {
            return QByteArrayView(part).trimmed().compare(token, Qt::CaseInsensitive) == 0;
        });
    });
}

} // namespace

struct RequestParser::Beast {
    std::optional<http::request_parser<SinkBody>> parser;
};

RequestParser::RequestParser() : m_beast(std::make_unique<Beast>())
{
    reset();
}

RequestParser::~RequestParser() = default;

void RequestParser::reset()
{
    m_beast->parser.emplace();
    // One byte of slack for Beast's own count; parseHead has already refused anything longer.
    m_beast->parser->header_limit(static_cast<std::uint32_t>(headerLimit + 1));
    // Routes differ: the sink counts. Not boost::none, which 1.74 to 1.81 compare as smaller than every length.
    m_beast->parser->body_limit(std::numeric_limits<std::uint64_t>::max());
    m_state = State::Head;
    m_request = {};
    m_failure = {};
    m_searched = 0;
}

bool RequestParser::fail(int status, const char *reason)
{
    m_state = State::Failed;
    m_failure = {status, reason};
    return false;
}

qsizetype RequestParser::parseHead(QByteArrayView bytes)
{
    if (m_state != State::Head)
        return 0;
    const qsizetype from = std::max<qsizetype>(0, m_searched - kEndOfHead.size());
    const qsizetype end = bytes.indexOf(kEndOfHead, from);
    m_searched = bytes.size();
    if (end < 0 || end + kEndOfHead.size() > headerLimit) {
        if (end >= 0 || bytes.size() >= headerLimit)
            fail(431, "the request's head is longer than 16 KiB");
        return 0;
    }
    const qsizetype size = end + kEndOfHead.size();
    if (!checkLines(bytes.first(size)))
        return 0;

    error_code ec;
    const std::size_t used =
        m_beast->parser->put(boost::asio::const_buffer(bytes.data(), static_cast<std::size_t>(size)), ec);
    if (ec || !m_beast->parser->is_header_done() || used != static_cast<std::size_t>(size)) {
        fail(400, "the request's head is malformed");
        return 0;
    }
    if (!takeFields() || !checkFraming())
        return 0;
    m_state = m_beast->parser->is_done() ? State::Complete : State::Body;
    return size;
}

//! What Beast would mend or pass on: folded fields, lone CR or LF, NUL. Each is a way to make two programs read
//! different requests from the same bytes.
bool RequestParser::checkLines(QByteArrayView head)
{
    qsizetype fields = -1; // the request line is none
    qsizetype at = 0;
    while (at < head.size() - 2) {
        const qsizetype end = head.indexOf("\r\n", at);
        const QByteArrayView line = head.sliced(at, end - at);
        if (line.isEmpty() && at > 0)
            break;
        if (line.isEmpty() || line.front() == ' ' || line.front() == '\t')
            return fail(400, "folded or empty field line");
        if (std::ranges::any_of(line, [](char c) { return c == '\r' || c == '\n' || c == '\0'; }))
            return fail(400, "bare CR, LF or NUL in the head");
        if (++fields > fieldLimit)
            return fail(431, "more than 100 fields");
        at = end + 2;
    }
    return true;
}

bool RequestParser::takeFields()
{
    auto &message = m_beast->parser->get();
    if (message.version() != 10 && message.version() != 11)
        return fail(505, "HTTP version");
    m_request.http10 = message.version() == 10;
    m_request.method =
        QByteArray(message.method_string().data(), static_cast<qsizetype>(message.method_string().size()));
    const QByteArray target(message.target().data(), static_cast<qsizetype>(message.target().size()));
    // Only the origin form: a proxy's absolute form or CONNECT has no business here.
    if (!target.startsWith('/') || target.startsWith("//"))
        return fail(400, "the request target is not a path");
    const auto badTargetByte = [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7f;
    };
    if (target.size() > 8192 || std::ranges::any_of(target, badTargetByte) || target.contains('#'))
        return fail(target.size() > 8192 ? 414 : 400, "the request target");
    if (!isOneOf(m_request.method, {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}))
        return fail(405, "method");
    const qsizetype mark = target.indexOf('?');
    m_request.path = mark < 0 ? target : target.first(mark);
    m_request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    for (const auto &field : message) {
        HttpField taken{
            QByteArray(field.name_string().data(), static_cast<qsizetype>(field.name_string().size())).toLower(),
            QByteArray(field.value().data(), static_cast<qsizetype>(field.value().size()))};
        if (!isCleanField(taken))
            return fail(400, "field");
        m_request.headers.push_back(std::move(taken));
    }
    m_request.keepAlive = m_beast->parser->keep_alive();
    return true;
}

bool RequestParser::checkFraming()
{
    const int hosts = m_request.count("host");
    if (hosts > 1 || (hosts == 0 && !m_request.http10))
        return fail(400, "exactly one Host field is needed");
    const QByteArray host = m_request.header("host");
    const auto badHostByte = [](char c) { return QByteArrayView(" /\\@?#<>\"'").contains(c); };
    if (host.size() > 255 || std::ranges::any_of(host, badHostByte))
        return fail(400, "Host");

    const int lengths = m_request.count("content-length");
    const int codings = m_request.count("transfer-encoding");
    if (lengths > 1 || codings > 1 || (lengths && codings))
        return fail(400, "more than one body length");
    if (lengths) {
        const QByteArray value = m_request.header("content-length");
        // toLongLong would take "+5", " 5" and "5,5" in some form; only digits are a length.
        if (value.isEmpty() || value.size() > 18
            || !std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; }))
            return fail(400, "Content-Length");
        m_request.contentLength = value.toLongLong();
    }
    if (codings) {
        if (m_request.http10 || m_request.header("transfer-encoding").compare("chunked", Qt::CaseInsensitive) != 0)
            return fail(400, "Transfer-Encoding");
        m_request.chunked = true;
    }
    if (const QByteArray expect = m_request.header("expect"); !expect.isNull()) {
        if (expect.compare("100-continue", Qt::CaseInsensitive) != 0)
            return fail(417, "Expect");
        m_request.expectsContinue = !m_request.http10;
    }
    m_request.upgrade = hasToken(m_request, "connection", "upgrade") && hasToken(m_request, "upgrade", "websocket");
    if (m_request.upgrade && (m_request.chunked || m_request.contentLength > 0))
        return fail(400, "an upgrade has no body");
    return true;
}

qsizetype RequestParser::parseBody(QByteArrayView bytes, const Sink &sink)
{
    if (m_state != State::Body)
        return 0;
    auto &parser = *m_beast->parser;
    parser.get().body().sink = &sink;
    qsizetype used = 0;
    while (!parser.is_done() && used < bytes.size()) {
        error_code ec;
        const QByteArrayView rest = bytes.sliced(used);
        const std::size_t now =
            parser.put(boost::asio::const_buffer(rest.data(), static_cast<std::size_t>(rest.size())), ec);
        used += static_cast<qsizetype>(now);
        if (ec == http::error::need_more) {
            // Beast wants a whole chunk head or trailer at once; an endless chunk extension must not make us keep it.
            if (rest.size() - static_cast<qsizetype>(now) > 4096)
                fail(400, "chunk head");
            break;
        }
        if (ec == http::error::body_limit) {
            fail(413, "the body is larger than this address takes");
            break;
        }
        if (ec) {
            fail(400, "the body is malformed");
            break;
        }
        if (now == 0)
            break;
    }
    parser.get().body().sink = nullptr;
    if (m_state == State::Body && parser.is_done())
        m_state = State::Complete;
    return used;
}

} // namespace throughline::hub
