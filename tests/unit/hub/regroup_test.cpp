// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "conversations/conversations.h"
#include "peopletest.h"

#include <QTest>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Conversations that are combined and split: nothing is lost, nothing jumps, and what comes later lands right.
class RegroupTest : public PeopleTest
{
    Q_OBJECT

    //! Two conversations of one customer: she wrote from two addresses.
    struct Two : HubFixture {
        Id goes, stays;
        Id pointGone, pointLeft;
        Id customer;
    };
    void open(Two &two)
    {
        const auto ada = visitor(two, u"a"_s);
        two.clock.advance(1s);
        const auto bea = visitor(two, u"b"_s);
        two.clock.advance(1s);
        QVERIFY(two.command(two.ana, u"customer.merge"_s, pair(ada.customerId, bea.customerId)).applied);
        two.goes = ada.conversationId;
        two.stays = bea.conversationId;
        two.pointGone = ada.contactPointId;
        two.pointLeft = bea.contactPointId;
        two.customer = bea.customerId;
    }
    static Conversation conversation(HubFixture &hub, const Id &id)
    {
        QByteArray body;
        hub.reader->first(hub.reader->query("SELECT body FROM conversation WHERE id=?1", id),
                          [&](sqlite::Statement &row) { body = row.bytes(0); });
        return must(fromBody<Conversation>(body));
    }
    static qint64 items(HubFixture &hub, const Id &id)
    {
        return hub.reader->number(hub.reader->query("SELECT count(*) FROM timeline_item WHERE conversation=?1", id));
    }
    static qint64 seqOf(HubFixture &hub, const Id &item)
    {
        return hub.reader->number(hub.reader->query("SELECT seq FROM timeline_item WHERE id=?1", item));
    }
    static QJsonObject into(const Id &from, const Id &to)
    {
        return {{u"conversationId"_s, from.toString()}, {u"intoId"_s, to.toString()}};
    }
    static wire::CommandOutcome combine(Two &two)
    {
        return two.command(two.ana, u"conversation.combine"_s, into(two.goes, two.stays));
    }
    static QJsonObject reply(Two &two, const Id &conversation, const Id &item)
    {
        return {{u"conversationId"_s, conversation.toString()},
                {u"itemId"_s, item.toString()},
                {u"contactPointId"_s, two.pointGone.toString()},
                {u"endpointId"_s, two.web.toString()},
                {u"text"_s, u"hello"_s}};
    }
    static qint64 lastRead(HubFixture &hub, const Id &conversation)
    {
        const auto mine = hub.snapshot(hub.ana, Scope::me(hub.ana));
        const auto found = mine.find(u"ReadMarker/"_s + conversation.toString());
        return found == mine.end() ? -1 : found->second.value("lastReadSeq"_L1).toInteger();
    }

private Q_SLOTS:
    void everythingStandsInOneConversationInOrderOfArrival()
    {
        Two two;
        open(two);
        const auto last = visitor(two, u"a"_s);
        QCOMPARE(last.conversationId, two.goes);
        const auto since = two.token();
        const auto done = combine(two);
        QVERIFY2(done.applied, qPrintable(done.error.type + done.error.description));
        QCOMPARE(done.result.value("conversationId"_L1).toString(), two.stays.toString());
        // Hers, the other address, hers again: as they came. Then what was done.
        QCOMPARE(items(two, two.goes), 0);
        QCOMPARE(items(two, two.stays), 4);
        QCOMPARE(seqOf(two, last.itemId), 3);
        const auto left = conversation(two, two.stays);
        QCOMPARE(left.lastSeq, 4);
        QVERIFY(left.waitingSince);
        QCOMPARE(left.status, ConversationStatus::New);
        QCOMPARE(conversation(two, two.goes).combinedInto, two.stays);
        QCOMPARE(two.violations(), QString());
        // Consoles let go of the one and see the items in the other.
        const auto delta = two.delta(two.ana, Scope::queue(two.support), since);
        bool gone = false;
        for (const auto each : delta.value("removed"_L1).toArray())
            gone |= each.toArray().at(1).toString() == two.goes.toString();
        QVERIFY(gone);
        QCOMPARE(delta.value("upserts"_L1).toObject().value("TimelineItem"_L1).toArray().size(), 4);
        for (const auto &scope : {Scope::queue(two.support), Scope::customer(two.customer)})
            QVERIFY(!two.snapshot(two.ana, scope).contains(u"Conversation/"_s + two.goes.toString()));
        must(two.hub->rebuild());
        QCOMPARE(two.violations(), QString());
    }

