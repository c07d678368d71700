// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sqlite/statement.h"

#include "sqlite/database.h"

#include <sqlite3.h>

namespace throughline::sqlite {

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement.get());
        return false;
    }
    auto error = errorOf(sqlite3_db_handle(m_statement.get()), code);
    sqlite3_reset(m_statement.get());
    return fail(std::move(error));
}

Result<void> Statement::run()
{
    for (;;) {
        const auto row = step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

int Statement::columns() const
{
    return sqlite3_column_count(m_statement.get());
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(view(column));
}

QByteArray Statement::bytes(int column) const
{
    return view(column).toByteArray();
}

QByteArrayView Statement::view(int column) const
{
    const void *data = sqlite3_column_blob(m_statement.get(), column);
    return QByteArrayView(static_cast<const char *>(data), sqlite3_column_bytes(m_statement.get(), column));
}

Id Statement::id(int column) const
{
    return Id::fromBytes(view(column)).value_or(Id{});
}

void Statement::bindOne(int at, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), at, value);
}

void Statement::bindOne(int at, double value)
{
    sqlite3_bind_double(m_statement.get(), at, value);
}

void Statement::bindOne(int at, std::nullptr_t)
{
    sqlite3_bind_null(m_statement.get(), at);
}

void Statement::bindOne(int at, const Id &value)
{
    if (value.isNull())
        return bindOne(at, nullptr);
    sqlite3_bind_blob64(m_statement.get(), at, value.bytes.data(), value.bytes.size(), SQLITE_TRANSIENT);
}

void Statement::bindOne(int at, const QString &value)
{
    bindText(at, value.toUtf8());
}

void Statement::bindOne(int at, QStringView value)
{
    bindText(at, value.toUtf8());
}

void Statement::bindOne(int at, QByteArrayView value)
{
    // A null pointer would bind NULL; an empty blob is not nothing.
    const char *data = value.data() ? value.data() : "";
    sqlite3_bind_blob64(m_statement.get(), at, data, sqlite3_uint64(value.size()), SQLITE_TRANSIENT);
}

void Statement::bindText(int at, QByteArrayView utf8)
{
    const char *data = utf8.data() ? utf8.data() : "";
    sqlite3_bind_text64(m_statement.get(), at, data, sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

} // namespace throughline::sqlite
