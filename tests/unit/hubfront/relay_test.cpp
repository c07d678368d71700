// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/httpfront.h"
#include "front/relaydoor.h"
#include "front/websocketdoor.h"
#include "support/rawclient.h"

#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <map>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A channel that keeps what it is given and answers when it is told.
class HandRelay final : public HttpRelay
{
public:
    void attach(RelaySockets &sockets) override { m_sockets = &sockets; }
    bool serves(const Id &endpoint) const override { return endpoint == m_endpoint; }
    void request(const Id &, RelayRequest request, Answer answer) override
    {
        m_request = std::move(request);
        m_answer = std::move(answer);
    }
    void openSocket(const Id &, RelaySocketId socket, RelayRequest upgrade) override
    {
        m_request = std::move(upgrade);
        m_opened.append(socket);
    }
    void socketMessage(RelaySocketId socket, QByteArray message, bool binary) override
    {
        m_messages.append({socket, message, binary});
    }
    void socketClosed(RelaySocketId socket, int code) override { m_closed[socket] = code; }

    struct Message {
        RelaySocketId socket;
        QByteArray bytes;
        bool binary;
    };
    Id m_endpoint = Id::named(u"test", u"endpoint");
    RelaySockets *m_sockets = nullptr;
    RelayRequest m_request;
    Answer m_answer;
    QList<RelaySocketId> m_opened;
    QList<Message> m_messages;
    std::map<RelaySocketId, int> m_closed;
};

const QByteArray kUpgrade = "Host: hub\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: "
                            "13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";

} // namespace

class RelayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void handsARequestOnAsTheFrontSawIt();
    void answersInTheNameOfTheChannel();
    void knowsOnlyServedEndpoints();
    void dropsASecondAnswer();
    void carriesMessagesBothWays();
    void carriesFramesSentTogetherWithTheUpgrade();
    void refusesInTheNameOfTheChannel();
    void refusesBadUpgrades_data();
    void refusesBadUpgrades();
    void closesBothWays();
    void endsSocketsThatSendTooMuch();
    void endsSocketsThatDoNotRead();
    void endsSocketsThatAreSilent();
    void tellsWhenAVisitorLeavesBeforeTheAnswer();
    void leavesNothingBehind();

private:
    [[nodiscard]] QByteArray path(const QByteArray &rest) const
    {
        return "/c/" + m_relay->m_endpoint.toString().toLatin1() + rest;
    }
    [[nodiscard]] std::unique_ptr<QWebSocket> connectSocket(const QString &subprotocol = {});
    [[nodiscard]] QUrl url(const QByteArray &rest) const
    {
        return QUrl(QString::fromLatin1("ws://127.0.0.1:" + QByteArray::number(m_front->serverPort()) + path(rest)));
    }

    std::unique_ptr<HandRelay> m_relay;
    std::unique_ptr<Router> m_router;
    std::unique_ptr<WebSocketDoor> m_door;
    std::unique_ptr<RelayDoor> m_visitors;
    std::unique_ptr<HttpFront> m_front;
};

void RelayTest::init()
{
    m_relay = std::make_unique<HandRelay>();
    m_router = std::make_unique<Router>();
    m_door = std::make_unique<WebSocketDoor>();
    m_visitors = std::make_unique<RelayDoor>(*m_relay, *m_door, QString(),
                                             SocketLimits{.ping = 200ms, .dead = 1200ms, .stalled = 800ms});
    m_visitors->addTo(*m_router);
    m_front = std::make_unique<HttpFront>(*m_router, FrontOptions());
    QVERIFY(m_front->open().has_value());
}

void RelayTest::cleanup()
{
    m_front.reset();
    m_visitors.reset();
    m_door.reset();
}

std::unique_ptr<QWebSocket> RelayTest::connectSocket(const QString &subprotocol)
{
    auto socket = std::make_unique<QWebSocket>();
    QWebSocketHandshakeOptions options;
    if (!subprotocol.isEmpty())
        options.setSubprotocols({subprotocol});
    const qsizetype before = m_relay->m_opened.size();
    socket->open(url("/v1/socket"), options);
    if (!QTest::qWaitFor([&] { return m_relay->m_opened.size() > before; }))
        return socket;
    m_relay->m_sockets->accept(m_relay->m_opened.last(), subprotocol.toLatin1());
    (void)QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::ConnectedState; });
    return socket;
}

