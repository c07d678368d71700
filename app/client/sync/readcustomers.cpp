// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/reads.h"

#include "cache/cachereader.h"
#include "cache/searchtext.h"
#include "outbox/overlay.h"
#include "sync/identityview.h"

#include <algorithm>
#include <set>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
std::optional<T> recordOf(CacheReader &cache, const Id &id)
{
    const auto body = id.isNull() ? Result<QByteArray>(QByteArray()) : cache.record(recordTypeOf<T>, id);
    if (!body || body->isEmpty())
        return std::nullopt;
    auto record = fromBody<T>(*body);
    return record ? std::optional(std::move(*record)) : std::nullopt;
}

//! Nothing when the customer is not here.
std::optional<CustomerRow> rowOf(ReadContext &context, IdentityView &identity, const Id &id)
{
    auto customer = recordOf<Customer>(context.cache, id);
    if (!customer)
        return std::nullopt;
    context.overlay.apply(*customer);
    CustomerRow row{.id = id, .name = customer->name};
    if (const auto organization = recordOf<Organization>(context.cache, customer->organizationId))
        row.organization = organization->name;
    const auto points = identity.contactPoints(id).value_or(std::vector<Id>());
    row.pointCount = int(points.size());
    for (const auto &each : points) {
        if (auto point = recordOf<ContactPoint>(context.cache, each))
            row.points.push_back(std::move(*point));
    }
    std::sort(row.points.begin(), row.points.end(), [](const ContactPoint &a, const ContactPoint &b) {
        return std::pair(b.lastSeenAt, b.id) < std::pair(a.lastSeenAt, a.id);
    });
    if (!row.points.empty())
        row.lastSeenAt = row.points.front().lastSeenAt;
    if (row.points.size() > CustomersPage::mostPoints)
        row.points.resize(CustomersPage::mostPoints);
    return row;
}

//! Customers in the order found, each once, as what they stand for today.
class Found
{
public:
    Found(ReadContext &context, int limit)
        : m_context(context),
          m_identity(context.cache, context.overlay),
          m_limit(limit)
    {
    }
    void add(const Id &customer)
    {
        const Id today = m_identity.resolve(customer).value_or(customer);
        if (today.isNull() || !m_seen.insert(today).second)
            return;
        if (int(page.rows.size()) >= m_limit)
            page.more = true;
        else if (auto row = rowOf(m_context, m_identity, today))
            page.rows.push_back(std::move(*row));
    }
    CustomersPage page;

private:
    ReadContext &m_context;
    IdentityView m_identity; //!< decisions on their way included
    int m_limit;
    std::set<Id> m_seen;
};

} // namespace

Result<CustomersPage> readCustomers(ReadContext &context, const QString &text, int limit)
{
    Found found(context, limit);
    if (text.trimmed().isEmpty()) {
        const auto recent = context.cache.recentCustomers(limit + 1);
        if (!recent)
            return fail(recent.error());
        for (const auto &id : *recent)
            found.add(id);
        return std::move(found.page);
    }
    // A person is found by several records: three times as many leave enough different ones.
    const auto people = context.cache.searchPeople(matchExpression(text), limit * 3);
    if (!people)
        return fail(people.error());
    for (const auto &hit : *people)
        found.add(hit.type == RecordType::Customer ? hit.id : context.cache.customerOf(hit.id).value_or(Id{}));
    return std::move(found.page);
}

} // namespace throughline::client
