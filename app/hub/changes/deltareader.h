// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/scope.h"
#include "store/store.h"
#include "wire/delta.h"
#include "wire/deltawriter.h"

#include <deque>
#include <vector>

namespace throughline::hub {

struct Cursor;

//! Where the log stands, read in one snapshot with whatever is answered from it.
struct Position {
    qint64 epoch = 1;
    qint64 modseq = 0;
    qint64 logFloor = 0; //!< changes up to it are no longer logged

    [[nodiscard]] wire::StateToken token() const { return {epoch, modseq}; }
    [[nodiscard]] wire::StateToken token(qint64 at) const { return {epoch, at}; }
};

[[nodiscard]] Position positionOf(StoreConnection &store);

//! What one answer may hold; shared by all scopes of a request. Counts down.
struct PageBudget {
    int changes = 2000;
    qint64 bytes = 768 * 1024;
    bool fresh = true; //!< nothing was taken yet

    void take(qint64 size)
    {
        --changes;
        bytes -= size;
        fresh = false;
    }
    [[nodiscard]] bool over() const { return changes < 0 || bytes < 0; }
};

//! Answers what changed in a scope, or all that is in it, by bytes: stored bodies are copied, never parsed. Holds the
//! bodies its parts point to. Whether the asker may see the scope is checked before.
class DeltaReader
{
public:
    //! Within a Snapshot of the caller.
    DeltaReader(StoreConnection &store, const Position &position) : m_store(store), m_position(position) {}

    //! One scope's part of a Delta/get answer. Errors are in the part: "cannotCalculateChanges".
    [[nodiscard]] wire::ScopePart answer(const Scope &scope, const wire::ScopeQuestion &question, PageBudget &budget);

private:
    struct Row {
        qint64 modseq = 0;
        RecordType type = RecordType::Agent;
        Id id;
        bool deleted = false;
    };
    struct Found {
        Row row;
        QByteArray body; //!< empty: not in the scope any more
    };

    [[nodiscard]] wire::ScopePart changes(const Scope &scope, const wire::StateToken &since, PageBudget &budget);
    [[nodiscard]] wire::ScopePart insideModseq(const Scope &scope, const Cursor &cursor, PageBudget &budget);
    [[nodiscard]] wire::ScopePart snapshot(const Scope &scope, const Cursor &cursor, PageBudget &budget);
    [[nodiscard]] bool mayAnswer(const wire::StateToken &since) const;
    [[nodiscard]] Found find(const QByteArray &scopeKey, const Row &row);
    [[nodiscard]] sqlite::Statement &snapshotRows(const QByteArray &key, RecordType type, const QByteArray &after);
    void put(wire::ScopePart &part, const Found &found, PageBudget &budget);
    void group(wire::ScopePart &part) const;

    StoreConnection &m_store;
    Position m_position;
    std::deque<wire::RecordBody> m_bodies; //!< stable addresses: the parts point here
};

} // namespace throughline::hub
