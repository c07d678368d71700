// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/cachemigrations.h"

namespace throughline::client {

//! Which conversations hold what the agent has not read, so that counting them looks at no body.
Result<void> cacheMigration40(sqlite::Database &database)
{
    return database.run(R"sql(
ALTER TABLE conversation ADD COLUMN unread INTEGER NOT NULL DEFAULT 0;
UPDATE conversation SET unread =
    coalesce((SELECT json_extract(CAST(r.body AS TEXT), '$.lastSeq') FROM record r
              WHERE r.type=13 AND r.id=conversation.id), 0)
    > coalesce((SELECT json_extract(CAST(m.body AS TEXT), '$.lastReadSeq') FROM record m
                WHERE m.type=17 AND m.id=conversation.id), 0);
CREATE INDEX conversation_open ON conversation(bucket, queue_id, assignee_id, unread) WHERE bucket<2;
)sql");
}

} // namespace throughline::client
