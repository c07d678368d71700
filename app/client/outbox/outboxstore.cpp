// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "outbox/outbox.h"

#include "domain/records.h"
#include "outbox/overlay.h"
#include "outbox/workmigrations.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace throughline::client {

using namespace Qt::StringLiterals;

// What of the outbox touches the disk. Every public call is one transaction; memory follows the file, never leads.

namespace {

template<typename Work>
Result<void> inTransaction(sqlite::Database &database, Work work)
{
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    if (const auto done = work(); !done)
        return done;
    return transaction->commit();
}

QByteArray answerBytes(const wire::CommandOutcome &outcome)
{
    return compactJson(wire::writeOutcome(outcome));
}

} // namespace

Result<std::unique_ptr<Outbox>> Outbox::open(const sqlite::OpenOptions &options)
{
    auto database = sqlite::Database::open(options);
    if (!database)
        return fail(database.error());
    if (const auto migrated = sqlite::migrate(*database, workMigrations()); !migrated)
        return fail(migrated.error());
    std::unique_ptr<Outbox> outbox(new Outbox(std::move(*database)));
    const std::pair<sqlite::Statement *, const char *> all[] = {
        {&outbox->m_add,
         "INSERT INTO command(id, name, args, expect, lane, merge_key, created_at, expires_at, not_before,"
         " state) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"},
        {&outbox->m_drop, "DELETE FROM command WHERE id=?1"},
        {&outbox->m_dropUploads, "DELETE FROM upload WHERE command_id=?1"},
        {&outbox->m_answer, "UPDATE command SET state=?2, epoch=?3, modseq=?4, answer=?5 WHERE id=?1"},
        {&outbox->m_state, "UPDATE command SET state=?2, not_before=?3 WHERE id=?1"},
    };
    for (const auto &[statement, sql] : all) {
        auto compiled = outbox->m_database.prepare(sql);
        if (!compiled)
            return fail(compiled.error());
        *statement = std::move(*compiled);
    }
    if (const auto loaded = outbox->load(); !loaded)
        return fail(loaded.error());
    for (const auto &entry : outbox->m_entries) {
        if (entry.state == CommandState::Queued) // what a run before did with it is not on the disk
            outbox->m_mayHaveLeft.insert(entry.command.id);
    }
    return outbox;
}

Result<void> Outbox::load()
{
    m_entries.clear();
    changed();
    if (const auto notes = loadNotesAside(); !notes)
        return notes;
    auto commands =
        m_database.prepare("SELECT n, id, name, args, expect, lane, created_at, expires_at, not_before, state,"
                           " epoch, modseq, answer FROM command WHERE settled=0 ORDER BY n");
    auto uploads =
        m_database.prepare("SELECT id, name, type, size, blob_id FROM upload WHERE command_id=?1 ORDER BY position");
    if (!commands || !uploads)
        return fail(commands ? uploads.error() : commands.error());
    Result<bool> row = false;
    while ((row = commands->step()) && *row) {
        OutboxEntry entry;
        entry.order = commands->number(0);
        entry.command.id = commands->id(1);
        entry.command.name = commands->text(2);
        const auto args = parseObject(commands->view(3));
        const auto expect = parseObject(commands->view(4));
        if (!args || !expect)
            return fail(ErrorCode::Corrupt, u"command %1"_s.arg(entry.command.id.toString()));
        entry.command.args = *args;
        entry.command.expect = *expect;
        entry.lane = commands->id(5);
        entry.command.createdAt = commands->instant(6);
        if (!commands->isNull(7))
            entry.command.expiresAt = commands->instant(7);
        entry.notBefore = commands->instant(8);
        entry.state = CommandState(commands->number(9));
        entry.epoch = commands->number(10);
        entry.modseq = commands->number(11);
        if (entry.state == CommandState::Rejected) {
            entry.error =
                wire::readOutcome(entry.command.id, false, parseObject(commands->view(12)).value_or(QJsonObject()))
                    .error;
        }
        uploads->bind(entry.command.id);
        while ((row = uploads->step()) && *row)
            entry.uploads.push_back(
                {uploads->id(0), uploads->text(1), uploads->text(2), uploads->number(3), uploads->id(4)});
        if (!row)
            return fail(row.error());
        m_entries.push_back(std::move(entry));
    }
    return row ? Result<void>{} : fail(row.error());
}

Result<void> Outbox::add(const wire::Command &command, std::span<const NewAttachment> attachments, Instant notBefore)
{
    const NewCommand added{command, {attachments.begin(), attachments.end()}, notBefore};
    return addAll(std::span(&added, 1));
}

Result<void> Outbox::addAll(std::span<const NewCommand> commands)
{
    return exchange({}, commands);
}

