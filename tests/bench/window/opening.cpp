// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "opening.h"

#include "bench/figure.h"
#include "scroll.h"

namespace throughline::bench {

using namespace Qt::StringLiterals;

Opening openCustomer(BenchWindow &window, FrameClock &clock, const Id &customer, const Id &conversation)
{
    Opening opening;
    QElapsedTimer timer;
    timer.start();
    opening.frames.push_back(clock.frame([&] { window.desk().open(customer, conversation); }));
    const auto &line = *window.desk().timeline();
    QQuickItem &list = window.item(u"timelineList"_s);
    while (line.isLoading() || line.rowCount() == 0 || !list.property("atNewest").toBool() || covered(list) < 0.8) {
        require(timer.elapsed() < 60'000, u"the timeline is not painted"_s);
        opening.frames.push_back(clock.frame());
    }
    opening.painted = double(timer.nsecsElapsed()) / 1e6;
    return opening;
}

} // namespace throughline::bench
