// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubfixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;

//! From a channel's item to the push, and back by commands.
class FlowTest : public QObject
{
    Q_OBJECT

    QJsonObject replyArgs(HubFixture &hub, const IngestedItem &to, const QString &text)
    {
        return {{u"conversationId"_s, to.conversationId.toString()},
                {u"itemId"_s, hub.random.newId(hub.clock.now()).toString()},
                {u"contactPointId"_s, to.contactPointId.toString()},
                {u"endpointId"_s, hub.web.toString()},
                {u"text"_s, text}};
    }

private Q_SLOTS:
    void firstMessageOpensAConversationInTheEndpointsQueue()
    {
        HubFixture hub;
        const auto taken = hub.say(u"v1"_s, u"Hello"_s);
        QCOMPARE(taken.seq, 1);
        QVERIFY(!taken.duplicate);
        const auto records = hub.snapshot(hub.ana, Scope::queue(hub.support));
        const auto conversation = records.at(u"Conversation/"_s + taken.conversationId.toString());
        QCOMPARE(conversation.value("status"_L1).toString(), u"new"_s);
        QCOMPARE(conversation.value("preview"_L1).toString(), u"Hello"_s);
        QCOMPARE(conversation.value("lastSeq"_L1).toInt(), 1);
        QVERIFY(conversation.contains("waitingSince"_L1));
        QVERIFY(records.contains(u"TimelineItem/"_s + taken.itemId.toString()));
        QVERIFY(records.contains(u"Customer/"_s + taken.customerId.toString()));
        QVERIFY(records.contains(u"ContactPoint/"_s + taken.contactPointId.toString()));
        QCOMPARE(hub.violations(), QString());
    }

    void laterMessagesJoinTheOpenConversation()
    {
        HubFixture hub;
        const auto first = hub.say(u"v1"_s, u"one"_s);
        hub.clock.advance(std::chrono::minutes(5));
        const auto second = hub.say(u"v1"_s, u"two"_s);
        QCOMPARE(second.conversationId, first.conversationId);
        QCOMPARE(second.seq, 2);
        QVERIFY(hub.say(u"v2"_s, u"other"_s).conversationId != first.conversationId);
        QCOMPARE(hub.violations(), QString());
    }

    //! A column that is set is a page more in the commit for each of its indexes.
    void oneMoreMessageLeavesTheConversationsIndexesAlone()
    {
        HubFixture hub;
        const auto taken = hub.say(u"v1"_s, u"one"_s);
        auto &database = hub.store->database();
        must(database.run("CREATE TEMP TABLE told(n INTEGER);"
                          "CREATE TEMP TRIGGER tell AFTER UPDATE OF queue,customer,status,closed_at,snoozed_until "
                          "ON main.conversation BEGIN INSERT INTO told VALUES(1); END"));
        hub.say(u"v1"_s, u"two"_s);
        QCOMPARE(must(database.number("SELECT count(*) FROM told")), 0);
        const auto records = hub.snapshot(hub.ana, Scope::queue(hub.support));
        const auto conversation = records.at(u"Conversation/"_s + taken.conversationId.toString());
        QCOMPARE(conversation.value("preview"_L1).toString(), u"two"_s);
        QVERIFY(hub.command(hub.ana, u"conversation.setStatus"_s,
                            {{u"conversationId"_s, taken.conversationId.toString()}, {u"status"_s, u"closed"_s}})
                    .applied);
        QVERIFY(must(database.number("SELECT count(*) FROM told")) > 0);
        QCOMPARE(must(database.number("SELECT status FROM conversation")), int(ConversationStatus::Closed));
        QCOMPARE(hub.violations(), QString());
    }

    void sameKeyMakesOneItem()
    {
        HubFixture hub;
        const auto first = hub.say(u"v1"_s, u"once"_s, u"k1"_s);
        const auto before = hub.hub->modseq();
        const auto again = hub.say(u"v1"_s, u"once"_s, u"k1"_s);
        QVERIFY(again.duplicate);
        QCOMPARE(again.itemId, first.itemId);
        QCOMPARE(hub.hub->modseq(), before);
    }

