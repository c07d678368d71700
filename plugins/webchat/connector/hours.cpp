// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/hours.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace throughline::webchat {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 7> dayNames{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};

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

Hours Hours::fromJson(const QJsonObject &json)
{
    Hours hours;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.key() == "zone"_L1) {
            hours.m_zone = it.value().toString().toUtf8();
            hours.m_valid = hours.m_valid && QTimeZone(hours.m_zone).isValid();
            continue;
        }
        const auto day = std::find(dayNames.begin(), dayNames.end(), it.key());
        if (day == dayNames.end() || !it.value().isArray()) {
            hours.m_valid = false;
            continue;
        }
        hours.m_always = false;
        for (const QJsonValue &value : it.value().toArray()) {
            const QString text = value.toString();
            const auto from = minutes(QStringView(text).first(std::min<qsizetype>(5, text.size())));
            const auto to = minutes(QStringView(text).last(std::min<qsizetype>(5, text.size())));
            if (text.size() != 11 || text[5] != u'-' || !from || !to || *from >= *to) {
                hours.m_valid = false;
                continue;
            }
            hours.m_days[static_cast<std::size_t>(day - dayNames.begin())].push_back({*from, *to});
        }
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
