// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "notifications/pastnotifications.h"

#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

bool isNewer(const PastNotification &a, const PastNotification &b)
{
    return a.notice.at != b.notice.at ? a.notice.at > b.notice.at : a.key > b.key;
}

QString sentence(NotificationReason reason)
{
    switch (reason) {
    //: In the list of past notifications: what happened
    case NotificationReason::Assigned: return PastNotifications::tr("Assigned to you");
    //: In the list of past notifications: what happened
    case NotificationReason::Mentioned: return PastNotifications::tr("A note mentions you");
    case NotificationReason::Unassigned:
        //: In the list of past notifications: what happened
        return PastNotifications::tr("New message, nobody had taken it");
    case NotificationReason::Mine:
    case NotificationReason::None: break;
    }
    //: In the list of past notifications: what happened
    return PastNotifications::tr("New message");
}

} // namespace

PastNotifications::PastNotifications(Source &source, const Clock &clock, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_clock(clock)
{
}

void PastNotifications::begin()
{
    m_source.notices().then(this, [this](const Result<std::vector<client::Notice>> &kept) {
        if (!kept)
            return;
        std::vector<PastNotification> next = rows();
        for (const client::Notice &notice : *kept) {
            // What came meanwhile is newer than what is kept of the same item.
            if (std::none_of(next.begin(), next.end(),
                             [&](const PastNotification &row) { return row.key == notice.itemId; }))
                next.push_back({notice.itemId, notice, {}});
        }
        setNotices(std::move(next));
        Q_EMIT loaded();
    });
}

void PastNotifications::setNotices(std::vector<PastNotification> next)
{
    std::sort(next.begin(), next.end(), isNewer);
    if (next.size() > size_t(client::mostNotices))
        next.resize(size_t(client::mostNotices));
    setRows(std::move(next));
    Q_EMIT changed();
}

void PastNotifications::add(const client::Notice &notice, const QString &who)
{
    std::vector<PastNotification> next = rows();
    std::erase_if(next, [&](const PastNotification &row) { return row.key == notice.itemId; });
    next.push_back({notice.itemId, notice, who});
    m_source.putNotices({notice});
    setNotices(std::move(next));
}

void PastNotifications::see(const Id &conversationId, const Which &which)
{
    mark([&](const client::Notice &notice) { return notice.conversationId == conversationId && which(notice); });
}

void PastNotifications::mark(const Which &seenNow)
{
    std::vector<PastNotification> next = rows();
    std::vector<client::Notice> seen;
    for (PastNotification &row : next) {
        if (row.notice.seen || !seenNow(row.notice))
            continue;
        row.notice.seen = true;
        seen.push_back(row.notice);
    }
    if (seen.empty())
        return;
    m_source.putNotices(seen);
    setNotices(std::move(next));
}

void PastNotifications::drop(const Which &which)
{
    std::vector<PastNotification> next = rows();
    std::vector<Id> gone;
    std::erase_if(next, [&](const PastNotification &row) {
        if (!which(row.notice))
            return false;
        gone.push_back(row.key);
        return true;
    });
    if (gone.empty())
        return;
    m_source.forgetNotices(gone);
    setNotices(std::move(next));
}

void PastNotifications::forgetConversation(const Id &conversationId)
{
    drop([&](const client::Notice &notice) { return notice.conversationId == conversationId; });
}

bool PastNotifications::knows(const Id &itemId) const
{
    return std::any_of(rows().begin(), rows().end(), [&](const PastNotification &row) { return row.key == itemId; });
}

std::set<Id> PastNotifications::unseenConversations() const
{
    std::set<Id> ids;
    for (const PastNotification &row : rows()) {
        if (!row.notice.seen)
            ids.insert(row.notice.conversationId);
    }
    return ids;
}

int PastNotifications::unseen() const
{
    return int(std::count_if(rows().begin(), rows().end(), [](const auto &row) { return !row.notice.seen; }));
}

// --- the list ---------------------------------------------------------------------------------------------------

void PastNotifications::refresh()
{
    const Instant oldest = m_clock.now() - client::longestNotice;
    drop([&](const client::Notice &notice) { return notice.at < oldest; });
    std::set<Id> conversations;
    for (const PastNotification &row : rows())
        conversations.insert(row.notice.conversationId);
    for (const Id &id : conversations) {
        m_source.conversation(id).then(this, [this, id](const Result<Conversation> &conversation) {
            if (conversation)
                setName(*conversation);
            else if (conversation.error().code == ErrorCode::NotFound
                     && m_source.status().phase == client::SyncPhase::Live)
                forgetConversation(id); // closed to this agent, or erased
        });
    }
}

void PastNotifications::setName(const Conversation &conversation)
{
    std::vector<PastNotification> next = rows();
    for (PastNotification &row : next) {
        if (row.notice.conversationId != conversation.id)
            continue;
        row.who = conversation.customer.name;
        row.notice.customerId = conversation.customerId; // another one's since a merge
    }
    setNotices(std::move(next));
}

void PastNotifications::seeAll()
{
    const std::set<Id> conversations = unseenConversations();
    mark([](const client::Notice &) { return true; });
    for (const Id &id : conversations)
        Q_EMIT seenHere(id);
}

void PastNotifications::open(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const client::Notice notice = rows()[size_t(row)].notice;
    see(notice.conversationId);
    Q_EMIT seenHere(notice.conversationId);
    Q_EMIT openWanted(notice.customerId, notice.conversationId);
}

QVariant PastNotifications::data(const QModelIndex &index, int role) const
{
    const PastNotification *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case WhoRole:
        //: In the list of past notifications: a customer whose name is not known
        return row->who.isEmpty() ? tr("Unknown customer") : oneLine(row->who, 80);
    case WhatRole: return sentence(NotificationReason(row->notice.reason));
    case WhenRole: return Words::brief(row->notice.at, m_clock.now());
    case SeenRole: return row->notice.seen;
    default: return {};
    }
}

QHash<int, QByteArray> PastNotifications::roleNames() const
{
    return {{WhoRole, "who"}, {WhatRole, "what"}, {WhenRole, "when"}, {SeenRole, "seen"}};
}

} // namespace throughline::ui
