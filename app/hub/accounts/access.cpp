// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "accounts/access.h"

#include "store/mutation.h"
#include "store/records.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

std::optional<Principal> principalOf(StoreConnection &store, const Id &agentId)
{
    const auto agent = records::find<Agent>(store, agentId);
    if (!agent || !agent->value.active)
        return std::nullopt;
    Principal principal;
    principal.agentId = agentId;
    principal.name = agent->value.name;
    principal.role = agent->value.role;
    principal.allQueues = principal.customersRead = agent->value.role != Role::Agent;
    principal.queueIds = agent->value.queueIds;
    std::sort(principal.queueIds.begin(), principal.queueIds.end());
    return principal;
}

std::vector<Scope> listedScopes(const Principal &principal)
{
    std::vector<Scope> scopes{Scope::org(), Scope::me(principal.agentId)};
    for (const auto &queue : principal.queueIds)
        scopes.push_back(Scope::queue(queue));
    if (principal.allQueues)
        scopes.push_back(Scope::all());
    return scopes;
}

bool holds(StoreConnection &store, const Principal &principal, int type, const Id &id)
{
    const auto scopes = listedScopes(principal);
    return std::any_of(scopes.begin(), scopes.end(), [&](const Scope &scope) {
        return store.number(
                   store.query("SELECT 1 FROM member WHERE scope=?1 AND type=?2 AND id=?3", scopeKey(scope), type, id))
               != 0;
    });
}

Id resolveAlias(StoreConnection &store, Id customer)
{
    // A chain of aliases is short; the bound only stops a damaged file from hanging the hub.
    for (int hops = 0; hops < 64; ++hops) {
        Id next;
        store.first(
            store.query("SELECT json_extract(body,'$.aliasOf') FROM record WHERE type=10 AND id=?1 AND owner=x''",
                        customer),
            [&](sqlite::Statement &row) { next = Id::fromString(row.text(0)).value_or(Id{}); });
        if (next.isNull())
            break;
        customer = next;
    }
    return customer;
}

bool mayOpen(StoreConnection &store, const Principal &principal, const Scope &scope, Id *via)
{
    if (!scope.onDemand()) {
        const auto scopes = listedScopes(principal);
        return std::find(scopes.begin(), scopes.end(), scope) != scopes.end();
    }
    const auto mayOpenCustomer = [&](const Id &customer) {
        return principal.customersRead || mutation(Mutation::NoAccessCheck)
               || holds(store, principal, int(RecordType::Customer), customer);
    };
    if (scope.kind == ScopeKind::Customer) {
        if (records::rowOf(store, RecordType::Customer, scope.id) == 0)
            return false;
        // An old id keeps resolving: whoever may open the customer of today may open the one it was.
        const Id today = resolveAlias(store, scope.id);
        if (via && today != scope.id)
            *via = today;
        return mayOpenCustomer(scope.id) || (today != scope.id && mayOpenCustomer(today));
    }
    const Id customer = records::customerOf(store, scope.id);
    if (customer.isNull()) // no such contact point: the hub gives each one a customer
        return false;
    if (via)
        *via = customer;
    return mayOpenCustomer(customer) || holds(store, principal, int(RecordType::ContactPoint), scope.id);
}

bool mayHear(StoreConnection &store, const Principal &principal, const QString &topic)
{
    const auto slash = topic.indexOf(u'/');
    const auto id = Id::fromString(QStringView(topic).sliced(slash + 1));
    if (slash < 1 || !id)
        return false;
    const auto kind = QStringView(topic).first(slash);
    if (kind == u"agent")
        return records::rowOf(store, RecordType::Agent, *id) != 0;
    if (kind == u"queue")
        return mayOpen(store, principal, Scope::queue(*id))
               || (principal.allQueues && records::rowOf(store, RecordType::Queue, *id));
    if (kind == u"point")
        return mayOpen(store, principal, Scope::contactPoint(*id));
    if (kind != u"conv")
        return false;
    const auto conversation = records::find<Conversation>(store, *id);
    if (!conversation)
        return false;
    return holds(store, principal, int(RecordType::Conversation), *id)
           || (mayOpen(store, principal, Scope::customer(conversation->value.customerId))
               && store.number(store.query("SELECT 1 FROM member WHERE scope=?1 AND type=13 AND id=?2",
                                           scopeKey(Scope::customer(conversation->value.customerId)), *id)));
}

} // namespace throughline::hub
