// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "identity/identity.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

Decision decisionBy(const By &by, DecisionKind kind)
{
    return {.id = by.decisionId,
            .kind = kind,
            .actor = by.actor,
            .source = by.source,
            .rule = by.rule,
            .reason = by.reason};
}

} // namespace

void Identity::link(const Id &point, const Id &customer, const By &by)
{
    if (customerOf(point) == customer)
        return;
    auto decision = decisionBy(by, DecisionKind::Link);
    decision.point = point;
    decision.into = customer;
    const Move moved = move(point, customer, by);
    m_log.add(decision, {moved});
}

Id Identity::unlink(const Id &point, const Id &wanted, const By &by)
{
    const Id before = customerOf(point);
    if (before.isNull() || pointsOf(before).size() < 2)
        return {};
    const auto *record = m_writer.get<ContactPoint>(point);
    const bool readable = record->kind == "email"_L1 || record->kind == "phone"_L1;
    auto decision = decisionBy(by, DecisionKind::Unlink);
    decision.point = point;
    decision.customer = before;
    decision.into = newCustomer(readable ? record->value : QString(), {}, wanted);
    const Move moved = move(point, decision.into, by);
    m_log.add(decision, {moved});
    // Remembered, so that the same evidence does not join them again.
    if (!isRejected(point, before))
        addLink(
            point, before,
            {.source = by.source, .rule = by.rule, .actor = by.actor, .decisionId = by.decisionId, .reason = by.reason},
            LinkStatus::Rejected);
    return decision.into;
}

void Identity::reject(const Id &point, const Id &customer, const By &by)
{
    if (const Id suggested = linkBetween(point, customer, LinkStatus::Suggested); !suggested.isNull()) {
        end(suggested, LinkStatus::Rejected, by);
        auto *link = m_writer.edit<IdentityLink>(suggested);
        link->actor = by.actor;
        link->reason = by.reason;
    } else if (!isRejected(point, customer)) {
        addLink(
            point, customer,
            {.source = by.source, .rule = by.rule, .actor = by.actor, .decisionId = by.decisionId, .reason = by.reason},
            LinkStatus::Rejected);
    } else {
        return;
    }
    auto decision = decisionBy(by, DecisionKind::Reject);
    decision.point = point;
    decision.customer = customer;
    m_log.add(decision, {});
}

void Identity::share(const Id &point, bool shared, const By &by)
{
    m_writer.edit<ContactPoint>(point)->shared = shared;
    if (shared) {
        // Evidence that stands for many people is none: what was suggested because of it goes.
        m_writer.flush();
        std::vector<Id> open;
        auto &store = m_writer.store();
        store.each(
            store.query("SELECT id FROM identity_link WHERE via=?1 AND status=?2", point, int(LinkStatus::Suggested)),
            [&](sqlite::Statement &row) { open.push_back(row.id(0)); });
        for (const auto &id : open)
            end(id, LinkStatus::Retired, by);
    }
    auto decision = decisionBy(by, DecisionKind::Share);
    decision.point = point;
    decision.rule = by.rule.isEmpty() || by.actor != "hub"_L1 ? (shared ? u"shared"_s : u"notShared"_s) : by.rule;
    m_log.add(decision, {});
}

bool Identity::mergeBlocked(const Id &from, const Id &into)
{
    const auto points = pointsOf(from);
    return std::any_of(points.begin(), points.end(), [&](const Id &each) { return blocked(each, into); });
}

void Identity::merge(const Id &from, const Id &into, const By &by)
{
    auto decision = decisionBy(by, DecisionKind::Merge);
    decision.customer = from;
    decision.into = into;
    mergeAnchored(decision, by, false);
}

void Identity::mergeAnchored(const Decision &decision, const By &by, bool mindRejections)
{
    std::vector<Move> moves;
    for (const auto &point : pointsOf(decision.customer)) {
        if (mindRejections && wasRejected(point, decision.into))
            moves.push_back({point, decision.customer, decision.customer});
        else
            moves.push_back(move(point, decision.into, by));
    }
    m_log.add(decision, moves);
}

