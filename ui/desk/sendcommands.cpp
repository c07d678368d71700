// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// DeskCommands, the part about a reply that has not left: the newest one of which the timeline offers the choice.
#include "desk/desk.h"
#include "desk/deskcommands.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

//! -1: there is none among the last things said.
int rowWith(const TimelineModel *timeline, const QString &action)
{
    constexpr int lately = 50;
    for (int row = 0; row < std::min(timeline->rowCount(), lately); ++row) {
        if (timeline->index(row).data(TimelineModel::SendActionsRole).toStringList().contains(action))
            return row;
    }
    return -1;
}

} // namespace

void DeskCommands::addSendChoices(std::vector<Command> &all)
{
    TimelineModel *timeline = m_desk.timeline();
    const auto add = [&](const QString &action, const QString &name, const QString &icon) {
        all.push_back({u"reply."_s + action,
                       CommandGroup::Writing,
                       name,
                       icon,
                       {},
                       false,
                       [timeline, action] { return rowWith(timeline, action) >= 0; },
                       [timeline, action] { timeline->decideSend(rowWith(timeline, action), action); }});
    };
    //: Name of a command: back into the composer
    add(u"undo"_s, tr("Undo sending the reply"), u"history"_s);
    //: Name of a command: of a reply that waits for its time; it is never sent
    add(u"cancel"_s, tr("Cancel sending the reply that waits"), u"cancel"_s);
    //: Name of a command: of a reply that waits for its time; back into the composer
    add(u"edit"_s, tr("Edit the reply that waits"), u"pencil"_s);
    //: Name of a command: of a reply that waits for its time
    add(u"now"_s, tr("Send the reply that waits now"), u"send"_s);
    //: Name of a command: of a reply that was held back because the customer wrote
    add(u"anyway"_s, tr("Send the reply that was held back anyway"), u"send"_s);
    //: Name of a command: of a reply that was not sent in the end; its text goes into the composer again
    add(u"reuse"_s, tr("Write the reply that was taken back again"), u"pencil"_s);
}

} // namespace throughline::ui
