// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <algorithm>

namespace throughline::email {

//! Reads bytes from the front, numbers with their smallest byte first. Asked for more than there is, it fails, and is at
//! its end from then on: whatever a length field says, nothing outside is read.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool atEnd() const { return m_bytes.isEmpty(); }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] QByteArrayView rest() const { return m_bytes; }

    QByteArrayView take(quint32 count)
    {
        if (qint64(count) > qint64(m_bytes.size())) {
            m_failed = true;
            m_bytes = QByteArrayView();
            return {};
        }
        const QByteArrayView taken = m_bytes.first(qsizetype(count));
        m_bytes = m_bytes.sliced(qsizetype(count));
        return taken;
    }
    //! The same, and what fills it up to a multiple of four; at the end that may be missing.
    QByteArrayView takePadded(quint32 count)
    {
        const QByteArrayView taken = take(count);
        take(std::min(quint32(m_bytes.size()), (4 - count % 4) % 4));
        return taken;
    }
    //! Of \a width bytes, 4 at the most; 0 where they are not there.
    quint32 number(quint32 width)
    {
        const QByteArrayView taken = take(width);
        quint32 value = 0;
        for (qsizetype i = taken.size(); i > 0; --i)
            value = value << 8 | static_cast<unsigned char>(taken.at(i - 1));
        return value;
    }

private:
    QByteArrayView m_bytes;
    bool m_failed = false;
};

} // namespace throughline::email
