// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commitreplay.h"

#include "figure.h"

namespace throughline::bench {

using namespace Qt::StringLiterals;

CommitReplay::CommitReplay(sqlite::Database database, const std::vector<CommitText> &commits)
    : m_database(std::move(database))
{
    for (const CommitText &commit : commits) {
        std::vector<sqlite::Statement> &compiled = m_commits.emplace_back();
        for (const QByteArray &sql : commit) {
            auto statement = m_database.prepare(sql);
            require(statement.has_value(), u"a recorded statement does not compile"_s);
            compiled.push_back(std::move(*statement));
        }
    }
}

void CommitReplay::next()
{
    auto transaction = sqlite::Transaction::begin(m_database);
    bool good = transaction.has_value();
    for (sqlite::Statement &statement : m_commits.at(m_done++))
        good = good && statement.run().has_value();
    require(good && transaction->commit().has_value(), u"a raw commit failed"_s);
}

} // namespace throughline::bench
