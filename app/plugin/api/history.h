// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/exchange.h"

// Reading earlier messages out of files: a mailbox on a disk, an export of a provider. The hub opens the files and hands
// out their bytes; the connector, in a plugin host of its own without network, makes items of them.

namespace throughline::plugin {

//! An order to read everything the source holds.
struct ImportOrder {
    //! Settings of the endpoint, without secrets. Its cursor is the one last committed with ImportBatch; empty: begin.
    StartInfo info;
    //! How often the process ended at this very cursor. 0: read in large batches. 1: report each message in a batch of its
    //! own. 2 and up: leave out the next message and name it as a problem.
    int attempt = 0;
};

//! A file of the source. Paths are relative, with '/'; of a source that is one file it is the file's name.
struct SourceFile {
    QString path;
    std::int64_t size = 0; //!< bytes
    Instant changed;

    bool operator==(const SourceFile &) const = default;
};

//! A piece of a file. At or behind its end there are no bytes.
struct SourcePart {
    QByteArray bytes;
    std::int64_t size = 0; //!< of the whole file
    Instant changed;
};

//! Something that is no message although it should be one. It never ends an import.
struct ImportProblem {
    QString path;
    std::int64_t offset = 0; //!< where it begins in the file
    QString reason;          //!< words without personal data

    bool operator==(const ImportProblem &) const = default;
};

//! What was read: items, what was wrong, and where to go on, kept together.
struct ImportBatch {
    std::vector<InboundItem> items; //!< the hub treats them as imported, whatever they say
    std::vector<ImportProblem> problems;
    std::int64_t skipped = 0; //!< messages that are no history: drafts, what a folder for spam holds
    std::int64_t bytes = 0;   //!< of the source, read since the last batch
    QByteArray cursor;        //!< everything before it is in this batch or an earlier one
};

} // namespace throughline::plugin
