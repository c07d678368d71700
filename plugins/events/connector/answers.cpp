// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/answers.h"

#include "connector/amount.h"
#include "connector/body.h"
#include "connector/event.h"
#include "connector/words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longText = 500;
constexpr qsizetype mostLines = 100;
constexpr std::int64_t mostPieces = 100'000;

auto strange(const QString &field)
{
    return fail(ErrorCode::Unavailable, u"the answer of the shop's backend was not understood: "_s + field);
}

void copyTexts(QJsonObject &to, const QJsonObject &from, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const QString text = textOf(from[QLatin1StringView(name)], longText); !text.isEmpty())
            to[QLatin1StringView(name)] = text;
    }
}

void copyAmounts(QJsonObject &to, const QJsonObject &from, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const auto amount = Amount::from(from[QLatin1StringView(name)]))
            to[QLatin1StringView(name)] = amount->toString();
    }
}

void copyAddress(QJsonObject &to, const QJsonObject &from)
{
    if (const QString url = webAddress(from["url"_L1], true); !url.isEmpty())
        to[u"url"_s] = url;
}

Result<QJsonObject> readOrder(const QJsonValue &value)
{
    static const QStringList states{u"placed"_s,    u"paid"_s,      u"packed"_s,  u"shipped"_s,
                                    u"delivered"_s, u"cancelled"_s, u"refunded"_s};
    const QJsonObject from = value.toObject();
    QJsonObject order{{u"number"_s, textOf(from["number"_L1], 64)}, {u"status"_s, textOf(from["status"_L1], 20)}};
    if (order["number"_L1].toString().isEmpty())
        return strange(u"number"_s);
    if (!states.contains(order["status"_L1].toString()))
        return strange(u"status"_s);
    copyTexts(order, from, {"currency", "note"});
    copyAmounts(order, from, {"total", "subtotal", "shipping", "tax", "discount"});
    if (!order.contains("total"_L1) || order["currency"_L1].toString().size() != 3)
        return strange(order.contains("total"_L1) ? u"currency"_s : u"total"_s);
    for (const auto &name : {u"placedAt"_s, u"updatedAt"_s}) {
        if (const auto at = momentOf(from[name]))
            order[name] = at->toString();
    }
    const QJsonArray said = from["lines"_L1].toArray();
    if (said.size() > mostLines)
        return strange(u"lines"_s);
    QJsonArray lines;
    for (const QJsonValue &each : said) {
        const QJsonObject source = each.toObject();
        QJsonObject line;
        copyTexts(line, source, {"sku", "name"});
        copyAmounts(line, source, {"price"});
        copyAddress(line, source);
        const auto quantity = countOf(source["quantity"_L1], mostPieces);
        if (!line.contains("name"_L1) || !quantity || *quantity < 1)
            return strange(u"lines[%1]"_s.arg(lines.size()));
        line[u"quantity"_s] = static_cast<qint64>(*quantity);
        lines.append(line);
    }
    order[u"lines"_s] = lines;
    copyAddress(order, from);
    if (from["tracking"_L1].isObject()) {
        QJsonObject tracking;
        copyTexts(tracking, from["tracking"_L1].toObject(), {"carrier", "number"});
        copyAddress(tracking, from["tracking"_L1].toObject());
        order[u"tracking"_s] = tracking;
    }
    if (from["customer"_L1].isObject()) {
        QJsonObject customer;
        copyTexts(customer, from["customer"_L1].toObject(), {"user", "name", "email", "phone"});
        order[u"customer"_s] = customer;
    }
    return order;
}

