// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <memory>

namespace throughline {

//! The answering side of a future that is answered on another thread than it is asked on. It finishes on the thread of its
//! home, where then() is called too: in Qt 6.4 a continuation runs twice, the second time without its promise, when the future
//! finishes on one thread in the moment another attaches it (QFutureInterfaceBase::setContinuation keeps what it has run).
//! Copies are one and the same promise. When it is never told, or its home is gone, the future is cancelled and no
//! continuation runs.
template<typename T>
class HomePromise
{
public:
    //! On the thread of \a home, which lives as long as anybody may tell.
    explicit HomePromise(QObject &home) : m_home(&home), m_promise(std::make_shared<QPromise<T>>())
    {
        m_promise->start();
    }

    [[nodiscard]] QFuture<T> future() const { return m_promise->future(); }

    //! Once; any thread. What is told in this order arrives in this order.
    void tell(T value) const
    {
        QMetaObject::invokeMethod(
            m_home,
            [promise = m_promise, value = std::move(value)]() mutable {
                promise->addResult(std::move(value));
                promise->finish();
            },
            Qt::QueuedConnection);
    }

private:
    QObject *m_home;
    std::shared_ptr<QPromise<T>> m_promise;
};

} // namespace throughline
