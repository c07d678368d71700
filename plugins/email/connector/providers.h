// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>

namespace throughline::email {

//! Where a provider of sign-ins is and what it wants to hear: an entry of providers.json. No client is shipped with it.
struct Provider {
    QString authUrl, tokenUrl,
        deviceUrl; //!< "{tenant}" stands for the setting of that name; empty: has none, or in the settings
    QString scope;
    bool scopeOnRefresh = false;
    QMap<QString, QString> parameters; //!< more for the page where people sign in
};

//! The provider of this name; an empty one when there is none.
[[nodiscard]] Provider providerNamed(const QString &name);

} // namespace throughline::email
