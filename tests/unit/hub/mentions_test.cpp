// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubfixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;

//! A note names colleagues: those who may read it are told, nobody else can be named.
class MentionsTest : public QObject
{
    Q_OBJECT

    static wire::CommandOutcome note(HubFixture &hub, const IngestedItem &asked, const QJsonArray &mentions)
    {
        return hub.command(hub.ana, u"conversation.note"_s,
                           {{u"conversationId"_s, asked.conversationId.toString()},
                            {u"itemId"_s, hub.random.newId(hub.clock.now()).toString()},
                            {u"text"_s, u"@Carl please look"_s},
                            {u"mentions"_s, mentions}});
    }
    static std::vector<QJsonObject> told(HubFixture &hub, const Id &agent)
    {
        std::vector<QJsonObject> all;
        for (const auto &[key, body] : hub.snapshot(agent, Scope::me(agent))) {
            if (key.startsWith("Notification/"_L1))
                all.push_back(body);
        }
        return all;
    }

private Q_SLOTS:
    void whoIsNamedIsToldOnceAConversation()
    {
        HubFixture hub;
        const Id carl =
            must(hub.hub->addUser({.name = u"Carl"_s, .email = u"carl@shop.example"_s, .queueIds = {hub.support}}));
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        const auto first = note(hub, asked, {carl.toString(), carl.toString()});
        QVERIFY2(first.applied, qPrintable(first.error.type));
        QCOMPARE(told(hub, carl).size(), size_t(1));
        QCOMPARE(told(hub, carl)[0].value("kind"_L1).toString(), u"mention"_s);
        QCOMPARE(told(hub, carl)[0].value("refId"_L1).toString(), asked.conversationId.toString());
        const QString at = told(hub, carl)[0].value("at"_L1).toString();
        QVERIFY(told(hub, hub.ana).empty());
        const auto item = hub.snapshot(carl, Scope::queue(hub.support))
                              .at(u"TimelineItem/"_s + first.result.value("itemId"_L1).toString());
        QCOMPARE(item.value("data"_L1).toObject().value("mentions"_L1).toArray(), QJsonArray{carl.toString()});
        hub.clock.advance(std::chrono::minutes(5));
        QVERIFY(note(hub, asked, {carl.toString()}).applied);
        QCOMPARE(told(hub, carl).size(), size_t(1));
        QVERIFY(told(hub, carl)[0].value("at"_L1).toString() != at);
        QCOMPARE(hub.violations(), QString());
    }
    void whoMayNotReadItCannotBeNamed()
    {
        HubFixture hub;
        const auto asked = hub.say(u"v1"_s, u"Hello"_s);
        const Id outside = must(hub.hub->addUser({.name = u"Dora"_s, .email = u"dora@shop.example"_s}));
        for (const Id &agent : {outside, Id(), asked.contactPointId}) {
            const auto refused = note(hub, asked, {agent.toString()});
            QVERIFY(!refused.applied);
            QCOMPARE(refused.error.type, u"invalidProperties"_s);
            QCOMPARE(refused.error.description, u"mentions"_s);
        }
        QVERIFY(told(hub, outside).empty());
        QVERIFY(note(hub, asked, {}).applied);
        QCOMPARE(hub.violations(), QString());
    }
};

QTEST_GUILESS_MAIN(MentionsTest)
#include "mentions_test.moc"
