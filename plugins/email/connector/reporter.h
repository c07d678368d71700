// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"

#include <deque>
#include <memory>

namespace throughline::email {

//! Carries delivery states to the hub, in order and in batches, and tries again when the hub cannot keep up. What is lost
//! with the process stays "handed over", which the hub makes unconfirmed.
class Reporter
{
public:
    explicit Reporter(plugin::ChannelHost &host) : m_host(host) {}
    ~Reporter() { *m_alive = false; }
    Reporter(const Reporter &) = delete;
    Reporter &operator=(const Reporter &) = delete;

    void add(plugin::DeliveryReport report);
    //! Runs \a done when all that was added is kept.
    void finish(std::function<void()> done);

private:
    void flush();

    plugin::ChannelHost &m_host;
    std::deque<plugin::DeliveryReport> m_waiting;
    std::function<void()> m_finished;
    bool m_busy = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::email
