// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite/migrations.h"

#include <span>

namespace throughline::hub {

//! All steps of the hub's schema, in order; SCHEMA.md describes the tables.
[[nodiscard]] std::span<const sqlite::Migration> migrations();

[[nodiscard]] Result<void> migration10(sqlite::Database &database);
[[nodiscard]] Result<void> migration20(sqlite::Database &database);
[[nodiscard]] Result<void> migration30(sqlite::Database &database);
[[nodiscard]] Result<void> migration40(sqlite::Database &database);
[[nodiscard]] Result<void> migration60(sqlite::Database &database);

} // namespace throughline::hub
