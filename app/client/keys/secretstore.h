// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>

namespace throughline::client {

//! A place of the operating system for small secrets. Asynchronous, because a real key ring may ask its user.
//! Callbacks come in the caller's thread, possibly before the call returns; they do not come after destruction.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    //! "Secret Service (gnome-keyring)", "KWallet", …: named to the person when it is needed again.
    [[nodiscard]] virtual QString backendName() const = 0;
    //! NotFound: there is no such secret, or the store is locked (some stores cannot tell). Unavailable: no store.
    virtual void read(const QString &name, std::function<void(Result<QByteArray>)> done) = 0;
    virtual void write(const QString &name, const QByteArray &secret, std::function<void(Result<void>)> done) = 0;
    virtual void remove(const QString &name, std::function<void(Result<void>)> done) = 0;
};

} // namespace throughline::client
