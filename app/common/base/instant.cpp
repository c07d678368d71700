// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/instant.h"

namespace throughline {

namespace {

// Formatting by hand: QDateTime costs several microseconds, and every record on the wire carries three of these.
void put(QString &text, qsizetype at, int width, int value)
{
    for (int i = width - 1; i >= 0; --i) {
        text[at + i] = QChar(u'0' + value % 10);
        value /= 10;
    }
}

//! The \a width digits at \a at, or -1.
int take(QStringView text, qsizetype at, int width)
{
    if (at + width > text.size())
        return -1;
    int value = 0;
    for (int i = 0; i < width; ++i) {
        const auto c = text[at + i].unicode();
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c - u'0');
    }
    return value;
}

} // namespace

QString Instant::toString() const
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds(ms)};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss<milliseconds> clock{time - day};
    QString text = QStringLiteral("0000-00-00T00:00:00.000Z");
    put(text, 0, 4, int(date.year()));
    put(text, 5, 2, int(unsigned(date.month())));
    put(text, 8, 2, int(unsigned(date.day())));
    put(text, 11, 2, int(clock.hours().count()));
    put(text, 14, 2, int(clock.minutes().count()));
    put(text, 17, 2, int(clock.seconds().count()));
    put(text, 20, 3, int(clock.subseconds().count()));
    return text;
}

std::optional<Instant> Instant::fromString(QStringView text)
{
    using namespace std::chrono;
    const int y = take(text, 0, 4), mo = take(text, 5, 2), d = take(text, 8, 2);
    const int h = take(text, 11, 2), mi = take(text, 14, 2), s = take(text, 17, 2);
    if (y < 1970 || mo < 0 || d < 0 || h < 0 || h > 23 || mi < 0 || mi > 59 || s < 0 || s > 59)
        return std::nullopt;
    if (text[4] != u'-' || text[7] != u'-' || text[10] != u'T' || text[13] != u':' || text[16] != u':')
        return std::nullopt;
    const year_month_day date{year(y), month(unsigned(mo)), day(unsigned(d))};
    if (!date.ok())
        return std::nullopt;
    qsizetype at = 19;
    int millis = 0;
    if (at < text.size() && text[at] == u'.') {
        int digits = 0;
        for (++at; at < text.size() && text[at] >= u'0' && text[at] <= u'9'; ++at, ++digits) {
            if (digits < 3)
                millis = millis * 10 + (text[at].unicode() - u'0');
        }
        if (digits == 0 || digits > 9)
            return std::nullopt;
        for (; digits < 3; ++digits)
            millis *= 10;
    }
    const auto zone = text.sliced(at);
    if (zone != u"Z" && zone != u"+00:00")
        return std::nullopt;
    const auto time = sys_days(date) + hours(h) + minutes(mi) + seconds(s) + milliseconds(millis);
    return Instant{time.time_since_epoch().count()};
}

} // namespace throughline
