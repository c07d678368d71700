// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace throughline {

//! Free pages of the heap that lie between others go back to the system; they would stay the process's for the rest of the day.
//! Milliseconds, for after a burst. Any thread. Does nothing where the system's allocator does it by itself.
void giveBackFreeMemory();

} // namespace throughline
