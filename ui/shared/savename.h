// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace throughline::ui {

//! \a name as a file of this computer: no folder, nothing that does not show or turns the reading direction, no name of a
//! device, at most 120 characters, its ending kept (SECURITY B9). Never empty.
[[nodiscard]] QString saveName(const QString &name);

//! Opening a file of this name or type could run something.
[[nodiscard]] bool canRun(const QString &name, const QString &type);

//! Writes a new file in \a folder, readable and writable by its owner only and never executable, marked as from elsewhere where
//! the system has such a mark. A name in use gets a number; nothing is overwritten. Answers the file's path.
[[nodiscard]] Result<QString> saveNewFile(const QString &folder, const QString &name, const QByteArray &bytes);

} // namespace throughline::ui
