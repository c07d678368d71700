// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/amount.h"

#include <QJsonObject>

#include <vector>

namespace throughline::events {

inline constexpr std::size_t mostLines = 50;

//! One line of a cart or an order.
struct Line {
    QString sku;
    QString name;
    std::int64_t quantity = 1;
    std::optional<Amount> price; //!< of one piece
    QString url;

    bool operator==(const Line &) const = default;
    [[nodiscard]] bool isSame(const Line &other) const { return sku.isEmpty() ? name == other.name : sku == other.sku; }
    [[nodiscard]] QJsonObject toJson() const;
};

//! What a cart or an order holds.
struct Goods {
    QString currency; //!< ISO 4217, upper case; empty: unknown
    std::optional<Amount> total;
    std::vector<Line> lines;
    std::int64_t more = 0; //!< lines that found no room; then nobody knows the total but who said it

    bool operator==(const Goods &) const = default;
    //! {currency, total, lines, more}
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Goods fromJson(const QJsonObject &json);
    //! Puts \a line in, or raises what is there. The oldest line makes room for one too many.
    void add(const Line &line);
    //! The oldest line goes and is only counted from now on.
    void dropOldest();
    //! Takes out \a quantity of it; nothing: all of it.
    void remove(const Line &line, std::optional<std::int64_t> quantity);
    //! From the lines, if every price is known.
    void recount();
    //! "2 × Lamp, 1 × Cup": the first three; empty when there are none.
    [[nodiscard]] QString summary() const;
};

//! The one product an event is about, from its properties; without a name and a number there is none.
[[nodiscard]] std::optional<Line> readLine(const QJsonObject &properties);
//! "products" (or "lines", "items"), currency and total of the event.
[[nodiscard]] Goods readGoods(const QJsonObject &properties);
[[nodiscard]] bool namesProducts(const QJsonObject &properties);

} // namespace throughline::events
