// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "desk.h"

using namespace throughline;
using namespace throughline::test;
using namespace throughline::client;

//! Who is who on the screen: the cache's links with the agent's own decisions that are on their way on top.
class IdentityTest : public QObject
{
    Q_OBJECT

    template<typename T>
    static wire::WireRecord stored(T value, int id)
    {
        value.id = idOf(id);
        value.rev = 40;
        return {recordTypeOf<T>, value.id, value.rev, toJson(value)};
    }
    //! Two customers, 60 with contact points 70 and 71, 61 with 72, each with one item.
    static void twoCustomers(Desk &desk)
    {
        std::vector<wire::WireRecord> records;
        for (const auto &[id, city] : {std::pair(60, u"Ulm"_s), std::pair(61, u"Bonn"_s)}) {
            Customer customer;
            customer.name = u"Ada of "_s + city;
            customer.fields[u"city"_s] = {FieldValue{city, u"shop"_s, {}, true}};
            records.push_back(stored(customer, id));
        }
        for (int n = 0; n < 3; ++n) {
            ContactPoint point;
            point.kind = u"visitor"_s;
            point.value = QString::number(n);
            records.push_back(stored(point, 70 + n));
            records.push_back(stored(linkOf(70 + n, n < 2 ? 60 : 61), 80 + n));
            TimelineItem item;
            item.contactPointId = idOf(70 + n);
            item.text = QString::number(n);
            item.kind = u"visit"_s;
            item.orderTime = Instant{1000 + n};
            records.push_back(stored(item, 90 + n));
        }
        desk.put(records);
    }
    static IdentityLink linkOf(int point, int customer)
    {
        IdentityLink link;
        link.contactPointId = idOf(point);
        link.customerId = idOf(customer);
        link.rule = u"firstContact"_s;
        return link;
    }
    static void decide(Desk &desk, int n, const QString &name, const QJsonObject &args)
    {
        wire::Command command;
        command.id = idOf(n);
        command.name = name;
        command.args = args;
        command.createdAt = desk.d.time.now();
        desk.add(command);
    }
    static QString text(int id) { return idOf(id).toString(); }
    static QStringList timelineOf(Desk &desk, int customer)
    {
        TimelineQuery query;
        query.customerId = idOf(customer);
        query.before = 50;
        return desk.texts(query);
    }

private Q_SLOTS:
    void aPendingMergeAndItsUnmergeShowAtOnce()
    {
        Desk desk;
        twoCustomers(desk);
        QCOMPARE(timelineOf(desk, 60), QStringList({u"0"_s, u"1"_s}));
        const auto preview = desk.read([](ReadContext &c) { return readMergePreview(c, idOf(61), idOf(60)); });
        QVERIFY(preview.allowed);
        QCOMPARE(preview.conflicts, std::vector<QString>{u"city"_s});
        QCOMPARE(preview.contactPointIds.size(), size_t(3));
        decide(desk, 1, u"customer.merge"_s, {{u"customerId"_s, text(61)}, {u"intoId"_s, text(60)}});
        QCOMPARE(timelineOf(desk, 60), QStringList({u"0"_s, u"1"_s, u"2"_s}));
        QCOMPARE(timelineOf(desk, 61), timelineOf(desk, 60)); // the old id leads to the one that stayed
        decide(desk, 2, u"customer.unmerge"_s, {{u"customerId"_s, text(61)}, {u"decisionId"_s, text(1)}});
        QCOMPARE(timelineOf(desk, 60), QStringList({u"0"_s, u"1"_s}));
        QCOMPARE(timelineOf(desk, 61), QStringList{u"2"_s});
    }

    void pendingLinkUnlinkAndSharedShowAtOnce()
    {
        Desk desk;
        twoCustomers(desk);
        decide(desk, 1, u"identity.link"_s, {{u"contactPointId"_s, text(71)}, {u"customerId"_s, text(61)}});
        decide(desk, 2, u"identity.unlink"_s, {{u"contactPointId"_s, text(72)}, {u"newCustomerId"_s, text(62)}});
        decide(desk, 3, u"contactPoint.setShared"_s, {{u"contactPointId"_s, text(70)}, {u"shared"_s, true}});
        QCOMPARE(timelineOf(desk, 60), QStringList{u"0"_s});
        QCOMPARE(timelineOf(desk, 61), QStringList{u"1"_s});
        QCOMPARE(timelineOf(desk, 62), QStringList{u"2"_s});
        const auto ada = desk.read([](ReadContext &c) { return readCustomer(c, idOf(60)); });
        QCOMPARE(ada.points.size(), size_t(1));
        QVERIFY(ada.points[0].point.shared);
    }

