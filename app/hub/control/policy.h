// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace throughline::hub {

//! What the administrator of this machine demands of a hub started on it.
struct MachinePolicy {
    bool disableEmbeddedHub = false;
    bool disableUnsignedPlugins = false;
    QString problem; //!< a mandatory file that cannot be read as it should: nothing starts until it is mended
};

//! The files of \a folder in order, later ones win. A file that is not root's, or that others may write, is ignored with a
//! warning; one that is root's but malformed is a problem (it fails closed).
[[nodiscard]] MachinePolicy
readMachinePolicy(const QString &folder = QStringLiteral("/etc/throughline/policies/managed"));

} // namespace throughline::hub
