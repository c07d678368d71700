// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "accounts/accounts.h"

#include "accounts/access.h"
#include "store/store.h"

#include <sodium.h>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

// SECURITY.md: 64 MiB and 3 passes, about 90 ms. A hub checks many passwords, a console's own key may take longer.
constexpr unsigned long long passes = 3;
constexpr size_t memory = 64 * 1024 * 1024;

//! A hash nothing matches, so that an unknown user costs the same time as a wrong password.
const QByteArray &decoy()
{
    static const QByteArray hash = [] {
        QByteArray text(crypto_pwhash_STRBYTES, '\0');
        const QByteArray secret(32, 'x');
        if (crypto_pwhash_str(text.data(), secret.constData(), size_t(secret.size()), passes, memory) != 0)
            qFatal("hub accounts: no memory for Argon2id");
        return QByteArray(text.constData());
    }();
    return hash;
}

} // namespace

QByteArray tokenHash(const QString &token)
{
    const auto utf8 = token.toUtf8();
    QByteArray hash(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char *>(hash.data()),
                       reinterpret_cast<const unsigned char *>(utf8.constData()), size_t(utf8.size()));
    return hash;
}

QString userKey(const QString &user)
{
    return user.trimmed().toLower();
}

Result<QString> hashPassword(const QString &password)
{
    const AccountLimits limits;
    const auto utf8 = password.toUtf8();
    if (password.size() < limits.minPasswordLength || utf8.size() > limits.maxPasswordLength)
        return fail(ErrorCode::InvalidArgument,
                    u"password: %1 to %2 characters"_s.arg(limits.minPasswordLength).arg(limits.maxPasswordLength));
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, u"libsodium"_s);
    QByteArray text(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str(text.data(), utf8.constData(), size_t(utf8.size()), passes, memory) != 0)
        return fail(ErrorCode::Unavailable, u"no memory for Argon2id"_s);
    return QString::fromLatin1(text.constData());
}

Result<Id> checkPassword(StoreConnection &reader, const QString &user, const QString &password, Instant now)
{
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, u"libsodium"_s);
    Id agent;
    QByteArray stored;
    Instant waitUntil;
    reader.first(reader.query("SELECT agent,password,wait_until FROM account WHERE user=?1", userKey(user)),
                 [&](sqlite::Statement &row) {
                     agent = row.id(0);
                     stored = row.bytes(1);
                     waitUntil = row.instant(2);
                 });
    if (auto error = reader.takeError())
        return fail(std::move(*error));
    if (waitUntil > now)
        return fail(ErrorCode::RateLimited, QString::number((waitUntil - now).count() / 1000 + 1));
    const auto utf8 = password.toUtf8();
    const QByteArray &hash = stored.isEmpty() ? decoy() : stored;
    const bool fits = utf8.size() <= AccountLimits().maxPasswordLength
                      && crypto_pwhash_str_verify(hash.constData(), utf8.constData(), size_t(utf8.size())) == 0;
    if (!fits || stored.isEmpty() || !principalOf(reader, agent))
        return fail(ErrorCode::Unauthorized);
    return agent;
}

Result<Principal> authenticate(StoreConnection &reader, const QString &token, Instant now)
{
    Id session;
    Id agent;
    Instant expiresAt;
    reader.first(reader.query("SELECT id,agent,expires_at FROM device_session WHERE token=?1", tokenHash(token)),
                 [&](sqlite::Statement &row) {
                     session = row.id(0);
                     agent = row.id(1);
                     expiresAt = row.instant(2);
                 });
    auto principal = session.isNull() ? std::nullopt : principalOf(reader, agent);
    if (auto error = reader.takeError())
        return fail(std::move(*error));
    if (!principal)
        return fail(ErrorCode::Unauthorized);
    if (expiresAt <= now)
        return fail(ErrorCode::Expired);
    principal->sessionId = session;
    principal->expiresAt = expiresAt;
    return *principal;
}

Result<Principal> refreshPrincipal(StoreConnection &reader, const Principal &old)
{
    Instant expiresAt;
    const bool known = reader.first(reader.query("SELECT expires_at FROM device_session WHERE id=?1", old.sessionId),
                                    [&](sqlite::Statement &row) { expiresAt = row.instant(0); });
    auto principal = principalOf(reader, old.agentId);
    if (auto error = reader.takeError())
        return fail(std::move(*error));
    // The simulation has no device sessions; there the null id stands for "signed in".
    if (!principal || (!known && !old.sessionId.isNull()))
        return fail(ErrorCode::Unauthorized);
    principal->sessionId = old.sessionId;
    principal->expiresAt = known ? expiresAt : old.expiresAt;
    return *principal;
}

Result<std::vector<DeviceSession>> deviceSessions(StoreConnection &reader, const Id &agentId)
{
    std::vector<DeviceSession> sessions;
    reader.each(reader.query(
                    "SELECT id,agent,name,created_at,used_at FROM device_session WHERE agent=?1 ORDER BY created_at,id",
                    agentId),
                [&](sqlite::Statement &row) {
                    sessions.push_back({row.id(0), row.id(1), row.text(2), row.instant(3), row.instant(4)});
                });
    if (auto error = reader.takeError())
        return fail(std::move(*error));
    return sessions;
}

} // namespace throughline::hub
