// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "dialogue.h"

using namespace throughline;
using namespace throughline::test;
using namespace throughline::client;
using namespace std::chrono_literals;

//! Which customers and contact points a console keeps fetched, and what it gives up.
class FollowingTest : public QObject
{
    Q_OBJECT

    static wire::Scope customer(int n) { return wire::Scope::customer(idOf(n)); }
    static wire::WireRecord alias(int n, int of, qint64 rev)
    {
        return record(Customer{.id = idOf(n), .aliasOf = idOf(of)}, rev);
    }

private Q_SLOTS:
    void customersOfAssignedConversationsAreFollowed()
    {
        Dialogue d;
        d.goLive();
        d.pushDelta(d.queue, 10, 11, {conversation(20, 2, 11, 30, 1), link(40, 30, 50, 11)});
        d.passTime(50ms);
        const auto ask = d.expectCall(u"Delta/get"_s);
        QCOMPARE(d.scopesOf(ask).keys(), (QStringList{wire::Scope::customer(idOf(30)).toString(),
                                                      wire::Scope::contactPoint(idOf(50)).toString()}));
        d.link.calls.push_front(ask);
        d.settle(11);
        // Another contact point is linked: its timeline is fetched. The first is unlinked: its timeline goes.
        d.pushDelta(wire::Scope::customer(idOf(30)), 11, 12,
                    {link(41, 30, 51, 12), link(40, 30, 50, 12, LinkStatus::Retired)});
        d.passTime(50ms);
        d.settle(12);
        QVERIFY(d.cache->scopes().contains(wire::Scope::contactPoint(idOf(51))));
        QVERIFY(!d.cache->scopes().contains(wire::Scope::contactPoint(idOf(50))));
    }

    void onlyTheLastCustomersAreKept()
    {
        Dialogue d({.recentCustomers = 2});
        d.goLive();
        for (int n = 30; n < 34; ++n) {
            d.engine->openCustomer(idOf(n));
            d.settle(10);
            d.engine->closeCustomer(idOf(n));
            d.passTime(1s);
        }
        d.engine->openCustomer(idOf(40));
        d.settle(10);
        QVERIFY(!d.cache->scopes().contains(wire::Scope::customer(idOf(30))));
        QVERIFY(d.cache->scopes().contains(wire::Scope::customer(idOf(33))));
        // The hub is told at once what it need not push any more, and nothing else.
        QStringList given;
        for (const auto &call : d.link.calls) {
            if (call.frame.value("@type"_L1) == u"WebSocketPushDisable"_s) {
                for (const auto scope : call.frame.value("scopes"_L1).toArray())
                    given << scope.toString();
            }
        }
        QVERIFY(given.contains(wire::Scope::customer(idOf(30)).toString()));
        QVERIFY(!given.contains(wire::Scope::customer(idOf(33)).toString()));
        QVERIFY(!given.contains(wire::Scope::org().toString()));
        QCOMPARE(given.removeDuplicates(), 0);
        QVERIFY(d.cache->scopes().contains(wire::Scope::customer(idOf(40))));
    }

    void everyNameOnTheWayToACustomerIsFollowed()
    {
        Dialogue d;
        d.goLive();
        d.engine->openCustomer(idOf(30));
        d.settle(10);
        // It was merged into 31, and the hub says so; 31 was merged into 32 before.
        d.pushDelta(customer(30), 10, 11, {alias(30, 31, 11)});
        d.passTime(50ms);
        d.settle(11);
        d.pushDelta(customer(31), 11, 12, {alias(31, 32, 12)});
        d.passTime(50ms);
        d.settle(12);
        for (const int n : {30, 31, 32})
            QVERIFY2(d.cache->scopes().contains(customer(n)), qPrintable(QString::number(n)));
        QCOMPARE(d.reader->resolveCustomer(idOf(30)).value(), idOf(32));
        // And there it rests: nothing is given up and fetched again in turns.
        d.link.calls.clear();
        d.passTime(1s);
        QVERIFY(!d.asks(u"Delta/get"_s));
        QVERIFY(d.has(RecordType::Customer, idOf(31)));
    }
};

QTEST_GUILESS_MAIN(FollowingTest)
#include "tst_following.moc"
