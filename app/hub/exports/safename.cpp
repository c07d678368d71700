// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "exports/safename.h"

#include <QList>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLetters = 500; //!< looked at
constexpr qsizetype mostBytes = 100;
constexpr qsizetype longestEnding = 12;

bool isHarmless(char32_t letter)
{
    switch (QChar::category(letter)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // U+202E makes "gpj.exe" look like a picture
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    default: return letter > 127 || !u"/\\:*?\"<>|"_s.contains(QChar(char16_t(letter)));
    }
}

QString cut(QString text, qsizetype bytes)
{
    while (text.toUtf8().size() > bytes)
        text.chop(text.back().isLowSurrogate() ? 2 : 1);
    return text;
}

} // namespace

QString safeName(const QString &outside)
{
    QString name;
    for (const char32_t letter : outside.left(mostLetters).toUcs4())
        name += isHarmless(letter) ? QStringView(QChar::fromUcs4(letter)) : QStringView(u"_");
    while (name.startsWith(u'.') || name.startsWith(u' ') || name.startsWith(u'-'))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    const qsizetype dot = name.lastIndexOf(u'.');
    const bool hasEnding = dot > 0 && name.size() - dot <= longestEnding;
    const QString ending = hasEnding ? name.mid(dot) : QString();
    if (hasEnding)
        name.truncate(dot);
    name = cut(name, mostBytes - ending.toUtf8().size()) + ending;
    return name.isEmpty() ? u"file"_s : name;
}

} // namespace throughline::hub
