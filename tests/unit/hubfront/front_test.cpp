// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/httpfront.h"
#include "support/rawclient.h"

#include <deque>

using namespace throughline::hub;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kHost = "Host: hub\r\n";

//! Counts what an upload brings.
class CountingSink final : public BodySink
{
public:
    CountingSink(Responder responder, qint64 &total, int &alive)
        : m_responder(std::move(responder)),
          m_total(total),
          m_alive(alive)
    {
        ++m_alive;
    }
    ~CountingSink() override { --m_alive; }
    bool take(QByteArrayView piece) override
    {
        m_total += piece.size();
        return true;
    }
    void finish() override { m_responder.send(HttpResponse::json(201, QByteArray::number(m_total))); }

private:
    Responder m_responder;
    qint64 &m_total;
    int &m_alive;
};

} // namespace

class FrontTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void answersSeveralRequestsOnOneConnection();
    void answersPipelinedRequestsInOrder();
    void answersHeadWithoutBody();
    void closesWhenAskedTo();
    void endsAHeadThatDripsIn();
    void endsABodyThatStops();
    void endsABodyThatDripsTooSlowly();
    void endsAnIdleConnection();
    void refusesABodyTooLargeBeforeItIsSent();
    void refusesAChunkedBodyTooLargeWhileItComes();
    void streamsUploadsAndForgetsBrokenOnes();
    void sendsContinueOnlyWhenTheBodyIsWanted();
    void asksBeforeItReadsABody();
    void endsTheConnectionAfterAMalformedRequest();
    void doesNotRunASmuggledRequest();
    void limitsConnectionsOfOnePeer();
    void dropsAClientThatDoesNotReadItsAnswer();
    void survivesAnswersToClientsThatLeft();
    void boundsWhatAClientSendsAhead();
    void refusesPlainOnOtherAddresses();
    void believesForwardedForFromTrustedProxiesOnly();

private:
    void start();
    Router m_router;
    FrontOptions m_options;
    std::unique_ptr<HttpFront> m_front;
    std::deque<Responder> m_waiting;
    qint64 m_uploaded = 0;
    int m_sinks = 0;
    int m_admits = 0;
    int m_hits = 0;
};

void FrontTest::init()
{
    m_router = Router();
    m_options = FrontOptions();
    m_options.limits.write = 10s;
    m_waiting.clear();
    m_uploaded = m_sinks = m_admits = m_hits = 0;
    m_router.add({.method = "GET",
                  .pattern = "/echo/{word}",
                  .handle = [this](const Exchange &exchange, const Responder &responder) {
                      ++m_hits;
                      HttpResponse response;
                      response.body =
                          exchange.params.at(0) + ' ' + exchange.request.peer + (exchange.request.secure ? " tls" : "");
                      responder.send(response);
                  }});
    m_router.add({.method = "POST",
                  .pattern = "/echo",
                  .bodyLimit = 1000,
                  .handle = [this](const Exchange &exchange, const Responder &responder) {
                      ++m_hits;
                      HttpResponse response;
                      response.body = exchange.request.body;
                      responder.send(response);
                  }});
    m_router.add({.method = "GET", .pattern = "/later", .handle = [this](const Exchange &, const Responder &responder) {
                      m_waiting.push_back(responder);
                  }});
    m_router.add({.method = "GET", .pattern = "/big", .handle = [](const Exchange &, const Responder &responder) {
                      HttpResponse response;
                      response.body = QByteArray(64 * 1024 * 1024, 'x');
                      responder.send(response);
                  }});
    m_router.add({.method = "POST",
                  .pattern = "/upload",
                  .bodyLimit = 8 * 1024 * 1024,
                  .admit =
                      [this](const Exchange &exchange, const Admitted &done) {
                          ++m_admits;
                          if (exchange.request.bearer() == u"good")
                              done(nullptr, std::nullopt);
                          else
                              done(nullptr, HttpResponse::problem(401));
                      },
                  .stream =
                      [this](const Exchange &, const Responder &responder) {
                          return std::make_unique<CountingSink>(responder, m_uploaded, m_sinks);
                      }});
}

void FrontTest::start()
{
    m_front = std::make_unique<HttpFront>(m_router, m_options);
    QVERIFY(m_front->open().has_value());
}

void FrontTest::cleanup()
{
    m_front.reset();
}

