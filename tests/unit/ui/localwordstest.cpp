// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/localwords.h"
#include "shared/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace throughline::ui;

namespace {

//! Knows that the names of languages are asked for, by their context.
class German : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        return QLatin1StringView(context) == "LanguageName"_L1 && QLatin1StringView(source) == "Swedish"_L1
                   ? u"Schwedisch"_s
                   : QString();
    }
};

} // namespace

class LocalWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    void aLanguageIsSaidInTheLanguageOfTheConsole()
    {
        QCOMPARE(languageName(u"en"_s), u"English"_s);
        QCOMPARE(languageName(u"sv-SE"_s), u"Swedish"_s);
        QCOMPARE(languageName(u"cy"_s), u"Welsh"_s); // not among ours
        QVERIFY(languageName({}).isEmpty() && languageName(u"??"_s).isEmpty());
        German german;
        QVERIFY(QCoreApplication::installTranslator(&german));
        QCOMPARE(languageName(u"sv"_s), u"Schwedisch"_s);
        QVERIFY(QCoreApplication::removeTranslator(&german));
    }
    void aFactOfTheShopStandsThereLikeTheOthers()
    {
        QCOMPARE(Words::attribute(u"company"_s), u"Company"_s);
        QCOMPARE(Words::attribute(u"orders"_s), u"Orders"_s);
        QCOMPARE(Words::attribute(u"VAT id"_s), u"VAT id"_s);
        QVERIFY(Words::attribute({}).isEmpty());
    }
    void aNewerVersionsDataIsToldInWordsOfItsOwn()
    {
        const QString newer =
            Words::error({throughline::ErrorCode::NewerSchema, u"schema 40, this program knows 30"_s});
        QVERIFY2(newer.contains(u"newer version"_s) && newer.contains(u"Update"_s), qPrintable(newer));
        QVERIFY(newer != Words::error({throughline::ErrorCode::Corrupt, {}}));
    }
    void anAmountKeepsWhatWasSaid_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &locale, const QString &amount, const QString &currency,
                            const QString &words) { QTest::newRow(name) << locale << amount << currency << words; };
        row("English", u"en_US"_s, u"1063.60"_s, u"EUR"_s, u"1,063.60\u00A0EUR"_s);
        row("German", u"de_DE"_s, u"1063.60"_s, u"EUR"_s, u"1.063,60\u00A0EUR"_s);
        row("one decimal", u"de_DE"_s, u"63.6"_s, u"EUR"_s, u"63,60\u00A0EUR"_s);
        row("four decimals", u"de_DE"_s, u"0.0049"_s, u"EUR"_s, u"0,0049\u00A0EUR"_s);
        row("more than a double holds", u"en_US"_s, u"999999999999999.99"_s, u"EUR"_s,
            u"999,999,999,999,999.99\u00A0EUR"_s);
        row("less than nothing", u"en_US"_s, u"-0.50"_s, u"EUR"_s, u"-0.50\u00A0EUR"_s);
        row("no smaller unit", u"en_US"_s, u"1500"_s, u"JPY"_s, u"1,500\u00A0JPY"_s);
        row("no currency", u"en_US"_s, u"80"_s, {}, u"80.00"_s);
        row("no amount", u"en_US"_s, u"on request"_s, u"EUR"_s, u"on request\u00A0EUR"_s);
        row("nothing", u"en_US"_s, {}, u"EUR"_s, {});
    }
    void anAmountKeepsWhatWasSaid()
    {
        QFETCH(QString, locale);
        QFETCH(QString, amount);
        QFETCH(QString, currency);
        QLocale::setDefault(QLocale(locale));
        QTEST(moneyText(amount, currency), "words");
    }
};

QTEST_GUILESS_MAIN(LocalWordsTest)
#include "localwordstest.moc"
