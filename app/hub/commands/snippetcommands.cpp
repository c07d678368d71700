// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Canned responses and macros: made, changed and removed by those who answer for the team, used by everybody.
#include "commands/commandrun.h"
#include "store/records.h"

#include <QJsonArray>

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxName = 80;
constexpr qsizetype maxText = 20'000;
constexpr qsizetype maxActions = 20;
constexpr size_t maxRecords = 500; // of each; every console holds them all

//! Empty: a console of today can run it; else which part is wrong.
QString wrongPart(CommandRun &run, const QJsonObject &action)
{
    const QString what = action.value("do"_L1).toString();
    const auto idOf = [&](QLatin1StringView name) {
        return Id::fromString(action.value(name).toString()).value_or(Id{});
    };
    if (what == "close"_L1)
        return {};
    if (what == "tag"_L1 || what == "untag"_L1)
        return run.step.writer.get<Tag>(idOf("tagId"_L1)) ? QString() : u"tagId"_s;
    if (what == "snooze"_L1) {
        const QString until = action.value("until"_L1).toString();
        const bool known =
            until == "hour"_L1 || until == "afternoon"_L1 || until == "tomorrow"_L1 || until == "monday"_L1;
        return known ? QString() : u"until"_s;
    }
    if (what == "priority"_L1)
        return priorityIn(action.value("priority"_L1)) ? QString() : u"priority"_s;
    if (what != "assign"_L1)
        return u"do"_s;
    const QJsonValue agent = action.value("agentId"_L1);
    if (agent.isNull() || agent.toString() == "me"_L1)
        return {};
    const auto *who = run.step.writer.get<Agent>(idOf("agentId"_L1));
    return who && who->active ? QString() : u"agentId"_s;
}

std::optional<wire::CommandError> wrongActions(CommandRun &run, const QJsonArray &actions)
{
    const auto wrong = [](const QString &why) {
        return wire::CommandError{
            .type = u"invalidProperties"_s, .description = why, .current = {}, .retryAfterSec = {}};
    };
    if (actions.size() > maxActions)
        return wrong(u"actions"_s);
    for (qsizetype at = 0; at < actions.size(); ++at) {
        if (const QString part = wrongPart(run, actions.at(at).toObject()); !part.isEmpty())
            return wrong(u"actions[%1]: %2"_s.arg(at).arg(part));
    }
    return std::nullopt;
}

template<typename T>
std::optional<wire::CommandError> nameError(CommandRun &run, const T &record)
{
    run.step.writer.flush();
    const auto all = records::all<T>(run.step.writer.store());
    const auto refusal = [](const QString &type) {
        return wire::CommandError{.type = type, .description = u"name"_s, .current = {}, .retryAfterSec = {}};
    };
    const bool taken = std::any_of(all.begin(), all.end(), [&](const T &each) {
        return each.id != record.id && each.name.compare(record.name, Qt::CaseInsensitive) == 0;
    });
    if (taken)
        return refusal(u"alreadyExists"_s);
    const bool fresh = std::none_of(all.begin(), all.end(), [&](const T &each) { return each.id == record.id; });
    return fresh && all.size() >= maxRecords ? std::optional(refusal(u"overQuota"_s)) : std::nullopt;
}

//! One that was removed meanwhile is not brought back by a change: a change says in `expect` what it saw.
template<typename T>
Effect put(CommandRun &run, QLatin1StringView idName, T record)
{
    const QJsonObject result{{QString(idName), record.id.toString()}};
    const auto *stored = run.step.writer.template get<T>(record.id);
    if (!stored && !run.command.expect.isEmpty())
        return reject(u"notFound"_s, QString(idName));
    if (stored) {
        record.rev = stored->rev;
        if (*stored == record)
            return result; // came twice, under two ids
        if (auto conflict = run.conflict(*stored))
            return tl::make_unexpected(std::move(*conflict));
    }
    if (auto error = nameError(run, record))
        return tl::make_unexpected(std::move(*error));
    if (stored)
        *run.step.writer.template edit<T>(record.id) = std::move(record);
    else
        run.step.writer.add(std::move(record), {Scope::org()});
    return result;
}

template<typename T>
Effect remove(CommandRun &run, QLatin1StringView idName)
{
    if (run.principal.role == Role::Agent)
        return reject(u"forbidden"_s, u"role"_s);
    const Id id = run.id(idName);
    if (id.isNull())
        return reject(u"invalidProperties"_s, QString(idName));
    // What is gone already is as it was wanted.
    if (const auto *stored = run.step.writer.template get<T>(id)) {
        if (auto conflict = run.conflict(*stored))
            return tl::make_unexpected(std::move(*conflict));
        run.step.writer.template remove<T>(id);
    }
    return QJsonObject{{QString(idName), id.toString()}};
}

} // namespace

Effect putCanned(CommandRun &run)
{
    if (run.principal.role == Role::Agent)
        return reject(u"forbidden"_s, u"role"_s);
    CannedResponse response;
    response.id = run.id("cannedId"_L1);
    response.name = run.text("name"_L1).simplified();
    response.text = run.text("text"_L1);
    if (response.id.isNull())
        return reject(u"invalidProperties"_s, u"cannedId"_s);
    if (response.name.isEmpty() || response.name.size() > maxName)
        return reject(u"invalidProperties"_s, u"name"_s);
    if (response.text.size() > maxText)
        return reject(u"tooLarge"_s, u"text"_s);
    if (response.text.trimmed().isEmpty())
        return reject(u"invalidProperties"_s, u"text"_s);
    return put(run, "cannedId"_L1, std::move(response));
}

Effect removeCanned(CommandRun &run)
{
    return remove<CannedResponse>(run, "cannedId"_L1);
}

Effect putMacro(CommandRun &run)
{
    if (run.principal.role == Role::Agent)
        return reject(u"forbidden"_s, u"role"_s);
    Macro macro;
    macro.id = run.id("macroId"_L1);
    macro.name = run.text("name"_L1).simplified();
    macro.text = run.text("text"_L1);
    macro.actions = run.arg("actions"_L1).toArray();
    if (macro.id.isNull())
        return reject(u"invalidProperties"_s, u"macroId"_s);
    if (macro.name.isEmpty() || macro.name.size() > maxName)
        return reject(u"invalidProperties"_s, u"name"_s);
    if (macro.text.size() > maxText)
        return reject(u"tooLarge"_s, u"text"_s);
    if (macro.text.trimmed().isEmpty() && macro.actions.isEmpty())
        return reject(u"invalidProperties"_s, u"text"_s);
    if (auto wrong = wrongActions(run, macro.actions))
        return tl::make_unexpected(std::move(*wrong));
    return put(run, "macroId"_L1, std::move(macro));
}

Effect removeMacro(CommandRun &run)
{
    return remove<Macro>(run, "macroId"_L1);
}

} // namespace throughline::hub