    void whatComesLaterLandsInTheOneThatIsLeft()
    {
        Two two;
        open(two);
        auto first = from(claim(u"visitor"_s, u"a"_s, Trust::Hint));
        (void)take(two, first);
        QVERIFY(combine(two).applied);
        // A line of chat, a mail that answers an old one, and a colleague's reply that was under way.
        QCOMPARE(visitor(two, u"a"_s).conversationId, two.stays);
        auto answer = from(claim(u"visitor"_s, u"c"_s, Trust::Hint));
        answer.threadKeys = QStringList{first.externalKey};
        QCOMPARE(take(two, answer).conversationId, two.stays);
        const Id item = two.random.newId(two.clock.now());
        const auto sent = two.command(two.ana, u"conversation.reply"_s, reply(two, two.goes, item));
        QVERIFY2(sent.applied, qPrintable(sent.error.type + sent.error.description));
        QCOMPARE(must(outgoing(*two.reader, item)).item.conversationId, two.stays);
        // Also when both have been closed for a while.
        QVERIFY(two.command(two.ana, u"conversation.setStatus"_s,
                            {{u"conversationId"_s, two.goes.toString()}, {u"status"_s, u"closed"_s}})
                    .applied);
        QCOMPARE(conversation(two, two.stays).status, ConversationStatus::Closed);
        QCOMPARE(visitor(two, u"a"_s).conversationId, two.stays);
        QCOMPARE(two.violations(), QString());
    }

    void whoeverPartsAgainSpeaksInAConversationOfTheirOwn()
    {
        Two two;
        const auto ada = visitor(two, u"a"_s);
        two.clock.advance(1s);
        const auto bea = visitor(two, u"b"_s);
        const auto merged = two.command(two.ana, u"customer.merge"_s, pair(ada.customerId, bea.customerId));
        QVERIFY(merged.applied);
        QVERIFY(two.command(two.ana, u"conversation.combine"_s, into(ada.conversationId, bea.conversationId)).applied);
        QCOMPARE(visitor(two, u"a"_s).conversationId, bea.conversationId);
        QVERIFY(two.command(two.ana, u"customer.unmerge"_s, {{u"decisionId"_s, merged.id.toString()}}).applied);
        const auto parted = visitor(two, u"a"_s);
        QVERIFY(parted.conversationId != bea.conversationId);
        QCOMPARE(conversation(two, parted.conversationId).customerId, ada.customerId);
        QCOMPARE(visitor(two, u"b"_s).conversationId, bea.conversationId);
        QCOMPARE(two.violations(), QString());
    }

    void itIsRefusedWhereItWouldBeWrong()
    {
        Two two;
        open(two);
        const auto stranger = visitor(two, u"s"_s);
        auto refused = two.command(two.ana, u"conversation.combine"_s, into(stranger.conversationId, two.stays));
        QCOMPARE(refused.error.type, u"invalidTransition"_s);
        QCOMPARE(refused.error.description, u"otherCustomer"_s);
        refused = two.command(two.ana, u"conversation.combine"_s, into(two.stays, two.stays));
        QCOMPARE(refused.error.description, u"same"_s);
        must(two.hub->setQueueMembers(two.sales, {two.bob}));
        refused = two.command(two.bob, u"conversation.combine"_s, into(two.goes, two.stays));
        QCOMPARE(refused.error.type, u"forbidden"_s);
        // She wrote meanwhile: what the agent looked at is not what is there.
        const QJsonObject seen{{u"rev"_s, conversation(two, two.goes).rev},
                               {u"intoRev"_s, conversation(two, two.stays).rev}};
        (void)visitor(two, u"b"_s);
        refused = two.command(two.ana, u"conversation.combine"_s, into(two.goes, two.stays), seen);
        QCOMPARE(refused.error.type, u"conflict"_s);
        QVERIFY(refused.error.current.value("intoRev"_L1) != seen.value("intoRev"_L1));
        QVERIFY(
            two.command(two.ana, u"conversation.combine"_s, into(two.goes, two.stays), refused.error.current).applied);
        // Twice is once: it is there already.
        QCOMPARE(combine(two).error.description, u"same"_s);
        QCOMPARE(two.violations(), QString());
    }

