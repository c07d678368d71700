// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// TimelineModel, the part that keeps the window on the timeline current: pages at both ends, changes within.
#include "timeline/timelinemodel.h"

#include <algorithm>

namespace throughline::ui {

// --- both ends --------------------------------------------------------------------------------------------------

void TimelineModel::loadOlder()
{
    if (m_reading || m_loading || !m_moreBefore || (m_entries.empty() && !m_stoppedBefore))
        return;
    m_reading = true;
    client::TimelineQuery query{.customerId = m_customerId, .before = page};
    query.anchor = m_stoppedBefore ? m_stoppedBefore : std::optional(m_entries.front().key());
    query.filter = m_wanted;
    m_source.timeline(query).then(this, [this, generation = m_generation](Result<client::TimelinePage> older) {
        if (generation != m_generation)
            return;
        m_reading = false;
        if (older) {
            m_entries.insert(m_entries.begin(), std::make_move_iterator(older->entries.begin()),
                             std::make_move_iterator(older->entries.end()));
            m_moreBefore = older->moreBefore;
            m_stoppedBefore = older->stoppedBefore;
            trim(false);
        }
        update();
    });
}

void TimelineModel::loadNewer()
{
    if (m_reading || m_loading || !m_moreAfter || (m_entries.empty() && !m_stoppedAfter))
        return;
    m_reading = true;
    const TimelineKey newest = m_entries.empty() ? beginningOfTime : m_entries.back().key();
    client::TimelineQuery query{
        .customerId = m_customerId, .anchor = m_stoppedAfter.value_or(newest), .before = 0, .after = page + 1};
    query.filter = m_wanted;
    m_source.timeline(query).then(this, [this, newest, generation = m_generation](Result<client::TimelinePage> newer) {
        if (generation != m_generation)
            return;
        m_reading = false;
        if (newer) {
            for (client::TimelineEntry &entry : newer->entries) {
                if (entry.key() > newest)
                    m_entries.push_back(std::move(entry));
            }
            m_moreAfter = newer->moreAfter;
            m_stoppedAfter = newer->stoppedAfter;
            trim(true);
        }
        update();
    });
}

void TimelineModel::setSystemShown(bool shown)
{
    if (isSystemShown() == shown)
        return;
    m_settings.systemHidden = !shown;
    rebuild();
    Q_EMIT systemShownChanged();
}

void TimelineModel::trim(bool keepNewest)
{
    const auto over = std::ptrdiff_t(m_entries.size()) - most;
    if (over > 0 && keepNewest) {
        m_entries.erase(m_entries.begin(), m_entries.begin() + over);
        m_moreBefore = true;
        m_stoppedBefore.reset();
    } else if (over > 0) {
        m_entries.erase(m_entries.end() - over, m_entries.end());
        m_moreAfter = true;
        m_stoppedAfter.reset();
    }
    rebuild();
    Q_EMIT edgesChanged();
}

// --- changes ----------------------------------------------------------------------------------------------------

std::optional<TimelineKey> TimelineModel::keyOf(const Id &id) const
{
    // From the new end, because that is where things change.
    const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(),
                                    [&](const client::TimelineEntry &entry) { return entry.key().id == id; });
    return found == m_entries.rend() ? std::nullopt : std::optional(found->key());
}

