// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "benchwindow.h"
#include "mixedline.h"
#include "opening.h"
#include "scroll.h"
#include "windowfigures.h"

#include <algorithm>
#include <cmath>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int framesPerScreen = 4; //!< as fast as a wheel that is turned hard
constexpr size_t mostHeights = 4000;
constexpr double megabyte = 1024.0 * 1024.0;

double most(const std::vector<double> &values)
{
    return *std::max_element(values.begin(), values.end());
}

struct Frames {
    std::vector<double> took;
    std::vector<qreal> heights; //!< of rows as they were seen
    qint64 peak = 0;            //!< bytes resident
};

//! The timeline, from the newest item to the oldest and back.
Frames scrollLine(BenchWindow &window, FrameClock &clock)
{
    Frames frames;
    QQuickItem &list = window.item(u"timelineList"_s);
    auto &line = *window.desk().timeline();
    list.setProperty("follow", false); // a hand has moved it
    int sinceLooked = framesPerScreen;
    Scroll scroll{.to = Edge::Top, .step = list.height() / framesPerScreen};
    scroll.shown = [&](double took) {
        frames.took.push_back(took);
        if (frames.took.size() % 64 == 0)
            frames.peak = std::max(frames.peak, residentMemory());
        // Once for each screen, so that each row is counted about once.
        if (++sinceLooked < framesPerScreen || frames.heights.size() >= mostHeights)
            return;
        sinceLooked = 0;
        for (const QQuickItem *row : rowsInSight(list))
            frames.heights.push_back(std::round(row->height()));
    };
    scroll.more = [&] { return line.hasMoreBefore(); };
    scrollThrough(list, clock, scroll);
    require(!line.hasMoreBefore(), u"the oldest item was not reached"_s);
    scroll.to = Edge::Bottom;
    scroll.more = [&] { return line.hasMoreAfter(); };
    scrollThrough(list, clock, scroll);
    require(!line.hasMoreAfter(), u"the way back did not reach the newest item"_s);
    frames.peak = std::max(frames.peak, residentMemory());
    return frames;
}

//! Plain rectangles at the timeline's place, scrolled for as many frames, there and back.
std::vector<double> scrollPlain(BenchWindow &window, FrameClock &clock, const Frames &line, int rows)
{
    QQuickItem &list = window.item(u"timelineList"_s);
    const auto plain = plainRows(window.engine(), list, line.heights, rows);
    list.setVisible(false);
    std::vector<double> took;
    Scroll scroll{.to = Edge::Top, .step = list.height() / framesPerScreen};
    scroll.shown = [&](double ms) { took.push_back(ms); };
    scroll.most = int(line.took.size() / 2);
    clock.rest(100);
    scrollThrough(*plain, clock, scroll);
    scroll.to = Edge::Bottom;
    scroll.most = int(line.took.size()) - int(took.size());
    scrollThrough(*plain, clock, scroll);
    list.setVisible(true);
    return took;
}

} // namespace

std::vector<Figure> timelineFrames(CountedApplication &app, int items, int rounds)
{
    Profile profile;
    MixedLine made;
    made.fill(profile.cache(), items);
    BenchWindow window(profile);
    FrameClock clock(app, window.window());
    clock.rest(500);

    // The first one also makes what the window keeps: the middle column, the composer.
    (void)openCustomer(window, clock, made.neighbourId(), made.neighbourConversationId());
    std::vector<double> paints;
    for (int i = 0; i < rounds; ++i) {
        paints.push_back(openCustomer(window, clock, made.customerId(), made.conversationId()).painted);
        clock.rest(300);
        if (i + 1 < rounds) {
            (void)openCustomer(window, clock, made.neighbourId(), made.neighbourConversationId());
            clock.rest(300);
        }
    }
    const qint64 before = residentMemory();
    const Frames frames = scrollLine(window, clock);
    const std::vector<double> plain = scrollPlain(window, clock, frames, items);
    require(!plain.empty(), u"the plain rows were not scrolled"_s);

    const double p99 = percentile(frames.took, 99);
    const double worst = most(frames.took);
    const double plainWorst = most(plain);
    return {{.id = u"timeline_first_paint"_s,
             .ratio = percentile(paints, 90),
             .goal = 150,
             .unit = u"ms until the newest page of a chosen customer is drawn, 90th percentile"_s,
             .note = u"%1 items over all kinds; the first time %2 ms, median %3 ms"_s.arg(items)
                         .arg(paints.front(), 0, 'f', 1)
                         .arg(median(paints), 0, 'f', 1)},
            {.id = u"timeline_frames"_s,
             .ratio = p99,
             .goal = 32,
             .unit = u"ms of a frame while scrolling end to end and back, 99th percentile"_s,
             .note = u"%1 items over all kinds, %2 frames, %3 of them a screen; median %4 ms; plain rectangles %5 ms"_s
                         .arg(items)
                         .arg(frames.took.size())
                         .arg(framesPerScreen)
                         .arg(median(frames.took), 0, 'f', 2)
                         .arg(percentile(plain, 99), 0, 'f', 2)},
            {.id = u"timeline_worst_frame"_s,
             .ratio = worst / plainWorst,
             .goal = 2,
             .unit = u"the worst of these frames / the worst of as many frames of plain rectangles"_s,
             .note = u"%1 ms against %2 ms; 99.9th percentile %3 ms against %4 ms"_s.arg(worst, 0, 'f', 1)
                         .arg(plainWorst, 0, 'f', 1)
                         .arg(percentile(frames.took, 99.9), 0, 'f', 1)
                         .arg(percentile(plain, 99.9), 0, 'f', 1)},
            {.id = u"timeline_growth"_s,
             .ratio = std::max(0.0, double(frames.peak - before) / megabyte),
             .goal = 60,
             .unit = u"MB more memory resident at most while scrolling than before"_s,
             .note = u"%1 MB before"_s.arg(double(before) / megabyte, 0, 'f', 0)}};
}

} // namespace throughline::bench
