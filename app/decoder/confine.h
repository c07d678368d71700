// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace throughline::decoder {

//! First thing in the process: dies with its parent, no core file, nothing of it readable by other programs of the user,
//! descriptors 0 to 2 only, a limit on memory, on processor time and on the time it may live. POSIX; elsewhere Unsupported.
[[nodiscard]] Result<void> limitProcess();

//! Before the first byte of a picture is looked at, and for good: only what computing needs. Nothing can be opened, no
//! socket made, no program started or sent a signal, no page made executable; such a call fails. Reading and writing
//! what is open stays. Linux on x86-64 and arm64; elsewhere Unsupported.
[[nodiscard]] Result<void> lockProcess();

} // namespace throughline::decoder
