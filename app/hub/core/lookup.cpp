// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/lookup.h"

#include "accounts/access.h"
#include "accounts/accounts.h"
#include "identity/identity.h"
#include "store/records.h"
#include "wire/session.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
Result<T> checked(StoreConnection &reader, T value)
{
    if (auto error = reader.takeError())
        return fail(std::move(*error));
    return value;
}

std::vector<QByteArray> bodies(StoreConnection &reader, sqlite::Statement &rows)
{
    std::vector<QByteArray> found;
    reader.each(rows, [&](sqlite::Statement &row) { found.push_back(row.bytes(0)); });
    return found;
}

//! What a reply answers: what the agent chose, else the customer's last word before it at this address of the
//! conversation, so that a mail joins its thread. Where a channel shows quotes, only what was chosen is one.
void nameAnswered(StoreConnection &reader, const TimelineItem &item, OutgoingItem &outgoing)
{
    // Its own subject goes before the conversation's: one conversation may hold several threads.
    const auto take = [&](sqlite::Statement &row) {
        outgoing.replyToExternalKey = row.text(0);
        if (const QString subject = row.text(1); !subject.isEmpty())
            outgoing.subject = subject;
    };
    if (!item.replyToId.isNull()) {
        reader.first(reader.query("SELECT external_key,json_extract(body,'$.data.subject') FROM timeline_item "
                                  "WHERE id=?1 AND contact_point=?2",
                                  item.replyToId, item.contactPointId),
                     take);
        return;
    }
    const auto endpoint = records::find<Endpoint>(reader, item.endpointId);
    if (!endpoint || endpoint->value.capabilities.value("quoting"_L1).toObject().value("outgoing"_L1).toBool())
        return;
    reader.first(reader.query("SELECT external_key,json_extract(body,'$.data.subject') FROM timeline_item "
                              "WHERE conversation=?1 AND seq<?2 AND contact_point=?3 AND endpoint=?4 "
                              "AND external_key IS NOT NULL AND json_extract(body,'$.direction')='in' "
                              "ORDER BY seq DESC LIMIT 1",
                              item.conversationId, item.seq, item.contactPointId, item.endpointId),
                 take);
}

//! The kind of the contact points the endpoint's channel reaches.
std::optional<QString> recipientKind(StoreConnection &reader, const Id &endpointId)
{
    const auto endpoint = records::find<Endpoint>(reader, endpointId);
    const auto kind =
        endpoint ? endpoint->value.capabilities.value("identityKeys"_L1).toArray().at(0)["kind"_L1] : QJsonValue();
    return kind.isString() ? std::optional(kind.toString()) : std::nullopt;
}

OutgoingItem complete(StoreConnection &reader, TimelineItem item)
{
    OutgoingItem outgoing;
    if (const auto point = records::find<ContactPoint>(reader, item.contactPointId)) {
        outgoing.pointKind = point->value.kind;
        outgoing.pointValue = point->value.value;
        outgoing.pointRealm = point->value.realm;
        outgoing.mayLeave = mayWriteTo(point->value, item.purpose);
    }
    // Where an envelope says so it goes to somebody else than the contact point the item stands at; the command checked who.
    const bool forward = item.kind == forwardKind;
    if (const auto other = forward ? item.data.value("to"_L1).toArray().at(0) : item.data.value("answerTo"_L1);
        forward || other.isString()) {
        outgoing.pointValue = other.toString();
        outgoing.pointKind = recipientKind(reader, item.endpointId).value_or(outgoing.pointKind);
        outgoing.mayLeave = outgoing.mayLeave || forward;
    }
    if (const auto conversation = records::find<Conversation>(reader, item.conversationId))
        outgoing.subject = conversation->value.subject;
    if (!forward)
        nameAnswered(reader, item, outgoing);
    outgoing.item = std::move(item);
    return outgoing;
}

