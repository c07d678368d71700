// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"

#include <vector>

namespace throughline::ui {

//! Whether \a agent may act on what is in \a queue. The hub's rule: members, and supervisors and administrators unless it is
//! confidential. A queue that is not among \a queues counts as confidential.
[[nodiscard]] bool reachesQueue(const Agent &agent, const std::vector<Queue> &queues, const Id &queue);

} // namespace throughline::ui
