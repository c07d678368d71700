// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "host/remotehost.h"

#include "host/link.h"

namespace throughline::plugin {

using namespace Qt::StringLiterals;

namespace {

// The hub answers from its disk; a longer silence means that it is on its way down, and then so are we.
constexpr std::chrono::seconds hubAnswers{120};
constexpr int logLinesPerSecond = 20;

//! Turns the answer to one message into what the connector waits for. An empty callback is allowed.
template<typename A, typename T>
std::function<void(Result<A>)> pick(Answer<T> done, T A::*member)
{
    return [done = std::move(done), member](Result<A> answer) {
        if (done)
            done(answer ? Result<T>(std::move((*answer).*member)) : Result<T>(fail(answer.error())));
    };
}

std::function<void(Result<Empty>)> only(Done done)
{
    return [done = std::move(done)](const Result<Empty> &answer) {
        if (done)
            done(answer ? Result<void>() : Result<void>(fail(answer.error())));
    };
}

} // namespace

struct RemoteHost::Upload {
    std::int64_t number = 0;
    QString name;
    QString type;
    QByteArray bytes;
    qsizetype at = 0;
    Answer<Attachment> done;
};

RemoteHost::RemoteHost(Link &link, QStringList permissions) : m_link(link), m_permissions(std::move(permissions))
{
    m_logSecond.start();
}

bool RemoteHost::may(QLatin1StringView permission) const
{
    return m_permissions.contains(permission);
}

void RemoteHost::ingest(std::vector<InboundItem> items, QByteArray cursor, Answer<std::vector<IngestedItem>> done)
{
    m_link.request(IngestBatch{std::move(items), std::move(cursor)}, hubAnswers,
                   pick(std::move(done), &IngestOutcome::items));
}

void RemoteHost::report(std::vector<DeliveryReport> reports, Done done)
{
    m_link.request(ReportBatch{std::move(reports)}, hubAnswers, only(std::move(done)));
}

void RemoteHost::signal(Signal signal)
{
    m_link.notify(signal, true);
}

void RemoteHost::health(Health health)
{
    health.text.truncate(int(limits::name));
    m_link.notify(health);
}

void RemoteHost::sendSocket(SocketEvent event)
{
    if (!may("socket"_L1))
        return;
    // A frame that cannot go out would leave a hole: the browser must see a closed socket instead and resume.
    if (!m_link.notify(event) && event.type != SocketEvent::Type::Close) {
        const int code = event.payload.size() > limits::socketFrame ? 1009 : 1013;
        m_scheduler.after(std::chrono::milliseconds(100),
                          [this, id = event.socketId, code] { socketClose(id, code, {}); });
    }
}

void RemoteHost::socketText(SocketId socket, QString text)
{
    sendSocket({.socketId = socket, .type = SocketEvent::Type::Text, .payload = text.toUtf8()});
}

void RemoteHost::socketBinary(SocketId socket, QByteArray bytes)
{
    sendSocket({.socketId = socket, .type = SocketEvent::Type::Binary, .payload = std::move(bytes)});
}

void RemoteHost::socketClose(SocketId socket, int code, QString reason)
{
    sendSocket({.socketId = socket,
                .type = SocketEvent::Type::Close,
                .payload = reason.left(40).toUtf8(), // RFC 6455: at most 123 bytes
                .closeCode = code});
}

void RemoteHost::storageGet(QString key, Answer<std::optional<QByteArray>> done)
{
    m_link.request(StorageGet{std::move(key)}, hubAnswers, pick(std::move(done), &StorageValue::value));
}

void RemoteHost::storagePut(std::vector<StorageWrite> writes, Done done)
{
    m_link.request(StoragePut{std::move(writes)}, hubAnswers, only(std::move(done)));
}

void RemoteHost::storageList(QString prefix, QString after, int limit, Answer<std::vector<StorageEntry>> done)
{
    m_link.request(StorageList{std::move(prefix), std::move(after), limit}, hubAnswers,
                   pick(std::move(done), &StorageEntries::entries));
}

void RemoteHost::storageClaim(std::vector<StorageEntry> claims, Answer<std::vector<StorageEntry>> done)
{
    m_link.request(StorageClaim{std::move(claims)}, hubAnswers, pick(std::move(done), &StorageEntries::entries));
}

void RemoteHost::sourceList(QString after, int limit, Answer<std::vector<SourceFile>> done)
{
    m_link.request(SourceList{std::move(after), limit}, hubAnswers, pick(std::move(done), &SourceFiles::files));
}

void RemoteHost::sourceRead(QString path, std::int64_t offset, Answer<SourcePart> done)
{
    m_link.request(SourceRead{std::move(path), offset}, hubAnswers, std::move(done));
}

void RemoteHost::imported(ImportBatch batch, Answer<std::vector<IngestedItem>> done)
{
    m_link.request(batch, hubAnswers, pick(std::move(done), &IngestOutcome::items));
}

void RemoteHost::putBlob(QString name, QString type, QByteArray bytes, Answer<Attachment> done)
{
    const auto upload = std::make_shared<Upload>(
        Upload{++m_uploads, std::move(name), std::move(type), std::move(bytes), 0, std::move(done)});
    if (upload->bytes.size() > limits::blob) {
        m_scheduler.after({}, [upload] { upload->done(fail(ErrorCode::TooLarge, u"blob"_s)); });
        return;
    }
    putPart(upload);
}

void RemoteHost::putPart(const std::shared_ptr<Upload> &upload)
{
    BlobWrite part{.upload = upload->number,
                   .name = upload->name,
                   .type = upload->type,
                   .offset = upload->at,
                   .bytes = upload->bytes.mid(upload->at, limits::blobPart)};
    upload->at += part.bytes.size();
    part.last = upload->at == upload->bytes.size();
    m_link.request(part, hubAnswers, std::function([this, upload, last = part.last](Result<BlobWritten> answer) {
                       if (!answer)
                           upload->done(fail(answer.error()));
                       else if (last)
                           upload->done(Attachment{answer->blobId, upload->name, answer->type, upload->bytes.size()});
                       else
                           putPart(upload);
                   }));
}

void RemoteHost::getBlob(Id blobId, Answer<QByteArray> done)
{
    getPart(blobId, std::make_shared<QByteArray>(), done);
}

void RemoteHost::getPart(const Id &blobId, const std::shared_ptr<QByteArray> &bytes, const Answer<QByteArray> &done)
{
    const auto then = [this, blobId, bytes, done](Result<BlobPart> part) {
        if (!part)
            return done(fail(part.error()));
        bytes->append(part->bytes);
        if (bytes->size() >= part->size)
            return done(*bytes);
        if (part->bytes.isEmpty())
            return done(fail(ErrorCode::Corrupt, u"a blob shorter than it says"_s));
        getPart(blobId, bytes, done);
    };
    m_link.request(BlobRead{blobId, bytes->size()}, hubAnswers, std::function<void(Result<BlobPart>)>(then));
}

void RemoteHost::history(HistoryQuery query, Answer<std::vector<HistoryItem>> done)
{
    m_link.request(query, hubAnswers, pick(std::move(done), &HistoryItems::items));
}

void RemoteHost::log(QString line)
{
    if (m_logSecond.elapsed() >= 1000) {
        m_logSecond.start();
        m_logLines = 0;
    }
    if (++m_logLines <= logLinesPerSecond)
        m_link.notify(LogLine{line.left(500)}, true);
}

} // namespace throughline::plugin
