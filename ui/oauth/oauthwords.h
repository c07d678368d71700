// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace throughline::ui {

//! Why a sign-in failed, for people; \a reason as PLUGIN_API.md lists them, \a detail is the provider's own text.
[[nodiscard]] QString signInWords(const QString &reason, const QString &detail);

} // namespace throughline::ui
