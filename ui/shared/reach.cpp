// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/reach.h"

#include <algorithm>

namespace throughline::ui {

bool reachesQueue(const Agent &agent, const std::vector<Queue> &queues, const Id &queue)
{
    const auto known = std::find_if(queues.begin(), queues.end(), [&](const Queue &each) { return each.id == queue; });
    const bool confidential = known == queues.end() || known->confidential;
    return std::find(agent.queueIds.begin(), agent.queueIds.end(), queue) != agent.queueIds.end()
           || (agent.role != Role::Agent && !confidential);
}

} // namespace throughline::ui
