// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "figure.h"
#include "servedhub.h"
#include "wire/push.h"
#include "wire/statetoken.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTcpServer>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>
#include <QWebSocketServer>

#include <cstdio>
#include <unistd.h>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostConsoles = 4096; //!< that the raw server's door lets wait

//! Resident bytes of a process.
qint64 residentBytes(qint64 pid)
{
    QFile file(u"/proc/%1/statm"_s.arg(pid));
    require(file.open(QIODevice::ReadOnly), u"no such process"_s);
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

//! A thousand sockets on one event loop, and when each of them got the frame that is awaited.
class Crowd
{
public:
    Crowd(int consoles, std::function<QWebSocket *()> connect) : m_size(size_t(consoles))
    {
        QEventLoop loop;
        for (int i = 0; i < consoles; ++i) {
            auto *socket = connect();
            socket->setParent(&m_owner);
            QObject::connect(socket, &QWebSocket::connected, &loop, [&, socket] {
                m_sockets.push_back(socket);
                if (m_sockets.size() == m_size)
                    loop.quit();
            });
            QObject::connect(socket, &QWebSocket::textMessageReceived, &m_owner,
                             [this](const QString &text) { take(text); });
        }
        QTimer::singleShot(60'000, &loop, [] { require(false, u"not all consoles could connect within a minute"_s); });
        loop.exec();
    }

    void sendAll(const QString &text)
    {
        for (auto *socket : m_sockets)
            socket->sendTextMessage(text);
    }
    [[nodiscard]] QWebSocket *first() const { return m_sockets.front(); }

    //! Runs until every socket got a frame that holds \a mark after \a trigger; answers the milliseconds between the
    //! first socket's frame and each one's.
    std::vector<double> arrivals(const QString &mark, const std::function<void()> &trigger)
    {
        m_mark = mark;
        m_arrivals.clear();
        QEventLoop loop;
        m_done = [&] { loop.quit(); };
        m_clock.start();
        trigger();
        QTimer limit;
        limit.setSingleShot(true);
        QObject::connect(&limit, &QTimer::timeout, &loop, [this] {
            require(false, u"only %1 of %2 consoles got the frame"_s.arg(m_arrivals.size()).arg(m_size));
        });
        limit.start(30'000);
        loop.exec();
        std::vector<double> after;
        for (const auto at : m_arrivals)
            after.push_back(at - m_arrivals.front());
        return after;
    }
    [[nodiscard]] QString lastFrame() const { return m_frame; }

private:
    void take(const QString &text)
    {
        if (m_mark.isEmpty() || !text.contains(m_mark))
            return;
        m_arrivals.push_back(double(m_clock.nsecsElapsed()) / 1e6);
        m_frame = text;
        if (m_arrivals.size() == m_size)
            m_done();
    }

    const size_t m_size;
    QObject m_owner;
    std::vector<QWebSocket *> m_sockets;
    QString m_mark;
    QString m_frame;
    std::vector<double> m_arrivals;
    QElapsedTimer m_clock;
    std::function<void()> m_done;
};

QWebSocket *consoleSocket(const ServedHub &hub)
{
    auto *socket = new QWebSocket;
    QUrl url = hub.url().resolved(QUrl(u"/jmap/ws"_s));
    url.setScheme(u"ws"_s);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + hub.session().token.toUtf8());
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({u"jmap"_s});
    socket->open(request, options);
    return socket;
}

std::vector<double> hubFanout(const Scale &scale, double &bytesPerConsole, QString &frame)
{
    ServedHub hub;
    hub.serve();
    const auto before = residentBytes(hub.pid());
    Crowd crowd(scale.consoles, [&] { return consoleSocket(hub); });
    const wire::Scope scope = wire::Scope::queue(hub.queueId());
    // Far behind is a state that is accepted, as long as the log reaches that far back.
    crowd.arrivals(u"PushEnabled"_s, [&] {
        crowd.sendAll(QString::fromUtf8(wire::writePushEnable({.scopes = {{scope, {1, 0}}}})));
    });

    QNetworkAccessManager network;
    const auto put = [&](int n) {
        QNetworkRequest request(hub.url().resolved(QUrl(u"/c/%1/v1/messages"_s.arg(hub.endpointId().toString()))));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        auto *reply = network.post(request, QJsonDocument(QJsonObject{{u"id"_s, QString::number(n)},
                                                                      {u"from"_s, u"ada"_s},
                                                                      {u"text"_s, u"fanout-%1."_s.arg(n)}})
                                                .toJson());
        QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
        return reply;
    };
    for (int attempt = 0;; ++attempt) { // the channel needs a moment to start
        require(attempt < 100, u"the sample channel takes nothing"_s);
        QEventLoop loop;
        auto *reply = put(0);
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        if (reply->error() == QNetworkReply::NoError)
            break;
        QTimer::singleShot(100, &loop, &QEventLoop::quit);
        loop.exec();
    }
    std::vector<double> all;
    for (int n = 1; n <= scale.frames; ++n) {
        const auto some = crowd.arrivals(u"fanout-%1."_s.arg(n), [&] { put(n); });
        all.insert(all.end(), some.begin(), some.end());
    }
    frame = crowd.lastFrame();
    bytesPerConsole = double(residentBytes(hub.pid()) - before) / scale.consoles;
    return all;
}

//! The raw engine: a QWebSocketServer in a process of its own that sends every text it gets to all.
std::vector<double> rawFanout(const Scale &scale, const QString &frame)
{
    QProcess server;
    server.start(QCoreApplication::applicationFilePath(), {u"--raw-broadcast"_s});
    require(server.waitForReadyRead(10'000), u"the raw server does not start"_s);
    const QUrl url(QString::fromUtf8(server.readLine()).trimmed());
    Crowd crowd(scale.consoles, [&] {
        auto *socket = new QWebSocket;
        socket->open(url);
        return socket;
    });
    std::vector<double> all;
    for (int n = 1; n <= scale.frames; ++n) {
        const QString mark = u"raw-%1."_s.arg(n);
        const auto some = crowd.arrivals(mark, [&] { crowd.first()->sendTextMessage(mark + frame.mid(mark.size())); });
        all.insert(all.end(), some.begin(), some.end());
    }
    server.kill();
    server.waitForFinished();
    return all;
}

} // namespace

int serveRawBroadcast()
{
    // As the hub's door: an own QTcpServer with a long backlog hands its sockets over.
    QWebSocketServer webSockets(u"raw"_s, QWebSocketServer::NonSecureMode);
    webSockets.setMaxPendingConnections(mostConsoles);
    QTcpServer door;
    door.setListenBacklogSize(mostConsoles);
    door.setMaxPendingConnections(mostConsoles);
    QObject::connect(&door, &QTcpServer::newConnection, &webSockets, [&] {
        while (auto *socket = door.nextPendingConnection())
            webSockets.handleConnection(socket);
    });
    QList<QWebSocket *> all;
    QObject::connect(&webSockets, &QWebSocketServer::newConnection, &webSockets, [&] {
        while (auto *socket = webSockets.nextPendingConnection()) {
            all.append(socket);
            QObject::connect(socket, &QWebSocket::textMessageReceived, &webSockets, [&all](const QString &text) {
                for (auto *each : all)
                    each->sendTextMessage(text);
            });
        }
    });
    if (!door.listen(QHostAddress::LocalHost))
        return 1;
    std::printf("ws://127.0.0.1:%d\n", int(door.serverPort()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

Figure fanoutFigure(const Scale &scale)
{
    double bytes = 0;
    QString frame;
    const auto ours = hubFanout(scale, bytes, frame);
    const auto theirs = rawFanout(scale, frame);
    const double ours99 = percentile(ours, 99);
    const double raw99 = percentile(theirs, 99);
    return {.id = u"fanout"_s,
            .ratio = ours99 / raw99,
            .goal = 2,
            .unit = u"p99 from the first console's frame to each one's / raw broadcast of the same bytes"_s,
            .note = u"%1 consoles, %2 ms against %3 ms; %4 KiB of the hub's memory per console (goal 64)"_s
                        .arg(scale.consoles)
                        .arg(ours99, 0, 'f', 1)
                        .arg(raw99, 0, 'f', 1)
                        .arg(bytes / 1024, 0, 'f', 1),
            .alsoHolds = bytes <= 64 * 1024};
}

} // namespace throughline::bench
