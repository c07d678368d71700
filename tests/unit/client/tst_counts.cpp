// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/cachemigrations.h"
#include "desk.h"

#include <QJsonArray>

#include <algorithm>

using namespace throughline;
using namespace throughline::test;
using namespace throughline::client;
using View = InboxQuery::View;

//! How many rows the views hold, and how many of them are unread: always as their lists show them.
class CountsTest : public QObject
{
    Q_OBJECT

    static wire::WireRecord with(int n, int queue, ConversationStatus status, int lastSeq, int assignee = 0)
    {
        auto one = conversation(n, queue, 1, 0, assignee);
        one.body.insert(u"status"_s, enumText(status).toString());
        one.body.insert(u"lastSeq"_s, lastSeq);
        return one;
    }
    static wire::WireRecord read(int n, int seq, qint64 rev = 1)
    {
        return record(ReadMarker{.id = idOf(n), .lastReadSeq = seq}, rev);
    }
    static std::vector<InboxQuery> views()
    {
        std::vector<InboxQuery> all;
        for (const View view :
             {View::All, View::Mine, View::Unassigned, View::Snoozed, View::Closed, View::Mentions, View::Failed})
            all.push_back({.view = view});
        for (const int queue : {2, 3, 4})
            all.push_back({.view = View::Queue, .queueId = idOf(queue)});
        const auto own = [&](const InboxFilter &filter) {
            all.push_back({.view = View::Filtered, .queueId = {}, .filter = filter});
        };
        own({});
        own({.status = ConversationStatus::Pending});
        own({.status = ConversationStatus::Snoozed});
        own({.status = ConversationStatus::Closed});
        own({.queueId = idOf(2)});
        own({.queueId = idOf(2), .waiting = true});
        own({.assigneeId = Id(), .tagId = idOf(60)});
        own({.tagId = idOf(60), .channel = u"webchat"_s});
        return all;
    }
    static std::vector<InboxCount> counted(Desk &s)
    {
        return s.read([](ReadContext &c) { return readInboxCounts(c, views()); });
    }
    //! Every count is what the list of its view shows.
    static void compareWithLists(Desk &s)
    {
        const auto counts = counted(s);
        const auto queries = views();
        QCOMPARE(counts.size(), queries.size());
        for (size_t at = 0; at < queries.size(); ++at) {
            const auto page = s.read([&](ReadContext &c) { return readInbox(c, queries[at]); });
            const auto unread = std::count_if(page.rows.begin(), page.rows.end(), [](const InboxRow &row) {
                return row.unread > 0 && row.conversation.status != ConversationStatus::Closed;
            });
            QVERIFY2(counts[at].total == page.total, qPrintable(u"total of view %1"_s.arg(at)));
            QVERIFY2(counts[at].unread == unread, qPrintable(u"unread of view %1"_s.arg(at)));
        }
    }
    static qint64 unreadOfAll(Desk &s) { return counted(s).front().unread; }

    static void fill(Desk &s)
    {
        const int me = s.d.agent.bytes[15];
        std::vector<wire::WireRecord> all{record(Endpoint{.id = idOf(41), .channel = u"webchat"_s}, 1),
                                          with(20, 2, ConversationStatus::Open, 5, me),
                                          with(21, 2, ConversationStatus::Open, 5),
                                          with(22, 2, ConversationStatus::Pending, 5),
                                          with(23, 3, ConversationStatus::New, 5),
                                          with(24, 3, ConversationStatus::Snoozed, 5, me),
                                          with(25, 3, ConversationStatus::Snoozed, 5),
                                          with(26, 2, ConversationStatus::Closed, 5),
                                          with(27, 2, ConversationStatus::Closed, 5, me),
                                          with(28, 4, ConversationStatus::Open, 0),
                                          read(20, 5),
                                          read(21, 4),
                                          read(24, 5),
                                          read(26, 5)};
        for (auto &each : all) {
            if (each.type != RecordType::Conversation || each.id.bytes[15] % 2 == 0)
                continue;
            each.body.insert(u"tagIds"_s, QJsonObject{{idOf(60).toString(), true}});
            each.body.insert(u"waitingSince"_s, Instant{1'600'000'000'000}.toString());
            each.body.insert(u"endpointIds"_s, QJsonArray{idOf(41).toString()});
        }
        s.put(all);
    }

private Q_SLOTS:
    void everyViewIsCountedAsItsListShowsIt()
    {
        Desk s;
        fill(s);
        compareWithLists(s);
        QCOMPARE(counted(s).front(), (InboxCount{.total = 5, .unread = 3})); // 21, 22 and 23; 20 is read, 28 is empty
    }

