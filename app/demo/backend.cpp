// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/backend.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace throughline::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 clockOffSeconds = 300;
constexpr std::size_t maxLines = 100;
constexpr int maxQuantity = 999;

QString amount(int cents)
{
    return u"%1.%2"_s.arg(cents / 100).arg(cents % 100, 2, 10, QChar(u'0'));
}

bool sameBytes(const QByteArray &a, const QByteArray &b)
{
    unsigned different = a.size() == b.size() ? 0 : 1;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        different |= static_cast<unsigned>(static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]));
    return different == 0;
}

//! From the id, so that an order asked for again after a restart of the shop is the same order to everybody.
QString numberOf(const QString &id)
{
    const QByteArray hash = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256);
    return u"LK-%1"_s.arg(hash.first(4).toHex().toUInt(nullptr, 16) % 10'000'000, 7, 10, QChar(u'0'));
}

QString codeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound: return u"notFound"_s;
    case ErrorCode::InvalidArgument: return u"invalid"_s;
    case ErrorCode::Conflict: return u"outOfStock"_s;
    default: return u"unavailable"_s;
    }
}

} // namespace

Backend::Backend(std::vector<Product> products, std::vector<Customer> customers, const Clock &clock)
    : m_products(std::move(products)),
      m_customers(std::move(customers)),
      m_clock(clock)
{
    for (const Product &each : m_products)
        m_stock[each.id] = each.stock;
    if (m_customers.empty() || m_products.empty())
        return;
    // One from last week, so that there is something to ask for.
    Order old{.id = u"seed"_s, .number = u"LK-1042"_s, .status = u"shipped"_s};
    old.customerId = m_customers.front().id;
    old.name = m_customers.front().name;
    old.lines = {{m_products.back().id, m_products.back().name, 2, m_products.back().cents}};
    old.placedAt = m_clock.now() - std::chrono::hours(24 * 7);
    m_orders.emplace(old.id, old);
}

const Product *Backend::product(const QString &id) const
{
    const auto found =
        std::find_if(m_products.begin(), m_products.end(), [&](const auto &each) { return each.id == id; });
    return found == m_products.end() ? nullptr : &*found;
}

const Customer *Backend::customer(const QString &id) const
{
    const auto found =
        std::find_if(m_customers.begin(), m_customers.end(), [&](const auto &each) { return each.id == id; });
    return found == m_customers.end() ? nullptr : &*found;
}

int Backend::stockOf(const QString &product) const
{
    const auto found = m_stock.find(product);
    return found == m_stock.end() ? 0 : found->second;
}

std::vector<const Order *> Backend::ordersOf(const QString &customerId) const
{
    std::vector<const Order *> orders;
    for (const auto &[id, order] : m_orders) {
        if (!customerId.isEmpty() && order.customerId == customerId)
            orders.push_back(&order);
    }
    std::sort(orders.begin(), orders.end(), [](const Order *a, const Order *b) { return a->placedAt > b->placedAt; });
    return orders;
}

Result<const Order *> Backend::place(Order wanted)
{
    if (const auto known = m_orders.find(wanted.id); known != m_orders.end())
        return &known->second;
    if (wanted.lines.empty() || wanted.lines.size() > maxLines)
        return fail(ErrorCode::InvalidArgument, u"lines"_s);
    std::map<QString, int> needed;
    for (std::size_t i = 0; i < wanted.lines.size(); ++i) {
        OrderLine &line = wanted.lines[i];
        const Product *sold = product(line.product);
        if (!sold)
            return fail(ErrorCode::InvalidArgument, u"lines[%1].sku"_s.arg(i));
        if (line.quantity < 1 || line.quantity > maxQuantity)
            return fail(ErrorCode::InvalidArgument, u"lines[%1].quantity"_s.arg(i));
        line.name = sold->name;
        line.cents = sold->cents;
        needed[line.product] += line.quantity;
    }
    for (const auto &[id, count] : needed) {
        if (count > stockOf(id))
            return fail(ErrorCode::Conflict, id);
    }
    for (const auto &[id, count] : needed)
        m_stock[id] -= count;
    wanted.number = numberOf(wanted.id);
    wanted.status = u"placed"_s;
    wanted.placedAt = m_clock.now();
    const Order &kept = m_orders.emplace(wanted.id, wanted).first->second;
    tell(kept);
    return &kept;
}

