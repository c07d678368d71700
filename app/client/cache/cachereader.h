// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cache/itemfilter.h"
#include "cache/undelivered.h"
#include "domain/recordtype.h"
#include "domain/timelineorder.h"
#include "sqlite/database.h"
#include "wire/scope.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace throughline::client {

//! An item or a stub as stored.
struct StoredItem {
    RecordType type = RecordType::TimelineItem;
    TimelineKey key;
    Id contactPointId;
    QByteArray body;
};

struct StoredHit {
    RecordType type = RecordType::TimelineItem; //!< also Customer and ContactPoint
    Id id;
    Id contactPointId; //!< of items
    Instant orderTime; //!< of items
    Id conversationId; //!< of items that belong to one
    QByteArray body;
};

//! Which conversations of the inbox, newest event first.
struct ConversationFilter {
    enum class Bucket { Active = 0, Snoozed = 1, Closed = 2 };
    Bucket bucket = Bucket::Active;
    std::optional<Id> assigneeId; //!< the null id: nobody's
    std::optional<Id> queueId;

    bool operator==(const ConversationFilter &) const = default;
};

//! Conversations that are not closed and have bucket, queue and assignee in common.
struct ConversationCount {
    ConversationFilter::Bucket bucket = ConversationFilter::Bucket::Active;
    Id queueId, assigneeId;
    qint64 total = 0;
    qint64 unread = 0; //!< of these: with items after the agent's read marker
};

//! Which items, besides those that match an expression of search::matchExpression().
struct ItemSearch {
    QString expression;
    qint64 below = std::numeric_limits<qint64>::max(); //!< place of the last hit of the page before
    std::optional<Instant> before, after;              //!< order times: < before, >= after
    std::function<bool(const Id &)> accepts;           //!< a conversation, null for none; nothing: any
};

struct FoundItems {
    std::vector<StoredHit> hits; //!< newest first
    qint64 next = 0;             //!< where to go on (ItemSearch::below); 0: this was all
};

//! Reads of one connection; statements are prepared once. Used from one thread at a time.
class CacheReader
{
public:
    //! \a database must outlive the reader.
    [[nodiscard]] static Result<std::unique_ptr<CacheReader>> prepare(sqlite::Database &database);

    //! Everything read between begin() and end() is of one state of the cache. Not for the writer's own connection.
    [[nodiscard]] Result<void> begin();
    void end();

    //! Empty when it is not here.
    [[nodiscard]] Result<QByteArray> record(RecordType type, const Id &id);
    //! In order of id.
    [[nodiscard]] Result<std::vector<QByteArray>> records(RecordType type);
    //! Not for items.
    [[nodiscard]] Result<std::vector<Id>> recordIds(RecordType type);
    [[nodiscard]] Result<std::optional<StoredItem>> item(const Id &id);

    //! The names that lead from \a id to the customer it stands for today: itself first, that customer last.
    [[nodiscard]] Result<std::vector<Id>> aliases(const Id &id);
    //! The customer that \a id stands for today: follows aliases. \a id itself when nothing is known.
    [[nodiscard]] Result<Id> resolveCustomer(const Id &id);
    //! Those with an active link to the customer, in order of id.
    [[nodiscard]] Result<std::vector<Id>> contactPoints(const Id &customerId);
    //! Of the active link; null when none is here.
    [[nodiscard]] Result<Id> customerOf(const Id &contactPointId);
    [[nodiscard]] Result<std::vector<Id>> linksOf(const Id &customerId);
    //! Customers that an agent merged into this one, by its active links.
    [[nodiscard]] Result<std::vector<Id>> mergedInto(const Id &customerId);
    //! Every link of a contact point, whosever it was.
    [[nodiscard]] Result<std::vector<Id>> linksOfPoint(const Id &contactPointId);
    //! Customers with a conversation here, the one with the newest event first.
    [[nodiscard]] Result<std::vector<Id>> recentCustomers(int limit);
    //! The scope was fetched whole at least once and is kept up.
    [[nodiscard]] Result<bool> isWhole(const wire::Scope &scope);
    [[nodiscard]] Result<std::vector<Id>> conversationsOf(const Id &customerId);
    //! Active conversations assigned to \a agent: their customers.
    [[nodiscard]] Result<std::vector<Id>> customersAssignedTo(const Id &agentId);

