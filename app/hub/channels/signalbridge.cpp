// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/signalbridge.h"

#include "core/workqueue.h"
#include "store/store.h"

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes remembered{2}; // a conversation may be closed or go on elsewhere
constexpr size_t maxRemembered = 20'000;

} // namespace

SignalBridge::SignalBridge(WorkQueue &work, TopicBus &topics, Clock &clock, ToConnector toConnector)
    : m_work(work),
      m_topics(topics),
      m_clock(clock),
      m_toConnector(std::move(toConnector))
{
    m_listener = m_topics.add([this](const wire::Ephemeral &signal, const QByteArray &) { fromAgents(signal); });
    m_topics.subscribeAll(m_listener);
}

SignalBridge::~SignalBridge()
{
    *m_alive = false;
    m_topics.remove(m_listener);
}

void SignalBridge::trim()
{
    if (m_points.size() > maxRemembered)
        m_points.clear();
    if (size_t(m_conversations.size()) > maxRemembered)
        m_conversations.clear();
}

void SignalBridge::learn(const Id &endpoint, const plugin::ContactPoint &point, const plugin::IngestedItem &item)
{
    trim();
    const Instant until = m_clock.now() + remembered;
    auto &known = m_points[{point.kind, point.value, point.realm}];
    known.until = until;
    known.value.contactPointId = item.contactPointId;
    if (item.conversationId.isNull())
        return;
    known.value.conversationId = item.conversationId;
    m_conversations.insert(item.conversationId, {{endpoint, item.contactPointId, point}, until});
}

void SignalBridge::fromConnector(const Id &, const plugin::Signal &signal)
{
    const plugin::ContactPoint &point = signal.contactPoint;
    const PointKey key{point.kind, point.value, point.realm};
    const auto known = m_points.find(key);
    if (known != m_points.end() && known->second.until > m_clock.now())
        return publish(known->second.value, signal);
    m_work.read<Result<PointPlace>>([point](StoreConnection &store) { return placeOf(store, point); },
                                    [this, key, signal, alive = m_alive](const Result<PointPlace> &place) {
                                        if (!*alive || !place)
                                            return;
                                        trim();
                                        m_points[key] = {*place, m_clock.now() + remembered};
                                        publish(*place, signal);
                                    });
}

void SignalBridge::publish(const PointPlace &place, const plugin::Signal &signal)
{
    const bool conversation = signal.topic == "conversation"_L1;
    const Id &id = conversation ? place.conversationId : place.contactPointId;
    if (id.isNull())
        return;
    const wire::Ephemeral out{.topic = (conversation ? u"conv/"_s : u"point/"_s) + id.toString(),
                              .kind = signal.kind.left(32),
                              .from = u"customer"_s,
                              .ttlSec = signal.ttlSeconds,
                              .data = signal.data};
    m_topics.publish(out, m_clock.now(), m_listener);
}

void SignalBridge::fromAgents(const wire::Ephemeral &signal)
{
    if (!signal.topic.startsWith(u"conv/") || !signal.from.startsWith(u"agent/"))
        return;
    if (signal.kind == "viewing"_L1)
        return; // who reads what is the team's own business
    const auto conversation = Id::fromString(QStringView(signal.topic).mid(5));
    if (!conversation)
        return;
    const auto known = m_conversations.constFind(*conversation);
    if (known != m_conversations.constEnd() && known->until > m_clock.now())
        return toConnector(known->value, signal);
    m_work.read<Result<ConversationPlace>>(
        [id = *conversation](StoreConnection &store) { return placeOf(store, id); },
        [this, id = *conversation, signal, alive = m_alive](const Result<ConversationPlace> &place) {
            if (!*alive || !place)
                return;
            trim();
            m_conversations.insert(id, {*place, m_clock.now() + remembered});
            toConnector(*place, signal);
        });
}

void SignalBridge::toConnector(const ConversationPlace &place, const wire::Ephemeral &signal)
{
    m_toConnector(place.endpointId, {.kind = signal.kind,
                                     .contactPoint = place.point,
                                     .topic = u"conversation"_s,
                                     .data = signal.data,
                                     .ttlSeconds = std::clamp(signal.ttlSec, 1, 60)});
}

} // namespace throughline::hub
