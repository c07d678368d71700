// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>

namespace throughline {

//! A record's identity: a UUID (RFC 9562), version 7 when we make it. 16 bytes in storage, 36 characters on the wire.
//! The all-zero value means "none".
struct Id {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Id &) const = default;
    [[nodiscard]] bool isNull() const { return *this == Id{}; }
    //! Lower-case, hyphenated; an empty string for the null id.
    [[nodiscard]] QString toString() const;
    //! The 16 bytes, for a blob column.
    [[nodiscard]] QByteArray toBytes() const;

    //! Exactly the 36-character form (any case); nothing else.
    [[nodiscard]] static std::optional<Id> fromString(QStringView text);
    //! Exactly 16 bytes; nothing else.
    [[nodiscard]] static std::optional<Id> fromBytes(QByteArrayView bytes);
    //! A stable id for a name: the first 16 bytes of SHA-256 over \a space and \a name, stamped as version 8.
    [[nodiscard]] static Id named(QStringView space, QStringView name);
};

[[nodiscard]] inline size_t qHash(const Id &id, size_t seed = 0) noexcept
{
    return qHashBits(id.bytes.data(), id.bytes.size(), seed);
}

} // namespace throughline

template<>
struct std::hash<throughline::Id> {
    size_t operator()(const throughline::Id &id) const noexcept { return qHash(id); }
};
