// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/hubprocess.h"

#include "base/clock.h"
#include "base/files.h"
#include "base/scheduler.h"
#include "keys/sealedfilestore.h"
#include "sync/account.h"
#include "sync/client.h"

#include <QSignalSpy>
#include <QTest>

using namespace throughline;
using namespace throughline::client;
using namespace Qt::StringLiterals;

namespace {

//! A console's session at a real hub, without the window.
struct Desk {
    QTemporaryDir folder;
    DiskFiles files;
    SystemClock clock;
    QtScheduler scheduler;
    std::shared_ptr<const Secret> key = std::make_shared<const Secret>(Secret::random(32));
    SealedFileStore secrets{folder.filePath(u"secrets"_s), *key, files};
    Account account{folder.path(), secrets, files, clock, scheduler};
    std::unique_ptr<Client> client = Client::open({.folder = folder.path(), .key = key}).value();

    bool signIn(quint16 port)
    {
        QSignalSpy in(&account, &Account::signedIn);
        account.signIn(QUrl(u"http://127.0.0.1:%1"_s.arg(port)), u"ana"_s, kPassword, u"test"_s);
        if (!QTest::qWaitFor([&] { return !in.isEmpty(); }, 10'000))
            return false;
        client->connectTo(account.base(), &account);
        return QTest::qWaitFor([&] { return client->status().phase == SyncPhase::Live; }, 20'000);
    }
};

} // namespace

//! The console's half of SECURITY C3: what the hub ends is over here too.
class RevokedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void C3_theConsoleLocksWithinFiveSecondsAndStaysLocked_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("device revoked") << QStringList{u"user"_s, u"revoke"_s, u"ana"_s} << QByteArray();
        QTest::newRow("password changed")
            << QStringList{u"user"_s, u"password"_s, u"ana"_s, u"--password-stdin"_s} << QByteArray("another staple\n");
        QTest::newRow("agent disabled") << QStringList{u"user"_s, u"change"_s, u"ana"_s, u"--disable"_s}
                                        << QByteArray();
    }
    void C3_theConsoleLocksWithinFiveSecondsAndStaysLocked()
    {
        QFETCH(QStringList, command);
        QFETCH(QByteArray, input);
        HubProcess hub;
        QVERIFY(hub.addAna());
        QVERIFY2(hub.start(), hub.log().constData());
        Desk desk;
        QVERIFY(desk.signIn(hub.port()));
        QSignalSpy needed(&desk.account, &Account::signInNeeded);
        if (command.at(1) == "revoke"_L1) {
            const auto devices = hub.cli({u"user"_s, u"devices"_s, u"ana"_s});
            command << u"--device"_s
                    << QString::fromLatin1(devices.out.trimmed().split('\n').last().split('\t').first());
        }
        QCOMPARE(hub.cli(command, input).code, 0);
        // The window shows the sign-in page on this signal.
        QVERIFY(QTest::qWaitFor([&] { return !needed.isEmpty(); }, 5000));
        QVERIFY(!desk.account.isSignedIn());
        // Neither does the next start show what is cached, with or without the hub.
        QVERIFY(hub.stop());
        Account next(desk.folder.path(), desk.secrets, desk.files, desk.clock, desk.scheduler);
        QSignalSpy in(&next, &Account::signedIn);
        QSignalSpy asked(&next, &Account::signInNeeded);
        next.restore();
        QTRY_COMPARE(asked.size(), 1);
        QVERIFY(in.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RevokedTest)
#include "tst_revoked.moc"
