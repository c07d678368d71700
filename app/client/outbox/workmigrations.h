// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite/migrations.h"

#include <span>

namespace throughline::client {

[[nodiscard]] Result<void> workMigration10(sqlite::Database &database); //!< the first schema
[[nodiscard]] Result<void> workMigration20(sqlite::Database &database); //!< what the agent was told of
[[nodiscard]] Result<void> workMigration30(sqlite::Database &database); //!< who this console is
[[nodiscard]] Result<void> workMigration40(sqlite::Database &database); //!< notes that gave way to a reply

//! All steps of the work database's schema, in order.
[[nodiscard]] std::span<const sqlite::Migration> workMigrations();

} // namespace throughline::client
