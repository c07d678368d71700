// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/reads.h"

#include "cache/cachereader.h"
#include "cache/searchtext.h"
#include "outbox/overlay.h"

#include <algorithm>
#include <map>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int snippetLength = 140; //!< UTF-16 units
constexpr int peopleShare = 10;

template<typename T>
std::optional<T> recordOf(CacheReader &cache, const Id &id)
{
    const auto body = cache.record(recordTypeOf<T>, id);
    if (!body || body->isEmpty())
        return std::nullopt;
    auto record = fromBody<T>(*body);
    return record ? std::optional(std::move(*record)) : std::nullopt;
}

//! The part of \a text around the first match, with the matches marked. Never cuts a surrogate pair.
void putSnippet(SearchHit &hit, const QString &text, const QString &typed)
{
    const auto all = matchedRanges(text.left(100'000), typed);
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
        if (at->second.name.isEmpty())
            at->second.name =
                storedString(m_cache.record(RecordType::ContactPoint, point).value_or(QByteArray()), "value");
        return at->second;
    }

private:
    CacheReader &m_cache;
    std::map<Id, Owner> m_owners;
};

} // namespace

Result<CustomerView> readCustomer(ReadContext &context, const Id &id)
{
    auto &cache = context.cache;
    CustomerView view;
    view.askedId = id;
    const auto today = cache.resolveCustomer(id);
    if (!today)
        return fail(today.error());
    auto customer = recordOf<Customer>(cache, *today);
    if (!customer)
        return fail(ErrorCode::NotFound, u"customer"_s);
    view.customer = std::move(*customer);
    context.overlay.apply(view.customer);
    if (!view.customer.organizationId.isNull())
        view.organization = recordOf<Organization>(cache, view.customer.organizationId);

    const auto links = cache.linksOf(*today);
    const auto conversations = cache.conversationsOf(*today);
    if (!links || !conversations)
        return fail(links ? conversations.error() : links.error());
    view.complete = cache.isWhole(wire::Scope::customer(*today)).value_or(false);
    for (const auto &linkId : *links) {
        auto link = recordOf<IdentityLink>(cache, linkId);
        if (!link)
            continue;
        view.decisions.push_back(*link);
        if (link->status != LinkStatus::Active && link->status != LinkStatus::Suggested)
            continue;
        auto point = recordOf<ContactPoint>(cache, link->contactPointId);
        if (!point) {
            point.emplace();
            point->id = link->contactPointId;
        }
        if (link->status == LinkStatus::Active)
            view.complete = view.complete && cache.isWhole(wire::Scope::contactPoint(point->id)).value_or(false);
        auto &list = link->status == LinkStatus::Active ? view.points : view.suggested;
        list.push_back({std::move(*point), std::move(*link)});
    }
    const auto lastSeenFirst = [](const CustomerContactPoint &a, const CustomerContactPoint &b) {
        return std::pair(b.point.lastSeenAt, b.point.id) < std::pair(a.point.lastSeenAt, a.point.id);
    };
    std::sort(view.points.begin(), view.points.end(), lastSeenFirst);
    std::sort(view.suggested.begin(), view.suggested.end(), lastSeenFirst);
    std::sort(view.decisions.begin(), view.decisions.end(),
              [](const auto &a, const auto &b) { return std::pair(a.at, a.id) < std::pair(b.at, b.id); });
    for (const auto &each : *conversations) {
        if (auto conversation = readConversation(context, each))
            view.conversations.push_back(std::move(*conversation));
    }
    return view;
}

Result<SearchResult> readSearch(ReadContext &context, const QString &text, int limit)
{
    SearchResult result;
    const auto expression = matchExpression(text);
    if (expression.isEmpty() || limit < 1)
        return result;
    auto &cache = context.cache;
    const auto people = cache.searchPeople(expression, std::min(limit, peopleShare));
    const auto items = cache.searchItems(expression, limit + 1);
    if (!people || !items)
        return fail(people ? items.error() : people.error());
    Owners owners(cache);
    for (const auto &found : *people) {
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
            putSnippet(hit, values.join(u" · "_s), text);
        } else {
            const auto point = fromBody<ContactPoint>(found.body);
            hit.kind = SearchHit::Kind::ContactPoint;
            hit.contactPointId = found.id;
            const auto &owner = owners.of(found.id);
            hit.customerId = owner.customerId;
            hit.title = owner.name;
            putSnippet(hit, point ? point->value : QString(), text);
        }
        result.hits.push_back(std::move(hit));
    }
    result.more = int(items->size()) > limit;
    for (const auto &found : *items) {
        if (int(result.hits.size()) - int(people->size()) >= limit)
            break;
        SearchHit hit;
        hit.id = found.id;
        hit.contactPointId = found.contactPointId;
        hit.conversationId = found.conversationId;
        hit.place = {found.orderTime, found.id};
        const auto &owner = owners.of(found.contactPointId);
        hit.customerId = owner.customerId;
        hit.title = owner.name;
        putSnippet(hit, storedString(found.body, "text"), text);
        result.hits.push_back(std::move(hit));
    }
    return result;
}

} // namespace throughline::client
