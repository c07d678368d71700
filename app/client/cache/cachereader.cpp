// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/cachereader.h"

#include "domain/enums.h"
#include "domain/records.h"

#include <algorithm>
#include <limits>

namespace throughline::client {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<CacheReader>> CacheReader::prepare(sqlite::Database &database)
{
    std::unique_ptr<CacheReader> reader(new CacheReader(database));
    // The index's rows are numbered by time: its own order is "newest first", nothing is sorted.
    const std::pair<sqlite::Statement *, const char *> all[] = {
        {&reader->m_begin, "BEGIN"},
        {&reader->m_commit, "COMMIT"},
        {&reader->m_record, "SELECT body FROM record WHERE type=?1 AND id=?2"},
        {&reader->m_records, "SELECT body FROM record WHERE type=?1 ORDER BY id"},
        {&reader->m_recordIds, "SELECT id FROM record WHERE type=?1 ORDER BY id"},
        {&reader->m_item, "SELECT i.type, i.order_time, i.id, i.contact_point_id, i.body FROM place p JOIN item i ON"
                          " i.contact_point_id=p.contact_point_id AND i.order_time=p.order_time AND i.id=p.id"
                          " WHERE p.id=?1"},
        {&reader->m_points, "SELECT DISTINCT contact_point_id FROM link WHERE customer_id=?1 AND status=?2"
                            " ORDER BY contact_point_id"},
        {&reader->m_customer, "SELECT customer_id FROM link WHERE contact_point_id=?1 AND status=?2 LIMIT 1"},
        {&reader->m_links, "SELECT id FROM link WHERE customer_id=?1 ORDER BY id"},
        {&reader->m_merged, "SELECT DISTINCT json_extract(CAST(r.body AS TEXT),'$.fromCustomerId') FROM link l "
                            "JOIN record r ON r.type=12 AND r.id=l.id WHERE l.customer_id=?1 AND l.status=0 "
                            "AND json_extract(CAST(r.body AS TEXT),'$.rule')='merge'"},
        {&reader->m_linksOfPoint, "SELECT id FROM link WHERE contact_point_id=?1 ORDER BY id"},
        {&reader->m_recent, "SELECT customer_id FROM conversation WHERE customer_id IS NOT NULL GROUP BY customer_id"
                            " ORDER BY max(last_event_at) DESC, customer_id LIMIT ?1"},
        {&reader->m_conversationsOf,
         "SELECT id FROM conversation WHERE customer_id=?1 ORDER BY last_event_at DESC, id DESC"},
        {&reader->m_assigned, "SELECT DISTINCT customer_id FROM conversation WHERE assignee_id=?1 AND bucket<2"
                              " AND customer_id IS NOT NULL ORDER BY customer_id"},
        {&reader->m_whole, "SELECT count(*) FROM scope WHERE kind=?1 AND id=?2 AND epoch IS NOT NULL"},
        {&reader->m_searchItems,
         "SELECT p.type, p.id, p.contact_point_id, p.order_time, i.conversation_id, i.body, p.place"
         " FROM (SELECT rowid AS place FROM item_text WHERE item_text MATCH ?1 AND rowid<?3 AND rowid>=?4"
         " ORDER BY rowid DESC LIMIT ?2) f"
         " CROSS JOIN place p ON p.place=f.place"
         " CROSS JOIN item i ON i.contact_point_id=p.contact_point_id AND i.order_time=p.order_time AND i.id=p.id"},
        {&reader->m_countItems, "SELECT count(*) FROM (SELECT 1 FROM item_text WHERE item_text MATCH ?1 AND rowid<?3"
                                " AND rowid>=?4 LIMIT ?2)"},
        {&reader->m_word, "SELECT term FROM item_word WHERE term>=?1 LIMIT 1"},
        {&reader->m_bucket, "SELECT bucket FROM conversation WHERE id=?1"},
        {&reader->m_inBuckets, "SELECT id FROM conversation WHERE (?1>>bucket)&1 LIMIT ?2"},
        {&reader->m_undelivered,
         "SELECT u.id, u.conversation_id, u.state, u.since, p.rev FROM undelivered u JOIN place p ON p.id=u.id"
         " ORDER BY u.id LIMIT ?1"},
        {&reader->m_countOpen, "SELECT bucket, queue_id, assignee_id, count(*), sum(unread) FROM conversation"
                               " WHERE bucket<2 GROUP BY bucket, queue_id, assignee_id"},
        {&reader->m_tagged, "SELECT id FROM record WHERE type=13 AND instr(body,?1)>0 LIMIT ?2"},
        {&reader->m_searchPeople,
         "SELECT p.type, p.id, NULL, NULL, NULL, (SELECT body FROM record r WHERE r.type=p.type AND r.id=p.id)"
         " FROM (SELECT rowid AS place FROM person_text WHERE person_text MATCH ?1 ORDER BY rowid DESC LIMIT ?2) f"
         " CROSS JOIN person p ON p.place=f.place"},
    };
    for (const auto &[statement, sql] : all) {
        auto compiled = database.prepare(sql);
        if (!compiled)
            return fail(compiled.error());
        *statement = std::move(*compiled);
    }
    return reader;
}

Result<void> CacheReader::begin()
{
    return m_begin.run();
}

void CacheReader::end()
{
    (void)m_commit.run();
}

Result<QByteArray> CacheReader::record(RecordType type, const Id &id)
{
    const auto found = m_record.bind(int(type), id).step();
    if (!found)
        return fail(found.error());
    auto body = *found ? m_record.bytes(0) : QByteArray();
    m_record.reset();
    return body;
}

Result<std::vector<QByteArray>> CacheReader::records(RecordType type)
{
    std::vector<QByteArray> bodies;
    m_records.bind(int(type));
    Result<bool> row = false;
    while ((row = m_records.step()) && *row)
        bodies.push_back(m_records.bytes(0));
    if (!row)
        return fail(row.error());
    return bodies;
}

Result<std::vector<Id>> CacheReader::ids(sqlite::Statement &bound)
{
    std::vector<Id> found;
    Result<bool> row = false;
    while ((row = bound.step()) && *row)
        found.push_back(bound.id(0));
    if (!row)
        return fail(row.error());
    return found;
}

Result<std::vector<Id>> CacheReader::recordIds(RecordType type)
{
    return ids(m_recordIds.bind(int(type)));
}

Result<std::optional<StoredItem>> CacheReader::item(const Id &id)
{
    const auto found = m_item.bind(id).step();
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::optional<StoredItem>();
    StoredItem item{RecordType(m_item.number(0)), {m_item.instant(1), m_item.id(2)}, m_item.id(3), m_item.bytes(4)};
    m_item.reset();
    return std::optional(std::move(item));
}

Result<std::vector<Id>> CacheReader::aliases(const Id &id)
{
    std::vector<Id> way{id};
    while (way.size() <= 16) { // a merge of merges, hardly ever more than one
        const auto body = record(RecordType::Customer, way.back());
        if (!body)
            return fail(body.error());
        if (!body->contains("\"aliasOf\""))
            break;
        const auto object = parseObject(*body);
        const auto next = object ? Id::fromString(object->value("aliasOf"_L1).toString()) : std::nullopt;
        const bool ring = next && std::find(way.begin(), way.end(), *next) != way.end(); // of a broken hub
        if (!next || next->isNull() || ring)
            break;
        way.push_back(*next);
    }
    return way;
}

Result<Id> CacheReader::resolveCustomer(const Id &id)
{
    return aliases(id).map([](const std::vector<Id> &way) { return way.back(); });
}

Result<std::vector<Id>> CacheReader::contactPoints(const Id &customerId)
{
    return ids(m_points.bind(customerId, int(LinkStatus::Active)));
}

Result<Id> CacheReader::customerOf(const Id &contactPointId)
{
    const auto found = ids(m_customer.bind(contactPointId, int(LinkStatus::Active)));
    if (!found)
        return fail(found.error());
    return found->empty() ? Id{} : found->front();
}

Result<std::vector<Id>> CacheReader::linksOf(const Id &customerId)
{
    return ids(m_links.bind(customerId));
}

Result<std::vector<Id>> CacheReader::mergedInto(const Id &customerId)
{
    std::vector<Id> customers;
    m_merged.bind(customerId);
    Result<bool> row = false;
    while ((row = m_merged.step()) && *row) {
        if (const auto id = Id::fromString(m_merged.text(0)))
            customers.push_back(*id);
    }
    if (!row)
        return fail(row.error());
    return customers;
}

Result<bool> CacheReader::isWhole(const wire::Scope &scope)
{
    const auto row = m_whole.bind(int(scope.kind), scope.id).step();
    if (!row)
        return fail(row.error());
    const bool whole = m_whole.number(0) > 0;
    m_whole.reset();
    return whole;
}

Result<std::vector<Id>> CacheReader::linksOfPoint(const Id &contactPointId)
{
    return ids(m_linksOfPoint.bind(contactPointId));
}

Result<std::vector<Id>> CacheReader::recentCustomers(int limit)
{
    return ids(m_recent.bind(limit));
}

Result<std::vector<Id>> CacheReader::conversationsOf(const Id &customerId)
{
    return ids(m_conversationsOf.bind(customerId));
}

Result<std::vector<Id>> CacheReader::customersAssignedTo(const Id &agentId)
{
    return ids(m_assigned.bind(agentId));
}

Result<std::vector<StoredItem>> CacheReader::before(std::span<const Id> points, std::optional<TimelineKey> anchor,
                                                    int limit, const Id &conversationId, FilteredScan *scan)
{
    if (scan && scan->filter.until) {
        const TimelineKey end{*scan->filter.until, {}};
        anchor = anchor ? std::min(*anchor, end) : end;
    }
    auto rows = merged(points, anchor, limit, conversationId, true, scan);
    if (rows)
        std::reverse(rows->begin(), rows->end());
    return rows;
}

Result<std::vector<StoredItem>> CacheReader::notBefore(std::span<const Id> points, const TimelineKey &anchor, int limit,
                                                       const Id &conversationId, FilteredScan *scan)
{
    const bool later = scan && scan->filter.from && anchor.orderTime < *scan->filter.from;
    return merged(points, later ? TimelineKey{*scan->filter.from, {}} : anchor, limit, conversationId, false, scan);
}

Result<std::vector<StoredItem>> CacheReader::merged(std::span<const Id> points, std::optional<TimelineKey> anchor,
                                                    int limit, const Id &conversationId, bool backwards,
                                                    FilteredScan *scan)
{
    // One cursor per contact point, each in the order of its cluster; the next row is the best of their heads. Reads
    // limit + (number of points) rows, however long the timelines are.
    auto &cursors = backwards ? m_backwards : m_forwards;
    while (cursors.size() < points.size()) {
        auto cursor =
            m_database.prepare(backwards ? "SELECT type, order_time, id, body FROM item WHERE contact_point_id=?1"
                                           " AND (order_time, id) < (?2, ?3) AND (?4 IS NULL OR conversation_id=?4)"
                                           " ORDER BY contact_point_id DESC, order_time DESC, id DESC"
                                         : "SELECT type, order_time, id, body FROM item WHERE contact_point_id=?1"
                                           " AND (order_time, id) >= (?2, ?3) AND (?4 IS NULL OR conversation_id=?4)"
                                           " ORDER BY contact_point_id, order_time, id");
        if (!cursor)
            return fail(cursor.error());
        cursors.push_back(std::move(*cursor));
    }
    const auto from = anchor.value_or(TimelineKey{{std::numeric_limits<qint64>::max()}, {}});
    struct Head {
        TimelineKey key;
        size_t point;
    };
    std::vector<Head> heads;
    std::optional<Error> error;
    const auto advance = [&](size_t point) -> std::optional<Head> {
        const auto row = cursors[point].step();
        if (!row)
            error = row.error();
        if (!row || !*row)
            return std::nullopt;
        return Head{{cursors[point].instant(1), cursors[point].id(2)}, point};
    };
    for (size_t i = 0; i < points.size(); ++i) {
        // Bound as bytes: the null id is a place here, not NULL.
        cursors[i].bind(points[i], from.orderTime, from.id.toBytes(), conversationId);
        if (const auto head = advance(i))
            heads.push_back(*head);
    }
    std::vector<StoredItem> rows;
    rows.reserve(size_t(std::min(limit, 1000)));
    const ItemFilter *filter = scan && !scan->filter.isEmpty() ? &scan->filter : nullptr;
    int looked = 0;
    TimelineKey last = from;
    while (!heads.empty() && !error && int(rows.size()) < limit) {
        const auto best = std::min_element(heads.begin(), heads.end(), [&](const Head &a, const Head &b) {
            return backwards ? b.key < a.key : a.key < b.key;
        });
        if (filter && !filter->reaches(best->key.orderTime))
            break; // past the last day that is asked for
        if (filter && ++looked > scan->most) {
            scan->stoppedAt = backwards ? last : best->key;
            break;
        }
        last = best->key;
        auto &cursor = cursors[best->point];
        const auto type = RecordType(cursor.number(0));
        auto body = cursor.bytes(3);
        if (!filter || filter->acceptsContent(type, body))
            rows.push_back({type, best->key, points[best->point], std::move(body)});
        if (const auto next = advance(best->point))
            *best = *next;
        else
            heads.erase(best);
    }
    for (size_t i = 0; i < points.size(); ++i)
        cursors[i].reset();
    if (error)
        return fail(*error);
    return rows;
}

QByteArray CacheReader::where(const ConversationFilter &filter)
{
    QByteArray sql = " FROM conversation c WHERE c.bucket=?1";
    if (filter.assigneeId)
        sql += filter.assigneeId->isNull() ? " AND c.assignee_id IS NULL" : " AND c.assignee_id=?2";
    if (filter.queueId)
        sql += " AND c.queue_id=?3";
    return sql;
}

void CacheReader::bindFilter(sqlite::Statement &statement, const ConversationFilter &filter)
{
    statement.reset();
    statement.bindOne(1, int(filter.bucket));
    if (filter.assigneeId && !filter.assigneeId->isNull())
        statement.bindOne(2, *filter.assigneeId);
    if (filter.queueId)
        statement.bindOne(3, *filter.queueId);
}

Result<std::vector<QByteArray>> CacheReader::conversations(const ConversationFilter &filter, int offset, int limit)
{
    // The page is cut on the narrow index before any body is read.
    auto statement = m_database.prepare("SELECT r.body FROM (SELECT c.id, c.last_event_at" + where(filter)
                                        + " ORDER BY c.last_event_at DESC, c.id DESC LIMIT ?4 OFFSET ?5) f CROSS JOIN "
                                          "record r ON r.type=13 AND r.id=f.id");
    if (!statement)
        return fail(statement.error());
    bindFilter(*statement, filter);
    statement->bindOne(4, limit);
    statement->bindOne(5, offset);
    std::vector<QByteArray> bodies;
    Result<bool> row = false;
    while ((row = statement->step()) && *row)
        bodies.push_back(statement->bytes(0));
    if (!row)
        return fail(row.error());
    return bodies;
}

Result<qint64> CacheReader::countConversations(const ConversationFilter &filter)
{
    auto statement = m_database.prepare("SELECT count(*)" + where(filter));
    if (!statement)
        return fail(statement.error());
    bindFilter(*statement, filter);
    const auto row = statement->step();
    return row ? Result<qint64>(statement->number(0)) : fail(row.error());
}

Result<std::vector<ConversationCount>> CacheReader::countOpen()
{
    std::vector<ConversationCount> counts;
    m_countOpen.reset();
    Result<bool> row = false;
    while ((row = m_countOpen.step()) && *row)
        counts.push_back({ConversationFilter::Bucket(m_countOpen.number(0)), m_countOpen.id(1), m_countOpen.id(2),
                          m_countOpen.number(3), m_countOpen.number(4)});
    if (!row)
        return fail(row.error());
    return counts;
}

Result<void> CacheReader::visitConversations(const ConversationFilter &filter, int most, const Visit &visit)
{
    auto statement =
        m_database.prepare("SELECT f.id, r.body, f.unread FROM (SELECT c.id, c.unread, c.last_event_at" + where(filter)
                           + " ORDER BY c.last_event_at DESC, c.id DESC LIMIT ?4) f CROSS JOIN "
                             "record r ON r.type=13 AND r.id=f.id");
    if (!statement)
        return fail(statement.error());
    bindFilter(*statement, filter);
    statement->bindOne(4, most);
    Result<bool> row = false;
    while ((row = statement->step()) && *row)
        visit(statement->id(0), statement->view(1), statement->boolean(2));
    return row ? Result<void>() : fail(row.error());
}

} // namespace throughline::client
