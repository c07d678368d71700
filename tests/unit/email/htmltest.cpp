// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/html.h"
#include "domain/blocks.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::email;

namespace {

constexpr qsizetype room = 200 * 1024;

QByteArray compact(const QJsonArray &blocks)
{
    return QJsonDocument(blocks).toJson(QJsonDocument::Compact);
}

//! As the keys of JSON objects are sorted, so must those of the expectation be.
QByteArray sorted(const QByteArray &json)
{
    return compact(QJsonDocument::fromJson(json).array());
}

} // namespace

//! HTML as blocks (SECURITY B3, B5, B6).
class HtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! Found by fuzzing: lists that stand in lists without an item between.
    void whateverIsNestedStaysWithinTheDepth()
    {
        for (const auto &each : {u"<ul>"_s, u"<ol><li>"_s, u"<ul><blockquote>"_s, u"<blockquote>"_s, u"<li><ul>"_s}) {
            const auto html = readHtml(each.repeated(60) + u"the words"_s, 256 * 1024);
            const auto good = checkBlocks(html.blocks);
            QVERIFY2(good.has_value(), qPrintable(each + (good ? QString() : u": "_s + good.error().detail)));
            QVERIFY(blocksText(html.blocks).contains("the words"_L1));
        }
    }
    void becomesBlocks_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QByteArray>("blocks");
        QTest::addRow("runs")
            << u"<p>a <b>b</b> <i>c</i><u>d</u><s>e</s> <code>f</code></p>"_s
            << QByteArray(R"([{"type":"paragraph","runs":[{"text":"a "},{"text":"b","bold":true},{"text":" "},
                                 {"text":"c","italic":true},{"text":"d","underline":true},{"text":"e","strike":true},{"text":" "},
                                 {"text":"f","code":true}]}])");
        QTest::addRow("lines of divs")
            << u"<div>a</div><div>b</div><div><br></div><div>c<br>d</div>"_s
            << QByteArray(
                   R"([{"type":"paragraph","runs":[{"text":"a\nb"}]},{"type":"paragraph","runs":[{"text":"c\nd"}]}])");
        QTest::addRow("heading") << u"<h2>a</h2>b"_s
                                 << QByteArray(R"([{"type":"heading","level":2,"runs":[{"text":"a"}]},
                                    {"type":"paragraph","runs":[{"text":"b"}]}])");
        QTest::addRow("lists") << u"<ol start=3><li>a<ul><li>b</ul><li>c</ol>"_s
                               << QByteArray(R"([{"type":"list","ordered":true,"start":3,"items":[
                                  [{"type":"paragraph","runs":[{"text":"a"}]},
                                   {"type":"list","items":[[{"type":"paragraph","runs":[{"text":"b"}]}]]}],
                                  [{"type":"paragraph","runs":[{"text":"c"}]}]]}])");
        QTest::addRow("quotes") << u"<blockquote>a<blockquote>b</blockquote></blockquote>"_s
                                << QByteArray(R"([{"type":"quote","blocks":[{"type":"paragraph","runs":[{"text":"a"}]},
                                   {"type":"quote","blocks":[{"type":"paragraph","runs":[{"text":"b"}]}]}]}])");
        QTest::addRow("table of data")
            << u"<table><tr><th>a<th>b<tr><td>1<td><b>2</b></table>"_s
            << QByteArray(R"([{"type":"table","rows":[[{"header":true,"runs":[{"text":"a","bold":true}]},
               {"header":true,"runs":[{"text":"b","bold":true}]}],[{"runs":[{"text":"1"}]},{"runs":[{"text":"2","bold":true}]}]]}])");
        QTest::addRow("table for the look")
            << u"<table><tr><td>a<tr><td>b</table>"_s << QByteArray(R"([{"type":"paragraph","runs":[{"text":"a"}]},
                                               {"type":"paragraph","runs":[{"text":"b"}]}])");
        QTest::addRow("code") << u"<pre>a\n  b\n</pre>"_s << QByteArray(R"([{"type":"code","text":"a\n  b"}])");
        QTest::addRow("rule") << u"a<hr>b"_s
                              << QByteArray(R"([{"type":"paragraph","runs":[{"text":"a"}]},{"type":"rule"},
                                 {"type":"paragraph","runs":[{"text":"b"}]}])");
        QTest::addRow("images")
            << u"<img src='cid:a@b' alt=A width=20 height=10><img src='http://x.test/y.png'>"_s
            << QByteArray("[{\"type\":\"image\",\"cid\":\"a@b\",\"alt\":\"A\",\"width\":20,\"height\":10},\n"
                          "                                   {\"type\":\"image\",\"url\":\"http://x.test/y.png\"}]");
        QTest::addRow("a counter of readers") << u"a<img src='http://x.test/y.png' width=1 height=1>"_s
                                              << QByteArray(R"([{"type":"paragraph","runs":[{"text":"a"}]}])");
        QTest::addRow("link") << u"<a href='https://B\u00fccher.test/a b'>x</a>"_s
                              << QByteArray("[{\"type\":\"paragraph\",\"runs\":[\n"
                                            "                                 "
                                            "{\"text\":\"x\",\"link\":\"https://xn--bcher-kva.test/a%20b\"}]}]");
        QTest::addRow("signature") << u"a<div class='x gmail_signature'>b</div>"_s
                                   << QByteArray(R"([{"type":"paragraph","runs":[{"text":"a"}]},
                                      {"type":"signature","folded":true,"blocks":[{"type":"paragraph","runs":[{"text":"b"}]}]}])");
        QTest::addRow("spaces") << u"  a \n b&nbsp;&nbsp;c  "_s
                                << QByteArray("[{\"type\":\"paragraph\",\"runs\":[{\"text\":\"a b\u00a0\u00a0c\"}]}]");
        QTest::addRow("nothing") << u"<p> </p><div></div>"_s << QByteArray("[]");
    }
    void becomesBlocks()
    {
        QFETCH(QString, html);
        QFETCH(QByteArray, blocks);
        const auto found = readHtml(html, room);
        QCOMPARE(compact(found.blocks), sorted(blocks));
        QVERIFY(checkBlocks(found.blocks));
        QVERIFY(!found.oddities);
    }

    void dropsWhatActs()
    {
        const auto found =
            readHtml(u"<script>s</script><style>t</style><form>a<input value=b><select><option>c</select></form>"
                     "<iframe>d</iframe><svg><text>e</text></svg><object>f</object><noscript></noscript>g"_s,
                     room);
        QCOMPARE(blocksText(found.blocks), u"a\ng"_s);
    }

    void dropsWhatIsHidden_data()
    {
        QTest::addColumn<QString>("html");
        for (const auto &html :
             {u"<p style='display: none'>x</p>"_s, u"<p style='FONT-SIZE:0px'>x</p>"_s,
              u"<p style='color:#fff'>x</p>"_s, u"<font color=white>x</font>"_s,
              u"<p style='visibility:hidden'>x</p>"_s, u"<p style='mso-hide:all'>x</p>"_s,
              u"<p style='opacity:0'>x</p>"_s, u"<p hidden>x</p>"_s, u"<p style='display:/**/none!important'>x</p>"_s})
            QTest::addRow("%s", qPrintable(html)) << html;
    }
    void dropsWhatIsHidden()
    {
        QFETCH(QString, html);
        const auto found = readHtml(u"a"_s + html, room);
        QCOMPARE(blocksText(found.blocks), u"a"_s);
        QVERIFY(found.oddities.testFlag(Oddity::HiddenText));
    }

    void whiteOnAGroundIsThereToBeRead()
    {
        const auto found = readHtml(u"<table><tr><td bgcolor='#003366'><span style='color:#fff'>x</span></table>"
                                    "<p style='font-size:0.9em'>y</p>"_s,
                                    room);
        QCOMPARE(blocksText(found.blocks), u"x\n\ny"_s);
        QVERIFY(!found.oddities);
    }

    void allowsFewLinks_data()
    {
        QTest::addColumn<QString>("href");
        QTest::addColumn<QString>("link");
        QTest::addRow("https") << u" HTTPS://Shop.test/a?b=c&d#e "_s << u"https://shop.test/a?b=c&d#e"_s;
        QTest::addRow("line end within") << u"https://shop.test/a\n b"_s << u"https://shop.test/a%20b"_s;
        QTest::addRow("mailto") << u"mailto:Ada@Customer.test?bcc=eve@evil.test"_s << u"mailto:ada@customer.test"_s;
        QTest::addRow("tel") << u"tel:+49 (1) 23;ext=4"_s << u"tel:+49(1)234"_s;
        for (const auto &bad :
             {u"javascript:x"_s, u"java\tscript:x"_s, u" vbscript:x"_s, u"data:text/html,x"_s, u"file:///x"_s,
              u"smb://x.test"_s, u"\\\\x.test\\y"_s, u"search-ms:x"_s, u"https:\\\\x.test"_s, u"https:x.test"_s,
              u"//x.test"_s, u"/x"_s, u"https://a@b.test/"_s, u"https://"_s, u"mailto:"_s, u"tel:"_s})
            QTest::addRow("%s", qPrintable(bad)) << bad << QString();
    }
    void allowsFewLinks()
    {
        QFETCH(QString, href);
        QTEST(allowedLink(href), "link");
    }

    void standsWhatIsTooMuch()
    {
        const auto deep = readHtml(u"<p>a</p>"_s + u"<div>"_s.repeated(100'000) + u"b"_s, room);
        QVERIFY(deep.oddities.testFlag(Oddity::TextCut));
        QCOMPARE(blocksText(deep.blocks), u"a"_s);
        QString fonts;
        for (int i = 0; i < 1'000; ++i)
            fonts += u"<font color=#%1>"_s.arg(i);
        const auto many = readHtml(u"<p>a"_s + fonts + u"</p>"_s + u"<p>x"_s.repeated(9'000), room);
        QVERIFY(many.oddities.testFlag(Oddity::TextCut));
        QVERIFY(blocksText(many.blocks).contains(u'a'));
        const auto quotes = readHtml(u"<p>a</p>"_s + u"<blockquote>"_s.repeated(1'000) + u"b"_s, room);
        QVERIFY(checkBlocks(quotes.blocks));
        QVERIFY(blocksText(quotes.blocks).contains(u'b'));
        const auto large = readHtml(u"<p>\u4f60</p>"_s.repeated(9'000), 20'000);
        QVERIFY(large.oddities.testFlag(Oddity::TextCut));
        QVERIFY(compact(large.blocks).size() < 21'000);
    }
};

QTEST_GUILESS_MAIN(HtmlTest)
#include "htmltest.moc"
