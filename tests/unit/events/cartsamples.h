// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "stage.h"

// What tests of carts are made of: an endpoint's rule, two products, who it is about, an order.
namespace throughline::events {

using namespace std::chrono_literals;

//! How long a cart may rest by rule().
inline constexpr auto patience = std::chrono::milliseconds(10min);
inline QJsonObject rule(const QString &conversation = u"known"_s)
{
    return {{u"abandonedMinutes"_s, 10}, {u"abandonedConversation"_s, conversation}, {u"salesQueue"_s, u"Sales"_s}};
}
inline QJsonObject lamp()
{
    return {{u"sku"_s, u"L1"_s},
            {u"name"_s, u"Lamp"_s},
            {u"price"_s, u"19.90"_s},
            {u"quantity"_s, 2},
            {u"currency"_s, u"eur"_s}};
}
inline QJsonObject cup()
{
    return {{u"sku"_s, u"C1"_s}, {u"name"_s, u"Cup"_s}, {u"price"_s, 5}};
}
inline QJsonObject of(const QString &anonymous, const QString &user = {})
{
    QJsonObject ids;
    if (!anonymous.isEmpty())
        ids[u"anonymousId"_s] = anonymous;
    if (!user.isEmpty())
        ids[u"userId"_s] = user;
    return ids;
}
inline QJsonObject order(const QString &number, const QJsonArray &products = {})
{
    return {{u"order_id"_s, number}, {u"total"_s, 39.8}, {u"currency"_s, u"EUR"_s}, {u"products"_s, products}};
}

} // namespace throughline::events
