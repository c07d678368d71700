// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/figure.h"
#include "frameclock.h"

namespace throughline::bench {

//! timeline_first_paint, timeline_frames, timeline_worst_frame and timeline_growth, in this order: one customer with so many
//! items over all kinds, opened and scrolled from the newest item to the oldest and back.
[[nodiscard]] std::vector<Figure> timelineFrames(CountedApplication &app, int items, int rounds);
//! inbox_frames: so many conversations, scrolled from the first to the last.
[[nodiscard]] Figure inboxFrames(CountedApplication &app, int rows);

} // namespace throughline::bench
