// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "keys/secret.h"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

namespace throughline::client {

Secret::Secret(size_t size) : m_size(size)
{
    // sodium_init is idempotent and thread-safe; without it there is no guarded memory and no randomness.
    if (sodium_init() < 0)
        std::abort();
    if (size == 0)
        return;
    m_data = static_cast<unsigned char *>(sodium_malloc(size));
    if (!m_data)
        std::abort();
    std::fill_n(m_data, size, static_cast<unsigned char>(0));
}

Secret Secret::copyOf(std::span<const unsigned char> bytes)
{
    Secret secret(bytes.size());
    std::copy(bytes.begin(), bytes.end(), secret.m_data);
    return secret;
}

Secret Secret::random(size_t size)
{
    Secret secret(size);
    randombytes_buf(secret.m_data, size);
    return secret;
}

Secret::Secret(Secret &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)),
      m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        sodium_free(m_data);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    sodium_free(m_data); // wipes
}

Secret Secret::derive(const char *purpose) const
{
    Secret derived(32);
    crypto_generichash(derived.m_data, derived.m_size, reinterpret_cast<const unsigned char *>(purpose),
                       std::char_traits<char>::length(purpose), m_data, m_size);
    return derived;
}

} // namespace throughline::client
