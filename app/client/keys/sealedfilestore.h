// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keys/secret.h"
#include "keys/secretstore.h"

#include <QString>

#include <map>
#include <memory>

namespace throughline {
class Files;
}

namespace throughline::client {

//! Small secrets in one file of the profile, sealed by a key derived from the data key: as safe as the databases beside
//! it. For machines whose key store is not used (passphrase); without a path nothing is kept (memory only).
class SealedFileStore final : public SecretStore
{
public:
    //! \a dataKey is KeyStore's; \a files outlives the store.
    SealedFileStore(QString path, const Secret &dataKey, Files &files);
    [[nodiscard]] QString backendName() const override;
    void read(const QString &name, std::function<void(Result<QByteArray>)> done) override;
    void write(const QString &name, const QByteArray &secret, std::function<void(Result<void>)> done) override;
    void remove(const QString &name, std::function<void(Result<void>)> done) override;

private:
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<void> save();

    QString m_path;
    Secret m_key;
    Files &m_files;
    bool m_loaded = false;
    std::map<QString, QByteArray> m_secrets;
};

} // namespace throughline::client
