// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/scheduler.h"
#include "changes/commitbatch.h"
#include "store/store.h"

#include <QJsonObject>

#include <set>

namespace throughline {
class Clock;
} // namespace throughline

namespace throughline::hub {

class TopicBus;
class WorkQueue;

//! {waiting, longestWaitSec, agentsAvailable} of a queue: conversations with an unanswered customer that nobody closed.
[[nodiscard]] QJsonObject queueStats(StoreConnection &reader, const Id &queueId, Instant now);

//! Publishes "queue/<id>" (PROTOCOL.md section 6): the latest figures of queues that somebody listens to, at most once a
//! second, after something changed. Front thread; all references outlive it.
class QueueGauges
{
public:
    QueueGauges(WorkQueue &work, TopicBus &topics, Clock &clock, Scheduler &scheduler);
    ~QueueGauges();
    QueueGauges(const QueueGauges &) = delete;
    QueueGauges &operator=(const QueueGauges &) = delete;

    void committed(const CommitPtr &batch);

private:
    void publish();

    WorkQueue &m_work;
    TopicBus &m_topics;
    Clock &m_clock;
    Scheduler &m_scheduler;
    std::set<Id> m_changed;
    TimerId m_timer = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::hub
