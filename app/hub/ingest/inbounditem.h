// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "domain/timelineitem.h"
#include "identity/introduction.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace throughline::hub {

//! What an item does to conversations.
enum class Threading {
    OpenOrAppend, //!< joins the open conversation of its contact point or thread, or opens one
    AppendIfOpen, //!< joins when there is one, else stands alone in the timeline ("visitor left")
    Alone,        //!< page visits, orders, carts, imported history: never in a conversation
};

//! One item as a connector delivers it. The hub decides contact point, customer, conversation, queue, seq and orderTime.
struct InboundItem {
    QString externalKey; //!< unique per endpoint, 1..512 characters: the same key twice makes one item
    QString kind = QStringLiteral("message");
    Direction direction = Direction::In;
    //! Where it came from: the item attaches here, whatever the trust. For a session signed by the company's backend this
    //! is the asserted "user" point, and the device's visitor id goes to \a claims: a cookie survives a change of user.
    PointClaim from;
    //! Other points said to be the same person's. Trust 3 links (PRODUCT.md), less becomes a suggestion at most.
    std::vector<PointClaim> claims;
    std::map<QString, QString> fields; //!< attributes said of the customer, believed as far as \a from.trust
    AuthorType authorType = AuthorType::Customer;
    QString senderName;                //!< outside text
    QString language;                  //!< BCP 47, may be empty
    std::optional<Instant> occurredAt; //!< by the channel's clock; absent: now
    QString subject;                   //!< of a conversation it opens
    QString queue; //!< name of the queue of a conversation it opens; empty or unknown: the endpoint's
    QString text;  //!< at most 256 KiB of UTF-8
    QJsonArray blocks;
    QJsonObject data;
    std::vector<Attachment> attachments; //!< blobs sealed before by Hub::sealBlob
    QStringList threadKeys;              //!< externalKeys of earlier items of the same thread, best first
    Threading threading = Threading::OpenOrAppend;
    bool imported = false; //!< history: keeps its time, opens nothing, waits for nobody
    Id copyOf;             //!< of an imported copy of an item of ours: that item's id, if it is known here
};

//! What became of one InboundItem.
struct IngestedItem {
    QString externalKey;
    Id itemId;
    Id contactPointId;
    Id customerId;
    Id conversationId; //!< null when it stands alone
    qint64 seq = 0;
    bool duplicate = false;       //!< was there already; the ids are those of the first
    std::optional<Error> refused; //!< breaks a limit or a rule; skipped for good, so that it cannot block its channel
};

//! Answer to an ingest: everything is on the disk, the cursor too.
struct IngestAck {
    qint64 modseq = 0;               //!< 0 when nothing changed
    std::vector<IngestedItem> items; //!< one per item, in order
};

//! A receipt of a provider for an outgoing item. Late and repeated receipts are ignored; a state never goes back.
struct DeliveryUpdate {
    DeliveryState state = DeliveryState::HandedOver;
    std::optional<Instant> at; //!< absent: now
    QString error;             //!< the provider's reason: outside text, at most 1,000 characters
    QString externalKey;       //!< the provider's id of the item, may be empty; stored once
};

//! An outgoing item with all a connector needs to send it.
struct OutgoingItem {
    TimelineItem item;
    QString pointKind;
    QString pointValue;
    QString pointRealm;
    QString replyToExternalKey; //!< of the item it answers, when that has one
    QString subject;            //!< of the item it answers, else of its conversation
    bool mayLeave = true;       //!< its contact point may be written to now
};

} // namespace throughline::hub
