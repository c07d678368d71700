// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <memory>
#include <optional>

struct sqlite3_stmt;

namespace throughline::sqlite {

//! One compiled statement of a Database, which must outlive it. Parameters and columns count from 1 and 0 as in SQLite.
//! Bound values are copied.
class Statement
{
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt *statement) : m_statement(statement) {}

    //! Binds in order from parameter 1 after a reset. Numbers, Id, Instant, QString, QByteArray, bool, nullptr, optional.
    template<typename... Values>
    Statement &bind(const Values &...values)
    {
        reset();
        int at = 0;
        (bindOne(++at, values), ...);
        return *this;
    }

    //! True while there is a row.
    [[nodiscard]] Result<bool> step();
    //! Steps to the end, ignoring rows.
    [[nodiscard]] Result<void> run();
    void reset();

    //! How many columns a row has.
    [[nodiscard]] int columns() const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] bool boolean(int column) const { return number(column) != 0; }
    [[nodiscard]] QString text(int column) const;
    //! A copy of the column's bytes.
    [[nodiscard]] QByteArray bytes(int column) const;
    //! The column's bytes in place: valid until the next step or reset.
    [[nodiscard]] QByteArrayView view(int column) const;
    //! The null id for NULL or for anything that is not 16 bytes.
    [[nodiscard]] Id id(int column) const;
    [[nodiscard]] Instant instant(int column) const { return {number(column)}; }

    void bindOne(int at, qint64 value);
    void bindOne(int at, int value) { bindOne(at, qint64(value)); }
    void bindOne(int at, bool value) { bindOne(at, qint64(value)); }
    void bindOne(int at, double value);
    void bindOne(int at, std::nullptr_t);
    void bindOne(int at, Instant value) { bindOne(at, qint64(value.ms)); }
    //! The null id is bound as NULL.
    void bindOne(int at, const Id &value);
    void bindOne(int at, const QString &value); //!< UTF-8, copied
    void bindOne(int at, QStringView value);
    void bindOne(int at, const QByteArray &value) { bindOne(at, QByteArrayView(value)); }
    void bindOne(int at, QByteArrayView value); //!< a blob, copied
    void bindText(int at, QByteArrayView utf8); //!< UTF-8 text, copied
    template<typename T>
    void bindOne(int at, const std::optional<T> &value)
    {
        value ? bindOne(at, *value) : bindOne(at, nullptr);
    }

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace throughline::sqlite