    void cursorIsStoredWithTheItems()
    {
        HubFixture hub;
        QVERIFY(must(endpointCursor(*hub.reader, hub.web)).isNull());
        (void)must(hub.hub->ingest(hub.web, {HubFixture::message(u"v"_s, u"x"_s, u"k"_s)}, "uid 7"));
        QCOMPARE(must(endpointCursor(*hub.reader, hub.web)), QByteArray("uid 7"));
    }

    void refusedItemDoesNotBlockItsChannel()
    {
        HubFixture hub;
        auto bad = HubFixture::message({}, u"no sender"_s, u"bad"_s);
        const auto ack = must(hub.hub->ingest(hub.web, {bad, HubFixture::message(u"v"_s, u"fine"_s, u"good"_s)}, "c"));
        QVERIFY(ack.items[0].refused.has_value());
        QVERIFY(!ack.items[1].refused);
        QCOMPARE(must(endpointCursor(*hub.reader, hub.web)), QByteArray("c"));
        QCOMPARE(hub.violations(), QString());
    }

    void closedConversationReopensForADayOnly()
    {
        HubFixture hub;
        const auto first = hub.say(u"v1"_s, u"one"_s);
        const QJsonObject close{{u"conversationId"_s, first.conversationId.toString()}, {u"status"_s, u"closed"_s}};
        QVERIFY(hub.command(hub.ana, u"conversation.setStatus"_s, close).applied);
        hub.clock.advance(std::chrono::hours(2));
        QCOMPARE(hub.say(u"v1"_s, u"two"_s).conversationId, first.conversationId);
        QVERIFY(hub.command(hub.ana, u"conversation.setStatus"_s, close).applied);
        hub.clock.advance(std::chrono::hours(25));
        QVERIFY(hub.say(u"v1"_s, u"three"_s).conversationId != first.conversationId);
        QCOMPARE(hub.violations(), QString());
    }

