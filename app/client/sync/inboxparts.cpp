// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/inboxparts.h"

#include "outbox/overlay.h"

namespace throughline::client {

ConversationFilter filterOf(const InboxQuery &query, const Id &agentId)
{
    using Bucket = ConversationFilter::Bucket;
    switch (query.view) {
    case InboxQuery::View::Mine: return {Bucket::Active, agentId, std::nullopt};
    case InboxQuery::View::Unassigned: return {Bucket::Active, Id{}, std::nullopt};
    case InboxQuery::View::Queue: return {Bucket::Active, std::nullopt, query.queueId};
    case InboxQuery::View::Snoozed: return {Bucket::Snoozed, std::nullopt, std::nullopt};
    case InboxQuery::View::Closed: return {Bucket::Closed, std::nullopt, std::nullopt};
    case InboxQuery::View::Filtered:
        return {query.filter.status == ConversationStatus::Snoozed  ? Bucket::Snoozed
                : query.filter.status == ConversationStatus::Closed ? Bucket::Closed
                                                                    : Bucket::Active,
                query.filter.assigneeId,
                query.filter.queueId.isNull() ? std::nullopt : std::optional(query.filter.queueId)};
    case InboxQuery::View::All:
    case InboxQuery::View::Mentions:
    case InboxQuery::View::Failed: break;
    }
    return {};
}

//! What a waiting command combines with another one is not in the lists any more.
bool fits(const Conversation &conversation, const ConversationFilter &filter)
{
    using Bucket = ConversationFilter::Bucket;
    const auto bucket = conversation.status == ConversationStatus::Closed    ? Bucket::Closed
                        : conversation.status == ConversationStatus::Snoozed ? Bucket::Snoozed
                                                                             : Bucket::Active;
    return conversation.combinedInto.isNull() && bucket == filter.bucket
           && (!filter.assigneeId || conversation.assigneeId == *filter.assigneeId)
           && (!filter.queueId || conversation.queueId == *filter.queueId);
}

QString ChannelNames::of(const Conversation &conversation)
{
    if (conversation.endpointIds.empty())
        return {};
    const Id &endpoint = conversation.endpointIds.back();
    const auto [at, fresh] = m_names.try_emplace(endpoint);
    if (fresh) {
        const auto body = m_context.cache.record(RecordType::Endpoint, endpoint);
        if (const auto record = body ? fromBody<Endpoint>(*body) : fail(body.error()))
            at->second = record->channel;
    }
    return at->second;
}

bool fits(const Conversation &conversation, const InboxFilter &wanted, ChannelNames &channels)
{
    return (!wanted.status || conversation.status == *wanted.status)
           && (wanted.tagId.isNull() || conversation.tagIds.contains(wanted.tagId.toString()))
           && (!wanted.waiting || conversation.waitingSince)
           && (wanted.channel.isEmpty() || channels.of(conversation) == wanted.channel);
}

Result<std::vector<Touched>> touchedBy(ReadContext &context, bool all)
{
    std::vector<Touched> touched;
    for (const auto &id : context.overlay.conversations()) {
        const auto body = context.cache.record(RecordType::Conversation, id);
        if (!body)
            return fail(body.error());
        auto stored = fromBody<Conversation>(*body);
        if (!stored)
            continue; // not cached: nothing to show
        auto now = *stored;
        if (context.overlay.apply(now, context.agentId) || all)
            touched.push_back({std::move(*stored), std::move(now)});
    }
    return touched;
}

} // namespace throughline::client
