// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/decisionlines.h"

#include <map>
#include <optional>
#include <set>
#include <unordered_set>
#include <utility>
#include <vector>

namespace throughline::ui {

//! Which card a row is drawn with. The names reach QML in lower case.
enum class RowShape { Message, Note, Visits, System, Decision, Stub, Plugin, Generic };
[[nodiscard]] QString rowShapeName(RowShape shape);

//! One row of the timeline as it is drawn: an item, a run of page visits, or a decision about who is who.
struct TimelineRow {
    Id key; //!< the id of its first part, or of the decision
    RowShape shape = RowShape::Generic;
    std::vector<client::TimelineEntry> parts; //!< in order; more than one only for Visits
    DecisionLine decision;                    //!< RowShape::Decision only
    bool dayBreak = false;                    //!< the first row of its day
    bool unreadBreak = false;                 //!< the first row the agent has not read
    bool grouped = false; //!< goes on from the row above: same hand, same contact point, within minutes

    bool operator==(const TimelineRow &) const = default;
    [[nodiscard]] TimelineKey place() const;
};

//! What of a timeline is to be read again.
struct TimelineDirt {
    bool all = false;
    std::optional<TimelineKey> from;
    std::set<Id> ids;
    [[nodiscard]] bool isEmpty() const { return !all && !from && ids.empty(); }
};

//! What buildRows needs besides the items.
struct RowSettings {
    std::vector<DecisionLine> decisions;                        //!< by time
    std::optional<TimelineKey> firstUnread;                     //!< where the unread divider stands
    std::map<std::pair<QString, QString>, QString> pluginCards; //!< plugin and kind -> card, for those with a view
    std::map<Id, QString> channels;                             //!< endpoint -> plugin
    bool systemHidden = false;                                  //!< without assignments, status and decisions
    bool reachesBeginning = false;                              //!< the first entry is the customer's first
    bool reachesEnd = false;                                    //!< the last entry is the customer's last
};

//! The card of the plugin the item came through, a qrc URL; null: it has none for this kind.
[[nodiscard]] const QString *pluginCard(const TimelineItem &item, const RowSettings &settings);

//! Something a customer said or did that an agent should see: not a page visit.
[[nodiscard]] bool isNews(const client::TimelineEntry &entry);

//! Rows for \a entries (in order), newest first, as the view lists them. Pure.
[[nodiscard]] std::vector<TimelineRow> buildRows(const std::vector<client::TimelineEntry> &entries,
                                                 const RowSettings &settings);

} // namespace throughline::ui
