// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/messages.h"

// Fields and limits of the messages, as shapes.h has them for the values.

namespace throughline::plugin {

#define THROUGHLINE_SHAPE(Type, ...) \
    template<> \
    struct Shape<Type> { \
        static constexpr auto fields() \
        { \
            using T [[maybe_unused]] = Type; \
            return std::tuple{__VA_ARGS__}; \
        } \
    };

template<>
struct Shape<Empty> {
    static constexpr auto fields() { return std::tuple<>{}; }
};
template<>
struct Shape<Ping> : Shape<Empty> {
};
template<>
struct Shape<Stop> : Shape<Empty> {
};

THROUGHLINE_SHAPE(Hello, field("api", &T::api, {.min = 1, .max = 1'000, .required = true}),
                  field("pid", &T::pid, {.min = 0, .max = INT32_MAX}))
THROUGHLINE_SHAPE(Load, field("library", &T::library, {.min = 1, .max = 4'096, .required = true}),
                  field("pluginId", &T::pluginId, {.min = 1, .max = limits::word, .required = true}),
                  field("permissions", &T::permissions, {.max = limits::word, .count = 32}),
                  field("memoryBytes", &T::memoryBytes, {.min = 0, .max = INT64_MAX}),
                  field("openFiles", &T::openFiles, {.min = 0, .max = 65'536}))
THROUGHLINE_SHAPE(StartInfo, field("endpointId", &T::endpointId, {.required = true}),
                  field("name", &T::name, {.max = limits::name}),
                  field("address", &T::address, {.max = limits::address}),
                  field("settings", &T::settings, {.max = limits::data}),
                  field("secrets", &T::secrets, {.max = 16'384, .count = 64}),
                  field("cursor", &T::cursor, {.max = limits::cursor}),
                  field("languages", &T::languages, {.max = limits::word, .count = 16}))
THROUGHLINE_SHAPE(SocketRequest, field("socketId", &T::socketId, {.min = 1, .max = INT64_MAX, .required = true}),
                  field("request", &T::request, {.required = true}))
THROUGHLINE_SHAPE(SocketDecision, field("accepted", &T::accepted, {.required = true}),
                  field("status", &T::status, {.min = 200, .max = 599}),
                  field("subprotocol", &T::subprotocol, {.max = limits::word}))
THROUGHLINE_SHAPE(SocketEvent, field("socketId", &T::socketId, {.min = 1, .max = INT64_MAX, .required = true}),
                  field("type", &T::type, {.required = true}),
                  field("payload", &T::payload, {.max = limits::socketFrame}),
                  field("closeCode", &T::closeCode, {.min = 0, .max = 4'999}))
THROUGHLINE_SHAPE(Signal, field("kind", &T::kind, {.min = 1, .max = limits::word, .required = true}),
                  field("contactPoint", &T::contactPoint, {.required = true}),
                  field("topic", &T::topic, {.min = 1, .max = limits::word, .required = true}),
                  field("data", &T::data, {.max = 4'096}),
                  field("ttl", &T::ttlSeconds, {.min = 1, .max = 60, .required = true}))
THROUGHLINE_SHAPE(Call, field("name", &T::name, {.min = 1, .max = limits::word, .required = true}),
                  field("args", &T::args, {.max = limits::data}), field("actionId", &T::actionId),
                  field("contactPoint", &T::contactPoint), field("agentId", &T::agentId))
THROUGHLINE_SHAPE(LookupCall, field("call", &T::call, {.required = true}))
THROUGHLINE_SHAPE(ActionCall, field("call", &T::call, {.required = true}))
THROUGHLINE_SHAPE(MediaCall, field("data", &T::data, {.max = limits::data}))
THROUGHLINE_SHAPE(CallResult, field("result", &T::result, {.max = limits::data}))
THROUGHLINE_SHAPE(IngestBatch, field("items", &T::items, {.count = limits::itemsPerIngest}),
                  field("cursor", &T::cursor, {.max = limits::cursor}))
THROUGHLINE_SHAPE(IngestOutcome, field("items", &T::items, {.count = limits::itemsPerIngest}))
THROUGHLINE_SHAPE(ReportBatch, field("reports", &T::reports, {.count = 500}))
THROUGHLINE_SHAPE(Health, field("state", &T::state, {.required = true}), field("text", &T::text, {.max = limits::name}))
THROUGHLINE_SHAPE(StorageGet, field("key", &T::key, {.min = 1, .max = 256, .required = true}))
THROUGHLINE_SHAPE(StorageValue, field("value", &T::value, {.max = limits::storageValue}))
THROUGHLINE_SHAPE(StorageWrite, field("key", &T::key, {.min = 1, .max = 256, .required = true}),
                  field("value", &T::value, {.max = limits::storageValue}))
THROUGHLINE_SHAPE(StoragePut, field("writes", &T::writes, {.count = 100}))
THROUGHLINE_SHAPE(StorageList, field("prefix", &T::prefix, {.max = 256}), field("after", &T::after, {.max = 256}),
                  field("limit", &T::limit, {.min = 1, .max = 200, .required = true}))
THROUGHLINE_SHAPE(StorageEntry, field("key", &T::key, {.min = 1, .max = 256, .required = true}),
                  field("value", &T::value, {.max = limits::storageValue}))
THROUGHLINE_SHAPE(StorageEntries, field("entries", &T::entries, {.count = 200}))
THROUGHLINE_SHAPE(BlobWrite, field("upload", &T::upload, {.min = 1, .max = INT64_MAX, .required = true}),
                  field("name", &T::name, {.max = limits::name}), field("type", &T::type, {.max = 255}),
                  field("offset", &T::offset, {.min = 0, .max = limits::blob}), field("last", &T::last),
                  field("bytes", &T::bytes, {.max = limits::blobPart}))
THROUGHLINE_SHAPE(BlobWritten, field("blobId", &T::blobId), field("type", &T::type, {.max = 255}))
THROUGHLINE_SHAPE(BlobRead, field("blobId", &T::blobId, {.required = true}),
                  field("offset", &T::offset, {.min = 0, .max = limits::blob}))
THROUGHLINE_SHAPE(BlobPart, field("bytes", &T::bytes, {.max = limits::blobPart}),
                  field("size", &T::size, {.min = 0, .max = limits::blob, .required = true}))
THROUGHLINE_SHAPE(HistoryQuery, field("contactPoint", &T::contactPoint, {.required = true}), field("after", &T::after),
                  field("limit", &T::limit, {.min = 1, .max = 200, .required = true}))
THROUGHLINE_SHAPE(HistoryItem, field("itemId", &T::itemId, {.required = true}),
                  field("externalKey", &T::externalKey, {.max = limits::key}),
                  field("kind", &T::kind, {.min = 1, .max = limits::word, .required = true}),
                  field("direction", &T::direction, {.min = 1, .max = limits::word, .required = true}),
                  field("author", &T::author, {.required = true}),
                  field("orderTime", &T::orderTime, {.required = true}), field("text", &T::text, {.max = limits::text}),
                  field("data", &T::data, {.max = limits::data}), field("attachments", &T::attachments, {.count = 64}),
                  field("delivery", &T::delivery))
THROUGHLINE_SHAPE(HistoryItems, field("items", &T::items, {.count = 200}))
THROUGHLINE_SHAPE(ImportOrder, field("info", &T::info, {.required = true}),
                  field("attempt", &T::attempt, {.min = 0, .max = 1'000}))
THROUGHLINE_SHAPE(StorageClaim, field("claims", &T::claims, {.count = 200}))
THROUGHLINE_SHAPE(SourceList, field("after", &T::after, {.max = limits::path}),
                  field("limit", &T::limit, {.min = 1, .max = limits::sourceFiles, .required = true}))
THROUGHLINE_SHAPE(SourceFile, field("path", &T::path, {.min = 1, .max = limits::path, .required = true}),
                  field("size", &T::size, {.min = 0, .max = INT64_MAX}), field("changed", &T::changed))
THROUGHLINE_SHAPE(SourceFiles, field("files", &T::files, {.count = limits::sourceFiles}))
THROUGHLINE_SHAPE(SourceRead, field("path", &T::path, {.min = 1, .max = limits::path, .required = true}),
                  field("offset", &T::offset, {.min = 0, .max = INT64_MAX}))
THROUGHLINE_SHAPE(SourcePart, field("bytes", &T::bytes, {.max = limits::blobPart}),
                  field("size", &T::size, {.min = 0, .max = INT64_MAX, .required = true}),
                  field("changed", &T::changed))
THROUGHLINE_SHAPE(ImportProblem, field("path", &T::path, {.min = 1, .max = limits::path, .required = true}),
                  field("offset", &T::offset, {.min = 0, .max = INT64_MAX}),
                  field("reason", &T::reason, {.max = limits::name}))
THROUGHLINE_SHAPE(ImportBatch, field("items", &T::items, {.count = limits::itemsPerIngest}),
                  field("problems", &T::problems, {.count = limits::itemsPerIngest}),
                  field("skipped", &T::skipped, {.min = 0, .max = INT64_MAX}),
                  field("bytes", &T::bytes, {.min = 0, .max = INT64_MAX}),
                  field("cursor", &T::cursor, {.max = limits::cursor}))
THROUGHLINE_SHAPE(LogLine, field("text", &T::text, {.max = 500, .required = true}))
#undef THROUGHLINE_SHAPE

} // namespace throughline::plugin
