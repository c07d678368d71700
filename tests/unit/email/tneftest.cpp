// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/tnef.h"
#include "message/rtf.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::email;

namespace {

//! A number, its smallest byte first.
QByteArray number(quint32 value, int width)
{
    QByteArray bytes;
    for (int i = 0; i < width; ++i)
        bytes += char(value >> (8 * i) & 0xff);
    return bytes;
}

QByteArray attribute(int level, quint32 id, const QByteArray &value)
{
    quint32 sum = 0;
    for (const char c : value)
        sum += static_cast<unsigned char>(c);
    return number(quint32(level), 1) + number(id, 4) + number(quint32(value.size()), 4) + value
           + number(sum & 0xffff, 2);
}

QByteArray padded(const QByteArray &value)
{
    return value + QByteArray((4 - value.size() % 4) % 4, '\0');
}

QByteArray prop(quint32 id, quint32 type, const QByteArray &value)
{
    return number(type, 2) + number(id, 2) + number(1, 4) + number(quint32(value.size()), 4) + padded(value);
}

QByteArray wide(const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text + QChar(0))
        bytes += number(c.unicode(), 2);
    return bytes;
}

QByteArray properties(const QList<QByteArray> &list)
{
    return number(quint32(list.size()), 4) + list.join();
}

QByteArray stream(const QByteArray &attributes)
{
    return number(0x223e9f78, 4) + number(1, 2) + attribute(1, 0x00089006, number(0x10000, 4))
           + attribute(1, 0x00069007, number(1252, 4) + number(0, 4)) + attributes;
}

QByteArray fileOf(const QByteArray &title, const QByteArray &bytes, const QList<QByteArray> &more = {})
{
    return attribute(2, 0x00069002, QByteArray(14, '\0')) + attribute(2, 0x0006800f, bytes)
           + attribute(2, 0x00018010, title + '\0')
           + (more.isEmpty() ? QByteArray() : attribute(2, 0x00069005, properties(more)));
}

//! The example of MS-OXRTFCP, 3.1.1.
const QByteArray packedRtf =
    QByteArray::fromHex("2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c"
                        "090020627705b06c647d0a800fa0");

QByteArray storedRtf(const QByteArray &rtf)
{
    return number(quint32(rtf.size()) + 12, 4) + number(quint32(rtf.size()), 4) + "MELA" + number(0, 4) + rtf;
}

Mail mailWith(const QByteArray &tnef, const QByteArray &text = {})
{
    const auto mail =
        readMail("From: Ada <ada@customer.test>\r\nMessage-ID: <1@customer.test>\r\nDate: Sat, 14 Mar 2026 "
                 "10:26:53 +0100\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: "
                 "text/plain\r\n\r\n"
                 + text
                 + "\r\n--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n"
                   "Content-Transfer-Encoding: base64\r\n\r\n"
                 + tnef.toBase64() + "\r\n--b--\r\n");
    return mail ? *mail : Mail();
}

QStringList namesOf(const Mail &mail)
{
    QStringList names;
    for (const MailFile &file : mail.files)
        names << file.name;
    return names;
}

} // namespace

