// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringView>

#include <vector>

namespace throughline::ui {

//! The beginnings of all lines that our own sources log, longest or not; and the names of our logs (loglines.py).
[[nodiscard]] const std::vector<QStringView> &logLines();
[[nodiscard]] const std::vector<QStringView> &logNames();

//! A log without anything personal. Nothing is searched for and struck out, as names and texts have no shape to be found by;
//! instead only what our sources themselves say is kept: time, level, log, the constant beginning of the line, and behind it
//! the name of an error or a number of at most four digits. Any other line is counted.
[[nodiscard]] QByteArray cleanedLog(const QByteArray &log);

} // namespace throughline::ui
