// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"

#include <QDate>
#include <QString>

#include <optional>

namespace throughline::ui {

//! A day as a person types it: as the system's language writes dates, short or long, 2026-03-14, 14.3. or 14.3.26. Without
//! a year it is the last such day that is not after \a today.
[[nodiscard]] std::optional<QDate> typedDay(const QString &text, const QDate &today);
//! The day of an instant, and its first instant, in the system's zone.
[[nodiscard]] QDate dayOf(Instant at);
[[nodiscard]] Instant startOf(const QDate &day);

} // namespace throughline::ui
