// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/later.h"

#include "shared/words.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

const QTime morning(9, 0);
const QTime afternoon(15, 0);
constexpr qint64 farthestDays = 365;

QDateTime localTime(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms);
}

QDate readDay(const QString &text)
{
    const QLocale locale;
    for (const QString &format : {u"yyyy-M-d"_s, locale.dateFormat(QLocale::ShortFormat).replace("yyyy"_L1, "yy"_L1),
                                  locale.dateFormat(QLocale::ShortFormat), u"d.M.yyyy"_s}) {
        QDate day = locale.toDate(text, format);
        if (day.isValid() && day.year() < 2000) // two digits mean this century
            day = day.addYears(100);
        if (day.isValid())
            return day;
    }
    return {};
}

QTime readTime(const QString &text)
{
    const QLocale locale;
    for (const QString &format : {u"H:m"_s, locale.timeFormat(QLocale::ShortFormat), u"H"_s}) {
        if (const QTime time = locale.toTime(text, format); time.isValid())
            return time;
    }
    return {};
}

} // namespace

Instant laterTime(Later choice, Instant now)
{
    const QDate today = localTime(now).date();
    switch (choice) {
    case Later::InOneHour: break;
    case Later::Afternoon: return {QDateTime(today, afternoon).toMSecsSinceEpoch()};
    case Later::Tomorrow: return {QDateTime(today.addDays(1), morning).toMSecsSinceEpoch()};
    case Later::Monday: return {QDateTime(today.addDays(8 - today.dayOfWeek()), morning).toMSecsSinceEpoch()};
    }
    return now + std::chrono::hours(1);
}

std::optional<Instant> typedTime(const QString &day, const QString &time, Instant now)
{
    const QDate date = readDay(day.trimmed());
    const QTime clock = readTime(time.trimmed());
    const QDateTime at(date, clock);
    if (!date.isValid() || !clock.isValid() || !at.isValid() || localTime(now).date().daysTo(date) > farthestDays)
        return std::nullopt;
    const Instant instant{at.toMSecsSinceEpoch()};
    return instant > now ? std::optional(instant) : std::nullopt;
}

QString laterWords(Later choice, Instant now)
{
    return Words::ahead(laterTime(choice, now), now);
}

QString typedWords(const QString &day, const QString &time, Instant now)
{
    const auto at = typedTime(day, time, now);
    return at ? Words::full(*at) : QString();
}

QString proposedDay(Instant now)
{
    return isoDay(laterTime(Later::Tomorrow, now));
}

QString isoDay(Instant now)
{
    return localTime(now).date().toString(Qt::ISODate);
}

QString lastIsoDay(Instant now)
{
    return localTime(now).date().addDays(farthestDays).toString(Qt::ISODate);
}

} // namespace throughline::ui
