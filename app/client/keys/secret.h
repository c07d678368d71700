// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

namespace throughline::client {

//! Bytes that must not leave memory: guarded, locked, wiped on destruction (libsodium). Move only.
class Secret
{
public:
    Secret() = default;
    explicit Secret(size_t size);
    //! Copies; the source is the caller's to wipe.
    [[nodiscard]] static Secret copyOf(std::span<const unsigned char> bytes);
    //! From the system's generator.
    [[nodiscard]] static Secret random(size_t size);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    [[nodiscard]] std::span<unsigned char> bytes() { return {m_data, m_size}; }
    [[nodiscard]] std::span<const unsigned char> bytes() const { return {m_data, m_size}; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    //! Another key of 32 bytes for \a purpose; says nothing about this one.
    [[nodiscard]] Secret derive(const char *purpose) const;
    [[nodiscard]] Secret clone() const { return copyOf(bytes()); }

private:
    unsigned char *m_data = nullptr;
    size_t m_size = 0;
};

} // namespace throughline::client
