// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/push.h"

#include "domain/records.h"

#include <QJsonArray>

namespace throughline::wire {

using namespace Qt::StringLiterals;

namespace {

QJsonObject writeStates(const std::map<Scope, StateToken> &states)
{
    QJsonObject object;
    for (const auto &[scope, token] : states)
        object.insert(scope.toString(), token.toString());
    return object;
}

Result<std::map<Scope, StateToken>> readStates(const QJsonValue &json)
{
    std::map<Scope, StateToken> states;
    const auto object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto scope = Scope::fromString(it.key());
        const auto token = StateToken::fromString(it->toString());
        if (!scope || !token)
            return fail(ErrorCode::InvalidArgument, u"scopes"_s);
        states.emplace(*scope, *token);
    }
    return states;
}

QJsonArray writeScopes(const std::vector<Scope> &scopes)
{
    QJsonArray array;
    for (const auto &scope : scopes)
        array.append(scope.toString());
    return array;
}

std::vector<Scope> readScopes(const QJsonValue &json)
{
    std::vector<Scope> scopes;
    for (const auto each : json.toArray()) {
        if (const auto scope = Scope::fromString(each.toString()))
            scopes.push_back(*scope);
    }
    return scopes;
}

Result<DeltaPush> readDeltaPush(const QJsonObject &frame)
{
    DeltaPush push;
    const auto asOf = StateToken::fromString(frame.value("asOf"_L1).toString());
    if (!asOf)
        return fail(ErrorCode::InvalidArgument, u"asOf"_s);
    push.asOf = *asOf;
    for (const auto each : frame.value("changes"_L1).toArray()) {
        const auto object = each.toObject();
        const auto scope = Scope::fromString(object.value("scope"_L1).toString());
        auto changes = readScopeChanges(object);
        if (!scope || !changes || !changes->oldState || !changes->newState)
            return fail(ErrorCode::InvalidArgument, u"changes"_s);
        push.changes.emplace_back(*scope, std::move(*changes));
    }
    return push;
}

//! StateChange is {scope: {Type: state}} (RFC 8620 section 7.1); our states are the same for every type.
StateChange readStateChange(const QJsonObject &frame)
{
    StateChange change;
    const auto changed = frame.value("changed"_L1).toObject();
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        const auto scope = Scope::fromString(it.key());
        const auto types = it->toObject();
        if (!scope || types.isEmpty())
            continue;
        if (const auto token = StateToken::fromString(types.begin()->toString()))
            change.changed.emplace(*scope, *token);
    }
    return change;
}

} // namespace

QByteArray writePushEnable(const PushEnable &frame)
{
    QJsonObject object{{u"@type"_s, u"WebSocketPushEnable"_s}, {u"dataTypes"_s, QJsonValue::Null}};
    if (!frame.plain)
        object.insert(u"scopes"_s, writeStates(frame.scopes));
    return compactJson(object);
}

Result<PushEnable> readPushEnable(const QJsonObject &frame)
{
    if (!frame.contains("scopes"_L1))
        return PushEnable{.scopes = {}, .plain = true};
    auto states = readStates(frame.value("scopes"_L1));
    if (!states)
        return fail(states.error());
    return PushEnable{.scopes = std::move(*states), .plain = false};
}

QByteArray writePushDisable(const PushDisable &frame)
{
    QJsonObject object{{u"@type"_s, u"WebSocketPushDisable"_s}};
    if (!frame.everything)
        object.insert(u"scopes"_s, writeScopes(frame.scopes));
    return compactJson(object);
}

PushDisable readPushDisable(const QJsonObject &frame)
{
    if (!frame.contains("scopes"_L1))
        return {.scopes = {}, .everything = true};
    return {.scopes = readScopes(frame.value("scopes"_L1)), .everything = false};
}

QByteArray writePushEnabled(const PushEnabled &frame)
{
    return compactJson({{u"@type"_s, u"PushEnabled"_s},
                        {u"accepted"_s, writeScopes(frame.accepted)},
                        {u"denied"_s, writeScopes(frame.denied)}});
}

QByteArray writeMark(const Mark &frame)
{
    return compactJson({{u"@type"_s, u"Mark"_s}, {u"scopes"_s, writeStates(frame.scopes)}});
}

QByteArray writeStateChange(const StateChange &frame)
{
    QJsonObject changed;
    for (const auto &[scope, token] : frame.changed) {
        const auto state = token.toString();
        changed.insert(scope.toString(), QJsonObject{{u"Conversation"_s, state}, {u"TimelineItem"_s, state}});
    }
    return compactJson({{u"@type"_s, u"StateChange"_s}, {u"changed"_s, changed}});
}

QByteArray writeSessionChange(const SessionChange &frame)
{
    return compactJson({{u"@type"_s, u"SessionChange"_s}, {u"state"_s, frame.state}});
}

Result<PushFrame> readPush(const QJsonObject &frame)
{
    const auto type = frame.value("@type"_L1).toString();
    if (type == "Delta"_L1)
        return readDeltaPush(frame).map([](DeltaPush push) { return PushFrame(std::move(push)); });
    if (type == "Mark"_L1)
        return readStates(frame.value("scopes"_L1)).map([](auto states) { return PushFrame(Mark{std::move(states)}); });
    if (type == "PushEnabled"_L1) {
        return PushFrame(PushEnabled{readScopes(frame.value("accepted"_L1)), readScopes(frame.value("denied"_L1))});
    }
    if (type == "StateChange"_L1)
        return PushFrame(readStateChange(frame));
    if (type == "SessionChange"_L1)
        return PushFrame(SessionChange{frame.value("state"_L1).toString()});
    if (type == "Ephemeral"_L1)
        return readEphemeral(frame).map([](Ephemeral e) { return PushFrame(std::move(e)); });
    return fail(ErrorCode::NotFound, u"@type"_s);
}

} // namespace throughline::wire