    void whatTheAgentDidCountsBeforeTheHubHasIt()
    {
        Desk s;
        fill(s);
        s.add(s.command(100, u"readMarker.set"_s, {{u"lastReadSeq"_s, 5}}, 21));
        QCOMPARE(unreadOfAll(s), 2);
        compareWithLists(s);
        s.add(s.command(101, u"conversation.setStatus"_s, {{u"status"_s, u"closed"_s}}, 22));
        s.add(s.command(102, u"conversation.assign"_s, {{u"assigneeId"_s, s.d.agent.toString()}}, 23));
        s.add(s.command(103, u"conversation.setStatus"_s, {{u"status"_s, u"open"_s}}, 27));
        s.add(s.command(104, u"conversation.tag"_s, {{u"remove"_s, QJsonArray{idOf(60).toString()}}}, 21));
        compareWithLists(s);
        QCOMPARE(unreadOfAll(s), 2); // 23, and 27 that is back in the work
    }

    void aReadMarkerIsFollowedWhicheverComesFirst()
    {
        Desk s;
        s.put({read(20, 5), with(20, 2, ConversationStatus::Open, 5)});
        QCOMPARE(unreadOfAll(s), 0);
        auto more = with(20, 2, ConversationStatus::Open, 7);
        more.rev = 3;
        s.put({more});
        QCOMPARE(unreadOfAll(s), 1);
        s.put({read(20, 7, 4)});
        QCOMPARE(unreadOfAll(s), 0);
        compareWithLists(s);
        wire::ScopeChanges gone;
        gone.removed = {{RecordType::ReadMarker, idOf(20), true}};
        const ScopeUpdate update{s.d.queue, ScopeUpdate::Kind::Changes, &gone, wire::StateToken{1, 50}};
        QVERIFY(s.d.cache->apply(std::span(&update, 1), {1, 50}).has_value());
        QCOMPARE(unreadOfAll(s), 1);
        compareWithLists(s);
    }

    void anOlderFileIsLookedThroughForWhatIsNotRead()
    {
        Desk s;
        fill(s);
        auto &database = s.d.cache->database();
        QVERIFY(database.run("DROP INDEX conversation_open; ALTER TABLE conversation DROP COLUMN unread").has_value());
        QVERIFY(cacheMigration40(database).has_value());
        const auto rows = [&](const char *where) {
            return database.number(QByteArray("SELECT count(*) FROM conversation WHERE ") + where).value();
        };
        QCOMPARE(rows("unread=1"), 5); // 21, 22, 23, 25, 27
        QCOMPARE(rows("unread=1 AND bucket=0"), 3);
    }

    void openOnesAreCountedInOneWalkOverANarrowIndex()
    {
        Desk s;
        auto plan = s.d.cache->database()
                        .prepare("EXPLAIN QUERY PLAN SELECT bucket, queue_id, assignee_id, count(*), sum(unread) FROM"
                                 " conversation WHERE bucket<2 GROUP BY bucket, queue_id, assignee_id")
                        .value();
        QVERIFY(plan.step().value());
        QVERIFY2(plan.text(3).contains(u"USING COVERING INDEX conversation_open"_s), qPrintable(plan.text(3)));
        QVERIFY(!plan.step().value()); // nothing is sorted
    }
};

QTEST_GUILESS_MAIN(CountsTest)
#include "tst_counts.moc"
