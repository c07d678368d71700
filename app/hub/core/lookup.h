// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/principal.h"
#include "core/hubtypes.h"
#include "domain/records.h"
#include "ingest/inbounditem.h"
#include "store/store.h"

#include <QByteArray>

#include <vector>

namespace throughline::wire {
struct Session;
} // namespace throughline::wire

namespace throughline::hub {

// What channels, the front and administration read. Each call sees one state of the database; any reader's thread.

//! Outgoing items in state Queued, oldest first: per conversation in order of seq.
[[nodiscard]] Result<std::vector<OutgoingItem>> deliverable(StoreConnection &reader, const Id &endpointId, int limit);
//! Items handed to the connector without a known outcome: after a crash, send again (idempotent) or mark Unconfirmed.
[[nodiscard]] Result<std::vector<OutgoingItem>> handedOver(StoreConnection &reader, const Id &endpointId, int limit);
//! One outgoing item in any state.
[[nodiscard]] Result<OutgoingItem> outgoing(StoreConnection &reader, const Id &itemId);
//! Null bytes before the first ingest.
[[nodiscard]] Result<QByteArray> endpointCursor(StoreConnection &reader, const Id &endpointId);
//! Null bytes when there is no such key.
[[nodiscard]] Result<QByteArray> connectorValue(StoreConnection &reader, const Id &endpointId, const QString &key);
//! What a contact point may be shown of its own timeline at \a endpointId (no notes, no system items), newest last:
//! the last \a limit items with (orderTime, id) after \a afterId's. A null \a afterId: the newest.
[[nodiscard]] Result<std::vector<TimelineItem>> pointHistory(StoreConnection &reader, const Id &endpointId,
                                                             const Id &contactPointId, const Id &afterId, int limit);
//! The contact point of that kind, normalised value and realm; NotFound.
[[nodiscard]] Result<ContactPoint> findContactPoint(StoreConnection &reader, const PointClaim &claim);

struct EndpointSetup {
    Endpoint endpoint;
    QJsonObject config;
    QJsonObject secrets;
};
[[nodiscard]] Result<EndpointSetup> endpointSetup(StoreConnection &reader, const Id &endpointId);
[[nodiscard]] Result<std::vector<Endpoint>> endpoints(StoreConnection &reader);
[[nodiscard]] Result<std::vector<Queue>> queues(StoreConnection &reader);
[[nodiscard]] Result<std::vector<Agent>> agents(StoreConnection &reader);

//! The bytes of a blob. NotFound also when \a principal may not see it: alike, so that ids cannot be probed.
[[nodiscard]] Result<QByteArray> blob(StoreConnection &reader, const Principal &principal, const Id &blobId,
                                      StoredBlob *about);
//! The same for a channel: a blob of an item sent by \a endpointId or uploaded by it.
[[nodiscard]] Result<QByteArray> blobForEndpoint(StoreConnection &reader, const Id &endpointId, const Id &blobId,
                                                 StoredBlob *about);

//! Absolute URLs of this hub as the client reached it.
struct SessionUrls {
    QString api;
    QString download;    //!< RFC 8620 template
    QString upload;      //!< RFC 8620 template
    QString eventSource; //!< empty: push goes over the WebSocket only
    QString webSocket;
};
//! The Session of PROTOCOL.md section 2 for \a principal; wire::writeSession makes it JSON.
[[nodiscard]] Result<wire::Session> sessionFor(StoreConnection &reader, const Principal &principal,
                                               const SessionUrls &urls);

[[nodiscard]] Result<QJsonObject> sessionObject(StoreConnection &reader, const Principal &principal,
                                                const HubOptions &options, const SessionUrls &urls);

//! Checks every invariant that can be checked at rest (SCHEMA.md lists their names); empty when all hold. Linear in the store.
[[nodiscard]] Result<std::vector<Violation>> verify(StoreConnection &reader, const HubOptions &options);

} // namespace throughline::hub
