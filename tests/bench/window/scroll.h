// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "frameclock.h"

#include <QQmlEngine>
#include <QQuickItem>

#include <functional>
#include <limits>
#include <memory>
#include <vector>

namespace throughline::bench {

enum class Edge { Top, Bottom };

//! How a list is scrolled through.
struct Scroll {
    Edge to = Edge::Top;
    qreal step = 0;                             //!< pixels for each frame
    std::function<bool()> more;                 //!< rows are still to come at that edge; empty: none
    std::function<void(double)> shown;          //!< after each frame, with its milliseconds
    int most = std::numeric_limits<int>::max(); //!< frames
};

//! Scrolls \a list, a ListView, until its edge is reached. At the edge of what is held it waits, frame by frame. Answers the
//! number of frames.
int scrollThrough(QQuickItem &list, FrameClock &clock, const Scroll &scroll);

//! The rows of \a list that are in sight, from top to bottom in no order.
[[nodiscard]] std::vector<QQuickItem *> rowsInSight(const QQuickItem &list);
//! How much of the list's height has rows, 0 to 1.
[[nodiscard]] double covered(const QQuickItem &list);
//! A list of plain rectangles at the place of \a list and as large, with rows of \a heights in turns; \a list is not hidden.
[[nodiscard]] std::unique_ptr<QQuickItem> plainRows(QQmlEngine &engine, const QQuickItem &list,
                                                    const std::vector<qreal> &heights, int rows);
//! Of this process, in bytes.
[[nodiscard]] qint64 residentMemory();

} // namespace throughline::bench