    //! The last \a limit rows before \a anchor (nothing: the end) of the merged timeline of \a points, in order.
    //! \a conversationId: only its items, unless null. \a scan: only what its filter lets through.
    [[nodiscard]] Result<std::vector<StoredItem>> before(std::span<const Id> points, std::optional<TimelineKey> anchor,
                                                         int limit, const Id &conversationId,
                                                         FilteredScan *scan = nullptr);
    //! The first \a limit rows not before \a anchor.
    [[nodiscard]] Result<std::vector<StoredItem>> notBefore(std::span<const Id> points, const TimelineKey &anchor,
                                                            int limit, const Id &conversationId,
                                                            FilteredScan *scan = nullptr);
    //! How many rows \a filter hides, looking at no more than \a most.
    [[nodiscard]] Result<HiddenCount> countHidden(std::span<const Id> points, const ItemFilter &filter, int most);

    [[nodiscard]] Result<std::vector<QByteArray>> conversations(const ConversationFilter &filter, int offset,
                                                                int limit);
    [[nodiscard]] Result<qint64> countConversations(const ConversationFilter &filter);
    //! All that are not closed, in one walk over one narrow index.
    [[nodiscard]] Result<std::vector<ConversationCount>> countOpen();
    //! The newest \a most: id, body (which holds until \a visit returns), whether it is unread.
    using Visit = std::function<void(const Id &, QByteArrayView, bool)>;
    [[nodiscard]] Result<void> visitConversations(const ConversationFilter &filter, int most, const Visit &visit);

    //! However many match: reads the rows it answers, at most some thousands that are not accepted.
    [[nodiscard]] Result<FoundItems> searchItems(const ItemSearch &search, int limit);
    //! How many match, looking no further than \a most. Not for a search that accepts.
    [[nodiscard]] Result<int> countItems(const ItemSearch &search, int most);
    //! The words of the index that begin with \a word; nothing when they are more than \a most.
    [[nodiscard]] Result<QStringList> wordsGoingOn(const QString &word, int most);
    //! 0 active, 1 snoozed, 2 closed; nothing when it is not here.
    [[nodiscard]] Result<std::optional<int>> bucketOf(const Id &conversationId);
    //! Conversations in one of the buckets (bits), in no order; at most \a limit.
    [[nodiscard]] Result<std::vector<Id>> conversationsIn(unsigned buckets, int limit);
    //! Conversations that have the tag; at most \a limit.
    [[nodiscard]] Result<std::vector<Id>> conversationsTagged(const Id &tagId, int limit);
    //! Items of ours that wait for a person, in order of id; at most \a limit.
    [[nodiscard]] Result<std::vector<Undelivered>> undelivered(int limit);
    [[nodiscard]] Result<std::vector<StoredHit>> searchPeople(const QString &expression, int limit);

    [[nodiscard]] sqlite::Database &database() { return m_database; }

private:
    explicit CacheReader(sqlite::Database &database) : m_database(database) {}
    [[nodiscard]] Result<std::vector<Id>> ids(sqlite::Statement &bound);
    [[nodiscard]] Result<std::vector<StoredItem>> merged(std::span<const Id> points, std::optional<TimelineKey> anchor,
                                                         int limit, const Id &conversationId, bool backwards,
                                                         FilteredScan *scan);
    [[nodiscard]] static QByteArray where(const ConversationFilter &filter);
    static void bindFilter(sqlite::Statement &statement, const ConversationFilter &filter);

    sqlite::Database &m_database;
    sqlite::Statement m_begin, m_commit;
    sqlite::Statement m_record, m_records, m_recordIds, m_item;
    sqlite::Statement m_points, m_customer, m_links, m_linksOfPoint, m_recent, m_merged, m_conversationsOf, m_assigned,
        m_whole;
    sqlite::Statement m_searchItems, m_countItems, m_searchPeople, m_word, m_bucket, m_inBuckets, m_tagged,
        m_undelivered, m_countOpen;
    std::vector<sqlite::Statement> m_backwards; //!< one per contact point of the widest customer so far
    std::vector<sqlite::Statement> m_forwards;
};

} // namespace throughline::client
