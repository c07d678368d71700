// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "changes/fanout.h"

#include "wire/deltawriter.h"

#include <algorithm>

namespace throughline::hub {

namespace {

// What a session that is just being enabled may have missed is kept this long, so that it needs no second read.
constexpr size_t rememberedBatches = 256;
constexpr qint64 rememberedBytes = 4 * 1024 * 1024;

qint64 bytesOf(const CommitBatch &batch)
{
    qint64 bytes = 0;
    for (const auto &change : batch.changes)
        bytes += change.body.size() + 64;
    return bytes;
}

bool contains(const std::vector<Id> &ids, const Id &id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

//! The changes of one scope, ready to be copied into any frame.
struct Touched {
    Scope scope;
    wire::ScopePart part;
};

} // namespace

void Fanout::add(PushTarget &target)
{
    const Order order = ++m_lastOrder;
    m_orders.emplace(&target, order);
    m_targets.emplace(order, Target{&target, {}});
}

void Fanout::remove(PushTarget &target)
{
    unsubscribeAll(target);
    const auto found = m_orders.find(&target);
    if (found == m_orders.end())
        return;
    m_targets.erase(found->second);
    m_orders.erase(found);
}

std::set<Id> Fanout::agents() const
{
    std::set<Id> agents;
    for (const auto &[order, target] : m_targets)
        agents.insert(target.target->agentId());
    return agents;
}

Fanout::Target *Fanout::find(const PushTarget &target)
{
    const auto found = m_orders.find(&target);
    return found == m_orders.end() ? nullptr : &m_targets.at(found->second);
}

void Fanout::subscribe(PushTarget &target, const std::vector<LiveScope> &scopes)
{
    auto *entry = find(target);
    if (!entry)
        return;
    const Order order = m_orders.at(&target);
    const qint64 remembered = m_recent.empty() ? m_position : m_recent.front()->before;
    qint64 oldest = m_position;
    std::vector<Scope> lost;
    for (const auto &scope : scopes) {
        const qint64 seen = std::max(scope.state, scope.seen);
        if (seen < remembered) {
            lost.push_back(scope.scope);
            continue;
        }
        entry->scopes[scope.scope] = scope;
        m_subscribers[scope.scope].insert(order);
        oldest = std::min(oldest, seen);
    }
    const std::set<Order> only{order};
    for (const auto &batch : m_recent) {
        if (batch->modseq > oldest)
            deliver(*batch, &only);
    }
    if (!lost.empty())
        target.pushLost(lost, m_epoch, m_position);
}

void Fanout::unsubscribe(PushTarget &target, const std::vector<Scope> &scopes)
{
    auto *entry = find(target);
    if (!entry)
        return;
    const Order order = m_orders.at(&target);
    for (const auto &scope : scopes) {
        entry->scopes.erase(scope);
        const auto subscribers = m_subscribers.find(scope);
        if (subscribers != m_subscribers.end() && subscribers->second.erase(order) && subscribers->second.empty())
            m_subscribers.erase(subscribers);
    }
}

void Fanout::unsubscribeAll(PushTarget &target)
{
    std::vector<Scope> scopes;
    for (const auto &live : this->live(target))
        scopes.push_back(live.scope);
    unsubscribe(target, scopes);
}

std::vector<LiveScope> Fanout::live(const PushTarget &target) const
{
    std::vector<LiveScope> scopes;
    const auto found = m_orders.find(&target);
    if (found == m_orders.end())
        return scopes;
    for (const auto &[scope, live] : m_targets.at(found->second).scopes) {
        scopes.push_back(live);
        scopes.back().seen = std::max(live.state, m_position);
    }
    return scopes;
}

void Fanout::committed(const CommitPtr &batch)
{
    m_epoch = batch->epoch;
    remember(batch);
    for (auto &[order, entry] : m_targets) {
        if (contains(batch->sessionsRevoked, entry.target->sessionId()))
            entry.target->revoked();
        else if (contains(batch->principalsChanged, entry.target->agentId()))
            entry.target->principalChanged();
    }
    // Only now: a target that paused its scopes above has not seen this batch, and must get it when it subscribes again.
    m_position = std::max(m_position, batch->modseq);
    dropLostGrounds(*batch);
    deliver(*batch, nullptr);
}

void Fanout::remember(const CommitPtr &batch)
{
    if (batch->changes.empty() && batch->before == batch->modseq)
        return;
    m_recent.push_back(batch);
    m_recentBytes += bytesOf(*batch);
    while (m_recent.size() > 1 && (m_recent.size() > rememberedBatches || m_recentBytes > rememberedBytes)) {
        m_recentBytes -= bytesOf(*m_recent.front());
        m_recent.pop_front();
    }
}

void Fanout::lose(Order order, const std::vector<Scope> &scopes, const CommitBatch &batch)
{
    auto *target = m_targets.at(order).target;
    unsubscribe(*target, scopes);
    target->pushLost(scopes, batch.epoch, batch.modseq);
}

//! A c- or p- scope may be seen because another scope names it. When the naming ends, the console is told to pull, and the
//! pull decides: nothing of the lost scope is pushed in between.
void Fanout::dropLostGrounds(const CommitBatch &batch)
{
    std::set<Id> customers;
    std::set<Id> points;
    std::set<Id> changed;
    for (const auto &change : batch.changes) {
        if (change.op == ChangeOp::Upsert) {
            if (change.type == RecordType::Customer)
                changed.insert(change.id);
            continue;
        }
        if (change.type == RecordType::Customer)
            customers.insert(change.id);
        else if (change.type == RecordType::ContactPoint)
            points.insert(change.id);
    }
    if (customers.empty() && points.empty() && changed.empty())
        return;
    std::map<Order, std::vector<Scope>> lost;
    for (const auto &[order, entry] : m_targets) {
        for (const auto &[scope, live] : entry.scopes) {
            const bool byCustomer = scope.onDemand() && (customers.contains(scope.id) || customers.contains(live.via));
            // An alias is seen because of what it stands for: it may stand for itself again.
            const bool byAlias = scope.kind == ScopeKind::Customer && !live.via.isNull() && changed.contains(scope.id);
            if (byCustomer || byAlias || (scope.kind == ScopeKind::ContactPoint && points.contains(scope.id)))
                lost[order].push_back(scope);
        }
    }
    for (const auto &[order, scopes] : lost)
        lose(order, scopes, batch);
}

void Fanout::deliver(const CommitBatch &batch, const std::set<Order> *only)
{
    // The scopes of the batch that anybody listens to, with their records in wire order.
    std::deque<wire::RecordBody> bodies;
    std::vector<Touched> touched;
    std::map<Order, std::vector<size_t>> places; // per target: which of the touched scopes it follows
    for (const auto &change : batch.changes) {
        if (touched.empty() || touched.back().scope != change.scope) {
            const auto subscribers = m_subscribers.find(change.scope);
            touched.push_back({change.scope, {}});
            touched.back().part.scope = change.scope;
            touched.back().part.newState = wire::StateToken{batch.epoch, batch.modseq};
            if (subscribers != m_subscribers.end()) {
                for (const Order order : subscribers->second) {
                    if ((!only || only->contains(order))
                        && m_targets.at(order).scopes.at(change.scope).state < batch.modseq)
                        places[order].push_back(touched.size() - 1);
                }
            }
        }
        auto &part = touched.back().part;
        if (change.op == ChangeOp::Upsert) {
            bodies.push_back({change.type, change.id, change.body});
            part.upserts.push_back(&bodies.back());
        } else {
            part.removed.push_back({change.type, change.id, change.op == ChangeOp::Deleted});
        }
    }

    std::map<std::vector<std::pair<size_t, qint64>>, QByteArray> frames;
    for (const auto &[order, indexes] : places) {
        auto &entry = m_targets.at(order);
        std::vector<std::pair<size_t, qint64>> key;
        std::vector<Scope> scopes;
        for (const size_t index : indexes) {
            auto &live = entry.scopes.at(touched[index].scope);
            key.emplace_back(index, live.state);
            scopes.push_back(live.scope);
            live.state = batch.modseq;
        }
        if (batch.tooLarge) {
            lose(order, scopes, batch);
            continue;
        }
        auto &frame = frames[key];
        if (frame.isEmpty()) {
            std::vector<wire::ScopePart> parts;
            for (const auto &[index, state] : key) {
                parts.push_back(touched[index].part);
                parts.back().oldState = wire::StateToken{batch.epoch, state};
            }
            frame = wire::writeDeltaPush({batch.epoch, batch.modseq}, parts);
        }
        entry.target->pushDelta(frame);
    }
}

} // namespace throughline::hub