void RelayTest::handsARequestOnAsTheFrontSawIt()
{
    RawClient client(m_front->serverPort());
    client.send(
        "POST " + path("/v1/b%20c?x=%2F1")
        + " HTTP/1.1\r\nHost: shop.test:8480\r\nX-Forwarded-For: 9.9.9.9\r\nX-Real-IP: 9.9.9.9\r\nCookie: a=b\r\n"
          "Authorization: Basic a2V5Og==\r\nOrigin: https://shop.test\r\nContent-Length: 4\r\n\r\nbody");
    QVERIFY(QTest::qWaitFor([this] { return bool(m_relay->m_answer); }));
    const RelayRequest &request = m_relay->m_request;
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, "/v1/b%20c");
    QCOMPARE(request.query, "x=%2F1");
    QCOMPARE(request.body, "body");
    QCOMPARE(request.peer, "127.0.0.1");
    QCOMPARE(request.baseUrl, "http://shop.test:8480" + path(""));
    QCOMPARE(request.header("origin"), "https://shop.test");
    QCOMPARE(request.header("authorization"), "Basic a2V5Og==");
    for (const char *gone : {"x-forwarded-for", "x-real-ip", "cookie", "content-length"})
        QVERIFY2(request.header(gone).isNull(), gone);
}

void RelayTest::answersInTheNameOfTheChannel()
{
    RawClient client(m_front->serverPort());
    client.send("GET " + path("/widget.js") + " HTTP/1.1\r\nHost: hub\r\n\r\n");
    QVERIFY(QTest::qWaitFor([this] { return bool(m_relay->m_answer); }));
    m_relay->m_answer({.status = 200,
                       .headers = {{"Content-Type", "text/javascript"},
                                   {"Set-Cookie", "a=b"},
                                   {"Transfer-Encoding", "chunked"},
                                   {"Access-Control-Allow-Origin", "https://shop.test"},
                                   {"X-Bad", "1\r\nX-Worse: 2"}},
                       .body = "let a;"});
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, "let a;");
    QCOMPARE(answer->headers.value("content-type"), "text/javascript");
    QCOMPARE(answer->headers.value("access-control-allow-origin"), "https://shop.test");
    QCOMPARE(answer->headers.value("cross-origin-resource-policy"), "cross-origin");
    QCOMPARE(answer->headers.value("x-content-type-options"), "nosniff");
    for (const char *gone : {"set-cookie", "transfer-encoding", "x-bad", "x-worse"})
        QVERIFY2(!answer->headers.contains(gone), gone);
    client.send("GET " + path("/") + " HTTP/1.1\r\nHost: hub\r\n\r\n");
    m_relay->m_answer = {};
    QVERIFY(QTest::qWaitFor([this] { return bool(m_relay->m_answer); }));
    m_relay->m_answer({.status = 99, .headers = {}, .body = {}});
    QCOMPARE(client.status(), 502);
}

void RelayTest::knowsOnlyServedEndpoints()
{
    RawClient client(m_front->serverPort());
    for (const char *target : {"/c/0199c0de-0000-7000-8000-000000000000/x", "/c/nonsense/x", "/c//x", "/c"}) {
        client.send("GET " + QByteArray(target) + " HTTP/1.1\r\nHost: hub\r\n\r\n");
        QCOMPARE(client.status(), 404);
    }
    QVERIFY(!m_relay->m_answer);
}

void RelayTest::dropsASecondAnswer()
{
    RawClient client(m_front->serverPort());
    client.send("GET " + path("/a") + " HTTP/1.1\r\nHost: hub\r\n\r\n");
    QVERIFY(QTest::qWaitFor([this] { return bool(m_relay->m_answer); }));
    m_relay->m_answer({.status = 200, .headers = {}, .body = "one"});
    m_relay->m_answer({.status = 200, .headers = {}, .body = "two"});
    QCOMPARE(client.answer()->body, "one");
    QVERIFY(!client.answer(100));
}

