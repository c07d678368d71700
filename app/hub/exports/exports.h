// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"

#include <QJsonObject>

namespace throughline::hub {

class StoreConnection;

struct ExportRequest {
    QString to;    //!< whole path of the folder to make
    Id customerId; //!< an old id of a merged customer leads to the one of today; null: all customers
    Instant madeAt;
};

struct ExportCounts {
    qint64 customers = 0;
    qint64 contactPoints = 0;
    qint64 conversations = 0;
    qint64 items = 0;
    qint64 mails = 0;
    qint64 files = 0;
    qint64 missingFiles = 0; //!< named by an item, but not in the store

    bool operator==(const ExportCounts &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
};

//! Writes what the store holds of one customer, or of all, as EXPORT.md says. One state of the store, read row by row: the
//! memory it takes does not grow with the items. An error's detail is one sentence for a person, and then nothing is left.
[[nodiscard]] Result<ExportCounts> exportCustomers(StoreConnection &store, const ExportRequest &request);

} // namespace throughline::hub
