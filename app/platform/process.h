// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

//! What a process asks of its system. POSIX here; the Windows and macOS parts come with their packages.
namespace throughline::platform {

//! No core files, no reading of our memory by other programs of the same user (SECURITY "Memory"). Call first in main().
//! Does not stop a debugger with privileges. Says what could not be done.
[[nodiscard]] Result<void> hardenProcess();

//! Starts \a program on its own: it outlives us, has no terminal, and finds \a input (a key: never on a command line or in
//! the environment) on its standard input, which then ends. Standard output and error go to \a outputPath (0600).
//! Returns its process id. Unavailable: it could not be started.
[[nodiscard]] Result<qint64> startDetached(const QString &program, const QStringList &arguments,
                                           const QByteArray &input, const QString &outputPath);

//! Whether TLS works: a bundle can lose it without a word (SECURITY trap 5).
[[nodiscard]] bool hasTls();

} // namespace throughline::platform
