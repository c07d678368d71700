// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"
#include "base/clock.h"
#include "base/random.h"
#include "base/scheduler.h"

#include <QElapsedTimer>
#include <QStringList>

namespace throughline::plugin {

class Link;

//! ChannelHost over the line to the hub: the plugin host's side. Lives on the connector's thread; \a link outlives it.
class RemoteHost final : public ChannelHost
{
public:
    RemoteHost(Link &link, QStringList permissions);

    void ingest(std::vector<InboundItem> items, QByteArray cursor, Answer<std::vector<IngestedItem>> done) override;
    void report(std::vector<DeliveryReport> reports, Done done) override;
    void signal(Signal signal) override;
    void health(Health health) override;
    void socketText(SocketId socket, QString text) override;
    void socketBinary(SocketId socket, QByteArray bytes) override;
    void socketClose(SocketId socket, int code, QString reason) override;
    void storageGet(QString key, Answer<std::optional<QByteArray>> done) override;
    void storagePut(std::vector<StorageWrite> writes, Done done) override;
    void storageList(QString prefix, QString after, int limit, Answer<std::vector<StorageEntry>> done) override;
    void storageClaim(std::vector<StorageEntry> claims, Answer<std::vector<StorageEntry>> done) override;
    void sourceList(QString after, int limit, Answer<std::vector<SourceFile>> done) override;
    void sourceRead(QString path, std::int64_t offset, Answer<SourcePart> done) override;
    void imported(ImportBatch batch, Answer<std::vector<IngestedItem>> done) override;
    void putBlob(QString name, QString type, QByteArray bytes, Answer<Attachment> done) override;
    void getBlob(Id blobId, Answer<QByteArray> done) override;
    void history(HistoryQuery query, Answer<std::vector<HistoryItem>> done) override;
    void log(QString line) override;
    Scheduler &scheduler() override { return m_scheduler; }
    const Clock &clock() const override { return m_clock; }
    Random &random() override { return m_random; }

private:
    struct Upload;
    void putPart(const std::shared_ptr<Upload> &upload);
    void getPart(const Id &blobId, const std::shared_ptr<QByteArray> &bytes, const Answer<QByteArray> &done);
    [[nodiscard]] bool may(QLatin1StringView permission) const;
    void sendSocket(SocketEvent event);

    Link &m_link;
    QStringList m_permissions;
    QtScheduler m_scheduler;
    SystemClock m_clock;
    SystemRandom m_random;
    std::int64_t m_uploads = 0;
    QElapsedTimer m_logSecond;
    int m_logLines = 0;
};

} // namespace throughline::plugin
