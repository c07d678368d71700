// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>
#include <span>

namespace throughline::hub {

//! The 32 bytes that open the store, in memory that is locked and wiped. Shared by copies; any thread may read.
class StoreKey
{
public:
    static constexpr std::size_t size = 32;

    [[nodiscard]] std::span<const unsigned char> bytes() const;

    //! A file with 64 hexadecimal digits. Forbidden when others than the owner may read it.
    [[nodiscard]] static Result<StoreKey> fromFile(const QString &path);
    //! The same digits from an open pipe, up to a line end or its end; closes \a descriptor.
    [[nodiscard]] static Result<StoreKey> fromDescriptor(int descriptor);
    //! A new one, written to \a path (0600) before it is used. AlreadyExists: never overwrites.
    [[nodiscard]] static Result<StoreKey> create(const QString &path);

private:
    StoreKey();
    [[nodiscard]] static Result<StoreKey> fromDigits(std::span<const char> digits, const QString &where);
    std::shared_ptr<unsigned char> m_bytes;
};

} // namespace throughline::hub
