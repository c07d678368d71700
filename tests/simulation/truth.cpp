// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/truth.h"

#include "core/hubtypes.h"
#include "simulation/check.h"
#include "store/store.h"

namespace throughline::test {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
T decoded(QByteArrayView body)
{
    auto value = fromBody<T>(body);
    require(value.has_value(), "every stored record can be read", value ? QString() : value.error().detail);
    return std::move(*value);
}

template<typename T>
std::map<Id, T> table(hub::StoreReader &reader, const char *sql)
{
    std::map<Id, T> values;
    reader.each(reader.query(sql), [&](sqlite::Statement &row) {
        auto value = decoded<T>(row.view(0));
        const auto id = value.id;
        values.emplace(id, std::move(value));
    });
    return values;
}

} // namespace

Truth::Truth(hub::StoreReader &reader, const hub::HubOptions &options, Instant now)
    : m_conversations(table<Conversation>(reader, "SELECT body FROM conversation")),
      m_items(table<TimelineItem>(reader, "SELECT body FROM timeline_item")),
      m_links(table<IdentityLink>(reader, "SELECT body FROM identity_link")),
      m_stubs(table<ItemStub>(reader, "SELECT body FROM record WHERE type=15")),
      m_shownSince(now - options.history)
{
    reader.each(reader.query("SELECT conversation, contact_point FROM conversation_point"),
                [&](sqlite::Statement &row) { m_used.emplace(row.id(0), row.id(1)); });
    reader.each(reader.query("SELECT type, id, owner, body FROM record"), [&](sqlite::Statement &row) {
        const Key key{RecordType(row.number(0)), row.id(1)};
        switch (key.first) {
        case RecordType::Draft: m_drafts.emplace(key.second, decoded<Draft>(row.view(3)).conversationId); break;
        case RecordType::ReadMarker:
        case RecordType::Setting:
        case RecordType::Notification: m_personal[row.id(2)].insert(key); break;
        case RecordType::Customer: m_customers.emplace(key.second, decoded<Customer>(row.view(3)).aliasOf); break;
        case RecordType::Agent:
            m_agents.emplace(key.second, decoded<Agent>(row.view(3)));
            m_org.insert(key);
            break;
        case RecordType::Organization:
        case RecordType::ItemStub: break;
        case RecordType::Queue:
            if (decoded<Queue>(row.view(3)).confidential)
                m_confidential.insert(key.second);
            m_org.insert(key);
            break;
        default: m_org.insert(key); break;
        }
    });
    require(!reader.failed(), "the hub's tables can be read");
}

bool Truth::isShown(const Conversation &conversation) const
{
    // What was combined into another one is a pointer that no scope holds.
    return conversation.combinedInto.isNull()
           && (conversation.status != ConversationStatus::Closed || !conversation.closedAt
               || *conversation.closedAt > m_shownSince);
}

Id Truth::customerOf(const Id &point) const
{
    for (const auto &[id, link] : m_links) {
        if (link.contactPointId == point && link.status == LinkStatus::Active)
            return link.customerId;
    }
    return {};
}

std::vector<Id> Truth::pointsOf(const Id &customer) const
{
    std::vector<Id> points;
    for (const auto &[id, link] : m_links) {
        if (link.customerId == customer && link.status == LinkStatus::Active)
            points.push_back(link.contactPointId);
    }
    return points;
}

std::set<Truth::Key> Truth::namedTo(const Id &agent) const
{
    const auto &record = m_agents.at(agent);
    std::set<Key> named;
    for (const auto &queue : record.queueIds)
        named.merge(members(wire::Scope::queue(queue)));
    if (record.role != Role::Agent)
        named.merge(members(wire::Scope::all()));
    return named;
}

