// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/httpfront.h"
#include "front/loginguard.h"
#include "front/router.h"

#include <QTest>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class FrontPartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void routerFindsByMethodAndPath();
    void routerRefusesPathsThatClimb_data();
    void routerRefusesPathsThatClimb();
    void guardLetsSuccessesThroughAndSlowsFailures();
    void guardCountsAttemptsThatAreStillRunning();
    void answersCarryNoLineEndsOfOthers();
    void subnetsAreRead();
};

void FrontPartsTest::routerFindsByMethodAndPath()
{
    Router router;
    router.add({.method = "GET", .pattern = "/a/{id}/b"});
    router.add({.method = "POST", .pattern = "/a/{id}/b"});
    router.add({.method = "*", .pattern = "/c/{endpoint}/*"});
    const auto match = [&](const char *method, const char *path) {
        HttpRequest request;
        request.method = method;
        request.path = path;
        return router.match(request);
    };
    QCOMPARE(match("GET", "/a/7/b").route, router.routes()[0].get());
    QCOMPARE(match("HEAD", "/a/7/b").route, router.routes()[0].get());
    QCOMPARE(match("POST", "/a/7/b").route, router.routes()[1].get());
    QCOMPARE(match("GET", "/a/7/b").params.at(0), "7");
    QCOMPARE(match("DELETE", "/a/7/b").refusal->status, 405);
    QVERIFY(responseHead(*match("DELETE", "/a/7/b").refusal, 0, true, false).contains("Allow: GET, HEAD, POST\r\n"));
    QCOMPARE(match("GET", "/a//b").refusal->status, 404);
    QCOMPARE(match("GET", "/a/7/b/").refusal->status, 404);
    QCOMPARE(match("GET", "/a/7").refusal->status, 404);
    QCOMPARE(match("PUT", "/c/9/x/y").params.at(1), "/x/y");
    QCOMPARE(match("PUT", "/c/9/").params.at(1), "/");
    QCOMPARE(match("PUT", "/c/9").params.at(1), "/");
}

void FrontPartsTest::routerRefusesPathsThatClimb_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/c/9/../../auth", "/c/9/./x", "/c/9/%2e%2e/x", "/c/9/%2E./x", "/c/9/a\\b", "/c/9/a%5cb",
                             "/c/9/a%2fb", "/c/9/%00"})
        QTest::newRow(path) << QByteArray(path);
}

void FrontPartsTest::routerRefusesPathsThatClimb()
{
    QFETCH(QByteArray, path);
    Router router;
    router.add({.method = "*", .pattern = "/c/{endpoint}/*"});
    HttpRequest request;
    request.method = "GET";
    request.path = path;
    const auto match = router.match(request);
    QVERIFY(!match.route);
    QCOMPARE(match.refusal->status, 400);
}

void FrontPartsTest::guardLetsSuccessesThroughAndSlowsFailures()
{
    LoginGuard guard({.burst = 3, .refill = 10s, .atOnce = 10});
    Instant now{1'000'000};
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(guard.begin("a", now), 0);
        guard.finished("a", true);
    }
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(guard.begin("a", now), 0);
        guard.finished("a", false);
    }
    QCOMPARE(guard.begin("a", now), 10);
    QCOMPARE(guard.begin("b", now), 0); // another address is not punished
    guard.finished("b", true);
    now = now + 9s;
    QCOMPARE(guard.begin("a", now), 1);
    now = now + 1s;
    QCOMPARE(guard.begin("a", now), 0);
    guard.finished("a", false);
    QVERIFY(guard.begin("a", now) > 0);
}

void FrontPartsTest::guardCountsAttemptsThatAreStillRunning()
{
    LoginGuard guard({.burst = 2, .refill = 10s, .atOnce = 3});
    const Instant now{1'000'000};
    QCOMPARE(guard.begin("a", now), 0);
    QCOMPARE(guard.begin("a", now), 0);
    QVERIFY(guard.begin("a", now) > 0);
    QCOMPARE(guard.begin("b", now), 0);
    QVERIFY(guard.begin("c", now) > 0); // three at once, whoever they are
}

void FrontPartsTest::answersCarryNoLineEndsOfOthers()
{
    HttpResponse response;
    response.with("X-Good", "1").with("X-Bad", "1\r\nSet-Cookie: a=b").with("X Bad", "1");
    const QByteArray head = responseHead(response, 0, true, true);
    QVERIFY(head.contains("X-Good: 1\r\n"));
    QVERIFY(!head.contains("Set-Cookie"));
    QVERIFY(!head.contains("X Bad"));
    QVERIFY(head.contains("X-Content-Type-Options: nosniff\r\n"));
    QVERIFY(head.contains("Strict-Transport-Security: "));
    QVERIFY(!responseHead(response, 0, true, false).contains("Strict-Transport-Security"));
}

void FrontPartsTest::subnetsAreRead()
{
    QVERIFY(parseSubnet(u"10.0.0.0/8"_s).has_value());
    QCOMPARE(parseSubnet(u"10.0.0.7"_s)->second, 32);
    QCOMPARE(parseSubnet(u"fd00::1"_s)->second, 128);
    QVERIFY(!parseSubnet(u"proxy.example"_s).has_value());
    QVERIFY(!parseSubnet(u""_s).has_value());
}

QTEST_APPLESS_MAIN(FrontPartsTest)
#include "frontparts_test.moc"
