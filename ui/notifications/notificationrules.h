// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/conversation.h"
#include "domain/timelineitem.h"
#include "notifications/notificationchoices.h"

#include <set>

namespace throughline::ui {

//! Why a person is told. The numbers are stored.
enum class NotificationReason { None = 0, Mine = 1, Unassigned = 2, Assigned = 3, Mentioned = 4 };

//! Who the person is and what is in front of them.
struct NotificationPlace {
    Id me;
    std::set<Id> queues;   //!< the agent's
    Id open;               //!< the conversation on the desk
    bool attended = false; //!< the window is the one that is worked in
};

//! A customer's word, that somebody else moved a conversation, maybe to \a me, or a note that names \a me: all that a person
//! may be told of.
[[nodiscard]] bool mayNotify(const TimelineItem &item, const Id &me);
//! One of us said something to the customer.
[[nodiscard]] bool isAnswer(const TimelineItem &item);
//! Why the item is worth telling the person, whatever they chose; None: it is not. \a conversation is its own, as it is now.
[[nodiscard]] NotificationReason notificationReason(const TimelineItem &item, const Conversation &conversation,
                                                    qint64 lastReadSeq, const NotificationPlace &place);
//! What is worth telling is shown outside the window at \a now, as they chose. \a always: of this customer all of it is.
[[nodiscard]] bool isWanted(NotificationReason reason, const Conversation &conversation,
                            const NotificationChoices &choices, Instant now, bool always = false);
//! It is meant for the person alone: a mention, or an assignment to them.
[[nodiscard]] bool isPersonal(NotificationReason reason);
//! Of the highest priority.
[[nodiscard]] bool isUrgent(const Conversation &conversation);
//! What was shown for \a reason, up to the item \a seq, still wants the person; else it is withdrawn.
[[nodiscard]] bool notificationStands(NotificationReason reason, qint64 seq, const Conversation &conversation,
                                      qint64 lastReadSeq, const NotificationPlace &place);

} // namespace throughline::ui
