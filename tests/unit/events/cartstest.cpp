// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "cartsamples.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace throughline;
using namespace throughline::events;

//! Carts that nobody orders, and orders that come late.
class CartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesOneItemAndAConversationForAKnownCustomer()
    {
        Stage stage(rule());
        QVERIFY(stage.told({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s, u"u1"_s))}));
        stage.run(patience - 2s);
        QVERIFY(stage.carts(u"abandoned"_s).empty());
        stage.run(4s);
        const auto found = stage.carts(u"abandoned"_s);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].contactPoint.kind, u"user"_s);
        QCOMPARE(found[0].contactPoint.trust, 3);
        QCOMPARE(found[0].threading, plugin::Threading::OpenOrAppend);
        QCOMPARE(found[0].queue, u"Sales"_s);
        QCOMPARE(found[0].data["total"_L1].toString(), u"39.80"_s);
        QCOMPARE(found[0].data["currency"_L1].toString(), u"EUR"_s);
        QCOMPARE(found[0].data["lines"_L1][0]["quantity"_L1].toInt(), 2);
        stage.run(std::chrono::hours(1));
        QCOMPARE(stage.carts(u"abandoned"_s).size(), 1u);
    }

    void asksNobodyAboutAStranger()
    {
        Stage stage(rule());
        QVERIFY(stage.claimed({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s, u"u1"_s))}));
        stage.run(patience + 5s);
        QCOMPARE(stage.carts(u"abandoned"_s).size(), 1u);
        QCOMPARE(stage.carts(u"abandoned"_s)[0].threading, plugin::Threading::Alone);
        QCOMPARE(stage.carts(u"abandoned"_s)[0].contactPoint.kind, u"visitor"_s);
        Stage open(rule(u"always"_s));
        QVERIFY(open.claimed({open.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s))}));
        open.run(patience + 5s);
        QCOMPARE(open.carts(u"abandoned"_s)[0].threading, plugin::Threading::OpenOrAppend);
    }

    void anOrderInTimeLeavesNoTrace()
    {
        Stage stage(rule());
        QVERIFY(stage.claimed({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s))}));
        stage.run(9min);
        QVERIFY(stage.told({stage.track(u"Order Completed"_s, u"m2"_s, order(u"1007"_s), of(u"anon-1"_s, u"u1"_s))}));
        stage.run(2h);
        QVERIFY(stage.carts(u"abandoned"_s).empty());
        QVERIFY(stage.carts(u"recovered"_s).empty());
        QCOMPARE(stage.items(u"order"_s).size(), 1u);
    }

    void anOrderOfTheUserEndsTheCartsOfTheirBrowsers()
    {
        Stage stage(rule());
        QVERIFY(stage.told({stage.event(u"identify"_s, u"i1"_s, of(u"anon-1"_s, u"u1"_s))}));
        QVERIFY(stage.claimed({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s)),
                               stage.track(u"Product Added"_s, u"m2"_s, lamp(), of(u"anon-2"_s))}));
        QVERIFY(stage.told({stage.track(u"Order Completed"_s, u"m3"_s, order(u"1007"_s), of({}, u"u1"_s))}));
        stage.run(patience + 5s);
        QCOMPARE(stage.carts(u"abandoned"_s).size(), 1u);
        QCOMPARE(stage.carts(u"abandoned"_s)[0].contactPoint.value, u"anon-2"_s);
    }

    void aPageCannotEndSomebodyElsesCart()
    {
        Stage stage(rule());
        QVERIFY(stage.told({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s, u"u1"_s))}));
        QVERIFY(stage.claimed({stage.track(u"Order Completed"_s, u"m2"_s, order(u"1"_s), of(u"anon-9"_s, u"u1"_s))}));
        stage.run(patience + 5s);
        QCOMPARE(stage.carts(u"abandoned"_s).size(), 1u);
    }

    void aLateOrderAnswersTheItem()
    {
        Stage stage(rule());
        QVERIFY(stage.told({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s, u"u1"_s))}));
        stage.run(patience + 5s);
        const QString key = stage.carts(u"abandoned"_s)[0].externalKey;
        stage.run(30min);
        const QJsonArray late{stage.track(u"Order Completed"_s, u"m2"_s, order(u"1007"_s), of(u"anon-1"_s, u"u1"_s))};
        QVERIFY(stage.told(late));
        QVERIFY(stage.told(late));
        stage.run(5s);
        const auto found = stage.carts(u"recovered"_s);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].threadKeys, QStringList{key});
        QCOMPARE(found[0].threading, plugin::Threading::AppendIfOpen);
        QCOMPARE(found[0].data["number"_L1].toString(), u"1007"_s);
        stage.run(24h);
        QCOMPARE(stage.carts(u"abandoned"_s).size(), 1u);
    }

    void anOrderThatComesBeforeItsCartIsRemembered()
    {
        Stage stage(rule());
        const QJsonObject cart = stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s));
        stage.run(5s);
        QVERIFY(stage.told({stage.track(u"Order Completed"_s, u"m2"_s, order(u"1007"_s), of(u"anon-1"_s, u"u1"_s))}));
        QVERIFY(stage.claimed({cart}));
        stage.run(2h);
        QVERIFY(stage.carts(u"abandoned"_s).empty());
    }

    void whatIsPutInAfterTheOrderIsANewCart()
    {
        Stage stage(rule());
        QVERIFY(stage.claimed({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s))}));
        stage.run(5s);
        const QJsonObject bought =
            stage.track(u"Order Completed"_s, u"m2"_s, order(u"1007"_s, {lamp()}), of(u"anon-1"_s, u"u1"_s));
        stage.run(5s);
        QVERIFY(stage.claimed({stage.track(u"Product Added"_s, u"m3"_s, cup(), of(u"anon-1"_s))}));
        QVERIFY(stage.told({bought})); // told after what happened after it
        stage.run(patience + 5s);
        const auto found = stage.carts(u"abandoned"_s);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].data["lines"_L1].toArray().size(), 1);
        QCOMPARE(found[0].data["lines"_L1][0]["sku"_L1].toString(), u"C1"_s);
    }

    void anEmptiedCartIsNotAbandoned()
    {
        Stage stage(rule());
        QVERIFY(stage.claimed({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s))}));
        stage.run(5s);
        QVERIFY(stage.claimed({stage.track(u"Product Removed"_s, u"m2"_s, lamp(), of(u"anon-1"_s))}));
        stage.run(2h);
        QVERIFY(stage.carts(u"abandoned"_s).empty());
    }

    void aRepeatedEventCountsOnce()
    {
        Stage stage(rule());
        const QJsonArray added{stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s))};
        stage.host.answersLost = true;
        (void)stage.batch(publicKey, added); // the item is kept, the answer never comes
        stage.host.answersLost = false;
        QVERIFY(stage.claimed(added));
        QVERIFY(stage.claimed(added));
        stage.run(patience + 5s);
        QCOMPARE(stage.carts(u"abandoned"_s).size(), 1u);
        QCOMPARE(stage.carts(u"abandoned"_s)[0].data["lines"_L1][0]["quantity"_L1].toInt(), 2);
    }

    void aKilledConnectorGoesOn_data()
    {
        QTest::addColumn<int>("killAfterMs"); // counted from one second before the cart falls due
        for (const int ms : {0, 900, 1'001, 1'003, 1'005, 1'007, 1'009, 1'100, 5'000})
            QTest::addRow("%d", ms) << ms;
    }
    void aKilledConnectorGoesOn()
    {
        QFETCH(int, killAfterMs);
        Stage stage(rule());
        QVERIFY(stage.told({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s, u"u1"_s))}));
        const Instant due = Instant{1'800'000'000'000} + patience;
        stage.run(due - stage.time.now() - 900ms + std::chrono::milliseconds(killAfterMs));
        stage.killConnector();
        stage.run(3min);
        stage.startConnector();
        stage.run(10s);
        QCOMPARE(stage.carts(u"abandoned"_s).size(), 1u);
        QVERIFY(stage.told({stage.track(u"Order Completed"_s, u"m2"_s, order(u"1007"_s), of({}, u"u1"_s))}));
        stage.killConnector();
        stage.run(1s);
        stage.startConnector();
        stage.run(10s);
        QCOMPARE(stage.carts(u"recovered"_s).size(), 1u);
        QCOMPARE(stage.carts(u"abandoned"_s).size(), 1u);
    }

    void triesAgainWhileTheHubCannot()
    {
        Stage stage(rule());
        QVERIFY(stage.told({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s, u"u1"_s))}));
        stage.host.ingestFails = ErrorCode::RateLimited;
        stage.run(patience + 1min);
        QVERIFY(stage.carts(u"abandoned"_s).empty());
        stage.host.ingestFails.reset();
        stage.run(5s);
        QCOMPARE(stage.carts(u"abandoned"_s).size(), 1u);
    }

    void showsTheOpenCartAsLongAsItIsOpen()
    {
        Stage stage(rule());
        QVERIFY(stage.claimed({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s))}));
        const auto count = [&] {
            return std::count_if(stage.host.signalled.begin(), stage.host.signalled.end(), [](const auto &signal) {
                return signal.kind == "cart"_L1 && signal.data["lines"_L1].toArray().size() == 1;
            });
        };
        QCOMPARE(count(), 1);
        stage.run(5min);
        QVERIFY(count() >= 6);
        const plugin::Signal last = stage.host.signalled.back();
        QCOMPARE(last.topic, u"point"_s);
        QCOMPARE(last.data["total"_L1].toString(), u"39.80"_s);
        QVERIFY(stage.told({stage.track(u"Order Completed"_s, u"m2"_s, order(u"1007"_s), of(u"anon-1"_s, u"u1"_s))}));
        QVERIFY(stage.host.signalled.back().data["lines"_L1].toArray().isEmpty());
        const auto before = stage.host.signalled.size();
        stage.run(5min);
        QCOMPARE(stage.host.signalled.size(), before);
    }

    void saysHowTheCustomerLikesToBeAnswered()
    {
        Stage stage(rule());
        QVERIFY(stage.told({stage.event(u"identify"_s, u"i1"_s,
                                        {{u"anonymousId"_s, u"anon-1"_s},
                                         {u"userId"_s, u"u1"_s},
                                         {u"traits"_s, QJsonObject{{u"preferredChannel"_s, u"sms"_s}}}})}));
        // On a page without the trait it is still so, after a restart as well.
        QVERIFY(stage.told({stage.event(u"identify"_s, u"i2"_s, of(u"anon-1"_s, u"u1"_s))}));
        stage.killConnector();
        stage.startConnector();
        QVERIFY(stage.claimed({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s)),
                               stage.track(u"Product Added"_s, u"m2"_s, lamp(), of(u"anon-2"_s))}));
        stage.run(patience + 5s);
        const auto found = stage.carts(u"abandoned"_s);
        QCOMPARE(found.size(), 2u);
        const auto known = std::find_if(found.begin(), found.end(),
                                        [](const auto &item) { return item.contactPoint.value == "anon-1"_L1; });
        QCOMPARE(known->data["preferredChannel"_L1].toString(), u"sms"_s);
        QCOMPARE(known->text, u"Left a cart: 2 × Lamp, 39.80 EUR; prefers sms"_s);
        QCOMPARE(known->threading, plugin::Threading::OpenOrAppend);
        for (const auto &item : found)
            QCOMPARE(item.data.contains("preferredChannel"_L1), item.contactPoint.value == "anon-1"_L1);
    }
};

QTEST_GUILESS_MAIN(CartsTest)
#include "cartstest.moc"
