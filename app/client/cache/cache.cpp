// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/cache.h"

#include "cache/applier.h"
#include "cache/cachemigrations.h"
#include "cache/mutation.h"

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

//! Rolls back unless everything until commit() went well.
template<typename Work>
Result<ChangeSet> inTransaction(sqlite::Database &database, Work work)
{
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    auto changes = work();
    if (!changes)
        return changes;
    if (const auto done = transaction->commit(); !done)
        return fail(done.error());
    return changes;
}

} // namespace

Cache::Cache(sqlite::Database database) : m_database(std::move(database)) {}
Cache::~Cache() = default;

Result<std::unique_ptr<Cache>> Cache::open(const sqlite::OpenOptions &options)
{
    auto database = sqlite::Database::open(options);
    if (!database)
        return fail(database.error());
    // Larger than the default: a snapshot page would otherwise be copied back after every few hundred rows.
    if (const auto set = database->run("PRAGMA wal_autocheckpoint=4000"); !set)
        return fail(set.error());
    if (const auto migrated = sqlite::migrate(*database, cacheMigrations()); !migrated)
        return fail(migrated.error());
    std::unique_ptr<Cache> cache(new Cache(std::move(*database)));
    if (const auto loaded = cache->load(); !loaded)
        return fail(loaded.error());
    return cache;
}

Result<void> Cache::load()
{
    auto applier = Applier::prepare(m_database);
    auto writeMeta = m_database.prepare("INSERT OR REPLACE INTO meta(name, value) VALUES(?1, ?2)");
    auto writeState = m_database.prepare("UPDATE scope SET epoch=?2, modseq=?3 WHERE key=?1");
    auto meta = m_database.prepare("SELECT name, value FROM meta");
    auto scopes = m_database.prepare("SELECT key, kind, id, epoch, modseq, used_at FROM scope ORDER BY key");
    for (const auto *statement : {&writeMeta, &writeState, &meta, &scopes}) {
        if (!*statement)
            return fail(statement->error());
    }
    if (!applier)
        return fail(applier.error());
    m_applier = std::move(*applier);
    m_writeMeta = std::move(*writeMeta);
    m_writeState = std::move(*writeState);

    Result<bool> row = false;
    while ((row = meta->step()) && *row) {
        const auto name = meta->text(0);
        const auto value = meta->text(1);
        if (name == "owner"_L1)
            m_owner = value;
        else if (name == "agent"_L1)
            m_agentId = Id::fromString(value).value_or(Id{});
        else if (name == "epoch"_L1)
            m_epoch = value.toLongLong();
        else if (name == "highWater"_L1)
            m_highWater = value.toLongLong();
    }
    while (row && (row = scopes->step()) && *row) {
        const wire::Scope scope{wire::ScopeKind(scopes->number(1)), scopes->id(2)};
        ScopeState state;
        if (!scopes->isNull(3))
            state.token = wire::StateToken{scopes->number(3), scopes->number(4)};
        state.usedAt = scopes->instant(5);
        m_keys[scope] = scopes->number(0);
        m_scopes[scope] = state;
    }
    return row ? Result<void>{} : fail(row.error());
}

std::optional<wire::StateToken> Cache::token(const wire::Scope &scope) const
{
    const auto found = m_scopes.find(scope);
    return found == m_scopes.end() ? std::nullopt : found->second.token;
}

Result<void> Cache::writeMeta(const char *name, const QString &value)
{
    return m_writeMeta.bind(QString::fromLatin1(name), value).run();
}

Result<void> Cache::setOwner(const QString &owner)
{
    if (const auto done = writeMeta("owner", owner); !done)
        return done;
    m_owner = owner;
    return {};
}

Result<void> Cache::setAgentId(const Id &agent)
{
    if (const auto done = writeMeta("agent", agent.toString()); !done)
        return done;
    m_agentId = agent;
    return {};
}

Result<void> Cache::raiseHighWater(qint64 modseq)
{
    if (modseq <= m_highWater)
        return {};
    m_highWater = modseq;
    return writeMeta("highWater", QString::number(modseq));
}

