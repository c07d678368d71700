// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/departurewatch.h"
#include "hub/hubfixture.h"
#include "support/simtime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace throughline;
using namespace throughline::hub;

//! Scheduled replies leave by the hub's own clock, with no console there.
class DepartureWatchTest : public QObject
{
    Q_OBJECT

    struct Watched {
        Watched()
        {
            hub.hub->setCommitListener([this](const CommitPtr &batch) { watch.committed(batch); });
            asked = hub.say(u"ada"_s, u"Hello"_s);
        }
        void reply(std::chrono::milliseconds in)
        {
            QVERIFY(hub.command(hub.ana, u"conversation.reply"_s,
                                {{u"conversationId"_s, asked.conversationId.toString()},
                                 {u"itemId"_s, hub.random.newId(hub.clock.now()).toString()},
                                 {u"contactPointId"_s, asked.contactPointId.toString()},
                                 {u"endpointId"_s, hub.web.toString()},
                                 {u"text"_s, u"Later"_s},
                                 {u"sendAt"_s, (hub.clock.now() + in).toString()}})
                        .applied);
        }
        size_t queued() { return must(deliverable(*hub.reader, hub.web, 100)).size(); }
        void pass(std::chrono::milliseconds span)
        {
            for (; span > 0ms; span -= 1s) {
                hub.clock.advance(1s);
                time.run(1s);
            }
        }

        test::SimTime time;
        test::SimScheduler scheduler{time};
        HubFixture hub;
        IngestedItem asked;
        DepartureWatch watch{*hub.work, hub.clock, scheduler};
    };

private Q_SLOTS:
    void eachLeavesAtItsTime()
    {
        Watched w;
        w.watch.start();
        QVERIFY(!w.watch.isDueWithin(24h));
        w.reply(10min);
        w.reply(5s);
        QVERIFY(w.watch.isDueWithin(10s));
        w.pass(4s);
        QCOMPARE(w.queued(), size_t(0));
        w.pass(1s);
        QCOMPARE(w.queued(), size_t(1));
        QVERIFY(!w.watch.isDueWithin(10s));
        w.pass(10min - 6s);
        QCOMPARE(w.queued(), size_t(1));
        w.pass(1s);
        QCOMPARE(w.queued(), size_t(2));
        QVERIFY(!w.watch.isDueWithin(24h));
    }

    void whatWasDueWhileTheHubWasDownLeavesAtItsStart()
    {
        Watched w;
        w.reply(5s);
        w.hub.clock.advance(1h);
        QCOMPARE(w.queued(), size_t(0));
        w.watch.start();
        QCOMPARE(w.queued(), size_t(1));
    }

    void aComputerThatSleptIsSoonPunctualAgain()
    {
        Watched w;
        w.watch.start();
        w.reply(8h);
        w.hub.clock.advance(8h); // timers stood still
        w.time.run(DepartureWatch::longestSleep);
        QCOMPARE(w.queued(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(DepartureWatchTest)
#include "departurewatch_test.moc"
