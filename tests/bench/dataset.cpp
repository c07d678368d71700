// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "dataset.h"

#include <array>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array words{
    u"order",  u"parcel", u"invoice", u"address", u"thanks", u"hello",    u"when",   u"will",   u"arrive",  u"the",
    u"a",      u"my",     u"your",    u"blue",    u"kettle", u"chair",    u"refund", u"change", u"please",  u"delivery",
    u"number", u"wrong",  u"size",    u"colour",  u"today",  u"tomorrow", u"card",   u"paid",   u"account", u"password",
    u"return", u"label",  u"store",   u"phone",   u"call",   u"back",     u"soon"};

} // namespace

Dataset::Dataset(int contactPoints, std::uint64_t seed)
    : m_points(contactPoints),
      m_random(seed),
      m_queue(Id::named(u"bench", u"queue")),
      m_endpoint(Id::named(u"bench", u"endpoint"))
{
}

Id Dataset::pointId(int n) const
{
    return Id::named(u"bench-point", QString::number(n));
}
Id Dataset::customerId(int n) const
{
    return Id::named(u"bench-customer", QString::number(n));
}
Id Dataset::conversationId(int n) const
{
    return Id::named(u"bench-conversation", QString::number(n));
}

QString Dataset::sentence()
{
    QString text;
    for (int i = 0; i < 18; ++i) {
        // Squaring skews the choice: some words are everywhere, some are rare, as in real text.
        const double share = m_random.unit();
        text += QStringView(words[size_t(share * share * double(words.size()))]);
        text += u' ';
    }
    // A few thousand distinct names keep the index's vocabulary honest.
    text += u"ref%1"_s.arg(m_random.below(20'000));
    return text;
}

TimelineItem Dataset::nextItem(int n)
{
    TimelineItem item;
    const Instant at{1'760'000'000'000 + m_made * 1000};
    item.id = m_random.newId(at);
    item.rev = ++m_made;
    item.conversationId = conversationId(n);
    item.contactPointId = pointId(n);
    item.seq = m_made;
    item.kind = u"message"_s;
    item.direction = m_made % 3 ? Direction::In : Direction::Out;
    item.endpointId = m_endpoint;
    item.externalKey = QString::number(m_made);
    item.senderTrust = Trust::Claimed;
    item.author = {AuthorType::Customer, {}, u"Ada Lovelace"_s};
    item.occurredAt = item.receivedAt = item.orderTime = at;
    item.text = sentence();
    return item;
}

void Dataset::pages(int count, int size, const std::function<void(const wire::ScopeChanges &)> &take)
{
    while (count > 0) {
        wire::ScopeChanges page;
        for (int i = 0; i < size && count > 0; ++i, --count)
            page.upserts.push_back(wireRecord(nextItem(int(m_random.below(std::uint64_t(m_points))))));
        take(page);
    }
}

wire::ScopeChanges Dataset::people() const
{
    wire::ScopeChanges changes;
    for (int n = 0; n < m_points; ++n) {
        Customer customer{.id = customerId(n), .rev = 1, .name = u"Customer %1"_s.arg(n)};
        ContactPoint point{.id = pointId(n), .rev = 1, .kind = u"visitor"_s, .value = QString::number(n)};
        IdentityLink link{.id = Id::named(u"bench-link", QString::number(n)),
                          .rev = 1,
                          .contactPointId = point.id,
                          .customerId = customer.id,
                          .source = u"bench"_s,
                          .rule = u"first"_s};
        Conversation conversation{.id = conversationId(n),
                                  .rev = 1,
                                  .queueId = m_queue,
                                  .contactPointId = point.id,
                                  .customerId = customer.id,
                                  .customer = {customer.name, {}},
                                  .status = ConversationStatus::Open};
        changes.upserts.push_back(wireRecord(customer));
        changes.upserts.push_back(wireRecord(point));
        changes.upserts.push_back(wireRecord(link));
        changes.upserts.push_back(wireRecord(conversation));
    }
    return changes;
}

} // namespace throughline::bench
