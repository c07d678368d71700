// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/simnetwork.h"
#include "support/simtime.h"

#include <QTest>

using namespace throughline;
using namespace throughline::test;
using namespace std::chrono_literals;

class SimNetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsRunInOrderOfTimeThenOfPlanning()
    {
        SimTime time({1000});
        QByteArray seen;
        time.at({1010}, [&] { seen += 'c'; });
        time.at({1005}, [&] {
            seen += 'a';
            time.at({1005}, [&] { seen += 'b'; });
        });
        time.at({1010}, [&] { seen += 'd'; });
        const auto never = time.at({1011}, [&] { seen += 'x'; });
        time.cancel(never);
        time.run(1min);
        QCOMPARE(seen, "abcd");
        QCOMPARE(time.now().ms, 61'000);
    }

    void timersEndWithTheirProcess()
    {
        SimTime time;
        int ran = 0;
        {
            SimScheduler scheduler(time);
            scheduler.after(1s, [&] { ++ran; });
            const auto second = scheduler.after(3s, [&] { ++ran; });
            scheduler.cancel(second);
            scheduler.after(5s, [&] { ++ran; });
            time.run(4s);
            QCOMPARE(ran, 1);
        }
        time.run(10s);
        QCOMPARE(ran, 1);
        QCOMPARE(time.planned(), 0);
    }

    void framesKeepTheirOrderOverRandomDelays()
    {
        SimTime time;
        SeededRandom random(5);
        SimNetwork network(time, random);
        const auto link = network.connect();
        QByteArray heard;
        link->attach(SimConnection::Hub, {[&](const QByteArray &f) { heard += f; }, {}});
        for (char c = 'a'; c <= 'z'; ++c)
            link->send(SimConnection::Console, QByteArray(1, c));
        QCOMPARE(heard, QByteArray());
        time.run(2s);
        QCOMPARE(heard, "abcdefghijklmnopqrstuvwxyz");
    }

    void closeComesAfterWhatWasSentAndCutsTheWayBack()
    {
        SimTime time;
        SeededRandom random(6);
        SimNetwork network(time, random);
        const auto link = network.connect();
        QByteArray hub;
        int code = 0;
        int consoleHeard = 0;
        link->attach(SimConnection::Console,
                     {[&](const QByteArray &) { ++consoleHeard; }, [&](int) { ++consoleHeard; }});
        link->attach(SimConnection::Hub, {[&](const QByteArray &f) { hub += f; }, [&](int c) { code = c; }});
        link->send(SimConnection::Hub, "lost");
        link->send(SimConnection::Console, "last");
        link->close(SimConnection::Console, 1001);
        link->send(SimConnection::Console, "never");
        time.run(1s);
        QCOMPARE(hub, "last");
        QCOMPARE(code, 1001);
        QCOMPARE(consoleHeard, 0);
    }

    void cutLosesWhatIsUnderWayAndBothNotice()
    {
        SimTime time;
        SeededRandom random(7);
        SimNetwork network(time, random);
        const auto link = network.connect();
        int frames = 0;
        int ends = 0;
        for (const auto side : {SimConnection::Console, SimConnection::Hub})
            link->attach(side, {[&](const QByteArray &) { ++frames; }, [&](int c) { ends += c == 1006; }});
        link->send(SimConnection::Hub, "a");
        link->send(SimConnection::Console, "b");
        link->cut(500);
        QVERIFY(!link->isOpen());
        time.run(1s);
        QCOMPARE(frames, 0);
        QCOMPARE(ends, 2);
    }

    void slowReaderLetsFramesPileUp()
    {
        SimTime time;
        SeededRandom random(8);
        SimNetwork network(time, random);
        const auto link = network.connect();
        int frames = 0;
        link->attach(SimConnection::Console, {[&](const QByteArray &) { ++frames; }, {}});
        link->stall(SimConnection::Console, 10s);
        for (int i = 0; i < 100; ++i)
            link->send(SimConnection::Hub, QByteArray(1000, 'x'));
        time.run(5s);
        QCOMPARE(frames, 0);
        QCOMPARE(link->queuedBytes(SimConnection::Hub), 100'000);
        time.run(6s);
        QCOMPARE(frames, 100);
        QCOMPARE(link->queuedBytes(SimConnection::Hub), 0);
    }

    void onlyPushesAreLostDoubledOrLate()
    {
        SimTime time;
        SeededRandom random(9);
        SimNetwork network(time, random);
        network.faults.losePush = 0.2;
        network.faults.doublePush = 0.2;
        network.faults.latePush = 0.2;
        const auto link = network.connect();
        int ordered = 0;
        QList<int> pushes;
        link->attach(SimConnection::Console,
                     {[&](const QByteArray &f) { f == "o" ? void(++ordered) : pushes.append(f.toInt()); }, {}});
        for (int i = 0; i < 1000; ++i) {
            link->send(SimConnection::Hub, "o");
            link->send(SimConnection::Hub, QByteArray::number(i), FrameKind::Push);
        }
        time.run(1min);
        QCOMPARE(ordered, 1000);
        const QSet<int> distinct(pushes.cbegin(), pushes.cend());
        QVERIFY(distinct.size() > 700 && distinct.size() < 900);
        QVERIFY(pushes.size() > distinct.size() + 50);
        QVERIFY(!std::is_sorted(pushes.cbegin(), pushes.cend()));
    }

    void deadProcessIsHeardAsAnAbnormalClose()
    {
        SimTime time;
        SeededRandom random(10);
        SimNetwork network(time, random);
        const auto link = network.connect();
        int code = 0;
        int hub = 0;
        link->attach(SimConnection::Console, {[](const QByteArray &) {}, [&](int c) { code = c; }});
        link->attach(SimConnection::Hub, {[&](const QByteArray &) { ++hub; }, [&](int) { ++hub; }});
        link->detach(SimConnection::Hub);
        link->send(SimConnection::Console, "x");
        time.run(1s);
        QCOMPARE(code, 1006);
        QCOMPARE(hub, 0);
    }
};

QTEST_GUILESS_MAIN(SimNetworkTest)
#include "tst_simnetwork.moc"
