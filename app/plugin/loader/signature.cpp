// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "loader/signature.h"

#include <QCryptographicHash>
#include <QList>
#include <QStringList>

#include <sodium.h>

namespace throughline::plugin {

using namespace Qt::StringLiterals;

namespace {

// What is signed begins with a purpose, so that a signature made for anything else says nothing here.
const QByteArray purpose = "throughline-plugin-manifest-1\n"_ba;
const QByteArray keyFileHead = "throughline-signing-key-1"_ba;
constexpr int maxSignatures = 8;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

} // namespace

QString keyId(const QByteArray &publicKey)
{
    const QByteArray hash = QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.first(8).toHex());
}

QByteArray makeSigningKey()
{
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    QByteArray secret(crypto_sign_SECRETKEYBYTES, Qt::Uninitialized);
    if (sodium_init() < 0)
        qFatal("libsodium does not start");
    crypto_sign_keypair(raw(publicKey), raw(secret));
    return secret;
}

QByteArray publicKeyOf(const QByteArray &signingKey)
{
    return signingKey.last(crypto_sign_PUBLICKEYBYTES);
}

QByteArray signingKeyFile(const QByteArray &signingKey)
{
    return keyFileHead + '\n' + signingKey.toBase64() + '\n';
}

Result<QByteArray> readSigningKeyFile(const QByteArray &text)
{
    const QList<QByteArray> lines = text.trimmed().split('\n');
    const auto key = lines.size() == 2 && lines.first() == keyFileHead
                         ? QByteArray::fromBase64Encoding(lines.last(), QByteArray::AbortOnBase64DecodingErrors)
                         : QByteArray::FromBase64Result{};
    if (!key || key.decoded.size() != crypto_sign_SECRETKEYBYTES)
        return fail(ErrorCode::InvalidArgument, u"this is not a signing key"_s);
    return key.decoded;
}

QByteArray signManifest(const QByteArray &manifest, const QByteArray &signingKey)
{
    const QByteArray message = purpose + manifest;
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(raw(signature), nullptr, raw(message), quint64(message.size()), raw(signingKey));
    return keyId(publicKeyOf(signingKey)).toLatin1() + ' ' + signature.toBase64() + '\n';
}

Result<TrustedKey> verifyManifest(const QByteArray &manifest, const QByteArray &signatureFile,
                                  const std::vector<TrustedKey> &trusted)
{
    const QByteArray message = purpose + manifest;
    const QList<QByteArray> lines = signatureFile.trimmed().split('\n');
    if (lines.size() > maxSignatures)
        return fail(ErrorCode::InvalidArgument, u"manifest.sig holds more than %1 signatures"_s.arg(maxSignatures));
    QStringList unknown;
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' ');
        const auto signature =
            words.size() == 2 ? QByteArray::fromBase64Encoding(words.last(), QByteArray::AbortOnBase64DecodingErrors)
                              : QByteArray::FromBase64Result{};
        if (!signature || signature.decoded.size() != crypto_sign_BYTES)
            return fail(ErrorCode::InvalidArgument, u"manifest.sig is not a signature"_s);
        const QString id = QString::fromLatin1(words.first()).left(16);
        bool known = false;
        for (const TrustedKey &each : trusted) {
            if (each.key.size() != crypto_sign_PUBLICKEYBYTES || keyId(each.key) != id)
                continue;
            known = true;
            if (crypto_sign_verify_detached(raw(signature.decoded), raw(message), quint64(message.size()),
                                            raw(each.key))
                == 0)
                return each;
        }
        if (known)
            return fail(ErrorCode::Forbidden, u"manifest.json was altered after it was signed"_s);
        unknown << id;
    }
    return fail(ErrorCode::Forbidden,
                u"it is signed by the key %1, which is not trusted here"_s.arg(unknown.join(u", ")));
}

} // namespace throughline::plugin
