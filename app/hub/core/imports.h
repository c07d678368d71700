// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "ingest/inbounditem.h"

#include <QByteArray>
#include <QJsonObject>

namespace throughline::hub {

class StoreConnection;

//! How far an import of earlier messages came. Written with the items it counts, so that a killed import goes on at the
//! place where it stopped.
struct ImportState {
    QByteArray cursor; //!< the plugin's; empty: from the beginning
    int attempt = 0;   //!< how often reading ended at this cursor
    qint64 items = 0;  //!< new ones
    qint64 duplicates = 0;
    qint64 skipped = 0; //!< drafts and the like
    qint64 problems = 0;
    qint64 bytes = 0; //!< of the source

    bool operator==(const ImportState &) const = default;
};

struct ImportedBatch {
    std::vector<IngestedItem> items; //!< one per item, in order
    ImportState state;               //!< as it was kept
};

[[nodiscard]] QJsonObject toJson(const ImportState &state);
//! The state of an unfinished import, or a fresh one. \a source names what is imported: any short text that stays the same.
[[nodiscard]] Result<ImportState> importState(StoreConnection &store, const Id &endpointId, const QString &source);

} // namespace throughline::hub
