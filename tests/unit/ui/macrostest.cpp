// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// A macro says what it will do, does it whole or not at all, and is one thing to take back; nothing leaves with a variable
// that nobody filled in.
#include "desk/desk.h"
#include "shared/macrostep.h"
#include "ui/fakesource.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class MacrosTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->agentList = {{.id = id(1), .name = u"Mara"_s}, {.id = id(9), .name = u"Jonas"_s}};
        m_source->tagList = {{.id = id(80), .name = u"Refund"_s}};
        client::InboxRow row;
        row.conversation.id = id(2);
        row.conversation.customerId = id(100);
        row.conversation.contactPointId = id(3);
        row.conversation.endpointIds = {id(4)};
        row.conversation.subject = u"Lamp broken"_s;
        row.conversation.status = ConversationStatus::New;
        m_source->rows = {row};
        m_source->endpointList = {
            {.id = id(4), .channel = u"webchat"_s, .name = u"Shop"_s, .health = EndpointHealth::Running}};
        client::CustomerView view;
        view.askedId = view.customer.id = id(100);
        view.customer.name = u"Ada"_s;
        view.points = {{.point = {.id = id(3), .kind = u"visitor"_s, .value = u"abcdef"_s}, .link = {}}};
        m_source->customers[id(100)] = view;
        m_source->entries[id(100)] = {entry(message(7, 1000, u"hi"_s))};
        m_source->macroList = {{.id = id(70),
                                .name = u"refund"_s,
                                .text = u"Dear {{customer.name}}, it is paid back."_s,
                                .actions = {QJsonObject{{u"do"_s, u"close"_s}},
                                            QJsonObject{{u"do"_s, u"tag"_s}, {u"tagId"_s, id(80).toString()}},
                                            QJsonObject{{u"do"_s, u"assign"_s}, {u"agentId"_s, u"me"_s}}}},
                               {.id = id(71),
                                .name = u"put aside"_s,
                                .text = {},
                                .actions = {QJsonObject{{u"do"_s, u"assign"_s}, {u"agentId"_s, id(9).toString()}},
                                            QJsonObject{{u"do"_s, u"close"_s}}}},
                               {.id = id(72),
                                .name = u"of tomorrow"_s,
                                .text = u"Hello"_s,
                                .actions = {QJsonObject{{u"do"_s, u"close"_s}}, QJsonObject{{u"do"_s, u"dance"_s}}}},
                               {.id = id(73),
                                .name = u"gone"_s,
                                .text = {},
                                .actions = {QJsonObject{{u"do"_s, u"tag"_s}, {u"tagId"_s, id(81).toString()}}}}};
        m_desk = std::make_unique<Desk>(*m_source, m_clock, m_random, [](const QUrl &) {});
        m_desk->open(id(100), id(2));
    }
    void cleanup()
    {
        m_desk.reset();
        m_source.reset();
    }

    void actionsAreReadAndAnUnknownOneSpoilsAll()
    {
        const QJsonObject close{{u"do"_s, u"close"_s}};
        const QJsonObject nobody{{u"do"_s, u"assign"_s}, {u"agentId"_s, QJsonValue::Null}};
        const QJsonObject snooze{{u"do"_s, u"snooze"_s}, {u"until"_s, u"monday"_s}};
        const QJsonObject high{{u"do"_s, u"priority"_s}, {u"priority"_s, 1}};
        using Do = MacroStep::Do;
        QCOMPARE(macroSteps({close, nobody, snooze, high}),
                 (std::vector<MacroStep>{{.what = Do::Assign},
                                         {.what = Do::Prioritize, .priority = Priority::High},
                                         {.what = Do::Close},
                                         {.what = Do::Snooze, .until = Later::Monday}}));
        QVERIFY(macroSteps({})->empty());
        for (const QJsonObject &wrong :
             {QJsonObject(), QJsonObject{{u"do"_s, u"dance"_s}}, QJsonObject{{u"do"_s, u"assign"_s}},
              QJsonObject{{u"do"_s, u"tag"_s}}, QJsonObject{{u"do"_s, u"snooze"_s}, {u"until"_s, u"never"_s}},
              QJsonObject{{u"do"_s, u"priority"_s}, {u"priority"_s, 3}}, QJsonObject{{u"do"_s, u"priority"_s}}})
            QVERIFY(!macroSteps({close, wrong}));
    }
    void aMacroSaysWhatItWillDoAndDoesNothingBefore()
    {
        QSignalSpy asked(snippets(), &Snippets::macroAsked);
        QVERIFY(m_desk->commands()->run("macro."_L1 + id(70).toString()));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(snippets()->name(), u"refund"_s);
        QCOMPARE(snippets()->text(), u"Dear Ada, it is paid back."_s);
        QCOMPARE(snippets()->steps().size(), 3);
        QVERIFY(snippets()->steps()[0].contains(u"Refund"_s));
        QVERIFY(snippets()->problem().isEmpty());
        QVERIFY(m_source->commands.empty());
        QVERIFY(composer()->text().isEmpty());
    }
    void itsTextWaitsInTheReplyAndSendingItCloses()
    {
        composer()->setText(u"Good news."_s);
        run(70);
        QCOMPARE(composer()->text(), u"Good news. Dear Ada, it is paid back."_s);
        QCOMPARE(names(), (QStringList{u"conversation.tag"_s, u"conversation.assign"_s}));
        QVERIFY(snippets()->isClosing());
        composer()->send();
        QCOMPARE(m_source->commands.back().name, u"conversation.reply"_s);
        QVERIFY(m_source->commands.back().args.value("close"_L1).toBool());
        QVERIFY(!snippets()->isClosing());
    }
    void whoWantsItOpenSendsWithoutClosing()
    {
        run(70);
        snippets()->leaveOpen();
        composer()->send();
        QCOMPARE(m_source->commands.back().name, u"conversation.reply"_s);
        QVERIFY(!m_source->commands.back().args.contains("close"_L1));
    }
    void allOfItIsTakenBackAtOnceTheTextToo()
    {
        composer()->setText(u"Good news."_s);
        run(70);
        QVERIFY(m_desk->commands()->run(u"triage.undo"_s));
        QCOMPARE(names(), (QStringList{u"conversation.tag"_s, u"conversation.assign"_s, u"conversation.assign"_s,
                                       u"conversation.tag"_s}));
        QCOMPARE(m_source->commands[3].args.value("remove"_L1).toArray().size(), 1);
        QCOMPARE(composer()->text(), u"Good news."_s);
        QVERIFY(!snippets()->isClosing());
    }
    void whatWasWrittenSinceIsNotTakenBack()
    {
        run(70);
        composer()->setText(composer()->text() + u" Mara"_s);
        m_desk->triage()->undo();
        QCOMPARE(composer()->text(), u"Dear Ada, it is paid back. Mara"_s);
    }
    void aMacroSetsThePriority()
    {
        m_source->macroList.push_back(
            {.id = id(74), .name = u"hurry"_s, .actions = {QJsonObject{{u"do"_s, u"priority"_s}, {u"priority"_s, 2}}}});
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Macro});
        Q_EMIT m_source->committed(changes);
        QVERIFY(m_desk->commands()->run("macro."_L1 + id(74).toString()));
        QVERIFY2(snippets()->steps().value(0).contains(u"Urgent"_s), qPrintable(snippets()->steps().join(u'|')));
        snippets()->run();
        QCOMPARE(names(), QStringList{u"conversation.setPriority"_s});
        QCOMPARE(m_source->commands.back().args.value("priority"_L1).toInt(), 2);
    }
    void eachStepStartsFromWhatTheOneBeforeLeft()
    {
        run(71);
        QCOMPARE(names(), (QStringList{u"conversation.assign"_s, u"conversation.setStatus"_s}));
        // Who is given a new conversation has opened it.
        QCOMPARE(m_source->commands[1].expect.value("status"_L1).toString(), u"open"_s);
        m_desk->triage()->undo();
        QCOMPARE(m_source->commands[2].args.value("status"_L1).toString(), u"open"_s);
        QCOMPARE(m_source->commands[3].expect.value("assigneeId"_L1).toString(), id(9).toString());
        QVERIFY(m_source->commands[3].args.value("assigneeId"_L1).isNull());
    }
    void whatCannotBeDoneWholeIsNotDone()
    {
        for (const int macro : {72, 73}) {
            snippets()->ask(id(macro), true);
            QVERIFY(!snippets()->problem().isEmpty());
            snippets()->run();
        }
        QVERIFY(m_source->commands.empty());
        QVERIFY(composer()->text().isEmpty());
    }
    void aMacroStandsInTheListBehindTheSlash()
    {
        composer()->setText(u"Hi /refu"_s);
        QVERIFY(composer()->seekCanned(8));
        QVERIFY(composer()->canned()->index(0).data(CannedModel::MacroRole).toBool());
        QSignalSpy asked(snippets(), &Snippets::macroAsked);
        QCOMPARE(composer()->insertCanned(0, 8), 3);
        QCOMPARE(composer()->text(), u"Hi "_s);
        QCOMPARE(asked.size(), 1);
    }
    void aMacroThatCameLaterIsThereToo()
    {
        m_source->macroList.push_back({.id = id(75), .name = u"newest"_s});
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Macro, .id = id(75)});
        Q_EMIT m_source->committed(changes);
        QVERIFY(m_desk->commands()->run("macro."_L1 + id(75).toString()));
        composer()->setText(u"/newest"_s);
        QVERIFY(composer()->seekCanned(7));
    }

    // --- variables
    void nothingIsSentWithAVariableNobodyFilledIn()
    {
        composer()->appendCanned(u"About {{conversation.subject}}: order {{ order.number }} and {{what else}}."_s);
        QVERIFY(composer()->text().startsWith(u"About Lamp broken: "_s));
        QVERIFY(!composer()->canSend());
        QVERIFY(composer()->obstacle().contains(u"fill in"_s));
        composer()->send();
        composer()->sendAndClose();
        composer()->sendAnyway();
        QVERIFY(m_source->commands.empty());
        QVERIFY(snippets()->missing().contains(u"order.number"_s));
        QVERIFY(snippets()->missing().contains(u"what else"_s));
        QSignalSpy place(snippets(), &Snippets::placeWanted);
        snippets()->showHole();
        const int start = place[0][0].toInt();
        QCOMPARE(composer()->text().mid(start, place[0][1].toInt() - start), u"{{ order.number }}"_s);
        composer()->setText(u"About the lamp: order 7."_s);
        QVERIFY(composer()->canSend());
        QVERIFY(snippets()->missing().isEmpty());
    }
    void bracesOfOthersAndOfANoteStopNothing()
    {
        composer()->setText(u"> you wrote {{name}}\nNo."_s);
        QVERIFY(composer()->canSend());
        composer()->setText(u"The template says {{customer.nmae}}"_s);
        QVERIFY(!composer()->canSend());
        composer()->setNote(true);
        QVERIFY(composer()->canSend());
    }
    void aDraftWithAHoleIsNotSentEither()
    {
        m_source->drafts[id(2)] =
            Draft{.id = id(90), .conversationId = id(2), .contactPointId = id(3), .text = u"Dear {{name}}"_s};
        m_desk->open(id(100), {});
        m_desk->open(id(100), id(2));
        QCOMPARE(composer()->text(), u"Dear {{name}}"_s);
        QVERIFY(!composer()->canSend());
    }

private:
    Composer *composer() { return m_desk->composer(); }
    Snippets *snippets() { return m_desk->composer()->snippets(); }
    void run(int macro)
    {
        snippets()->ask(id(macro), !composer()->isNote());
        snippets()->run();
    }
    QStringList names() const
    {
        QStringList all;
        for (const wire::Command &command : m_source->commands)
            all << command.name;
        return all;
    }

    ManualClock m_clock;
    SeededRandom m_random{1};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(MacrosTest)
#include "macrostest.moc"