bool Truth::mayOpen(const Id &agent, const std::set<Key> &named, const wire::Scope &scope) const
{
    const bool readsAll = m_agents.at(agent).role != Role::Agent;
    const auto mayRead = [&](const Id &customer) {
        return m_customers.contains(customer) && (readsAll || named.contains({RecordType::Customer, customer}));
    };
    if (scope.kind == wire::ScopeKind::ContactPoint)
        return mayRead(customerOf(scope.id)) || named.contains({RecordType::ContactPoint, scope.id});
    // Whoever may open the customer of today may open those that stand behind it.
    Id today = scope.id;
    for (auto at = m_customers.find(today); at != m_customers.end() && !at->second.isNull();
         at = m_customers.find(today))
        today = at->second;
    return mayRead(scope.id) || (m_customers.contains(scope.id) && mayRead(today));
}

//! Items of the conversations and the people they name.
void Truth::addNamed(std::set<Key> &set, const std::set<Id> &conversations) const
{
    std::set<Id> points;
    for (const auto &id : conversations) {
        const auto &conversation = m_conversations.at(id);
        set.insert({RecordType::Conversation, id});
        set.insert({RecordType::Customer, conversation.customerId});
        points.insert(conversation.contactPointId);
    }
    for (const auto &[id, item] : m_items) {
        if (conversations.contains(item.conversationId)) {
            set.insert({RecordType::TimelineItem, id});
            points.insert(item.contactPointId);
        }
    }
    // An address of what was combined stays with the conversation, also when nothing was written from it.
    for (const auto &[conversation, point] : m_used) {
        if (conversations.contains(conversation))
            points.insert(point);
    }
    for (const auto &point : points)
        set.insert({RecordType::ContactPoint, point});
    for (const auto &[id, link] : m_links) {
        if (points.contains(link.contactPointId))
            set.insert({RecordType::IdentityLink, id});
    }
}

std::set<Truth::Key> Truth::members(const wire::Scope &scope) const
{
    std::set<Key> set;
    std::set<Id> conversations;
    switch (scope.kind) {
    case wire::ScopeKind::Org: return m_org;
    case wire::ScopeKind::Me: {
        const auto found = m_personal.find(scope.id);
        if (found != m_personal.end())
            set = found->second;
        // A draft names its author by its id alone: there is one per author and conversation.
        for (const auto &[id, conversation] : m_drafts) {
            if (id == Id::named(u"draft", scope.id.toString() + conversation.toString()))
                set.insert({RecordType::Draft, id});
        }
        break;
    }
    case wire::ScopeKind::Queue:
    case wire::ScopeKind::All:
        for (const auto &[id, conversation] : m_conversations) {
            const bool inside = scope.kind == wire::ScopeKind::All ? !isConfidential(conversation.queueId)
                                                                   : conversation.queueId == scope.id;
            if (inside && isShown(conversation))
                conversations.insert(id);
        }
        addNamed(set, conversations);
        break;
    case wire::ScopeKind::Customer:
        if (m_customers.contains(scope.id))
            set.insert({RecordType::Customer, scope.id});
        for (const auto &[id, link] : m_links) {
            if (link.customerId != scope.id)
                continue;
            set.insert({RecordType::IdentityLink, id});
            if (link.status == LinkStatus::Active)
                set.insert({RecordType::ContactPoint, link.contactPointId});
        }
        for (const auto &[id, conversation] : m_conversations) {
            if (conversation.customerId == scope.id && conversation.combinedInto.isNull()
                && !isConfidential(conversation.queueId))
                set.insert({RecordType::Conversation, id});
        }
        break;
    case wire::ScopeKind::ContactPoint: {
        size_t hidden = 0;
        for (const auto &[id, item] : m_items) {
            if (item.contactPointId != scope.id)
                continue;
            const auto conversation = m_conversations.find(item.conversationId);
            if (conversation != m_conversations.end() && isConfidential(conversation->second.queueId))
                ++hidden;
            else
                set.insert({RecordType::TimelineItem, id});
        }
        // One stub per hidden item; which id it has is the hub's affair.
        for (const auto &[id, stub] : m_stubs) {
            if (stub.contactPointId == scope.id) {
                set.insert({RecordType::ItemStub, id});
                require(hidden-- > 0, "I2 a stub stands for a hidden item only", id.toString());
            }
        }
        require(hidden == 0, "I1 every hidden item has its stub", scope.toString());
        break;
    }
    }
    return set;
}

} // namespace throughline::test
