// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/historykeeper.h"
#include "connector/historypreparer.h"
#include "support/simtime.h"
#include "webchat/fakehost.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::email;

//! Imported mails on their way to the hub.
class EmailHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileTheHubDoesNotTakeNowIsNotLeftOut_data()
    {
        QTest::addColumn<int>("notNow");
        QTest::newRow("none") << 0;
        QTest::newRow("the first") << 1;
        QTest::newRow("more than are under way at once") << 5;
    }
    void aFileTheHubDoesNotTakeNowIsNotLeftOut()
    {
        QFETCH(int, notNow);
        test::SimTime time;
        webchat::FakeHost host(time);
        host.filesNotNow = notNow;
        int kept = 0;
        HistoryKeeper keeper(host, [&](const auto &) { ++kept; });
        HistoryPreparer preparer(host, [&](OldMails mails) { keeper.keep(std::move(mails)); });
        OldMail mail;
        mail.item.externalKey = u"1@c.test"_s;
        for (const QString &name : {u"a.txt"_s, u"b.txt"_s, u"c.txt"_s}) {
            MailFile file;
            file.name = name;
            file.type = u"text/plain"_s;
            file.bytes = name.toUtf8();
            mail.files.push_back(file);
        }
        OldMails batch;
        batch.mails.push_back(mail);
        batch.cursor = "behind it";
        preparer.prepare(std::move(batch));
        QVERIFY(preparer.isBusy());
        time.run(std::chrono::seconds(10));
        QCOMPARE(kept, 1);
        QVERIFY(!preparer.isBusy() && !keeper.isBusy());
        QCOMPARE(host.items.size(), size_t(1));
        const plugin::InboundItem &item = host.items.front().in;
        QStringList names;
        for (const plugin::Attachment &file : item.attachments) {
            names << file.name;
            QCOMPARE(host.blobs.at(file.blobId), file.name.toUtf8());
        }
        QCOMPARE(names, (QStringList{u"a.txt"_s, u"b.txt"_s, u"c.txt"_s}));
        QVERIFY(!item.data.contains("filesMissing"_L1));
    }
};

QTEST_APPLESS_MAIN(EmailHistoryTest)
#include "historytest.moc"
