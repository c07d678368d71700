// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/messages.h"
#include "base/id.h"
#include "base/result.h"

#include <functional>
#include <map>
#include <memory>

namespace throughline::plugin {
class Link;
}

namespace throughline::hub {

class DeliveryWorker;
struct IngestAck;
struct StoredBlob;
class WorkQueue;

//! What a connector may ask of the hub: ingest, reports, storage, blobs, history, log. Everything is done for its own
//! endpoint, whatever the connector says. One per run of a plugin host; main thread.
class EndpointServices
{
public:
    //! Told about committed items, so that their contact points are known without a look-up.
    using Ingested = std::function<void(const plugin::ContactPoint &point, const plugin::IngestedItem &item)>;

    EndpointServices(WorkQueue &work, DeliveryWorker &delivery, const Id &endpointId, Ingested ingested);
    ~EndpointServices();
    EndpointServices(const EndpointServices &) = delete;
    EndpointServices &operator=(const EndpointServices &) = delete;

    //! Sets the handlers of \a link; it may outlive this object.
    void serve(plugin::Link &link);

    static constexpr qint64 storageBytes = 64 * 1024 * 1024;
    static constexpr int maxUploads = 16; //!< the line's window bounds their bytes, not their number

private:
    template<typename T>
    using Reply = std::function<void(Result<T>)>;
    struct Upload {
        QString type;
        Id blobId;
        qint64 size = 0;
        bool writing = false; //!< a piece is on its way into the store
    };

    void ingest(const plugin::IngestBatch &batch, const Reply<plugin::IngestOutcome> &reply);
    void ingested(const std::vector<plugin::InboundItem> &items, const Result<IngestAck> &ack,
                  const Reply<plugin::IngestOutcome> &reply);
    void storageGet(const plugin::StorageGet &get, const Reply<plugin::StorageValue> &reply);
    void storagePut(const plugin::StoragePut &put, const Reply<plugin::Empty> &reply);
    void storageClaim(const plugin::StorageClaim &claim, const Reply<plugin::StorageEntries> &reply);
    void storageList(const plugin::StorageList &list, const Reply<plugin::StorageEntries> &reply);
    void blobWrite(const plugin::BlobWrite &write, const Reply<plugin::BlobWritten> &reply);
    void blobWritten(qint64 number, bool last, const Result<StoredBlob> &blob, const Reply<plugin::BlobWritten> &reply);
    void dropUpload(qint64 number);
    void drop(const Id &blob);
    void blobRead(const plugin::BlobRead &read, const Reply<plugin::BlobPart> &reply);
    void history(const plugin::HistoryQuery &query, const Reply<plugin::HistoryItems> &reply);
    void log(const QString &line) const;

    //! Wraps a handler, so that it answers Unavailable after this object's end.
    template<typename M, typename A>
    void on(plugin::Link &link, void (EndpointServices::*handler)(const M &, const Reply<A> &));

    WorkQueue &m_work;
    DeliveryWorker &m_delivery;
    Id m_endpointId;
    Ingested m_ingested;
    qint64 m_claimedBytes = -1; //!< an upper bound of what is stored, from the first claim on; -1: not known
    std::map<qint64, Upload> m_uploads;
    Id m_readBlobId; // the blob being read in pieces
    QByteArray m_readBlob;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::hub
