// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "outbox/workmigrations.h"

namespace throughline::client {

Result<void> workMigration40(sqlite::Database &database)
{
    return database.run(R"sql(
CREATE TABLE note_aside(
    conversation_id BLOB PRIMARY KEY,
    text TEXT NOT NULL) WITHOUT ROWID;
)sql");
}

} // namespace throughline::client
