// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// TimelineModel, the part about replies that have not left: seconds that run, and what the agent decides.
#include "timeline/timelinemodel.h"

#include "timeline/sendstate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

bool counts(const TimelineRow &row, Instant now)
{
    // Newest rows first; the head is enough to pass over most of them without decoding.
    if (row.parts.empty() || row.parts.front().head().direction != Direction::Out)
        return false;
    const client::TimelineEntry &entry = row.parts.front();
    if (entry.pending() && entry.item().rev == 0) // soon there is something to choose
        return now - entry.item().occurredAt < SendState::patience;
    const auto state = SendState::of(entry, now);
    return state && state->counting;
}

//! What leaves within the countdown stands near the newest end; further back nothing is looked for.
constexpr size_t nearEnd = 15;

} // namespace

void TimelineModel::countDown(bool tick)
{
    const Instant now = m_clock.now();
    bool any = false;
    for (size_t row = 0; row < std::min(nearEnd, rows().size()); ++row) {
        if (!counts(rows()[row], now - std::chrono::seconds(1))) // the last second is shown, too
            continue;
        any = true;
        if (tick)
            Q_EMIT dataChanged(index(int(row)), index(int(row)), {StateRole, DescriptionRole, SendActionsRole});
    }
    if (any && !m_countdown.isActive())
        m_countdown.start();
    else if (!any)
        m_countdown.stop();
}

//! The hub lets the author and supervisors decide; others are not offered what it would refuse.
bool TimelineModel::maySettle(const TimelineItem &item) const
{
    return item.author.id == m_source.agentId() || item.rev == 0 || m_supervisors.contains(m_source.agentId());
}

void TimelineModel::decideSend(int row, const QString &action)
{
    if (row < 0 || row >= rowCount() || rows()[size_t(row)].parts.empty())
        return;
    const client::TimelineEntry &entry = rows()[size_t(row)].parts.front();
    if (!maySettle(entry.item()) || !SendState::actions(entry, m_clock.now()).contains(action))
        return; // the row has changed under the pointer
    if (action != "now"_L1 && action != "anyway"_L1) {
        if (action != "cancel"_L1)
            Q_EMIT sendReturning();
        return m_takeBack.begin(entry, action != "cancel"_L1, addressOf(entry.item()));
    }
    std::pair<qint64, Id> seen;
    for (const client::TimelineEntry &each : m_entries) {
        if (each.head().conversationId == entry.head().conversationId)
            seen = std::max(seen, std::pair(each.head().seq, each.key().id));
    }
    (void)m_source.submit({.name = u"item.sendNow"_s,
                           .args = {{u"itemId"_s, entry.item().id.toString()},
                                    {u"conversationId"_s, entry.item().conversationId.toString()},
                                    {u"seenSeq"_s, seen.first},
                                    {u"seenItemId"_s, seen.second.toString()}}});
}

bool TimelineModel::canSplit(int row) const
{
    if (row < 0 || row >= int(rows().size()) || rows()[size_t(row)].parts.empty())
        return false;
    const client::TimelineEntry &entry = rows()[size_t(row)].parts.front();
    return entry.kind() == client::TimelineEntry::Kind::Item && !entry.pending()
           && !entry.head().conversationId.isNull() && entry.head().seq > 1;
}

} // namespace throughline::ui
