// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <QFile>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace throughline;
using namespace throughline::events;

namespace {

const QByteArray hookSecret = "a hook's secret of a shop";
const QString wooPath = u"/v1/hooks/woocommerce"_s;
const QString shopifyPath = u"/v1/hooks/shopify"_s;

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(FIXTURES "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString signatureOf(const QByteArray &body)
{
    const auto mac = QMessageAuthenticationCode::hash(body, hookSecret, QCryptographicHash::Sha256);
    return QString::fromLatin1(mac.toBase64());
}

plugin::HttpRequest woo(const QByteArray &body, const QString &topic = u"order.created"_s)
{
    return {.method = u"POST"_s,
            .path = wooPath,
            .headers = {{u"x-wc-webhook-topic"_s, topic}, {u"x-wc-webhook-signature"_s, signatureOf(body)}},
            .body = body,
            .remoteAddress = u"192.0.2.9"_s};
}

plugin::HttpRequest shopify(const QByteArray &body, const QString &topic = u"orders/paid"_s)
{
    return {.method = u"POST"_s,
            .path = shopifyPath,
            .headers = {{u"x-shopify-topic"_s, topic}, {u"x-shopify-hmac-sha256"_s, signatureOf(body)}},
            .body = body,
            .remoteAddress = u"192.0.2.9"_s};
}

//! The fixture with other values at its top.
QByteArray changed(const QString &name, const QJsonObject &values)
{
    QJsonObject json = QJsonDocument::fromJson(fixture(name)).object();
    for (auto it = values.begin(); it != values.end(); ++it)
        json[it.key()] = it.value();
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

//! A stage whose endpoint knows the shops' secrets.
struct Shops : Stage {
    Shops() : Stage({{u"realm"_s, u"shop"_s}, {u"abandonedMinutes"_s, 10}})
    {
        killConnector();
        info.secrets[u"wooSecret"_s] = hookSecret;
        info.secrets[u"shopifySecret"_s] = hookSecret;
        startConnector();
    }
};

} // namespace

//! Signed web hooks of shop systems, by fixtures.
class WebhookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatTheShopSigned()
    {
        // Computed by another program.
        QCOMPARE(signatureOf(fixture(u"woo_order_created.json"_s)), u"SEUCk2DYf7XsroqlTuIgi1D4MroX45AdH3ZuT3n/L6w="_s);
        QCOMPARE(signatureOf(fixture(u"shopify_orders_paid.json"_s)),
                 u"gwiGX2RLyziJHaP6y8R05FCz0hwwp0Bsca8zbs+E/2Q="_s);
        Shops stage;
        QCOMPARE(stage.send(woo(fixture(u"woo_order_created.json"_s))).status, 200);
        QCOMPARE(stage.send(shopify(fixture(u"shopify_orders_paid.json"_s))).status, 200);
        const auto orders = stage.items(u"order"_s);
        QCOMPARE(orders.size(), 2u);

        QCOMPARE(orders[0].data["number"_L1].toString(), u"727"_s);
        QCOMPARE(orders[0].data["status"_L1].toString(), u"paid"_s);
        QCOMPARE(orders[0].data["total"_L1].toString(), u"29.35"_s);
        QCOMPARE(orders[0].data["shipping"_L1].toString(), u"10.00"_s);
        QCOMPARE(orders[0].data["currency"_L1].toString(), u"USD"_s);
        QCOMPARE(orders[0].data["lines"_L1].toArray().size(), 2);
        QCOMPARE(orders[0].data["lines"_L1][0]["quantity"_L1].toInt(), 2);
        QCOMPARE(orders[0].data["lines"_L1][0]["sku"_L1].toString(), u"93"_s);
        QCOMPARE(orders[0].author.name, u"John Doe"_s);
        QCOMPARE(orders[0].occurredAt, *Instant::fromString(u"2027-01-15T07:59:02Z"));
        QCOMPARE(orders[0].threading, plugin::Threading::Alone);
        QCOMPARE(orders[0].contactPoint,
                 (plugin::ContactPoint{.kind = u"user"_s, .value = u"26"_s, .realm = u"shop"_s, .trust = 3}));
        QCOMPARE(orders[0].sameAs.size(), 1u); // the number has no country
        QCOMPARE(orders[0].sameAs[0].value, u"john.doe@example.com"_s);
        QCOMPARE(orders[0].sameAs[0].trust, 3);

        QCOMPARE(orders[1].data["number"_L1].toString(), u"1001"_s);
        QCOMPARE(orders[1].data["status"_L1].toString(), u"paid"_s);
        QCOMPARE(orders[1].data["total"_L1].toString(), u"409.94"_s);
        QCOMPARE(orders[1].data["shipping"_L1].toString(), u"10.00"_s);
        QCOMPARE(orders[1].contactPoint.value, u"207119551"_s);
        QVERIFY(orders[1].externalKey.contains(u"820982911946154508"_s)); // not rounded
        QCOMPARE(orders[1].sameAs[0].trust, 3);
        QCOMPARE(orders[1].sameAs[1].kind, u"phone"_s);
        QCOMPARE(orders[1].sameAs[1].trust, 1);
    }

    void refusesWhatItDidNotSign_data()
    {
        QTest::addColumn<QString>("signature");
        const QString good = signatureOf(fixture(u"woo_order_created.json"_s));
        QTest::addRow("none") << QString();
        QTest::addRow("another's") << signatureOf("x");
        QTest::addRow("cut off") << good.chopped(4);
        QTest::addRow("longer") << good + u"AAAA"_s;
        QTest::addRow("no base64") << u"*"_s.repeated(44);
        QTest::addRow("in hex") << QString::fromLatin1(QByteArray::fromBase64(good.toLatin1()).toHex());
    }
    void refusesWhatItDidNotSign()
    {
        QFETCH(QString, signature);
        Shops stage;
        auto request = woo(fixture(u"woo_order_created.json"_s));
        request.headers[1].second = signature;
        const auto answer = stage.send(request);
        QCOMPARE(answer.status, 401);
        QCOMPARE(Stage::field(answer), u"X-WC-Webhook-Signature"_s);
        QVERIFY(stage.host.items.empty());
    }

    void theSignatureIsOverTheBytesAsTheyCame()
    {
        Shops stage;
        auto request = woo(fixture(u"woo_order_created.json"_s));
        request.body.replace("29.35", "0.35");
        QCOMPARE(stage.send(request).status, 401);
        // The same JSON, written otherwise.
        request.body = QJsonDocument::fromJson(fixture(u"woo_order_created.json"_s)).toJson();
        QCOMPARE(stage.send(request).status, 401);
        // Another shop system's door does not take it.
        request = woo(fixture(u"woo_order_created.json"_s));
        request.path = shopifyPath;
        QCOMPARE(stage.send(request).status, 401);
    }

    void withoutASecretThereIsNoDoor()
    {
        Stage stage;
        QCOMPARE(stage.send(woo(fixture(u"woo_order_created.json"_s))).status, 404);
        QCOMPARE(stage.send(shopify(fixture(u"shopify_orders_paid.json"_s))).status, 404);
        stage.killConnector();
        stage.info.secrets[u"wooSecret"_s] = "short";
        stage.startConnector();
        QCOMPARE(stage.host.lastHealth.state, plugin::Health::State::Misconfigured);
        QVERIFY(stage.host.lastHealth.text.contains(u"wooSecret"_s));
    }

    void oneDeliveryOrTenAreOneItem()
    {
        Shops stage;
        const QByteArray body = fixture(u"woo_order_created.json"_s);
        QCOMPARE(stage.send(woo(body)).status, 200);
        const auto again = stage.send(woo(body));
        QCOMPARE(again.status, 200);
        QCOMPARE(Stage::json(again)["duplicates"_L1].toInt(), 1);
        // An update that changes nothing an item shows is one as well, whatever its time.
        const auto updated = [&](const QJsonObject &values) {
            return stage.send(woo(changed(u"woo_order_created.json"_s, values), u"order.updated"_s)).status;
        };
        QCOMPARE(updated({{u"date_modified_gmt"_s, u"2027-01-15T07:59:30"_s}}), 200);
        QCOMPARE(stage.items(u"order"_s).size(), 1u);
        QCOMPARE(updated({{u"status"_s, u"refunded"_s}}), 200);
        QCOMPARE(stage.items(u"order"_s).size(), 2u);
        QCOMPARE(stage.items(u"order"_s)[1].data["status"_L1].toString(), u"refunded"_s);
    }

    void aGuestsAddressIsWhatSomebodyTyped()
    {
        Shops stage;
        QCOMPARE(stage.send(woo(changed(u"woo_order_created.json"_s, {{u"customer_id"_s, 0}}))).status, 200);
        QCOMPARE(stage.items(u"order"_s)[0].contactPoint.kind, u"email"_s);
        QCOMPARE(stage.items(u"order"_s)[0].contactPoint.trust, 1);
        QJsonObject customer =
            QJsonDocument::fromJson(fixture(u"shopify_orders_paid.json"_s))["customer"_L1].toObject();
        customer[u"verified_email"_s] = false;
        QCOMPARE(stage.send(shopify(changed(u"shopify_orders_paid.json"_s, {{u"customer"_s, customer}}))).status, 200);
        QCOMPARE(stage.items(u"order"_s)[1].contactPoint.kind, u"email"_s);
        QCOMPARE(stage.items(u"order"_s)[1].contactPoint.trust, 1);
    }

    void anOrderByHookEndsTheCartOfItsUser()
    {
        Shops stage;
        QVERIFY(stage.told({stage.track(u"Product Added"_s, u"m1"_s, {{u"sku"_s, u"93"_s}, {u"name"_s, u"Single"_s}},
                                        {{u"anonymousId"_s, u"anon-1"_s}, {u"userId"_s, u"26"_s}})}));
        stage.run(1min);
        const QByteArray body =
            changed(u"woo_order_created.json"_s, {{u"date_created_gmt"_s, u"2027-01-15T08:00:30"_s}});
        QCOMPARE(stage.send(woo(body)).status, 200);
        stage.run(2h);
        QVERIFY(stage.carts(u"abandoned"_s).empty());
    }

    void whatIsSignedAndOfNoUseIsAnsweredWell()
    {
        Shops stage;
        QCOMPARE(stage.send(woo(R"({"id":5})", u"product.updated"_s)).status, 200);
        QCOMPARE(stage.send(woo(R"({"id":5})", u"order.created"_s)).status, 200); // nobody's
        QCOMPARE(stage.send(woo(R"({"status":"paid"})", u"order.updated"_s)).status, 200);
        auto ping = woo("webhook_id=17");
        ping.headers.clear(); // it is not signed
        QCOMPARE(stage.send(ping).status, 200);
        ping.body = "webhook_id=17&order=1";
        QCOMPARE(stage.send(ping).status, 401);
        QVERIFY(stage.host.items.empty());
    }

    void hostileBodiesAreRefusedBeforeTheyAreRead()
    {
        Shops stage;
        QCOMPARE(stage.send(woo("{")).status, 400);
        QCOMPARE(stage.send(woo(QByteArray(40, '[') + QByteArray(40, ']'))).status, 400);
        QCOMPARE(stage.send(woo(QByteArray(3 * 1024 * 1024, ' '))).status, 413);
        auto request = woo(fixture(u"woo_order_created.json"_s));
        request.method = u"GET"_s;
        QCOMPARE(stage.send(request).status, 405);
        stage.host.ingestFails = ErrorCode::RateLimited;
        QCOMPARE(stage.send(woo(fixture(u"woo_order_created.json"_s))).status, 503);
    }
};

QTEST_GUILESS_MAIN(WebhookTest)
#include "webhooktest.moc"
