// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QTimer>

#include <functional>

namespace throughline::bench {

//! The application, which knows how long its thread was at work: events that are handled, not the waiting between them.
class CountedApplication final : public QGuiApplication
{
public:
    using QGuiApplication::QGuiApplication;
    bool notify(QObject *receiver, QEvent *event) override;
    //! Nanoseconds since the program began.
    [[nodiscard]] qint64 busy() const { return m_busy; }

private:
    qint64 m_busy = 0;
    bool m_inside = false;
};

//! Frames of one window, each with all that its thread did for it: what came since the frame before, making rows, layout,
//! drawing, the swap. Reads of other threads are not in it. GUI thread; used outside of any event loop, so that what is
//! deleted later goes as it does in the program.
class FrameClock
{
public:
    FrameClock(CountedApplication &app, QQuickWindow &window);

    //! Does \a work and runs the event loop until the window has shown a frame. Milliseconds that the thread was busy.
    double frame(const std::function<void()> &work = {});
    //! Runs the event loop for so long, frames or not.
    void rest(int milliseconds);

private:
    CountedApplication &m_app;
    QQuickWindow &m_window;
    QEventLoop m_loop;
    QTimer m_stuck;
    bool m_waiting = false;
};

} // namespace throughline::bench
