// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sqlite/database.h"

#include <QFile>

#include <sqlite3.h>

#include <array>

namespace throughline::sqlite {

using namespace Qt::StringLiterals;

namespace {

Result<void> key(sqlite3 *handle, std::span<const unsigned char> key)
{
    // A raw key spares the key derivation: x'<64 hex digits>'. Built on the stack and wiped.
    if (key.size() != 32)
        return fail(ErrorCode::InvalidArgument, u"a database key has 32 bytes"_s);
    static constexpr char digits[] = "0123456789abcdef";
    std::array<char, 67> text{};
    text[0] = 'x';
    text[1] = '\'';
    for (size_t i = 0; i < 32; ++i) {
        text[2 + 2 * i] = digits[key[i] >> 4];
        text[3 + 2 * i] = digits[key[i] & 15];
    }
    text[66] = '\'';
    const int code = sqlite3_key(handle, text.data(), int(text.size()));
    explicit_bzero(text.data(), text.size());
    return code == SQLITE_OK ? Result<void>{} : fail(errorOf(handle, code));
}

bool beginsInClear(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

} // namespace

Error errorOf(sqlite3 *handle, int code)
{
    auto kind = ErrorCode::Io;
    switch (code & 0xff) {
    case SQLITE_NOTADB: kind = ErrorCode::Locked; break;
    case SQLITE_CORRUPT: kind = ErrorCode::Corrupt; break;
    case SQLITE_CONSTRAINT: kind = ErrorCode::AlreadyExists; break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: kind = ErrorCode::Unavailable; break;
    case SQLITE_INTERRUPT: kind = ErrorCode::Cancelled; break;
    case SQLITE_TOOBIG: kind = ErrorCode::TooLarge; break;
    case SQLITE_ERROR:
    case SQLITE_MISUSE: kind = ErrorCode::Internal; break;
    default: break;
    }
    return {kind, u"sqlite %1: %2"_s.arg(code).arg(QString::fromUtf8(sqlite3_errmsg(handle)))};
}

void Database::Close::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle);
}

Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const OpenOptions &options)
{
    if (options.key.empty() && !options.plainForSimulation)
        return fail(ErrorCode::InvalidArgument, u"a database is never opened without a key"_s);
    const bool fresh = options.vfs.isEmpty() && (!QFile::exists(options.path) || QFile(options.path).size() == 0);
    if (fresh && (options.mustExist || options.readOnly))
        return fail(ErrorCode::NotFound, options.path);

    sqlite3 *raw = nullptr;
    const int mode = options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(options.path.toUtf8().constData(), &raw, mode | SQLITE_OPEN_NOMUTEX,
                                     options.vfs.isEmpty() ? nullptr : options.vfs.constData());
    Database database(raw);
    if (code != SQLITE_OK)
        return fail(errorOf(raw, code));
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_timeout(raw, 10'000);

    if (!options.key.empty()) {
        if (const auto keyed = key(raw, options.key); !keyed)
            return fail(keyed.error());
        auto version = database.prepare("PRAGMA cipher_version");
        if (!version)
            return fail(version.error());
        if (const auto row = version->step(); !row || !*row || version->text(0).isEmpty())
            return fail(ErrorCode::Unsupported, u"the SQLite in this program cannot encrypt"_s);
        // Only after the key: before it the setting has no effect, and a wrong key prints to standard error.
        (void)database.run("PRAGMA cipher_log_level=NONE");
    }
    // Before the first read: that already opens the log, with shared memory unless told otherwise.
    if (options.exclusive) {
        if (const auto set = database.run("PRAGMA locking_mode=EXCLUSIVE"); !set)
            return fail(set.error());
    }
    // A wrong key shows at the first read only.
    if (const auto read = database.number("SELECT count(*) FROM sqlite_master"); !read)
        return fail(read.error());

    // temp_store: sort files would otherwise be plain text on the disk.
    QByteArray settings = "PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=OFF; PRAGMA cache_size=";
    settings += QByteArray::number(options.cachePages) + ';';
    if (!options.readOnly)
        settings += "PRAGMA journal_mode=WAL; PRAGMA secure_delete=FAST;";
    settings += options.durability == Durability::Full ? "PRAGMA synchronous=FULL;" : "PRAGMA synchronous=NORMAL;";
    if (const auto set = database.run(settings.constData()); !set)
        return fail(set.error());

    if (fresh && !options.plainForSimulation) {
        // Written at once, so that the promise below is checked on bytes, not on intentions.
        if (const auto made = database.run("PRAGMA user_version=0; VACUUM"); !made)
            return fail(made.error());
        if (beginsInClear(options.path))
            return fail(ErrorCode::Unsupported, u"%1 would be written in clear; refused"_s.arg(options.path));
    }
    return database;
}

Result<void> Database::run(const char *sql)
{
    const int code = sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<void>{} : fail(errorOf(m_handle.get(), code));
}

Result<Statement> Database::prepare(QByteArrayView sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code =
        sqlite3_prepare_v3(m_handle.get(), sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return fail(errorOf(m_handle.get(), code));
    return Statement(statement);
}

Result<qint64> Database::number(QByteArrayView sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorCode::NotFound);
    return statement->number(0);
}

qint64 Database::changes() const
{
    return sqlite3_changes64(m_handle.get());
}

qint64 Database::lastRowId() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

qint64 Database::totalChanges() const
{
    return sqlite3_total_changes64(m_handle.get());
}

Result<void> Database::backupTo(const QString &path, std::span<const unsigned char> key)
{
    if (QFile::exists(path))
        return fail(ErrorCode::AlreadyExists, path);
    auto target = open({.path = path, .key = key});
    if (!target)
        return fail(target.error());
    // The online backup API refuses to mix ciphered pages only when keys differ; here both sides have the same key.
    auto *backup = sqlite3_backup_init(target->handle(), "main", m_handle.get(), "main");
    if (!backup)
        return fail(errorOf(target->handle(), sqlite3_errcode(target->handle())));
    const int code = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    return code == SQLITE_DONE ? Result<void>{} : fail(errorOf(target->handle(), code));
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle.get()) == 0;
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle.get());
}

Result<Transaction> Transaction::begin(Database &database, Kind kind)
{
    if (const auto begun = database.run(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN"); !begun)
        return fail(begun.error());
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction()
{
    if (m_database)
        (void)m_database->run("ROLLBACK");
}

Result<void> Transaction::commit()
{
    const auto done = m_database->run("COMMIT");
    if (done)
        m_database = nullptr;
    return done;
}

} // namespace throughline::sqlite
