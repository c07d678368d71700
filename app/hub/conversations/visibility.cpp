// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "conversations/visibility.h"

#include "store/mutation.h"

#include <algorithm>
#include <set>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

bool contains(const std::vector<Scope> &scopes, const Scope &scope)
{
    return std::find(scopes.begin(), scopes.end(), scope) != scopes.end();
}

} // namespace

Id Visibility::stubId(const Id &item)
{
    return Id::named(u"stub", item.toString());
}

bool Visibility::isConfidential(const Id &queue)
{
    const auto *record = m_writer.get<Queue>(queue);
    return record && record->confidential;
}

void Visibility::settle(const Id &id, bool wasConfidential)
{
    const auto before = scopesOfConversation(id);
    m_writer.flush();
    const auto *conversation = m_writer.get<Conversation>(id);
    if (!conversation)
        return;
    const bool confidential = isConfidential(conversation->queueId);
    const bool gone = !conversation->combinedInto.isNull();
    const bool shown = !gone
                       && (conversation->status != ConversationStatus::Closed || !conversation->closedAt
                           || *conversation->closedAt > m_writer.now() - m_history);
    std::vector<Scope> now;
    if (shown)
        now.push_back(Scope::queue(conversation->queueId));
    if (shown && !confidential)
        now.push_back(Scope::all());
    m_writer.store().run("UPDATE conversation SET in_queue=?1,in_all=?2 WHERE id=?3", shown, shown && !confidential,
                         id);

    for (const auto &scope : now) {
        if (!contains(before, scope))
            enterConversation(scope, *conversation);
    }
    for (const auto &scope : before) {
        if (!contains(now, scope))
            leaveConversation(scope, *conversation);
    }
    const auto customer = Scope::customer(conversation->customerId);
    if (confidential || gone)
        m_writer.leave(customer, RecordType::Conversation, id);
    else
        m_writer.enter(customer, RecordType::Conversation, id, m_writer.rowOf<Conversation>(id));
    if (confidential != wasConfidential)
        showItems(*conversation, confidential);
}

TimelineItem &Visibility::addItem(TimelineItem item)
{
    std::vector<Scope> scopes;
    Id queue;
    if (!item.conversationId.isNull()) {
        scopes = scopesOfConversation(item.conversationId);
        if (const auto *conversation = m_writer.get<Conversation>(item.conversationId))
            queue = conversation->queueId;
    }
    const bool hidden = isConfidential(queue) && !mutation(Mutation::NoStub);
    if (hidden)
        addStub(item, queue);
    else
        scopes.push_back(Scope::contactPoint(item.contactPointId));
    return m_writer.add(std::move(item), scopes);
}

void Visibility::addStub(const TimelineItem &item, const Id &queue)
{
    ItemStub stub;
    stub.id = stubId(item.id);
    stub.contactPointId = item.contactPointId;
    stub.queueId = queue;
    stub.orderTime = item.orderTime;
    m_writer.add(stub, {Scope::contactPoint(item.contactPointId)});
}

//! Items of a conversation appear in, or vanish from, the scopes of their contact points; stubs take their place.
void Visibility::showItems(const Conversation &conversation, bool confidential)
{
    for (const auto &[id, row] : itemsOf(conversation.id)) {
        const auto *item = m_writer.get<TimelineItem>(id);
        if (!item)
            continue;
        const auto point = Scope::contactPoint(item->contactPointId);
        m_writer.remove<ItemStub>(stubId(id));
        if (confidential) {
            m_writer.leave(point, RecordType::TimelineItem, id);
            addStub(*item, conversation.queueId);
        } else {
            m_writer.enter(point, RecordType::TimelineItem, id, row);
        }
    }
}

