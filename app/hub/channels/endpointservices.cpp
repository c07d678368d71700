// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/endpointservices.h"

#include "base/log.h"
#include "channels/channelreads.h"
#include "channels/convert.h"
#include "channels/delivery.h"
#include "core/hub.h"
#include "core/lookup.h"
#include "core/workqueue.h"
#include "host/link.h"
#include "store/store.h"

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

const Logger logger{"hub.channel"};

} // namespace

EndpointServices::EndpointServices(WorkQueue &work, DeliveryWorker &delivery, const Id &endpointId, Ingested ingested)
    : m_work(work),
      m_delivery(delivery),
      m_endpointId(endpointId),
      m_ingested(std::move(ingested))
{
}

EndpointServices::~EndpointServices()
{
    *m_alive = false;
}

template<typename M, typename A>
void EndpointServices::on(plugin::Link &link, void (EndpointServices::*handler)(const M &, const Reply<A> &))
{
    link.serve<M>([this, handler, alive = m_alive](const M &message, const Reply<A> &reply) {
        if (*alive)
            (this->*handler)(message, reply);
        else
            reply(fail(ErrorCode::Unavailable, u"the endpoint is stopping"_s));
    });
}

void EndpointServices::serve(plugin::Link &link)
{
    on(link, &EndpointServices::ingest);
    on(link, &EndpointServices::storageGet);
    on(link, &EndpointServices::storagePut);
    on(link, &EndpointServices::storageList);
    on(link, &EndpointServices::storageClaim);
    on(link, &EndpointServices::blobWrite);
    on(link, &EndpointServices::blobRead);
    on(link, &EndpointServices::history);
    link.serve<plugin::ReportBatch>(
        [this, alive = m_alive](const plugin::ReportBatch &batch, const Reply<plugin::Empty> &reply) {
            if (!*alive)
                return reply(fail(ErrorCode::Unavailable, u"the endpoint is stopping"_s));
            m_delivery.reported(batch.reports, [reply](const Result<void> &kept) {
                reply(kept ? Result<plugin::Empty>(plugin::Empty{}) : Result<plugin::Empty>(fail(kept.error())));
            });
        });
    link.on<plugin::LogLine>([this, alive = m_alive](const plugin::LogLine &line) {
        if (*alive)
            log(line.text);
    });
}

void EndpointServices::ingest(const plugin::IngestBatch &batch, const Reply<plugin::IngestOutcome> &reply)
{
    std::vector<InboundItem> items;
    for (size_t i = 0; i < batch.items.size(); ++i) {
        auto item = toHub(batch.items[i]);
        if (!item)
            return reply(fail(ErrorCode::InvalidArgument, u"items[%1].%2"_s.arg(i).arg(item.error().detail)));
        items.push_back(std::move(*item));
    }
    const QByteArray cursor = batch.cursor.isEmpty() ? QByteArray() : batch.cursor; // null leaves the stored one
    m_work.write<Result<IngestAck>>([endpoint = m_endpointId, items = std::move(items),
                                     cursor](Hub &hub) { return hub.ingest(endpoint, items, cursor); },
                                    [this, alive = m_alive, items = batch.items, reply](const Result<IngestAck> &ack) {
                                        if (*alive)
                                            ingested(items, ack, reply);
                                    });
}

void EndpointServices::ingested(const std::vector<plugin::InboundItem> &items, const Result<IngestAck> &ack,
                                const Reply<plugin::IngestOutcome> &reply)
{
    if (!ack)
        return reply(fail(ack.error()));
    plugin::IngestOutcome outcome;
    for (size_t i = 0; i < ack->items.size(); ++i) {
        outcome.items.push_back(toPlugin(ack->items[i]));
        const plugin::IngestedItem &item = outcome.items.back();
        if (!item.refused.isEmpty())
            logger.warning(u"endpoint %1: an item was refused: %2"_s.arg(m_endpointId.toString(), item.refused));
        else if (i < items.size())
            m_ingested(items[i].contactPoint, item);
    }
    reply(std::move(outcome));
}

void EndpointServices::storageGet(const plugin::StorageGet &get, const Reply<plugin::StorageValue> &reply)
{
    m_work.read<Result<QByteArray>>(
        [endpoint = m_endpointId, key = get.key](StoreConnection &store) {
            return connectorValue(store, endpoint, key);
        },
        [reply](const Result<QByteArray> &value) {
            if (!value)
                return reply(fail(value.error()));
            reply(plugin::StorageValue{value->isEmpty() ? std::nullopt : std::optional(*value)});
        });
}

