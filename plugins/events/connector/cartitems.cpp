// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/carts.h"

#include "base/clock.h"

// What the timeline is told of carts.
namespace throughline::events {

using namespace Qt::StringLiterals;

QString Carts::itemKey(const QString &key, const Cart &cart, const QString &state) const
{
    return u"cart:%1:%2:%3:%4"_s.arg(state, key).arg(cart.episode).arg(cart.startedAt.ms);
}

plugin::InboundItem Carts::itemFor(const QString &key, const Cart &cart, const QString &state) const
{
    const bool abandoned = state == "abandoned"_L1;
    plugin::InboundItem item;
    item.externalKey = itemKey(key, cart, state);
    item.kind = u"cart"_s;
    item.contactPoint = cart.point;
    item.occurredAt = m_host.clock().now();
    item.data = cart.goods.toJson();
    item.data[u"state"_s] = state;
    item.data[u"step"_s] = cart.checkout ? u"checkout"_s : u"cart"_s;
    item.data[u"since"_s] = cart.lastAt.toString();
    if (!cart.url.isEmpty())
        item.data[u"url"_s] = cart.url;
    if (abandoned) {
        // One that was ordered meanwhile, and may or may not be in the timeline, asks nobody any more.
        const bool asks =
            cart.ordered
                ? false
                : m_settings.cartRule == CartRule::Always
                      || (m_settings.cartRule == CartRule::Known
                          && (!cart.user.isEmpty() || (cart.point.trust >= 3 && cart.point.kind != "visitor"_L1)));
        item.threading = asks ? plugin::Threading::OpenOrAppend : plugin::Threading::Alone;
        item.queue = m_settings.salesQueue;
        item.subject = u"Abandoned cart"_s;
        const QString total =
            cart.goods.total ? u", "_s + cart.goods.total->toString() + u' ' + cart.goods.currency : QString();
        item.text = u"Left a cart: %1%2"_s.arg(cart.goods.summary(), total).trimmed();
        if (const QString preferred = m_people.preferredChannel(cart.user); !preferred.isEmpty()) {
            item.data[u"preferredChannel"_s] = preferred;
            item.text += u"; prefers "_s + preferred;
        }
    } else {
        item.threading = plugin::Threading::AppendIfOpen;
        item.threadKeys = {itemKey(key, cart, u"abandoned"_s)};
        item.data[u"number"_s] = cart.order;
        item.text = cart.order.isEmpty() ? u"Ordered after all"_s : u"Ordered after all: %1"_s.arg(cart.order);
    }
    return item;
}

} // namespace throughline::events
