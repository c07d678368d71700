// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/instant.h"

#include <QByteArray>
#include <QHash>

#include <chrono>

namespace throughline::hub {

//! How many failures an address may make. Many agents share one address behind a company's gateway, so successes cost
//! nothing.
struct LoginLimits {
    int burst = 20;                          //!< failures at once
    std::chrono::milliseconds refill{6'000}; //!< until one more is allowed
    int atOnce = 32;                         //!< attempts waiting for or under the slow hash, of all addresses
};

//! Slows guessing down by address: a bucket of failures. Each account has its own wait besides (hub accounts).
//! Thread-free; no clock of its own.
class LoginGuard
{
public:
    explicit LoginGuard(LoginLimits limits = {}) : m_limits(limits) {}

    //! 0: go on, and tell finished() later. Else seconds to wait. An attempt counts as a failure until it succeeds, so
    //! that a thousand at once are not a thousand guesses.
    [[nodiscard]] int begin(const QByteArray &peer, Instant now);
    void finished(const QByteArray &peer, bool success);

private:
    struct Bucket {
        int used = 0;
        Instant since; //!< of the last refill
    };
    void refill(Bucket &bucket, Instant now) const;
    void forgetOld(Instant now);

    LoginLimits m_limits;
    QHash<QByteArray, Bucket> m_buckets;
    int m_running = 0;
};

} // namespace throughline::hub
