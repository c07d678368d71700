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

//! A console's profile at a real hub, without the window; each run of the program opens it anew.
struct Profile {
    QTemporaryDir folder;
    DiskFiles files;
    SystemClock clock;
    QtScheduler scheduler;
    std::shared_ptr<const Secret> key = std::make_shared<const Secret>(Secret::random(32));
    SealedFileStore secrets{folder.filePath(u"secrets"_s), *key, files};
};

struct Run {
    explicit Run(Profile &of)
        : account(of.folder.path(), of.secrets, of.files, of.clock, of.scheduler),
          client(Client::open({.folder = of.folder.path(), .key = of.key}).value())
    {
    }
    bool signIn(quint16 port)
    {
        QSignalSpy in(&account, &Account::signedIn);
        account.signIn(QUrl(u"http://127.0.0.1:%1"_s.arg(port)), u"ana"_s, kPassword, u"test"_s);
        if (!QTest::qWaitFor([&] { return !in.isEmpty(); }, 10'000))
            return false;
        client->connectTo(account.base(), &account);
        return QTest::qWaitFor([&] { return client->status().phase == SyncPhase::Live; }, 20'000);
    }
    QString draftOf(const Id &conversation)
    {
        auto future = client->draft(conversation);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            return u"no answer"_s;
        const auto draft = future.result();
        return draft && *draft ? (*draft)->text : QString();
    }

    Account account;
    std::unique_ptr<Client> client;
};

} // namespace

//! Who signs out and in again finds what was being written.
class SignedOutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftIsThereAfterSigningOutAndInAgain()
    {
        HubProcess hub;
        QVERIFY(hub.addAna());
        QVERIFY2(hub.start(), hub.log().constData());
        Profile profile;
        const Id conversation = Id::named(u"test", u"conversation"_s);
        const Draft draft{.conversationId = conversation,
                          .contactPointId = Id::named(u"test", u"point"_s),
                          .text = u"Half a sentence"_s};
        {
            Run run(profile);
            QVERIFY(run.signIn(hub.port()));
            run.client->putDraft(draft);
            QTRY_COMPARE(run.draftOf(conversation), draft.text);
            run.account.signOut();
            run.client->disconnectFromHub();
            QVERIFY(!run.account.isSignedIn());
            QCOMPARE(run.draftOf(conversation), draft.text);
        }
        // The next start has no session: it asks to sign in, and then all is there.
        Run next(profile);
        QSignalSpy asked(&next.account, &Account::signInNeeded);
        next.account.restore();
        QTRY_COMPARE(asked.size(), 1);
        QVERIFY(next.signIn(hub.port()));
        QCOMPARE(next.draftOf(conversation), draft.text);
    }
};

QTEST_GUILESS_MAIN(SignedOutTest)
#include "tst_signedout.moc"
