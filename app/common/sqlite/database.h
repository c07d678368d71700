// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sqlite/statement.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <span>

struct sqlite3;

namespace throughline::sqlite {

enum class Durability {
    Full,  //!< synchronous=FULL: a commit is on the disk when it returns (the hub's store, the console's work database)
    Normal //!< synchronous=NORMAL: a power cut may lose the last commits, never the file (the console's cache)
};

struct OpenOptions {
    QString path;
    //! 32 bytes, used as SQLCipher's raw key. Empty only in the simulation, which runs without encryption on its own
    //! file system (\a plainForSimulation must be set).
    std::span<const unsigned char> key;
    Durability durability = Durability::Full;
    bool readOnly = false;
    bool mustExist = false;
    int cachePages = 16'000; //!< of 4 KiB
    QByteArray vfs;          //!< name of a registered sqlite3_vfs; empty: the system's
    bool plainForSimulation = false;
    bool exclusive = false; //!< locking_mode=EXCLUSIVE: one connection, WAL without shared memory
};

//! One connection to a SQLCipher file. Not thread-safe: each thread opens its own. The file is encrypted or refused:
//! open() fails closed when the library is not SQLCipher and when a new file would begin in clear (SECURITY A3).
class Database
{
public:
    //! Locked: the key does not fit, or the file is no database. NotFound, Io, Corrupt as named.
    [[nodiscard]] static Result<Database> open(const OpenOptions &options);
    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    //! Runs one or more statements without results.
    [[nodiscard]] Result<void> run(const char *sql);
    //! Compiles \a sql. Keep the Statement: compiling costs more than running.
    [[nodiscard]] Result<Statement> prepare(QByteArrayView sql);
    //! The first column of the first row as a number; NotFound when there is no row.
    [[nodiscard]] Result<qint64> number(QByteArrayView sql);
    //! Rows changed by the last insert, update or delete.
    [[nodiscard]] qint64 changes() const;
    [[nodiscard]] qint64 lastRowId() const;
    //! Rows changed since the connection was opened.
    [[nodiscard]] qint64 totalChanges() const;
    //! Copies the whole database, while others write, to \a path under the same \a key. Existing files are refused.
    [[nodiscard]] Result<void> backupTo(const QString &path, std::span<const unsigned char> key);
    //! Lets another thread stop a statement that runs here; it then fails with Cancelled.
    void interrupt();
    //! Between BEGIN and its end.
    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] sqlite3 *handle() const { return m_handle.get(); }

private:
    struct Close {
        void operator()(sqlite3 *handle) const;
    };
    explicit Database(sqlite3 *handle) : m_handle(handle) {}
    std::unique_ptr<sqlite3, Close> m_handle;
};

//! begin() .. commit(), or rolled back on destruction.
class Transaction
{
public:
    enum class Kind { Read, Write };
    //! Write takes the write lock at once (BEGIN IMMEDIATE).
    [[nodiscard]] static Result<Transaction> begin(Database &database, Kind kind = Kind::Write);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}
    Database *m_database;
};

//! The error of the last failed call on \a handle.
[[nodiscard]] Error errorOf(sqlite3 *handle, int code);

} // namespace throughline::sqlite