Result<qint64> Cache::scopeKey(const wire::Scope &scope)
{
    if (const auto found = m_keys.find(scope); found != m_keys.end())
        return found->second;
    auto add = m_database.prepare("INSERT INTO scope(kind, id) VALUES(?1, ?2)");
    if (!add)
        return fail(add.error());
    if (const auto done = add->bind(int(scope.kind), scope.id).run(); !done)
        return fail(done.error());
    const auto key = m_database.lastRowId();
    m_keys[scope] = key;
    m_scopes[scope] = {};
    return key;
}

Result<void> Cache::writeState(const wire::Scope &scope, const std::optional<wire::StateToken> &token)
{
    const auto key = scopeKey(scope);
    if (!key)
        return fail(key.error());
    const auto done = token ? m_writeState.bind(*key, token->epoch, token->modseq).run()
                            : m_writeState.bind(*key, nullptr, nullptr).run();
    if (done)
        m_scopes[scope].token = token;
    return done;
}

Result<ChangeSet> Cache::apply(std::span<const ScopeUpdate> updates, const wire::StateToken &asOf)
{
    const auto scopesBefore = m_scopes;
    const auto keysBefore = m_keys;
    const auto highWaterBefore = m_highWater;
    const auto writeStates = [&]() -> Result<ChangeSet> {
        for (const auto &update : updates) {
            if (!update.adopt)
                continue;
            if (const auto done = writeState(update.scope, update.adopt); !done)
                return fail(done.error());
        }
        return ChangeSet{};
    };
    if (mutation(Mutation::StateFirst)) {
        if (const auto done = inTransaction(m_database, writeStates); !done)
            return done;
    }
    auto changes = inTransaction(m_database, [&]() -> Result<ChangeSet> {
        m_applier->begin(asOf.epoch);
        std::vector<std::pair<qint64, qint64>> rows; // key and sweep of each update's scope
        auto sweep = m_database.prepare("SELECT sweep FROM scope WHERE key=?1");
        if (!sweep)
            return fail(sweep.error());
        for (const auto &update : updates) {
            const auto key = scopeKey(update.scope);
            if (!key)
                return fail(key.error());
            const auto found = sweep->bind(*key).step();
            if (!found)
                return fail(found.error());
            rows.emplace_back(*key, sweep->number(0));
        }
        sweep->reset();
        for (size_t i = 0; i < updates.size(); ++i) {
            for (const auto &record : updates[i].changes->upserts)
                m_applier->upsert(rows[i].first, rows[i].second, record);
        }
        m_applier->flush();
        for (size_t i = 0; i < updates.size(); ++i) {
            for (const auto &removal : updates[i].changes->removed)
                m_applier->remove(rows[i].first, removal.type, removal.id);
            if (updates[i].kind == ScopeUpdate::Kind::SnapshotLastPage)
                m_applier->removeUnseen(rows[i].first, rows[i].second);
        }
        auto done = m_applier->finish();
        if (!done)
            return done;
        auto highest = mutation(Mutation::NoAsOf) ? 0 : asOf.modseq;
        highest = std::max(highest, m_applier->largestRev());
        for (const auto &update : updates)
            highest = std::max(highest, update.adopt ? update.adopt->modseq : 0);
        if (const auto raised = raiseHighWater(highest); !raised)
            return fail(raised.error());
        if (const auto states = writeStates(); !states)
            return states;
        return done;
    });
    if (!changes) { // rolled back: what memory holds must say the same as the file
        m_scopes = scopesBefore;
        m_keys = keysBefore;
        m_highWater = highWaterBefore;
    }
    return changes;
}

Result<void> Cache::beginSnapshot(const wire::Scope &scope)
{
    const auto key = scopeKey(scope);
    if (!key)
        return fail(key.error());
    auto begin = m_database.prepare("UPDATE scope SET epoch=NULL, modseq=NULL, sweep=sweep+1 WHERE key=?1");
    if (!begin)
        return fail(begin.error());
    const auto done = begin->bind(*key).run();
    if (done)
        m_scopes[scope].token.reset();
    return done;
}

Result<void> Cache::dropState(const wire::Scope &scope)
{
    return m_keys.contains(scope) ? writeState(scope, std::nullopt) : Result<void>{};
}

