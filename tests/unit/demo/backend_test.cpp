// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/backend.h"
#include "demo/shop.h"

#include "base/random.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::demo;

namespace {

const QByteArray key = "a key for this page, thirty-two bytes or more";

struct Door {
    Door()
        : backend({{u"pot"_s, u"Pot"_s, 4800, {}, {}, {}, 3}, {u"mug"_s, u"Mug"_s, 1850, {}, {}, {}, 9}},
                  {{u"c-1"_s, u"Ada"_s, u"ada@customer.test"_s}}, clock)
    {
        clock.set({1'781'863'200'000});
        backend.setKey(key);
        backend.setTold([this](const QJsonObject &event) { told.push_back(event); });
    }
    Request signedRequest(const QByteArray &body, const QByteArray &timestamp = "1781863200") const
    {
        const auto mac = QMessageAuthenticationCode::hash(timestamp + '.' + body, key, QCryptographicHash::Sha256);
        return {.method = "POST",
                .path = "/backend",
                .query = {},
                .body = body,
                .headers = {{"throughline-timestamp", timestamp}, {"throughline-signature", "v1=" + mac.toHex()}}};
    }
    QJsonObject ask(const QJsonObject &question)
    {
        return QJsonDocument::fromJson(backend.answer(signedRequest(QJsonDocument(question).toJson())).body).object();
    }
    QJsonObject order(const QString &id, const QString &sku, int quantity)
    {
        return ask({{u"v"_s, 1},
                    {u"type"_s, u"action"_s},
                    {u"name"_s, u"placeOrder"_s},
                    {u"id"_s, id},
                    {u"contact"_s, QJsonObject{{u"kind"_s, u"user"_s}, {u"value"_s, u"c-1"_s}, {u"trust"_s, 3}}},
                    {u"args"_s,
                     QJsonObject{{u"lines"_s, QJsonArray{QJsonObject{{u"sku"_s, sku}, {u"quantity"_s, quantity}}}}}}});
    }

    ManualClock clock;
    Backend backend;
    std::vector<QJsonObject> told;
};

} // namespace

class BackendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlySignedAndFreshQuestionsAreAnswered()
    {
        Door door;
        Request vector = door.signedRequest("{\"v\":1}");
        QCOMPARE(vector.header("throughline-signature"),
                 "v1=a67964b4ea84bb890e6c2cbc5fcb4d60ebddc77270b2fef603499c2a473603b6"); // of the plugin's page
        QCOMPARE(door.backend.answer(vector).status, 400);                               // signed, but no question
        vector.body = "{\"v\":2}";
        QCOMPARE(door.backend.answer(vector).status, 401);
        QCOMPARE(door.backend.answer({.method = "POST", .path = "/backend"}).status, 401);
        QCOMPARE(door.backend.answer(door.signedRequest("{\"v\":1}", "1781862000")).status, 400);
        door.backend.setKey({});
        QCOMPARE(door.backend.answer(door.signedRequest("{\"v\":1}")).status, 401);
    }

    void thePagesKnowTheVisitorByThePublicDoorOfTheChat()
    {
        SeededRandom random{1};
        const ManualClock clock;
        auto shop = Shop::open({}, clock, random);
        QVERIFY(shop);
        shop->setOrigin(u"http://127.0.0.1:8080"_s);
        const QByteArray script =
            shop->answer({.method = "GET", .path = "/shop.js", .headers = {{"host", "127.0.0.1:8080"}}}).body;
        QVERIFY(script.contains("ThroughlineChat?.visitor"));
        QVERIFY(!script.contains("throughline.chat")); // how the widget stores it is its own affair
    }

    void theSameIdIsTheSameOrder()
    {
        Door door;
        const QJsonObject first = door.order(u"a-1"_s, u"pot"_s, 2);
        QCOMPARE(door.order(u"a-1"_s, u"pot"_s, 2), first);
        QCOMPARE(door.told.size(), size_t(1));
        QCOMPARE(door.backend.stockOf(u"pot"_s), 1);
        const QJsonObject order = first["result"_L1]["order"_L1].toObject();
        QCOMPARE(order["total"_L1].toString(), u"96.00"_s);
        const QJsonObject event = door.told.front();
        QCOMPARE(event["userId"_L1].toString(), u"c-1"_s);
        QCOMPARE(event["properties"_L1]["order_id"_L1].toString(), order["number"_L1].toString());
        QCOMPARE(event["properties"_L1]["actionId"_L1].toString(), u"a-1"_s);
        // After a restart of the shop it would be the same order to everybody.
        Door again;
        QCOMPARE(again.order(u"a-1"_s, u"pot"_s, 2)["result"_L1]["order"_L1]["number"_L1], order["number"_L1]);
    }

    void whatIsNotThereCannotBeOrdered()
    {
        Door door;
        QCOMPARE(door.order(u"a-1"_s, u"pot"_s, 4)["error"_L1]["code"_L1].toString(), u"outOfStock"_s);
        QCOMPARE(door.order(u"a-2"_s, u"pan"_s, 1)["error"_L1]["detail"_L1].toString(), u"lines[0].sku"_s);
        QCOMPARE(door.order(u"a-3"_s, u"pot"_s, 0)["error"_L1]["code"_L1].toString(), u"invalid"_s);
        QVERIFY(door.told.empty());
        QCOMPARE(door.backend.stockOf(u"pot"_s), 3);
    }

    void ordersAreThoseOfTheProvenCustomer()
    {
        Door door;
        QVERIFY(!door.order(u"a-1"_s, u"mug"_s, 1)["result"_L1].toObject().isEmpty());
        const auto count = [&](const QString &kind, const QString &value, int trust) {
            return door
                .ask({{u"v"_s, 1},
                      {u"type"_s, u"lookup"_s},
                      {u"name"_s, u"orders"_s},
                      {u"contact"_s, QJsonObject{{u"kind"_s, kind},
                                                 {u"value"_s, value},
                                                 {u"trust"_s, trust}}}})["result"_L1]["orders"_L1]
                .toArray()
                .size();
        };
        QCOMPARE(count(u"user"_s, u"c-1"_s, 3), 2); // and the one from last week
        QCOMPARE(count(u"email"_s, u"ada@customer.test"_s, 3), 2);
        QCOMPARE(count(u"email"_s, u"ada@customer.test"_s, 1), 0); // merely typed
        QCOMPARE(count(u"user"_s, u"c-9"_s, 3), 0);
    }
};

QTEST_GUILESS_MAIN(BackendTest)
#include "backend_test.moc"
