// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubfixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A conversation is handed over whole and with the words that belong to it; and what happens to a conversation is told in
//! its own history, which asks for nobody's attention.
class TransferTest : public QObject
{
    Q_OBJECT

    static QJsonObject to(HubFixture &hub, const IngestedItem &asked, const Id &queue, const Id &assignee = {},
                          const QString &text = {})
    {
        QJsonObject args{{u"conversationId"_s, asked.conversationId.toString()}, {u"queueId"_s, queue.toString()}};
        if (!assignee.isNull())
            args.insert(u"assigneeId"_s, assignee.toString());
        if (!text.isEmpty()) {
            args.insert(u"text"_s, text);
            args.insert(u"itemId"_s, hub.random.newId(hub.clock.now()).toString());
        }
        return args;
    }
    static Conversation conversation(HubFixture &hub, const Id &id)
    {
        QByteArray body;
        hub.reader->first(hub.reader->query("SELECT body FROM conversation WHERE id=?1", id),
                          [&](sqlite::Statement &row) { body = row.bytes(0); });
        return must(fromBody<Conversation>(body));
    }
    //! In order of arrival.
    static std::vector<TimelineItem> items(HubFixture &hub, const Id &conversation)
    {
        std::vector<TimelineItem> all;
        hub.reader->each(
            hub.reader->query("SELECT body FROM timeline_item WHERE conversation=?1 ORDER BY seq", conversation),
            [&](sqlite::Statement &row) { all.push_back(must(fromBody<TimelineItem>(row.bytes(0)))); });
        return all;
    }
    static qint64 lastRead(HubFixture &hub, const Id &conversation)
    {
        const auto mine = hub.snapshot(hub.ana, Scope::me(hub.ana));
        const auto found = mine.find(u"ReadMarker/"_s + conversation.toString());
        return found == mine.end() ? -1 : found->second.value("lastReadSeq"_L1).toInteger();
    }
    static bool read(HubFixture &hub, const Id &conversation, qint64 seq)
    {
        return hub
            .command(hub.ana, u"readMarker.set"_s,
                     {{u"conversationId"_s, conversation.toString()}, {u"lastReadSeq"_s, seq}})
            .applied;
    }

private Q_SLOTS:
    void theReceiverHasAllOfItAndTheNoteAtOnce()
    {
        HubFixture hub;
        must(hub.hub->setQueueMembers(hub.sales, {hub.bob}));
        const auto asked = hub.say(u"v1"_s, u"one"_s);
        const auto second = hub.say(u"v1"_s, u"two"_s);
        const auto since = hub.token();
        auto args = to(hub, asked, hub.sales, hub.bob, u"She wants her money back"_s);
        const auto done =
            hub.command(hub.ana, u"conversation.transfer"_s, args, {{u"queueId"_s, hub.support.toString()}});
        QVERIFY2(done.applied, qPrintable(done.error.type + done.error.description));
        QCOMPARE(done.result.value("itemId"_L1), args.value("itemId"_L1));
        // One change of Bob's scope: conversation, both words, the line, the note.
        const auto came = hub.delta(hub.bob, Scope::queue(hub.sales), since);
        QCOMPARE(came.value("newState"_L1).toString(), u"%1.%2"_s.arg(since.section(u'.', 0, 0)).arg(done.modseq));
        const auto all = came.value("upserts"_L1).toObject().value("TimelineItem"_L1).toArray();
        QCOMPARE(all.size(), 4);
        QStringList ids;
        for (const auto each : all)
            ids << each.toObject().value("id"_L1).toString();
        for (const QString &id :
             {asked.itemId.toString(), second.itemId.toString(), args.value("itemId"_L1).toString()})
            QVERIFY(ids.contains(id));
        const auto talk = conversation(hub, asked.conversationId);
        QCOMPARE(talk.queueId, hub.sales);
        QCOMPARE(talk.assigneeId, hub.bob);
        QCOMPARE(talk.status, ConversationStatus::Open);
        QCOMPARE(talk.preview, u"two"_s);
        const auto history = items(hub, asked.conversationId);
        QCOMPARE(history.back().kind, u"note"_s);
        QCOMPARE(history.back().direction, Direction::Internal);
        QCOMPARE(history.back().commandId, done.id);
        QCOMPARE(history.back().data.value("mentions"_L1).toArray(), QJsonArray{hub.bob.toString()});
        QCOMPARE(history[2].kind, u"assignment"_s);
        QCOMPARE(history[2].data.value("assigneeId"_L1).toString(), hub.bob.toString());
        // And Bob is told, also when his console was off.
        int told = 0;
        for (const auto &[key, record] : hub.snapshot(hub.bob, Scope::me(hub.bob)))
            told += key.startsWith("Notification/"_L1)
                    && record.value("refId"_L1).toString() == asked.conversationId.toString();
        QCOMPARE(told, 1);
        QCOMPARE(hub.violations(), QString());
    }

