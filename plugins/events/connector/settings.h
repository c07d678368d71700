// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/exchange.h"
#include "base/result.h"

#include <QByteArrayList>
#include <QUrl>

#include <chrono>

namespace throughline::events {

//! When an abandoned cart also opens a conversation.
enum class CartRule {
    Never,
    Known, //!< when the company's backend has said who it is
    Always,
};

//! An endpoint's configuration, read once at the start. manifest.json describes the same keys to people.
struct Settings {
    QByteArray publicKey;      //!< may be read by everybody: what comes with it is claimed
    QByteArray wooSecret;      //!< signs WooCommerce's web hooks; empty: none are taken
    QByteArray shopifySecret;  //!< likewise Shopify's
    QByteArrayList secretKeys; //!< the backend's: the present one and, while it is being changed, the last
    QStringList origins;       //!< pages that may post with the public key, as browsers send Origin
    bool apps = false;         //!< callers without an Origin may use the public key
    QString realm;             //!< name space of the shop's user ids; the chat of the same shop has the same
    bool visits = true;        //!< page views become items
    bool visitQuery = false;   //!< keep the part after '?' of a page's address
    bool otherEvents = true;   //!< events this channel has no card for become items
    std::chrono::milliseconds abandonedAfter{std::chrono::minutes(60)};
    CartRule cartRule = CartRule::Known;
    QString salesQueue; //!< where conversations about abandoned carts go; empty: the endpoint's queue
    QUrl backendUrl;    //!< empty: no look-ups and no orders
    QByteArray backendKey;
    QString endpoint; //!< its id
};

//! InvalidArgument with the key in detail.
[[nodiscard]] Result<Settings> readSettings(const plugin::StartInfo &info);

} // namespace throughline::events
