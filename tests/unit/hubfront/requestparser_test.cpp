// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/requestparser.h"

#include <QTest>

using namespace throughline::hub;

namespace {

using State = RequestParser::State;

struct Parsed {
    State state = State::Head;
    int status = 0;
    HttpRequest request;
    QByteArray body;
    qsizetype used = 0;
};

//! Feeds \a bytes in steps of \a step, as a socket would: what is not taken stays in front of what comes next.
Parsed parse(const QByteArray &bytes, qsizetype step = 1'000'000)
{
    RequestParser parser;
    Parsed parsed;
    QByteArray buffer;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        buffer += bytes.mid(at, step);
        if (parser.state() == State::Head) {
            const qsizetype head = parser.parseHead(buffer);
            buffer.remove(0, head);
            parsed.used += head;
        }
        if (parser.state() == State::Body) {
            const qsizetype taken = parser.parseBody(buffer, [&](QByteArrayView piece) {
                parsed.body.append(piece);
                return parsed.body.size() <= 1000;
            });
            buffer.remove(0, taken);
            parsed.used += taken;
        }
        if (parser.state() == State::Failed || parser.state() == State::Complete)
            break;
    }
    parsed.state = parser.state();
    parsed.status = parser.failure().status;
    if (parsed.state != State::Failed)
        parsed.request = parser.request();
    return parsed;
}

const QByteArray kHost = "Host: hub\r\n";

} // namespace

class RequestParserTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesAPlainRequestInAnySteps();
    void takesChunkedBodiesInAnySteps();
    void leavesWhatFollowsARequestUntouched();
    void refusesWhatTwoProgramsWouldReadDifferently_data();
    void refusesWhatTwoProgramsWouldReadDifferently();
    void refusesAHeadLongerThan16KiB();
    void refusesAnEndlessChunkHead();
    void stopsWhenTheSinkHasEnough();
    void knowsAnUpgrade();
    void readsABearerTokenFromOneFieldOnly();
};

void RequestParserTest::takesAPlainRequestInAnySteps()
{
    for (const qsizetype step : {1, 2, 3, 7, 1000}) {
        const Parsed parsed =
            parse("POST /a/b?x=1 HTTP/1.1\r\n" + kHost + "X-One: 1\r\nContent-Length: 5\r\n\r\nhello", step);
        QCOMPARE(parsed.state, State::Complete);
        QCOMPARE(parsed.request.method, "POST");
        QCOMPARE(parsed.request.path, "/a/b");
        QCOMPARE(parsed.request.query, "x=1");
        QCOMPARE(parsed.request.header("x-one"), "1");
        QCOMPARE(parsed.request.contentLength, 5);
        QCOMPARE(parsed.body, "hello");
        QVERIFY(parsed.request.keepAlive);
    }
}

void RequestParserTest::takesChunkedBodiesInAnySteps()
{
    for (const qsizetype step : {1, 2, 3, 7, 1000}) {
        const Parsed parsed =
            parse("POST / HTTP/1.1\r\n" + kHost
                      + "Transfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n6\r\n world\r\n0\r\nTrailer: x\r\n\r\n",
                  step);
        QCOMPARE(parsed.state, State::Complete);
        QVERIFY(parsed.request.chunked);
        QCOMPARE(parsed.body, "hello world");
    }
}

void RequestParserTest::leavesWhatFollowsARequestUntouched()
{
    const QByteArray first = "POST / HTTP/1.1\r\n" + kHost + "Content-Length: 3\r\n\r\nabc";
    const Parsed parsed = parse(first + "GET /next HTTP/1.1\r\n" + kHost + "\r\n");
    QCOMPARE(parsed.state, State::Complete);
    QCOMPARE(parsed.body, "abc");
    QCOMPARE(parsed.used, first.size());
}

