// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/admin.h"

namespace throughline::hub {

//! "session.local" of an embedded hub (CONTROL.md): signs the person at this computer in without a password. On an empty
//! store it makes an administrator and a queue first. Whoever reaches the local socket owns the data anyway.
[[nodiscard]] Admin::Method localSignIn(WorkQueue &work);

} // namespace throughline::hub
