// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Canned responses and macros are made, changed and removed in a form; what waits and what was refused is said.
#include "composer/snippetlibrary.h"
#include "composer/canned.h"
#include "ui/fakesource.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class SnippetLibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->agentList = {{.id = id(1), .name = u"Mara"_s, .role = Role::Supervisor},
                               {.id = id(9), .name = u"Jonas"_s},
                               {.id = id(10), .name = u"Gone"_s, .active = false}};
        m_source->tagList = {{.id = id(80), .name = u"Refund"_s}};
        m_source->cannedList = {{.id = id(70), .name = u"thanks"_s, .text = u"Thank you, {{customer.name}}"_s}};
        m_source->macroList = {{.id = id(71),
                                .name = u"done"_s,
                                .text = {},
                                .actions = {QJsonObject{{u"do"_s, u"tag"_s}, {u"tagId"_s, id(80).toString()}},
                                            QJsonObject{{u"do"_s, u"close"_s}}}},
                               {.id = id(72), .name = u"odd"_s, .actions = {QJsonObject{{u"do"_s, u"dance"_s}}}}};
        m_library = std::make_unique<SnippetLibrary>(*m_source, m_clock, m_random);
    }
    void cleanup()
    {
        m_library.reset();
        m_source.reset();
    }

    void bothAreListedByName()
    {
        QAbstractItemModelTester tester(m_library.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(names(), (QStringList{u"done"_s, u"odd"_s, u"thanks"_s}));
        QVERIFY(m_library->index(0).data(SnippetLibrary::MacroRole).toBool());
        QVERIFY(!m_library->index(2).data(SnippetLibrary::MacroRole).toBool());
        m_source->cannedList.push_back({.id = id(73), .name = u"bye"_s, .text = u"Goodbye"_s});
        tell();
        QCOMPARE(names(), (QStringList{u"bye"_s, u"done"_s, u"odd"_s, u"thanks"_s}));
    }
    void onlyWhoAnswersForTheTeamMayWrite()
    {
        QVERIFY(m_library->mayWrite());
        QSignalSpy changed(m_library.get(), &SnippetLibrary::mayWriteChanged);
        m_source->agentList[0].role = Role::Agent;
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Agent});
        Q_EMIT m_source->committed(changes);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!m_library->mayWrite());
    }
    void aCannedResponseIsMade()
    {
        m_library->add(false);
        QVERIFY(form()->isOpen() && !form()->isMacro() && !form()->isKnown());
        QVERIFY(!form()->save());
        QVERIFY(!form()->problem().isEmpty());
        form()->setName(u" hello  there "_s);
        QVERIFY(form()->problem().isEmpty()); // until it is tried again
        form()->setText(u"Hello !"_s);
        QCOMPARE(form()->insertVariable(0, 6), 6 + int(u"{{customer.name}}"_s.size()));
        QCOMPARE(form()->text(), u"Hello {{customer.name}}!"_s);
        QVERIFY(!form()->preview().contains(u"{{"_s));
        QVERIFY(form()->save());
        QVERIFY(!form()->isOpen());
        const wire::Command &made = m_source->commands.at(0);
        QCOMPARE(made.name, u"canned.put"_s);
        QCOMPARE(made.args.value("name"_L1).toString(), u"hello there"_s);
        QCOMPARE(made.args.value("text"_L1).toString(), u"Hello {{customer.name}}!"_s);
        QVERIFY(Id::fromString(made.args.value("cannedId"_L1).toString()));
        QVERIFY(made.expect.isEmpty());
    }
    void everyVariableOfTheMenuIsOneThatIsFilledIn()
    {
        m_library->add(false);
        for (int row = 0; row < form()->variables()->rowCount(); ++row)
            (void)form()->insertVariable(row, int(form()->text().size()));
        QVERIFY(form()->variables()->rowCount() >= 4);
        QVERIFY(findHoles(form()->preview()).empty());
    }
    void aMacroIsMadeOfActions()
    {
        m_library->add(true);
        form()->setName(u"refund"_s);
        QAbstractItemModelTester tester(form(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int kind = 0; kind < form()->kinds()->rowCount(); ++kind)
            form()->addAction(kind);
        QVERIFY(!form()->save()); // the tags are not chosen
        QVERIFY(!form()->problem().isEmpty());
        form()->prepareValues(1);
        QCOMPARE(form()->values()->rowCount(), 3); // nobody, and two who are there
        form()->setValue(1, 2);
        QCOMPARE(form()->index(1).data(SnippetForm::ValueRole).toString(), u"Jonas"_s);
        form()->setValue(2, 0);
        form()->setValue(3, 0);
        form()->prepareValues(4);
        QCOMPARE(form()->values()->rowCount(), 4);
        form()->setValue(4, 2);
        form()->prepareValues(6);
        QCOMPARE(form()->values()->rowCount(), 4);
        form()->setValue(6, 1);
        QVERIFY(form()->save());
        const QJsonObject tag{{u"do"_s, u"tag"_s}, {u"tagId"_s, id(80).toString()}};
        const QJsonObject untag{{u"do"_s, u"untag"_s}, {u"tagId"_s, id(80).toString()}};
        QCOMPARE(m_source->commands.at(0).args.value("actions"_L1).toArray(),
                 (QJsonArray{QJsonObject{{u"do"_s, u"assign"_s}, {u"agentId"_s, u"me"_s}},
                             QJsonObject{{u"do"_s, u"assign"_s}, {u"agentId"_s, id(9).toString()}}, tag, untag,
                             QJsonObject{{u"do"_s, u"snooze"_s}, {u"until"_s, u"tomorrow"_s}},
                             QJsonObject{{u"do"_s, u"close"_s}},
                             QJsonObject{{u"do"_s, u"priority"_s}, {u"priority"_s, 1}}}));
    }
    void aChangeSaysWhatWasSeen()
    {
        m_library->edit(0);
        QVERIFY(form()->isMacro() && form()->isKnown());
        QCOMPARE(form()->rowCount(), 2);
        form()->removeAction(0);
        form()->setKind(0, 4);
        QVERIFY(form()->save());
        const wire::Command &changed = m_source->commands.at(0);
        QCOMPARE(changed.name, u"macro.put"_s);
        QCOMPARE(changed.args.value("macroId"_L1).toString(), id(71).toString());
        QCOMPARE(changed.args.value("actions"_L1).toArray().size(), 1);
        QCOMPARE(changed.expect.value("name"_L1).toString(), u"done"_s);
        QCOMPARE(changed.expect.value("actions"_L1).toArray(), m_source->macroList[0].actions);
        QVERIFY(changed.expect.contains("text"_L1) && changed.expect.value("text"_L1).isNull()); // it has none
        m_library->edit(2);
        form()->remove();
        QCOMPARE(m_source->commands.at(1).name, u"canned.remove"_s);
        QCOMPARE(m_source->commands.at(1).args.value("cannedId"_L1).toString(), id(70).toString());
        QCOMPARE(m_source->commands.at(1).expect.value("text"_L1).toString(), u"Thank you, {{customer.name}}"_s);
    }
    void aNameIsThereOnce()
    {
        m_library->add(false);
        form()->setName(u"THANKS"_s);
        form()->setText(u"Other"_s);
        QVERIFY(!form()->save());
        QVERIFY(!form()->problem().isEmpty());
        m_library->add(true); // a macro may be called as a canned response is
        form()->setName(u"thanks"_s);
        form()->setText(u"Other"_s);
        QVERIFY(form()->save());
        m_library->edit(2); // its own name is no other's
        form()->setText(u"Thanks a lot"_s);
        QVERIFY(form()->save());
    }
    void whatThisVersionDoesNotKnowIsLeftAlone()
    {
        m_library->edit(1);
        QVERIFY(!form()->problem().isEmpty());
        form()->setName(u"other"_s);
        QVERIFY(!form()->save());
        QVERIFY(m_source->commands.empty());
    }
    void whatWaitsIsMarkedAndWhatWasRefusedSaysWhy()
    {
        client::OutboxEntry waiting;
        waiting.command = {.id = id(90), .name = u"canned.put"_s, .args = {{u"cannedId"_s, id(70).toString()}}};
        client::OutboxEntry refused;
        refused.command = {.id = id(91), .name = u"macro.put"_s};
        refused.command.args = {{u"macroId"_s, id(75).toString()}, {u"name"_s, u"mine"_s}, {u"text"_s, u"Text"_s}};
        refused.state = client::CommandState::Rejected;
        refused.error.type = u"alreadyExists"_s;
        m_source->outboxEntries = {waiting, refused};
        tell();
        QCOMPARE(names(), (QStringList{u"done"_s, u"mine"_s, u"odd"_s, u"thanks"_s}));
        QVERIFY(m_library->index(3).data(SnippetLibrary::PendingRole).toBool());
        QVERIFY(m_library->index(3).data(SnippetLibrary::ProblemRole).toString().isEmpty());
        const QString why = m_library->index(1).data(SnippetLibrary::ProblemRole).toString();
        QVERIFY(!why.isEmpty() && !why.contains(u"alreadyExists"_s));
        m_library->tryAgain(1);
        QCOMPARE(m_source->retried, std::vector<Id>{id(91)});
        // Under another name it goes in the place of what was refused.
        m_library->edit(1);
        QCOMPARE(form()->text(), u"Text"_s);
        form()->setName(u"mine too"_s);
        QVERIFY(form()->save());
        QCOMPARE(m_source->discarded, std::vector<Id>{id(91)});
        QVERIFY(m_source->commands.at(0).expect.isEmpty());
        m_library->forget(1);
        QCOMPARE(m_source->discarded.size(), 2u);
    }
    void everyRefusalIsSaidInWords_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("description");
        for (const QString &type :
             {u"forbidden"_s, u"alreadyExists"_s, u"notFound"_s, u"tooLarge"_s, u"overQuota"_s, u"conflict"_s})
            QTest::newRow(qPrintable(type)) << type << u"args.name"_s;
        QTest::newRow("action") << u"invalidProperties"_s << u"actions[0]: tagId"_s;
    }
    void everyRefusalIsSaidInWords()
    {
        QFETCH(QString, type);
        QFETCH(QString, description);
        client::OutboxEntry refused;
        refused.command = {.id = id(91), .name = u"canned.put"_s, .args = {{u"cannedId"_s, id(70).toString()}}};
        refused.state = client::CommandState::Rejected;
        refused.error.type = type;
        refused.error.description = description;
        m_source->outboxEntries = {refused};
        tell();
        const QString why = m_library->index(2).data(SnippetLibrary::ProblemRole).toString();
        QVERIFY(!why.isEmpty());
        QVERIFY2(!why.contains(type) && !why.contains(description), qPrintable(why));
    }

private:
    SnippetForm *form() { return m_library->form(); }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < m_library->rowCount(); ++row)
            all << m_library->index(row).data(SnippetLibrary::NameRole).toString();
        return all;
    }
    void tell()
    {
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::CannedResponse});
        Q_EMIT m_source->committed(changes);
    }

    ManualClock m_clock;
    SeededRandom m_random{3};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<SnippetLibrary> m_library;
};

QTEST_GUILESS_MAIN(SnippetLibraryTest)
#include "snippetlibrarytest.moc"
