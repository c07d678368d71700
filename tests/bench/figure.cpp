// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "figure.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace throughline::bench {

double median(std::vector<double> values)
{
    return percentile(std::move(values), 50);
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto rank = size_t(std::ceil(double(values.size()) * share / 100.0));
    return values[std::max<size_t>(rank, 1) - 1];
}

double millis(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

void require(bool holds, const QString &what)
{
    if (holds)
        return;
    std::fprintf(stderr, "bench: %s\n", qPrintable(what));
    std::exit(2);
}

} // namespace throughline::bench
