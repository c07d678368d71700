// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "identity/identity.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

//! An id that a provider gives its account (a messenger's user): not an address, and not what a browser keeps.
static bool isProviderAccount(const QString &kind)
{
    static const QStringList others{u"email"_s, u"phone"_s, u"visitor"_s, u"address"_s, u"user"_s, u"name"_s};
    return !others.contains(kind);
}

bool Identity::isStrong(const PointClaim &claim)
{
    const bool believed =
        claim.trust == Trust::Verified || (claim.trust == Trust::Asserted && isProviderAccount(claim.kind));
    return believed && !policy().blocks(claim.kind, claim.value);
}

//! Where an item came from is the person's whom strong claims name, unless it is an address or an account that anybody
//! can write into a form or a header.
bool Identity::goesAlong(const PointClaim &from)
{
    const bool identifies = from.kind == "email"_L1 || from.kind == "phone"_L1 || from.kind == "user"_L1;
    return identifies ? isStrong(from) : !policy().blocks(from.kind, from.value);
}

Identity::Target Identity::chooseCustomer(const std::vector<Id> &points, const Id &from, const Introduction &person)
{
    // The company's own id decides, then a verified address, then where the item came from.
    Target chosen;
    for (const bool backend : {true, false}) {
        for (const auto &id : points) {
            const auto *point = m_writer.get<ContactPoint>(id);
            if ((point->kind == "user"_L1) == backend && !point->shared && chosen.customer.isNull())
                chosen = {customerOf(id), id};
        }
    }
    if (chosen.customer.isNull() && !m_writer.get<ContactPoint>(from)->shared && goesAlong(person.from))
        chosen = {customerOf(from), from};
    const auto stops = [&](const Id &id) { return customerOf(id) != chosen.customer && blocked(id, chosen.customer); };
    // A backend id that decided keeps its customer: the other one is what does not join.
    const auto *anchor = m_writer.get<ContactPoint>(chosen.anchor);
    const bool byAccount = anchor && anchor->kind == "user"_L1;
    if (chosen.customer.isNull() || (!byAccount && std::any_of(points.begin(), points.end(), stops)))
        chosen = {};
    return chosen;
}

void Identity::linkStrong(const std::vector<Id> &points, const Id &from, const Introduction &person,
                          const QString &source)
{
    Target target = chooseCustomer(points, from, person);
    std::vector<Id> all = points;
    const bool named = std::find(all.begin(), all.end(), from) != all.end();
    if (!named && goesAlong(person.from))
        all.push_back(from);
    for (const auto &id : all)
        linkOne(id, target, points, person, source);
    if (!named && !target.customer.isNull() && !goesAlong(person.from)
        && !policy().blocks(person.from.kind, person.from.value))
        suggest(from, target.customer,
                {.source = source,
                 .rule = u"claimedPoint"_s,
                 .score = 0.4,
                 .reasons = {u"claimed:"_s + person.from.kind},
                 .viaPointId = points.front()});
    for (const auto &id : points) {
        // Named for the first time, and not linked after all: it begins with a customer of its own.
        if (id != from && customerOf(id).isNull())
            begin(id, newCustomer({}, {}), source);
    }
}

