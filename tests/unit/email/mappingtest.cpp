// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/mapping.h"
#include "connector/ours.h"
#include "connector/outgoing.h"
#include "message/compose.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::email;

//! What becomes of a mail, and of a reply.
class EmailMappingTest : public QObject
{
    Q_OBJECT

private:
    const QByteArray m_secret = QByteArray(32, 's');
    const Id m_item = Id::named(u"item"_s, u"1"_s);
    Settings m_settings;

    static FetchedMail fetched(const QByteArray &raw, FolderRole role = FolderRole::Inbox)
    {
        const auto mail = readMail(raw);
        return {.mail = mail ? *mail : Mail(), .role = role, .arrived = {1'800'000'000'000}, .size = raw.size()};
    }
    static QByteArray raw(const QByteArray &from, const QByteArray &more = {}, const QByteArray &id = "1@customer.test")
    {
        return "From: " + from
               + "\r\nTo: Shop <support@shop.test>\r\nSubject: Lamp\r\nDate: Fri, 15 Jan 2027 07:59:00 +0000\r\n"
                 "Message-ID: <"
               + id + ">\r\n" + more + "\r\nHello\r\n";
    }
    [[nodiscard]] MappedMail map(const QByteArray &bytes, FolderRole role = FolderRole::Inbox) const
    {
        return mapMail(fetched(bytes, role), m_settings, m_secret);
    }

private Q_SLOTS:
    void init()
    {
        m_settings = {};
        m_settings.address = u"support@shop.test"_s;
        m_settings.aliases = {u"info@shop.test"_s};
    }

    void makesAnItemOfACustomersMail()
    {
        const auto mapped = map(raw("Ann <Ann@Customer.test>",
                                    "In-Reply-To: <0@customer.test>\r\nReferences: <a@x.test> <0@customer.test>\r\n"));
        QVERIFY(mapped.item);
        QCOMPARE(mapped.item->kind, u"email"_s);
        QCOMPARE(mapped.item->direction, u"in"_s);
        QCOMPARE(mapped.item->externalKey, u"1@customer.test"_s);
        QCOMPARE(mapped.item->contactPoint.value, u"ann@customer.test"_s);
        QCOMPARE(mapped.item->contactPoint.trust, 1);
        QCOMPARE(mapped.item->author.name, u"Ann"_s);
        QCOMPARE(mapped.item->subject, u"Lamp"_s);
        QCOMPARE(mapped.item->threadKeys.value(0), u"0@customer.test"_s);
        QCOMPARE(mapped.item->data["subject"_L1].toString(), u"Lamp"_s);
        QVERIFY(!mapped.item->data.contains("automatic"_L1));
        QCOMPARE(int(mapped.item->threading), int(plugin::Threading::OpenOrAppend));
    }

    void trustsMoreWhereTheOwnServerVouches()
    {
        const QByteArray header = "Authentication-Results: mx.shop.test; dmarc=pass header.from=customer.test\r\n";
        QCOMPARE(map(raw("ann@customer.test", header)).item->contactPoint.trust, 1);
        m_settings.authServId = u"mx.shop.test"_s;
        QCOMPARE(map(raw("ann@customer.test", header)).item->contactPoint.trust, 2);
        QCOMPARE(map(raw("ann@other.test", header)).item->contactPoint.trust, 1);
    }

    void opensNothingForAMachine()
    {
        const auto mapped = map(raw("ann@customer.test", "Auto-Submitted: auto-replied\r\n"));
        QCOMPARE(mapped.item->data["automatic"_L1].toString(), u"reply"_s);
        QCOMPARE(int(mapped.item->threading), int(plugin::Threading::AppendIfOpen));
        const auto spam = map(raw("ann@customer.test"), FolderRole::Spam);
        QVERIFY(spam.item->data["spam"_L1].toBool());
        QCOMPARE(int(spam.item->threading), int(plugin::Threading::AppendIfOpen));
    }

