// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubfixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QJsonObject oneDay{{u"replyWindow"_s, QJsonObject{{u"hours"_s, 24}, {u"after"_s, u"nothing"_s}}}};

} // namespace

//! A channel that takes answers for so long after the customer's last word: nothing is sent afterwards, whenever the reply
//! was written.
class ReplyWindowTest : public QObject
{
    Q_OBJECT

    struct Talk : HubFixture {
        explicit Talk(const QJsonObject &capabilities = oneDay)
        {
            must(hub->setEndpointCapabilities(web, capabilities));
            asked = say(u"ada"_s, u"Hello"_s);
        }

        wire::CommandOutcome reply(const QJsonObject &more = {}, const QString &name = u"conversation.reply"_s)
        {
            item = random.newId(clock.now());
            QJsonObject args{{u"conversationId"_s, asked.conversationId.toString()},
                             {u"itemId"_s, item.toString()},
                             {u"contactPointId"_s, asked.contactPointId.toString()},
                             {u"endpointId"_s, web.toString()},
                             {u"text"_s, u"We shall see"_s}};
            for (auto it = more.begin(); it != more.end(); ++it)
                args.insert(it.key(), *it);
            return command(ana, name, args);
        }
        wire::CommandOutcome about(const QString &name) { return command(ana, name, {{u"itemId"_s, item.toString()}}); }
        Delivery delivery() { return *must(outgoing(*reader, item)).item.delivery; }
        void pass(std::chrono::milliseconds time)
        {
            clock.advance(time);
            (void)must(hub->releaseDue());
        }
        QString in(std::chrono::milliseconds time) { return (clock.now() + time).toString(); }

        IngestedItem asked;
        Id item; //!< of the last reply
    };

private Q_SLOTS:
    void whatTheCustomerSaidIsAnsweredUntilTheTimeIsOver()
    {
        Talk talk;
        const Instant last = talk.clock.now();
        talk.clock.advance(24h - 1ms);
        QVERIFY(talk.reply().applied);
        talk.clock.advance(1ms);
        const auto late = talk.reply();
        QVERIFY(!late.applied);
        QCOMPARE(late.error.type, u"windowClosed"_s);
        QCOMPARE(late.error.current.value("closedAt"_L1).toString(), (last + 24h).toString());
        QCOMPARE(late.error.current.value("contactPointId"_L1).toString(), talk.asked.contactPointId.toString());
        QCOMPARE(talk.reply({{u"conversationId"_s, QJsonValue()}}, u"conversation.start"_s).error.type,
                 u"windowClosed"_s);
        QCOMPARE(must(deliverable(*talk.reader, talk.web, 10)).size(), size_t(1));
        // Each word of the customer's begins it anew; ours does not.
        (void)talk.say(u"ada"_s, u"Still there?"_s);
        QVERIFY(talk.reply().applied);
    }

    void aPageVisitIsNoWordAndNeitherIsOneFromElsewhere()
    {
        Talk talk;
        const Id other = must(talk.hub->addEndpoint(
            {.channel = u"sms"_s, .name = u"Number"_s, .queueId = talk.support, .capabilities = oneDay}));
        talk.clock.advance(24h);
        auto visit = HubFixture::message(u"ada"_s, u"/shoes"_s, u"visit-1"_s);
        visit.kind = u"visit"_s;
        visit.threading = Threading::Alone;
        QVERIFY(!must(talk.hub->ingest(talk.web, {visit}, {})).items.at(0).refused);
        (void)talk.say(u"eve"_s, u"Somebody else"_s);
        QCOMPARE(talk.reply().error.type, u"windowClosed"_s);
        // Where the customer never said anything there is nothing that could have ended.
        QVERIFY(talk.reply({{u"endpointId"_s, other.toString()}}).applied);
        QVERIFY(
            !must(talk.hub->ingest(other, {HubFixture::message(u"ada"_s, u"Here"_s, u"k"_s)}, {})).items.at(0).refused);
        QCOMPARE(talk.reply().error.type, u"windowClosed"_s);
        talk.clock.advance(24h);
        QCOMPARE(talk.reply({{u"endpointId"_s, other.toString()}}).error.type, u"windowClosed"_s);
    }

    void aChannelWithoutTheRuleTakesAnswersAtAnyTime()
    {
        for (const auto &capabilities :
             {QJsonObject(),
              QJsonObject{{u"replyWindow"_s, QJsonObject{{u"hours"_s, 0}, {u"after"_s, u"nothing"_s}}}}}) {
            Talk talk(capabilities);
            talk.clock.advance(24h * 365);
            QVERIFY(talk.reply().applied);
        }
    }

    void whatIsScheduledBeyondItFailsWhenItWouldLeave()
    {
        Talk talk;
        QVERIFY(talk.reply({{u"sendAt"_s, talk.in(25h)}, {u"close"_s, true}}).applied);
        talk.pass(25h);
        QCOMPARE(talk.delivery().state, DeliveryState::Failed);
        QCOMPARE(talk.delivery().error, u"windowClosed"_s);
        QCOMPARE(must(outgoing(*talk.reader, talk.item)).item.text, u"We shall see"_s);
        QVERIFY(must(deliverable(*talk.reader, talk.web, 10)).empty());
        // What failed is not sent again either, until the customer has said something.
        QCOMPARE(talk.about(u"item.retrySend"_s).error.type, u"windowClosed"_s);
        (void)talk.say(u"ada"_s, u"Hello?"_s);
        QVERIFY(talk.about(u"item.retrySend"_s).applied);
        QCOMPARE(talk.delivery().state, DeliveryState::Queued);
        QCOMPARE(talk.violations(), QString());
    }

    void whatWaitsForItsChannelFailsWhenItIsToBeHandedOver()
    {
        Talk talk;
        QVERIFY(talk.reply().applied);
        talk.clock.advance(24h);
        QVERIFY(!must(talk.hub->handOver(talk.item)));
        QCOMPARE(talk.delivery().state, DeliveryState::Failed);
        QCOMPARE(talk.delivery().error, u"windowClosed"_s);
        Talk quick;
        QVERIFY(quick.reply().applied);
        QVERIFY(must(quick.hub->handOver(quick.item)));
        QCOMPARE(quick.delivery().state, DeliveryState::HandedOver);
    }

    void whatIsHeldBackDoesNotLeaveAfterItEither()
    {
        Talk talk;
        QVERIFY(talk.reply({{u"sendAt"_s, talk.in(1h)}, {u"seenSeq"_s, 1}}).applied);
        const auto newer = talk.say(u"ada"_s, u"Never mind"_s);
        talk.pass(1h);
        QCOMPARE(talk.delivery().state, DeliveryState::Held);
        talk.clock.advance(24h);
        const auto anyway =
            talk.command(talk.ana, u"item.sendNow"_s, {{u"itemId"_s, talk.item.toString()}, {u"seenSeq"_s, newer.seq}});
        QCOMPARE(anyway.error.type, u"windowClosed"_s);
        QCOMPARE(talk.delivery().state, DeliveryState::Held);
    }
};

QTEST_GUILESS_MAIN(ReplyWindowTest)
#include "replywindow_test.moc"
