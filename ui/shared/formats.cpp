// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/words.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

QDateTime local(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms).toLocalTime();
}

bool changesDirection(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069))
           || c == QChar(0x200E) || c == QChar(0x200F) || c == QChar(0x061C);
}

} // namespace

QString Words::timeOfDay(Instant at)
{
    return QLocale().toString(local(at).time(), QLocale::ShortFormat);
}

QString Words::day(Instant at, Instant now)
{
    const QDate date = local(at).date();
    const QDate today = local(now).date();
    if (date == today)
        //: Divider in the timeline above the items of the present day
        return tr("Today");
    if (date.addDays(1) == today)
        return tr("Yesterday");
    if (date.year() == today.year())
        //: Date format of a divider in the timeline, as QLocale::toString takes it: weekday, day, month
        return QLocale().toString(date, tr("dddd d MMMM"));
    //: Date format of a divider in the timeline, as QLocale::toString takes it: weekday, day, month, year
    return QLocale().toString(date, tr("dddd d MMMM yyyy"));
}

QString Words::brief(Instant at, Instant now)
{
    const QDate date = local(at).date();
    const QDate today = local(now).date();
    if (date == today)
        return timeOfDay(at);
    if (date.daysTo(today) > 0 && date.daysTo(today) < 7)
        return QLocale().toString(date, u"ddd"_s);
    return QLocale().toString(date, QLocale::ShortFormat);
}

QString Words::ahead(Instant at, Instant now)
{
    const QDate date = local(at).date();
    const auto days = local(now).date().daysTo(date);
    if (days == 0)
        return timeOfDay(at);
    if (days > 0 && days < 7)
        return QLocale().toString(date, u"ddd"_s) + u' ' + timeOfDay(at);
    return full(at);
}

QString Words::full(Instant at)
{
    return QLocale().toString(local(at), QLocale::ShortFormat);
}

QString Words::span(std::chrono::milliseconds length)
{
    const auto minutes = int(length.count() / 60'000);
    if (minutes < 1)
        //: Length of time under a minute
        return tr("<1 min");
    if (minutes < 60)
        //: Length of time in minutes, short
        return tr("%1 min").arg(minutes);
    if (minutes < 48 * 60)
        //: Length of time in hours, short
        return tr("%1 h").arg(minutes / 60);
    //: Length of time in days, short
    return tr("%1 d").arg(minutes / (24 * 60));
}

QString Words::fileSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString Words::fileType(const QString &mediaType, const QString &name)
{
    if (mediaType.startsWith("image/"_L1))
        //: Kinds of files, before their size
        return tr("Image");
    if (mediaType.startsWith("video/"_L1))
        return tr("Video");
    if (mediaType.startsWith("audio/"_L1))
        return tr("Sound");
    if (mediaType == "application/pdf"_L1)
        return tr("PDF");
    if (mediaType.startsWith("text/"_L1))
        return tr("Text");
    const auto suffix = QStringView(name).mid(name.lastIndexOf(u'.') + 1);
    const bool known = !suffix.isEmpty() && suffix.size() <= 5 && suffix.size() < name.size();
    return known ? oneLine(suffix.toString().toUpper()) : tr("File");
}

QString oneLine(const QString &text, int longest)
{
    QString line;
    line.reserve(std::min<qsizetype>(text.size(), longest));
    // What is left out costs nothing on screen, but a megabyte of it would cost the looking.
    const auto seen = QStringView(text).left(qsizetype(longest) * 16);
    int cost = 0;
    for (const QChar c : seen) {
        cost += c.isHighSurrogate() ? 15 : 0; // as drawable() says; and there are many such lines in a window
        if (line.size() + cost >= longest) {
            if (line.back().isHighSurrogate())
                line.chop(1);
            line += u'…';
            break;
        }
        const auto category = c.category();
        if (c.isSpace() || category == QChar::Separator_Line || category == QChar::Separator_Paragraph) {
            if (!line.isEmpty() && line.back() != u' ')
                line += u' ';
        } else if (category != QChar::Other_Control && !changesDirection(c)) {
            line += c;
        }
    }
    return line.trimmed();
}

qsizetype drawable(const QString &text, qint64 budget)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        const auto category = c.category();
        const bool heavy = c.isMark() || category == QChar::Other_Format;
        budget -= c.isHighSurrogate() ? 320 : c.isLowSurrogate() ? 0 : c == u'\n' ? 40 : heavy ? 8 : 1;
        if (budget < 0)
            return at;
    }
    return text.size();
}

QString isolated(const QString &text)
{
    return QChar(0x2068) + oneLine(text) + QChar(0x2069);
}

qint64 Days::number(Instant at)
{
    if (at < m_begin || at >= m_end) {
        const QDate date = local(at).date();
        m_begin = {date.startOfDay().toMSecsSinceEpoch()};
        m_end = {date.addDays(1).startOfDay().toMSecsSinceEpoch()};
        m_number = date.toJulianDay();
    }
    return m_number;
}

} // namespace throughline::ui
