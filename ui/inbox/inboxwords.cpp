// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// InboxModel, what a row says in words.
#include "inbox/inboxmodel.h"

#include "shared/words.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

QString InboxModel::priorityWord(const Conversation &conversation)
{
    const Priority priority = priorityOf(conversation.priority);
    return priority == Priority::Normal ? QString() : Words::priority(priority);
}

QString InboxModel::description(const client::InboxRow &row) const
{
    QStringList parts{Words::channel(row.channel)};
    if (row.unread > 0)
        //: Part of a list row for screen readers
        parts << tr("%n unread", nullptr, int(row.unread));
    if (row.conversation.waitingSince && row.conversation.status != ConversationStatus::Closed)
        //: Part of a list row for screen readers; %1 is a length of time
        parts << tr("waiting %1").arg(Words::span(m_clock.now() - *row.conversation.waitingSince));
    if (row.conversation.status == ConversationStatus::Snoozed && row.conversation.snoozedUntil)
        //: Part of a list row for screen readers; %1 is a time or a day and a time
        parts << tr("snoozed until %1").arg(Words::ahead(*row.conversation.snoozedUntil, m_clock.now()));
    if (const QString priority = priorityWord(row.conversation); !priority.isEmpty())
        //: Part of a list row for screen readers; %1 is a priority, e.g. "Urgent"
        parts << tr("priority: %1").arg(priority);
    if (row.rejectedCount > 0)
        //: Part of a list row for screen readers: a reply could not be sent
        parts << tr("not sent");
    else if (row.pendingCount > 0)
        //: Part of a list row for screen readers: a reply waits to be sent
        parts << tr("pending");
    if (const QString viewers = m_signals.viewersOf(row.conversation.id); !viewers.isEmpty())
        //: Part of a list row for screen readers: colleagues have the conversation open; %1 are their names
        parts << tr("viewed by %1").arg(viewers);
    if (row.hasDraft)
        //: Part of a list row for screen readers: an unsent reply was begun
        parts << tr("draft");
    parts << (row.assigneeName.isEmpty() ? tr("unassigned") : oneLine(row.assigneeName, 60));
    for (const Tag &tag : tagsOf(row.conversation))
        parts << oneLine(tag.name, 40);
    parts << oneLine(row.conversation.preview, 160);
    return parts.join(u", "_s);
}

} // namespace throughline::ui