void FrontTest::answersSeveralRequestsOnOneConnection()
{
    start();
    RawClient client(m_front->serverPort());
    for (int i = 0; i < 3; ++i) {
        client.send("GET /echo/" + QByteArray::number(i) + " HTTP/1.1\r\n" + kHost + "\r\n");
        const auto answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, QByteArray::number(i) + " 127.0.0.1");
        QCOMPARE(answer->headers.value("connection"), "keep-alive");
        QCOMPARE(answer->headers.value("x-content-type-options"), "nosniff");
        QVERIFY(answer->headers.contains("content-security-policy"));
        QVERIFY(answer->headers.contains("date"));
    }
    client.send("DELETE /echo/1 HTTP/1.1\r\n" + kHost + "\r\n");
    QCOMPARE(client.status(), 405);
    client.send("GET /nothing HTTP/1.1\r\n" + kHost + "\r\n");
    const auto missing = client.answer();
    QVERIFY(missing);
    QCOMPARE(missing->status, 404);
    QCOMPARE(missing->headers.value("content-type"), "application/problem+json");
}

void FrontTest::answersPipelinedRequestsInOrder()
{
    start();
    RawClient client(m_front->serverPort());
    QByteArray bytes = "GET /later HTTP/1.1\r\n" + kHost + "\r\n";
    for (int i = 0; i < 500; ++i)
        bytes += "POST /echo HTTP/1.1\r\n" + kHost + "Content-Length: 3\r\n\r\n" + QByteArray::number(100 + i);
    client.send(bytes);
    QVERIFY(QTest::qWaitFor([this] { return m_waiting.size() == 1; }));
    QTest::qWait(50);
    QCOMPARE(m_hits, 0); // the later ones wait for their turn
    m_waiting.front().send(HttpResponse::json(200, "\"first\""));
    QCOMPARE(client.answer()->body, "\"first\"");
    for (int i = 0; i < 500; ++i) {
        const auto answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray::number(100 + i));
    }
}

void FrontTest::answersHeadWithoutBody()
{
    start();
    RawClient client(m_front->serverPort());
    client.send("HEAD /echo/abc HTTP/1.1\r\n" + kHost + "\r\nGET /echo/abc HTTP/1.1\r\n" + kHost + "\r\n");
    const auto head = client.answer(5000, true);
    QVERIFY(head);
    QCOMPARE(head->headers.value("content-length"), "13");
    QCOMPARE(client.answer()->body, "abc 127.0.0.1");
}

void FrontTest::closesWhenAskedTo()
{
    start();
    RawClient client(m_front->serverPort());
    client.send("GET /echo/a HTTP/1.1\r\n" + kHost + "Connection: close\r\n\r\n");
    QCOMPARE(client.answer()->headers.value("connection"), "close");
    QVERIFY(client.closes());
    RawClient old(m_front->serverPort());
    old.send("GET /echo/a HTTP/1.0\r\n\r\n");
    QCOMPARE(old.status(), 200);
    QVERIFY(old.closes());
}

void FrontTest::endsAHeadThatDripsIn()
{
    m_options.limits.header = 300ms;
    start();
    RawClient silent(m_front->serverPort());
    RawClient dripping(m_front->serverPort());
    QElapsedTimer clock;
    clock.start();
    dripping.send("GET /echo/a HTTP/1.1\r\n");
    while (dripping.received().isEmpty() && clock.elapsed() < 3000) {
        dripping.send("X: 1\r\n");
        QTest::qWait(50);
    }
    QVERIFY(clock.elapsed() < 2000);
    QCOMPARE(dripping.status(), 408);
    QVERIFY(silent.closes(2000));
    QVERIFY(QTest::qWaitFor([this] { return m_front->connectionCount() == 0; }));
}

void FrontTest::endsABodyThatStops()
{
    m_options.limits.body = 300ms;
    start();
    RawClient client(m_front->serverPort());
    client.send("POST /echo HTTP/1.1\r\n" + kHost + "Content-Length: 10\r\n\r\nabc");
    QCOMPARE(client.status(2000), 408);
    QVERIFY(client.closes(4000));
    QCOMPARE(m_hits, 0);
}

void FrontTest::endsABodyThatDripsTooSlowly()
{
    m_options.limits.body = 300ms;
    start();
    RawClient client(m_front->serverPort());
    client.send("POST /echo HTTP/1.1\r\n" + kHost + "Content-Length: 900\r\n\r\n");
    QElapsedTimer clock;
    clock.start();
    while (client.received().isEmpty() && clock.elapsed() < 5000) {
        client.send("x");
        QTest::qWait(50);
    }
    QVERIFY(clock.elapsed() < 3000);
    QCOMPARE(client.status(), 408);
}

