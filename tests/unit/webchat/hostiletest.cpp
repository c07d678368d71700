// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/doors.h"
#include "connector/hours.h"
#include "connector/settings.h"
#include "webchat/stage.h"

#include <QTest>
#include <QUrl>

using namespace throughline;
using namespace throughline::webchat;

class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesForeignOrigins_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<int>("status");
        QTest::newRow("the shop") << shopOrigin << 0;
        QTest::newRow("another site") << u"https://evil.example"_s << 403;
        QTest::newRow("other scheme") << u"http://shop.example"_s << 403;
        QTest::newRow("other port") << u"https://shop.example:8443"_s << 403;
        QTest::newRow("longer name") << u"https://shop.example.evil.example"_s << 403;
        QTest::newRow("sandboxed page") << u"null"_s << 403;
        QTest::newRow("no origin") << QString() << 403;
    }
    void refusesForeignOrigins()
    {
        QFETCH(const QString, origin);
        QFETCH(const int, status);
        Stage stage;
        QCOMPARE(stage.open(1, origin), status);
    }

    void letsAppsInOnlyWhereTheEndpointSaysSo()
    {
        Stage stage(QJsonObject{{u"apps"_s, true}});
        QCOMPARE(stage.open(1, {}), 0);
        QCOMPARE(stage.open(2, u"https://evil.example"_s), 403);
    }

    void closesOnWhatIsNoFrame_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<int>("code");
        QTest::newRow("100 kB") << QByteArray(R"({"type":"message","text":")") + QByteArray(100'000, 'x') + "\"}"
                                << 1009;
        QTest::newRow("malformed") << QByteArray("{\"type\":") << 4400;
        QTest::newRow("array") << QByteArray("[1]") << 4400;
        QTest::newRow("no type") << QByteArray("{}") << 4400;
        QTest::newRow("type is a number") << QByteArray(R"({"type":1})") << 4400;
        QTest::newRow("not UTF-8") << QByteArray("{\"type\":\"\xff\xfe\"}") << 4400;
        QTest::newRow("deep") << QByteArray(2000, '[') << 4400;
        QTest::newRow("id is no id") << QByteArray(R"({"type":"message","id":"1","text":"x"})") << 4400;
        QTest::newRow("id in upper case")
            << QByteArray(R"({"type":"message","id":"00000000-0000-4000-8000-00000000000A","text":"x"})") << 4400;
        QTest::newRow("text is a list") << QByteArray(
            R"({"type":"message","id":"00000000-0000-4000-8000-000000000001","text":[]})")
                                        << 4400;
        QTest::newRow("too many receipts")
            << QByteArray(R"({"type":"read","items":[)") + QByteArray("\"a\",").repeated(300) + "\"a\"]}" << 4400;
        QTest::newRow("second hello") << QByteArray(R"({"type":"hello","v":1})") << 4400;
    }
    void closesOnWhatIsNoFrame()
    {
        QFETCH(const QByteArray, payload);
        QFETCH(const int, code);
        Stage stage;
        stage.hello(1);
        stage.send(1, payload);
        QCOMPARE(stage.closed(1), code);
        QVERIFY(stage.host.inbound(u"message"_s).empty());
        // The others do not notice.
        stage.hello(2);
        stage.message(2, messageId(2), u"fine"_s);
        QCOMPARE(stage.all(2, u"ack"_s).size(), 1U);
    }

    void wantsHelloFirstSoonAndInItsVersion()
    {
        Stage stage;
        stage.open(1);
        stage.message(1, messageId(1), u"x"_s);
        QCOMPARE(stage.closed(1), 4400);
        stage.open(2);
        stage.run(std::chrono::seconds(11));
        QCOMPARE(stage.closed(2), 4408);
        stage.open(3);
        stage.send(3, {{u"type"_s, u"hello"_s}, {u"v"_s, 2}});
        QCOMPARE(stage.closed(3), 4426);
        stage.open(4);
        stage.send(4, QByteArray("\x01\x02"), true);
        QCOMPARE(stage.closed(4), 1003);
    }

    void ignoresUnknownTypesButNotForEver()
    {
        Stage stage;
        stage.hello(1);
        stage.send(1, {{u"type"_s, u"reaction"_s}});
        QCOMPARE(stage.closed(1), 0);
        for (int i = 0; i < 30; ++i)
            stage.send(1, {{u"type"_s, u"reaction"_s}});
        QCOMPARE(stage.closed(1), 4400);
    }

    void slowsAFloodOfMessagesAndLosesNoneThatComeBack()
    {
        Stage stage;
        stage.hello(1);
        QStringList refused;
        for (int i = 0; i < 200; ++i) {
            const QJsonObject frame{
                {u"type"_s, u"message"_s}, {u"id"_s, messageId(i)}, {u"text"_s, QString::number(i)}};
            stage.connector->socketEvent(
                {.socketId = 1, .type = plugin::SocketEvent::Type::Text, .payload = QJsonDocument(frame).toJson()});
        }
        stage.run();
        for (const QJsonObject &reject : stage.all(1, u"reject"_s)) {
            QCOMPARE(reject["code"_L1].toString(), u"rateLimit"_s);
            QVERIFY(reject["retryAfter"_L1].toDouble() > 0);
            refused.append(reject["id"_L1].toString());
        }
        QVERIFY(refused.size() >= 100);
        for (int i = 0; i < refused.size(); ++i) {
            stage.run(std::chrono::milliseconds(100));
            stage.message(1, refused[i], u"again"_s);
        }
        QCOMPARE(stage.host.inbound(u"message"_s).size(), 200U);
    }

    void closesAFloodOfFrames()
    {
        Stage stage;
        stage.hello(1);
        for (int i = 0; i < 1000; ++i)
            stage.connector->socketEvent(
                {.socketId = 1, .type = plugin::SocketEvent::Type::Text, .payload = R"({"type":"ping"})"});
        QCOMPARE(stage.closed(1), 4429);
    }

    void boundsConnectionsPerVisitorAndAddress()
    {
        Stage stage;
        const QJsonObject visitor = stage.hello(1)["visitor"_L1].toObject();
        for (plugin::SocketId socket = 2; socket <= 8; ++socket)
            QVERIFY(!stage.hello(socket, visitor).isEmpty());
        stage.hello(9, visitor);
        QCOMPARE(stage.closed(9), 4429);
        int refused = 0;
        for (plugin::SocketId socket = 100; socket < 400; ++socket)
            refused += stage.open(socket) == 429;
        QVERIFY(refused > 0);
        QCOMPARE(stage.open(1000, shopOrigin, u"192.0.2.9"_s), 0);
    }

    void keepsTextLiteralAndWithoutControlCharacters()
    {
        Stage stage;
        stage.hello(1);
        const QString hostile = u"<img src=x onerror=alert(1)> \u202Eright\u202C \U0001F468\u200D\U0001F469 a"_s
                                + QChar(0) + u"b\r\nc\u0007"_s + QChar(0xD800);
        stage.message(1, messageId(1), hostile);
        QCOMPARE(stage.host.inbound(u"message"_s).front().text,
                 QString(u"<img src=x onerror=alert(1)> \u202Eright\u202C \U0001F468\u200D\U0001F469 ab\nc\uFFFD"_s));
    }

    void refusesTextThatIsTooLongOrEmptyPolitely()
    {
        Stage stage;
        stage.hello(1);
        stage.message(1, messageId(1), QString(4001, u'x'));
        QCOMPARE(stage.last(1, u"reject"_s)["code"_L1].toString(), u"tooLarge"_s);
        stage.message(1, messageId(2), u" \n\t "_s);
        QCOMPARE(stage.last(1, u"reject"_s)["code"_L1].toString(), u"empty"_s);
        QCOMPARE(stage.closed(1), 0);
    }

    void givesFilesToTheirOwnVisitorOnly()
    {
        Stage stage;
        const QJsonObject visitor = stage.hello(1)["visitor"_L1].toObject();
        const QJsonObject other = stage.hello(2)["visitor"_L1].toObject();
        const auto credential = [](const QJsonObject &who) {
            return u"Visitor "_s + who["id"_L1].toString() + u':' + who["secret"_L1].toString();
        };
        const auto call = [&](const QString &method, const QString &path, const QString &auth,
                              const QByteArray &body = {}, const QString &origin = shopOrigin) {
            plugin::HttpRequest request{.method = method,
                                        .path = path,
                                        .headers = {{u"origin"_s, origin},
                                                    {u"authorization"_s, auth},
                                                    {u"x-file-name"_s, u"..%2Fa%E2%80%AEgnp.exe"_s}},
                                        .body = body,
                                        .remoteAddress = u"192.0.2.1"_s};
            plugin::HttpResponse answer{.status = 0};
            stage.connector->http(request, [&](plugin::HttpResponse response) { answer = std::move(response); });
            stage.run();
            return answer;
        };
        const QByteArray png = "\x89PNG\r\n\x1a\n and so on";
        QCOMPARE(call(u"POST"_s, u"/v1/upload"_s, credential(visitor), png, u"https://evil.example"_s).status, 403);
        QCOMPARE(call(u"POST"_s, u"/v1/upload"_s, u"Visitor x:y"_s, png).status, 401);
        QCOMPARE(call(u"POST"_s, u"/v1/upload"_s, credential(visitor), QByteArray("MZ\x00\x01", 4)).status, 415);
        QCOMPARE(call(u"POST"_s, u"/v1/upload"_s, credential(visitor), QByteArray(4'000'001, 'x')).status, 413);
        const plugin::HttpResponse kept = call(u"POST"_s, u"/v1/upload"_s, credential(visitor), png);
        QCOMPARE(kept.status, 201);
        const QJsonObject file = QJsonDocument::fromJson(kept.body).object();
        QCOMPARE(file["type"_L1].toString(), u"image/png"_s);
        QCOMPARE(file["name"_L1].toString(), u"../agnp.exe"_s);
        const QString path = u"/v1/file/"_s + QString::fromLatin1(QUrl::toPercentEncoding(file["id"_L1].toString()));
        QCOMPARE(call(u"GET"_s, path, credential(visitor)).body, png);
        QCOMPARE(call(u"GET"_s, path, credential(other)).status, 404);
        stage.message(2, messageId(5), u"look"_s, {{u"attachments"_s, QJsonArray{file["id"_L1]}}});
        QCOMPARE(stage.last(2, u"reject"_s)["code"_L1].toString(), u"attachment"_s);
        stage.message(1, messageId(6), {}, {{u"attachments"_s, QJsonArray{file["id"_L1]}}});
        QCOMPARE(stage.host.inbound(u"message"_s).front().attachments.size(), 1U);
    }

    void servesTheScriptWithCachingAndNothingElse()
    {
        Stage stage;
        const auto get = [&](const QString &path, const QString &tag = {}, const QString &method = u"GET"_s) {
            plugin::HttpResponse answer;
            plugin::HttpRequest request{.method = method, .path = path};
            if (!tag.isEmpty())
                request.headers = {{u"if-none-match"_s, tag}};
            stage.connector->http(request, [&](plugin::HttpResponse response) { answer = std::move(response); });
            return answer;
        };
        const plugin::HttpResponse script = get(u"/widget.js"_s);
        QCOMPARE(script.status, 200);
        QVERIFY(script.body.size() > 10'000);
        QMap<QString, QString> headers;
        for (const auto &[name, value] : script.headers)
            headers[name] = value;
        QCOMPARE(headers[u"X-Content-Type-Options"_s], u"nosniff"_s);
        QVERIFY(headers[u"Cache-Control"_s].contains(u"max-age"_s));
        QVERIFY(!headers.contains(u"Access-Control-Allow-Origin"_s));
        QCOMPARE(get(u"/widget.js"_s, headers[u"ETag"_s]).status, 304);
        QCOMPARE(get(u"/widget.js"_s, {}, u"POST"_s).status, 405);
        QCOMPARE(get(u"/../secret"_s).status, 404);
        QCOMPARE(get(u"/"_s).status, 404);
    }

    void namesTheSettingThatIsWrong_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<QString>("named");
        QTest::newRow("origin with a path is cut")
            << QJsonObject{{u"origins"_s, QJsonArray{u"https://a.example/x"_s}}} << QString();
        QTest::newRow("no url") << QJsonObject{{u"origins"_s, QJsonArray{u"a.example"_s}}} << u"origins"_s;
        QTest::newRow("wildcard") << QJsonObject{{u"origins"_s, QJsonArray{u"*"_s}}} << u"origins"_s;
        QTest::newRow("colour") << QJsonObject{{u"accent"_s, u"red;}"_s}} << u"accent"_s;
        QTest::newRow("hours") << QJsonObject{{u"hours"_s, QJsonArray{u"mon 9-17"_s}}} << u"hours"_s;
        QTest::newRow("zone") << QJsonObject{{u"zone"_s, u"Mars/Base"_s}} << u"hours"_s;
        QTest::newRow("lines in one text")
            << QJsonObject{{u"origins"_s, u"https://a.example\nhttps://b.example"_s}} << QString();
    }
    void namesTheSettingThatIsWrong()
    {
        QFETCH(const QJsonObject, settings);
        QFETCH(const QString, named);
        const auto read = readSettings({.settings = settings});
        QCOMPARE(read ? QString() : read.error().detail, named);
    }

    void keepsOpeningHoursOverAChangeOfTheClocks()
    {
        const Hours hours = Hours::fromLines({u"Sun 09:00-17:00"_s}, u"Europe/Berlin"_s);
        QVERIFY(hours.valid());
        // 2026-03-29: from 02:00 to 03:00 in the night, so 09:00 is 07:00 UTC; the Sunday before it is 08:00 UTC.
        QVERIFY(hours.openAt(*Instant::fromString(u"2026-03-29T07:00:00.000Z")));
        QVERIFY(!hours.openAt(*Instant::fromString(u"2026-03-29T06:59:00.000Z")));
        QVERIFY(!hours.openAt(*Instant::fromString(u"2026-03-22T07:00:00.000Z")));
        QVERIFY(hours.openAt(*Instant::fromString(u"2026-03-22T08:00:00.000Z")));
        QVERIFY(!hours.openAt(*Instant::fromString(u"2026-03-23T12:00:00.000Z")));
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "hostiletest.moc"