void Backend::tell(const Order &order) const
{
    if (!m_told)
        return;
    QJsonArray products;
    for (const OrderLine &line : order.lines)
        products.append(QJsonObject{{u"sku"_s, line.product},
                                    {u"name"_s, line.name},
                                    {u"quantity"_s, line.quantity},
                                    {u"price"_s, amount(line.cents)}});
    QJsonObject properties{{u"order_id"_s, order.number},
                           {u"currency"_s, u"EUR"_s},
                           {u"total"_s, amount(order.total())},
                           {u"products"_s, products}};
    if (order.byAgent)
        properties[u"actionId"_s] = order.id;
    if (!order.email.isEmpty())
        properties[u"email"_s] = order.email;
    if (!order.phone.isEmpty())
        properties[u"phone"_s] = order.phone;
    QJsonObject event{{u"type"_s, u"track"_s},
                      {u"event"_s, u"Order Completed"_s},
                      {u"messageId"_s, u"order-"_s + order.number},
                      {u"timestamp"_s, order.placedAt.toString()},
                      {u"properties"_s, properties}};
    if (!order.customerId.isEmpty())
        event[u"userId"_s] = order.customerId;
    if (!order.visitor.isEmpty())
        event[u"anonymousId"_s] = order.visitor;
    m_told(event);
}

// --- the door ---------------------------------------------------------------------------------------------------

bool Backend::isSigned(const Request &request) const
{
    const QByteArray signedText = request.header("throughline-timestamp") + '.' + request.body;
    const QByteArray mac =
        "v1=" + QMessageAuthenticationCode::hash(signedText, m_key, QCryptographicHash::Sha256).toHex();
    return sameBytes(mac, request.header("throughline-signature"));
}

