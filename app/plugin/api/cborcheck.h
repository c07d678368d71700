// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArrayView>

namespace throughline::plugin {

struct CborLimits {
    int depth = 16;
    int items = 200'000; //!< values in all, containers and keys included
};

//! Walks \a bytes without allocating and accepts exactly one CBOR value (RFC 8949) of the subset the boundary uses:
//! definite lengths, no tags, map keys are text, text is UTF-8, simple values false, true and null. So that Qt's decoder
//! never meets a length that lies, a nest of a million arrays or a key it would compare structure by structure.
//! Corrupt or TooLarge. Any thread.
[[nodiscard]] Result<void> checkCbor(QByteArrayView bytes, CborLimits limits = {});

} // namespace throughline::plugin
