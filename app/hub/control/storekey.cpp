// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "control/storekey.h"

#include <QFile>

#include <sodium.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <new>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kDigits = 2 * StoreKey::size;

//! Reads until a line end, the end of the file, or one byte too many.
std::size_t readDigits(int descriptor, std::array<char, kDigits + 2> &into)
{
    std::size_t have = 0;
    while (have < into.size()) {
        const ssize_t got = ::read(descriptor, into.data() + have, into.size() - have);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        for (ssize_t i = 0; i < got; ++i, ++have) {
            if (into[have] == '\n' || into[have] == '\r')
                return have;
        }
    }
    return have;
}

} // namespace

StoreKey::StoreKey()
{
    if (sodium_init() < 0)
        throw std::bad_alloc();
    auto *memory = static_cast<unsigned char *>(sodium_malloc(size));
    if (!memory)
        throw std::bad_alloc();
    m_bytes = std::shared_ptr<unsigned char>(memory, [](unsigned char *bytes) { sodium_free(bytes); });
}

std::span<const unsigned char> StoreKey::bytes() const
{
    return {m_bytes.get(), size};
}

Result<StoreKey> StoreKey::fromDigits(std::span<const char> digits, const QString &where)
{
    StoreKey key;
    std::size_t length = 0;
    const char *end = nullptr;
    if (digits.size() != kDigits
        || sodium_hex2bin(key.m_bytes.get(), size, digits.data(), digits.size(), nullptr, &length, &end) != 0
        || length != size || end != digits.data() + digits.size())
        return fail(ErrorCode::InvalidArgument, u"%1 holds no key of 64 hexadecimal digits."_s.arg(where));
    return key;
}

Result<StoreKey> StoreKey::fromFile(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
                    u"The key file %1 cannot be read."_s.arg(path));
    struct stat about {
    };
    if (::fstat(descriptor, &about) != 0 || (about.st_mode & (S_IRWXG | S_IRWXO))) {
        ::close(descriptor);
        return fail(ErrorCode::Forbidden,
                    u"The key file %1 may be read by others than its owner: chmod 600 it first."_s.arg(path));
    }
    std::array<char, kDigits + 2> digits{};
    const std::size_t count = readDigits(descriptor, digits);
    ::close(descriptor);
    auto key = fromDigits({digits.data(), count}, u"The key file %1"_s.arg(path));
    sodium_memzero(digits.data(), digits.size());
    return key;
}

Result<StoreKey> StoreKey::fromDescriptor(int descriptor)
{
    std::array<char, kDigits + 2> digits{};
    const std::size_t count = readDigits(descriptor, digits);
    if (descriptor > STDERR_FILENO)
        ::close(descriptor);
    auto key = fromDigits({digits.data(), count}, u"File descriptor %1"_s.arg(descriptor));
    sodium_memzero(digits.data(), digits.size());
    return key;
}

Result<StoreKey> StoreKey::create(const QString &path)
{
    StoreKey key;
    randombytes_buf(key.m_bytes.get(), size);
    std::array<char, kDigits + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), key.m_bytes.get(), size);
    digits[kDigits] = '\n';
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(errno == EEXIST ? ErrorCode::AlreadyExists : ErrorCode::Io,
                    u"The key file %1 cannot be written."_s.arg(path));
    // On the disk before a single page is encrypted with it.
    const bool written = ::write(descriptor, digits.data(), digits.size()) == static_cast<ssize_t>(digits.size())
                         && ::fsync(descriptor) == 0;
    ::close(descriptor);
    sodium_memzero(digits.data(), digits.size());
    if (!written) {
        QFile::remove(path);
        return fail(ErrorCode::Io, u"The key file %1 cannot be written."_s.arg(path));
    }
    return key;
}

} // namespace throughline::hub
