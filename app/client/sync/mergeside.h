// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/mergepreview.h"
#include "sync/readmodels.h"

namespace throughline::client {

//! The customer, as the cache knows it, as one side of a merge: for previewMerge().
[[nodiscard]] MergeSide mergeSide(const CustomerView &view);

} // namespace throughline::client
