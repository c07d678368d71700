// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/carts.h"

#include "connector/items.h"
#include "connector/words.h"

#include "base/clock.h"

#include <algorithm>

namespace throughline::events {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto graceForLate = 120'000ms; // a cart told late may be followed by its order in the next request
constexpr auto rememberAbandoned = 168h; // a later order is another purchase
constexpr auto rememberClosed = 24h;     // events of a cart that was ordered come no later
constexpr auto tryAgainAfter = 2'000ms;
constexpr auto refreshEvery = 50'000ms; // signals live 60 seconds
constexpr std::size_t refreshed = 500;
constexpr auto longestTimer = std::chrono::milliseconds(1h);

//! Of the browser's id, where there is one: page and backend then speak of one cart.
QString keyOf(const Person &person)
{
    const auto visitor = std::find_if(person.sameAs.begin(), person.sameAs.end(),
                                      [](const auto &point) { return point.kind == "visitor"_L1; });
    const plugin::ContactPoint &point = visitor == person.sameAs.end() ? person.point : *visitor;
    return shortHash((point.kind + u'\n' + point.realm + u'\n' + point.value).toUtf8());
}

} // namespace

Carts::Carts(plugin::ChannelHost &host, Ledger &ledger, Live &live, const Settings &settings)
    : m_host(host),
      m_ledger(ledger),
      m_live(live),
      m_settings(settings)
{
}

Carts::~Carts()
{
    *m_alive = false;
}

void Carts::load(const QString &key, const QByteArray &value)
{
    const auto cart = Cart::fromBytes(value);
    if (!cart)
        return m_ledger.put(key, std::nullopt);
    const QString own = key.mid(prefix.size());
    m_carts[own] = *cart;
    m_queue.emplace(cart->due, own);
    if (cart->state == Cart::State::Abandoning || cart->state == Cart::State::Recovering)
        m_unsure.insert(own);
}

void Carts::begin()
{
    for (const QString &key : m_unsure)
        keep(key, m_host.clock().now());
    arm();
    refresh();
}

void Carts::keep(const QString &key, Instant due)
{
    Cart &cart = m_carts[key];
    m_queue.erase({cart.due, key});
    cart.due = due;
    m_queue.emplace(due, key);
    m_ledger.put(prefix + key, cart.toBytes());
    arm();
}

void Carts::forget(const QString &key)
{
    m_queue.erase({m_carts[key].due, key});
    m_carts.erase(key);
    m_unsure.erase(key);
    m_ledger.put(prefix + key, std::nullopt);
}

void Carts::makeRoom()
{
    if (m_carts.size() < mostCarts)
        return;
    // What is over goes first, then what nobody vouches for, then the oldest.
    const auto worth = [&](const auto &each) {
        const Cart &cart = each.second;
        const bool over = cart.state == Cart::State::Closed || cart.state == Cart::State::Abandoned;
        return std::tuple(m_busy.contains(each.first), !over, !cart.user.isEmpty(), cart.lastAt);
    };
    const auto least = std::min_element(m_carts.begin(), m_carts.end(),
                                        [&](const auto &a, const auto &b) { return worth(a) < worth(b); });
    forget(QString(least->first));
}

void Carts::take(const Event &event, const Person &person, const Caller &caller)
{
    if (event.meaning == Meaning::OrderCompleted)
        return ordered(event, person, caller);
    if (!isCartEvent(event.meaning))
        return;
    changed(keyOf(person), event, person, caller);
}

