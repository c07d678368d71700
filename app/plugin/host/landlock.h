// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QStringList>

namespace throughline::plugin {

//! 0: this kernel has no Landlock.
[[nodiscard]] int landlockVersion();
//! From now on this process opens files only below the system's library, certificate and time zone folders and
//! \a folders, and only to read. Needs no_new_privs.
[[nodiscard]] Result<void> allowReading(const QStringList &folders);

} // namespace throughline::plugin
