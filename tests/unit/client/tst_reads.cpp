// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "desk.h"

using namespace throughline;
using namespace throughline::test;
using namespace throughline::client;

//! What the screen gets: the cache with the agent's pending commands on top.
class ReadsTest : public QObject
{
    Q_OBJECT

    static QList<int> numbers(const InboxPage &page)
    {
        QList<int> all;
        for (const auto &row : page.rows)
            all.append(row.conversation.id.bytes[15]);
        return all;
    }

private Q_SLOTS:
    void aPendingReplyStandsAtItsTimeAndGivesWayToItsItem()
    {
        Desk s;
        const auto now = s.d.time.now().ms;
        s.put({link(40, 30, 900), item(11, 900, now - 1000, u"before"_s), item(12, 900, now + 1000, u"after"_s)});
        s.add(s.d.reply(100, 20, u"mine"_s));
        QCOMPARE(s.texts({.customerId = idOf(30)}), (QStringList{u"before"_s, u"~mine"_s, u"after"_s}));
        s.put({item(5100, 900, now, u"mine"_s)});
        QCOMPARE(s.texts({.customerId = idOf(30)}), (QStringList{u"before"_s, u"mine"_s, u"after"_s}));
    }

    void pagesOfATimelineFitTogetherWithPendingRows()
    {
        Desk s;
        const auto now = s.d.time.now().ms;
        std::vector<wire::WireRecord> all{link(40, 30, 900)};
        for (int i = 0; i < 10; ++i)
            all.push_back(item(11 + i, 900, now - 10'000 + i * 1000, QString::number(i)));
        s.put(all);
        s.add(s.d.reply(100, 20, u"mine"_s));
        const auto last = s.read([](ReadContext &c) { return readTimeline(c, {.customerId = idOf(30), .before = 4}); });
        QVERIFY(last.moreBefore);
        QCOMPARE(last.entries.size(), 5u);
        const auto anchor = last.entries.front().key();
        QCOMPARE(s.texts({.customerId = idOf(30), .anchor = anchor, .before = 3}),
                 (QStringList{u"3"_s, u"4"_s, u"5"_s}));
        QCOMPARE(s.texts({.customerId = idOf(30), .anchor = anchor, .before = 0, .after = 2}),
                 (QStringList{u"6"_s, u"7"_s}));
        QCOMPARE(s.texts({.customerId = idOf(30), .anchor = anchor, .before = 0, .after = 9}),
                 (QStringList{u"6"_s, u"7"_s, u"8"_s, u"9"_s, u"~mine"_s}));
    }

    void anAssignmentMovesTheRowBetweenListsAtOnce()
    {
        Desk s;
        s.put({conversation(20, 2, 1), conversation(21, 2, 1, 0, 1), conversation(22, 2, 1)});
        s.add(s.command(100, u"conversation.assign"_s, {{u"assigneeId"_s, s.d.agent.toString()}}, 22));
        const auto view = [&](InboxQuery::View what) {
            return s.read([&](ReadContext &c) { return readInbox(c, {.view = what}); });
        };
        QCOMPARE(numbers(view(InboxQuery::View::Mine)), (QList<int>{22, 21}));
        QCOMPARE(view(InboxQuery::View::Mine).total, 2);
        QCOMPARE(numbers(view(InboxQuery::View::Unassigned)), QList<int>{20});
        QCOMPARE(view(InboxQuery::View::Unassigned).total, 1);
        QCOMPARE(view(InboxQuery::View::Mine).rows[0].pendingCount, 1);
    }

    void pagesOfTheInboxHoldEachRowOnceWhilePendingCommandsMoveSome()
    {
        Desk s;
        std::vector<wire::WireRecord> all;
        for (int i = 0; i < 60; ++i)
            all.push_back(conversation(20 + i, 2, 1));
        s.put(all);
        // Two leave the list, one from the middle jumps to the top by a reply.
        s.add(s.command(100, u"conversation.setStatus"_s, {{u"status"_s, u"closed"_s}}, 25));
        s.add(s.command(101, u"conversation.setStatus"_s, {{u"status"_s, u"closed"_s}}, 70));
        s.add(s.d.reply(102, 40, u"up"_s));
        QList<int> seen;
        for (int offset = 0; offset < 80; offset += 7) {
            seen += numbers(s.read([&](ReadContext &c) {
                return readInbox(c, {.view = InboxQuery::View::All, .offset = offset, .limit = 7});
            }));
        }
        QList<int> expected{40};
        for (int i = 79; i >= 20; --i) {
            if (i != 25 && i != 70 && i != 40)
                expected.append(i);
        }
        QCOMPARE(seen, expected);
        const auto closed = s.read([](ReadContext &c) { return readInbox(c, {.view = InboxQuery::View::Closed}); });
        QCOMPARE(numbers(closed), (QList<int>{70, 25}));
    }

    void inboxRowsUseTheirIndex()
    {
        Desk s;
        for (const auto *where : {"bucket=0", "bucket=0 AND assignee_id=x'00'", "bucket=0 AND assignee_id IS NULL",
                                  "bucket=0 AND queue_id=x'00'"}) {
            auto plan = s.d.cache->database()
                            .prepare(QByteArray("EXPLAIN QUERY PLAN SELECT id, last_event_at FROM conversation"
                                                " WHERE ")
                                     + where + " ORDER BY last_event_at DESC, id DESC LIMIT 5")
                            .value();
            QVERIFY(plan.step().value());
            QVERIFY2(plan.text(3).contains(u"USING COVERING INDEX conversation_by_"_s), qPrintable(plan.text(3)));
            QVERIFY2(!plan.step().value(), where); // nothing is sorted
        }
    }

    void unreadCountsFromTheReadMarkPendingOnesIncluded()
    {
        Desk s;
        auto one = conversation(20, 2, 1);
        one.body.insert(u"lastSeq"_s, 9);
        s.put({one, record(ReadMarker{.id = idOf(20), .lastReadSeq = 4}, 1)});
        const auto unread = [&] {
            return s.read([](ReadContext &c) { return readInbox(c, {.view = InboxQuery::View::All}); })
                .rows.at(0)
                .unread;
        };
        QCOMPARE(unread(), 5);
        s.add(s.command(100, u"readMarker.set"_s, {{u"lastReadSeq"_s, 8}}));
        QCOMPARE(unread(), 1);
    }

    void failedCommandsHaveAListOfTheirOwn()
    {
        Desk s;
        s.put({conversation(20, 2, 1), conversation(21, 2, 1)});
        s.add(s.d.reply(100, 21, u"refused"_s));
        wire::CommandOutcome outcome{.id = idOf(100)};
        outcome.error.type = u"forbidden"_s;
        QVERIFY(s.d.outbox->settle(std::span(&outcome, 1), 1).has_value());
        const auto failed = s.read([](ReadContext &c) { return readInbox(c, {.view = InboxQuery::View::Failed}); });
        QCOMPARE(numbers(failed), QList<int>{21});
        QCOMPARE(failed.rows[0].rejectedCount, 1);
    }

    void theCustomerViewFollowsLinksAndAliases()
    {
        Desk s;
        s.put({record(Customer{.id = idOf(30), .aliasOf = idOf(31)}, 1),
               record(Customer{.id = idOf(31), .name = u"Ada"_s}, 1),
               record(ContactPoint{.id = idOf(50), .kind = u"email"_s, .value = u"ada@example.org"_s}, 1),
               link(40, 31, 50), link(41, 31, 51, 1, LinkStatus::Suggested), conversation(20, 2, 1, 31)});
        const auto view = s.read([](ReadContext &c) { return readCustomer(c, idOf(30)); });
        QCOMPARE(view.customer.name, u"Ada"_s);
        QCOMPARE(view.points.size(), 1u);
        QCOMPARE(view.points[0].point.value, u"ada@example.org"_s);
        QCOMPARE(view.suggested.size(), 1u);
        QCOMPARE(view.decisions.size(), 2u);
        QCOMPARE(view.conversations.size(), 1u);
        QVERIFY(!view.complete);
    }

    void customersAreListedOnceAsWhatTheyStandForToday()
    {
        Desk s;
        s.put({link(40, 30, 900), conversation(20, 2, 5, 30), conversation(21, 2, 9, 31),
               record(Customer{.id = idOf(30), .name = u"Ada Lindqvist"_s}, 1),
               record(Customer{.id = idOf(31), .name = u"Ada L."_s, .aliasOf = idOf(30)}, 1),
               record(Customer{.id = idOf(32), .name = u"Ben"_s}, 1),
               record(ContactPoint{.id = idOf(900), .kind = u"email"_s, .value = u"ada@x.example"_s}, 1)});
        const auto find = [&](const QString &text, int limit = 10) {
            return s.read([&](ReadContext &c) { return readCustomers(c, text, limit); });
        };
        const auto recent = find({});
        QCOMPARE(recent.rows.size(), 1u);
        QCOMPARE(recent.rows[0].id, idOf(30));
        QCOMPARE(recent.rows[0].points.size(), 1u);
        QCOMPARE(find(u"ada"_s).rows.size(), 1u); // by name, by the alias' name and by address: one person
        QCOMPARE(find(u"ben"_s).rows.at(0).name, u"Ben"_s);
        QVERIFY(find(u"nobody"_s).rows.empty());
    }

    void decisionsNameWhoEndedThemAndWhoTheOthersAre()
    {
        Desk s;
        IdentityLink gone{.id = idOf(41), .contactPointId = idOf(901), .customerId = idOf(30)};
        gone.rule = u"merge"_s;
        gone.status = LinkStatus::Retired;
        gone.fromCustomerId = idOf(31);
        gone.endedBy = idOf(77);
        IdentityLink back{.id = idOf(42), .contactPointId = idOf(901), .customerId = idOf(31)};
        back.actor = idOf(1).toString();
        back.decisionId = idOf(77);
        IdentityLink alike{.id = idOf(43), .contactPointId = idOf(900), .customerId = idOf(32)};
        alike.status = LinkStatus::Suggested;
        s.put({link(40, 30, 900), record(gone, 1), record(back, 1), record(alike, 1),
               record(Customer{.id = idOf(30), .name = u"Ada"_s}, 1),
               record(Customer{.id = idOf(31), .name = u"Ben"_s}, 1),
               record(Customer{.id = idOf(32), .name = u"Cleo"_s}, 1),
               record(ContactPoint{.id = idOf(901), .kind = u"email"_s, .value = u"ben@x.example"_s}, 1)});
        const auto view = s.read([](ReadContext &c) { return readCustomer(c, idOf(30)); });
        QVERIFY(std::any_of(view.decisions.begin(), view.decisions.end(),
                            [](const IdentityLink &link) { return link.id == idOf(42); }));
        QCOMPARE(view.names.at(idOf(31)), u"Ben"_s);
        QCOMPARE(view.mentioned.at(idOf(901)).value, u"ben@x.example"_s);
        // The suggestion the other way round: a contact point of hers that may be somebody else's.
        QCOMPARE(view.alike.size(), 1u);
        QCOMPARE(view.owners.at(idOf(43)), idOf(32));
        QCOMPARE(view.names.at(idOf(32)), u"Cleo"_s);
    }

    void searchNamesThePersonAndMarksTheWords()
    {
        Desk s;
        s.put({record(Customer{.id = idOf(31), .name = u"Ada \"Countess\" Lovelace"_s}, 1), link(40, 31, 900),
               item(11, 900, 1000, u"Where is my \"Größe\"?\nline two"_s)});
        const auto found = s.read([](ReadContext &c) { return readSearch(c, u"grosse größe"_s, 10); });
        QCOMPARE(found.hits.size(), 0u); // both words must be there
        const auto one = s.read([](ReadContext &c) { return readSearch(c, u"GRÖ"_s, 10); });
        QCOMPARE(one.hits.size(), 1u);
        QCOMPARE(one.hits[0].title, u"Ada \"Countess\" Lovelace"_s);
        QCOMPARE(one.hits[0].customerId, idOf(31));
        const auto [at, length] = one.hits[0].marks.at(0);
        QCOMPARE(one.hits[0].snippet.mid(at, length), u"Grö"_s);
        const auto person = s.read([](ReadContext &c) { return readSearch(c, u"lovel"_s, 10); });
        QCOMPARE(person.hits.at(0).kind, SearchHit::Kind::Customer);
    }

    void hostileTextIsFoundAndReturnedAsItIs()
    {
        Desk s;
        const auto text = u"<img src=x> \u202e ev\u200bil \U0001F600 "_s + QString(100'000, u'x') + u" needle"_s;
        s.put({link(40, 31, 900), item(11, 900, 1000, text)});
        const auto found = s.read([](ReadContext &c) { return readSearch(c, u"needle"_s, 10); });
        QCOMPARE(found.hits.size(), 1u);
        QVERIFY(found.hits[0].snippet.size() <= 150);
        QCOMPARE(s.texts({.customerId = idOf(31)}), QStringList{text});
    }
};

QTEST_GUILESS_MAIN(ReadsTest)
#include "tst_reads.moc"
