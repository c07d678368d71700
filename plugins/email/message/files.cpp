// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/files.h"

#include "message/address.h"
#include "message/charset.h"

#include <QRegularExpression>

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 120;
constexpr qsizetype longestEnding = 12;

struct Magic {
    qsizetype at;
    QByteArrayView bytes;
    QLatin1StringView type;
};

constexpr char png[] = {char(0x89), 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
constexpr char jpeg[] = {char(0xff), char(0xd8), char(0xff)};
constexpr char zip[] = {'P', 'K', 3, 4};
constexpr char gzip[] = {0x1f, char(0x8b)};
constexpr char ole[] = {char(0xd0), char(0xcf), 0x11, char(0xe0)};
constexpr char tnef[] = {0x78, char(0x9f), 0x3e, 0x22};
constexpr char elf[] = {0x7f, 'E', 'L', 'F'};
constexpr char rar[] = {'R', 'a', 'r', '!', 0x1a, 0x07};
constexpr char seven[] = {'7', 'z', char(0xbc), char(0xaf), 0x27, 0x1c};
const Magic magics[] = {
    {0, {png, 8}, "image/png"_L1},
    {0, {jpeg, 3}, "image/jpeg"_L1},
    {0, {"GIF8", 4}, "image/gif"_L1},
    {8, {"WEBP", 4}, "image/webp"_L1},
    {0, {"BM", 2}, "image/bmp"_L1},
    {0, {"%PDF-", 5}, "application/pdf"_L1},
    {0, {zip, 4}, "application/zip"_L1},
    {0, {ole, 4}, "application/x-ole-storage"_L1},
    {0, {tnef, 4}, "application/ms-tnef"_L1},
    {0, {"MZ", 2}, "application/x-msdownload"_L1},
    {0, {elf, 4}, "application/x-executable"_L1},
    {0, {rar, 6}, "application/vnd.rar"_L1},
    {0, {seven, 6}, "application/x-7z-compressed"_L1},
    {0, {gzip, 2}, "application/gzip"_L1},
    {0, {"{\\rtf", 5}, "application/rtf"_L1},
    {4, {"ftyp", 4}, "video/mp4"_L1},
    {0, {"OggS", 4}, "audio/ogg"_L1},
    {0, {"ID3", 3}, "audio/mpeg"_L1},
    {8, {"WAVE", 4}, "audio/wav"_L1},
};

bool isText(const QByteArray &bytes)
{
    const auto head = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 4096));
    return std::none_of(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' && byte != 0x1b;
    });
}

bool isMarkup(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(512).trimmed().toLower();
    return head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<script")
           || head.startsWith("<svg") || head.startsWith("<?xml") || head.startsWith("#!");
}

QString endingOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 ? QString() : name.sliced(dot + 1).toLower();
}

bool runs(const QString &ending)
{
    static const QStringList endings = {
        u"exe"_s,  u"com"_s,   u"scr"_s,      u"pif"_s,  u"bat"_s,  u"cmd"_s,  u"msi"_s, u"msp"_s, u"js"_s,  u"jse"_s,
        u"vbs"_s,  u"vbe"_s,   u"wsf"_s,      u"wsh"_s,  u"ps1"_s,  u"hta"_s,  u"jar"_s, u"lnk"_s, u"url"_s, u"cpl"_s,
        u"reg"_s,  u"dll"_s,   u"sh"_s,       u"run"_s,  u"app"_s,  u"dmg"_s,  u"pkg"_s, u"deb"_s, u"rpm"_s, u"iso"_s,
        u"img"_s,  u"vhd"_s,   u"desktop"_s,  u"xll"_s,  u"chm"_s,  u"inf"_s,  u"scf"_s, u"one"_s, u"svg"_s, u"htm"_s,
        u"html"_s, u"xhtml"_s, u"appimage"_s, u"docm"_s, u"xlsm"_s, u"pptm"_s, u"ace"_s};
    return endings.contains(ending);
}

} // namespace

