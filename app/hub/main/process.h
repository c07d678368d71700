// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace throughline::hub {

//! No core files and no reading of our memory by other programs of the same user (SECURITY A9); as many open files as the
//! system allows. \a debuggable: leaves the memory readable.
void hardenProcess(bool debuggable);

} // namespace throughline::hub
