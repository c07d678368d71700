// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/jmaproutes.h"

#include "core/hub.h"
#include "core/lookup.h"
#include "core/syncsession.h"
#include "core/workqueue.h"
#include "front/blobupload.h"
#include "front/compression.h"
#include "store/scope.h"
#include "store/store.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <numeric>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

// maxConcurrentUpload of the session; the sum bounds how much of the store's writer uploads can take.
constexpr int kUploadsPerAgent = 4;
constexpr int kUploads = 12;
// Smaller answers gain nothing.
constexpr qsizetype kCompressFrom = 4096;

bool mayName(const Principal &principal, const Scope &scope)
{
    switch (scope.kind) {
    case ScopeKind::Org: return true;
    case ScopeKind::Me: return scope.id == principal.agentId;
    case ScopeKind::Queue: return principal.allQueues || std::ranges::binary_search(principal.queueIds, scope.id);
    case ScopeKind::All: return principal.allQueues;
    default: return true; // c- and p- are checked by what they hold: the blob itself
    }
}

std::optional<Scope> scopeOf(const Exchange &exchange)
{
    const auto scope = Scope::fromString(QString::fromLatin1(exchange.params.at(0)));
    return scope && mayName(exchange.caller->principal, *scope) ? scope : std::nullopt;
}

HttpResponse noAccount()
{
    return HttpResponse::problem(404, {}, u"urn:ietf:params:jmap:error:accountNotFound"_s);
}

//! A name that is safe in a header and in a download folder; the true one is shown by the console (SECURITY B9, C7).
QByteArray dispositionName(const QByteArray &segment)
{
    QString name = QString::fromUtf8(QByteArray::fromPercentEncoding(segment)).left(150);
    name.removeIf([](QChar c) {
        return !c.isPrint() || c.category() == QChar::Other_Format || QStringView(u"/\\\":*?<>|").contains(c);
    });
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return QUrl::toPercentEncoding(name.isEmpty() ? u"file"_s : name);
}

bool takesGzip(const HttpRequest &request)
{
    // On loopback the bytes are free and the compressor is not.
    if (request.peer.startsWith("127.") || request.peer == "::1")
        return false;
    const QList<QByteArray> codings = request.header("accept-encoding").split(',');
    return std::ranges::any_of(codings, [](const QByteArray &coding) { return coding.trimmed().toLower() == "gzip"; });
}

} // namespace

JmapRoutes::JmapRoutes(SyncContext &context, QString publicUrl)
    : m_context(context),
      m_publicUrl(std::move(publicUrl)),
      m_uploads(std::make_shared<std::map<Id, int>>())
{
}

void JmapRoutes::addTo(Router &router, const Gate &gate)
{
    router.add(
        {.method = "GET",
         .pattern = "/.well-known/jmap",
         .admit = gate.signedIn(),
         .handle = [this](const Exchange &exchange, const Responder &responder) { session(exchange, responder); }});
    router.add({.method = "POST",
                .pattern = "/jmap/api",
                .bodyLimit = m_context.options.maxSizeRequest,
                .admit = gate.signedIn(),
                .handle = [this](const Exchange &exchange, const Responder &responder) { api(exchange, responder); }});
    router.add({.method = "POST",
                .pattern = "/jmap/upload/{accountId}",
                .bodyLimit = m_context.options.maxSizeUpload,
                .admit = gate.signedIn(),
                .stream = [this](const Exchange &exchange, const Responder &responder) {
                    return upload(exchange, responder);
                }});
    router.add(
        {.method = "GET",
         .pattern = "/jmap/download/{accountId}/{blobId}/{name}",
         .admit = gate.signedIn(),
         .handle = [this](const Exchange &exchange, const Responder &responder) { download(exchange, responder); }});
}

