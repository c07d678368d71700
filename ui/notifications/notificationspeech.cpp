// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Notifications, the part that is for ears: what came, where no notification of the system says it already.
#include "notifications/notifications.h"

#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr int mostUrgent = 100;

} // namespace

//! In the window that is worked in, of the open conversation, or of what would be told outside if it could be.
void Notifications::speak(const TimelineItem &item, const Conversation &conversation, qint64 lastReadSeq)
{
    if (!m_place.attended || item.direction != Direction::In)
        return;
    const bool here = m_place.open == conversation.id;
    NotificationChoices aloud = m_choices;
    aloud.quiet = false; // whoever works in the window is not disturbed by it
    const auto reason = notificationReason(item, conversation, lastReadSeq, m_place);
    if (!here && !isWanted(reason, conversation, aloud, m_clock.now(), m_always.contains(conversation.customerId)))
        return;
    const QString name = isolated(oneLine(conversation.customer.name, 80));
    //: Said by screen readers as a customer's message comes; %1 is the customer, an empty name stands for a visitor
    m_announcements.tellPolitely(item.id.toString(), conversation.customer.name.isEmpty()
                                                         ? tr("New message")
                                                         //: Said by screen readers; %1 is the customer
                                                         : tr("New message from %1").arg(name));
}

//! A reply that failed and a colleague's mention are urgent. What stood before the console began is not told.
void Notifications::lookUrgent()
{
    const auto follow = [this](client::InboxQuery::View view, const QString &kind, auto sentence) {
        m_source.inbox({.view = view, .limit = mostUrgent})
            .then(this, [this, kind, sentence](const Result<client::InboxPage> &page) {
                if (!page)
                    return;
                std::set<QString> now;
                for (const client::InboxRow &row : page->rows) {
                    const QString key = kind + row.conversation.id.toString();
                    now.insert(key);
                    if (m_urgentFrom.contains(kind) && !m_urgent[kind].contains(key))
                        m_announcements.tellUrgently(key,
                                                     sentence(isolated(oneLine(row.conversation.customer.name, 80))));
                }
                for (const QString &over : m_urgent[kind]) {
                    if (!now.contains(over))
                        m_announcements.forget(over);
                }
                m_urgent[kind] = std::move(now);
                m_urgentFrom.insert(kind);
            });
    };
    follow(client::InboxQuery::View::Failed, u"failed/"_s, [](const QString &who) {
        //: Said by screen readers at once; %1 is a customer
        return tr("A reply to %1 was not sent").arg(who);
    });
    follow(client::InboxQuery::View::Mentions, u"mention/"_s, [](const QString &who) {
        //: Said by screen readers at once; %1 is the customer of the conversation
        return tr("A colleague mentions you in the conversation with %1").arg(who);
    });
}

} // namespace throughline::ui
