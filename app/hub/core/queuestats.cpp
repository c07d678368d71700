// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/queuestats.h"

#include "base/clock.h"
#include "core/topicbus.h"
#include "core/workqueue.h"
#include "store/records.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

QString topicOf(const Id &queue)
{
    return u"queue/"_s + queue.toString();
}

} // namespace

QJsonObject queueStats(StoreConnection &reader, const Id &queueId, Instant now)
{
    const Snapshot snapshot(reader);
    qint64 waiting = 0;
    std::optional<Instant> oldest;
    reader.first(
        reader.query(
            "SELECT count(*), min(json_extract(body,'$.waitingSince')) FROM conversation "
            "WHERE queue=?1 AND in_queue=1 AND status IN (0,1) AND json_extract(body,'$.waitingSince') IS NOT NULL",
            queueId),
        [&](sqlite::Statement &row) {
            waiting = row.number(0);
            oldest = Instant::fromString(row.text(1));
        });
    qint64 available = 0;
    for (const auto &agent : records::all<Agent>(reader)) {
        const bool member = std::find(agent.queueIds.begin(), agent.queueIds.end(), queueId) != agent.queueIds.end();
        const auto presence = member && agent.active ? records::find<Presence>(reader, agent.id) : std::nullopt;
        available += presence && presence->value.state == PresenceState::Available;
    }
    QJsonObject stats{{u"waiting"_s, waiting}, {u"agentsAvailable"_s, available}};
    // Nobody waits: a dash, never a zero (FIELD.md 5.2).
    if (oldest)
        stats.insert(u"longestWaitSec"_s, std::max<qint64>(0, (now - *oldest).count() / 1000));
    return stats;
}

QueueGauges::QueueGauges(WorkQueue &work, TopicBus &topics, Clock &clock, Scheduler &scheduler)
    : m_work(work),
      m_topics(topics),
      m_clock(clock),
      m_scheduler(scheduler)
{
}

QueueGauges::~QueueGauges()
{
    m_scheduler.cancel(m_timer);
}

void QueueGauges::committed(const CommitPtr &batch)
{
    for (const auto &change : batch->changes) {
        if (change.scope.kind == ScopeKind::Queue && change.type == RecordType::Conversation
            && m_topics.hasListeners(topicOf(change.scope.id)))
            m_changed.insert(change.scope.id);
    }
    if (!m_changed.empty() && m_timer == 0)
        m_timer = m_scheduler.after(std::chrono::seconds(1), [this] { publish(); });
}

void QueueGauges::publish()
{
    m_timer = 0;
    for (const auto &queue : std::exchange(m_changed, {})) {
        m_work.read<QJsonObject>(
            [queue, now = m_clock.now()](StoreReader &reader) { return queueStats(reader, queue, now); },
            [this, queue, alive = std::weak_ptr(m_alive)](const QJsonObject &stats) {
                if (!alive.expired())
                    m_topics.publish({.topic = topicOf(queue),
                                      .kind = u"queueStats"_s,
                                      .from = u"hub"_s,
                                      .ttlSec = 60,
                                      .data = stats},
                                     m_clock.now());
            });
    }
}

} // namespace throughline::hub