    void findsTheThreadByASealedTokenOnly()
    {
        const QByteArray good = taggedAddress(u"support@shop.test"_s, replyToken(m_item, m_secret)).toLatin1();
        const QByteArray forged =
            taggedAddress(u"support@shop.test"_s, replyToken(m_item, QByteArray(32, 'x'))).toLatin1();
        QCOMPARE(map(raw("ann@customer.test", "Delivered-To: " + good + "\r\n")).item->threadKeys,
                 QStringList{messageIdOf(m_item, u"shop.test"_s)});
        QVERIFY(map(raw("ann@customer.test", "Delivered-To: " + forged + "\r\n")).item->threadKeys.isEmpty());
    }

    void recognisesItsOwnReplies()
    {
        const QByteArray own = messageIdOf(m_item, u"shop.test"_s).toLatin1();
        QByteArray bytes = raw("support@shop.test", {}, own);
        bytes.replace("To: Shop <support@shop.test>", "To: ann@customer.test");
        const auto sent = map(bytes, FolderRole::Sent);
        QVERIFY(!sent.item);
        QCOMPARE(sent.reports.size(), 1u);
        QCOMPARE(sent.reports[0].itemId, m_item);
        QCOMPARE(int(sent.reports[0].state), int(plugin::DeliveryState::Sent));
        // In the inbox it proves nothing.
        QVERIFY(!map(bytes).item);
        QVERIFY(map(bytes).reports.empty());
        QVERIFY(!map(raw("evil@customer.test", {}, own)).item);
        QVERIFY(map(raw("evil@customer.test", {}, own)).reports.empty());
    }

    void takesWhatAnotherProgramSent()
    {
        QByteArray bytes = raw("info@shop.test", {}, "x@shop.test");
        bytes.replace("To: Shop <support@shop.test>", "To: Ann <ann@customer.test>");
        const auto mapped = map(bytes, FolderRole::Sent);
        QVERIFY(mapped.item);
        QCOMPARE(mapped.item->direction, u"out"_s);
        QCOMPARE(mapped.item->contactPoint.value, u"ann@customer.test"_s);
        QVERIFY(!map(raw("support@shop.test")).item); // from us to us: a loop or a test
    }

    void asksTheContactFormForTheWriter()
    {
        const auto mapped = map(raw("support@shop.test", "Reply-To: Ann <ann@customer.test>\r\n"));
        QVERIFY(mapped.item);
        QCOMPARE(mapped.item->direction, u"in"_s);
        QCOMPARE(mapped.item->contactPoint.value, u"ann@customer.test"_s);
        QCOMPARE(mapped.item->contactPoint.trust, 1);
    }

    void reportsABounceInsteadOfShowingIt()
    {
        const QByteArray own = messageIdOf(m_item, u"shop.test"_s).toLatin1();
        const auto bounce = [](const QByteArray &about) {
            return "From: MAILER-DAEMON@mx.customer.test\r\nTo: support@shop.test\r\nSubject: "
                   "Undelivered\r\nReturn-Path: <>\r\n"
                   "Date: Fri, 15 Jan 2027 07:59:00 +0000\r\nMessage-ID: <b@mx.customer.test>\r\nMIME-Version: 1.0\r\n"
                   "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                   "--b\r\nContent-Type: text/plain\r\n\r\nSorry\r\n"
                   "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.customer.test\r\n\r\n"
                   "Final-Recipient: rfc822; ann@customer.test\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
                   "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nFrom: support@shop.test\r\nMessage-ID: <"
                   + about + ">\r\n\r\n--b--\r\n";
        };
        const auto mapped = map(bounce(own));
        QVERIFY(!mapped.item);
        QCOMPARE(mapped.reports.size(), 1u);
        QCOMPARE(mapped.reports[0].itemId, m_item);
        QCOMPARE(int(mapped.reports[0].state), int(plugin::DeliveryState::Failed));
        QVERIFY(!mapped.reports[0].error.contains(u'@'));
        const auto unknown = map(bounce("who@knows.test"));
        QVERIFY(unknown.item);
        QCOMPARE(unknown.item->kind, u"system"_s);
        QCOMPARE(int(unknown.item->threading), int(plugin::Threading::Alone));
        QVERIFY(unknown.reports.empty());
    }

    void losesNoMailWithoutASender()
    {
        const auto mapped = map("Subject: x\r\n\r\nHello\r\n");
        QVERIFY(mapped.item);
        QVERIFY(mapped.item->contactPoint.value.endsWith(u"@sender.invalid"));
        QCOMPARE(mapped.item->contactPoint.trust, 0);
    }