    void whatWasReadAndWrittenGoesAlong()
    {
        Two two;
        open(two);
        const auto put = [&](const Id &conversation, const QString &text) {
            return two
                .command(two.ana, u"draft.put"_s, {{u"conversationId"_s, conversation.toString()}, {u"text"_s, text}})
                .applied;
        };
        QVERIFY(put(two.goes, u"from the one"_s));
        QVERIFY(put(two.stays, u"from the other"_s));
        QVERIFY(two.command(two.ana, u"readMarker.set"_s,
                            {{u"conversationId"_s, two.goes.toString()}, {u"lastReadSeq"_s, 1}})
                    .applied);
        // Scheduled after her first word; nothing of hers is unseen where it waits.
        const Id item = two.random.newId(two.clock.now());
        auto args = reply(two, two.goes, item);
        args.insert(u"sendAt"_s, (two.clock.now() + 1h).toString());
        args.insert(u"seenSeq"_s, 1);
        QVERIFY(two.command(two.ana, u"conversation.reply"_s, args).applied);
        QVERIFY(combine(two).applied);
        QCOMPARE(lastRead(two, two.goes), -1);
        QCOMPARE(lastRead(two, two.stays), 1); // the other address's word is unread
        qint64 drafts = 0;
        for (const auto &[key, record] : two.snapshot(two.ana, Scope::me(two.ana))) {
            if (!key.startsWith("Draft/"_L1))
                continue;
            ++drafts;
            QCOMPARE(record.value("conversationId"_L1).toString(), two.stays.toString());
            QCOMPARE(record.value("text"_L1).toString(), u"from the other\n\nfrom the one"_s);
        }
        QCOMPARE(drafts, 1);
        QCOMPARE(two.violations(), QString());
        two.clock.advance(2h);
        (void)must(two.hub->releaseDue());
        QCOMPARE(must(outgoing(*two.reader, item)).item.delivery->state, DeliveryState::Queued);
        QCOMPARE(two.violations(), QString());
    }

    void aMentionLeadsToTheOneThatIsLeft()
    {
        Two two;
        open(two);
        const auto mention = [&](const Id &conversation) {
            return two
                .command(two.ana, u"conversation.note"_s,
                         {{u"conversationId"_s, conversation.toString()},
                          {u"itemId"_s, two.random.newId(two.clock.now()).toString()},
                          {u"text"_s, u"look"_s},
                          {u"mentions"_s, QJsonArray{two.ana.toString()}}})
                .applied;
        };
        QVERIFY(mention(two.goes));
        QVERIFY(combine(two).applied);
        QVERIFY(mention(two.stays));
        qint64 mentions = 0;
        for (const auto &[key, record] : two.snapshot(two.ana, Scope::me(two.ana))) {
            if (!key.startsWith("Notification/"_L1))
                continue;
            ++mentions;
            QCOMPARE(record.value("refId"_L1).toString(), two.stays.toString());
        }
        QCOMPARE(mentions, 1);
        QCOMPARE(two.violations(), QString());
    }

    void ofTwoClosedOnesTheYoungerIsReopened()
    {
        Two two;
        open(two);
        const auto close = [&](const Id &conversation) {
            return two
                .command(two.ana, u"conversation.setStatus"_s,
                         {{u"conversationId"_s, conversation.toString()}, {u"status"_s, u"closed"_s}})
                .applied;
        };
        QVERIFY(close(two.stays));
        two.clock.advance(24h * 60);
        must(two.hub->tick()); // that one is history
        QVERIFY(close(two.goes));
        QVERIFY(combine(two).applied);
        QCOMPARE(two.violations(), QString());
        QVERIFY(two.snapshot(two.ana, Scope::queue(two.support)).contains(u"Conversation/"_s + two.stays.toString()));
        QCOMPARE(visitor(two, u"a"_s).conversationId, two.stays);
    }

    void anAssigneeOfAnotherQueueStaysBehind()
    {
        Two two;
        open(two);
        must(two.hub->setQueueMembers(two.sales, {two.ana, two.bob}));
        QVERIFY(two.command(two.ana, u"conversation.transfer"_s,
                            {{u"conversationId"_s, two.goes.toString()},
                             {u"queueId"_s, two.sales.toString()},
                             {u"assigneeId"_s, two.bob.toString()}})
                    .applied);
        QVERIFY(combine(two).applied);
        QCOMPARE(conversation(two, two.stays).assigneeId, Id{});
        QCOMPARE(two.violations(), QString());
    }