    void whatArrivesTwiceIsDoneOnce()
    {
        HubFixture hub;
        must(hub.hub->setQueueMembers(hub.sales, {hub.ana, hub.bob}));
        const auto asked = hub.say(u"v1"_s, u"one"_s);
        const auto command = hub.make(u"conversation.transfer"_s, to(hub, asked, hub.sales, hub.bob, u"yours"_s));
        QVERIFY(hub.hub->execute(hub.ana, {command}).front().applied);
        QVERIFY(hub.hub->execute(hub.ana, {command}).front().applied);
        QCOMPARE(items(hub, asked.conversationId).size(), size_t(3));
        QCOMPARE(hub.violations(), QString());
    }

    void withinItsQueueItGoesToAColleague()
    {
        HubFixture hub;
        must(hub.hub->setQueueMembers(hub.support, {hub.ana, hub.bob}));
        const auto asked = hub.say(u"v1"_s, u"one"_s);
        auto args = to(hub, asked, hub.support, hub.bob, u"yours"_s);
        args.remove(u"queueId"_s); // stays
        QVERIFY(hub.command(hub.ana, u"conversation.transfer"_s, args).applied);
        const auto history = items(hub, asked.conversationId);
        QCOMPARE(history.size(), size_t(3));
        QCOMPARE(history[1].data.value("to"_L1).toString(), hub.bob.toString());
        QVERIFY(!history[1].data.contains("what"_L1));
        // Named again without an assignee, it stays Bob's.
        QVERIFY(hub.command(hub.ana, u"conversation.transfer"_s, to(hub, asked, hub.support)).applied);
        QCOMPARE(conversation(hub, asked.conversationId).assigneeId, hub.bob);
        QCOMPARE(hub.violations(), QString());
    }

    void nobodyGetsWhatTheyCannotOpen()
    {
        HubFixture hub;
        const Id secret = must(hub.hub->addQueue(u"Secret"_s, true));
        const Id lead =
            must(hub.hub->addUser({.name = u"Lea"_s, .email = u"lea@shop.example"_s, .role = Role::Supervisor}));
        const auto asked = hub.say(u"v1"_s, u"one"_s);
        const auto before = items(hub, asked.conversationId).size();
        const auto outside =
            hub.command(hub.ana, u"conversation.transfer"_s, to(hub, asked, hub.sales, hub.bob, u"yours"_s));
        QCOMPARE(outside.error.type, u"invalidTransition"_s);
        QCOMPARE(outside.error.description, u"receiver"_s);
        QCOMPARE(hub.command(hub.ana, u"conversation.transfer"_s, to(hub, asked, secret, lead)).error.description,
                 u"receiver"_s);
        QCOMPARE(items(hub, asked.conversationId).size(), before);
        QCOMPARE(conversation(hub, asked.conversationId).queueId, hub.support);
        // She sees all that is not confidential.
        QVERIFY(hub.command(hub.ana, u"conversation.transfer"_s, to(hub, asked, hub.sales, lead)).applied);
        QCOMPARE(hub.violations(), QString());
    }

