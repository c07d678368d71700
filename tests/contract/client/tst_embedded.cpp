// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"
#include "base/files.h"
#include "domain/records.h"
#include "keys/sealedfilestore.h"
#include "sync/client.h"
#include "sync/embeddedhub.h"

#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace throughline;
using namespace throughline::client;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template<typename T>
Result<T> waitFor(QFuture<Result<T>> future)
{
    (void)QTest::qWaitFor([&] { return future.isFinished(); }, 20'000);
    return future.result();
}

//! "Work on this computer" as the console's composition root puts it together.
struct Computer {
    QTemporaryDir folder;
    DiskFiles files;
    SystemClock clock;
    QtScheduler scheduler;
    std::shared_ptr<const Secret> key = std::make_shared<const Secret>(Secret::random(32));
    SealedFileStore secrets{folder.filePath(u"secrets"_s), *key, files};
    EmbeddedHub hub{{.program = QString::fromUtf8(THROUGHLINE_HUB),
                     .dataFolder = folder.filePath(u"hub"_s),
                     .extra = {u"--lease-minutes"_s, u"1"_s},
                     .userName = u"Ana"_s,
                     .key = key},
                    scheduler};
    Account account{folder.filePath(u"profile"_s), secrets, files, clock, scheduler};
    std::unique_ptr<Client> client = Client::open({.folder = folder.filePath(u"profile"_s), .key = key}).value();
    QList<LocalSession> sessions;
    QString trouble;

    Computer()
    {
        QObject::connect(&hub, &EmbeddedHub::ready, &account, [this](const LocalSession &session) {
            sessions.append(session);
            account.adopt(session);
            if (sessions.size() == 1)
                client->connectTo(account.base(), &account);
            else
                client->retryNow();
        });
        QObject::connect(&hub, &EmbeddedHub::failed, &hub, [this](const Error &error) { trouble = error.detail; });
        QObject::connect(&account, &Account::localSessionWanted, &hub, &EmbeddedHub::renew);
    }
    ~Computer()
    {
        client.reset();
        hub.stop();
        if (process() > 0)
            ::kill(pid_t(process()), SIGTERM);
    }
    qint64 process() const
    {
        QFile file(folder.filePath(u"hub/hub.json"_s));
        return file.open(QIODevice::ReadOnly)
                   ? QJsonDocument::fromJson(file.readAll()).object().value("pid"_L1).toInteger()
                   : 0;
    }
    bool live()
    {
        const bool done =
            QTest::qWaitFor([&] { return client->status().phase == SyncPhase::Live || !trouble.isEmpty(); }, 60'000);
        if (!trouble.isEmpty())
            qWarning("%s", qPrintable(trouble));
        return done && trouble.isEmpty();
    }
};

} // namespace

//! The console and the hub's program over their real local socket, HTTP and WebSocket.
class EmbeddedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsSignsInSyncsAndSendsCommands()
    {
        Computer c;
        c.hub.start();
        QVERIFY(c.live());
        const auto agents = waitFor(c.client->agents()).value();
        QCOMPARE(agents.size(), 1u);
        QCOMPARE(agents[0].name, u"Ana"_s);
        QCOMPARE(agents[0].id, c.client->agentId());
        QVERIFY(!waitFor(c.client->queues()).value().empty());

        wire::Command busy{.name = u"presence.set"_s, .args = {{u"state"_s, u"busy"_s}}};
        c.client->submit(busy);
        QTRY_VERIFY_WITH_TIMEOUT(c.client->status().pending == 0 && !waitFor(c.client->presences()).value().empty(),
                                 10'000);
        QCOMPARE(waitFor(c.client->presences()).value().at(0).state, PresenceState::Busy);
        QTRY_VERIFY(waitFor(c.client->outbox()).value().empty());

        // A second console attaches to the same hub.
        EmbeddedHub second({.program = u"/nonexistent"_s,
                            .dataFolder = c.folder.filePath(u"hub"_s),
                            .extra = {},
                            .userName = {},
                            .key = c.key},
                           c.scheduler);
        QSignalSpy ready(&second, &EmbeddedHub::ready);
        second.start();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 10'000);
        QCOMPARE(ready[0][0].value<LocalSession>().base, c.account.base());
    }

    void aKilledHubIsStartedAgainAtTheSameAddress()
    {
        Computer c;
        c.hub.start();
        QVERIFY(c.live());
        const auto base = c.account.base();
        const auto process = c.process();
        ::kill(pid_t(process), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(c.client->status().phase != SyncPhase::Live, 10'000);
        // Written while it is gone.
        c.client->submit({.name = u"presence.set"_s, .args = {{u"state"_s, u"meal"_s}}});
        QTRY_VERIFY_WITH_TIMEOUT(c.sessions.size() >= 2, 30'000);
        QVERIFY(c.live());
        QCOMPARE(c.account.base(), base);
        QVERIFY(c.process() != process);
        QTRY_VERIFY_WITH_TIMEOUT(c.client->status().pending == 0, 10'000);
        QCOMPARE(waitFor(c.client->presences()).value().at(0).state, PresenceState::Meal);
    }

    void aMissingProgramIsOneSentence()
    {
        QTemporaryDir folder;
        QtScheduler scheduler;
        EmbeddedHub hub({.program = u"/nonexistent"_s,
                         .dataFolder = folder.path(),
                         .extra = {},
                         .userName = {},
                         .key = std::make_shared<const Secret>(Secret::random(32))},
                        scheduler);
        QSignalSpy failed(&hub, &EmbeddedHub::failed);
        hub.start();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(EmbeddedTest)
#include "tst_embedded.moc"
