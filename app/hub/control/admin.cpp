// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "control/admin.h"

#include "control/adminwork.h"
#include "identity/identity.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

Error inWords(const Error &error, const QString &what)
{
    switch (error.code) {
    case ErrorCode::AlreadyExists: return {error.code, u"Cannot %1: there is one of that name already."_s.arg(what)};
    case ErrorCode::NotFound: return {error.code, u"Cannot %1: not found (%2)."_s.arg(what, error.detail)};
    default: return {error.code, u"Cannot %1: %2 (%3)."_s.arg(what, errorName(error.code), error.detail)};
    }
}

Admin::Admin(WorkQueue &work, Clock &clock, StoreKey key, HubOptions options, Channels channels)
    : m_work(work),
      m_clock(clock),
      m_key(std::move(key)),
      m_options(options),
      m_channels(std::move(channels))
{
    addUserMethods();
    addQueueMethods();
    addEndpointMethods();
    addStoreMethods();
}

void Admin::add(const QString &method, Method run)
{
    m_methods.insert(method, std::move(run));
}

void Admin::run(const QString &method, const QJsonObject &params, const Answer &answer)
{
    const auto found = m_methods.constFind(method);
    if (found == m_methods.constEnd())
        answer(fail(ErrorCode::Unsupported, u"The hub does not know the method %1."_s.arg(method)));
    else
        (*found)(params, answer);
}

void Admin::look(const Answer &answer, const std::function<void(const Directory &)> &then)
{
    m_work.read<Result<Directory>>(
        [](StoreConnection &reader) -> Result<Directory> {
            auto agentRows = agents(reader);
            auto queueRows = queues(reader);
            auto endpointRows = endpoints(reader);
            if (!agentRows || !queueRows || !endpointRows)
                return fail(!agentRows ? agentRows.error() : !queueRows ? queueRows.error() : endpointRows.error());
            return Directory{std::move(*agentRows), std::move(*queueRows), std::move(*endpointRows)};
        },
        [answer, then](const Result<Directory> &directory) {
            if (directory)
                then(*directory);
            else
                answer(fail(inWords(directory.error(), u"read the store"_s)));
        });
}

Result<Agent> Admin::Directory::agent(const QString &user) const
{
    const auto found = std::ranges::find_if(
        agents, [&](const Agent &agent) { return agent.email.compare(user, Qt::CaseInsensitive) == 0; });
    if (found == agents.end())
        return fail(ErrorCode::NotFound, u"There is no user %1."_s.arg(user));
    return *found;
}

Result<Queue> Admin::Directory::queue(const QString &name) const
{
    const auto found = std::ranges::find_if(
        queues, [&](const Queue &queue) { return queue.name == name || queue.id.toString() == name; });
    if (found == queues.end())
        return fail(ErrorCode::NotFound, u"There is no queue %1."_s.arg(name));
    return *found;
}

Result<Endpoint> Admin::Directory::endpoint(const QString &nameOrId) const
{
    const auto found = std::ranges::find_if(endpoints, [&](const Endpoint &endpoint) {
        return !endpoint.removed && (endpoint.name == nameOrId || endpoint.id.toString() == nameOrId);
    });
    if (found == endpoints.end())
        return fail(ErrorCode::NotFound, u"There is no endpoint %1."_s.arg(nameOrId));
    return *found;
}

Result<std::vector<Id>> Admin::Directory::queueIds(const QJsonObject &params) const
{
    std::vector<Id> ids;
    for (const QJsonValue &name : params.value(u"queues"_s).toArray()) {
        const auto found = queue(name.toString());
        if (!found)
            return fail(found.error());
        ids.push_back(found->id);
    }
    return ids;
}

void Admin::addQueueMethods()
{
    add(u"queue.add"_s, [this](const QJsonObject &params, const Answer &answer) {
        const QString name = params.value(u"name"_s).toString().trimmed();
        if (name.isEmpty()) {
            answer(fail(ErrorCode::InvalidArgument, u"A queue needs a name."_s));
            return;
        }
        const bool confidential = params.value(u"confidential"_s).toBool();
        writeAndAnswer<Id>(
            m_work, [name, confidential](Hub &hub) { return hub.addQueue(name, confidential); }, answer,
            u"add the queue"_s);
    });
    add(u"queue.list"_s, [this](const QJsonObject &, const Answer &answer) {
        look(answer, [answer](const Directory &directory) {
            QJsonArray list;
            for (const Queue &queue : directory.queues) {
                QJsonArray members;
                for (const Agent &agent : directory.agents) {
                    if (std::ranges::find(agent.queueIds, queue.id) != agent.queueIds.end())
                        members.append(agent.email);
                }
                list.append(QJsonObject{{u"id"_s, queue.id.toString()},
                                        {u"name"_s, queue.name},
                                        {u"confidential"_s, queue.confidential},
                                        {u"members"_s, members}});
            }
            answer(QJsonObject{{u"queues"_s, list}});
        });
    });
    add(u"queue.members"_s, [this](const QJsonObject &params, const Answer &answer) { setMembers(params, answer); });
}

