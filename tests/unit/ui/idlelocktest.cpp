// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "session/idlelock.h"
#include "base/clock.h"
#include "session/sessionmodel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>
#include <utility>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Runs what is due when it is told to.
class HandScheduler final : public Scheduler
{
public:
    TimerId after(std::chrono::milliseconds delay, std::function<void()> task) override
    {
        longest = std::max(longest, delay);
        m_tasks[++m_last] = std::move(task);
        return m_last;
    }
    void cancel(TimerId timer) override { m_tasks.erase(timer); }
    void run()
    {
        for (const auto &[id, task] : std::exchange(m_tasks, {}))
            task();
    }
    [[nodiscard]] bool isIdle() const { return m_tasks.empty(); }

    std::chrono::milliseconds longest{}; //!< that was asked for

private:
    std::map<TimerId, std::function<void()>> m_tasks;
    TimerId m_last = 0;
};

struct Seat {
    ManualClock clock;
    HandScheduler scheduler;
    int locks = 0;
    IdleLock idle{clock, scheduler, [this] { ++locks; }};

    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        scheduler.run();
    }
};

//! What reaches the receiver of an event of \a type.
class Receiver final : public QObject
{
public:
    bool reached = false;
    bool event(QEvent *) override { return reached = true; }
    bool takes(QEvent::Type type)
    {
        reached = false;
        QEvent event(type);
        QCoreApplication::sendEvent(this, &event);
        return reached;
    }
};

} // namespace

class IdleLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void locksAfterTheTimeAndOnce()
    {
        Seat seat;
        seat.idle.setMinutes(5);
        seat.idle.start();
        seat.pass(4min + 59s);
        QCOMPARE(seat.locks, 0);
        seat.pass(1s);
        QCOMPARE(seat.locks, 1);
        seat.pass(10min);
        QCOMPARE(seat.locks, 1);
        QVERIFY(seat.scheduler.isIdle());
        QVERIFY(seat.scheduler.longest <= 15s); // so late it may be, and no later
    }
    void inputBeginsTheTimeAnewAndARepaintDoesNot()
    {
        Seat seat;
        Receiver window;
        seat.idle.setMinutes(5);
        seat.idle.start();
        seat.pass(4min);
        QVERIFY(window.takes(QEvent::KeyPress));
        seat.pass(4min);
        QCOMPARE(seat.locks, 0);
        QVERIFY(window.takes(QEvent::UpdateRequest));
        seat.pass(1min);
        QCOMPARE(seat.locks, 1);
    }
    void theFirstTouchAfterASleepIsSwallowed()
    {
        Seat seat;
        Receiver window;
        seat.idle.setMinutes(5);
        seat.idle.start();
        seat.clock.advance(8h); // no timer ran: the computer slept
        QVERIFY(!window.takes(QEvent::MouseButtonPress));
        QCOMPARE(seat.locks, 1);
    }
    void neverMeansNever()
    {
        Seat seat;
        seat.idle.setMinutes(0);
        seat.idle.start();
        seat.pass(48h);
        QCOMPARE(seat.locks, 0);
        seat.idle.setMinutes(5); // chosen meanwhile: from now on
        seat.pass(4min);
        QCOMPARE(seat.locks, 0);
        seat.pass(1min);
        QCOMPARE(seat.locks, 1);
    }
    void aStoppedOneDoesNothing()
    {
        Seat seat;
        Receiver window;
        seat.idle.setMinutes(5);
        seat.idle.start();
        seat.idle.stop();
        seat.pass(1h);
        QVERIFY(window.takes(QEvent::KeyPress));
        QCOMPARE(seat.locks, 0);
    }
    void aManagedTimeCannotBeChosen()
    {
        SessionModel session;
        QSignalSpy chosen(&session, &SessionModel::autoLockChosen);
        session.showAutoLock(15, true);
        session.chooseAutoLock(0);
        QCOMPARE(chosen.count(), 0);
        session.showAutoLock(15, false);
        session.chooseAutoLock(30);
        QCOMPARE(chosen.count(), 1);
    }
};

QTEST_GUILESS_MAIN(IdleLockTest)
#include "idlelocktest.moc"
