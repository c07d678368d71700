// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/charset.h"

#include "message/address.h"
#include "message/library.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

//! What glib's iconv calls it; empty for what is not converted. A closed list: exotic converters of the C library
//! were doors (CVE-2024-2961), and nobody mails in them.
QByteArray converterName(const QByteArray &charset)
{
    const QByteArray name = charset.trimmed().toLower().replace('_', '-');
    struct Alias {
        const char *name, *converter;
    };
    // Senders mean the larger set where they name the smaller one (WHATWG Encoding).
    static constexpr Alias aliases[] = {
        {"iso-8859-1", "WINDOWS-1252"},
        {"latin1", "WINDOWS-1252"},
        {"us-ascii", "WINDOWS-1252"},
        {"ascii", "WINDOWS-1252"},
        {"ansi-x3.4-1968", "WINDOWS-1252"},
        {"cp1252", "WINDOWS-1252"},
        {"iso-8859-9", "WINDOWS-1254"},
        {"gb2312", "GB18030"},
        {"gbk", "GB18030"},
        {"gb18030", "GB18030"},
        {"x-gbk", "GB18030"},
        {"hz-gb-2312", ""},
        {"big5", "BIG5"},
        {"big5-hkscs", "BIG5-HKSCS"},
        {"shift-jis", "CP932"},
        {"sjis", "CP932"},
        {"x-sjis", "CP932"},
        {"windows-31j", "CP932"},
        {"euc-jp", "EUC-JP"},
        {"iso-2022-jp", "ISO-2022-JP"},
        {"euc-kr", "CP949"},
        {"ks-c-5601-1987", "CP949"},
        {"ksc5601", "CP949"},
        {"koi8-r", "KOI8-R"},
        {"koi8-u", "KOI8-U"},
        {"macintosh", "MACINTOSH"},
        {"tis-620", "TIS-620"},
        {"windows-874", "CP874"},
        {"utf-7", "UTF-7"},
        {"iso-8859-8-i", "ISO-8859-8"},
    };
    for (const auto &alias : aliases) {
        if (name == alias.name)
            return alias.converter;
    }
    static const QRegularExpression numbered(
        u"\\A(?:iso-?8859-(?:[2-8]|1[013-6])|(?:windows-|cp)125[0-8]|(?:ibm|cp)(?:437|850|852|"
        "855|857|858|862|866))\\z"_s);
    const QString text = QString::fromLatin1(name);
    if (!numbered.match(text).hasMatch())
        return {};
    QByteArray converter = name.toUpper();
    if (converter.startsWith("ISO8859"))
        converter.insert(3, '-');
    return converter;
}

std::optional<QString> converted(const QByteArray &bytes, const QByteArray &converter)
{
    const GConvert handle(converter);
    if (!handle.isOpen())
        return std::nullopt;
    return handle.convert(bytes);
}

std::optional<QString> asUtf(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

bool isAscii(const QByteArray &bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

QString decodeText(const QByteArray &bytes, const QByteArray &charset, bool *guessed)
{
    const QByteArray name = charset.trimmed().toLower();
    if (name.startsWith("utf-16") || name.startsWith("utf-32")) {
        const bool wide = name.startsWith("utf-32");
        const bool little = name.endsWith("le");
        const bool big = name.endsWith("be");
        using Encoding = QStringConverter::Encoding;
        const auto encoding = wide ? (little ? Encoding::Utf32LE
                                      : big  ? Encoding::Utf32BE
                                             : Encoding::Utf32)
                                   : (little ? Encoding::Utf16LE
                                      : big  ? Encoding::Utf16BE
                                             : Encoding::Utf16);
        if (const auto text = asUtf(bytes, encoding))
            return *text;
    }
    const bool stateful = name == "utf-7" || name == "iso-2022-jp";
    if (isAscii(bytes) && !stateful && !bytes.contains('\0'))
        return QString::fromLatin1(bytes);
    const QByteArray converter = converterName(name);
    if (!converter.isEmpty() && converter != "WINDOWS-1252") {
        if (const auto text = converted(bytes, converter))
            return *text;
    }
    const bool named = name == "utf-8" || name == "utf8" || converter == "WINDOWS-1252";
    if (const auto text = asUtf(bytes, QStringConverter::Utf8)) {
        // Valid UTF-8 beyond ASCII is hardly ever anything else, whatever the sender calls it.
        *guessed = *guessed || !named || (converter == "WINDOWS-1252");
        return *text;
    }
    *guessed = *guessed || converter != "WINDOWS-1252" || name.contains("ascii");
    if (const auto text = converted(bytes, "WINDOWS-1252"))
        return *text;
    return QString::fromLatin1(bytes);
}

QString decodeHeader(const QByteArray &value, qsizetype most)
{
    ensureLibrary();
    // What is cut off could not be shown; encoded words are at most 16 times as long as what they say.
    const QByteArray flat = QByteArray(value.left(most * 16)).replace('\0', "").replace('\r', "").replace('\n', "");
    return cleanLine(QString::fromUtf8(decodedHeaderText(flat)), most);
}

} // namespace throughline::email
