// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/webhook.h"

#include "connector/words.h"

#include <QJsonArray>

// Orders as the shop systems write them. From their published descriptions; not tried against a running shop.
namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProducts = 200; //!< looked at; an order keeps fewer

//! An id of the shop's: they may be too large for a floating-point number.
QString numberOf(const QJsonValue &value)
{
    const qint64 number = value.toInteger();
    return value.isDouble() && number > 0 ? QString::number(number) : idOf(value);
}

QString nameOf(const QJsonObject &person)
{
    return (textOf(person["first_name"_L1], 100) + u' ' + textOf(person["last_name"_L1], 100)).trimmed();
}

//! WooCommerce writes UTC without saying so.
Instant utc(const QJsonValue &value)
{
    const QString text = value.toString();
    return momentOf(text.isEmpty() ? QJsonValue() : QJsonValue(QString(text + u'Z'))).value_or(Instant{});
}

void copy(QJsonObject &to, const QString &name, const QJsonValue &value)
{
    if (!value.isUndefined() && !value.isNull())
        to[name] = value;
}

QString wooStatus(const QString &status)
{
    if (status == "pending"_L1 || status == "on-hold"_L1 || status == "checkout-draft"_L1)
        return u"placed"_s;
    if (status == "processing"_L1)
        return u"paid"_s;
    return status == "trash"_L1 ? u"cancelled"_s : status;
}

QString shopifyStatus(const QJsonObject &order)
{
    const QString payment = order["financial_status"_L1].toString();
    if (!order["cancelled_at"_L1].toString().isEmpty())
        return u"cancelled"_s;
    if (payment == "refunded"_L1 || payment == "voided"_L1)
        return payment == "voided"_L1 ? u"cancelled"_s : payment;
    if (order["fulfillment_status"_L1].toString() == "fulfilled"_L1)
        return u"shipped"_s;
    return payment == "paid"_L1 ? payment : u"placed"_s;
}

} // namespace

HookOrder wooOrder(const QJsonObject &json, const QString &topic)
{
    const QJsonObject billing = json["billing"_L1].toObject();
    HookOrder order{.id = numberOf(json["id"_L1]),
                    .status = wooStatus(textOf(json["status"_L1], 40).toLower()),
                    .fresh = topic == "order.created"_L1,
                    .name = nameOf(billing),
                    .user = numberOf(json["customer_id"_L1]),
                    .email = billing["email"_L1],
                    .phone = billing["phone"_L1]};
    if (order.user == "0"_L1)
        order.user.clear(); // a guest
    order.at = utc(json[order.fresh ? "date_created_gmt"_L1 : "date_modified_gmt"_L1]);
    QJsonArray products;
    for (const QJsonValue &each : json["line_items"_L1].toArray()) {
        if (products.size() >= mostProducts)
            break;
        const QJsonObject line = each.toObject();
        QJsonObject product{{u"name"_s, line["name"_L1]}, {u"quantity"_s, line["quantity"_L1]}};
        const QString sku = textOf(line["sku"_L1], 64);
        product[u"sku"_s] = sku.isEmpty() ? numberOf(line["product_id"_L1]) : sku;
        copy(product, u"price"_s, line["price"_L1]);
        products.append(product);
    }
    const QString number = textOf(json["number"_L1], 64);
    order.properties = {{u"order_id"_s, number.isEmpty() ? order.id : number}, {u"products"_s, products}};
    copy(order.properties, u"currency"_s, json["currency"_L1]);
    copy(order.properties, u"total"_s, json["total"_L1]);
    copy(order.properties, u"shipping"_s, json["shipping_total"_L1]);
    copy(order.properties, u"tax"_s, json["total_tax"_L1]);
    copy(order.properties, u"discount"_s, json["discount_total"_L1]);
    copy(order.properties, u"cart_id"_s, json["cart_hash"_L1]);
    return order;
}

HookOrder shopifyOrder(const QJsonObject &json, const QString &topic)
{
    const QJsonObject customer = json["customer"_L1].toObject();
    const auto either = [&](QLatin1StringView name) {
        return json[name].toString().isEmpty() ? customer[name] : json[name];
    };
    HookOrder order{.id = numberOf(json["id"_L1]),
                    .status = shopifyStatus(json),
                    .fresh = topic == "orders/create"_L1 || topic == "orders/paid"_L1,
                    .name = nameOf(customer),
                    .email = either("email"_L1),
                    .phone = either("phone"_L1)};
    // Whoever orders gets a customer's record there; an account is one whose address was checked.
    if (customer["verified_email"_L1].toBool(false))
        order.user = numberOf(customer["id"_L1]);
    if (!order.user.isEmpty())
        order.email = customer["email"_L1];
    order.at = momentOf(json[topic == "orders/create"_L1 ? "created_at"_L1 : "updated_at"_L1]).value_or(Instant{});
    QJsonArray products;
    for (const QJsonValue &each : json["line_items"_L1].toArray()) {
        if (products.size() >= mostProducts)
            break;
        const QJsonObject line = each.toObject();
        QJsonObject product{{u"name"_s, line[line.contains("name"_L1) ? "name"_L1 : "title"_L1]},
                            {u"quantity"_s, line["quantity"_L1]}};
        const QString sku = textOf(line["sku"_L1], 64);
        product[u"sku"_s] = sku.isEmpty() ? numberOf(line["product_id"_L1]) : sku;
        copy(product, u"price"_s, line["price"_L1]);
        products.append(product);
    }
    QString number = textOf(json["name"_L1], 64); // "#1001", as the customer reads it
    if (number.startsWith(u'#'))
        number.remove(0, 1);
    order.properties = {{u"order_id"_s, number.isEmpty() ? order.id : number}, {u"products"_s, products}};
    copy(order.properties, u"currency"_s, json["currency"_L1]);
    copy(order.properties, u"total"_s, json["total_price"_L1]);
    copy(order.properties, u"subtotal"_s, json["subtotal_price"_L1]);
    copy(order.properties, u"tax"_s, json["total_tax"_L1]);
    copy(order.properties, u"discount"_s, json["total_discounts"_L1]);
    copy(order.properties, u"shipping"_s, json["total_shipping_price_set"_L1]["shop_money"_L1]["amount"_L1]);
    copy(order.properties, u"cart_id"_s, json["cart_token"_L1]);
    copy(order.properties, u"order_url"_s, json["order_status_url"_L1]);
    return order;
}

} // namespace throughline::events