void Carts::changed(const QString &key, const Event &event, const Person &person, const Caller &caller)
{
    if (!m_carts.contains(key)) {
        makeRoom();
        m_carts[key].point = person.point;
    }
    Cart &cart = m_carts[key];
    if (!person.user.isEmpty())
        cart.user = person.user;
    if (caller.backend && person.point.kind == "user"_L1)
        cart.point = person.point;
    const Cart::State before = cart.state;
    if (!cart.apply(event))
        return;
    if (before == Cart::State::Abandoned) {
        // She is back: another wait, and if she leaves again, another item.
        cart.state = Cart::State::Open;
        cart.startedAt = event.at;
        ++cart.episode;
    }
    if (cart.goods.lines.empty() && cart.state == Cart::State::Open
        && (event.meaning == Meaning::CartRemoved || namesProducts(event.properties))) {
        cart.state = Cart::State::Closed;
        cart.closedAt = event.at;
        m_live.cart(person.point, cart.goods);
        return keep(key, m_host.clock().now() + rememberClosed);
    }
    const Instant now = m_host.clock().now();
    const Instant due = std::max(cart.lastAt + m_settings.abandonedAfter,
                                 now + std::min<std::chrono::milliseconds>(m_settings.abandonedAfter, graceForLate));
    if (cart.state == Cart::State::Open) {
        m_live.cart(person.point, cart.goods);
        keep(key, due);
        return refresh();
    }
    keep(key, cart.due);
}

bool Carts::answers(const Cart &cart, const Event &event, const Person &person, const Caller &caller) const
{
    if (!caller.backend)
        return false; // what a page says about others closes nothing
    const QString id = cartIdOf(event);
    if (!id.isEmpty() && !cart.cartId.isEmpty())
        return id == cart.cartId;
    return !person.user.isEmpty() && person.user == cart.user;
}

void Carts::ordered(const Event &event, const Person &person, const Caller &caller)
{
    const QString own = keyOf(person);
    QStringList matching;
    for (const auto &[key, cart] : m_carts) {
        if (cart.state != Cart::State::Closed && (key == own || answers(cart, event, person, caller)))
            matching.append(key);
    }
    for (const QString &key : matching)
        close(key, m_carts[key], event);
    if (!matching.isEmpty())
        return;
    // The order came before the events of its cart: remembered, so that they do not look abandoned.
    if (!m_carts.contains(own))
        makeRoom();
    Cart &cart = m_carts[own];
    cart.point = cart.point.kind.isEmpty() ? person.point : cart.point;
    cart.user = person.user;
    cart.state = Cart::State::Closed;
    cart.closedAt = std::max(cart.closedAt, event.at);
    keep(own, m_host.clock().now() + rememberClosed);
}

void Carts::close(const QString &key, Cart &cart, const Event &event)
{
    const Instant now = m_host.clock().now();
    if (!cart.takeOrder(event, readGoods(event.properties)))
        return keep(key, cart.due);
    cart.order = orderNumber(event);
    cart.ordered = true;
    cart.closedAt = event.at;
    m_live.cart(cart.point, {});
    if (cart.state == Cart::State::Open) {
        cart.state = Cart::State::Closed;
        return keep(key, now + rememberClosed);
    }
    if (cart.state == Cart::State::Abandoned) {
        cart.state = Cart::State::Recovering;
        keep(key, now);
        return;
    }
    keep(key, cart.due); // its item is on the way: answered when that is known
}

void Carts::arm()
{
    m_host.scheduler().cancel(m_timer);
    m_timer = 0;
    if (m_queue.empty())
        return;
    const auto wait =
        std::clamp<std::chrono::milliseconds>(m_queue.begin()->first - m_host.clock().now(), 0ms, longestTimer);
    m_timer = m_host.scheduler().after(wait, [this, alive = m_alive] {
        if (*alive)
            fall();
    });
}

void Carts::fall()
{
    m_timer = 0;
    const Instant now = m_host.clock().now();
    QStringList due;
    for (auto it = m_queue.begin(); it != m_queue.end() && it->first <= now && due.size() < 100; ++it)
        due.append(it->second);
    for (const QString &key : due)
        step(key);
    m_ledger.flush([](const Result<void> &) {});
    arm();
}

void Carts::step(const QString &key)
{
    Cart &cart = m_carts[key];
    switch (cart.state) {
    case Cart::State::Open:
        if (cart.goods.lines.empty())
            return forget(key);
        cart.state = Cart::State::Abandoning;
        [[fallthrough]];
    case Cart::State::Abandoning: return tell(key, itemFor(key, cart, u"abandoned"_s), Cart::State::Abandoned);
    case Cart::State::Recovering: return tell(key, itemFor(key, cart, u"recovered"_s), Cart::State::Closed);
    case Cart::State::Abandoned:
    case Cart::State::Closed: return forget(key);
    }
}

