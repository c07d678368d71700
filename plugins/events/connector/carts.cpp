// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/carts.h"

#include "connector/items.h"
#include "connector/words.h"

#include "base/clock.h"

#include <algorithm>
#include <tuple>
#include <utility>

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

constexpr std::size_t droppedAtOnce = 50; // looking for the least ones costs more than dropping them

} // namespace

Carts::Carts(plugin::ChannelHost &host, Ledger &ledger, Live &live, const People &people, const Settings &settings)
    : m_host(host),
      m_ledger(ledger),
      m_live(live),
      m_people(people),
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
    m_sizes[own] = value.size();
    m_bytes += value.size();
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
    const QByteArray bytes = cart.toBytes();
    m_bytes += bytes.size() - std::exchange(m_sizes[key], bytes.size());
    m_ledger.put(prefix + key, bytes);
    arm();
}

void Carts::forget(const QString &key)
{
    if (const auto cart = m_carts.find(key); cart != m_carts.end()) {
        m_queue.erase({cart->second.due, key});
        m_carts.erase(cart);
    }
    if (const auto size = m_sizes.extract(key))
        m_bytes -= size.mapped();
    m_busy.erase(key);
    m_unsure.erase(key);
    m_ledger.put(prefix + key, std::nullopt);
}

void Carts::makeRoom(const QString &except)
{
    if (m_carts.size() < mostCarts && m_bytes < mostBytes)
        return;
    // What is over goes first, then what nobody vouches for, then the oldest.
    using Worth = std::tuple<bool, bool, bool, Instant, QString>;
    std::vector<Worth> all;
    for (const auto &[key, cart] : m_carts) {
        const bool over =
            cart.state == Cart::State::Closed || cart.state == Cart::State::Abandoned || cart.goods.lines.empty();
        if (key != except)
            all.emplace_back(m_busy.contains(key), !over, !cart.user.isEmpty(), cart.lastAt, key);
    }
    const std::size_t least = std::min(droppedAtOnce, all.size());
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(least), all.end());
    std::size_t open = 0;
    for (std::size_t i = 0; i < least; ++i) {
        const QString key = std::get<QString>(all[i]);
        const Cart &cart = m_carts.at(key);
        open += cart.state == Cart::State::Open && !cart.goods.lines.empty() ? 1 : 0;
        forget(key);
    }
    if (open > 0)
        m_host.log(u"more carts than the endpoint can watch: %1 open ones were dropped, the oldest first"_s.arg(open));
}

//! Of a page's word on a user, or on somebody's address, another one than of the backend's word on the same.
QString Carts::keyOf(const plugin::ContactPoint &point, bool backend) const
{
    const QString claimed = backend || point.kind == "visitor"_L1 ? QString() : u"claimed\n"_s;
    return shortHash((claimed + point.kind + u'\n' + point.realm + u'\n' + point.value).toUtf8());
}

//! Of the browser's id, where there is one: page and backend then speak of one cart.
QString Carts::keyOf(const Person &person, const Caller &caller) const
{
    const auto visitor = std::find_if(person.sameAs.begin(), person.sameAs.end(),
                                      [](const auto &point) { return point.kind == "visitor"_L1; });
    return keyOf(visitor == person.sameAs.end() ? person.point : *visitor, caller.backend);
}

bool Carts::isOver(const Event &event, const Person &person) const
{
    if (event.at + rememberClosed < m_host.clock().now())
        return true;
    // An order of the user without a browser's id may have come before the events of its cart.
    if (person.user.isEmpty())
        return false;
    const plugin::ContactPoint user{.kind = u"user"_s, .value = person.user, .realm = m_settings.realm};
    const auto order = m_carts.find(keyOf(user, true));
    return order != m_carts.end() && order->second.state == Cart::State::Closed && event.at <= order->second.closedAt;
}

void Carts::take(const Event &event, const Person &person, const Caller &caller)
{
    if (event.meaning == Meaning::OrderCompleted)
        return ordered(event, person, caller);
    if (!isCartEvent(event.meaning))
        return;
    changed(keyOf(person, caller), event, person, caller);
}

void Carts::changed(const QString &key, const Event &event, const Person &person, const Caller &caller)
{
    const auto known = m_carts.find(key);
    const bool begins = known == m_carts.end() || known->second.state == Cart::State::Closed;
    if (begins && isOver(event, person))
        return;
    makeRoom(key);
    Cart &cart = m_carts[key];
    if (cart.point.kind.isEmpty())
        cart.point = person.point;
    if (!person.user.isEmpty())
        cart.user = person.user;
    if (caller.backend && person.point.kind == "user"_L1)
        cart.point = person.point;
    const Instant last = cart.lastAt;
    if (!cart.apply(event))
        return;
    if (cart.state == Cart::State::Abandoned && event.at > last) {
        // She is back: another wait, and if she leaves again, another item. What is merely told late brings nobody back.
        cart.state = Cart::State::Open;
        cart.startedAt = event.at;
        ++cart.episode;
    }
    if (cart.state != Cart::State::Open)
        return keep(key, cart.due);
    const Instant now = m_host.clock().now();
    m_live.cart(person.point, cart.goods);
    // Emptied, it is nobody's loss; remembered, so that what is told late falls into its place.
    if (cart.goods.lines.empty())
        return keep(key, now + rememberClosed);
    keep(key, std::max(cart.lastAt + m_settings.abandonedAfter,
                       now + std::min<std::chrono::milliseconds>(m_settings.abandonedAfter, graceForLate)));
    refresh();
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
    const QString own = keyOf(person, caller);
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
    makeRoom(own);
    Cart &cart = m_carts[own];
    cart.point = cart.point.kind.isEmpty() ? person.point : cart.point;
    cart.user = person.user.isEmpty() ? cart.user : person.user;
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
    cart.closedAt = std::max(cart.closedAt, event.at);
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
    std::vector<std::pair<Instant, QString>> due;
    for (auto it = m_queue.begin(); it != m_queue.end() && it->first <= now && due.size() < 100; ++it)
        due.push_back(*it);
    for (const auto &each : due) {
        if (m_carts.contains(each.second))
            step(each.second);
        else
            m_queue.erase(each);
    }
    m_ledger.flush([](const Result<void> &) {});
    arm();
}

void Carts::step(const QString &key)
{
    Cart &cart = m_carts.at(key);
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
