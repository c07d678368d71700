// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/delivery.h"
#include "hub/hubfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::hub;

//! The way of queued items to a connector, with a connector that is a list.
class DeliveryTest : public QObject
{
    Q_OBJECT

    struct Handed {
        plugin::OutboundItem item;
        std::function<void(Result<void>)> taken;
        DeliveryState stored; //!< what the disk said when it left
    };
    struct Desk {
        explicit Desk(bool isIdempotent)
            : idempotent(isIdempotent),
              worker(hub.work.operator*(), hub.scheduler, hub.web)
        {
            up();
        }
        void up()
        {
            worker.connectorUp(
                [this](const plugin::OutboundItem &item, std::function<void(Result<void>)> taken) {
                    handed.push_back({item, std::move(taken), state(item.itemId)});
                },
                idempotent);
        }
        Id reply(const IngestedItem &to, const QString &text)
        {
            const Id id = hub.random.newId(hub.clock.now());
            const auto outcome = hub.command(hub.ana, u"conversation.reply"_s,
                                             {{u"conversationId"_s, to.conversationId.toString()},
                                              {u"itemId"_s, id.toString()},
                                              {u"contactPointId"_s, to.contactPointId.toString()},
                                              {u"endpointId"_s, hub.web.toString()},
                                              {u"text"_s, text}});
            Q_UNUSED(outcome);
            worker.wake();
            return id;
        }
        DeliveryState state(const Id &id) { return must(outgoing(*hub.reader, id)).item.delivery->state; }
        void report(const Id &id, plugin::DeliveryState to, const QString &error = {})
        {
            worker.reported({{.itemId = id, .state = to, .at = hub.clock.now(), .error = error}},
                            [](const Result<void> &) {});
        }
        QStringList texts() const
        {
            QStringList all;
            for (const Handed &each : handed)
                all << each.item.text;
            return all;
        }

        HubFixture hub;
        bool idempotent;
        std::vector<Handed> handed;
        DeliveryWorker worker;
    };

private Q_SLOTS:
    void theAttemptIsOnTheDiskBeforeTheItemLeaves()
    {
        Desk desk(true);
        const Id id = desk.reply(desk.hub.say(u"v1"_s, u"hi"_s), u"one"_s);
        QCOMPARE(desk.handed.size(), size_t(1));
        QCOMPARE(desk.handed.front().stored, DeliveryState::HandedOver);
        QCOMPARE(desk.handed.front().item.itemId, id);
        QCOMPARE(desk.handed.front().item.contactPoint.value, u"v1"_s);
        QVERIFY(desk.worker.isBusy());
    }

    void oneConversationGoesOneByOneAndOthersBesideIt()
    {
        Desk desk(true);
        const auto a = desk.hub.say(u"a"_s, u"hi"_s);
        const auto b = desk.hub.say(u"b"_s, u"hi"_s);
        const Id first = desk.reply(a, u"a1"_s);
        desk.reply(a, u"a2"_s);
        desk.reply(a, u"a3"_s);
        desk.reply(b, u"b1"_s);
        QCOMPARE(desk.texts(), QStringList({u"a1"_s, u"b1"_s}));
        desk.report(first, plugin::DeliveryState::Sent);
        QCOMPARE(desk.texts(), QStringList({u"a1"_s, u"b1"_s, u"a2"_s}));
        QCOMPARE(desk.state(first), DeliveryState::Sent);
    }

    void whatWasOpenAtACrashIsSentAgainInOrderWithTheSameId()
    {
        Desk desk(true);
        const auto a = desk.hub.say(u"a"_s, u"hi"_s);
        const Id first = desk.reply(a, u"a1"_s);
        desk.reply(a, u"a2"_s);
        desk.worker.connectorDown();
        desk.up();
        QCOMPARE(desk.texts(), QStringList({u"a1"_s, u"a1"_s}));
        QCOMPARE(desk.handed.back().item.itemId, first);
        QCOMPARE(desk.handed.back().item.attempt, 2);
        desk.report(first, plugin::DeliveryState::Sent);
        QCOMPARE(desk.texts().last(), u"a2"_s);
    }

    void withoutIdempotencyItBecomesUnconfirmedAndIsNeverSentAgain()
    {
        Desk desk(false);
        const auto a = desk.hub.say(u"a"_s, u"hi"_s);
        const Id first = desk.reply(a, u"a1"_s);
        const Id second = desk.reply(a, u"a2"_s);
        desk.worker.connectorDown();
        desk.up();
        QCOMPARE(desk.state(first), DeliveryState::Unconfirmed);
        QCOMPARE(desk.texts(), QStringList({u"a1"_s, u"a2"_s})); // what had not left goes on
        desk.report(second, plugin::DeliveryState::Sent);
        QCOMPARE(desk.state(second), DeliveryState::Sent);
    }