    void acrossQueuesAlsoOutOfAConfidentialOne()
    {
        Two two;
        open(two);
        const Id secret = must(two.hub->addQueue(u"Secret"_s, true));
        must(two.hub->setQueueMembers(secret, {two.ana}));
        QVERIFY(two.command(two.ana, u"conversation.transfer"_s,
                            {{u"conversationId"_s, two.goes.toString()}, {u"queueId"_s, secret.toString()}})
                    .applied);
        QCOMPARE(two.violations(), QString());
        QVERIFY(combine(two).applied);
        QCOMPARE(two.violations(), QString());
        const auto inSecret = two.snapshot(two.ana, Scope::queue(secret));
        QVERIFY(inSecret.empty());
        for (const auto &[key, record] : two.snapshot(two.ana, Scope::contactPoint(two.pointGone)))
            QVERIFY2(!key.startsWith("ItemStub/"_L1), qPrintable(key));
    }

    void splitBeginsAConversationOfItsOwn()
    {
        HubFixture hub;
        const auto first = visitor(hub, u"a"_s);
        const auto second = visitor(hub, u"a"_s);
        const auto third = visitor(hub, u"a"_s);
        QVERIFY(hub.command(hub.ana, u"readMarker.set"_s,
                            {{u"conversationId"_s, first.conversationId.toString()}, {u"lastReadSeq"_s, 2}})
                    .applied);
        const Id fresh = hub.random.newId(hub.clock.now());
        QJsonObject args{{u"conversationId"_s, first.conversationId.toString()},
                         {u"newConversationId"_s, fresh.toString()},
                         {u"fromItemId"_s, second.itemId.toString()}};
        const QJsonObject old{{u"rev"_s, 1}};
        QCOMPARE(hub.command(hub.ana, u"conversation.split"_s, args, old).error.type, u"conflict"_s);
        QCOMPARE(hub.command(hub.bob, u"conversation.split"_s, args).error.type, u"forbidden"_s);
        auto all = args;
        all.insert(u"fromItemId"_s, first.itemId.toString());
        QCOMPARE(hub.command(hub.ana, u"conversation.split"_s, all).error.type, u"invalidProperties"_s);
        const QJsonObject seen{{u"rev"_s, conversation(hub, first.conversationId).rev}};
        const auto done = hub.command(hub.ana, u"conversation.split"_s, args, seen);
        QVERIFY2(done.applied, qPrintable(done.error.type + done.error.description));
        QCOMPARE(hub.command(hub.ana, u"conversation.split"_s, args).error.type, u"alreadyExists"_s);
        // Each with the note of what was done.
        QCOMPARE(items(hub, first.conversationId), 2);
        QCOMPARE(items(hub, fresh), 3);
        QCOMPARE(seqOf(hub, second.itemId), 1);
        QCOMPARE(seqOf(hub, third.itemId), 2);
        QCOMPARE(lastRead(hub, first.conversationId), 2); // all of it was read; the line about it asks for nothing
        QCOMPARE(lastRead(hub, fresh), 1);
        QCOMPARE(conversation(hub, fresh).customerId, first.customerId);
        QCOMPARE(hub.violations(), QString());
        // What she says next belongs to the newer matter; and the way back is open.
        hub.clock.advance(1s);
        QCOMPARE(visitor(hub, u"a"_s).conversationId, fresh);
        QVERIFY(hub.command(hub.ana, u"conversation.combine"_s, into(fresh, first.conversationId)).applied);
        QCOMPARE(seqOf(hub, third.itemId), 3);
        QCOMPARE(hub.violations(), QString());
        must(hub.hub->rebuild());
        QCOMPARE(hub.violations(), QString());
    }

    void splitTakesNamedItemsOnly()
    {
        Two two;
        open(two);
        const auto more = visitor(two, u"a"_s);
        QVERIFY(combine(two).applied);
        const Id fresh = two.random.newId(two.clock.now());
        const auto stranger = visitor(two, u"s"_s);
        QJsonObject args{{u"conversationId"_s, two.stays.toString()},
                         {u"newConversationId"_s, fresh.toString()},
                         {u"itemIds"_s, QJsonArray{more.itemId.toString(), stranger.itemId.toString()}}};
        QCOMPARE(two.command(two.ana, u"conversation.split"_s, args).error.type, u"invalidProperties"_s);
        args.insert(u"itemIds"_s, QJsonArray{more.itemId.toString()});
        QVERIFY(two.command(two.ana, u"conversation.split"_s, args).applied);
        QCOMPARE(conversation(two, fresh).contactPointId, two.pointGone);
        QCOMPARE(two.violations(), QString());
    }

