// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "conversations/conversations.h"

#include "base/random.h"
#include "store/records.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

QString Conversations::previewOf(const QString &text)
{
    constexpr qsizetype limit = 160;
    QString line = text.left(limit * 4).simplified().left(limit);
    // Half of a surrogate pair is no character and no valid UTF-8.
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line;
}

const Conversation &Conversations::open(const Opening &opening)
{
    Conversation conversation;
    conversation.id = opening.id.isNull() ? m_random.newId(m_writer.now()) : opening.id;
    conversation.queueId = opening.queueId;
    conversation.contactPointId = opening.contactPointId;
    conversation.customerId = opening.customerId;
    if (const auto *customer = m_writer.get<Customer>(opening.customerId))
        conversation.customer.name = customer->name;
    if (!opening.endpointId.isNull())
        conversation.endpointIds.push_back(opening.endpointId);
    conversation.subject = opening.subject.left(500);
    conversation.createdAt = m_writer.now();
    conversation.lastEventAt = m_writer.now();
    const auto &added = m_writer.add(std::move(conversation), {});
    m_writer.store().run("INSERT OR IGNORE INTO conversation_point(contact_point,conversation) VALUES (?1,?2)",
                         added.contactPointId, added.id);
    m_visibility.settle(added.id, false);
    return added;
}

Id Conversations::find(const Id &endpointId, const Id &contactPointId, const Id &customerId,
                       const std::vector<QString> &threadKeys, std::chrono::hours reopen)
{
    auto &store = m_writer.store();
    m_writer.flush();
    Id found;
    for (const auto &key : threadKeys) {
        store.first(store.query("SELECT conversation FROM timeline_item WHERE endpoint=?1 AND external_key=?2",
                                endpointId, key),
                    [&](sqlite::Statement &row) { found = row.id(0); });
        if (!found.isNull())
            return found;
    }
    // Whoever spoke there once need not be the one whose it is: a copied colleague, or somebody else again since an unmerge.
    // row: of two that ended in the same millisecond the younger.
    store.first(store.query("SELECT c.id FROM conversation_point p JOIN conversation c ON c.id=p.conversation "
                            "WHERE p.contact_point=?1 AND (c.status<>?2 OR c.closed_at>?3) AND c.customer=?4 "
                            "ORDER BY c.status=?2, c.last_event_at DESC, c.row DESC LIMIT 1",
                            contactPointId, int(ConversationStatus::Closed), m_writer.now() - reopen, customerId),
                [&](sqlite::Statement &row) { found = row.id(0); });
    return found;
}

TimelineItem &Conversations::append(TimelineItem item)
{
    if (item.direction == Direction::In)
        reopen(item.conversationId);
    auto *conversation = m_writer.edit<Conversation>(item.conversationId);
    item.seq = ++conversation->lastSeq;
    conversation->lastEventAt = item.receivedAt;
    // Not said yet (see left()); and what is forwarded to somebody else answers no customer.
    const bool waits = waitsToLeave(item.delivery);
    const bool spoken = item.direction != Direction::Internal && !waits && item.kind != forwardKind;
    if (spoken && !item.text.isEmpty())
        conversation->preview = previewOf(item.text);
    const auto &known = conversation->endpointIds;
    if (!item.endpointId.isNull() && std::find(known.begin(), known.end(), item.endpointId) == known.end())
        conversation->endpointIds.push_back(item.endpointId);

    if (item.direction == Direction::In) {
        if (!conversation->waitingSince)
            conversation->waitingSince = item.orderTime;
    } else if (item.direction == Direction::Out && spoken) {
        answered(*conversation);
    }
    if (item.contactPointId != conversation->contactPointId)
        m_visibility.pointUsed(item.conversationId, item.contactPointId);
    return m_visibility.addItem(std::move(item));
}

//! The customer's word wakes a conversation that rests. The line about it stands before the word: to whoever had read
//! everything, one thing is unread.
void Conversations::reopen(const Id &id)
{
    const auto before = m_writer.get<Conversation>(id)->status;
    if (before == ConversationStatus::New || before == ConversationStatus::Open
        || !setStatus(id, ConversationStatus::Open))
        return;
    note(id, u"status"_s, {AuthorType::System, {}, {}},
         {{u"from"_s, enumText(before).toString()}, {u"to"_s, u"open"_s}, {u"what"_s, u"customer"_s}}, {});
}

void Conversations::answered(Conversation &conversation)
{
    conversation.waitingSince.reset();
    if (conversation.status == ConversationStatus::New)
        conversation.status = ConversationStatus::Open;
}

void Conversations::left(const Id &id)
{
    auto *item = m_writer.edit<TimelineItem>(id);
    const Instant now = m_writer.now();
    item->delivery = Delivery{DeliveryState::Queued, now, {}};
    item->departure.reset();
    // Where it stands in the timeline is when it was said, not when it was written.
    item->occurredAt = item->receivedAt = item->orderTime = now;
    if (auto *stub = m_writer.edit<ItemStub>(Visibility::stubId(id)))
        stub->orderTime = now;
    auto *conversation = m_writer.edit<Conversation>(item->conversationId);
    conversation->lastEventAt = now;
    if (item->kind == forwardKind)
        return;
    if (!item->text.isEmpty())
        conversation->preview = previewOf(item->text);
    answered(*conversation);
}

