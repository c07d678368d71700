// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "mixedline.h"

#include "bench/figure.h"

#include <QJsonArray>

#include <algorithm>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 2000; //!< of the fill: as large as the sync's
constexpr int talk = 20;       //!< items of an evening: each kind once

QJsonObject paragraph(const QString &text, const QString &link = {})
{
    QJsonObject run{{u"text"_s, text}};
    if (!link.isEmpty())
        run[u"link"_s] = link;
    return {{u"type"_s, u"paragraph"_s}, {u"runs"_s, QJsonArray{run}}};
}

QJsonObject cell(const QString &text)
{
    return {{u"runs"_s, QJsonArray{QJsonObject{{u"text"_s, text}}}}};
}

void apply(client::Cache &cache, const wire::Scope &scope, const wire::ScopeChanges &changes)
{
    const client::ScopeUpdate update{scope, client::ScopeUpdate::Kind::SnapshotPage, &changes, {}};
    require(cache.apply(std::span(&update, 1), {1, 1}).has_value(), u"a page was not applied"_s);
}

} // namespace

MixedLine::MixedLine() : m_data(2) {}

void MixedLine::people(client::Cache &cache)
{
    wire::ScopeChanges org;
    org.upserts.push_back(wireRecord(Queue{.id = m_data.queueId(), .rev = 1, .name = u"Shop"_s}));
    const auto endpoint = [&](const Id &id, const QString &channel) {
        org.upserts.push_back(wireRecord(Endpoint{.id = id,
                                                  .rev = 1,
                                                  .channel = channel,
                                                  .name = channel,
                                                  .queueId = m_data.queueId(),
                                                  .health = EndpointHealth::Running}));
    };
    endpoint(m_chat, u"webchat"_s);
    endpoint(m_mail, u"email"_s);
    endpoint(m_shop, u"events"_s);
    apply(cache, wire::Scope::org(), org);

    wire::ScopeChanges changes = m_data.people();
    ContactPoint mail{.id = m_mailPoint, .rev = 1, .kind = u"email"_s, .value = u"ada@lovelace.example"_s};
    mail.trust = Trust::Verified;
    changes.upserts.push_back(wireRecord(mail));
    changes.upserts.push_back(wireRecord(IdentityLink{.id = Id::named(u"bench-line", u"mail-link"),
                                                      .rev = 1,
                                                      .contactPointId = m_mailPoint,
                                                      .customerId = customerId(),
                                                      .source = u"bench"_s,
                                                      .rule = u"first"_s}));
    apply(cache, wire::Scope::queue(m_data.queueId()), changes);
}

void MixedLine::fill(client::Cache &cache, int items)
{
    people(cache);
    const auto scope = wire::Scope::queue(m_data.queueId());
    wire::ScopeChanges near;
    for (int i = 0; i < 40; ++i) {
        TimelineItem item = m_data.nextItem(1);
        item.endpointId = m_chat;
        near.upserts.push_back(wireRecord(item));
    }
    apply(cache, scope, near);
    for (int done = 0; done < items; done += pageSize) {
        wire::ScopeChanges changes;
        for (int i = 0; i < std::min(pageSize, items - done); ++i) {
            const TimelineItem item = next();
            if (m_made % talk == 17)
                changes.upserts.push_back(wireRecord(ItemStub{.id = item.id,
                                                              .rev = 1,
                                                              .contactPointId = item.contactPointId,
                                                              .queueId = Id::named(u"bench-line", u"hidden"),
                                                              .orderTime = item.orderTime}));
            else
                changes.upserts.push_back(wireRecord(item));
        }
        apply(cache, scope, changes);
    }
}