void FrontTest::endsAnIdleConnection()
{
    m_options.limits.idle = 300ms;
    start();
    RawClient client(m_front->serverPort());
    client.send("GET /echo/a HTTP/1.1\r\n" + kHost + "\r\n");
    QCOMPARE(client.status(), 200);
    QVERIFY(client.closes(2000));
    QVERIFY(client.received().isEmpty());
}

void FrontTest::refusesABodyTooLargeBeforeItIsSent()
{
    start();
    RawClient client(m_front->serverPort());
    client.send("POST /echo HTTP/1.1\r\n" + kHost + "Content-Length: 10000000000\r\n\r\n");
    QCOMPARE(client.status(), 413);
    QVERIFY(client.closes(4000));
}

void FrontTest::refusesAChunkedBodyTooLargeWhileItComes()
{
    start();
    RawClient client(m_front->serverPort());
    client.send("POST /echo HTTP/1.1\r\n" + kHost + "Transfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 30; ++i)
        client.send("64\r\n" + QByteArray(100, 'x') + "\r\n");
    QCOMPARE(client.status(), 413);
    QCOMPARE(m_hits, 0);
}

void FrontTest::streamsUploadsAndForgetsBrokenOnes()
{
    start();
    const QByteArray head =
        "POST /upload HTTP/1.1\r\n" + kHost + "Authorization: Bearer good\r\nContent-Length: 5000000\r\n\r\n";
    RawClient client(m_front->serverPort());
    client.send(head);
    client.send(QByteArray(5'000'000, 'x'));
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 201);
    QCOMPARE(answer->body, "5000000");
    QVERIFY(QTest::qWaitFor([this] { return m_sinks == 0; }));
    {
        RawClient broken(m_front->serverPort());
        broken.send(head + QByteArray(100'000, 'x'));
        QVERIFY(QTest::qWaitFor([this] { return m_sinks == 1 && m_uploaded > 5'000'000; }));
    }
    QVERIFY(QTest::qWaitFor([this] { return m_sinks == 0; }));
}

void FrontTest::sendsContinueOnlyWhenTheBodyIsWanted()
{
    start();
    RawClient client(m_front->serverPort());
    client.send("POST /echo HTTP/1.1\r\n" + kHost + "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.status(), 100);
    client.send("abc");
    QCOMPARE(client.answer()->body, "abc");
    client.send("POST /upload HTTP/1.1\r\n" + kHost + "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.status(), 401);
}

void FrontTest::asksBeforeItReadsABody()
{
    start();
    RawClient client(m_front->serverPort());
    client.send("POST /upload HTTP/1.1\r\n" + kHost + "Content-Length: 5000000\r\n\r\n");
    QCOMPARE(client.status(), 401);
    QCOMPARE(m_admits, 1);
    QCOMPARE(m_uploaded, 0);
}

void FrontTest::endsTheConnectionAfterAMalformedRequest()
{
    start();
    RawClient client(m_front->serverPort());
    client.send("GET /echo/a HTTP/1.1\r\n" + kHost + " folded: 1\r\n\r\nGET /echo/b HTTP/1.1\r\n" + kHost + "\r\n");
    QCOMPARE(client.status(), 400);
    QVERIFY(client.closes(4000));
    QCOMPARE(m_hits, 0);
}

void FrontTest::doesNotRunASmuggledRequest()
{
    start();
    const QByteArray hidden = "GET /echo/hidden HTTP/1.1\r\n" + kHost + "\r\n";
    for (const QByteArray &fields : {QByteArray("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"),
                                     QByteArray("Content-Length: 0\r\nContent-Length: 60\r\n"),
                                     QByteArray("Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n"),
                                     QByteArray("Content-Length: 5\r\n\tX: 1\r\n")}) {
        RawClient client(m_front->serverPort());
        client.send("POST /echo HTTP/1.1\r\n" + kHost + fields + "\r\n0\r\n\r\n" + hidden);
        QCOMPARE(client.status(), 400);
        QVERIFY(client.closes(4000));
    }
    // A body that looks like a request is a body.
    RawClient client(m_front->serverPort());
    client.send("POST /echo HTTP/1.1\r\n" + kHost + "Content-Length: " + QByteArray::number(hidden.size()) + "\r\n\r\n"
                + hidden);
    QCOMPARE(client.answer()->body, hidden);
    QCOMPARE(m_hits, 1);
}

void FrontTest::limitsConnectionsOfOnePeer()
{
    m_options.limits.connectionsPerPeer = 3;
    m_options.limits.header = 3s;
    start();
    std::deque<RawClient> clients;
    for (int i = 0; i < 3; ++i)
        clients.emplace_back(m_front->serverPort());
    QVERIFY(QTest::qWaitFor([this] { return m_front->connectionCount() == 3; }));
    RawClient fourth(m_front->serverPort());
    QVERIFY(fourth.closes());
    QCOMPARE(m_front->connectionCount(), 3);
    clients.pop_front();
    QVERIFY(QTest::qWaitFor([this] { return m_front->connectionCount() == 2; }));
    RawClient again(m_front->serverPort());
    again.send("GET /echo/a HTTP/1.1\r\n" + kHost + "\r\n");
    QCOMPARE(again.status(), 200);
}

void FrontTest::dropsAClientThatDoesNotReadItsAnswer()
{
    m_options.limits.write = 500ms;
    start();
    RawClient client(m_front->serverPort());
    client.pauseReading();
    client.send("GET /big HTTP/1.1\r\n" + kHost + "\r\n");
    QVERIFY(QTest::qWaitFor([this] { return m_front->connectionCount() == 1; }));
    QVERIFY(QTest::qWaitFor([this] { return m_front->connectionCount() == 0; }, 10'000));
}

void FrontTest::survivesAnswersToClientsThatLeft()
{
    start();
    {
        RawClient client(m_front->serverPort());
        client.send("GET /later HTTP/1.1\r\n" + kHost + "\r\n");
        QVERIFY(QTest::qWaitFor([this] { return m_waiting.size() == 1; }));
        QVERIFY(m_waiting.front().isWanted());
    }
    QVERIFY(QTest::qWaitFor([this] { return m_front->connectionCount() == 0; }));
    QVERIFY(!m_waiting.front().isWanted());
    m_waiting.front().send(HttpResponse::json(200, "1"));
    RawClient client(m_front->serverPort());
    client.send("GET /later HTTP/1.1\r\n" + kHost + "\r\n");
    QVERIFY(QTest::qWaitFor([this] { return m_waiting.size() == 2; }));
    m_waiting.back().send(HttpResponse::json(200, "2"));
    m_waiting.back().send(HttpResponse::json(200, "3")); // the first answer counts
    QCOMPARE(client.answer()->body, "2");
    QVERIFY(!client.answer(100));
}

void FrontTest::boundsWhatAClientSendsAhead()
{
    start();
    RawClient client(m_front->serverPort());
    client.send("GET /later HTTP/1.1\r\n" + kHost + "\r\n");
    client.send(QByteArray(50 * 1024 * 1024, 'x'));
    QVERIFY(QTest::qWaitFor([this] { return m_waiting.size() == 1; }));
    QTest::qWait(300);
    // What the front has not taken stays at the client, but for the kernel's buffers.
    QVERIFY(client.socket().bytesToWrite() > 30 * 1024 * 1024);
}

void FrontTest::refusesPlainOnOtherAddresses()
{
    m_options.address = QHostAddress(QHostAddress::AnyIPv4);
    HttpFront front(m_router, m_options);
    const auto opened = front.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, throughline::ErrorCode::InvalidArgument);
    QVERIFY(opened.error().detail.contains(u"TLS"));
    QVERIFY(!front.isListening());
}

void FrontTest::believesForwardedForFromTrustedProxiesOnly()
{
    start();
    const QByteArray request =
        "GET /echo/a HTTP/1.1\r\n" + kHost
        + "X-Forwarded-For: 1.2.3.4, 203.0.113.7, 127.0.0.1\r\nX-Forwarded-Proto: https\r\nX-Real-IP: 9.9.9.9\r\n\r\n";
    {
        RawClient client(m_front->serverPort());
        client.send(request);
        QCOMPARE(client.answer()->body, "a 127.0.0.1");
    }
    m_options.trustedProxies = {*parseSubnet(u"127.0.0.0/8"_s)};
    start();
    RawClient client(m_front->serverPort());
    client.send(request);
    QCOMPARE(client.answer()->body,
             "a 203.0.113.7 tls"); // the nearest hop that is no proxy of ours; 1.2.3.4 is anybody's word
}

QTEST_GUILESS_MAIN(FrontTest)
#include "front_test.moc"
