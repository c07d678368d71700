// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

namespace throughline::hub {

//! People are found by their attributes, too, apart from their names: the index of customers anew, as indexCustomer() fills it.
//! (Step 50 was in no release: it had both in one column.)
Result<void> migration60(sqlite::Database &database)
{
    return database.run(R"sql(
DROP TABLE customer_search;
CREATE VIRTUAL TABLE customer_search USING fts5(name, said, tokenize="unicode61 remove_diacritics 2");
INSERT INTO customer_search(rowid,name,said)
    SELECT row, name, said FROM (
        SELECT row, ifnull(json_extract(body,'$.name'),'') AS name, ifnull((
            SELECT group_concat(json_extract(word.value,'$.value'), char(10))
            FROM json_each(record.body,'$.fields') field, json_each(field.value) word),'') AS said
        FROM record WHERE type=10)
    WHERE name<>'' OR said<>'';
)sql");
}

} // namespace throughline::hub
