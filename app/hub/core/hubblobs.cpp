// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "accounts/access.h"
#include "core/hubprivate.h"
#include "core/lookup.h"
#include "core/mediatype.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

const Id unsealed = Id::named(u"blob", u"unsealed"); // owner of a blob of which not all has come: nobody
constexpr qsizetype chunkSize = 256 * 1024;          // a row spanning many pages is slow to write in one piece

Result<QByteArray> readBlob(StoreConnection &reader, const Id &blobId, StoredBlob *about)
{
    StoredBlob found{blobId, {}, 0};
    reader.first(reader.query("SELECT type,size FROM blob WHERE id=?1", blobId), [&](sqlite::Statement &row) {
        found.type = row.text(0);
        found.size = row.number(1);
    });
    QByteArray bytes;
    bytes.reserve(qsizetype(found.size));
    reader.each(reader.query("SELECT bytes FROM blob_chunk WHERE blob=?1 ORDER BY part", blobId),
                [&](sqlite::Statement &row) { bytes += row.view(0); });
    if (auto error = reader.takeError())
        return fail(std::move(*error));
    if (bytes.size() != found.size)
        return fail(ErrorCode::Corrupt, u"blob"_s);
    if (about)
        *about = found;
    return bytes;
}

std::vector<Id> itemsNaming(StoreConnection &reader, const Id &blobId)
{
    std::vector<Id> items;
    reader.each(reader.query("SELECT item FROM blob_use WHERE blob=?1", blobId),
                [&](sqlite::Statement &row) { items.push_back(row.id(0)); });
    return items;
}

Id ownerOf(StoreConnection &reader, const Id &blobId)
{
    Id owner;
    reader.first(reader.query("SELECT owner FROM blob WHERE id=?1", blobId),
                 [&](sqlite::Statement &row) { owner = row.id(0); });
    return owner;
}

//! In a listed scope, or in the p- scope of its contact point when that may be opened.
bool maySeeItem(StoreConnection &reader, const Principal &principal, const Id &itemId)
{
    if (holds(reader, principal, int(RecordType::TimelineItem), itemId))
        return true;
    Id point;
    reader.first(reader.query("SELECT contact_point FROM timeline_item WHERE id=?1", itemId),
                 [&](sqlite::Statement &row) { point = row.id(0); });
    const auto scope = Scope::contactPoint(point);
    return !point.isNull() && mayOpen(reader, principal, scope)
           && reader.number(
               reader.query("SELECT 1 FROM member WHERE scope=?1 AND type=14 AND id=?2", scopeKey(scope), itemId));
}

} // namespace

Result<Id> Hub::addBlobPart(const Id &blobId, const QByteArray &bytes)
{
    const auto added = d->write([&](Step &step) -> Result<Id> {
        auto &store = step.writer.store();
        Id id = blobId;
        qint64 size = -1;
        qint64 part = 0;
        if (id.isNull()) {
            id = d->random.newId(step.writer.now());
            size = 0;
            store.run("INSERT INTO blob(id,owner,type,size,at) VALUES (?1,?2,?3,0,?4)", id, unsealed, QString(),
                      step.writer.now());
        } else {
            store.first(store.query("SELECT size,(SELECT count(*) FROM blob_chunk WHERE blob=?1) FROM blob "
                                    "WHERE id=?1 AND owner=?2",
                                    id, unsealed),
                        [&](sqlite::Statement &row) {
                            size = row.number(0);
                            part = row.number(1);
                        });
        }
        if (size < 0)
            return fail(ErrorCode::NotFound, u"blob"_s);
        if (size + bytes.size() > d->options.maxSizeUpload)
            return fail(ErrorCode::TooLarge, u"blob"_s);
        for (qsizetype at = 0; at < bytes.size(); at += chunkSize) {
            store.run("INSERT INTO blob_chunk(blob,part,bytes) VALUES (?1,?2,?3)", id, part++,
                      QByteArrayView(bytes).sliced(at, std::min(chunkSize, bytes.size() - at)));
        }
        store.run("UPDATE blob SET size=?2 WHERE id=?1", id, size + bytes.size());
        return id;
    });
    if (!added && added.error().code == ErrorCode::TooLarge)
        dropBlob(blobId);
    return added;
}

Result<StoredBlob> Hub::sealBlob(const Id &blobId, const Id &uploader, const QString &claimedType)
{
    return d->write([&](Step &step) -> Result<StoredBlob> {
        auto &store = step.writer.store();
        StoredBlob blob{blobId, {}, -1};
        store.first(store.query("SELECT size FROM blob WHERE id=?1 AND owner=?2", blobId, unsealed),
                    [&](sqlite::Statement &row) { blob.size = row.number(0); });
        if (blob.size < 0)
            return fail(ErrorCode::NotFound, u"blob"_s);
        QByteArray head; // all that sniffing looks at stands in the first chunk
        store.first(store.query("SELECT bytes FROM blob_chunk WHERE blob=?1 AND part=0", blobId),
                    [&](sqlite::Statement &row) { head = QByteArrayView(row.view(0)).toByteArray(); });
        blob.type = sniffMediaType(head, claimedType);
        store.run("UPDATE blob SET owner=?2,type=?3 WHERE id=?1", blobId, uploader, blob.type);
        return blob;
    });
}

void Hub::dropBlob(const Id &blobId)
{
    if (blobId.isNull())
        return;
    const auto dropped = d->write([&](Step &step) -> Result<void> {
        auto &store = step.writer.store();
        if (store.number(store.query("SELECT count(*) FROM blob WHERE id=?1 AND owner=?2", blobId, unsealed)) == 0)
            return {}; // sealed, or gone already
        store.run("DELETE FROM blob_chunk WHERE blob=?1", blobId);
        store.run("DELETE FROM blob WHERE id=?1", blobId);
        return {};
    });
    (void)dropped; // a disk that fails: it goes with the unused blobs
}

Result<QByteArray> blob(StoreConnection &reader, const Principal &principal, const Id &blobId, StoredBlob *about)
{
    const Snapshot snapshot(reader);
    const Id owner = ownerOf(reader, blobId);
    const auto items = itemsNaming(reader, blobId);
    const bool allowed =
        !owner.isNull() && (owner == principal.agentId || std::any_of(items.begin(), items.end(), [&](const Id &item) {
                                return maySeeItem(reader, principal, item);
                            }));
    if (auto error = reader.takeError())
        return fail(std::move(*error));
    if (!allowed)
        return fail(ErrorCode::NotFound, u"blob"_s);
    return readBlob(reader, blobId, about);
}

Result<QByteArray> blobForEndpoint(StoreConnection &reader, const Id &endpointId, const Id &blobId, StoredBlob *about)
{
    const Snapshot snapshot(reader);
    const bool allowed = ownerOf(reader, blobId) == endpointId
                         || reader.number(reader.query("SELECT 1 FROM blob_use u JOIN timeline_item i ON i.id=u.item "
                                                       "WHERE u.blob=?1 AND i.endpoint=?2 LIMIT 1",
                                                       blobId, endpointId));
    if (auto error = reader.takeError())
        return fail(std::move(*error));
    if (!allowed || endpointId.isNull())
        return fail(ErrorCode::NotFound, u"blob"_s);
    return readBlob(reader, blobId, about);
}

} // namespace throughline::hub
