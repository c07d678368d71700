// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "identity/decisionlog.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

#define COLUMNS \
    "SELECT d.id,d.kind,d.actor,d.source,d.rule,d.reason,d.contact_point,d.customer,d.into_customer,d.anchor," \
    "d.into_anchor,d.undoes,d.row,d.at,EXISTS(SELECT 1 FROM identity_decision u WHERE u.undoes=d.id),d.modseq " \
    "FROM identity_decision d "

Decision readRow(sqlite::Statement &row)
{
    Decision decision;
    decision.id = row.id(0);
    decision.kind = DecisionKind(row.number(1));
    decision.actor = row.text(2);
    decision.source = row.text(3);
    decision.rule = row.text(4);
    decision.reason = row.text(5);
    decision.point = row.id(6);
    decision.customer = row.id(7);
    decision.into = row.id(8);
    decision.anchor = row.id(9);
    decision.intoAnchor = row.id(10);
    decision.undoes = row.id(11);
    decision.row = row.number(12);
    decision.at = row.instant(13);
    decision.undone = row.boolean(14);
    decision.modseq = row.number(15);
    return decision;
}

std::optional<Id> orNull(const Id &id)
{
    return id.isNull() ? std::nullopt : std::optional(id);
}

void readKept(StoreConnection &store, Decision &decision)
{
    if (decision.kind != DecisionKind::Merge)
        return;
    for (const auto &move : movesOf(store, decision.row)) {
        if (move.before == move.after)
            decision.kept.push_back(move.point);
    }
}

//! Which contact points each customer has: a merge must not look at everybody's.
using Held = std::map<Id, std::set<Id>>;

//! Moves one contact point in an assignment; a customer left without any becomes an alias, one that gets some is none.
void moveIn(Assignment &state, Held &held, const Id &point, const Id &to)
{
    Id &place = state.customerOf[point];
    const Id before = place;
    if (before == to)
        return;
    place = to;
    held[to].insert(point);
    state.aliasOf.erase(to);
    if (before.isNull())
        return;
    auto &left = held[before];
    left.erase(point);
    if (left.empty())
        state.aliasOf[before] = to;
}

} // namespace

QLatin1StringView decisionName(DecisionKind kind)
{
    static constexpr QLatin1StringView names[] = {"first"_L1,  "link"_L1,   "follow"_L1, "merge"_L1,
                                                  "unlink"_L1, "reject"_L1, "share"_L1,  "undo"_L1};
    return names[size_t(kind)];
}

Assignment replay(const std::vector<Decision> &decisions)
{
    Assignment state;
    Held held;
    const auto whereIs = [&](const Id &anchor, const Id &otherwise) {
        const auto found = state.customerOf.find(anchor);
        return found == state.customerOf.end() ? otherwise : found->second;
    };
    for (const auto &decision : decisions) {
        if (decision.undone)
            continue;
        switch (decision.kind) {
        case DecisionKind::First: moveIn(state, held, decision.point, decision.customer); break;
        case DecisionKind::Link:
        case DecisionKind::Unlink: moveIn(state, held, decision.point, decision.into); break;
        case DecisionKind::Follow: moveIn(state, held, decision.point, whereIs(decision.anchor, decision.into)); break;
        case DecisionKind::Merge: {
            const Id from = whereIs(decision.anchor, decision.customer);
            const Id into = whereIs(decision.intoAnchor, decision.into);
            const std::set<Id> all = held[from]; // a copy: moving takes them out
            for (const auto &point : all) {
                if (std::find(decision.kept.begin(), decision.kept.end(), point) == decision.kept.end())
                    moveIn(state, held, point, into);
            }
            break;
        }
        case DecisionKind::Undo:
            if (!decision.point.isNull())
                moveIn(state, held, decision.point, decision.into);
            break;
        case DecisionKind::Reject:
        case DecisionKind::Share: break;
        }
    }
    return state;
}

void DecisionLog::add(const Decision &decision, const std::vector<Move> &moves)
{
    auto &store = m_writer.store();
    store.run("INSERT INTO identity_decision(id,modseq,at,kind,actor,source,rule,reason,contact_point,customer,"
              "into_customer,anchor,into_anchor,undoes) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14)",
              decision.id, m_writer.modseq(), m_writer.now(), int(decision.kind), decision.actor, decision.source,
              decision.rule, decision.reason, orNull(decision.point), orNull(decision.customer), orNull(decision.into),
              orNull(decision.anchor), orNull(decision.intoAnchor), orNull(decision.undoes));
    const qint64 row = store.database().lastRowId();
    for (const auto &move : moves)
        store.run("INSERT INTO identity_move(decision,contact_point,before,after) VALUES (?1,?2,?3,?4)", row,
                  move.point, orNull(move.before), move.after);
}

