// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sqlite/database.h"

#include <QByteArray>

#include <memory>
#include <unordered_map>

namespace throughline::hub {

//! One connection with its statements, compiled once and found by their text. Not thread-safe: one thread at a time.
class StoreConnection
{
public:
    StoreConnection(StoreConnection &&) noexcept = default;
    StoreConnection &operator=(StoreConnection &&) noexcept = default;

    //! The statement for \a sql, compiled at first use and reset. \a sql must be a string literal: it is found by address.
    //! A statement that does not compile is a defect of the program, not of the data: it ends the process.
    [[nodiscard]] sqlite::Statement &statement(const char *sql);
    [[nodiscard]] sqlite::Database &database() { return *m_database; }

protected:
    explicit StoreConnection(sqlite::Database database);

private:
    // On the heap, because Transaction and Statement keep references while the connection moves.
    std::unique_ptr<sqlite::Database> m_database;
    std::unordered_map<const char *, sqlite::Statement> m_statements;
};

//! A read-only connection for parallel readers; any number, one thread each.
class StoreReader : public StoreConnection
{
public:
    [[nodiscard]] static Result<StoreReader> open(sqlite::OpenOptions options);
    //! In the simulation and in tests: reads through a connection of its own only when the VFS allows it; this one makes
    //! a reader of an already opened database.
    explicit StoreReader(sqlite::Database database) : StoreConnection(std::move(database)) {}
};

//! The hub's SQLCipher file (SCHEMA.md): the one writing connection. Opened with durability Full, migrated at opening;
//! a file of a newer program is refused with NewerSchema and left untouched.
class Store : public StoreConnection
{
public:
    //! \a options.key has 32 bytes; durability is set to Full here.
    [[nodiscard]] static Result<Store> open(sqlite::OpenOptions options);
    [[nodiscard]] const sqlite::OpenOptions &options() const { return m_options; }
    //! The newest schema this program knows.
    [[nodiscard]] static int schemaVersion();

private:
    Store(sqlite::Database database, sqlite::OpenOptions options);
    sqlite::OpenOptions m_options;
};

} // namespace throughline::hub