Result<QJsonObject> readProduct(const QJsonValue &value)
{
    const QJsonObject from = value.toObject();
    QJsonObject product;
    copyTexts(product, from, {"sku", "name", "currency"});
    if (!product.contains("sku"_L1) || !product.contains("name"_L1))
        return strange(u"products"_s);
    copyAmounts(product, from, {"price"});
    copyAddress(product, from);
    const auto stock = countOf(from["stock"_L1], 1'000'000'000);
    if (stock)
        product[u"stock"_s] = static_cast<qint64>(*stock);
    product[u"available"_s] = from["available"_L1].toBool(stock && *stock > 0);
    return product;
}

Result<QJsonObject> readList(const QJsonObject &from, const QString &key, qsizetype most,
                             Result<QJsonObject> (*readOne)(const QJsonValue &))
{
    if (!from[key].isArray() || from[key].toArray().size() > most)
        return strange(key);
    QJsonArray list;
    for (const QJsonValue &each : from[key].toArray()) {
        const auto one = readOne(each);
        if (!one)
            return one;
        list.append(*one);
    }
    return QJsonObject{{key, list}, {u"more"_s, from["more"_L1].toBool(false)}};
}

ErrorCode codeOf(const QString &code)
{
    if (code == "notFound"_L1)
        return ErrorCode::NotFound;
    if (code == "invalid"_L1)
        return ErrorCode::InvalidArgument;
    if (code == "outOfStock"_L1 || code == "conflict"_L1)
        return ErrorCode::Conflict;
    return code == "forbidden"_L1 ? ErrorCode::Forbidden : ErrorCode::Unavailable;
}

auto wrong(const QString &field)
{
    return fail(ErrorCode::InvalidArgument, field);
}

Result<QJsonObject> placeOrderArgs(const QJsonObject &args)
{
    const QJsonArray said = args["lines"_L1].toArray();
    if (said.isEmpty() || said.size() > mostLines)
        return wrong(u"lines"_s);
    QJsonArray lines;
    for (const QJsonValue &each : said) {
        const QString sku = textOf(each.toObject()["sku"_L1], 64);
        const auto quantity = countOf(each.toObject()["quantity"_L1], mostPieces);
        if (sku.isEmpty())
            return wrong(u"lines[%1].sku"_s.arg(lines.size()));
        if (!quantity || *quantity < 1)
            return wrong(u"lines[%1].quantity"_s.arg(lines.size()));
        lines.append(QJsonObject{{u"sku"_s, sku}, {u"quantity"_s, static_cast<qint64>(*quantity)}});
    }
    QJsonObject clean{{u"lines"_s, lines}};
    QJsonObject customer;
    copyTexts(customer, args["customer"_L1].toObject(), {"user", "name", "email", "phone"});
    if (!customer.isEmpty())
        clean[u"customer"_s] = customer;
    QJsonObject shipping;
    copyTexts(shipping, args["shipping"_L1].toObject(), {"name", "street", "postcode", "city", "country"});
    if (!shipping.isEmpty())
        clean[u"shipping"_s] = shipping;
    copyTexts(clean, args, {"note", "currency"});
    if (args.contains("expectedTotal"_L1)) {
        copyAmounts(clean, args, {"expectedTotal"});
        if (!clean.contains("expectedTotal"_L1))
            return wrong(u"expectedTotal"_s);
    }
    return clean;
}

} // namespace

Result<QJsonObject> readAnswer(const QString &name, const QByteArray &body)
{
    if (jsonDepth(body, deepest) > deepest)
        return strange(u"depth"_s);
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    if (json["error"_L1].isObject()) {
        const QJsonObject error = json["error"_L1].toObject();
        const QString code = textOf(error["code"_L1], 32);
        return fail(codeOf(code), textOf(error["detail"_L1], 100));
    }
    if (!json["result"_L1].isObject())
        return strange(u"result"_s);
    const QJsonObject result = json["result"_L1].toObject();
    if (name == "orders"_L1)
        return readList(result, u"orders"_s, 50, readOrder);
    if (name == "stock"_L1)
        return readList(result, u"products"_s, 100, readProduct);
    const auto order = readOrder(result["order"_L1]);
    return order ? Result<QJsonObject>(QJsonObject{{u"order"_s, *order}}) : order;
}

Result<QJsonObject> readArgs(const QString &name, const QJsonObject &args)
{
    if (name == "placeOrder"_L1)
        return placeOrderArgs(args);
    const auto limit = [&](std::int64_t fallback, std::int64_t most) -> qint64 {
        return std::clamp<std::int64_t>(countOf(args["limit"_L1], 1'000'000).value_or(fallback), 1, most);
    };
    if (name == "order"_L1) {
        const QString number = textOf(args["number"_L1], 64);
        return number.isEmpty() ? Result<QJsonObject>(wrong(u"number"_s)) : QJsonObject{{u"number"_s, number}};
    }
    if (name == "orders"_L1)
        return QJsonObject{{u"limit"_s, limit(10, 50)}};
    if (name != "stock"_L1)
        return fail(ErrorCode::Unsupported, name.left(64));
    QJsonObject clean{{u"limit"_s, limit(50, 100)}};
    copyTexts(clean, args, {"query"});
    if (clean["query"_L1].toString().size() > 100)
        return wrong(u"query"_s);
    const QJsonArray said = args["skus"_L1].toArray();
    if (said.size() > 50)
        return wrong(u"skus"_s);
    QJsonArray skus;
    for (const QJsonValue &each : said)
        skus.append(textOf(each, 64));
    if (!skus.isEmpty())
        clean[u"skus"_s] = skus;
    return clean;
}

} // namespace throughline::events