void RelayTest::carriesMessagesBothWays()
{
    const auto socket = connectSocket(u"chat.v1"_s);
    QCOMPARE(socket->subprotocol(), u"chat.v1"_s);
    QStringList texts;
    QList<QByteArray> binaries;
    connect(socket.get(), &QWebSocket::textMessageReceived, this, [&](const QString &text) { texts.append(text); });
    connect(socket.get(), &QWebSocket::binaryMessageReceived, this,
            [&](const QByteArray &bytes) { binaries.append(bytes); });
    for (int i = 0; i < 50; ++i)
        socket->sendTextMessage(u"Grüße %1"_s.arg(i));
    socket->sendBinaryMessage(QByteArray("\0\1", 2));
    QVERIFY(QTest::qWaitFor([this] { return m_relay->m_messages.size() == 51; }));
    QCOMPARE(m_relay->m_messages[49].bytes, u"Grüße 49"_s.toUtf8());
    QVERIFY(m_relay->m_messages[50].binary);
    const RelaySocketId id = m_relay->m_opened.last();
    m_relay->m_sockets->send(id, u"zurück"_s.toUtf8(), false);
    m_relay->m_sockets->send(id, "abc", true);
    QVERIFY(QTest::qWaitFor([&] { return texts.size() == 1 && binaries.size() == 1; }));
    QCOMPARE(texts.first(), u"zurück"_s);
}

void RelayTest::carriesFramesSentTogetherWithTheUpgrade()
{
    RawClient client(m_front->serverPort());
    // A masked text frame "hi" with the mask 0.
    client.send("GET " + path("/v1/socket") + " HTTP/1.1\r\n" + kUpgrade + "\r\n"
                + QByteArray("\x81\x82\0\0\0\0hi", 8));
    QVERIFY(QTest::qWaitFor([this] { return m_relay->m_opened.size() == 1; }));
    m_relay->m_sockets->accept(m_relay->m_opened.first(), {});
    QVERIFY(QTest::qWaitFor([this] { return m_relay->m_messages.size() == 1; }));
    QCOMPARE(m_relay->m_messages.first().bytes, "hi");
}

void RelayTest::refusesInTheNameOfTheChannel()
{
    RawClient client(m_front->serverPort());
    client.send("GET " + path("/v1/socket") + " HTTP/1.1\r\n" + kUpgrade + "Origin: https://evil.test\r\n\r\n");
    QVERIFY(QTest::qWaitFor([this] { return m_relay->m_opened.size() == 1; }));
    QCOMPARE(m_relay->m_request.header("origin"), "https://evil.test");
    m_relay->m_sockets->refuse(m_relay->m_opened.first(), 403);
    QCOMPARE(client.status(), 403);
    QCOMPARE(m_visitors->count(), 0);
    QVERIFY(client.closes()); // a QWebSocket waits for that
}

void RelayTest::refusesBadUpgrades_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("status");
    const QByteArray base = "Host: hub\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n";
    QTest::newRow("no version") << base + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n" << 426;
    QTest::newRow("old version") << base + "Sec-WebSocket-Version: 8\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                                 << 426;
    QTest::newRow("no key") << base + "Sec-WebSocket-Version: 13\r\n" << 400;
    QTest::newRow("short key") << base + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAA\r\n" << 400;
    QTest::newRow("two keys") << base
                                     + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                                       "AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                              << 400;
    QTest::newRow("key of other letters")
        << base + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: !!!!!!!!!!!!!!!!!!!!!!==\r\n"
        << 400;
}

void RelayTest::refusesBadUpgrades()
{
    QFETCH(QByteArray, fields);
    QFETCH(int, status);
    RawClient client(m_front->serverPort());
    client.send("GET " + path("/v1/socket") + " HTTP/1.1\r\n" + fields + "\r\n");
    QCOMPARE(client.status(), status);
    QVERIFY(m_relay->m_opened.isEmpty());
}

void RelayTest::closesBothWays()
{
    const auto first = connectSocket();
    const RelaySocketId firstId = m_relay->m_opened.last();
    first->close(QWebSocketProtocol::CloseCodeGoingAway);
    QVERIFY(QTest::qWaitFor([&] { return m_relay->m_closed.contains(firstId); }));
    QCOMPARE(m_relay->m_closed[firstId], 1001);
    const auto second = connectSocket();
    const RelaySocketId secondId = m_relay->m_opened.last();
    QVERIFY(secondId != firstId);
    m_relay->m_sockets->close(secondId, 4001, u"bye"_s);
    QVERIFY(QTest::qWaitFor([&] { return second->state() == QAbstractSocket::UnconnectedState; }));
    QCOMPARE(int(second->closeCode()), 4001);
    QCOMPARE(second->closeReason(), u"bye"_s);
    QTest::qWait(50);
    QVERIFY(!m_relay->m_closed.contains(secondId));    // the channel closed it itself
    m_relay->m_sockets->send(secondId, "late", false); // ignored
    QCOMPARE(m_visitors->count(), 0);
}

