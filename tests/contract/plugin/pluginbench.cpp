// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "pluginbench.h"

#include <algorithm>

namespace throughline::plugin {

using namespace Qt::StringLiterals;

PluginBench::PluginBench(QString folder, HostTimings timings)
    : host([this, folder] { return prepare(folder); }, scheduler, random, timings)
{
    QObject::connect(&host, &HostProcess::ready, &host, [this](Link *link) {
        ++starts;
        serve(*link);
        if (!m_startConnector)
            return;
        link->request(
            StartInfo{
                .endpointId = testId(1), .name = u"Test"_s, .settings = settings, .secrets = secrets, .cursor = cursor},
            std::chrono::seconds(10), std::function<void(Result<Empty>)>([](const Result<Empty> &) {}));
    });
}

Result<HostSpec> PluginBench::prepare(const QString &folder)
{
    const auto package = verifyPackage(folder, {.keys = {vendorKey()}}, Contents::Keep);
    if (!package) {
        refusal = package.error().detail;
        return fail(package.error());
    }
    manifest = package->manifest;
    const auto copy = PrivateCopy::make(*package, area.path());
    if (!copy)
        return fail(copy.error());
    return HostSpec{.program = QStringLiteral(PLUGIN_HOST_PROGRAM),
                    .pluginId = manifest.id,
                    .library = (*copy)->path(manifest.connector),
                    .permissions = manifest.permissions,
                    .memoryBytes = manifest.memoryBytes,
                    .openFiles = manifest.openFiles,
                    .showStandardError = true,
                    .keeps = *copy};
}

bool PluginBench::start(QJsonObject with, QMap<QString, QByteArray> hidden)
{
    settings = std::move(with);
    secrets = std::move(hidden);
    host.start();
    return until([&] { return health.state == Health::State::Connected; }, 30'000);
}

bool PluginBench::startHostOnly()
{
    m_startConnector = false;
    host.start();
    return until([&] { return host.state() == HostProcess::State::Running; });
}

void PluginBench::serve(Link &link)
{
    link.serve<IngestBatch>([this](const IngestBatch &batch, const std::function<void(Result<IngestOutcome>)> &reply) {
        if (onIngest) {
            if (const auto allowed = onIngest(batch); !allowed)
                return reply(fail(allowed.error()));
        }
        IngestOutcome outcome;
        for (const InboundItem &item : batch.items) {
            const auto old = std::find_if(items.begin(), items.end(),
                                          [&](const auto &i) { return i.externalKey == item.externalKey; });
            outcome.items.push_back({.itemId = Id::named(u"item", item.externalKey), .duplicate = old != items.end()});
            if (old == items.end())
                items.push_back(item);
        }
        if (!batch.cursor.isEmpty())
            cursor = batch.cursor;
        reply(outcome);
    });
    link.serve<ReportBatch>([this](const ReportBatch &batch, const std::function<void(Result<Empty>)> &reply) {
        reports.insert(reports.end(), batch.reports.begin(), batch.reports.end());
        reply(Empty{});
    });
    link.on<Signal>([this](const Signal &signal) { signals_.push_back(signal); });
    link.on<Health>([this](const Health &now) { health = now; });
    link.on<SocketEvent>([this](const SocketEvent &event) { frames.push_back(event); });
    link.on<LogLine>([this](const LogLine &line) { lines << line.text; });
    link.serve<StorageGet>([this](const StorageGet &get, const std::function<void(Result<StorageValue>)> &reply) {
        const auto found = storage.find(get.key);
        reply(found == storage.end() ? StorageValue{} : StorageValue{found->second});
    });
    link.serve<StoragePut>([this](const StoragePut &put, const std::function<void(Result<Empty>)> &reply) {
        for (const StorageWrite &write : put.writes) {
            if (write.value)
                storage[write.key] = *write.value;
            else
                storage.erase(write.key);
        }
        reply(Empty{});
    });
    link.serve<StorageList>([this](const StorageList &list, const std::function<void(Result<StorageEntries>)> &reply) {
        StorageEntries entries;
        for (const auto &[key, value] : storage) {
            if (key.startsWith(list.prefix) && key > list.after && int(entries.entries.size()) < list.limit)
                entries.entries.push_back({key, value});
        }
        reply(entries);
    });
    link.serve<BlobWrite>([this](const BlobWrite &write, const std::function<void(Result<BlobWritten>)> &reply) {
        QByteArray &bytes = m_uploads[quint64(write.upload)];
        bytes += write.bytes;
        if (!write.last)
            return reply(BlobWritten{});
        const Id id = Id::named(u"blob", QString::number(write.upload));
        blobs[id] = std::exchange(bytes, {});
        reply(BlobWritten{id, write.type});
    });
    link.serve<BlobRead>([this](const BlobRead &read, const std::function<void(Result<BlobPart>)> &reply) {
        const auto found = blobs.find(read.blobId);
        if (found == blobs.end())
            return reply(fail(ErrorCode::NotFound));
        reply(BlobPart{found->second.mid(read.offset, limits::blobPart), found->second.size()});
    });
    link.serve<HistoryQuery>([this](const HistoryQuery &query, const std::function<void(Result<HistoryItems>)> &reply) {
        HistoryItems history;
        for (const InboundItem &item : items) {
            if (item.contactPoint.kind == query.contactPoint.kind
                && item.contactPoint.value == query.contactPoint.value)
                history.items.push_back({.itemId = Id::named(u"item", item.externalKey),
                                         .externalKey = item.externalKey,
                                         .kind = item.kind,
                                         .direction = u"in"_s,
                                         .author = item.author,
                                         .orderTime = item.occurredAt,
                                         .text = item.text});
        }
        reply(history);
    });
}

OutboundItem replyTo(const ContactPoint &point, int number, const QString &text)
{
    OutboundItem item{.itemId = Id::named(u"reply", QString::number(number)),
                      .conversationId = testId(2),
                      .contactPoint = point,
                      .createdAt = {1'800'000'000'000},
                      .text = text};
    item.author = {.type = u"agent"_s, .id = testId(3).toString(), .name = u"Ana"_s};
    return item;
}

} // namespace throughline::plugin