QString safeFileName(const QString &name)
{
    // cleanLine() takes control, direction and zero-width characters; two of the latter it leaves to scripts.
    QString safe = cleanLine(QString(name).replace(u'\0', u'_'), 1'000);
    safe.remove(QChar(0x200C)).remove(QChar(0x200D));
    safe = safe.sliced(std::max(safe.lastIndexOf(u'/'), safe.lastIndexOf(u'\\')) + 1);
    static const QRegularExpression bad(u"[<>:\"|?*\\x{2044}\\x{2215}\\x{29F8}\\x{FF0F}\\x{FF3C}]"_s);
    safe.replace(bad, u"_"_s);
    const auto isEdge = [](QChar c) { return c == u'.' || c.isSpace(); };
    while (!safe.isEmpty() && isEdge(safe.back()))
        safe.chop(1);
    while (!safe.isEmpty() && isEdge(safe.front()))
        safe.remove(0, 1);
    if (safe.size() > longestName) {
        const qsizetype dot = safe.lastIndexOf(u'.');
        const QString ending = dot > 0 && safe.size() - dot <= longestEnding ? safe.sliced(dot) : QString();
        safe = safe.first(longestName - ending.size());
        while (!safe.isEmpty() && (isEdge(safe.back()) || safe.back().isHighSurrogate()))
            safe.chop(1);
        safe += ending;
    }
    static const QRegularExpression device(u"\\A(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?\\z"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (device.match(safe).hasMatch())
        safe.prepend(u'_');
    return safe.isEmpty() ? u"attachment"_s : safe;
}

QString sniffType(const QByteArray &bytes, const QString &declared)
{
    for (const auto &magic : magics) {
        if (bytes.size() < magic.at + magic.bytes.size()
            || QByteArrayView(bytes).sliced(magic.at, magic.bytes.size()) != magic.bytes)
            continue;
        // Office documents are zip files or OLE stores; the claim only names which.
        if ((magic.type == "application/zip"_L1 || magic.type == "application/x-ole-storage"_L1)
            && (declared.startsWith("application/vnd."_L1) || declared == "application/msword"_L1))
            return declared;
        return magic.type;
    }
    if (isMarkup(bytes))
        return u"text/plain"_s;
    if (!isText(bytes))
        return u"application/octet-stream"_s;
    return declared == "text/csv"_L1 || declared == "text/calendar"_L1 || declared == "message/rfc822"_L1
               ? declared
               : u"text/plain"_s;
}

bool isSuspicious(const QString &name, const QString &sniffed)
{
    const QString ending = endingOf(name);
    if (runs(ending) || sniffed == "application/x-msdownload"_L1 || sniffed == "application/x-executable"_L1)
        return true;
    struct Pair {
        QLatin1StringView ending, type;
    };
    static constexpr Pair pairs[] = {{"png"_L1, "image/"_L1},       {"jpg"_L1, "image/"_L1},
                                     {"jpeg"_L1, "image/"_L1},      {"gif"_L1, "image/"_L1},
                                     {"webp"_L1, "image/"_L1},      {"pdf"_L1, "application/pdf"_L1},
                                     {"zip"_L1, "application/"_L1}, {"txt"_L1, "text/"_L1}};
    return std::any_of(std::begin(pairs), std::end(pairs),
                       [&](const Pair &pair) { return ending == pair.ending && !sniffed.startsWith(pair.type); });
}

MailFile fileOf(Part part, int number)
{
    MailFile file;
    file.declaredType = QString::fromLatin1(part.type).left(127);
    file.declaredName = cleanLine(part.fileName, 500);
    QString name = part.fileName;
    if (name.isEmpty() && part.type == "message/rfc822") {
        const QString subject = decodeHeader(part.message.first("subject"), 80);
        name = (subject.isEmpty() ? u"message"_s : QString(subject).replace(u'/', u'-')) + ".eml"_L1;
    } else if (name.isEmpty()) {
        name = u"part-%1"_s.arg(number);
    }
    file.name = safeFileName(name);
    file.type = sniffType(part.bytes, file.declaredType);
    file.contentId = cleanLine(part.contentId, 250);
    file.inlined = !part.attachment && !file.contentId.isEmpty();
    // An .eml is text with any beginning.
    file.suspicious = part.type != "message/rfc822" && isSuspicious(file.name, file.type);
    file.bytes = std::move(part.bytes);
    return file;
}

} // namespace throughline::email
