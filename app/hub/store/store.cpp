// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/store.h"

#include "sqlite/migrations.h"
#include "store/schema.h"

namespace throughline::hub {

using namespace Qt::StringLiterals;

StoreConnection::StoreConnection(sqlite::Database database)
    : m_database(std::make_unique<sqlite::Database>(std::move(database)))
{
}

sqlite::Statement &StoreConnection::statement(const char *sql)
{
    const auto found = m_statements.find(sql);
    if (found != m_statements.end())
        return found->second;
    auto prepared = m_database->prepare(sql);
    // A statement that does not compile would look like a very fast one: it is a defect of the program or a file that is
    // not ours, and nothing sensible can follow.
    if (!prepared)
        qFatal("hub store: %s", qPrintable(prepared.error().detail));
    return m_statements.emplace(sql, std::move(*prepared)).first->second;
}

bool StoreConnection::step(sqlite::Statement &statement)
{
    if (failed()) {
        statement.reset();
        return false;
    }
    const auto row = statement.step();
    if (!row)
        fail(row.error());
    return row.value_or(false);
}

qint64 StoreConnection::number(sqlite::Statement &statement, qint64 otherwise)
{
    first(statement, [&](sqlite::Statement &row) { otherwise = row.number(0); });
    return otherwise;
}

void StoreConnection::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

Snapshot::Snapshot(StoreConnection &connection)
    : m_connection(connection),
      m_outermost(!connection.database().inTransaction())
{
    if (m_outermost)
        m_connection.run("BEGIN");
}

Snapshot::~Snapshot()
{
    // Never step() here: an error that sticks must not keep the snapshot open.
    if (m_outermost)
        (void)m_connection.database().run("COMMIT");
}

Result<StoreReader> StoreReader::open(sqlite::OpenOptions options)
{
    options.readOnly = true;
    return sqlite::Database::open(options).map(
        [](sqlite::Database database) { return StoreReader(std::move(database)); });
}

Result<Store> Store::open(sqlite::OpenOptions options)
{
    options.readOnly = false;
    options.durability = sqlite::Durability::Full;
    auto database = sqlite::Database::open(options);
    if (!database)
        return throughline::fail(database.error());
    // Larger than the default: a batch of an import changes thousands of pages, many of them again in the next batch; each
    // would be copied back, and the disk waited for, after every one of them.
    if (const auto set = database->run("PRAGMA wal_autocheckpoint=8000"); !set)
        return throughline::fail(set.error());
    if (const auto migrated = sqlite::migrate(*database, migrations()); !migrated)
        return throughline::fail(migrated.error());
    return Store(std::move(*database));
}

int Store::schemaVersion()
{
    return migrations().back().number;
}

} // namespace throughline::hub
