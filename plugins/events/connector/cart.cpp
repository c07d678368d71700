// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/cart.h"

#include "connector/items.h"
#include "connector/words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rememberedKeys = 100;
//! Clocks of pages and of the backend differ by so much without being wrong.
constexpr std::chrono::milliseconds clocksDiffer{60'000};

std::int64_t weightOf(const Line &line)
{
    return 100 + 3 * (line.name.size() + line.sku.size() + line.url.size());
}

QJsonObject toJson(const Cart::Change &change)
{
    return {{u"t"_s, static_cast<qint64>(change.at.ms)},
            {u"a"_s, change.added},
            {u"w"_s, change.all},
            {u"l"_s, change.line.toJson()}};
}

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
        Cart next;
        next.point = point;
        next.user = user;
        next.episode = episode + 1;
        next.startedAt = event.at;
        next.shownAt = closedAt;
        next.closedAt = closedAt;
        next.due = due; // the queue knows it under this time
        next.seen = seen;
        *this = std::move(next);
    }
    const QString id = cartIdOf(event);
    if (!id.isEmpty())
        cartId = id;
    const Goods said = readGoods(event.properties);
    const auto line = readLine(event.properties);
    if (event.meaning == Meaning::CartShown || event.meaning == Meaning::Checkout) {
        if (namesProducts(event.properties) && event.at >= shownAt) {
            const QString currency = picture.currency;
            picture = said;
            picture.currency = said.currency.isEmpty() ? currency : said.currency;
            shownAt = event.at;
            std::erase_if(changes, [&](const Change &each) { return each.at <= shownAt; });
        }
        checkout = checkout || event.meaning == Meaning::Checkout;
    } else if (line && event.at > shownAt) {
        const bool added = event.meaning == Meaning::CartAdded;
        note({.at = event.at,
              .added = added,
              .all = !added && !event.properties.contains("quantity"_L1),
              .line = *line});
    }
    if (!said.currency.isEmpty())
        picture.currency = said.currency;
    rebuild();
    if (const QString address = webAddress(event.properties["cart_url"_L1], true); !address.isEmpty())
        url = address;
    // The item of an abandoned cart is known by when it began: that stays as it was told.
    if (startedAt.ms == 0 || (state == State::Open && event.at > closedAt && event.at < startedAt))
        startedAt = event.at;
    lastAt = std::max(lastAt, event.at);
    return true;
}

void Cart::note(Change change)
{
    if (change.line.quantity == 0 && !change.all)
        return;
    const auto place = std::upper_bound(changes.begin(), changes.end(), change,
                                        [](const Change &a, const Change &b) { return a.at < b.at; });
    changes.insert(place, std::move(change));
}

void Cart::settle()
{
    const Change oldest = changes.front();
    changes.erase(changes.begin());
    if (oldest.added)
        picture.add(oldest.line);
    else
        picture.remove(oldest.line, oldest.all ? std::nullopt : std::optional(oldest.line.quantity));
    picture.recount();
    shownAt = std::max(shownAt, oldest.at);
}

void Cart::rebuild()
{
    const auto weight = [&] {
        std::int64_t all = 0;
        for (const Line &line : picture.lines)
            all += weightOf(line);
        for (const Change &change : changes)
            all += weightOf(change.line);
        return all;
    };
    while (changes.size() > mostChanges)
        settle();
    while (weight() > mostWeight && (!changes.empty() || picture.lines.size() > 1)) {
        if (!changes.empty())
            settle();
        else
            picture.dropOldest();
    }
    goods = picture;
    for (const Change &change : changes) {
        if (change.added)
            goods.add(change.line);
        else
            goods.remove(change.line, change.all ? std::nullopt : std::optional(change.line.quantity));
    }
    if (!changes.empty())
        goods.recount();
}

bool Cart::takeOrder(const Event &event, const Goods &bought)
{
    if (event.at + clocksDiffer < startedAt || !remember(u"order "_s + orderNumber(event)))
        return false;
    if (event.at < lastAt && state == State::Open) {
        // She went on after the order: what she bought is out of the cart, what she put in since is still there.
        Goods left = goods;
        for (const Line &line : bought.lines)
            left.remove(line, line.quantity);
        left.recount();
        picture = left;
        changes.clear();
        shownAt = lastAt;
        rebuild();
        return !bought.lines.empty() && goods.lines.empty();
    }
    return true;
}

QByteArray Cart::toBytes() const
{
    QJsonArray since;
    for (const Change &change : changes)
        since.append(toJson(change));
    const QJsonObject json{
        {u"p"_s, QJsonArray{point.kind, point.value, point.realm, point.trust}},
        {u"u"_s, user},
        {u"i"_s, cartId},
        {u"s"_s, static_cast<int>(state)},
        {u"e"_s, episode},
        {u"t"_s,
         QJsonArray{static_cast<qint64>(startedAt.ms), static_cast<qint64>(lastAt.ms), static_cast<qint64>(shownAt.ms),
                    static_cast<qint64>(closedAt.ms), static_cast<qint64>(due.ms)}},
        {u"g"_s, picture.toJson()},
        {u"n"_s, since},
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
    cart.picture = Goods::fromJson(json["g"_L1].toObject());
    for (const QJsonValue &each : json["n"_L1].toArray()) {
        const QJsonObject change = each.toObject();
        if (const auto line = readLine(change["l"_L1].toObject())) {
            cart.changes.push_back({.at = {change["t"_L1].toInteger()},
                                    .added = change["a"_L1].toBool(),
                                    .all = change["w"_L1].toBool(),
                                    .line = *line});
        }
    }
    cart.rebuild();
    cart.url = json["l"_L1].toString();
    cart.checkout = json["c"_L1].toBool();
    cart.order = json["o"_L1].toString();
    cart.ordered = json["d"_L1].toBool();
    for (const QJsonValue &each : json["k"_L1].toArray())
        cart.seen.append(each.toString());
    return cart;
}

} // namespace throughline::events
