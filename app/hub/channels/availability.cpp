// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/availability.h"

#include "core/workqueue.h"
#include "store/records.h"
#include "store/store.h"

#include <algorithm>

namespace throughline::hub {

namespace {

using Declared = std::map<Id, std::set<Id>>;

std::optional<Declared> declared(StoreConnection &reader)
{
    const Snapshot snapshot(reader);
    std::map<Id, std::set<Id>> byQueue;
    for (const auto &agent : records::all<Agent>(reader)) {
        const auto presence = agent.active ? records::find<Presence>(reader, agent.id) : std::nullopt;
        if (!presence || presence->value.state != PresenceState::Available)
            continue;
        for (const Id &queue : agent.queueIds)
            byQueue[queue].insert(agent.id);
    }
    Declared declared;
    for (const auto &endpoint : records::all<Endpoint>(reader))
        declared[endpoint.id] = byQueue[endpoint.queueId];
    if (reader.takeError())
        return std::nullopt; // what was known stays
    return declared;
}

} // namespace

AvailabilityWatch::AvailabilityWatch(WorkQueue &work, const Clock &clock, Scheduler &scheduler,
                                     std::function<std::set<Id>()> connected, Tell tell)
    : m_work(work),
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
    m_work.read<std::optional<Declared>>(
        [](StoreConnection &reader) { return declared(reader); },
        [this, alive = m_alive](const std::optional<Declared> &found) {
            if (!*alive)
                return;
            m_reading = false;
            if (found) {
                m_declared = *found;
                m_known = true;
                std::erase_if(m_told, [this](const auto &each) { return !m_declared.contains(each.first); });
                for (const auto &[endpoint, agents] : m_declared)
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
    for (const auto &[endpoint, agents] : m_declared)
        tell(endpoint);
    m_timer = m_scheduler.after(every, [this] { look(); });
}

void AvailabilityWatch::tell(const Id &endpoint)
{
    const auto declared = m_declared.find(endpoint);
    if (!m_known || declared == m_declared.end())
        return;
    const bool all = !m_connected || m_clock.now() < m_begun + grace;
    const auto there = std::count_if(declared->second.begin(), declared->second.end(),
                                     [&](const Id &agent) { return all || m_seen.contains(agent); });
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
