// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include "connector/body.h"
#include "connector/items.h"
#include "connector/words.h"

#include <QTest>

#include <zlib.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace throughline;
using namespace throughline::events;

namespace {

QByteArray gzip(const QByteArray &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

const QByteArray onePage =
    R"({"batch":[{"type":"page","anonymousId":"a1","messageId":"p1","properties":{"url":"https://shop.example/lamps","title":"Lamps"}}]})";

static QString header(const plugin::HttpResponse &answer, const QString &name)
{
    for (const auto &[key, value] : answer.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace

//! What is let in, what is refused and in which words, and what becomes of what was let in.
class DoorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsCallersByTheirKey()
    {
        Stage stage;
        QCOMPARE(stage.send(secretKey, onePage).status, 200);
        QCOMPARE(stage.send(publicKey, onePage).status, 200);
        QCOMPARE(stage.send({}, onePage).status, 401);
        QCOMPARE(stage.send("another key of thirty-two bytes or so", onePage).status, 401);
        QCOMPARE(Stage::field(stage.send({}, onePage)), u"writeKey"_s);
        auto request = Stage::request({}, onePage);
        request.headers.emplace_back(u"authorization"_s, u"Bearer x"_s);
        QCOMPARE(stage.send(request).status, 401);
        // The stock client of today puts the key into the body.
        QJsonObject body = QJsonDocument::fromJson(onePage).object();
        body[u"writeKey"_s] = QString::fromLatin1(secretKey);
        QCOMPARE(stage.send({}, QJsonDocument(body).toJson()).status, 200);
    }

    void aSecretKeyInABrowserIsRefused()
    {
        Stage stage;
        auto request = Stage::request(secretKey, onePage);
        request.headers.emplace_back(u"origin"_s, shopOrigin);
        QCOMPARE(stage.send(request).status, 403);
        QVERIFY(stage.items(u"visit"_s).empty());
    }

    void onlyPagesOfTheShopMayPost()
    {
        Stage stage;
        auto request = Stage::request(publicKey, onePage);
        QCOMPARE(header(stage.send(request), u"Access-Control-Allow-Origin"_s), shopOrigin);
        request.headers.back().second = u"https://evil.example"_s;
        const auto foreign = stage.send(request);
        QCOMPARE(foreign.status, 403);
        QVERIFY(header(foreign, u"Access-Control-Allow-Origin"_s).isEmpty());
        request.headers.pop_back(); // no page at all
        QCOMPARE(stage.send(request).status, 403);
        Stage apps({{u"apps"_s, true}});
        QCOMPARE(apps.send(request).status, 200);
        plugin::HttpRequest preflight{
            .method = u"OPTIONS"_s, .path = u"/v1/batch"_s, .headers = {{u"origin"_s, shopOrigin}}};
        QCOMPARE(stage.send(preflight).status, 204);
        QCOMPARE(header(stage.send(preflight), u"Access-Control-Allow-Methods"_s), u"POST"_s);
        preflight.headers[0].second = u"https://evil.example"_s;
        QCOMPARE(stage.send(preflight).status, 403);
    }

    void unpacksGzipAndNoBombs()
    {
        Stage stage;
        auto request = Stage::request(secretKey, gzip(onePage));
        request.headers.emplace_back(u"content-encoding"_s, u"gzip"_s);
        QCOMPARE(stage.send(request).status, 200);
        QCOMPARE(stage.items(u"visit"_s).size(), 1u);
        request.body = gzip(QByteArray(200 * 1024 * 1024, ' '));
        QVERIFY(request.body.size() < 400'000);
        QCOMPARE(stage.send(request).status, 413);
        request.body = gzip(onePage).chopped(9);
        QCOMPARE(stage.send(request).status, 400);
        request.body = gzip(onePage) + "rest";
        QCOMPARE(stage.send(request).status, 400);
        request.body = onePage;
        QCOMPARE(stage.send(request).status, 400);
        request.headers.back().second = u"br"_s;
        QCOMPARE(stage.send(request).status, 415);
    }

    void namesTheFieldThatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("field");
        const auto one = [](const char *event) { return QByteArray(R"({"batch":[)") + event + "]}"; };
        QTest::addRow("no JSON") << QByteArray("{") << 400 << QString();
        QTest::addRow("an array") << QByteArray("[]") << 400 << QString();
        QTest::addRow("no batch") << QByteArray("{}") << 400 << u"batch"_s;
        QTest::addRow("a number") << one("7") << 400 << u"batch[0]"_s;
        QTest::addRow("no type") << one(R"({"anonymousId":"a"})") << 400 << u"batch[0].type"_s;
        QTest::addRow("a type nobody knows")
            << one(R"({"type":"video","anonymousId":"a"})") << 400 << u"batch[0].type"_s;
        QTest::addRow("track without a name")
            << one(R"({"type":"track","anonymousId":"a"})") << 400 << u"batch[0].event"_s;
        QTest::addRow("nobody") << one(R"({"type":"page"})") << 400 << u"batch[0].anonymousId"_s;
        QTest::addRow("an object as id") << one(R"({"type":"page","userId":{}})") << 400 << u"batch[0].userId"_s;
        // Not as raw strings: moc of Qt 6.4 loses the class behind one that ends in a quote.
        QTest::addRow("an endless id") << QByteArray("{\"batch\":[{\"type\":\"page\",\"userId\":\"")
                                              + QByteArray(200, 'x') + "\"}]}"
                                       << 400 << u"batch[0].userId"_s;
        QTest::addRow("properties of text")
            << one(R"({"type":"page","userId":"u","properties":"x"})") << 400 << u"batch[0].properties"_s;
        QTest::addRow("an order without a number") << one(R"({"type":"track","event":"Order Completed","userId":"u"})")
                                                   << 400 << u"batch[0].properties.order_id"_s;
        QTest::addRow("an alias of one") << one(R"({"type":"alias","userId":"u"})") << 400 << u"batch[0].previousId"_s;
        QTest::addRow("a group without an id")
            << one(R"({"type":"group","userId":"u"})") << 400 << u"batch[0].groupId"_s;
        QTest::addRow("a large event") << QByteArray("{\"batch\":[{\"type\":\"page\",\"userId\":\"u\",\"name\":\"")
                                              + QByteArray(40'000, 'x') + "\"}]}"
                                       << 413 << u"batch[0]"_s;
        QTest::addRow("deep") << QByteArray(R"({"batch":)") + QByteArray(20, '[') + QByteArray(20, ']') + "}" << 400
                              << QString();
        QByteArray many = R"({"batch":[)";
        for (int i = 0; i < 501; ++i)
            many += R"({"type":"page","userId":"u"},)";
        many.back() = ']';
        QTest::addRow("too many") << many + '}' << 413 << u"batch"_s;
        QTest::addRow("too large") << QByteArray(3 * 1024 * 1024, ' ') << 413 << QString();
    }
    void namesTheFieldThatIsWrong()
    {
        QFETCH(QByteArray, body);
        Stage stage;
        const auto answer = stage.send(secretKey, body);
        QTEST(answer.status, "status");
        QTEST(Stage::field(answer), "field");
        QVERIFY(!Stage::json(answer)["error"_L1]["reason"_L1].toString().isEmpty());
        QVERIFY(stage.host.items.empty());
    }

    void oneBadEventDoesNotCostTheOthers()
    {
        Stage stage;
        const auto answer = stage.batch(
            secretKey, {stage.event(u"page"_s, u"m1"_s, {{u"anonymousId"_s, u"a"_s}, {u"name"_s, u"Home"_s}}),
                        stage.event(u"page"_s, u"m2"_s),
                        stage.event(u"page"_s, u"m3"_s, {{u"anonymousId"_s, u"a"_s}, {u"name"_s, u"Home"_s}})});
        QCOMPARE(answer.status, 200);
        QCOMPARE(stage.items(u"visit"_s).size(), 2u);
        QCOMPARE(Stage::json(answer)["accepted"_L1].toInt(), 2);
        QCOMPARE(Stage::json(answer)["rejected"_L1][0]["field"_L1].toString(), u"batch[1].anonymousId"_s);
    }

    void theSameMessageTwiceIsOneItem()
    {
        Stage stage;
        QCOMPARE(stage.send(secretKey, onePage).status, 200);
        const auto again = stage.send(secretKey, onePage);
        QCOMPARE(again.status, 200);
        QCOMPARE(Stage::json(again)["duplicates"_L1].toInt(), 1);
        QCOMPARE(stage.items(u"visit"_s).size(), 1u);
        // Also without an id of its own, as long as it says the same.
        const QJsonObject nameless{{u"type"_s, u"page"_s},
                                   {u"anonymousId"_s, u"a"_s},
                                   {u"name"_s, u"X"_s},
                                   {u"timestamp"_s, u"2027-01-15T08:00:00Z"_s}};
        QVERIFY(stage.told({nameless}) && stage.told({nameless}));
        QCOMPARE(stage.items(u"visit"_s).size(), 2u);
    }

    void aWrongKeyIsRefusedBeforeTheBodyIsUnpacked()
    {
        Stage stage;
        auto request = Stage::request("another key of thirty-two bytes or so", gzip(QByteArray(9'000'000, ' ')));
        request.headers.emplace_back(u"content-encoding"_s, u"gzip"_s);
        QCOMPARE(stage.send(request).status, 401);
    }

    void whatCanNeverBeTakenDoesNotComeBackForEver()
    {
        Stage stage;
        stage.host.ingestFails = ErrorCode::TooLarge;
        QCOMPARE(stage.send(secretKey, onePage).status, 413);
        stage.host.ingestFails = ErrorCode::Unavailable;
        QCOMPARE(stage.send(secretKey, onePage).status, 503);
    }

    void saysTryAgainWhileTheHubCannotKeepUp()
    {
        Stage stage;
        stage.host.ingestFails = ErrorCode::RateLimited;
        const auto answer = stage.send(secretKey, onePage);
        QCOMPARE(answer.status, 503);
        QCOMPARE(header(answer, u"Retry-After"_s), u"1"_s);
        stage.host.ingestFails.reset();
        QCOMPARE(stage.send(secretKey, onePage).status, 200);
        QCOMPARE(stage.items(u"visit"_s).size(), 1u);
    }

    void strangersMayPostSoMuchAndNoMore()
    {
        Stage stage;
        int taken = 0;
        plugin::HttpResponse answer;
        for (int i = 0; i < 900; ++i) {
            bool got = false;
            auto request = Stage::request(publicKey, onePage);
            stage.connector->http(request, [&](const plugin::HttpResponse &a) {
                answer = a;
                got = true;
            });
            if (got && answer.status == 429)
                break;
            ++taken;
        }
        QCOMPARE(answer.status, 429);
        QVERIFY(taken >= 600 && taken < 700);
        QVERIFY(header(answer, u"X-RateLimit-Reset"_s).toLongLong() > stage.time.now().ms);
        QCOMPARE(stage.send(secretKey, onePage).status, 200); // the backend is nobody's stranger
    }

    void readsNumbersHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("amount");
        QTest::addRow("number") << QJsonValue(19.9) << u"19.90"_s;
        QTest::addRow("text") << QJsonValue(u"19.90"_s) << u"19.90"_s;
        QTest::addRow("comma") << QJsonValue(u" 19,9 "_s) << u"19.90"_s;
        QTest::addRow("whole") << QJsonValue(1000) << u"1000.00"_s;
        QTest::addRow("negative") << QJsonValue(u"-0.5"_s) << u"-0.50"_s;
        QTest::addRow("small") << QJsonValue(0.0125) << u"0.0125"_s;
        QTest::addRow("words") << QJsonValue(u"cheap"_s) << QString();
        QTest::addRow("grouped") << QJsonValue(u"1.234,50"_s) << QString();
        QTest::addRow("huge") << QJsonValue(1e300) << QString();
        QTest::addRow("truth") << QJsonValue(true) << QString();
    }
    void readsNumbersHoweverTheyAreWritten()
    {
        QFETCH(QJsonValue, value);
        const auto amount = Amount::from(value);
        QTEST(amount ? amount->toString() : QString(), "amount");
    }

    void putsWrongClocksRight()
    {
        const Instant now{1'800'000'000'000};
        const auto at = [&](const QJsonObject &event, const QJsonValue &sentAt) {
            QJsonObject json{{u"type"_s, u"page"_s}, {u"userId"_s, u"u"_s}};
            for (auto it = event.begin(); it != event.end(); ++it)
                json[it.key()] = it.value();
            return readEvent(json, {}, {}, {now, sentAt})->at.ms - now.ms;
        };
        const auto time = [&](std::int64_t ms) { return Instant{now.ms + ms}.toString(); };
        QCOMPARE(at({{u"timestamp"_s, time(-5'000)}}, time(0)), -5'000);
        QCOMPARE(at({{u"timestamp"_s, time(3'600'000)}}, {}), 0); // from the future, without a word on its clock
        QCOMPARE(at({{u"timestamp"_s, time(3'595'000)}}, time(3'600'000)), -5'000); // an hour ahead
        QCOMPARE(at({{u"timestamp"_s, time(-86'400'000)}}, time(0)), -86'400'000);  // late
        QCOMPARE(at({{u"timestamp"_s, u"1970-01-01T00:00:00Z"_s}}, time(0)), 0);
        QCOMPARE(at({{u"timestamp"_s, u"yesterday"_s}}, time(0)), 0);
        QCOMPARE(at({{u"timestamp"_s, QJsonValue(static_cast<double>(now.ms - 7))}}, {}), -7);
        QCOMPARE(at({{u"timestamp"_s, u"2027-01-15T09:59:50+02:00"_s}}, {}), -10'000);
    }

    void makesTypedItems()
    {
        Stage stage({{u"visitQuery"_s, false}});
        const QJsonArray products{QJsonObject{
            {u"product_id"_s, 17}, {u"name"_s, u"Lamp"_s}, {u"price"_s, u"19.90"_s}, {u"quantity"_s, u"2"_s}}};
        QVERIFY(stage.told({
            stage.track(u"Order Completed"_s, u"o1"_s,
                        {{u"order_id"_s, 1007},
                         {u"total"_s, u"44,70"_s},
                         {u"shipping"_s, 4.9},
                         {u"currency"_s, u"EUR"_s},
                         {u"products"_s, products},
                         {u"order_url"_s, u"https://shop.example/orders/1007"_s}},
                        {{u"userId"_s, u"u1"_s}}),
            stage.track(u"order_refunded"_s, u"o2"_s,
                        {{u"orderId"_s, u"1007"_s}, {u"order_url"_s, u"javascript:alert(1)"_s}},
                        {{u"userId"_s, u"u1"_s}}),
            stage.track(u"Order Form Submitted"_s, u"f1"_s,
                        {{u"name"_s, u"Ada"_s},
                         {u"email"_s, u"Ada@Example.COM"_s},
                         {u"message"_s, u"Two lamps\u0000, please"_s},
                         {u"products"_s, products}},
                        {{u"anonymousId"_s, u"a1"_s}}),
            stage.track(u"Newsletter Opened"_s, u"n1"_s, {{u"issue"_s, 7}, {u"deep"_s, QJsonObject{}}},
                        {{u"userId"_s, u"u1"_s}}),
            stage.event(u"page"_s, u"p1"_s,
                        {{u"userId"_s, u"u1"_s},
                         {u"properties"_s, QJsonObject{{u"url"_s, u"https://ada:pw@shop.example/reset?token=x#y"_s},
                                                       {u"title"_s, u"Reset"_s}}}}),
            stage.event(u"group"_s, u"g1"_s,
                        {{u"userId"_s, u"u1"_s},
                         {u"groupId"_s, u"acme"_s},
                         {u"traits"_s, QJsonObject{{u"name"_s, u"Acme"_s}}}}),
        }));
        const auto orders = stage.items(u"order"_s);
        QCOMPARE(orders.size(), 2u);
        QCOMPARE(orders[0].data["number"_L1].toString(), u"1007"_s);
        QCOMPARE(orders[0].data["status"_L1].toString(), u"placed"_s);
        QCOMPARE(orders[0].data["total"_L1].toString(), u"44.70"_s);
        QCOMPARE(orders[0].data["lines"_L1][0]["quantity"_L1].toInt(), 2);
        QCOMPARE(orders[0].data["url"_L1].toString(), u"https://shop.example/orders/1007"_s);
        QCOMPARE(orders[0].threading, plugin::Threading::Alone);
        QCOMPARE(orders[0].externalKey, u"m:o1"_s);
        QCOMPARE(orders[1].data["status"_L1].toString(), u"refunded"_s);
        QVERIFY(!orders[1].data.contains("url"_L1));
        const auto forms = stage.items(u"form"_s);
        QCOMPARE(forms.size(), 1u);
        QCOMPARE(forms[0].threading, plugin::Threading::OpenOrAppend);
        QCOMPARE(forms[0].text, u"Two lamps, please"_s);
        QCOMPARE(forms[0].sameAs.size(), 1u);
        QCOMPARE(forms[0].sameAs[0].value, u"ada@example.com"_s);
        QCOMPARE(forms[0].sameAs[0].trust, 1); // typed, even if the backend passes it on
        QCOMPARE(stage.items(u"x-events-event"_s)[0].data["properties"_L1].toArray().size(), 1);
        QCOMPARE(stage.items(u"visit"_s)[0].data["url"_L1].toString(), u"https://shop.example/reset"_s);
        QCOMPARE(stage.items(u"x-events-profile"_s)[0].fields,
                 (std::vector<plugin::CustomerField>{{.name = u"organisation"_s, .value = u"Acme"_s}}));
    }

    void showsThePageOfNowAndNotAnOldOne()
    {
        Stage stage;
        const auto page = [&](const QString &id, const QString &title, std::chrono::seconds ago) {
            return stage.event(
                u"page"_s, id,
                {{u"anonymousId"_s, u"a"_s},
                 {u"timestamp"_s, (stage.time.now() - ago).toString()},
                 {u"properties"_s, QJsonObject{{u"url"_s, u"https://shop.example/"_s}, {u"title"_s, title}}}});
        };
        QVERIFY(stage.claimed({page(u"1"_s, u"Lamps"_s, 2s)}));
        QCOMPARE(stage.host.signalled.back().data["title"_L1].toString(), u"Lamps"_s);
        QVERIFY(stage.claimed({page(u"2"_s, u"Before"_s, 60s), page(u"3"_s, u"Long ago"_s, 3600s)}));
        QCOMPARE(stage.host.signalled.size(), 1u);
        QVERIFY(stage.claimed({page(u"4"_s, u"Cups"_s, 0s)}));
        QCOMPARE(stage.host.signalled.back().data["title"_L1].toString(), u"Cups"_s);
        QCOMPARE(stage.items(u"visit"_s).size(), 4u);
    }

    void keepsOnlyWhatTheEndpointWants()
    {
        Stage stage({{u"visits"_s, false}, {u"otherEvents"_s, false}});
        QVERIFY(stage.told({stage.event(u"page"_s, u"1"_s, {{u"userId"_s, u"u"_s}, {u"name"_s, u"Home"_s}}),
                            stage.track(u"Video Played"_s, u"2"_s, {}, {{u"userId"_s, u"u"_s}})}));
        QVERIFY(stage.host.items.empty());
    }

    void saysWhichSettingIsWrong()
    {
        Stage stage({{u"origins"_s, QJsonArray{u"*"_s}}});
        QCOMPARE(stage.host.lastHealth.state, plugin::Health::State::Misconfigured);
        QVERIFY(stage.host.lastHealth.text.contains(u"origins"_s));
        Stage short_({{u"backendUrl"_s, u"http://10.0.0.7/hook"_s}});
        QVERIFY(short_.host.lastHealth.text.contains(u"backendKey"_s));
    }
};

QTEST_GUILESS_MAIN(DoorTest)
#include "doortest.moc"