void Identity::linkOne(const Id &id, Target &target, const std::vector<Id> &evidence, const Introduction &person,
                       const QString &source)
{
    const auto *point = m_writer.get<ContactPoint>(id);
    const Id before = customerOf(id);
    const bool there = !before.isNull() && before == target.customer;
    if (there || (point->shared && !before.isNull()) || areApart(id, target.customer))
        return;
    const QString rule = point->kind == "user"_L1         ? u"backendId"_s
                         : isProviderAccount(point->kind) ? u"providerAccount"_s
                                                          : u"assertedTogether"_s;
    if (before.isNull() ? blocked(id, target.customer) : mergeBlocked(before, target.customer)) {
        // Two accounts behind one point: a household's device or address. It is no evidence any more. An account itself
        // is never many people's, whatever is said of it.
        if (point->kind != "user"_L1)
            share(id, true, byHub(source, u"secondAccount"_s));
        return suggest(id, target.customer,
                       {.source = source, .rule = u"secondAccount"_s, .score = 0.3, .reasons = {u"secondAccount"_s}});
    }
    if (tooMany(id, before, target.customer, evidence)) {
        // A default number, a counter's tablet: what joins more than a person has stands for many. That is the point that
        // decided, not what came by it.
        for (const auto &each : target.anchor.isNull() ? evidence : std::vector{target.anchor}) {
            if (!m_writer.get<ContactPoint>(each)->shared)
                share(each, true, byHub(source, u"limit"_s));
        }
        return suggest(id, target.customer,
                       {.source = source, .rule = u"limit"_s, .score = 0.2, .reasons = {u"limit"_s}});
    }
    if (target.customer.isNull())
        target.customer = newCustomer(nameFor(person), person.language);
    const By by = byHub(source, rule);
    Decision decision{.id = by.decisionId, .actor = by.actor, .source = source, .rule = rule};
    if (before.isNull()) {
        decision.kind = target.anchor.isNull() ? DecisionKind::First : DecisionKind::Follow;
        decision.point = id;
        decision.anchor = target.anchor;
        (target.anchor.isNull() ? decision.customer : decision.into) = target.customer;
        const Move moved = move(id, target.customer, by);
        m_log.add(decision, {moved});
    } else {
        decision.kind = DecisionKind::Merge;
        decision.customer = before;
        decision.into = target.customer;
        decision.anchor = id;
        decision.intoAnchor = target.anchor;
        mergeAnchored(decision, by, true);
    }
    if (target.anchor.isNull() && customerOf(id) == target.customer)
        target.anchor = id;
}

//! Would the customer then hold more of a kind than the settings allow? The company's own id is beyond such doubts.
bool Identity::tooMany(const Id &id, const Id &before, const Id &target, const std::vector<Id> &evidence)
{
    const auto isBackend = [&](const Id &each) { return m_writer.get<ContactPoint>(each)->kind == "user"_L1; };
    if (std::any_of(evidence.begin(), evidence.end(), isBackend))
        return false;
    m_writer.flush();
    auto &store = m_writer.store();
    std::map<QString, int> held;
    for (const auto &customer : {target, before}) {
        store.each(
            store.query("SELECT p.kind,count(*) FROM identity_link l JOIN contact_point p ON p.id=l.contact_point "
                        "WHERE l.customer=?1 AND l.status=0 GROUP BY p.kind",
                        customer),
            [&](sqlite::Statement &row) { held[row.text(0)] += int(row.number(1)); });
    }
    if (before.isNull())
        ++held[m_writer.get<ContactPoint>(id)->kind];
    return std::any_of(held.begin(), held.end(),
                       [&](const auto &each) { return each.second > policy().limitOf(each.first).points; });
}

void Identity::suggest(const Id &point, const Id &customer, IdentityLink evidence)
{
    if (customer.isNull() || customerOf(point) == customer
        || !linkBetween(point, customer, LinkStatus::Suggested).isNull() || areApart(point, customer))
        return;
    evidence.actor = u"hub"_s;
    addLink(point, customer, evidence, LinkStatus::Suggested);
}

void Identity::suggestFor(const Id &from, const Introduction &person, const QString &source)
{
    if (policy().blocks(person.from.kind, person.from.value))
        return;
    for (const auto &claim : person.claims) {
        if (isStrong(claim) || policy().blocks(claim.kind, claim.value))
            continue;
        // Only what is there already: a point made from what somebody merely typed would let them take its mail later.
        const Id known = knownPoint(claim);
        const Id customer = known.isNull() ? Id{} : customerOf(known);
        if (customer.isNull() || known == from || m_writer.get<ContactPoint>(known)->shared
            || customer == customerOf(from))
            continue;
        auto &store = m_writer.store();
        const qint64 open = store.number(store.query("SELECT count(*) FROM identity_link WHERE via=?1 AND status=?2",
                                                     known, int(LinkStatus::Suggested)));
        if (open >= policy().limitOf(claim.kind).customers
            && linkBetween(from, customer, LinkStatus::Suggested).isNull()) {
            // What everybody types is nobody's. An account stays its owner's: typing it must not part them.
            if (claim.kind != "user"_L1)
                share(known, true, byHub(source, u"limit"_s));
            continue;
        }
        suggest(from, customer,
                {.source = source,
                 .rule = u"claimedPoint"_s,
                 .score = claim.trust == Trust::Asserted ? 0.6 : 0.4,
                 .reasons = {u"claimed:"_s + claim.kind},
                 .viaPointId = known});
    }
}

} // namespace throughline::hub
