// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/availability.h"

#include "core/topicbus.h"
#include "core/workqueue.h"
#include "store/records.h"
#include "store/store.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

std::optional<AvailabilityWatch::Team> AvailabilityWatch::teamOf(StoreConnection &reader)
{
    const Snapshot snapshot(reader);
    Team team;
    std::map<Id, std::set<Id>> byQueue;
    for (const auto &agent : records::all<Agent>(reader)) {
        if (!agent.active)
            continue;
        team.agents.insert(agent.id);
        const auto presence = records::find<Presence>(reader, agent.id);
        if (!presence || presence->value.state != PresenceState::Available)
            continue;
        for (const Id &queue : agent.queueIds)
            byQueue[queue].insert(agent.id);
    }
    for (const auto &endpoint : records::all<Endpoint>(reader))
        team.declared[endpoint.id] = byQueue[endpoint.queueId];
    if (reader.takeError())
        return std::nullopt; // what was known stays
    return team;
}

AvailabilityWatch::AvailabilityWatch(WorkQueue &work, TopicBus &topics, const Clock &clock, Scheduler &scheduler,
                                     std::function<std::set<Id>()> connected, Tell tell)
    : m_work(work),
      m_topics(topics),
      m_clock(clock),
      m_scheduler(scheduler),
      m_connected(std::move(connected)),
      m_tell(std::move(tell))
{
}

AvailabilityWatch::~AvailabilityWatch()
{
    *m_alive = false;
    m_scheduler.cancel(m_timer);
}

void AvailabilityWatch::start()
{
    m_begun = m_clock.now();
    read();
    look();
}

void AvailabilityWatch::committed(const CommitPtr &batch)
{
    const bool concerns = std::any_of(batch->changes.begin(), batch->changes.end(), [](const Change &change) {
        return change.scope == Scope::org()
               && (change.type == RecordType::Presence || change.type == RecordType::Agent
                   || change.type == RecordType::Endpoint);
    });
    if (concerns)
        read();
}

void AvailabilityWatch::read()
{
    if (std::exchange(m_reading, true)) {
        m_again = true;
        return;
    }
    m_work.read<std::optional<Team>>(
        [](StoreConnection &reader) { return teamOf(reader); },
        [this, alive = m_alive](const std::optional<Team> &found) {
            if (!*alive)
                return;
            m_reading = false;
            if (found) {
                m_team = *found;
                m_known = true;
                std::erase_if(m_told, [this](const auto &each) { return !m_team.declared.contains(each.first); });
                std::erase_if(m_gone, [this](const auto &each) { return !m_team.agents.contains(each.first); });
                for (const auto &[endpoint, agents] : m_team.declared)
                    tell(endpoint);
            }
            if (std::exchange(m_again, false))
                read();
        });
}

void AvailabilityWatch::look()
{
    // Connections come and go without a commit.
    if (m_connected) {
        for (const Id &agent : m_connected())
            m_seen[agent] = m_clock.now();
        std::erase_if(m_seen, [this](const auto &each) { return each.second + grace <= m_clock.now(); });
    }
    for (const auto &[endpoint, agents] : m_team.declared)
        tell(endpoint);
    for (const Id &agent : m_team.agents)
        tellGone(agent);
    m_timer = m_scheduler.after(every, [this] { look(); });
}

bool AvailabilityWatch::isThere(const Id &agent) const
{
    return !m_connected || m_clock.now() < m_begun + grace || m_seen.contains(agent);
}

//! Said as long as it is so, for those who begin to listen later, and once when it is over.
void AvailabilityWatch::tellGone(const Id &agent)
{
    const bool there = isThere(agent);
    const auto told = m_gone.find(agent);
    if (there == (told == m_gone.end()) && (there || m_clock.now() < told->second + toldFor / 2))
        return;
    if (there)
        m_gone.erase(agent);
    else
        m_gone[agent] = m_clock.now();
    m_topics.publish({.topic = u"agent/"_s + agent.toString(),
                      .kind = u"presence"_s,
                      .from = u"hub"_s,
                      .ttlSec = int(toldFor.count()),
                      .data = {{u"connected"_s, there}}},
                     m_clock.now());
}

void AvailabilityWatch::tell(const Id &endpoint)
{
    const auto declared = m_team.declared.find(endpoint);
    if (!m_known || declared == m_team.declared.end())
        return;
    const auto there = std::count_if(declared->second.begin(), declared->second.end(),
                                     [this](const Id &agent) { return isThere(agent); });
    const auto told = m_told.find(endpoint);
    if (told != m_told.end() && told->second == int(there))
        return;
    m_told[endpoint] = int(there);
    m_tell(endpoint, there > 0, int(there));
}

void AvailabilityWatch::endpointUp(const Id &endpoint)
{
    m_told.erase(endpoint);
    tell(endpoint);
}

} // namespace throughline::hub
