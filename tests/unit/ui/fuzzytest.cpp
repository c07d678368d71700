// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What was typed against what there is.
#include "commands/fuzzy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline::ui;
using Tier = FuzzyMatch::Tier;

class FuzzyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBeginningIsBetterThanAWordsBeginningIsBetterThanLetters_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tier"); // -1: no match
        QTest::newRow("exact") << u"send"_s << u"Send"_s << int(Tier::Exact);
        QTest::newRow("prefix") << u"tak"_s << u"Take the conversation"_s << int(Tier::Prefix);
        QTest::newRow("prefix of two words") << u"take the"_s << u"Take the conversation"_s << int(Tier::Prefix);
        QTest::newRow("word") << u"conv"_s << u"Take the conversation"_s << int(Tier::WordStart);
        QTest::newRow("words in any order") << u"conv take"_s << u"Take the conversation"_s << int(Tier::WordStart);
        QTest::newRow("inside") << u"versa"_s << u"Take the conversation"_s << int(Tier::Inside);
        QTest::newRow("first letters") << u"ttc"_s << u"Take the conversation"_s << int(Tier::Letters);
        QTest::newRow("letters") << u"tkcnv"_s << u"Take the conversation"_s << int(Tier::Letters);
        QTest::newRow("letters behind a word") << u"cnv"_s << u"conversation now"_s << int(Tier::Letters);
        QTest::newRow("accents") << u"jose"_s << u"José Ibáñez"_s << int(Tier::Prefix);
        QTest::newRow("sharp s") << u"strasse"_s << u"Straße 3"_s << int(Tier::Prefix);
        QTest::newRow("case") << u"ÄRGER"_s << u"ärger"_s << int(Tier::Exact);
        QTest::newRow("cyrillic") << u"вид"_s << u"Мой вид"_s << int(Tier::WordStart);
        QTest::newRow("address") << u"example"_s << u"ada@example.org"_s << int(Tier::WordStart);
        QTest::newRow("other") << u"xyz"_s << u"Take the conversation"_s << -1;
        QTest::newRow("other order") << u"vnoc"_s << u"conversation"_s << -1;
        QTest::newRow("one letter is not looked for in pieces") << u"z"_s << u"Take"_s << -1;
    }
    void aBeginningIsBetterThanAWordsBeginningIsBetterThanLetters()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(int, tier);
        const auto match = FuzzyQuery(typed).match(text);
        QCOMPARE(match ? int(match->tier) : -1, tier);
    }
    void lettersThatBeginWordsAreNearer()
    {
        const FuzzyQuery query(u"nc"_s);
        QVERIFY(*query.match(u"next conversation"_s) < *query.match(u"enlace"_s));
    }
    void blanksAreNothing()
    {
        QVERIFY(FuzzyQuery(u"  "_s).isEmpty());
        QVERIFY(!FuzzyQuery(u" a "_s).isEmpty());
    }
};

QTEST_APPLESS_MAIN(FuzzyTest)
#include "fuzzytest.moc"
