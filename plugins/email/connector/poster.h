// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaObject>
#include <QObject>

#include <functional>
#include <mutex>

namespace throughline::email {

//! The way from the workers' threads to the connector's. A worker may outlive the connector (it sits in a look-up of a name
//! that nothing can end): after close() what it posts is dropped.
class Poster
{
public:
    explicit Poster(QObject &target) : m_target(&target) {}
    void post(std::function<void()> task)
    {
        const std::lock_guard lock(m_mutex);
        if (m_target)
            QMetaObject::invokeMethod(m_target, std::move(task), Qt::QueuedConnection);
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_target = nullptr;
    }

private:
    std::mutex m_mutex;
    QObject *m_target;
};

} // namespace throughline::email
