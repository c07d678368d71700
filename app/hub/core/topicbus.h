// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"
#include "wire/ephemeral.h"

#include <functional>
#include <map>
#include <set>

namespace throughline::hub {

//! Topics of ephemeral signals and who listens. One per front thread; not thread-safe; who may listen is checked before
//! subscribe(). The last value of each (topic, kind) is told to later listeners while it lives, so that an agent who opens
//! a customer sees the page a visitor is on.
class TopicBus
{
public:
    //! \a frame is the push frame, the same bytes for all.
    using Listener = std::function<void(const wire::Ephemeral &signal, const QByteArray &frame)>;
    using ListenerId = quint64; //!< 0 is never a listener

    [[nodiscard]] ListenerId add(Listener listener);
    void remove(ListenerId id);
    //! Tells \a id what is still alive at \a now on that topic.
    void subscribe(ListenerId id, const QString &topic, Instant now);
    void unsubscribe(ListenerId id, const QString &topic);
    //! Every topic: the channels.
    void subscribeAll(ListenerId id);
    //! To all listeners of the topic but \a except, in order of registration.
    void publish(const wire::Ephemeral &signal, Instant now, ListenerId except = 0);
    [[nodiscard]] bool hasListeners(const QString &topic) const { return m_topics.contains(topic); }

private:
    struct Alive {
        wire::Ephemeral signal;
        Instant until;
    };
    void forget(Instant now);

    std::map<ListenerId, Listener> m_listeners;
    std::map<QString, std::set<ListenerId>> m_topics;
    std::set<ListenerId> m_everything;
    std::map<std::pair<QString, QString>, Alive> m_alive; //!< by topic and kind
    ListenerId m_last = 0;
};

} // namespace throughline::hub
