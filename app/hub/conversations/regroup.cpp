// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "conversations/conversations.h"

#include <algorithm>
#include <set>
#include <utility>

// Combining and splitting: items change their conversation and, with it, their number. What refers to numbers (read
// markers, what a waiting reply has seen) is counted anew in the same step.
namespace throughline::hub {

namespace {

//! Which of two states wants more attention.
int wakefulness(ConversationStatus status)
{
    switch (status) {
    case ConversationStatus::Closed: return 0;
    case ConversationStatus::Snoozed: return 1;
    case ConversationStatus::Pending: return 2;
    case ConversationStatus::New:
    case ConversationStatus::Open: break;
    }
    return 3;
}

void keepEarlier(std::optional<Instant> &time, const std::optional<Instant> &other)
{
    if (other && (!time || *other < *time))
        time = other;
}

void addEndpoint(std::vector<Id> &endpoints, const Id &endpoint)
{
    if (!endpoint.isNull() && std::find(endpoints.begin(), endpoints.end(), endpoint) == endpoints.end())
        endpoints.push_back(endpoint);
}

} // namespace

struct Conversations::Place {
    Id item;
    Id from;        //!< its conversation until now
    qint64 seq = 0; //!< its number there
};

Id Conversations::resolve(const Id &id)
{
    const auto *found = m_writer.get<Conversation>(id);
    while (found && !found->combinedInto.isNull())
        found = m_writer.get<Conversation>(found->combinedInto);
    return found ? found->id : Id{};
}

//! Each regrouping leaves a line in every conversation it numbers, and moves the older ones.
qint64 Conversations::recountedAt(const Id &id)
{
    m_writer.flush();
    auto &store = m_writer.store();
    return store.number(store.query("SELECT coalesce(max(rev),0) FROM timeline_item WHERE conversation=?1 "
                                    "AND json_extract(body,'$.kind')='status' "
                                    "AND json_extract(body,'$.data.what') IN ('combined','split','splitFrom')",
                                    id));
}

std::vector<Id> Conversations::itemsOf(const Id &id)
{
    std::vector<Id> items;
    for (const Place &place : placesOf(id))
        items.push_back(place.item);
    return items;
}

//! Rows grow as items come, in every conversation and across them.
std::vector<Conversations::Place> Conversations::placesOf(const Id &id, const Id &other)
{
    m_writer.flush();
    std::vector<Place> places;
    auto &store = m_writer.store();
    store.each(store.query("SELECT id,conversation,seq FROM timeline_item WHERE conversation IN (?1,?2) ORDER BY row",
                           id, other),
               [&](sqlite::Statement &row) {
                   places.push_back({row.id(0), row.id(1), row.number(2)});
               });
    return places;
}

//! What a waiting reply has seen is all up to the customer's first word that was unseen where it waited.
qint64 Conversations::seenAmong(const std::vector<Place> &places, const Place &waiting, qint64 seen)
{
    for (size_t at = 0; at < places.size(); ++at) {
        const Place &place = places[at];
        if (place.from != waiting.from || place.seq <= seen)
            continue;
        const auto *item = m_writer.get<TimelineItem>(place.item);
        if (item->direction == Direction::In && item->kind != QLatin1StringView("visit"))
            return qint64(at);
    }
    return qint64(places.size());
}

//! How many of \a places, from the first on, have the number there that they will have.
size_t Conversations::keptOf(const std::vector<Place> &places, const Id &to)
{
    size_t kept = 0;
    while (kept < places.size() && places[kept].from == to && places[kept].seq == qint64(kept) + 1)
        ++kept;
    return kept;
}

qint64 Conversations::renumbered(const Id &from, const Id &into)
{
    const auto places = placesOf(into, from);
    return qint64(places.size() - keptOf(places, into));
}

//! What stands before the first change keeps its number: a long conversation is not written again for a short one.
void Conversations::number(const std::vector<Place> &places, const Id &to)
{
    auto &store = m_writer.store();
    const size_t kept = keptOf(places, to);
    std::set<Id> waiting; // what they have seen may stand behind the change
    store.each(store.query("SELECT id FROM timeline_item WHERE conversation=?1 AND seq<=?2 AND delivery IN (?3,?4)", to,
                           qint64(kept), int(DeliveryState::Scheduled), int(DeliveryState::Held)),
               [&](sqlite::Statement &row) { waiting.insert(row.id(0)); });
    // A number is unique in its conversation, also half-way.
    store.run("UPDATE timeline_item SET seq=-seq WHERE conversation=?1 AND seq>?2", to, qint64(kept));
    for (size_t at = 0; at < places.size(); ++at) {
        const Place &place = places[at];
        if (at < kept && !waiting.contains(place.item))
            continue;
        const qint64 seq = qint64(at) + 1;
        if (at >= kept)
            store.run("UPDATE timeline_item SET conversation=?1,seq=?2 WHERE id=?3", to, seq, place.item);
        const auto *item = m_writer.get<TimelineItem>(place.item);
        const bool waits = waitsToLeave(item->delivery) && item->departure;
        if (place.from == to && place.seq == seq && !waits)
            continue;
        const qint64 seen = waits ? seenAmong(places, place, item->departure->seenSeq) : 0;
        auto *edited = m_writer.edit<TimelineItem>(place.item);
        edited->conversationId = to;
        edited->seq = seq;
        if (waits)
            edited->departure->seenSeq = seen;
    }
    m_writer.edit<Conversation>(to)->lastSeq = qint64(places.size());
}

Conversations::Marks Conversations::marksOf(const std::vector<Id> &conversations)
{
    Marks marks;
    auto &store = m_writer.store();
    for (const Id &id : conversations)
        store.each(store.query("SELECT owner,json_extract(body,'$.lastReadSeq') FROM record WHERE type=?1 AND id=?2",
                               int(RecordType::ReadMarker), id),
                   [&](sqlite::Statement &row) { marks[row.id(0)][id] = row.number(1); });
    return marks;
}

//! Read is everything before the first item that was not: nothing unread is lost, whoever regroups.
void Conversations::mark(const std::vector<Place> &places, const Id &to, const Marks &marks)
{
    for (const auto &each : marks) {
        const Id &agent = each.first;
        const auto unread = std::find_if(places.begin(), places.end(), [&read = each.second](const Place &place) {
            const auto known = read.find(place.from);
            return known == read.end() || place.seq > known->second;
        });
        const qint64 seq = unread - places.begin();
        if (const auto *marker = m_writer.get<ReadMarker>(to, agent)) {
            if (marker->lastReadSeq != seq)
                m_writer.edit<ReadMarker>(to, agent)->lastReadSeq = seq;
        } else if (seq > 0) {
            ReadMarker added;
            added.id = to;
            added.lastReadSeq = seq;
            m_writer.add(std::move(added), {Scope::me(agent)}, agent);
        }
    }
}

bool Conversations::worksIn(const Id &agent, const Id &queue)
{
    const auto *found = m_writer.get<Agent>(agent);
    return found && std::find(found->queueIds.begin(), found->queueIds.end(), queue) != found->queueIds.end();
}

void Conversations::combine(const Id &from, const Id &into)
{
    const auto places = placesOf(into, from);
    const auto marks = marksOf({into, from});
    number(places, into);

    const Conversation before = *m_writer.get<Conversation>(from);
    auto *stays = m_writer.edit<Conversation>(into);
    if (wakefulness(before.status) > wakefulness(stays->status)) {
        const auto status = before.status == ConversationStatus::New ? ConversationStatus::Open : before.status;
        const bool snoozed = status == ConversationStatus::Snoozed;
        (void)setStatus(into, status, snoozed ? before.snoozedUntil : std::nullopt);
    } else if (stays->status == ConversationStatus::Snoozed && before.status == ConversationStatus::Snoozed) {
        keepEarlier(stays->snoozedUntil, before.snoozedUntil);
    } else if (stays->status == ConversationStatus::New && before.status == ConversationStatus::Open) {
        stays->status = ConversationStatus::Open;
    } else if (stays->status == ConversationStatus::Closed && before.closedAt > stays->closedAt) {
        // It is shown, and opened again by the customer's next word, for as long as the younger one would have been.
        stays->closedAt = before.closedAt;
        m_visibility.settle(into, m_visibility.isConfidential(stays->queueId));
    }
    stays = m_writer.edit<Conversation>(into);
    // Never somebody's who does not see its queue: everybody else would take it for cared for.
    if (stays->assigneeId.isNull() && (before.queueId == stays->queueId || worksIn(before.assigneeId, stays->queueId)))
        stays->assigneeId = before.assigneeId;
    if (stays->subject.isEmpty())
        stays->subject = before.subject;
    stays->priority = std::max(stays->priority, before.priority);
    stays->tagIds.insert(before.tagIds.begin(), before.tagIds.end());
    for (const Id &endpoint : before.endpointIds)
        addEndpoint(stays->endpointIds, endpoint);
    keepEarlier(stays->waitingSince, before.waitingSince);
    keepEarlier(stays->slaDueAt, before.slaDueAt);
    stays->createdAt = std::min(stays->createdAt, before.createdAt);
    stays->lastEventAt = std::max(stays->lastEventAt, before.lastEventAt);

    auto *goes = m_writer.edit<Conversation>(from);
    goes->status = ConversationStatus::Closed;
    if (!goes->closedAt)
        goes->closedAt = m_writer.now();
    goes->snoozedUntil.reset();
    goes->waitingSince.reset();
    goes->slaDueAt.reset();
    goes->preview.clear();
    goes->lastSeq = 0;
    goes->combinedInto = into;
    m_writer.flush();

    std::vector<Id> moved;
    for (const Place &place : places) {
        if (place.from == from)
            moved.push_back(place.item);
    }
    m_visibility.itemsMoved(moved, from, into);
    // What was never written to finds its conversation, too.
    m_visibility.pointUsed(into, before.contactPointId);
    m_visibility.settle(from, m_visibility.isConfidential(before.queueId));
    m_writer.store().run("DELETE FROM conversation_point WHERE conversation=?1", from);

    mark(places, into, marks);
    for (const auto &[agent, read] : marks) {
        if (read.contains(from))
            m_writer.remove<ReadMarker>(from, agent);
    }
    refreshDerived(into);
}

void Conversations::split(const Id &from, const Id &fresh, const std::vector<Id> &items)
{
    const std::set<Id> chosen(items.begin(), items.end());
    std::vector<Place> moved;
    std::vector<Place> rest;
    for (const Place &place : placesOf(from))
        (chosen.contains(place.item) ? moved : rest).push_back(place);
    const auto marks = marksOf({from});
    number(moved, fresh);
    number(rest, from);

    const Conversation before = *m_writer.get<Conversation>(from);
    auto *talk = m_writer.edit<Conversation>(fresh);
    talk->status = before.status;
    talk->snoozedUntil = before.snoozedUntil;
    talk->closedAt = before.closedAt;
    talk->assigneeId = before.assigneeId;
    talk->priority = before.priority;
    talk->tagIds = before.tagIds;
    talk->slaDueAt = before.slaDueAt;
    talk->endpointIds = before.endpointIds;
    m_visibility.settle(fresh, m_visibility.isConfidential(before.queueId));
    m_visibility.itemsMoved(items, from, fresh);
    // The next word from an address that only the split-off items used belongs to them. Both are in the same scopes.
    m_writer.store().run("DELETE FROM conversation_point WHERE conversation=?1 AND contact_point<>?2 "
                         "AND contact_point IN (SELECT contact_point FROM timeline_item WHERE conversation=?3) "
                         "AND contact_point NOT IN (SELECT contact_point FROM timeline_item WHERE conversation=?1)",
                         from, before.contactPointId, fresh);

    mark(moved, fresh, marks);
    mark(rest, from, marks);
    derive(fresh);
    derive(from);
}

//! What append() keeps current as items come, again from all of them.
void Conversations::derive(const Id &id)
{
    const auto items = itemsOf(id);
    auto *conversation = m_writer.edit<Conversation>(id);
    conversation->waitingSince.reset();
    std::vector<Id> endpoints;
    std::optional<Instant> last;
    for (const Id &each : items) {
        const auto *item = m_writer.get<TimelineItem>(each);
        addEndpoint(endpoints, item->endpointId);
        last = last ? std::max(*last, item->receivedAt) : item->receivedAt;
        if (item->direction == Direction::In && !conversation->waitingSince)
            conversation->waitingSince = item->orderTime;
        else if (item->direction == Direction::Out && !neverLeft(item->delivery) && item->kind != forwardKind)
            conversation->waitingSince.reset();
    }
    if (conversation->status == ConversationStatus::Closed)
        conversation->waitingSince.reset();
    if (!endpoints.empty()) // of notes only: it is answered the way the whole was
        conversation->endpointIds = std::move(endpoints);
    conversation->lastEventAt = last.value_or(conversation->lastEventAt);
    refreshDerived(id);
}

} // namespace throughline::hub
