// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Canned responses and macros are written by those who answer for the team, and read by all.
#include "hubfixture.h"

#include <QTest>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;

class SnippetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hub = std::make_unique<HubFixture>();
        m_lead = must(m_hub->hub->addUser(
            {.name = u"Leo"_s, .email = u"leo@acme.test"_s, .role = Role::Supervisor, .queueIds = {m_hub->support}}));
        m_one = m_hub->random.newId(m_hub->clock.now());
        m_two = m_hub->random.newId(m_hub->clock.now());
    }
    void cleanup()
    {
        QCOMPARE(m_hub->violations(), QString());
        m_hub.reset();
    }

    void whoAnswersForTheTeamWritesThemAndAgentsReadThem()
    {
        QCOMPARE(canned(m_hub->ana, m_one, u"thanks"_s, u"Thank you"_s).error.type, u"forbidden"_s);
        QCOMPARE(macro(m_hub->ana, m_two, u"done"_s, {}, {close()}).error.type, u"forbidden"_s);
        QVERIFY(canned(m_lead, m_one, u"  thanks "_s, u"Thank you"_s).applied);
        QVERIFY(macro(m_lead, m_two, u"done"_s, {}, {close()}).applied);
        QCOMPARE(seen(u"CannedResponse/"_s, m_one).value("name"_L1).toString(), u"thanks"_s);
        QCOMPARE(seen(u"Macro/"_s, m_two).value("actions"_L1).toArray(), QJsonArray{close()});
        for (const auto &[name, arg, which] : {std::tuple{u"canned.remove"_s, u"cannedId"_s, m_one},
                                               std::tuple{u"macro.remove"_s, u"macroId"_s, m_two}}) {
            QCOMPARE(m_hub->command(m_hub->ana, name, {{arg, which.toString()}}).error.type, u"forbidden"_s);
            QVERIFY(m_hub->command(m_lead, name, {{arg, which.toString()}}).applied);
        }
        QVERIFY(seen(u"CannedResponse/"_s, m_one).isEmpty());
        QVERIFY(seen(u"Macro/"_s, m_two).isEmpty());
    }
    void whatComesTwiceIsHarmless()
    {
        QVERIFY(canned(m_lead, m_one, u"thanks"_s, u"Thank you"_s).applied);
        const auto rev = seen(u"CannedResponse/"_s, m_one).value("rev"_L1).toInteger();
        // The same again under another id, also with what was seen before the change.
        QVERIFY(canned(m_lead, m_one, u"thanks"_s, u"Thank you"_s, {{u"text"_s, u"older"_s}}).applied);
        QCOMPARE(seen(u"CannedResponse/"_s, m_one).value("rev"_L1).toInteger(), rev);
        const QJsonObject which{{u"cannedId"_s, m_one.toString()}};
        QVERIFY(m_hub->command(m_lead, u"canned.remove"_s, which).applied);
        QVERIFY(m_hub->command(m_lead, u"canned.remove"_s, which).applied);
    }
    void aChangeSaysWhatItSaw()
    {
        QVERIFY(canned(m_lead, m_one, u"thanks"_s, u"Thank you"_s).applied);
        const QJsonObject saw{{u"name"_s, u"thanks"_s}, {u"text"_s, u"Thank you"_s}};
        QVERIFY(canned(m_lead, m_one, u"thanks"_s, u"Thanks a lot"_s, saw).applied);
        const auto late = canned(m_lead, m_one, u"thanks"_s, u"Cheers"_s, saw);
        QCOMPARE(late.error.type, u"conflict"_s);
        QCOMPARE(late.error.current.value("text"_L1).toString(), u"Thanks a lot"_s);
        QCOMPARE(m_hub->command(m_lead, u"canned.remove"_s, {{u"cannedId"_s, m_one.toString()}}, saw).error.type,
                 u"conflict"_s);
        // What somebody removed does not come back by a change of somebody else's.
        QVERIFY(m_hub->command(m_lead, u"canned.remove"_s, {{u"cannedId"_s, m_one.toString()}}).applied);
        QCOMPARE(canned(m_lead, m_one, u"thanks"_s, u"Cheers"_s, saw).error.type, u"notFound"_s);
    }
    void whatIsEmptyIsSeenAsNull()
    {
        QVERIFY(macro(m_lead, m_one, u"done"_s, {}, {close()}).applied);
        const QJsonObject args{{u"macroId"_s, m_one.toString()},
                               {u"name"_s, u"done"_s},
                               {u"text"_s, u"Done."_s},
                               {u"actions"_s, QJsonArray()}};
        const QJsonObject saw{{u"name"_s, u"done"_s}, {u"text"_s, QJsonValue()}, {u"actions"_s, QJsonArray{close()}}};
        QVERIFY(m_hub->command(m_lead, u"macro.put"_s, args, saw).applied);
        const QJsonObject now{{u"text"_s, u"Done."_s}, {u"actions"_s, QJsonValue()}};
        QVERIFY(m_hub->command(m_lead, u"macro.remove"_s, {{u"macroId"_s, m_one.toString()}}, now).applied);
    }
    void namesAreThereOnceAndNothingIsEmpty()
    {
        QVERIFY(canned(m_lead, m_one, u"thanks"_s, u"Thank you"_s).applied);
        const auto twice = canned(m_lead, m_two, u"THANKS"_s, u"Other"_s);
        QCOMPARE(twice.error.type + twice.error.description, u"alreadyExistsname"_s);
        QVERIFY(macro(m_lead, m_two, u"thanks"_s, u"Text"_s, {}).applied);   // of its own type
        QVERIFY(canned(m_lead, m_one, u"Thanks"_s, u"Thank you"_s).applied); // its own name
        const Id third = m_hub->random.newId(m_hub->clock.now());
        QCOMPARE(canned(m_lead, third, u" "_s, u"Text"_s).error.description, u"name"_s);
        QCOMPARE(canned(m_lead, third, u"empty"_s, u" \n"_s).error.description, u"text"_s);
        QCOMPARE(canned(m_lead, third, QString(81, u'n'), u"Text"_s).error.description, u"name"_s);
        QCOMPARE(canned(m_lead, third, u"long"_s, QString(20'001, u't')).error.type, u"tooLarge"_s);
        QCOMPARE(canned(m_lead, Id(), u"none"_s, u"Text"_s).error.description, u"cannedId"_s);
        QCOMPARE(macro(m_lead, third, u"nothing"_s, {}, {}).error.description, u"text"_s);
    }
    void aMacroHoldsOnlyWhatAConsoleCanDo_data()
    {
        QTest::addColumn<QJsonObject>("action");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("unknown") << QJsonObject{{u"do"_s, u"dance"_s}} << u"do"_s;
        QTest::newRow("tag") << QJsonObject{{u"do"_s, u"tag"_s}, {u"tagId"_s, Id().toString()}} << u"tagId"_s;
        QTest::newRow("until") << QJsonObject{{u"do"_s, u"snooze"_s}, {u"until"_s, u"never"_s}} << u"until"_s;
        QTest::newRow("priority") << QJsonObject{{u"do"_s, u"priority"_s}, {u"priority"_s, 3}} << u"priority"_s;
        QTest::newRow("nobody's") << QJsonObject{{u"do"_s, u"assign"_s}, {u"agentId"_s, u"x"_s}} << u"agentId"_s;
    }
    void aMacroHoldsOnlyWhatAConsoleCanDo()
    {
        QFETCH(QJsonObject, action);
        QFETCH(QString, wrong);
        const auto refused = macro(m_lead, m_one, u"m"_s, u"Text"_s, {close(), action});
        QCOMPARE(refused.error.type, u"invalidProperties"_s);
        QCOMPARE(refused.error.description, u"actions[1]: "_s + wrong);
    }
    void everyActionOfTheProtocolIsTaken()
    {
        const Id tag = must(m_hub->hub->addTag(u"Refund"_s, u"#aa0000"_s));
        QJsonArray actions{QJsonObject{{u"do"_s, u"tag"_s}, {u"tagId"_s, tag.toString()}},
                           QJsonObject{{u"do"_s, u"untag"_s}, {u"tagId"_s, tag.toString()}},
                           QJsonObject{{u"do"_s, u"assign"_s}, {u"agentId"_s, u"me"_s}},
                           QJsonObject{{u"do"_s, u"assign"_s}, {u"agentId"_s, QJsonValue::Null}},
                           QJsonObject{{u"do"_s, u"assign"_s}, {u"agentId"_s, m_hub->ana.toString()}}};
        for (const QString &until : {u"hour"_s, u"afternoon"_s, u"tomorrow"_s, u"monday"_s})
            actions.append(QJsonObject{{u"do"_s, u"snooze"_s}, {u"until"_s, until}});
        for (const int priority : {-1, 0, 1, 2})
            actions.append(QJsonObject{{u"do"_s, u"priority"_s}, {u"priority"_s, priority}});
        actions.append(close());
        QVERIFY(macro(m_lead, m_one, u"all"_s, {}, actions).applied);
        QCOMPARE(seen(u"Macro/"_s, m_one).value("actions"_L1).toArray(), actions);
        while (actions.size() <= 20)
            actions.append(close());
        QCOMPARE(macro(m_lead, m_two, u"more"_s, {}, actions).error.description, u"actions"_s);
    }

private:
    static QJsonObject close() { return {{u"do"_s, u"close"_s}}; }
    static QJsonObject args(const Id &which, const QString &name, const QString &text)
    {
        return {{u"cannedId"_s, which.toString()}, {u"name"_s, name}, {u"text"_s, text}};
    }
    wire::CommandOutcome canned(const Id &agent, const Id &which, const QString &name, const QString &text,
                                const QJsonObject &expect = {})
    {
        return m_hub->command(agent, u"canned.put"_s, args(which, name, text), expect);
    }
    wire::CommandOutcome macro(const Id &agent, const Id &which, const QString &name, const QString &text,
                               const QJsonArray &actions)
    {
        return m_hub->command(
            agent, u"macro.put"_s,
            {{u"macroId"_s, which.toString()}, {u"name"_s, name}, {u"text"_s, text}, {u"actions"_s, actions}});
    }
    QJsonObject seen(const QString &type, const Id &which)
    {
        const auto all = m_hub->snapshot(m_hub->ana, Scope::org());
        const auto found = all.find(type + which.toString());
        return found == all.end() ? QJsonObject() : found->second;
    }

    std::unique_ptr<HubFixture> m_hub;
    Id m_lead, m_one, m_two;
};

QTEST_GUILESS_MAIN(SnippetsTest)
#include "snippets_test.moc"
