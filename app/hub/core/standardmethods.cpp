// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/methods.h"
#include "domain/records.h"
#include "store/records.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

//! RFC 8620 section 5 for clients that do not know our capability: reading only, one scope at a time.
namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

struct Found {
    Id id;
    qint64 row = 0;
};

std::vector<Found> members(ReadCall &read, const Scope &scope, RecordType type, int limit)
{
    std::vector<Found> found;
    read.store.each(read.store.query("SELECT id,row FROM member WHERE scope=?1 AND type=?2 ORDER BY id LIMIT ?3",
                                     scopeKey(scope), int(type), limit),
                    [&](sqlite::Statement &row) {
                        found.push_back({row.id(0), row.number(1)});
                    });
    return found;
}

qint64 rowIn(ReadCall &read, const Scope &scope, RecordType type, const Id &id)
{
    return read.store.number(read.store.query("SELECT row FROM member WHERE scope=?1 AND type=?2 AND id=?3",
                                              scopeKey(scope), int(type), id));
}

//! Only the asked properties, and always the id.
QJsonObject selected(QJsonObject body, const QJsonArray &properties)
{
    if (properties.isEmpty())
        return body;
    QJsonObject chosen{{u"id"_s, body.value("id"_L1)}};
    for (const auto each : properties) {
        const auto name = each.toString();
        if (body.contains(name))
            chosen.insert(name, body.value(name));
    }
    return chosen;
}

} // namespace

MethodAnswer standardGet(ReadCall &read, RecordType type)
{
    const auto scope = accountOf(read);
    if (!scope)
        return methodError(read.call.callId, u"accountNotFound"_s);
    const auto wanted = read.call.args.value("ids"_L1);
    std::vector<Found> found;
    QJsonArray notFound;
    if (wanted.isArray()) {
        const auto ids = wanted.toArray();
        if (ids.size() > wire::maxObjectsInGet)
            return methodError(read.call.callId, u"requestTooLarge"_s);
        for (const auto each : ids) {
            const auto id = Id::fromString(each.toString());
            const qint64 row = id ? rowIn(read, *scope, type, *id) : 0;
            if (row)
                found.push_back({*id, row});
            else
                notFound.append(each);
        }
    } else {
        found = members(read, *scope, type, wire::maxObjectsInGet + 1);
        if (int(found.size()) > wire::maxObjectsInGet)
            return methodError(read.call.callId, u"requestTooLarge"_s);
    }
    const auto properties = read.call.args.value("properties"_L1).toArray();
    QJsonArray list;
    for (const auto &each : found) {
        const auto body = records::bodyAt(read.store, type, each.row);
        read.budget.take(body.size());
        if (read.budget.over())
            return methodError(read.call.callId, u"requestTooLarge"_s);
        list.append(selected(parseObject(body).value_or(QJsonObject()), properties));
    }
    return methodAnswer(read.call, {{u"accountId"_s, scope->toString()},
                                    {u"state"_s, read.position.token().toString()},
                                    {u"list"_s, list},
                                    {u"notFound"_s, notFound}});
}

MethodAnswer standardChanges(ReadCall &read, RecordType type)
{
    const auto scope = accountOf(read);
    if (!scope)
        return methodError(read.call.callId, u"accountNotFound"_s);
    const auto since = wire::StateToken::fromString(read.call.args.value("sinceState"_L1).toString());
    const auto &position = read.position;
    if (!since || since->epoch != position.epoch || since->modseq > position.modseq
        || since->modseq < position.logFloor)
        return methodError(read.call.callId, u"cannotCalculateChanges"_s);
    const int asked = read.call.args.value("maxChanges"_L1).toInt(wire::maxChangesPerPage);
    const size_t limit = size_t(std::clamp(asked, 1, wire::maxChangesPerPage));

    // Whole modseqs; the log does not tell new from changed, so that all is "updated", which RFC 8620 allows.
    struct Row {
        qint64 modseq = 0;
        Id id;
    };
    std::vector<Row> rows;
    read.store.each(read.store.query("SELECT modseq,id FROM scope_log WHERE scope=?1 AND modseq>?2 AND type=?3 "
                                     "ORDER BY modseq,id LIMIT ?4",
                                     scopeKey(*scope), since->modseq, int(type), qint64(limit) + 1),
                    [&](sqlite::Statement &row) {
                        rows.push_back({row.number(0), row.id(1)});
                    });
    qint64 reached = position.modseq;
    if (rows.size() > limit) {
        const qint64 cut = rows.back().modseq;
        std::erase_if(rows, [&](const Row &row) { return row.modseq >= cut; });
        if (rows.empty()) // one modseq larger than the page: a plain client starts again
            return methodError(read.call.callId, u"cannotCalculateChanges"_s);
        reached = cut - 1;
    }
    QJsonArray updated;
    QJsonArray destroyed;
    std::set<Id> seen;
    for (const auto &row : rows) {
        if (!seen.insert(row.id).second)
            continue;
        auto &list = rowIn(read, *scope, type, row.id) ? updated : destroyed;
        list.append(row.id.toString());
    }
    return methodAnswer(read.call, {{u"accountId"_s, scope->toString()},
                                    {u"oldState"_s, since->toString()},
                                    {u"newState"_s, position.token(reached).toString()},
                                    {u"hasMoreChanges"_s, reached != position.modseq},
                                    {u"created"_s, QJsonArray()},
                                    {u"updated"_s, updated},
                                    {u"destroyed"_s, destroyed}});
}

MethodAnswer standardQuery(ReadCall &read, RecordType type)
{
    const auto scope = accountOf(read);
    if (!scope)
        return methodError(read.call.callId, u"accountNotFound"_s);
    // A filter is a set of properties with the values they must have; anything else is refused, not ignored.
    const auto filter = read.call.args.value("filter"_L1).toObject();
    if (filter.contains("operator"_L1))
        return methodError(read.call.callId, u"unsupportedFilter"_s);
    if (!read.call.args.value("sort"_L1).toArray().isEmpty())
        return methodError(read.call.callId, u"unsupportedSort"_s);
    const qint64 position = read.call.args.value("position"_L1).toInteger();
    const qint64 limit = std::clamp<qint64>(read.call.args.value("limit"_L1).toInteger(256), 1, wire::maxObjectsInGet);
    if (position < 0)
        return methodError(read.call.callId, u"invalidArguments"_s, u"position"_s);
    QJsonArray ids;
    qint64 matched = 0;
    for (const auto &each : members(read, *scope, type, -1)) {
        if (!filter.isEmpty()) {
            const auto body = parseObject(records::bodyAt(read.store, type, each.row)).value_or(QJsonObject());
            bool fits = true;
            for (auto want = filter.begin(); want != filter.end(); ++want) {
                const auto value = body.value(want.key());
                fits &= value == *want || (want->isNull() && value.isUndefined());
            }
            if (!fits)
                continue;
        }
        if (matched++ >= position && ids.size() < limit)
            ids.append(each.id.toString());
    }
    QJsonObject answer{{u"accountId"_s, scope->toString()},
                       {u"queryState"_s, read.position.token().toString()},
                       {u"canCalculateChanges"_s, false},
                       {u"position"_s, position},
                       {u"ids"_s, ids}};
    if (read.call.args.value("calculateTotal"_L1).toBool())
        answer.insert(u"total"_s, matched);
    return methodAnswer(read.call, answer);
}

} // namespace throughline::hub
