// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/identityview.h"

#include "cache/cachereader.h"
#include "domain/jsonid.h"
#include "outbox/overlay.h"

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;

IdentityView::IdentityView(CacheReader &cache, const Overlay &overlay) : m_cache(cache)
{
    for (const auto &entry : overlay.entries()) {
        const auto &name = entry.command.name;
        if (entry.needsAgent()
            || !(name.startsWith("identity."_L1) || name == "customer.merge"_L1 || name == "customer.unmerge"_L1))
            continue;
        m_plain = false;
        play(name, entry.command.args, entry.command.id);
    }
}

std::optional<IdentityLink> IdentityView::link(const Id &id)
{
    const auto body = m_cache.record(RecordType::IdentityLink, id);
    if (!body || body->isEmpty())
        return std::nullopt;
    auto record = fromBody<IdentityLink>(*body);
    return record ? std::optional(std::move(*record)) : std::nullopt;
}

std::optional<IdentityLink> IdentityView::linkOf(const Id &point)
{
    const auto owner = m_cache.customerOf(point);
    if (!owner || owner->isNull())
        return std::nullopt;
    // Those of the point, not of its owner: a customer with many of both is asked about each point.
    for (const auto &id : m_cache.linksOfPoint(point).value_or(std::vector<Id>())) {
        auto found = link(id);
        if (found && found->customerId == *owner && found->status == LinkStatus::Active)
            return found;
    }
    return std::nullopt;
}

Result<Id> IdentityView::resolve(const Id &id)
{
    auto today = m_cache.resolveCustomer(id);
    if (m_plain || !today)
        return today;
    Id at = id;
    for (int hops = 0; hops < 64; ++hops) {
        const auto own = m_aliases.find(at);
        const auto body = m_cache.record(RecordType::Customer, at);
        const auto record = body && !body->isEmpty() ? fromBody<Customer>(*body) : fail(ErrorCode::NotFound);
        const Id next = own != m_aliases.end() ? own->second : record ? record->aliasOf : Id{};
        if (next.isNull())
            break;
        at = next;
    }
    return at;
}

std::vector<Id> IdentityView::pointsNow(const Id &customer)
{
    auto points = m_cache.contactPoints(customer).value_or(std::vector<Id>());
    std::erase_if(points, [&](const Id &point) {
        const auto moved = m_places.find(point);
        return moved != m_places.end() && moved->second != customer;
    });
    for (const auto &[point, place] : m_places) {
        if (place == customer && std::find(points.begin(), points.end(), point) == points.end())
            points.push_back(point);
    }
    std::sort(points.begin(), points.end());
    return points;
}

Result<std::vector<Id>> IdentityView::contactPoints(const Id &customer)
{
    if (m_plain)
        return m_cache.contactPoints(customer);
    return pointsNow(customer);
}

bool IdentityView::isAnswered(const IdentityLink &suggestion) const
{
    const std::pair about(suggestion.contactPointId, suggestion.customerId);
    return std::any_of(m_answered.begin(), m_answered.end(), [&](const auto &each) { return each.second == about; });
}

Id IdentityView::ownerNow(const Id &point)
{
    const auto known = m_places.find(point);
    return known != m_places.end() ? known->second : m_cache.customerOf(point).value_or(Id{});
}

void IdentityView::put(const Id &point, const Id &customer, const Id &decision)
{
    const Id before = ownerNow(point);
    if (before == customer)
        return;
    m_moves[decision].emplace_back(point, before);
    m_places[point] = customer;
    m_aliases[customer] = {};
    if (!before.isNull() && pointsNow(before).empty())
        m_aliases[before] = customer;
}

void IdentityView::play(const QString &name, const QJsonObject &args, const Id &decision)
{
    const auto named = link(idAt(args, "linkId"_L1));
    const Id point = named ? named->contactPointId : idAt(args, "contactPointId"_L1);
    const Id customer = named ? named->customerId : idAt(args, "customerId"_L1);
    if (name == "customer.merge"_L1) {
        const Id from = resolve(customer).value_or(customer);
        const Id into = resolve(idAt(args, "intoId"_L1)).value_or(Id{});
        if (from == into || into.isNull())
            return;
        for (const auto &each : pointsNow(from))
            put(each, into, decision);
        m_aliases[from] = into;
    } else if (name == "customer.unmerge"_L1 || name == "identity.undo"_L1) {
        takeBack(args, decision);
    } else if (name == "identity.link"_L1) {
        const Id into = resolve(customer).value_or(customer);
        if (!point.isNull() && !into.isNull())
            put(point, into, decision);
        m_answered[decision] = {point, customer};
    } else if (name == "identity.unlink"_L1) {
        // The hub leaves nobody without a contact point.
        if (point.isNull() || pointsNow(ownerNow(point)).size() < 2)
            return;
        // Without an id of its own the new customer is known only when the hub has answered: nobody's until then.
        const Id made = idAt(args, "newCustomerId"_L1);
        put(point, made, decision);
        m_made.insert(made);
    } else if (name == "identity.reject"_L1) {
        m_answered[decision] = {point, customer};
    }
}

void IdentityView::takeBack(const QJsonObject &args, const Id &decision)
{
    const Id undone = idAt(args, "decisionId"_L1);
    m_answered.erase(undone);
    // One that is on its way itself.
    if (const auto own = m_moves.find(undone); own != m_moves.end()) {
        const auto moves = own->second;
        for (const auto &[point, was] : moves)
            put(point, was, decision);
        return;
    }
    // The links it made say what it moved and from whom; the command says where to look for them.
    const Id named = idAt(args, "customerId"_L1);
    for (const auto &point : pointsToAskAbout(named, idAt(args, "contactPointId"_L1))) {
        const auto active = linkOf(point);
        if (!active || active->fromCustomerId.isNull() || ownerNow(point) != active->customerId)
            continue;
        const bool ours = undone.isNull() ? active->rule == "merge"_L1 && active->fromCustomerId == named
                                          : active->decisionId == undone;
        if (ours)
            put(point, active->fromCustomerId, decision);
    }
}

std::set<Id> IdentityView::pointsToAskAbout(const Id &customer, const Id &point)
{
    std::set<Id> points;
    if (!point.isNull())
        points.insert(point);
    if (customer.isNull())
        return points;
    // What the customer has now, under whatever name, and what it had: a merge left nothing to the one that went.
    const auto now = pointsNow(resolve(customer).value_or(customer));
    points.insert(now.begin(), now.end());
    for (const auto &id : m_cache.linksOf(customer).value_or(std::vector<Id>())) {
        if (const auto ever = link(id))
            points.insert(ever->contactPointId);
    }
    return points;
}

} // namespace throughline::client