//! What a decision did beside moving contact points.
void Identity::takeBack(const Decision &decision, const By &by)
{
    if (decision.kind == DecisionKind::Share) {
        m_writer.edit<ContactPoint>(decision.point)->shared = decision.rule == "notShared"_L1;
        return;
    }
    std::vector<Id> rejections, suggestions;
    m_writer.flush();
    auto &store = m_writer.store();
    store.each(store.query("SELECT id,status FROM identity_link WHERE json_extract(body,'$.decisionId')=?1 "
                           "AND contact_point IN (SELECT contact_point FROM identity_move WHERE decision=?2 "
                           "UNION SELECT ?3)",
                           decision.id.toString(), decision.row, decision.point),
               [&](sqlite::Statement &row) {
                   if (LinkStatus(row.number(1)) == LinkStatus::Rejected)
                       rejections.push_back(row.id(0));
               });
    store.each(store.query("SELECT id,status FROM identity_link WHERE contact_point IN (SELECT contact_point FROM "
                           "identity_move WHERE decision=?2 UNION SELECT ?3) AND json_extract(body,'$.endedBy')=?1 "
                           "AND json_extract(body,'$.decisionId') IS NULL",
                           decision.id.toString(), decision.row, decision.point),
               [&](sqlite::Statement &row) { suggestions.push_back(row.id(0)); });
    for (const auto &id : rejections)
        end(id, LinkStatus::Retired, by);
    for (const auto &id : suggestions) {
        const IdentityLink known = *m_writer.get<IdentityLink>(id);
        const Id followed = linkBetween(known.contactPointId, known.customerId, LinkStatus::Active);
        if (!followed.isNull()) {
            // Another decision joined them since: the suggestion ended with that one, and comes back with it.
            end(id, LinkStatus::Retired, {.decisionId = m_writer.get<IdentityLink>(followed)->decisionId});
            continue;
        }
        auto *link = m_writer.edit<IdentityLink>(id);
        link->status = LinkStatus::Suggested;
        link->endedAt.reset();
        link->endedBy = {};
    }
}

QString Identity::undo(const Decision &undone, const By &by, bool apart)
{
    if (undone.undone || undone.kind == DecisionKind::First || undone.kind == DecisionKind::Undo)
        return u"undone"_s;
    const auto joined = m_log.movesOf(undone.row);
    std::vector<Id> points;
    for (const auto &each : joined)
        points.push_back(each.point);
    auto decisions = m_log.around(points);
    for (auto &each : decisions)
        each.undone = each.undone || each.id == undone.id;
    auto decision = decisionBy(by, DecisionKind::Undo);
    decision.undoes = undone.id;
    auto state = replay(decisions);
    std::map<std::tuple<Id, QString, QString>, int> accounts; // backend ids by customer
    for (const auto &[point, customer] : state.customerOf) {
        const auto *record = m_writer.get<ContactPoint>(point);
        const bool moves = customerOf(point) != customer;
        if (record && record->kind == "user"_L1)
            accounts[{customer, record->kind, record->realm}] += moves ? 1 : 1000;
    }
    for (const auto &[key, count] : accounts) {
        if (count % 1000 > 0 && count != 1)
            return u"secondAccount"_s;
    }
    if (undone.kind == DecisionKind::Follow && !state.customerOf.contains(undone.point)) {
        decision.point = undone.point;
        decision.into = newCustomer({}, {});
        decisions.push_back(decision);
        state = replay(decisions);
    }
    std::vector<Move> moves;
    for (const auto &[point, customer] : state.customerOf) {
        if (customerOf(point) != customer)
            moves.push_back(move(point, customer, by));
    }
    settleAliases(state, moves);
    takeBack(undone, by);
    m_log.add(decision, moves);
    if (apart) {
        for (const auto &each : joined) {
            if (each.before != each.after && customerOf(each.point) != each.after
                && !isRejected(each.point, each.after))
                addLink(each.point, each.after,
                        {.source = by.source, .rule = by.rule, .actor = by.actor, .decisionId = by.decisionId},
                        LinkStatus::Rejected);
        }
    }
    return {};
}

//! Customers without contact points stand for whom the replayed log says.
void Identity::settleAliases(const Assignment &state, const std::vector<Move> &moves)
{
    std::set<Id> touched;
    for (const auto &move : moves)
        touched.insert(move.before);
    for (const auto &[customer, alias] : state.aliasOf)
        touched.insert(customer);
    for (const auto &customer : touched) {
        const auto found = state.aliasOf.find(customer);
        const auto *record = m_writer.get<Customer>(customer);
        if (record && found != state.aliasOf.end() && record->aliasOf != found->second && pointsOf(customer).empty())
            m_writer.edit<Customer>(customer)->aliasOf = found->second;
    }
}

} // namespace throughline::hub