void TimelineModel::onCommitted(const client::ChangeSet &changes)
{
    const auto touches = [&](RecordType type) {
        return changes.wide || std::any_of(changes.records.begin(), changes.records.end(), [type](const auto &record) {
                   return record.type == type;
               });
    };
    if (touches(RecordType::Endpoint))
        fetchEndpoints();
    if (touches(RecordType::Agent))
        fetchAgents();
    if (m_customerId.isNull())
        return;
    const bool adopted = adoptNews(changes);
    bool context = changes.wide;
    // What waits in the outbox may stand anywhere in the window, and the change names conversations only.
    m_dirt.all = m_dirt.all || changes.wide || changes.overlay;
    for (const client::ChangedRecord &record : changes.records) {
        switch (record.type) {
        case RecordType::TimelineItem:
        case RecordType::ItemStub:
            if (adopted)
                break;
            if (const auto key = keyOf(record.id)) {
                m_dirt.from = m_dirt.from ? std::min(*m_dirt.from, *key) : *key;
                if (!record.removed)
                    m_dirt.ids.insert(record.id);
            } else if ((m_points.contains(record.contactPointId) || m_points.empty()) && !passesOver(record)) {
                m_dirt.ids.insert(record.id);
            }
            break;
        case RecordType::IdentityLink:
            if (record.customerId == m_customerId || m_points.contains(record.contactPointId)) {
                context = true;
                m_dirt.all = true; // other contact points: other items
            }
            break;
        case RecordType::ReadMarker:
            // Combining and splitting count anew: it may be less than what was said here.
            if (m_readSeqs.contains(record.id))
                m_source.lastReadSeq(record.id).then(
                    this, [this, id = record.id, generation = m_generation](const Result<qint64> &seq) {
                        if (generation == m_generation && seq)
                            m_readSeqs[id] = *seq;
                    });
            break;
        case RecordType::Customer: context = context || record.id == m_customerId; break;
        case RecordType::ContactPoint: context = context || m_points.contains(record.id); break;
        default: break;
        }
    }
    if (context)
        fetchContext();
    if (!m_wanted.isEmpty())
        m_recount.start();
    update();
}

