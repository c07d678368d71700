// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "outbox/workmigrations.h"

namespace throughline::client {

Result<void> workMigration10(sqlite::Database &database)
{
    // Why these shapes: app/client/cache/SCHEMA.md.
    return database.run(R"sql(
CREATE TABLE command(
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    args BLOB NOT NULL,
    expect BLOB NOT NULL,
    lane BLOB,
    merge_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    not_before INTEGER NOT NULL,
    state INTEGER NOT NULL,
    epoch INTEGER NOT NULL DEFAULT 0,
    modseq INTEGER NOT NULL DEFAULT 0,
    answer BLOB,
    settled INTEGER NOT NULL DEFAULT 0);
CREATE INDEX command_open ON command(n) WHERE settled=0;
CREATE INDEX command_journal ON command(epoch, modseq) WHERE state=2;

CREATE TABLE upload(
    id BLOB PRIMARY KEY,
    command_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size INTEGER NOT NULL,
    blob_id BLOB,
    bytes BLOB) WITHOUT ROWID;
CREATE INDEX upload_by_command ON upload(command_id, position);
)sql");
}

} // namespace throughline::client
