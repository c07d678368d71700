// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/cache.h"

#include "base/heap.h"
#include "cache/applier.h"
#include "cache/cachemigrations.h"
#include "cache/mutation.h"

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int restingPages = 2'000; // of 4 KiB

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

Cache::Cache(sqlite::Database database, int mostPages) : m_database(std::move(database)), m_mostPages(mostPages) {}
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
    std::unique_ptr<Cache> cache(new Cache(std::move(*database), options.cachePages));
    if (const auto loaded = cache->load(); !loaded)
        return fail(loaded.error());
    return cache;
}

void Cache::setFilling(bool filling)
{
    if (std::exchange(m_filling, filling) == filling)
        return;
    const int pages = filling ? m_mostPages : std::min(m_mostPages, restingPages);
    // What SQLite cannot give back now it gives back later: nothing depends on it.
    const QByteArray sql = "PRAGMA cache_size=" + QByteArray::number(pages) + "; PRAGMA shrink_memory";
    (void)m_database.run(sql.constData());
    if (!filling)
        giveBackFreeMemory();
}

Result<void> Cache::load()
{
    auto applier = Applier::prepare(m_database);
    if (!applier)
        return fail(applier.error());
    m_applier = std::move(*applier);
    const std::pair<sqlite::Statement *, const char *> all[] = {
        {&m_writeMeta, "INSERT OR REPLACE INTO meta(name, value) VALUES(?1, ?2)"},
        {&m_writeState, "UPDATE scope SET epoch=?2, modseq=?3 WHERE key=?1"},
        {&m_addScope, "INSERT INTO scope(kind, id) VALUES(?1, ?2)"},
        {&m_beginSnapshot, "UPDATE scope SET epoch=NULL, modseq=NULL, sweep=sweep+1 WHERE key=?1"},
        {&m_touch, "UPDATE scope SET used_at=?2 WHERE key=?1"},
        {&m_dropScope, "DELETE FROM scope WHERE key=?1"},
    };
    for (const auto &[statement, sql] : all) {
        auto compiled = m_database.prepare(sql);
        if (!compiled)
            return fail(compiled.error());
        *statement = std::move(*compiled);
    }
    auto meta = m_database.prepare("SELECT name, value FROM meta");
    auto scopes = m_database.prepare("SELECT key, kind, id, epoch, modseq, used_at, sweep FROM scope ORDER BY key");
    if (!meta || !scopes)
        return fail(meta ? scopes.error() : meta.error());

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
        state.key = scopes->number(0);
        if (!scopes->isNull(3))
            state.token = wire::StateToken{scopes->number(3), scopes->number(4)};
        state.usedAt = scopes->instant(5);
        state.sweep = scopes->number(6);
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

Result<ScopeState *> Cache::stateOf(const wire::Scope &scope)
{
    if (const auto found = m_scopes.find(scope); found != m_scopes.end())
        return &found->second;
    if (const auto done = m_addScope.bind(int(scope.kind), scope.id).run(); !done)
        return fail(done.error());
    auto &state = m_scopes[scope];
    state.key = m_database.lastRowId();
    return &state;
}

Result<void> Cache::writeState(const wire::Scope &scope, const std::optional<wire::StateToken> &token)
{
    const auto state = stateOf(scope);
    if (!state)
        return fail(state.error());
    const auto done = token ? m_writeState.bind((*state)->key, token->epoch, token->modseq).run()
                            : m_writeState.bind((*state)->key, nullptr, nullptr).run();
    if (done)
        (*state)->token = token;
    return done;
}

Result<ChangeSet> Cache::apply(std::span<const ScopeUpdate> updates, const wire::StateToken &asOf)
{
    // What memory holds must say the same as the file, also when the file says no.
    std::vector<std::pair<wire::Scope, std::optional<ScopeState>>> before;
    for (const auto &update : updates) {
        const auto found = m_scopes.find(update.scope);
        before.emplace_back(update.scope, found == m_scopes.end() ? std::nullopt : std::optional(found->second));
    }
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
        for (const auto &update : updates) {
            const auto state = stateOf(update.scope);
            if (!state)
                return fail(state.error());
            for (const auto &record : update.changes->upserts)
                m_applier->upsert((*state)->key, (*state)->sweep, record);
        }
        m_applier->flush();
        for (const auto &update : updates) {
            const auto &state = m_scopes.at(update.scope);
            for (const auto &removal : update.changes->removed)
                m_applier->remove(state.key, removal.type, removal.id);
            if (update.kind == ScopeUpdate::Kind::SnapshotLastPage)
                m_applier->removeUnseen(state.key, state.sweep);
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
    if (!changes) {
        for (auto &[scope, state] : before) {
            if (state)
                m_scopes[scope] = *state;
            else
                m_scopes.erase(scope);
        }
        m_highWater = highWaterBefore;
    }
    return changes;
}

Result<void> Cache::beginSnapshot(const wire::Scope &scope)
{
    const auto state = stateOf(scope);
    if (!state)
        return fail(state.error());
    const auto done = m_beginSnapshot.bind((*state)->key).run();
    if (done) {
        (*state)->token.reset();
        ++(*state)->sweep;
    }
    return done;
}

Result<void> Cache::dropState(const wire::Scope &scope)
{
    return m_scopes.contains(scope) ? writeState(scope, std::nullopt) : Result<void>{};
}

Result<ChangeSet> Cache::purge(const wire::Scope &scope)
{
    const auto state = m_scopes.find(scope);
    if (state == m_scopes.end())
        return ChangeSet{};
    auto changes = inTransaction(m_database, [&]() -> Result<ChangeSet> {
        m_applier->begin(m_epoch);
        if (!mutation(Mutation::NoPurge))
            m_applier->removeAll(state->second.key);
        if (const auto done = m_dropScope.bind(state->second.key).run(); !done)
            return fail(done.error());
        return m_applier->finish();
    });
    if (changes)
        m_scopes.erase(state);
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
    const auto state = stateOf(scope);
    if (!state)
        return fail(state.error());
    const auto done = m_touch.bind((*state)->key, now).run();
    if (done)
        (*state)->usedAt = now;
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
         " AND NOT EXISTS(SELECT 1 FROM place p WHERE p.id=m.id)",
         u"members without a record"_s},
        {"SELECT count(*) FROM place p WHERE NOT EXISTS(SELECT 1 FROM item i WHERE "
         "i.contact_point_id=p.contact_point_id"
         " AND i.order_time=p.order_time AND i.id=p.id)",
         u"places without an item"_s},
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
