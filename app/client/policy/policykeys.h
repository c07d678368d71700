// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QStringList>
#include <QUrl>

#include <limits>
#include <vector>

namespace throughline::client {

//! One key of the policy files: what may be written there, and whether this console acts on it.
struct PolicyKey {
    enum class Kind { Boolean, Number, Choice, Text, Texts, Address, Addresses };
    QString name;
    Kind kind = Kind::Text;
    QStringList choices; //!< of a Choice
    QJsonValue builtIn;  //!< what holds when nobody says otherwise
    int least = 0;       //!< of a Number
    int most = std::numeric_limits<int>::max();
    bool applied = true; //!< false: known by name for a fleet's files, but nothing here depends on it yet
};

//! Every key that is known, in the order they are printed.
[[nodiscard]] const std::vector<PolicyKey> &policyKeys();
//! Null: no such key.
[[nodiscard]] const PolicyKey *findPolicyKey(const QString &name);
[[nodiscard]] bool fits(const PolicyKey &key, const QJsonValue &value);
//! What the value may be, for administrators: "true or false", "one of: keychain, passphrase".
[[nodiscard]] QString wantedOf(const PolicyKey &key);
//! https, or http on this computer; a host and nothing secret. Invalid: no address of a hub.
[[nodiscard]] QUrl policyAddress(const QString &text);

} // namespace throughline::client