//! What customers said just now stands at the end as the commit brought it: no read. False: something else changed too, or
//! the end is not here or is being read. Only theirs: what comes from here may have a pending command laid over it.
bool TimelineModel::adoptNews(const client::ChangeSet &changes)
{
    if (m_reading || m_loading || m_moreAfter || m_entries.empty() || !m_dirt.isEmpty() || changes.wide
        || changes.overlay || !m_wanted.isEmpty())
        return false;
    const TimelineKey newest = m_entries.back().key();
    std::vector<client::TimelineEntry> fresh;
    for (const client::ChangedRecord &record : changes.records) {
        if (record.type == RecordType::IdentityLink)
            return false; // may say whose the items are
        if (record.type != RecordType::TimelineItem && record.type != RecordType::ItemStub)
            continue;
        if (!m_points.contains(record.contactPointId) && !keyOf(record.id))
            continue;
        const TimelineKey key{record.orderTime, record.id};
        if (record.type == RecordType::ItemStub || record.removed || record.body.isEmpty() || key <= newest)
            return false;
        fresh.emplace_back(client::TimelineEntry::Kind::Item, key, record.contactPointId, record.body);
        if (fresh.back().head().direction != Direction::In)
            return false;
    }
    if (fresh.empty())
        return false;
    std::sort(fresh.begin(), fresh.end(), [](const auto &a, const auto &b) { return a.key() < b.key(); });
    countUnseen(fresh, newest);
    m_entries.insert(m_entries.end(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    trim(m_following);
    return true;
}

void TimelineModel::update()
{
    if (m_reading || m_loading || m_customerId.isNull() || m_dirt.isEmpty())
        return;
    if (m_dirt.all || m_entries.empty() || !m_wanted.isEmpty())
        return updateAll();
    const TimelineDirt dirt = std::exchange(m_dirt, {});
    const TimelineKey newest = m_entries.back().key();
    const TimelineKey from = dirt.from ? std::min(*dirt.from, newest) : newest;
    const auto held = std::count_if(m_entries.begin(), m_entries.end(),
                                    [&](const client::TimelineEntry &entry) { return entry.key() >= from; });
    m_reading = true;
    const client::TimelineQuery query{
        .customerId = m_customerId, .anchor = from, .before = 0, .after = int(held) + (m_moreAfter ? 0 : most)};
    m_source.timeline(query).then(this,
                                  [this, from, dirt, generation = m_generation](Result<client::TimelinePage> tail) {
                                      if (generation != m_generation)
                                          return;
                                      m_reading = false;
                                      if (tail)
                                          adoptTail(from, std::move(*tail), dirt);
                                      update();
                                  });
}

void TimelineModel::adoptTail(const TimelineKey &from, client::TimelinePage tail, const TimelineDirt &dirt)
{
    const TimelineKey newest = m_entries.back().key();
    countUnseen(tail.entries, newest);
    const bool complete = std::all_of(dirt.ids.begin(), dirt.ids.end(), [&](const Id &id) {
        return std::any_of(tail.entries.begin(), tail.entries.end(),
                           [&](const client::TimelineEntry &entry) { return entry.key().id == id; });
    });
    m_entries.erase(std::remove_if(m_entries.begin(), m_entries.end(),
                                   [&](const client::TimelineEntry &entry) {
                                       return entry.key() >= from || (!complete && dirt.ids.contains(entry.key().id));
                                   }),
                    m_entries.end());
    m_entries.insert(m_entries.end(), std::make_move_iterator(tail.entries.begin()),
                     std::make_move_iterator(tail.entries.end()));
    m_points.insert(tail.contactPointIds.begin(), tail.contactPointIds.end());
    m_moreAfter = tail.moreAfter;
    // Something changed that stands before the tail: a late message, or one whose time the hub has set.
    if (!complete)
        m_dirt.all = true;
    trim(m_following);
}

void TimelineModel::updateAll()
{
    m_dirt = {};
    m_reading = true;
    // Of a filtered timeline the end is near, while its first item may be far from it.
    const bool fromEnd = m_entries.empty() || (!m_wanted.isEmpty() && !m_moreAfter);
    const bool fromBeginning = !m_moreBefore || m_entries.empty();
    client::TimelineQuery query{.customerId = m_customerId};
    query.filter = m_wanted;
    if (fromEnd) {
        query.before = std::max(page, int(m_entries.size()) + 1);
    } else {
        query.anchor = fromBeginning ? beginningOfTime : m_entries.front().key();
        query.before = 0;
        query.after = m_moreAfter ? int(m_entries.size()) : most + page;
    }
    m_source.timeline(query).then(
        this, [this, fromBeginning, fromEnd, generation = m_generation](Result<client::TimelinePage> all) {
            if (generation != m_generation)
                return;
            m_reading = false;
            if (all) {
                if (!m_entries.empty())
                    countUnseen(all->entries, m_entries.back().key());
                m_entries = std::move(all->entries);
                m_points = {all->contactPointIds.begin(), all->contactPointIds.end()};
                m_moreAfter = all->moreAfter;
                m_moreBefore = fromEnd ? all->moreBefore : !fromBeginning;
                m_stoppedAfter = all->stoppedAfter;
                if (fromEnd)
                    m_stoppedBefore = all->stoppedBefore;
                trim(m_following);
            }
            update();
        });
}

void TimelineModel::countUnseen(const std::vector<client::TimelineEntry> &fresh, const TimelineKey &newest)
{
    const auto count = std::count_if(fresh.begin(), fresh.end(), [&](const client::TimelineEntry &entry) {
        return entry.key() > newest && isNews(entry);
    });
    if (count > 0)
        setTyping({}); // what was being typed is here
    if (!m_following)
        setUnseen(m_unseen + int(count));
}

//! Chooses the cards of plugins anew. Those rows are made again: a view keeps the delegate of a row that it has.
void TimelineModel::recast()
{
    std::vector<TimelineRow> others = rows();
    std::erase_if(
        others, [](const TimelineRow &row) { return row.shape == RowShape::Plugin || row.shape == RowShape::Generic; });
    setRows(std::move(others));
    rebuild();
}

void TimelineModel::rebuild()
{
    m_settings.reachesBeginning = !m_moreBefore;
    m_settings.reachesEnd = !m_moreAfter;
    setRows(buildRows(m_entries, m_settings));
    countDown();
}

} // namespace throughline::ui