void Visibility::itemsMoved(const std::vector<Id> &items, const Id &from, const Id &to)
{
    const auto before = scopesOfConversation(from);
    const auto now = scopesOfConversation(to);
    const auto *source = m_writer.get<Conversation>(from);
    const auto *target = m_writer.get<Conversation>(to);
    const bool wasHidden = isConfidential(source->queueId);
    const bool hidden = isConfidential(target->queueId);
    // A stub names the queue that knows more.
    const bool stubsStay = wasHidden == hidden && (!hidden || source->queueId == target->queueId);
    for (const auto &id : items) {
        const auto *item = m_writer.get<TimelineItem>(id);
        const qint64 row = m_writer.rowOf<TimelineItem>(id);
        for (const auto &scope : before) {
            if (!contains(now, scope))
                m_writer.leave(scope, RecordType::TimelineItem, id);
        }
        for (const auto &scope : now) {
            if (!contains(before, scope))
                m_writer.enter(scope, RecordType::TimelineItem, id, row);
        }
        pointUsed(to, item->contactPointId);
        if (stubsStay)
            continue;
        const auto point = Scope::contactPoint(item->contactPointId);
        m_writer.remove<ItemStub>(stubId(id));
        if (hidden) {
            m_writer.leave(point, RecordType::TimelineItem, id);
            addStub(*item, target->queueId);
        } else {
            m_writer.enter(point, RecordType::TimelineItem, id, row);
        }
    }
}

void Visibility::pointUsed(const Id &conversation, const Id &point)
{
    auto &store = m_writer.store();
    store.run("INSERT OR IGNORE INTO conversation_point(contact_point,conversation) VALUES (?1,?2)", point,
              conversation);
    if (store.database().changes() == 0)
        return;
    for (const auto &scope : scopesOfConversation(conversation))
        enterPoint(scope, point);
}

IdentityLink &Visibility::addLink(IdentityLink link)
{
    std::vector<Scope> scopes{Scope::customer(link.customerId)};
    for (const auto &scope : m_writer.scopesOf(RecordType::ContactPoint, link.contactPointId)) {
        if (!scope.onDemand())
            scopes.push_back(scope);
    }
    return m_writer.add(std::move(link), scopes);
}

void Visibility::customerChanged(const Id &point, const Id &before, const Id &now)
{
    const qint64 row = m_writer.rowOf<ContactPoint>(point);
    if (!before.isNull() && !mutation(Mutation::NoLinkMove))
        m_writer.leave(Scope::customer(before), RecordType::ContactPoint, point);
    m_writer.enter(Scope::customer(now), RecordType::ContactPoint, point, row);

    auto &store = m_writer.store();
    m_writer.flush();
    std::vector<Id> conversations;
    store.each(store.query("SELECT id FROM conversation WHERE contact_point=?1 ORDER BY row", point),
               [&](sqlite::Statement &found) { conversations.push_back(found.id(0)); });
    const auto *customer = m_writer.get<Customer>(now);
    for (const auto &id : conversations) {
        auto *conversation = m_writer.edit<Conversation>(id);
        conversation->customerId = now;
        conversation->customer.name = customer ? customer->name : QString();
    }
    m_writer.flush();
    std::set<Scope> naming;
    for (const auto &id : conversations) {
        const auto *conversation = m_writer.get<Conversation>(id);
        if (!before.isNull())
            m_writer.leave(Scope::customer(before), RecordType::Conversation, id);
        if (conversation->combinedInto.isNull() && !isConfidential(conversation->queueId))
            m_writer.enter(Scope::customer(now), RecordType::Conversation, id, m_writer.rowOf<Conversation>(id));
        const auto scopes = scopesOfConversation(id);
        naming.insert(scopes.begin(), scopes.end());
    }
    // Once per scope and not per conversation: what still names the customer may be a long list of closed ones.
    for (const auto &scope : naming) {
        enterCustomer(scope, now);
        if (!before.isNull() && !namesCustomer(scope, before))
            m_writer.leave(scope, RecordType::Customer, before);
    }
}

void Visibility::customerRenamed(const Customer &customer)
{
    auto &store = m_writer.store();
    m_writer.flush();
    std::vector<Id> conversations;
    store.each(store.query("SELECT id FROM conversation WHERE customer=?1 ORDER BY row", customer.id),
               [&](sqlite::Statement &found) { conversations.push_back(found.id(0)); });
    for (const auto &id : conversations)
        m_writer.edit<Conversation>(id)->customer.name = customer.name;
}

void Visibility::enterConversation(const Scope &scope, const Conversation &conversation)
{
    m_writer.enter(scope, RecordType::Conversation, conversation.id, m_writer.rowOf<Conversation>(conversation.id));
    if (!mutation(Mutation::NoMoveItems)) {
        for (const auto &[id, row] : itemsOf(conversation.id))
            m_writer.enter(scope, RecordType::TimelineItem, id, row);
    }
    for (const auto &point : pointsOf(conversation.id))
        enterPoint(scope, point);
    enterCustomer(scope, conversation.customerId);
}

