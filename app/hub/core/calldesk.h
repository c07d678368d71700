// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/outsidecall.h"

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace throughline::hub {

//! Where the agents' lookups and actions wait for the channels: so many at once per agent, and a command that a console sends
//! again while its first copy is still under way waits for the same answer. Main thread; \a outside outlives it.
class CallDesk
{
public:
    using Done = std::function<void(OutsideAnswer)>;

    explicit CallDesk(OutsideCalls &outside) : m_outside(outside) {}
    ~CallDesk() { *m_alive = false; }
    CallDesk(const CallDesk &) = delete;
    CallDesk &operator=(const CallDesk &) = delete;

    //! RateLimited when this agent waits for too many already.
    void call(const OutsideCall &call, Done done);

    //! A command from when it is taken until its answer is stored.
    void begin(const Id &agentId, const Id &commandId) { ++m_underWay[{agentId, commandId}]; }
    void end(const Id &agentId, const Id &commandId);
    [[nodiscard]] std::set<Id> underWay(const Id &agentId) const;

    static constexpr int atOncePerAgent = 6;

private:
    OutsideCalls &m_outside;
    std::map<Id, int> m_running;                             //!< by agent
    std::map<std::pair<Id, Id>, std::vector<Done>> m_joined; //!< by agent and actionId
    std::map<std::pair<Id, Id>, int> m_underWay;             //!< by agent and command: how often it was sent
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::hub
