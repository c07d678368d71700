// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sampleconnector.h"

#include "base/clock.h"
#include "base/scheduler.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace throughline::sample {

using namespace Qt::StringLiterals;
using namespace plugin;

namespace {

constexpr int maxText = 4000; // as the manifest says

ContactPoint pointOf(const QString &from)
{
    // A name anybody may type is a claim (trust 1): it attaches items and never unlocks or links anything.
    return {.kind = u"echo"_s, .value = from.toLower(), .raw = from, .trust = 1};
}

HttpResponse json(int status, const QJsonObject &object)
{
    return {.status = status,
            .headers = {{u"content-type"_s, u"application/json"_s}},
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

HttpResponse problem(int status, const QString &why)
{
    return json(status, {{u"error"_s, why}});
}

int statusOf(ErrorCode code)
{
    return code == ErrorCode::RateLimited ? 429 : code == ErrorCode::TooLarge ? 413 : 503;
}

} // namespace

void EchoConnector::start(const StartInfo &info, ChannelHost &host)
{
    m_host = &host;
    // The hub has checked the settings against the manifest and filled in the defaults.
    m_echo = info.settings.value("echo"_L1).toBool();
    m_prefix = info.settings.value("prefix"_L1).toString();
    m_delay = std::chrono::milliseconds(info.settings.value("delayMs"_L1).toInt());
    m_count = info.cursor.toLongLong();
    host.health({Health::State::Connected, u"Ready to echo."_s});
}

void EchoConnector::send(const OutboundItem &item)
{
    if (item.text.size() > maxText) {
        m_host->report({{.itemId = item.itemId,
                         .state = DeliveryState::Failed,
                         .at = m_host->clock().now(),
                         .error = u"The text is longer than %1 characters."_s.arg(maxText)}});
        return;
    }
    // "Sent" is said when somebody else has it for good. Nobody has before the echo is on the hub's disk: reported now, a
    // crash within the delay would lose it.
    if (m_echo)
        m_host->scheduler().after(m_delay, [this, item] { echo(item); });
    else
        m_host->report({{.itemId = item.itemId, .state = DeliveryState::Sent, .at = m_host->clock().now()}});
}

void EchoConnector::echo(const OutboundItem &item)
{
    InboundItem back{.externalKey =
                         u"echo-"_s + item.itemId.toString(), // the same after a crash: the hub drops the double
                     .kind = u"x-sample-echo"_s,
                     .contactPoint = item.contactPoint,
                     .occurredAt = m_host->clock().now(),
                     .text = m_prefix + item.text,
                     .data = {{u"of"_s, item.itemId.toString()}}};
    back.author.name = item.contactPoint.raw;
    ++m_count;
    m_host->ingest({back}, QByteArray::number(m_count), [this, item](const Result<std::vector<IngestedItem>> &done) {
        if (!done) { // the hub is busy or going down: once more, a little later
            m_host->scheduler().after(std::chrono::seconds(1), [this, item] { echo(item); });
            return;
        }
        const Instant now = m_host->clock().now();
        m_host->report({{.itemId = item.itemId, .state = DeliveryState::Sent, .at = now},
                        {.itemId = item.itemId, .state = DeliveryState::Delivered, .at = now}});
    });
}

void EchoConnector::http(const HttpRequest &request, std::function<void(HttpResponse)> reply)
{
    if (request.path != "/v1/messages"_L1)
        return reply(problem(404, u"There is nothing here."_s));
    if (request.method == "GET"_L1)
        return showHistory(QUrlQuery(request.query).queryItemValue(u"from"_s, QUrl::FullyDecoded), reply);
    if (request.method != "POST"_L1)
        return reply({.status = 405, .headers = {{u"allow"_s, u"GET, POST"_s}}});
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &parse);
    if (!document.isObject())
        return reply(problem(400, u"The body must be a JSON object."_s));
    take(document.object(), reply);
}

void EchoConnector::take(const QJsonObject &message, const std::function<void(HttpResponse)> &reply)
{
    const QString id = message.value("id"_L1).toString();
    const QString from = message.value("from"_L1).toString();
    const QString text = message.value("text"_L1).toString();
    if (id.isEmpty() || id.size() > 200 || from.isEmpty() || from.size() > 200 || text.isEmpty()
        || text.size() > maxText)
        return reply(problem(422, u"\"id\", \"from\" and \"text\" must be there and not too long."_s));
    InboundItem item{
        .externalKey = u"in-"_s + id, .contactPoint = pointOf(from), .occurredAt = m_host->clock().now(), .text = text};
    item.author.name = message.value("name"_L1).toString().left(200);
    // Answered after the commit: who gets 200 need not keep the message any longer.
    m_host->ingest({item}, {}, [reply](const Result<std::vector<IngestedItem>> &done) {
        if (!done)
            return reply(problem(statusOf(done.error().code), u"Not taken; please try again."_s));
        const IngestedItem &taken = done->front();
        if (!taken.refused.isEmpty())
            return reply(problem(422, taken.refused));
        reply(json(200, {{u"itemId"_s, taken.itemId.toString()}, {u"duplicate"_s, taken.duplicate}}));
    });
}

void EchoConnector::showHistory(const QString &from, const std::function<void(HttpResponse)> &reply)
{
    if (from.isEmpty())
        return reply(problem(422, u"\"from\" is missing."_s));
    m_host->history({.contactPoint = pointOf(from)}, [reply](const Result<std::vector<HistoryItem>> &items) {
        if (!items)
            return reply(problem(items.error().code == ErrorCode::NotFound ? 404 : 503, u"No such conversation."_s));
        QJsonArray shown;
        for (const HistoryItem &item : *items)
            shown.append(QJsonObject{
                {u"id"_s, item.itemId.toString()}, {u"direction"_s, item.direction}, {u"text"_s, item.text}});
        reply(json(200, {{u"items"_s, shown}}));
    });
}

void EchoConnector::socketOpen(const SocketRequest &request, std::function<void(SocketDecision)> decide)
{
    // A browser sends an Origin; a page of another site has no business here. Programs send none.
    const QString origin = request.request.header(u"origin");
    const bool accepted = request.request.path == "/v1/socket"_L1
                          && (origin.isEmpty() || request.request.baseUrl.startsWith(origin + u'/'));
    if (accepted)
        m_sockets.insert(request.socketId);
    decide({.accepted = accepted, .status = 403});
}

void EchoConnector::socketEvent(const SocketEvent &event)
{
    switch (event.type) {
    case SocketEvent::Type::Text: m_host->socketText(event.socketId, QString::fromUtf8(event.payload)); break;
    case SocketEvent::Type::Binary: m_host->socketBinary(event.socketId, event.payload); break;
    case SocketEvent::Type::Close: m_sockets.remove(event.socketId); break;
    }
}

void EchoConnector::signal(const Signal &signal)
{
    if (signal.kind == "typing"_L1)
        m_host->signal(signal); // the echo types, too
}

void EchoConnector::lookup(const Call &call, Answer<QJsonObject> done)
{
    if (call.name != "echoes"_L1)
        return done(fail(ErrorCode::Unsupported, call.name));
    m_host->storageGet(u"resetAt"_s, [this, done](const Result<std::optional<QByteArray>> &at) {
        if (!at)
            return done(fail(at.error()));
        done(QJsonObject{{u"count"_s, m_count}, {u"resetAt"_s, QString::fromUtf8(at->value_or(QByteArray()))}});
    });
}

void EchoConnector::action(const Call &call, Answer<QJsonObject> done)
{
    if (call.name != "reset"_L1)
        return done(fail(ErrorCode::Unsupported, call.name));
    // Repeating it with the same actionId changes nothing more: the count is 0 already.
    const QByteArray now = m_host->clock().now().toString().toUtf8();
    m_host->storagePut({{u"resetAt"_s, now}}, [this, done](const Result<void> &kept) {
        if (!kept)
            return done(fail(kept.error()));
        m_count = 0;
        saveCount();
        done(QJsonObject{{u"count"_s, 0}});
    });
}

void EchoConnector::saveCount()
{
    m_host->ingest({}, QByteArray::number(m_count), {}); // a cursor may move without items
}

void EchoConnector::stop(std::function<void()> done)
{
    for (const SocketId socket : std::as_const(m_sockets))
        m_host->socketClose(socket, 1001);
    done();
}

} // namespace throughline::sample
