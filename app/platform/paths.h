// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

//! Where things of this user and this program are. Any thread.
namespace throughline::platform {

//! The folder of a profile's databases, e.g. ~/.local/share/throughline/<profile>; not made here.
[[nodiscard]] QString profileFolder(const QString &profile = QStringLiteral("default"));
//! The embedded hub's data, beside the profiles.
[[nodiscard]] QString embeddedHubFolder();
//! Logs; not part of a backup.
[[nodiscard]] QString logFolder();
//! Another program of ours: beside this one, in libexec, or in the build tree. Empty when it is not installed.
[[nodiscard]] QString siblingProgram(const QString &name);

} // namespace throughline::platform
