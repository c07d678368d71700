// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/cachereader.h"

#include "domain/searchwords.h"

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int looked = 4000; // rows of one page that are asked about their conversation

//! The first place of a moment: Applier's placeFor().
qint64 placeOf(Instant at)
{
    return std::clamp<qint64>(at.ms, 0, (qint64(1) << 42) - 1) << 21;
}

void bindSpan(sqlite::Statement &statement, const ItemSearch &search, int limit)
{
    const auto below = search.before ? std::min(search.below, placeOf(*search.before)) : search.below;
    statement.bind(search.expression, limit, below,
                   search.after ? placeOf(*search.after) : std::numeric_limits<qint64>::min());
}

StoredHit hitIn(const sqlite::Statement &row)
{
    return {RecordType(row.number(0)), row.id(1), row.id(2), row.instant(3), row.id(4), row.bytes(5)};
}

} // namespace

Result<FoundItems> CacheReader::searchItems(const ItemSearch &search, int limit)
{
    FoundItems found;
    if (search.expression.isEmpty() || limit < 1)
        return found;
    // The index's rows are in order of time, each row is made when it is asked for: the newest come out without the others.
    bindSpan(m_searchItems, search, search.accepts ? looked : limit + 1);
    qint64 last = 0;
    int rows = 0;
    Result<bool> row = false;
    while ((row = m_searchItems.step()) && *row) {
        if (int(found.hits.size()) == limit) {
            found.next = last;
            break;
        }
        ++rows;
        last = m_searchItems.number(6);
        if (!search.accepts || search.accepts(m_searchItems.id(4)))
            found.hits.push_back(hitIn(m_searchItems));
    }
    m_searchItems.reset();
    if (!row)
        return fail(row.error());
    if (search.accepts && rows == looked)
        found.next = last;
    return found;
}

Result<int> CacheReader::countItems(const ItemSearch &search, int most)
{
    if (search.expression.isEmpty())
        return 0;
    bindSpan(m_countItems, search, most);
    const auto row = m_countItems.step();
    if (!row)
        return fail(row.error());
    const int count = int(m_countItems.number(0));
    m_countItems.reset();
    return count;
}

Result<QStringList> CacheReader::wordsGoingOn(const QString &word, int most)
{
    QStringList all;
    QString at = word;
    for (;;) {
        // From word to word, by a seek each: reading on would go through every row of a common one.
        const auto row = m_word.bind(at).step();
        if (!row)
            return fail(row.error());
        const auto found = *row ? m_word.text(0) : QString();
        m_word.reset();
        if (found.isEmpty() || !found.startsWith(word))
            return all;
        if (all.size() == most)
            return QStringList();
        all.append(found);
        at = found + QChar(1);
    }
}

Result<std::optional<int>> CacheReader::bucketOf(const Id &conversationId)
{
    const auto row = m_bucket.bind(conversationId).step();
    if (!row)
        return fail(row.error());
    const auto bucket = *row ? std::optional(int(m_bucket.number(0))) : std::nullopt;
    m_bucket.reset();
    return bucket;
}

Result<std::vector<Id>> CacheReader::conversationsIn(unsigned buckets, int limit)
{
    return ids(m_inBuckets.bind(int(buckets), limit));
}

Result<std::vector<Id>> CacheReader::conversationsTagged(const Id &tagId, int limit)
{
    return ids(m_tagged.bind(tagId.toString().toUtf8(), limit));
}

Result<std::vector<Undelivered>> CacheReader::undelivered(int limit)
{
    std::vector<Undelivered> found;
    m_undelivered.bind(limit);
    Result<bool> row = false;
    while ((row = m_undelivered.step()) && *row)
        found.push_back({m_undelivered.id(0), m_undelivered.id(1), DeliveryState(m_undelivered.number(2)),
                         m_undelivered.instant(3), m_undelivered.number(4)});
    if (!row)
        return fail(row.error());
    return found;
}

Result<std::vector<StoredHit>> CacheReader::searchPeople(const QString &expression, int limit)
{
    std::vector<StoredHit> found;
    if (expression.isEmpty())
        return found;
    m_searchPeople.bind(expression, limit);
    Result<bool> row = false;
    while ((row = m_searchPeople.step()) && *row)
        found.push_back(hitIn(m_searchPeople));
    if (!row)
        return fail(row.error());
    return found;
}

} // namespace throughline::client
