// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/scheduler.h"

#include <QTimer>
#include <QVariant>

namespace throughline {

QtScheduler::~QtScheduler() = default;

TimerId QtScheduler::after(std::chrono::milliseconds delay, std::function<void()> task)
{
    const TimerId id = ++m_last;
    auto *timer = new QTimer(&m_owner);
    timer->setObjectName(QString::number(id));
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, run = std::move(task)] {
        timer->deleteLater();
        run();
    });
    timer->start(delay);
    return id;
}

void QtScheduler::cancel(TimerId timer)
{
    if (auto *found = m_owner.findChild<QTimer *>(QString::number(timer), Qt::FindDirectChildrenOnly)) {
        found->stop();
        found->deleteLater();
    }
}

} // namespace throughline