Result<std::vector<OutgoingItem>> outgoingIn(StoreConnection &reader, const Id &endpointId, DeliveryState state,
                                             int limit)
{
    const Snapshot snapshot(reader);
    // Rows grow with time, and within a conversation with seq.
    std::vector<OutgoingItem> items;
    for (const auto &body :
         bodies(reader, reader.query("SELECT body FROM timeline_item WHERE endpoint=?1 AND delivery=?2 "
                                     "AND delivery IN (0,1) ORDER BY row LIMIT ?3",
                                     endpointId, int(state), limit))) {
        auto item = fromBody<TimelineItem>(body);
        if (!item)
            return fail(item.error());
        items.push_back(complete(reader, std::move(*item)));
    }
    return checked(reader, std::move(items));
}

} // namespace

Result<std::vector<OutgoingItem>> deliverable(StoreConnection &reader, const Id &endpointId, int limit)
{
    return outgoingIn(reader, endpointId, DeliveryState::Queued, limit);
}

Result<std::vector<OutgoingItem>> handedOver(StoreConnection &reader, const Id &endpointId, int limit)
{
    return outgoingIn(reader, endpointId, DeliveryState::HandedOver, limit);
}

Result<OutgoingItem> outgoing(StoreConnection &reader, const Id &itemId)
{
    const Snapshot snapshot(reader);
    auto item = records::find<TimelineItem>(reader, itemId);
    if (!item || !item->value.delivery)
        return fail(reader.takeError().value_or(Error{ErrorCode::NotFound, u"outgoing item"_s}));
    return checked(reader, complete(reader, std::move(item->value)));
}

Result<QByteArray> endpointCursor(StoreConnection &reader, const Id &endpointId)
{
    QByteArray cursor;
    reader.first(reader.query("SELECT cursor FROM endpoint_private WHERE endpoint=?1", endpointId),
                 [&](sqlite::Statement &row) {
                     if (!row.isNull(0))
                         cursor = row.bytes(0);
                 });
    return checked(reader, cursor);
}

Result<QByteArray> connectorValue(StoreConnection &reader, const Id &endpointId, const QString &key)
{
    QByteArray value;
    reader.first(reader.query("SELECT value FROM connector_value WHERE endpoint=?1 AND key=?2", endpointId, key),
                 [&](sqlite::Statement &row) { value = row.bytes(0); });
    return checked(reader, value);
}

Result<std::vector<TimelineItem>> pointHistory(StoreConnection &reader, const Id &endpointId, const Id &contactPointId,
                                               const Id &afterId, int limit)
{
    const Snapshot snapshot(reader);
    std::optional<qint64> after;
    reader.first(
        reader.query("SELECT order_time FROM timeline_item WHERE id=?1 AND contact_point=?2", afterId, contactPointId),
        [&](sqlite::Statement &row) { after = row.number(0); });
    // What agents keep to themselves has no endpoint or is internal; what has not left is not the customer's to see.
    auto &rows =
        after ? reader.query(
            "SELECT body FROM timeline_item WHERE contact_point=?1 AND endpoint=?2 AND (order_time,id)>(?4,?5) "
            "AND json_extract(body,'$.direction')<>'internal' AND coalesce(delivery,0)<7 ORDER BY order_time, id LIMIT "
            "?3",
            contactPointId, endpointId, limit, *after, afterId)
              : reader.query("SELECT body FROM timeline_item WHERE contact_point=?1 AND endpoint=?2 "
                             "AND json_extract(body,'$.direction')<>'internal' AND coalesce(delivery,0)<7 ORDER BY "
                             "order_time DESC, id DESC LIMIT ?3",
                             contactPointId, endpointId, limit);
    std::vector<TimelineItem> items;
    for (const auto &body : bodies(reader, rows)) {
        auto item = fromBody<TimelineItem>(body);
        if (!item)
            return fail(item.error());
        items.push_back(std::move(*item));
    }
    if (!after)
        std::reverse(items.begin(), items.end());
    return checked(reader, std::move(items));
}

