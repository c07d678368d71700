// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/dataset.h"
#include "cache/cache.h"

namespace throughline::bench {

//! A customer with items of every kind the console draws, and a neighbour with a few: chat, mails with blocks, quotes, files
//! and an invitation, replies by mail, notes, visits, orders, carts, events of a shop, lines of history, stubs, and a kind
//! that no plugin has a card for. Talks of an evening, with days between them. Pictures are left out: they come from
//! a program of their own, and without a hub there are none.
class MixedLine
{
public:
    MixedLine();

    [[nodiscard]] Id customerId() const { return m_data.customerId(0); }
    [[nodiscard]] Id conversationId() const { return m_data.conversationId(0); }
    [[nodiscard]] Id neighbourId() const { return m_data.customerId(1); }
    [[nodiscard]] Id neighbourConversationId() const { return m_data.conversationId(1); }
    //! Writes both customers and \a items items of the first one.
    void fill(client::Cache &cache, int items);

private:
    void people(client::Cache &cache);
    [[nodiscard]] TimelineItem next();
    void dress(TimelineItem &item);
    void dressEvent(TimelineItem &item, int turn);
    [[nodiscard]] TimelineItem reply(TimelineItem item) const;
    [[nodiscard]] QJsonArray mailBlocks();
    [[nodiscard]] QJsonArray goods();

    Dataset m_data;
    Id m_mailPoint = Id::named(u"bench-line", u"mail-point");
    Id m_chat = Id::named(u"bench-line", u"chat");
    Id m_mail = Id::named(u"bench-line", u"mail");
    Id m_shop = Id::named(u"bench-line", u"shop");
    Id m_agent = Id::named(u"bench-line", u"agent");
    Instant m_at{1'250'000'000'000}; //!< 100,000 items take sixteen years
    int m_made = 0;
};

} // namespace throughline::bench
