// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubfixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! When a reply leaves: taken back, scheduled, held back, sent and closed. The clock is the test's.
class DepartureTest : public QObject
{
    Q_OBJECT

    struct Talk : HubFixture {
        Talk() { asked = say(u"ada"_s, u"Hello"_s); }

        //! An accepted reply, its item's id.
        Id reply(const QJsonObject &more, const Id &by = {})
        {
            const Id item = random.newId(clock.now());
            QJsonObject args{{u"conversationId"_s, asked.conversationId.toString()},
                             {u"itemId"_s, item.toString()},
                             {u"contactPointId"_s, asked.contactPointId.toString()},
                             {u"endpointId"_s, web.toString()},
                             {u"text"_s, u"We shall see"_s}};
            for (auto it = more.begin(); it != more.end(); ++it)
                args.insert(it.key(), *it);
            const auto outcome = command(by.isNull() ? ana : by, u"conversation.reply"_s, args);
            if (!outcome.applied)
                qFatal("%s %s", qPrintable(outcome.error.type), qPrintable(outcome.error.description));
            return item;
        }
        wire::CommandOutcome about(const QString &name, const Id &item, const Id &by, QJsonObject more = {})
        {
            more.insert(u"itemId"_s, item.toString());
            return command(by, name, more);
        }
        TimelineItem item(const Id &id) { return must(outgoing(*reader, id)).item; }
        DeliveryState state(const Id &id) { return item(id).delivery->state; }
        size_t queued() { return must(deliverable(*reader, web, 100)).size(); }
        Conversation conversation()
        {
            const auto records = snapshot(ana, Scope::queue(support));
            return *fromJson<Conversation>(records.at(u"Conversation/"_s + asked.conversationId.toString()));
        }
        void pass(std::chrono::milliseconds time)
        {
            clock.advance(time);
            (void)must(hub->releaseDue());
        }
        QString in(std::chrono::milliseconds time) { return (clock.now() + time).toString(); }

        IngestedItem asked;
    };

private Q_SLOTS:
    void aReplyThatCanBeTakenBackLeavesOnceAfterItsDelay()
    {
        Talk talk;
        const Id id = talk.reply({{u"undoSec"_s, 10}});
        QCOMPARE(talk.commits.back()->departures.size(), size_t(1));
        QVERIFY(talk.commits.back()->deliverable.empty());
        QCOMPARE(talk.state(id), DeliveryState::Scheduled);
        QCOMPARE(talk.item(id).departure->at, talk.clock.now() + 10s);
        QVERIFY(talk.conversation().waitingSince); // nobody has answered yet
        QCOMPARE(talk.conversation().preview, u"Hello"_s);
        talk.pass(9s);
        QCOMPARE(talk.queued(), size_t(0));
        talk.pass(1s);
        QCOMPARE(talk.queued(), size_t(1));
        QCOMPARE(talk.commits.back()->deliverable, std::vector<Id>{talk.web});
        QCOMPARE(talk.state(id), DeliveryState::Queued);
        QVERIFY(!talk.item(id).departure);
        QCOMPARE(talk.item(id).orderTime, talk.clock.now());
        QVERIFY(!talk.conversation().waitingSince);
        QCOMPARE(talk.conversation().preview, u"We shall see"_s);
        const qint64 before = talk.hub->modseq();
        talk.pass(1h);
        QCOMPARE(talk.hub->modseq(), before);
        QCOMPARE(talk.queued(), size_t(1));
        QCOMPARE(talk.violations(), QString());
    }

