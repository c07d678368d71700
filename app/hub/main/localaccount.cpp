// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "main/localaccount.h"

#include "control/adminwork.h"

#include <algorithm>
#include <optional>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

using Agents = std::vector<Agent>;

//! The oldest administrator that can work here. Ids sort by time.
std::optional<Agent> ownerOf(Agents agents)
{
    std::erase_if(agents, [](const Agent &agent) { return !agent.active || agent.role != Role::Admin; });
    const auto oldest = std::ranges::min_element(agents, {}, &Agent::id);
    return oldest == agents.end() ? std::nullopt : std::optional(*oldest);
}

Result<Id> makeOwner(Hub &hub, const QString &name)
{
    auto queue = hub.addQueue(u"Inbox"_s);
    if (!queue)
        return queue;
    return hub.addUser({.name = name, .email = u"me"_s, .role = Role::Admin, .passwordHash = {}, .queueIds = {*queue}});
}

void signIn(WorkQueue &work, const Id &agent, const QString &user, const QString &device, const Admin::Answer &answer)
{
    work.write<Result<IssuedSession>>([agent, device](Hub &hub) { return hub.signedIn(agent, device); },
                                      [answer, user](const Result<IssuedSession> &session) {
                                          if (!session) {
                                              answer(fail(inWords(session.error(), u"sign in"_s)));
                                              return;
                                          }
                                          answer(QJsonObject{{u"user"_s, user},
                                                             {u"agentId"_s, session->agentId.toString()},
                                                             {u"token"_s, session->token},
                                                             {u"refreshToken"_s, session->refreshToken},
                                                             {u"expiresAt"_s, session->expiresAt.toString()}});
                                      });
}

} // namespace

Admin::Method localSignIn(WorkQueue &work)
{
    return [&work](const QJsonObject &params, const Admin::Answer &answer) {
        const QString device = params.value(u"deviceName"_s).toString(u"This computer"_s).left(128);
        const QString name = params.value(u"name"_s).toString(u"Me"_s).trimmed().left(128);
        work.read<Result<Agents>>(
            [](StoreConnection &reader) { return agents(reader); },
            [&work, device, name, answer](const Result<Agents> &all) {
                if (!all) {
                    answer(fail(inWords(all.error(), u"read the store"_s)));
                    return;
                }
                if (const auto owner = ownerOf(*all)) {
                    signIn(work, owner->id, owner->email, device, answer);
                    return;
                }
                if (!all->empty()) {
                    answer(fail(ErrorCode::Forbidden,
                                u"This store has users but no active administrator: sign in by password."_s));
                    return;
                }
                work.write<Result<Id>>([name](Hub &hub) { return makeOwner(hub, name.isEmpty() ? u"Me"_s : name); },
                                       [&work, device, answer](const Result<Id> &made) {
                                           if (made)
                                               signIn(work, *made, u"me"_s, device, answer);
                                           else
                                               answer(fail(inWords(made.error(), u"make the local account"_s)));
                                       });
            });
    };
}

} // namespace throughline::hub
