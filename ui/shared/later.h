// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"

#include <QString>

#include <optional>

namespace throughline::ui {

//! Times a reply can leave at or a conversation comes back at, in the system's zone. Pure.
enum class Later { InOneHour = 0, Tomorrow = 1, Monday = 2, Afternoon = 3 };

//! In one hour; tomorrow or on the next Monday at 9 o'clock; today at 15 o'clock, which may have passed.
[[nodiscard]] Instant laterTime(Later choice, Instant now);
//! A day and a time of day as people type them, e.g. "2026-11-30" or the locale's own way, and "9:00". Nothing when either
//! cannot be read, when it is not after \a now, or more than a year ahead.
[[nodiscard]] std::optional<Instant> typedTime(const QString &day, const QString &time, Instant now);

//! When a Later is, and how typedTime() understood what was typed, in words; empty: not at all.
[[nodiscard]] QString laterWords(Later choice, Instant now);
[[nodiscard]] QString typedWords(const QString &day, const QString &time, Instant now);
//! The day that stands in the field before anything is typed, "2026-12-01".
[[nodiscard]] QString proposedDay(Instant now);

//! The day of \a now, "2026-11-30"; and the last one that typedTime() takes.
[[nodiscard]] QString isoDay(Instant now);
[[nodiscard]] QString lastIsoDay(Instant now);

} // namespace throughline::ui