void JmapRoutes::session(const Exchange &exchange, const Responder &responder)
{
    const QString base = m_publicUrl.isEmpty() ? exchange.request.origin() : m_publicUrl;
    const SessionUrls urls{.api = base + u"/jmap/api"_s,
                           .download = base + u"/jmap/download/{accountId}/{blobId}/{name}?accept={type}"_s,
                           .upload = base + u"/jmap/upload/{accountId}"_s,
                           .eventSource = {}, // pushes go over the WebSocket only
                           .webSocket = (base.startsWith(u"https:") ? u"wss:"_s : u"ws:"_s)
                                        + base.mid(base.indexOf(u"//")) + u"/jmap/ws"_s};
    m_context.work.read<Result<QJsonObject>>(
        [principal = exchange.caller->principal, options = m_context.options, urls](StoreConnection &reader) {
            return sessionObject(reader, principal, options, urls);
        },
        [responder](const Result<QJsonObject> &session) {
            if (session)
                return responder.send(HttpResponse::json(200, QJsonDocument(*session).toJson(QJsonDocument::Compact)));
            // Revoked since the request was let in, or a store that cannot be read.
            responder.send(HttpResponse::problem(session.error().code == ErrorCode::Unauthorized ? 401 : 503));
        });
}

void JmapRoutes::api(const Exchange &exchange, const Responder &responder)
{
    if (exchange.request.header("content-type").split(';').first().trimmed().toLower() != "application/json") {
        responder.send(HttpResponse::problem(400, u"the request is not application/json"_s,
                                             u"urn:ietf:params:jmap:error:notJSON"_s));
        return;
    }
    SyncSession::handlePost(
        m_context, exchange.caller->principal, exchange.request.body,
        [this, responder, gzip = takesGzip(exchange.request)](int status, const QByteArray &body) {
            HttpResponse answer = HttpResponse::json(status, body);
            if (status != 200)
                answer.headers.front().value = "application/problem+json";
            if (!gzip || body.size() < kCompressFrom) {
                responder.send(std::move(answer));
                return;
            }
            // A page of a snapshot takes milliseconds: on a reader's thread, so that pushes do not wait for it.
            m_context.work.read<QByteArray>(
                [body](StoreConnection &) { return gzipped(body); },
                [responder, answer](const QByteArray &packed) mutable {
                    answer.body = packed;
                    responder.send(std::move(answer.with("Content-Encoding", "gzip").with("Vary", "Accept-Encoding")));
                });
        });
}

std::unique_ptr<BodySink> JmapRoutes::upload(const Exchange &exchange, const Responder &responder)
{
    if (!scopeOf(exchange)) {
        responder.send(noAccount());
        return nullptr;
    }
    const auto mine = m_uploads->find(exchange.caller->principal.agentId);
    const int all = std::accumulate(m_uploads->begin(), m_uploads->end(), 0,
                                    [](int sum, const auto &entry) { return sum + entry.second; });
    if (all >= kUploads || (mine != m_uploads->end() && mine->second >= kUploadsPerAgent)) {
        responder.send(HttpResponse::problem(429, u"too many uploads at once"_s).with("Retry-After", "2"));
        return nullptr;
    }
    return std::make_unique<BlobUpload>(m_context, m_uploads, exchange, responder);
}

void JmapRoutes::download(const Exchange &exchange, const Responder &responder)
{
    const auto blobId = Id::fromString(QString::fromLatin1(exchange.params.at(1)));
    if (!blobId || !scopeOf(exchange)) {
        responder.send(HttpResponse::problem(404));
        return;
    }
    using Found = std::pair<Result<QByteArray>, StoredBlob>;
    m_context.work.read<Found>(
        [principal = exchange.caller->principal, id = *blobId](StoreConnection &reader) {
            StoredBlob about;
            auto bytes = blob(reader, principal, id, &about);
            return Found(std::move(bytes), about);
        },
        [responder, name = dispositionName(exchange.params.at(2))](const Found &found) {
            if (!found.first) {
                responder.send(HttpResponse::problem(found.first.error().code == ErrorCode::NotFound ? 404 : 503));
                return;
            }
            HttpResponse answer;
            answer.body = *found.first;
            // What the hub sniffed, never what a sender or the caller says; and never shown in place.
            answer
                .with("Content-Type", found.second.type.isEmpty() ? QByteArray("application/octet-stream")
                                                                  : found.second.type.toLatin1())
                .with("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .with("Cache-Control", "private, immutable, max-age=31536000");
            responder.send(std::move(answer));
        });
}

} // namespace throughline::hub
