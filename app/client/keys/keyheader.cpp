// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "keys/keyheader.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int format = 1;
constexpr size_t keySize = 32;
constexpr quint64 mostMemory = 4ull * 1024 * 1024 * 1024;
constexpr quint64 mostPasses = 20;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray checkOf(const Id &keyId, const Secret &dataKey)
{
    QByteArray check(16, 0);
    const auto id = keyId.toBytes();
    crypto_generichash(bytesOf(check), size_t(check.size()), bytesOf(id), size_t(id.size()), dataKey.bytes().data(),
                       dataKey.bytes().size());
    return check;
}

QByteArray base64At(const QJsonObject &object, QLatin1StringView name)
{
    return QByteArray::fromBase64(object.value(name).toString().toLatin1());
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

QByteArray writeKeyHeader(const KeyHeader &header)
{
    QJsonObject object{{u"format"_s, format},
                       {u"keyId"_s, header.keyId.toString()},
                       {u"wrap"_s, header.wrap == WrapKind::Keychain ? u"keychain"_s : u"passphrase"_s},
                       {u"createdAt"_s, header.createdAt.toString()},
                       {u"backend"_s, header.backend},
                       {u"sealed"_s, base64(header.sealed)},
                       {u"check"_s, base64(header.check)}};
    if (header.wrap == WrapKind::Passphrase) {
        object.insert(u"argon2id"_s, QJsonObject{{u"salt"_s, base64(header.passphrase.salt)},
                                                 {u"memoryBytes"_s, qint64(header.passphrase.memoryBytes)},
                                                 {u"passes"_s, qint64(header.passphrase.passes)}});
    }
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<KeyHeader> readKeyHeader(const QByteArray &bytes)
{
    const auto document = QJsonDocument::fromJson(bytes);
    const auto object = document.object();
    if (!document.isObject() || !object.value("format"_L1).isDouble())
        return fail(ErrorCode::Corrupt, u"key header"_s);
    if (object.value("format"_L1).toInt() > format)
        return fail(ErrorCode::NewerSchema, u"key header"_s);
    KeyHeader header;
    const auto id = Id::fromString(object.value("keyId"_L1).toString());
    const auto createdAt = Instant::fromString(object.value("createdAt"_L1).toString());
    const auto wrap = object.value("wrap"_L1).toString();
    header.sealed = base64At(object, "sealed"_L1);
    header.check = base64At(object, "check"_L1);
    if (!id || !createdAt || (wrap != "keychain"_L1 && wrap != "passphrase"_L1) || header.check.size() != 16
        || header.sealed.size()
               != qsizetype(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + keySize
                            + crypto_aead_xchacha20poly1305_ietf_ABYTES))
        return fail(ErrorCode::Corrupt, u"key header"_s);
    header.keyId = *id;
    header.createdAt = *createdAt;
    header.wrap = wrap == "keychain"_L1 ? WrapKind::Keychain : WrapKind::Passphrase;
    header.backend = object.value("backend"_L1).toString();
    if (header.wrap == WrapKind::Passphrase) {
        const auto argon = object.value("argon2id"_L1).toObject();
        header.passphrase.salt = base64At(argon, "salt"_L1);
        header.passphrase.memoryBytes = quint64(argon.value("memoryBytes"_L1).toInteger());
        header.passphrase.passes = quint64(argon.value("passes"_L1).toInteger());
        // A changed header must neither weaken the key nor take all memory of the machine.
        if (header.passphrase.salt.size() != qsizetype(crypto_pwhash_SALTBYTES)
            || header.passphrase.memoryBytes < crypto_pwhash_MEMLIMIT_MIN || header.passphrase.memoryBytes > mostMemory
            || header.passphrase.passes < 1 || header.passphrase.passes > mostPasses)
            return fail(ErrorCode::Corrupt, u"argon2id parameters"_s);
    }
    return header;
}

void sealKey(KeyHeader &header, const Secret &dataKey, const Secret &wrappingKey)
{
    constexpr auto nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    header.sealed = QByteArray(qsizetype(nonceSize + keySize + crypto_aead_xchacha20poly1305_ietf_ABYTES), 0);
    auto *out = bytesOf(header.sealed);
    randombytes_buf(out, nonceSize);
    const auto id = header.keyId.toBytes();
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + nonceSize, nullptr, dataKey.bytes().data(), dataKey.bytes().size(),
                                               bytesOf(id), size_t(id.size()), nullptr, out,
                                               wrappingKey.bytes().data());
    header.check = checkOf(header.keyId, dataKey);
}

Result<Secret> unsealKey(const KeyHeader &header, const Secret &wrappingKey)
{
    constexpr auto nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    if (wrappingKey.bytes().size() != keySize)
        return fail(ErrorCode::Locked, u"wrapping key"_s);
    Secret dataKey(keySize);
    const auto id = header.keyId.toBytes();
    const auto *in = bytesOf(header.sealed);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(dataKey.bytes().data(), nullptr, nullptr, in + nonceSize,
                                                   size_t(header.sealed.size()) - nonceSize, bytesOf(id),
                                                   size_t(id.size()), in, wrappingKey.bytes().data())
        != 0)
        return fail(ErrorCode::Locked, u"wrapping key"_s);
    if (checkOf(header.keyId, dataKey) != header.check)
        return fail(ErrorCode::Corrupt, u"check value"_s);
    return dataKey;
}

Result<Secret> deriveKey(const Secret &passphrase, const PassphraseParameters &parameters)
{
    Secret key(keySize);
    if (crypto_pwhash(key.bytes().data(), key.bytes().size(), reinterpret_cast<const char *>(passphrase.bytes().data()),
                      passphrase.bytes().size(), bytesOf(parameters.salt), parameters.passes,
                      size_t(parameters.memoryBytes), crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return fail(ErrorCode::Unavailable, u"not enough memory for the passphrase"_s);
    return key;
}

PassphraseParameters newPassphraseParameters()
{
    PassphraseParameters parameters;
    const auto salt = Secret::random(crypto_pwhash_SALTBYTES);
    parameters.salt = QByteArray(reinterpret_cast<const char *>(salt.bytes().data()), qsizetype(salt.bytes().size()));
    return parameters;
}

} // namespace throughline::client
