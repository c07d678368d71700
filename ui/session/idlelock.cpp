// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "session/idlelock.h"

#include "base/clock.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace throughline::ui {
namespace {

bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::InputMethod: return true;
    default: return false;
    }
}

} // namespace

IdleLock::IdleLock(const Clock &clock, Scheduler &scheduler, std::function<void()> lock, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_scheduler(scheduler),
      m_lock(std::move(lock))
{
    QCoreApplication::instance()->installEventFilter(this);
}

IdleLock::~IdleLock()
{
    stop();
}

void IdleLock::setMinutes(int minutes)
{
    m_limit = std::chrono::minutes(minutes);
    m_lastInput = m_clock.now();
}

void IdleLock::start()
{
    stop();
    m_running = true;
    m_lastInput = m_clock.now();
    m_timer = m_scheduler.after(lookEvery, [this] { look(); });
}

void IdleLock::stop()
{
    m_running = false;
    m_scheduler.cancel(std::exchange(m_timer, 0));
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    if (m_running && isInput(event->type())) {
        if (isOver()) {
            fire();
            return true;
        }
        m_lastInput = m_clock.now();
    }
    return QObject::eventFilter(watched, event);
}

void IdleLock::look()
{
    if (isOver())
        return fire();
    m_timer = m_scheduler.after(lookEvery, [this] { look(); });
}

bool IdleLock::isOver() const
{
    return m_limit.count() > 0 && m_clock.now() - m_lastInput >= m_limit;
}

void IdleLock::fire()
{
    stop();
    m_lock();
}

} // namespace throughline::ui
