// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/localwords.h"

#include "shared/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

// Qt knows languages by their English and their own names only.
constexpr std::array<std::pair<QLocale::Language, const char *>, 46> languageNames{{
    //: Name of a language, as in “speaks Swedish”
    {QLocale::Albanian, QT_TRANSLATE_NOOP("LanguageName", "Albanian")},
    {QLocale::Arabic, QT_TRANSLATE_NOOP("LanguageName", "Arabic")},
    {QLocale::Bosnian, QT_TRANSLATE_NOOP("LanguageName", "Bosnian")},
    {QLocale::Bulgarian, QT_TRANSLATE_NOOP("LanguageName", "Bulgarian")},
    {QLocale::Catalan, QT_TRANSLATE_NOOP("LanguageName", "Catalan")},
    {QLocale::Chinese, QT_TRANSLATE_NOOP("LanguageName", "Chinese")},
    {QLocale::Croatian, QT_TRANSLATE_NOOP("LanguageName", "Croatian")},
    {QLocale::Czech, QT_TRANSLATE_NOOP("LanguageName", "Czech")},
    {QLocale::Danish, QT_TRANSLATE_NOOP("LanguageName", "Danish")},
    {QLocale::Dutch, QT_TRANSLATE_NOOP("LanguageName", "Dutch")},
    {QLocale::English, QT_TRANSLATE_NOOP("LanguageName", "English")},
    {QLocale::Estonian, QT_TRANSLATE_NOOP("LanguageName", "Estonian")},
    {QLocale::Finnish, QT_TRANSLATE_NOOP("LanguageName", "Finnish")},
    {QLocale::French, QT_TRANSLATE_NOOP("LanguageName", "French")},
    {QLocale::German, QT_TRANSLATE_NOOP("LanguageName", "German")},
    {QLocale::Greek, QT_TRANSLATE_NOOP("LanguageName", "Greek")},
    {QLocale::Hebrew, QT_TRANSLATE_NOOP("LanguageName", "Hebrew")},
    {QLocale::Hindi, QT_TRANSLATE_NOOP("LanguageName", "Hindi")},
    {QLocale::Hungarian, QT_TRANSLATE_NOOP("LanguageName", "Hungarian")},
    {QLocale::Icelandic, QT_TRANSLATE_NOOP("LanguageName", "Icelandic")},
    {QLocale::Indonesian, QT_TRANSLATE_NOOP("LanguageName", "Indonesian")},
    {QLocale::Irish, QT_TRANSLATE_NOOP("LanguageName", "Irish")},
    {QLocale::Italian, QT_TRANSLATE_NOOP("LanguageName", "Italian")},
    {QLocale::Japanese, QT_TRANSLATE_NOOP("LanguageName", "Japanese")},
    {QLocale::Korean, QT_TRANSLATE_NOOP("LanguageName", "Korean")},
    {QLocale::Kurdish, QT_TRANSLATE_NOOP("LanguageName", "Kurdish")},
    {QLocale::Latvian, QT_TRANSLATE_NOOP("LanguageName", "Latvian")},
    {QLocale::Lithuanian, QT_TRANSLATE_NOOP("LanguageName", "Lithuanian")},
    {QLocale::Luxembourgish, QT_TRANSLATE_NOOP("LanguageName", "Luxembourgish")},
    {QLocale::Macedonian, QT_TRANSLATE_NOOP("LanguageName", "Macedonian")},
    {QLocale::Maltese, QT_TRANSLATE_NOOP("LanguageName", "Maltese")},
    {QLocale::NorwegianBokmal, QT_TRANSLATE_NOOP("LanguageName", "Norwegian")},
    {QLocale::Persian, QT_TRANSLATE_NOOP("LanguageName", "Persian")},
    {QLocale::Polish, QT_TRANSLATE_NOOP("LanguageName", "Polish")},
    {QLocale::Portuguese, QT_TRANSLATE_NOOP("LanguageName", "Portuguese")},
    {QLocale::Romanian, QT_TRANSLATE_NOOP("LanguageName", "Romanian")},
    {QLocale::Russian, QT_TRANSLATE_NOOP("LanguageName", "Russian")},
    {QLocale::Serbian, QT_TRANSLATE_NOOP("LanguageName", "Serbian")},
    {QLocale::Slovak, QT_TRANSLATE_NOOP("LanguageName", "Slovak")},
    {QLocale::Slovenian, QT_TRANSLATE_NOOP("LanguageName", "Slovenian")},
    {QLocale::Spanish, QT_TRANSLATE_NOOP("LanguageName", "Spanish")},
    {QLocale::Swedish, QT_TRANSLATE_NOOP("LanguageName", "Swedish")},
    {QLocale::Thai, QT_TRANSLATE_NOOP("LanguageName", "Thai")},
    {QLocale::Turkish, QT_TRANSLATE_NOOP("LanguageName", "Turkish")},
    {QLocale::Ukrainian, QT_TRANSLATE_NOOP("LanguageName", "Ukrainian")},
    {QLocale::Vietnamese, QT_TRANSLATE_NOOP("LanguageName", "Vietnamese")},
}};

//! ISO 4217: currencies without a smaller unit.
bool isWhole(const QString &currency)
{
    static const QStringList whole{u"BIF"_s, u"CLP"_s, u"DJF"_s, u"GNF"_s, u"ISK"_s, u"JPY"_s, u"KMF"_s, u"KRW"_s,
                                   u"PYG"_s, u"RWF"_s, u"UGX"_s, u"VND"_s, u"VUV"_s, u"XAF"_s, u"XOF"_s, u"XPF"_s};
    return whole.contains(currency);
}

} // namespace

QString languageName(const QString &code)
{
    const QLocale::Language language = QLocale(code).language();
    if (code.isEmpty() || language == QLocale::C)
        return {};
    const auto known = std::find_if(languageNames.begin(), languageNames.end(),
                                    [language](const auto &each) { return each.first == language; });
    return known == languageNames.end() ? QLocale::languageToString(language)
                                        : QCoreApplication::translate("LanguageName", known->second);
}

QString moneyText(const QString &amount, const QString &currency)
{
    // Never as a floating-point number: what was said would be rounded.
    static const QRegularExpression decimal(uR"(^(-?)(\d{1,15})(?:\.(\d{1,8}))?$)"_s);
    const QString said = oneLine(amount, 24);
    const QString unit = oneLine(currency, 8);
    const QRegularExpressionMatch match = decimal.match(said);
    const QLocale locale;
    QString words = said;
    if (match.hasMatch()) {
        QString decimals = match.captured(3);
        if (decimals.size() < 2 && !(decimals.isEmpty() && isWhole(unit)))
            decimals = decimals.leftJustified(2, u'0');
        words = (match.capturedLength(1) > 0 ? locale.negativeSign() : QString())
                + locale.toString(match.captured(2).toLongLong());
        if (!decimals.isEmpty())
            words += locale.decimalPoint();
        for (const QChar digit : std::as_const(decimals))
            words += locale.toString(digit.digitValue());
    }
    return words.isEmpty() || unit.isEmpty() ? words : words + QChar(0xA0) + unit;
}

} // namespace throughline::ui
