// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/principal.h"
#include "base/result.h"

#include <chrono>
#include <vector>

namespace throughline::hub {

class StoreConnection;

//! What a device gets when it signs in. Both tokens are secrets: only their hashes are stored.
struct IssuedSession {
    Id sessionId;
    Id agentId;
    QString token;
    QString refreshToken;
    Instant expiresAt; //!< of token
};

//! One device of an agent, for lists.
struct DeviceSession {
    Id id;
    Id agentId;
    QString deviceName;
    Instant createdAt;
    Instant lastUsedAt;
};

struct AccountLimits {
    std::chrono::minutes tokenLife{60};
    std::chrono::hours refreshLife{24 * 30}; //!< since the last refresh
    int minPasswordLength = 8;
    int maxPasswordLength = 1024; //!< bytes of UTF-8
};

//! Argon2id of \a password as libsodium's self-describing text. Slow by design (about 90 ms, 64 MiB): never on the writer
//! thread. InvalidArgument for a password outside AccountLimits.
[[nodiscard]] Result<QString> hashPassword(const QString &password);

//! How a token is stored: SHA-256. A stolen database signs nobody in.
[[nodiscard]] QByteArray tokenHash(const QString &token);
//! How a user's name is compared.
[[nodiscard]] QString userKey(const QString &user);

//! The agent that signs in with \a user (e-mail or user name, any case) and \a password. As slow for an unknown user as for
//! a wrong password, and both are Unauthorized. RateLimited while the account waits after repeated failures. Run as a read
//! job; tell the outcome to Hub::signedIn or Hub::signInFailed.
[[nodiscard]] Result<Id> checkPassword(StoreConnection &reader, const QString &user, const QString &password,
                                       Instant now);

//! The principal of an access token. Unauthorized: unknown, revoked, or its agent was disabled. Expired.
[[nodiscard]] Result<Principal> authenticate(StoreConnection &reader, const QString &token, Instant now);

//! The same principal with today's rights; Unauthorized when session or agent are gone.
[[nodiscard]] Result<Principal> refreshPrincipal(StoreConnection &reader, const Principal &principal);

[[nodiscard]] Result<std::vector<DeviceSession>> deviceSessions(StoreConnection &reader, const Id &agentId);

} // namespace throughline::hub
