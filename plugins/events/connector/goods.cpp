// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/goods.h"

#include "connector/words.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t mostPieces = 100'000;

QJsonValue firstOf(const QJsonObject &json, std::initializer_list<QLatin1StringView> names)
{
    for (const auto name : names) {
        if (const QJsonValue value = json[name]; !value.isUndefined() && !value.isNull())
            return value;
    }
    return {};
}

QJsonArray products(const QJsonObject &json)
{
    return firstOf(json, {"products"_L1, "lines"_L1, "items"_L1}).toArray();
}

QString currencyOf(const QJsonValue &value)
{
    const QString text = value.toString().trimmed().toUpper();
    const bool good =
        text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    return good ? text : QString();
}

} // namespace

QJsonObject Line::toJson() const
{
    QJsonObject json{{u"name"_s, name}, {u"quantity"_s, static_cast<qint64>(quantity)}};
    if (!sku.isEmpty())
        json[u"sku"_s] = sku;
    if (price)
        json[u"price"_s] = price->toString();
    if (!url.isEmpty())
        json[u"url"_s] = url;
    return json;
}

QJsonObject Goods::toJson() const
{
    QJsonArray all;
    for (const Line &line : lines)
        all.append(line.toJson());
    QJsonObject json{{u"lines"_s, all}};
    if (!currency.isEmpty())
        json[u"currency"_s] = currency;
    if (total)
        json[u"total"_s] = total->toString();
    if (more > 0)
        json[u"more"_s] = static_cast<qint64>(more);
    return json;
}

Goods Goods::fromJson(const QJsonObject &json)
{
    Goods goods{.currency = currencyOf(json["currency"_L1]), .total = Amount::from(json["total"_L1])};
    goods.more = countOf(json["more"_L1], mostPieces).value_or(0);
    for (const QJsonValue &each : json["lines"_L1].toArray()) {
        if (const auto line = readLine(each.toObject()); line && goods.lines.size() < mostLines)
            goods.lines.push_back(*line);
    }
    return goods;
}

void Goods::add(const Line &line)
{
    const auto known = std::find_if(lines.begin(), lines.end(), [&](const Line &each) { return each.isSame(line); });
    if (known != lines.end()) {
        known->quantity = std::min(known->quantity + line.quantity, mostPieces);
        if (line.price)
            known->price = line.price;
        return;
    }
    if (lines.size() >= mostLines)
        dropOldest();
    lines.push_back(line);
}

void Goods::dropOldest()
{
    if (lines.empty())
        return;
    lines.erase(lines.begin());
    more = std::min(more + 1, mostPieces);
}

void Goods::remove(const Line &line, std::optional<std::int64_t> quantity)
{
    bool known = false;
    for (Line &each : lines) {
        if (!each.isSame(line))
            continue;
        known = true;
        each.quantity = quantity ? std::max<std::int64_t>(0, each.quantity - *quantity) : 0;
    }
    if (!known && more > 0)
        --more; // one of those that are only counted
    std::erase_if(lines, [](const Line &each) { return each.quantity == 0; });
}

void Goods::recount()
{
    if (more > 0) {
        total.reset();
        return;
    }
    Amount sum;
    for (const Line &line : lines) {
        if (!line.price) {
            total.reset();
            return;
        }
        sum.parts += line.price->parts * std::min<std::int64_t>(line.quantity, 1'000);
        if (line.quantity > 1'000 || sum.parts > 10'000'000'000'000'000) {
            total.reset(); // nobody's cart
            return;
        }
    }
    total = lines.empty() ? std::nullopt : std::optional(sum);
}

QString Goods::summary() const
{
    QStringList names;
    for (std::size_t i = 0; i < lines.size() && i < 3; ++i)
        names.append(QString::number(lines[i].quantity) + u" × "_s + lines[i].name);
    return names.join(u", "_s);
}

std::optional<Line> readLine(const QJsonObject &properties)
{
    Line line;
    line.sku = textOf(firstOf(properties, {"sku"_L1, "product_id"_L1, "productId"_L1, "id"_L1}), 64);
    line.name = textOf(firstOf(properties, {"name"_L1, "title"_L1, "product"_L1}), 200);
    if (line.name.isEmpty())
        line.name = line.sku;
    if (line.name.isEmpty())
        return std::nullopt;
    line.quantity = countOf(properties["quantity"_L1], mostPieces).value_or(1);
    line.price = Amount::from(firstOf(properties, {"price"_L1, "unit_price"_L1}));
    line.url = webAddress(properties["url"_L1], true).left(500);
    return line;
}

bool namesProducts(const QJsonObject &properties)
{
    return firstOf(properties, {"products"_L1, "lines"_L1, "items"_L1}).isArray();
}

Goods readGoods(const QJsonObject &properties)
{
    Goods goods;
    goods.currency = currencyOf(firstOf(properties, {"currency"_L1, "currency_code"_L1}));
    for (const QJsonValue &each : products(properties)) {
        const auto line = readLine(each.toObject());
        if (!line || line->quantity == 0)
            continue;
        if (goods.lines.size() < mostLines)
            goods.lines.push_back(*line);
        else
            goods.more = std::min(goods.more + 1, mostPieces);
    }
    goods.total = Amount::from(firstOf(properties, {"total"_L1, "value"_L1, "revenue"_L1}));
    if (!goods.total)
        goods.recount();
    return goods;
}

} // namespace throughline::events
