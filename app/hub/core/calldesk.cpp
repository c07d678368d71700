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
        m_joined[key].push_back(std::move(done));
    m_outside.call(call, [this, key, isAction, done = isAction ? Done() : std::move(done),
                          alive = m_alive](const OutsideAnswer &answer) {
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

} // namespace throughline::hub
