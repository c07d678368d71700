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

    static void fillToCombine(Desk &s)
    {
        s.put({link(40, 30, 900), record(Customer{.id = idOf(30)}, 1), conversation(20, 2, 1, 30),
               conversation(21, 2, 1, 30), conversation(22, 2, 1, 30),
               record(Notification{.id = idOf(70), .kind = u"mention"_s, .refId = idOf(22)}, 1)});
    }
    //! All, a queue, a view of one's own, where one is mentioned, the customer column.
    static QStringList lists(Desk &s)
    {
        QStringList all;
        const auto put = [&](const auto &rows, const auto &of) {
            QStringList found;
            for (const auto &row : rows) {
                for (int number = 20; number < 30; ++number) {
                    if (of(row) == idOf(number))
                        found << QString::number(number);
                }
            }
            all << found.join(u' ');
        };
        for (const auto view :
             {InboxQuery::View::All, InboxQuery::View::Queue, InboxQuery::View::Filtered, InboxQuery::View::Mentions}) {
            const auto page = s.read([&](ReadContext &c) { return readInbox(c, {.view = view, .queueId = idOf(2)}); });
            put(page.rows, [](const InboxRow &row) { return row.conversation.id; });
        }
        const auto customer = s.read([](ReadContext &c) { return readCustomer(c, idOf(30)); });
        put(customer.conversations, [](const Conversation &talk) { return talk.id; });
        return all;
    }
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

    void aTransferWaitsInTheOtherQueueWithItsNote()
    {
        Desk s;
        s.put({link(40, 30, 900), conversation(20, 2, 1)});
        s.add(s.command(100, u"conversation.transfer"_s,
                        {{u"queueId"_s, idOf(3).toString()},
                         {u"assigneeId"_s, QJsonValue()},
                         {u"itemId"_s, idOf(5100).toString()},
                         {u"contactPointId"_s, idOf(900).toString()},
                         {u"text"_s, u"She wants her money back"_s}},
                        20));
        const auto queue = [&](int number) {
            return s.read([&](ReadContext &c) {
                return readInbox(c, {.view = InboxQuery::View::Queue, .queueId = idOf(number)});
            });
        };
        QCOMPARE(numbers(queue(3)), QList<int>{20});
        QVERIFY(numbers(queue(2)).isEmpty());
        QCOMPARE(s.texts({.customerId = idOf(30)}), QStringList{u"~She wants her money back"_s});
        // Without words there is no note, and without a queue it stays where it is.
        Desk t;
        t.put({link(40, 30, 900), conversation(20, 2, 1)});
        t.add(t.command(100, u"conversation.transfer"_s, {{u"assigneeId"_s, t.d.agent.toString()}}, 20));
        const auto mine = t.read([](ReadContext &c) { return readInbox(c, {.view = InboxQuery::View::Mine}); });
        QCOMPARE(numbers(mine), QList<int>{20});
        QCOMPARE(mine.rows[0].conversation.queueId, idOf(2));
        QVERIFY(t.texts({.customerId = idOf(30)}).isEmpty());
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

    void aLinkAndACombiningShowBeforeTheHubHasThemAndGoWhenItRefuses()
    {
        Desk s;
        s.put({conversation(20, 2, 1), conversation(21, 2, 1), conversation(22, 2, 1)});
        const auto shown = [&](int number) {
            return s.read([&](ReadContext &c) { return readConversation(c, idOf(number)); });
        };
        const QString other = idOf(21).toString();
        s.add(s.command(100, u"conversation.link"_s, {{u"otherId"_s, other}, {u"tie"_s, u"related"_s}}, 20));
        QCOMPARE(shown(20).linked, (std::map<QString, ConversationTie>{{other, ConversationTie::Related}}));
        s.add(s.command(101, u"conversation.link"_s, {{u"otherId"_s, other}, {u"tie"_s, u"duplicate"_s}}, 20));
        QCOMPARE(shown(20).linked.at(other), ConversationTie::Duplicate);
        s.add(s.command(102, u"conversation.unlink"_s, {{u"otherId"_s, other}}, 20));
        QVERIFY(shown(20).linked.empty());
        // The other end says the reverse at once, and nothing of its own waits for the hub.
        const QString one = idOf(20).toString();
        QVERIFY(shown(21).linked.empty());
        s.add(s.command(105, u"conversation.link"_s, {{u"otherId"_s, other}, {u"tie"_s, u"parent"_s}}, 20));
        QCOMPARE(shown(20).linked.at(other), ConversationTie::Parent);
        QCOMPARE(shown(21).linked, (std::map<QString, ConversationTie>{{one, ConversationTie::Child}}));
        const auto overlay = s.d.outbox->overlay();
        QCOMPARE(overlay->counts(idOf(21)).pending, 0);
        const auto &touched = overlay->conversations();
        QVERIFY(std::find(touched.begin(), touched.end(), idOf(21)) != touched.end()); // its row is to be drawn anew
        s.add(s.command(106, u"conversation.unlink"_s, {{u"otherId"_s, other}}, 20));
        QVERIFY(shown(20).linked.empty() && shown(21).linked.empty());
        s.add(s.command(103, u"conversation.combine"_s, {{u"intoId"_s, idOf(20).toString()}}, 22));
        QCOMPARE(shown(22).combinedInto, idOf(20));
        OutboxEntry refused;
        refused.command = s.command(104, u"conversation.combine"_s, {{u"intoId"_s, idOf(20).toString()}}, 21);
        refused.state = CommandState::Rejected;
        Conversation left = shown(21);
        QVERIFY(!Overlay(std::vector{refused}).apply(left, s.d.agent));
        QVERIFY(left.combinedInto.isNull());
    }

    void whatIsCombinedLeavesTheListsAtOnceAndComesBackWhenTheHubRefuses()
    {
        Desk s;
        fillToCombine(s);
        QCOMPARE(lists(s), (QStringList{u"22 21 20"_s, u"22 21 20"_s, u"22 21 20"_s, u"22"_s, u"22 21 20"_s}));
        s.add(s.command(100, u"conversation.combine"_s, {{u"intoId"_s, idOf(20).toString()}}, 22));
        QCOMPARE(lists(s), (QStringList{u"21 20"_s, u"21 20"_s, u"21 20"_s, QString(), u"21 20"_s}));
        const auto all = s.read([](ReadContext &c) { return readInbox(c, {.view = InboxQuery::View::All}); });
        QCOMPARE(all.total, 2);
        wire::CommandOutcome outcome{.id = idOf(100)};
        outcome.error.type = u"invalidTransition"_s;
        QVERIFY(s.d.outbox->settle(std::span(&outcome, 1), 1).has_value());
        QCOMPARE(lists(s), (QStringList{u"22 21 20"_s, u"22 21 20"_s, u"22 21 20"_s, u"22"_s, u"22 21 20"_s}));
    }

    void aCombiningThatIsTakenBackBeforeTheHubHasItIsNone()
    {
        Desk s;
        fillToCombine(s);
        const QStringList before = lists(s);
        s.add(s.command(100, u"conversation.combine"_s, {{u"intoId"_s, idOf(20).toString()}}, 22));
        s.add(s.command(101, u"conversation.split"_s, {{u"combineId"_s, idOf(99).toString()}}, 20)); // of another
        QVERIFY(lists(s) != before);
        s.add(s.command(102, u"conversation.split"_s, {{u"combineId"_s, idOf(100).toString()}}, 20));
        QCOMPARE(lists(s), before);
        wire::CommandOutcome outcome{.id = idOf(102)};
        outcome.error.type = u"invalidTransition"_s;
        QVERIFY(s.d.outbox->settle(std::span(&outcome, 1), 1).has_value());
        QVERIFY(lists(s) != before); // they stay one
    }

    void aViewOfOnesOwnHoldsWhatItAsksForInItsOrder()
    {
        Desk s;
        const Id tag = idOf(60);
        std::vector<wire::WireRecord> all;
        for (int i = 0; i < 6; ++i)
            all.push_back(conversation(20 + i, i < 5 ? 2 : 3, 1));
        for (int i = 0; i < 4; ++i) // 20 to 23 have the tag, the newer ones wait longer
            all[size_t(i)].body.insert(u"tagIds"_s, QJsonObject{{tag.toString(), true}});
        for (int i = 1; i < 4; ++i)
            all[size_t(i)].body.insert(u"waitingSince"_s, Instant{1'600'000'000'000 - i * 1000}.toString());
        s.put(all);
        const auto ask = [&](const InboxFilter &filter, int offset = 0, int limit = 100) {
            return s.read([&](ReadContext &c) {
                return readInbox(c, {.view = InboxQuery::View::Filtered,
                                     .queueId = {},
                                     .filter = filter,
                                     .offset = offset,
                                     .limit = limit});
            });
        };
        QCOMPARE(numbers(ask({})), (QList<int>{25, 24, 23, 22, 21, 20}));
        QCOMPARE(numbers(ask({.queueId = idOf(3)})), QList<int>{25});
        QCOMPARE(numbers(ask({.tagId = tag, .sort = InboxFilter::Sort::Oldest})), (QList<int>{20, 21, 22, 23}));
        QCOMPARE(numbers(ask({.tagId = tag, .sort = InboxFilter::Sort::Waiting})), (QList<int>{23, 22, 21, 20}));
        QCOMPARE(numbers(ask({.tagId = tag, .waiting = true}, 1, 1)), QList<int>{22});
        QCOMPARE(ask({.tagId = tag, .waiting = true}, 1, 1).total, 3);
        QVERIFY(numbers(ask({.channel = u"nowhere"_s})).isEmpty());
        // What waits for the hub counts already.
        s.add(s.command(100, u"conversation.tag"_s, {{u"remove"_s, QJsonArray{tag.toString()}}}, 23));
        s.add(s.command(101, u"conversation.setStatus"_s, {{u"status"_s, u"pending"_s}}, 25));
        s.add(s.command(102, u"conversation.assign"_s, {{u"assigneeId"_s, s.d.agent.toString()}}, 24));
        QCOMPARE(numbers(ask({.tagId = tag})), (QList<int>{22, 21, 20}));
        QCOMPARE(numbers(ask({.status = ConversationStatus::Pending})), QList<int>{25});
        QCOMPARE(numbers(ask({.assigneeId = s.d.agent})), QList<int>{24});
        QCOMPARE(numbers(ask({.queueId = idOf(2), .assigneeId = Id()})), (QList<int>{23, 22, 21, 20}));
        QVERIFY(numbers(ask({.status = ConversationStatus::Closed})).isEmpty());
    }

    void aPriorityThatWaitsForTheHubCountsAlreadyAndSortsAView()
    {
        Desk s;
        std::vector<wire::WireRecord> all;
        for (int i = 0; i < 4; ++i)
            all.push_back(conversation(20 + i, 2, 1));
        all[1].body.insert(u"priority"_s, 1);
        all[2].body.insert(u"priority"_s, -1);
        s.put(all);
        const auto urgentFirst = [&] {
            return s.read([](ReadContext &c) {
                return readInbox(c,
                                 {.view = InboxQuery::View::Filtered, .filter = {.sort = InboxFilter::Sort::Priority}});
            });
        };
        QCOMPARE(numbers(urgentFirst()), (QList<int>{21, 23, 20, 22}));
        s.add(s.command(100, u"conversation.setPriority"_s, {{u"priority"_s, 2}}, 20));
        QCOMPARE(numbers(urgentFirst()), (QList<int>{20, 21, 23, 22}));
        QCOMPARE(urgentFirst().rows[0].conversation.priority, int(Priority::Urgent));
        // No other list is put in another order by it.
        const auto plain = s.read([](ReadContext &c) { return readInbox(c, {.view = InboxQuery::View::All}); });
        QCOMPARE(numbers(plain), (QList<int>{23, 22, 21, 20}));
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

    void aSettingIsReadWithWhatWaitsOnTop()
    {
        Desk s;
        const auto shortcuts = [&] { return s.read([](ReadContext &c) { return readSetting(c, u"shortcuts"_s); }); };
        QCOMPARE(shortcuts(), QJsonObject());
        s.put({record(Setting{.id = idOf(70), .name = u"shortcuts"_s, .value = {{u"a"_s, 1}}}, 1)});
        QCOMPARE(shortcuts(), (QJsonObject{{u"a"_s, 1}}));
        s.add(s.command(100, u"setting.put"_s, {{u"name"_s, u"shortcuts"_s}, {u"value"_s, QJsonObject{{u"a"_s, 2}}}}));
        QCOMPARE(shortcuts(), (QJsonObject{{u"a"_s, 2}}));
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

    void whatAProviderDidNotDeliverIsListedUntilItIsDone()
    {
        Desk s;
        const auto failedOnes = [&] {
            return s.read([](ReadContext &c) { return readInbox(c, {.view = InboxQuery::View::Failed}); });
        };
        s.put({conversation(20, 2, 1), conversation(21, 2, 1), conversation(22, 2, 1),
               delivered(11, DeliveryState::Failed), delivered(12, DeliveryState::Sent, 1, 21),
               delivered(13, DeliveryState::Held, 1, 22)});
        QCOMPARE(numbers(failedOnes()), (QList<int>{22, 20}));
        QCOMPARE(failedOnes().rows[1].rejectedCount, 1);
        QCOMPARE(failedOnes().rows[1].undelivered.front().item, idOf(11));
        // Its mark is on the row of every list.
        const auto all = s.read([](ReadContext &c) { return readInbox(c, {.view = InboxQuery::View::All}); });
        QCOMPARE(all.rows.size(), 3u);
        QCOMPARE(all.rows.back().rejectedCount, 1);
        // Tried again: it counts as under way until the hub says otherwise.
        s.add(s.command(100, u"item.retrySend"_s, {{u"itemId"_s, idOf(11).toString()}}));
        QCOMPARE(numbers(failedOnes()), QList<int>{22});
        wire::CommandOutcome outcome{.id = idOf(100)};
        outcome.error.type = u"consentDenied"_s;
        QVERIFY(s.d.outbox->settle(std::span(&outcome, 1), 1).has_value());
        QCOMPARE(numbers(failedOnes()), (QList<int>{22, 20}));
        // It arrived after all, and the other was taken back.
        s.put({delivered(11, DeliveryState::Delivered, 2), delivered(13, DeliveryState::Cancelled, 2, 22)});
        QVERIFY(s.d.outbox->discard(idOf(100)).has_value());
        QVERIFY(numbers(failedOnes()).isEmpty());
    }

    void whatFailedBeforeAConversationWasClosedIsDoneWith()
    {
        Desk s;
        const auto closed = [](int n, qint64 at) {
            auto one = conversation(n, 2, 1);
            one.body.insert(u"status"_s, u"closed"_s);
            one.body.insert(u"closedAt"_s, Instant{at}.toString());
            return one;
        };
        // Item 12 was sent with "send and close", and failed when that was done.
        s.put({closed(20, 6000), closed(21, 4000), delivered(11, DeliveryState::Failed),
               delivered(12, DeliveryState::Failed, 1, 21)});
        const auto failed = s.read([](ReadContext &c) { return readInbox(c, {.view = InboxQuery::View::Failed}); });
        QCOMPARE(numbers(failed), QList<int>{21});
    }

    void snippetsShowWhatTheAgentDidToThemAtOnce()
    {
        Desk s;
        s.put({record(CannedResponse{.id = idOf(70), .name = u"thanks"_s, .text = u"Thank you"_s}, 1),
               record(CannedResponse{.id = idOf(71), .name = u"bye"_s, .text = u"Goodbye"_s}, 1)});
        const auto put = [&](int n, const QString &name, QJsonObject args) {
            s.add({.id = idOf(n), .name = name, .args = std::move(args), .createdAt = s.d.time.now()});
        };
        put(100, u"canned.put"_s,
            {{u"cannedId"_s, idOf(70).toString()}, {u"name"_s, u"thanks"_s}, {u"text"_s, u"Thanks a lot"_s}});
        put(101, u"canned.remove"_s, {{u"cannedId"_s, idOf(71).toString()}});
        const QJsonArray actions{QJsonObject{{u"do"_s, u"close"_s}}};
        put(102, u"macro.put"_s,
            {{u"macroId"_s, idOf(72).toString()},
             {u"name"_s, u"done"_s},
             {u"text"_s, QString()},
             {u"actions"_s, actions}});
        const auto canned = s.read([](ReadContext &c) { return readAll<CannedResponse>(c); });
        QCOMPARE(canned.size(), 1u);
        QCOMPARE(canned[0].text, u"Thanks a lot"_s);
        const auto macros = s.read([](ReadContext &c) { return readAll<Macro>(c); });
        QCOMPARE(macros.size(), 1u);
        QCOMPARE(macros[0].actions, actions);
        // What the hub refused no longer shows.
        wire::CommandOutcome outcome{.id = idOf(100)};
        outcome.error.type = u"forbidden"_s;
        QVERIFY(s.d.outbox->settle(std::span(&outcome, 1), 1).has_value());
        QCOMPARE(s.read([](ReadContext &c) { return readAll<CannedResponse>(c); })[0].text, u"Thank you"_s);
    }

    void whatTheAgentSharesIsTheirsAtOnceAndGoesWhenTheHubRefusesIt()
    {
        Desk s;
        s.put({record(SharedView{.id = idOf(70), .kind = u"view"_s, .name = u"Old"_s, .ownerId = s.d.agent}, 1)});
        const auto put = [&](int n, const QString &name, QJsonObject args) {
            s.add({.id = idOf(n), .name = name, .args = std::move(args), .createdAt = s.d.time.now()});
        };
        const auto shared = [&] { return s.read([](ReadContext &c) { return readAll<SharedView>(c); }); };
        put(100, u"view.share"_s,
            {{u"viewId"_s, idOf(71).toString()},
             {u"kind"_s, u"view"_s},
             {u"name"_s, u"Refunds"_s},
             {u"queueId"_s, idOf(2).toString()},
             {u"value"_s, QJsonObject{{u"waiting"_s, true}}}});
        put(101, u"view.unshare"_s, {{u"viewId"_s, idOf(70).toString()}});
        QCOMPARE(shared().size(), 1u);
        QCOMPARE(shared()[0].ownerId, s.d.agent);
        QCOMPARE(shared()[0].queueId, idOf(2));
        QCOMPARE(shared()[0].value, (QJsonObject{{u"waiting"_s, true}}));
        const auto overlay = s.d.outbox->overlay();
        QCOMPARE(overlay->snippets(), (std::vector<std::pair<RecordType, Id>>{{RecordType::SharedView, idOf(70)},
                                                                              {RecordType::SharedView, idOf(71)}}));
        wire::CommandOutcome outcome{.id = idOf(100)};
        outcome.error.type = u"forbidden"_s;
        QVERIFY(s.d.outbox->settle(std::span(&outcome, 1), 1).has_value());
        QVERIFY(shared().empty());
    }

    void whereANoteNamesTheAgentIsListedUntilItIsClosedAndRead()
    {
        Desk s;
        const auto told = [](int number, int about, const QString &kind = u"mention"_s) {
            return record(Notification{.id = idOf(number), .kind = kind, .refId = idOf(about)}, 1);
        };
        s.put({conversation(20, 2, 1), conversation(21, 2, 5), conversation(22, 2, 9), told(70, 20), told(71, 21),
               told(72, 22, u"other"_s), told(73, 99)});
        const auto list = [&](int offset = 0) {
            return s.read([offset](ReadContext &c) {
                return readInbox(c, {.view = InboxQuery::View::Mentions, .offset = offset});
            });
        };
        QCOMPARE(numbers(list()), (QList<int>{21, 20}));
        QCOMPARE(list(1).total, 2);
        QCOMPARE(numbers(list(1)), QList<int>{20});
        s.add(s.command(100, u"conversation.setStatus"_s, {{u"status"_s, u"closed"_s}}, 21));
        QCOMPARE(numbers(list()), QList<int>{20}); // nothing in it is unread
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

    void aMailIsFoundByItsSubjectBlocksAndFilesAndByOperators()
    {
        Desk s;
        TimelineItem mail{.id = idOf(11), .conversationId = idOf(20), .contactPointId = idOf(900), .kind = u"email"_s};
        mail.orderTime = mail.occurredAt = mail.receivedAt = *Instant::fromString(u"2026-03-05T10:00:00Z");
        mail.endpointId = idOf(70);
        mail.text = u"Good day"_s;
        mail.blocks = {QJsonObject{{u"type"_s, u"paragraph"_s},
                                   {u"runs"_s, QJsonArray{QJsonObject{{u"text"_s, u"the zebra crossing"_s}}}}}};
        mail.data = {{u"subject"_s, u"Quarterly offer"_s}};
        mail.attachments = {{.blobId = idOf(80), .name = u"plan.pdf"_s}};
        mail.author = {AuthorType::Customer, {}, u"Anna Meyer"_s};
        auto open = conversation(20, 2, 1, 31);
        Conversation closed{.id = idOf(21), .queueId = idOf(2), .status = ConversationStatus::Closed};
        Tag vip{.id = idOf(60), .name = u"VIP"_s};
        closed.tagIds[vip.id.toString()] = true;
        s.put({record(mail, 1), item(12, 900, mail.orderTime.ms + 86'400'000, u"zebra again"_s, 1, 21), open,
               record(closed, 1), record(vip, 1), link(40, 31, 900),
               record(Endpoint{.id = idOf(70), .channel = u"email"_s, .name = u"Mailbox"_s}, 1),
               record(Customer{.id = idOf(31), .name = u"Berta Beispiel"_s}, 1)});
        const auto numbers = [&](const QString &typed) {
            QList<int> all;
            for (const auto &hit : s.read([&](ReadContext &c) { return readSearch(c, typed, 10); }).hits) {
                if (hit.kind == SearchHit::Kind::Item)
                    all.append(hit.id.bytes[15]);
            }
            return all;
        };
        const QList<int> first{11};
        const QList<int> second{12};
        const QList<int> both{12, 11};
        for (const auto &typed : {u"offer"_s, u"crossi"_s, u"plan.pdf"_s, u"zebra from:meyer"_s, u"channel:mail"_s,
                                  u"has:file"_s, u"zebra NOT again"_s, u"\"zebra crossing\""_s, u"before:2026-03-06"_s,
                                  u"zebra is:open"_s, u"zebra NOT is:closed"_s, u"NOT tag:vip"_s})
            QCOMPARE(numbers(typed), first);
        for (const auto &typed : {u"zebra tag:vip"_s, u"is:closed"_s, u"after:2026-03-06"_s, u"zebra NOT has:file"_s})
            QCOMPARE(numbers(typed), second);
        for (const auto &typed : {u"zebra"_s, u"from:berta"_s, u"again OR crossing"_s, u"after:2026"_s})
            QCOMPARE(numbers(typed), both);
        for (const auto &typed :
             {u"to:berta"_s, u"tag:none"_s, u"channel:letter"_s, u"\"crossing zebra\""_s, u"is:snoozed"_s})
            QCOMPARE(numbers(typed), QList<int>());
        const auto found = s.read([](ReadContext &c) { return readSearch(c, u"crossing"_s, 10); });
        const auto [at, length] = found.hits.at(0).marks.at(0);
        QCOMPARE(found.hits[0].snippet.mid(at, length), u"crossing"_s);
        QCOMPARE(found.total, 1);
    }

    void aTagOfMoreConversationsThanCanBeNamedHoldsForEachHit()
    {
        Desk s;
        const Tag vip{.id = idOf(60), .name = u"VIP"_s};
        std::vector<wire::WireRecord> all{link(40, 31, 900), record(vip, 1), item(11, 900, 1000, u"zebra"_s, 1, 20'000),
                                          item(12, 900, 2000, u"zebra"_s, 1, 20'400)};
        for (int i = 0; i <= 400; ++i) {
            Conversation each{.id = idOf(20'000 + i), .queueId = idOf(2)};
            if (i < 400)
                each.tagIds[vip.id.toString()] = true;
            all.push_back(record(each, 1));
        }
        s.put(all);
        const auto found = [&](const QString &typed) {
            QList<Id> ids;
            for (const auto &hit : s.read([&](ReadContext &c) { return readSearch(c, typed, 10); }).hits)
                ids << hit.id;
            return ids;
        };
        QCOMPARE(found(u"zebra tag:vip"_s), QList<Id>{idOf(11)});
        QCOMPARE(found(u"zebra NOT tag:vip"_s), QList<Id>{idOf(12)});
    }

    //! SEARCH.md: people and contact points are found by words.
    void aCustomerIsFoundByFieldsNamesAndContactPoints()
    {
        Desk s;
        Customer ada{.id = idOf(31), .name = u"Ada Lovelace"_s};
        FieldValue company;
        company.value = u"Analytical Engines GmbH"_s;
        ada.fields[u"company"_s] = {company};
        s.put({record(ada, 1), link(40, 31, 900),
               record(ContactPoint{.id = idOf(900), .kind = u"email"_s, .value = u"ada@engines.example"_s}, 1),
               record(Customer{.id = idOf(32), .name = u"Berta"_s}, 1)});
        const auto customers = [&](const QString &typed) {
            QList<Id> ids;
            for (const auto &hit : s.read([&](ReadContext &c) { return readSearch(c, typed, 10); }).hits) {
                if (!ids.contains(hit.customerId))
                    ids << hit.customerId;
            }
            return ids;
        };
        for (const auto &typed : {u"lovelace"_s, u"analytical"_s, u"Engines Gmb"_s, u"ada@engines.example"_s})
            QCOMPARE(customers(typed), QList<Id>{idOf(31)});
        QCOMPARE(customers(u"ber"_s), QList<Id>{idOf(32)});
        QCOMPARE(customers(u"analytical berta"_s), QList<Id>());
    }

    void allHitsAreReachedPageByPageAndCounted()
    {
        Desk s;
        std::vector<wire::WireRecord> all{link(40, 31, 900)};
        for (int i = 0; i < 25; ++i)
            all.push_back(item(100 + i, 900, 1000 + i, u"common word"_s));
        s.put(all);
        QStringList seen;
        qint64 after = 0;
        int pages = 0;
        do {
            const auto page = s.read([&](ReadContext &c) { return readSearch(c, u"common"_s, 10, after); });
            if (after == 0)
                QCOMPARE(page.total, 25);
            for (const auto &hit : page.hits)
                seen.append(hit.id.toString());
            after = page.next;
        } while (after != 0 && ++pages < 10);
        QCOMPARE(seen.size(), 25);
        QCOMPARE(seen.removeDuplicates(), 0);
        QCOMPARE(pages, 2);
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

    void wordsAreFoundInOneTimelineOnly()
    {
        Desk s;
        s.put({link(40, 30, 900), link(41, 31, 901), item(11, 900, 1000, u"a blue cup"_s),
               item(12, 900, 2000, u"nothing"_s), item(13, 901, 3000, u"blue, too"_s),
               item(14, 900, 4000, u"Blues"_s)});
        const auto find = [&](int customer, const QString &text) {
            return s.read([&](ReadContext &c) { return readPlaces(c, idOf(customer), text); });
        };
        const auto found = find(30, u"blue"_s);
        QCOMPARE(found.places, (std::vector<TimelineKey>{{{4000}, idOf(14)}, {{1000}, idOf(11)}})); // newest first
        QCOMPARE(found.words, QStringList{u"blue"_s});
        QVERIFY(!found.more);
        QCOMPARE(find(31, u"blue"_s).places.size(), 1u);
        QVERIFY(find(32, u"blue"_s).places.empty());
        QVERIFY(find(30, u"  "_s).places.empty());
    }
};

QTEST_GUILESS_MAIN(ReadsTest)
#include "tst_reads.moc"
