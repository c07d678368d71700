// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/segments.h"

#include <QTest>

using namespace throughline;
using namespace Qt::StringLiterals;

//! How many short messages a text takes, by the tables of 3GPP TS 23.038.
class SegmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLetterOfTheDefaultAlphabetTakesOnePlace()
    {
        // Rows of the table of TS 23.038, 6.2.1; 0x1B, the escape, stands for no letter.
        const QStringList rows{u"@£$¥èéùìòÇ\nØø\rÅå"_s, u"Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ"_s,  u" !\"#¤%&'()*+,-./"_s,
                               u"0123456789:;<=>?"_s,   u"¡ABCDEFGHIJKLMNO"_s, u"PQRSTUVWXYZÄÖÑÜ§"_s,
                               u"¿abcdefghijklmno"_s,   u"pqrstuvwxyzäöñüà"_s};
        int letters = 0;
        for (const QString &row : rows) {
            for (const QChar c : row) {
                const auto one = countSegments(QString(c));
                QVERIFY2(one == (Segments{1, 159, false}), qPrintable(QString(c)));
                ++letters;
            }
        }
        QCOMPARE(letters, 127);
    }
    void aLetterOfTheExtensionTakesTwoPlaces()
    {
        for (const QChar c : u"\f^{}\\[~]|€"_s)
            QVERIFY2(countSegments(QString(c)) == (Segments{1, 158, false}), qPrintable(QString(c)));
    }
    void whatTheAlphabetLacksMakesAllOfItUnicode()
    {
        for (const QString &letter : {u"ç"_s, u"`"_s, u"\t"_s, u"“"_s, u"–"_s, u"ő"_s, u"Я"_s, u"中"_s, u"α"_s})
            QVERIFY2(countSegments(letter) == (Segments{1, 69, true}), qPrintable(letter));
        QCOMPARE(countSegments(u"Hello – you"_s), (Segments{1, 59, true}));
        QCOMPARE(countSegments(u"😀"_s), (Segments{1, 68, true}));
    }
    void partsAreCounted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("left");
        const auto row = [](const char *name, const QString &text, int count, int left) {
            QTest::newRow(name) << text << count << left;
        };
        row("nothing", {}, 0, 160);
        row("160", QString(160, u'a'), 1, 0);
        row("161", QString(161, u'a'), 2, 145);
        row("306", QString(306, u'a'), 2, 0);
        row("307", QString(307, u'a'), 3, 152);
        row("459", QString(459, u'a'), 3, 0);
        row("80 euros", QString(80, u'€'), 1, 0);
        // 76 pairs fill 152 of 153 places: a pair is not parted.
        row("81 euros", QString(81, u'€'), 2, 143);
        row("a pair at the end of a part", QString(152, u'a') + u'€' + QString(10, u'a'), 2, 141);
        row("a pair that just fits", QString(151, u'a') + u'€' + QString(10, u'a'), 2, 143);
        row("70 wide", QString(70, u'я'), 1, 0);
        row("71 wide", QString(71, u'я'), 2, 63);
        row("134 wide", QString(134, u'я'), 2, 0);
        row("135 wide", QString(135, u'я'), 3, 66);
        row("35 emoji", u"😀"_s.repeated(35), 1, 0);
        // 33 pairs fill 66 of 67 units.
        row("36 emoji", u"😀"_s.repeated(36), 2, 61);
    }
    void partsAreCounted()
    {
        QFETCH(QString, text);
        const auto segments = countSegments(text);
        QTEST(segments.count, "count");
        QTEST(segments.left, "left");
    }
};

QTEST_GUILESS_MAIN(SegmentsTest)
#include "segments_test.moc"
