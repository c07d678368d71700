// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "domain/recordtype.h"

#include <QString>

#include <optional>

namespace throughline::hub {

//! Where the next page begins: within a snapshot (modseq 0), or within one modseq larger than a page. Opaque to clients;
//! a forged one only shows its maker what they may see anyway.
struct Cursor {
    qint64 start = 0; //!< snapshot: its startState; else the state asked from
    qint64 epoch = 1;
    qint64 modseq = 0;
    int type = 0; //!< the last record given; 0: none yet
    Id id;

    [[nodiscard]] Cursor after(RecordType lastType, const Id &lastId) const;
    //! The id as it compares in the store: empty before the first.
    [[nodiscard]] QByteArray afterKey() const;
    [[nodiscard]] QString toString() const;
    [[nodiscard]] static std::optional<Cursor> fromString(const QString &text);
};

} // namespace throughline::hub
