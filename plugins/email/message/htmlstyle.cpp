// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/htmlstyle.h"

#include "message/html.h"

#include <QRegularExpression>

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestStyle = 2'000;

//! The inline style, lower case, without spaces and comments, ";" at both ends.
QString styleOf(const GumboElement &element)
{
    const char *style = attributeOf(element, "style");
    if (!style)
        return {};
    static const QRegularExpression gaps(u"/\\*.*?\\*/|\\s+"_s, QRegularExpression::DotMatchesEverythingOption);
    return u';' + QString::fromUtf8(style).left(longestStyle).toLower().remove(gaps) + u';';
}

bool isWhite(const QString &colour)
{
    static const QRegularExpression white(
        u"\\A(?:#fff|#ffffff|white|rgba?\\(255,255,255(?:,1)?\\)|#f[ef]f[ef]f[ef]|transparent|"
        "rgba\\(\\d+,\\d+,\\d+,0\\))\\z"_s);
    return white.match(colour).hasMatch();
}

QString property(const QString &style, QLatin1StringView name)
{
    const qsizetype at = style.lastIndexOf(u';' + QString(name) + u':');
    if (at < 0)
        return {};
    const qsizetype from = at + name.size() + 2;
    return style.sliced(from, style.indexOf(u';', from) - from).remove("!important"_L1);
}

} // namespace

const char *attributeOf(const GumboElement &element, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute ? attribute->value : nullptr;
}

bool hasClass(const GumboElement &element, const char *name)
{
    const char *classes = attributeOf(element, "class");
    return classes && (' ' + QByteArray(classes).left(500).simplified() + ' ').contains(' ' + QByteArray(name) + ' ');
}

bool isHidden(const GumboElement &element)
{
    if (attributeOf(element, "hidden"))
        return true;
    const QString style = styleOf(element);
    if (style.isEmpty())
        return false;
    static const QRegularExpression hidden(
        u";(?:display:none|visibility:(?:hidden|collapse)|opacity:0+(?:\\.0+)?|font-size:0+(?:\\.0+)?(?:px|pt|em|rem|%)"
        u"?|"
        "mso-hide:all|max-height:0(?:px)?|text-indent:-\\d{3,}\\w*|left:-\\d{3,}px|clip:rect\\(0.*?\\))(?:!important)?;"_s);
    return hidden.match(style).hasMatch();
}

Look lookWithin(const GumboElement &element, const Look &around)
{
    Look look = around;
    switch (element.tag) {
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_TH: look.run.bold = true; break;
    case GUMBO_TAG_I:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_CITE: look.run.italic = true; break;
    case GUMBO_TAG_U:
    case GUMBO_TAG_INS: look.run.underline = true; break;
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_DEL: look.run.strike = true; break;
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SAMP: look.run.code = true; break;
    case GUMBO_TAG_A:
        if (const char *href = attributeOf(element, "href"))
            look.run.link = allowedLink(QString::fromUtf8(href));
        break;
    case GUMBO_TAG_FONT:
        if (const char *colour = attributeOf(element, "color"))
            look.white = isWhite(QString::fromUtf8(colour).left(50).toLower().trimmed());
        break;
    default: break;
    }
    if (const char *ground = attributeOf(element, "bgcolor"))
        look.coloured = !isWhite(QString::fromUtf8(ground).left(50).toLower().trimmed());
    // A style sheet may have set it; it is not read, and text shown too much harms less than text lost.
    if (attributeOf(element, "background") || attributeOf(element, "class"))
        look.coloured = true;
    const QString style = styleOf(element);
    if (style.isEmpty())
        return look;
    const QString weight = property(style, "font-weight"_L1);
    if (!weight.isEmpty())
        look.run.bold = weight.startsWith("bold"_L1) || weight.toInt() >= 600;
    if (const QString slant = property(style, "font-style"_L1); !slant.isEmpty())
        look.run.italic = slant == "italic"_L1 || slant == "oblique"_L1;
    const QString decoration = property(style, "text-decoration"_L1);
    look.run.underline = look.run.underline || (decoration.contains("underline"_L1) && element.tag != GUMBO_TAG_A);
    look.run.strike = look.run.strike || decoration.contains("line-through"_L1);
    if (property(style, "white-space"_L1).startsWith("pre"_L1))
        look.run.preserved = true;
    if (const QString colour = property(style, "color"_L1); !colour.isEmpty())
        look.white = isWhite(colour);
    for (const auto &name : {"background-color"_L1, "background"_L1}) {
        // A picture or a gradient is some other ground than white.
        if (const QString ground = property(style, name); !ground.isEmpty() && ground != "none"_L1)
            look.coloured = !isWhite(ground);
    }
    return look;
}

} // namespace throughline::email
