// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/instant.h"

#include <QByteArray>

#include <cstdint>
#include <random>

namespace throughline {

//! Where chance comes from: ids, jitter, tokens. Injected; not thread-safe unless the class says so.
class Random
{
public:
    virtual ~Random() = default;
    [[nodiscard]] virtual std::uint64_t next64() = 0;

    //! \a count random bytes.
    [[nodiscard]] QByteArray bytes(int count);
    //! 0 <= result < bound; \a bound at least 1.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);
    //! 0 <= result < 1.
    [[nodiscard]] double unit();
    //! UUIDv7 (RFC 9562): sortable by the millisecond of \a now; within one Random, later ids sort after earlier ones.
    [[nodiscard]] Id newId(Instant now);
    //! A secret for a bearer token: 256 bits, base64url without padding.
    [[nodiscard]] QString token();

private:
    std::int64_t m_lastMs = -1;
    std::uint16_t m_counter = 0;
};

//! The system's cryptographic generator. Each thread uses its own instance.
class SystemRandom final : public Random
{
public:
    [[nodiscard]] std::uint64_t next64() override;
};

//! A repeatable sequence from a seed: for tests and simulation only.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_engine(seed) {}
    [[nodiscard]] std::uint64_t next64() override { return m_engine(); }

private:
    std::mt19937_64 m_engine;
};

} // namespace throughline