//! Forgets those that are \a dropped, and what \a commands replace, and stores these: all of it, or nothing.
Result<void> Outbox::exchange(std::span<const Id> dropped, std::span<const NewCommand> commands)
{
    std::vector<OutboxEntry> added;
    std::vector<Id> gone(dropped.begin(), dropped.end());
    for (const NewCommand &each : commands) {
        const auto replaced = replacedBy(each.command);
        gone.insert(gone.end(), replaced.begin(), replaced.end());
    }
    const auto done = inTransaction(m_database, [&]() -> Result<void> {
        for (const auto &id : gone) {
            if (const auto files = m_dropUploads.bind(id).run(); !files)
                return files;
            if (const auto forgotten = m_drop.bind(id).run(); !forgotten)
                return forgotten;
        }
        for (const NewCommand &each : commands) {
            added.push_back(entryOf(each));
            if (const auto stored = insert(added.back(), each.attachments); !stored)
                return stored;
        }
        return {};
    });
    if (!done)
        return done;
    std::erase_if(m_entries, [&](const OutboxEntry &other) {
        return std::find(gone.begin(), gone.end(), other.command.id) != gone.end();
    });
    for (const auto &id : gone) {
        m_inFlight.erase(id);
        m_mayHaveLeft.erase(id);
    }
    std::move(added.begin(), added.end(), std::back_inserter(m_entries));
    changed();
    return {};
}

OutboxEntry Outbox::entryOf(const NewCommand &added) const
{
    OutboxEntry entry;
    entry.command = added.command;
    entry.lane = laneOfCommand(added.command);
    entry.notBefore = added.notBefore;
    entry.state = added.attachments.empty() ? CommandState::Queued : CommandState::Uploading;
    return entry;
}

std::vector<Id> Outbox::replacedBy(const wire::Command &command) const
{
    std::vector<Id> replaced;
    const auto mergeKey = mergeKeyOfCommand(command);
    for (const auto &other : m_entries) {
        if (!mergeKey.isEmpty() && other.state != CommandState::Applied && mergeKeyOfCommand(other.command) == mergeKey
            && !m_inFlight.contains(other.command.id))
            replaced.push_back(other.command.id);
    }
    return replaced;
}

//! Within a transaction.
Result<void> Outbox::insert(OutboxEntry &entry, std::span<const NewAttachment> attachments)
{
    const auto &command = entry.command;
    if (const auto added = m_add
                               .bind(command.id, command.name, compactJson(command.args), compactJson(command.expect),
                                     entry.lane, mergeKeyOfCommand(command), command.createdAt, command.expiresAt,
                                     entry.notBefore, int(entry.state))
                               .run();
        !added)
        return added;
    entry.order = m_database.lastRowId();
    return insertUploads(entry, attachments);
}

Result<Id> Outbox::consoleId(const Id &otherwise)
{
    auto known = m_database.prepare("SELECT id FROM console");
    auto name = m_database.prepare("INSERT INTO console(one, id) VALUES(1, ?1)");
    if (!known || !name)
        return fail(known ? name.error() : known.error());
    const auto row = known->step();
    if (!row)
        return fail(row.error());
    if (*row)
        return known->id(0);
    if (const auto named = name->bind(otherwise).run(); !named)
        return fail(named.error());
    return otherwise;
}

Result<void> Outbox::settle(std::span<const wire::CommandOutcome> outcomes, qint64 epoch)
{
    const auto done = inTransaction(m_database, [&]() -> Result<void> {
        for (const auto &outcome : outcomes) {
            const auto state = outcome.applied ? CommandState::Applied : CommandState::Rejected;
            if (const auto stored =
                    m_answer.bind(outcome.id, int(state), epoch, outcome.modseq, answerBytes(outcome)).run();
                !stored)
                return stored;
            if (outcome.applied) {
                if (const auto dropped = m_dropUploads.bind(outcome.id).run(); !dropped)
                    return dropped;
            }
        }
        return {};
    });
    if (!done)
        return done;
    for (const auto &outcome : outcomes) {
        m_inFlight.erase(outcome.id);
        m_mayHaveLeft.erase(outcome.id);
        if (auto *entry = find(outcome.id)) {
            entry->state = outcome.applied ? CommandState::Applied : CommandState::Rejected;
            entry->error = outcome.error;
            entry->modseq = outcome.modseq;
            entry->epoch = epoch;
        }
    }
    changed();
    return {};
}

Result<void> Outbox::expire(const Id &commandId)
{
    auto *entry = find(commandId);
    if (!entry)
        return fail(ErrorCode::NotFound);
    if (const auto done = m_state.bind(commandId, int(CommandState::Expired), entry->notBefore).run(); !done)
        return done;
    entry->state = CommandState::Expired;
    changed();
    return {};
}

Result<void> Outbox::delay(const Id &commandId, Instant until)
{
    auto *entry = find(commandId);
    if (!entry)
        return fail(ErrorCode::NotFound);
    if (const auto done = m_state.bind(commandId, int(entry->state), until).run(); !done)
        return done;
    entry->notBefore = until;
    m_inFlight.erase(commandId);
    return {};
}

