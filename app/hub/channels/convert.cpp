// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/convert.h"

#include "domain/enums.h"

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

std::optional<plugin::DeliveryState> toPlugin(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Queued:
    case DeliveryState::Scheduled:
    case DeliveryState::Held:
    case DeliveryState::Cancelled: return std::nullopt;
    case DeliveryState::HandedOver: return plugin::DeliveryState::HandedOver;
    case DeliveryState::Sent: return plugin::DeliveryState::Sent;
    case DeliveryState::Delivered: return plugin::DeliveryState::Delivered;
    case DeliveryState::Read: return plugin::DeliveryState::Read;
    case DeliveryState::Failed: return plugin::DeliveryState::Failed;
    case DeliveryState::Unconfirmed: return plugin::DeliveryState::Unconfirmed;
    }
    return std::nullopt;
}

DeliveryState toHub(plugin::DeliveryState state)
{
    switch (state) {
    case plugin::DeliveryState::HandedOver: return DeliveryState::HandedOver;
    case plugin::DeliveryState::Sent: return DeliveryState::Sent;
    case plugin::DeliveryState::Delivered: return DeliveryState::Delivered;
    case plugin::DeliveryState::Read: return DeliveryState::Read;
    case plugin::DeliveryState::Failed: return DeliveryState::Failed;
    case plugin::DeliveryState::Unconfirmed: break;
    }
    return DeliveryState::Unconfirmed;
}

Threading toHub(plugin::Threading threading)
{
    switch (threading) {
    case plugin::Threading::OpenOrAppend: return Threading::OpenOrAppend;
    case plugin::Threading::AppendIfOpen: return Threading::AppendIfOpen;
    case plugin::Threading::Alone: break;
    }
    return Threading::Alone;
}

plugin::Author toPlugin(const Author &author)
{
    return {.type = enumText(author.type).toString(), .id = author.id.toString(), .name = author.name};
}

std::vector<plugin::Attachment> toPlugin(const std::vector<Attachment> &attachments)
{
    std::vector<plugin::Attachment> all;
    for (const Attachment &each : attachments)
        all.push_back({each.blobId, each.name, each.type, each.size});
    return all;
}

} // namespace

PointClaim toHub(const plugin::ContactPoint &point)
{
    return {
        .kind = point.kind, .value = point.value, .raw = point.raw, .realm = point.realm, .trust = Trust(point.trust)};
}

Result<InboundItem> toHub(const plugin::InboundItem &item)
{
    const auto direction = enumFromText<Direction>(item.direction);
    if (!direction)
        return fail(ErrorCode::InvalidArgument, u"direction"_s);
    const auto author = enumFromText<AuthorType>(item.author.type);
    if (!author)
        return fail(ErrorCode::InvalidArgument, u"author.type"_s);
    InboundItem inbound;
    inbound.externalKey = item.externalKey;
    inbound.kind = item.kind;
    inbound.direction = *direction;
    inbound.from = toHub(item.contactPoint);
    for (const plugin::ContactPoint &point : item.sameAs)
        inbound.claims.push_back(toHub(point));
    for (const plugin::CustomerField &field : item.fields) {
        if (field.name == "language"_L1)
            inbound.language = field.value;
        inbound.fields[field.name] = field.value;
    }
    inbound.authorType = *author;
    inbound.senderName = item.author.name;
    if (item.occurredAt.ms > 0)
        inbound.occurredAt = item.occurredAt;
    inbound.subject = item.subject;
    inbound.queue = item.queue;
    inbound.text = item.text;
    inbound.blocks = item.blocks;
    inbound.data = item.data;
    for (const plugin::Attachment &each : item.attachments)
        inbound.attachments.push_back({each.blobId, each.name, each.type, each.size});
    inbound.threadKeys = item.threadKeys;
    inbound.threading = toHub(item.threading);
    inbound.imported = item.imported;
    inbound.copyOf = item.copyOf;
    return inbound;
}

DeliveryUpdate toHub(const plugin::DeliveryReport &report)
{
    return {.state = toHub(report.state),
            .at = report.at.ms > 0 ? std::optional(report.at) : std::nullopt,
            .error = report.error,
            .externalKey = report.externalKey};
}

plugin::IngestedItem toPlugin(const IngestedItem &item)
{
    return {.itemId = item.itemId,
            .contactPointId = item.contactPointId,
            .conversationId = item.conversationId,
            .duplicate = item.duplicate,
            .refused =
                item.refused ? errorName(item.refused->code) + u": "_s + item.refused->detail.left(500) : QString()};
}

plugin::ContactPoint toPlugin(const ContactPoint &point)
{
    return {
        .kind = point.kind, .value = point.value, .raw = point.raw, .realm = point.realm, .trust = int(point.trust)};
}

plugin::OutboundItem toPlugin(const OutgoingItem &outgoing, int attempt)
{
    const TimelineItem &item = outgoing.item;
    plugin::OutboundItem outbound;
    outbound.itemId = item.id;
    outbound.conversationId = item.conversationId;
    outbound.contactPoint = {.kind = outgoing.pointKind, .value = outgoing.pointValue, .realm = outgoing.pointRealm};
    outbound.kind = item.kind;
    outbound.author = toPlugin(item.author);
    outbound.createdAt = item.orderTime;
    outbound.text = item.text;
    outbound.data = item.data;
    outbound.attachments = toPlugin(item.attachments);
    outbound.subject = outgoing.subject;
    outbound.replyToKey = outgoing.replyToExternalKey;
    outbound.attempt = attempt;
    return outbound;
}

plugin::HistoryItem toPlugin(const TimelineItem &item)
{
    plugin::HistoryItem shown;
    shown.itemId = item.id;
    shown.externalKey = item.externalKey;
    shown.kind = item.kind;
    shown.direction = enumText(item.direction).toString();
    shown.author = toPlugin(item.author);
    shown.orderTime = item.orderTime;
    if (!item.redacted) {
        shown.text = item.text;
        shown.data = item.data;
        shown.attachments = toPlugin(item.attachments);
    }
    if (item.delivery)
        shown.delivery = toPlugin(item.delivery->state);
    return shown;
}

plugin::HttpRequest toPlugin(const Id &endpoint, RelayRequest request)
{
    // Latin-1 both ways keeps every byte of a field as it came.
    plugin::HttpRequest http;
    http.method = QString::fromLatin1(request.method);
    http.path = QString::fromLatin1(request.path);
    http.query = QString::fromLatin1(request.query);
    for (const HttpField &field : request.headers)
        http.headers.emplace_back(QString::fromLatin1(field.name), QString::fromLatin1(field.value));
    http.baseUrl = (request.secure ? u"https://"_s : u"http://"_s) + QString::fromLatin1(request.header("host"))
                   + u"/c/"_s + endpoint.toString();
    http.body = std::move(request.body);
    http.remoteAddress = QString::fromLatin1(request.peer);
    return http;
}

RelayResponse toRelay(plugin::HttpResponse response)
{
    RelayResponse relayed{.status = response.status, .body = std::move(response.body)};
    for (const auto &[name, value] : response.headers)
        relayed.headers.push_back({name.toLatin1(), value.toLatin1()});
    return relayed;
}

} // namespace throughline::hub
