// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>

namespace throughline::hub {

//! When a WebSocket counts as dead, and how much may wait for it.
struct SocketLimits {
    std::chrono::milliseconds ping{25'000};
    std::chrono::milliseconds dead{60'000};    //!< nothing heard: 4408
    std::chrono::milliseconds stalled{30'000}; //!< bytes wait and none leaves: 1013
    qint64 queued = 8 * 1024 * 1024;           //!< bytes waiting: 1013
    int perAgent = 2'048;                      //!< connections of one agent: 429; bounds a console gone wild
};

} // namespace throughline::hub
