// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/hours.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace throughline::webchat {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 7> dayNames{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1,
                                                    "fri"_L1, "sat"_L1, "sun"_L1};

std::optional<int> minutes(QStringView text)
{
    bool hoursGood = false;
    bool minutesGood = false;
    if (text.size() != 5 || text[2] != u':')
        return std::nullopt;
    const int hours = text.first(2).toInt(&hoursGood);
    const int rest = text.last(2).toInt(&minutesGood);
    const int all = hours * 60 + rest;
    if (!hoursGood || !minutesGood || hours < 0 || rest < 0 || rest > 59 || all > 24 * 60)
        return std::nullopt;
    return all;
}

} // namespace

Hours Hours::fromLines(const QStringList &openings, const QString &zone)
{
    Hours hours;
    hours.m_zone = zone.isEmpty() ? QByteArray("UTC") : zone.toUtf8();
    hours.m_valid = QTimeZone(hours.m_zone).isValid();
    for (const QString &line : openings) {
        const QString text = line.simplified().toLower();
        if (text.isEmpty())
            continue;
        hours.m_always = false;
        const auto day = std::find(dayNames.begin(), dayNames.end(), text.left(3));
        const auto from = minutes(QStringView(text).mid(4, 5));
        const auto to = minutes(QStringView(text).mid(10));
        if (text.size() != 15 || text[3] != u' ' || text[9] != u'-' || day == dayNames.end() || !from || !to
            || *from >= *to) {
            hours.m_valid = false;
            continue;
        }
        hours.m_days[static_cast<std::size_t>(day - dayNames.begin())].push_back({*from, *to});
    }
    return hours;
}

bool Hours::openAt(Instant now) const
{
    if (m_always)
        return true;
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now.ms, QTimeZone(m_zone));
    const int minute = local.time().hour() * 60 + local.time().minute();
    const auto &today = m_days[static_cast<std::size_t>(local.date().dayOfWeek() - 1)];
    return std::any_of(today.begin(), today.end(), [&](const Opening &o) { return minute >= o.from && minute < o.to; });
}

} // namespace throughline::webchat
