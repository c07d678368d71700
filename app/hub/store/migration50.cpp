// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

namespace throughline::hub {

//! People are found by their attributes, too: the index of customers anew, as indexCustomer() fills it.
Result<void> migration50(sqlite::Database &database)
{
    return database.run(R"sql(
DELETE FROM customer_search;
INSERT INTO customer_search(rowid,text)
    SELECT row, words FROM (
        SELECT row, ifnull(json_extract(body,'$.name'),'') || ifnull((
            SELECT group_concat(char(10) || json_extract(said.value,'$.value'), '')
            FROM json_each(record.body,'$.fields') field, json_each(field.value) said),'') AS words
        FROM record WHERE type=10)
    WHERE words<>'';
)sql");
}

} // namespace throughline::hub
