// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cache/itemfilter.h"
#include "cache/undelivered.h"
#include "domain/mergepreview.h"
#include "domain/records.h"
#include "outbox/outboxentry.h"
#include "sync/inboxquery.h"
#include "sync/searchmodels.h"

#include <map>
#include <memory>
#include <optional>

namespace throughline::client {

//! A pending mark on a row: absent when nothing is pending.
struct PendingMark {
    Id commandId;
    CommandState state = CommandState::Queued;
    wire::CommandError error; //!< of Rejected: the hub's SetError

    bool operator==(const PendingMark &) const = default;
};

// --- timeline ---------------------------------------------------------------------------------------------------

//! What a list has to know of each of its items, whether it is on the screen or not.
struct ItemHead {
    QString kind;
    Direction direction = Direction::In;
    Id conversationId;
    qint64 seq = 0;
    Id authorId;
    QString authorName; //!< outside text
};

//! One row of a timeline. The record is decoded when it is first asked for, because most rows of a page are never
//! on the screen; what the list needs is its head. A value; one thread at a time.
class TimelineEntry
{
public:
    enum class Kind { Item, Stub };
    TimelineEntry() = default;
    //! A record as stored.
    TimelineEntry(Kind kind, TimelineKey key, Id contactPointId, QByteArray body);
    //! A record made here: an item that the hub has not answered.
    TimelineEntry(TimelineItem item, PendingMark pending);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const TimelineKey &key() const { return m_key; }
    [[nodiscard]] const Id &contactPointId() const { return m_contactPointId; }
    //! Read without decoding. Of a record that cannot be decoded it may say more than item().
    [[nodiscard]] const ItemHead &head() const { return m_head; }
    //! Of a Stub: id, contactPointId and orderTime only; its kind is "stub".
    [[nodiscard]] const TimelineItem &item() const;
    [[nodiscard]] const std::optional<PendingMark> &pending() const { return m_pending; }
    void setPending(std::optional<PendingMark> pending) { m_pending = std::move(pending); }
    [[nodiscard]] bool operator==(const TimelineEntry &other) const;

private:
    Kind m_kind = Kind::Item;
    TimelineKey m_key;
    Id m_contactPointId;
    QByteArray m_body;
    ItemHead m_head;                                    //!< follows from the record
    mutable std::shared_ptr<const TimelineItem> m_item; //!< null until asked for
    std::optional<PendingMark> m_pending;
};

//! Rows around a place in a customer's merged timeline. With no anchor: the newest \a before rows.
struct TimelineQuery {
    Id customerId;
    std::optional<TimelineKey> anchor; //!< a place; need not be a row
    int before = 50;                   //!< rows with key < anchor, newest of them
    int after = 0;                     //!< rows with key >= anchor, oldest of them
    Id onlyContactPointId;             //!< null: all of the customer
    Id onlyConversationId;             //!< null: all
    ItemFilter filter{};               //!< only what it lets through
    bool countHidden = false;          //!< also say how many it hides

    bool operator==(const TimelineQuery &) const = default;
};

struct TimelinePage {
    std::vector<TimelineEntry> entries; //!< in order (orderTime, id); pending ones in their place
    bool moreBefore = false;
    bool moreAfter = false;
    std::vector<Id> contactPointIds; //!< whose items these are: the query's customer as of now
    //! Of a filter that lets little through: how far was looked, when that is farther than the entries.
    std::optional<TimelineKey> stoppedBefore, stoppedAfter;
    std::optional<HiddenCount> hidden; //!< when it was asked for
};

// --- inbox ------------------------------------------------------------------------------------------------------

struct InboxRow {
    Conversation conversation; //!< pending commands already applied
    qint64 unread = 0;         //!< items after the agent's read marker
    QString channel;           //!< plugin id of the last endpoint; empty when unknown
    QString assigneeName;
    bool hasDraft = false;
    int pendingCount = 0;                 //!< own commands in this conversation not yet answered
    int rejectedCount = 0;                //!< those that need the agent, and what did not arrive; 0 and 0: none
    std::vector<Undelivered> undelivered; //!< items of it that failed, are unconfirmed or were held back

    bool operator==(const InboxRow &) const = default;
};

struct InboxPage {
    std::vector<InboxRow> rows; //!< newest event first
    qint64 total = 0;           //!< rows of the view
};

struct InboxCount {
    qint64 total = 0;  //!< rows of the view
    qint64 unread = 0; //!< of these: rows with something unread; what is closed has nothing

    bool operator==(const InboxCount &) const = default;
};

// --- customer ---------------------------------------------------------------------------------------------------

struct CustomerContactPoint {
    ContactPoint point;
    IdentityLink link;

    bool operator==(const CustomerContactPoint &) const = default;
};

//! A customer that was merged into another: what Unmerge takes back.
struct MergedCustomer {
    Id customerId;
    Id decisionId;
    QString name; //!< outside text; empty while its record is not here
    QString actor;
    QString reason; //!< the agent's words
    Instant at;
    std::vector<Id> contactPointIds; //!< those it brought

    bool operator==(const MergedCustomer &) const = default;
};

//! Everything the customer column shows from the cache.
struct CustomerView {
    Id askedId; //!< the id of the query; customer.id when it is no alias
    Customer customer;
    std::optional<Organization> organization;
    std::vector<CustomerContactPoint> points;    //!< active links, last seen first
    std::vector<CustomerContactPoint> suggested; //!< suggested links to this customer
    std::vector<IdentityLink> decisions;         //!< all links ever, by time: rows of their own in the timeline
    std::vector<Conversation> conversations;     //!< newest event first, pending commands applied
    std::vector<MergedCustomer> merged;          //!< the last merge first
    std::vector<CustomerContactPoint> alike;     //!< own contact points that are suggested to other customers
    std::map<Id, ContactPoint> mentioned;        //!< other contact points that decisions speak of
    std::map<Id, QString> names;                 //!< of the customers that decisions speak of
    std::map<Id, Id> owners;                     //!< by suggestion: who the other one is
    bool complete = false;                       //!< its c- and p- scopes are fetched: the whole of it is here

    bool operator==(const CustomerView &) const = default;
};

//! One person in a list of customers.
struct CustomerRow {
    Id id;
    QString name;                     //!< outside text; empty while unknown
    QString organization;             //!< outside text
    std::vector<ContactPoint> points; //!< the last seen first, at most CustomersPage::mostPoints
    int pointCount = 0;
    Instant lastSeenAt;
    bool onHub = false; //!< only the hub found it: what is known is fetched when it is opened

    bool operator==(const CustomerRow &) const = default;
};

struct CustomersPage {
    static constexpr int mostPoints = 3;
    std::vector<CustomerRow> rows;
    bool more = false;
};

} // namespace throughline::client
