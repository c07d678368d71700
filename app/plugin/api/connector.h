// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/history.h"
#include "api/http.h"
#include "base/result.h"

#include <QtPlugin>

#include <functional>
#include <memory>

namespace throughline {
class Clock;
class Random;
class Scheduler;
} // namespace throughline

namespace throughline::plugin {

using Done = std::function<void(Result<void>)>;
template<typename T>
using Answer = std::function<void(Result<T>)>;

//! The hub as a connector sees it. Lives in the plugin host, outlives the connector. Every function is called on, and
//! every callback runs on, the connector's one thread; none blocks and no callback runs before the function returned.
//! A function the manifest has no permission for answers Forbidden. When the hub cannot keep up it answers RateLimited
//! (signals are dropped instead): wait and try again.
class ChannelHost
{
public:
    virtual ~ChannelHost() = default;

    //! Permission "ingest". At most 500 items. \a done runs after items and \a cursor were committed in one
    //! transaction, with one outcome per item; acknowledge to the provider only then. After an error nothing of the
    //! batch was kept.
    //! An empty \a cursor leaves the stored one as it is.
    virtual void ingest(std::vector<InboundItem> items, QByteArray cursor, Answer<std::vector<IngestedItem>> done) = 0;
    //! Permission "send". How far sent items got; \a done (may be empty) runs after the commit.
    virtual void report(std::vector<DeliveryReport> reports, Done done = {}) = 0;
    //! Permission "signal". Fire and forget; nothing happens while the hub has not seen an item of the contact point.
    virtual void signal(Signal signal) = 0;
    //! The connector's own view of its line to the provider. The hub adds its own (crashed, restarting).
    virtual void health(Health health) = 0;

    //! Permission "socket". A frame to an accepted socket; unknown or closed ids are ignored. A socket whose browser
    //! does not read is closed by the hub with 1013 when 1 MiB waits.
    virtual void socketText(SocketId socket, QString text) = 0;
    virtual void socketBinary(SocketId socket, QByteArray bytes) = 0;
    //! No Close event follows one's own close.
    virtual void socketClose(SocketId socket, int code = 1000, QString reason = {}) = 0;

    //! Permission "storage": a small durable key-value store of this endpoint, in the hub's encrypted store.
    //! At most 64 MiB in all. For provider ids and positions; what customers write belongs into items.
    virtual void storageGet(QString key, Answer<std::optional<QByteArray>> done) = 0;
    //! All writes or none, durable when \a done runs. At most 100 writes.
    virtual void storagePut(std::vector<StorageWrite> writes, Done done) = 0;
    //! Keys that start with \a prefix and sort after \a after, in order; at most \a limit (1..200).
    virtual void storageList(QString prefix, QString after, int limit, Answer<std::vector<StorageEntry>> done) = 0;

    //! Permission "storage": for each key its value, after \a claims were written where there was none. At most 100; a key may
    //! be named twice. One transaction: whoever comes first has the key.
    virtual void storageClaim(std::vector<StorageEntry> claims, Answer<std::vector<StorageEntry>> done);

    //! Permission "blobs". Bytes for an attachment, at most 50 MiB; sent in pieces. Answers the blob's id.
    virtual void putBlob(QString name, QString type, QByteArray bytes, Answer<Attachment> done) = 0;
    //! Permission "blobs". Only blobs that an item of this endpoint names.
    virtual void getBlob(Id blobId, Answer<QByteArray> done) = 0;

    //! Permission "history". Newest last.
    virtual void history(HistoryQuery query, Answer<std::vector<HistoryItem>> done) = 0;

    //! Permission "import", while importHistory() is under way. The files of the source in order of their paths, after the
    //! path \a after; at most \a limit (1..1000).
    virtual void sourceList(QString after, int limit, Answer<std::vector<SourceFile>> done);
    //! Permission "import". Up to 1 MiB of a file from \a offset on. NotFound: it is no file of the source any more.
    virtual void sourceRead(QString path, std::int64_t offset, Answer<SourcePart> done);
    //! Permission "import". Keeps items and cursor in one transaction, as ingest() does, and tells the person what was wrong.
    //! At most 500 items.
    virtual void imported(ImportBatch batch, Answer<std::vector<IngestedItem>> done);

    //! A line for the hub's log. Ids and counts only; at most 20 lines a second are kept, 500 characters each.
    virtual void log(QString line) = 0;

    //! Timers on the connector's thread; pending ones are dropped when it stops.
    [[nodiscard]] virtual Scheduler &scheduler() = 0;
    [[nodiscard]] virtual const Clock &clock() const = 0;
    [[nodiscard]] virtual Random &random() = 0;
};

//! One channel endpoint's line to the outside: what a plugin author writes. Created once per start, used on one thread
//! (the plugin host's event loop: Qt sockets work), destroyed after stop(). Never block: a connector that does not
//! answer the hub's ping for 15 seconds is killed and started again with back-off.
//! Functions with a body need not be overridden when the manifest does not list the permission.
class Connector
{
public:
    virtual ~Connector() = default;

    //! Connect. Report how it goes through ChannelHost::health. \a host outlives this object.
    virtual void start(const StartInfo &info, ChannelHost &host) = 0;

    //! Permission "send". Hand \a item to the provider and report states. The first report must come within 60 seconds;
    //! until then no later item of the same conversation is handed over, so first reports keep the order.
    virtual void send(const OutboundItem &item);

    //! Permission "http". Call \a reply exactly once, now or later (within 30 seconds, or the hub answers 504).
    virtual void http(const HttpRequest &request, std::function<void(HttpResponse)> reply);

    //! Permission "socket". Check the origin here. Call \a decide exactly once.
    virtual void socketOpen(const SocketRequest &request, std::function<void(SocketDecision)> decide);
    virtual void socketEvent(const SocketEvent &event);

    //! Permission "signal". What agents do: typing, read.
    virtual void signal(const Signal &signal);

    //! Permission "lookup". Reads only, at most 20 seconds.
    virtual void lookup(const Call &call, Answer<QJsonObject> done);
    //! Permission "action". The same actionId twice must have one effect.
    virtual void action(const Call &call, Answer<QJsonObject> done);

    //! Permission "import". Read all files of the source, from the order's cursor on, and call \a done when the last batch is
    //! kept. The connector is not started then and gets nothing else but stop(); it has no network and no secrets.
    virtual void importHistory(const ImportOrder &order, ChannelHost &host, Done done);

    //! Finish what is under way and call \a done, within 5 seconds. Nothing is called afterwards.
    virtual void stop(std::function<void()> done);
};

//! What the library exports: one QObject with Q_PLUGIN_METADATA(IID ThroughlineConnectorIid FILE "connector.json") and
//! Q_INTERFACES(throughline::plugin::ConnectorFactory). connector.json is {"id": "<the manifest's id>", "api": 1}.
class ConnectorFactory
{
public:
    virtual ~ConnectorFactory() = default;
    [[nodiscard]] virtual std::unique_ptr<Connector> create() = 0;
};

} // namespace throughline::plugin

//! The number is the API version; it changes when this header or values.h changes incompatibly.
#define ThroughlineConnectorIid "org.throughline.Connector/1"
Q_DECLARE_INTERFACE(throughline::plugin::ConnectorFactory, ThroughlineConnectorIid)
