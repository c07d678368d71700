// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "identity/identity.h"

#include "base/random.h"
#include "store/records.h"
#include "store/searchindex.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds seenGrain{60}; // last seen is not worth a log row per message

} // namespace

QString nameFor(const Introduction &person)
{
    if (!person.name.isEmpty())
        return person.name.left(200);
    const bool readable = person.from.kind == "email"_L1 || person.from.kind == "phone"_L1;
    return readable ? person.from.value : QString();
}

IdentityPolicy identityPolicy(StoreConnection &store)
{
    QByteArray stored;
    store.first(store.query("SELECT value FROM setting WHERE name='identity'"),
                [&](sqlite::Statement &row) { stored = row.bytes(0); });
    const auto object = stored.isEmpty() ? Result<QJsonObject>(fail(ErrorCode::NotFound)) : parseObject(stored);
    return object.and_then([](const QJsonObject &json) { return IdentityPolicy::fromJson(json); })
        .value_or(IdentityPolicy::standard());
}

const IdentityPolicy &Identity::policy()
{
    if (!m_policy)
        m_policy = identityPolicy(m_writer.store());
    return *m_policy;
}

Identity::Attached Identity::attach(const Introduction &person, const QString &source)
{
    const Id from = ensurePoint(person.from, source).id;
    std::vector<Id> asserted;
    if (person.from.kind == "user"_L1 && isStrong(person.from))
        asserted.push_back(from);
    for (const auto &claim : person.claims) {
        if (isStrong(claim))
            asserted.push_back(ensurePoint(claim, source).id);
    }
    if (!asserted.empty())
        linkStrong(asserted, from, person, source);
    if (customerOf(from).isNull())
        begin(from, newCustomer(nameFor(person), person.language), source);
    suggestFor(from, person, source);
    const Id customer = customerOf(from);
    describe(customer, person, source);
    return {from, customer};
}

void Identity::begin(const Id &point, const Id &customer, const QString &source)
{
    const By by = byHub(source, u"firstContact"_s);
    const Move moved = move(point, customer, by);
    m_log.add({.id = by.decisionId,
               .kind = DecisionKind::First,
               .actor = by.actor,
               .source = source,
               .rule = by.rule,
               .point = point,
               .customer = customer},
              {moved});
}

Id Identity::knownPoint(const PointClaim &claim)
{
    Id id;
    auto &store = m_writer.store();
    store.first(store.query("SELECT id FROM contact_point WHERE kind=?1 AND realm=?2 AND value=?3", claim.kind,
                            claim.realm, claim.value),
                [&](sqlite::Statement &row) { id = row.id(0); });
    return id;
}

ContactPoint &Identity::ensurePoint(const PointClaim &claim, const QString &source)
{
    const Id id = knownPoint(claim);
    if (!id.isNull()) {
        const auto *known = m_writer.get<ContactPoint>(id);
        if (known->lastSeenAt + seenGrain <= m_writer.now() || known->trust < claim.trust) {
            auto *point = m_writer.edit<ContactPoint>(id);
            point->lastSeenAt = m_writer.now();
            point->trust = std::max(point->trust, claim.trust);
        }
        return const_cast<ContactPoint &>(*known);
    }
    ContactPoint point;
    point.id = m_random.newId(m_writer.now());
    point.kind = claim.kind;
    point.value = claim.value;
    point.raw = claim.raw.isEmpty() ? claim.value : claim.raw;
    point.realm = claim.realm;
    point.trust = claim.trust;
    point.source = source;
    point.firstSeenAt = point.lastSeenAt = m_writer.now();
    return m_writer.add(std::move(point), {});
}

Id Identity::newCustomer(const QString &name, const QString &language, const Id &wanted)
{
    Customer customer;
    customer.id = wanted.isNull() ? m_random.newId(m_writer.now()) : wanted;
    customer.name = name;
    customer.language = language.left(35);
    const Id id = customer.id;
    const auto &added = m_writer.add(std::move(customer), {Scope::customer(id)});
    indexCustomer(m_writer.store(), m_writer.rowOf<Customer>(id), added);
    return id;
}

Id Identity::customerOf(const Id &point)
{
    m_writer.flush();
    return records::customerOf(m_writer.store(), point);
}

Id Identity::resolve(Id customer)
{
    // A chain of aliases is short; the bound only stops a damaged file from hanging the hub.
    for (int hops = 0; hops < 64; ++hops) {
        const auto *record = m_writer.get<Customer>(customer);
        if (!record || record->aliasOf.isNull())
            break;
        customer = record->aliasOf;
    }
    return customer;
}

