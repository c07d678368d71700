// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/segments.h"

#include <QString>

namespace throughline {

using namespace Qt::StringLiterals;

namespace {

constexpr int single = 160, part = 153;             // septets, without and with the header that joins the parts
constexpr int singleUnicode = 70, partUnicode = 67; // UTF-16 units

//! The default alphabet in its order, without the escape to the extension table.
bool isBasic(QChar c)
{
    static const QString alphabet = u"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
                                    u"ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"_s;
    return alphabet.contains(c);
}

bool isExtended(QChar c)
{
    static const QString extension = u"\f^{}\\[~]|€"_s;
    return extension.contains(c);
}

//! \a places(at): how many places the letter at this index takes; 0: it belongs to the letter before.
template<typename Places>
Segments fill(QStringView text, int alone, int joined, bool unicode, Places places)
{
    int total = 0;
    for (qsizetype at = 0; at < text.size(); ++at)
        total += places(at);
    if (total <= alone)
        return {.count = total > 0 ? 1 : 0, .left = alone - total, .unicode = unicode};
    Segments segments{.count = 1, .left = joined, .unicode = unicode};
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int wanted = places(at);
        if (wanted > segments.left) {
            ++segments.count;
            segments.left = joined;
        }
        segments.left -= wanted;
    }
    return segments;
}

} // namespace

Segments countSegments(QStringView text)
{
    bool unicode = false;
    for (const QChar c : text)
        unicode = unicode || !(isBasic(c) || isExtended(c));
    if (!unicode)
        return fill(text, single, part, false, [&](qsizetype at) { return isExtended(text[at]) ? 2 : 1; });
    return fill(text, singleUnicode, partUnicode, true, [&](qsizetype at) {
        if (at > 0 && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate())
            return 0;
        return text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate() ? 2 : 1;
    });
}

} // namespace throughline
