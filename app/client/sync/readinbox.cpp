// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/reads.h"

#include "outbox/overlay.h"
#include "sync/inboxparts.h"

#include <algorithm>
#include <map>
#include <set>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

//! Newest event first, then id: the order of the list.
bool sortsBefore(const Conversation &a, const Conversation &b)
{
    return std::pair(b.lastEventAt, b.id) < std::pair(a.lastEventAt, a.id);
}

//! Names that many rows share, looked up once per page.
class RowMaker
{
public:
    explicit RowMaker(ReadContext &context) : m_context(context), m_channels(context)
    {
        const auto drafts = readAll<Draft>(context);
        for (const auto &draft : drafts.value_or(std::vector<Draft>()))
            m_drafts.insert(draft.conversationId);
        constexpr int most = 2000;
        const auto stuck = context.cache.undelivered(most);
        for (const auto &each : stuck.value_or(std::vector<Undelivered>())) {
            // What was done about it counts until the hub says how it went.
            const auto *about = context.overlay.commandAboutItem(each.item);
            if (!about || about->needsAgent())
                m_undelivered[each.conversation].push_back(each);
        }
    }

    InboxRow operator()(Conversation conversation)
    {
        InboxRow row;
        row.conversation = std::move(conversation);
        const auto &id = row.conversation.id;
        row.unread = std::max<qint64>(0, row.conversation.lastSeq - readLastReadSeq(m_context, id).value_or(0));
        row.channel = m_channels.of(row.conversation);
        if (!row.conversation.assigneeId.isNull())
            row.assigneeName = nameOf(row.conversation.assigneeId);
        const auto word = m_context.overlay.draft(id);
        row.hasDraft = word ? word->has_value() : m_drafts.contains(id);
        const auto counts = m_context.overlay.counts(id);
        row.pendingCount = counts.pending;
        row.undelivered = undeliveredIn(row.conversation);
        row.rejectedCount = counts.needAgent + int(row.undelivered.size());
        return row;
    }

    //! What did not arrive; who closes a conversation afterwards has done with it.
    std::vector<Undelivered> undeliveredIn(const Conversation &conversation) const
    {
        std::vector<Undelivered> items;
        const auto found = m_undelivered.find(conversation.id);
        if (found == m_undelivered.end())
            return items;
        for (const auto &each : found->second) {
            if (conversation.status != ConversationStatus::Closed || !conversation.closedAt
                || each.at >= *conversation.closedAt)
                items.push_back(each);
        }
        return items;
    }
    //! Conversations with something that did not arrive, in order of id.
    std::vector<Id> conversationsWithUndelivered() const
    {
        std::vector<Id> ids;
        for (const auto &[id, items] : m_undelivered)
            ids.push_back(id);
        return ids;
    }

    ChannelNames &channels() { return m_channels; }

private:
    const QString &nameOf(const Id &agent)
    {
        const auto [at, fresh] = m_names.try_emplace(agent);
        if (fresh) {
            const auto body = m_context.cache.record(RecordType::Agent, agent);
            if (const auto record = body ? fromBody<Agent>(*body) : fail(body.error()))
                at->second = record->name;
        }
        return at->second;
    }

    ReadContext &m_context;
    std::set<Id> m_drafts;
    std::map<Id, std::vector<Undelivered>> m_undelivered; //!< by conversation
    ChannelNames m_channels;
    std::map<Id, QString> m_names;
};

//! Commands that the hub refused, and what a provider did not deliver.
InboxPage failedOnes(ReadContext &context, const InboxQuery &query, RowMaker &row)
{
    InboxPage page;
    std::vector<Conversation> found;
    std::set<Id> ids;
    for (const auto &id : context.overlay.conversations()) {
        if (context.overlay.counts(id).needAgent > 0)
            ids.insert(id);
    }
    for (const auto &id : row.conversationsWithUndelivered())
        ids.insert(id);
    for (const auto &id : ids) {
        auto conversation = readConversation(context, id);
        if (conversation && (context.overlay.counts(id).needAgent > 0 || !row.undeliveredIn(*conversation).empty()))
            found.push_back(std::move(*conversation));
    }
    std::sort(found.begin(), found.end(), sortsBefore);
    page.total = qint64(found.size());
    for (size_t i = size_t(std::max(0, query.offset)); i < found.size() && int(page.rows.size()) < query.limit; ++i)
        page.rows.push_back(row(std::move(found[i])));
    return page;
}

//! Where a note names the agent, until it is closed and read.
Result<InboxPage> mentionedOnes(ReadContext &context, const InboxQuery &query, RowMaker &row)
{
    const auto notifications = readAll<Notification>(context);
    if (!notifications)
        return fail(notifications.error());
    std::vector<Conversation> found;
    for (const auto &each : *notifications) {
        auto conversation =
            each.kind == "mention"_L1 ? readConversation(context, each.refId) : fail(ErrorCode::NotFound);
        if (!conversation || !conversation->combinedInto.isNull())
            continue; // of another queue by now, or about to be part of another one
        if (conversation->status != ConversationStatus::Closed
            || conversation->lastSeq > readLastReadSeq(context, conversation->id).value_or(0))
            found.push_back(std::move(*conversation));
    }
    std::sort(found.begin(), found.end(), sortsBefore);
    InboxPage page;
    page.total = qint64(found.size());
    for (size_t i = size_t(std::max(0, query.offset)); i < found.size() && int(page.rows.size()) < query.limit; ++i)
        page.rows.push_back(row(std::move(found[i])));
    return page;
}

