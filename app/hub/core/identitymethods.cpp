// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "accounts/access.h"
#include "core/methods.h"
#include "domain/mergepreview.h"
#include "identity/decisionlog.h"
#include "store/records.h"

#include <QJsonArray>

#include <algorithm>

//! What a console asks about identity beside the records: a merge before it is made, and the log of decisions.
namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

MergeSide sideOf(StoreConnection &store, const Id &id)
{
    MergeSide side;
    if (auto customer = records::find<Customer>(store, id))
        side.customer = std::move(customer->value);
    std::vector<QByteArray> points;
    store.each(store.query("SELECT p.body FROM identity_link l JOIN contact_point p ON p.id=l.contact_point "
                           "WHERE l.customer=?1 AND l.status=0 ORDER BY l.row LIMIT 1000",
                           id),
               [&](sqlite::Statement &row) { points.push_back(row.bytes(0)); });
    for (const auto &body : points) {
        if (auto point = fromBody<ContactPoint>(body))
            side.points.push_back(std::move(*point));
    }
    store.each(store.query("SELECT contact_point FROM identity_link WHERE customer=?1 AND status=?2", id,
                           int(LinkStatus::Rejected)),
               [&](sqlite::Statement &row) { side.rejected.push_back(row.id(0)); });
    // What a queue keeps to itself is not counted for others either: c- holds none of it.
    store.first(store.query("SELECT count(*), ifnull(sum(c.status<>?2),0) FROM conversation c JOIN member m "
                            "ON m.scope=?3 AND m.type=13 AND m.id=c.id WHERE c.customer=?1",
                            id, int(ConversationStatus::Closed), scopeKey(Scope::customer(id))),
                [&](sqlite::Statement &row) {
                    side.conversations = int(row.number(0));
                    side.openConversations = int(row.number(1));
                });
    return side;
}

QJsonValue orNull(const Id &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

} // namespace

MethodAnswer mergePreview(ReadCall &read)
{
    const auto idOf = [&](QLatin1StringView name) {
        const auto id = Id::fromString(read.call.args.value(name).toString()).value_or(Id{});
        return id.isNull() ? id : resolveAlias(read.store, id);
    };
    const Id from = idOf("customerId"_L1);
    const Id into = idOf("intoId"_L1);
    for (const auto &id : {from, into}) {
        if (id.isNull() || !mayOpen(read.store, read.principal, Scope::customer(id)))
            return methodError(read.call.callId, u"accountNotFound"_s);
    }
    return methodAnswer(read.call, writeMergePreview(previewMerge(sideOf(read.store, from), sideOf(read.store, into))));
}

MethodAnswer identityDecisions(ReadCall &read)
{
    const auto scope = accountOf(read);
    if (!scope || scope->kind != ScopeKind::Customer)
        return methodError(read.call.callId, u"accountNotFound"_s);
    const int limit = int(std::clamp<qint64>(read.call.args.value("limit"_L1).toInteger(100), 1, 1000));
    QJsonArray list;
    for (const auto &decision : decisionsOf(read.store, scope->id, limit)) {
        QJsonArray moves;
        for (const auto &move : movesOf(read.store, decision.row)) {
            if (move.before != move.after)
                moves.append(QJsonObject{{u"contactPointId"_s, move.point.toString()},
                                         {u"fromCustomerId"_s, orNull(move.before)},
                                         {u"toCustomerId"_s, move.after.toString()}});
        }
        list.append(QJsonObject{{u"id"_s, decision.id.toString()},
                                {u"kind"_s, QString(decisionName(decision.kind))},
                                {u"at"_s, decision.at.toString()},
                                {u"actor"_s, decision.actor},
                                {u"source"_s, decision.source},
                                {u"rule"_s, decision.rule},
                                {u"reason"_s, decision.reason},
                                {u"undoes"_s, orNull(decision.undoes)},
                                {u"undone"_s, decision.undone},
                                {u"contactPointId"_s, orNull(decision.point)},
                                {u"customerId"_s, orNull(decision.customer)},
                                {u"intoId"_s, orNull(decision.into)},
                                {u"moves"_s, moves}});
    }
    return methodAnswer(read.call, {{u"accountId"_s, scope->toString()}, {u"list"_s, list}});
}

} // namespace throughline::hub