void RequestParserTest::refusesWhatTwoProgramsWouldReadDifferently_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto post = [](const QByteArray &fields) {
        return "POST / HTTP/1.1\r\n" + kHost + fields + "\r\n0\r\n\r\nGET /hidden HTTP/1.1\r\n\r\n";
    };
    QTest::newRow("length and chunked") << post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("chunked and length") << post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n") << 400;
    QTest::newRow("two lengths") << post("Content-Length: 5\r\nContent-Length: 6\r\n") << 400;
    QTest::newRow("two equal lengths") << post("Content-Length: 5\r\nContent-Length: 5\r\n") << 400;
    QTest::newRow("length list") << post("Content-Length: 5, 5\r\n") << 400;
    QTest::newRow("signed length") << post("Content-Length: +5\r\n") << 400;
    QTest::newRow("hex length") << post("Content-Length: 0x5\r\n") << 400;
    QTest::newRow("huge length") << post("Content-Length: 99999999999999999999\r\n") << 400;
    QTest::newRow("empty length") << post("Content-Length: \r\n") << 400;
    QTest::newRow("two codings") << post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n") << 400;
    QTest::newRow("coding list") << post("Transfer-Encoding: gzip, chunked\r\n") << 400;
    QTest::newRow("obscured coding") << post("Transfer-Encoding: xchunked\r\n") << 400;
    QTest::newRow("coding with a tab") << post("Transfer-Encoding: \x0b"
                                               "chunked\r\n")
                                       << 400;
    QTest::newRow("blank before colon") << post("Transfer-Encoding : chunked\r\n") << 400;
    QTest::newRow("folded field") << post("X-A: 1\r\n Transfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("folded with tab") << post("X-A: 1\r\n\tmore\r\n") << 400;
    QTest::newRow("field before first field") << QByteArray("GET / HTTP/1.1\r\n Host: a\r\n" + kHost + "\r\n") << 400;
    QTest::newRow("bare line feed") << post("X-A: 1\nX-B: 2\r\n") << 400;
    QTest::newRow("bare carriage return") << post("X-A: 1\rX-B: 2\r\n") << 400;
    QTest::newRow("nul in a field") << post(QByteArray("X-A: 1\0002\r\n", 9)) << 400;
    QTest::newRow("no name") << post(": 1\r\n") << 400;
    QTest::newRow("blank in name") << post("X A: 1\r\n") << 400;
    QTest::newRow("chunked in HTTP/1.0") << QByteArray("POST / HTTP/1.0\r\n" + kHost
                                                       + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                         << 400;
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("two hosts") << QByteArray("GET / HTTP/1.1\r\n" + kHost + kHost + "\r\n") << 400;
    QTest::newRow("host with a path") << QByteArray("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n") << 400;
    QTest::newRow("absolute target") << QByteArray("GET http://other/ HTTP/1.1\r\n" + kHost + "\r\n") << 400;
    QTest::newRow("two slashes") << QByteArray("GET //other/ HTTP/1.1\r\n" + kHost + "\r\n") << 400;
    QTest::newRow("star target") << QByteArray("OPTIONS * HTTP/1.1\r\n" + kHost + "\r\n") << 400;
    QTest::newRow("control in target") << QByteArray("GET /\x01 HTTP/1.1\r\n" + kHost + "\r\n") << 400;
    QTest::newRow("connect") << QByteArray("CONNECT a:1 HTTP/1.1\r\n" + kHost + "\r\n") << 400;
    QTest::newRow("trace") << QByteArray("TRACE / HTTP/1.1\r\n" + kHost + "\r\n") << 405;
    QTest::newRow("other version") << QByteArray("GET / HTTP/2.0\r\n" + kHost + "\r\n") << 400;
    QTest::newRow("HTTP/0.9") << QByteArray("GET /\r\n\r\n") << 400;
    QTest::newRow("empty line first") << QByteArray("\r\n\r\nGET / HTTP/1.1\r\n" + kHost + "\r\n") << 400;
    QTest::newRow("tls hello") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 11) << 400;
    QTest::newRow("upgrade with a body") << QByteArray(
        "GET / HTTP/1.1\r\n" + kHost + "Connection: upgrade\r\nUpgrade: websocket\r\nContent-Length: 3\r\n\r\nabc")
                                         << 400;
    QTest::newRow("other expectation") << post("Content-Length: 5\r\nExpect: pay\r\n") << 417;
    QTest::newRow("wrong chunk size") << QByteArray("POST / HTTP/1.1\r\n" + kHost
                                                    + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n")
                                      << 400;
    QTest::newRow("negative chunk size") << QByteArray("POST / HTTP/1.1\r\n" + kHost
                                                       + "Transfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n")
                                         << 400;
    QTest::newRow("chunk longer than said")
        << QByteArray("POST / HTTP/1.1\r\n" + kHost + "Transfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n")
        << 400;
}

void RequestParserTest::refusesWhatTwoProgramsWouldReadDifferently()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    for (const qsizetype step : {qsizetype(1), qsizetype(1000)}) {
        const Parsed parsed = parse(bytes, step);
        QCOMPARE(parsed.state, State::Failed);
        QCOMPARE(parsed.status, status);
    }
}