//! What Outlook packs into a winmail.dat.
class TnefTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsFilesAreTheMails()
    {
        const QByteArray pdf = "%PDF-1.4 lamp";
        const auto mail = mailWith(
            stream(fileOf("LAMP~1.PDF", pdf,
                          {prop(0x3707, 0x1f, wide(u"Größe der Lampe.pdf"_s)), prop(0x370e, 0x1e, "application/pdf")})
                   + fileOf("gr\xfc\xdf"
                            "e.txt",
                            "hello")),
            "The lamp");
        QCOMPARE(namesOf(mail), (QStringList{u"Größe der Lampe.pdf"_s, u"grüße.txt"_s}));
        QCOMPARE(mail.files.at(0).bytes, pdf);
        QCOMPARE(mail.files.at(0).type, u"application/pdf"_s);
        QVERIFY(!mail.files.at(0).suspicious);
        QCOMPARE(mail.files.at(1).bytes, QByteArray("hello"));
        QCOMPARE(mail.text, u"The lamp"_s);
        QCOMPARE(oddityWords(mail.oddities), QStringList());
    }

    void aPictureOfTheTextIsKnownByItsId()
    {
        const auto mail = mailWith(stream(
            attribute(1, 0x00069003, properties({prop(0x1013, 0x102, "<p>The lamp</p><img src='cid:a@b' width=50>")}))
            + fileOf("a.png", "\x89PNG\r\n\x1a\n", {prop(0x3712, 0x1f, wide(u"a@b"_s))})));
        QCOMPARE(mail.files.size(), size_t(1));
        QVERIFY(mail.files.at(0).inlined);
        QCOMPARE(mail.files.at(0).contentId, u"a@b"_s);
        QVERIFY(mail.fromHtml);
        QVERIFY(mail.text.contains("The lamp"_L1));
        QCOMPARE(mail.blocks.last().toObject().value("cid"_L1).toString(), u"a@b"_s);
    }

    void itsTextCountsWhereTheMailHasNone_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<QString>("text");
        QTest::addRow("body") << attribute(1, 0x0002800c,
                                           "Gr\xfc\xdf"
                                           "e\0x"_ba)
                              << u"Grüße"_s;
        QTest::addRow("wide property") << attribute(1, 0x00069003, properties({prop(0x1000, 0x1f, wide(u"Grüße"_s))}))
                                       << u"Grüße"_s;
        QTest::addRow("packed RTF") << attribute(1, 0x00069003, properties({prop(0x1009, 0x102, packedRtf)}))
                                    << u"hello world"_s;
        QTest::addRow("RTF") << attribute(
            1, 0x00069003,
            properties({prop(0x1009, 0x102,
                             storedRtf("{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Arial;}}"
                                       "\\cf0 \\'cf\\'f0\\'e8\\par a\\u8364 ?b"
                                       "{\\*\\htmltag <p>}\\{c\\}}"))}))
                             << u"При\na€b{c}"_s;
        QTest::addRow("names, many values, numbers before it") << attribute(
            1, 0x00069003,
            properties({number(0x1e, 2) + number(0x8001, 2) + QByteArray(16, 'g') + number(1, 4) + number(6, 4)
                            + padded("n\0a\0m\0"_ba) + number(1, 4) + number(1, 4) + padded("v"),
                        number(0x1003, 2) + number(0x6001, 2) + number(3, 4) + QByteArray(12, 'x'),
                        number(0x0b, 2) + number(0x6002, 2) + number(1, 4), prop(0x1000, 0x1e, "Found")}))
                                                               << u"Found"_s;
    }
    void itsTextCountsWhereTheMailHasNone()
    {
        QFETCH(QByteArray, attributes);
        QFETCH(QString, text);
        const auto mail = mailWith(stream(attributes));
        QCOMPARE(mail.text, text);
        QCOMPARE(oddityWords(mail.oddities), QStringList());
        QCOMPARE(mailWith(stream(attributes), "Mine").text, u"Mine"_s);
    }

    void namesAndTypesInItAreNobodysWord()
    {
        const auto mail =
            mailWith(stream(fileOf("..\\..\\CON", "x") + fileOf("a.exe", "MZ", {prop(0x370e, 0x1e, "message/rfc822")})
                            + fileOf("invoice.pdf", "MZ") + fileOf("", "y")
                            + fileOf("s.p7s", "z", {prop(0x370e, 0x1e, "application/pgp-signature")})));
        QCOMPARE(namesOf(mail), (QStringList{u"_CON"_s, u"a.exe"_s, u"invoice.pdf"_s, u"attachment"_s, u"s.p7s"_s}));
        QVERIFY(mail.files.at(1).suspicious);
        QVERIFY(mail.files.at(2).suspicious);
        QVERIFY(!mail.forwarded);
    }

    void whatIsNoneOrNotWholeStaysAFile()
    {
        QCOMPARE(namesOf(mailWith("x", "a")), QStringList{u"winmail.dat"_s});
        QCOMPARE(oddityWords(mailWith("x", "a").oddities), QStringList{u"winmailDat"_s});
        const QByteArray whole = stream(fileOf("a.txt", "hello") + fileOf("b.txt", "hello"));
        const auto cut = mailWith(whole.chopped(40), "a");
        QVERIFY(namesOf(cut).contains(u"winmail.dat"_s) && namesOf(cut).contains(u"a.txt"_s));
        QCOMPARE(oddityWords(cut.oddities), QStringList{u"winmailDat"_s});
        // One in the other is not opened, and a message put in as an object is named.
        const auto nested = mailWith(stream(fileOf("winmail.dat", whole, {prop(0x370e, 0x1e, "application/ms-tnef")})));
        QCOMPARE(namesOf(nested), QStringList{u"winmail.dat"_s});
        QCOMPARE(oddityWords(nested.oddities), QStringList{u"winmailDat"_s});
        const auto object = mailWith(stream(attribute(2, 0x00069002, QByteArray(14, '\0'))
                                            + attribute(2, 0x00069005, properties({prop(0x3701, 0x0d, "inner")}))));
        QCOMPARE(oddityWords(object.oddities), QStringList{u"winmailDat"_s});
    }

    void thereAreNoMoreFilesThanAMailMayHave()
    {
        QByteArray many;
        for (int i = 0; i < 200; ++i)
            many += fileOf("f" + QByteArray::number(i), "x");
        QVERIFY(mailWith(stream(many), "a").files.size() <= size_t(ReadLimits().files));
        QCOMPARE(readTnef(stream(many), 64)->files.size(), size_t(64));
        QVERIFY(readTnef(stream(many), 64)->damaged);
    }

    void lengthsAreNobodysWordEither()
    {
        const QByteArray whole = stream(
            attribute(1, 0x00069003, properties({prop(0x1000, 0x1f, wide(u"text"_s)), prop(0x1009, 0x102, packedRtf)}))
            + fileOf("a.txt", "hello", {prop(0x3707, 0x1f, wide(u"long.txt"_s))}));
        for (qsizetype at = 0; at < whole.size(); ++at) {
            const auto cut = readTnef(whole.first(at), 64);
            QCOMPARE(bool(cut), at >= 6);
            for (const char value : {char(0xff), char(0x7f), char(0), char(whole.at(at) + 1)}) {
                QByteArray hostile = whole;
                hostile[at] = value;
                if (const auto found = readTnef(hostile, 64)) {
                    QVERIFY(found->files.size() <= 64);
                    for (const Part &file : found->files)
                        QVERIFY(file.bytes.size() <= hostile.size() && file.fileName.size() <= 1'000);
                }
                if (at + 4 > whole.size())
                    continue;
                hostile.replace(at, 4, number(0xfffffff0, 4)); // and a length of four gigabytes
                (void)readTnef(hostile, 64);
            }
        }
    }

    void formattedTextIsBounded()
    {
        QCOMPARE(expandedRtf(packedRtf, 1'000), QByteArray("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"));
        QCOMPARE(expandedRtf(packedRtf, 10), QByteArray("{\\rtf1\\ans"));
        QCOMPARE(expandedRtf("no RTF at all, whatever", 1'000), QByteArray());
        // 17 letters of each two bytes: a bomb ends where it is told to.
        QByteArray bomb = number(0, 4) + number(0xffffffff, 4) + number(0x75465a4c, 4) + number(0, 4);
        for (int i = 0; i < 10'000; ++i)
            bomb += QByteArray("\xff", 1) + QByteArray("\x00\x0f", 2).repeated(8);
        QVERIFY(expandedRtf(bomb, 50'000).size() <= 50'000);
        QCOMPARE(rtfText("{\\rtf1 " + QByteArray(5'000, '{') + "deep", 1'000), QString());
        QCOMPARE(rtfText("{\\rtf1 a\\bin999999999 b", 1'000), u"a"_s);
        QCOMPARE(rtfText("{\\rtf1 a\\bin-5 b\\'", 1'000), u"ab"_s);
        QCOMPARE(rtfText("{\\rtf1 " + QByteArray(5'000, 'x') + '}', 1'000).size(), 1'000);
        QCOMPARE(rtfText("{\\rtf1 a}\r\n\0"_ba, 1'000), u"a"_s);
        QCOMPARE(rtfText("hello", 1'000), QString());
    }
};

QTEST_GUILESS_MAIN(TnefTest)
#include "tneftest.moc"
