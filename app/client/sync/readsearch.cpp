// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/reads.h"

#include "cache/cachereader.h"
#include "cache/searchtext.h"
#include "domain/records.h"
#include "domain/searchquery.h"
#include "domain/searchwords.h"
#include "sync/identityview.h"

#include <algorithm>
#include <map>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int snippetLength = 140; //!< UTF-16 units
constexpr int peopleShare = 10;
constexpr int mostCounted = 10'000;
constexpr int mostPoints = 100;  //!< that a name may stand for
constexpr int mostGoingOn = 128; //!< words that a beginning is spelled out to
constexpr int mostNamed = 300;   //!< conversations that are named in the expression; of more each hit is asked

//! The part of \a text around the first match, with the matches marked. Never cuts a surrogate pair.
void putSnippet(SearchHit &hit, const QString &text, const std::vector<std::pair<int, int>> &all)
{
    qsizetype from = all.empty() ? 0 : std::max(0, all.front().first - snippetLength / 3);
    if (from > 0 && from < text.size() && text[from].isLowSurrogate())
        --from;
    auto length = std::min<qsizetype>(snippetLength, text.size() - from);
    if (from + length < text.size() && text[from + length].isLowSurrogate())
        ++length;
    hit.snippet = text.mid(from, length);
    hit.snippet.replace(u'\n', u' ');
    for (const auto &[at, size] : all) {
        if (at >= from && at + size <= from + length)
            hit.marks.emplace_back(int(at - from), size);
    }
}

