// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/compose.h"
#include "message/address.h"
#include "message/files.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::email;

namespace {

const QByteArray secret = "a secret of this test, thirty-two bytes";

Address person(const QString &address, const QString &name = {})
{
    return {name, address, address};
}

Outgoing answer()
{
    Outgoing mail;
    mail.from = person(u"support@shop.test"_s, u"Shop, Support"_s);
    mail.to = {person(u"ada@customer.test"_s, u"Ada Ł."_s)};
    mail.subject = u"Re: Grüße"_s;
    mail.date = {1'773'480'413'000};
    mail.messageId = u"42@shop.test"_s;
    mail.text = u"Grüße\r\nfrom the shop = yours\n.\nFrom here"_s;
    return mail;
}

} // namespace

//! What leaves, and what comes back by it.
class ComposeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWasSent()
    {
        Outgoing mail = answer();
        mail.cc = {person(u"bob@customer.test"_s)};
        mail.bcc = {person(u"eve@customer.test"_s)};
        mail.replyTo = person(u"support+x@shop.test"_s);
        mail.inReplyTo = u"q@customer.test"_s;
        mail.references = {u"p@customer.test"_s, u"q@customer.test"_s};
        const auto bytes = composeMail(mail);
        QVERIFY(bytes);
        QVERIFY(!bytes->contains("eve@"));
        QVERIFY(!bytes->toLower().contains("bcc"));
        QVERIFY(!QByteArray(*bytes).replace("\r\n", "").contains('\n'));
        QCOMPARE(bytes->toLower().count("mime-version"), 1);
        const auto back = readMail(*bytes);
        QVERIFY(back);
        QCOMPARE(back->from.address, u"support@shop.test"_s);
        QCOMPARE(back->from.name, u"Shop, Support"_s);
        QCOMPARE(back->to.at(0).name, u"Ada Ł."_s);
        QCOMPARE(back->cc.at(0).address, u"bob@customer.test"_s);
        QCOMPARE(back->replyTo.at(0).address, u"support+x@shop.test"_s);
        QCOMPARE(back->subject, mail.subject);
        QCOMPARE(back->date, std::optional(mail.date));
        QCOMPARE(back->key, u"42@shop.test"_s);
        QCOMPARE(back->references, (QStringList{u"q@customer.test"_s, u"p@customer.test"_s}));
        QCOMPARE(back->text, u"Grüße\nfrom the shop = yours\n.\nFrom here"_s);
        QCOMPARE(back->automatic, Automatic::No);
        QCOMPARE(back->oddities, Oddities());
        QCOMPARE(envelopeOf(mail),
                 (QStringList{u"ada@customer.test"_s, u"bob@customer.test"_s, u"eve@customer.test"_s}));
    }

    void carriesFiles()
    {
        Outgoing mail = answer();
        mail.files = {{u"räch/nung.pdf"_s, u"application/pdf"_s, {}, "%PDF-1.4\n\0x"_ba},
                      {u"logo.png"_s, u"multipart/mixed"_s, u"logo@shop.test"_s, QByteArray(1'000, '\xff')}};
        mail.picturesAt = mail.text.size();
        const auto bytes = composeMail(mail);
        QVERIFY(bytes);
        QCOMPARE(*composeMail(mail), *bytes);
        const auto back = readMail(*bytes);
        QVERIFY(back);
        QVERIFY(back->text.startsWith(u"Grüße\nfrom the shop = yours\n.\nFrom here"_s)); // the picture comes behind
        QCOMPARE(back->files.size(), 2u); // the picture stands with the text, before the attachments
        QCOMPARE(back->files[1].name, u"nung.pdf"_s);
        QCOMPARE(back->files[1].type, u"application/pdf"_s);
        QCOMPARE(back->files[1].bytes, mail.files[0].bytes);
        QVERIFY(back->files[0].inlined);
        QCOMPARE(back->files[0].contentId, u"logo@shop.test"_s);
        QCOMPARE(back->files[0].bytes, mail.files[1].bytes);
        QCOMPARE(back->files[0].declaredType, u"application/octet-stream"_s);
    }

    void nobodyAddsAHeader()
    {
        const QString evil = u"x\r\nBcc: eve@evil.test\r\n\r\nbody"_s;
        Outgoing mail = answer();
        mail.subject = evil;
        mail.from.name = evil;
        mail.to[0].name = evil;
        mail.inReplyTo = evil;
        mail.references = {evil};
        mail.files = {{evil, evil, evil, "x"}};
        const auto bytes = composeMail(mail);
        QVERIFY(bytes);
        for (const QByteArray &line : bytes->split('\n'))
            QVERIFY2(!line.toLower().startsWith("bcc:"), line.constData());
        QVERIFY(!bytes->contains("In-Reply-To"));
        QVERIFY(!bytes->contains("References"));
        const auto refused = [](auto change) {
            Outgoing bad = answer();
            change(bad);
            const auto made = composeMail(bad);
            return made ? QString() : made.error().detail;
        };
        QCOMPARE(refused([&](Outgoing &bad) { bad.to[0].address = evil; }), u"to"_s);
        QCOMPARE(refused([&](Outgoing &bad) { bad.cc = {person(u"a b@c.test"_s)}; }), u"cc"_s);
        QCOMPARE(refused([&](Outgoing &bad) { bad.bcc = {person(u"a@b.test\n"_s)}; }), u"bcc"_s);
        QCOMPARE(refused([&](Outgoing &bad) { bad.from.address = u"none"_s; }), u"from"_s);
        QCOMPARE(refused([&](Outgoing &bad) { bad.messageId = evil; }), u"messageId"_s);
        QCOMPARE(refused([&](Outgoing &bad) { bad.replyTo = person(evil); }), u"replyTo"_s);
        QCOMPARE(refused([&](Outgoing &bad) { bad.to.clear(); }), u"recipients"_s);
    }

    void saysWhenAMachineWrote()
    {
        Outgoing mail = answer();
        mail.automatic = true;
        QCOMPARE(readMail(*composeMail(mail))->automatic, Automatic::Reply);
    }

    void keepsTheEndsOfALongThread()
    {
        Outgoing mail = answer();
        for (int i = 0; i < 200; ++i)
            mail.references.push_back(u"%1@customer.test"_s.arg(i));
        const auto back = readMail(*composeMail(mail));
        QCOMPARE(back->references.size(), 20);
        QCOMPARE(back->references.first(), u"199@customer.test"_s);
        QCOMPARE(back->references.last(), u"0@customer.test"_s);
    }

    void tokensAreOnlyOurs()
    {
        const Id id = Id::named(u"test", u"1"_s);
        const QString token = replyToken(id, secret);
        QCOMPARE(token.size(), 43);
        QCOMPARE(readReplyToken(token, secret), std::optional(id));
        QCOMPARE(readReplyToken(token.toUpper(), secret), std::optional(id));
        QVERIFY(!readReplyToken(token, "another"));
        QVERIFY(!readReplyToken(token, {}));
        QVERIFY(!readReplyToken(token + u'a', secret));
        for (qsizetype i = 0; i < token.size(); ++i) {
            QString forged = token;
            forged[i] = forged.at(i) == u'a' ? u'b' : u'a';
            QVERIFY2(!readReplyToken(forged, secret), qPrintable(forged));
        }
        const QString tagged = taggedAddress(u"support@shop.test"_s, token);
        QCOMPARE(tagged, u"support+"_s + token + u"@shop.test"_s);
        QCOMPARE(tokenOf(tagged.toUpper()), token);
        QCOMPARE(tokenOf(u"support+x@shop.test"), QString());
        QCOMPARE(taggedAddress(u"a-very-long-name-of-a-mailbox@shop.test"_s, token),
                 u"a-very-long-name-of-a-mailbox@shop.test"_s);
    }

    void keysAreBoundedAndFound()
    {
        QCOMPARE(messageKey(u" <1@customer.test> "), u"1@customer.test"_s);
        QCOMPARE(messageKey(u""), QString());
        QCOMPARE(messageKey(u"<>"), QString());
        const QString longId = QString(2'000, u'x') + u"@customer.test"_s;
        QVERIFY(messageKey(longId).startsWith("sha256-"_L1));
        QCOMPARE(messageKey(u'<' + longId + u'>'), messageKey(longId));
        // Nobody claims the key of a message that has no id.
        QVERIFY(messageKey(u"sha256-00") != u"sha256-00"_s);
    }

    void subjectsLoseTheirPrefixes()
    {
        for (const auto &subject :
             {u"Lamp"_s, u"Re: Lamp"_s, u"AW: Re[2]: WG:  Lamp"_s, u"FWD: re: Lamp "_s, u"回复：Lamp"_s})
            QCOMPARE(plainSubject(subject), u"Lamp"_s);
        QCOMPARE(plainSubject(u"Report: Lamp"_s), u"Report: Lamp"_s);
        QCOMPARE(plainSubject(u"Re:"_s), QString());
    }

    void addressesAreNormalised()
    {
        QCOMPARE(normalAddress(u" Ada.L+x@Customer.TEST "), u"ada.l+x@customer.test"_s);
        QCOMPARE(normalAddress(u"ada@BÜCHER.test"), u"ada@xn--bcher-kva.test"_s);
        for (const auto &bad : {u"ada"_s, u"@x.test"_s, u"a@"_s, u"a@b@c.test"_s, u"a b@c.test"_s, u"a@c..test"_s,
                                u"a\n@c.test"_s, u"a\u200b@c.test"_s, QString(400, u'a') + u"@c.test"_s})
            QCOMPARE(normalAddress(bad), QString());
        const auto group = readAddresses("Friends: Ada <ada@x.test>, \"B, C\" <b@x.test>;, d@x.test");
        QCOMPARE(group.size(), 3u);
        QCOMPARE(group[1].name, u"B, C"_s);
        QCOMPARE(cleanLine(u"a\u202e\r\n b\u200b\0c"_s), u"a b c"_s);
    }

    void fileNamesAreSafe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        QTest::addRow("path") << u"../../etc/passwd"_s << u"passwd"_s;
        QTest::addRow("windows path") << u"C:\\x\\y.txt"_s << u"y.txt"_s;
        QTest::addRow("direction") << u"a\u202efdp.exe"_s << u"afdp.exe"_s;
        QTest::addRow("zero width") << u"a.exe\u200b"_s << u"a.exe"_s;
        QTest::addRow("device") << u"con.txt"_s << u"_con.txt"_s;
        QTest::addRow("dots") << u" .. "_s << u"attachment"_s;
        QTest::addRow("trailing dot") << u"a.exe. ."_s << u"a.exe"_s;
        QTest::addRow("nothing") << QString() << u"attachment"_s;
        QTest::addRow("stream") << u"a.txt:b"_s << u"a.txt_b"_s;
        QTest::addRow("long") << QString(300, u'x') + u".pdf"_s << QString(116, u'x') + u".pdf"_s;
        QTest::addRow("letters") << u"Räch nung.pdf"_s << u"Räch nung.pdf"_s;
    }
    void fileNamesAreSafe()
    {
        QFETCH(QString, name);
        QTEST(safeFileName(name), "safe");
    }

    void contentTellsTheType()
    {
        QCOMPARE(sniffType("%PDF-1.4", u"image/png"_s), u"application/pdf"_s);
        QCOMPARE(sniffType("MZ\x90", u"application/pdf"_s), u"application/x-msdownload"_s);
        QCOMPARE(sniffType("<html><script>", u"text/html"_s), u"text/plain"_s);
        QCOMPARE(sniffType("a;b\n", u"text/csv"_s), u"text/csv"_s);
        QCOMPARE(sniffType("PK\x03\x04", u"application/vnd.oasis.opendocument.text"_s),
                 u"application/vnd.oasis.opendocument.text"_s);
        QVERIFY(isSuspicious(u"invoice.pdf.exe"_s, u"application/octet-stream"_s));
        QVERIFY(isSuspicious(u"invoice.pdf"_s, u"application/x-msdownload"_s));
        QVERIFY(isSuspicious(u"photo.png"_s, u"text/plain"_s));
        QVERIFY(!isSuspicious(u"photo.png"_s, u"image/png"_s));
    }

    void picturesStandInTheTextAndFilesBesideIt()
    {
        Outgoing mail = answer();
        mail.text = u"See <b>this</b>:\n\nOn 2026-03-14 10:12 UTC, Ada wrote:\n> Where?"_s;
        mail.picturesAt = 16;
        mail.files = {{u"a\"b.png"_s, u"image/png"_s, u"0.42@shop.test"_s, "\x89PNG\r\n\x1a\n picture"},
                      {u"bill.pdf"_s, u"application/pdf"_s, {}, "%PDF-1.4 bill"}};
        const auto bytes = composeMail(mail);
        QVERIFY(bytes);
        QVERIFY(bytes->contains("multipart/related"));
        QVERIFY(bytes->contains("multipart/alternative"));
        const auto back = readMail(*bytes);
        QVERIFY(back);
        QVERIFY(back->fromHtml);
        QVERIFY(back->text.contains(u"See <b>this</b>:"_s)); // markup that was typed is text
        QCOMPARE(back->files.size(), size_t(2));
        const auto picture = std::find_if(back->files.begin(), back->files.end(),
                                          [](const MailFile &file) { return file.type == "image/png"_L1; });
        QVERIFY(picture != back->files.end());
        QVERIFY(picture->inlined);
        QCOMPARE(picture->contentId, u"0.42@shop.test"_s);
        mail.files.pop_back();
        QVERIFY(!composeMail(mail)->contains("multipart/mixed"));
    }
};

QTEST_GUILESS_MAIN(ComposeTest)
#include "composetest.moc"
