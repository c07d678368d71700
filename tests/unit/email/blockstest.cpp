// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/blocks.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;

namespace {

QJsonArray parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).array();
}

} // namespace

//! The contract of BLOCKS.md.
class BlocksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatThePageDescribes()
    {
        const auto good = checkBlocks(
            parsed("[\n"
                   "            "
                   "{\"type\":\"paragraph\",\"runs\":[{\"text\":\"a\\nb\",\"bold\":true,\"italic\":false,\"link\":"
                   "\"https://shop.test/x?y=1\"}]},\n"
                   "            {\"type\":\"heading\",\"level\":2,\"runs\":[{\"text\":\"h\"}]},\n"
                   "            "
                   "{\"type\":\"list\",\"ordered\":true,\"start\":3,\"items\":[[{\"type\":\"paragraph\",\"runs\":[{"
                   "\"text\":\"i\"}]}],[]]},\n"
                   "            {\"type\":\"quote\",\"folded\":true,\"blocks\":[{\"type\":\"rule\"}]},\n"
                   "            {\"type\":\"signature\",\"blocks\":[]},\n"
                   "            {\"type\":\"table\",\"rows\":[[{\"runs\":[{\"text\":\"c\"}],\"header\":true}]]},\n"
                   "            {\"type\":\"code\",\"text\":\"x\\ty\"},\n"
                   "            {\"type\":\"image\",\"cid\":\"a@b\",\"alt\":\"A\",\"width\":10,\"height\":10},\n"
                   "            {\"type\":\"image\",\"url\":\"https://shop.test/a.png\"}]"));
        QVERIFY2(good, good ? "" : qPrintable(good.error().detail));
    }

    void refusesEverythingElse_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addRow("no object") << QByteArray("[1]");
        QTest::addRow("no type") << QByteArray("[{}]");
        QTest::addRow("a type nobody knows") << QByteArray(R"([{"type":"script","text":"x"}])");
        QTest::addRow("a property nobody knows") << QByteArray(R"([{"type":"rule","onclick":"x"}])");
        QTest::addRow("a property of a run")
            << QByteArray(R"([{"type":"paragraph","runs":[{"text":"x","font":"y"}]}])");
        QTest::addRow("runs of words") << QByteArray(R"([{"type":"paragraph","runs":["x"]}])");
        QTest::addRow("a text of a number") << QByteArray(R"([{"type":"code","text":1}])");
        QTest::addRow("a script's link") << QByteArray(
            R"([{"type":"paragraph","runs":[{"text":"x","link":"javascript:x"}]}])");
        QTest::addRow("a link of a number") << QByteArray(R"([{"type":"paragraph","runs":[{"text":"x","link":1}]}])");
        QTest::addRow("a direction") << QByteArray("[{\"type\":\"code\",\"text\":\"\xe2\x80\xae\"}]");
        QTest::addRow("a control") << QByteArray(R"([{"type":"code","text":"\u0007"}])");
        QTest::addRow("a level") << QByteArray(R"([{"type":"heading","level":7,"runs":[]}])");
        QTest::addRow("two sources") << QByteArray("[{\"type\":\"image\",\"cid\":\"a\",\"url\":\"https://a.test/\"}]");
        QTest::addRow("no source") << QByteArray(R"([{"type":"image","alt":"a"}])");
        QTest::addRow("an image of a file") << QByteArray("[{\"type\":\"image\",\"url\":\"file:///x\"}]");
        QTest::addRow("an image by mail") << QByteArray(R"([{"type":"image","url":"mailto:a@b.test"}])");
        QTest::addRow("half a pixel") << QByteArray(R"([{"type":"image","cid":"a","width":0.5}])");
        QTest::addRow("an item that is no list") << QByteArray(R"([{"type":"list","items":[{"type":"rule"}]}])");
        QTest::addRow("depth") << QByteArray(13, ' ').replace(" ", R"([{"type":"quote","blocks":)")
                                      + "[{\"type\":\"rule\"}]" + QByteArray(13, ' ').replace(" ", "}]");
        QTest::addRow("too many") << "[" + QByteArray(5'000, ' ').replace(" ", R"({"type":"rule"},)")
                                         + R"({"type":"rule"}])";
    }
    void refusesEverythingElse()
    {
        QFETCH(QByteArray, json);
        const QJsonDocument document = QJsonDocument::fromJson(json);
        QVERIFY(document.isArray());
        QVERIFY(!checkBlocks(document.array()));
    }

    void namesThePlace()
    {
        const auto bad = checkBlocks(parsed(R"([{"type":"rule"},{"type":"quote","blocks":[{"type":"x"}]}])"));
        QVERIFY(!bad);
        QCOMPARE(bad.error().detail, u"1.0.type"_s);
    }

    void knowsItsLinks()
    {
        for (const auto &good :
             {u"https://shop.test/"_s, u"http://shop.test:81/a?b#c"_s, u"mailto:a@b.test"_s, u"tel:+491"_s})
            QVERIFY2(isBlockLink(good), qPrintable(good));
        for (const auto &bad :
             {u""_s, u"shop.test"_s, u"//shop.test"_s, u"https:shop.test"_s, u"https://"_s, u"https://a@b.test/"_s,
              u"HTTPS://shop.test"_s, u"https://a.test/ b"_s, u"https:\\\\a.test"_s, u"ftp://a.test"_s, u"tel:"_s})
            QVERIFY2(!isBlockLink(bad), qPrintable(bad));
    }

    void readsAsText()
    {
        const QJsonArray blocks = parsed(R"([
            {"type":"paragraph","runs":[{"text":"a "},{"text":"b","bold":true}]},
            {"type":"list","ordered":true,"items":[[{"type":"paragraph","runs":[{"text":"x"}]}],[{"type":"paragraph","runs":[{"text":"y"}]}]]},
            {"type":"table","rows":[[{"runs":[{"text":"1"}]},{"runs":[{"text":"2"}]}]]},
            {"type":"image","cid":"i","alt":"Lamp"},
            {"type":"quote","folded":true,"blocks":[{"type":"paragraph","runs":[{"text":"q\nr"}]}]}])");
        QCOMPARE(blocksText(blocks), u"a b\n\n1. x\n2. y\n\n1\t2\n\n[Lamp]\n\n> q\n> r"_s);
        QCOMPARE(blocksText(blocks, false), u"a b\n\n1. x\n2. y\n\n1\t2\n\n[Lamp]"_s);
    }
};

QTEST_GUILESS_MAIN(BlocksTest)
#include "blockstest.moc"
