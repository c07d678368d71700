// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/turns.h"

namespace throughline::client {

quint64 Turns::next(std::type_index kind)
{
    const std::lock_guard lock(m_mutex);
    return ++m_lanes[kind].asked;
}

void Turns::take(std::type_index kind, quint64 turn, std::function<void()> tell)
{
    if (turn == none)
        return tell();
    const std::lock_guard lock(m_mutex);
    Lane &lane = m_lanes[kind];
    lane.ready.emplace(turn, std::move(tell));
    for (auto first = lane.ready.begin(); first != lane.ready.end() && first->first == lane.told + 1;
         first = lane.ready.erase(first)) {
        first->second();
        ++lane.told;
    }
}

} // namespace throughline::client
