// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sqlite/migrations.h"

namespace throughline::sqlite {

using namespace Qt::StringLiterals;

Result<int> migrate(Database &database, std::span<const Migration> migrations)
{
    const auto version = database.number("PRAGMA user_version");
    if (!version)
        return fail(version.error());
    const int newest = migrations.empty() ? 0 : migrations.back().number;
    if (*version > newest)
        return fail(ErrorCode::NewerSchema, u"schema %1, this program knows %2"_s.arg(*version).arg(newest));
    for (const auto &migration : migrations) {
        if (migration.number <= *version)
            continue;
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return fail(transaction.error());
        if (const auto done = migration.apply(database); !done)
            return fail(done.error());
        const auto mark = "PRAGMA user_version=" + QByteArray::number(migration.number);
        if (const auto done = database.run(mark.constData()); !done)
            return fail(done.error());
        if (const auto done = transaction->commit(); !done)
            return fail(done.error());
    }
    return newest;
}

} // namespace throughline::sqlite
