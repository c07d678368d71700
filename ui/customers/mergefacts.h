// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "sync/readmodels.h"

#include <QCoreApplication>

namespace throughline::ui {

struct MergeRow {
    QString key;
    QString section; //!< "" or a heading, in words
    QString label;   //!< in words where known; else outside text
    QString goes;    //!< of the customer that goes; outside text
    QString stays;   //!< of the one that stays; outside text
    bool differs = false;

    bool operator==(const MergeRow &) const = default;
};

//! What merging two customers would mean, from what the cache knows of both: row by row what each has, what speaks
//! against it, and why it cannot be. The hub decides by the same rules when the command comes.
class MergeFacts
{
    Q_DECLARE_TR_FUNCTIONS(MergeFacts)

public:
    [[nodiscard]] static std::vector<MergeRow> rows(const client::CustomerView &goes, const client::CustomerView &stays,
                                                    Instant now);
    //! Things to look at before: sentences.
    [[nodiscard]] static QStringList warnings(const client::CustomerView &goes, const client::CustomerView &stays);
    //! Why they cannot be merged, a sentence; empty: they can.
    [[nodiscard]] static QString refusal(const client::CustomerView &goes, const client::CustomerView &stays);
    //! What will be, in sentences.
    [[nodiscard]] static QStringList outcome(const client::CustomerView &goes, const client::CustomerView &stays);
    //! "Visitor" when it is not known.
    [[nodiscard]] static QString name(const client::CustomerView &view);
};

} // namespace throughline::ui