void RequestParserTest::refusesAHeadLongerThan16KiB()
{
    const auto withPadding = [](qsizetype padding) {
        return "GET / HTTP/1.1\r\n" + kHost + "X: " + QByteArray(padding, 'a') + "\r\n\r\n";
    };
    QCOMPARE(parse(withPadding(16 * 1024 - 34)).state, State::Complete);
    QCOMPARE(parse(withPadding(16 * 1024)).status, 431);
    QCOMPARE(parse(withPadding(16 * 1024), 100).status, 431);
    QByteArray many = "GET / HTTP/1.1\r\n" + kHost;
    for (int i = 0; i < 101; ++i)
        many += "X: 1\r\n";
    QCOMPARE(parse(many + "\r\n").status, 431);
}

void RequestParserTest::refusesAnEndlessChunkHead()
{
    const Parsed parsed =
        parse("POST / HTTP/1.1\r\n" + kHost + "Transfer-Encoding: chunked\r\n\r\n1;" + QByteArray(100'000, 'x'), 1000);
    QCOMPARE(parsed.state, State::Failed);
    QCOMPARE(parsed.status, 400);
}

void RequestParserTest::stopsWhenTheSinkHasEnough()
{
    const Parsed chunked = parse("POST / HTTP/1.1\r\n" + kHost + "Transfer-Encoding: chunked\r\n\r\n7d0\r\n"
                                     + QByteArray(2000, 'x') + "\r\n0\r\n\r\n",
                                 100);
    QCOMPARE(chunked.status, 413);
    const Parsed counted =
        parse("POST / HTTP/1.1\r\n" + kHost + "Content-Length: 2000\r\n\r\n" + QByteArray(2000, 'x'), 100);
    QCOMPARE(counted.status, 413);
}

void RequestParserTest::knowsAnUpgrade()
{
    QVERIFY(parse("GET / HTTP/1.1\r\n" + kHost + "Connection: keep-alive, Upgrade\r\nUpgrade: WebSocket\r\n\r\n")
                .request.upgrade);
    QVERIFY(
        !parse("GET / HTTP/1.1\r\n" + kHost + "Connection: keep-alive\r\nUpgrade: websocket\r\n\r\n").request.upgrade);
    QVERIFY(!parse("GET / HTTP/1.1\r\n" + kHost + "Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n").request.upgrade);
}

void RequestParserTest::readsABearerTokenFromOneFieldOnly()
{
    const auto with = [](const QByteArray &fields) {
        return parse("GET /?access_token=no HTTP/1.1\r\n" + kHost + fields + "\r\n").request.bearer();
    };
    QCOMPARE(with("Authorization: Bearer abc\r\n"), QStringLiteral("abc"));
    QCOMPARE(with("Authorization: bearer abc\r\n"), QStringLiteral("abc"));
    QCOMPARE(with("Authorization: Basic abc\r\n"), QString());
    QCOMPARE(with("Authorization: Bearer abc\r\nAuthorization: Bearer def\r\n"), QString());
    QCOMPARE(with(""), QString());
}

QTEST_APPLESS_MAIN(RequestParserTest)
#include "requestparser_test.moc"
