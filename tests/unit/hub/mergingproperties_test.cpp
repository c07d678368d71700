// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "peopletest.h"

#include "identity/decisionlog.h"

#include <QTest>

#include <set>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;

//! What holds of identity whatever happens: timelines follow the log of decisions, and undoing gives back what would
//! have been.
class MergingPropertiesTest : public PeopleTest
{
    Q_OBJECT

    using Owners = std::map<Id, Id>; //!< customers by contact point

    // Both recounts read the log's rows themselves and share no code with the hub's replay.

    //! What the log says that moved.
    static Owners moved(HubFixture &hub)
    {
        Owners owners;
        hub.reader->each(
            hub.reader->query("SELECT contact_point,after FROM identity_move ORDER BY decision, contact_point"),
            [&](sqlite::Statement &row) { owners[row.id(0)] = row.id(1); });
        return owners;
    }
    //! What was undone never happened: COMMANDS.md told again, line by line.
    static Owners retold(HubFixture &hub)
    {
        struct Line {
            qint64 row = 0;
            DecisionKind kind = DecisionKind::First;
            Id point, customer, into, anchor, intoAnchor;
        };
        std::vector<Line> lines;
        hub.reader->each(
            hub.reader->query("SELECT row,kind,contact_point,customer,into_customer,anchor,into_anchor "
                              "FROM identity_decision WHERE id NOT IN "
                              "(SELECT undoes FROM identity_decision WHERE undoes IS NOT NULL) ORDER BY row"),
            [&](sqlite::Statement &row) {
                lines.push_back({row.number(0), DecisionKind(row.number(1)), row.id(2), row.id(3), row.id(4), row.id(5),
                                 row.id(6)});
            });
        Owners owners;
        for (const auto &line : lines) {
            const Id from = owners.contains(line.anchor) ? owners[line.anchor] : line.customer;
            const Id into = owners.contains(line.intoAnchor) ? owners[line.intoAnchor] : line.into;
            switch (line.kind) {
            case DecisionKind::First: owners[line.point] = line.customer; break;
            case DecisionKind::Link:
            case DecisionKind::Unlink: owners[line.point] = line.into; break;
            case DecisionKind::Follow: owners[line.point] = from.isNull() ? line.into : from; break;
            case DecisionKind::Merge: {
                std::set<Id> kept;
                hub.reader->each(
                    hub.reader->query("SELECT contact_point FROM identity_move WHERE decision=?1 AND before=after",
                                      line.row),
                    [&](sqlite::Statement &row) { kept.insert(row.id(0)); });
                for (auto &[point, owner] : owners) {
                    if (owner == from && !kept.contains(point))
                        owner = into;
                }
                break;
            }
            case DecisionKind::Undo: // one that gave the contact point a customer of its own
                if (!line.point.isNull())
                    owners[line.point] = line.into;
                break;
            case DecisionKind::Reject:
            case DecisionKind::Share: break;
            }
        }
        return owners;
    }

    //! What an agent sees on the timeline of each customer, asked over the protocol; items of one may not be another's.
    static std::map<Id, std::multiset<Id>> timelines(HubFixture &hub, const std::set<Id> &customers)
    {
        std::map<Id, std::multiset<Id>> shown;
        for (const auto &customer : customers) {
            auto &timeline = shown[customer];
            for (const auto &[key, record] : hub.snapshot(hub.ana, Scope::customer(customer))) {
                if (!key.startsWith(u"ContactPoint/"))
                    continue;
                const Id point = *Id::fromString(record.value("id"_L1).toString());
                for (const auto &[itemKey, item] : hub.snapshot(hub.ana, Scope::contactPoint(point))) {
                    if (itemKey.startsWith(u"TimelineItem/"))
                        timeline.insert(*Id::fromString(item.value("id"_L1).toString()));
                }
            }
        }
        return shown;
    }
    static std::set<Id> customersOf(HubFixture &hub)
    {
        std::set<Id> customers;
        hub.reader->each(hub.reader->query("SELECT id FROM record WHERE type=10"),
                         [&](sqlite::Statement &row) { customers.insert(row.id(0)); });
        return customers;
    }
    static std::map<Id, std::multiset<Id>> recounted(HubFixture &hub, const Owners &owners,
                                                     const std::set<Id> &customers)
    {
        std::map<Id, std::multiset<Id>> expected;
        for (const auto &customer : customers)
            expected[customer] = {};
        hub.reader->each(hub.reader->query("SELECT id,contact_point FROM timeline_item"),
                         [&](sqlite::Statement &row) { expected[owners.at(row.id(1))].insert(row.id(0)); });
        return expected;
    }

    static void readsEverything(HubFixture &hub)
    {
        for (auto agent : must(agents(*hub.reader))) {
            if (agent.id != hub.ana)
                continue;
            agent.role = Role::Supervisor;
            must(hub.hub->updateAgent(agent));
        }
    }