    void writesAReplyIntoItsThread()
    {
        plugin::OutboundItem item;
        item.itemId = m_item;
        item.contactPoint = {.kind = u"email"_s, .value = u"ann@customer.test"_s};
        item.text = u"Here it is."_s;
        item.subject = u"Re: Lamp"_s;
        item.replyToKey = u"1@customer.test"_s;
        item.data = {{u"cc"_s, QJsonArray{u"Bob@Customer.test"_s}}, {u"bcc"_s, u"boss@shop.test"_s}};
        m_settings.signature = u"The shop"_s;
        auto mail = outgoingOf(item, m_settings, m_secret);
        QVERIFY(mail);
        QCOMPARE(mail->messageId, messageIdOf(m_item, u"shop.test"_s));
        QCOMPARE(mail->inReplyTo, u"1@customer.test"_s);
        QCOMPARE(mail->cc.at(0).address, u"bob@customer.test"_s);
        QVERIFY(mail->text.endsWith(u"\n-- \nThe shop"));
        QVERIFY(!mail->replyTo);
        QCOMPARE(envelopeOf(*mail).size(), 3);
        const auto bytes = composeMail(*mail);
        QVERIFY(bytes);
        QVERIFY(!bytes->contains("boss@"));
        m_settings.plusAddresses = true;
        mail = outgoingOf(item, m_settings, m_secret);
        QCOMPARE(readReplyToken(tokenOf(mail->replyTo->address), m_secret), std::optional(m_item));

        item.data = {{u"cc"_s, QJsonArray{u"bob@customer.test\r\nBcc: all@customer.test"_s}}};
        QVERIFY(!outgoingOf(item, m_settings, m_secret));
        item.data = {};
        item.replyToKey = u"sha256-abc@d"_s;
        QVERIFY(outgoingOf(item, m_settings, m_secret)->inReplyTo.isEmpty());
        item.contactPoint.kind = u"phone"_s;
        QVERIFY(!outgoingOf(item, m_settings, m_secret));
    }

    void aReplySaysReOnceAndNoMailIsWithoutASubject()
    {
        plugin::OutboundItem item;
        item.itemId = m_item;
        item.contactPoint = {.kind = u"email"_s, .value = u"ann@customer.test"_s};
        item.text = u"\nOn with it by mail.\nThe second line"_s;
        const auto subject = [&] { return outgoingOf(item, m_settings, m_secret)->subject; };
        QCOMPARE(subject(), u"On with it by mail."_s);
        item.subject = u"Lamp"_s;
        QCOMPARE(subject(), u"Lamp"_s);
        item.replyToKey = u"1@customer.test"_s;
        QCOMPARE(subject(), u"Re: Lamp"_s);
        item.subject = u"AW: Re: Lamp"_s;
        QCOMPARE(subject(), u"Re: Lamp"_s);
    }

    void aSubjectTheAgentChoseStays()
    {
        plugin::OutboundItem item = replyOf(u"Here it is."_s);
        item.subject = u"Lamp"_s;
        item.data = {{u"subject"_s, u"Your invoice"_s}};
        QCOMPARE(outgoingOf(item, m_settings, m_secret)->subject, u"Your invoice"_s);
    }

    void whatIsAnsweredStandsBelowAndIsFoldedByWhoReadsIt()
    {
        plugin::OutboundItem item = replyOf(u"Here it is."_s);
        m_settings.signature = u"The shop"_s;
        item.data = {{u"quote"_s, QJsonObject{{u"from"_s, QJsonObject{{u"name"_s, u"Ann"_s}}},
                                              {u"at"_s, u"2026-03-14T10:12:00Z"_s},
                                              {u"text"_s, u"Where is it?\n\n> My first mail\n"_s}}}};
        const auto mail = outgoingOf(item, m_settings, m_secret);
        QVERIFY(mail);
        // No delimiter before the signature: programs hide what follows one.
        QCOMPARE(mail->text, u"Here it is.\n\nThe shop\n\nOn 2026-03-14 10:12 UTC, Ann wrote:\n"
                             "> Where is it?\n>\n>> My first mail"_s);
        const auto back = readMail(*composeMail(*mail));
        QVERIFY(back);
        QVERIFY(back->text.startsWith(u"Here it is."_s));
        const bool folded = std::any_of(back->blocks.begin(), back->blocks.end(), [](const QJsonValue &block) {
            return block["type"_L1].toString() == "quote"_L1 && block["folded"_L1].toBool();
        });
        QVERIFY(folded);
        m_settings.quoteLanguage = u"de"_s;
        QVERIFY(outgoingOf(item, m_settings, m_secret)
                    ->text.contains(u"\nAm 14.03.2026 um 10:12 UTC schrieb Ann:\n> Where"_s));
    }

