// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace throughline::plugin {

//! An ed25519 key that may vouch for plugins.
struct TrustedKey {
    QByteArray key; //!< 32 bytes
    QString owner;  //!< for people: "Throughline", "Acme IT"
};

//! The first 16 hex digits of SHA-256 over the public key: names a key in manifest.sig, in policies and to people.
[[nodiscard]] QString keyId(const QByteArray &publicKey);

//! The secret key (64 bytes, sodium's form) of a new pair. Its last 32 bytes are the public key.
[[nodiscard]] QByteArray makeSigningKey();
[[nodiscard]] QByteArray publicKeyOf(const QByteArray &signingKey);
//! The text of a key file: one comment line and base64. InvalidArgument for anything else.
[[nodiscard]] QByteArray signingKeyFile(const QByteArray &signingKey);
[[nodiscard]] Result<QByteArray> readSigningKeyFile(const QByteArray &text);

//! One line of manifest.sig: "<key id> <base64 of the signature>\n". Several keys may sign: the lines are put together.
[[nodiscard]] QByteArray signManifest(const QByteArray &manifest, const QByteArray &signingKey);

//! The trusted key that signed exactly these bytes. The error says what is wrong in words: no known key, or altered.
[[nodiscard]] Result<TrustedKey> verifyManifest(const QByteArray &manifest, const QByteArray &signatureFile,
                                                const std::vector<TrustedKey> &trusted);

//! The key that signs the plugins made with this build, put in at build time (PLUGIN_API.md "Signing").
[[nodiscard]] TrustedKey vendorKey();

} // namespace throughline::plugin
