// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/webserver.h"

#include <QTcpSocket>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <optional>

namespace throughline::demo {

using namespace Qt::StringLiterals;

namespace {

namespace http = boost::beast::http;
using Parser = http::request_parser<http::string_body>;

constexpr std::uint32_t headBytes = 16 * 1024;
constexpr std::uint64_t bodyBytes = 64 * 1024;
constexpr int idleMs = 15'000;
constexpr int connectionsAtOnce = 200;

QByteArray bytesOf(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArray reasonOf(int status)
{
    return bytesOf(http::obsolete_reason(static_cast<http::status>(status)));
}

//! One browser's connection; owns itself and its socket.
class Connection final : public QObject
{
public:
    Connection(QTcpSocket *socket, const WebServer::Handler &handler)
        : QObject(socket),
          m_socket(socket),
          m_handler(handler)
    {
        m_idle.setSingleShot(true);
        connect(&m_idle, &QTimer::timeout, socket, &QTcpSocket::abort);
        connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(socket, &QTcpSocket::disconnected, socket, &QTcpSocket::deleteLater);
        begin();
    }

private:
    void begin()
    {
        m_parser.emplace();
        m_parser->header_limit(headBytes);
        m_parser->body_limit(bodyBytes);
        m_parser->eager(true);
        m_idle.start(idleMs);
    }

    void read()
    {
        m_bytes += m_socket->readAll();
        while (!m_bytes.isEmpty()) {
            boost::beast::error_code error;
            const std::size_t used = m_parser->put(
                boost::asio::const_buffer(m_bytes.constData(), static_cast<std::size_t>(m_bytes.size())), error);
            m_bytes.remove(0, static_cast<qsizetype>(used));
            if (error == http::error::need_more)
                return;
            if (error) {
                const bool large = error == http::error::body_limit || error == http::error::header_limit;
                answer({.status = large ? 413 : 400}, false, false);
                return;
            }
            if (!m_parser->is_done())
                continue;
            serve();
            if (!m_open)
                return;
            begin();
        }
    }

    void serve()
    {
        const auto &message = m_parser->get();
        Request request;
        request.method = bytesOf(message.method_string());
        const QByteArray target = bytesOf(message.target());
        const qsizetype mark = target.indexOf('?');
        request.path = mark < 0 ? target : target.first(mark);
        request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
        for (const auto &field : message)
            request.headers.emplace_back(bytesOf(field.name_string()).toLower(), bytesOf(field.value()));
        request.body = QByteArray(message.body().data(), static_cast<qsizetype>(message.body().size()));
        answer(m_handler(request), message.keep_alive(), request.method == "HEAD");
    }

    void answer(const Response &response, bool keep, bool headOnly)
    {
        QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonOf(response.status) + "\r\n";
        for (const auto &[name, value] : response.headers)
            head += name + ": " + value + "\r\n";
        head += "Content-Length: " + QByteArray::number(response.body.size())
                + "\r\nConnection: " + (keep ? "keep-alive" : "close") + "\r\n\r\n";
        m_socket->write(headOnly ? head : head + response.body);
        m_open = keep;
        if (!keep)
            m_socket->disconnectFromHost();
    }

    QTcpSocket *m_socket;
    const WebServer::Handler &m_handler;
    std::optional<Parser> m_parser;
    QByteArray m_bytes;
    QTimer m_idle;
    bool m_open = true;
};

} // namespace

QByteArray Request::header(QByteArrayView name) const
{
    const auto found =
        std::find_if(headers.begin(), headers.end(), [&](const auto &field) { return field.first == name; });
    return found == headers.end() ? QByteArray() : found->second;
}

QString Request::field(const QString &name) const
{
    QByteArray encoded = method == "POST" ? body : query;
    encoded.replace('+', "%20");
    return QUrlQuery(QString::fromUtf8(encoded)).queryItemValue(name, QUrl::FullyDecoded);
}

QByteArray Request::cookie(QByteArrayView name) const
{
    for (const QByteArray &part : header("cookie").split(';')) {
        const QByteArray pair = part.trimmed();
        if (pair.startsWith(name) && pair.size() > name.size() && pair[name.size()] == '=')
            return pair.mid(name.size() + 1);
    }
    return {};
}

WebServer::WebServer(Handler handler, QObject *parent) : QTcpServer(parent), m_handler(std::move(handler)) {}

bool WebServer::listenOn(const QString &address)
{
    const QUrl url(u"http://"_s + address, QUrl::StrictMode);
    const QHostAddress host(url.host());
    return url.isValid() && url.port() >= 0 && host.isLoopback() && listen(host, static_cast<quint16>(url.port()));
}

QString WebServer::origin() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(serverAddress().toString());
    url.setPort(serverPort());
    return url.toString();
}

void WebServer::incomingConnection(qintptr handle)
{
    auto *socket = new QTcpSocket(this);
    if (m_open >= connectionsAtOnce || !socket->setSocketDescriptor(handle)) {
        delete socket;
        return;
    }
    ++m_open;
    connect(socket, &QObject::destroyed, this, [this] { --m_open; });
    new Connection(socket, m_handler); // a child of the socket
}

} // namespace throughline::demo
