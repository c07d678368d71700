// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace throughline::plugin {

//! From now on this process and its threads start no program, look into no other process, load no kernel code, and
//! without \a network make no socket: these calls answer EACCES. Needs no_new_privs. Unsupported on other machines than
//! x86-64 and arm64.
[[nodiscard]] Result<void> filterSystemCalls(bool network);

} // namespace throughline::plugin
