// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/intake.h"
#include "support/simtime.h"
#include "webchat/fakehost.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::email;

//! From a batch of mails to the hub's items.
class EmailIntakeTest : public QObject
{
    Q_OBJECT

private:
    static FetchedMail mail(const QByteArray &from, const QByteArray &id, const QByteArray &text = "Hello")
    {
        const auto read =
            readMail("From: " + from
                     + "\r\nTo: support@shop.test\r\nSubject: x\r\nDate: Fri, 15 Jan 2027 07:59:00 +0000\r\n"
                       "Message-ID: <"
                     + id + ">\r\n\r\n" + text + "\r\n");
        return {.mail = read ? *read : Mail(), .role = FolderRole::Inbox, .arrived = {1'800'000'000'000}};
    }
    static Settings settings()
    {
        Settings made;
        made.address = u"support@shop.test"_s;
        return made;
    }
    static QStringList keys(const webchat::FakeHost &host)
    {
        QStringList all;
        for (const auto &kept : host.items)
            all << kept.in.externalKey;
        return all;
    }

private Q_SLOTS:
    void keepsTwoSendersWithOneMessageIdApart()
    {
        test::SimTime time;
        webchat::FakeHost host(time);
        const Settings ours = settings();
        int committed = 0;
        Intake intake(
            host, ours, QByteArray(32, 's'), [](const auto &) {}, [&] { ++committed; });
        intake.take({{mail("ann@customer.test", "1@c.test"), mail("eve@evil.test", "1@c.test", "Evil"),
                      mail("ann@customer.test", "1@c.test")},
                     "cursor"});
        time.run(std::chrono::seconds(5));
        QCOMPARE(committed, 1);
        QCOMPARE(keys(host).size(), 2);
        QCOMPARE(keys(host).at(0), u"1@c.test"_s);
        QVERIFY(keys(host).at(1).startsWith(u"1@c.test#"));
        // And after a restart, from storage.
        Intake next(
            host, ours, QByteArray(32, 's'), [](const auto &) {}, [&] { ++committed; });
        next.take({{mail("eve@evil.test", "1@c.test", "Evil"), mail("ann@customer.test", "1@c.test")}, "cursor"});
        time.run(std::chrono::seconds(5));
        QCOMPARE(committed, 2);
        QCOMPARE(keys(host).size(), 2);
    }

    void waitsForAHubThatCannotKeepUp()
    {
        test::SimTime time;
        webchat::FakeHost host(time);
        const Settings ours = settings();
        int committed = 0;
        Intake intake(
            host, ours, QByteArray(32, 's'), [](const auto &) {}, [&] { ++committed; });
        host.ingestFails = ErrorCode::RateLimited;
        intake.take({{mail("ann@customer.test", "1@c.test")}, "cursor"});
        time.run(std::chrono::seconds(5));
        QCOMPARE(committed, 0);
        host.ingestFails.reset();
        time.run(std::chrono::seconds(5));
        QCOMPARE(committed, 1);
        QCOMPARE(keys(host).size(), 1);
    }
};

QTEST_APPLESS_MAIN(EmailIntakeTest)
#include "intaketest.moc"
