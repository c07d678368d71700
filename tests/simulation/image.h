// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/simdisk.h"

#include "base/instant.h"

#include <QString>

#include <array>
#include <vector>

namespace throughline::test {

//! What every seed begins with: migrated, staffed and empty of customers. Made once per process; seeds copy the disks.
struct Image {
    struct Seat {
        Id agent;
        QString token;
    };
    static constexpr Instant start{1'800'000'000'000};

    std::unique_ptr<SimDisk> hub;
    std::unique_ptr<SimDisk> console;
    std::array<Seat, 3> seats;
    std::vector<Id> queues;    //!< the last one is confidential
    std::vector<Id> endpoints; //!< one per queue
    std::vector<Id> tags;

    [[nodiscard]] static Image make();
};

} // namespace throughline::test
