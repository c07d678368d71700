// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "control/storekey.h"

#include <QString>

namespace throughline::hub {

class DataFolder;

struct Restored {
    qint64 epoch = 0; //!< the new one
    qint64 base = 0;  //!< last change that survived
    QString kept;     //!< where the store that was there is now; empty: there was none
};

//! Puts \a backup in the place of the folder's store and raises the epoch above every one served before, so that no
//! console takes the old future for the new one (PROTOCOL.md section 11). The backup itself is not touched; until the
//! last rename the old store stays in place.
[[nodiscard]] Result<Restored> restoreStore(const DataFolder &folder, const StoreKey &key, const QString &backup);

} // namespace throughline::hub
