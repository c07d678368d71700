// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite/database.h"

#include <functional>
#include <span>

namespace throughline::sqlite {

//! One step of a schema. Numbered in tens; a fresh database runs them all, in order, each in its own transaction.
struct Migration {
    int number = 0;
    std::function<Result<void>(Database &)> apply;
};

//! Brings \a database to the last of \a migrations; the number is kept in PRAGMA user_version.
//! NewerSchema when the file is ahead of us: it is left untouched. Returns the number reached.
[[nodiscard]] Result<int> migrate(Database &database, std::span<const Migration> migrations);

} // namespace throughline::sqlite
