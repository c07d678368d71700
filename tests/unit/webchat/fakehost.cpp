// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "webchat/fakehost.h"

#include <QJsonDocument>

#include <algorithm>

namespace throughline::webchat {

using namespace Qt::StringLiterals;

void FakeHost::later(std::function<void()> task)
{
    m_time.at(m_time.now() + std::chrono::milliseconds(2), [this, task = std::move(task), generation = m_generation] {
        if (generation == m_generation)
            task();
    });
}

Id FakeHost::reply(plugin::Connector *connector, const QString &visitorId, const QString &text, Instant written)
{
    const Id id = m_random.newId(m_time.now());
    Kept kept{.id = id, .outgoing = true, .at = written};
    kept.out = {.itemId = id,
                .contactPoint = {.kind = u"visitor"_s, .value = visitorId},
                .author = {.type = u"agent"_s, .name = u"Mara"_s},
                .createdAt = written,
                .text = text};
    items.push_back(kept);
    if (connector)
        connector->send(kept.out);
    return id;
}

plugin::OutboundItem FakeHost::outbound(const Id &item) const
{
    return std::find_if(items.begin(), items.end(), [&](const Kept &kept) { return kept.id == item; })->out;
}

std::vector<plugin::InboundItem> FakeHost::inbound(const QString &kind) const
{
    std::vector<plugin::InboundItem> found;
    for (const Kept &kept : items) {
        if (!kept.outgoing && kept.in.kind == kind)
            found.push_back(kept.in);
    }
    return found;
}

std::optional<plugin::DeliveryState> FakeHost::delivery(const Id &item) const
{
    const auto kept = std::find_if(items.begin(), items.end(), [&](const Kept &each) { return each.id == item; });
    return kept == items.end() ? std::nullopt : kept->delivery;
}

void FakeHost::ingest(std::vector<plugin::InboundItem> batch, QByteArray,
                      plugin::Answer<std::vector<plugin::IngestedItem>> done)
{
    ++ingestCalls;
    if (ingestFails)
        return later([done, code = *ingestFails] { done(fail(code)); });
    std::vector<plugin::IngestedItem> outcome;
    for (const plugin::InboundItem &item : batch) {
        const auto known = std::find_if(items.begin(), items.end(), [&](const Kept &kept) {
            return !kept.outgoing && kept.in.externalKey == item.externalKey;
        });
        if (known != items.end()) {
            outcome.push_back({.itemId = known->id, .duplicate = true});
            continue;
        }
        items.push_back({.id = m_random.newId(m_time.now()), .in = item, .at = item.occurredAt});
        outcome.push_back({.itemId = items.back().id});
    }
    if (!answersLost)
        later([done, outcome] { done(outcome); });
}

void FakeHost::imported(plugin::ImportBatch batch, plugin::Answer<std::vector<plugin::IngestedItem>> done)
{
    ingest(std::move(batch.items), std::move(batch.cursor), std::move(done));
}

void FakeHost::report(std::vector<plugin::DeliveryReport> batch, plugin::Done done)
{
    if (reportFails)
        return later([done, code = *reportFails] { done(fail(code)); });
    for (const plugin::DeliveryReport &report : batch) {
        reports.push_back(report);
        for (Kept &kept : items) {
            if (kept.id == report.itemId && (!kept.delivery || *kept.delivery < report.state))
                kept.delivery = report.state;
        }
    }
    later([done] { done({}); });
}

void FakeHost::socketText(plugin::SocketId socket, QString text)
{
    if (!sockets[socket].closeCode)
        sockets[socket].frames.push_back(QJsonDocument::fromJson(text.toUtf8()).object());
}

void FakeHost::socketClose(plugin::SocketId socket, int code, QString)
{
    sockets[socket].closeCode = code;
}

void FakeHost::storageGet(QString key, plugin::Answer<std::optional<QByteArray>> done)
{
    if (storageFails)
        return later([done, code = *storageFails] { done(fail(code)); });
    const auto found = storage.find(key);
    const std::optional<QByteArray> value = found == storage.end() ? std::nullopt : std::optional(found->second);
    later([done, value] { done(value); });
}

void FakeHost::storagePut(std::vector<plugin::StorageWrite> writes, plugin::Done done)
{
    for (const plugin::StorageWrite &write : writes) {
        if (write.value)
            storage[write.key] = *write.value;
        else
            storage.erase(write.key);
    }
    later([done] { done({}); });
}

void FakeHost::storageList(QString prefix, QString after, int limit,
                           plugin::Answer<std::vector<plugin::StorageEntry>> done)
{
    std::vector<plugin::StorageEntry> found;
    for (const auto &[key, value] : storage) {
        if (key.startsWith(prefix) && key > after && found.size() < static_cast<std::size_t>(limit))
            found.push_back({key, value});
    }
    later([done, found] { done(found); });
}

void FakeHost::putBlob(QString name, QString type, QByteArray bytes, plugin::Answer<plugin::Attachment> done)
{
    if (filesNotNow > 0) {
        --filesNotNow;
        return later([done] { done(fail(ErrorCode::RateLimited)); });
    }
    const Id id = m_random.newId(m_time.now());
    blobs[id] = bytes;
    later([done, file = plugin::Attachment{id, name, type, bytes.size()}] { done(file); });
}

void FakeHost::getBlob(Id blobId, plugin::Answer<QByteArray> done)
{
    later([this, done, blobId] {
        if (blobs.contains(blobId))
            done(blobs[blobId]);
        else
            done(fail(ErrorCode::NotFound));
    });
}

void FakeHost::history(plugin::HistoryQuery query, plugin::Answer<std::vector<plugin::HistoryItem>> done)
{
    std::vector<plugin::HistoryItem> found;
    for (const Kept &kept : items) {
        const plugin::ContactPoint &point = kept.outgoing ? kept.out.contactPoint : kept.in.contactPoint;
        if (point.value != query.contactPoint.value || point.kind != query.contactPoint.kind)
            continue;
        found.push_back({.itemId = kept.id,
                         .externalKey = kept.in.externalKey,
                         .kind = kept.outgoing ? kept.out.kind : kept.in.kind,
                         .direction = kept.outgoing ? u"out"_s : u"in"_s,
                         .author = kept.outgoing ? kept.out.author : kept.in.author,
                         .orderTime = kept.at,
                         .text = kept.outgoing ? kept.out.text : kept.in.text,
                         .attachments = kept.outgoing ? kept.out.attachments : kept.in.attachments,
                         .delivery = kept.delivery});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.orderTime < b.orderTime; });
    if (found.size() > static_cast<std::size_t>(query.limit))
        found.erase(found.begin(), found.end() - query.limit);
    later([done, found] { done(found); });
}

} // namespace throughline::webchat
