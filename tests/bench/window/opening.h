// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "benchwindow.h"
#include "frameclock.h"

#include <vector>

namespace throughline::bench {

struct Opening {
    double painted = 0;         //!< milliseconds from the choice to the frame that shows the newest page
    std::vector<double> frames; //!< milliseconds of each frame until then
};

//! Chooses a customer and waits until the newest page is on the screen.
[[nodiscard]] Opening openCustomer(BenchWindow &window, FrameClock &clock, const Id &customer, const Id &conversation);

} // namespace throughline::bench
