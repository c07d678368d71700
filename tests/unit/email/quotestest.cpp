// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/quotes.h"
#include "domain/blocks.h"
#include "message/body.h"
#include "message/html.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::email;

namespace {

constexpr qsizetype room = 200 * 1024;

QJsonArray folded(const QString &text)
{
    bool cut = false;
    const auto blocks = plainBlocks(text, room, &cut);
    return cut || !checkBlocks(blocks) ? QJsonArray() : blocks;
}

QString typesOf(const QJsonArray &blocks)
{
    QStringList types;
    for (const QJsonValue &block : blocks) {
        const QJsonObject object = block.toObject();
        types.push_back(object["type"_L1].toString() + (object["folded"_L1].toBool() ? u"+"_s : QString()));
    }
    return types.join(u' ');
}

} // namespace

//! History and signature are found, and nothing else is.
class QuotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsHistoryInPlainText_data()
    {
        QTest::addColumn<QString>("text");
        const QString head = u"New words\n\n"_s;
        QTest::addRow("gmail")
            << head + u"On Sat, Mar 14, 2026 at 9:26 AM Shop <support@shop.test> wrote:\n\n> old\n> words"_s;
        QTest::addRow("two lines")
            << head + u"On Sat, Mar 14, 2026 at 9:26 AM Shop Support\n<support@shop.test> wrote:\n> old"_s;
        QTest::addRow("german") << head + u"Am 14.03.2026 um 09:26 schrieb Shop:\n> old"_s;
        QTest::addRow("french") << head + u"Le sam. 14 mars 2026 \u00e0 09:26, Shop a \u00e9crit :\n> old"_s;
        QTest::addRow("name first") << head + u"Shop <support@shop.test> schrieb am Sa., 14. M\u00e4rz 2026:\n> old"_s;
        QTest::addRow("outlook") << head + u"-----Original Message-----\nFrom: Shop\nSent: x\nSubject: y\n\nold"_s;
        QTest::addRow("outlook german")
            << head + u"Von: Shop <support@shop.test>\nGesendet: Samstag\nAn: Ada\nBetreff: y\n\nold"_s;
        QTest::addRow("forwarded")
            << head + u"---------- Forwarded message ---------\nFrom: Eve <e@evil.test>\nSubject: y\n\nold"_s;
        QTest::addRow("quote alone") << head + u"> old"_s;
    }
    void findsHistoryInPlainText()
    {
        QFETCH(QString, text);
        const auto blocks = folded(text);
        QCOMPARE(typesOf(blocks), u"paragraph quote+"_s);
        QCOMPARE(blocksText(blocks, false), u"New words"_s);
        QVERIFY(blocksText(blocks).contains("old"_L1));
    }

    void leavesTheRestOpen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("types");
        QTest::addRow("between the lines")
            << u"> Is it on?\nYes.\n> Since when?\nMonday."_s << u"quote paragraph quote paragraph"_s;
        QTest::addRow("between, introduced")
            << u"On Monday Shop wrote:\n> Is it on?\nYes."_s << u"paragraph quote paragraph"_s;
        QTest::addRow("passed on without a word")
            << u"---------- Forwarded message ---------\nFrom: Eve\nDate: x\nSubject: y\n\nHello"_s << u"quote"_s;
        QTest::addRow("a sentence") << u"On Monday I wrote:\nplease call"_s << u"paragraph"_s;
        QTest::addRow("a letter's head") << u"From: the garden\nwith love"_s << u"paragraph"_s;
        QTest::addRow("only a quote") << u"> old"_s << u"quote"_s;
        QTest::addRow("greater") << u"5 > 4\na -> b"_s << u"paragraph"_s;
    }
    void leavesTheRestOpen()
    {
        QFETCH(QString, text);
        QTEST(typesOf(folded(text)), "types");
    }

    void foldsTheSignature()
    {
        const auto blocks = folded(u"Hello\n-- \nAda L.\nStreet 1\n\nOn Sat, 14 Mar 2026 Shop wrote:\n> old"_s);
        QCOMPARE(typesOf(blocks), u"paragraph signature+ quote+"_s);
        QCOMPARE(blocksText(blocks, false), u"Hello"_s);
        QCOMPARE(blocksText(blocks.at(1).toObject()["blocks"_L1].toArray()), u"Ada L.\nStreet 1"_s);
    }

    void nestsQuotes()
    {
        QCOMPARE(blocksText(folded(u"a\n> b\n> > c\n>> d\n> e"_s)), u"a\n\n> b\n> \n> > c\n> > d\n> \n> e"_s);
    }

    void findsHistoryInHtml_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addRow("gmail")
            << u"<div dir=ltr>New words</div><br><div class=gmail_quote><div class=gmail_attr>On Sat, Mar 14, 2026 at "
               u"9:26 AM "
               "Shop &lt;<a href='mailto:support@shop.test'>support@shop.test</a>&gt; wrote:<br></div><blockquote "
               "class=gmail_quote><div>old</div></blockquote></div>"_s;
        QTest::addRow("outlook") << u"<div class=WordSection1><p class=MsoNormal>New words<o:p></o:p></p><p "
                                    u"class=MsoNormal><o:p>&nbsp;</o:p></p><div><div "
                                    "style='border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>Von:</b> "
                                    "Shop<br><b>Gesendet:</b> Samstag<br><b>An:</b> Ada"
                                    "<br><b>Betreff:</b> y</p></div></div><p>old</p></div>"_s;
        QTest::addRow("apple") << u"<div>New words</div><div><br><blockquote type=cite><div>On 14. Mar 2026, at 09:26, "
                                  u"Shop wrote:</div><br>"
                                  "<div>old</div></blockquote></div>"_s;
        QTest::addRow("thunderbird")
            << u"<p>New words</p><div class=moz-cite-prefix>Am 14.03.26 um 09:26 schrieb Shop:<br></div><blockquote "
               "type=cite><pre class=moz-quote-pre wrap=''>old\n</pre></blockquote>"_s;
    }
    void findsHistoryInHtml()
    {
        QFETCH(QString, html);
        const auto blocks = foldHistory(readHtml(html, room).blocks);
        QCOMPARE(typesOf(blocks), u"paragraph quote+"_s);
        QCOMPARE(blocksText(blocks, false), u"New words"_s);
        QVERIFY(blocksText(blocks).contains("old"_L1));
        QVERIFY(checkBlocks(blocks));
    }

    void joinsFlowedLines()
    {
        QCOMPARE(unflowed(u"a \nb\n c\n> d \n> e\n-- \nf"_s, false), u"a b\nc\n> d e\n-- \nf"_s);
        QCOMPARE(unflowed(u"a \nb"_s, true), u"ab"_s);
    }

    void tellsWhatSaysTheSame()
    {
        QVERIFY(sameWords(u"The lamp <https://shop.test/x> is * broken"_s, u"The LAMP is broken"_s));
        QVERIFY(!sameWords(u"Please view in HTML"_s, u"The lamp is broken"_s));
        QVERIFY(!sameWords(QString(), QString()));
    }
};

QTEST_GUILESS_MAIN(QuotesTest)
#include "quotestest.moc"
