// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/records.h"

#include <map>
#include <set>

namespace throughline::client {

class CacheReader;
class Overlay;

//! Whose each contact point is, as the cache knows it, with the agent's own decisions that are on their way played on
//! top. Costs nothing while none is. One read, one thread.
class IdentityView
{
public:
    IdentityView(CacheReader &cache, const Overlay &overlay);

    //! The customer that \a id stands for.
    [[nodiscard]] Result<Id> resolve(const Id &id);
    //! In order of id.
    [[nodiscard]] Result<std::vector<Id>> contactPoints(const Id &customer);
    //! The active link of a contact point as it is stored; null when none is here.
    [[nodiscard]] std::optional<IdentityLink> linkOf(const Id &point);
    //! Decided otherwise by a command on its way: no suggestion any more.
    [[nodiscard]] bool isAnswered(const IdentityLink &suggestion) const;
    //! A customer that a command on its way makes: there is no record of it yet.
    [[nodiscard]] bool isNew(const Id &customer) const { return m_made.contains(customer); }
    [[nodiscard]] bool isPlain() const { return m_plain; }

private:
    [[nodiscard]] std::vector<Id> pointsNow(const Id &customer);
    [[nodiscard]] std::optional<IdentityLink> link(const Id &id);
    [[nodiscard]] Id ownerNow(const Id &point);
    void play(const QString &name, const QJsonObject &args, const Id &decision);
    void takeBack(const QJsonObject &args, const Id &decision);
    [[nodiscard]] std::set<Id> pointsToAskAbout(const Id &customer, const Id &point);
    void put(const Id &point, const Id &customer, const Id &decision);

    CacheReader &m_cache;
    bool m_plain = true;
    std::map<Id, Id> m_places;  //!< contact points that a command moved
    std::map<Id, Id> m_aliases; //!< customers that a command made or unmade: null for unmade
    std::set<Id> m_made;
    // By decision on its way.
    std::map<Id, std::vector<std::pair<Id, Id>>> m_moves; //!< contact points and whose they were before
    std::map<Id, std::pair<Id, Id>> m_answered;           //!< contact point and customer of a suggestion
};

} // namespace throughline::client