void EndpointServices::storagePut(const plugin::StoragePut &put, const Reply<plugin::Empty> &reply)
{
    qint64 added = 0;
    for (const plugin::StorageWrite &write : put.writes)
        added += write.value ? write.key.size() + write.value->size() : 0;
    const auto write = [this, writes = put.writes, reply, alive = m_alive](const Result<qint64> &stored) {
        if (!*alive || !stored)
            return reply(fail(stored ? Error{ErrorCode::Unavailable, {}} : stored.error()));
        if (*stored > storageBytes)
            return reply(fail(ErrorCode::TooLarge, u"the storage of this endpoint is full"_s));
        // One job is one transaction of the queue: all writes or none.
        m_work.write<Result<void>>(
            [endpoint = m_endpointId, writes](Hub &hub) -> Result<void> {
                for (const plugin::StorageWrite &each : writes) {
                    if (auto kept = hub.putConnectorValue(endpoint, each.key, each.value.value_or(QByteArray())); !kept)
                        return kept;
                }
                return {};
            },
            [reply](const Result<void> &kept) {
                reply(kept ? Result<plugin::Empty>(plugin::Empty{}) : Result<plugin::Empty>(fail(kept.error())));
            });
    };
    if (added == 0)
        return write(0);
    m_work.read<Result<qint64>>(
        [endpoint = m_endpointId, added](StoreConnection &store) -> Result<qint64> {
            const auto bytes = connectorBytes(store, endpoint);
            return bytes ? Result<qint64>(*bytes + added) : bytes;
        },
        write);
}

void EndpointServices::storageList(const plugin::StorageList &list, const Reply<plugin::StorageEntries> &reply)
{
    using Entries = Result<std::vector<plugin::StorageEntry>>;
    m_work.read<Entries>(
        [endpoint = m_endpointId, list](StoreConnection &store) {
            return connectorValues(store, endpoint, list.prefix, list.after, list.limit);
        },
        [reply](Entries entries) {
            if (!entries)
                return reply(fail(entries.error()));
            // A page that does not fit a frame ends earlier; the connector goes on after its last key.
            plugin::StorageEntries page;
            qint64 bytes = 0;
            for (plugin::StorageEntry &entry : *entries) {
                bytes += entry.key.size() * 3 + entry.value.size() + 32;
                if (bytes > plugin::limits::frame / 2)
                    break;
                page.entries.push_back(std::move(entry));
            }
            reply(std::move(page));
        });
}

void EndpointServices::storageClaim(const plugin::StorageClaim &claim, const Reply<plugin::StorageEntries> &reply)
{
    qint64 bytes = 0;
    std::vector<std::pair<QString, QByteArray>> claims;
    for (const plugin::StorageEntry &each : claim.claims) {
        bytes += each.key.size() + each.value.size();
        claims.emplace_back(each.key, each.value);
    }
    const auto write = [this, claims, reply] {
        m_work.write<Result<std::vector<QByteArray>>>(
            [endpoint = m_endpointId, claims](Hub &hub) { return hub.claimConnectorValues(endpoint, claims); },
            [claims, reply](const Result<std::vector<QByteArray>> &held) {
                if (!held)
                    return reply(fail(held.error()));
                plugin::StorageEntries entries;
                for (size_t i = 0; i < held->size() && i < claims.size(); ++i)
                    entries.entries.push_back({claims[i].first, (*held)[i]});
                reply(std::move(entries));
            },
            WorkQueue::Flush::Later); // an item that goes by it is written behind it
    };
    // Whoever claims claims often: the sum over the whole storage is made anew only when it may be full.
    if (m_claimedBytes >= 0 && m_claimedBytes + bytes <= storageBytes) {
        m_claimedBytes += bytes;
        return write();
    }
    m_work.read<Result<qint64>>(
        [endpoint = m_endpointId](StoreConnection &store) { return connectorBytes(store, endpoint); },
        [this, alive = m_alive, bytes, write, reply](const Result<qint64> &stored) {
            if (!*alive || !stored)
                return reply(fail(stored ? Error{ErrorCode::Unavailable, {}} : stored.error()));
            if (*stored + bytes > storageBytes)
                return reply(fail(ErrorCode::TooLarge, u"the storage of this endpoint is full"_s));
            m_claimedBytes = *stored + bytes;
            write();
        });
}

