// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace throughline::client {

//! What the administrator of this machine has settled for the console. The rest of the table of keys comes with the
//! packages for a fleet; unknown keys are ignored with a warning.
struct ConsolePolicy {
    enum class Protection { Automatic, Keychain, Passphrase, MemoryOnly };
    QString hubAddress;                               //!< "HubAddress": preset and locked
    bool disableEmbeddedHub = false;                  //!< "DisableEmbeddedHub"
    Protection keyProtection = Protection::Automatic; //!< "KeyProtection": keychain, passphrase, memory
    QString problem; //!< a mandatory file that cannot be read as it should: the console says so and does not sync
};

//! The files *.json of \a folder in order of name, later ones win. A file that is not the system's, or that others may
//! write, is ignored with a warning; one that is the system's but malformed fails closed.
[[nodiscard]] ConsolePolicy
readConsolePolicy(const QString &folder = QStringLiteral("/etc/throughline/policies/managed"));

} // namespace throughline::client