TimelineItem MixedLine::next()
{
    // A minute between two items of a talk, a day and some hours between two talks.
    m_at = Instant{m_at.ms + (++m_made % talk == 0 ? 100'000'000 : 50'000)};
    TimelineItem item = m_data.nextItem(0);
    item.endpointId = m_chat;
    item.senderTrust = Trust::Asserted;
    item.occurredAt = item.receivedAt = item.orderTime = m_at;
    item.direction = Direction::In;
    item.author = {AuthorType::Customer, {}, u"Ada Lovelace"_s};
    dress(item);
    return item;
}

TimelineItem MixedLine::reply(TimelineItem item) const
{
    item.direction = Direction::Out;
    item.author = {AuthorType::Agent, m_agent, u"Mara Vogt"_s};
    item.delivery = Delivery{.state = m_made % 3 ? DeliveryState::Delivered : DeliveryState::Read, .at = m_at};
    return item;
}

void MixedLine::dress(TimelineItem &item)
{
    const int turn = m_made % talk;
    switch (turn) {
    case 1:
    case 6: item = reply(item); break;
    case 2:
        item = reply(item);
        for (int i = 0; i < 3; ++i)
            item.text += u".\n"_s + m_data.sentence();
        break;
    case 3: item.text = u"ok"_s; break;
    case 4: item.text += u" https://shop.example/orders/%1?from=chat"_s.arg(m_made); break;
    case 5:
        item.attachments = {
            {Id::named(u"bench-file", QString::number(m_made)), u"letterhead.pdf"_s, u"application/pdf"_s, 184'320},
            {Id::named(u"bench-page", QString::number(m_made)), u"a long name of a file.docx"_s,
             u"application/octet-stream"_s, 9'000}};
        break;
    case 10:
        item.kind = u"email"_s;
        item.endpointId = m_mail;
        item.contactPointId = m_mailPoint;
        item.data = {{u"subject"_s, item.text.left(60)}, {u"cc"_s, QJsonArray{u"bo@lovelace.example"_s}}};
        item.blocks = mailBlocks();
        item.attachments = {
            {Id::named(u"bench-file", QString::number(m_made)), u"invoice.pdf"_s, u"application/pdf"_s, 48'000}};
        break;
    case 11:
        item = reply(item);
        item.endpointId = m_mail;
        item.contactPointId = m_mailPoint;
        item.data = {{u"subject"_s, u"Re: "_s + item.text.left(40)},
                     {u"to"_s, QJsonArray{u"ada@lovelace.example"_s}},
                     {u"cc"_s, QJsonArray{u"bo@lovelace.example"_s}},
                     {u"quote"_s, QJsonObject{{u"from"_s, QJsonObject{{u"name"_s, u"Ada Lovelace"_s},
                                                                      {u"address"_s, u"ada@lovelace.example"_s}}},
                                              {u"at"_s, m_at.toString()},
                                              {u"text"_s, m_data.sentence()}}}};
        break;
    case 12:
        item.kind = u"email"_s;
        item.endpointId = m_mail;
        item.contactPointId = m_mailPoint;
        item.data = {
            {u"subject"_s, u"Invitation: the new lamps"_s},
            {u"invitation"_s,
             QJsonObject{{u"method"_s, u"REQUEST"_s},
                         {u"summary"_s, u"Looking at lamps"_s},
                         {u"location"_s, u"Showroom"_s},
                         {u"start"_s, u"2026-12-03T13:00:00.000Z"_s},
                         {u"end"_s, u"2026-12-03T14:00:00.000Z"_s},
                         {u"startText"_s, u"2026-12-03 14:00"_s},
                         {u"endText"_s, u"2026-12-03 15:00"_s},
                         {u"zone"_s, u"Europe/Berlin"_s},
                         {u"organizer"_s,
                          QJsonObject{{u"name"_s, u"Ada Lovelace"_s}, {u"address"_s, u"ada@lovelace.example"_s}}},
                         {u"attendees"_s, QJsonArray{QJsonObject{{u"name"_s, u"Bo"_s}, {u"state"_s, u"ACCEPTED"_s}}}},
                         {u"attendeesCount"_s, 1}}}};
        break;
    case 13:
        item = reply(item);
        item.kind = u"note"_s;
        item.direction = Direction::Internal;
        item.delivery.reset();
        break;
    case 16:
        item.kind = u"system"_s;
        item.direction = Direction::Internal;
        item.text = u"Mara Vogt took the conversation"_s;
        break;
    default:
        if (turn >= 7 && turn != 17)
            dressEvent(item, turn);
    }
}

//! What belongs to no conversation.
void MixedLine::dressEvent(TimelineItem &item, int turn)
{
    item.conversationId = {};
    item.seq = 0;
    item.endpointId = m_shop;
    switch (turn) {
    case 14:
        item.kind = u"order"_s;
        item.data = {{u"number"_s, QString::number(m_made)},
                     {u"status"_s, u"shipped"_s},
                     {u"total"_s, u"63.60"_s},
                     {u"currency"_s, u"EUR"_s},
                     {u"shipping"_s, u"4.90"_s},
                     {u"lines"_s, goods()}};
        break;
    case 15:
        item.kind = u"cart"_s;
        item.data = {
            {u"state"_s, u"updated"_s}, {u"total"_s, u"63.60"_s}, {u"currency"_s, u"EUR"_s}, {u"lines"_s, goods()}};
        break;
    case 18:
        item.kind = u"x-events-event"_s;
        item.data = {{u"name"_s, u"Wishlist shared"_s},
                     {u"properties"_s, QJsonArray{QJsonObject{{u"name"_s, u"lamps"_s}, {u"value"_s, u"4"_s}},
                                                  QJsonObject{{u"name"_s, u"with"_s}, {u"value"_s, u"Bo"_s}}}}};
        break;
    case 19:
        item.kind = u"x-unknown-survey"_s;
        item.data = {{u"score"_s, 9}, {u"question"_s, u"Would you buy again?"_s}, {u"channel"_s, u"kiosk"_s}};
        break;
    default: // a trail of three
        item.kind = u"visit"_s;
        item.endpointId = m_chat;
        item.data = {{u"title"_s, item.text.left(30)}, {u"url"_s, u"https://shop.example/lamps/%1"_s.arg(m_made)}};
    }
}

QJsonArray MixedLine::mailBlocks()
{
    const QJsonArray points{QJsonValue(QJsonArray{paragraph(m_data.sentence())}),
                            QJsonValue(QJsonArray{paragraph(m_data.sentence())})};
    const QJsonArray rows{QJsonValue(QJsonArray{cell(u"Shade"_s), cell(u"2"_s), cell(u"39.00"_s)}),
                          QJsonValue(QJsonArray{cell(u"Cable"_s), cell(u"1"_s), cell(u"12.00"_s)})};
    return {QJsonObject{{u"type"_s, u"heading"_s},
                        {u"level"_s, 2},
                        {u"runs"_s, QJsonArray{QJsonObject{{u"text"_s, m_data.sentence().left(40)}}}}},
            paragraph(m_data.sentence()),
            paragraph(m_data.sentence(), u"https://shop.example/lamps"_s),
            QJsonObject{{u"type"_s, u"list"_s}, {u"items"_s, points}},
            QJsonObject{{u"type"_s, u"table"_s}, {u"rows"_s, rows}},
            QJsonObject{{u"type"_s, u"quote"_s},
                        {u"folded"_s, true},
                        {u"blocks"_s, QJsonArray{paragraph(m_data.sentence()), paragraph(m_data.sentence())}}},
            QJsonObject{{u"type"_s, u"signature"_s}, {u"blocks"_s, QJsonArray{paragraph(u"Ada Lovelace"_s)}}}};
}

QJsonArray MixedLine::goods()
{
    return {QJsonObject{{u"name"_s, u"Cable, textile, 3 m"_s}, {u"quantity"_s, 2}, {u"price"_s, u"12.00"_s}},
            QJsonObject{{u"name"_s, m_data.sentence().left(40)}, {u"quantity"_s, 1}, {u"price"_s, u"39.60"_s}}};
}

} // namespace throughline::bench
