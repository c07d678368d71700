// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/webhook.h"

#include "connector/words.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {

//! "order.created", "orders/paid": the topics an order of ours follows from.
bool isOrderTopic(ShopSystem system, const QString &topic)
{
    static const QStringList woo{u"order.created"_s, u"order.updated"_s};
    static const QStringList shopify{u"orders/create"_s, u"orders/updated"_s,   u"orders/paid"_s,
                                     u"orders/edited"_s, u"orders/cancelled"_s, u"orders/fulfilled"_s};
    return (system == ShopSystem::WooCommerce ? woo : shopify).contains(topic);
}

//! An account is the shop's own customer, with the address the shop has of them; a guest is known by what they typed.
std::optional<Person> personOf(const HookOrder &order, const Settings &settings)
{
    Person person;
    const bool account = !order.user.isEmpty();
    if (account) {
        person.user = order.user;
        person.point = {.kind = u"user"_s, .value = order.user, .realm = settings.realm, .trust = 3};
    }
    std::vector<plugin::ContactPoint> addresses;
    if (const QString email = emailOf(order.email); !email.isEmpty()) {
        addresses.push_back({.kind = u"email"_s,
                             .value = email,
                             .raw = cleanText(order.email.toString(), 320),
                             .trust = account ? 3 : 1});
    }
    if (const QString phone = phoneOf(order.phone); !phone.isEmpty())
        addresses.push_back({.kind = u"phone"_s, .value = phone, .raw = textOf(order.phone, 40), .trust = 1});
    if (!account) {
        if (addresses.empty())
            return std::nullopt;
        person.point = addresses.front();
        addresses.erase(addresses.begin());
    }
    person.sameAs = std::move(addresses);
    return person;
}

} // namespace

std::optional<ShopSystem> shopSystemAt(const QString &path)
{
    if (path == "/v1/hooks/woocommerce"_L1)
        return ShopSystem::WooCommerce;
    return path == "/v1/hooks/shopify"_L1 ? std::optional(ShopSystem::Shopify) : std::nullopt;
}

QString signatureHeader(ShopSystem system)
{
    return system == ShopSystem::WooCommerce ? u"X-WC-Webhook-Signature"_s : u"X-Shopify-Hmac-Sha256"_s;
}

bool isHookSigned(const plugin::HttpRequest &request, ShopSystem system, const QByteArray &secret)
{
    const QString header = request.header(signatureHeader(system).toLower()).trimmed();
    if (secret.isEmpty() || header.size() > 100)
        return false;
    const auto said = QByteArray::fromBase64Encoding(header.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray own = QMessageAuthenticationCode::hash(request.body, secret, QCryptographicHash::Sha256);
    return said && sameBytes(*said, own);
}

bool isHookTest(const QByteArray &body)
{
    const QByteArray name("webhook_id=");
    if (!body.startsWith(name) || body.size() == name.size() || body.size() > 40)
        return false;
    return std::all_of(body.begin() + name.size(), body.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Hook> readHook(const plugin::HttpRequest &request, ShopSystem system, const QJsonObject &json,
                             const Settings &settings, Instant now)
{
    const bool woo = system == ShopSystem::WooCommerce;
    const QString topic = request.header(woo ? u"x-wc-webhook-topic" : u"x-shopify-topic").trimmed().toLower();
    if (!isOrderTopic(system, topic))
        return std::nullopt;
    const HookOrder order = woo ? wooOrder(json, topic) : shopifyOrder(json, topic);
    const auto person = order.id.isEmpty() ? std::nullopt : personOf(order, settings);
    if (!person)
        return std::nullopt;
    Event event;
    event.meaning = order.fresh ? Meaning::OrderCompleted : Meaning::OrderChanged;
    event.name = order.fresh ? u"Order Completed"_s : u"Order Updated"_s;
    event.status = order.status;
    event.userId = order.user;
    event.at = {std::min(order.at.ms > 0 ? order.at.ms : now.ms, now.ms)};
    event.sent = now;
    event.properties = order.properties;
    event.traits = {{u"name"_s, order.name}};
    // Repeated deliveries, and the many an order sees that change nothing one could show, are one item.
    const QJsonObject shown{{u"status"_s, order.status}, {u"order"_s, order.properties}};
    event.key = u"hook:%1:%2:%3:%4"_s.arg(woo ? u"woo"_s : u"shopify"_s, order.id, order.status,
                                          shortHash(QJsonDocument(shown).toJson(QJsonDocument::Compact)));
    return Hook{std::move(event), *person};
}

} // namespace throughline::events
