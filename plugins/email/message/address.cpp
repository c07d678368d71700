// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/address.h"

#include "message/charset.h"
#include "message/gmimetypes.h"
#include "message/library.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLocal = 128;   // RFC 5321 says 64; longer ones are met
constexpr qsizetype longestAddress = 320; // and well below the 512 of a key

bool isBadInAddress(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
           || category == QChar::Separator_Paragraph || c.isSpace() || u"<>()[],;:\\\""_s.contains(c);
}

void collect(InternetAddressList *list, int most, std::vector<Address> &found)
{
    const int count = internet_address_list_length(list);
    for (int i = 0; i < count && int(found.size()) < most; ++i) {
        InternetAddress *entry = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(entry)) {
            // Bounded by readAddresses(): a text has few colons.
            collect(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(entry)), most, found);
            continue;
        }
        if (!INTERNET_ADDRESS_IS_MAILBOX(entry))
            continue;
        const QString raw = QString::fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(entry)));
        found.push_back({cleanLine(QString::fromUtf8(internet_address_get_name(entry)), 200), normalAddress(raw),
                         cleanLine(raw, 500)});
    }
}

} // namespace

QString cleanLine(QStringView text, qsizetype most)
{
    QString line;
    line.reserve(std::min(text.size(), most));
    bool space = false;
    for (const QChar c : text) {
        const auto category = c.category();
        if (c.isSpace() || category == QChar::Other_Control) {
            space = !line.isEmpty();
            continue;
        }
        // Directions, joiners at will and other invisible letters: a name must look like what it is. ZWJ and ZWNJ are
        // part of scripts and of emoji.
        if ((category == QChar::Other_Format && c != QChar(0x200D) && c != QChar(0x200C)) || c == QChar(0xFFFC))
            continue;
        if (line.size() + 2 > most)
            break;
        if (std::exchange(space, false))
            line += u' ';
        line += c;
    }
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line;
}

QString normalAddress(QStringView text)
{
    const QString trimmed = text.trimmed().toString();
    const qsizetype at = trimmed.lastIndexOf(u'@');
    if (at <= 0 || at > longestLocal || trimmed.size() > longestAddress || trimmed.indexOf(u'@') != at
        || std::any_of(trimmed.begin(), trimmed.end(), isBadInAddress))
        return {};
    const QString domain = trimmed.sliced(at + 1);
    if (domain.isEmpty() || domain.startsWith(u'.') || domain.endsWith(u'.') || domain.contains(".."_L1))
        return {};
    // A domain that IDNA refuses (an underscore) is still where mail comes from.
    QByteArray ace = QUrl::toAce(domain.toLower());
    if (ace.isEmpty()) {
        if (std::any_of(domain.begin(), domain.end(), [](QChar c) { return c.unicode() > 0x7e; }))
            return {};
        ace = domain.toLatin1();
    }
    const QString normal = trimmed.first(at).toLower() + u'@' + QString::fromLatin1(ace.toLower());
    return normal.size() > longestAddress ? QString() : normal;
}

std::vector<Address> readAddresses(const QByteArray &header, int most)
{
    ensureLibrary();
    QByteArray flat =
        QByteArray(header.left(32 * 1024)).replace('\0', "").replace('\r', "").replace('\n', " ").trimmed();
    if (flat.isEmpty())
        return {};
    // GMime opens a group within a group by recursion: a line of colons would take the whole stack.
    if (flat.count(':') > 100)
        flat.replace(':', ' ');
    std::vector<Address> found;
    if (const GOwned<InternetAddressList> list{internet_address_list_parse(nullptr, flat.constData())})
        collect(list.get(), most, found);
    if (found.empty()) {
        const QString raw = decodeHeader(flat, 500);
        const QString address = normalAddress(raw);
        found.push_back({address.isEmpty() ? raw.left(200) : QString(), address, raw});
    }
    return found;
}

} // namespace throughline::email
