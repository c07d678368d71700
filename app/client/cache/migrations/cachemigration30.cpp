// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/cachemigrations.h"
#include "cache/undelivered.h"
#include "domain/records.h"

namespace throughline::client {

//! Of the items that are here: those with a delivery are few, and only they are taken apart.
Result<void> cacheMigration30(sqlite::Database &database)
{
    if (auto made = database.run("CREATE TABLE undelivered(id BLOB PRIMARY KEY, conversation_id BLOB NOT NULL,"
                                 " state INTEGER NOT NULL, since INTEGER NOT NULL) WITHOUT ROWID");
        !made)
        return made;
    auto bodies =
        database.prepare("SELECT type, body FROM item"
                         " WHERE conversation_id IS NOT NULL AND instr(body, CAST('\"delivery\":' AS BLOB))>0");
    auto add = database.prepare(
        "INSERT OR REPLACE INTO undelivered(id, conversation_id, state, since) VALUES(?1, ?2, ?3, ?4)");
    if (!bodies || !add)
        return fail(bodies ? add.error() : bodies.error());
    Result<bool> row = false;
    while ((row = bodies->step()) && *row) {
        const auto body = parseObject(bodies->bytes(1)).value_or(QJsonObject());
        const auto found = undeliveredOf(RecordType(bodies->number(0)), body);
        if (!found)
            continue;
        if (auto added = add->bind(found->item, found->conversation, int(found->state), found->at).run(); !added)
            return added;
    }
    return row ? Result<void>() : fail(row.error());
}

} // namespace throughline::client
