// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/cart.h"
#include "connector/ledger.h"
#include "connector/live.h"
#include "connector/people.h"

#include "base/scheduler.h"

#include <set>

namespace throughline::events {

//! Watches carts: one that no order follows for a while becomes an item and, by the endpoint's rule, a conversation; a
//! late order answers it. Every step is on the disk before the next one begins, so that a killed process goes on where it was.
class Carts
{
public:
    static constexpr std::size_t mostCarts = 5'000;
    static constexpr qsizetype mostBytes = 16 * 1024 * 1024; //!< of all carts in the endpoint's storage
    static constexpr QLatin1StringView prefix{"c/"};

    Carts(plugin::ChannelHost &host, Ledger &ledger, Live &live, const People &people, const Settings &settings);
    ~Carts();
    Carts(const Carts &) = delete;
    Carts &operator=(const Carts &) = delete;

    void load(const QString &key, const QByteArray &value);
    //! All is loaded: what fell due meanwhile is done now.
    void begin();

    //! A cart event or a completed order whose item is committed. Durable after the ledger's next flush.
    void take(const Event &event, const Person &person, const Caller &caller);

private:
    void changed(const QString &key, const Event &event, const Person &person, const Caller &caller);
    void ordered(const Event &event, const Person &person, const Caller &caller);
    [[nodiscard]] bool answers(const Cart &cart, const Event &event, const Person &person, const Caller &caller) const;
    //! Told too late to begin a cart: nobody remembers any more whether it was ordered, or it was ordered elsewhere.
    [[nodiscard]] bool isOver(const Event &event, const Person &person) const;
    [[nodiscard]] QString keyOf(const plugin::ContactPoint &point, bool backend) const;
    [[nodiscard]] QString keyOf(const Person &person, const Caller &caller) const;
    void close(const QString &key, Cart &cart, const Event &event);
    void keep(const QString &key, Instant due);
    void forget(const QString &key);
    //! The least of them go, never \a except.
    void makeRoom(const QString &except);
    void arm();
    void fall();
    void step(const QString &key);
    //! Stores, ingests \a item and goes on with \a next; tries again while the hub cannot.
    void tell(const QString &key, plugin::InboundItem item, Cart::State next);
    void told(const QString &key, const Result<std::vector<plugin::IngestedItem>> &outcome, Cart::State next);
    void later(const QString &key);
    void refresh();
    [[nodiscard]] plugin::InboundItem itemFor(const QString &key, const Cart &cart, const QString &state) const;
    [[nodiscard]] QString itemKey(const QString &key, const Cart &cart, const QString &state) const;

    plugin::ChannelHost &m_host;
    Ledger &m_ledger;
    Live &m_live;
    const People &m_people;
    const Settings &m_settings;
    std::map<QString, Cart> m_carts;
    std::map<QString, qsizetype> m_sizes;          //!< of each in the storage
    qsizetype m_bytes = 0;                         //!< their sum
    std::set<std::pair<Instant, QString>> m_queue; //!< by when they fall due
    std::set<QString> m_busy;                      //!< told the hub, not yet answered
    std::set<QString> m_unsure; //!< whose item may be in the timeline already: no answer came, or we were killed
    TimerId m_timer = 0;
    bool m_refreshing = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::events
