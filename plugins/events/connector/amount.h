// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace throughline::events {

//! An amount of money, or a price, in ten-thousandths: exact, whatever form the sender chose. Without a currency.
struct Amount {
    std::int64_t parts = 0;

    auto operator<=>(const Amount &) const = default;
    //! A number, or decimal text with a point (or a comma where there is no point): 19.9, "19.90", "1,5". Up to
    //! 10^12; nothing for all else, so that a wrong price is no price and not a guess.
    [[nodiscard]] static std::optional<Amount> from(const QJsonValue &value);
    //! "19.90": at least two decimals.
    [[nodiscard]] QString toString() const;
};

//! A count, as number or text: 3, "3", "3.0". Nothing when it is no whole number of 0 .. \a max.
[[nodiscard]] std::optional<std::int64_t> countOf(const QJsonValue &value, std::int64_t max);

} // namespace throughline::events
