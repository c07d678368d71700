// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commitreplay.h"
#include "keys/secret.h"

#include <QString>
#include <QTemporaryDir>

#include <vector>

namespace throughline::bench {

//! The two commits that each item costs, as rows without our code: a hub and a console's cache in this process take items in,
//! what they write is taken down, and can be written again into copies of both files from before.
//!
//! "The same two raw commits" of the goal are these. Rows, indexes, full-text index and encrypted pages are what the product
//! promises to keep of an item, so bare SQLite pays for them as well; what the figure shows is the rest: the channel's door,
//! the plugin's process, the threads, JSON, every question asked of the store before it is written to, and the model. A table
//! of one row would make the schema look like overhead of the code: that divisor stands in the figure's note.
class RecordedCommits
{
public:
    //! A first item brings customer and conversation; then one commit for each of \a texts is recorded.
    explicit RecordedCommits(const std::vector<QString> &texts);

    //! The commits on their copy; once each. This object outlives them.
    [[nodiscard]] CommitReplay replayHub() const;     //!< Durability::Full
    [[nodiscard]] CommitReplay replayConsole() const; //!< Durability::Normal

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    client::Secret m_key = client::Secret::random(32);
    std::vector<CommitText> m_hub;
    std::vector<CommitText> m_console;
};

} // namespace throughline::bench
