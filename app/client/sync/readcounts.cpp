// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/inboxparts.h"

#include "outbox/overlay.h"

#include <algorithm>
#include <limits>
#include <set>

namespace throughline::client {

namespace {

using View = InboxQuery::View;

//! What has left the work is read, whatever its numbers say: as its row shows it.
bool counts(ConversationStatus status)
{
    return status != ConversationStatus::Closed;
}

bool fits(const ConversationCount &group, const ConversationFilter &filter)
{
    return group.bucket == filter.bucket && (!filter.assigneeId || group.assigneeId == *filter.assigneeId)
           && (!filter.queueId || group.queueId == *filter.queueId);
}

//! The index alone does not answer it: each body has to be looked at.
bool looksInside(const InboxFilter &wanted)
{
    const bool finer =
        wanted.status && *wanted.status != ConversationStatus::Snoozed && *wanted.status != ConversationStatus::Closed;
    return finer || !wanted.tagId.isNull() || wanted.waiting || !wanted.channel.isEmpty();
}

//! A touched conversation, with whether it is unread before and after what the agent did.
struct Counted {
    Touched touched;
    bool wasUnread = false;
    bool isUnread = false;
};

Result<std::vector<Counted>> countedApart(ReadContext &context)
{
    auto touched = touchedBy(context, true);
    if (!touched)
        return fail(touched.error());
    const Overlay nothing;
    ReadContext stored{context.cache, nothing, context.agentId};
    std::vector<Counted> all;
    for (auto &each : *touched) {
        const auto before = readLastReadSeq(stored, each.stored.id);
        const auto now = readLastReadSeq(context, each.now.id);
        if (!before || !now)
            return fail(before ? now.error() : before.error());
        const bool was = each.stored.lastSeq > *before;
        const bool is = each.now.lastSeq > *now && counts(each.now.status);
        all.push_back({std::move(each), was, is});
    }
    return all;
}

void add(InboxCount &count, bool unread, qint64 times = 1)
{
    count.total += times;
    count.unread += unread ? times : 0;
}

//! Views of one list of the index share a walk over its bodies.
struct Walk {
    ConversationFilter list;
    std::vector<size_t> views;
};

class Counter
{
public:
    Counter(ReadContext &context, const std::vector<InboxQuery> &queries, std::vector<Counted> apart)
        : m_context(context),
          m_queries(queries),
          m_apart(std::move(apart)),
          m_counts(queries.size()),
          m_channels(context)
    {
        for (const auto &each : m_apart)
            m_apartIds.insert(each.touched.now.id);
    }

    Result<std::vector<InboxCount>> operator()()
    {
        const auto groups = m_context.cache.countOpen();
        if (!groups)
            return fail(groups.error());
        std::vector<Walk> walks;
        for (size_t at = 0; at < m_queries.size(); ++at) {
            const auto &query = m_queries[at];
            if (query.view == View::Failed || query.view == View::Mentions || query.view == View::Closed) {
                if (const auto done = countRows(at); !done)
                    return fail(done.error());
            } else if (query.view == View::Filtered) {
                const auto list = filterOf(query, m_context.agentId);
                auto walk = std::find_if(walks.begin(), walks.end(), [&](const Walk &w) { return w.list == list; });
                if (walk == walks.end())
                    walk = walks.insert(walks.end(), Walk{list, {}});
                walk->views.push_back(at);
            } else {
                countGroups(at, *groups);
            }
        }
        for (const auto &walk : walks) {
            if (const auto done = take(walk); !done)
                return fail(done.error());
        }
        return std::move(m_counts);
    }

private:
    //! Short lists that no index holds, and the one that grows for ever, whose rows are never unread.
    Result<void> countRows(size_t at)
    {
        auto query = m_queries[at];
        query.offset = 0;
        query.limit = query.view == View::Closed ? 0 : std::numeric_limits<int>::max();
        const auto page = readInbox(m_context, query);
        if (!page)
            return fail(page.error());
        m_counts[at].total = page->total;
        for (const auto &row : page->rows)
            m_counts[at].unread += row.unread > 0 && counts(row.conversation.status);
        return {};
    }

    void countGroups(size_t at, const std::vector<ConversationCount> &groups)
    {
        const auto list = filterOf(m_queries[at], m_context.agentId);
        auto &count = m_counts[at];
        for (const auto &group : groups) {
            if (fits(group, list)) {
                count.total += group.total;
                count.unread += group.unread;
            }
        }
        for (const auto &each : m_apart) {
            if (client::fits(each.touched.stored, list))
                add(count, each.wasUnread, -1);
            if (client::fits(each.touched.now, list))
                add(count, each.isUnread);
        }
    }

    //! As readInbox() lists them.
    Result<void> take(const Walk &walk)
    {
        const bool inside = std::any_of(walk.views.begin(), walk.views.end(),
                                        [&](size_t at) { return looksInside(m_queries[at].filter); });
        for (const auto &each : m_apart) {
            if (client::fits(each.touched.now, walk.list))
                addTo(walk, each.touched.now, each.isUnread);
        }
        const bool unreadCounts = walk.list.bucket != ConversationFilter::Bucket::Closed;
        return m_context.cache.visitConversations(
            walk.list, mostFiltered, [&](const Id &id, QByteArrayView body, bool unread) {
                if (m_apartIds.contains(id))
                    return;
                const bool isUnread = unread && unreadCounts;
                const auto conversation = inside ? fromBody<Conversation>(body) : fail(ErrorCode::NotFound);
                if (conversation)
                    return addTo(walk, *conversation, isUnread);
                for (const auto at : walk.views) {
                    if (!looksInside(m_queries[at].filter))
                        add(m_counts[at], isUnread);
                }
            });
    }

    void addTo(const Walk &walk, const Conversation &conversation, bool unread)
    {
        for (const auto at : walk.views) {
            if (client::fits(conversation, m_queries[at].filter, m_channels))
                add(m_counts[at], unread);
        }
    }

    ReadContext &m_context;
    const std::vector<InboxQuery> &m_queries;
    const std::vector<Counted> m_apart;
    std::set<Id> m_apartIds;
    std::vector<InboxCount> m_counts;
    ChannelNames m_channels;
};

} // namespace

Result<std::vector<InboxCount>> readInboxCounts(ReadContext &context, const std::vector<InboxQuery> &queries)
{
    auto apart = countedApart(context);
    if (!apart)
        return fail(apart.error());
    return Counter(context, queries, std::move(*apart))();
}

} // namespace throughline::client
