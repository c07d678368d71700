// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/searchindex.h"

#include "domain/searchwords.h"
#include "store/records.h"

namespace throughline::hub {

void forgetItem(StoreConnection &store, const TimelineItem &item, qint64 row)
{
    if (row > store.number(store.query("SELECT indexed_row FROM workspace WHERE id=1")))
        return;
    store.run("INSERT INTO item_search(item_search,rowid,text) VALUES ('delete',?1,?2)", row,
              search::indexedWords(toJson(item)));
}

bool indexItems(StoreConnection &store, int limit)
{
    struct Row {
        qint64 row = 0;
        QByteArray body;
    };
    std::vector<Row> rows;
    const qint64 from = store.number(store.query("SELECT indexed_row FROM workspace WHERE id=1"));
    store.each(store.query("SELECT row,body FROM timeline_item WHERE row>?1 ORDER BY row LIMIT ?2", from, limit),
               [&](sqlite::Statement &found) {
                   rows.push_back({found.number(0), found.bytes(1)});
               });
    for (const auto &[row, body] : rows) {
        const auto words = search::indexedWords(parseObject(body).value_or(QJsonObject()));
        if (!words.isEmpty())
            store.run("INSERT INTO item_search(rowid,text) VALUES (?1,?2)", row, words);
    }
    if (!rows.empty())
        store.run("UPDATE workspace SET indexed_row=?1", rows.back().row);
    return int(rows.size()) == limit;
}

QStringList wordsGoingOn(StoreConnection &store, const QString &word, int most)
{
    QStringList all;
    QString at = word;
    for (;;) {
        // From word to word, by a seek each: reading on would go through every row of a common one.
        QString found;
        store.first(store.query("SELECT term FROM item_word WHERE term>=?1 LIMIT 1", at),
                    [&](sqlite::Statement &row) { found = row.text(0); });
        if (found.isEmpty() || !found.startsWith(word))
            return all;
        if (all.size() == most)
            return {};
        all.append(found);
        at = found + QChar(1);
    }
}

PersonWords wordsOf(const Customer &customer)
{
    QStringList said;
    for (const auto &[name, values] : customer.fields) {
        for (const FieldValue &each : values)
            said.append(each.value);
    }
    return {search::segmented(customer.name), search::segmented(said.join(u'\n'))};
}

void indexCustomer(StoreConnection &store, qint64 row, const Customer &customer)
{
    store.run("DELETE FROM customer_search WHERE rowid=?1", row);
    const PersonWords words = wordsOf(customer);
    if (!words.isEmpty())
        store.run("INSERT INTO customer_search(rowid,name,said) VALUES (?1,?2,?3)", row, words.name, words.said);
}

void refreshIndex(StoreConnection &store)
{
    // FTS5 keeps the list of an index's segments in each connection and reads it anew when a query begins, but not when
    // PRAGMA integrity_check does: a connection that searched once would hold yesterday's list against today's words.
    (void)store.number(store.query("SELECT rowid FROM item_search WHERE item_search MATCH '\"a\"' LIMIT 1"));
    (void)store.number(store.query("SELECT rowid FROM customer_search WHERE customer_search MATCH '\"a\"' LIMIT 1"));
}

void resetIndex(StoreConnection &store)
{
    store.run("INSERT INTO item_search(item_search) VALUES ('delete-all')");
    store.run("UPDATE workspace SET indexed_row=0");
}

} // namespace throughline::hub
