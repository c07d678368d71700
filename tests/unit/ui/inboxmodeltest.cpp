// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "inbox/inboxmodel.h"
#include "inbox/inboxviews.h"
#include "ui/fakesource.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;
using View = client::InboxQuery::View;

namespace {

client::InboxRow row(int number)
{
    client::InboxRow made;
    made.conversation.id = id(number);
    made.conversation.customerId = id(10'000 + number);
    made.conversation.customer.name = u"Customer %1"_s.arg(number);
    made.conversation.preview = u"line one\nline two"_s;
    made.conversation.status = ConversationStatus::Open;
    return made;
}

void tell(FakeSource &source)
{
    client::ChangeSet changes;
    changes.records.push_back({.type = RecordType::Conversation});
    Q_EMIT source.committed(changes);
}

QStringList names(const InboxModel &model, int count)
{
    QStringList list;
    for (int at = 0; at < count; ++at)
        list << model.index(at).data(InboxModel::NameRole).toString();
    return list;
}

} // namespace

class InboxModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        for (int number = 1; number <= 5; ++number)
            m_source->rows.push_back(row(number));
        m_model = std::make_unique<InboxModel>(*m_source, m_clock);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setQuery(View::All, {});
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_source.reset();
    }

    void showsTheRowsOfTheView()
    {
        QCOMPARE(names(*m_model, 5),
                 (QStringList{u"Customer 1"_s, u"Customer 2"_s, u"Customer 3"_s, u"Customer 4"_s, u"Customer 5"_s}));
        QCOMPARE(m_model->index(0).data(InboxModel::SnippetRole).toString(), u"line one line two"_s);
        QVERIFY(!m_model->isLoading());
    }
    void movesTheRowThatWasWrittenToTheTopWithoutAReset()
    {
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy moves(m_model.get(), &QAbstractItemModel::rowsMoved);
        std::rotate(m_source->rows.begin(), m_source->rows.begin() + 3, m_source->rows.begin() + 4);
        tell(*m_source);
        QCOMPARE(names(*m_model, 2), (QStringList{u"Customer 4"_s, u"Customer 1"_s}));
        QCOMPARE(moves.count(), 1);
        QCOMPARE(resets.count(), 0);
    }
    void insertsANewConversationAndRemovesAClosedOne()
    {
        m_source->rows.insert(m_source->rows.begin(), row(9));
        m_source->rows[3].conversation.status = ConversationStatus::Closed;
        tell(*m_source);
        QCOMPARE(names(*m_model, 5),
                 (QStringList{u"Customer 9"_s, u"Customer 1"_s, u"Customer 2"_s, u"Customer 4"_s, u"Customer 5"_s}));
        QCOMPARE(m_model->count(), 5);
    }
    void changesOneRowWithoutTouchingTheOthers()
    {
        QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        m_source->rows[2].unread = 4;
        tell(*m_source);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes[0][0].toModelIndex().row(), 2);
        QCOMPARE(m_model->index(2).data(InboxModel::UnreadRole).toInt(), 4);
    }
    void holdsAWindowOfAHundredThousandRows()
    {
        m_source->rows.clear();
        for (int number = 1; number <= 100'000; ++number)
            m_source->rows.push_back(row(number));
        m_model->setQuery(View::Queue, {}); // another view and back: reads anew
        m_model->setQuery(View::All, {});
        QCOMPARE(m_model->rowCount(), 100'000);
        QVERIFY(m_model->index(0).data(InboxModel::LoadedRole).toBool());
        QVERIFY(!m_model->index(50'000).data(InboxModel::LoadedRole).toBool());
        m_model->showRows(50'000, 50'012);
        QCOMPARE(m_model->index(50'000).data(InboxModel::NameRole).toString(), u"Customer 50001"_s);
        QVERIFY(!m_model->index(0).data(InboxModel::LoadedRole).toBool());
        QCOMPARE(m_model->rowCount(), 100'000);
        QVERIFY(m_source->inboxQueries.back().limit <= 200);
    }
    void keepsTheOpenRowKnownWhereverItGoes()
    {
        m_model->setCurrent(id(2));
        QCOMPARE(m_model->currentRow(), 1);
        m_source->rows.insert(m_source->rows.begin(), row(9));
        tell(*m_source);
        QCOMPARE(m_model->currentRow(), 2);
        QVERIFY(m_model->index(2).data(InboxModel::CurrentRole).toBool());
    }
    void anAnswerOfAnotherViewIsIgnored()
    {
        m_source->held = true;
        m_model->setQuery(View::Closed, {});
        m_model->setQuery(View::Mine, {});
        m_source->answerAll();
        QCOMPARE(m_model->rowCount(), 0); // nothing is mine; the closed view's answer came first
        QVERIFY(!m_model->isLoading());
    }
    void saysWhatAScreenReaderNeeds()
    {
        m_source->rows[0].unread = 2;
        m_source->rows[0].rejectedCount = 1;
        m_source->rows[0].assigneeName = u"Mara Vogt"_s;
        tell(*m_source);
        const QString words = m_model->index(0).data(InboxModel::DescriptionRole).toString();
        QVERIFY(words.contains(u"not sent"_s));
        QVERIFY(words.contains(u"Mara Vogt"_s));
    }
    void whatDidNotArriveIsSentAgainFromTheList()
    {
        auto &first = m_source->rows[0]; // refused by its provider, and a command by the hub
        first.undelivered = {{id(71), id(1), DeliveryState::Failed, {}, 4},
                             {id(72), id(1), DeliveryState::Held, {}, 5}};
        first.rejectedCount = 3;
        m_source->rows[1].undelivered = {{id(73), id(2), DeliveryState::Unconfirmed, {}, 6}};
        m_source->rows[1].rejectedCount = 1;
        client::OutboxEntry refused;
        refused.command = {.id = id(80), .name = u"conversation.reply"_s};
        refused.command.args = {{u"conversationId"_s, id(1).toString()}};
        refused.state = client::CommandState::Rejected;
        client::OutboxEntry waiting = refused;
        waiting.command.id = id(81);
        waiting.state = client::CommandState::Queued;
        m_source->outboxEntries = {refused, waiting};
        tell(*m_source);
        QTRY_VERIFY(m_model->canSendAgain({id(1).toString()}));
        QVERIFY(!m_model->canSendAgain({id(2).toString()})); // it may have arrived: that is looked at first
        QVERIFY(!m_model->canSendAgain({id(3).toString()}));
        m_model->sendAgain({id(1).toString(), id(2).toString()});
        QCOMPARE(m_source->commands.size(), 1u);
        QCOMPARE(m_source->commands[0].name, u"item.retrySend"_s);
        QCOMPARE(m_source->commands[0].args.value("itemId"_L1).toString(), id(71).toString());
        QCOMPARE(m_source->commands[0].expect.value("rev"_L1).toInt(), 4); // who presses second sends nothing
        QCOMPARE(m_source->retried, std::vector<Id>{id(80)});
    }
    void rowsOnScreenAreListenedToAndNoOthers()
    {
        QSignalSpy topics(m_model.get(), &InboxModel::shownTopicsChanged);
        QVERIFY(m_model->shownTopics().isEmpty());
        m_model->showRows(1, 2);
        QCOMPARE(m_model->shownTopics(), (QStringList{"conv/"_L1 + id(2).toString(), "conv/"_L1 + id(3).toString()}));
        std::swap(m_source->rows[1], m_source->rows[2]); // the same rows
        tell(*m_source);
        QCOMPARE(topics.count(), 1);
        m_source->rows.insert(m_source->rows.begin(), row(9));
        tell(*m_source);
        QCOMPARE(topics.count(), 2);
        m_model->showRows(0, 100'000);
        QVERIFY(m_model->shownTopics().size() <= 60);
    }
    void whoTypesIsSaidOnTheRowForAWhile()
    {
        m_source->agentList = {{.id = id(6), .name = u"Noor"_s}};
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Agent});
        Q_EMIT m_source->committed(changes);
        const auto typing = [this] { return m_model->index(1).data(InboxModel::TypingRole).toString(); };
        const QString topic = "conv/"_L1 + id(2).toString();
        QSignalSpy rows(m_model.get(), &QAbstractItemModel::dataChanged);
        Q_EMIT m_source->ephemeral(topic, u"typing"_s, "agent/"_L1 + id(6).toString(), 6, {});
        QVERIFY2(typing().contains(u"Noor"_s), qPrintable(typing()));
        QCOMPARE(rows.count(), 1);
        QCOMPARE(rows[0][0].toModelIndex().row(), 1);
        m_clock.advance(std::chrono::seconds(7));
        QVERIFY(typing().isEmpty());
        QTRY_COMPARE(rows.count(), 2); // the row is drawn without it
        Q_EMIT m_source->ephemeral(topic, u"typing"_s, "agent/"_L1 + id(1).toString(), 6, {}); // one's own
        QVERIFY(typing().isEmpty());
        Q_EMIT m_source->ephemeral(topic, u"typing"_s, u"customer"_s, 6, {});
        QVERIFY(!typing().isEmpty());
    }
    void whoTypesIsStillSaidWhenSomebodyLooksNoMore()
    {
        const auto typing = [this] { return m_model->index(1).data(InboxModel::TypingRole).toString(); };
        const QString topic = "conv/"_L1 + id(2).toString();
        Q_EMIT m_source->ephemeral(topic, u"viewing"_s, "agent/"_L1 + id(6).toString(), 1, {});
        Q_EMIT m_source->ephemeral(topic, u"typing"_s, u"customer"_s, 30, {});
        QSignalSpy rows(m_model.get(), &QAbstractItemModel::dataChanged);
        m_clock.advance(std::chrono::seconds(2));
        QTRY_VERIFY(!rows.isEmpty()); // the one who looked is forgotten
        QVERIFY(!typing().isEmpty());
    }
    void whoLooksIsSaidOnTheRowUntilTheyLeave()
    {
        m_source->me = id(1);
        m_source->agentList = {{.id = id(1), .name = u"Mara"_s}, {.id = id(6), .name = u"Noor"_s}};
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Agent});
        Q_EMIT m_source->committed(changes);
        const auto viewing = [this] { return m_model->index(1).data(InboxModel::ViewingRole).toString(); };
        const QString topic = "conv/"_L1 + id(2).toString();
        const QString noor = "agent/"_L1 + id(6).toString();
        Q_EMIT m_source->ephemeral(topic, u"viewing"_s, noor, 60, {});
        QVERIFY(viewing().contains(u"Noor"_s));
        QVERIFY(m_model->index(1).data(InboxModel::DescriptionRole).toString().contains(u"Noor"_s));
        QVERIFY(m_model->index(0).data(InboxModel::ViewingRole).toString().isEmpty());
        Q_EMIT m_source->ephemeral(topic, u"viewing"_s, "agent/"_L1 + id(1).toString(), 60, {});
        QVERIFY(!viewing().contains(u"Mara"_s)); // at another console of one's own
        Q_EMIT m_source->ephemeral(topic, u"viewing"_s, noor, 60, {{u"left"_s, true}});
        QVERIFY(viewing().isEmpty());
        Q_EMIT m_source->ephemeral(topic, u"viewing"_s, noor, 60, {});
        m_clock.advance(std::chrono::seconds(61)); // their console is gone without a word
        QVERIFY(viewing().isEmpty());
    }
    void colleaguesAreToldWhatIsLookedAt()
    {
        const auto topic = [](int number) { return "conv/"_L1 + id(number).toString() + " viewing"_L1; };
        m_model->setCurrent(id(2));
        QCOMPARE(m_source->signalled, QStringList{topic(2)});
        QVERIFY(m_source->signalData[0].isEmpty());
        m_model->setCurrent(id(3));
        QCOMPARE(m_source->signalled, (QStringList{topic(2), topic(2), topic(3)}));
        QVERIFY(m_source->signalData[1].value("left"_L1).toBool());
        m_model->setAttended(false); // behind other windows
        QCOMPARE(m_source->signalled.size(), 4);
        QVERIFY(m_source->signalData[3].value("left"_L1).toBool());
        m_model->setCurrent(id(2));
        QCOMPARE(m_source->signalled.size(), 4);
        m_model->setAttended(true);
        QCOMPARE(m_source->signalled.size(), 5);
        QCOMPARE(m_source->signalled.back(), topic(2));
    }
    void whenTheDeskGoesNobodyLooksAnyMore()
    {
        m_model->setCurrent(id(2));
        QCOMPARE(m_source->signalled.size(), 1);
        m_model.reset(); // the console is locked
        QCOMPARE(m_source->signalled.size(), 2);
        QVERIFY(m_source->signalData[1].value("left"_L1).toBool());
    }
    void whatIsSnoozedHasAViewThatSaysUntilWhen()
    {
        m_source->rows[1].conversation.status = ConversationStatus::Snoozed;
        m_source->rows[1].conversation.snoozedUntil = m_clock.now() + std::chrono::hours(24 * 20);
        tell(*m_source);
        QCOMPARE(m_model->rowCount(), 4);
        m_model->setQuery(View::Snoozed, {});
        QCOMPARE(names(*m_model, 1), QStringList{u"Customer 2"_s});
        const QString until = m_model->index(0).data(InboxModel::SnoozedRole).toString();
        QVERIFY(!until.isEmpty());
        QVERIFY(m_model->index(0).data(InboxModel::DescriptionRole).toString().contains(until));
    }
    void whereANoteNamesTheAgentIsAViewThatFollows()
    {
        m_model->setQuery(View::Mentions, {});
        QCOMPARE(m_model->rowCount(), 0);
        m_source->mentionedIn = {id(12)};
        m_source->rows[1].conversation.id = id(12);
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Notification});
        Q_EMIT m_source->committed(changes);
        QTRY_COMPARE(m_model->rowCount(), 1);
    }
    void queuesAreViewsOfTheirOwn()
    {
        m_source->queueList = {{.id = id(7), .name = u"Shop"_s}, {.id = id(8), .name = u"Repairs"_s}};
        InboxViews views(*m_source);
        QAbstractItemModelTester tester(&views, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(views.rowCount(), 9);
        QCOMPARE(views.index(7).data(InboxViews::NameRole).toString(), u"Repairs"_s);
        QVERIFY(views.index(7).data(InboxViews::SectionRole).toBool());
        views.setCurrentRow(8);
        QCOMPARE(views.current()->queueId, id(7));
        m_source->queueList.erase(m_source->queueList.begin()); // no longer a member of it
        client::ChangeSet changes;
        changes.wide = true;
        Q_EMIT m_source->committed(changes);
        QCOMPARE(views.currentRow(), 0);
    }

private:
    ManualClock m_clock;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<InboxModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(InboxModelTest)
#include "inboxmodeltest.moc"
