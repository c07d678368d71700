// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite/database.h"

#include <QByteArray>

#include <vector>

namespace throughline::bench {

//! What one commit writes: its statements in order, with their values filled in.
using CommitText = std::vector<QByteArray>;

//! Commits into one database as bare as they can be: their statements are compiled here, before any clock runs.
class CommitReplay
{
public:
    CommitReplay(sqlite::Database database, const std::vector<CommitText> &commits);
    //! Begins, runs the next commit's statements and commits. Any thread, one at a time.
    void next();

private:
    sqlite::Database m_database;
    std::vector<std::vector<sqlite::Statement>> m_commits;
    size_t m_done = 0;
};

} // namespace throughline::bench
