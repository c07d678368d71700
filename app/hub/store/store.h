// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sqlite/database.h"

#include <memory>
#include <optional>
#include <unordered_map>

namespace throughline::hub {

//! One connection with its statements, compiled once. Not thread-safe: one thread at a time.
//! Errors stick: after the first one every step answers "no row", and takeError() tells it once. Code that reads or writes
//! many rows stays readable this way, and a transaction that met an error is never committed.
class StoreConnection
{
public:
    StoreConnection(StoreConnection &&) noexcept = default;
    StoreConnection &operator=(StoreConnection &&) noexcept = default;

    //! The statement for \a sql, which must be a string literal (found by address), with \a values bound from 1 on.
    //! While its rows are read it must not be used again: collect first, then act.
    template<typename... Values>
    [[nodiscard]] sqlite::Statement &query(const char *sql, const Values &...values)
    {
        return statement(sql).bind(values...);
    }
    //! Runs a statement without rows.
    template<typename... Values>
    void run(const char *sql, const Values &...values)
    {
        (void)step(statement(sql).bind(values...));
    }
    //! True while there is a row.
    [[nodiscard]] bool step(sqlite::Statement &statement);
    //! Calls \a use with the first row, if there is one, and resets.
    template<typename Use>
    bool first(sqlite::Statement &statement, Use use)
    {
        const bool found = step(statement);
        if (found) {
            use(statement);
            statement.reset();
        }
        return found;
    }
    //! Calls \a use with each row.
    template<typename Use>
    void each(sqlite::Statement &statement, Use use)
    {
        while (step(statement))
            use(statement);
    }
    //! The first column of the first row, or \a otherwise.
    [[nodiscard]] qint64 number(sqlite::Statement &statement, qint64 otherwise = 0);

    [[nodiscard]] sqlite::Database &database() { return *m_database; }
    //! Notes \a error unless there is one already.
    void fail(Error error);
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] std::optional<Error> takeError() { return std::exchange(m_error, std::nullopt); }

protected:
    explicit StoreConnection(sqlite::Database database);

private:
    [[nodiscard]] sqlite::Statement &statement(const char *sql);

    // On the heap, because transactions and statements keep references while the connection moves.
    std::unique_ptr<sqlite::Database> m_database;
    std::unordered_map<const char *, sqlite::Statement> m_statements;
    std::optional<Error> m_error;
};

//! One state of the database for as long as it lives: several reads that must agree. Nests, also inside a write.
class Snapshot
{
public:
    explicit Snapshot(StoreConnection &connection);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    StoreConnection &m_connection;
    bool m_outermost;
};

//! A read-only connection for parallel readers; any number, one thread each.
class StoreReader final : public StoreConnection
{
public:
    [[nodiscard]] static Result<StoreReader> open(sqlite::OpenOptions options);

private:
    using StoreConnection::StoreConnection;
};

//! The hub's SQLCipher file (SCHEMA.md): the one writing connection. Opened with durability Full, migrated at opening;
//! a file of a newer program is refused with NewerSchema and left untouched.
class Store final : public StoreConnection
{
public:
    //! \a options.key has 32 bytes; durability is set to Full here.
    [[nodiscard]] static Result<Store> open(sqlite::OpenOptions options);
    //! The newest schema this program knows.
    [[nodiscard]] static int schemaVersion();

private:
    using StoreConnection::StoreConnection;
};

} // namespace throughline::hub