void putSnippet(SearchHit &hit, const QString &text, const QStringList &sought)
{
    putSnippet(hit, text, search::rangesOf(sought, text.left(100'000)));
}

//! Of an item: where its text has the words, else its subject, its blocks or the names of its files.
void putItemSnippet(SearchHit &hit, const QByteArray &body, const QStringList &sought)
{
    const auto text = storedString(body, "text");
    const auto ranges = search::rangesOf(sought, text.left(100'000));
    if (!ranges.empty() || (sought.isEmpty() && !text.isEmpty()))
        return putSnippet(hit, text, ranges);
    const auto all = search::shownWords(parseObject(body).value_or(QJsonObject()));
    putSnippet(hit, all, search::rangesOf(sought, all));
}

//! Whose a contact point is, looked up once per search.
struct Owner {
    Id customerId;
    QString name;
};

class Owners
{
public:
    explicit Owners(CacheReader &cache) : m_cache(cache) {}
    const Owner &of(const Id &point)
    {
        const auto [at, fresh] = m_owners.try_emplace(point);
        if (!fresh)
            return at->second;
        const auto linked = m_cache.customerOf(point).value_or(Id{});
        at->second.customerId = linked.isNull() ? linked : m_cache.resolveCustomer(linked).value_or(linked);
        const auto customer = m_cache.record(RecordType::Customer, at->second.customerId);
        at->second.name = storedString(customer.value_or(QByteArray()), "name");
        const QByteArray body = m_cache.record(RecordType::ContactPoint, point).value_or(QByteArray());
        if (at->second.name.isEmpty() && storedString(body, "kind") != "visitor"_L1) // a visitor's is a made-up id
            at->second.name = storedString(body, "value");
        return at->second;
    }

private:
    CacheReader &m_cache;
    std::map<Id, Owner> m_owners;
};

std::vector<Id> pointsNamed(CacheReader &cache, const search::Term &term)
{
    std::vector<Id> points;
    const auto people = cache.searchPeople(matchExpression(term.words.join(u' ')), mostPoints);
    for (const auto &found : people.value_or(std::vector<StoredHit>())) {
        if (found.type == RecordType::ContactPoint)
            points.push_back(found.id);
        else if (const auto own = cache.contactPoints(found.id))
            points.insert(points.end(), own->begin(), own->end());
        if (int(points.size()) >= mostPoints)
            break;
    }
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
}

search::Around around(ReadContext &context)
{
    auto &cache = context.cache;
    return {
        .points = [&cache](const search::Term &term) { return pointsNamed(cache, term); },
        .endpoints =
            [&context](const search::Term &term) {
                std::vector<Id> ids;
                for (const auto &each : readAll<Endpoint>(context).value_or(std::vector<Endpoint>())) {
                    if (search::beginsWords(term, each.channel + u' ' + each.name + u' ' + each.address))
                        ids.push_back(each.id);
                }
                return ids;
            },
        .goingOn =
            [&cache](const QString &word) { return cache.wordsGoingOn(word, mostGoingOn).value_or(QStringList()); }};
}

unsigned bucketsOf(search::Condition::Kind kind)
{
    return kind == search::Condition::Kind::Open ? 1u : kind == search::Condition::Kind::Snoozed ? 2u : 4u;
}

//! Adds what is asked of conversations: few of them by name, else as a question to each hit. False when none can match.
Result<bool> narrow(ReadContext &context, const search::Query &query, ItemSearch &wanted)
{
    auto &cache = context.cache;
    std::vector<std::function<bool(const Id &)>> questions;
    for (const auto &condition : query.conditions) {
        std::vector<Id> named;
        QList<QByteArray> tags;
        if (condition.kind == search::Condition::Kind::Tag) {
            for (const auto &tag : readAll<Tag>(context).value_or(std::vector<Tag>())) {
                if (!search::folded(tag.name).startsWith(condition.value))
                    continue;
                tags.append(tag.id.toString().toUtf8());
                if (condition.negated || int(named.size()) > mostNamed)
                    continue; // each hit is asked
                const auto tagged = cache.conversationsTagged(tag.id, mostNamed + 1);
                if (!tagged)
                    return fail(tagged.error());
                named.insert(named.end(), tagged->begin(), tagged->end());
            }
            std::sort(named.begin(), named.end());
            named.erase(std::unique(named.begin(), named.end()), named.end());
        } else if (!condition.negated) {
            auto in = cache.conversationsIn(bucketsOf(condition.kind), mostNamed + 1);
            if (!in)
                return fail(in.error());
            named = std::move(*in);
        }
        const bool few = int(named.size()) <= mostNamed;
        if (!condition.negated && few) {
            if (named.empty())
                return false;
            QStringList all;
            for (const auto &id : named)
                all.append(u'"' + search::marked(search::Mark::Conversation, id) + u'"');
            wanted.expression = u'(' + wanted.expression + u") AND ("_s + all.join(" OR "_L1) + u')';
        } else if (condition.kind == search::Condition::Kind::Tag) {
            questions.push_back([&cache, tags = std::move(tags), negated = condition.negated](const Id &id) {
                const auto body =
                    id.isNull() ? QByteArray() : cache.record(RecordType::Conversation, id).value_or(QByteArray());
                const bool tagged =
                    std::any_of(tags.begin(), tags.end(), [&](const QByteArray &tag) { return body.contains(tag); });
                return tagged != negated;
            });
        } else {
            questions.push_back(
                [&cache, buckets = bucketsOf(condition.kind), negated = condition.negated](const Id &id) {
                    const auto bucket = id.isNull() ? std::optional<int>() : cache.bucketOf(id).value_or(std::nullopt);
                    return (bucket && (buckets >> *bucket & 1)) != negated;
                });
        }
    }
    if (!questions.empty())
        wanted.accepts = [questions = std::move(questions), known = std::map<Id, bool>()](const Id &id) mutable {
            const auto [at, fresh] = known.try_emplace(id, false);
            if (fresh)
                at->second =
                    std::all_of(questions.begin(), questions.end(), [&](const auto &question) { return question(id); });
            return at->second;
        };
    return true;
}

SearchHit personHit(const StoredHit &found, Owners &owners, const QStringList &sought)
{
    SearchHit hit;
    hit.id = found.id;
    if (found.type == RecordType::Customer) {
        const auto customer = fromBody<Customer>(found.body);
        hit.kind = SearchHit::Kind::Customer;
        hit.customerId = found.id;
        hit.title = customer ? customer->name : QString();
        QStringList values;
        for (const auto &[name, all] : customer ? customer->fields : std::map<QString, std::vector<FieldValue>>()) {
            for (const auto &each : all)
                values.append(each.value);
        }
        putSnippet(hit, values.join(u" · "_s), sought);
    } else {
        const auto point = fromBody<ContactPoint>(found.body);
        hit.kind = SearchHit::Kind::ContactPoint;
        hit.contactPointId = found.id;
        const auto &owner = owners.of(found.id);
        hit.customerId = owner.customerId;
        hit.title = owner.name;
        putSnippet(hit, point ? point->value : QString(), sought);
    }
    return hit;
}

} // namespace

Result<SearchResult> readSearch(ReadContext &context, const QString &text, int limit, qint64 after)
{
    SearchResult result;
    const auto query = search::parse(text, QTimeZone::systemTimeZone());
    if (query.isEmpty() || limit < 1)
        return result;
    auto &cache = context.cache;
    const auto sought = query.markedWords();
    Owners owners(cache);
    if (query.isPlain() && after == 0) {
        const auto people = cache.searchPeople(matchExpression(text), std::min(limit, peopleShare));
        if (!people)
            return fail(people.error());
        for (const auto &found : *people)
            result.hits.push_back(personHit(found, owners, sought));
    }
    ItemSearch wanted{
        .expression = search::matchExpression(query, around(context)), .before = query.before, .after = query.after};
    const auto any = narrow(context, query, wanted);
    if (!any)
        return fail(any.error());
    if (!*any)
        return result;
    if (after == 0 && !wanted.accepts) {
        const auto count = cache.countItems(wanted, mostCounted + 1);
        if (!count)
            return fail(count.error());
        result.total = std::min(*count, mostCounted);
        result.totalIsLeast = *count > mostCounted;
    }
    if (after != 0)
        wanted.below = after;
    const auto items = cache.searchItems(wanted, limit);
    if (!items)
        return fail(items.error());
    for (const auto &found : items->hits) {
        SearchHit hit;
        hit.id = found.id;
        hit.contactPointId = found.contactPointId;
        hit.conversationId = found.conversationId;
        hit.place = {found.orderTime, found.id};
        const auto &owner = owners.of(found.contactPointId);
        hit.customerId = owner.customerId;
        hit.title = owner.name;
        putItemSnippet(hit, found.body, sought);
        result.hits.push_back(std::move(hit));
    }
    if (wanted.accepts) {
        result.total = int(items->hits.size());
        result.totalIsLeast = items->next != 0;
    }
    result.next = items->next;
    result.more = result.next != 0;
    return result;
}

Result<FoundPlaces> readPlaces(ReadContext &context, const Id &customerId, const QString &text)
{
    FoundPlaces found;
    const auto query = search::parse(text, QTimeZone::systemTimeZone());
    if (query.isEmpty())
        return found;
    IdentityView identity(context.cache, context.overlay);
    const auto points = identity.resolve(customerId).and_then([&](const Id &id) { return identity.contactPoints(id); });
    if (!points)
        return fail(points.error());
    if (points->empty())
        return found;
    found.words = query.markedWords();
    ItemSearch wanted{
        .expression = search::matchExpression(query, around(context)), .before = query.before, .after = query.after};
    const auto any = narrow(context, query, wanted);
    if (!any)
        return fail(any.error());
    if (!*any)
        return found;
    // Every item of the index says whose it is: from, or to, one of the customer's contact points.
    QStringList own;
    for (const auto &point : *points) {
        own << u'"' + search::marked(search::Mark::FromPoint, point) + u'"'
            << u'"' + search::marked(search::Mark::ToPoint, point) + u'"';
    }
    wanted.expression = u'(' + wanted.expression + u") AND ("_s + own.join(" OR "_L1) + u')';
    const auto items = context.cache.searchItems(wanted, FoundPlaces::most);
    if (!items)
        return fail(items.error());
    for (const auto &hit : items->hits)
        found.places.push_back({hit.orderTime, hit.id});
    found.more = items->next != 0;
    return found;
}

} // namespace throughline::client
