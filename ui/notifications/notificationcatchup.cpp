// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Notifications, the part for what came in a lump: while the computer slept, or after a long break of the network.
#include "notifications/notifications.h"

#include <algorithm>
#include <memory>

namespace throughline::ui {
namespace {

constexpr int mostConversations = 200;
constexpr int newestOfEach = 30;

} // namespace

//! In the order the hub took it in. What one of us answered within the lump is over before it was told.
void Notifications::onItems(std::vector<TimelineItem> came)
{
    std::sort(came.begin(), came.end(), [](const TimelineItem &a, const TimelineItem &b) { return a.seq < b.seq; });
    std::map<Id, qint64> answered;
    for (const TimelineItem &item : came) {
        if (isAnswer(item))
            answered[item.conversationId] = item.seq;
    }
    for (const TimelineItem &item : came) {
        const auto answer = answered.find(item.conversationId);
        if (answer == answered.end() || item.seq >= answer->second)
            onItem(item);
    }
}

//! More changed at once than a commit lists: what came is looked up, among what is unread, once all of it is here.
void Notifications::catchUp()
{
    if (!m_missed || !m_beginning || m_source.status().phase != client::SyncPhase::Live)
        return;
    m_missed = false;
    const auto looked = std::make_shared<std::set<Id>>();
    using View = client::InboxQuery::View;
    for (const View view : {View::Mine, View::Unassigned, View::Mentions}) {
        m_source.inbox({.view = view, .limit = mostConversations})
            .then(this, [this, looked](const Result<client::InboxPage> &page) {
                if (!page)
                    return;
                for (const client::InboxRow &row : page->rows) {
                    const bool moved = row.unread > 0 && row.conversation.lastEventAt > *m_beginning;
                    if (moved && looked->insert(row.conversation.id).second)
                        lookThrough(row.conversation);
                }
            });
    }
}

void Notifications::lookThrough(const Conversation &conversation)
{
    m_source
        .timeline(
            {.customerId = conversation.customerId, .before = newestOfEach, .onlyConversationId = conversation.id})
        .then(this, [this](const Result<client::TimelinePage> &page) {
            if (!page)
                return;
            std::vector<TimelineItem> came;
            for (const client::TimelineEntry &entry : page->entries) {
                if (entry.kind() == client::TimelineEntry::Kind::Item && !entry.pending()
                    && !m_past.knows(entry.key().id))
                    came.push_back(entry.item());
            }
            onItems(std::move(came));
        });
}

} // namespace throughline::ui
