// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

struct sqlite3_vfs;

namespace throughline::test {

class SimDisk;

//! SQLite's view of a SimDisk. The caller registers it and keeps both alive. \a name is not copied.
[[nodiscard]] std::unique_ptr<sqlite3_vfs> makeSimVfs(SimDisk &disk, const char *name);

} // namespace throughline::test