void Conversations::note(const Id &id, const QString &kind, const Author &author, const QJsonObject &data,
                         const Id &commandId)
{
    const auto *conversation = m_writer.get<Conversation>(id);
    if (!conversation)
        return;
    TimelineItem item;
    item.id = m_random.newId(m_writer.now());
    item.conversationId = id;
    item.contactPointId = conversation->contactPointId;
    item.kind = kind;
    item.direction = Direction::Internal;
    item.author = author;
    item.occurredAt = item.receivedAt = item.orderTime = m_writer.now();
    item.data = data;
    item.commandId = commandId;
    const Instant last = conversation->lastEventAt;
    const qint64 seq = append(std::move(item)).seq;
    if (const auto what = data.value("what"_L1); what == "tags"_L1 || what == "priority"_L1)
        m_writer.edit<Conversation>(id)->lastEventAt = last;
    carryMarks(id, seq);
}

bool Conversations::isHistory(const TimelineItem &item)
{
    // What a channel hands in has an endpoint, whatever it calls itself.
    return item.direction == Direction::Internal && item.endpointId.isNull()
           && (item.kind == "assignment"_L1 || item.kind == "status"_L1 || item.kind == "system"_L1);
}

void Conversations::carryMarks(const Id &id, qint64 seq)
{
    m_writer.flush();
    std::vector<Id> agents;
    auto &store = m_writer.store();
    store.each(store.query("SELECT owner FROM record WHERE type=?1 AND id=?2 "
                           "AND json_extract(body,'$.lastReadSeq')=?3 ORDER BY row",
                           int(RecordType::ReadMarker), id, seq - 1),
               [&](sqlite::Statement &row) { agents.push_back(row.id(0)); });
    for (const Id &agent : agents)
        m_writer.edit<ReadMarker>(id, agent)->lastReadSeq = seq;
}

bool Conversations::setStatus(const Id &id, ConversationStatus status, std::optional<Instant> snoozedUntil)
{
    auto *conversation = m_writer.edit<Conversation>(id);
    // "new" is where conversations begin; nothing returns there.
    if (!conversation || (status == ConversationStatus::New && conversation->status != ConversationStatus::New)
        || (status == ConversationStatus::Snoozed) != snoozedUntil.has_value())
        return false;
    conversation->status = status;
    conversation->snoozedUntil = snoozedUntil;
    if (status == ConversationStatus::Closed) {
        if (!conversation->closedAt)
            conversation->closedAt = m_writer.now();
        conversation->waitingSince.reset();
    } else {
        conversation->closedAt.reset();
    }
    m_visibility.settle(id, m_visibility.isConfidential(conversation->queueId));
    return true;
}

void Conversations::transfer(const Id &id, const Id &queue)
{
    auto *conversation = m_writer.edit<Conversation>(id);
    if (!conversation)
        return;
    const bool wasConfidential = m_visibility.isConfidential(conversation->queueId);
    conversation->queueId = queue;
    m_visibility.settle(id, wasConfidential);
}

void Conversations::stopWithoutConsent(const Id &id)
{
    m_writer.flush();
    const auto *point = m_writer.get<ContactPoint>(id);
    std::vector<Id> waiting;
    auto &store = m_writer.store();
    store.each(store.query("SELECT id FROM timeline_item WHERE contact_point=?1 AND delivery IN (?2,?3,?4)", id,
                           int(DeliveryState::Queued), int(DeliveryState::Scheduled), int(DeliveryState::Held)),
               [&](sqlite::Statement &row) { waiting.push_back(row.id(0)); });
    for (const auto &each : waiting) {
        const auto *found = m_writer.get<TimelineItem>(each);
        if (found->kind == forwardKind || mayWriteTo(*point, found->purpose))
            continue;
        auto *item = m_writer.edit<TimelineItem>(each);
        item->delivery = Delivery{DeliveryState::Failed, m_writer.now(), u"consentDenied"_s};
        item->departure.reset();
    }
}

void Conversations::refreshDerived(const Id &id)
{
    m_writer.flush();
    const auto *conversation = m_writer.get<Conversation>(id);
    if (!conversation)
        return;
    auto &store = m_writer.store();
    QString preview;
    store.first(
        store.query("SELECT json_extract(body,'$.text') FROM timeline_item WHERE conversation=?1 "
                    "AND json_extract(body,'$.direction')<>'internal' AND json_extract(body,'$.text') IS NOT NULL "
                    "AND coalesce(delivery,0)<7 AND json_extract(body,'$.kind')<>'forward' ORDER BY seq DESC LIMIT 1",
                    id),
        [&](sqlite::Statement &row) { preview = previewOf(row.text(0)); });
    const Id linked = records::customerOf(store, conversation->contactPointId);
    const Id customer = linked.isNull() ? conversation->customerId : linked;
    const auto *record = m_writer.get<Customer>(customer);
    const QString name = record ? record->name : QString();
    if (preview == conversation->preview && customer == conversation->customerId && name == conversation->customer.name)
        return;
    auto *edited = m_writer.edit<Conversation>(id);
    edited->preview = preview;
    edited->customerId = customer;
    edited->customer.name = name;
}

} // namespace throughline::hub
