// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "changes/changewriter.h"

#include "store/mutation.h"

#include <utility>

namespace throughline::hub {

bool ChangeWriter::isMember(const Scope &scope, RecordType type, const Id &id)
{
    return m_store.number(m_store.query("SELECT 1 FROM member WHERE scope=?1 AND type=?2 AND id=?3", scopeKey(scope),
                                        int(type), id))
           != 0;
}

std::vector<Scope> ChangeWriter::scopesOf(RecordType type, const Id &id)
{
    std::vector<Scope> scopes;
    const auto add = [&](sqlite::Statement &row) {
        if (const auto scope = scopeFromKey(row.view(0)))
            scopes.push_back(*scope);
    };
    if (type != RecordType::TimelineItem) {
        // The condition names the partial index.
        m_store.each(m_store.query("SELECT scope FROM member WHERE type=?1 AND id=?2 AND type<>14", int(type), id),
                     add);
        return scopes;
    }
    // Items are too many for an index by record. They can only be where their conversation and contact point are.
    Scope candidates[3] = {Scope::all(), {}, {}};
    m_store.first(m_store.query("SELECT i.contact_point, c.queue FROM timeline_item i "
                                "LEFT JOIN conversation c ON c.id=i.conversation WHERE i.id=?1",
                                id),
                  [&](sqlite::Statement &row) {
                      candidates[1] = Scope::contactPoint(row.id(0));
                      candidates[2] = row.isNull(1) ? candidates[1] : Scope::queue(row.id(1));
                  });
    for (const auto &scope : candidates) {
        if (isMember(scope, type, id))
            scopes.push_back(scope);
    }
    return scopes;
}

void ChangeWriter::enter(const Scope &scope, RecordType type, const Id &id, qint64 row)
{
    m_store.run("INSERT OR IGNORE INTO member(scope,type,id,row) VALUES (?1,?2,?3,?4)", scopeKey(scope), int(type), id,
                row);
    if (m_store.database().changes() > 0)
        log(scope, type, id, row, ChangeOp::Upsert);
}

void ChangeWriter::leave(const Scope &scope, RecordType type, const Id &id)
{
    m_store.run("DELETE FROM member WHERE scope=?1 AND type=?2 AND id=?3", scopeKey(scope), int(type), id);
    if (m_store.database().changes() > 0 && !mutation(Mutation::NoTombstones))
        log(scope, type, id, 0, ChangeOp::Left);
}

void ChangeWriter::drop(RecordType type, const Id &id, qint64 row)
{
    for (const auto &scope : scopesOf(type, id)) {
        m_store.run("DELETE FROM member WHERE scope=?1 AND type=?2 AND id=?3 AND row=?4", scopeKey(scope), int(type),
                    id, row);
        if (m_store.database().changes() > 0)
            log(scope, type, id, 0, ChangeOp::Deleted);
    }
    records::deleteRow(m_store, type, row);
    m_bodies.erase({type, row});
}

void ChangeWriter::touch(RecordType type, const Id &id, qint64 row, const Id &owner)
{
    if (!owner.isNull()) // its id is another record's: only the owner's scope can hold this row
        return log(Scope::me(owner), type, id, row, ChangeOp::Upsert);
    for (const auto &scope : scopesOf(type, id))
        log(scope, type, id, row, ChangeOp::Upsert);
}

void ChangeWriter::log(const Scope &scope, RecordType type, const Id &id, qint64 row, ChangeOp op)
{
    const auto [found, added] = m_logged.try_emplace({scope, type, id}, m_log.size());
    if (added)
        m_log.push_back({scope, type, id, row, op});
    else
        m_log[found->second] = {scope, type, id, row, op};
}

template<typename T>
void ChangeWriter::save()
{
    for (const auto &key : std::exchange(cache<T>().edited, {})) {
        auto &entry = cache<T>().entries.at(key);
        entry.value.rev = m_modseq;
        const auto body = toBody(entry.value);
        records::update(m_store, entry.row, entry.value, body);
        m_bodies[{recordTypeOf<T>, entry.row}] = body;
        touch(recordTypeOf<T>, entry.value.id, entry.row, key.first);
    }
}

void ChangeWriter::flush()
{
    std::apply(
        [this](auto &...caches) {
            (save<decltype(std::declval<decltype(caches)>().entries.begin()->second.value)>(), ...);
        },
        m_caches);
}

QByteArray ChangeWriter::bodyOf(RecordType type, qint64 row)
{
    auto &body = m_bodies[{type, row}];
    if (body.isEmpty())
        body = records::bodyAt(m_store, type, row);
    return body;
}

StepChanges ChangeWriter::finish(qint64 maxInlineBytes)
{
    flush();
    StepChanges step;
    step.visible = m_takeNumber || !m_log.empty();
    if (!step.visible)
        return step;
    qint64 bytes = 0;
    step.changes.reserve(m_log.size());
    for (const auto &entry : m_log) {
        m_store.run("INSERT INTO scope_log(scope,modseq,type,id,op) VALUES (?1,?2,?3,?4,?5)", scopeKey(entry.scope),
                    m_modseq, int(entry.type), entry.id, int(entry.op));
        Change change{entry.scope, entry.type, entry.id, entry.op, {}};
        if (entry.op == ChangeOp::Upsert && bytes <= maxInlineBytes) {
            change.body = bodyOf(entry.type, entry.row);
            bytes += change.body.size();
        }
        step.changes.push_back(std::move(change));
    }
    step.tooLarge = bytes > maxInlineBytes;
    m_store.run("INSERT INTO commit_log(modseq,at) VALUES (?1,?2)", m_modseq, m_now);
    m_store.run("UPDATE workspace SET modseq=?1", m_modseq);
    return step;
}

} // namespace throughline::hub
