// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/random.h"

#include <algorithm>
#include <cstring>
#include <sodium.h>

namespace throughline {

QByteArray Random::bytes(int count)
{
    QByteArray out(count, Qt::Uninitialized);
    for (int i = 0; i < count; i += 8) {
        const auto word = next64();
        std::memcpy(out.data() + i, &word, size_t(std::min(8, count - i)));
    }
    return out;
}

std::uint64_t Random::below(std::uint64_t bound)
{
    // Rejection keeps it even: a bare remainder favours small results.
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
    std::uint64_t value = next64();
    while (value >= limit)
        value = next64();
    return value % bound;
}

double Random::unit()
{
    return double(next64() >> 11) * 0x1.0p-53;
}

Id Random::newId(Instant now)
{
    // RFC 9562 6.2 method 1: a 12-bit counter after the millisecond keeps ids of one millisecond in order.
    if (now.ms > m_lastMs) {
        m_lastMs = now.ms;
        m_counter = std::uint16_t(below(0x400));
    } else if (++m_counter > 0xfff) {
        ++m_lastMs;
        m_counter = 0;
    }
    Id id;
    for (int i = 0; i < 6; ++i)
        id.bytes[size_t(i)] = std::uint8_t(m_lastMs >> (40 - 8 * i));
    id.bytes[6] = std::uint8_t(0x70 | m_counter >> 8);
    id.bytes[7] = std::uint8_t(m_counter);
    const auto tail = next64();
    std::memcpy(id.bytes.data() + 8, &tail, 8);
    id.bytes[8] = std::uint8_t((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

QString Random::token()
{
    return QString::fromLatin1(bytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::uint64_t SystemRandom::next64()
{
    std::uint64_t word = 0;
    randombytes_buf(&word, sizeof word);
    return word;
}

} // namespace throughline
