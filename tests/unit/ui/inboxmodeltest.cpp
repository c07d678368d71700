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
    void queuesAreViewsOfTheirOwn()
    {
        m_source->queueList = {{.id = id(7), .name = u"Shop"_s}, {.id = id(8), .name = u"Repairs"_s}};
        InboxViews views(*m_source);
        QAbstractItemModelTester tester(&views, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(views.rowCount(), 7);
        QCOMPARE(views.index(5).data(InboxViews::NameRole).toString(), u"Repairs"_s);
        QVERIFY(views.index(5).data(InboxViews::SectionRole).toBool());
        views.setCurrentRow(6);
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
