// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "domain/mergepreview.h"
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

//! What merging two customers would mean, in words, from what the cache knows of both: row by row what each has, what
//! speaks against it, and why it cannot be. The rules are previewMerge()'s, by which the hub decides too.
class MergeFacts
{
    Q_DECLARE_TR_FUNCTIONS(MergeFacts)

public:
    [[nodiscard]] static MergePreview preview(const client::CustomerView &goes, const client::CustomerView &stays);
    [[nodiscard]] static std::vector<MergeRow> rows(const client::CustomerView &goes, const client::CustomerView &stays,
                                                    const MergePreview &preview, Instant now);
    //! Things to look at before: sentences.
    [[nodiscard]] static QStringList warnings(const MergePreview &preview);
    //! Why they cannot be merged, a sentence; empty: they can.
    [[nodiscard]] static QString refusal(const MergePreview &preview);
    //! What will be, in sentences.
    [[nodiscard]] static QStringList outcome(const MergePreview &preview);
    //! "Visitor" when it is not known.
    [[nodiscard]] static QString name(const Customer &customer);
};

} // namespace throughline::ui