    void theSignatureStandsOnce()
    {
        m_settings.signature = u"The shop\nMain street 1"_s;
        plugin::OutboundItem item = replyOf(u"Here it is.\n\nThe shop\nMain street 1\n"_s);
        QCOMPARE(outgoingOf(item, m_settings, m_secret)->text.count(u"Main street"_s), 1);
        item.text = u"Here it is.\r\n\r\nThe shop \r\nMain street 1"_s;
        QCOMPARE(outgoingOf(item, m_settings, m_secret)->text.count(u"Main street"_s), 1);
        item.text = u"Here it is."_s;
        QCOMPARE(outgoingOf(item, m_settings, m_secret)->text, u"Here it is.\n\n-- \nThe shop\nMain street 1"_s);
        m_settings.signature = u"shop"_s;
        item.text = u"Look at our webshop"_s;
        QVERIFY(outgoingOf(item, m_settings, m_secret)->text.endsWith(u"\n-- \nshop"_s));
    }

    void aForwardBeginsAThreadAndShowsTheHeadOfWhatItForwards()
    {
        plugin::OutboundItem item = replyOf(QString());
        item.kind = u"forward"_s;
        item.contactPoint.value = u"lab@y.example"_s;
        item.replyToKey = u"1@customer.test"_s;
        const QJsonObject forwarded{
            {u"from"_s, QJsonObject{{u"name"_s, u"Ann"_s}, {u"address"_s, u"ann@customer.test"_s}}},
            {u"at"_s, u"2026-03-14T10:12:00Z"_s},
            {u"subject"_s, u"Re: Lamp\r\nBcc: all@customer.test"_s},
            {u"to"_s, QJsonArray{QJsonObject{{u"name"_s, QString()}, {u"address"_s, u"support@shop.test"_s}}}},
            {u"text"_s, u"Where is it?"_s}};
        item.data = {{u"forwarded"_s, forwarded}, {u"to"_s, QJsonArray{u"lab@y.example"_s}}};
        const auto mail = outgoingOf(item, m_settings, m_secret);
        QVERIFY(mail);
        QVERIFY(mail->inReplyTo.isEmpty());
        QVERIFY(mail->references.isEmpty());
        QVERIFY(mail->subject.startsWith(u"Fwd: Lamp"_s));
        QVERIFY(!mail->subject.contains(u'\n'));
        QCOMPARE(envelopeOf(*mail), QStringList{u"lab@y.example"_s}); // nobody of the thread gets it
        QVERIFY(mail->text.startsWith(u"---------- Forwarded message ----------\nFrom: Ann <ann@customer.test>\n"
                                      "Date: 2026-03-14 10:12 UTC\nSubject: Re: Lamp"_s));
        QVERIFY(mail->text.contains(u"\nTo: support@shop.test\n\nWhere is it?"_s));
    }

    void picturesOfTheTextHaveANameInIt()
    {
        plugin::OutboundItem item = replyOf(u"See:"_s);
        item.data = {{u"inline"_s, QJsonArray{1}}};
        QVERIFY(contentIdOf(item, 0, u"shop.test"_s).isEmpty());
        QVERIFY(contentIdOf(item, 1, u"shop.test"_s).endsWith(u"@shop.test"_s));
    }

private:
    plugin::OutboundItem replyOf(const QString &text) const
    {
        plugin::OutboundItem item;
        item.itemId = m_item;
        item.contactPoint = {.kind = u"email"_s, .value = u"ann@customer.test"_s};
        item.text = text;
        return item;
    }
};

QTEST_APPLESS_MAIN(EmailMappingTest)
#include "mappingtest.moc"
