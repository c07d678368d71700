// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keys/secretstore.h"

#include <QObject>

namespace throughline::client {

//! The operating system's key store through QtKeychain: Secret Service, KWallet, Credential Manager, Keychain.
//! Never falls back to a file in clear. Lives in a thread with an event loop.
class KeychainStore final : public QObject, public SecretStore
{
public:
    //! \a service groups our secrets in the store, e.g. "throughline".
    explicit KeychainStore(QString service, QObject *parent = nullptr);
    [[nodiscard]] QString backendName() const override;
    void read(const QString &name, std::function<void(Result<QByteArray>)> done) override;
    void write(const QString &name, const QByteArray &secret, std::function<void(Result<void>)> done) override;
    void remove(const QString &name, std::function<void(Result<void>)> done) override;

private:
    //! Two: once more, by a new way, when the key store's service was started anew in between.
    enum class Tries { One, Two };
    void read(const QString &name, std::function<void(Result<QByteArray>)> done, Tries tries);
    void write(const QString &name, const QByteArray &secret, std::function<void(Result<void>)> done, Tries tries);
    void remove(const QString &name, std::function<void(Result<void>)> done, Tries tries);

    QString m_service;
};

} // namespace throughline::client
