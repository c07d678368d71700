// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/reads.h"

#include "cache/cachereader.h"
#include "outbox/overlay.h"

#include <algorithm>
#include <map>
#include <set>

namespace throughline::client {

namespace {

//! Newest event first, then id: the order of the list.
bool sortsBefore(const Conversation &a, const Conversation &b)
{
    return std::pair(b.lastEventAt, b.id) < std::pair(a.lastEventAt, a.id);
}

ConversationFilter filterOf(const InboxQuery &query, const Id &agentId)
{
    using Bucket = ConversationFilter::Bucket;
    switch (query.view) {
    case InboxQuery::View::Mine: return {Bucket::Active, agentId, std::nullopt};
    case InboxQuery::View::Unassigned: return {Bucket::Active, Id{}, std::nullopt};
    case InboxQuery::View::Queue: return {Bucket::Active, std::nullopt, query.queueId};
    case InboxQuery::View::Snoozed: return {Bucket::Snoozed, std::nullopt, std::nullopt};
    case InboxQuery::View::Closed: return {Bucket::Closed, std::nullopt, std::nullopt};
    case InboxQuery::View::All:
    case InboxQuery::View::Failed: break;
    }
    return {};
}

bool fits(const Conversation &conversation, const ConversationFilter &filter)
{
    using Bucket = ConversationFilter::Bucket;
    const auto bucket = conversation.status == ConversationStatus::Closed    ? Bucket::Closed
                        : conversation.status == ConversationStatus::Snoozed ? Bucket::Snoozed
                                                                             : Bucket::Active;
    return bucket == filter.bucket && (!filter.assigneeId || conversation.assigneeId == *filter.assigneeId)
           && (!filter.queueId || conversation.queueId == *filter.queueId);
}

//! Names that many rows share, looked up once per page.
class RowMaker
{
public:
    explicit RowMaker(ReadContext &context) : m_context(context)
    {
        const auto drafts = readAll<Draft>(context);
        for (const auto &draft : drafts.value_or(std::vector<Draft>()))
            m_drafts.insert(draft.conversationId);
    }

    InboxRow operator()(Conversation conversation)
    {
        InboxRow row;
        row.conversation = std::move(conversation);
        const auto &id = row.conversation.id;
        row.unread = std::max<qint64>(0, row.conversation.lastSeq - readLastReadSeq(m_context, id).value_or(0));
        if (!row.conversation.endpointIds.empty())
            row.channel = channelOf(row.conversation.endpointIds.back());
        if (!row.conversation.assigneeId.isNull())
            row.assigneeName = nameOf(row.conversation.assigneeId);
        const auto word = m_context.overlay.draft(id);
        row.hasDraft = word ? word->has_value() : m_drafts.contains(id);
        const auto counts = m_context.overlay.counts(id);
        row.pendingCount = counts.pending;
        row.rejectedCount = counts.needAgent;
        return row;
    }

private:
    const QString &channelOf(const Id &endpoint)
    {
        const auto [at, fresh] = m_channels.try_emplace(endpoint);
        if (fresh) {
            const auto body = m_context.cache.record(RecordType::Endpoint, endpoint);
            if (const auto record = body ? fromBody<Endpoint>(*body) : fail(body.error()))
                at->second = record->channel;
        }
        return at->second;
    }
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
    std::map<Id, QString> m_channels;
    std::map<Id, QString> m_names;
};

//! A conversation that pending commands touch: as stored, and as it will be.
struct Touched {
    std::optional<Conversation> stored;
    Conversation now;
};

Result<std::vector<Touched>> touchedBy(ReadContext &context)
{
    std::vector<Touched> all;
    for (const auto &id : context.overlay.conversations()) {
        const auto body = context.cache.record(RecordType::Conversation, id);
        if (!body)
            return fail(body.error());
        auto stored = fromBody<Conversation>(*body);
        if (!stored)
            continue; // not cached: nothing to show
        auto now = *stored;
        if (context.overlay.apply(now, context.agentId))
            all.push_back({std::move(*stored), std::move(now)});
    }
    return all;
}

InboxPage failedOnes(ReadContext &context, const InboxQuery &query, RowMaker &row)
{
    InboxPage page;
    std::vector<Conversation> found;
    for (const auto &id : context.overlay.conversations()) {
        if (context.overlay.counts(id).needAgent == 0)
            continue;
        if (auto conversation = readConversation(context, id))
            found.push_back(std::move(*conversation));
    }
    std::sort(found.begin(), found.end(), sortsBefore);
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
        gone += fits(*each.stored, filter);
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
        index -= first && start > 0 && fits(*each.stored, filter) && sortsBefore(*each.stored, *first);
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
