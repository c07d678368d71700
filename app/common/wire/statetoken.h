// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace throughline::wire {

//! "<epoch>.<modseq>": how far a scope has been read. Ordered by epoch, then modseq (PROTOCOL.md section 1).
struct StateToken {
    qint64 epoch = 0;  //!< 1 or more
    qint64 modseq = 0; //!< 0 or more

    auto operator<=>(const StateToken &) const = default;
    [[nodiscard]] QString toString() const;
    [[nodiscard]] QByteArray toLatin1() const;
    [[nodiscard]] static std::optional<StateToken> fromString(QStringView text);
};

} // namespace throughline::wire
