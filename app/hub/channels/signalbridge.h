// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/exchange.h"
#include "base/clock.h"
#include "channels/channelreads.h"
#include "core/topicbus.h"

#include <QHash>

#include <functional>
#include <memory>

namespace throughline::hub {

class WorkQueue;

//! Passing signs between agents and customers: topics of conversations and contact points on one side, the channel's own
//! contact points on the other. Remembers which is which for a while, so that a key pressed costs no query. Main thread.
class SignalBridge
{
public:
    //! Takes a sign to the endpoint's connector.
    using ToConnector = std::function<void(const Id &endpoint, const plugin::Signal &signal)>;

    SignalBridge(WorkQueue &work, TopicBus &topics, Clock &clock, ToConnector toConnector);
    ~SignalBridge();
    SignalBridge(const SignalBridge &) = delete;
    SignalBridge &operator=(const SignalBridge &) = delete;

    void fromConnector(const Id &endpoint, const plugin::Signal &signal);
    //! An item came from \a point: where it belongs is known now.
    void learn(const Id &endpoint, const plugin::ContactPoint &point, const plugin::IngestedItem &item);

private:
    using PointKey = std::tuple<QString, QString, QString>;
    template<typename T>
    struct Remembered {
        T value;
        Instant until;
    };
    void fromAgents(const wire::Ephemeral &signal);
    void toConnector(const ConversationPlace &place, const wire::Ephemeral &signal);
    void publish(const PointPlace &place, const plugin::Signal &signal);
    void trim();

    WorkQueue &m_work;
    TopicBus &m_topics;
    Clock &m_clock;
    ToConnector m_toConnector;
    TopicBus::ListenerId m_listener = 0;
    std::map<PointKey, Remembered<PointPlace>> m_points;
    QHash<Id, Remembered<ConversationPlace>> m_conversations;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::hub
