// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/shapes.h"

// The messages of the boundary. A frame is a 4-byte big-endian length and one CBOR array [name, id, body]; PLUGIN_API.md
// tells the rules of ids, answers and credits.

namespace throughline::plugin {

inline constexpr int apiVersion = 1;

struct Empty {
};

//! First word of the plugin host: which API it speaks.
struct Hello {
    int api = apiVersion;
    int pid = 0;
};

//! First order of the hub: the verified private copy, and what the process may have.
struct Load {
    QString library; //!< absolute path of the connector in the private folder
    QString pluginId;
    QStringList permissions;
    std::int64_t memoryBytes = 0;
    int openFiles = 0;
};

struct IngestBatch {
    std::vector<InboundItem> items;
    QByteArray cursor;
};

struct IngestOutcome {
    std::vector<IngestedItem> items; //!< one per item of the batch, in order
};

struct ReportBatch {
    std::vector<DeliveryReport> reports;
};

struct CallResult {
    QJsonObject result;
};

struct StorageGet {
    QString key;
};

struct StorageValue {
    std::optional<QByteArray> value;
};

struct StoragePut {
    std::vector<StorageWrite> writes;
};

struct StorageList {
    QString prefix;
    QString after;
    int limit = 50;
};

struct StorageEntries {
    std::vector<StorageEntry> entries;
};

//! One piece of an upload, in order; the last piece is answered with the blob, earlier ones with a null id.
struct BlobWrite {
    std::int64_t upload = 0; //!< chosen by the plugin host, one per upload
    QString name;
    QString type;
    std::int64_t offset = 0;
    bool last = false;
    QByteArray bytes;
};

//! Writes where there is nothing yet; answered with what is there then, in the order asked.
struct StorageClaim {
    std::vector<StorageEntry> claims;
};

//! The source of an import, a page at a time.
struct SourceList {
    QString after;
    int limit = 500;
};

struct SourceFiles {
    std::vector<SourceFile> files;
};

struct SourceRead {
    QString path;
    std::int64_t offset = 0;
};

struct BlobWritten {
    Id blobId;
    QString type; //!< as the hub sniffed it
};

struct BlobRead {
    Id blobId;
    std::int64_t offset = 0;
};

struct BlobPart {
    QByteArray bytes;
    std::int64_t size = 0; //!< of the whole blob
};

struct HistoryItems {
    std::vector<HistoryItem> items;
};

struct LogLine {
    QString text;
};

//! An order to stop, or a question whether the connector's thread still turns.
struct Ping {
};
struct Stop {
};

//! A Call comes in two kinds with one shape.
struct LookupCall {
    Call call;
};
struct ActionCall {
    Call call;
};

//! Live media, for the voice lane: the name is taken, both sides answer Unsupported in this API version.
struct MediaCall {
    QJsonObject data;
};

enum class Direction { ToPlugin, ToHub, Both };

//! name, direction, the permission it needs (empty: none) and whether it is answered, for each message type.
template<typename M>
struct Message;

#define THROUGHLINE_MESSAGE(Type, Name, Dir, Permission, AnswerType) \
    template<> \
    struct Message<Type> { \
        static constexpr const char *name = Name; \
        static constexpr Direction direction = Direction::Dir; \
        static constexpr const char *permission = Permission; \
        using Answered = AnswerType; \
    };

// A notice has the answer type void.
THROUGHLINE_MESSAGE(Hello, "hello", ToHub, "", void)
THROUGHLINE_MESSAGE(Load, "load", ToPlugin, "", Empty)
THROUGHLINE_MESSAGE(StartInfo, "start", ToPlugin, "", Empty)
THROUGHLINE_MESSAGE(Stop, "stop", ToPlugin, "", Empty)
THROUGHLINE_MESSAGE(Ping, "ping", ToPlugin, "", Empty)
THROUGHLINE_MESSAGE(OutboundItem, "send", ToPlugin, "send", Empty)
THROUGHLINE_MESSAGE(HttpRequest, "http", ToPlugin, "http", HttpResponse)
THROUGHLINE_MESSAGE(SocketRequest, "socketOpen", ToPlugin, "socket", SocketDecision)
THROUGHLINE_MESSAGE(SocketEvent, "socket", Both, "socket", void)
THROUGHLINE_MESSAGE(Signal, "signal", Both, "signal", void)
THROUGHLINE_MESSAGE(LookupCall, "lookup", ToPlugin, "lookup", CallResult)
THROUGHLINE_MESSAGE(ActionCall, "action", ToPlugin, "action", CallResult)
THROUGHLINE_MESSAGE(MediaCall, "call", Both, "media", CallResult)
THROUGHLINE_MESSAGE(IngestBatch, "ingest", ToHub, "ingest", IngestOutcome)
THROUGHLINE_MESSAGE(ReportBatch, "report", ToHub, "send", Empty)
THROUGHLINE_MESSAGE(Health, "health", ToHub, "", void)
THROUGHLINE_MESSAGE(StorageGet, "storageGet", ToHub, "storage", StorageValue)
THROUGHLINE_MESSAGE(StoragePut, "storagePut", ToHub, "storage", Empty)
THROUGHLINE_MESSAGE(StorageList, "storageList", ToHub, "storage", StorageEntries)
THROUGHLINE_MESSAGE(BlobWrite, "blobWrite", ToHub, "blobs", BlobWritten)
THROUGHLINE_MESSAGE(BlobRead, "blobRead", ToHub, "blobs", BlobPart)
THROUGHLINE_MESSAGE(HistoryQuery, "history", ToHub, "history", HistoryItems)
THROUGHLINE_MESSAGE(ImportOrder, "import", ToPlugin, "import", Empty)
THROUGHLINE_MESSAGE(StorageClaim, "storageClaim", ToHub, "storage", StorageEntries)
THROUGHLINE_MESSAGE(SourceList, "sourceList", ToHub, "import", SourceFiles)
THROUGHLINE_MESSAGE(SourceRead, "sourceRead", ToHub, "import", SourcePart)
THROUGHLINE_MESSAGE(ImportBatch, "imported", ToHub, "import", IngestOutcome)
THROUGHLINE_MESSAGE(LogLine, "log", ToHub, "", void)
#undef THROUGHLINE_MESSAGE

using AllMessages = std::tuple<Hello, Load, StartInfo, Stop, Ping, OutboundItem, HttpRequest, SocketRequest,
                               SocketEvent, Signal, LookupCall, ActionCall, MediaCall, IngestBatch, ReportBatch, Health,
                               StorageGet, StoragePut, StorageList, BlobWrite, BlobRead, HistoryQuery, LogLine,
                               ImportOrder, StorageClaim, SourceList, SourceRead, ImportBatch>;

} // namespace throughline::plugin
