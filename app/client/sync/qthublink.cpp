// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/qthublink.h"

#include "sync/account.h"
#include "wire/limits.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int replyTimeout = 30'000; //!< ms without progress
constexpr qint64 maxPageBytes = 64'000'000;

ErrorCode codeOf(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    switch (status) {
    case 400: return ErrorCode::InvalidArgument;
    case 401: return ErrorCode::Unauthorized;
    case 403: return ErrorCode::Forbidden;
    case 404: return ErrorCode::NotFound;
    case 413: return ErrorCode::TooLarge;
    case 429: return ErrorCode::RateLimited;
    default: return ErrorCode::Unavailable;
    }
}

} // namespace

bool isLoopback(const QUrl &url)
{
    const auto host = url.host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

Result<QUrl> checkedHubUrl(const QUrl &url)
{
    const bool https = url.scheme() == "https"_L1;
    const bool localHttp = url.scheme() == "http"_L1 && isLoopback(url);
    if (!url.isValid() || url.host().isEmpty() || (!https && !localHttp))
        return fail(ErrorCode::InvalidArgument, u"hub address"_s);
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return fail(ErrorCode::InvalidArgument, u"hub address"_s);
    auto clean = url;
    clean.setPath(QString());
    return clean;
}

bool isSameHub(const QUrl &base, const QUrl &url)
{
    const bool secure = url.scheme() == "https"_L1 || url.scheme() == "wss"_L1;
    const bool plain = url.scheme() == "http"_L1 || url.scheme() == "ws"_L1;
    const int standard = secure ? 443 : 80;
    const bool kind = base.scheme() == "https"_L1 ? secure : plain && isLoopback(url);
    return kind && url.host() == base.host() && url.port(standard) == base.port(standard) && url.userInfo().isEmpty();
}

QtHubLink::QtHubLink(QUrl base, QObject *parent) : QObject(parent), m_base(std::move(base)), m_network(this)
{
    m_network.setAutoDeleteReplies(true);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // a token does not follow a redirect
    m_network.setTransferTimeout(replyTimeout);
    if (isLoopback(m_base))
        m_network.setProxy(QNetworkProxy::NoProxy);
}

QtHubLink::~QtHubLink()
{
    m_events = nullptr;
    close();
}

QNetworkRequest QtHubLink::request(const QUrl &url) const
{
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    return request;
}

void QtHubLink::later(std::function<void(Events &)> event)
{
    // The contract: never from within a call, never after close().
    QTimer::singleShot(0, this, [this, turn = m_turn, event = std::move(event)] {
        if (m_events && turn == m_turn)
            event(*m_events);
    });
}

void QtHubLink::watch(QNetworkReply *reply, std::function<void(Events &, Result<QByteArray>)> done)
{
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64) {
        if (received > maxPageBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, turn = m_turn, done = std::move(done)] {
        if (!m_events || turn != m_turn)
            return;
        if (reply->error() == QNetworkReply::NoError)
            done(*m_events, reply->readAll());
        else
            done(*m_events, fail(codeOf(*reply), QString::number(reply->error())));
    });
}

void QtHubLink::fetchSession()
{
    auto url = m_base;
    url.setPath(u"/.well-known/jmap"_s);
    watch(m_network.get(request(url)),
          [](Events &events, Result<QByteArray> body) { events.sessionFetched(std::move(body)); });
}

void QtHubLink::openSocket(const QUrl &url)
{
    dropSocket();
    if (!isSameHub(m_base, url))
        return later([](Events &events) { events.socketClosed(0, u"the hub names a socket elsewhere"_s); });
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingFrameSize(quint64(wire::maxFrameBytes));
    m_socket->setMaxAllowedIncomingMessageSize(quint64(wire::maxFrameBytes));
    if (isLoopback(url))
        m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket, &QWebSocket::connected, this, [this] {
        for (auto *socket : m_socket->findChildren<QAbstractSocket *>())
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        if (m_events)
            m_events->socketOpened();
    });
    connect(m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        if (m_events)
            m_events->received(text.toUtf8());
    });
    connect(m_socket, &QWebSocket::pong, this, [this] {
        if (m_events)
            m_events->alive();
    });
    connect(m_socket, &QWebSocket::disconnected, this, [this] {
        const int code = m_socket ? int(m_socket->closeCode()) : 0;
        const auto reason = m_socket ? m_socket->closeReason() : QString();
        // 1000 is also what an upgrade that never happened says.
        dropSocket();
        if (m_events)
            m_events->socketClosed(code == QWebSocketProtocol::CloseCodeNormal ? 0 : code, reason);
    });
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({u"jmap"_s});
    m_socket->open(request(url), options);
}

void QtHubLink::dropSocket()
{
    if (!m_socket)
        return;
    auto *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
}

void QtHubLink::send(const QByteArray &text)
{
    if (m_socket)
        m_socket->sendTextMessage(QString::fromUtf8(text));
}

void QtHubLink::ping()
{
    if (m_socket)
        m_socket->ping();
}

void QtHubLink::post(quint64 tag, const QUrl &url, const QByteArray &body)
{
    if (!isSameHub(m_base, url))
        return later([tag](Events &events) { events.posted(tag, fail(ErrorCode::Forbidden, u"elsewhere"_s)); });
    auto http = request(url);
    http.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    watch(m_network.post(http, body),
          [tag](Events &events, Result<QByteArray> answer) { events.posted(tag, std::move(answer)); });
}

void QtHubLink::upload(quint64 tag, const QUrl &url, const QString &type, const QByteArray &bytes)
{
    if (!isSameHub(m_base, url))
        return later([tag](Events &events) { events.uploaded(tag, fail(ErrorCode::Unavailable, u"elsewhere"_s)); });
    auto http = request(url);
    http.setHeader(QNetworkRequest::ContentTypeHeader, type.isEmpty() ? u"application/octet-stream"_s : type);
    watch(m_network.post(http, bytes),
          [tag](Events &events, Result<QByteArray> answer) { events.uploaded(tag, std::move(answer)); });
}

void QtHubLink::download(const QUrl &url, std::function<void(Result<QByteArray>)> done)
{
    if (!isSameHub(m_base, url))
        return done(fail(ErrorCode::Forbidden, u"elsewhere"_s));
    auto *reply = m_network.get(request(url));
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64) {
        if (received > wire::maxUploadBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [reply, done = std::move(done)] {
        if (reply->error() == QNetworkReply::NoError)
            done(reply->readAll());
        else
            done(fail(codeOf(*reply), QString::number(reply->error())));
    });
}

void QtHubLink::renewToken()
{
    m_renewing = true;
    Q_EMIT tokenWanted();
}

void QtHubLink::finishRenewal()
{
    if (std::exchange(m_renewing, false))
        later([](Events &events) { events.tokenRenewed(true); });
}

void QtHubLink::failRenewal(const Error &error)
{
    if (!std::exchange(m_renewing, false))
        return;
    later([error](Events &events) {
        if (error.code == ErrorCode::Unauthorized)
            events.tokenRenewed(false);
        else
            events.sessionFetched(fail(error));
    });
}

void QtHubLink::close()
{
    ++m_turn;
    m_renewing = false;
    dropSocket();
}

} // namespace throughline::client
