// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/searchquery.h"
#include "domain/searchwords.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::search;

//! What is typed into search, and what an item is found by.
class SearchTest : public QObject
{
    Q_OBJECT

    static QString expression(const QString &typed) { return matchExpression(parse(typed)); }
    static QString mark(Mark which, const QString &word = {}) { return u'"' + marked(which, word) + u'"'; }

private Q_SLOTS:
    void wordsMustAllBeThereAndTheLastMayGoOn()
    {
        QCOMPARE(expression(u"blue lam"_s), u"(\"blue\" AND \"lam\"*)"_s);
        QCOMPARE(expression(u"blue lam "_s), u"(\"blue\" AND \"lam\")"_s);
        QCOMPARE(expression(u"la"_s), u"\"la\""_s); // two letters stand for themselves
        QCOMPARE(expression(u"  "_s), QString());
    }

    void operatorsAreReadAndTheirWordsAreNot()
    {
        QCOMPARE(expression(u"\"blue lamp\" tea "_s), u"(\"blue lamp\" AND \"tea\")"_s);
        QCOMPARE(expression(u"lamp OR chair NOT green "_s), u"(\"lamp\" OR (\"chair\" NOT \"green\"))"_s);
        QCOMPARE(expression(u"lamp AND chair "_s), expression(u"lamp chair "_s));
        QCOMPARE(expression(u"NOT green "_s), u'(' + mark(Mark::Any) + u" NOT \"green\")"_s);
        QCOMPARE(expression(u"has:file"_s), mark(Mark::File));
        QCOMPARE(expression(u"from:ann"_s), u'"' + marked(Mark::From, u"ann") + u"\"*"_s);
        const auto dated = parse(u"lamp before:2026-03-01 after:2026-02"_s);
        QCOMPARE(*dated.before, *Instant::fromString(u"2026-03-01T00:00:00Z"));
        QCOMPARE(*dated.after, *Instant::fromString(u"2026-02-01T00:00:00Z"));
        QCOMPARE(parse(u"NOT before:2026-03-01"_s).after, dated.before);
        const auto open = parse(u"is:open NOT tag:\"VIP Gäste\""_s);
        QCOMPARE(open.conditions.size(), 2u);
        QCOMPARE(open.conditions[1], (Condition{Condition::Kind::Tag, u"vip gaste"_s, true}));
        QCOMPARE(matchExpression(open), mark(Mark::Any));
        QVERIFY(!open.isPlain());
        QCOMPARE(parse(u"blue -\"lamp x\" from:ada"_s).markedWords(), (QStringList{u"blue"_s, u"lamp"_s, u"x"_s}));
    }

    void aBadQueryIsReadAsWords()
    {
        QCOMPARE(expression(u"OR lamp "_s), u"(\"OR\" AND \"lamp\")"_s);
        QCOMPARE(expression(u"lamp OR "_s), u"(\"lamp\" AND \"OR\")"_s);
        QCOMPARE(expression(u"lamp NOT "_s), u"(\"lamp\" AND \"NOT\")"_s);
        QCOMPARE(expression(u"before:soon "_s), u"(\"before\" AND \"soon\")"_s);
        QCOMPARE(expression(u"is:odd "_s), u"(\"is\" AND \"odd\")"_s);
        QCOMPARE(expression(u"http://x.test/a "_s), u"(\"http\" AND (\"x\" AND \"test\" AND \"a\"))"_s);
        QCOMPARE(expression(u"\"open phrase"_s), u"\"open phrase\""_s);
        for (const auto &typed : {u"\""_s, u"from:"_s, u":"_s, u"NEAR(a b)"_s, u"a* ^b {c}: \"\"\" OR OR NOT NOT"_s,
                                  QString(5000, u'('), QString(2000, u'"')})
            (void)expression(typed);
    }

    void aNameStandsForTheContactPointsOfToday()
    {
        const auto id = Id::named(u"t", u"p");
        Around around;
        around.points = [&](const Term &term) {
            return term.value == u"ada"_s ? std::vector<Id>{id} : std::vector<Id>();
        };
        around.goingOn = [](const QString &word) {
            return word == u"lampe"_s ? QStringList{u"lampe"_s, u"lampen"_s} : QStringList();
        };
        QCOMPARE(matchExpression(parse(u"to:ada lampe"_s), around), u"((\""_s + marked(Mark::To, u"ada")
                                                                        + u"\"* OR \""_s + marked(Mark::ToPoint, id)
                                                                        + u"\") AND (\"lampe\" OR \"lampen\"))"_s);
        QVERIFY(expression(u"channel:letter"_s).contains(u"none"_s)); // of no such endpoint is nothing
    }

    void anItemIsFoundByAllItSays()
    {
        const QJsonObject run{{u"text"_s, u"deep inside the table"_s}};
        const QJsonObject cell{{u"runs"_s, QJsonArray{run}}};
        const QJsonObject table{{u"type"_s, u"table"_s}, {u"rows"_s, QJsonArray{QJsonArray{cell}}}};
        const QJsonObject item{{u"text"_s, u"Hello \uE001forged"_s},
                               {u"blocks"_s, QJsonArray{table}},
                               {u"direction"_s, u"in"_s},
                               {u"contactPointId"_s, Id::named(u"t", u"p").toString()},
                               {u"author"_s, QJsonObject{{u"name"_s, u"Ada Lovelace"_s}}},
                               {u"data"_s, QJsonObject{{u"subject"_s, u"Your offer"_s}}},
                               {u"attachments"_s, QJsonArray{QJsonObject{{u"name"_s, u"invoice.pdf"_s}}}}};
        const auto index = indexedWords(item);
        for (const auto &word : {u"Hello"_s, u"inside"_s, u"offer"_s, u"invoice.pdf"_s, marked(Mark::From, u"Lovelace"),
                                 marked(Mark::File), marked(Mark::FromPoint, Id::named(u"t", u"p"))})
            QVERIFY2(index.contains(word), qPrintable(word));
        QVERIFY(!index.contains(u"\uE001forged"_s));
        auto redacted = item;
        redacted.insert(u"redacted"_s, true);
        QVERIFY(indexedWords(redacted).isEmpty());
    }

    void wordsAreMarkedWhereTheyBegin()
    {
        const auto ranges = rangesOf({u"grö"_s, u"lamp"_s}, u"Größe, GROSS, lamplight; clamp"_s);
        QCOMPARE(ranges, (std::vector<std::pair<int, int>>{{0, 3}, {7, 3}, {14, 4}}));
        QCOMPARE(rangesOf({u"茶"_s}, u"紅茶"_s), (std::vector<std::pair<int, int>>{{1, 1}}));
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "search_test.moc"
