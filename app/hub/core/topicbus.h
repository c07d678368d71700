// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <map>
#include <set>

namespace throughline::hub {

//! One ephemeral signal (PROTOCOL.md section 6): never stored, may be lost, expires after \a ttl seconds.
struct Ephemeral {
    QString topic; //!< "conv/<id>", "point/<id>", "agent/<id>", "queue/<id>"
    QString kind;  //!< "typing", "viewing", "page", "online", "cart", "queueStats" ..; at most 32 characters
    QString from;  //!< "agent/<id>", "point/<id>", "hub"
    int ttl = 6;   //!< 1..60
    QJsonObject data; //!< at most 4 KiB as JSON

    //! The push frame.
    [[nodiscard]] QByteArray toFrame() const;
};

//! Topics and who listens. One per front thread; not thread-safe; who may listen is checked before subscribe().
class TopicBus
{
public:
    using Listener = std::function<void(const Ephemeral &, const QByteArray &frame)>;
    using ListenerId = quint64;

    [[nodiscard]] ListenerId add(Listener listener);
    void remove(ListenerId id);
    void subscribe(ListenerId id, const QString &topic);
    void unsubscribe(ListenerId id, const QString &topic);
    //! A listener for every topic: the channels.
    void subscribeAll(ListenerId id);
    //! To all listeners of the topic but \a except, in order of registration. Values still alive are remembered per
    //! (topic, kind), so that a later listener is told the page a visitor is on.
    void publish(const Ephemeral &signal, ListenerId except = 0);
    [[nodiscard]] bool hasListeners(const QString &topic) const;

private:
    std::map<ListenerId, Listener> m_listeners;
    std::map<QString, std::set<ListenerId>> m_topics;
    std::set<ListenerId> m_everything;
    ListenerId m_last = 0;
};

} // namespace throughline::hub
