// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/items.h"

#include "connector/words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAttributes = 20;
constexpr QLatin1StringView preferredCamel{"preferredChannel"};
constexpr QLatin1StringView preferredSnake{"preferred_channel"};

QString nameOf(const QJsonObject &traits)
{
    if (const QString name = textOf(traits["name"_L1], 200); !name.isEmpty())
        return name;
    const auto part = [&](QLatin1StringView camel, QLatin1StringView snake) {
        return textOf(traits.contains(camel) ? traits[camel] : traits[snake], 100);
    };
    return (part("firstName"_L1, "first_name"_L1) + u' ' + part("lastName"_L1, "last_name"_L1)).trimmed();
}

void put(QJsonObject &data, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        data[key] = text;
}

QJsonObject merged(QJsonObject data, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        data[it.key()] = it.value();
    return data;
}

QString money(const Goods &goods)
{
    return goods.total ? u' ' + goods.total->toString() + (goods.currency.isEmpty() ? QString() : u' ' + goods.currency)
                       : QString();
}

void describeOrder(plugin::InboundItem &item, const Event &event)
{
    const Goods goods = readGoods(event.properties);
    const QJsonObject &said = event.properties;
    QString status = u"placed"_s;
    if (event.meaning == Meaning::OrderChanged) {
        const QString name = event.name.toLower();
        status = name.contains("refund"_L1)   ? u"refunded"_s
                 : name.contains("cancel"_L1) ? u"cancelled"_s
                                              : textOf(said["status"_L1], 40).toLower();
        if (status.isEmpty())
            status = u"updated"_s;
    }
    if (!event.status.isEmpty())
        status = event.status;
    item.kind = u"order"_s;
    item.data = merged(goods.toJson(), {{u"number"_s, orderNumber(event)}, {u"status"_s, status}});
    for (const auto &[key, name] :
         {std::pair{"subtotal", "subtotal"}, {"shipping", "shipping"}, {"tax", "tax"}, {"discount", "discount"}}) {
        if (const auto amount = Amount::from(said[QLatin1StringView(name)]))
            item.data[QLatin1StringView(key)] = amount->toString();
    }
    put(item.data, u"url"_s, webAddress(said[said.contains("order_url"_L1) ? "order_url"_L1 : "url"_L1], true));
    put(item.data, u"coupon"_s, textOf(said["coupon"_L1], 64));
    put(item.data, u"actionId"_s, idOf(said["actionId"_L1]));
    item.text = u"Order %1: %2%3"_s.arg(orderNumber(event), status, money(goods));
}

void describeCart(plugin::InboundItem &item, const Event &event)
{
    Goods goods = readGoods(event.properties);
    const auto line = readLine(event.properties);
    QString state = u"updated"_s;
    if (event.meaning == Meaning::CartAdded || event.meaning == Meaning::CartRemoved) {
        state = event.meaning == Meaning::CartAdded ? u"added"_s : u"removed"_s;
        if (goods.lines.empty() && line)
            goods.lines.push_back(*line);
        goods.recount();
    } else if (event.meaning == Meaning::Checkout) {
        state = u"checkout"_s;
    } else if (event.name.contains("view"_L1, Qt::CaseInsensitive)) {
        state = u"viewed"_s;
    }
    item.kind = u"cart"_s;
    item.data = merged(goods.toJson(), {{u"state"_s, state}});
    const QString names = goods.summary();
    item.text = u"Cart, %1: %2"_s.arg(state, names.isEmpty() ? u"nothing"_s : names);
}

void describeForm(plugin::InboundItem &item, const Event &event)
{
    const Goods goods = readGoods(event.properties);
    const QJsonObject &said = event.properties;
    const auto either = [&](QLatin1StringView name) { return said.contains(name) ? said[name] : event.traits[name]; };
    item.kind = u"form"_s;
    item.threading = plugin::Threading::OpenOrAppend;
    item.data = merged(goods.toJson(), {{u"form"_s, u"order"_s}});
    QString name = nameOf(said);
    if (name.isEmpty())
        name = nameOf(event.traits);
    put(item.data, u"name"_s, name);
    put(item.data, u"email"_s, cleanText(either("email"_L1).toString(), 320));
    put(item.data, u"phone"_s, textOf(either("phone"_L1), 40));
    put(item.data, u"address"_s, textOf(said["address"_L1], 500));
    put(item.data, u"note"_s, textOf(said.contains("note"_L1) ? said["note"_L1] : said["message"_L1], 4000));
    put(item.data, u"page"_s, webAddress(event.url, false));
    if (item.author.name.isEmpty())
        item.author.name = name;
    if (!name.isEmpty() && item.contactPoint.trust < 3)
        item.fields.push_back({.name = u"name"_s, .value = name});
    item.subject = textOf(said["subject"_L1], 200);
    if (item.subject.isEmpty())
        item.subject = u"Order form"_s;
    item.text = item.data["note"_L1].toString();
    if (item.text.isEmpty()) {
        QStringList lines;
        for (const Line &line : goods.lines)
            lines.append(QString::number(line.quantity) + u" × "_s + line.name);
        item.text = lines.isEmpty() ? item.subject : lines.join(u'\n');
    }
}

