// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "figure.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace throughline::bench {

using namespace Qt::StringLiterals;

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

QJsonObject figureJson(const Figure &figure)
{
    return {{u"id"_s, figure.id},         {u"ratio"_s, figure.ratio}, {u"goal"_s, figure.goal},
            {u"holds"_s, figure.holds()}, {u"unit"_s, figure.unit},   {u"note"_s, figure.note}};
}

Figure figureFrom(const QJsonObject &json)
{
    return {.id = json["id"_L1].toString(),
            .ratio = json["ratio"_L1].toDouble(),
            .goal = json["goal"_L1].toDouble(),
            .unit = json["unit"_L1].toString(),
            .note = json["note"_L1].toString(),
            .alsoHolds = json["holds"_L1].toBool()};
}

void printFigure(const Figure &figure)
{
    std::printf("%-20s %7.2f %7.2f  %-5s  %s; %s\n", qPrintable(figure.id), figure.ratio, figure.goal,
                figure.holds() ? "yes" : "NO", qPrintable(figure.unit), qPrintable(figure.note));
    std::fflush(stdout);
}

void require(bool holds, const QString &what)
{
    if (holds)
        return;
    std::fprintf(stderr, "bench: %s\n", qPrintable(what));
    std::exit(2);
}

} // namespace throughline::bench
