// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/library.h"

#include "message/gmimetypes.h"

namespace throughline::email {

namespace {

// iconv's own words for failure.
GIConv invalidHandle()
{
    return reinterpret_cast<GIConv>(-1);
}
constexpr gsize failed = static_cast<gsize>(-1);

} // namespace

void ensureLibrary()
{
    static const bool ready = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(ready)
}

QByteArray decodedHeaderText(const QByteArray &value)
{
    ensureLibrary();
    const GText text(g_mime_utils_header_decode_text(nullptr, value.constData()));
    return QByteArray(text.get());
}

std::optional<qint64> parsedDate(const QByteArray &value)
{
    ensureLibrary();
    const std::unique_ptr<GDateTime, decltype(&g_date_time_unref)> date(
        g_mime_utils_header_decode_date(value.constData()), &g_date_time_unref);
    if (!date)
        return std::nullopt;
    return qint64(g_date_time_to_unix(date.get())) * 1000;
}

GConvert::GConvert(const QByteArray &charset) : m_handle(g_iconv_open("UTF-8", charset.constData())) {}

GConvert::~GConvert()
{
    if (isOpen())
        g_iconv_close(static_cast<GIConv>(m_handle));
}

bool GConvert::isOpen() const
{
    return m_handle != static_cast<void *>(invalidHandle());
}

std::optional<QString> GConvert::convert(const QByteArray &bytes) const
{
    const auto handle = static_cast<GIConv>(m_handle);
    QByteArray out(bytes.size() * 4 + 16, Qt::Uninitialized);
    auto *in = const_cast<gchar *>(bytes.constData()); // iconv does not write there
    auto inLeft = gsize(bytes.size());
    gchar *to = out.data();
    auto outLeft = gsize(out.size());
    qsizetype bad = 0;
    while (inLeft > 0) {
        if (g_iconv(handle, &in, &inLeft, &to, &outLeft) != failed || inLeft == 0)
            break;
        if (outLeft < 8)
            break;
        // An invalid or cut sequence: one byte becomes the replacement character.
        if (++bad > bytes.size() / 8 + 1)
            return std::nullopt;
        for (const char c : {'\xef', '\xbf', '\xbd'})
            *to++ = c;
        outLeft -= 3;
        ++in;
        --inLeft;
    }
    g_iconv(handle, nullptr, nullptr, &to, &outLeft);
    return QString::fromUtf8(out.constData(), to - out.constData());
}

} // namespace throughline::email
