// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "accounts/accounts.h"
#include "base/clock.h"
#include "control/adminwork.h"

#include <QJsonArray>

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

void Admin::addUserMethods()
{
    add(u"user.add"_s, [this](const QJsonObject &params, const Answer &answer) { addUser(params, answer); });
    add(u"user.change"_s, [this](const QJsonObject &params, const Answer &answer) { changeUser(params, answer); });
    add(u"user.devices"_s, [this](const QJsonObject &params, const Answer &answer) { listDevices(params, answer); });
    add(u"user.revoke"_s, [this](const QJsonObject &params, const Answer &answer) { revoke(params, answer); });
    add(u"user.list"_s, [this](const QJsonObject &, const Answer &answer) {
        look(answer, [answer](const Directory &directory) {
            QJsonArray list;
            for (const Agent &agent : directory.agents) {
                QJsonArray names;
                for (const Queue &queue : directory.queues) {
                    if (std::ranges::find(agent.queueIds, queue.id) != agent.queueIds.end())
                        names.append(queue.name);
                }
                list.append(QJsonObject{{u"id"_s, agent.id.toString()},
                                        {u"user"_s, agent.email},
                                        {u"name"_s, agent.name},
                                        {u"role"_s, enumText(agent.role).toString()},
                                        {u"active"_s, agent.active},
                                        {u"queues"_s, names}});
            }
            answer(QJsonObject{{u"users"_s, list}});
        });
    });
    add(u"user.password"_s, [this](const QJsonObject &params, const Answer &answer) {
        look(answer, [this, params, answer](const Directory &directory) {
            const auto agent = directory.agent(params.value(u"user"_s).toString());
            if (!agent) {
                answer(fail(agent.error()));
                return;
            }
            withHash(params, answer, [this, answer, id = agent->id](const QString &hash) {
                writeAndAnswer<void>(
                    m_work, [id, hash](Hub &hub) { return hub.setPassword(id, hash); }, answer, u"set the password"_s);
            });
        });
    });
}

//! The slow hash runs beside the writer, never on it.
void Admin::withHash(const QJsonObject &params, const Answer &answer, const std::function<void(const QString &)> &then)
{
    const QJsonValue password = params.value(u"password"_s);
    if (!password.isString()) {
        then({});
        return;
    }
    m_work.read<Result<QString>>(
        [text = password.toString()](StoreConnection &) { return hashPassword(text); },
        [answer, then](const Result<QString> &hash) {
            if (hash)
                then(*hash);
            else
                answer(
                    fail(hash.error().code, u"The password is too short or too long: 8 to 1024 bytes are needed."_s));
        });
}

void Admin::addUser(const QJsonObject &params, const Answer &answer)
{
    const QString user = params.value(u"user"_s).toString().trimmed();
    const QString name = params.value(u"name"_s).toString(user).trimmed();
    const auto role = enumFromText<Role>(params.value(u"role"_s).toString(u"agent"_s));
    if (user.isEmpty() || user.contains(u' ') || !role) {
        answer(fail(
            ErrorCode::InvalidArgument,
            u"A user needs an e-mail address or user name without blanks, and a role of agent, supervisor or admin."_s));
        return;
    }
    look(answer, [this, params, answer, user, name, role](const Directory &directory) {
        const auto queueIds = directory.queueIds(params);
        if (!queueIds || directory.agent(user)) {
            answer(fail(!queueIds ? queueIds.error()
                                  : Error{ErrorCode::AlreadyExists, u"There is a user %1 already."_s.arg(user)}));
            return;
        }
        withHash(params, answer, [this, answer, user, name, role, ids = *queueIds](const QString &hash) {
            const NewUser added{.name = name, .email = user, .role = *role, .passwordHash = hash, .queueIds = ids};
            writeAndAnswer<Id>(
                m_work, [added](Hub &hub) { return hub.addUser(added); }, answer, u"add the user"_s);
        });
    });
}

void Admin::changeUser(const QJsonObject &params, const Answer &answer)
{
    look(answer, [this, params, answer](const Directory &directory) {
        auto agent = directory.agent(params.value(u"user"_s).toString());
        if (!agent) {
            answer(fail(agent.error()));
            return;
        }
        if (params.contains(u"active"_s))
            agent->active = params.value(u"active"_s).toBool();
        if (params.contains(u"name"_s))
            agent->name = params.value(u"name"_s).toString();
        if (params.contains(u"role"_s)) {
            const auto role = enumFromText<Role>(params.value(u"role"_s).toString());
            if (!role) {
                answer(fail(ErrorCode::InvalidArgument, u"The role is one of agent, supervisor and admin."_s));
                return;
            }
            agent->role = *role;
        }
        const bool endsSessions = !agent->active;
        const Agent changed = *agent;
        writeAndAnswer<void>(
            m_work,
            [changed, endsSessions](Hub &hub) -> Result<void> {
                if (auto done = hub.updateAgent(changed); !done || !endsSessions)
                    return done;
                // A disabled agent is thrown out everywhere, now (SECURITY C3).
                return hub.revokeSessionsOf(changed.id).map([](int) {});
            },
            answer, u"change the user"_s);
    });
}

void Admin::listDevices(const QJsonObject &params, const Answer &answer)
{
    look(answer, [this, params, answer](const Directory &directory) {
        const auto agent = directory.agent(params.value(u"user"_s).toString());
        if (!agent) {
            answer(fail(agent.error()));
            return;
        }
        m_work.read<Result<std::vector<DeviceSession>>>(
            [id = agent->id](StoreConnection &reader) { return deviceSessions(reader, id); },
            [answer](const Result<std::vector<DeviceSession>> &devices) {
                if (!devices) {
                    answer(fail(inWords(devices.error(), u"list the devices"_s)));
                    return;
                }
                QJsonArray list;
                for (const DeviceSession &device : *devices) {
                    list.append(QJsonObject{{u"id"_s, device.id.toString()},
                                            {u"name"_s, device.deviceName},
                                            {u"createdAt"_s, device.createdAt.toString()},
                                            {u"lastUsedAt"_s, device.lastUsedAt.toString()}});
                }
                answer(QJsonObject{{u"devices"_s, list}});
            });
    });
}

void Admin::revoke(const QJsonObject &params, const Answer &answer)
{
    if (const auto device = Id::fromString(params.value(u"device"_s).toString())) {
        writeAndAnswer<void>(
            m_work, [id = *device](Hub &hub) { return hub.revokeSession(id); }, answer, u"end the device's session"_s);
        return;
    }
    look(answer, [this, params, answer](const Directory &directory) {
        const auto agent = directory.agent(params.value(u"user"_s).toString());
        if (!agent) {
            answer(fail(agent.error()));
            return;
        }
        writeAndAnswer<int>(
            m_work, [id = agent->id](Hub &hub) { return hub.revokeSessionsOf(id); }, answer, u"end the sessions"_s);
    });
}

} // namespace throughline::hub
