// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "outbox/workmigrations.h"

namespace throughline::client {

Result<void> workMigration30(sqlite::Database &database)
{
    return database.run(R"sql(
CREATE TABLE console(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    id BLOB NOT NULL);
)sql");
}

} // namespace throughline::client