Result<ContactPoint> findContactPoint(StoreConnection &reader, const PointClaim &claim)
{
    const auto value = normalise(claim);
    if (!value)
        return fail(value.error());
    QByteArray body;
    reader.first(reader.query("SELECT body FROM contact_point WHERE kind=?1 AND realm=?2 AND value=?3", claim.kind,
                              claim.realm, *value),
                 [&](sqlite::Statement &row) { body = row.bytes(0); });
    if (body.isEmpty())
        return fail(reader.takeError().value_or(Error{ErrorCode::NotFound, u"contact point"_s}));
    return fromBody<ContactPoint>(body);
}

Result<EndpointSetup> endpointSetup(StoreConnection &reader, const Id &endpointId)
{
    const Snapshot snapshot(reader);
    auto endpoint = records::find<Endpoint>(reader, endpointId);
    if (!endpoint)
        return fail(reader.takeError().value_or(Error{ErrorCode::NotFound, u"endpoint"_s}));
    EndpointSetup setup{std::move(endpoint->value), {}, {}};
    reader.first(reader.query("SELECT config,secrets FROM endpoint_private WHERE endpoint=?1", endpointId),
                 [&](sqlite::Statement &row) {
                     setup.config = parseObject(row.view(0)).value_or(QJsonObject());
                     setup.secrets = parseObject(row.view(1)).value_or(QJsonObject());
                 });
    return checked(reader, std::move(setup));
}

Result<std::vector<Endpoint>> endpoints(StoreConnection &reader)
{
    return checked(reader, records::all<Endpoint>(reader));
}

Result<std::vector<Queue>> queues(StoreConnection &reader)
{
    return checked(reader, records::all<Queue>(reader));
}

Result<std::vector<Agent>> agents(StoreConnection &reader)
{
    return checked(reader, records::all<Agent>(reader));
}

Result<wire::Session> sessionFor(StoreConnection &reader, const Principal &known, const SessionUrls &urls)
{
    const Snapshot snapshot(reader);
    // The rights of the moment the state is of: with those of an earlier moment under a later state's name, a console
    // would never ask for what it lacks.
    const auto today = refreshPrincipal(reader, known);
    if (!today)
        return fail(today.error());
    const auto &principal = *today;
    wire::Session session;
    session.apiUrl = QUrl(urls.api);
    session.webSocketUrl = QUrl(urls.webSocket);
    session.uploadUrl = urls.upload;
    session.downloadUrl = urls.download;
    session.agentId = principal.agentId;
    reader.first(reader.query("SELECT epoch,session_state FROM workspace WHERE id=1"), [&](sqlite::Statement &row) {
        session.epoch = row.number(0);
        session.state = u's' + QString::number(row.number(1));
    });
    reader.each(reader.query("SELECT epoch,base FROM epoch ORDER BY epoch"), [&](sqlite::Statement &row) {
        session.epochs.push_back({row.number(0), row.number(1)});
    });
    if (const auto agent = records::find<Agent>(reader, principal.agentId))
        session.username = agent->value.email.isEmpty() ? agent->value.name : agent->value.email;
    for (const auto &scope : listedScopes(principal)) {
        QString name = principal.name;
        if (scope.kind == ScopeKind::Queue) {
            const auto queue = records::find<Queue>(reader, scope.id);
            name = queue ? queue->value.name : QString();
        } else if (scope.kind != ScopeKind::Me) {
            name = scope.toString();
        }
        session.accounts.emplace(scope, name);
    }
    return checked(reader, std::move(session));
}

Result<QJsonObject> sessionObject(StoreConnection &reader, const Principal &principal, const HubOptions &,
                                  const SessionUrls &urls)
{
    return sessionFor(reader, principal, urls).map([](const wire::Session &session) {
        return wire::writeSession(session);
    });
}

} // namespace throughline::hub
