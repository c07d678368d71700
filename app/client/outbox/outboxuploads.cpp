// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "outbox/outbox.h"

#include "domain/records.h"

#include <QJsonArray>

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;

// Files on their way to the hub.

//! Within a transaction.
Result<void> Outbox::insertUploads(OutboxEntry &entry, std::span<const NewAttachment> attachments)
{
    auto file = m_database.prepare("INSERT INTO upload(id, command_id, position, name, type, size, bytes)"
                                   " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (!file)
        return fail(file.error());
    for (size_t i = 0; i < attachments.size(); ++i) {
        const auto &each = attachments[i];
        // Made from the command's id, which is unique: no generator needed.
        const OutboxUpload upload{Id::named(u"upload", entry.command.id.toString() + u'/' + QString::number(i)),
                                  each.name,
                                  each.type,
                                  each.bytes.size(),
                                  {}};
        if (const auto added =
                file->bind(upload.id, entry.command.id, qint64(i), upload.name, upload.type, upload.size, each.bytes)
                    .run();
            !added)
            return added;
        entry.uploads.push_back(upload);
    }
    return {};
}

Result<QByteArray> Outbox::uploadBytes(const Id &uploadId)
{
    auto read = m_database.prepare("SELECT bytes FROM upload WHERE id=?1");
    if (!read)
        return fail(read.error());
    const auto row = read->bind(uploadId).step();
    if (!row)
        return fail(row.error());
    return *row ? Result<QByteArray>(read->bytes(0)) : fail(ErrorCode::NotFound);
}

Result<void> Outbox::uploaded(const Id &uploadId, const Id &blobId, const QString &type, qint64 size)
{
    const auto owner = std::find_if(m_entries.begin(), m_entries.end(), [&](const OutboxEntry &entry) {
        return std::any_of(entry.uploads.begin(), entry.uploads.end(),
                           [&](const OutboxUpload &upload) { return upload.id == uploadId; });
    });
    if (owner == m_entries.end())
        return fail(ErrorCode::NotFound);
    auto entry = *owner;
    bool all = true;
    auto attachments = entry.command.args.value("attachments"_L1).toArray(); // those the hub had before
    for (auto &upload : entry.uploads) {
        if (upload.id == uploadId) {
            upload.blobId = blobId;
            upload.type = type;
            upload.size = size;
        }
        all = all && !upload.blobId.isNull();
        attachments.append(toJson(Attachment{upload.blobId, upload.name, upload.type, upload.size}));
    }
    if (all) {
        entry.state = CommandState::Queued;
        entry.command.args.insert(u"attachments"_s, attachments);
    }
    auto transaction = sqlite::Transaction::begin(m_database);
    auto have = m_database.prepare("UPDATE upload SET blob_id=?2, type=?3, size=?4 WHERE id=?1");
    auto ready = m_database.prepare("UPDATE command SET state=?2, args=?3 WHERE id=?1");
    if (!transaction || !have || !ready)
        return fail(!transaction ? transaction.error() : !have ? have.error() : ready.error());
    if (const auto done = have->bind(uploadId, blobId, type, size).run(); !done)
        return done;
    if (const auto done = ready->bind(entry.command.id, int(entry.state), compactJson(entry.command.args)).run(); !done)
        return done;
    if (const auto done = transaction->commit(); !done)
        return done;
    *owner = std::move(entry);
    changed();
    return {};
}

Result<std::vector<NewAttachment>> Outbox::withdraw(const Id &commandId, std::span<const NewCommand> instead)
{
    const auto *entry = find(commandId);
    if (!entry)
        return fail(ErrorCode::NotFound);
    if (!entry->isPending() || m_mayHaveLeft.contains(commandId))
        return fail(ErrorCode::InvalidTransition, u"it may have left"_s);
    std::vector<NewAttachment> files;
    for (const auto &upload : entry->uploads) {
        if (!upload.blobId.isNull())
            continue;
        auto bytes = uploadBytes(upload.id);
        if (!bytes)
            return fail(bytes.error());
        files.push_back({upload.name, upload.type, std::move(*bytes)});
    }
    if (const auto done = exchange(std::span(&commandId, 1), instead); !done)
        return fail(done.error());
    return files;
}

Result<void> Outbox::uploadRefused(const Id &uploadId, const QString &errorType)
{
    for (const auto &entry : m_entries) {
        const auto mine = [&](const OutboxUpload &upload) { return upload.id == uploadId; };
        if (std::none_of(entry.uploads.begin(), entry.uploads.end(), mine))
            continue;
        wire::CommandOutcome outcome;
        outcome.id = entry.command.id;
        outcome.error.type = errorType;
        return settle(std::span(&outcome, 1), 0);
    }
    return fail(ErrorCode::NotFound);
}

} // namespace throughline::client