    void takenBackItNeverLeavesAndTwiceIsOnce()
    {
        Talk talk;
        const Id id = talk.reply({{u"undoSec"_s, 10}});
        QVERIFY(talk.about(u"item.cancelSend"_s, id, talk.ana).applied);
        QVERIFY(talk.about(u"item.cancelSend"_s, id, talk.ana).applied);
        QCOMPARE(talk.state(id), DeliveryState::Cancelled);
        QCOMPARE(talk.item(id).text, u"We shall see"_s); // for the composer
        talk.pass(1h);
        QCOMPARE(talk.queued(), size_t(0));
        // No connector's word brings it back to life.
        must(talk.hub->setDelivery(id, {.state = DeliveryState::Delivered}));
        QCOMPARE(talk.state(id), DeliveryState::Cancelled);
        QVERIFY(talk.conversation().waitingSince);
        must(talk.hub->rebuild());
        QCOMPARE(talk.conversation().preview, u"Hello"_s);
        QCOMPARE(talk.violations(), QString());
    }

    void aCancelThatComesTooLateSaysSo()
    {
        Talk talk;
        const Id id = talk.reply({{u"undoSec"_s, 10}});
        talk.pass(10s);
        const auto late = talk.about(u"item.cancelSend"_s, id, talk.ana);
        QVERIFY(!late.applied);
        QCOMPARE(late.error.type, u"invalidTransition"_s);
        QCOMPARE(late.error.description, u"left"_s);
        QCOMPARE(late.error.current.value("state"_L1).toString(), u"queued"_s);
        QCOMPARE(talk.queued(), size_t(1));
    }

    void itLeavesWhenTheHubIsBackFromBeingKilled()
    {
        Talk talk;
        const Id id = talk.reply({{u"sendAt"_s, talk.in(1h)}});
        talk.hub.reset();
        talk.reader.reset();
        talk.store.reset();
        talk.clock.advance(2h);
        talk.store = std::make_unique<Store>(must(Store::open(talk.files)));
        talk.reader = std::make_unique<StoreReader>(must(StoreReader::open(talk.files)));
        talk.hub = std::make_unique<Hub>(*talk.store, talk.clock, talk.random);
        QVERIFY(!must(talk.hub->releaseDue()));
        QCOMPARE(talk.state(id), DeliveryState::Queued);
        QCOMPARE(talk.queued(), size_t(1));
    }

    void theHubSaysWhenTheNextOneIsDue()
    {
        Talk talk;
        (void)talk.reply({{u"sendAt"_s, talk.in(2h)}});
        (void)talk.reply({{u"sendAt"_s, talk.in(1h)}});
        const Instant first = talk.clock.now() + 1h;
        QCOMPARE(*must(talk.hub->releaseDue()), first);
        talk.clock.advance(1h);
        QCOMPARE(*must(talk.hub->releaseDue()), first + 1h);
        QCOMPARE(talk.queued(), size_t(1));
        talk.clock.advance(1h);
        QVERIFY(!must(talk.hub->releaseDue()));
        QCOMPARE(talk.queued(), size_t(2));
    }

    void aNewerWordOfTheCustomersHoldsItBack()
    {
        Talk talk;
        const Id id = talk.reply({{u"sendAt"_s, talk.in(1h)}, {u"close"_s, true}});
        talk.clock.advance(10min);
        const auto newer = talk.say(u"ada"_s, u"Never mind"_s);
        talk.pass(50min);
        QCOMPARE(talk.state(id), DeliveryState::Held);
        QCOMPARE(talk.item(id).delivery->error, u"newer"_s);
        QCOMPARE(talk.conversation().lastEventAt, talk.clock.now()); // it is work now
        QCOMPARE(talk.queued(), size_t(0));
        QVERIFY(talk.conversation().status != ConversationStatus::Closed);
        // Whoever has not seen the newer word does not send it anyway.
        const auto blind = talk.about(u"item.sendNow"_s, id, talk.ana);
        QCOMPARE(blind.error.type, u"conflict"_s);
        QCOMPARE(blind.error.description, u"newer"_s);
        QVERIFY(talk.about(u"item.sendNow"_s, id, talk.ana, {{u"seenSeq"_s, newer.seq}}).applied);
        QCOMPARE(talk.state(id), DeliveryState::Queued);
        QCOMPARE(talk.conversation().status, ConversationStatus::Closed);
        QCOMPARE(talk.violations(), QString());
    }

