// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/calldesk.h"

#include <utility>

namespace throughline::hub {

using namespace Qt::StringLiterals;

void CallDesk::call(const OutsideCall &call, Done done)
{
    const bool isAction = !call.actionId.isNull();
    const std::pair key(call.agentId, call.actionId);
    if (isAction) {
        if (const auto found = m_joined.find(key); found != m_joined.end())
            return found->second.push_back(std::move(done));
    }
    int &running = m_running[call.agentId];
    if (running >= atOncePerAgent)
        return done({.result = fail(ErrorCode::RateLimited, u"calls of this agent"_s), .handedOver = false});
    ++running;
    if (isAction)
        m_joined[key].push_back(std::exchange(done, {}));
    m_outside.call(call, [this, key, isAction, done = std::move(done), alive = m_alive](const OutsideAnswer &answer) {
        if (!*alive)
            return;
        if (--m_running[key.first] == 0)
            m_running.erase(key.first);
        if (!isAction)
            return done(answer);
        const auto waiting = std::move(m_joined.extract(key).mapped());
        for (const Done &each : waiting)
            each(answer);
    });
}

void CallDesk::end(const Id &agentId, const Id &commandId)
{
    const auto found = m_underWay.find({agentId, commandId});
    if (found != m_underWay.end() && --found->second == 0)
        m_underWay.erase(found);
}

std::set<Id> CallDesk::underWay(const Id &agentId) const
{
    std::set<Id> ids;
    for (auto at = m_underWay.lower_bound({agentId, Id{}}); at != m_underWay.end() && at->first.first == agentId; ++at)
        ids.insert(at->first.second);
    return ids;
}

} // namespace throughline::hub