    void whoMovedItMayTakeItBackForAWhile()
    {
        HubFixture hub;
        must(hub.hub->setQueueMembers(hub.sales, {hub.bob}));
        const Id carl =
            must(hub.hub->addUser({.name = u"Carl"_s, .email = u"carl@shop.example"_s, .queueIds = {hub.support}}));
        const auto asked = hub.say(u"v1"_s, u"one"_s);
        const auto move = [&] {
            return hub.command(hub.ana, u"conversation.transfer"_s, to(hub, asked, hub.sales)).applied;
        };
        const auto back = [&](const Id &who, const Id &queue) {
            return hub
                .command(who, u"conversation.transfer"_s, to(hub, asked, queue),
                         {{u"queueId"_s, hub.sales.toString()}, {u"assigneeId"_s, QJsonValue()}})
                .error.type;
        };
        QVERIFY(move());
        QCOMPARE(back(carl, hub.support), u"forbidden"_s); // it was not Carl who moved it
        QCOMPARE(back(hub.ana, hub.sales), u"forbidden"_s);
        QCOMPARE(back(hub.ana, hub.support), QString());
        QCOMPARE(conversation(hub, asked.conversationId).queueId, hub.support);
        // Not out of the hands of who has taken it, and not for ever.
        QVERIFY(move());
        QVERIFY(
            hub.command(hub.bob, u"conversation.assign"_s,
                        {{u"conversationId"_s, asked.conversationId.toString()}, {u"assigneeId"_s, hub.bob.toString()}})
                .applied);
        QCOMPARE(back(hub.ana, hub.support), u"conflict"_s);
        hub.clock.advance(3min);
        QCOMPARE(back(hub.ana, hub.support), u"forbidden"_s);
        QCOMPARE(hub.violations(), QString());
    }

    void tagsAreToldInTheHistoryAndChangeNothingElse()
    {
        HubFixture hub;
        const Id lead =
            must(hub.hub->addUser({.name = u"Lea"_s, .email = u"lea@shop.example"_s, .role = Role::Supervisor}));
        const Id tag = hub.random.newId(hub.clock.now());
        QVERIFY(hub.command(lead, u"tag.create"_s,
                            {{u"tagId"_s, tag.toString()}, {u"name"_s, u"Refund"_s}, {u"color"_s, u"#aa0000"_s}})
                    .applied);
        const auto asked = hub.say(u"v1"_s, u"one"_s);
        const auto give = [&](const QString &how) {
            return hub
                .command(hub.ana, u"conversation.tag"_s,
                         {{u"conversationId"_s, asked.conversationId.toString()}, {how, QJsonArray{tag.toString()}}})
                .applied;
        };
        QVERIFY(read(hub, asked.conversationId, 1));
        const auto before = conversation(hub, asked.conversationId);
        hub.clock.advance(1min);
        QVERIFY(give(u"add"_s));
        QVERIFY(give(u"add"_s)); // it has it
        QVERIFY(give(u"remove"_s));
        const auto history = items(hub, asked.conversationId);
        QCOMPARE(history.size(), size_t(3));
        QCOMPARE(history[1].kind, u"system"_s);
        QCOMPARE(history[1].data.value("what"_L1).toString(), u"tags"_s);
        QCOMPARE(history[1].data.value("added"_L1).toArray(), QJsonArray{tag.toString()});
        QVERIFY(history[1].data.value("removed"_L1).toArray().isEmpty());
        QCOMPARE(history[2].data.value("removed"_L1).toArray(), QJsonArray{tag.toString()});
        QCOMPARE(history[1].author.id, hub.ana);
        const auto after = conversation(hub, asked.conversationId);
        QCOMPARE(after.lastEventAt, before.lastEventAt);
        QCOMPARE(after.preview, before.preview);
        QCOMPARE(after.waitingSince, before.waitingSince);
        QCOMPARE(lastRead(hub, asked.conversationId), after.lastSeq); // nothing unread
        QCOMPARE(hub.violations(), QString());
    }

