// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/options.h"

#include <map>

namespace throughline::ui {

//! Whether the command line asks for something that has to work without a display.
[[nodiscard]] bool wantsNoWindow(int argc, char **argv);

//! `--print-policy`: JSON on standard output. 0: all is as it should be, or only names what this version does not act on
//! yet; 1: a file, a value or a key has to be mended, each named on standard error.
[[nodiscard]] int printPolicy(const ConsoleOptions &options);

//! What the person set in the profile \a folder, by the key of the policy.
[[nodiscard]] std::map<QString, QString> chosenIn(const QString &folder);

} // namespace throughline::ui
