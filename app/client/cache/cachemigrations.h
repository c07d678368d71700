// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite/migrations.h"

#include <span>

namespace throughline::client {

[[nodiscard]] Result<void> cacheMigration10(sqlite::Database &database); //!< the first schema
[[nodiscard]] Result<void> cacheMigration20(sqlite::Database &database); //!< search of mails and their operators
[[nodiscard]] Result<void> cacheMigration30(sqlite::Database &database); //!< what was not delivered
[[nodiscard]] Result<void> cacheMigration40(sqlite::Database &database); //!< what is not read

//! All steps of the cache's schema, in order.
[[nodiscard]] std::span<const sqlite::Migration> cacheMigrations();

} // namespace throughline::client
