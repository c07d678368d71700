// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "keys/sealedfilestore.h"

#include "base/files.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

namespace throughline::client {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nonceSize = crypto_secretbox_xchacha20poly1305_NONCEBYTES;
constexpr qsizetype macSize = crypto_secretbox_xchacha20poly1305_MACBYTES;

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

} // namespace

SealedFileStore::SealedFileStore(QString path, const Secret &dataKey, Files &files)
    : m_path(std::move(path)),
      m_key(dataKey.derive("throughline sealed secrets")),
      m_files(files)
{
}

QString SealedFileStore::backendName() const
{
    return u"sealed file"_s;
}

Result<void> SealedFileStore::load()
{
    if (m_loaded || m_path.isEmpty() || !m_files.exists(m_path)) {
        m_loaded = true;
        return {};
    }
    auto sealed = m_files.read(m_path);
    if (!sealed)
        return fail(sealed.error());
    if (sealed->size() < nonceSize + macSize)
        return fail(ErrorCode::Corrupt, u"sealed secrets"_s);
    QByteArray plain(sealed->size() - nonceSize - macSize, 0);
    if (crypto_secretbox_xchacha20poly1305_open_easy(raw(plain), raw(*sealed) + nonceSize,
                                                     size_t(sealed->size() - nonceSize), raw(*sealed),
                                                     m_key.bytes().data())
        != 0)
        return fail(ErrorCode::Locked, u"sealed secrets"_s);
    const auto object = QJsonDocument::fromJson(plain).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        m_secrets[it.key()] = QByteArray::fromBase64(it->toString().toLatin1());
    m_loaded = true;
    return {};
}

Result<void> SealedFileStore::save()
{
    if (m_path.isEmpty())
        return {};
    QJsonObject object;
    for (const auto &[name, secret] : m_secrets)
        object.insert(name, QString::fromLatin1(secret.toBase64()));
    auto plain = QJsonDocument(object).toJson(QJsonDocument::Compact);
    QByteArray sealed(nonceSize + macSize + plain.size(), 0);
    randombytes_buf(sealed.data(), size_t(nonceSize));
    crypto_secretbox_xchacha20poly1305_easy(raw(sealed) + nonceSize, raw(plain), size_t(plain.size()), raw(sealed),
                                            m_key.bytes().data());
    return m_files.write(m_path, sealed);
}

void SealedFileStore::read(const QString &name, std::function<void(Result<QByteArray>)> done)
{
    if (const auto loaded = load(); !loaded)
        return done(fail(loaded.error()));
    const auto found = m_secrets.find(name);
    done(found == m_secrets.end() ? Result<QByteArray>(fail(ErrorCode::NotFound)) : Result<QByteArray>(found->second));
}

void SealedFileStore::write(const QString &name, const QByteArray &secret, std::function<void(Result<void>)> done)
{
    if (const auto loaded = load(); !loaded)
        return done(fail(loaded.error()));
    m_secrets[name] = secret;
    done(save());
}

void SealedFileStore::remove(const QString &name, std::function<void(Result<void>)> done)
{
    if (const auto loaded = load(); !loaded)
        return done(fail(loaded.error()));
    done(m_secrets.erase(name) == 0 ? Result<void>{} : save());
}

} // namespace throughline::client