    void replyIsQueuedOnceWhateverIsResent()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        const auto command = hub.make(u"conversation.reply"_s, replyArgs(hub, asked, u"Hi"_s));
        const auto first = hub.hub->execute(hub.ana, {command}).at(0);
        QVERIFY2(first.applied, qPrintable(first.error.type + first.error.description));
        QCOMPARE(first.result.value("seq"_L1).toInt(), 2);
        const auto again = hub.hub->execute(hub.ana, {command}).at(0);
        QVERIFY(again.applied && again.replayed);
        QCOMPARE(again.modseq, first.modseq);
        QCOMPARE(again.result, first.result);
        const auto queued = must(deliverable(*hub.reader, hub.web, 10));
        QCOMPARE(queued.size(), size_t(1));
        QCOMPARE(queued[0].item.text, u"Hi"_s);
        QCOMPARE(queued[0].pointValue, u"v1"_s);
        QCOMPARE(hub.violations(), QString());
    }

    void sameCommandIdWithOtherContentIsRefused()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        auto command = hub.make(u"conversation.reply"_s, replyArgs(hub, asked, u"Hi"_s));
        QVERIFY(hub.hub->execute(hub.ana, {command}).at(0).applied);
        command.args[u"text"_s] = u"Something else"_s;
        QCOMPARE(hub.hub->execute(hub.ana, {command}).at(0).error.type, u"alreadyExists"_s);
    }

    void strangersAreRefusedAndTheRefusalIsRemembered()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        const auto command = hub.make(u"conversation.reply"_s, replyArgs(hub, asked, u"Hi"_s));
        QCOMPARE(hub.hub->execute(hub.bob, {command}).at(0).error.type, u"forbidden"_s);
        must(hub.hub->setQueueMembers(hub.support, {hub.ana, hub.bob}));
        const auto again = hub.hub->execute(hub.bob, {command}).at(0);
        QCOMPARE(again.error.type, u"forbidden"_s);
        QVERIFY(again.replayed);
    }

    void replyNeverGoesToAContactPointOfSomebodyElse()
    {
        HubFixture hub;
        const auto ada = hub.say(u"ada"_s, u"Hello"_s);
        const auto eve = hub.say(u"eve"_s, u"Hello"_s);
        auto args = replyArgs(hub, ada, u"Hi"_s);
        args[u"contactPointId"_s] = eve.contactPointId.toString();
        QCOMPARE(hub.command(hub.ana, u"conversation.reply"_s, args).error.type, u"conflict"_s);
        QVERIFY(must(deliverable(*hub.reader, hub.web, 10)).empty());
    }

    void expectGuardsAnAssignment()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        must(hub.hub->setQueueMembers(hub.support, {hub.ana, hub.bob}));
        const QJsonObject nobody{{u"assigneeId"_s, QJsonValue::Null}};
        const auto assign = [&](const Id &who) {
            return QJsonObject{{u"conversationId"_s, asked.conversationId.toString()},
                               {u"assigneeId"_s, who.toString()}};
        };
        QVERIFY(hub.command(hub.ana, u"conversation.assign"_s, assign(hub.ana), nobody).applied);
        const auto late = hub.command(hub.bob, u"conversation.assign"_s, assign(hub.bob), nobody);
        QCOMPARE(late.error.type, u"conflict"_s);
        QCOMPARE(late.error.current.value("assigneeId"_L1).toString(), hub.ana.toString());
        QCOMPARE(hub.violations(), QString());
    }

    void commandWithoutEffectStillTakesANumber()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        const auto before = hub.hub->modseq();
        const auto same = hub.command(
            hub.ana, u"conversation.transfer"_s,
            {{u"conversationId"_s, asked.conversationId.toString()}, {u"queueId"_s, hub.support.toString()}});
        QVERIFY(same.applied);
        QCOMPARE(same.modseq, before + 1);
        QCOMPARE(hub.violations(), QString());
    }

    void commandsOfOneRequestFailOneByOne()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        std::vector<wire::Command> commands;
        for (int i = 0; i < 120; ++i)
            commands.push_back(hub.make(i % 3 == 1 ? u"no.such"_s : u"conversation.reply"_s,
                                        replyArgs(hub, asked, QString::number(i))));
        const auto outcomes = hub.hub->execute(hub.ana, commands);
        QCOMPARE(outcomes.size(), commands.size());
        for (size_t i = 0; i < outcomes.size(); ++i) {
            QCOMPARE(outcomes[i].id, commands[i].id);
            QCOMPARE(outcomes[i].applied, i % 3 != 1);
        }
        QCOMPARE(outcomes[1].error.type, u"unknownCommand"_s);
        QCOMPARE(must(deliverable(*hub.reader, hub.web, 200)).size(), size_t(80));
        QCOMPARE(hub.violations(), QString());
    }

    void expiredCommandIsNotExecuted()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        auto command = hub.make(u"conversation.reply"_s, replyArgs(hub, asked, u"Hi"_s));
        command.expiresAt = hub.clock.now() + std::chrono::hours(24);
        hub.clock.advance(std::chrono::hours(25));
        QCOMPARE(hub.hub->execute(hub.ana, {command}).at(0).error.type, u"expired"_s);
    }

    void receiptsNeverLeadBack()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        QVERIFY(hub.command(hub.ana, u"conversation.reply"_s, replyArgs(hub, asked, u"Hi"_s)).applied);
        const Id item = must(deliverable(*hub.reader, hub.web, 1)).at(0).item.id;
        const auto state = [&] { return must(outgoing(*hub.reader, item)).item.delivery->state; };
        must(hub.hub->setDelivery(item, {.state = DeliveryState::HandedOver}));
        QCOMPARE(must(handedOver(*hub.reader, hub.web, 10)).size(), size_t(1));
        must(hub.hub->setDelivery(item, {.state = DeliveryState::Read}));
        must(hub.hub->setDelivery(item, {.state = DeliveryState::Delivered}));
        must(hub.hub->setDelivery(item, {.state = DeliveryState::Failed}));
        QCOMPARE(state(), DeliveryState::Read);
        QVERIFY(must(deliverable(*hub.reader, hub.web, 1)).empty());
        QCOMPARE(hub.violations(), QString());
    }

    void aReplyNamesTheLastWordItAnswersAndThatWordsSubject()
    {
        HubFixture hub;
        const auto write = [&](const QString &key, const QString &subject) {
            auto mail = HubFixture::message(u"v1"_s, u"words"_s, key);
            mail.subject = subject;
            mail.data = {{u"subject"_s, subject}};
            return must(hub.hub->ingest(hub.web, {mail}, {})).items.at(0);
        };
        const auto asked = write(u"m1"_s, u"Lamp"_s);
        (void)hub.say(u"v2"_s, u"somebody else"_s, u"m2"_s);
        QVERIFY(hub.command(hub.ana, u"conversation.reply"_s, replyArgs(hub, asked, u"Hi"_s)).applied);
        QCOMPARE(write(u"m3"_s, u"Kettle"_s).conversationId, asked.conversationId);
        QVERIFY(hub.command(hub.ana, u"conversation.reply"_s, replyArgs(hub, asked, u"And hi"_s)).applied);
        const auto replies = must(deliverable(*hub.reader, hub.web, 10));
        QCOMPARE(replies.size(), size_t(2));
        QCOMPARE(replies[0].replyToExternalKey, u"m1"_s); // what came after it was written is not what it answers
        QCOMPARE(replies[0].subject, u"Lamp"_s);
        QCOMPARE(replies[1].replyToExternalKey, u"m3"_s);
        QCOMPARE(replies[1].subject, u"Kettle"_s);
        // What shows quotes shows those an agent chose.
        must(hub.hub->setEndpointCapabilities(hub.web, {{u"quoting"_s, QJsonObject{{u"outgoing"_s, true}}}}));
        QVERIFY(must(deliverable(*hub.reader, hub.web, 10)).at(1).replyToExternalKey.isEmpty());
    }

    void onlyAPersonResendsWhatIsUnconfirmed()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        QVERIFY(hub.command(hub.ana, u"conversation.reply"_s, replyArgs(hub, asked, u"Hi"_s)).applied);
        const Id item = must(deliverable(*hub.reader, hub.web, 1)).at(0).item.id;
        const QJsonObject retry{{u"itemId"_s, item.toString()}};
        QCOMPARE(hub.command(hub.ana, u"item.retrySend"_s, retry).error.type, u"invalidTransition"_s);
        must(hub.hub->setDelivery(item, {.state = DeliveryState::HandedOver}));
        must(hub.hub->setDelivery(item, {.state = DeliveryState::Unconfirmed}));
        QVERIFY(must(deliverable(*hub.reader, hub.web, 1)).empty());
        QVERIFY(hub.command(hub.ana, u"item.retrySend"_s, retry).applied);
        QCOMPARE(must(deliverable(*hub.reader, hub.web, 1)).size(), size_t(1));
    }

    void consentIsEnforcedWhenSending()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        QVERIFY(hub.command(hub.ana, u"contactPoint.setConsent"_s,
                            {{u"contactPointId"_s, asked.contactPointId.toString()},
                             {u"purpose"_s, u"service"_s},
                             {u"state"_s, u"denied"_s}})
                    .applied);
        QCOMPARE(hub.command(hub.ana, u"conversation.reply"_s, replyArgs(hub, asked, u"Hi"_s)).error.type,
                 u"consentDenied"_s);
    }

    void aChannelThatDoesNotSendIsToldSo()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        must(hub.hub->setEndpointCapabilities(hub.web, {{u"send"_s, false}}));
        const auto outcome = hub.command(hub.ana, u"conversation.reply"_s, replyArgs(hub, asked, u"Hi"_s));
        QVERIFY(!outcome.applied);
        QCOMPARE(outcome.error.type, u"cannotSend"_s);
        QVERIFY(must(deliverable(*hub.reader, hub.web, 10)).empty());
    }

    void badBlocksAreLeftOutAndTheWordsStay()
    {
        HubFixture hub;
        auto message = HubFixture::message(u"v1"_s, u"the words"_s, u"k1"_s);
        message.blocks = {QJsonObject{{u"type"_s, u"script"_s}}};
        const auto taken = must(hub.hub->ingest(hub.web, {message}, {})).items.at(0);
        QVERIFY(!taken.refused);
        const auto records = hub.snapshot(hub.ana, Scope::queue(hub.support));
        const auto item = records.at(u"TimelineItem/"_s + taken.itemId.toString());
        QCOMPARE(item["text"_L1].toString(), u"the words"_s);
        QVERIFY(!item.contains("blocks"_L1));
        QCOMPARE(item["data"_L1]["blocksLeftOut"_L1].toString(), u"0.type"_s);
    }

    void searchGoesOnWhereItStoppedAndReadsOperators()
    {
        HubFixture hub;
        for (int i = 0; i < 5; ++i)
            hub.say(u"v1"_s, u"common word %1"_s.arg(i));
        while (must(hub.hub->indexSome())) {
        }
        const auto page = [&](const QString &text, const QString &after) {
            return hub.call(hub.ana, u"Search/query"_s, {{u"text"_s, text}, {u"limit"_s, 2}, {u"after"_s, after}});
        };
        QStringList seen;
        QString after;
        do {
            const auto answer = page(u"common NOT \"word 3\""_s, after);
            for (const auto each : answer["list"_L1].toArray())
                seen.append(each.toObject()["snippet"_L1].toString().last(1));
            after = answer["next"_L1].toString();
        } while (!after.isEmpty() && seen.size() < 10);
        QCOMPARE(seen, (QStringList{u"4"_s, u"2"_s, u"1"_s, u"0"_s}));
        QCOMPARE(page(u"common is:closed"_s, {})["list"_L1].toArray().size(), 0);
        // Instants of the console hold instead of the days of the text.
        const auto within = [&](const QString &text, const QJsonObject &filter) {
            return hub.call(hub.ana, u"Search/query"_s, {{u"text"_s, text}, {u"limit"_s, 9}, {u"filter"_s, filter}})
                .value("list"_L1)
                .toArray()
                .size();
        };
        QCOMPARE(within(u"common after:2100"_s, {}), 0);
        QCOMPARE(within(u"common after:2100"_s, {{u"after"_s, u"2000-01-01T00:00:00.000Z"_s}}), 5);
        QCOMPARE(within(u"common before:2000"_s, {}), 0);
        QCOMPARE(within(u"common before:2000"_s, {{u"before"_s, u"2100-01-01T00:00:00.000Z"_s}}), 5);
        QCOMPARE(within(u"common after:2000"_s, {{u"after"_s, u"2100-01-01T00:00:00.000Z"_s}}), 0);
        QCOMPARE(page(u"OR NOT \"("_s, {})["list"_L1].toArray().size(), 0);
    }

    void redactionTakesTextFromItemPreviewAndSearch()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"my card is 4111"_s);
        while (must(hub.hub->indexSome())) {
        }
        const auto hits = [&] {
            return hub.call(hub.ana, u"Search/query"_s, {{u"text"_s, u"4111"_s}}).value("list"_L1).toArray().size();
        };
        QCOMPARE(hits(), 1);
        QVERIFY(hub.command(hub.ana, u"item.redact"_s, {{u"itemId"_s, asked.itemId.toString()}}).applied);
        QCOMPARE(hits(), 0);
        const auto records = hub.snapshot(hub.ana, Scope::queue(hub.support));
        QVERIFY(!records.at(u"Conversation/"_s + asked.conversationId.toString()).contains("preview"_L1));
        QVERIFY(!records.at(u"TimelineItem/"_s + asked.itemId.toString()).contains("text"_L1));
        QCOMPARE(hub.violations(), QString());
    }

    void personalRecordsLiveInTheAgentsOwnScope()
    {
        HubFixture hub;
        must(hub.hub->setQueueMembers(hub.support, {hub.ana, hub.bob}));
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        hub.say(u"v1"_s, u"there"_s);
        const auto conversation = asked.conversationId.toString();
        const auto mark = [&](const Id &who, int seq) {
            return hub.command(who, u"readMarker.set"_s,
                               {{u"conversationId"_s, conversation}, {u"lastReadSeq"_s, seq}});
        };
        QVERIFY(mark(hub.ana, 2).applied);
        QVERIFY(mark(hub.ana, 1).applied);
        QVERIFY(mark(hub.bob, 1).applied);
        const auto seen = asked.customerId.toString();
        const QJsonObject draft{{u"conversationId"_s, conversation}, {u"customerId"_s, seen}, {u"text"_s, u"Dear"_s}};
        QVERIFY(hub.command(hub.ana, u"draft.put"_s, draft).applied);
        const auto mine = hub.snapshot(hub.ana, Scope::me(hub.ana));
        const auto draftId = Id::named(u"draft", hub.ana.toString() + conversation).toString();
        QCOMPARE(mine.at(u"Draft/"_s + draftId).value("customerId"_L1).toString(), seen);
        QCOMPARE(mine.at(u"ReadMarker/"_s + conversation).value("lastReadSeq"_L1).toInt(), 2);
        QCOMPARE(hub.snapshot(hub.bob, Scope::me(hub.bob))
                     .at(u"ReadMarker/"_s + conversation)
                     .value("lastReadSeq"_L1)
                     .toInt(),
                 1);
        QCOMPARE(mine.size(), size_t(2));
        QVERIFY(hub.command(hub.ana, u"draft.delete"_s, {{u"conversationId"_s, conversation}}).applied);
        QCOMPARE(hub.snapshot(hub.ana, Scope::me(hub.ana)).size(), size_t(1));
        QCOMPARE(hub.violations(), QString());
    }

    void twoConsolesOfAnAgentLoseNoWordOfADraft()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"hello"_s);
        const auto conversation = asked.conversationId.toString();
        const QString draftId = Id::named(u"draft", hub.ana.toString() + conversation).toString();
        const QString desk = hub.random.newId(hub.clock.now()).toString();
        const QString laptop = hub.random.newId(hub.clock.now()).toString();
        const auto draft = [&] { return hub.snapshot(hub.ana, Scope::me(hub.ana))[u"Draft/"_s + draftId]; };
        const auto rev = [&] { return draft().value("rev"_L1).toInteger(); };
        const auto put = [&](const QString &console, qint64 seen, const QString &text, bool note = false) {
            QJsonObject args{
                {u"conversationId"_s, conversation}, {u"text"_s, text}, {u"writer"_s, console}, {u"seenRev"_s, seen}};
            if (!note)
                args.insert(u"contactPointId"_s, asked.contactPointId.toString());
            return hub.command(hub.ana, u"draft.put"_s, args).applied;
        };
        const auto remove = [&](const QString &console, qint64 seen) {
            return hub
                .command(hub.ana, u"draft.delete"_s,
                         {{u"conversationId"_s, conversation}, {u"writer"_s, console}, {u"seenRev"_s, seen}})
                .applied;
        };
        QVERIFY(put(desk, 0, u"at the desk"_s));
        QVERIFY(put(desk, 0, u"at my desk"_s)); // its own words, changed before they came back
        QCOMPARE(draft().value("text"_L1).toString(), u"at my desk"_s);
        const qint64 first = rev();
        QVERIFY(put(laptop, first, u"on the laptop"_s)); // it saw them and wrote something else
        QCOMPARE(draft().value("text"_L1).toString(), u"on the laptop"_s);
        QVERIFY(put(desk, first, u"at my desk, still"_s)); // it has not seen that
        QCOMPARE(draft().value("text"_L1).toString(), u"on the laptop\n\nat my desk, still"_s);
        QVERIFY(remove(desk, first)); // nor by now
        QVERIFY(draft().value("text"_L1).toString().contains(u"on the laptop"_s));
        QVERIFY(put(desk, rev(), u"both"_s));
        QCOMPARE(draft().value("text"_L1).toString(), u"both"_s);
        QVERIFY(put(laptop, first, u"for us only"_s, true));
        QVERIFY(put(desk, first, u"Dear"_s)); // what is internal does not become a reply
        QVERIFY(draft().value("contactPointId"_L1).isUndefined());
        QVERIFY(draft().value("text"_L1).toString().contains(u"for us only"_s));
        QVERIFY(remove(desk, rev()));
        QVERIFY(draft().isEmpty());
        QCOMPARE(hub.violations(), QString());
    }

    void aSettingFollowsItsAgentAndNobodyElse()
    {
        HubFixture hub;
        const auto put = [&](const Id &who, const QString &name, const QJsonValue &value) {
            return hub.command(who, u"setting.put"_s, {{u"name"_s, name}, {u"value"_s, value}});
        };
        QVERIFY(put(hub.ana, u"shortcuts"_s, QJsonObject{{u"a"_s, 1}}).applied);
        QVERIFY(put(hub.ana, u"shortcuts"_s, QJsonObject{{u"a"_s, 2}}).applied);
        const auto mine = hub.snapshot(hub.ana, Scope::me(hub.ana));
        QCOMPARE(mine.size(), size_t(1));
        const auto &[key, setting] = *mine.begin();
        QVERIFY(key.startsWith("Setting/"_L1));
        QCOMPARE(setting.value("name"_L1).toString(), u"shortcuts"_s);
        QCOMPARE(setting.value("value"_L1).toObject(), (QJsonObject{{u"a"_s, 2}}));
        QCOMPARE(hub.snapshot(hub.bob, Scope::me(hub.bob)).size(), size_t(0));
        for (const auto &name : {u""_s, u"../x"_s, u"a b"_s, QString(65, u'a')})
            QVERIFY(!put(hub.ana, name, QJsonObject()).applied);
        QVERIFY(!put(hub.ana, u"shortcuts"_s, u"text"_s).applied);
        QVERIFY(!put(hub.ana, u"large"_s, QJsonObject{{u"x"_s, QString(70'000, u'x')}}).applied);
        for (int number = 1; number < 50; ++number)
            QVERIFY(put(hub.ana, u"s%1"_s.arg(number), QJsonObject()).applied);
        QVERIFY(!put(hub.ana, u"oneTooMany"_s, QJsonObject()).applied);
        QCOMPARE(hub.violations(), QString());
    }

    void snoozedConversationWakesInItsTime()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        const auto until = hub.clock.now() + std::chrono::hours(1);
        QVERIFY(hub.command(hub.ana, u"conversation.snooze"_s,
                            {{u"conversationId"_s, asked.conversationId.toString()}, {u"until"_s, until.toString()}})
                    .applied);
        must(hub.hub->tick());
        const auto status = [&] {
            return hub.snapshot(hub.ana, Scope::queue(hub.support))
                .at(u"Conversation/"_s + asked.conversationId.toString())
                .value("status"_L1)
                .toString();
        };
        QCOMPARE(status(), u"snoozed"_s);
        hub.clock.advance(std::chrono::hours(2));
        must(hub.hub->tick());
        QCOMPARE(status(), u"open"_s);
        QCOMPARE(hub.violations(), QString());
    }

    void supervisorsMakeTagsAndAgentsUseThem()
    {
        HubFixture hub;
        const Id lead = must(hub.hub->addUser(
            {.name = u"Leo"_s, .email = u"leo@acme.test"_s, .role = Role::Supervisor, .queueIds = {hub.support}}));
        const auto make = [&](const Id &agent, const Id &tag, const QString &name, const QString &color) {
            return hub.command(agent, u"tag.create"_s,
                               {{u"tagId"_s, tag.toString()}, {u"name"_s, name}, {u"color"_s, color}});
        };
        const Id refund = hub.random.newId(hub.clock.now());
        const Id other = hub.random.newId(hub.clock.now());
        QCOMPARE(make(hub.ana, refund, u"Refund"_s, u"#aa0000"_s).error.type, u"forbidden"_s);
        QVERIFY(make(lead, refund, u"  Refund "_s, u"#aa0000"_s).applied);
        QCOMPARE(make(lead, refund, u"Again"_s, u"#aa0000"_s).error.type, u"alreadyExists"_s);
        QCOMPARE(make(lead, other, u"REFUND"_s, u"#aa0000"_s).error.type, u"alreadyExists"_s);
        QCOMPARE(make(lead, other, u"Blue"_s, u"blue"_s).error.description, u"color"_s);
        QCOMPARE(make(lead, other, u" "_s, u"#0000aa"_s).error.description, u"name"_s);
        QCOMPARE(hub.snapshot(hub.ana, Scope::org()).at("Tag/"_L1 + refund.toString()).value("name"_L1).toString(),
                 u"Refund"_s);
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        QVERIFY(hub.command(hub.ana, u"conversation.tag"_s,
                            {{u"conversationId"_s, asked.conversationId.toString()},
                             {u"add"_s, QJsonArray{refund.toString()}}})
                    .applied);
        QCOMPARE(hub.violations(), QString());
    }

    void aChannelsLimitsOnShortMessagesAndFilesAreHeldByTheHubToo()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        auto endpoint = fromJson<Endpoint>(hub.snapshot(hub.ana, Scope::org()).at("Endpoint/"_L1 + hub.web.toString()));
        QVERIFY(endpoint.has_value());
        endpoint->capabilities.insert(u"segments"_s, 2);
        endpoint->capabilities.insert(u"maxFiles"_s, 1);
        must(hub.hub->updateEndpoint(*endpoint));
        const auto reply = [&](const QString &text, int files) {
            auto args = replyArgs(hub, asked, text);
            QJsonArray attachments;
            for (int at = 0; at < files; ++at) {
                const auto blob = hub.blob(hub.ana, QByteArray::number(at), u"text/plain"_s);
                attachments.append(QJsonObject{{u"blobId"_s, blob.id.toString()}, {u"name"_s, u"a.txt"_s}});
            }
            if (files > 0)
                args.insert(u"attachments"_s, attachments);
            return hub.command(hub.ana, u"conversation.reply"_s, args);
        };
        QVERIFY(reply(QString(306, u'a'), 1).applied);
        const auto longer = reply(QString(307, u'a'), 0).error;
        QCOMPARE(longer.type + u' ' + longer.description, u"tooLarge text"_s);
        const auto more = reply(u"Two files"_s, 2).error;
        QCOMPARE(more.type + u' ' + more.description, u"tooLarge attachments"_s);
        QCOMPARE(hub.violations(), QString());
    }

    void aDraftOutlivesWhatHappensToItsConversation()
    {
        HubFixture hub;
        must(hub.hub->setQueueMembers(hub.support, {hub.ana, hub.bob}));
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        const auto conversation = asked.conversationId.toString();
        QVERIFY(hub.command(hub.ana, u"draft.put"_s,
                            {{u"conversationId"_s, conversation},
                             {u"contactPointId"_s, asked.contactPointId.toString()},
                             {u"text"_s, u"Half a sentence"_s}})
                    .applied);
        const auto draftId = u"Draft/"_s + Id::named(u"draft", hub.ana.toString() + conversation).toString();
        const auto kept = [&] { return hub.snapshot(hub.ana, Scope::me(hub.ana)).at(draftId); };
        const auto before = kept();
        QCOMPARE(before.value("text"_L1).toString(), u"Half a sentence"_s);
        const auto happens = [&](const QString &name, QJsonObject args) {
            args.insert(u"conversationId"_s, conversation);
            QVERIFY2(hub.command(hub.bob, name, args).applied, qPrintable(name));
            QCOMPARE(kept(), before);
        };
        happens(u"conversation.assign"_s, {{u"assigneeId"_s, hub.bob.toString()}});
        happens(u"conversation.setStatus"_s, {{u"status"_s, u"closed"_s}});
        happens(u"conversation.setStatus"_s, {{u"status"_s, u"open"_s}});
        QVERIFY(hub.command(hub.bob, u"customer.update"_s,
                            {{u"customerId"_s, asked.customerId.toString()},
                             {u"fields"_s, QJsonObject{{u"name"_s, u"Ada"_s}}}})
                    .applied);
        QCOMPARE(kept(), before);
        // Even where its author may no longer act: what was written is the author's.
        happens(u"conversation.transfer"_s, {{u"queueId"_s, hub.sales.toString()}});
        QCOMPARE(hub.violations(), QString());
    }

    void snoozedConversationReturnsWhenTheCustomerWrites()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        const auto until = hub.clock.now() + std::chrono::hours(24);
        QVERIFY(hub.command(hub.ana, u"conversation.snooze"_s,
                            {{u"conversationId"_s, asked.conversationId.toString()}, {u"until"_s, until.toString()}})
                    .applied);
        const auto again = hub.say(u"v1"_s, u"Are you there?"_s);
        QCOMPARE(again.conversationId, asked.conversationId);
        const auto record = [&] {
            return hub.snapshot(hub.ana, Scope::queue(hub.support))
                .at(u"Conversation/"_s + asked.conversationId.toString());
        };
        QCOMPARE(record().value("status"_L1).toString(), u"open"_s);
        QVERIFY(record().value("snoozedUntil"_L1).toString().isEmpty());
        // Its time, when it comes, says nothing any more.
        const auto before = record().value("lastSeq"_L1).toInteger();
        hub.clock.advance(std::chrono::hours(25));
        must(hub.hub->tick());
        QCOMPARE(record().value("lastSeq"_L1).toInteger(), before);
        QCOMPARE(hub.violations(), QString());
    }
};

QTEST_GUILESS_MAIN(FlowTest)
#include "flow_test.moc"
