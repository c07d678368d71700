// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/ziparchive.h"

#include <zlib.h>

using namespace Qt::StringLiterals;

// APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16.
namespace throughline::ui {
namespace {

constexpr qsizetype largest = 1'000'000'000;

void put16(QByteArray &bytes, quint32 value)
{
    bytes.append(char(value & 0xff)).append(char(value >> 8 & 0xff));
}

void put32(QByteArray &bytes, quint32 value)
{
    put16(bytes, value & 0xffff);
    put16(bytes, value >> 16);
}

Result<QByteArray> deflated(const QByteArray &content)
{
    z_stream stream{};
    // Negative: without zlib's own header.
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return fail(ErrorCode::Internal, u"deflate"_s);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(content.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.constData()));
    stream.avail_in = uInt(content.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    const int ended = deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    if (ended != Z_STREAM_END)
        return fail(ErrorCode::Internal, u"deflate"_s);
    return packed;
}

} // namespace

Result<void> ZipArchive::add(const QString &name, const QByteArray &content)
{
    if (content.size() + m_bytes.size() > largest)
        return fail(ErrorCode::TooLarge, u"archive"_s);
    const auto packed = deflated(content);
    if (!packed)
        return fail(packed.error());
    const QByteArray path = name.toUtf8();
    const QDate date = m_time.date();
    const QTime time = m_time.time();
    QByteArray common;     // the same words in both headers
    put16(common, 20);     // version 2.0: deflate and folders
    put16(common, 0x0800); // names are UTF-8
    put16(common, Z_DEFLATED);
    put16(common, quint32(time.hour() << 11 | time.minute() << 5 | time.second() / 2));
    put16(common, quint32((date.year() - 1980) << 9 | date.month() << 5 | date.day()));
    put32(common, quint32(crc32(0, reinterpret_cast<const Bytef *>(content.constData()), uInt(content.size()))));
    put32(common, quint32(packed->size()));
    put32(common, quint32(content.size()));
    put16(common, quint32(path.size()));
    put16(common, 0); // no extra field

    put32(m_directory, 0x02014b50);
    put16(m_directory, 3 << 8 | 20); // made on Unix: the mode below counts
    m_directory += common;
    put16(m_directory, 0); // no comment
    put16(m_directory, 0); // first disk
    put16(m_directory, 0);
    put32(m_directory, 0100600u << 16); // a file of its owner's
    put32(m_directory, quint32(m_bytes.size()));
    m_directory += path;

    put32(m_bytes, 0x04034b50);
    m_bytes += common + path + *packed;
    ++m_count;
    return {};
}

QByteArray ZipArchive::finish() const
{
    QByteArray bytes = m_bytes + m_directory;
    put32(bytes, 0x06054b50);
    put16(bytes, 0);
    put16(bytes, 0);
    put16(bytes, m_count);
    put16(bytes, m_count);
    put32(bytes, quint32(m_directory.size()));
    put32(bytes, quint32(m_bytes.size()));
    put16(bytes, 0);
    return bytes;
}

} // namespace throughline::ui
