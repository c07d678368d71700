// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/admin.h"

#include <QStringList>

namespace throughline::plugin {
class Catalogue;
}

namespace throughline::hub {

//! Finds a plugin among the installed ones, checked like before running it. \a folders: where to look; empty: beside the
//! program. \a developer: unsigned ones too.
[[nodiscard]] Admin::Channels channelCatalogue(const QStringList &folders, bool developer);
//! The same of a running hub's own catalogue, which outlives the result.
[[nodiscard]] Admin::Channels channelCatalogue(plugin::Catalogue &catalogue);

} // namespace throughline::hub
