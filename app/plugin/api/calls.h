// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/strictobject.h"

namespace throughline::plugin {

//! What the manifest says of the lookups and actions of a channel. From it the console makes forms and results, so that it
//! needs to know no channel by name; the hub only needs the names.
struct Calls {
    QStringList names;
    QJsonArray declared; //!< those with a label, as they stand: what agents are offered
};

//! Reads "lookups" or "actions": bare names, or declarations with label, arguments and result (PLUGIN_API.md).
[[nodiscard]] Calls readCalls(StrictObject &manifest, QLatin1StringView key);

} // namespace throughline::plugin
