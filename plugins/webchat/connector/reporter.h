// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"

#include <deque>
#include <memory>

namespace throughline::webchat {

//! Carries delivery states to the hub, in order and in batches, and tries again when the hub cannot keep up. What is
//! lost with the process is made good later: the hub sends the item again, the browser acknowledges it again.
class Reporter
{
public:
    explicit Reporter(plugin::ChannelHost &host) : m_host(host) {}
    ~Reporter();
    Reporter(const Reporter &) = delete;
    Reporter &operator=(const Reporter &) = delete;

    void add(plugin::DeliveryReport report);

private:
    void flush();

    plugin::ChannelHost &m_host;
    std::deque<plugin::DeliveryReport> m_waiting;
    bool m_busy = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::webchat