std::vector<Id> Identity::pointsOf(const Id &customer)
{
    m_writer.flush();
    std::vector<Id> points;
    auto &store = m_writer.store();
    store.each(
        store.query("SELECT contact_point FROM identity_link WHERE customer=?1 AND status=0 ORDER BY row", customer),
        [&](sqlite::Statement &row) { points.push_back(row.id(0)); });
    return points;
}

Id Identity::linkBetween(const Id &point, const Id &customer, LinkStatus status)
{
    m_writer.flush();
    Id link;
    auto &store = m_writer.store();
    store.first(
        store.query("SELECT id FROM identity_link WHERE contact_point=?1 AND status=?2 AND customer=?3 ORDER BY row",
                    point, int(status), customer),
        [&](sqlite::Statement &row) { link = row.id(0); });
    return link;
}

bool Identity::isRejected(const Id &point, const Id &customer)
{
    return !linkBetween(point, customer, LinkStatus::Rejected).isNull();
}

//! The same, also of a customer that stands for the rejected one by now.
bool Identity::wasRejected(const Id &point, const Id &customer)
{
    m_writer.flush();
    std::vector<Id> rejected;
    auto &store = m_writer.store();
    store.each(store.query("SELECT customer FROM identity_link WHERE contact_point=?1 AND status=?2", point,
                           int(LinkStatus::Rejected)),
               [&](sqlite::Statement &row) { rejected.push_back(row.id(0)); });
    return std::any_of(rejected.begin(), rejected.end(), [&](const Id &each) { return resolve(each) == customer; });
}

//! "Not the same person" was said of one of the two: it holds whichever of them a rule would move.
bool Identity::areApart(const Id &point, const Id &customer)
{
    if (wasRejected(point, customer))
        return true;
    const Id own = customerOf(point);
    const auto others = own.isNull() ? std::vector<Id>() : pointsOf(customer);
    return std::any_of(others.begin(), others.end(), [&](const Id &other) { return wasRejected(other, own); });
}

bool Identity::blocked(const Id &point, const Id &customer)
{
    const auto *moved = m_writer.get<ContactPoint>(point);
    if (!moved || moved->kind != "user"_L1)
        return false;
    const auto others = pointsOf(customer);
    return std::any_of(others.begin(), others.end(), [&](const Id &id) {
        const auto *other = m_writer.get<ContactPoint>(id);
        return other && other->id != point && other->kind == moved->kind && other->realm == moved->realm;
    });
}

By Identity::byHub(const QString &source, const QString &rule)
{
    return {
        .decisionId = m_random.newId(m_writer.now()), .actor = u"hub"_s, .source = source, .rule = rule, .reason = {}};
}

void Identity::addLink(const Id &point, const Id &customer, const IdentityLink &evidence, LinkStatus status)
{
    IdentityLink link = evidence;
    link.id = m_random.newId(m_writer.now());
    link.contactPointId = point;
    link.customerId = customer;
    link.at = m_writer.now();
    link.status = status;
    m_visibility.addLink(std::move(link));
}

void Identity::end(const Id &id, LinkStatus status, const By &by)
{
    auto *link = m_writer.edit<IdentityLink>(id);
    link->status = status;
    link->endedAt = m_writer.now();
    link->endedBy = by.decisionId;
}

Move Identity::move(const Id &point, const Id &to, const By &by)
{
    const Id before = customerOf(point);
    if (!before.isNull())
        end(linkBetween(point, before, LinkStatus::Active), LinkStatus::Retired, by);
    // An accepted suggestion stays one decision: retired, because the link that follows from it says who accepted.
    if (const Id suggested = linkBetween(point, to, LinkStatus::Suggested); !suggested.isNull())
        end(suggested, LinkStatus::Retired, by);
    m_writer.flush();
    IdentityLink link;
    link.source = by.source;
    link.rule = by.rule;
    link.score = 1;
    link.actor = by.actor;
    link.decisionId = by.decisionId;
    link.fromCustomerId = before;
    link.reason = by.reason;
    addLink(point, to, link, LinkStatus::Active);
    m_visibility.customerChanged(point, before, to);
    // Both customers change with their contact points: a guard on their rev is a guard on what the agent saw.
    if (auto *taker = m_writer.edit<Customer>(to))
        taker->aliasOf = {};
    if (!before.isNull()) {
        auto *giver = m_writer.edit<Customer>(before);
        if (giver && pointsOf(before).empty())
            m_writer.edit<Customer>(before)->aliasOf = to;
    }
    return {point, before, to};
}

} // namespace throughline::hub
