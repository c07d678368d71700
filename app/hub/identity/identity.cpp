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

constexpr auto hubActor = "hub"_L1;
constexpr std::chrono::seconds seenGrain{60}; // last seen is not worth a log row per message

QString nameFor(const Introduction &person)
{
    if (!person.name.isEmpty())
        return person.name.left(200);
    const bool readable = person.from.kind == "email"_L1 || person.from.kind == "phone"_L1;
    return readable ? person.from.value : QString();
}

} // namespace

Identity::Attached Identity::attach(const Introduction &person, const QString &source)
{
    const Id from = ensurePoint(person.from, source).id;
    std::vector<Id> asserted;
    if (person.from.kind == "user"_L1 && person.from.trust == Trust::Verified)
        asserted.push_back(from);
    for (const auto &claim : person.claims) {
        if (claim.trust == Trust::Verified)
            asserted.push_back(ensurePoint(claim, source).id);
    }
    if (!asserted.empty())
        linkStrong(asserted, from, person, source);
    if (customerOf(from).isNull()) {
        const Id customer = newCustomer(nameFor(person), person.language);
        link(from, customer, {.source = source, .rule = u"firstContact"_s, .score = 1, .actor = hubActor});
    }
    suggestFor(from, person, source);
    const Id customer = customerOf(from);
    describe(customer, person, source);
    return {from, customer};
}

