// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QStringList>

namespace throughline::plugin {

//! What a plugin host takes away from itself before a plugin's first instruction runs. Linux; elsewhere each answers
//! Unsupported, and the host says so in its log.

//! Dies with its parent \a parentPid, writes no core file, shows its memory to no other process of the same user, keeps
//! only the file descriptors up to \a lastFd.
[[nodiscard]] Result<void> confineProcess(qint64 parentPid, int lastFd);

struct Rights {
    qint64 memoryBytes = 0; //!< private memory; 0: as the system has it
    int openFiles = 0;      //!< 0: as the system has it
    bool network = false;   //!< may make sockets
    QStringList readable;   //!< folders it may read beside the system's libraries
};

//! Limits of memory, files and file size; without \a rights.network no socket can be made; no other program can be
//! started; no file outside the system's libraries and rights.readable can be opened where the kernel has Landlock.
//! Cannot be undone, and holds for code that runs before main() of a library as well.
[[nodiscard]] Result<void> confineRights(const Rights &rights);

//! The kernel can keep a process from files (Landlock).
[[nodiscard]] bool canConfineFiles();

} // namespace throughline::plugin
