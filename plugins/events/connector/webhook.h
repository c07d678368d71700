// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/http.h"
#include "connector/event.h"
#include "connector/people.h"

#include <optional>

namespace throughline::events {

//! Shop systems whose signed web hooks are read (EVENTS_API.md, "Web hooks of shop systems").
enum class ShopSystem {
    WooCommerce,
    Shopify,
};

//! What one hook tells, as if the backend had told it.
struct Hook {
    Event event;
    Person person;
};

//! Of a path below the endpoint: "/v1/hooks/woocommerce", "/v1/hooks/shopify".
[[nodiscard]] std::optional<ShopSystem> shopSystemAt(const QString &path);
//! Name of the header that carries the signature.
[[nodiscard]] QString signatureHeader(ShopSystem system);
//! Base64 of HMAC-SHA256 over the bytes as they came, compared in constant time. Before anything of the body is read.
[[nodiscard]] bool isHookSigned(const plugin::HttpRequest &request, ShopSystem system, const QByteArray &secret);
//! What WooCommerce sends, unsigned, when somebody saves a hook: it says nothing and wants a 200.
[[nodiscard]] bool isHookTest(const QByteArray &body);

//! Nothing: another topic than an order's, or an order of nobody (a till's).
[[nodiscard]] std::optional<Hook> readHook(const plugin::HttpRequest &request, ShopSystem system,
                                           const QJsonObject &order, const Settings &settings, Instant now);

//! An order in the properties of "Order Completed" (EVENTS_API.md), whatever system it comes from.
struct HookOrder {
    QString id;         //!< the system's own
    QString status;     //!< one of ours, or the system's word
    bool fresh = false; //!< placed or paid just now: it ends a cart
    Instant at;
    QJsonObject properties;
    QString name;
    QString user; //!< account in the shop; empty: a guest
    QJsonValue email;
    QJsonValue phone;
};
[[nodiscard]] HookOrder wooOrder(const QJsonObject &json, const QString &topic);
[[nodiscard]] HookOrder shopifyOrder(const QJsonObject &json, const QString &topic);

} // namespace throughline::events
