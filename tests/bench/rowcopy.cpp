// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "rowcopy.h"

#include "figure.h"

#include <sqlite3.h>

#include <memory>
#include <vector>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t rowsAtOnce = 500;

struct Finalize {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
struct FreeValue {
    void operator()(sqlite3_value *value) const { sqlite3_value_free(value); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;
using Row = std::vector<std::unique_ptr<sqlite3_value, FreeValue>>;

Statement prepare(sqlite::Database &database, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    require(sqlite3_prepare_v2(database.handle(), sql.constData(), -1, &statement, nullptr) == SQLITE_OK,
            u"a raw statement does not compile"_s);
    return Statement(statement);
}

void insert(sqlite::Database &database, sqlite3_stmt *statement, const std::vector<Row> &rows)
{
    auto transaction = sqlite::Transaction::begin(database);
    bool good = transaction.has_value();
    for (const Row &row : rows) {
        for (size_t column = 0; column < row.size(); ++column)
            sqlite3_bind_value(statement, int(column) + 1, row[column].get());
        good = good && sqlite3_step(statement) == SQLITE_DONE;
        sqlite3_reset(statement);
    }
    require(good && transaction->commit().has_value(), u"raw rows cannot be written"_s);
}

} // namespace

double copyRows(sqlite::Database &from, sqlite::Database &to, const QByteArray &table)
{
    const Statement read = prepare(from, "SELECT * FROM " + table);
    const int columns = sqlite3_column_count(read.get());
    const Statement write =
        prepare(to, "INSERT INTO " + table + " VALUES (" + QByteArray("?,").repeated(columns - 1) + "?)");
    double took = 0;
    std::vector<Row> rows;
    int state = SQLITE_ROW;
    while (state == SQLITE_ROW) {
        rows.clear();
        while (rows.size() < rowsAtOnce && (state = sqlite3_step(read.get())) == SQLITE_ROW) {
            Row &row = rows.emplace_back();
            for (int column = 0; column < columns; ++column)
                row.emplace_back(sqlite3_value_dup(sqlite3_column_value(read.get(), column)));
        }
        took += millis([&] { insert(to, write.get(), rows); });
    }
    require(state == SQLITE_DONE, u"the imported rows cannot be read"_s);
    return took;
}

} // namespace throughline::bench
