// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "frameclock.h"

#include "bench/figure.h"

using namespace Qt::StringLiterals;

namespace throughline::bench {

bool CountedApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_inside)
        return QGuiApplication::notify(receiver, event);
    QElapsedTimer timer;
    timer.start();
    m_inside = true;
    const bool taken = QGuiApplication::notify(receiver, event);
    m_inside = false;
    m_busy += timer.nsecsElapsed();
    return taken;
}

FrameClock::FrameClock(CountedApplication &app, QQuickWindow &window) : m_app(app), m_window(window)
{
    m_stuck.setSingleShot(true);
    m_stuck.setInterval(std::chrono::seconds(60));
    m_stuck.callOnTimeout(&m_loop, [] { require(false, u"the window shows no frames"_s); });
    // The software renderer draws in this thread: the signal comes as the frame has been handed over.
    QObject::connect(
        &window, &QQuickWindow::frameSwapped, &m_loop,
        [this] {
            if (m_waiting)
                m_loop.quit();
        },
        Qt::DirectConnection);
}

double FrameClock::frame(const std::function<void()> &work)
{
    const qint64 before = m_app.busy();
    QElapsedTimer own;
    own.start();
    if (work)
        work();
    m_window.update(); // also where nothing moved there is a frame to wait for
    const qint64 worked = own.nsecsElapsed();
    m_waiting = true;
    m_stuck.start();
    m_loop.exec();
    m_stuck.stop();
    m_waiting = false;
    return double(worked + m_app.busy() - before) / 1e6;
}

void FrameClock::rest(int milliseconds)
{
    QTimer::singleShot(milliseconds, &m_loop, [this] { m_loop.quit(); });
    m_loop.exec();
}

} // namespace throughline::bench
