// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"
#include "store/scope.h"

#include <map>
#include <set>
#include <vector>

namespace throughline::hub {
class StoreReader;
struct HubOptions;
} // namespace throughline::hub

namespace throughline::test {

//! What the hub's rows say, and which scope must therefore hold what: PROTOCOL section 3 read again from the records alone,
//! without the hub's own memberships or log.
class Truth
{
public:
    using Key = std::pair<RecordType, Id>;

    Truth(hub::StoreReader &reader, const hub::HubOptions &options, Instant now);

    [[nodiscard]] std::set<Key> members(const wire::Scope &scope) const;
    [[nodiscard]] const std::map<Id, Conversation> &conversations() const { return m_conversations; }
    [[nodiscard]] const std::map<Id, TimelineItem> &items() const { return m_items; }
    [[nodiscard]] bool isConfidential(const Id &queue) const { return m_confidential.contains(queue); }
    //! The customer of today behind a contact point; null when none.
    [[nodiscard]] Id customerOf(const Id &point) const;
    [[nodiscard]] std::vector<Id> pointsOf(const Id &customer) const;
    //! Everything in the queues of an agent, and in "all" for those who read everything.
    [[nodiscard]] std::set<Key> namedTo(const Id &agent) const;
    //! Whether a c- or p- scope is open for an agent, of whom \a named is what namedTo() says.
    [[nodiscard]] bool mayOpen(const Id &agent, const std::set<Key> &named, const wire::Scope &scope) const;

private:
    void addNamed(std::set<Key> &set, const std::set<Id> &conversations) const;
    [[nodiscard]] bool isShown(const Conversation &conversation) const;

    std::map<Id, Conversation> m_conversations;
    std::map<Id, TimelineItem> m_items;
    std::map<Id, IdentityLink> m_links;
    std::set<Id> m_confidential;
    std::map<Id, std::set<Key>> m_personal; //!< by agent
    std::map<Id, Id> m_drafts;              //!< their conversations
    std::multimap<Id, Id> m_used;           //!< by conversation: contact points it names
    std::set<Key> m_org;
    std::map<Id, Agent> m_agents;
    std::map<Id, Id> m_customers; //!< with whom each stands for; null: itself
    std::map<Id, ItemStub> m_stubs;
    Instant m_shownSince;
};

} // namespace throughline::test
