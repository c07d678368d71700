// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What is done with many conversations is one thing to take back, and names what the hub refused.
#include "inbox/triage.h"
#include "shared/later.h"
#include "ui/fakesource.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

client::InboxRow row(int number, ConversationStatus status, const Id &assignee = {})
{
    client::InboxRow made;
    made.conversation.id = id(number);
    made.conversation.customer.name = u"Customer %1"_s.arg(number);
    made.conversation.status = status;
    made.conversation.assigneeId = assignee;
    return made;
}

QString arg(const wire::Command &command, const QString &name)
{
    return command.args.value(name).toString();
}

} // namespace

class TriageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->rows = {row(11, ConversationStatus::New), row(12, ConversationStatus::Pending, id(5)),
                          row(13, ConversationStatus::Closed, id(1)), row(14, ConversationStatus::Snoozed)};
        m_source->rows[3].conversation.snoozedUntil = m_clock.now() + std::chrono::hours(90);
        m_triage = std::make_unique<Triage>(*m_source, m_clock);
    }
    void cleanup()
    {
        m_triage.reset();
        m_source.reset();
    }

    void undoGivesEachConversationTheStateItHad()
    {
        m_triage->close(ids({11, 12, 13, 14}));
        QCOMPARE(sent().size(), size_t(3)); // one was closed already
        for (const wire::Command &command : sent())
            QCOMPARE(arg(command, u"status"_s), u"closed"_s);
        QVERIFY2(m_triage->done().startsWith(u"3 "_s), qPrintable(m_triage->done()));
        QCOMPARE(sent()[0].expect.value("status"_L1).toString(), u"new"_s);
        QCOMPARE(sent()[1].expect.value("status"_L1).toString(), u"pending"_s);
        QVERIFY(m_triage->canUndo());
        m_triage->undo();
        QCOMPARE(sent().size(), size_t(6));
        QCOMPARE(arg(sent()[3], u"conversationId"_s), id(11).toString());
        QCOMPARE(arg(sent()[3], u"status"_s), u"open"_s); // nothing becomes new again
        QCOMPARE(arg(sent()[4], u"status"_s), u"pending"_s);
        QCOMPARE(sent()[5].name, u"conversation.snooze"_s);
        QCOMPARE(arg(sent()[5], u"until"_s), m_source->rows[3].conversation.snoozedUntil->toString());
        for (size_t at = 3; at < 6; ++at)
            QCOMPARE(sent()[at].expect.value("status"_L1).toString(), u"closed"_s); // not over somebody else's word
        QVERIFY(!m_triage->canUndo());
        m_triage->undo();
        QCOMPARE(sent().size(), size_t(6));
    }
    void undoGivesEachConversationItsOwnerBack()
    {
        m_triage->assignToMe(ids({11, 12, 13}));
        QCOMPARE(sent().size(), size_t(2));
        QVERIFY(sent()[0].expect.value("assigneeId"_L1).isNull());
        QCOMPARE(arg(sent()[1], u"assigneeId"_s), id(1).toString());
        m_triage->undo();
        QVERIFY(sent()[2].args.value("assigneeId"_L1).isNull());
        QCOMPARE(arg(sent()[3], u"assigneeId"_s), id(5).toString());
    }
    void aPriorityIsGivenAndEachConversationGetsItsOwnBack()
    {
        m_source->rows[1].conversation.priority = -1;
        m_source->rows[2].conversation.priority = 2;
        QSignalSpy acted(m_triage.get(), &Triage::acted);
        m_triage->setPriority(ids({11, 12, 13}), 2);
        QCOMPARE(sent().size(), size_t(2)); // one is urgent already
        for (const wire::Command &command : sent()) {
            QCOMPARE(command.name, u"conversation.setPriority"_s);
            QCOMPARE(command.args.value("priority"_L1).toInt(), 2);
        }
        QCOMPARE(sent()[0].expect, (QJsonObject{{u"priority"_s, 0}}));
        QCOMPARE(sent()[1].expect, (QJsonObject{{u"priority"_s, -1}}));
        QVERIFY2(m_triage->done().contains(u"Urgent"_s), qPrintable(m_triage->done()));
        QCOMPARE(acted.count(), 0); // the rows stay marked
        m_triage->undo();
        QCOMPARE(sent().size(), size_t(4));
        QCOMPARE(sent()[2].args.value("priority"_L1).toInt(5), 0);
        QCOMPARE(sent()[3].args.value("priority"_L1).toInt(5), -1);
        for (size_t at = 2; at < 4; ++at)
            QCOMPARE(sent()[at].expect, (QJsonObject{{u"priority"_s, 2}})); // not over somebody else's word
    }
    void aMacroThatDoesMoreThanMarkIsOneConversationAndIsDoneWithIt()
    {
        const MacroStep urgent{.what = MacroStep::Do::Prioritize};
        const MacroStep closed{.what = MacroStep::Do::Close};
        QSignalSpy acted(m_triage.get(), &Triage::acted);
        m_triage->runMacro(id(11), u"urgent"_s, {urgent});
        QCOMPARE(acted.count(), 0); // the rows stay marked
        m_triage->runMacro(id(12), u"urgent and closed"_s, {urgent, closed});
        QCOMPARE(acted.count(), 1);
        m_triage->runMacro(id(14), u"closed and urgent"_s, {closed, urgent});
        QCOMPARE(acted.count(), 2);
    }
    void afterItsTimeNothingIsTakenBack()
    {
        m_triage->unassign(ids({12}));
        QVERIFY(m_triage->secondsLeft() > 0);
        QVERIFY(!m_triage->done().isEmpty());
        m_clock.advance(std::chrono::minutes(1));
        QVERIFY(!m_triage->canUndo());
        m_triage->undo();
        QCOMPARE(sent().size(), size_t(1));
    }
    void whatWasRefusedIsNamedAndNotTakenBack()
    {
        QSignalSpy problems(m_triage.get(), &Triage::problemChanged);
        m_triage->close(ids({11, 12}));
        QVERIFY2(m_triage->done().startsWith(u"2 "_s), qPrintable(m_triage->done())); // how many were closed
        const Id refused = sent()[1].id;
        Q_EMIT m_source->commandSettled({.id = sent()[0].id, .applied = true});
        QVERIFY(m_triage->problem().isEmpty());
        wire::CommandOutcome outcome{.id = refused};
        outcome.error.type = u"conflict"_s;
        Q_EMIT m_source->commandSettled(outcome);
        QCOMPARE(problems.count(), 1);
        QVERIFY2(m_triage->problem().contains(u"Customer 12"_s), qPrintable(m_triage->problem()));
        QVERIFY(!m_triage->problem().contains(u"Customer 11"_s));
        m_triage->undo();
        QCOMPARE(sent().size(), size_t(3));
        QCOMPARE(arg(sent()[2], u"conversationId"_s), id(11).toString());
        m_triage->dismissProblem();
        QVERIFY(m_triage->problem().isEmpty());
        QCOMPARE(m_source->discarded, std::vector<Id>{refused});
    }
    void aTimeThatHasPassedPutsNothingAside()
    {
        const auto noon = QDateTime(QDate(2026, 11, 25), QTime(12, 0)).toMSecsSinceEpoch();
        m_clock.set({noon});
        const int afternoon = int(Later::Afternoon);
        QVERIFY(m_triage->isAhead(afternoon));
        QVERIFY(m_triage->isBefore(int(Later::InOneHour), afternoon));
        m_triage->snooze(ids({11}), afternoon);
        QCOMPARE(sent().size(), size_t(1));
        QCOMPARE(arg(sent()[0], u"until"_s), (Instant{noon} + std::chrono::hours(3)).toString());
        m_clock.advance(std::chrono::minutes(150));
        QVERIFY(m_triage->isAhead(afternoon) && m_triage->isBefore(afternoon, int(Later::InOneHour)));
        m_clock.advance(std::chrono::minutes(90));
        QVERIFY(!m_triage->isAhead(afternoon));
        m_triage->snooze(ids({12}), afternoon);
        QCOMPARE(sent().size(), size_t(1));
    }
    void severalBecomeTheOneThatIsNewest()
    {
        for (size_t at = 0; at < 3; ++at) {
            m_source->rows[at].conversation.customerId = id(100);
            m_source->rows[at].conversation.rev = qint64(at) + 40;
            m_source->rows[at].conversation.lastEventAt = {at == 1 ? 9000 : 1000};
        }
        QSignalSpy acted(m_triage.get(), &Triage::acted);
        m_triage->combine(ids({11, 12}));
        QCOMPARE(sent().size(), size_t(1));
        QCOMPARE(sent()[0].name, u"conversation.combine"_s);
        QCOMPARE(arg(sent()[0], u"conversationId"_s), id(11).toString());
        QCOMPARE(arg(sent()[0], u"intoId"_s), id(12).toString());
        // Neither is as somebody else left it meanwhile.
        QCOMPARE(sent()[0].expect, (QJsonObject{{u"rev"_s, 40}, {u"intoRev"_s, 41}}));
        QCOMPARE(acted.count(), 1);
        // The first of many changes what the others go into.
        m_triage->combine(ids({11, 12, 13}));
        QCOMPARE(sent().size(), size_t(3));
        QCOMPARE(arg(sent()[2], u"conversationId"_s), id(13).toString());
        QCOMPARE(sent()[2].expect, (QJsonObject{{u"rev"_s, 42}}));
        m_triage->combineInto(id(12), id(11)); // the agent said which one stays
        QCOMPARE(arg(sent()[3], u"intoId"_s), id(11).toString());
        QVERIFY(m_triage->problem().isEmpty());
    }
    void oneCombiningIsTakenBackByOneCommand()
    {
        for (size_t at = 0; at < 3; ++at)
            m_source->rows[at].conversation.customerId = id(100);
        m_triage->combine(ids({11, 12, 13})); // each counts anew: none of them alone
        QVERIFY(!m_triage->canUndo());
        m_triage->combineInto(id(12), id(11));
        const Id combining = sent().back().id;
        QVERIFY(m_triage->canUndo());
        m_triage->undo();
        QCOMPARE(sent().back().name, u"conversation.split"_s);
        QCOMPARE(arg(sent().back(), u"conversationId"_s), id(11).toString());
        QCOMPARE(arg(sent().back(), u"combineId"_s), combining.toString());
        // What was refused is not taken back.
        m_triage->combineInto(id(12), id(11));
        wire::CommandOutcome outcome{.id = sent().back().id};
        outcome.error.type = u"conflict"_s;
        Q_EMIT m_source->commandSettled(outcome);
        QVERIFY(!m_triage->canUndo());
    }
    void conversationsOfDifferentCustomersAreNotCombined()
    {
        m_source->rows[0].conversation.customerId = id(100);
        m_source->rows[1].conversation.customerId = id(101);
        m_triage->combine(ids({11, 12}));
        QVERIFY(sent().empty());
        QVERIFY2(m_triage->problem().contains(u"Merge the customers first"_s), qPrintable(m_triage->problem()));
        m_triage->dismissProblem();
        QVERIFY(m_triage->problem().isEmpty());
        QVERIFY(m_source->discarded.empty()); // nothing was sent
    }
    void whatWasDoneElsewhereIsTakenBackOnceInTheSameWay()
    {
        int taken = 0;
        m_triage->close(ids({11}));
        m_triage->offer(u"Put away."_s, [&taken] { ++taken; });
        QCOMPARE(m_triage->done(), u"Put away."_s);
        // That the hub refuses what was done before leaves the way back of what came after.
        wire::CommandOutcome outcome{.id = sent().front().id};
        outcome.error.type = u"forbidden"_s;
        Q_EMIT m_source->commandSettled(outcome);
        QVERIFY(m_triage->canUndo());
        m_triage->undo();
        m_triage->undo();
        QCOMPARE(taken, 1);
        m_triage->offer(u"Put away."_s, [&taken] { ++taken; });
        m_triage->dismiss();
        m_triage->undo();
        QCOMPARE(taken, 1);
    }
    void aLinkIsMadeAndTakenBack()
    {
        m_source->rows[0].conversation.linked[id(13).toString()] = ConversationTie::Parent;
        m_triage->link(id(11), id(12), u"duplicate"_s);
        QCOMPARE(sent().back().name, u"conversation.link"_s);
        QCOMPARE(arg(sent().back(), u"otherId"_s), id(12).toString());
        QCOMPARE(arg(sent().back(), u"tie"_s), u"duplicate"_s);
        m_triage->undo();
        QCOMPARE(sent().back().name, u"conversation.unlink"_s);
        QCOMPARE(arg(sent().back(), u"otherId"_s), id(12).toString());
        m_triage->link(id(11), id(13), {});
        QCOMPARE(sent().back().name, u"conversation.unlink"_s);
        m_triage->undo();
        QCOMPARE(arg(sent().back(), u"tie"_s), u"parent"_s); // as it was
        const size_t before = sent().size();
        m_triage->link(id(11), id(13), u"parent"_s);
        QCOMPARE(sent().size(), before); // it is so already
    }
    void aSplitIsGuardedAndNamesWhatWasRefused()
    {
        m_source->rows[0].conversation.rev = 40;
        m_triage->split(id(11), id(70), id(71));
        QCOMPARE(sent().size(), size_t(1));
        QCOMPARE(sent()[0].name, u"conversation.split"_s);
        QCOMPARE(arg(sent()[0], u"fromItemId"_s), id(70).toString());
        QCOMPARE(arg(sent()[0], u"newConversationId"_s), id(71).toString());
        QCOMPARE(sent()[0].expect, (QJsonObject{{u"rev"_s, 40}}));
        wire::CommandOutcome outcome{.id = sent()[0].id};
        outcome.error.type = u"conflict"_s;
        Q_EMIT m_source->commandSettled(outcome);
        QVERIFY2(m_triage->problem().contains(u"Customer 11"_s), qPrintable(m_triage->problem()));
    }
    void aTypedTimePutsAsideWhatItWasAskedFor()
    {
        QSignalSpy asked(m_triage.get(), &Triage::timeAsked);
        m_triage->askTime(ids({12}));
        QCOMPARE(asked.count(), 1);
        QVERIFY(!m_triage->snoozeAsked(u"whenever"_s, u"9:00"_s));
        QVERIFY(m_triage->typedWords(u"whenever"_s, u"9:00"_s).isEmpty());
        QVERIFY(!m_triage->typedWords(m_triage->proposedDay(), u"9:00"_s).isEmpty());
        QVERIFY(sent().empty());
        QVERIFY(m_triage->snoozeAsked(m_triage->proposedDay(), u"9:00"_s));
        QCOMPARE(sent().size(), size_t(1));
        QCOMPARE(arg(sent()[0], u"conversationId"_s), id(12).toString());
        QCOMPARE(arg(sent()[0], u"until"_s), laterTime(Later::Tomorrow, m_clock.now()).toString());
    }

private:
    [[nodiscard]] const std::vector<wire::Command> &sent() const { return m_source->commands; }
    [[nodiscard]] static QStringList ids(const std::vector<int> &numbers)
    {
        QStringList list;
        for (const int number : numbers)
            list << id(number).toString();
        return list;
    }

    ManualClock m_clock;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Triage> m_triage;
};

QTEST_GUILESS_MAIN(TriageTest)
#include "triagetest.moc"
