// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/hubprivate.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

std::vector<Id> sessionsOf(StoreConnection &store, const Id &agentId)
{
    std::vector<Id> ids;
    store.each(store.query("SELECT id FROM device_session WHERE agent=?1 ORDER BY id", agentId),
               [&](sqlite::Statement &row) { ids.push_back(row.id(0)); });
    return ids;
}

//! After five failures each further one doubles the wait, up to a quarter of an hour.
Instant waitAfter(qint64 failures, Instant now)
{
    if (failures < 5)
        return {};
    const qint64 seconds = std::min<qint64>(900, qint64(1) << std::min<qint64>(failures - 4, 10));
    return now + std::chrono::seconds(seconds);
}

} // namespace

Result<IssuedSession> Hub::Private::issue(Step &step, const Id &sessionId, const Id &agentId, const QString &device)
{
    const AccountLimits limits;
    IssuedSession issued{sessionId, agentId, random.token(), random.token(), step.writer.now() + limits.tokenLife};
    step.writer.store().run(
        "INSERT INTO device_session(id,agent,name,token,refresh,created_at,used_at,expires_at,refresh_until) "
        "VALUES (?1,?2,?3,?4,?5,?6,?6,?7,?8) "
        "ON CONFLICT(id) DO UPDATE SET token=excluded.token,spent_refresh=refresh,"
        "refresh=excluded.refresh,used_at=excluded.used_at,expires_at=excluded.expires_at,"
        "refresh_until=excluded.refresh_until",
        sessionId, agentId, device.left(200), tokenHash(issued.token), tokenHash(issued.refreshToken),
        step.writer.now(), issued.expiresAt, step.writer.now() + limits.refreshLife);
    return issued;
}

Result<IssuedSession> Hub::signedIn(const Id &agentId, const QString &deviceName)
{
    return d->write([&](Step &step) -> Result<IssuedSession> {
        const auto *agent = step.writer.get<Agent>(agentId);
        if (!agent || !agent->active)
            return fail(ErrorCode::Unauthorized);
        step.writer.store().run("UPDATE account SET failures=0,wait_until=0 WHERE agent=?1", agentId);
        return d->issue(step, d->random.newId(step.writer.now()), agentId, deviceName);
    });
}

void Hub::signInFailed(const QString &user)
{
    (void)d->write([&](Step &step) -> Result<void> {
        auto &store = step.writer.store();
        const qint64 failures =
            1 + store.number(store.query("SELECT failures FROM account WHERE user=?1", userKey(user)));
        store.run("UPDATE account SET failures=?1,wait_until=?2 WHERE user=?3", failures,
                  waitAfter(failures, step.writer.now()), userKey(user));
        return {};
    });
}

Result<IssuedSession> Hub::refreshSession(const QString &refreshToken)
{
    bool copied = false;
    auto issued = d->write([&](Step &step) -> Result<IssuedSession> {
        auto &store = step.writer.store();
        Id session;
        Id agent;
        QString device;
        Instant until;
        const auto hash = tokenHash(refreshToken);
        store.first(store.query("SELECT id,agent,name,refresh_until FROM device_session WHERE refresh=?1", hash),
                    [&](sqlite::Statement &row) {
                        session = row.id(0);
                        agent = row.id(1);
                        device = row.text(2);
                        until = row.instant(3);
                    });
        if (session.isNull()) {
            // A spent token is used again: two hold it, and we cannot know which of them is the thief.
            copied = store.number(store.query("SELECT 1 FROM device_session WHERE spent_refresh=?1", hash)) != 0;
            return fail(ErrorCode::Unauthorized);
        }
        const auto *record = step.writer.get<Agent>(agent);
        if (!record || !record->active)
            return fail(ErrorCode::Unauthorized);
        if (until <= step.writer.now())
            return fail(ErrorCode::Expired);
        return d->issue(step, session, agent, device);
    });
    if (copied) {
        Id session;
        d->store.first(d->store.query("SELECT id FROM device_session WHERE spent_refresh=?1", tokenHash(refreshToken)),
                       [&](sqlite::Statement &row) { session = row.id(0); });
        (void)revokeSession(session);
    }
    return issued;
}

Result<void> Hub::revokeSession(const Id &sessionId)
{
    return d->write([&](Step &step) -> Result<void> {
        auto &store = step.writer.store();
        store.run("DELETE FROM device_session WHERE id=?1", sessionId);
        if (store.database().changes() == 0)
            return fail(ErrorCode::NotFound, u"device session"_s);
        step.sessionsRevoked.push_back(sessionId);
        return {};
    });
}

