// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/blocks.h"
#include "message/mail.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::email;

namespace {

const QByteArray people = "From: Ada L. <Ada@Customer.test>\r\nTo: Shop <support@shop.test>\r\nSubject: Lamp\r\n";
const QByteArray day = "Date: Sat, 14 Mar 2026 10:26:53 +0100\r\n";
const QByteArray id = "Message-ID: <1@customer.test>\r\n";

QByteArray plain(const QByteArray &more = {}, const QByteArray &text = "Hello")
{
    return people + day + id + more + "\r\n" + text + "\r\n";
}

QByteArray multi(const QByteArray &subtype, const QList<QByteArray> &parts, const QByteArray &more = {})
{
    QByteArray raw = people + day + id + more + "Content-Type: multipart/" + subtype + "; boundary=b\r\n\r\n";
    for (const auto &part : parts)
        raw += "--b\r\n" + part + "\r\n";
    return raw + "--b--\r\n";
}

Mail read(const QByteArray &raw)
{
    const auto mail = readMail(raw);
    return mail ? *mail : Mail();
}

} // namespace

//! What a message says.
class ReadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAPlainMessage()
    {
        const auto mail = read(plain("Cc: bob@x.test, \"C, D\" <cd@x.test>\r\nIn-Reply-To: "
                                     "<b@shop.test>\r\nReferences: <a@shop.test> <b@shop.test>\r\n"));
        QCOMPARE(mail.key, u"1@customer.test"_s);
        QCOMPARE(mail.from, (Address{u"Ada L."_s, u"ada@customer.test"_s, u"Ada@Customer.test"_s}));
        QCOMPARE(mail.to.at(0).address, u"support@shop.test"_s);
        QCOMPARE(mail.cc.at(1).name, u"C, D"_s);
        QCOMPARE(mail.subject, u"Lamp"_s);
        QCOMPARE(mail.date->toString(), u"2026-03-14T09:26:53.000Z"_s);
        QCOMPARE(mail.references, (QStringList{u"b@shop.test"_s, u"a@shop.test"_s}));
        QCOMPARE(mail.inReplyTo, u"b@shop.test"_s);
        QCOMPARE(mail.text, u"Hello"_s);
        QVERIFY(mail.blocks.isEmpty());
        QVERIFY(!mail.contactForm);
        QCOMPARE(oddityWords(mail.oddities), QStringList());
    }

    void refusesNothingAndTooMuch()
    {
        QCOMPARE(readMail({}).error().code, ErrorCode::InvalidArgument);
        ReadLimits small;
        small.rawBytes = 10;
        QCOMPARE(readMail(plain(), small).error().code, ErrorCode::TooLarge);
    }

    void saysWhatIsOdd_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("odd");
        QTest::addRow("no id") << people + day + "\r\nx" << u"noMessageId"_s;
        QTest::addRow("forged id") << people + day + "Message-ID: <\xc3\xbc@x.test>\r\n\r\nx" << u"oddMessageId"_s;
        QTest::addRow("two ids") << plain("Message-ID: <2@customer.test>\r\n") << u"oddMessageId"_s;
        QTest::addRow("two From") << plain("From: Eve <eve@evil.test>\r\n") << u"manyFrom"_s;
        QTest::addRow("no From") << "From: nobody\r\n" + day + id + "\r\nx" << u"noFrom"_s;
        QTest::addRow("no date") << people + id + "\r\nx" << u"noDate"_s;
        QTest::addRow("odd date") << people + id + "Date: Fri, 31 Dec 9999 23:59:59 +0000\r\n\r\nx" << u"oddDate"_s;
        QTest::addRow("charset") << plain("Content-Type: text/plain; charset=klingon\r\n", "Gr\xfc\xdf")
                                 << u"unknownCharset"_s;
        QTest::addRow("no boundary") << plain("Content-Type: multipart/mixed\r\n", "--x\r\n\r\nHello")
                                     << u"brokenParts"_s;
        QTest::addRow("tnef") << multi(
            "mixed", {"Content-Type: text/plain\r\n\r\nx", "Content-Type: application/ms-tnef\r\n\r\nx"})
                              << u"winmailDat"_s;
        QTest::addRow("sealed") << plain("Content-Type: application/pkcs7-mime\r\n") << u"encrypted"_s;
        QTest::addRow("many fields") << plain("X-A: b\r\n" + QByteArray(5'000, ' ').replace(" ", "X-B: c\r\n"))
                                     << u"headersCut"_s;
        QTest::addRow("groups") << "To: " + QByteArray(300'000, ':') + "\r\n" + plain() << u"headersCut"_s;
        QTest::addRow("long") << plain({}, QByteArray(150'000, 'x')) << u"textCut"_s;
    }
    void saysWhatIsOdd()
    {
        QFETCH(QByteArray, raw);
        const auto mail = read(raw);
        QTEST(oddityWords(mail.oddities).join(u' '), "odd");
        QVERIFY(!mail.text.isEmpty() || !mail.files.empty());
        QVERIFY(!mail.key.isEmpty());
    }

    void firstFromIsShown()
    {
        const auto mail = read(plain("From: Eve <eve@evil.test>\r\n"));
        QCOMPARE(mail.from.address, u"ada@customer.test"_s);
        QCOMPARE(mail.otherFrom.at(0).address, u"eve@evil.test"_s);
        const auto form = read(plain("Reply-To: Bob <bob@x.test>\r\nSender: forms@shop.test\r\n"));
        QCOMPARE(form.replyTo.at(0).address, u"bob@x.test"_s);
        QCOMPARE(form.sender->address, u"forms@shop.test"_s);
        QVERIFY(form.contactForm);
        QVERIFY(cardData(form)["contactForm"_L1].toBool());
    }

    void keysWithoutAnIdAreStable()
    {
        const QByteArray raw = people + day + "\r\nx";
        QCOMPARE(read(raw).key, read(raw).key);
        QVERIFY(read(raw).key != read(raw + "y").key);
        QCOMPARE(read(raw).key, "sha256-"_L1 + read(raw).digest);
        QVERIFY(read(plain()).digest != read(plain({}, "other")).digest);
    }

    void knowsMachines_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QString>("word");
        const std::pair<const char *, const char *> rows[] = {{"", "no"},
                                                              {"Auto-Submitted: no", "no"},
                                                              {"X-Auto-Response-Suppress: OOF", "no"},
                                                              {"Auto-Submitted: auto-replied (vacation)", "reply"},
                                                              {"Precedence: auto_reply", "reply"},
                                                              {"Auto-Submitted: auto-generated", "generated"},
                                                              {"X-Auto-Response-Suppress: All", "generated"},
                                                              {"Return-Path: <>", "generated"},
                                                              {"Precedence: Bulk", "list"},
                                                              {"List-Id: <x.list.test>", "list"},
                                                              {"X-Failed-Recipients: a@b.test", "bounce"}};
        for (const auto &[more, word] : rows)
            QTest::addRow("%s", more) << (*more ? QByteArray(more) + "\r\n" : QByteArray())
                                      << QString::fromLatin1(word);
    }
    void knowsMachines()
    {
        QFETCH(QByteArray, more);
        QTEST(automaticWord(read(plain(more)).automatic), "word");
    }

    void decodesLetters_data()
    {
        QTest::addColumn<QByteArray>("charset");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addRow("utf-8") << QByteArray("UTF-8") << QByteArray("Gr\xc3\xbc\xc3\x9f") << u"Gr\u00fc\u00df"_s;
        QTest::addRow("latin 1") << QByteArray("iso-8859-1") << QByteArray("Gr\xfc\xdf\x80")
                                 << u"Gr\u00fc\u00df\u20ac"_s;
        QTest::addRow("called ascii") << QByteArray("us-ascii") << QByteArray("Gr\xfc\xdf") << u"Gr\u00fc\u00df"_s;
        QTest::addRow("called latin 1") << QByteArray("iso-8859-1") << QByteArray("Gr\xc3\xbc") << u"Gr\u00fc"_s;
        QTest::addRow("koi8") << QByteArray("koi8-r") << QByteArray("\xf0\xd2\xc9") << u"\u041f\u0440\u0438"_s;
        QTest::addRow("japanese") << QByteArray("iso-2022-jp") << QByteArray("\x1b$B$3\x1b(B") << u"\u3053"_s;
        QTest::addRow("chinese") << QByteArray("gb2312") << QByteArray("\xc4\xe3") << u"\u4f60"_s;
        QTest::addRow("none") << QByteArray("none") << QByteArray("a\xe4\0b", 4) << u"a\u00e4b"_s;
    }
    void decodesLetters()
    {
        QFETCH(QByteArray, charset);
        QFETCH(QByteArray, bytes);
        QTEST(read(plain("Content-Type: text/plain; charset=" + charset + "\r\n", bytes)).text, "text");
    }

    void prefersPlainWordsThatSayTheSame()
    {
        const QByteArray words = "Content-Type: text/plain\r\n\r\nThe lamp is broken";
        const auto same =
            read(multi("alternative", {words, "Content-Type: text/html\r\n\r\n<p>The <b>lamp</b> is broken"}));
        QVERIFY(!same.fromHtml && same.blocks.isEmpty() && same.files.empty());
        QCOMPARE(same.text, u"The lamp is broken"_s);
        const auto other =
            read(multi("alternative", {words, "Content-Type: text/html\r\n\r\n<p>Something <b>else</b>"}));
        QVERIFY(other.fromHtml);
        QCOMPARE(other.text, u"Something else"_s);
        QCOMPARE(blocksText(other.blocks), other.text);
        const auto image = read(
            multi("alternative", {words, "Content-Type: text/html\r\n\r\n<p>The lamp is broken<img src='cid:a@b'>"}));
        QVERIFY(image.fromHtml);
        QCOMPARE(image.text, u"The lamp is broken"_s);
    }

    void readsFiles()
    {
        const auto mail =
            read(multi("mixed", {"Content-Type: text/plain\r\n\r\nHello",
                                 "Content-Type: image/png; name=\"=?utf-8?Q?=C3=BC.png?=\"\r\nContent-ID: <i@x>\r\n"
                                 "Content-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=",
                                 "Content-Type: application/pdf\r\nContent-Disposition: attachment; "
                                 "filename*=utf-8''a%E2%80%AEfdp.exe\r\n\r\nMZx"}));
        QCOMPARE(mail.text, u"Hello"_s);
        QCOMPARE(mail.files.size(), 2u);
        QCOMPARE(mail.files[0].name, u"\u00fc.png"_s);
        QCOMPARE(mail.files[0].type, u"image/png"_s);
        QCOMPARE(mail.files[0].contentId, u"i@x"_s);
        QVERIFY(mail.files[0].inlined && !mail.files[0].suspicious);
        QCOMPARE(mail.files[1].name, u"afdp.exe"_s);
        QCOMPARE(mail.files[1].type, u"application/x-msdownload"_s);
        QVERIFY(mail.files[1].suspicious && !mail.files[1].inlined);
        ReadLimits few;
        few.files = 1;
        const auto cut =
            readMail(multi("mixed", {"\r\nHello", "Content-Type: a/b\r\n\r\nx", "Content-Type: a/b\r\n\r\ny"}), few);
        QCOMPARE(cut->files.size(), 1u);
        QVERIFY(cut->oddities.testFlag(Oddity::FilesLeftOut));
    }

    void readsABounce()
    {
        const auto mail = read(
            multi("report; report-type=delivery-status",
                  {"\r\nIt failed",
                   "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x.test\r\n\r\n"
                   "Final-Recipient: rfc822; Bob@X.test\r\nAction: Failed\r\nStatus: 5.1.1\r\n"
                   "Diagnostic-Code: smtp; 550 no such user",
                   "Content-Type: message/rfc822\r\n\r\nMessage-ID: <s@shop.test>\r\nFrom: a@shop.test\r\n\r\nx"}));
        QCOMPARE(mail.automatic, Automatic::Bounce);
        QVERIFY(mail.notice);
        QCOMPARE(mail.notice->originalKey, u"s@shop.test"_s);
        QCOMPARE(mail.notice->recipients.size(), 1u);
        QCOMPARE(mail.notice->recipients[0],
                 (NoticedRecipient{u"bob@x.test"_s, u"failed"_s, u"5.1.1"_s, u"550 no such user"_s}));
        QVERIFY(!mail.forwarded);
        QCOMPARE(mail.text, u"It failed"_s);
    }

    void readsAnInvitation()
    {
        const auto mail = read(
            multi("alternative",
                  {"\r\nPlease come",
                   "Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\n"
                   "BEGIN:VEVENT\r\nSUMMARY:Lamp\\, new\r\n  one\r\nDTSTART;TZID=Europe/Berlin:20260314T102653\r\n"
                   "ORGANIZER;CN=\"Ada: L.\":mailto:Ada@Customer.test\r\nBEGIN:VALARM\r\nSUMMARY:no\r\nEND:VALARM\r\n"
                   "DTEND:20260314T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR"}));
        QVERIFY(mail.invitation);
        QCOMPARE(mail.invitation->method, u"REQUEST"_s);
        QCOMPARE(mail.invitation->summary, u"Lamp, new one"_s);
        QCOMPARE(mail.invitation->organizer, (Address{u"Ada: L."_s, u"ada@customer.test"_s, u"Ada@Customer.test"_s}));
        QCOMPARE(mail.invitation->start->toString(), u"2026-03-14T09:26:53.000Z"_s);
        QCOMPARE(mail.invitation->end->toString(), u"2026-03-14T10:00:00.000Z"_s);
        QCOMPARE(mail.files.at(0).name, u"invite.ics"_s);
        QCOMPARE(cardData(mail)["invitation"_L1]["summary"_L1].toString(), u"Lamp, new one"_s);
    }

    void tellsWhoComesToAMeetingAndWhen()
    {
        QByteArray people;
        for (int i = 0; i < 60; ++i)
            people += "ATTENDEE;CN=P" + QByteArray::number(i) + ";PARTSTAT=ACCEPTED:mailto:p" + QByteArray::number(i)
                      + "@x.test\r\n";
        const auto mail = read(multi(
            "alternative", {"\r\nNot this week",
                            "Content-Type: text/calendar; method=CANCEL\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"
                            "DTSTART;TZID=Somewhere odd:20260314T100000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n"
                            "ATTENDEE;PARTSTAT=declined;CN=Bo:MAILTO:Bo@X.test\r\n"
                                + people + "END:VEVENT\r\nEND:VCALENDAR"}));
        QVERIFY(mail.invitation);
        QCOMPARE(mail.invitation->method, u"CANCEL"_s);
        QVERIFY(!mail.invitation->start); // nobody knows that zone: the words stand for it
        QCOMPARE(mail.invitation->zone, u"Somewhere odd"_s);
        QCOMPARE(mail.invitation->attendees.size(), Invitation::mostAttendees);
        QCOMPARE(mail.invitation->attendees[0], (Attendee{{u"Bo"_s, u"bo@x.test"_s, u"Bo@X.test"_s}, u"DECLINED"_s}));
        const QJsonObject shown = cardData(mail)["invitation"_L1].toObject();
        QCOMPARE(shown["startText"_L1].toString(), u"2026-03-14 10:00"_s);
        QCOMPARE(shown["repeats"_L1].toString(), u"WEEKLY"_s);
        QCOMPARE(shown["attendeesCount"_L1].toInt(), 61);
        QCOMPARE(shown["attendees"_L1][0]["state"_L1].toString(), u"DECLINED"_s);
    }

    void namesWhoWroteWhatIsPassedOn()
    {
        const auto whole = read(
            multi("mixed", {"\r\nSee below",
                            "Content-Type: message/rfc822\r\n\r\nFrom: Eve <eve@evil.test>\r\nSubject: Hi\r\n\r\nx"}));
        QCOMPARE(whole.forwarded->from.address, u"eve@evil.test"_s);
        QCOMPARE(whole.files.at(0).name, u"Hi.eml"_s);
        const auto inlined = read(
            plain({}, "---------- Forwarded message ---------\r\nFrom: Eve <eve@evil.test>\r\nSubject: Hi\r\n\r\nx"));
        QCOMPARE(inlined.forwarded->from.address, u"eve@evil.test"_s);
        QCOMPARE(inlined.forwarded->subject, u"Hi"_s);
        QCOMPARE(inlined.from.address, u"ada@customer.test"_s);
    }

    void takesAnythingAsText()
    {
        QCOMPARE(read("Hello there").text, u"Hello there"_s);
        QVERIFY(!read(QByteArray(1'000, '\0')).key.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ReadTest)
#include "readtest.moc"
