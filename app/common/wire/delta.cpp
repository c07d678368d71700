// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/delta.h"

#include "wire/limits.h"

#include <QJsonArray>

namespace throughline::wire {

using namespace Qt::StringLiterals;

namespace {

//! False when present and no token.
bool readToken(const QJsonObject &object, QLatin1StringView name, std::optional<StateToken> &token)
{
    const auto json = object.value(name);
    if (json.isUndefined() || json.isNull())
        return true;
    token = StateToken::fromString(json.toString());
    return token.has_value();
}

} // namespace

QJsonObject writeDeltaQuestion(const DeltaQuestion &question)
{
    QJsonObject scopes;
    for (const auto &[scope, ask] : question.scopes) {
        QJsonObject object;
        if (!ask.cursor.isEmpty())
            object.insert(u"cursor"_s, ask.cursor);
        else
            object.insert(u"since"_s, ask.since ? QJsonValue(ask.since->toString()) : QJsonValue(QJsonValue::Null));
        scopes.insert(scope.toString(), object);
    }
    QJsonObject args{{u"scopes"_s, scopes}};
    if (question.maxChanges > 0)
        args.insert(u"maxChanges"_s, question.maxChanges);
    return args;
}

Result<DeltaQuestion> readDeltaQuestion(const QJsonObject &args)
{
    DeltaQuestion question;
    const auto maxChanges = args.value("maxChanges"_L1);
    if (!maxChanges.isUndefined() && (!maxChanges.isDouble() || maxChanges.toInteger() < 1))
        return fail(ErrorCode::InvalidArgument, u"maxChanges"_s);
    question.maxChanges = int(std::min<qint64>(maxChanges.toInteger(), maxChangesPerPage));
    const auto scopes = args.value("scopes"_L1);
    if (!scopes.isObject() || scopes.toObject().size() > maxScopesLive)
        return fail(ErrorCode::InvalidArgument, u"scopes"_s);
    const auto object = scopes.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto scope = Scope::fromString(it.key());
        if (!scope || !it->isObject())
            return fail(ErrorCode::InvalidArgument, u"scopes: not a scope"_s);
        const auto ask = it->toObject();
        ScopeQuestion one;
        one.cursor = ask.value("cursor"_L1).toString();
        if (!readToken(ask, "since"_L1, one.since))
            return fail(ErrorCode::InvalidArgument, u"since"_s);
        question.scopes.emplace(*scope, std::move(one));
    }
    return question;
}

Result<ScopeChanges> readScopeChanges(const QJsonObject &object)
{
    ScopeChanges changes;
    changes.error = object.value("error"_L1).toString();
    if (!changes.error.isEmpty())
        return changes;
    if (!readToken(object, "oldState"_L1, changes.oldState) || !readToken(object, "newState"_L1, changes.newState)
        || !readToken(object, "startState"_L1, changes.startState))
        return fail(ErrorCode::InvalidArgument, u"state"_s);
    changes.hasMore = object.value("hasMore"_L1).toBool();
    changes.cursor = object.value("cursor"_L1).toString();
    const auto upserts = object.value("upserts"_L1).toObject();
    for (auto it = upserts.begin(); it != upserts.end(); ++it) {
        const auto type = recordTypeFromName(it.key());
        if (!type)
            continue; // a newer hub may send types that this console does not know
        const auto records = it->toArray();
        changes.upserts.reserve(changes.upserts.size() + size_t(records.size()));
        for (const auto each : records) {
            auto body = each.toObject();
            const auto id = Id::fromString(body.value("id"_L1).toString());
            if (!id)
                return fail(ErrorCode::InvalidArgument, u"upserts/id"_s);
            const auto rev = body.value("rev"_L1).toInteger();
            changes.upserts.push_back({*type, *id, rev, std::move(body)});
        }
    }
    for (const auto each : object.value("removed"_L1).toArray()) {
        const auto triple = each.toArray();
        const auto type = recordTypeFromName(triple.at(0).toString());
        const auto id = Id::fromString(triple.at(1).toString());
        if (!type)
            continue;
        if (!id)
            return fail(ErrorCode::InvalidArgument, u"removed/id"_s);
        changes.removed.push_back({*type, *id, triple.at(2).toString() == "deleted"_L1});
    }
    return changes;
}

Result<DeltaAnswer> readDeltaAnswer(const QJsonObject &args)
{
    DeltaAnswer answer;
    const auto asOf = StateToken::fromString(args.value("asOf"_L1).toString());
    if (!asOf)
        return fail(ErrorCode::InvalidArgument, u"asOf"_s);
    answer.asOf = *asOf;
    const auto scopes = args.value("scopes"_L1).toObject();
    for (auto it = scopes.begin(); it != scopes.end(); ++it) {
        const auto scope = Scope::fromString(it.key());
        auto changes = readScopeChanges(it->toObject());
        if (!scope || !changes)
            return fail(ErrorCode::InvalidArgument, u"scopes"_s);
        answer.scopes.emplace(*scope, std::move(*changes));
    }
    return answer;
}

} // namespace throughline::wire
