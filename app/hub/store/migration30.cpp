// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

namespace throughline::hub {

//! The items' full-text index anew, with the marks of domain/searchwords.h; filled when the writer is idle, as always.
Result<void> migration30(sqlite::Database &database)
{
    return database.run(R"sql(
DROP TABLE item_search;
CREATE VIRTUAL TABLE item_search USING fts5(
    text, content='', prefix='3', tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE item_word USING fts5vocab('item_search', 'instance');
UPDATE workspace SET indexed_row=0;
)sql");
}

} // namespace throughline::hub
