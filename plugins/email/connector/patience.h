// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"
#include "base/scheduler.h"

#include <functional>
#include <memory>

namespace throughline::email {

//! What waits for the hub on behalf of one object, and is forgotten with it. The connector's thread.
class Patience
{
public:
    explicit Patience(plugin::ChannelHost &host) : m_host(host) {}
    ~Patience() { *m_alive = false; }
    Patience(const Patience &) = delete;
    Patience &operator=(const Patience &) = delete;

    //! The hub cannot do it now; it will.
    [[nodiscard]] static bool isLater(const Error &error)
    {
        return error.code == ErrorCode::RateLimited || error.code == ErrorCode::Unavailable;
    }
    //! \a task comes in half a second.
    void again(std::function<void()> task)
    {
        m_host.scheduler().after(std::chrono::milliseconds(500), [held = m_alive, task = std::move(task)] {
            if (*held)
                task();
        });
    }
    //! \a then runs unless the object is gone.
    template<typename T>
    [[nodiscard]] std::function<void(Result<T>)> alive(std::function<void(Result<T>)> then) const
    {
        return [held = m_alive, then = std::move(then)](Result<T> answer) {
            if (*held)
                then(std::move(answer));
        };
    }

private:
    plugin::ChannelHost &m_host;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::email
