// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "keys/secret.h"

#include <QByteArray>

namespace throughline::client {

//! Names of the files of a profile.
inline const QString keyHeaderName = QStringLiteral("key.json");
inline const QString workFileName = QStringLiteral("work.db");
inline const QString cacheFileName = QStringLiteral("cache.db");

enum class WrapKind { Keychain, Passphrase };

//! Argon2id as it was used; read from the header, so that stronger defaults do not lock old ones out.
struct PassphraseParameters {
    QByteArray salt; //!< 16 bytes
    quint64 memoryBytes = 256ull * 1024 * 1024;
    quint64 passes = 3;

    bool operator==(const PassphraseParameters &) const = default;
};

//! The small file beside the databases. Holds no secret in clear: the data key is sealed by the wrapping key.
struct KeyHeader {
    Id keyId;
    WrapKind wrap = WrapKind::Keychain;
    Instant createdAt;
    QString backend;   //!< the key store's name at the time
    QByteArray sealed; //!< nonce + XChaCha20-Poly1305 of the data key under the wrapping key
    QByteArray check;  //!< BLAKE2b-128 keyed by the data key over the key id: tells a wrong key from a broken file
    PassphraseParameters passphrase; //!< WrapKind::Passphrase only

    bool operator==(const KeyHeader &) const = default;
};

[[nodiscard]] QByteArray writeKeyHeader(const KeyHeader &header);
//! Corrupt, or NewerSchema for a format of the future.
[[nodiscard]] Result<KeyHeader> readKeyHeader(const QByteArray &bytes);

//! Seals \a dataKey into \a header (sealed and check).
void sealKey(KeyHeader &header, const Secret &dataKey, const Secret &wrappingKey);
//! Locked: \a wrappingKey does not fit.
[[nodiscard]] Result<Secret> unsealKey(const KeyHeader &header, const Secret &wrappingKey);
//! 32 bytes by Argon2id. Takes its time and its memory; any thread.
[[nodiscard]] Result<Secret> deriveKey(const Secret &passphrase, const PassphraseParameters &parameters);
[[nodiscard]] PassphraseParameters newPassphraseParameters();

} // namespace throughline::client
