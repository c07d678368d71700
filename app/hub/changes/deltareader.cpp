// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "changes/deltareader.h"

#include "changes/commitbatch.h"
#include "changes/cursor.h"
#include "store/mutation.h"
#include "store/records.h"

#include <algorithm>
#include <set>

namespace throughline::hub {

using namespace Qt::StringLiterals;

Position positionOf(StoreConnection &store)
{
    Position position;
    store.first(store.query("SELECT epoch,modseq,log_floor FROM workspace WHERE id=1"), [&](sqlite::Statement &row) {
        position = {row.number(0), row.number(1), row.number(2)};
    });
    return position;
}

bool DeltaReader::mayAnswer(const wire::StateToken &since) const
{
    const bool ours = since.epoch == m_position.epoch && since.modseq <= m_position.modseq;
    return (ours || mutation(Mutation::NoEpoch))
           && (since.modseq >= m_position.logFloor || mutation(Mutation::NoPruneCheck));
}

wire::ScopePart DeltaReader::answer(const Scope &scope, const wire::ScopeQuestion &question, PageBudget &budget)
{
    wire::ScopePart part;
    if (question.since) {
        part = changes(scope, *question.since, budget);
    } else {
        const auto cursor = question.cursor.isEmpty()
                                ? std::optional(Cursor{.start = m_position.modseq, .epoch = m_position.epoch})
                                : Cursor::fromString(question.cursor);
        if (!cursor || !mayAnswer({cursor->epoch, cursor->start}))
            part.error = u"cannotCalculateChanges"_s;
        else if (cursor->modseq)
            part = insideModseq(scope, *cursor, budget);
        else
            part = snapshot(scope, *cursor, budget);
    }
    part.scope = scope;
    group(part);
    return part;
}

//! Records of one type stand together on the wire; within a type the order of reading stays.
void DeltaReader::group(wire::ScopePart &part) const
{
    std::stable_sort(part.upserts.begin(), part.upserts.end(),
                     [](const auto *a, const auto *b) { return a->type < b->type; });
}

//! What a logged record is to the scope now: there, or gone.
DeltaReader::Found DeltaReader::find(const QByteArray &scopeKey, const Row &row)
{
    const qint64 at = m_store.number(
        m_store.query("SELECT row FROM member WHERE scope=?1 AND type=?2 AND id=?3", scopeKey, int(row.type), row.id));
    return {row, at ? records::bodyAt(m_store, row.type, at) : QByteArray()};
}

void DeltaReader::put(wire::ScopePart &part, const Found &found, PageBudget &budget)
{
    budget.take(found.body.size());
    if (found.body.isEmpty()) {
        part.removed.push_back({found.row.type, found.row.id, found.row.deleted});
        return;
    }
    m_bodies.push_back({found.row.type, found.row.id, found.body});
    part.upserts.push_back(&m_bodies.back());
}

wire::ScopePart DeltaReader::changes(const Scope &scope, const wire::StateToken &since, PageBudget &budget)
{
    wire::ScopePart part;
    if (!mayAnswer(since)) {
        part.error = u"cannotCalculateChanges"_s;
        return part;
    }
    const auto key = scopeKey(scope);
    part.oldState = since;
    qint64 reached = since.modseq;

    // One modseq is taken whole or not at all. Rows are read group by group; the records behind them one by one.
    std::set<std::pair<RecordType, Id>> seen;
    std::vector<Row> rows;
    const bool fresh = budget.fresh;
    const auto readGroup = [&](qint64 after) {
        rows.clear();
        m_store.each(m_store.query("SELECT modseq,type,id,op FROM scope_log WHERE scope=?1 AND modseq="
                                   "(SELECT min(modseq) FROM scope_log WHERE scope=?1 AND modseq>?2) ORDER BY type,id",
                                   key, after),
                     [&](sqlite::Statement &row) {
                         rows.push_back({row.number(0), RecordType(row.number(1)), row.id(2),
                                         row.number(3) == int(ChangeOp::Deleted)});
                     });
        return !rows.empty();
    };
    for (qint64 after = since.modseq; readGroup(after); after = rows.front().modseq) {
        std::vector<Found> found;
        PageBudget rest = budget;
        for (const auto &row : rows) {
            if (seen.contains({row.type, row.id}))
                continue;
            found.push_back(find(key, row));
            rest.take(found.back().body.size());
            if (rest.over())
                break;
        }
        if (rest.over()) {
            if (fresh && reached == since.modseq)
                return insideModseq(
                    scope, {.start = since.modseq, .epoch = m_position.epoch, .modseq = rows.front().modseq}, budget);
            part.newState = m_position.token(reached);
            part.hasMore = true;
            return part;
        }
        for (const auto &each : found) {
            seen.emplace(each.row.type, each.row.id);
            put(part, each, budget);
        }
        reached = rows.front().modseq;
    }
    part.newState = m_position.token();
    return part;
}

wire::ScopePart DeltaReader::insideModseq(const Scope &scope, const Cursor &cursor, PageBudget &budget)
{
    wire::ScopePart part;
    const auto key = scopeKey(scope);
    const bool fresh = budget.fresh; // an empty page goes on where it was asked; a first record always fits
    part.oldState = wire::StateToken{cursor.epoch, cursor.start};
    std::vector<Row> rows;
    m_store.each(m_store.query("SELECT type,id,op FROM scope_log WHERE scope=?1 AND modseq=?2 AND (type,id)>(?3,?4) "
                               "ORDER BY type,id LIMIT ?5",
                               key, cursor.modseq, cursor.type, cursor.afterKey(), budget.changes + 1),
                 [&](sqlite::Statement &row) {
                     rows.push_back({cursor.modseq, RecordType(row.number(0)), row.id(1),
                                     row.number(2) == int(ChangeOp::Deleted)});
                 });
    for (size_t i = 0; i < rows.size(); ++i) {
        const auto found = find(key, rows[i]);
        PageBudget rest = budget;
        rest.take(found.body.size());
        if (rest.over() && (i > 0 || !fresh)) {
            if (mutation(Mutation::SplitModseq))
                break;
            part.cursor = i > 0 ? cursor.after(rows[i - 1].type, rows[i - 1].id).toString() : cursor.toString();
            return part;
        }
        put(part, found, budget);
    }
    part.newState = m_position.token(cursor.modseq);
    part.hasMore = cursor.modseq < m_position.modseq;
    return part;
}

wire::ScopePart DeltaReader::snapshot(const Scope &scope, const Cursor &cursor, PageBudget &budget)
{
    wire::ScopePart part;
    // A console keeps the first page's word: too late a word would hide what came in between.
    part.startState = wire::StateToken{cursor.epoch, cursor.start + (mutation(Mutation::SnapshotLate) ? 1 : 0)};
    const auto key = scopeKey(scope);
    const bool fresh = budget.fresh;
    Cursor last = cursor;
    for (const auto type : allRecordTypes) {
        if (int(type) < cursor.type)
            continue;
        auto &rows = snapshotRows(key, type, int(type) == cursor.type ? cursor.afterKey() : QByteArray(""));
        while (m_store.step(rows)) {
            const qint64 size = rows.view(1).size();
            PageBudget rest = budget;
            rest.take(size);
            if (rest.over() && (!part.upserts.empty() || !fresh)) {
                part.cursor = last.toString();
                rows.reset();
                return part;
            }
            put(part, {{0, type, rows.id(0), false}, rows.bytes(1)}, budget);
            last = last.after(type, rows.id(0));
        }
    }
    return part;
}

sqlite::Statement &DeltaReader::snapshotRows(const QByteArray &key, RecordType type, const QByteArray &after)
{
    // CROSS JOIN fixes the order of loops: membership first, in order of id, then the body by its row.
    switch (type) {
    case RecordType::ContactPoint:
        return m_store.query("SELECT m.id,t.body FROM member m CROSS JOIN contact_point t ON t.row=m.row "
                             "WHERE m.scope=?1 AND m.type=?2 AND m.id>?3 ORDER BY m.id",
                             key, int(type), after);
    case RecordType::IdentityLink:
        return m_store.query("SELECT m.id,t.body FROM member m CROSS JOIN identity_link t ON t.row=m.row "
                             "WHERE m.scope=?1 AND m.type=?2 AND m.id>?3 ORDER BY m.id",
                             key, int(type), after);
    case RecordType::Conversation:
        return m_store.query("SELECT m.id,t.body FROM member m CROSS JOIN conversation t ON t.row=m.row "
                             "WHERE m.scope=?1 AND m.type=?2 AND m.id>?3 ORDER BY m.id",
                             key, int(type), after);
    case RecordType::TimelineItem:
        return m_store.query("SELECT m.id,t.body FROM member m CROSS JOIN timeline_item t ON t.row=m.row "
                             "WHERE m.scope=?1 AND m.type=?2 AND m.id>?3 ORDER BY m.id",
                             key, int(type), after);
    default:
        return m_store.query("SELECT m.id,t.body FROM member m CROSS JOIN record t ON t.row=m.row "
                             "WHERE m.scope=?1 AND m.type=?2 AND m.id>?3 ORDER BY m.id",
                             key, int(type), after);
    }
}

} // namespace throughline::hub
