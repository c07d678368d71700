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

template<typename T>
std::optional<T> recordOf(CacheReader &cache, const Id &id)
{
    const auto body = cache.record(recordTypeOf<T>, id);
    if (!body || body->isEmpty())
        return std::nullopt;
    auto record = fromBody<T>(*body);
    return record ? std::optional(std::move(*record)) : std::nullopt;
}

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
        auto conversation = readConversation(context, each);
        // What a waiting command combines with another one is gone here, as it will be.
        if (conversation && conversation->combinedInto.isNull())
            view.conversations.push_back(std::move(*conversation));
    }
    return view;
}

} // namespace throughline::client
