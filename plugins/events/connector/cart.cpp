// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/cart.h"

#include "connector/words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rememberedKeys = 100;

} // namespace

bool isCartEvent(Meaning meaning)
{
    return meaning == Meaning::CartAdded || meaning == Meaning::CartRemoved || meaning == Meaning::CartShown
           || meaning == Meaning::Checkout;
}

QString cartIdOf(const Event &event)
{
    for (const auto name : {"cart_id"_L1, "cartId"_L1, "checkout_id"_L1}) {
        if (const QString id = idOf(event.properties[name]); !id.isEmpty())
            return id;
    }
    return {};
}

bool Cart::remember(const QString &key)
{
    const QString hash = shortHash(key.toUtf8()).left(16);
    if (seen.contains(hash))
        return false;
    seen.append(hash);
    if (seen.size() > rememberedKeys)
        seen.removeFirst();
    return true;
}

bool Cart::apply(const Event &event)
{
    if (!remember(event.key))
        return false;
    if (state == State::Closed) {
        if (event.at <= closedAt)
            return false; // told late: it was part of what was ordered
        const QStringList keys = seen;
        *this = {.point = point, .user = user, .episode = episode + 1, .startedAt = event.at, .seen = keys};
    }
    const QString id = cartIdOf(event);
    if (!id.isEmpty())
        cartId = id;
    const Goods said = readGoods(event.properties);
    const auto line = readLine(event.properties);
    if (event.meaning == Meaning::CartShown || event.meaning == Meaning::Checkout) {
        if (namesProducts(event.properties) && event.at >= shownAt) {
            goods = said;
            shownAt = event.at;
        }
        checkout = checkout || event.meaning == Meaning::Checkout;
    } else if (line && event.at > shownAt) {
        if (event.meaning == Meaning::CartAdded)
            goods.add(*line);
        else
            goods.remove(*line,
                         event.properties.contains("quantity"_L1) ? std::optional(line->quantity) : std::nullopt);
        goods.recount();
    }
    if (!said.currency.isEmpty())
        goods.currency = said.currency;
    if (const QString address = webAddress(event.properties["cart_url"_L1], true); !address.isEmpty())
        url = address;
    if (startedAt.ms == 0 || event.at < startedAt)
        startedAt = event.at;
    lastAt = std::max(lastAt, event.at);
    return true;
}

bool Cart::takeOrder(const Event &event, const Goods &bought)
{
    if (event.at < lastAt && state != State::Abandoned && state != State::Abandoning) {
        // She went on after the order: what she bought is out of the cart, what she put in since is still there.
        if (event.at < startedAt)
            return false;
        for (const Line &line : bought.lines)
            goods.remove(line, line.quantity);
        goods.recount();
        return !bought.lines.empty() && goods.lines.empty();
    }
    return true;
}

QByteArray Cart::toBytes() const
{
    const QJsonObject json{
        {u"p"_s, QJsonArray{point.kind, point.value, point.realm, point.trust}},
        {u"u"_s, user},
        {u"i"_s, cartId},
        {u"s"_s, static_cast<int>(state)},
        {u"e"_s, episode},
        {u"t"_s,
         QJsonArray{static_cast<qint64>(startedAt.ms), static_cast<qint64>(lastAt.ms), static_cast<qint64>(shownAt.ms),
                    static_cast<qint64>(closedAt.ms), static_cast<qint64>(due.ms)}},
        {u"g"_s, goods.toJson()},
        {u"l"_s, url},
        {u"c"_s, checkout},
        {u"o"_s, order},
        {u"d"_s, ordered},
        {u"k"_s, QJsonArray::fromStringList(seen)},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Cart> Cart::fromBytes(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const QJsonArray point = json["p"_L1].toArray();
    const QJsonArray times = json["t"_L1].toArray();
    const int state = json["s"_L1].toInt(-1);
    if (point.size() != 4 || times.size() != 5 || state < 0 || state > static_cast<int>(State::Closed))
        return std::nullopt;
    Cart cart;
    cart.point = {.kind = point[0].toString(),
                  .value = point[1].toString(),
                  .realm = point[2].toString(),
                  .trust = point[3].toInt()};
    cart.user = json["u"_L1].toString();
    cart.cartId = json["i"_L1].toString();
    cart.state = static_cast<State>(state);
    cart.episode = json["e"_L1].toInt(1);
    cart.startedAt = {times[0].toInteger()};
    cart.lastAt = {times[1].toInteger()};
    cart.shownAt = {times[2].toInteger()};
    cart.closedAt = {times[3].toInteger()};
    cart.due = {times[4].toInteger()};
    cart.goods = Goods::fromJson(json["g"_L1].toObject());
    cart.url = json["l"_L1].toString();
    cart.checkout = json["c"_L1].toBool();
    cart.order = json["o"_L1].toString();
    cart.ordered = json["d"_L1].toBool();
    for (const QJsonValue &each : json["k"_L1].toArray())
        cart.seen.append(each.toString());
    return cart;
}

} // namespace throughline::events
