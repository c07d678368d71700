// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "api/cborcheck.h"

#include <cstdint>

namespace throughline::plugin {

using namespace Qt::StringLiterals;

namespace {

enum Major { Unsigned, Negative, Bytes, Text, Array, Map, Tag, Simple };

class Walker
{
public:
    Walker(QByteArrayView bytes, CborLimits limits) : m_bytes(bytes), m_left(limits.items), m_depth(limits.depth) {}

    Result<void> run()
    {
        if (auto good = value(0, false); !good)
            return good;
        if (m_at != m_bytes.size())
            return fail(ErrorCode::Corrupt, u"bytes after the value"_s);
        return {};
    }

private:
    Result<void> value(int depth, bool key)
    {
        if (--m_left < 0)
            return fail(ErrorCode::TooLarge, u"too many values"_s);
        if (m_at >= m_bytes.size())
            return fail(ErrorCode::Corrupt, u"ends early"_s);
        const auto first = std::uint8_t(m_bytes[m_at++]);
        const int major = first >> 5;
        const int info = first & 31;
        if (key && major != Text)
            return fail(ErrorCode::Corrupt, u"a key that is not text"_s);
        if (major == Simple)
            return simple(info);
        if (major == Tag || info > 27)
            return fail(ErrorCode::Corrupt, u"a tag or an indefinite length"_s);
        std::uint64_t length = std::uint64_t(info);
        if (info >= 24 && !number(1 << (info - 24), length))
            return fail(ErrorCode::Corrupt, u"ends early"_s);
        switch (major) {
        case Unsigned:
        case Negative:
            if (length > std::uint64_t(INT64_MAX))
                return fail(ErrorCode::Corrupt, u"a number out of range"_s);
            return {};
        case Bytes:
        case Text: return string(length, major == Text);
        default: return container(length, depth + 1, major == Map);
        }
    }

    bool number(int size, std::uint64_t &number)
    {
        if (m_bytes.size() - m_at < size)
            return false;
        number = 0;
        for (int i = 0; i < size; ++i)
            number = number << 8 | std::uint8_t(m_bytes[m_at++]);
        return true;
    }

    Result<void> simple(int info)
    {
        if (info >= 20 && info <= 22) // false, true, null
            return {};
        std::uint64_t ignored = 0;
        if (info < 25 || info > 27) // 25..27: floats of 2, 4 and 8 bytes
            return fail(ErrorCode::Corrupt, u"an unknown simple value"_s);
        if (!number(1 << (info - 24), ignored))
            return fail(ErrorCode::Corrupt, u"ends early"_s);
        return {};
    }

    Result<void> string(std::uint64_t length, bool text)
    {
        if (length > std::uint64_t(m_bytes.size() - m_at))
            return fail(ErrorCode::Corrupt, u"a length beyond the end"_s);
        const QByteArrayView part = m_bytes.sliced(m_at, qsizetype(length));
        m_at += qsizetype(length);
        if (text && !part.isValidUtf8())
            return fail(ErrorCode::Corrupt, u"text that is not UTF-8"_s);
        return {};
    }

    Result<void> container(std::uint64_t length, int depth, bool map)
    {
        if (depth > m_depth)
            return fail(ErrorCode::TooLarge, u"too deep"_s);
        if (length > std::uint64_t(m_bytes.size() - m_at)) // each element takes a byte at least
            return fail(ErrorCode::Corrupt, u"a length beyond the end"_s);
        for (std::uint64_t i = 0; i < length; ++i) {
            if (map) {
                if (auto good = value(depth, true); !good)
                    return good;
            }
            if (auto good = value(depth, false); !good)
                return good;
        }
        return {};
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_left;
    int m_depth;
};

} // namespace

Result<void> checkCbor(QByteArrayView bytes, CborLimits limits)
{
    return Walker(bytes, limits).run();
}

} // namespace throughline::plugin
