// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/timelineitem.h"

#include <algorithm>

namespace throughline {

//! So long what a customer said may be answered, as the channel of \a capabilities declares it (PLUGIN_API.md,
//! `replyWindow`); 0: at any time. Nobody can declare more than a year, so that sums stay in the calendar.
[[nodiscard]] inline std::chrono::hours replyWindow(const QJsonObject &capabilities)
{
    const QJsonValue hours = capabilities.value(QLatin1StringView("replyWindow"))[QLatin1StringView("hours")];
    return std::chrono::hours(std::clamp(hours.toInt(), 0, 24 * 366));
}

//! Does \a item begin the time anew? Each word of the customer's to that endpoint does; a page visit is none.
[[nodiscard]] inline bool opensReplyWindow(const TimelineItem &item, const Id &endpointId)
{
    return item.direction == Direction::In && item.endpointId == endpointId && item.kind != QLatin1StringView("visit");
}

} // namespace throughline
