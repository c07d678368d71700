// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite/database.h"

namespace throughline::bench {

//! Puts all rows of \a table of \a from into the empty one of \a to, some hundred in a transaction. Milliseconds of the
//! inserting alone: what is inserted is read before the clock runs.
[[nodiscard]] double copyRows(sqlite::Database &from, sqlite::Database &to, const QByteArray &table);

} // namespace throughline::bench