void describeProfile(plugin::InboundItem &item, const Event &event)
{
    item.kind = u"x-events-profile"_s;
    const QJsonObject &traits = event.traits;
    if (event.meaning == Meaning::Group) {
        const QString name = textOf(traits["name"_L1], 200);
        item.data = {{u"change"_s, u"group"_s}, {u"organisation"_s, name.isEmpty() ? event.groupId : name}};
        item.fields.push_back({.name = u"organisation"_s, .value = item.data["organisation"_L1].toString()});
        item.text = u"Belongs to %1"_s.arg(item.data["organisation"_L1].toString());
        return;
    }
    const bool alias = event.meaning == Meaning::Alias;
    item.data = {{u"change"_s, alias ? u"alias"_s : u"identify"_s}};
    put(item.data, u"user"_s, event.userId);
    put(item.data, u"name"_s, item.author.name);
    put(item.data, u"email"_s, cleanText(traits["email"_L1].toString(), 320));
    put(item.data, u"phone"_s, textOf(traits["phone"_L1], 40));
    item.text = alias ? u"Earlier visits belong to this person"_s : u"Signed in, or details changed"_s;
    if (alias)
        return;
    static const QStringList known{u"name"_s,
                                   u"firstName"_s,
                                   u"lastName"_s,
                                   u"first_name"_s,
                                   u"last_name"_s,
                                   u"email"_s,
                                   u"phone"_s,
                                   u"email_verified"_s,
                                   u"avatar"_s,
                                   u"emailVerified"_s,
                                   u"phone_verified"_s,
                                   u"phoneVerified"_s,
                                   QString(preferredCamel),
                                   QString(preferredSnake)};
    if (const QString preferred = preferredChannelOf(event); !preferred.isEmpty()) {
        item.data[preferredCamel] = preferred;
        item.fields.push_back({.name = QString(preferredCamel), .value = preferred});
    }
    int count = 0;
    for (auto it = traits.begin(); it != traits.end() && count < mostAttributes; ++it) {
        const QString value = textOf(it.value(), 500);
        const QString name = cleanText(it.key(), 64);
        if (known.contains(it.key()) || value.isEmpty() || name.isEmpty())
            continue;
        item.fields.push_back({.name = name, .value = value});
        ++count;
    }
}

void describeOther(plugin::InboundItem &item, const Event &event)
{
    item.kind = u"x-events-event"_s;
    QJsonArray shown;
    for (auto it = event.properties.begin(); it != event.properties.end() && shown.size() < mostAttributes; ++it) {
        const QString value = textOf(it.value(), 500);
        if (!value.isEmpty())
            shown.append(QJsonObject{{u"name"_s, cleanText(it.key(), 64)}, {u"value"_s, value}});
    }
    const QString name = event.name.isEmpty() ? u"event"_s : event.name;
    item.data = {{u"name"_s, name}, {u"properties"_s, shown}};
    item.text = name;
}

} // namespace

QString orderNumber(const Event &event)
{
    for (const auto name : {"order_id"_L1, "orderId"_L1, "order_number"_L1, "orderNumber"_L1, "number"_L1}) {
        if (const QString text = textOf(event.properties[name], 64); !text.isEmpty())
            return text;
    }
    return {};
}

QString preferredChannelOf(const Event &event)
{
    const QJsonObject &traits = event.traits;
    const QString said =
        textOf(traits[traits.contains(preferredCamel) ? preferredCamel : preferredSnake], 33).toLower();
    const bool word = std::all_of(said.begin(), said.end(),
                                  [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u' ' || c == u'_'; });
    if (!word || said.size() > 32)
        return {};
    return said == "e-mail"_L1 || said == "mail"_L1 ? u"email"_s : said;
}

QString digestOf(const plugin::InboundItem &profile)
{
    QJsonArray all{profile.author.name, profile.data};
    for (const plugin::ContactPoint &point : profile.sameAs)
        all.append(QJsonArray{point.kind, point.value, point.realm, point.trust});
    for (const plugin::CustomerField &field : profile.fields)
        all.append(QJsonArray{field.name, field.value});
    return shortHash(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

std::optional<plugin::InboundItem> itemOf(const Event &event, const Person &person, const Settings &settings)
{
    plugin::InboundItem item;
    item.externalKey = event.key;
    item.contactPoint = person.point;
    item.sameAs = person.sameAs;
    item.occurredAt = event.at;
    item.threading = plugin::Threading::Alone;
    if (event.meaning != Meaning::Group) // a group's traits are not a person's
        item.author.name = nameOf(event.traits);
    if (!item.author.name.isEmpty())
        item.fields.push_back({.name = u"name"_s, .value = item.author.name});
    if (!event.locale.isEmpty())
        item.fields.push_back({.name = u"language"_s, .value = event.locale});
    if (!event.timezone.isEmpty())
        item.fields.push_back({.name = u"timezone"_s, .value = event.timezone});
    switch (event.meaning) {
    case Meaning::Page: {
        const QString url = webAddress(event.url, settings.visitQuery);
        if (!settings.visits || (url.isEmpty() && event.title.isEmpty() && event.name.isEmpty()))
            return std::nullopt;
        item.kind = u"visit"_s;
        const QString title = event.title.isEmpty() ? event.name : event.title;
        item.data = {{u"url"_s, url}, {u"title"_s, title}};
        put(item.data, u"referrer"_s, webAddress(event.referrer, false));
        item.text = title.isEmpty() ? url : title;
        return item;
    }
    case Meaning::OrderCompleted:
    case Meaning::OrderChanged: describeOrder(item, event); return item;
    case Meaning::CartAdded:
    case Meaning::CartRemoved:
    case Meaning::CartShown:
    case Meaning::Checkout: describeCart(item, event); return item;
    case Meaning::OrderForm: describeForm(item, event); return item;
    case Meaning::Identify:
    case Meaning::Alias:
    case Meaning::Group: describeProfile(item, event); return item;
    case Meaning::SignedOut:
    case Meaning::Other:
        if (!settings.otherEvents)
            return std::nullopt;
        describeOther(item, event);
        return item;
    }
    return std::nullopt;
}

} // namespace throughline::events
