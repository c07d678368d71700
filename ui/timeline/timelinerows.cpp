// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline/timelinerows.h"

#include "shared/words.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

// A pause longer than this starts a new group of bubbles, and a new trail of visits.
constexpr std::chrono::minutes groupPause{5};
constexpr std::chrono::minutes trailPause{30};

RowShape shapeOf(const client::TimelineEntry &entry, const RowSettings &settings)
{
    if (entry.kind() == client::TimelineEntry::Kind::Stub)
        return RowShape::Stub;
    const QString &kind = entry.head().kind;
    if (kind == "message"_L1 || kind == "forward"_L1)
        return RowShape::Message;
    if (kind == "note"_L1)
        return RowShape::Note;
    if (kind == "visit"_L1)
        return RowShape::Visits;
    if (kind == "system"_L1 || kind == "status"_L1 || kind == "assignment"_L1)
        return RowShape::System;
    // What the console draws itself stays the console's: a plugin cannot dress up a message or a note.
    return pluginCard(entry.item(), settings) ? RowShape::Plugin : RowShape::Generic;
}

bool goesOn(const TimelineRow &above, const TimelineRow &row)
{
    if (row.shape != RowShape::Message || above.shape != RowShape::Message)
        return false;
    const client::TimelineEntry &before = above.parts.front();
    const client::TimelineEntry &entry = row.parts.front();
    return before.head().direction == entry.head().direction && before.head().authorName == entry.head().authorName
           && before.head().authorId == entry.head().authorId && before.contactPointId() == entry.contactPointId()
           && entry.key().orderTime - before.key().orderTime < groupPause;
}

bool joinsTrail(const TimelineRow &trail, const client::TimelineEntry &entry)
{
    return trail.shape == RowShape::Visits && trail.parts.back().contactPointId() == entry.contactPointId()
           && entry.key().orderTime - trail.parts.back().key().orderTime < trailPause;
}

std::vector<TimelineRow> itemRows(const std::vector<client::TimelineEntry> &entries, const RowSettings &settings,
                                  Days &days)
{
    std::vector<TimelineRow> rows;
    rows.reserve(entries.size());
    bool unreadPlaced = !settings.firstUnread;
    for (const client::TimelineEntry &entry : entries) {
        const RowShape shape = shapeOf(entry, settings);
        const bool unreadBreak = !unreadPlaced && entry.key() >= *settings.firstUnread;
        unreadPlaced = unreadPlaced || unreadBreak;
        if (shape == RowShape::Visits && !unreadBreak && !rows.empty() && joinsTrail(rows.back(), entry)
            && days.number(rows.back().place().orderTime) == days.number(entry.key().orderTime)) {
            rows.back().parts.push_back(entry);
            continue;
        }
        TimelineRow row{.key = entry.key().id, .shape = shape, .parts = {entry}};
        row.unreadBreak = unreadBreak;
        rows.push_back(std::move(row));
    }
    return rows;
}

//! Decisions stand in the timeline as rows of their own, but only where the neighbourhood is known.
void insertDecisions(std::vector<TimelineRow> &rows, const RowSettings &settings)
{
    for (const DecisionLine &line : settings.decisions) {
        const TimelineKey place{line.at, line.key};
        const bool beforeAll = rows.empty() || place < rows.front().place();
        const bool afterAll = rows.empty() || place > rows.back().place();
        if ((beforeAll && !settings.reachesBeginning) || (afterAll && !settings.reachesEnd))
            continue;
        TimelineRow row{.key = line.key, .shape = RowShape::Decision, .decision = line};
        const auto at =
            std::find_if(rows.begin(), rows.end(), [&](const TimelineRow &other) { return place < other.place(); });
        rows.insert(at, std::move(row));
    }
}

//! The divider of what is unread passes to the next row that stays.
void hideSystem(std::vector<TimelineRow> &rows)
{
    bool unreadBreak = false;
    for (TimelineRow &row : rows) {
        unreadBreak = unreadBreak || row.unreadBreak;
        if (row.shape != RowShape::System && row.shape != RowShape::Decision)
            row.unreadBreak = std::exchange(unreadBreak, false);
    }
    std::erase_if(
        rows, [](const TimelineRow &row) { return row.shape == RowShape::System || row.shape == RowShape::Decision; });
}

} // namespace

const QString *pluginCard(const TimelineItem &item, const RowSettings &settings)
{
    const auto channel = settings.channels.find(item.endpointId);
    if (channel == settings.channels.end())
        return nullptr;
    const auto card = settings.pluginCards.find({channel->second, item.kind});
    return card == settings.pluginCards.end() ? nullptr : &card->second;
}

bool isNews(const client::TimelineEntry &entry)
{
    return entry.kind() == client::TimelineEntry::Kind::Item && entry.head().direction == Direction::In
           && entry.head().kind != "visit"_L1;
}

QString rowShapeName(RowShape shape)
{
    switch (shape) {
    case RowShape::Message: return u"message"_s;
    case RowShape::Note: return u"note"_s;
    case RowShape::Visits: return u"visits"_s;
    case RowShape::System:
    case RowShape::Decision: return u"system"_s;
    case RowShape::Stub: return u"stub"_s;
    case RowShape::Plugin: return u"plugin"_s;
    case RowShape::Generic: break;
    }
    return u"generic"_s;
}

TimelineKey TimelineRow::place() const
{
    return parts.empty() ? TimelineKey{decision.at, decision.key} : parts.front().key();
}

std::vector<TimelineRow> buildRows(const std::vector<client::TimelineEntry> &entries, const RowSettings &settings)
{
    Days days;
    std::vector<TimelineRow> rows = itemRows(entries, settings, days);
    insertDecisions(rows, settings);
    if (settings.systemHidden)
        hideSystem(rows);
    qint64 dayAbove = 0;
    for (size_t at = 0; at < rows.size(); ++at) {
        TimelineRow &row = rows[at];
        const qint64 day = days.number(row.place().orderTime);
        const bool newDay = day != std::exchange(dayAbove, day);
        if (at == 0) {
            row.dayBreak = settings.reachesBeginning;
            continue;
        }
        row.dayBreak = newDay;
        row.grouped = !row.dayBreak && !row.unreadBreak && goesOn(rows[at - 1], row);
    }
    std::reverse(rows.begin(), rows.end());
    return rows;
}

} // namespace throughline::ui
