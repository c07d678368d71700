// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>

namespace throughline {

//! A moment in UTC, in milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t ms = 0;

    auto operator<=>(const Instant &) const = default;
    //! "2026-03-14T09:26:53.589Z", always with milliseconds (RFC 3339).
    [[nodiscard]] QString toString() const;
    //! RFC 3339 in UTC ("Z" or "+00:00"), with or without a fraction; years 1970 to 9999.
    [[nodiscard]] static std::optional<Instant> fromString(QStringView text);
};

[[nodiscard]] inline Instant operator+(Instant at, std::chrono::milliseconds by)
{
    return {at.ms + by.count()};
}
[[nodiscard]] inline Instant operator-(Instant at, std::chrono::milliseconds by)
{
    return {at.ms - by.count()};
}
[[nodiscard]] inline std::chrono::milliseconds operator-(Instant a, Instant b)
{
    return std::chrono::milliseconds(a.ms - b.ms);
}

} // namespace throughline