    void aReadMarkerUnderWayCountsWhatItCounted()
    {
        Two two;
        open(two);
        const auto second = visitor(two, u"b"_s); // number 2 where it is
        const auto marker = [&](const Id &conversation, qint64 seq, const Id &item) {
            QJsonObject args{{u"conversationId"_s, conversation.toString()}, {u"lastReadSeq"_s, seq}};
            if (!item.isNull())
                args.insert(u"itemId"_s, item.toString());
            return two.command(two.ana, u"readMarker.set"_s, args).error.type;
        };
        QVERIFY(combine(two).applied);
        QCOMPARE(seqOf(two, second.itemId), 3);
        // The other address's first word was never seen: number 2 is not what it was.
        QCOMPARE(marker(two.stays, 2, second.itemId), QString());
        QCOMPARE(lastRead(two, two.stays), -1);
        QCOMPARE(marker(two.stays, 3, second.itemId), QString());
        QCOMPARE(lastRead(two, two.stays), 3);
        // After a split there may be fewer than it counted, and that is no mistake of the agent's.
        const Id fresh = two.random.newId(two.clock.now());
        QVERIFY(two.command(two.ana, u"conversation.split"_s,
                            {{u"conversationId"_s, two.stays.toString()},
                             {u"newConversationId"_s, fresh.toString()},
                             {u"itemIds"_s, QJsonArray{second.itemId.toString()}}})
                    .applied);
        QCOMPARE(marker(two.stays, 9, second.itemId), QString());
        QCOMPARE(marker(two.stays, 9, {}), u"invalidProperties"_s);
        QCOMPARE(two.violations(), QString());
    }

    void aReplyUnderWayDoesNotTakeNumbersOfBeforeForSeen()
    {
        HubFixture hub;
        const auto first = visitor(hub, u"a"_s);
        const auto second = visitor(hub, u"a"_s);
        const QJsonObject seen{{u"seenSeq"_s, 2}, {u"seenRev"_s, conversation(hub, first.conversationId).rev}};
        (void)visitor(hub, u"a"_s); // while the agent writes
        QVERIFY(hub.command(hub.ana, u"conversation.split"_s,
                            {{u"conversationId"_s, first.conversationId.toString()},
                             {u"newConversationId"_s, hub.random.newId(hub.clock.now()).toString()},
                             {u"itemIds"_s, QJsonArray{first.itemId.toString()}}})
                    .applied);
        QCOMPARE(seqOf(hub, second.itemId), 1); // and the unseen word is number 2
        const auto send = [&](const QJsonObject &more) {
            const Id item = hub.random.newId(hub.clock.now());
            QJsonObject args{{u"conversationId"_s, first.conversationId.toString()},
                             {u"itemId"_s, item.toString()},
                             {u"contactPointId"_s, first.contactPointId.toString()},
                             {u"endpointId"_s, hub.web.toString()},
                             {u"text"_s, u"hello"_s},
                             {u"undoSec"_s, 5}};
            for (auto it = more.begin(); it != more.end(); ++it)
                args.insert(it.key(), *it);
            if (!hub.command(hub.ana, u"conversation.reply"_s, args).applied)
                return Id{};
            return item;
        };
        const Id blind = send(seen);
        const Id looked = send({{u"seenSeq"_s, 2}, {u"seenRev"_s, conversation(hub, first.conversationId).rev}});
        hub.clock.advance(10s);
        (void)must(hub.hub->releaseDue());
        QCOMPARE(must(outgoing(*hub.reader, blind)).item.delivery->state, DeliveryState::Held);
        QCOMPARE(must(outgoing(*hub.reader, looked)).item.delivery->state, DeliveryState::Queued);
        // "Send anyway" with a number of before is not about what is there now.
        const auto anyway = [&](const Id &item) {
            return hub
                .command(hub.ana, u"item.sendNow"_s,
                         {{u"itemId"_s, blind.toString()}, {u"seenSeq"_s, 2}, {u"seenItemId"_s, item.toString()}})
                .error.description;
        };
        QCOMPARE(anyway(second.itemId), u"newer"_s); // it was number 2 once
        QCOMPARE(hub.violations(), QString());
    }

    void aHalfOfNotesIsAnsweredTheWayTheWholeWas()
    {
        HubFixture hub;
        const auto asked = visitor(hub, u"a"_s);
        const Id note = hub.random.newId(hub.clock.now());
        QVERIFY(hub.command(hub.ana, u"conversation.note"_s,
                            {{u"conversationId"_s, asked.conversationId.toString()},
                             {u"itemId"_s, note.toString()},
                             {u"text"_s, u"a matter of its own"_s}})
                    .applied);
        const Id fresh = hub.random.newId(hub.clock.now());
        QVERIFY(hub.command(hub.ana, u"conversation.split"_s,
                            {{u"conversationId"_s, asked.conversationId.toString()},
                             {u"newConversationId"_s, fresh.toString()},
                             {u"itemIds"_s, QJsonArray{note.toString()}}})
                    .applied);
        QCOMPARE(conversation(hub, fresh).endpointIds, std::vector<Id>{hub.web});
        QCOMPARE(conversation(hub, fresh).contactPointId, asked.contactPointId);
        QCOMPARE(conversation(hub, asked.conversationId).endpointIds, std::vector<Id>{hub.web});
        QCOMPARE(hub.violations(), QString());
    }

