// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "notifications/notificationrules.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

bool isCustomersWord(const TimelineItem &item)
{
    return item.direction == Direction::In && item.author.type == AuthorType::Customer && !item.redacted;
}

bool isMention(const TimelineItem &item, const Id &me)
{
    return item.kind == "note"_L1 && !item.redacted
           && item.data["mentions"_L1].toArray().contains(QJsonValue(me.toString()));
}

} // namespace

bool mayNotify(const TimelineItem &item, const Id &me)
{
    // Imported history and what a page or a shop tells stand in no conversation: they are silent (DESIGN, rule 5).
    if (item.conversationId.isNull() || me.isNull() || item.author.id == me)
        return false;
    if (isCustomersWord(item) || isMention(item, me))
        return true;
    // A transfer to another queue may name an agent, too; its item tells of the queue.
    return item.kind == "assignment"_L1
           && (item.data["to"_L1].toString() == me.toString() || item.data["what"_L1].toString() == "queue"_L1);
}

bool isAnswer(const TimelineItem &item)
{
    return item.direction == Direction::Out && item.author.type == AuthorType::Agent && !neverLeft(item.delivery);
}

NotificationReason notificationReason(const TimelineItem &item, const Conversation &conversation, qint64 lastReadSeq,
                                      const NotificationPlace &place)
{
    using Reason = NotificationReason;
    if (!mayNotify(item, place.me) || item.conversationId != conversation.id)
        return Reason::None;
    const bool seen = item.seq <= lastReadSeq || (place.attended && place.open == conversation.id);
    if (seen || conversation.status == ConversationStatus::Closed)
        return Reason::None;
    if (isMention(item, place.me))
        return Reason::Mentioned;
    if (!isCustomersWord(item))
        return conversation.assigneeId == place.me ? Reason::Assigned : Reason::None;
    if (conversation.assigneeId == place.me)
        return Reason::Mine;
    const bool free = conversation.assigneeId.isNull() && place.queues.contains(conversation.queueId);
    return free ? Reason::Unassigned : Reason::None;
}

bool isPersonal(NotificationReason reason)
{
    return reason == NotificationReason::Assigned || reason == NotificationReason::Mentioned;
}

bool isUrgent(const Conversation &conversation)
{
    return priorityOf(conversation.priority) == Priority::Urgent;
}

bool isWanted(NotificationReason reason, const Conversation &conversation, const NotificationChoices &choices,
              Instant now, bool always)
{
    if (always)
        return reason != NotificationReason::None;
    if (choices.muted.contains(conversation.queueId) && !isPersonal(reason))
        return false;
    if (choices.isQuietAt(now) && !(choices.urgentAlways && isUrgent(conversation)))
        return false;
    switch (reason) {
    case NotificationReason::Mine: return choices.mine;
    case NotificationReason::Unassigned: return choices.unassigned;
    case NotificationReason::Assigned: return choices.assigned;
    case NotificationReason::Mentioned: return choices.mentioned;
    case NotificationReason::None: break;
    }
    return false;
}

bool notificationStands(NotificationReason reason, qint64 seq, const Conversation &conversation, qint64 lastReadSeq,
                        const NotificationPlace &place)
{
    const bool seen = seq <= lastReadSeq || (place.attended && place.open == conversation.id);
    if (reason == NotificationReason::None || seen || conversation.status == ConversationStatus::Closed)
        return false;
    if (conversation.assigneeId == place.me || reason == NotificationReason::Mentioned)
        return true;
    return reason == NotificationReason::Unassigned && conversation.assigneeId.isNull()
           && place.queues.contains(conversation.queueId);
}

} // namespace throughline::ui
