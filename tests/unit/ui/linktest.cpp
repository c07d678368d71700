// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Linking with a conversation of another customer: which are offered, how they are found, and what is sent.
#include "inbox/linkmodel.h"
#include "inbox/triage.h"
#include "shared/words.h"
#include "ui/fakesource.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

client::InboxRow row(int number, int customer, const QString &name, const QString &subject)
{
    client::InboxRow made;
    made.conversation.id = id(number);
    made.conversation.customerId = id(customer);
    made.conversation.customer.name = name;
    made.conversation.subject = subject;
    made.conversation.queueId = id(51);
    made.conversation.status = ConversationStatus::Open;
    made.conversation.lastEventAt = {1'800'000'000'000 - number * 1000};
    return made;
}

} // namespace

class LinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->agentList = {{.id = id(1), .name = u"Mara"_s, .queueIds = {id(51)}}, {.id = id(2)}};
        m_source->queueList = {{.id = id(51), .name = u"Support"_s},
                               {.id = id(52), .name = u"Sales"_s},
                               {.id = id(53), .name = u"Board"_s, .confidential = true}};
        m_source->rows = {row(11, 101, u"Ada"_s, u"The lamp"_s), row(12, 101, u"Ada"_s, u"Her other matter"_s),
                          row(13, 102, u"Ben"_s, u"A blue lamp"_s), row(14, 103, u"Cleo"_s, u"Invoice"_s),
                          row(15, 104, {}, u"Parcel"_s)};
        m_triage = std::make_unique<Triage>(*m_source, m_clock);
    }
    void cleanup()
    {
        m_triage.reset();
        m_source.reset();
    }

    void conversationsOfOtherCustomersAreOfferedNewestFirst()
    {
        QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_source->rows[3].conversation.status = ConversationStatus::Closed;
        m_source->rows[4].conversation.status = ConversationStatus::Snoozed;
        m_source->rows[0].conversation.linked[id(13).toString()] = ConversationTie::Duplicate;
        ask();
        QCOMPARE(names(), (QStringList{u"Ben"_s, u"Cleo"_s, u"Visitor"_s}));
        const QString linked = model()->index(0).data(LinkModel::DetailRole).toString();
        QVERIFY2(linked.startsWith(u"A blue lamp"_s) && linked.endsWith(Words::tie(ConversationTie::Duplicate)),
                 qPrintable(linked));
        QVERIFY(model()
                    ->index(1)
                    .data(LinkModel::DetailRole)
                    .toString()
                    .endsWith(Words::status(ConversationStatus::Closed)));
        QVERIFY(!model()->isReady() && model()->problem().isEmpty());
    }

    void onlyWhatTheAgentMayActOnIsOffered_data()
    {
        QTest::addColumn<int>("queue");
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("offered");
        const int agent = int(Role::Agent);
        const int supervisor = int(Role::Supervisor);
        QTest::newRow("own queue") << 51 << agent << true;
        QTest::newRow("another queue") << 52 << agent << false;
        QTest::newRow("another queue, for a supervisor") << 52 << supervisor << true;
        QTest::newRow("confidential") << 53 << supervisor << false;
        QTest::newRow("a queue that is not known here") << 59 << supervisor << false;
    }
    void onlyWhatTheAgentMayActOnIsOffered()
    {
        QFETCH(int, queue);
        QFETCH(int, role);
        m_source->agentList[0].role = Role(role);
        m_source->rows[2].conversation.queueId = id(queue);
        ask();
        QTEST(names().contains(u"Ben"_s), "offered");
        QVERIFY(names().contains(u"Cleo"_s));
    }

    void whoMayNotChangeTheOpenOneIsTold()
    {
        m_source->rows[0].conversation.queueId = id(52);
        ask();
        QCOMPARE(model()->rowCount(), 0);
        QVERIFY(!model()->problem().isEmpty());
        model()->finish();
        QVERIFY(model()->problem().isEmpty());
    }

    void whatIsTypedFindsNamesSubjectsAndAddresses()
    {
        client::CustomerView view;
        view.customer.id = id(105);
        Conversation old = row(16, 105, u"Dora"_s, u"Last year"_s).conversation; // in no view of the inbox any more
        old.status = ConversationStatus::Closed;
        view.conversations = {old};
        m_source->customers[id(105)] = view;
        client::CustomerRow known{.id = id(105), .name = u"Dora"_s};
        known.points = {{.kind = u"email"_s, .value = u"dora@example.com"_s}};
        m_source->known = {known};
        ask();
        QVERIFY(!names().contains(u"Dora"_s));
        model()->setTyped(u"LAMP"_s);
        QCOMPARE(names(), QStringList{u"Ben"_s});
        model()->setTyped(u" cleo "_s);
        QCOMPARE(names(), QStringList{u"Cleo"_s});
        model()->setTyped(u"dora@example.com"_s);
        QCOMPARE(names(), QStringList{u"Dora"_s});
        model()->setTyped(u"nobody"_s);
        QCOMPARE(model()->rowCount(), 0);
    }

    void aSlowAnswerToEarlierLettersFindsNobody()
    {
        client::CustomerView view;
        view.customer.id = id(105);
        view.conversations = {row(16, 105, u"Dora"_s, u"Last year"_s).conversation};
        m_source->customers[id(105)] = view;
        m_source->known = {{.id = id(105), .name = u"Dora"_s}};
        ask();
        m_source->held = true;
        model()->setTyped(u"dor"_s);
        model()->setTyped(u"x"_s);
        m_source->answerAll();
        QCOMPARE(model()->rowCount(), 0);
        // And what was asked for one conversation is not there for the next.
        model()->setTyped(u"dor"_s);
        model()->finish();
        m_source->answerAll();
        QCOMPARE(model()->rowCount(), 0);
    }

    void theTieIsSentSaidAndTakenBack_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<ConversationTie>("tie");
        QTest::newRow("related") << 0 << ConversationTie::Related;
        QTest::newRow("parent") << 1 << ConversationTie::Parent;
        QTest::newRow("child") << 2 << ConversationTie::Child;
        QTest::newRow("duplicate") << 3 << ConversationTie::Duplicate;
    }
    void theTieIsSentSaidAndTakenBack()
    {
        QFETCH(int, choice);
        QFETCH(ConversationTie, tie);
        ask();
        QCOMPARE(model()->ties().value(choice), Words::tie(tie));
        choose(u"Ben"_s);
        model()->setTie(choice);
        QVERIFY(model()->isReady());
        QVERIFY(model()->send());
        QCOMPARE(m_source->commands.size(), size_t(1));
        const wire::Command sent = m_source->commands[0];
        QCOMPARE(sent.name, u"conversation.link"_s);
        QCOMPARE(sent.args.value("conversationId"_L1).toString(), id(11).toString());
        QCOMPARE(sent.args.value("otherId"_L1).toString(), id(13).toString());
        QCOMPARE(sent.args.value("tie"_L1).toString(), enumText(tie).toString());
        QVERIFY(!m_triage->done().isEmpty());
        m_triage->undo();
        QCOMPARE(m_source->commands.back().name, u"conversation.unlink"_s);
        QCOMPARE(m_source->commands.back().args.value("otherId"_L1).toString(), id(13).toString());
    }

    void theChosenOneStaysInTheListAndTheNextDialogBeginsAnew()
    {
        ask();
        choose(u"Ben"_s);
        model()->setTie(3);
        model()->setTyped(u"invoice"_s);
        QCOMPARE(names(), (QStringList{u"Ben"_s, u"Cleo"_s}));
        choose(u"Cleo"_s); // one only
        QCOMPARE(names(), QStringList{u"Cleo"_s});
        choose(u"Cleo"_s);
        QVERIFY(!model()->isReady() && !model()->send());
        choose(u"Cleo"_s);
        ask();
        QVERIFY(!model()->isReady());
        QCOMPARE(model()->tie(), 0);
        QCOMPARE(model()->typed(), QString());
        QVERIFY(m_source->commands.empty());
    }

    void whatChangesWhileTheListIsOpenIsFollowed()
    {
        ask();
        choose(u"Ben"_s);
        m_source->rows[2].conversation.customerId = id(101); // merged: it is the same customer's now
        tell({.type = RecordType::Conversation, .id = id(13)});
        QVERIFY(!names().contains(u"Ben"_s));
        QVERIFY(!model()->isReady());
        m_source->agentList[0].queueIds = {};
        tell({.type = RecordType::Agent, .id = id(1)});
        QCOMPARE(model()->rowCount(), 0);
    }

private:
    [[nodiscard]] LinkModel *model() const { return m_triage->linking(); }
    void ask() { m_triage->askLink(id(11).toString()); }
    void tell(const client::ChangedRecord &record)
    {
        client::ChangeSet changes;
        changes.records = {record};
        Q_EMIT m_source->committed(changes);
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList list;
        for (const LinkRow &each : model()->rows())
            list << each.name;
        return list;
    }
    void choose(const QString &name) { model()->choose(int(names().indexOf(name))); }

    ManualClock m_clock{Instant{1'800'000'000'000}};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Triage> m_triage;
};

QTEST_GUILESS_MAIN(LinkTest)
#include "linktest.moc"