    void aPriorityIsToldInTheHistoryAndChangesNothingElse()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"one"_s);
        const auto set = [&](const QJsonValue &priority, const QJsonObject &expect = {}) {
            return hub.command(hub.ana, u"conversation.setPriority"_s,
                               {{u"conversationId"_s, asked.conversationId.toString()}, {u"priority"_s, priority}},
                               expect);
        };
        QVERIFY(read(hub, asked.conversationId, 1));
        const auto before = conversation(hub, asked.conversationId);
        QCOMPARE(before.priority, int(Priority::Normal));
        hub.clock.advance(1min);
        const auto done = set(2, {{u"priority"_s, 0}});
        QVERIFY2(done.applied, qPrintable(done.error.type + done.error.description));
        QVERIFY(set(2).applied); // it is so already
        const auto after = conversation(hub, asked.conversationId);
        QCOMPARE(after.priority, int(Priority::Urgent));
        QCOMPARE(after.lastEventAt, before.lastEventAt);
        QCOMPARE(after.preview, before.preview);
        QCOMPARE(after.waitingSince, before.waitingSince);
        QCOMPARE(after.status, before.status);
        QCOMPARE(lastRead(hub, asked.conversationId), after.lastSeq); // nothing unread
        const auto history = items(hub, asked.conversationId);
        QCOMPARE(history.size(), size_t(2));
        QCOMPARE(history[1].kind, u"system"_s);
        QCOMPARE(history[1].author.id, hub.ana);
        QCOMPARE(history[1].commandId, done.id);
        QCOMPARE(history[1].data, (QJsonObject{{u"what"_s, u"priority"_s}, {u"from"_s, 0}, {u"to"_s, 2}}));
        // Not over somebody else's word, and nothing that nobody knows.
        const auto late = set(0, {{u"priority"_s, 1}});
        QCOMPARE(late.error.type, u"conflict"_s);
        QCOMPARE(late.error.current.value("priority"_L1).toInt(), 2);
        for (const QJsonValue &wrong :
             {QJsonValue(3), QJsonValue(-2), QJsonValue(0.5), QJsonValue(u"high"_s), QJsonValue()})
            QCOMPARE(set(wrong).error.description, u"priority"_s);
        QCOMPARE(hub.command(hub.bob, u"conversation.setPriority"_s,
                             {{u"conversationId"_s, asked.conversationId.toString()}, {u"priority"_s, 1}})
                     .error.type,
                 u"forbidden"_s);
        QVERIFY(set(-1, {{u"priority"_s, 2}}).applied);
        QCOMPARE(conversation(hub, asked.conversationId).priority, int(Priority::Low));
        QCOMPARE(hub.violations(), QString());
    }

    void theCustomersWordOpensItAgainAndTheHistorySaysSo()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"one"_s);
        QVERIFY(read(hub, asked.conversationId, 1));
        QVERIFY(hub.command(hub.ana, u"conversation.setStatus"_s,
                            {{u"conversationId"_s, asked.conversationId.toString()}, {u"status"_s, u"closed"_s}})
                    .applied);
        QCOMPARE(lastRead(hub, asked.conversationId), 2);
        hub.clock.advance(1h);
        const auto again = hub.say(u"v1"_s, u"two"_s);
        QCOMPARE(again.conversationId, asked.conversationId);
        const auto history = items(hub, asked.conversationId);
        QCOMPARE(history.size(), size_t(4));
        QCOMPARE(history[2].kind, u"status"_s);
        QCOMPARE(history[2].author.type, AuthorType::System);
        QCOMPARE(history[2].data.value("from"_L1).toString(), u"closed"_s);
        QCOMPARE(history[2].data.value("what"_L1).toString(), u"customer"_s);
        QCOMPARE(history[3].id, again.itemId);
        const auto talk = conversation(hub, asked.conversationId);
        QCOMPARE(talk.status, ConversationStatus::Open);
        QCOMPARE(talk.preview, u"two"_s);
        QVERIFY(talk.waitingSince);
        QCOMPARE(lastRead(hub, asked.conversationId), 3); // one is unread: the word
        (void)hub.say(u"v1"_s, u"three"_s);
        QCOMPARE(items(hub, asked.conversationId).size(), size_t(5)); // said once
        QCOMPARE(hub.violations(), QString());
    }
};

QTEST_GUILESS_MAIN(TransferTest)
#include "transfer_test.moc"
