// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/options.h"
#include "diagnostics/supportbundle.h"

namespace throughline::ui {

//! What is known of this installation and this profile without opening its data. sync is the caller's.
[[nodiscard]] SupportFacts supportFacts(const ConsoleOptions &options, const client::ConsolePolicy &policy);

} // namespace throughline::ui
