// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/cachemigrations.h"

#include <array>

namespace throughline::client {

std::span<const sqlite::Migration> cacheMigrations()
{
    static const std::array steps{sqlite::Migration{10, cacheMigration10}, sqlite::Migration{20, cacheMigration20},
                                  sqlite::Migration{30, cacheMigration30}, sqlite::Migration{40, cacheMigration40}};
    return steps;
}

} // namespace throughline::client