void sort(std::vector<Conversation> &conversations, InboxFilter::Sort order)
{
    std::sort(conversations.begin(), conversations.end(), [order](const Conversation &a, const Conversation &b) {
        if (order == InboxFilter::Sort::Waiting && a.waitingSince != b.waitingSince)
            return a.waitingSince && (!b.waitingSince || *a.waitingSince < *b.waitingSince);
        if (order == InboxFilter::Sort::Priority && a.priority != b.priority)
            return a.priority > b.priority;
        return order == InboxFilter::Sort::Oldest ? sortsBefore(b, a) : sortsBefore(a, b);
    });
}

//! No index has all of it: the newest of the list are looked at one by one.
Result<InboxPage> filteredOnes(ReadContext &context, const InboxQuery &query, RowMaker &row)
{
    const auto &wanted = query.filter;
    const auto filter = filterOf(query, context.agentId);
    const auto touched = touchedBy(context);
    const auto bodies = context.cache.conversations(filter, 0, mostFiltered);
    if (!touched || !bodies)
        return fail(touched ? bodies.error() : touched.error());
    std::vector<Conversation> found;
    const auto take = [&](Conversation conversation) {
        if (fits(conversation, filter) && fits(conversation, wanted, row.channels()))
            found.push_back(std::move(conversation));
    };
    std::set<Id> apart;
    for (const auto &each : *touched) {
        apart.insert(each.now.id);
        take(each.now);
    }
    for (const auto &body : *bodies) {
        auto conversation = fromBody<Conversation>(body);
        if (conversation && !apart.contains(conversation->id))
            take(std::move(*conversation));
    }
    sort(found, wanted.sort);
    InboxPage page;
    page.total = qint64(found.size());
    for (size_t i = size_t(std::max(0, query.offset)); i < found.size() && int(page.rows.size()) < query.limit; ++i)
        page.rows.push_back(row(std::move(found[i])));
    return page;
}

} // namespace

Result<InboxPage> readInbox(ReadContext &context, const InboxQuery &query)
{
    RowMaker row(context);
    if (query.view == InboxQuery::View::Failed)
        return failedOnes(context, query, row);
    if (query.view == InboxQuery::View::Mentions)
        return mentionedOnes(context, query, row);
    if (query.view == InboxQuery::View::Filtered)
        return filteredOnes(context, query, row);
    const auto filter = filterOf(query, context.agentId);
    const auto touched = touchedBy(context);
    const auto stored = context.cache.countConversations(filter);
    if (!touched || !stored)
        return fail(touched ? stored.error() : touched.error());

    // The stored list without the touched ones, and these put in where they belong now. A page may be shifted by them:
    // it is read wider and cut afterwards.
    std::set<Id> apart;
    std::vector<Conversation> moved;
    qint64 gone = 0;
    for (const auto &each : *touched) {
        apart.insert(each.now.id);
        gone += fits(each.stored, filter);
        if (fits(each.now, filter))
            moved.push_back(each.now);
    }
    std::sort(moved.begin(), moved.end(), sortsBefore);
    const int wider = int(touched->size());
    const int start = std::max(0, query.offset - int(moved.size()));
    const auto bodies = context.cache.conversations(filter, start, query.limit + wider + int(moved.size()));
    if (!bodies)
        return fail(bodies.error());
    std::vector<Conversation> rows;
    std::optional<Conversation> first;
    for (const auto &body : *bodies) {
        auto conversation = fromBody<Conversation>(body);
        if (!conversation)
            continue;
        if (!first)
            first = *conversation;
        if (!apart.contains(conversation->id))
            rows.push_back(std::move(*conversation));
    }
    qint64 index = start;
    for (const auto &each : *touched)
        index -= first && start > 0 && fits(each.stored, filter) && sortsBefore(each.stored, *first);
    const bool toTheEnd = int(bodies->size()) < query.limit + wider + int(moved.size());
    for (auto &each : moved) {
        if (first && start > 0 && sortsBefore(each, *first))
            ++index;
        else if (toTheEnd || (!rows.empty() && sortsBefore(each, rows.back())))
            rows.insert(std::upper_bound(rows.begin(), rows.end(), each, sortsBefore), std::move(each));
    }
    InboxPage page;
    page.total = *stored - gone + qint64(moved.size());
    for (auto at = size_t(std::max<qint64>(0, query.offset - index));
         at < rows.size() && int(page.rows.size()) < query.limit; ++at)
        page.rows.push_back(row(std::move(rows[at])));
    return page;
}

} // namespace throughline::client
