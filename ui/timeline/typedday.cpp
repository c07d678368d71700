// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline/typedday.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

//! Two digits are of this century, unless that is to come: then of the last one.
QDate inCentury(const QDate &day, const QDate &today)
{
    return day > today.addYears(1) ? day.addYears(-100) : day;
}

} // namespace

std::optional<QDate> typedDay(const QString &text, const QDate &today)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty() || typed.size() > 40)
        return std::nullopt;
    // Day, month, year by digits: whether the month comes first is the language's way.
    static const QRegularExpression digits(u"^(\\d{1,2})[./ -](\\d{1,2})(?:[./ -](\\d{2}|\\d{4})?)?$"_s);
    if (const auto match = digits.match(typed); match.hasMatch()) {
        const QString format = QLocale().dateFormat(QLocale::ShortFormat);
        const bool monthFirst = !typed.contains(u'.') && format.indexOf(u'M') < format.indexOf(u'd');
        const int month = match.captured(monthFirst ? 1 : 2).toInt();
        const int day = match.captured(monthFirst ? 2 : 1).toInt();
        const QString year = match.captured(3);
        QDate date(year.isEmpty() ? today.year() : year.toInt(), month, day);
        if (year.size() == 2)
            date = inCentury(QDate(2000 + year.toInt(), month, day), today);
        else if (year.isEmpty() && date > today)
            date = QDate(today.year() - 1, month, day);
        return date.isValid() ? std::optional(date) : std::nullopt;
    }
    QDate date = QDate::fromString(typed, Qt::ISODate);
    if (!date.isValid())
        date = QLocale().toDate(typed, QLocale::ShortFormat);
    if (!date.isValid())
        date = QLocale().toDate(typed, QLocale::LongFormat);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

QDate dayOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms).toLocalTime().date();
}

Instant startOf(const QDate &day)
{
    return {day.startOfDay().toMSecsSinceEpoch()};
}

} // namespace throughline::ui
