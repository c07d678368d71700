// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Views and searches that somebody who answers for the team shares with everybody or with a queue's team.
#include "commands/commandrun.h"
#include "store/records.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxName = 60;
constexpr qsizetype maxSearch = 500;
constexpr qsizetype maxValue = 4 * 1024;
constexpr size_t maxRecords = 200; // every console holds them all

//! Everybody's is where tags are. A team's is seen by the members of the queue, and by its owner, who may be none.
std::vector<Scope> scopesFor(const SharedView &view)
{
    if (view.queueId.isNull())
        return {Scope::org()};
    return {Scope::queue(view.queueId), Scope::me(view.ownerId)};
}

//! Nothing: it is as it should be.
std::optional<wire::CommandError> wrongIn(CommandRun &run, const SharedView &view)
{
    const auto wrong = [](const QString &type, const QString &what) {
        return wire::CommandError{.type = type, .description = what, .current = {}, .retryAfterSec = {}};
    };
    if (view.id.isNull())
        return wrong(u"invalidProperties"_s, u"viewId"_s);
    if (view.kind != "view"_L1 && view.kind != "search"_L1)
        return wrong(u"invalidProperties"_s, u"kind"_s);
    if (view.name.isEmpty() || view.name.size() > maxName)
        return wrong(u"invalidProperties"_s, u"name"_s);
    if (!run.arg("value"_L1).isObject())
        return wrong(u"invalidProperties"_s, u"value"_s);
    if (compactJson(view.value).size() > maxValue)
        return wrong(u"tooLarge"_s, u"value"_s);
    const QString text = view.value.value("text"_L1).toString();
    if (view.kind == "search"_L1 && (text.trimmed().isEmpty() || text.size() > maxSearch))
        return wrong(u"invalidProperties"_s, u"value"_s);
    if (run.arg("queueId"_L1).isString() && view.queueId.isNull())
        return wrong(u"invalidProperties"_s, u"queueId"_s);
    if (view.queueId.isNull())
        return std::nullopt;
    // Missing and foreign ones answer alike.
    Conversation there;
    there.queueId = view.queueId;
    if (!run.step.writer.get<Queue>(view.queueId) || !run.mayAct(there))
        return wrong(u"forbidden"_s, u"queueId"_s);
    return std::nullopt;
}

void moveTo(CommandRun &run, const Id &id, const std::vector<Scope> &scopes)
{
    auto &writer = run.step.writer;
    for (const auto &scope : writer.scopesOf(RecordType::SharedView, id)) {
        if (std::find(scopes.begin(), scopes.end(), scope) == scopes.end())
            writer.leave(scope, RecordType::SharedView, id);
    }
    for (const auto &scope : scopes)
        writer.enter(scope, RecordType::SharedView, id, writer.rowOf<SharedView>(id));
}

//! Who is not active any more takes nothing back, and administrators see nothing that went to a team they are not in: the
//! one that was left alone the longest goes when there is no room. False: all are of somebody who can take them back.
bool makeRoom(CommandRun &run, const std::vector<SharedView> &all)
{
    auto &writer = run.step.writer;
    const SharedView *oldest = nullptr;
    for (const SharedView &view : all) {
        const auto *owner = writer.get<Agent>(view.ownerId);
        if ((!owner || !owner->active) && (!oldest || view.rev < oldest->rev))
            oldest = &view;
    }
    if (!oldest)
        return false;
    writer.remove<SharedView>(oldest->id);
    return true;
}

} // namespace

Effect shareView(CommandRun &run)
{
    if (run.principal.role == Role::Agent)
        return reject(u"forbidden"_s, u"role"_s);
    SharedView view;
    view.id = run.id("viewId"_L1);
    view.kind = run.text("kind"_L1);
    view.name = run.text("name"_L1).simplified();
    view.ownerId = run.principal.agentId;
    view.queueId = run.id("queueId"_L1);
    view.value = run.arg("value"_L1).toObject();
    if (auto wrong = wrongIn(run, view))
        return tl::make_unexpected(std::move(*wrong));
    auto &writer = run.step.writer;
    const QJsonObject result{{u"viewId"_s, view.id.toString()}};
    if (const auto *stored = writer.get<SharedView>(view.id)) {
        if (stored->ownerId != view.ownerId)
            return reject(u"forbidden"_s, u"owner"_s);
        view.rev = stored->rev;
        if (*stored == view)
            return result; // came twice, under two ids
        const bool moved = stored->queueId != view.queueId;
        const auto scopes = scopesFor(view);
        const Id id = view.id;
        *writer.edit<SharedView>(id) = std::move(view);
        if (moved)
            moveTo(run, id, scopes);
        return result;
    }
    writer.flush();
    const auto all = records::all<SharedView>(writer.store());
    if (all.size() >= maxRecords && !makeRoom(run, all))
        return reject(u"overQuota"_s, u"viewId"_s);
    const auto scopes = scopesFor(view);
    writer.add(std::move(view), scopes);
    return result;
}

Effect unshareView(CommandRun &run)
{
    const Id id = run.id("viewId"_L1);
    if (id.isNull())
        return reject(u"invalidProperties"_s, u"viewId"_s);
    // What is gone already is as it was wanted. Who left the company takes nothing along: administrators clear up
    // what they see, and makeRoom() the rest.
    if (const auto *stored = run.step.writer.get<SharedView>(id)) {
        if (stored->ownerId != run.principal.agentId && run.principal.role != Role::Admin)
            return reject(u"forbidden"_s, u"owner"_s);
        run.step.writer.remove<SharedView>(id);
    }
    return QJsonObject{{u"viewId"_s, id.toString()}};
}

} // namespace throughline::hub
