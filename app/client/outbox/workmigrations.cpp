// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "outbox/workmigrations.h"

#include <array>

namespace throughline::client {

std::span<const sqlite::Migration> workMigrations()
{
    static const std::array steps{sqlite::Migration{10, workMigration10}, sqlite::Migration{20, workMigration20},
                                  sqlite::Migration{30, workMigration30}, sqlite::Migration{40, workMigration40}};
    return steps;
}

} // namespace throughline::client
