// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "customer/customerpanel.h"
#include "session/presencemodel.h"
#include "session/sessionmodel.h"
#include "session/syncmodel.h"
#include "ui/fakesource.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class SessionModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOnlyAddressesThatCanBeAHub_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");
        QTest::newRow("bare") << u" hub.example "_s << u"https://hub.example"_s;
        QTest::newRow("slash") << u"https://hub.example/"_s << u"https://hub.example"_s;
        QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
        QTest::newRow("plain http") << u"http://hub.example"_s << QString();
        QTest::newRow("user") << u"https://a@hub.example"_s << QString();
        QTest::newRow("file") << u"file:///etc"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("words") << u"my hub"_s << QString();
    }
    void takesOnlyAddressesThatCanBeAHub()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        QCOMPARE(hubUrlFrom(typed), url);
    }
    void asksToSignInOnlyWithEverythingThere()
    {
        SessionModel session;
        QSignalSpy asked(&session, &SessionModel::signInAsked);
        session.signIn(u"hub.example"_s, u"mara"_s, QString());
        session.signIn(u"ftp://x"_s, u"mara"_s, u"pw"_s);
        QCOMPARE(asked.count(), 0);
        QVERIFY(!session.problem().isEmpty());
        session.signIn(u"hub.example"_s, u" mara "_s, u"pw"_s);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][1].toString(), u"mara"_s);
        QVERIFY(session.problem().isEmpty());
    }
    void aPassphraseMustBeLongEnoughAndTypedTwice()
    {
        SessionModel session;
        QSignalSpy chosen(&session, &SessionModel::passphraseChosen);
        session.setPassphrase(u"short"_s, u"short"_s);
        session.setPassphrase(u"long enough"_s, u"long enouhg"_s);
        QCOMPARE(chosen.count(), 0);
        session.setPassphrase(u"long enough"_s, u"long enough"_s);
        QCOMPARE(chosen.count(), 1);
    }
    void everyPhaseOfTheLineHasWords()
    {
        FakeSource source;
        ManualClock clock;
        SyncModel sync(source, clock);
        using client::SyncPhase;
        for (const SyncPhase phase : {SyncPhase::Idle, SyncPhase::Waiting, SyncPhase::Connecting, SyncPhase::Syncing,
                                      SyncPhase::Live, SyncPhase::SignInNeeded, SyncPhase::Refused}) {
            source.setStatus({.phase = phase, .pending = 2, .rejected = 1});
            QVERIFY(!sync.word().isEmpty());
            QVERIFY(sync.detail().contains(u'2'));
            QVERIFY(!sync.iconName().isEmpty());
        }
        source.setStatus({.phase = SyncPhase::Waiting, .pending = 2}); // a narrow banner shows the beginning
        QVERIFY(sync.detail().startsWith(u'2'));
        QVERIFY(sync.detail().contains(u"go on working"_s));
    }
    void whileTheHubIsAwayItsWordsSayUntilWhenAllWasHere()
    {
        using client::SyncPhase;
        // As a person there reads a clock: 9:41 on a Wednesday, whatever the zone of this computer.
        const auto at = [](int day, int hour, int minute) {
            return Instant{QDateTime({2026, 11, day}, {hour, minute}).toMSecsSinceEpoch()};
        };
        FakeSource source;
        ManualClock clock{at(18, 11, 0)};
        SyncModel sync(source, clock);
        for (const SyncPhase phase : {SyncPhase::Idle, SyncPhase::Waiting, SyncPhase::Connecting, SyncPhase::Syncing,
                                      SyncPhase::SignInNeeded, SyncPhase::Refused}) {
            source.setStatus({.phase = phase, .pending = 3, .lastLiveAt = at(18, 9, 41)});
            const QString today = sync.detail();
            QVERIFY2(today.contains(u"Up to date until"_s) && today.contains(u"9:41"_s), qPrintable(today));
            QVERIFY2(today.contains(u"3 change(s) wait"_s) || today.contains(u"3 changes wait"_s), qPrintable(today));
            source.setStatus({.phase = phase, .lastLiveAt = at(16, 9, 41)}); // of another day the day is said, too
            QVERIFY2(sync.detail().contains(u"9:41"_s) && sync.detail().contains(u"16"_s), qPrintable(sync.detail()));
            source.setStatus({.phase = phase}); // it has never been here
            QVERIFY2(!sync.detail().contains(u"until"_s), qPrintable(sync.detail()));
        }
        source.setStatus({.phase = SyncPhase::Live, .lastLiveAt = at(18, 9, 41)}); // now: no time is due
        QVERIFY2(!sync.detail().contains(u"9:41"_s), qPrintable(sync.detail()));
    }
    void A3_saysWhatWasSetAsideUntilItIsDismissed()
    {
        ManualClock clock;
        {
            FakeSource whole;
            SyncModel sync(whole, clock);
            QCOMPARE(sync.notice(), QString());
            Q_EMIT whole.cacheReplaced(u"/profile/cache.db.damaged-7"_s);
            QVERIFY(sync.notice().contains(u"/profile/cache.db.damaged-7"_s));
        }
        FakeSource source;
        source.cacheAside = u"/profile/cache.db.damaged-1"_s;
        source.workAside = u"/profile/work.db.damaged-2"_s;
        SyncModel sync(source, clock);
        QVERIFY(sync.notice().contains(source.cacheAside));
        QVERIFY(sync.notice().contains(source.workAside));
        sync.dismissNotice();
        QCOMPARE(sync.notice(), QString());
    }
    void presenceIsShownAtOnceAndSentAsACommand()
    {
        FakeSource source;
        source.me = id(1);
        source.presenceList = {{.id = id(1), .state = PresenceState::Offline}};
        source.agentList = {{.id = id(1), .name = u"Mara Vogt"_s}};
        ManualClock clock;
        PresenceModel presence(source, clock);
        QAbstractItemModelTester tester(&presence, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(presence.agentName(), u"Mara Vogt"_s);
        presence.choose(1);
        QCOMPARE(presence.word(), u"Busy"_s);
        QCOMPARE(source.commands[0].name, u"presence.set"_s);
        QCOMPARE(source.commands[0].args[u"state"_s].toString(), u"busy"_s);
    }
    void whoSignsInForTheFirstTimeIsAvailableAndThenTheLastWordStands()
    {
        ManualClock clock;
        const auto commandsOf = [&](const Presence &known, client::SyncPhase phase) {
            FakeSource source;
            source.me = id(1);
            source.presenceList = {known};
            PresenceModel presence(source, clock);
            source.setStatus({.phase = phase});
            source.setStatus({.phase = phase, .pending = 1});
            return source.commands;
        };
        const auto first = commandsOf({.id = id(1)}, client::SyncPhase::Live);
        QCOMPARE(first.size(), size_t(1));
        QCOMPARE(first[0].name, u"presence.set"_s);
        QCOMPARE(first[0].args[u"state"_s].toString(), u"available"_s);
        QVERIFY(first[0].args[u"first"_s].toBool());
        // A console that is not live cannot know what was said elsewhere.
        QVERIFY(commandsOf({.id = id(1)}, client::SyncPhase::Waiting).empty());
        QVERIFY(
            commandsOf({.id = id(1), .state = PresenceState::Offline, .since = {5}}, client::SyncPhase::Live).empty());
        QVERIFY(commandsOf({.id = id(2)}, client::SyncPhase::Live).empty());
    }
    void theLivePageComesAndGoes()
    {
        FakeSource source;
        client::CustomerView view;
        view.customer.id = id(100);
        view.customer.name = u"Ada"_s;
        view.points = {{.point = {.id = id(3), .kind = u"visitor"_s, .value = u"v"_s}, .link = {}}};
        source.customers[id(100)] = view;
        ManualClock clock;
        CustomerPanel panel(source, clock);
        panel.open(id(100), {});
        const QString topic = "point/"_L1 + id(3).toString();
        Q_EMIT source.ephemeral(topic, u"page"_s, u"customer"_s, 60,
                                {{u"title"_s, u"Cart"_s}, {u"url"_s, u"https://shop.example/cart?secret=1"_s}});
        QVERIFY(panel.isOnline());
        QCOMPARE(panel.pageTitle(), u"Cart"_s);
        QCOMPARE(panel.pagePlace(), u"shop.example/cart"_s);
        QVERIFY(panel.points()->index(0).data(PointModel::OnlineRole).toBool());
        Q_EMIT source.ephemeral(topic, u"online"_s, u"customer"_s, 60, {{u"online"_s, false}});
        QVERIFY(!panel.isOnline());
        Q_EMIT source.ephemeral(topic, u"page"_s, u"customer"_s, 1, {}); // whoever leaves is on no page, and not back
        QVERIFY(!panel.isOnline());
        Q_EMIT source.ephemeral("point/"_L1 + id(99).toString(), u"page"_s, u"customer"_s, 60, {{u"title"_s, u"x"_s}});
        QVERIFY(!panel.isOnline()); // somebody else's page
    }
    void conflictingAttributesStandSideBySide()
    {
        client::CustomerView view;
        view.customer.fields = {{u"name"_s, {{u"Ada"_s, u"userToken"_s, {}, true}, {u"Eda"_s, u"form"_s, {}, false}}}};
        const auto rows = attributeRows(view);
        QCOMPARE(rows.size(), size_t(1));
        QVERIFY(rows[0].conflicting);
        QCOMPARE(rows[0].values, (QStringList{u"Ada"_s, u"Eda"_s}));
        QCOMPARE(rows[0].verified, (QList<bool>{true, false}));
        QCOMPARE(rows[0].origins.size(), 2);
        QVERIFY(rows[0].origins[0] != rows[0].origins[1]);
    }
};

QTEST_GUILESS_MAIN(SessionModelsTest)
#include "sessionmodelstest.moc"
