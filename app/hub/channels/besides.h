// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace throughline::hub {

//! Reads beside the main thread: a disk far away must not hold up the hub. \a then runs on the main thread, unless \a home
//! is gone.
template<typename T>
void besides(QObject *home, std::function<T()> work, std::function<void(T)> then)
{
    QThreadPool::globalInstance()->start([home = QPointer(home), work = std::move(work), then = std::move(then)] {
        auto value = std::make_shared<T>(work());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [home, value, then] {
                if (home)
                    then(std::move(*value));
            },
            Qt::QueuedConnection);
    });
}

} // namespace throughline::hub