std::optional<Decision> DecisionLog::find(const Id &id)
{
    std::optional<Decision> found;
    auto &store = m_writer.store();
    store.first(store.query(COLUMNS "WHERE d.id=?1", id), [&](sqlite::Statement &row) { found = readRow(row); });
    if (found)
        readKept(store, *found);
    return found;
}

std::vector<Move> DecisionLog::movesOf(qint64 row)
{
    return hub::movesOf(m_writer.store(), row);
}

Id DecisionLog::lastMergeOf(const Id &customer)
{
    Id id;
    auto &store = m_writer.store();
    store.first(store.query("SELECT d.id FROM identity_move m JOIN identity_decision d ON d.row=m.decision "
                            "WHERE m.before=?1 AND m.after<>?1 AND d.kind=?2 AND d.customer=?1 "
                            "AND NOT EXISTS(SELECT 1 FROM identity_decision u WHERE u.undoes=d.id) "
                            "ORDER BY d.row DESC LIMIT 1",
                            customer, int(DecisionKind::Merge)),
                [&](sqlite::Statement &row) { id = row.id(0); });
    return id;
}

std::vector<Decision> DecisionLog::around(const std::vector<Id> &points)
{
    auto &store = m_writer.store();
    std::set<Id> seenPoints, seenCustomers;
    std::vector<Id> waitingPoints = points, waitingCustomers;
    std::map<qint64, std::vector<Move>> rows;
    const auto take = [&](qint64 row) {
        auto [found, fresh] = rows.try_emplace(row);
        if (!fresh)
            return;
        found->second = movesOf(row);
        for (const auto &move : found->second) {
            waitingPoints.push_back(move.point);
            waitingCustomers.push_back(move.after);
            if (!move.before.isNull())
                waitingCustomers.push_back(move.before);
        }
    };
    const auto collect = [&](sqlite::Statement &query) {
        std::vector<qint64> found;
        store.each(query, [&](sqlite::Statement &row) { found.push_back(row.number(0)); });
        for (const qint64 row : found)
            take(row);
    };
    while (!waitingPoints.empty() || !waitingCustomers.empty()) {
        auto &list = waitingPoints.empty() ? waitingCustomers : waitingPoints;
        const bool point = &list == &waitingPoints;
        const Id id = list.back();
        list.pop_back();
        if (!(point ? seenPoints : seenCustomers).insert(id).second)
            continue;
        if (point) {
            collect(store.query("SELECT decision FROM identity_move WHERE contact_point=?1", id));
        } else {
            collect(store.query("SELECT decision FROM identity_move WHERE before=?1", id));
            collect(store.query("SELECT decision FROM identity_move WHERE after=?1", id));
        }
    }
    std::vector<Decision> decisions;
    for (const auto &[number, moves] : rows) {
        store.first(store.query(COLUMNS "WHERE d.row=?1", number),
                    [&](sqlite::Statement &row) { decisions.push_back(readRow(row)); });
        if (!decisions.empty() && decisions.back().kind == DecisionKind::Merge) {
            for (const auto &move : moves) {
                if (move.before == move.after)
                    decisions.back().kept.push_back(move.point);
            }
        }
    }
    return decisions;
}

std::vector<Move> movesOf(StoreConnection &store, qint64 row)
{
    std::vector<Move> moves;
    store.each(store.query("SELECT contact_point,before,after FROM identity_move WHERE decision=?1 "
                           "ORDER BY contact_point",
                           row),
               [&](sqlite::Statement &found) {
                   moves.push_back({found.id(0), found.id(1), found.id(2)});
               });
    return moves;
}

std::vector<Decision> decisionsOf(StoreConnection &store, const Id &customer, int limit)
{
    std::vector<Decision> decisions;
    store.each(store.query(COLUMNS "WHERE d.row IN (SELECT decision FROM identity_move WHERE before=?1 UNION "
                                   "SELECT decision FROM identity_move WHERE after=?1 UNION "
                                   "SELECT d2.row FROM identity_link l JOIN identity_decision d2 "
                                   "ON d2.contact_point=l.contact_point AND d2.kind IN (5,6) WHERE l.customer=?1 UNION "
                                   "SELECT d3.row FROM identity_link l JOIN identity_decision d2 "
                                   "ON d2.contact_point=l.contact_point AND d2.kind IN (5,6) "
                                   "JOIN identity_decision d3 ON d3.undoes=d2.id WHERE l.customer=?1) "
                                   "ORDER BY d.row DESC LIMIT ?2",
                           customer, limit),
               [&](sqlite::Statement &row) { decisions.push_back(readRow(row)); });
    return decisions;
}

std::vector<Decision> allDecisions(StoreConnection &store)
{
    std::vector<Decision> decisions;
    store.each(store.query(COLUMNS "ORDER BY d.row"),
               [&](sqlite::Statement &row) { decisions.push_back(readRow(row)); });
    for (auto &decision : decisions)
        readKept(store, decision);
    return decisions;
}

#undef COLUMNS

} // namespace throughline::hub
