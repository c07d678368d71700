// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "pluginbench.h"

#include "host/confine.h"

#include <QTimer>

#include <csignal>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace throughline;
using namespace throughline::plugin;

//! Connectors that crash, hang, leak, flood and lie (SECURITY D6): each costs its own channel only, is named in words, and
//! the hub's thread stays free.
class MisbehavedTest : public QObject
{
    Q_OBJECT

private:
    const QString m_folder = QStringLiteral(TEST_PLUGINS_FOLDER "/misbehaved");
    const HostTimings m_quick{
        .load = 5s, .pingEvery = 100ms, .hang = 6s, .stop = 500ms, .restart = {.first = 50ms, .most = 400ms}};

    static qint64 cpuMs()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
    }
    //! Starts with that deed and waits until the host has ended \a times; answers what it was said to have died of.
    QString diesOf(const QString &deed, int times = 1)
    {
        PluginBench bench(m_folder, m_quick);
        QStringList reasons;
        connect(&bench.host, &HostProcess::stateChanged, &bench.host, [&] {
            if (bench.host.state() == HostProcess::State::Waiting || bench.host.state() == HostProcess::State::Rejected)
                reasons << bench.host.words();
        });
        bench.settings = {{u"deed"_s, deed}};
        bench.host.start();
        (void)bench.until([&] { return reasons.size() >= times; }, 20'000);
        return reasons.mid(0, times).join(u'\n');
    }

private Q_SLOTS:
    void namesWhatAConnectorDiedOf_data()
    {
        QTest::addColumn<QString>("deed");
        QTest::addColumn<QString>("words");
        QTest::newRow("crash") << u"crash in start"_s << u"crashed (signal 11)"_s;
        QTest::newRow("exception") << u"throw"_s << u"crashed (signal 6)"_s;
        QTest::newRow("exit") << u"exit"_s << u"ended with code 0"_s;
        QTest::newRow("hang") << u"hang"_s << u"hung"_s;
        QTest::newRow("leak") << u"leak"_s << u"crashed (signal 6)"_s;
        QTest::newRow("garbage") << u"garbage"_s << u"broke the rules: a frame of"_s;
        QTest::newRow("huge frame") << u"huge frame"_s << u"broke the rules: a frame of 2147483647 bytes"_s;
        QTest::newRow("unknown message") << u"unknown message"_s << u"broke the rules: the unknown message evil"_s;
        QTest::newRow("flood without credit") << u"flood of raw frames"_s << u"broke the rules: a flood of log"_s;
        QTest::newRow("credit for nothing") << u"credit"_s << u"broke the rules: credit for what was never sent"_s;
    }

    void namesWhatAConnectorDiedOf()
    {
        QFETCH(QString, deed);
        QFETCH(QString, words);
        const QString said = diesOf(deed);
        QVERIFY2(said.contains(words), qPrintable(said));
    }

    void startsAgainWithGrowingWaits()
    {
        const QStringList said = diesOf(u"crash in start"_s, 4).split(u'\n');
        QCOMPARE(said.size(), 4);
        QVERIFY(said.last().contains(u"starts again in 1 s"));
    }

    void aLibraryThatCrashesAtLoadCostsOneProcess()
    {
        PluginBench bench(QStringLiteral(TEST_PLUGINS_FOLDER "/loadcrash"), m_quick);
        bench.host.start();
        QVERIFY(bench.until([&] { return bench.host.state() == HostProcess::State::Waiting; }));
        QVERIFY2(bench.host.words().contains(u"crashed (signal 11)"), qPrintable(bench.host.words()));
    }

    void aCrashInSendLosesTheRequestAndNothingElse()
    {
        PluginBench bench(m_folder, m_quick);
        QVERIFY(bench.start({{u"deed"_s, u"crash in send"_s}}));
        const auto answer = bench.ask(replyTo({.kind = u"visitor"_s, .value = u"v"_s}, 1, u"hi"_s));
        QCOMPARE(answer.error().code, ErrorCode::Unavailable);
        QVERIFY(bench.until([&] { return bench.starts == 2; }));
    }

    void aFloodIsBoundedAndLeavesTheHubFree()
    {
        PluginBench bench(m_folder, {.pingEvery = 1s, .hang = 10s});
        int ingests = 0;
        bench.onIngest = [&](const IngestBatch &) -> Result<void> { return ++ingests, Result<void>(); };
        QVERIFY(bench.start({{u"deed"_s, u"flood"_s}}));
        // The longest this thread worked between two of its timers: in processor time, so that a busy machine is not blamed
        // on the flood.
        qint64 since = cpuMs();
        qint64 longest = 0;
        QTimer tick;
        connect(&tick, &QTimer::timeout, this, [&] {
            const qint64 now = cpuMs();
            longest = std::max(longest, now - std::exchange(since, now));
        });
        tick.start(5);
        const qint64 begun = cpuMs();
        QTest::qWait(3000);
        QVERIFY2(longest < 100, qPrintable(QString::number(longest)));
        QVERIFY2(cpuMs() - begun < 2000, "the flood takes the hub's thread");
        QVERIFY2(ingests + int(bench.signals_.size()) < 25'000, qPrintable(QString::number(ingests)));
        QVERIFY(ingests > 100); // it is slowed down, not cut off
        QCOMPARE(bench.host.state(), HostProcess::State::Running);
    }

    void aMissingPermissionIsRefusedByTheHub()
    {
        PluginBench bench(m_folder, m_quick);
        QVERIFY(bench.start({{u"deed"_s, u"forbidden"_s}}));
        QVERIFY(bench.ask(replyTo({.kind = u"visitor"_s, .value = u"v"_s}, 1, u"hi"_s)));
        QVERIFY(bench.until([&] { return !bench.lines.isEmpty(); }));
        QCOMPARE(bench.lines.first(), u"storage: Forbidden"_s);
    }

    void reachesNeitherNetworkNorFilesNorPrograms()
    {
        PluginBench bench(m_folder, m_quick);
        QVERIFY(bench.start({{u"deed"_s, u"reach out"_s}}));
        QVERIFY(bench.until([&] { return bench.lines.contains(u"done"_s); }));
        QStringList allowed = bench.lines.filter(u"ALLOWED"_s);
        if (!canConfineFiles()) // without Landlock reading is not held back: PLUGIN_API.md says so
            allowed.removeIf(
                [](const QString &line) { return line.startsWith(u"passwd") || line.startsWith(u"home"); });
        QVERIFY2(allowed.isEmpty(), qPrintable(allowed.join(u'\n')));
        QCOMPARE(bench.lines.size(), 9);
    }

    void isKilledWhenItDoesNotStop()
    {
        PluginBench bench(m_folder, m_quick);
        QVERIFY(bench.start({{u"deed"_s, u"never stop"_s}}));
        const qint64 pid = bench.host.processId();
        bool stopped = false;
        bench.host.stop([&] { stopped = true; });
        QVERIFY(bench.until([&] { return stopped; }));
        QVERIFY(::kill(pid_t(pid), 0) != 0);
    }
};

QTEST_GUILESS_MAIN(MisbehavedTest)
#include "misbehaved_test.moc"
