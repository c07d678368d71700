// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "oauth/loopbacklistener.h"

#include "oauth/pkce.h"

#include <QHostAddress>
#include <QPointer>
#include <QTcpSocket>
#include <QUrlQuery>

#include <memory>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

const QByteArray path = "/throughline";

//! The one value of a parameter. None, or more than one (RFC 6749, 3.1: not allowed): nothing.
std::optional<QString> oneValue(const QUrlQuery &query, const QString &name)
{
    const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
    return values.size() == 1 ? std::optional(values.front()) : std::nullopt;
}

//! The value of a header that may stand once; empty when it is missing.
std::optional<QByteArray> header(const QByteArrayList &lines, const QByteArray &name)
{
    QByteArray value;
    bool found = false;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.first(colon).toLower() != name)
            continue;
        if (found)
            return {};
        found = true;
        value = line.sliced(colon + 1).trimmed();
    }
    return value;
}

} // namespace

LoopbackListener::LoopbackListener(QString state, Scheduler &scheduler, QObject *parent)
    : QObject(parent),
      m_state(state.toLatin1()),
      m_scheduler(scheduler)
{
    m_server.setMaxPendingConnections(mostConnections);
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackListener::accept);
}

LoopbackListener::~LoopbackListener()
{
    m_scheduler.cancel(m_timer);
}

Result<QString> LoopbackListener::listen()
{
    if (!m_server.listen(QHostAddress::LocalHost, 0))
        return fail(ErrorCode::Io, u"port"_s);
    m_timer = m_scheduler.after(waits, [this] {
        close();
        Q_EMIT timedOut();
    });
    return u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(QLatin1StringView(path));
}

void LoopbackListener::close()
{
    m_scheduler.cancel(m_timer);
    m_server.close();
}

void LoopbackListener::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_connections >= mostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        // It outlives the server: the browser gets its page after the listening has ended.
        socket->setParent(this);
        socket->setReadBufferSize(longestRequest + 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --m_connections;
            socket->deleteLater();
        });
        m_scheduler.after(requestTakes, [socket = QPointer(socket)] {
            if (socket)
                socket->abort();
        });
        if (socket->bytesAvailable() > 0)
            read(*socket);
    }
}

void LoopbackListener::read(QTcpSocket &socket)
{
    if (socket.property("answered").toBool()) {
        socket.skip(longestRequest + 1);
        return;
    }
    const QByteArray request = socket.peek(longestRequest + 1);
    const qsizetype end = request.indexOf("\r\n\r\n");
    if (end < 0 && request.size() <= longestRequest)
        return; // the rest is on its way
    socket.setProperty("answered", true);
    socket.skip(request.size());
    if (end < 0)
        return reply(socket, "431 Request Header Fields Too Large", Page::Nothing);
    answer(socket, request.first(end));
}

void LoopbackListener::answer(QTcpSocket &socket, const QByteArray &request)
{
    QByteArrayList lines = request.split('\n');
    for (QByteArray &line : lines)
        line = line.trimmed();
    const QByteArrayList words = lines.takeFirst().split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1."))
        return reply(socket, "400 Bad Request", Page::Nothing);
    if (words[0] != "GET")
        return reply(socket, "405 Method Not Allowed", Page::Nothing);
    const qsizetype mark = words[1].indexOf('?');
    if (words[1].first(mark < 0 ? words[1].size() : mark) != path)
        return reply(socket, "404 Not Found", Page::Nothing);
    // A name that somebody let point to this computer (DNS rebinding) is not ours; a redirect has no body.
    const auto host = header(lines, "host");
    const auto length = header(lines, "content-length");
    const auto encoding = header(lines, "transfer-encoding");
    const QByteArray ours = "127.0.0.1:" + QByteArray::number(m_server.serverPort());
    if (!m_server.isListening() || host != ours || !length || (!length->isEmpty() && *length != "0")
        || encoding != QByteArray())
        return reply(socket, "400 Bad Request", Page::Nothing);
    QByteArray raw = mark < 0 ? QByteArray() : words[1].sliced(mark + 1);
    raw.replace('+', "%20"); // application/x-www-form-urlencoded
    const QUrlQuery query(QString::fromLatin1(raw));
    const auto state = oneValue(query, u"state"_s);
    if (!state || !equalInConstantTime(state->toUtf8(), m_state)) {
        reply(socket, "400 Bad Request", Page::Stray);
        if (state)
            Q_EMIT strayed();
        return;
    }
    const auto code = oneValue(query, u"code"_s);
    const auto error = oneValue(query, u"error"_s);
    const bool both = query.hasQueryItem(u"code"_s) && query.hasQueryItem(u"error"_s);
    if (both || (!code && !error) || (code && code->isEmpty()))
        return reply(socket, "400 Bad Request", Page::Nothing);
    reply(socket, "200 OK", Page::Done);
    close(); // exactly one
    Q_EMIT redirected({.code = code.value_or(QString()),
                       .error = error.value_or(QString()),
                       .description = oneValue(query, u"error_description"_s).value_or(QString())});
}

void LoopbackListener::reply(QTcpSocket &socket, const QByteArray &status, Page page)
{
    //: Page in the browser after the sign-in at a mail provider
    const QString done = tr("You can close this page and go back to Throughline.");
    //: Page in the browser: somebody else's answer reached Throughline
    const QString stray = tr("This answer does not belong to the sign-in that is under way.");
    const QString words = page == Page::Done ? done : page == Page::Stray ? stray : QString();
    const QByteArray body = words.isEmpty() ? QByteArray()
                                            : "<!doctype html><meta charset=\"utf-8\"><title>Throughline</title><p>"
                                                  + words.toHtmlEscaped().toUtf8() + "</p>";
    socket.write(
        "HTTP/1.1 " + status
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff"
          "\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\nConnection: close\r\n\r\n"
        + body);
    socket.flush(); // whoever is told next may let go of us
    socket.disconnectFromHost();
}

} // namespace throughline::ui
