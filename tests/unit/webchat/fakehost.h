// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connector.h"
#include "base/random.h"
#include "support/simtime.h"

#include <QJsonObject>

#include <map>
#include <vector>

namespace throughline::webchat {

//! The hub as a connector sees it, in memory and in virtual time: items once by their key, storage, blobs, sockets.
//! It outlives connectors, so that a test can kill one and start the next.
class FakeHost final : public plugin::ChannelHost
{
public:
    struct Kept {
        Id id;
        plugin::InboundItem in;
        plugin::OutboundItem out;
        bool outgoing = false;
        std::optional<plugin::DeliveryState> delivery;
        Instant at;
    };
    struct Socket {
        std::vector<QJsonObject> frames;
        std::optional<int> closeCode;
    };

    explicit FakeHost(test::SimTime &time) : m_time(time), m_scheduler(time) {}

    //! What agents write: kept as the hub keeps it, then handed to \a connector if there is one.
    Id reply(plugin::Connector *connector, const QString &visitorId, const QString &text, Instant written);
    [[nodiscard]] plugin::OutboundItem outbound(const Id &item) const;
    //! A connector died: what it waited for never comes.
    void forgetCallbacks() { ++m_generation; }
    [[nodiscard]] std::vector<plugin::InboundItem> inbound(const QString &kind) const;
    [[nodiscard]] std::optional<plugin::DeliveryState> delivery(const Id &item) const;

    std::vector<Kept> items;
    std::map<QString, QByteArray> storage;
    std::map<Id, QByteArray> blobs;
    std::map<plugin::SocketId, Socket> sockets;
    std::vector<plugin::Signal> signalled;
    std::vector<plugin::DeliveryReport> reports;
    plugin::Health lastHealth;
    int ingestCalls = 0;
    std::optional<ErrorCode> ingestFails;
    std::optional<ErrorCode> reportFails;
    std::optional<ErrorCode> storageFails;
    int filesNotNow = 0;      //!< so many of the next files are RateLimited
    bool answersLost = false; //!< effects happen, their acknowledgements never arrive

    void ingest(std::vector<plugin::InboundItem> batch, QByteArray cursor,
                plugin::Answer<std::vector<plugin::IngestedItem>> done) override;
    void imported(plugin::ImportBatch batch, plugin::Answer<std::vector<plugin::IngestedItem>> done) override;
    void report(std::vector<plugin::DeliveryReport> batch, plugin::Done done) override;
    void signal(plugin::Signal signal) override { signalled.push_back(std::move(signal)); }
    void health(plugin::Health health) override { lastHealth = std::move(health); }
    void socketText(plugin::SocketId socket, QString text) override;
    void socketBinary(plugin::SocketId, QByteArray) override {}
    void socketClose(plugin::SocketId socket, int code, QString reason) override;
    void storageGet(QString key, plugin::Answer<std::optional<QByteArray>> done) override;
    void storagePut(std::vector<plugin::StorageWrite> writes, plugin::Done done) override;
    void storageList(QString prefix, QString after, int limit,
                     plugin::Answer<std::vector<plugin::StorageEntry>> done) override;
    void putBlob(QString name, QString type, QByteArray bytes, plugin::Answer<plugin::Attachment> done) override;
    void getBlob(Id blobId, plugin::Answer<QByteArray> done) override;
    void history(plugin::HistoryQuery query, plugin::Answer<std::vector<plugin::HistoryItem>> done) override;
    void log(QString) override {}
    [[nodiscard]] Scheduler &scheduler() override { return m_scheduler; }
    [[nodiscard]] const Clock &clock() const override { return m_time; }
    [[nodiscard]] Random &random() override { return m_random; }

private:
    void later(std::function<void()> task);

    test::SimTime &m_time;
    test::SimScheduler m_scheduler;
    SeededRandom m_random{7};
    int m_generation = 0;
};

} // namespace throughline::webchat
