// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/methods.h"

#include "accounts/access.h"
#include "commands/commandlog.h"
#include "domain/records.h"
#include "store/mutation.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace throughline::hub {

using namespace Qt::StringLiterals;

MethodAnswer methodError(const QString &callId, const QString &type, const QString &description)
{
    const auto error = wire::methodError(callId, type, description);
    return {error.name, compactJson(error.args), callId};
}

MethodAnswer methodAnswer(const wire::Invocation &call, const QJsonObject &args)
{
    return {call.name, compactJson(args), call.callId};
}

bool isVendorMethod(const QString &name)
{
    for (const auto prefix : {"Delta/"_L1, "Command/"_L1, "Search/"_L1, "Ephemeral/"_L1, "Auth/"_L1, "Identity/"_L1,
                              "Customer/mergePreview"_L1, "Plugin/"_L1, "Channel/"_L1, "Endpoint/authorize"_L1}) {
        if (name.startsWith(prefix))
            return true;
    }
    return false;
}

std::optional<Scope> accountOf(ReadCall &read)
{
    const auto scope = Scope::fromString(read.call.args.value("accountId"_L1).toString());
    return scope && mayOpen(read.store, read.principal, *scope) ? scope : std::nullopt;
}

namespace {

MethodAnswer coreEcho(ReadCall &read)
{
    return methodAnswer(read.call, read.call.args);
}

using ReadMethod = MethodAnswer (*)(ReadCall &);
constexpr std::pair<QLatin1StringView, ReadMethod> readMethods[] = {
    {"Core/echo"_L1, coreEcho},
    {"Delta/get"_L1, deltaGet},
    {"Command/get"_L1, commandGet},
    {"Search/query"_L1, searchQuery},
    {"Customer/mergePreview"_L1, mergePreview},
    {"Identity/decisions"_L1, identityDecisions},
};

//! Of every type of record: "Conversation/get".
using StandardMethod = MethodAnswer (*)(ReadCall &, RecordType);
constexpr std::pair<QLatin1StringView, StandardMethod> standardMethods[] = {
    {"get"_L1, standardGet},
    {"changes"_L1, standardChanges},
    {"query"_L1, standardQuery},
};

} // namespace

QStringList readMethodNames()
{
    QStringList names;
    for (const auto &method : readMethods)
        names << method.first;
    for (const auto &method : standardMethods)
        names << "Foo/"_L1 + method.first;
    return names;
}

MethodAnswer readMethod(ReadCall &read)
{
    const auto &name = read.call.name;
    for (const auto &[known, answer] : readMethods) {
        if (name == known)
            return answer(read);
    }
    const auto slash = name.indexOf(u'/');
    const auto type = slash > 0 ? recordTypeFromName(QStringView(name).first(slash)) : std::nullopt;
    const auto verb = QStringView(name).sliced(slash + 1);
    for (const auto &[known, answer] : standardMethods) {
        if (type && verb == known)
            return answer(read, *type);
    }
    return methodError(read.call.callId, u"unknownMethod"_s);
}

MethodAnswer deltaGet(ReadCall &read)
{
    auto question = wire::readDeltaQuestion(read.call.args);
    if (!question)
        return methodError(read.call.callId, u"invalidArguments"_s, question.error().detail);
    if (question->maxChanges > 0)
        read.budget.changes = std::min(read.budget.changes, question->maxChanges);
    DeltaReader reader(read.store, read.position);
    std::vector<wire::ScopePart> parts;
    for (const auto &[scope, asked] : question->scopes) {
        if (mayOpen(read.store, read.principal, scope)) {
            parts.push_back(reader.answer(scope, asked, read.budget));
        } else {
            parts.emplace_back().scope = scope;
            parts.back().error = u"accountNotFound"_s;
        }
    }
    auto asOf = read.position.token();
    if (mutation(Mutation::NoAsOf)) {
        for (const auto &part : parts)
            asOf = part.newState ? *part.newState : part.startState.value_or(asOf);
    }
    return {read.call.name, wire::writeDeltaAnswer(asOf, parts), read.call.callId};
}

MethodAnswer commandGet(ReadCall &read)
{
    const auto scope = accountOf(read);
    if (!scope || *scope != Scope::me(read.principal.agentId))
        return methodError(read.call.callId, u"accountNotFound"_s);
    const auto ids = read.call.args.value("ids"_L1).toArray();
    if (ids.size() > wire::maxObjectsInGet)
        return methodError(read.call.callId, u"requestTooLarge"_s);
    QJsonArray list;
    QJsonArray notFound;
    QJsonArray underWay;
    for (const auto each : ids) {
        const auto id = Id::fromString(each.toString());
        const auto outcome = id ? outcomeOf(read.store, read.principal.agentId, *id) : std::nullopt;
        if (!outcome) {
            (id && read.underWay.contains(*id) ? underWay : notFound).append(each);
            continue;
        }
        auto object = wire::writeOutcome(*outcome);
        object.insert(u"id"_s, each);
        object.insert(u"applied"_s, outcome->applied);
        list.append(object);
    }
    return methodAnswer(read.call, {{u"accountId"_s, scope->toString()},
                                    {u"state"_s, read.position.token().toString()},
                                    {u"list"_s, list},
                                    {u"underWay"_s, underWay},
                                    {u"notFound"_s, notFound}});
}

} // namespace throughline::hub
