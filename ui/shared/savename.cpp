// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/savename.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <sys/xattr.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr qsizetype longestName = 120;
constexpr qsizetype longestEnding = 12;
constexpr int mostTries = 200;

bool isEdge(QChar c)
{
    return c == u'.' || c.isSpace();
}

//! What a file system, a shell or an eye takes for something else.
bool isOdd(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:    // zero-width and direction characters
    case QChar::Other_Surrogate: // half a character
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: break;
    }
    return c < 0x10000 && u"/\\<>:\"|?*\u2044\u2215\u29F8\uFF0F\uFF3C\u3164\u115F\u1160"_s.contains(QChar(char16_t(c)));
}

QString endingOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 && name.size() - dot <= longestEnding ? name.sliced(dot) : QString();
}

} // namespace

QString saveName(const QString &name)
{
    const QString seen = name.left(2'000);
    QString safe;
    // By whole characters: those that do not show go on beyond the first 65,536.
    for (const char32_t c : seen.sliced(std::max(seen.lastIndexOf(u'/'), seen.lastIndexOf(u'\\')) + 1).toUcs4()) {
        if (!isOdd(c))
            safe += QStringView(QChar::fromUcs4(c));
    }
    safe = safe.simplified();
    while (!safe.isEmpty() && isEdge(safe.back()))
        safe.chop(1);
    while (!safe.isEmpty() && isEdge(safe.front()))
        safe.remove(0, 1);
    if (safe.size() > longestName) {
        const QString ending = endingOf(safe);
        safe = safe.first(longestName - ending.size());
        while (!safe.isEmpty() && (isEdge(safe.back()) || safe.back().isHighSurrogate()))
            safe.chop(1);
        safe += ending;
    }
    static const QRegularExpression device(u"\\A(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?\\z"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (device.match(safe).hasMatch())
        safe.prepend(u'_');
    return safe.isEmpty() ? u"file"_s : safe;
}

bool canRun(const QString &name, const QString &type)
{
    static const QStringList endings = {
        u"exe"_s,  u"com"_s,  u"scr"_s,      u"pif"_s,  u"bat"_s,    u"cmd"_s,     u"msi"_s,   u"msp"_s, u"js"_s,
        u"jse"_s,  u"vbs"_s,  u"vbe"_s,      u"wsf"_s,  u"wsh"_s,    u"ps1"_s,     u"hta"_s,   u"jar"_s, u"lnk"_s,
        u"url"_s,  u"cpl"_s,  u"reg"_s,      u"dll"_s,  u"sh"_s,     u"run"_s,     u"app"_s,   u"dmg"_s, u"pkg"_s,
        u"deb"_s,  u"rpm"_s,  u"iso"_s,      u"img"_s,  u"vhd"_s,    u"desktop"_s, u"xll"_s,   u"chm"_s, u"inf"_s,
        u"scf"_s,  u"one"_s,  u"svg"_s,      u"htm"_s,  u"py"_s,     u"html"_s,    u"xhtml"_s, u"ace"_s, u"docm"_s,
        u"xlsm"_s, u"pptm"_s, u"appimage"_s, u"bash"_s, u"service"_s};
    const QString ending = saveName(name).section(u'.', -1).toLower();
    return endings.contains(ending) || type == "application/x-msdownload"_L1 || type == "application/x-executable"_L1
           || type == "text/html"_L1 || type == "image/svg+xml"_L1;
}

Result<QString> saveNewFile(const QString &folder, const QString &name, const QByteArray &bytes)
{
    const QString safe = saveName(name);
    const QString ending = endingOf(safe);
    const QString stem = safe.chopped(ending.size());
    const QDir place(folder);
    if (!place.exists())
        return fail(ErrorCode::NotFound, u"folder"_s);
    for (int number = 1; number <= mostTries; ++number) {
        const QString path =
            place.absoluteFilePath(number == 1 ? safe : u"%1 (%2)%3"_s.arg(stem).arg(number).arg(ending));
        QFile file(path);
        if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
            continue;
        // NewOnly is O_EXCL: what appeared since is not touched, and no link is followed.
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)) {
            if (QFileInfo::exists(path))
                continue;
            return fail(ErrorCode::Io, u"open"_s);
        }
        const bool written = file.write(bytes) == bytes.size() && file.flush();
#ifdef Q_OS_LINUX
        // Some file systems keep no such word; the file is as safe without.
        static constexpr char origin[] = "throughline";
        (void)fsetxattr(file.handle(), "user.xdg.origin.url", origin, sizeof origin - 1, 0);
#endif
        file.close();
        if (written)
            return path;
        file.remove();
        return fail(ErrorCode::Io, u"write"_s);
    }
    return fail(ErrorCode::AlreadyExists, u"name"_s);
}

} // namespace throughline::ui
