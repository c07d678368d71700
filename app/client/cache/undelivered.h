// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "domain/enums.h"
#include "domain/recordtype.h"

#include <QJsonObject>

#include <optional>

namespace throughline::client {

//! An item of ours that did not arrive, as far as anybody knows, and waits for a person.
struct Undelivered {
    Id item;
    Id conversation;
    DeliveryState state = DeliveryState::Failed; //!< Failed, Unconfirmed or Held
    Instant at;                                  //!< when that became known; UTC
    qint64 rev = 0;                              //!< of the item, for a retry's guard

    bool operator==(const Undelivered &) const = default;
};

//! The item whose \a body this is, if it failed, is unconfirmed or is held back; without its rev. Any thread.
[[nodiscard]] std::optional<Undelivered> undeliveredOf(RecordType type, const QJsonObject &body);

} // namespace throughline::client