void Visibility::leaveConversation(const Scope &scope, const Conversation &conversation)
{
    m_writer.leave(scope, RecordType::Conversation, conversation.id);
    for (const auto &[id, row] : itemsOf(conversation.id))
        m_writer.leave(scope, RecordType::TimelineItem, id);
    for (const auto &point : pointsOf(conversation.id)) {
        if (!namesPoint(scope, point))
            leavePoint(scope, point);
    }
    if (!namesCustomer(scope, conversation.customerId))
        m_writer.leave(scope, RecordType::Customer, conversation.customerId);
}

void Visibility::enterPoint(const Scope &scope, const Id &point)
{
    m_writer.enter(scope, RecordType::ContactPoint, point, m_writer.rowOf<ContactPoint>(point));
    for (const auto &[id, row] : linksOf(point))
        m_writer.enter(scope, RecordType::IdentityLink, id, row);
}

void Visibility::leavePoint(const Scope &scope, const Id &point)
{
    m_writer.leave(scope, RecordType::ContactPoint, point);
    for (const auto &[id, row] : linksOf(point))
        m_writer.leave(scope, RecordType::IdentityLink, id);
}

void Visibility::enterCustomer(const Scope &scope, const Id &customer)
{
    if (const qint64 row = m_writer.rowOf<Customer>(customer))
        m_writer.enter(scope, RecordType::Customer, customer, row);
}

bool Visibility::namesPoint(const Scope &scope, const Id &point)
{
    auto &store = m_writer.store();
    if (scope.kind == ScopeKind::All)
        return store.number(store.query("SELECT 1 FROM conversation_point p JOIN conversation c ON c.id=p.conversation "
                                        "WHERE p.contact_point=?1 AND c.in_all=1 LIMIT 1",
                                        point))
               != 0;
    return store.number(store.query("SELECT 1 FROM conversation_point p JOIN conversation c ON c.id=p.conversation "
                                    "WHERE p.contact_point=?1 AND c.queue=?2 AND c.in_queue=1 LIMIT 1",
                                    point, scope.id))
           != 0;
}

bool Visibility::namesCustomer(const Scope &scope, const Id &customer)
{
    auto &store = m_writer.store();
    if (scope.kind == ScopeKind::All)
        return store.number(store.query("SELECT 1 FROM conversation WHERE customer=?1 AND in_all=1 LIMIT 1", customer))
               != 0;
    return store.number(store.query("SELECT 1 FROM conversation WHERE customer=?1 AND queue=?2 AND in_queue=1 LIMIT 1",
                                    customer, scope.id))
           != 0;
}

std::vector<Scope> Visibility::scopesOfConversation(const Id &conversation)
{
    std::vector<Scope> scopes;
    auto &store = m_writer.store();
    store.first(store.query("SELECT queue,in_queue,in_all FROM conversation WHERE id=?1", conversation),
                [&](sqlite::Statement &row) {
                    if (row.boolean(1))
                        scopes.push_back(Scope::queue(row.id(0)));
                    if (row.boolean(2))
                        scopes.push_back(Scope::all());
                });
    return scopes;
}

std::vector<Id> Visibility::pointsOf(const Id &conversation)
{
    std::vector<Id> points;
    auto &store = m_writer.store();
    store.each(store.query("SELECT contact_point FROM conversation_point WHERE conversation=?1 ORDER BY contact_point",
                           conversation),
               [&](sqlite::Statement &row) { points.push_back(row.id(0)); });
    return points;
}

std::vector<Visibility::RowId> Visibility::itemsOf(const Id &conversation)
{
    std::vector<RowId> items;
    auto &store = m_writer.store();
    store.each(store.query("SELECT id,row FROM timeline_item WHERE conversation=?1 ORDER BY seq", conversation),
               [&](sqlite::Statement &row) {
                   items.push_back({row.id(0), row.number(1)});
               });
    return items;
}

std::vector<Visibility::RowId> Visibility::linksOf(const Id &point)
{
    std::vector<RowId> links;
    auto &store = m_writer.store();
    store.each(store.query("SELECT id,row FROM identity_link WHERE contact_point=?1 ORDER BY row", point),
               [&](sqlite::Statement &row) {
                   links.push_back({row.id(0), row.number(1)});
               });
    return links;
}

} // namespace throughline::hub
