// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/stopsignals.h"

#include <QTest>

#include <csignal>

using namespace throughline;

namespace {

//! What a signal does while a test runs: a test program brings handlers of its own, or none under nohup.
class Disposition
{
public:
    Disposition(int number, void (*handler)(int)) : m_number(number)
    {
        struct sigaction action = {};
        action.sa_handler = handler;
        ::sigaction(number, &action, &m_before);
    }
    ~Disposition() { ::sigaction(m_number, &m_before, nullptr); }
    Disposition(const Disposition &) = delete;
    Disposition &operator=(const Disposition &) = delete;

    [[nodiscard]] bool is(void (*handler)(int)) const
    {
        struct sigaction now = {};
        ::sigaction(m_number, nullptr, &now);
        return now.sa_handler == handler;
    }

private:
    int m_number;
    struct sigaction m_before = {};
};

} // namespace

//! A signal is a call of the event loop, and nothing else.
class StopSignalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signalIsACallOfTheEventLoop_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("terminate") << SIGTERM;
        QTest::newRow("interrupt") << SIGINT;
        QTest::newRow("hang up") << SIGHUP;
    }

    void signalIsACallOfTheEventLoop()
    {
        QFETCH(int, number);
        const Disposition disposition(number, SIG_DFL);
        {
            int calls = 0;
            const platform::StopSignals stop([&] { ++calls; });
            std::raise(number);
            QCOMPARE(calls, 0);
            QTRY_COMPARE(calls, 1);
            // On the way out a second one does not end the program.
            std::raise(number);
            QTRY_COMPARE(calls, 2);
        }
        QVERIFY(disposition.is(SIG_DFL));
    }

    void whatIsIgnoredStaysIgnored()
    {
        const Disposition disposition(SIGHUP, SIG_IGN);
        int calls = 0;
        {
            const platform::StopSignals stop([&] { ++calls; });
            std::raise(SIGHUP);
            QTest::qWait(20);
        }
        QCOMPARE(calls, 0);
        QVERIFY(disposition.is(SIG_IGN));
    }
};

QTEST_GUILESS_MAIN(StopSignalsTest)
#include "stopsignals_test.moc"
