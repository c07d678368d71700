// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "cartsamples.h"

#include "connector/cart.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace throughline;
using namespace throughline::events;

//! Carts whose events come late, in any order, or in any number.
class LateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLateEventNeitherReopensNorShrinksACart()
    {
        Stage stage(rule());
        const QJsonObject removed = stage.track(u"Product Removed"_s, u"r1"_s, lamp(), of(u"anon-1"_s, u"u1"_s));
        const QJsonObject picture =
            stage.track(u"Cart Updated"_s, u"v1"_s, {{u"products"_s, QJsonArray{cup()}}}, of(u"anon-1"_s, u"u1"_s));
        const QJsonObject before = stage.track(u"Product Added"_s, u"b1"_s, cup(), of(u"anon-1"_s, u"u1"_s));
        stage.run(1s);
        QVERIFY(stage.told({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s, u"u1"_s))}));
        QVERIFY(stage.told({removed, picture}));
        stage.run(patience + 5s);
        const auto found = stage.carts(u"abandoned"_s);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].data["lines"_L1].toArray().size(), 2); // the cup of before and the lamp of after
        // Told after it was abandoned: nobody is back.
        QVERIFY(stage.told({before}));
        stage.run(2h);
        QCOMPARE(stage.carts(u"abandoned"_s).size(), 1u);
        // Its item keeps its key, so that a late order finds its conversation.
        QVERIFY(stage.told({stage.track(u"Order Completed"_s, u"o1"_s, order(u"7"_s), of({}, u"u1"_s))}));
        stage.run(5s);
        QCOMPARE(stage.carts(u"recovered"_s)[0].threadKeys, QStringList{found[0].externalKey});
    }

    void whatComesInAnyOrderIsTheSameCart_data()
    {
        QTest::addColumn<QString>("sequence");
        for (const QString &sequence : {u"0123"_s, u"3210"_s, u"2031"_s, u"1302"_s, u"3021"_s})
            QTest::addRow("%s", qPrintable(sequence)) << sequence;
    }
    void whatComesInAnyOrderIsTheSameCart()
    {
        QFETCH(QString, sequence);
        QJsonObject all = lamp();
        all.remove(u"quantity"_s);
        QJsonObject one = cup();
        one[u"quantity"_s] = 1;
        const std::vector<Event> told{
            {.meaning = Meaning::CartAdded, .key = u"0"_s, .at = {1000}, .properties = lamp()},
            {.meaning = Meaning::CartShown,
             .key = u"1"_s,
             .at = {2000},
             .properties = {{u"products"_s, QJsonArray{lamp(), cup()}}}},
            {.meaning = Meaning::CartRemoved, .key = u"2"_s, .at = {3000}, .properties = all},
            {.meaning = Meaning::CartAdded, .key = u"3"_s, .at = {4000}, .properties = one},
        };
        Cart cart;
        for (const QChar c : sequence)
            (void)cart.apply(told[static_cast<std::size_t>(c.digitValue())]);
        QCOMPARE(cart.goods.lines.size(), 1u);
        QCOMPARE(cart.goods.lines[0].sku, u"C1"_s);
        QVERIFY(cart.goods.lines[0].quantity == 2);
        QCOMPARE(cart.goods.total->toString(), u"10.00"_s);
        QCOMPARE(cart.startedAt, Instant{1000});
        QCOMPARE(cart.lastAt, Instant{4000});
        QCOMPARE(*Cart::fromBytes(cart.toBytes()), cart);
    }

    void anOrderFromBeforeTheCartDoesNotEndIt()
    {
        Stage stage(rule());
        const QJsonObject earlier =
            stage.track(u"Order Completed"_s, u"o1"_s, order(u"7"_s, {lamp()}), of(u"anon-1"_s, u"u1"_s));
        stage.run(5min);
        QVERIFY(stage.told({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s, u"u1"_s))}));
        QVERIFY(stage.told({earlier}));
        stage.run(patience + 5s);
        QCOMPARE(stage.carts(u"abandoned"_s).size(), 1u);
        QVERIFY(stage.carts(u"recovered"_s).empty());
    }

    void anOrderTakesOutWhatItBoughtOnce()
    {
        Stage stage(rule());
        QVERIFY(stage.told({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s, u"u1"_s))}));
        stage.run(1s);
        const QJsonObject bought =
            stage.track(u"Order Completed"_s, u"o1"_s, order(u"7"_s, {lamp()}), of(u"anon-1"_s, u"u1"_s));
        stage.run(1s);
        QVERIFY(stage.told({stage.track(u"Product Added"_s, u"m2"_s, lamp(), of(u"anon-1"_s, u"u1"_s))}));
        // The shop's web hook tells the same order under another id.
        QJsonObject again = bought;
        again[u"messageId"_s] = u"o2"_s;
        QVERIFY(stage.told({bought}) && stage.told({again}));
        stage.run(patience + 5s);
        QCOMPARE(stage.carts(u"abandoned"_s).size(), 1u);
        QCOMPARE(stage.carts(u"abandoned"_s)[0].data["lines"_L1][0]["quantity"_L1].toInt(), 2);
    }

    void aNewCartAfterADayWaitsItsTime()
    {
        // The time at which the ordered one would have been forgotten means nothing to the next one.
        Stage stage(rule());
        QVERIFY(stage.told({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s, u"u1"_s)),
                            stage.track(u"Order Completed"_s, u"o1"_s, order(u"7"_s), of(u"anon-1"_s, u"u1"_s))}));
        stage.run(24h - 5min);
        QVERIFY(stage.told({stage.track(u"Product Added"_s, u"m2"_s, cup(), of(u"anon-1"_s, u"u1"_s))}));
        stage.run(8min);
        QVERIFY(stage.carts(u"abandoned"_s).empty());
        stage.run(3min);
        QCOMPARE(stage.carts(u"abandoned"_s).size(), 1u);
    }

    void whatIsOlderThanADayBeginsNoCart()
    {
        Stage stage(rule(u"always"_s));
        const QJsonObject old = stage.track(u"Product Added"_s, u"m1"_s, lamp(), of(u"anon-1"_s));
        stage.run(25h);
        QVERIFY(stage.claimed({old}));
        stage.run(2h);
        QVERIFY(stage.carts(u"abandoned"_s).empty());
        QCOMPARE(stage.carts(u"added"_s).size(), 1u); // the item itself has its place
    }

    void aPagesWordOnAUserIsACartApart()
    {
        Stage stage(rule());
        QVERIFY(stage.told({stage.track(u"Product Added"_s, u"m1"_s, lamp(), of({}, u"u1"_s))}));
        QVERIFY(stage.claimed({stage.track(u"Product Removed"_s, u"m2"_s, lamp(), of({}, u"u1"_s)),
                               stage.track(u"Order Completed"_s, u"m3"_s, order(u"9"_s), of({}, u"u1"_s))}));
        stage.run(patience + 5s);
        QCOMPARE(stage.carts(u"abandoned"_s).size(), 1u);
        QCOMPARE(stage.carts(u"abandoned"_s)[0].data["lines"_L1][0]["quantity"_L1].toInt(), 2);
    }

    void aCartHoldsSoManyProductsAndItsPlaceInTheStorage()
    {
        Cart cart;
        Event event{.meaning = Meaning::CartAdded, .at = {1000}};
        for (int i = 0; i < 300; ++i) {
            event.key = QString::number(i);
            event.at.ms += 1;
            event.properties = {{u"sku"_s, QString::number(i)}, {u"name"_s, u"灯"_s.repeated(200)}, {u"price"_s, 1}};
            QVERIFY(cart.apply(event));
            QVERIFY(cart.toBytes().size() < 40'000); // a value of the storage holds 65,536
        }
        QVERIFY(cart.goods.lines.size() <= mostLines);
        QCOMPARE(cart.goods.lines.back().sku, u"299"_s); // the oldest make room
        QVERIFY(cart.goods.more + static_cast<std::int64_t>(cart.goods.lines.size()) == 300);
        QVERIFY(!cart.goods.total); // nobody knows it any more
        QCOMPARE(*Cart::fromBytes(cart.toBytes()), cart);
        Cart whole;
        QJsonArray products;
        for (int i = 0; i < 80; ++i)
            products.append(QJsonObject{{u"sku"_s, i + 1}, {u"price"_s, 1}});
        event.meaning = Meaning::CartShown;
        event.properties = {{u"products"_s, products}, {u"total"_s, u"80"_s}};
        QVERIFY(whole.apply(event));
        QCOMPARE(whole.goods.lines.size(), mostLines);
        QCOMPARE(whole.goods.toJson()["more"_L1].toInt(), 30);
        QCOMPARE(whole.goods.total->toString(), u"80.00"_s);
    }

    void watchesSoManyCartsAndKeepsThoseItKnows()
    {
        Stage stage(rule());
        QVERIFY(stage.told({stage.track(u"Product Added"_s, u"known"_s, lamp(), of(u"anon"_s, u"u1"_s))}));
        for (int part = 0; part < 11; ++part) {
            QJsonArray events;
            for (int i = 0; i < 500; ++i) {
                const QString id = QString::number(part * 500 + i);
                events.append(stage.track(u"Product Added"_s, id, cup(), of(u"stranger-"_s + id)));
            }
            QVERIFY(stage.told(events));
        }
        const auto watched = std::count_if(stage.host.storage.begin(), stage.host.storage.end(),
                                           [](const auto &entry) { return entry.first.startsWith(u"c/"_s); });
        QVERIFY(watched > 4'900 && watched <= 5'000);
        stage.run(patience + 5min);
        const auto found = stage.carts(u"abandoned"_s);
        QCOMPARE(found.size(), static_cast<std::size_t>(watched));
        const auto has = [&](const QString &point) {
            return std::any_of(found.begin(), found.end(),
                               [&](const auto &item) { return item.contactPoint.value == point; });
        };
        QVERIFY(has(u"u1"_s));
        QVERIFY(has(u"stranger-5499"_s)); // the newest
        QVERIFY(!has(u"stranger-0"_s));   // the oldest
    }

    void takesPicturesOfTheWholeCartInOrderOfTime()
    {
        Cart cart;
        Event event{.meaning = Meaning::CartShown, .key = u"2"_s, .at = {2000}};
        event.properties = {{u"products"_s, QJsonArray{lamp(), cup()}}};
        QVERIFY(cart.apply(event));
        QVERIFY(!cart.apply(event));
        event.key = u"1"_s;
        event.at = {1000};
        event.properties = {{u"products"_s, QJsonArray{cup()}}};
        QVERIFY(cart.apply(event));
        QCOMPARE(cart.goods.lines.size(), 2u);
        QCOMPARE(cart.lastAt, Instant{2000});
        QCOMPARE(*Cart::fromBytes(cart.toBytes()), cart);
    }
};

QTEST_GUILESS_MAIN(LateTest)
#include "latetest.moc"