    void whatTheConsoleHadNotSeenWhenItWasWrittenCountsToo()
    {
        Talk talk;
        (void)talk.say(u"ada"_s, u"And another thing"_s); // while the console was offline
        const Id id = talk.reply({{u"undoSec"_s, 10}, {u"seenSeq"_s, 1}});
        talk.pass(10s);
        QCOMPARE(talk.state(id), DeliveryState::Held);
        // Its time passed before it reached the hub: no blind sending either.
        const Id overdue = talk.reply({{u"sendAt"_s, talk.in(-1h)}, {u"seenSeq"_s, 1}});
        QCOMPARE(talk.state(overdue), DeliveryState::Held);
        const Id informed = talk.reply({{u"sendAt"_s, talk.in(-1h)}, {u"seenSeq"_s, 2}});
        QCOMPARE(talk.state(informed), DeliveryState::Queued);
    }

    void theCustomersOwnNoteOrAnAgentsWordHoldsNothingBack()
    {
        Talk talk;
        const Id id = talk.reply({{u"sendAt"_s, talk.in(1h)}});
        QVERIFY(talk.command(talk.ana, u"conversation.note"_s,
                             {{u"conversationId"_s, talk.asked.conversationId.toString()},
                              {u"itemId"_s, talk.random.newId(talk.clock.now()).toString()},
                              {u"text"_s, u"look at this"_s}})
                    .applied);
        (void)talk.reply({});
        talk.pass(1h);
        QCOMPARE(talk.state(id), DeliveryState::Queued);
    }

    void consentIsAskedAgainWhenItLeaves()
    {
        Talk talk;
        const Id id = talk.reply({{u"sendAt"_s, talk.in(1h)}});
        QVERIFY(talk.command(talk.ana, u"contactPoint.setConsent"_s,
                             {{u"contactPointId"_s, talk.asked.contactPointId.toString()},
                              {u"purpose"_s, u"service"_s},
                              {u"state"_s, u"denied"_s}})
                    .applied);
        talk.pass(1h);
        QCOMPARE(talk.state(id), DeliveryState::Failed);
        QCOMPARE(talk.item(id).delivery->error, u"consentDenied"_s);
        QCOMPARE(talk.queued(), size_t(0));
    }

    void anAddressThatBecameSomebodyElsesHoldsItBackForGood()
    {
        Talk talk;
        const auto eve = talk.say(u"eve"_s, u"Hi"_s);
        QVERIFY(talk.command(talk.ana, u"identity.link"_s,
                             {{u"contactPointId"_s, eve.contactPointId.toString()},
                              {u"customerId"_s, talk.asked.customerId.toString()}})
                    .applied);
        const Id id = talk.reply({{u"sendAt"_s, talk.in(1h)}});
        QVERIFY(
            talk.command(talk.ana, u"identity.unlink"_s, {{u"contactPointId"_s, talk.asked.contactPointId.toString()}})
                .applied);
        talk.pass(1h);
        QCOMPARE(talk.state(id), DeliveryState::Held);
        QCOMPARE(talk.item(id).delivery->error, u"contactPoint"_s);
        const auto anyway = talk.about(u"item.sendNow"_s, id, talk.ana, {{u"seenSeq"_s, 99}});
        QCOMPARE(anyway.error.description, u"contactPoint"_s);
        QVERIFY(talk.about(u"item.cancelSend"_s, id, talk.ana).applied);
        QCOMPARE(talk.queued(), size_t(0));
    }

    void onlyItsAuthorOrASupervisorDecides()
    {
        Talk talk;
        const Id boss =
            must(talk.hub->addUser({.name = u"Boss"_s, .email = u"boss@shop.example"_s, .role = Role::Supervisor}));
        must(talk.hub->setQueueMembers(talk.support, {talk.ana, talk.bob}));
        const Id id = talk.reply({{u"sendAt"_s, talk.in(1h)}});
        QCOMPARE(talk.about(u"item.cancelSend"_s, id, talk.bob).error.type, u"forbidden"_s);
        QCOMPARE(talk.about(u"item.sendNow"_s, id, talk.bob).error.type, u"forbidden"_s);
        QVERIFY(talk.about(u"item.cancelSend"_s, id, boss).applied);
    }

