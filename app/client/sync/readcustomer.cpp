// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/reads.h"

#include "cache/cachereader.h"
#include "cache/searchtext.h"
#include "outbox/overlay.h"
#include "sync/identityview.h"

#include <algorithm>
#include <map>
#include <set>

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

ContactPoint pointOf(ReadContext &context, const Id &id)
{
    auto point = recordOf<ContactPoint>(context.cache, id).value_or(ContactPoint{.id = id});
    context.overlay.apply(point);
    return point;
}

//! What made an end of the customer's links, as far as it is here, and the names that decisions speak of.
void readDecisions(CacheReader &cache, CustomerView &view)
{
    std::map<Id, IdentityLink> others;
    std::set<Id> customers;
    for (const auto &link : view.decisions) {
        customers.insert(link.fromCustomerId);
        if (link.endedBy.isNull())
            continue;
        for (const auto &id : cache.linksOfPoint(link.contactPointId).value_or(std::vector<Id>())) {
            auto other = recordOf<IdentityLink>(cache, id);
            if (other && other->decisionId == link.endedBy && other->customerId != view.customer.id)
                others.emplace(id, std::move(*other));
        }
    }
    for (auto &[id, other] : others) {
        customers.insert(other.customerId);
        view.decisions.push_back(std::move(other));
    }
    for (const auto &link : view.decisions) {
        if (auto point = recordOf<ContactPoint>(cache, link.contactPointId))
            view.mentioned.emplace(link.contactPointId, std::move(*point));
    }
    for (const auto &own : view.points) {
        for (const auto &id : cache.linksOfPoint(own.point.id).value_or(std::vector<Id>())) {
            auto link = recordOf<IdentityLink>(cache, id);
            if (!link || link->status != LinkStatus::Suggested)
                continue;
            const Id other = cache.resolveCustomer(link->customerId).value_or(link->customerId);
            if (other == view.customer.id)
                continue;
            customers.insert(other);
            view.owners[link->id] = other;
            view.alike.push_back({own.point, std::move(*link)});
        }
    }
    for (const auto &link : view.suggested) {
        const Id owner = cache.customerOf(link.point.id).value_or(Id{});
        customers.insert(owner);
        view.owners[link.link.id] = owner;
    }
    customers.erase(Id{});
    for (const auto &id : customers)
        view.names[id] = storedString(cache.record(RecordType::Customer, id).value_or(QByteArray()), "name");
}

} // namespace

Result<CustomerView> readCustomer(ReadContext &context, const Id &id)
{
    auto &cache = context.cache;
    CustomerView view;
    view.askedId = id;
    IdentityView identity(cache, context.overlay);
    const auto today = identity.resolve(id);
    if (!today)
        return fail(today.error());
    auto customer = recordOf<Customer>(cache, *today);
    if (!customer && identity.isNew(*today))
        customer = Customer{.id = *today}; // its record comes with the hub's answer
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
        if (link->status == LinkStatus::Active || identity.isAnswered(*link))
            continue;
        view.suggested.push_back({pointOf(context, link->contactPointId), std::move(*link)});
    }
    // Whose it is now, the agent's own decisions on their way included.
    const auto points = identity.contactPoints(*today);
    if (!points)
        return fail(points.error());
    for (const auto &each : *points) {
        view.complete = view.complete && cache.isWhole(wire::Scope::contactPoint(each)).value_or(false);
        view.points.push_back({pointOf(context, each), identity.linkOf(each).value_or(IdentityLink{})});
    }
    readMerged(context, view);
    readDecisions(cache, view);
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
