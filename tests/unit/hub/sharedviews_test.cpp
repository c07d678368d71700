// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Views and searches that somebody shares: who may, who sees them, and how they go away again.
#include "hubfixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;

class SharedViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hub = std::make_unique<HubFixture>();
        m_lead = must(m_hub->hub->addUser(
            {.name = u"Leo"_s, .email = u"leo@acme.test"_s, .role = Role::Supervisor, .queueIds = {m_hub->support}}));
        m_admin = must(m_hub->hub->addUser({.name = u"Mia"_s, .email = u"mia@acme.test"_s, .role = Role::Admin}));
        m_one = m_hub->random.newId(m_hub->clock.now());
    }
    void cleanup()
    {
        QCOMPARE(m_hub->violations(), QString());
        m_hub.reset();
    }

    void whoAnswersForTheTeamSharesAndEverybodySees()
    {
        QCOMPARE(share(m_hub->ana, view()).error.type, u"forbidden"_s);
        QVERIFY(share(m_lead, view()).applied);
        for (const Id &agent : {m_hub->ana, m_hub->bob}) {
            const auto seen = seenBy(agent, Scope::org());
            QCOMPARE(seen.value("name"_L1).toString(), u"Refunds"_s);
            QCOMPARE(seen.value("ownerId"_L1).toString(), m_lead.toString());
            QCOMPARE(seen.value("value"_L1).toObject(), view().value("value"_L1).toObject());
        }
    }
    void aTeamsViewIsSeenByTheTeamAndItsOwnerAlone()
    {
        QVERIFY(share(m_lead, view({{u"queueId"_s, m_hub->support.toString()}})).applied);
        QVERIFY(!seenBy(m_hub->ana, Scope::queue(m_hub->support)).isEmpty());
        QVERIFY(!seenBy(m_lead, Scope::me(m_lead)).isEmpty());
        QVERIFY(seenBy(m_hub->bob, Scope::org()).isEmpty());
        QVERIFY(seenBy(m_hub->bob, Scope::me(m_hub->bob)).isEmpty());
        // To everybody, and back to the team: it leaves where it was.
        QVERIFY(share(m_lead, view()).applied);
        QVERIFY(!seenBy(m_hub->bob, Scope::org()).isEmpty());
        QVERIFY(seenBy(m_hub->ana, Scope::queue(m_hub->support)).isEmpty());
        QVERIFY(share(m_lead, view({{u"queueId"_s, m_hub->support.toString()}})).applied);
        QVERIFY(seenBy(m_hub->bob, Scope::org()).isEmpty());
        must(m_hub->hub->rebuild());
        QVERIFY(!seenBy(m_hub->ana, Scope::queue(m_hub->support)).isEmpty());
    }
    void nobodySharesIntoATeamThatIsClosedToThem()
    {
        const Id staff = must(m_hub->hub->addQueue(u"Staff"_s, true));
        const auto refused = share(m_lead, view({{u"queueId"_s, staff.toString()}}));
        QCOMPARE(refused.error.type + refused.error.description, u"forbiddenqueueId"_s);
        const auto missing = share(m_lead, view({{u"queueId"_s, m_one.toString()}}));
        QCOMPARE(missing.error.type + missing.error.description, u"forbiddenqueueId"_s); // answers alike
        QCOMPARE(share(m_lead, view({{u"queueId"_s, u"x"_s}})).error.type, u"invalidProperties"_s);
    }
    void onlyItsOwnerChangesIt()
    {
        QVERIFY(share(m_lead, view()).applied);
        const auto refused = share(m_admin, view({{u"name"_s, u"Mine now"_s}}));
        QCOMPARE(refused.error.type + refused.error.description, u"forbiddenowner"_s);
        QVERIFY(share(m_lead, view({{u"name"_s, u" All   refunds "_s}})).applied);
        QCOMPARE(seenBy(m_hub->bob, Scope::org()).value("name"_L1).toString(), u"All refunds"_s);
    }
    void itGoesForAllWhenItsOwnerOrAnAdministratorTakesItBack()
    {
        QVERIFY(share(m_lead, view()).applied);
        QCOMPARE(unshare(m_hub->ana).error.type, u"forbidden"_s);
        QVERIFY(unshare(m_lead).applied);
        QVERIFY(seenBy(m_hub->bob, Scope::org()).isEmpty());
        QVERIFY(unshare(m_lead).applied); // is as it was wanted
        QVERIFY(share(m_lead, view({{u"queueId"_s, m_hub->support.toString()}})).applied);
        QVERIFY(unshare(m_admin).applied);
        QVERIFY(seenBy(m_hub->ana, Scope::queue(m_hub->support)).isEmpty());
        QVERIFY(seenBy(m_lead, Scope::me(m_lead)).isEmpty());
    }
    void whatComesTwiceIsHarmless()
    {
        QVERIFY(share(m_lead, view()).applied);
        const auto rev = seenBy(m_hub->bob, Scope::org()).value("rev"_L1).toInteger();
        QVERIFY(share(m_lead, view()).applied);
        QCOMPARE(seenBy(m_hub->bob, Scope::org()).value("rev"_L1).toInteger(), rev);
    }
    void whatIsNoViewIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QString>("error");
        QTest::newRow("id") << QJsonObject{{u"viewId"_s, u"x"_s}} << u"invalidProperties viewId"_s;
        QTest::newRow("kind") << QJsonObject{{u"kind"_s, u"report"_s}} << u"invalidProperties kind"_s;
        QTest::newRow("no name") << QJsonObject{{u"name"_s, u" \n"_s}} << u"invalidProperties name"_s;
        QTest::newRow("long name") << QJsonObject{{u"name"_s, QString(61, u'n')}} << u"invalidProperties name"_s;
        QTest::newRow("no value") << QJsonObject{{u"value"_s, u"all"_s}} << u"invalidProperties value"_s;
        QTest::newRow("large") << QJsonObject{{u"value"_s, QJsonObject{{u"channel"_s, QString(4096, u'c')}}}}
                               << u"tooLarge value"_s;
        QTest::newRow("empty search") << QJsonObject{{u"kind"_s, u"search"_s}} << u"invalidProperties value"_s;
        QTest::newRow("long search") << QJsonObject{{u"kind"_s, u"search"_s},
                                                    {u"value"_s, QJsonObject{{u"text"_s, QString(501, u't')}}}}
                                     << u"invalidProperties value"_s;
    }
    void whatIsNoViewIsRefused()
    {
        QFETCH(QJsonObject, changes);
        QFETCH(QString, error);
        const auto refused = share(m_lead, view(changes));
        QCOMPARE(refused.error.type + u' ' + refused.error.description, error);
        QVERIFY(seenBy(m_hub->bob, Scope::org()).isEmpty());
    }
    void thereAreSoManyAndNoMore()
    {
        for (int at = 0; at < 200; ++at)
            QVERIFY(share(m_lead, view({{u"viewId"_s, fresh().toString()}})).applied);
        QCOMPARE(share(m_lead, view()).error.type, u"overQuota"_s);
    }
    void whatSomebodySharedWhoLeftMakesRoom()
    {
        const QString team = m_hub->support.toString();
        QVERIFY(share(m_lead, view({{u"queueId"_s, team}})).applied);
        for (int at = 1; at < 200; ++at)
            QVERIFY(share(m_lead, view({{u"viewId"_s, fresh().toString()}, {u"queueId"_s, team}})).applied);
        const auto one = [this] { return view({{u"viewId"_s, fresh().toString()}}); };
        QCOMPARE(share(m_admin, one()).error.type, u"overQuota"_s); // they see none of these, and can clear none up
        for (Agent agent : must(agents(*m_hub->reader))) {
            agent.active = agent.id != m_lead;
            must(m_hub->hub->updateAgent(agent));
        }
        QVERIFY(!seenBy(m_hub->ana, Scope::queue(m_hub->support)).isEmpty()); // while there is room
        QVERIFY(share(m_admin, one()).applied);
        QVERIFY(seenBy(m_hub->ana, Scope::queue(m_hub->support)).isEmpty()); // left alone the longest
        QVERIFY(share(m_admin, one()).applied);
    }
    void aSearchIsSharedTheSameWay()
    {
        QVERIFY(share(m_lead,
                      view({{u"kind"_s, u"search"_s}, {u"value"_s, QJsonObject{{u"text"_s, u"from:ada has:file"_s}}}}))
                    .applied);
        QCOMPARE(seenBy(m_hub->bob, Scope::org()).value("value"_L1).toObject().value("text"_L1).toString(),
                 u"from:ada has:file"_s);
    }

