// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"
#include "store/searchindex.h"

namespace throughline::hub {

//! People are found by their attributes, too, apart from their names: the index of customers anew, as indexCustomer() fills it.
//! (Step 50 was in no release: it had both in one column.)
Result<void> migration60(sqlite::Database &database)
{
    if (auto made = database.run(R"sql(
DROP TABLE customer_search;
CREATE VIRTUAL TABLE customer_search USING fts5(name, said, tokenize="unicode61 remove_diacritics 2");
)sql");
        !made)
        return made;
    auto bodies = database.prepare("SELECT row,body FROM record WHERE type=10 ORDER BY row");
    auto add = database.prepare("INSERT INTO customer_search(rowid,name,said) VALUES (?1,?2,?3)");
    if (!bodies || !add)
        return fail(bodies ? add.error() : bodies.error());
    Result<bool> row = false;
    while ((row = bodies->step()) && *row) {
        const auto customer = fromBody<Customer>(bodies->bytes(1));
        const auto words = customer ? wordsOf(*customer) : PersonWords();
        if (words.isEmpty())
            continue;
        if (auto added = add->bind(bodies->number(0), words.name, words.said).run(); !added)
            return added;
    }
    return row ? Result<void>() : fail(row.error());
}

} // namespace throughline::hub