Result<ChangeSet> Cache::purge(const wire::Scope &scope)
{
    const auto key = m_keys.find(scope);
    if (key == m_keys.end())
        return ChangeSet{};
    auto changes = inTransaction(m_database, [&]() -> Result<ChangeSet> {
        m_applier->begin(m_epoch);
        if (!mutation(Mutation::NoPurge))
            m_applier->removeAll(key->second);
        auto drop = m_database.prepare("DELETE FROM scope WHERE key=?1");
        if (!drop)
            return fail(drop.error());
        if (const auto done = drop->bind(key->second).run(); !done)
            return fail(done.error());
        return m_applier->finish();
    });
    if (changes) {
        m_keys.erase(scope);
        m_scopes.erase(scope);
    }
    return changes;
}

Result<void> Cache::relabel(qint64 epoch)
{
    // Records keep the epoch they were read in: whatever is read from now on is newer than all of them, and for the
    // same reason none of it can be older than what relabelling kept (highWater <= base).
    auto changes = inTransaction(m_database, [&]() -> Result<ChangeSet> {
        for (const auto &[scope, state] : std::map(m_scopes)) {
            if (!state.token)
                continue;
            if (const auto done = writeState(scope, wire::StateToken{epoch, state.token->modseq}); !done)
                return fail(done.error());
        }
        return writeMeta("epoch", QString::number(epoch)).map([] { return ChangeSet{}; });
    });
    if (!changes)
        return fail(changes.error());
    m_epoch = epoch;
    return {};
}

Result<void> Cache::dropStates(qint64 epoch)
{
    const auto changes = inTransaction(m_database, [&]() -> Result<ChangeSet> {
        if (const auto done = m_database.run("UPDATE scope SET epoch=NULL, modseq=NULL"); !done)
            return fail(done.error());
        // What was seen of the old epoch says nothing about this one.
        if (const auto done = writeMeta("highWater", u"0"_s); !done)
            return fail(done.error());
        return writeMeta("epoch", QString::number(epoch)).map([] { return ChangeSet{}; });
    });
    if (!changes)
        return fail(changes.error());
    for (auto &[scope, state] : m_scopes)
        state.token.reset();
    m_epoch = epoch;
    m_highWater = 0;
    return {};
}

Result<void> Cache::touch(const wire::Scope &scope, Instant now)
{
    const auto key = scopeKey(scope);
    if (!key)
        return fail(key.error());
    auto touch = m_database.prepare("UPDATE scope SET used_at=?2 WHERE key=?1");
    if (!touch)
        return fail(touch.error());
    const auto done = touch->bind(*key, now).run();
    if (done)
        m_scopes[scope].usedAt = now;
    return done;
}

Result<void> Cache::verify()
{
    auto check = m_database.prepare("PRAGMA integrity_check");
    if (!check)
        return fail(check.error());
    if (const auto row = check->step(); !row || !*row || check->text(0) != "ok"_L1)
        return fail(ErrorCode::Corrupt, row ? check->text(0) : row.error().detail);
    check->reset();
    const std::pair<const char *, QString> counts[] = {
        {"SELECT count(*) FROM record r WHERE refs<>(SELECT count(*) FROM member m WHERE m.type=r.type AND m.id=r.id)",
         u"reference counts of records"_s},
        {"SELECT count(*) FROM place p WHERE refs<>(SELECT count(*) FROM member m WHERE m.type=p.type AND m.id=p.id)",
         u"reference counts of items"_s},
        {"SELECT count(*) FROM member m WHERE NOT EXISTS(SELECT 1 FROM record r WHERE r.type=m.type AND r.id=m.id)"
         " AND NOT EXISTS(SELECT 1 FROM place p WHERE p.id=m.id)", u"members without a record"_s},
        {"SELECT count(*) FROM place p WHERE NOT EXISTS(SELECT 1 FROM item i WHERE i.contact_point_id=p.contact_point_id"
         " AND i.order_time=p.order_time AND i.id=p.id)", u"places without an item"_s},
        {"SELECT abs((SELECT count(*) FROM place)-(SELECT count(*) FROM item))", u"items without a place"_s},
    };
    for (const auto &[sql, name] : counts) {
        const auto wrong = m_database.number(sql);
        if (!wrong)
            return fail(wrong.error());
        if (*wrong != 0)
            return fail(ErrorCode::Corrupt, u"%1: %2"_s.arg(name).arg(*wrong));
    }
    return {};
}

Result<void> Cache::checkpoint()
{
    return m_database.run("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace throughline::client