void RelayTest::endsSocketsThatSendTooMuch()
{
    const auto socket = connectSocket();
    const RelaySocketId id = m_relay->m_opened.last();
    socket->sendTextMessage(QString(RelayLimits::frame, u'x'));
    QVERIFY(QTest::qWaitFor([this] { return m_relay->m_messages.size() == 1; }));
    socket->sendTextMessage(QString(RelayLimits::frame + 1, u'x'));
    QVERIFY(QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::UnconnectedState; }));
    QCOMPARE(int(socket->closeCode()), 1009);
    QVERIFY(QTest::qWaitFor([&] { return m_relay->m_closed.contains(id); }));
    QCOMPARE(m_relay->m_messages.size(), 1);
}

void RelayTest::endsSocketsThatDoNotRead()
{
    RawClient client(m_front->serverPort());
    client.pauseReading();
    client.send("GET " + path("/v1/socket") + " HTTP/1.1\r\n" + kUpgrade + "\r\n");
    QVERIFY(QTest::qWaitFor([this] { return m_relay->m_opened.size() == 1; }));
    const RelaySocketId id = m_relay->m_opened.first();
    m_relay->m_sockets->accept(id, {});
    QTest::qWait(100);
    for (int i = 0; i < 1000 && !m_relay->m_closed.contains(id); ++i) {
        m_relay->m_sockets->send(id, QByteArray(60'000, 'x'), false);
        QVERIFY(m_relay->m_sockets->queuedBytes(id) < 2 * RelayLimits::queued);
    }
    QVERIFY(QTest::qWaitFor([&] { return m_relay->m_closed.contains(id); }, 6000));
    QCOMPARE(m_visitors->count(), 0);
}

void RelayTest::endsSocketsThatAreSilent()
{
    RawClient client(m_front->serverPort()); // never answers a ping
    client.send("GET " + path("/v1/socket") + " HTTP/1.1\r\n" + kUpgrade + "\r\n");
    QVERIFY(QTest::qWaitFor([this] { return m_relay->m_opened.size() == 1; }));
    m_relay->m_sockets->accept(m_relay->m_opened.first(), {});
    const auto living = connectSocket(); // answers by itself
    const RelaySocketId livingId = m_relay->m_opened.last();
    QVERIFY(QTest::qWaitFor([&] { return m_relay->m_closed.contains(m_relay->m_opened.first()); }, 6000));
    QTest::qWait(1500);
    QCOMPARE(living->state(), QAbstractSocket::ConnectedState);
    QVERIFY(!m_relay->m_closed.contains(livingId));
}

void RelayTest::tellsWhenAVisitorLeavesBeforeTheAnswer()
{
    {
        RawClient client(m_front->serverPort());
        client.send("GET " + path("/v1/socket") + " HTTP/1.1\r\n" + kUpgrade + "\r\n");
        QVERIFY(QTest::qWaitFor([this] { return m_relay->m_opened.size() == 1; }));
    }
    QVERIFY(QTest::qWaitFor([&] { return m_relay->m_closed.contains(m_relay->m_opened.first()); }));
    m_relay->m_sockets->accept(m_relay->m_opened.first(), {}); // too late, ignored
    QCOMPARE(m_visitors->count(), 0);
}

void RelayTest::leavesNothingBehind()
{
    for (int i = 0; i < 20; ++i) {
        const auto socket = connectSocket();
        if (i % 2)
            m_relay->m_sockets->close(m_relay->m_opened.last(), 1000, {});
    }
    QVERIFY(QTest::qWaitFor([this] { return m_visitors->count() == 0; }));
    QTest::qWait(100);
    QCOMPARE(m_front->findChildren<QTcpSocket *>().size(), 0);
    QCOMPARE(m_door->findChildren<QTcpSocket *>().size(), 0);
    QCOMPARE(m_visitors->findChildren<QObject *>().size(), m_visitors->findChildren<QTimer *>().size());
}

QTEST_GUILESS_MAIN(RelayTest)
#include "relay_test.moc"
