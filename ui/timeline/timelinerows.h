// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/decisionlines.h"

#include <map>
#include <unordered_set>
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

//! What buildRows needs besides the items.
struct RowSettings {
    std::vector<DecisionLine> decisions;    //!< by time
    std::optional<TimelineKey> firstUnread; //!< where the unread divider stands
    std::map<QString, QString> pluginCards; //!< kind -> card, for kinds with a plugin's view
    bool reachesBeginning = false;          //!< the first entry is the customer's first
    bool reachesEnd = false;                //!< the last entry is the customer's last
};

//! Something a customer said or did that an agent should see: not a page visit.
[[nodiscard]] bool isNews(const client::TimelineEntry &entry);

//! Rows for \a entries (in order), newest first, as the view lists them. Pure.
[[nodiscard]] std::vector<TimelineRow> buildRows(const std::vector<client::TimelineEntry> &entries,
                                                 const RowSettings &settings);

} // namespace throughline::ui