    void aLateReceiptConfirmsTheUnconfirmed()
    {
        Desk desk(false);
        const Id id = desk.reply(desk.hub.say(u"a"_s, u"hi"_s), u"a1"_s);
        desk.worker.connectorDown();
        desk.up();
        desk.report(id, plugin::DeliveryState::Delivered);
        QCOMPARE(desk.state(id), DeliveryState::Delivered);
    }

    void anItemThatKillsTheConnectorFailsAfterFiveDeaths()
    {
        Desk desk(true);
        const Id id = desk.reply(desk.hub.say(u"a"_s, u"hi"_s), u"poison"_s);
        for (int death = 0; death < DeliveryWorker::maxDeaths; ++death) {
            desk.worker.connectorDown();
            desk.up();
        }
        QCOMPARE(int(desk.handed.size()), DeliveryWorker::maxDeaths);
        QCOMPARE(desk.state(id), DeliveryState::Failed);
    }

    void killsFromOutsideAreNotHeldAgainstAnItem()
    {
        Desk desk(true);
        const Id id = desk.reply(desk.hub.say(u"a"_s, u"hi"_s), u"fine"_s);
        for (int kill = 0; kill < 20; ++kill) {
            desk.worker.connectorDown(false);
            desk.up();
        }
        desk.report(id, plugin::DeliveryState::Sent);
        QCOMPARE(desk.state(id), DeliveryState::Sent);
    }

    void silenceEndsInUnconfirmedAndDoesNotBlock()
    {
        Desk desk(true);
        const auto a = desk.hub.say(u"a"_s, u"hi"_s);
        const Id first = desk.reply(a, u"a1"_s);
        desk.reply(a, u"a2"_s);
        desk.hub.scheduler.pass(DeliveryWorker::firstReport + std::chrono::seconds(1));
        QCOMPARE(desk.state(first), DeliveryState::Unconfirmed);
        QCOMPARE(desk.texts().last(), u"a2"_s);
    }

    void aConnectorThatIsBusyGetsItAgain()
    {
        Desk desk(true);
        const Id id = desk.reply(desk.hub.say(u"a"_s, u"hi"_s), u"a1"_s);
        desk.handed.front().taken(fail(ErrorCode::RateLimited));
        QCOMPARE(desk.state(id), DeliveryState::Queued);
        desk.hub.scheduler.pass(std::chrono::seconds(1));
        QCOMPARE(desk.handed.size(), size_t(2));
        QCOMPARE(desk.handed.back().item.attempt, 1);
    }

    void anItemTheChannelCannotTakeFailsWithWords()
    {
        Desk desk(true);
        const Id id = desk.reply(desk.hub.say(u"a"_s, u"hi"_s), u"a1"_s);
        desk.handed.front().taken(fail(ErrorCode::TooLarge, u"text"_s));
        QCOMPARE(desk.state(id), DeliveryState::Failed);
        QVERIFY(!desk.worker.isBusy());
    }

    void aReportOnAnotherEndpointsItemIsDropped()
    {
        Desk desk(true);
        const Id other =
            must(desk.hub.hub->addEndpoint({.channel = u"other"_s, .name = u"Other"_s, .queueId = desk.hub.support}));
        const Id id = desk.reply(desk.hub.say(u"a"_s, u"hi"_s), u"a1"_s);
        DeliveryWorker stranger(*desk.hub.work, desk.hub.scheduler, other);
        stranger.reported({{.itemId = id, .state = plugin::DeliveryState::Failed, .at = desk.hub.clock.now()}},
                          [](const Result<void> &) {});
        QCOMPARE(desk.state(id), DeliveryState::HandedOver);
    }

    void receiptsOfEarlierRunsAreTaken()
    {
        Desk desk(true);
        const Id id = desk.reply(desk.hub.say(u"a"_s, u"hi"_s), u"a1"_s);
        desk.report(id, plugin::DeliveryState::Sent);
        desk.worker.connectorDown();
        desk.up();
        QCOMPARE(desk.handed.size(), size_t(1));
        desk.report(id, plugin::DeliveryState::Read);
        QCOMPARE(desk.state(id), DeliveryState::Read);
    }
};

QTEST_GUILESS_MAIN(DeliveryTest)
#include "delivery_test.moc"
