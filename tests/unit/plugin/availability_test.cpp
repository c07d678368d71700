// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/availability.h"
#include "core/topicbus.h"
#include "hub/hubfixture.h"
#include "support/simtime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace throughline;
using namespace throughline::hub;

//! Who is there for an endpoint: declared, in its queue, and connected.
class AvailabilityTest : public QObject
{
    Q_OBJECT

    struct Watched {
        Watched()
        {
            listener = topics.add([this](const wire::Ephemeral &signal, const QByteArray &) {
                said.push_back(signal.from + u' ' + signal.kind
                               + (signal.data.value("connected"_L1).toBool(true) ? u" there"_s : u" gone"_s));
            });
            topics.subscribe(listener, u"agent/"_s + hub.ana.toString(), time.now());
            endpoint = must(hub.hub->addEndpoint({.channel = u"sample"_s, .name = u"Echo"_s, .queueId = hub.support}));
            hub.hub->setCommitListener([this](const CommitPtr &batch) { watch.committed(batch); });
            watch.start();
            time.run(1ms);
        }
        void declare(const Id &agent, const QString &state)
        {
            QVERIFY(hub.command(agent, u"presence.set"_s, {{u"state"_s, state}}).applied);
            time.run(1ms);
        }

        test::SimTime time;
        test::SimScheduler scheduler{time};
        HubFixture hub;
        Id endpoint;
        std::set<Id> connected;
        std::vector<std::pair<bool, int>> told;
        TopicBus topics;
        TopicBus::ListenerId listener = 0;
        QStringList said; //!< of Ana, to the others
        AvailabilityWatch watch{*hub.work,
                                topics,
                                time,
                                scheduler,
                                [this] { return connected; },
                                [this](const Id &of, bool available, int agents) {
                                    if (of == endpoint)
                                        told.emplace_back(available, agents);
                                }};
    };
    using Told = std::vector<std::pair<bool, int>>;

private Q_SLOTS:
    void countsWhoSaysSoInTheQueueAndTellsChangesOnly()
    {
        Watched w;
        w.connected = {w.hub.ana, w.hub.bob};
        QCOMPARE(w.told, (Told{{false, 0}}));
        w.declare(w.hub.ana, u"available"_s);
        QCOMPARE(w.told.back(), std::pair(true, 1));
        const auto before = w.told.size();
        w.declare(w.hub.bob, u"available"_s); // of another queue
        w.time.run(30s);
        QCOMPARE(w.told.size(), before);
        w.declare(w.hub.ana, u"busy"_s);
        QCOMPARE(w.told.back(), std::pair(false, 0));
    }

    void aLostConnectionCountsForAWhileOnly()
    {
        Watched w;
        w.connected = {w.hub.ana};
        w.declare(w.hub.ana, u"available"_s);
        w.time.run(2min);
        QCOMPARE(w.told.back(), std::pair(true, 1));
        w.connected.clear();
        w.time.run(AvailabilityWatch::grace - 10s);
        QCOMPARE(w.told.back(), std::pair(true, 1));
        w.time.run(30s);
        QCOMPARE(w.told.back(), std::pair(false, 0));
        w.connected = {w.hub.ana};
        w.time.run(AvailabilityWatch::every + 1s);
        QCOMPARE(w.told.back(), std::pair(true, 1));
    }

    void nobodyIsGoneJustBecauseTheHubStarted()
    {
        Watched w;
        w.declare(w.hub.ana, u"available"_s); // of yesterday; no console is back yet
        w.time.run(AvailabilityWatch::grace - 5s);
        QCOMPARE(w.told.back(), std::pair(true, 1));
        w.time.run(30s);
        QCOMPARE(w.told.back(), std::pair(false, 0));
    }

    void theOthersAreToldWhoIsGoneAndWhoIsBack()
    {
        const QString gone = u"hub presence gone"_s;
        const QString there = u"hub presence there"_s;
        Watched w;
        w.connected = {w.hub.ana, w.hub.bob};
        w.declare(w.hub.ana, u"available"_s);
        w.time.run(10min);
        QCOMPARE(w.said, QStringList()); // who is there is not talked about
        w.connected = {w.hub.bob};
        w.time.run(AvailabilityWatch::grace - 10s);
        QCOMPARE(w.said, QStringList()); // a bad line
        w.time.run(30s);
        QCOMPARE(w.said, QStringList{gone});
        // Who begins to listen at any time later hears it as well.
        for (int minute = 0; minute < 10; ++minute) {
            w.time.run(1min);
            w.said.clear();
            w.topics.unsubscribe(w.listener, u"agent/"_s + w.hub.ana.toString());
            w.topics.subscribe(w.listener, u"agent/"_s + w.hub.ana.toString(), w.time.now());
            QCOMPARE(w.said, QStringList{gone});
        }
        w.said.clear();
        w.connected = {w.hub.ana, w.hub.bob};
        w.time.run(AvailabilityWatch::every + 1s);
        QCOMPARE(w.said, QStringList{there});
        w.time.run(10min);
        QCOMPARE(w.said, QStringList{there});
    }

    void nobodyIsSaidToBeGoneJustAfterTheHubStarted()
    {
        Watched w;
        w.time.run(AvailabilityWatch::grace - 5s);
        QCOMPARE(w.said, QStringList());
        w.time.run(30s);
        QCOMPARE(w.said.size(), 1);
    }

    void aConnectorThatStartsIsToldAgain()
    {
        Watched w;
        const auto before = w.told.size();
        w.watch.endpointUp(w.endpoint);
        QCOMPARE(w.told.size(), before + 1);
        w.watch.endpointUp(Id::named(u"test", u"no such endpoint"));
        QCOMPARE(w.told.size(), before + 1);
    }
};

QTEST_GUILESS_MAIN(AvailabilityTest)
#include "availability_test.moc"
