// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/linkgate.h"
#include "shared/words.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace throughline::ui;

class LinkGateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void B6_letsOnlyFourSchemesThrough_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("shown"); // empty: refused
        const auto row = [](const QString &link, const QString &shown) {
            QTest::newRow(qUtf8Printable(link)) << link << shown;
        };
        row(u"https://shop.example/a?b=c"_s, u"shop.example"_s);
        row(u"HTTPS://Shop.Example/"_s, u"shop.example"_s);
        row(u"http://shop.example:8080/x"_s, u"http://shop.example:8080"_s);
        row(u"mailto:ada@shop.example"_s, u"ada@shop.example"_s);
        row(u"tel:+4912345678"_s, u"+4912345678"_s);
        row(u"https://\u0430pple.example/"_s, u"xn--pple-43d.example"_s);
        row(u"https://b\u00fccher.example/"_s, u"xn--bcher-kva.example"_s);
        for (const QString &bad : {u"file:///etc/passwd"_s,
                                   u"FILE:///etc/passwd"_s,
                                   u"smb://host/share"_s,
                                   u"\\\\host\\share"_s,
                                   u"//host/share"_s,
                                   u"javascript:alert(1)"_s,
                                   u"JaVaScRiPt:alert(1)"_s,
                                   u" javascript:alert(1)"_s,
                                   u"vbscript:x"_s,
                                   u"data:text/html,x"_s,
                                   u"ms-msdt:/id"_s,
                                   u"search-ms:query=x"_s,
                                   u"x-custom:y"_s,
                                   u" https://shop.example"_s,
                                   u"https:\\\\evil.example"_s,
                                   u"https:/evil.example"_s,
                                   u"https:evil.example"_s,
                                   u"https:///evil.example"_s,
                                   u"https://good.example@evil.example/"_s,
                                   u"https://user:pw@evil.example/"_s,
                                   u"https://shop.example/\u202Egnp.exe"_s,
                                   u"https://shop.example/\nX"_s,
                                   u"https://"_s,
                                   u"https://@/"_s,
                                   u"mailto:a@b.example?attach=/etc/passwd"_s,
                                   u"mailto:?bcc=x@y.example"_s,
                                   u"tel:*21*0123#"_s,
                                   u"tel:"_s,
                                   u"https://a%00b.example/"_s,
                                   u""_s,
                                   u":"_s,
                                   "https://shop.example/"_L1 + u"a"_s.repeated(4000)})
            row(bad, {});
    }
    void B6_letsOnlyFourSchemesThrough()
    {
        QFETCH(QString, link);
        QFETCH(QString, shown);
        const auto safe = safeLink(link);
        QCOMPARE(safe.has_value(), !shown.isEmpty());
        if (safe)
            QCOMPARE(safe->shown, shown);
    }
    void B6_showsTheHostThatIsOpened()
    {
        const auto safe = safeLink(u"https://xn--pple-43d.example/path"_s);
        QVERIFY(safe);
        QCOMPARE(safe->shown, safe->url.host(QUrl::FullyEncoded));
    }
    void findsEachLinkOnceAndWithoutPunctuation()
    {
        const auto links = findLinks(u"See https://a.example/x, (https://b.example) and https://a.example/x."_s);
        QCOMPARE(links.size(), size_t(2));
        QCOMPARE(links[0].url.toString(), u"https://a.example/x"_s);
        QCOMPARE(links[1].shown, u"b.example"_s);
    }
    void readsAMegabyteWithoutHanging()
    {
        const std::clock_t before = std::clock();
        (void)findLinks(u"https://"_s + u"a"_s.repeated(1'000'000));
        (void)oneLine(u"\u202E"_s.repeated(1'000'000) + u"x"_s);
        QVERIFY(double(std::clock() - before) / CLOCKS_PER_SEC < 0.25);
    }
    void whatIsDrawnIsBoundByWhatItCosts()
    {
        QCOMPARE(drawable(u"x"_s.repeated(9000), 8000), 8000);
        QCOMPARE(drawable(u"short"_s, 8000), 5);
        QCOMPARE(drawable(u"😀"_s.repeated(500), 8000), 50); // 25, and no half of one
        QCOMPARE(drawable(u"ab😀"_s, 50), 2);
        QVERIFY(drawable(u"\n"_s.repeated(1000), 8000) <= 200);
        QVERIFY(drawable(u"a\u0301"_s.repeated(5000), 8000) < 2000);
        QCOMPARE(oneLine(u"\n"_s.repeated(1'000'000) + u"late"_s), QString());
    }
    void oneLineKeepsNothingThatMovesOtherText()
    {
        QCOMPARE(oneLine(u"a\u202Eb\u2066c\nd\te\001f"_s), u"abc d ef"_s);
        QCOMPARE(oneLine(u"x"_s.repeated(300), 10), u"xxxxxxxxxx…"_s);
        QCOMPARE(oneLine(u"123456789👍"_s, 10), u"123456789…"_s); // no half of a surrogate pair
    }
};

QTEST_GUILESS_MAIN(LinkGateTest)
#include "linkgatetest.moc"