Response Backend::answer(const Request &request)
{
    const auto json = [](int status, const QJsonObject &body) {
        return Response{.status = status,
                        .headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
                        .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
    };
    const auto refuse = [&](int status, const QString &code, const QString &detail) {
        return json(status, {{u"error"_s, QJsonObject{{u"code"_s, code}, {u"detail"_s, detail}}}});
    };
    if (m_key.isEmpty() || !isSigned(request))
        return refuse(401, u"forbidden"_s, u"signature"_s);
    const qint64 sent = request.header("throughline-timestamp").toLongLong();
    if (std::abs(m_clock.now().ms / 1000 - sent) > clockOffSeconds)
        return refuse(400, u"forbidden"_s, u"timestamp"_s);
    const QJsonObject question = QJsonDocument::fromJson(request.body).object();
    const bool isAction = question["type"_L1] == "action"_L1;
    if (question["v"_L1].toInt() != 1 || (!isAction && question["type"_L1] != "lookup"_L1))
        return refuse(400, u"invalid"_s, u"type"_s);
    const auto result = isAction ? placeFor(question) : look(question);
    if (!result)
        return refuse(result.error().code == ErrorCode::NotFound ? 404 : 422, codeOf(result.error().code),
                      result.error().detail);
    return json(200, {{u"result"_s, *result}});
}

QJsonObject Backend::describe(const Order &order) const
{
    QJsonArray lines;
    for (const OrderLine &line : order.lines)
        lines.append(QJsonObject{{u"sku"_s, line.product},
                                 {u"name"_s, line.name},
                                 {u"quantity"_s, line.quantity},
                                 {u"price"_s, amount(line.cents)}});
    QJsonObject told{{u"number"_s, order.number},
                     {u"status"_s, order.status},
                     {u"currency"_s, u"EUR"_s},
                     {u"total"_s, amount(order.total())},
                     {u"placedAt"_s, order.placedAt.toString()},
                     {u"lines"_s, lines},
                     {u"customer"_s, QJsonObject{{u"user"_s, order.customerId}, {u"name"_s, order.name}}}};
    if (!order.note.isEmpty())
        told[u"note"_s] = order.note;
    return told;
}

//! An account of the shop: its own id, or an address that the hub knows to be hers.
const Customer *Backend::known(const QJsonObject &contact) const
{
    const QString value = contact["value"_L1].toString();
    if (contact["kind"_L1] == "user"_L1)
        return customer(value);
    if (contact["kind"_L1] != "email"_L1 || contact["trust"_L1].toInt() < 3)
        return nullptr;
    const auto found =
        std::find_if(m_customers.begin(), m_customers.end(), [&](const auto &each) { return each.email == value; });
    return found == m_customers.end() ? nullptr : &*found;
}

Result<QJsonObject> Backend::look(const QJsonObject &question) const
{
    const QString name = question["name"_L1].toString();
    const QJsonObject args = question["args"_L1].toObject();
    if (name == "order"_L1) {
        const QString number = args["number"_L1].toString().trimmed();
        for (const auto &[id, order] : m_orders) {
            if (order.number.compare(number, Qt::CaseInsensitive) == 0)
                return QJsonObject{{u"order"_s, describe(order)}};
        }
        return fail(ErrorCode::NotFound, u"order"_s);
    }
    const auto limit = std::size_t(std::clamp(args["limit"_L1].toInt(50), 1, 100));
    if (name == "orders"_L1) {
        const Customer *who = known(question["contact"_L1].toObject());
        const auto orders = ordersOf(who ? who->id : QString());
        QJsonArray list;
        for (const Order *order : orders) {
            if (std::size_t(list.size()) < limit)
                list.append(describe(*order));
        }
        return QJsonObject{{u"orders"_s, list}, {u"more"_s, orders.size() > limit}};
    }
    if (name != "stock"_L1)
        return fail(ErrorCode::InvalidArgument, u"name"_s);
    const QString query = args["query"_L1].toString();
    const QJsonArray skus = args["skus"_L1].toArray();
    QJsonArray list;
    for (const Product &each : m_products) {
        const bool wanted = skus.isEmpty() ? each.name.contains(query, Qt::CaseInsensitive) : skus.contains(each.id);
        if (wanted && std::size_t(list.size()) < limit)
            list.append(QJsonObject{{u"sku"_s, each.id},
                                    {u"name"_s, each.name},
                                    {u"price"_s, amount(each.cents)},
                                    {u"currency"_s, u"EUR"_s},
                                    {u"stock"_s, stockOf(each.id)}});
    }
    return QJsonObject{{u"products"_s, list}, {u"more"_s, false}};
}

Result<QJsonObject> Backend::placeFor(const QJsonObject &question)
{
    if (question["name"_L1] != "placeOrder"_L1)
        return fail(ErrorCode::InvalidArgument, u"name"_s);
    const QJsonObject args = question["args"_L1].toObject();
    const QJsonObject contact = question["contact"_L1].toObject();
    const QJsonObject shipping = args["shipping"_L1].toObject();
    Order order{.id = question["id"_L1].toString(), .byAgent = true};
    if (order.id.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"id"_s);
    for (const QJsonValue each : args["lines"_L1].toArray())
        order.lines.push_back({each["sku"_L1].toString(), {}, each["quantity"_L1].toInt(), 0});
    if (const Customer *who = known(contact)) {
        order.customerId = who->id;
        order.name = who->name;
    }
    const QString kind = contact["kind"_L1].toString();
    const QString value = contact["value"_L1].toString();
    (kind == "email"_L1   ? order.email
     : kind == "phone"_L1 ? order.phone
                          : order.visitor) = kind == "user"_L1 ? QString() : value;
    if (const QString name = shipping["name"_L1].toString(); !name.isEmpty())
        order.name = name;
    QStringList address;
    for (const auto part : {"street"_L1, "postcode"_L1, "city"_L1, "country"_L1})
        address << shipping[part].toString();
    address.removeAll({});
    order.address = address.join(u", "_s);
    order.note = args["note"_L1].toString().left(500);
    if (const QJsonValue expected = args["expectedTotal"_L1]; !expected.isUndefined()) {
        int cents = 0;
        for (const OrderLine &line : order.lines) {
            if (const Product *sold = product(line.product))
                cents += sold->cents * line.quantity;
        }
        if (expected.toVariant().toString() != amount(cents))
            return fail(ErrorCode::Conflict, u"expectedTotal"_s);
    }
    const auto placed = place(std::move(order));
    if (!placed)
        return fail(placed.error());
    return QJsonObject{{u"order"_s, describe(**placed)}};
}

} // namespace throughline::demo
