// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QJsonObject>
#include <QTime>

#include <set>

namespace throughline::ui {

//! How much of a message leaves the window: the system shows notifications to whoever stands there, and may keep them.
enum class NotificationText { Nothing, Name, All };

//! What an agent wants to be told outside the window. Follows the agent as the setting `notifications`.
struct NotificationChoices {
    bool mine = true;       //!< a customer wrote in a conversation of the agent's
    bool unassigned = true; //!< a customer wrote in one of the agent's queues, where nobody has taken it
    bool assigned = true;   //!< somebody gave the agent a conversation
    bool mentioned = true;  //!< a note of the team names the agent
    bool sound = true;
    NotificationText text = NotificationText::Name;
    bool quiet = false; //!< nothing is shown between \a from and \a to
    QTime from{20, 0};
    QTime to{7, 0};
    bool urgentAlways = false; //!< conversations of the highest priority pass the quiet hours
    std::set<Id> muted;        //!< queues whose customers are not shown; what is meant for the agent alone is
    std::set<Id> always;       //!< customers of whom all is shown, whatever else was chosen; ids as they were then
    int repeatSeconds = 0; //!< what is meant for the agent alone is shown again after so long until seen; 0: it is not

    bool operator==(const NotificationChoices &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    //! What is missing or wrong is as above.
    [[nodiscard]] static NotificationChoices fromJson(const QJsonObject &json);
    //! It is within the quiet hours, by the system's time zone; \a from belongs to them, \a to does not.
    [[nodiscard]] bool isQuietAt(Instant now) const;
    static constexpr int shortestRepeat = 10;  //!< seconds
    static constexpr int longestRepeat = 3600; //!< seconds
};

} // namespace throughline::ui
