// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/shop.h"

#include "demo/backend.h"
#include "demo/hubevents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

// The pages about orders, and what the hub is told of what happens on them.
namespace throughline::demo {

using namespace Qt::StringLiterals;

namespace {

//! The lines of the cart in a submitted form: what the browser kept, so only ids and numbers are read.
std::vector<OrderLine> linesIn(const QString &cart)
{
    std::vector<OrderLine> lines;
    for (const QJsonValue each : QJsonDocument::fromJson(cart.toUtf8()).array()) {
        if (lines.size() < 100)
            lines.push_back({each["id"_L1].toString(), {}, each["count"_L1].toInt(), 0});
    }
    return lines;
}

QString visitorIn(const Request &request)
{
    const QString id = request.field(u"visitor"_s);
    const auto uuid = QUuid::fromString(id);
    return id.size() == 36 && !uuid.isNull() ? id : QString();
}

} // namespace

void Shop::tellSignIn(const Customer &who, const Request &request)
{
    if (!m_events)
        return;
    const QString visitor = visitorIn(request);
    QJsonObject traits{{u"name"_s, who.name}, {u"email"_s, who.email}};
    if (!who.preferred.isEmpty())
        traits[u"preferredChannel"_s] = who.preferred;
    QJsonObject event{{u"type"_s, u"identify"_s},
                      {u"messageId"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                      {u"timestamp"_s, m_clock.now().toString()},
                      {u"userId"_s, who.id},
                      {u"traits"_s, traits}};
    if (!visitor.isEmpty())
        event[u"anonymousId"_s] = visitor;
    m_events->tell(event);
}

void Shop::tellSignOut(const Customer &who, const Request &request)
{
    const QString visitor = visitorIn(request);
    if (!m_events || visitor.isEmpty())
        return;
    m_events->tell({{u"type"_s, u"track"_s},
                    {u"event"_s, u"Signed Out"_s},
                    {u"messageId"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                    {u"timestamp"_s, m_clock.now().toString()},
                    {u"userId"_s, who.id},
                    {u"anonymousId"_s, visitor}});
}

Response Shop::orderPage(const Request &request) const
{
    const Customer *who = signedIn(request);
    return whole(request, 200, u"Order form"_s,
                 fill(u"order"_s, {{u"name"_s, who ? who->name : QString()},
                                   {u"email"_s, who ? who->email : QString()},
                                   {u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}}));
}

Response Shop::submitOrder(const Request &request)
{
    const auto field = [&](const QString &name, qsizetype most) { return request.field(name).trimmed().left(most); };
    if (!ownPage(request))
        return message(request, 403, u"That did not work"_s, u"Please order on our own page."_s);
    const Customer *who = signedIn(request);
    Order order{.id = field(u"id"_s, 36)};
    order.customerId = who ? who->id : QString();
    order.visitor = visitorIn(request);
    order.name = field(u"name"_s, 120);
    order.email = field(u"email"_s, 320);
    order.phone = field(u"phone"_s, 40);
    order.address = u"%1, %2"_s.arg(field(u"street"_s, 160), field(u"town"_s, 160));
    order.note = field(u"wishes"_s, 600);
    order.lines = linesIn(request.field(u"cart"_s));
    if (QUuid::fromString(order.id).isNull() || order.name.isEmpty()
        || (order.email.isEmpty() && order.phone.isEmpty()))
        return message(request, 422, u"Something is missing"_s,
                       u"Please tell us your name, and an e-mail address or a telephone number."_s);
    if (request.field(u"do"_s) == "ask"_L1) {
        if (!m_events)
            return message(request, 503, u"Nobody would read it"_s, u"Please write to us in the chat."_s);
        ask(order);
        return whole(request, 200, u"Thank you"_s,
                     fill(u"thanks"_s,
                          {{u"number"_s, QString()},
                           {u"heading"_s, u"Thank you, we will answer"_s},
                           {u"text"_s, u"Your order form has arrived. Somebody looks at it and writes to you."_s}}));
    }
    const auto placed = m_backend->place(order);
    if (!placed)
        return message(request, 409, u"That cannot be ordered now"_s,
                       placed.error().code == ErrorCode::Conflict
                           ? u"There is not enough left of something in your cart."_s
                           : u"Please look at your cart again."_s);
    const QString number = (*placed)->number;
    return whole(request, 200, u"Order %1"_s.arg(number),
                 fill(u"thanks"_s, {{u"number"_s, number},
                                    {u"heading"_s, u"Thank you for your order %1"_s.arg(number)},
                                    {u"text"_s, u"We pack it by hand. You can look at its status at any time."_s}}));
}

//! An order form that somebody must look at first.
void Shop::ask(const Order &order)
{
    QJsonArray products;
    for (const OrderLine &line : order.lines) {
        for (const Product &each : m_products) {
            if (each.id == line.product && line.quantity > 0)
                products.append(QJsonObject{{u"sku"_s, each.id},
                                            {u"name"_s, each.name},
                                            {u"quantity"_s, line.quantity},
                                            {u"price"_s, each.cents / 100.0}});
        }
    }
    QJsonObject event{{u"type"_s, u"track"_s},
                      {u"event"_s, u"Order Form Submitted"_s},
                      {u"messageId"_s, u"form-"_s + order.id},
                      {u"timestamp"_s, m_clock.now().toString()},
                      {u"properties"_s, QJsonObject{{u"name"_s, order.name},
                                                    {u"email"_s, order.email},
                                                    {u"phone"_s, order.phone},
                                                    {u"address"_s, order.address},
                                                    {u"note"_s, order.note},
                                                    {u"currency"_s, u"EUR"_s},
                                                    {u"products"_s, products}}}};
    if (!order.customerId.isEmpty())
        event[u"userId"_s] = order.customerId;
    if (!order.visitor.isEmpty())
        event[u"anonymousId"_s] = order.visitor;
    m_events->tell(event);
}

Response Shop::orders(const Request &request) const
{
    const Customer *who = signedIn(request);
    if (!who)
        return message(request, 403, u"Your orders"_s, u"Please sign in to see your orders."_s);
    QString rows;
    for (const Order *order : m_backend->ordersOf(who->id)) {
        QStringList goods;
        for (const OrderLine &line : order->lines)
            goods << u"%1 × %2"_s.arg(line.quantity).arg(line.name);
        rows += fill(u"orderrow"_s, {{u"number"_s, order->number},
                                     {u"status"_s, order->status},
                                     {u"goods"_s, goods.join(u", "_s)},
                                     {u"total"_s, euros(order->total())}});
    }
    return whole(request, 200, u"Your orders"_s, fill(u"orders"_s, {{u"rows"_s, rows}}));
}

} // namespace throughline::demo
