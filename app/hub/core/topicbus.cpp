// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/topicbus.h"

#include <algorithm>

namespace throughline::hub {

namespace {

constexpr size_t maxAlive = 10'000; // signals may be dropped; memory may not grow

} // namespace

TopicBus::ListenerId TopicBus::add(Listener listener)
{
    m_listeners.emplace(++m_last, std::move(listener));
    return m_last;
}

void TopicBus::remove(ListenerId id)
{
    for (auto topic = m_topics.begin(); topic != m_topics.end();) {
        topic->second.erase(id);
        topic = topic->second.empty() ? m_topics.erase(topic) : std::next(topic);
    }
    m_everything.erase(id);
    m_listeners.erase(id);
}

void TopicBus::subscribe(ListenerId id, const QString &topic, Instant now)
{
    if (!m_topics[topic].insert(id).second)
        return;
    std::vector<wire::Ephemeral> alive;
    for (auto it = m_alive.lower_bound({topic, {}}); it != m_alive.end() && it->first.first == topic; ++it) {
        if (it->second.until > now) {
            alive.push_back(it->second.signal);
            alive.back().ttlSec = int(std::max<qint64>(1, (it->second.until - now).count() / 1000));
        }
    }
    for (const auto &signal : alive) {
        if (const auto listener = m_listeners.find(id); listener != m_listeners.end())
            listener->second(signal, wire::writeEphemeral(signal));
    }
}

void TopicBus::unsubscribe(ListenerId id, const QString &topic)
{
    const auto found = m_topics.find(topic);
    if (found != m_topics.end() && found->second.erase(id) && found->second.empty())
        m_topics.erase(found);
}

void TopicBus::subscribeAll(ListenerId id)
{
    m_everything.insert(id);
}

void TopicBus::publish(const wire::Ephemeral &signal, Instant now, ListenerId except)
{
    if (m_alive.size() >= maxAlive)
        forget(now);
    if (m_alive.size() < maxAlive)
        m_alive[{signal.topic, signal.kind}] = {signal, now + std::chrono::seconds(signal.ttlSec)};
    std::set<ListenerId> listeners = m_everything;
    if (const auto topic = m_topics.find(signal.topic); topic != m_topics.end())
        listeners.insert(topic->second.begin(), topic->second.end());
    listeners.erase(except);
    if (listeners.empty())
        return;
    const auto frame = wire::writeEphemeral(signal);
    for (const auto id : listeners) {
        // Looked up each time: a listener may leave while another is told.
        if (const auto listener = m_listeners.find(id); listener != m_listeners.end())
            listener->second(signal, frame);
    }
}

void TopicBus::forget(Instant now)
{
    std::erase_if(m_alive, [&](const auto &each) { return each.second.until <= now; });
}

} // namespace throughline::hub
