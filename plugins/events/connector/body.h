// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/http.h"
#include "connector/problem.h"

#include <QJsonObject>

namespace throughline::events {

inline constexpr qsizetype mostBytes = 2 * 1024 * 1024; //!< of a body, unpacked
inline constexpr int deepest = 16;                      //!< levels of JSON

//! The JSON object of a request: unpacked (gzip) no further than mostBytes, checked for depth before it is parsed.
[[nodiscard]] Checked<QJsonObject> readBody(const plugin::HttpRequest &request);

//! Levels of objects and arrays, counted without building anything; stops at \a limit + 1.
[[nodiscard]] int jsonDepth(const QByteArray &json, int limit);

} // namespace throughline::events
