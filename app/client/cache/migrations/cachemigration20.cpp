// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "cache/cachemigrations.h"
#include "cache/searchtext.h"
#include "domain/records.h"

namespace throughline::client {

//! The full-text index anew: subjects, all words of formatted texts, and the marks of domain/searchwords.h. From the
//! bodies that are here: fetching them again would leave a console without a network with nothing.
Result<void> cacheMigration20(sqlite::Database &database)
{
    if (auto made = database.run(R"sql(
DROP TABLE item_text;
CREATE VIRTUAL TABLE item_text USING fts5(
    text, content='', columnsize=0, prefix='3', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE item_word USING fts5vocab('item_text', 'instance');
)sql");
        !made)
        return made;
    auto bodies = database.prepare("SELECT p.place, p.type, i.body FROM place p JOIN item i ON"
                                   " i.contact_point_id=p.contact_point_id AND i.order_time=p.order_time AND i.id=p.id"
                                   " ORDER BY p.place");
    auto add = database.prepare("INSERT INTO item_text(rowid, text) VALUES(?1, ?2)");
    if (!bodies || !add)
        return fail(bodies ? add.error() : bodies.error());
    Result<bool> row = false;
    while ((row = bodies->step()) && *row) {
        const auto body = parseObject(bodies->bytes(2)).value_or(QJsonObject());
        const auto text = searchableText(RecordType(bodies->number(1)), body);
        if (text.isEmpty())
            continue;
        if (auto added = add->bind(bodies->number(0), text).run(); !added)
            return added;
    }
    return row ? Result<void>() : fail(row.error());
}

} // namespace throughline::client