    void draftsComeTogetherWithoutDoublesAndWithinTheirLimit()
    {
        Two two;
        open(two);
        const auto same = two.blob(two.ana, "one", u"text/plain"_s);
        const auto other = two.blob(two.ana, "two", u"text/plain"_s);
        const auto put = [&](const Id &conversation, const QString &text, std::vector<Id> blobs) {
            QJsonArray files;
            for (const Id &blob : blobs)
                files << QJsonObject{{u"blobId"_s, blob.toString()}, {u"name"_s, u"file.txt"_s}};
            return two
                .command(two.ana, u"draft.put"_s,
                         {{u"conversationId"_s, conversation.toString()}, {u"text"_s, text}, {u"attachments"_s, files}})
                .applied;
        };
        // Of letters that take three bytes each: together more than a draft may hold.
        QVERIFY(put(two.goes, QString(60'000, QChar(0x20ac)), {same.id, other.id}));
        QVERIFY(put(two.stays, QString(60'000, QChar(0x20ac)), {same.id}));
        QVERIFY(combine(two).applied);
        std::vector<QJsonObject> drafts;
        for (const auto &[key, record] : two.snapshot(two.ana, Scope::me(two.ana))) {
            if (key.startsWith("Draft/"_L1))
                drafts.push_back(record);
        }
        QCOMPARE(drafts.size(), size_t(1));
        const QString text = drafts[0].value("text"_L1).toString();
        QVERIFY(text.size() > 80'000);
        QVERIFY(text.toUtf8().size() <= 256 * 1024);
        QCOMPARE(drafts[0].value("attachments"_L1).toArray().size(), 2);
        QVERIFY(put(two.stays, text, {same.id, other.id})); // as it is, it can be stored again
        QCOMPARE(two.violations(), QString());
    }

    void aLongConversationIsNotWrittenAgainForAShortOne()
    {
        Two two;
        open(two);
        for (int number = 0; number < 200; ++number)
            (void)visitor(two, u"b"_s);
        // What goes begins behind all of them.
        const Id fresh = two.random.newId(two.clock.now());
        const auto late = visitor(two, u"a"_s);
        QVERIFY(two.command(two.ana, u"conversation.split"_s,
                            {{u"conversationId"_s, two.goes.toString()},
                             {u"newConversationId"_s, fresh.toString()},
                             {u"itemIds"_s, QJsonArray{late.itemId.toString()}}})
                    .applied);
        auto &database = two.store->database();
        must(database.run("CREATE TEMP TABLE told(id BLOB);"
                          "CREATE TEMP TRIGGER tell AFTER UPDATE ON main.timeline_item "
                          "BEGIN INSERT INTO told VALUES(new.id); END"));
        QVERIFY(two.command(two.ana, u"conversation.combine"_s, into(fresh, two.stays)).applied);
        QCOMPARE(must(database.number("SELECT count(DISTINCT id) FROM told")),
                 2); // her word, and the line of the split
        QCOMPARE(items(two, two.stays), 1 + 200 + 2 + 1);
        QCOMPARE(two.violations(), QString());
    }

    void oneCommandTakesACombiningBack()
    {
        Two two;
        open(two);
        must(two.hub->setQueueMembers(two.sales, {two.ana, two.bob}));
        QVERIFY(two.command(two.ana, u"conversation.transfer"_s,
                            {{u"conversationId"_s, two.goes.toString()},
                             {u"queueId"_s, two.sales.toString()},
                             {u"assigneeId"_s, two.bob.toString()}})
                    .applied);
        QVERIFY(two.command(two.ana, u"conversation.setStatus"_s,
                            {{u"conversationId"_s, two.stays.toString()}, {u"status"_s, u"pending"_s}})
                    .applied);
        const auto gone = items(two, two.goes), left = items(two, two.stays);
        const auto done = combine(two);
        QVERIFY(done.applied);
        QCOMPARE(conversation(two, two.stays).status, ConversationStatus::Open);
        const QJsonObject back{{u"conversationId"_s, two.stays.toString()}, {u"combineId"_s, done.id.toString()}};
        const auto undone = two.command(two.ana, u"conversation.split"_s, back);
        QVERIFY2(undone.applied, qPrintable(undone.error.type + undone.error.description));
        const Id again = *Id::fromString(undone.result.value("conversationId"_L1).toString());
        QCOMPARE(items(two, again), gone + 1);         // and the line of the split
        QCOMPARE(items(two, two.stays), left + 1 + 1); // and those of both
        const auto one = conversation(two, again);
        QCOMPARE(one.queueId, two.sales);
        QCOMPARE(one.assigneeId, two.bob);
        QCOMPARE(one.contactPointId, two.pointGone);
        QCOMPARE(conversation(two, two.stays).status, ConversationStatus::Pending);
        QCOMPARE(conversation(two, two.stays).queueId, two.support);
        QCOMPARE(two.violations(), QString());
        // What was taken back is not taken back once more.
        QCOMPARE(two.command(two.ana, u"conversation.split"_s, back).error.type, u"alreadyExists"_s);
        must(two.hub->rebuild());
        QCOMPARE(two.violations(), QString());
    }

    void whatHappenedSinceACombiningStays()
    {
        Two two;
        open(two);
        const auto done = combine(two);
        QVERIFY(done.applied);
        const auto word = visitor(two, u"a"_s); // of whoever it is: it came to the one that is left
        QVERIFY(two.command(two.ana, u"conversation.assign"_s,
                            {{u"conversationId"_s, two.stays.toString()}, {u"assigneeId"_s, two.ana.toString()}})
                    .applied);
        const QJsonObject back{{u"conversationId"_s, two.stays.toString()}, {u"combineId"_s, done.id.toString()}};
        QVERIFY(two.command(two.ana, u"conversation.split"_s, back).applied);
        QCOMPARE(two.reader->number(two.reader->query("SELECT count(*) FROM timeline_item WHERE id=?1 "
                                                      "AND conversation=?2",
                                                      word.itemId, two.stays)),
                 1);
        QCOMPARE(conversation(two, two.stays).assigneeId, two.ana);
        QCOMPARE(two.violations(), QString());
        // Its numbers mean something else after another regrouping.
        Two more;
        open(more);
        const auto first = combine(more);
        const auto last = visitor(more, u"a"_s);
        QVERIFY(more.command(more.ana, u"conversation.split"_s,
                             {{u"conversationId"_s, more.stays.toString()},
                              {u"newConversationId"_s, more.random.newId(more.clock.now()).toString()},
                              {u"fromItemId"_s, last.itemId.toString()}})
                    .applied);
        const auto late =
            more.command(more.ana, u"conversation.split"_s,
                         {{u"conversationId"_s, more.stays.toString()}, {u"combineId"_s, first.id.toString()}});
        QCOMPARE(late.error.description, u"recounted"_s);
    }

    void noLineOfTheHistoryIsRedactedAndWhatWasRecountedStaysKnown()
    {
        Two two;
        open(two);
        const auto combined = combine(two);
        QVERIFY(combined.applied);
        QVERIFY(two.command(two.ana, u"conversation.assign"_s,
                            {{u"conversationId"_s, two.stays.toString()}, {u"assigneeId"_s, two.ana.toString()}})
                    .applied);
        const auto seen = conversation(two, two.stays).rev;
        std::vector<Id> lines;
        two.reader->each(two.reader->query("SELECT id FROM timeline_item WHERE conversation=?1 AND "
                                           "json_extract(body,'$.kind') IN ('status','assignment') ORDER BY seq",
                                           two.stays),
                         [&](sqlite::Statement &row) { lines.push_back(row.id(0)); });
        QCOMPARE(lines.size(), size_t(2));
        for (const Id &line : lines) {
            const auto refused = two.command(two.ana, u"item.redact"_s, {{u"itemId"_s, line.toString()}});
            QCOMPARE(refused.error.type, u"invalidTransition"_s);
            QCOMPARE(refused.error.description, u"history"_s);
        }
        QCOMPARE(conversation(two, two.stays).rev, seen);
        // What somebody said goes, beside them.
        const auto asked = two.say(u"a"_s, u"my card is 4111"_s);
        QCOMPARE(asked.conversationId, two.stays);
        QVERIFY(two.command(two.ana, u"item.redact"_s, {{u"itemId"_s, asked.itemId.toString()}}).applied);
        // And what was combined is still known as that: it can be taken back.
        QVERIFY(two.command(two.ana, u"conversation.split"_s,
                            {{u"conversationId"_s, two.stays.toString()}, {u"combineId"_s, combined.id.toString()}})
                    .applied);
        QCOMPARE(two.violations(), QString());
    }

    void linkedConversationsSayWhatTheyAreToEachOther()
    {
        Two two;
        open(two);
        const auto third = visitor(two, u"s"_s);
        const auto link = [&](const Id &who, const Id &one, const Id &other, const QString &tie) {
            QJsonObject args{{u"conversationId"_s, one.toString()}, {u"otherId"_s, other.toString()}};
            if (!tie.isEmpty())
                args.insert(u"tie"_s, tie);
            return two.command(who, tie.isEmpty() ? u"conversation.unlink"_s : u"conversation.link"_s, args).error;
        };
        const auto tie = [&](const Id &one, const Id &other) {
            const auto linked = conversation(two, one).linked;
            const auto found = linked.find(other.toString());
            return found == linked.end() ? QString() : enumText(found->second).toString();
        };
        must(two.hub->setQueueMembers(two.sales, {two.bob}));
        QCOMPARE(link(two.bob, two.goes, two.stays, u"related"_s).type, u"forbidden"_s);
        QCOMPARE(link(two.ana, two.goes, two.goes, u"related"_s).description, u"same"_s);
        QCOMPARE(link(two.ana, two.goes, two.stays, u"enemy"_s).description, u"tie"_s);
        QCOMPARE(link(two.ana, two.goes, two.stays, u"parent"_s).type, QString());
        QCOMPARE(tie(two.goes, two.stays), u"parent"_s);
        QCOMPARE(tie(two.stays, two.goes), u"child"_s);
        const auto lines = items(two, two.goes);
        QCOMPARE(link(two.ana, two.goes, two.stays, u"parent"_s).type, QString());
        QCOMPARE(items(two, two.goes), lines);                                               // it was so
        QCOMPARE(link(two.ana, third.conversationId, two.goes, u"child"_s).type, QString()); // of another customer
        QCOMPARE(two.violations(), QString());
        // A link leads to the one that is left.
        QVERIFY(combine(two).applied);
        QVERIFY(conversation(two, two.goes).linked.empty());
        QCOMPARE(tie(two.stays, two.stays), QString());
        QCOMPARE(tie(third.conversationId, two.stays), u"child"_s);
        QCOMPARE(tie(two.stays, third.conversationId), u"parent"_s);
        QCOMPARE(two.violations(), QString());
        QCOMPARE(link(two.ana, two.goes, third.conversationId, {}).type, QString()); // by its old id
        QVERIFY(conversation(two, third.conversationId).linked.empty());
        QVERIFY(conversation(two, two.stays).linked.empty());
        QCOMPARE(two.violations(), QString());
    }

    void whatIsTooLongForOneCommitIsRefused()
    {
        Two two;
        open(two);
        auto like = HubFixture::message(u"b"_s, u"text"_s, u"many"_s);
        like.from = claim(u"visitor"_s, u"b"_s, Trust::Hint);
        IngestedItem second;
        for (qint64 number = 0; number < Conversations::mostRenumbered; number += 500) {
            std::vector<InboundItem> some;
            for (int each = 0; each < 500; ++each) {
                like.externalKey = u"many-%1"_s.arg(number + each);
                some.push_back(like);
            }
            const auto ack = must(two.hub->ingest(two.web, some, {}));
            if (second.itemId.isNull())
                second = ack.items.front();
        }
        // The one that goes began before all of them: each would get another number.
        const auto refused = combine(two);
        QCOMPARE(refused.error.type, u"tooLarge"_s);
        QCOMPARE(refused.error.description, u"items"_s);
        QCOMPARE(items(two, two.goes), 1);
        QJsonObject args{{u"conversationId"_s, two.stays.toString()},
                         {u"newConversationId"_s, two.random.newId(two.clock.now()).toString()},
                         {u"fromItemId"_s, second.itemId.toString()}};
        (void)visitor(two, u"b"_s);
        QCOMPARE(two.command(two.ana, u"conversation.split"_s, args).error.type, u"tooLarge"_s);
        // The other way round it is one item that moves, but all behind it get another number as well.
        QCOMPARE(two.command(two.ana, u"conversation.combine"_s, into(two.stays, two.goes)).error.type, u"tooLarge"_s);
        QCOMPARE(two.violations(), QString());
    }
};

QTEST_GUILESS_MAIN(RegroupTest)
#include "regroup_test.moc"