    static void addSeeds(int count)
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= count; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    //! Somebody writes: from a browser or signed in, with or without something that joins.
    IngestedItem write(HubFixture &hub, SeededRandom &random)
    {
        std::vector<PointClaim> claims;
        if (random.below(2))
            claims.push_back(claim(u"visitor"_s, u"v%1"_s.arg(random.below(7)), Trust::Verified));
        if (random.below(3) == 0)
            claims.push_back(claim(u"email"_s, u"e%1@example.org"_s.arg(random.below(4)),
                                   random.below(2) ? Trust::Verified : Trust::Claimed));
        const bool user = random.below(3) == 0;
        return take(hub, from(user ? claim(u"user"_s, u"u%1"_s.arg(random.below(3)), Trust::Verified)
                                   : claim(u"visitor"_s, u"v%1"_s.arg(random.below(9)), Trust::Hint),
                              claims));
    }
    //! An agent decides something about a contact point and a customer; nothing when it only wrote in.
    static wire::CommandOutcome decide(HubFixture &hub, std::uint64_t what, const Id &point, const Id &other,
                                       const Id &earlier)
    {
        const QJsonObject both{{u"contactPointId"_s, point.toString()}, {u"customerId"_s, other.toString()}};
        switch (what) {
        case 0:
        case 1: return hub.command(hub.ana, u"customer.merge"_s, pair(ownerOf(hub, point), other));
        case 2: return hub.command(hub.ana, u"identity.link"_s, both);
        case 3: return hub.command(hub.ana, u"identity.unlink"_s, {{u"contactPointId"_s, point.toString()}});
        case 4: return hub.command(hub.ana, u"identity.reject"_s, both);
        case 5:
            return hub.command(hub.ana, u"customer.unmerge"_s,
                               {{u"decisionId"_s, earlier.toString()}, {u"reject"_s, true}});
        default: return hub.command(hub.ana, u"identity.undo"_s, {{u"decisionId"_s, earlier.toString()}});
        }
    }

private Q_SLOTS:
    void timelinesFollowTheLogWhateverHappens_data() { addSeeds(12); }

    //! Random items, links, merges, unmerges, rejections on several contact points: after each, every customer's timeline
    //! is a recount of the log of decisions.
    void timelinesFollowTheLogWhateverHappens()
    {
        QFETCH(int, seed);
        HubFixture hub;
        readsEverything(hub);
        SeededRandom random{std::uint64_t(seed)};
        std::vector<IngestedItem> people;
        std::vector<Id> decisions;
        const auto any = [&]() -> const IngestedItem & { return people[size_t(random.below(people.size()))]; };
        for (int i = 0; i < 5; ++i)
            people.push_back(visitor(hub, u"v%1"_s.arg(i)));
        for (int step = 0; step < 60; ++step) {
            const auto what = random.below(9);
            if (what >= 7) {
                people.push_back(write(hub, random));
            } else {
                const Id earlier = decisions.empty() ? Id() : decisions[size_t(random.below(decisions.size()))];
                const Id point = any().contactPointId;
                const auto done = decide(hub, what, point, ownerOf(hub, any().contactPointId), earlier);
                QVERIFY(done.error.type != "serverFail"_L1);
                if (done.applied)
                    decisions.push_back(done.id);
            }
            const auto owners = retold(hub);
            QCOMPARE(moved(hub), owners);
            const auto customers = customersOf(hub);
            QCOMPARE(timelines(hub, customers), recounted(hub, owners, customers));
            QCOMPARE(hub.violations(), QString());
        }
        QVERIFY(decisions.size() > 5);
    }

    void unmergeReturnsWhatWouldHaveBeen_data() { addSeeds(12); }

    //! Two hubs see the same; one of them merges in between, and unmerges at the end: both end alike.
    void unmergeReturnsWhatWouldHaveBeen()
    {
        QFETCH(int, seed);
        HubFixture with, without;
        SeededRandom random{std::uint64_t(seed) + 100};
        const auto groups = [](HubFixture &hub) {
            std::map<Id, std::set<QString>> byCustomer;
            hub.reader->each(hub.reader->query("SELECT l.customer,p.kind||':'||p.value FROM identity_link l JOIN "
                                               "contact_point p ON p.id=l.contact_point WHERE l.status=0"),
                             [&](sqlite::Statement &row) { byCustomer[row.id(0)].insert(row.text(1)); });
            std::set<std::set<QString>> all;
            for (const auto &[customer, points] : byCustomer)
                all.insert(points);
            return all;
        };
        const auto both = [&](const InboundItem &item) {
            (void)take(without, item);
            return take(with, item);
        };
        const auto a = both(from(claim(u"visitor"_s, u"a"_s, Trust::Hint)));
        const auto b = both(from(claim(u"visitor"_s, u"b"_s, Trust::Hint)));
        const auto merged = with.command(with.ana, u"customer.merge"_s, pair(a.customerId, b.customerId));
        QVERIFY(merged.applied);
        for (int i = 0; i < 10; ++i) {
            // What comes after belongs to one of the two by evidence, or to neither. Each value is new: evidence for what
            // is together already leaves no decision.
            const auto side = random.below(3);
            const auto anchor = side == 0 ? u"a"_s : side == 1 ? u"b"_s : u"c%1"_s.arg(i);
            both(from(claim(u"email"_s, u"e%1@example.org"_s.arg(i), Trust::Verified),
                      {claim(u"visitor"_s, anchor, Trust::Verified)}));
            both(from(claim(u"visitor"_s, random.below(2) ? u"a"_s : u"b"_s, Trust::Hint)));
        }
        QVERIFY(groups(with) != groups(without));
        QVERIFY(with.command(with.ana, u"customer.unmerge"_s, {{u"decisionId"_s, merged.id.toString()}}).applied);
        QCOMPARE(groups(with), groups(without));
        QCOMPARE(with.violations(), QString());
    }
};

QTEST_GUILESS_MAIN(MergingPropertiesTest)
#include "mergingproperties_test.moc"