    void sendNowLeavesAtOnce()
    {
        Talk talk;
        const Id id = talk.reply({{u"sendAt"_s, talk.in(24h)}});
        QVERIFY(talk.about(u"item.sendNow"_s, id, talk.ana).applied);
        QCOMPARE(talk.state(id), DeliveryState::Queued);
        QCOMPARE(talk.about(u"item.sendNow"_s, id, talk.ana).error.description, u"left"_s);
        talk.pass(25h);
        QCOMPARE(talk.queued(), size_t(1));
    }

    void sendAndCloseIsOneStepAndTakenBackAsOne()
    {
        Talk talk;
        (void)talk.reply({{u"close"_s, true}}); // a live channel: at once
        QCOMPARE(talk.conversation().status, ConversationStatus::Closed);
        QCOMPARE(talk.queued(), size_t(1));
        (void)talk.say(u"ada"_s, u"One more"_s);
        QCOMPARE(talk.conversation().status, ConversationStatus::Open);
        const Id undone = talk.reply({{u"close"_s, true}, {u"undoSec"_s, 10}});
        QCOMPARE(talk.conversation().status, ConversationStatus::Open);
        QVERIFY(talk.about(u"item.cancelSend"_s, undone, talk.ana).applied);
        talk.pass(1min);
        QCOMPARE(talk.conversation().status, ConversationStatus::Open);
        (void)talk.reply({{u"close"_s, true}, {u"undoSec"_s, 10}});
        talk.pass(10s);
        QCOMPARE(talk.conversation().status, ConversationStatus::Closed);
        QVERIFY(talk.conversation().closedAt);
        QCOMPARE(talk.violations(), QString());
    }

    void theCustomerSeesNothingOfWhatHasNotLeft()
    {
        Talk talk;
        const Id waits = talk.reply({{u"sendAt"_s, talk.in(1h)}});
        const Id undone = talk.reply({{u"undoSec"_s, 10}});
        QVERIFY(talk.about(u"item.cancelSend"_s, undone, talk.ana).applied);
        const auto shown = [&](const Id &after) {
            return must(pointHistory(*talk.reader, talk.web, talk.asked.contactPointId, after, 50)).size();
        };
        QCOMPARE(shown({}), size_t(1));
        QCOMPARE(shown(talk.asked.itemId), size_t(0));
        talk.pass(1h);
        QCOMPARE(talk.state(waits), DeliveryState::Queued);
        QCOMPARE(shown(talk.asked.itemId), size_t(1));
    }

    void nonsenseIsRefused()
    {
        Talk talk;
        const auto refused = [&](const QString &name, const QJsonValue &value) {
            const auto outcome = talk.command(talk.ana, u"conversation.reply"_s,
                                              {{u"conversationId"_s, talk.asked.conversationId.toString()},
                                               {u"itemId"_s, talk.random.newId(talk.clock.now()).toString()},
                                               {u"contactPointId"_s, talk.asked.contactPointId.toString()},
                                               {u"endpointId"_s, talk.web.toString()},
                                               {u"text"_s, u"x"_s},
                                               {name, value}});
            return outcome.error.type == "invalidProperties"_L1 && outcome.error.description == name;
        };
        QVERIFY(refused(u"undoSec"_s, -1));
        QVERIFY(refused(u"undoSec"_s, 121));
        QVERIFY(refused(u"sendAt"_s, u"tomorrow"_s));
        QVERIFY(refused(u"sendAt"_s, talk.in(24h * 400)));
        QVERIFY(refused(u"seenSeq"_s, -1));
        QCOMPARE(talk.queued(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(DepartureTest)
#include "departure_test.moc"