void Admin::setMembers(const QJsonObject &params, const Answer &answer)
{
    look(answer, [this, params, answer](const Directory &directory) {
        const auto queue = directory.queue(params.value(u"queue"_s).toString());
        if (!queue) {
            answer(fail(queue.error()));
            return;
        }
        std::vector<Id> members;
        for (const Agent &agent : directory.agents) {
            if (std::ranges::find(agent.queueIds, queue->id) != agent.queueIds.end())
                members.push_back(agent.id);
        }
        for (const auto &[key, adds] : {std::pair(u"add"_s, true), std::pair(u"remove"_s, false)}) {
            for (const QJsonValue &user : params.value(key).toArray()) {
                const auto agent = directory.agent(user.toString());
                if (!agent) {
                    answer(fail(agent.error()));
                    return;
                }
                std::erase(members, agent->id);
                if (adds)
                    members.push_back(agent->id);
            }
        }
        writeAndAnswer<void>(
            m_work, [id = queue->id, members](Hub &hub) { return hub.setQueueMembers(id, members); }, answer,
            u"change the members"_s);
    });
}

void Admin::addStoreMethods()
{
    add(u"identity.show"_s, [this](const QJsonObject &, const Answer &answer) {
        m_work.read<QJsonObject>([](StoreConnection &reader) { return identityPolicy(reader).toJson(); },
                                 [answer](const QJsonObject &settings) { answer(settings); });
    });
    add(u"identity.set"_s, [this](const QJsonObject &params, const Answer &answer) {
        writeAndAnswer<void>(
            m_work, [params](Hub &hub) { return hub.setIdentityPolicy(params); }, answer, u"change the settings"_s);
    });
    add(u"store.backup"_s, [this](const QJsonObject &params, const Answer &answer) { backup(params, answer); });
    add(u"store.export"_s,
        [this](const QJsonObject &params, const Answer &answer) { exportCustomers(params, answer); });
    add(u"store.rebuild"_s, [this](const QJsonObject &, const Answer &answer) {
        writeAndAnswer<void>(
            m_work, [](Hub &hub) { return hub.rebuild(); }, answer, u"rebuild the store"_s);
    });
    add(u"store.verify"_s, [this](const QJsonObject &, const Answer &answer) {
        m_work.read<Result<std::vector<Violation>>>(
            [options = m_options](StoreConnection &reader) { return verify(reader, options); },
            [answer](const Result<std::vector<Violation>> &violations) {
                if (!violations) {
                    answer(fail(inWords(violations.error(), u"verify the store"_s)));
                    return;
                }
                QJsonArray list;
                for (const Violation &violation : *violations)
                    list.append(QJsonObject{{u"rule"_s, violation.rule}, {u"detail"_s, violation.detail}});
                answer(QJsonObject{{u"violations"_s, list}});
            });
    });
}

void Admin::backup(const QJsonObject &params, const Answer &answer)
{
    const QString to = params.value(u"to"_s).toString();
    if (to.isEmpty() || !QDir::isAbsolutePath(to) || !QFileInfo(QFileInfo(to).path()).isDir()) {
        answer(fail(ErrorCode::InvalidArgument, u"The backup needs a file name in an existing folder."_s));
        return;
    }
    if (QFileInfo::exists(to)) {
        answer(fail(ErrorCode::AlreadyExists, u"%1 exists already; a backup never overwrites a file."_s.arg(to)));
        return;
    }
    m_work.read<Result<void>>(
        [to, key = m_key](StoreConnection &reader) { return reader.database().backupTo(to, key.bytes()); },
        [answer, to](const Result<void> &done) {
            if (done)
                answer(QJsonObject{{u"bytes"_s, QFileInfo(to).size()}});
            else
                answer(fail(inWords(done.error(), u"make the backup"_s)));
        });
}

} // namespace throughline::hub