    void mergedCustomersAreListedWithTheirWordsSideBySide()
    {
        Desk desk;
        twoCustomers(desk);
        auto old = linkOf(72, 61);
        old.status = LinkStatus::Retired;
        auto now = linkOf(72, 60);
        now.rule = u"merge"_s;
        now.decisionId = idOf(1);
        now.fromCustomerId = idOf(61);
        desk.put({stored(old, 82), stored(now, 83)});
        const auto ada = [&] { return desk.read([](ReadContext &c) { return readCustomer(c, idOf(60)); }); };
        QCOMPARE(ada().merged.size(), size_t(1));
        QCOMPARE(ada().merged[0].name, u"Ada of Bonn"_s);
        QCOMPARE(ada().customer.fields.at(u"city"_s).size(), size_t(2));
        QCOMPARE(ada().points.size(), size_t(3));
        // Taken back at once on the screen, by the links alone.
        decide(desk, 2, u"customer.unmerge"_s, {{u"customerId"_s, text(61)}, {u"decisionId"_s, text(1)}});
        QCOMPARE(ada().points.size(), size_t(2));
        QVERIFY(ada().merged.empty());
    }

    void whatWasDecidedJustNowIsTakenBackAtOnce()
    {
        Desk desk;
        twoCustomers(desk);
        auto maybe = linkOf(72, 60);
        maybe.status = LinkStatus::Suggested;
        desk.put({stored(maybe, 95)});
        const auto suggested = [&] {
            return desk.read([](ReadContext &c) { return readCustomer(c, idOf(60)); }).suggested;
        };
        decide(desk, 1, u"identity.link"_s, {{u"linkId"_s, text(95)}});
        QCOMPARE(timelineOf(desk, 60), QStringList({u"0"_s, u"1"_s, u"2"_s}));
        QVERIFY(suggested().empty());
        decide(desk, 2, u"identity.undo"_s, {{u"decisionId"_s, text(1)}, {u"contactPointId"_s, text(72)}});
        QCOMPARE(timelineOf(desk, 60), QStringList({u"0"_s, u"1"_s}));
        QCOMPARE(timelineOf(desk, 61), QStringList{u"2"_s});
        QCOMPARE(suggested().size(), size_t(1));
        decide(desk, 3, u"identity.unlink"_s, {{u"contactPointId"_s, text(71)}, {u"newCustomerId"_s, text(62)}});
        QCOMPARE(timelineOf(desk, 60), QStringList{u"0"_s});
        decide(desk, 4, u"identity.undo"_s, {{u"decisionId"_s, text(3)}, {u"contactPointId"_s, text(71)}});
        QCOMPARE(timelineOf(desk, 60), QStringList({u"0"_s, u"1"_s}));
    }

    void anUnlinkedContactPointHasACustomerOfItsOwnBeforeTheHubAnswers()
    {
        Desk desk;
        twoCustomers(desk);
        decide(desk, 1, u"identity.unlink"_s, {{u"contactPointId"_s, text(71)}, {u"newCustomerId"_s, text(62)}});
        const auto made = desk.read([](ReadContext &c) { return readCustomer(c, idOf(62)); });
        QCOMPARE(made.customer.id, idOf(62));
        QCOMPARE(made.points.size(), size_t(1));
        QCOMPARE(made.points[0].point.id, idOf(71));
        // The only one is not taken away: the hub will refuse it.
        decide(desk, 2, u"identity.unlink"_s, {{u"contactPointId"_s, text(72)}, {u"newCustomerId"_s, text(63)}});
        QCOMPARE(timelineOf(desk, 61), QStringList{u"2"_s});
    }

    void anAppliedDecisionIsTakenBackAtOnce()
    {
        Desk desk;
        twoCustomers(desk);
        // 61 was merged into 60 by decision 1, and 71 was linked to 60 by decision 2; both are the hub's word already.
        auto old = linkOf(72, 61);
        old.status = LinkStatus::Retired;
        auto merged = linkOf(72, 60);
        merged.rule = u"merge"_s;
        merged.decisionId = idOf(1);
        merged.fromCustomerId = idOf(61);
        auto linked = linkOf(71, 60);
        linked.rule = u"agentDecision"_s;
        linked.decisionId = idOf(2);
        linked.fromCustomerId = idOf(63);
        Customer gone;
        gone.aliasOf = idOf(60);
        desk.put({stored(old, 82), stored(merged, 83), stored(linked, 81), stored(gone, 61)});
        QCOMPARE(timelineOf(desk, 60), QStringList({u"0"_s, u"1"_s, u"2"_s}));
        decide(desk, 3, u"identity.undo"_s, {{u"decisionId"_s, text(1)}, {u"customerId"_s, text(61)}});
        QCOMPARE(timelineOf(desk, 60), QStringList({u"0"_s, u"1"_s}));
        QCOMPARE(timelineOf(desk, 61), QStringList{u"2"_s});
        decide(desk, 4, u"identity.undo"_s, {{u"decisionId"_s, text(2)}, {u"contactPointId"_s, text(71)}});
        QCOMPARE(timelineOf(desk, 60), QStringList{u"0"_s});
        QCOMPARE(timelineOf(desk, 63), QStringList{u"1"_s});
    }
};

QTEST_GUILESS_MAIN(IdentityTest)
#include "tst_identity.moc"