ContactPoint &Identity::ensurePoint(const PointClaim &claim, const QString &source)
{
    Id id;
    auto &store = m_writer.store();
    store.first(store.query("SELECT id FROM contact_point WHERE kind=?1 AND realm=?2 AND value=?3", claim.kind,
                            claim.realm, claim.value),
                [&](sqlite::Statement &row) { id = row.id(0); });
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

Id Identity::newCustomer(const QString &name, const QString &language)
{
    Customer customer;
    customer.id = m_random.newId(m_writer.now());
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

void Identity::link(const Id &point, const Id &customer, const IdentityLink &evidence)
{
    const Id before = customerOf(point);
    if (before == customer)
        return;
    if (!before.isNull())
        m_writer.edit<IdentityLink>(linkBetween(point, before, LinkStatus::Active))->status = LinkStatus::Retired;
    // An accepted suggestion stays one decision: retired, because the link that follows from it says who accepted.
    if (const Id suggested = linkBetween(point, customer, LinkStatus::Suggested); !suggested.isNull())
        m_writer.edit<IdentityLink>(suggested)->status = LinkStatus::Retired;
    m_writer.flush();
    addLink(point, customer, evidence, LinkStatus::Active);
    m_visibility.customerChanged(point, before, customer);
    if (!before.isNull() && pointsOf(before).empty())
        m_writer.edit<Customer>(before)->aliasOf = customer;
    if (const auto *taken = m_writer.get<Customer>(customer); taken && !taken->aliasOf.isNull())
        m_writer.edit<Customer>(customer)->aliasOf = {};
}

bool Identity::unlink(const Id &point, const IdentityLink &evidence)
{
    const Id before = customerOf(point);
    if (before.isNull() || pointsOf(before).size() < 2)
        return false;
    const auto *record = m_writer.get<ContactPoint>(point);
    const bool readable = record->kind == "email"_L1 || record->kind == "phone"_L1;
    link(point, newCustomer(readable ? record->value : QString(), {}), evidence);
    return true;
}

void Identity::reject(const Id &point, const Id &customer, const IdentityLink &evidence)
{
    if (const Id suggested = linkBetween(point, customer, LinkStatus::Suggested); !suggested.isNull()) {
        auto *link = m_writer.edit<IdentityLink>(suggested);
        link->status = LinkStatus::Rejected;
        link->actor = evidence.actor;
        link->at = m_writer.now();
    } else if (!isRejected(point, customer)) {
        addLink(point, customer, evidence, LinkStatus::Rejected);
    }
}

Id Identity::chooseCustomer(const std::vector<Id> &points, const Id &from, const Introduction &person)
{
    // The company's own id decides, then a verified address, then where the item came from.
    Id chosen;
    for (const bool backend : {true, false}) {
        for (const auto &id : points) {
            const auto *point = m_writer.get<ContactPoint>(id);
            if ((point->kind == "user"_L1) == backend && !point->shared && chosen.isNull())
                chosen = customerOf(id);
        }
    }
    const bool fromShared = m_writer.get<ContactPoint>(from)->shared;
    if (chosen.isNull() && !fromShared)
        chosen = customerOf(from);
    const bool stops = !chosen.isNull() && std::any_of(points.begin(), points.end(), [&](const Id &id) {
        return customerOf(id) != chosen && blocked(id, chosen);
    });
    return chosen.isNull() || stops ? newCustomer(nameFor(person), person.language) : chosen;
}

void Identity::linkStrong(const std::vector<Id> &points, const Id &from, const Introduction &person,
                          const QString &source)
{
    const Id target = chooseCustomer(points, from, person);
    std::vector<Id> all = points;
    if (std::find(all.begin(), all.end(), from) == all.end())
        all.push_back(from);
    for (const auto &id : all) {
        const auto *point = m_writer.get<ContactPoint>(id);
        const Id before = customerOf(id);
        if (before == target || isRejected(id, target) || (point->shared && !before.isNull()))
            continue;
        const IdentityLink evidence{.source = source,
                                    .rule = point->kind == "user"_L1 ? u"backendId"_s : u"assertedTogether"_s,
                                    .score = 1,
                                    .actor = hubActor};
        const auto theirs = pointsOf(before);
        const bool stopped =
            std::any_of(theirs.begin(), theirs.end(), [&](const Id &each) { return blocked(each, target); });
        if (stopped) {
            // Two accounts behind one point: a household's device or address. It is no evidence any more.
            m_writer.edit<ContactPoint>(id)->shared = true;
            suggest(id, target,
                    {.source = source,
                     .rule = u"secondAccount"_s,
                     .score = 0.3,
                     .reasons = {u"secondAccount"_s},
                     .actor = hubActor});
        } else if (before.isNull()) {
            link(id, target, evidence);
        } else {
            join(before, target, evidence);
        }
    }
}

void Identity::join(const Id &from, const Id &into, const IdentityLink &evidence)
{
    for (const auto &point : pointsOf(from)) {
        if (!isRejected(point, into))
            link(point, into, evidence);
    }
}

void Identity::suggest(const Id &point, const Id &customer, IdentityLink evidence)
{
    if (customerOf(point) == customer || isRejected(point, customer)
        || !linkBetween(point, customer, LinkStatus::Suggested).isNull())
        return;
    addLink(point, customer, evidence, LinkStatus::Suggested);
}

void Identity::suggestFor(const Id &from, const Introduction &person, const QString &source)
{
    for (const auto &claim : person.claims) {
        if (claim.trust == Trust::Verified)
            continue;
        // Only what is there already: a point made from what somebody merely typed would let them take its mail later.
        Id known;
        auto &store = m_writer.store();
        store.first(store.query("SELECT id FROM contact_point WHERE kind=?1 AND realm=?2 AND value=?3", claim.kind,
                                claim.realm, claim.value),
                    [&](sqlite::Statement &row) { known = row.id(0); });
        const Id customer = known.isNull() ? Id{} : customerOf(known);
        if (customer.isNull() || known == from || m_writer.get<ContactPoint>(known)->shared)
            continue;
        suggest(from, customer,
                {.source = source,
                 .rule = u"claimedPoint"_s,
                 .score = claim.trust == Trust::Asserted ? 0.6 : 0.4,
                 .reasons = {u"claimed:"_s + claim.kind},
                 .actor = hubActor});
    }
}

void Identity::describe(const Id &id, const Introduction &person, const QString &source)
{
    const auto *customer = m_writer.get<Customer>(id);
    if (!customer)
        return;
    std::map<QString, QString> said = person.fields;
    for (const auto &claim : person.claims) {
        if (claim.trust < Trust::Verified && claim.kind != "visitor"_L1)
            said.emplace(claim.kind, claim.value);
    }
    const bool verified = person.from.trust == Trust::Verified;
    for (const auto &each : said)
        noteField(id, each.first, {each.second.left(1000), source, m_writer.now(), verified});

    // The company's own word on the name counts more than what somebody typed, and less than an agent's.
    const auto names = customer->fields.find(u"name"_s);
    const bool byAgent = names != customer->fields.end()
                         && std::any_of(names->second.begin(), names->second.end(),
                                        [](const FieldValue &each) { return each.source == "agent"_L1; });
    const auto asserted = verified ? said.find(u"name"_s) : said.end();
    QString name = customer->name;
    if (asserted != said.end() && !asserted->second.isEmpty() && !byAgent)
        name = asserted->second.left(200);
    else if (name.isEmpty() && person.fromCustomer)
        name = nameFor(person);
    if (name == customer->name)
        return;
    auto *named = m_writer.edit<Customer>(id);
    named->name = name;
    m_visibility.customerRenamed(*named);
    indexCustomer(m_writer.store(), m_writer.rowOf<Customer>(id), *named);
}

//! One attribute as one source says it; language and time zone have a place of their own, and the first word keeps it.
void Identity::noteField(const Id &id, const QString &name, const FieldValue &said)
{
    const auto *customer = m_writer.get<Customer>(id);
    if (name.isEmpty() || name.size() > 64 || said.value.isEmpty())
        return;
    if (name == "language"_L1 || name == "timezone"_L1) {
        const bool language = name == "language"_L1;
        if ((language ? customer->language : customer->timezone).isEmpty()) {
            auto *edited = m_writer.edit<Customer>(id);
            (language ? edited->language : edited->timezone) = said.value.left(language ? 35 : 64);
        }
        return;
    }
    const auto field = customer->fields.find(name);
    const bool known =
        field != customer->fields.end()
        && std::any_of(field->second.begin(), field->second.end(), [&](const FieldValue &each) {
               return each.source == said.source && each.value == said.value && each.verified == said.verified;
           });
    if (known || (field == customer->fields.end() && customer->fields.size() >= 64))
        return;
    auto &values = m_writer.edit<Customer>(id)->fields[name];
    std::erase_if(values, [&](const FieldValue &each) { return each.source == said.source; });
    values.push_back(said);
}

} // namespace throughline::hub