Result<int> Hub::revokeSessionsOf(const Id &agentId)
{
    return d->write([&](Step &step) -> Result<int> {
        step.sessionsRevoked = sessionsOf(step.writer.store(), agentId);
        step.writer.store().run("DELETE FROM device_session WHERE agent=?1", agentId);
        return int(step.sessionsRevoked.size());
    });
}

Result<void> Hub::setPassword(const Id &agentId, const QString &passwordHash)
{
    return d->write([&](Step &step) -> Result<void> {
        auto &store = step.writer.store();
        store.run("UPDATE account SET password=?1,failures=0,wait_until=0 WHERE agent=?2", passwordHash, agentId);
        if (store.database().changes() == 0)
            return fail(ErrorCode::NotFound, u"account"_s);
        step.sessionsRevoked = sessionsOf(store, agentId);
        store.run("DELETE FROM device_session WHERE agent=?1", agentId);
        return {};
    });
}

Result<Id> Hub::addUser(const NewUser &user)
{
    return d->write([&](Step &step) -> Result<Id> {
        auto &store = step.writer.store();
        if (userKey(user.email).isEmpty() || user.name.trimmed().isEmpty())
            return fail(ErrorCode::InvalidArgument, u"name and email"_s);
        if (store.number(store.query("SELECT 1 FROM account WHERE user=?1", userKey(user.email))))
            return fail(ErrorCode::AlreadyExists, u"user"_s);
        for (const auto &queue : user.queueIds) {
            if (!step.writer.get<Queue>(queue))
                return fail(ErrorCode::NotFound, u"queue"_s);
        }
        Agent agent;
        agent.id = d->random.newId(step.writer.now());
        agent.name = user.name.trimmed();
        agent.email = user.email.trimmed();
        agent.role = user.role;
        agent.queueIds = user.queueIds;
        const Id id = agent.id;
        store.run("INSERT INTO account(agent,user,password,failures,wait_until) VALUES (?1,?2,?3,0,0)", id,
                  userKey(user.email), user.passwordHash);
        d->addToOrg(step, std::move(agent));
        Presence presence;
        presence.id = id; // nothing declared yet: since nothing
        d->addToOrg(step, presence);
        RoutingState routing;
        routing.id = id;
        routing.since = step.writer.now();
        d->addToOrg(step, routing);
        return id;
    });
}

Result<void> Hub::updateAgent(const Agent &agent)
{
    return d->write([&](Step &step) -> Result<void> {
        auto &store = step.writer.store();
        auto *stored = step.writer.edit<Agent>(agent.id);
        if (!stored)
            return fail(ErrorCode::NotFound, u"agent"_s);
        for (const auto &queue : agent.queueIds) {
            if (!step.writer.get<Queue>(queue))
                return fail(ErrorCode::NotFound, u"queue"_s);
        }
        if (userKey(agent.email) != userKey(stored->email)) {
            if (store.number(store.query("SELECT 1 FROM account WHERE user=?1", userKey(agent.email))))
                return fail(ErrorCode::AlreadyExists, u"user"_s);
            store.run("UPDATE account SET user=?1 WHERE agent=?2", userKey(agent.email), agent.id);
        }
        const bool rights =
            stored->role != agent.role || stored->queueIds != agent.queueIds || stored->active != agent.active;
        *stored = agent;
        if (!agent.active) {
            step.sessionsRevoked = sessionsOf(store, agent.id);
            store.run("DELETE FROM device_session WHERE agent=?1", agent.id);
        }
        if (rights)
            d->sessionChanged(step, {agent.id});
        return {};
    });
}

Result<void> Hub::setQueueMembers(const Id &queueId, const std::vector<Id> &agentIds)
{
    return d->write([&](Step &step) -> Result<void> {
        if (!step.writer.get<Queue>(queueId))
            return fail(ErrorCode::NotFound, u"queue"_s);
        std::vector<Id> changed;
        for (const auto &agent : records::all<Agent>(step.writer.store())) {
            const auto has = std::find(agent.queueIds.begin(), agent.queueIds.end(), queueId) != agent.queueIds.end();
            const auto wants = std::find(agentIds.begin(), agentIds.end(), agent.id) != agentIds.end();
            if (has == wants)
                continue;
            auto &queues = step.writer.edit<Agent>(agent.id)->queueIds;
            if (wants)
                queues.push_back(queueId);
            else
                std::erase(queues, queueId);
            changed.push_back(agent.id);
        }
        if (!changed.empty())
            d->sessionChanged(step, std::move(changed));
        return {};
    });
}

void Hub::Private::sessionChanged(Step &step, std::vector<Id> agents)
{
    step.writer.store().run("UPDATE workspace SET session_state=session_state+1");
    step.principalsChanged.insert(step.principalsChanged.end(), agents.begin(), agents.end());
}

} // namespace throughline::hub
