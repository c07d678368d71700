// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace throughline::hub {

//! One name of a file for what strangers call theirs: no folder, nothing that steers a terminal or turns letters round,
//! nothing that another system forbids, at most 100 bytes with its ending kept. "file" when nothing is left.
[[nodiscard]] QString safeName(const QString &outside);

} // namespace throughline::hub
