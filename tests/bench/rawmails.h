// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace throughline::bench {

//! The raw engine of reading mails: GMime takes the mbox apart and decodes every part, and nothing is made of them. How many
//! messages there were.
[[nodiscard]] int parseBox(const QString &path);

} // namespace throughline::bench
