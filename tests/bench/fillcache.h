// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace throughline::bench {

//! Fills a signed-in console's own cache for ./bench --peers; \a arguments are FOLDER --items N --people P.
//!
//! FOLDER is the profile of a console that signed in at a hub, synced and ended; its key is asked of this session's key
//! store as the console asks, and the cache is written by the class that writes it there. N items of P customers go into
//! the first queue the console may see, as if the hub had pushed them: the scope's state stays as it is, so that the
//! next start goes on from there and asks for nothing again. One conversation in twenty is open. Prints
//! "filled N items" and answers the program's exit code; ends with a sentence when something is not as said.
[[nodiscard]] int fillCache(const QStringList &arguments);

} // namespace throughline::bench
