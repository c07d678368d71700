// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/amount.h"

#include <QRegularExpression>

#include <cmath>

namespace throughline::events {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t partsOfOne = 10'000;
constexpr double most = 1e12;

} // namespace

std::optional<Amount> Amount::from(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        if (!std::isfinite(number) || std::abs(number) > most)
            return std::nullopt;
        return Amount{std::llround(number * partsOfOne)};
    }
    static const QRegularExpression form(u"^([+-]?)([0-9]{1,12})(?:[.,]([0-9]{1,12}))?$"_s);
    const auto match = form.match(value.toString().trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString decimals = match.captured(3).leftJustified(4, u'0').left(4);
    const std::int64_t parts = match.captured(2).toLongLong() * partsOfOne + decimals.toLongLong();
    return Amount{match.captured(1) == "-"_L1 ? -parts : parts};
}

QString Amount::toString() const
{
    const std::int64_t size = std::abs(parts);
    QString decimals = QString::number(size % partsOfOne).rightJustified(4, u'0');
    while (decimals.size() > 2 && decimals.endsWith(u'0'))
        decimals.chop(1);
    return (parts < 0 ? u"-"_s : QString()) + QString::number(size / partsOfOne) + u'.' + decimals;
}

std::optional<std::int64_t> countOf(const QJsonValue &value, std::int64_t max)
{
    const auto amount = Amount::from(value);
    if (!amount || amount->parts < 0 || amount->parts % partsOfOne != 0 || amount->parts / partsOfOne > max)
        return std::nullopt;
    return amount->parts / partsOfOne;
}

} // namespace throughline::events
