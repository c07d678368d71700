// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/authresults.h"
#include "connector/cursor.h"
#include "connector/foldername.h"
#include "connector/ours.h"
#include "connector/pace.h"
#include "connector/portions.h"
#include "connector/settings.h"
#include "connector/tokens.h"
#include "connector/unreadmail.h"
#include "connector/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::email;

//! The parts of the mail connector that need no server.
class EmailRulesTest : public QObject
{
    Q_OBJECT

private:
    static plugin::StartInfo info(QJsonObject more = {})
    {
        plugin::StartInfo start;
        start.settings = {{u"address"_s, u"Support@Shop.test"_s},
                          {u"imapHost"_s, u"imap.shop.test"_s},
                          {u"smtpHost"_s, u"smtp.shop.test"_s}};
        for (auto it = more.begin(); it != more.end(); ++it)
            start.settings[it.key()] = it.value();
        start.secrets = {{u"password"_s, "secret"}};
        return start;
    }

private Q_SLOTS:
    void aMailThatEndsTheProcessIsSkippedAndTheOthersAreRead()
    {
        std::vector<MailHead> folder;
        for (quint32 uid = 1; uid <= 120; ++uid)
            folder.push_back({.uid = uid, .size = 1000});
        constexpr quint32 deadly = 77;
        QByteArray kept; // what the hub has of the cursor
        QMap<quint32, int> taken;
        Portions::How how = Portions::How::Read;
        int crashes = 0;
        const auto runsToTheEnd = [&] {
            Cursor cursor = Cursor::fromBytes(kept);
            auto mark = cursor.mark(u"inbox"_s).value_or(FolderMark{.uidValidity = 9});
            Portions portions(cursor, u"inbox"_s, mark.uidValidity);
            while (mark.uid < folder.size()) {
                const auto rest = std::span(folder).subspan(mark.uid);
                const auto portion = portions.next(rest, 1'000'000);
                kept = cursor.toBytes(); // the commit before
                for (const auto &head : rest.first(portion.mails)) {
                    if (head.uid == deadly && portion.how == Portions::How::Read)
                        return false; // the fault: the process ends here
                }
                for (const auto &head : rest.first(portion.mails)) {
                    ++taken[head.uid];
                    if (head.uid == deadly)
                        how = portion.how;
                }
                mark.uid += quint32(portion.mails);
                portions.done();
                cursor.set(u"inbox"_s, mark);
                kept = cursor.toBytes();
            }
            return true;
        };
        while (!runsToTheEnd() && crashes < 10)
            ++crashes;
        QCOMPARE(crashes, 1 + Portions::mostTries); // once among others, then so often alone
        QCOMPARE(taken.size(), qsizetype(folder.size()));
        QVERIFY(std::all_of(taken.cbegin(), taken.cend(), [](int times) { return times == 1; }));
        QCOMPARE(how, Portions::How::SourceOnly);
        QVERIFY(!Cursor::fromBytes(kept).reading);
    }

    void anUnreadMailSaysSoAndBringsItsSource()
    {
        const auto fetched = unreadMail({.uid = 7, .size = 10}, FolderRole::Inbox, u"inbox:INBOX"_s, {.uidValidity = 9},
                                        0, 0, "From: a@b\r\n\r\nx");
        QCOMPARE(fetched.mail.subject, u"This mail cannot be read here"_s);
        QCOMPARE(fetched.mail.files.size(), 1u);
        const auto mapped = mapMail(fetched, readSettings(info()).value(), QByteArray(32, 's'));
        QVERIFY(mapped.item);
        QCOMPARE(mapped.item->externalKey, u"uid-inbox:INBOX-9-7"_s);
        QVERIFY(unreadMail({.uid = 7}, FolderRole::Inbox, u"x"_s, {}, 0, 0, {}).mail.files.empty());
    }