void Carts::tell(const QString &key, plugin::InboundItem item, Cart::State next)
{
    m_busy.insert(key);
    keep(key, m_host.clock().now() + longestTimer); // out of the way until it is answered
    m_ledger.flush([this, alive = m_alive, key, item = std::move(item), next](const Result<void> &kept) {
        if (!*alive)
            return;
        if (!kept || !m_carts.contains(key))
            return later(key);
        // Between the step and its item an order may have come: then there is nothing to say.
        if (Cart &cart = m_carts[key];
            cart.ordered && cart.state == Cart::State::Abandoning && !m_unsure.contains(key)) {
            m_busy.erase(key);
            cart.state = Cart::State::Closed;
            keep(key, m_host.clock().now() + rememberClosed);
            return m_ledger.flush([](const Result<void> &) {});
        }
        m_host.ingest({item}, {}, [this, alive, key, next](const Result<std::vector<plugin::IngestedItem>> &outcome) {
            if (*alive)
                told(key, outcome, next);
        });
    });
}

void Carts::later(const QString &key)
{
    m_busy.erase(key);
    if (m_carts.contains(key))
        keep(key, m_host.clock().now() + tryAgainAfter);
}

void Carts::told(const QString &key, const Result<std::vector<plugin::IngestedItem>> &outcome, Cart::State next)
{
    if (!m_carts.contains(key))
        return;
    const bool again =
        !outcome
        && (outcome.error().code == ErrorCode::RateLimited || outcome.error().code == ErrorCode::Unavailable
            || outcome.error().code == ErrorCode::Cancelled);
    if (again) {
        if (outcome.error().code != ErrorCode::RateLimited)
            m_unsure.insert(key);
        return later(key);
    }
    m_unsure.erase(key);
    if (!outcome)
        m_host.log(u"the item of a cart was refused: "_s + errorName(outcome.error().code));
    m_busy.erase(key);
    Cart &cart = m_carts[key];
    const Instant now = m_host.clock().now();
    cart.state = next;
    if (next == Cart::State::Abandoned && cart.ordered)
        cart.state = Cart::State::Recovering;
    keep(key, cart.state == Cart::State::Recovering ? now
              : next == Cart::State::Abandoned      ? now + rememberAbandoned
                                                    : now + rememberClosed);
    m_ledger.flush([](const Result<void> &) {});
}

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
        const bool asks = cart.ordered ? false
                                       : m_settings.cartRule == CartRule::Always
                                             || (m_settings.cartRule == CartRule::Known
                                                 && (!cart.user.isEmpty() || cart.point.trust >= 3));
        item.threading = asks ? plugin::Threading::OpenOrAppend : plugin::Threading::Alone;
        item.queue = m_settings.salesQueue;
        item.subject = u"Abandoned cart"_s;
        const QString total =
            cart.goods.total ? u", "_s + cart.goods.total->toString() + u' ' + cart.goods.currency : QString();
        item.text = u"Left a cart with %1 pieces%2"_s.arg(cart.goods.pieces()).arg(total).trimmed();
    } else {
        item.threading = plugin::Threading::AppendIfOpen;
        item.threadKeys = {itemKey(key, cart, u"abandoned"_s)};
        item.data[u"number"_s] = cart.order;
        item.text = cart.order.isEmpty() ? u"Ordered after all"_s : u"Ordered after all: %1"_s.arg(cart.order);
    }
    return item;
}

void Carts::refresh()
{
    if (m_refreshing)
        return;
    m_refreshing = true;
    m_host.scheduler().after(refreshEvery, [this, alive = m_alive] {
        if (!*alive)
            return;
        m_refreshing = false;
        std::vector<const Cart *> open;
        for (const auto &[key, cart] : m_carts) {
            if (cart.state == Cart::State::Open && !cart.goods.lines.empty())
                open.push_back(&cart);
        }
        std::sort(open.begin(), open.end(), [](const Cart *a, const Cart *b) { return a->lastAt > b->lastAt; });
        for (std::size_t i = 0; i < open.size() && i < refreshed; ++i)
            m_live.cart(open[i]->point, open[i]->goods);
        if (!open.empty())
            refresh();
    });
}

} // namespace throughline::events