Result<void> Outbox::retry(const Id &commandId, const Id &newId, Instant now, std::optional<Instant> expiresAt)
{
    const auto *entry = find(commandId);
    if (!entry)
        return fail(ErrorCode::NotFound);
    if (!entry->needsAgent())
        return fail(ErrorCode::InvalidTransition, u"only a rejected or expired command is tried again"_s);
    // A new id, because the hub answers the old one with the old result for good. The item id stays, so that the
    // channel's key stays.
    const bool waits = std::any_of(entry->uploads.begin(), entry->uploads.end(),
                                   [](const OutboxUpload &upload) { return upload.blobId.isNull(); });
    const auto state = waits ? CommandState::Uploading : CommandState::Queued;
    const auto &old = entry->command;
    const auto done = inTransaction(m_database, [&]() -> Result<void> {
        if (const auto dropped = m_drop.bind(commandId).run(); !dropped)
            return dropped;
        if (const auto added = m_add
                                   .bind(newId, old.name, compactJson(old.args), compactJson(old.expect), entry->lane,
                                         mergeKeyOfCommand(old), now, expiresAt, Instant{}, int(state))
                                   .run();
            !added)
            return added;
        auto move = m_database.prepare("UPDATE upload SET command_id=?2 WHERE command_id=?1");
        return move ? move->bind(commandId, newId).run() : fail(move.error());
    });
    return done ? load() : done;
}

Result<void> Outbox::discard(const Id &commandId)
{
    return find(commandId) ? exchange(std::span(&commandId, 1), {}) : fail(ErrorCode::NotFound);
}

Result<void> Outbox::settleOverlay(std::span<const Id> commandIds)
{
    if (commandIds.empty())
        return {};
    const auto done = inTransaction(m_database, [&]() -> Result<void> {
        auto settle = m_database.prepare("UPDATE command SET settled=1 WHERE id=?1 AND state=2");
        if (!settle)
            return fail(settle.error());
        for (const auto &id : commandIds) {
            if (const auto stored = settle->bind(id).run(); !stored)
                return stored;
        }
        return {};
    });
    if (!done)
        return done;
    std::erase_if(m_entries, [&](const OutboxEntry &entry) {
        return entry.state == CommandState::Applied
               && std::find(commandIds.begin(), commandIds.end(), entry.command.id) != commandIds.end();
    });
    changed();
    return {};
}

Result<qint64> Outbox::changeEpoch(qint64 epoch, std::span<const std::pair<qint64, qint64>> bases)
{
    qint64 lost = 0;
    const auto done = inTransaction(m_database, [&]() -> Result<void> {
        auto older = m_database.prepare("SELECT DISTINCT epoch FROM command WHERE state=2 AND epoch<?1 ORDER BY epoch");
        auto requeue = m_database.prepare("UPDATE command SET state=1, settled=0, modseq=0, answer=NULL, not_before=0,"
                                          " expires_at=NULL WHERE state=2 AND epoch=?1 AND modseq>?2");
        auto keep = m_database.prepare("UPDATE command SET epoch=?2 WHERE state=2 AND epoch=?1");
        if (!older || !requeue || !keep)
            return fail(!older ? older.error() : !requeue ? requeue.error() : keep.error());
        std::vector<qint64> epochs;
        Result<bool> row = false;
        while ((row = older->bind(epoch).step()) && *row && epochs.size() < 1000) {
            // One step per query: the updates below change what it would list next.
            const auto from = older->number(0);
            older->reset();
            qint64 base = -1;
            for (const auto &[each, highest] : bases) {
                if (each > from && each <= epoch && (base < 0 || highest < base))
                    base = highest;
            }
            // An answered command was accepted once: it does not expire the second time.
            if (const auto stored = requeue->bind(from, base).run(); !stored)
                return stored;
            lost += m_database.changes();
            if (const auto stored = keep->bind(from, epoch).run(); !stored)
                return stored;
            epochs.push_back(from);
        }
        return row ? Result<void>{} : fail(row.error());
    });
    if (!done)
        return fail(done.error());
    if (const auto loaded = load(); !loaded)
        return fail(loaded.error());
    for (const auto &entry : m_entries) {
        // Answered once: the hub forgot it, the channel it went out through did not.
        if (entry.state == CommandState::Queued && entry.epoch > 0)
            m_mayHaveLeft.insert(entry.command.id);
    }
    return lost;
}

Result<void> Outbox::clear()
{
    if (pendingCount() > 0)
        return fail(ErrorCode::Conflict, u"unanswered commands"_s);
    const auto done = inTransaction(m_database, [&] {
        return m_database.run("DELETE FROM upload; DELETE FROM command; DELETE FROM notice; DELETE FROM note_aside");
    });
    return done ? load() : done;
}

Result<void> Outbox::pruneJournal(Instant before)
{
    auto prune = m_database.prepare("DELETE FROM command WHERE state=2 AND settled=1 AND created_at<?1");
    return prune ? prune->bind(before).run() : fail(prune.error());
}

} // namespace throughline::client