    void keepsTheCursorThroughItsBytes()
    {
        Cursor cursor;
        cursor.since = 1'800'000'000'000;
        cursor.set(u"inbox:INBOX"_s, {.uidValidity = 4'000'000'000u, .uid = 17, .modSeq = 1ull << 40, .oldTo = 3});
        QCOMPARE(Cursor::fromBytes(cursor.toBytes()), cursor);
        QCOMPARE(Cursor::fromBytes("garbage"), Cursor());
        QCOMPARE(Cursor::fromBytes({}), Cursor());
    }

    void readsFromNowThenOnThenAgain()
    {
        const auto first = planReading({}, 7, 100, 5, 0);
        QCOMPARE(int(first.kind), int(ReadPlan::Kind::FromNow));
        QCOMPARE(first.firstUid, 100u);
        const auto history = planReading({}, 7, 100, 5, 30);
        QCOMPARE(int(history.kind), int(ReadPlan::Kind::History));
        QCOMPARE(history.oldTo, 99u);
        const FolderMark mark{.uidValidity = 7, .uid = 99, .modSeq = 5, .oldTo = 99};
        QVERIFY(planReading(mark, 7, 100, 6, 0).nothingNew); // no new UID
        QVERIFY(planReading(mark, 7, 0, 5, 0).nothingNew);   // no change at all
        QVERIFY(!planReading(mark, 7, 101, 6, 0).nothingNew);
        QVERIFY(!planReading(mark, 7, 0, 0, 0).nothingNew); // the server says nothing
        const auto again = planReading(mark, 8, 40, 5, 0);
        QCOMPARE(int(again.kind), int(ReadPlan::Kind::ReadAgain));
        QCOMPARE(again.firstUid, 1u);
        QCOMPARE(again.oldTo, 39u);
    }

    void takesNoOldMailAfterANewUidValidity()
    {
        const FolderMark mark{.uidValidity = 8, .uid = 0, .modSeq = 0, .oldTo = 39};
        const qint64 since = 1'800'000'000'000, day = 86'400'000;
        QCOMPARE(int(takingOf(5, since - day, mark, since, 0)), int(Taking::No));
        QCOMPARE(int(takingOf(5, since + 1, mark, since, 0)), int(Taking::New));
        QCOMPARE(int(takingOf(5, since - day, mark, since, 3)), int(Taking::Imported));
        QCOMPARE(int(takingOf(5, since - 4 * day, mark, since, 3)), int(Taking::No));
        QCOMPARE(int(takingOf(40, since - day, mark, since, 0)),
                 int(Taking::New)); // its UID is new: the clock may be wrong
    }

    void believesOnlyTheOwnServersOutermostResult()
    {
        const QString own = u"mx.shop.test"_s;
        const QString from = u"ann@customer.test"_s;
        const QString pass = u"mx.shop.test; spf=pass smtp.mailfrom=x; dmarc=pass (p=none) header.from=customer.test"_s;
        QVERIFY(senderVouchedFor({pass}, own, from));
        QVERIFY(!senderVouchedFor({pass}, QString(), from));
        QVERIFY(!senderVouchedFor({pass}, own, u"ann@other.test"_s));
        QVERIFY(!senderVouchedFor({pass}, u"shop.test"_s, from));
        QVERIFY(!senderVouchedFor({u"mx.shop.test; dmarc=fail header.from=customer.test"_s, pass}, own, from));
        QVERIFY(!senderVouchedFor({u"evil.test; dmarc=pass header.from=customer.test"_s}, own, from));
        QVERIFY(!senderVouchedFor({u"mx.shop.test; dmarc=fail (; dmarc=pass header.from=customer.test)"_s}, own, from));
        QVERIFY(!senderVouchedFor({u"mx.shop.test; x=\"; dmarc=pass header.from=customer.test\""_s}, own, from));
        QVERIFY(senderVouchedFor({u"evil.test; none"_s, u"MX.shop.test 1; DMARC=pass header.from=Customer.test"_s}, own,
                                 from));
    }

    void knowsItsOwnMessageIds()
    {
        const Id id = Id::named(u"t"_s, u"1"_s);
        QCOMPARE(itemOf(messageIdOf(id, u"shop.test"_s), u"shop.test"_s), std::optional(id));
        QCOMPARE(itemOf(messageIdOf(id, u"SHOP.test"_s), u"shop.test"_s), std::optional(id));
        QVERIFY(!itemOf(messageIdOf(id, u"evil.test"_s), u"shop.test"_s));
        QVERIFY(!itemOf(u"abc@shop.test", u"shop.test"_s));
        QVERIFY(!itemOf(u"", u"shop.test"_s));
    }

    void turnsABounceIntoAReportWithoutAddresses()
    {
        const Id id = Id::named(u"t"_s, u"1"_s);
        DeliveryNotice notice{.originalKey = messageIdOf(id, u"shop.test"_s), .recipients = {}};
        notice.recipients = {{.recipient = u"ann@customer.test"_s,
                              .action = u"failed"_s,
                              .status = u"5.1.1"_s,
                              .diagnostic = u"smtp; 550 <ann@customer.test> unknown"_s}};
        const Bounce bounce = readBounce(notice, u"shop.test"_s, {5});
        QCOMPARE(bounce.itemId, id);
        QVERIFY(bounce.report);
        QCOMPARE(int(bounce.report->state), int(plugin::DeliveryState::Failed));
        QCOMPARE(bounce.report->error, u"There is no such mailbox. (5.1.1)"_s);
        notice.recipients[0].action = u"delayed"_s;
        QVERIFY(!readBounce(notice, u"shop.test"_s, {5}).report);
        notice.recipients[0].action = u"delivered"_s;
        QCOMPARE(int(readBounce(notice, u"shop.test"_s, {5}).report->state), int(plugin::DeliveryState::Delivered));
        notice.originalKey = u"x@customer.test"_s;
        QVERIFY(readBounce(notice, u"shop.test"_s, {5}).itemId.isNull());
    }

    void saysWhyInWordsAndNeverWhatTheServerWrote()
    {
        QCOMPARE(refusalWords(550, "550 5.1.1 <ann@customer.test>: unknown\r\n"),
                 u"There is no such mailbox. (5.1.1)"_s);
        QCOMPARE(refusalWords(554, "554 go away ann@customer.test"), u"The mail server refuses it (554)."_s);
        QVERIFY(!statusWords(u"5.9.9 <ann@customer.test>"_s).contains(u'@'));
    }

    void sendsNoPasswordInTheClearToAnotherMachine()
    {
        QVERIFY(readSettings(info()));
        QCOMPARE(readSettings(info())->address, u"support@shop.test"_s);
        QCOMPARE(readSettings(info({{u"imapSecurity"_s, u"none"_s}})).error().detail, u"imapHost"_s);
        QVERIFY(readSettings(info({{u"imapSecurity"_s, u"none"_s}, {u"imapHost"_s, u"127.0.0.1"_s}})));
        QCOMPARE(readSettings(info({{u"smtpSecurity"_s, u"none"_s}, {u"smtpHost"_s, u"localhost.evil.test"_s}}))
                     .error()
                     .detail,
                 u"smtpHost"_s);
        QCOMPARE(readSettings(info({{u"address"_s, u"nobody"_s}})).error().detail, u"address"_s);
        QCOMPARE(readSettings(info({{u"caPem"_s, u"no certificate"_s}})).error().detail, u"caPem"_s);
        QCOMPARE(readSettings(info({{u"auth"_s, u"oauth2"_s}, {u"provider"_s, u"google"_s}})).error().detail,
                 u"clientId"_s);
        const QJsonObject generic{{u"auth"_s, u"oauth2"_s}, {u"clientId"_s, u"c"_s}};
        QCOMPARE(readSettings(info(generic)).error().detail, u"tokenUrl"_s);
        for (const QString &key : {u"issuer"_s, u"authUrl"_s, u"tokenUrl"_s, u"deviceUrl"_s}) {
            QJsonObject open = generic;
            open[key] = u"http://login.example.test/x"_s; // tokens would travel in the clear
            QCOMPARE(readSettings(info(open)).error().detail, key);
        }
    }

    void readsTokenAnswers()
    {
        const auto good = readTokenAnswer(200, R"({"access_token":"abc","expires_in":10,"refresh_token":"new"})");
        QVERIFY(good);
        QCOMPARE(good->accessToken, "abc"_ba);
        QCOMPARE(good->refreshToken, "new"_ba);
        QCOMPARE(good->life, std::chrono::seconds(10));
        QCOMPARE(int(readTokenAnswer(400, R"({"error":"invalid_grant"})").error().kind), int(Trouble::Kind::Consent));
        QCOMPARE(int(readTokenAnswer(503, "busy").error().kind), int(Trouble::Kind::Connection));
        QVERIFY(!readTokenAnswer(200, R"({"access_token":"a\u0001b"})"));
        const OAuthGrant grant{
            .tokenUrl = {}, .clientId = u"me & you"_s, .clientSecret = {}, .refreshToken = "a+b", .scope = {}};
        QCOMPARE(tokenRequest(grant), "grant_type=refresh_token&refresh_token=a%2Bb&client_id=me%20%26%20you"_ba);
    }

    void writesFolderNamesAsImapDoes()
    {
        QCOMPARE(folderToWire(u"Sent"_s), "Sent"_ba);
        QCOMPARE(folderToWire(u"Entwürfe & mehr"_s), "Entw&APw-rfe &- mehr"_ba);
        QCOMPARE(folderToWire(u"日本語"_s), "&ZeVnLIqe-"_ba);
    }

    void comesBackLaterAndLaterButNotAtOnce()
    {
        Pace pace(3);
        for (const int whole : {1'000, 2'000, 4'000}) {
            const auto next = pace.next(false).count();
            QVERIFY(next >= whole / 2 && next <= whole);
        }
        for (int i = 0; i < 20; ++i)
            QVERIFY(pace.next(false) <= std::chrono::seconds(60));
        QVERIFY(pace.next(true) > std::chrono::seconds(60));
        pace.worked();
        QVERIFY(pace.next(true) <= std::chrono::seconds(1));
    }
};

QTEST_APPLESS_MAIN(EmailRulesTest)
#include "rulestest.moc"
