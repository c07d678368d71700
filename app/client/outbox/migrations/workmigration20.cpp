// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "outbox/workmigrations.h"

namespace throughline::client {

Result<void> workMigration20(sqlite::Database &database)
{
    return database.run(R"sql(
CREATE TABLE notice(
    id BLOB PRIMARY KEY,
    conversation_id BLOB NOT NULL,
    customer_id BLOB,
    seq INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    at INTEGER NOT NULL,
    seen INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE INDEX notice_by_time ON notice(at, id);
)sql");
}

} // namespace throughline::client
