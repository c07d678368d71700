// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace throughline::hub {

class Admin;
class Imports;
class WorkQueue;

//! history.import, history.progress, history.stop (CONTROL.md). All outlive each other's calls.
void addHistoryMethods(Admin &admin, WorkQueue &work, Imports &imports);

} // namespace throughline::hub