void EndpointServices::blobWrite(const plugin::BlobWrite &write, const Reply<plugin::BlobWritten> &reply)
{
    auto found = m_uploads.find(write.upload);
    if (found == m_uploads.end()) {
        if (int(m_uploads.size()) >= maxUploads)
            return reply(fail(ErrorCode::RateLimited, u"too many uploads at once"_s));
        found = m_uploads.emplace(write.upload, Upload{.type = write.type}).first;
    }
    Upload &upload = found->second;
    // One piece at a time: the answer to it is the leave to send the next.
    if (upload.writing || write.offset != upload.size || upload.size + write.bytes.size() > plugin::limits::blob) {
        dropUpload(write.upload);
        return reply(fail(ErrorCode::InvalidArgument, u"a piece out of place"_s));
    }
    upload.size += write.bytes.size();
    upload.writing = true;
    // The last piece is sealed in the same job: most files are one piece, and a transaction more is a flush more.
    m_work.write<Result<StoredBlob>>(
        [blob = upload.blobId, bytes = write.bytes, last = write.last, endpoint = m_endpointId,
         type = upload.type](Hub &hub) -> Result<StoredBlob> {
            const auto id = hub.addBlobPart(blob, bytes);
            if (!id)
                return fail(id.error());
            return last ? hub.sealBlob(*id, endpoint, type) : Result<StoredBlob>(StoredBlob{*id, {}, 0});
        },
        [this, number = write.upload, last = write.last, reply, alive = m_alive](const Result<StoredBlob> &blob) {
            if (*alive)
                blobWritten(number, last, blob, reply);
        });
}

void EndpointServices::blobWritten(qint64 number, bool last, const Result<StoredBlob> &blob,
                                   const Reply<plugin::BlobWritten> &reply)
{
    const auto found = m_uploads.find(number);
    if (found == m_uploads.end()) { // given up meanwhile
        if (blob)
            drop(blob->id);
        return reply(fail(ErrorCode::InvalidArgument, u"a piece out of place"_s));
    }
    if (!blob) {
        m_uploads.erase(found);
        return reply(fail(blob.error()));
    }
    if (last) {
        m_uploads.erase(found);
        return reply(plugin::BlobWritten{blob->id, blob->type});
    }
    found->second.writing = false;
    found->second.blobId = blob->id;
    reply(plugin::BlobWritten{});
}

void EndpointServices::dropUpload(qint64 number)
{
    const auto found = m_uploads.find(number);
    if (found == m_uploads.end())
        return;
    // A piece on its way brings the id with it: blobWritten() drops it then.
    if (!found->second.writing)
        drop(found->second.blobId);
    m_uploads.erase(found);
}

void EndpointServices::drop(const Id &blob)
{
    m_work.write<bool>(
        [blob](Hub &hub) {
            hub.dropBlob(blob);
            return true;
        },
        [](bool) {});
}

void EndpointServices::blobRead(const plugin::BlobRead &read, const Reply<plugin::BlobPart> &reply)
{
    const auto part = [this, read, reply] {
        const QByteArray bytes = m_readBlob.mid(read.offset, plugin::limits::blobPart);
        const qint64 size = m_readBlob.size();
        if (read.offset + bytes.size() >= size) { // read to its end: no need to hold it
            m_readBlob.clear();
            m_readBlobId = {};
        }
        reply(plugin::BlobPart{bytes, size});
    };
    if (m_readBlobId == read.blobId)
        return part();
    m_work.read<Result<QByteArray>>(
        [endpoint = m_endpointId, id = read.blobId](StoreConnection &store) {
            StoredBlob about;
            return blobForEndpoint(store, endpoint, id, &about);
        },
        [this, alive = m_alive, read, part, reply](const Result<QByteArray> &bytes) {
            if (!*alive || !bytes)
                return reply(fail(bytes ? Error{ErrorCode::Unavailable, {}} : bytes.error()));
            m_readBlobId = read.blobId;
            m_readBlob = *bytes;
            part();
        });
}

void EndpointServices::history(const plugin::HistoryQuery &query, const Reply<plugin::HistoryItems> &reply)
{
    using Items = Result<std::vector<TimelineItem>>;
    m_work.read<Items>(
        [endpoint = m_endpointId, query](StoreConnection &store) -> Items {
            const auto point = findContactPoint(store, toHub(query.contactPoint));
            if (!point)
                return fail(point.error());
            return pointHistory(store, endpoint, point->id, query.after.value_or(Id{}), query.limit);
        },
        [reply](const Items &items) {
            if (!items && items.error().code == ErrorCode::NotFound)
                return reply(plugin::HistoryItems{}); // never seen: nothing to show
            if (!items)
                return reply(fail(items.error()));
            plugin::HistoryItems shown;
            qint64 bytes = 0; // an answer that does not fit a frame keeps the newest
            for (auto it = items->rbegin(); it != items->rend() && bytes < plugin::limits::frame / 2; ++it) {
                bytes += it->text.size() * 3 + compactJson(it->data).size() + 512;
                shown.items.insert(shown.items.begin(), toPlugin(*it));
            }
            reply(std::move(shown));
        });
}

void EndpointServices::log(const QString &line) const
{
    QString clean = line;
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    logger.info(u"endpoint %1: %2"_s.arg(m_endpointId.toString(), clean));
}

} // namespace throughline::hub
