// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cache/changeset.h"
#include "sqlite/database.h"
#include "wire/delta.h"

#include <map>
#include <memory>
#include <span>

namespace throughline::client {

class Applier;

//! How far one scope is here.
struct ScopeState {
    std::optional<wire::StateToken> token; //!< absent: never fetched whole, or to be fetched again
    Instant usedAt;                        //!< of c- and p- scopes: when last wanted
    qint64 key = 0;                        //!< row of table scope
    qint64 sweep = 0;                      //!< number of the last snapshot: what it held is marked with it
};

//! One scope's part of a local transaction.
struct ScopeUpdate {
    enum class Kind {
        Changes,         //!< a push, or an answer to "since"
        SnapshotPage,    //!< a page that is not the last
        SnapshotLastPage //!< afterwards members that no page held are dropped
    };
    wire::Scope scope;
    Kind kind = Kind::Changes;
    const wire::ScopeChanges *changes = nullptr; //!< not owned; upserts and removed are used
    std::optional<wire::StateToken> adopt;       //!< the state reached by this update
};

//! The console's copy of the scopes it may see: one SQLCipher file that can always be thrown away and fetched again.
//! SCHEMA.md describes the tables. This is the only writer; readers have connections of their own (CacheReader).
//! Thread-free: used from one thread at a time.
class Cache
{
public:
    //! Opens or makes the file and brings its schema up. Locked, Corrupt, NewerSchema, Io as named.
    [[nodiscard]] static Result<std::unique_ptr<Cache>> open(const sqlite::OpenOptions &options);
    ~Cache();

    //! What this cache belongs to, e.g. hub and user; empty in a fresh one.
    [[nodiscard]] QString owner() const { return m_owner; }
    [[nodiscard]] Result<void> setOwner(const QString &owner);
    //! The signed-in agent; null in a fresh one.
    [[nodiscard]] Id agentId() const { return m_agentId; }
    [[nodiscard]] Result<void> setAgentId(const Id &agent);
    //! The newest epoch seen; 0 in a fresh one.
    [[nodiscard]] qint64 epoch() const { return m_epoch; }
    //! The largest modseq among asOf, tokens and revs ever applied (PROTOCOL.md section 8).
    [[nodiscard]] qint64 highWater() const { return m_highWater; }
    //! All scopes with records or a state, in the order of Scope.
    [[nodiscard]] const std::map<wire::Scope, ScopeState> &scopes() const { return m_scopes; }
    [[nodiscard]] std::optional<wire::StateToken> token(const wire::Scope &scope) const;

    //! Applies \a updates in ONE transaction: upserts of every scope, then removals, then states.
    //! Records count as read in the epoch of \a asOf. Applying twice, or older after newer, changes nothing.
    [[nodiscard]] Result<ChangeSet> apply(std::span<const ScopeUpdate> updates, const wire::StateToken &asOf);

    //! A snapshot of \a scope begins: its state is gone, its records stay until the last page shows what is left.
    [[nodiscard]] Result<void> beginSnapshot(const wire::Scope &scope);
    //! Forgets how far \a scope is; its records stay.
    [[nodiscard]] Result<void> dropState(const wire::Scope &scope);
    //! Drops the scope and every record that no other scope holds.
    [[nodiscard]] Result<ChangeSet> purge(const wire::Scope &scope);
    //! A newer epoch in which nothing we have was lost: every state moves into it.
    [[nodiscard]] Result<void> relabel(qint64 epoch);
    //! A newer epoch: all scopes are fetched again.
    [[nodiscard]] Result<void> dropStates(qint64 epoch);
    //! Remembers that a c- or p- scope was wanted at \a now.
    [[nodiscard]] Result<void> touch(const wire::Scope &scope, Instant now);

    //! Much is coming: pages are kept for it in memory, up to what OpenOptions gave; else little, and what was kept is given
    //! back. Whoever works all day would have the whole file in memory in the evening.
    void setFilling(bool filling);

    //! The writer's own connection: for readers in the simulation, and for tests.
    [[nodiscard]] sqlite::Database &database() { return m_database; }
    //! PRAGMA integrity_check and the reference counts; names what is wrong. Slow.
    [[nodiscard]] Result<void> verify();
    //! Truncates the write-ahead log: before the file is copied or set aside.
    [[nodiscard]] Result<void> checkpoint();

private:
    Cache(sqlite::Database database, int mostPages);
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<void> writeMeta(const char *name, const QString &value);
    [[nodiscard]] Result<void> writeState(const wire::Scope &scope, const std::optional<wire::StateToken> &token);
    [[nodiscard]] Result<ScopeState *> stateOf(const wire::Scope &scope);
    [[nodiscard]] Result<void> raiseHighWater(qint64 modseq);

    sqlite::Database m_database;
    std::unique_ptr<Applier> m_applier;
    sqlite::Statement m_writeMeta;
    sqlite::Statement m_writeState, m_addScope, m_beginSnapshot, m_touch, m_dropScope;
    std::map<wire::Scope, ScopeState> m_scopes;
    QString m_owner;
    Id m_agentId;
    qint64 m_epoch = 0;
    qint64 m_highWater = 0;
    int m_mostPages; //!< kept in memory while it fills
    bool m_filling = true;
};

} // namespace throughline::client
