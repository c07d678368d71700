// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/values.h"
#include "connector/event.h"
#include "connector/goods.h"

#include <QStringList>

namespace throughline::events {

//! The cart of one browser or user, as its events tell, in whatever order they come: the newest whole picture of it, and
//! each change since then at its place in time. A value; carts.h keeps them and watches the time.
struct Cart {
    //! One product put in or taken out.
    struct Change {
        Instant at;
        bool added = true;
        bool all = false; //!< taken out: every piece of it
        Line line;

        bool operator==(const Change &) const = default;
    };
    static constexpr std::size_t mostChanges = 40;     //!< older ones become part of the picture
    static constexpr std::int64_t mostWeight = 24'000; //!< bytes of products, roughly: storage is shared by all carts

    enum class State {
        Open,
        Abandoning, //!< its item is on the way to the hub
        Abandoned,  //!< its item is in the timeline; a late order still answers it
        Recovering, //!< the answer is on the way
        Closed,     //!< ordered or emptied; remembered so that late events do not open it again
    };

    plugin::ContactPoint point;
    QString user;   //!< the shop's id, if its backend says so
    QString cartId; //!< the shop's id of the cart, if it gives one
    State state = State::Open;
    int episode = 1; //!< goes up when an abandoned cart comes to life again
    Instant startedAt;
    Instant lastAt;
    Instant shownAt;  //!< of the picture: what happened before is in it, or was told too late
    Instant closedAt; //!< of the order that closed it
    Instant due;      //!< when the next step of its state comes
    Goods picture;
    std::vector<Change> changes; //!< since then, in order of time
    Goods goods;                 //!< what it holds: picture and changes
    QString url;
    bool checkout = false;
    QString order; //!< number of the order that answers it
    bool ordered = false;
    QStringList seen; //!< newest event keys, hashed: what was applied is not applied again

    bool operator==(const Cart &) const = default;
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static std::optional<Cart> fromBytes(const QByteArray &bytes);

    //! What a cart event changes. False: nothing, because it is known or from before an order.
    bool apply(const Event &event);
    //! An order with \a bought. True when nothing of the cart is left; false also for one that is known, or from before
    //! the cart began.
    bool takeOrder(const Event &event, const Goods &bought);

private:
    [[nodiscard]] bool remember(const QString &key);
    void note(Change change);
    //! The oldest change becomes part of the picture: what is told of the time before it is told too late.
    void settle();
    //! From picture and changes, within the limits.
    void rebuild();
};

[[nodiscard]] bool isCartEvent(Meaning meaning);
[[nodiscard]] QString cartIdOf(const Event &event);

} // namespace throughline::events
