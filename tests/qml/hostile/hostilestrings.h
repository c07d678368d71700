// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace throughline::ui {

//! A file that hostile text asks for; it must never be opened.
inline constexpr char canaryFile[] = "/tmp/throughline-canary-of-hostile-text.png";

//! SECURITY B1's texts, the same in every run: markup that loads and runs, bidirectional and invisible characters, emoji,
//! broken UTF-16, NUL, long words and a line of a megabyte. Those that fetch ask 127.0.0.1:\a port or canaryFile.
[[nodiscard]] QStringList hostileStrings(quint16 port);

} // namespace throughline::ui