private:
    [[nodiscard]] Id fresh() { return m_hub->random.newId(m_hub->clock.now()); }
    [[nodiscard]] QJsonObject view(const QJsonObject &changes = {}) const
    {
        QJsonObject args{{u"viewId"_s, m_one.toString()},
                         {u"kind"_s, u"view"_s},
                         {u"name"_s, u"Refunds"_s},
                         {u"value"_s, QJsonObject{{u"sort"_s, u"waiting"_s}, {u"assigneeId"_s, u"me"_s}}}};
        for (auto it = changes.begin(); it != changes.end(); ++it)
            args.insert(it.key(), it.value());
        return args;
    }
    wire::CommandOutcome share(const Id &agent, const QJsonObject &args)
    {
        return m_hub->command(agent, u"view.share"_s, args);
    }
    wire::CommandOutcome unshare(const Id &agent)
    {
        return m_hub->command(agent, u"view.unshare"_s, {{u"viewId"_s, m_one.toString()}});
    }
    QJsonObject seenBy(const Id &agent, const Scope &scope)
    {
        const auto all = m_hub->snapshot(agent, scope);
        const auto found = all.find(u"SharedView/"_s + m_one.toString());
        return found == all.end() ? QJsonObject() : found->second;
    }

    std::unique_ptr<HubFixture> m_hub;
    Id m_lead, m_admin, m_one;
};

QTEST_GUILESS_MAIN(SharedViewsTest)
#include "sharedviews_test.moc"
