// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Rows marked together: by range, all, one by one; what leaves the view is no longer marked.
#include "inbox/inboxselection.h"
#include "ui/fakesource.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;
using View = client::InboxQuery::View;

class InboxSelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        fill(6);
        m_model = std::make_unique<InboxModel>(*m_source, m_clock);
        m_selection = std::make_unique<InboxSelection>(*m_model, *m_source);
        m_model->setQuery(View::All, {});
    }
    void cleanup()
    {
        m_selection.reset();
        m_model.reset();
        m_source.reset();
    }

    void aRangeBeginsAtTheRowThatWasChosen()
    {
        m_selection->begin(2);
        m_selection->extend(4);
        QCOMPARE(m_selection->ids(), ids(3, 5));
        m_selection->extend(1); // the other way, from the same beginning
        QCOMPARE(m_selection->ids(), ids(2, 3));
        QVERIFY(m_model->index(1).data(InboxModel::SelectedRole).toBool());
        QVERIFY(!m_model->index(3).data(InboxModel::SelectedRole).toBool());
    }
    void aRangeFollowsItsBeginningWhenTheRowMoves()
    {
        m_selection->begin(0);
        std::rotate(m_source->rows.begin(), m_source->rows.begin() + 5, m_source->rows.end());
        tell(); // the sixth is on top now
        m_selection->extend(2);
        QCOMPARE(m_selection->ids(), ids(1, 2));
    }
    void oneIsMarkedAndUnmarked()
    {
        m_selection->toggle(1);
        m_selection->toggle(3);
        QCOMPARE(m_selection->count(), 2);
        m_selection->toggle(1);
        QCOMPARE(m_selection->ids(), ids(4, 4));
        QCOMPARE(m_selection->idsAt(3), ids(4, 4));
        QCOMPARE(m_selection->idsAt(0), ids(1, 1)); // not one of them: the row alone
    }
    void whatLeavesTheViewIsNoLongerMarked()
    {
        QSignalSpy changes(m_selection.get(), &InboxSelection::changed);
        m_selection->all();
        QCOMPARE(m_selection->count(), 6);
        m_source->rows[2].conversation.status = ConversationStatus::Closed;
        tell();
        QCOMPARE(m_selection->count(), 5);
        QVERIFY(!m_selection->ids().contains(id(3).toString()));
        QCOMPARE(changes.count(), 2);
        m_model->setQuery(View::Closed, {});
        QCOMPARE(m_selection->count(), 0);
    }
    void allOfALongListIsReadAndIsAtMostFiveHundred()
    {
        fill(2000);
        tell();
        m_selection->all();
        QCOMPARE(m_selection->count(), InboxSelection::most);
        QCOMPARE(m_selection->ids().first(), id(1).toString());
        QCOMPARE(m_selection->ids().last(), id(InboxSelection::most).toString());
        m_source->held = true; // an answer that comes after Escape marks nothing
        m_selection->clear();
        m_selection->all();
        m_selection->clear();
        m_selection->toggle(0);
        m_source->held = false;
        m_source->answerAll();
        QCOMPARE(m_selection->ids(), ids(1, 1));
    }

private:
    void fill(int count)
    {
        m_source->rows.clear();
        for (int number = 1; number <= count; ++number) {
            client::InboxRow row;
            row.conversation.id = id(number);
            row.conversation.status = ConversationStatus::Open;
            m_source->rows.push_back(row);
        }
    }
    void tell()
    {
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Conversation});
        Q_EMIT m_source->committed(changes);
    }
    [[nodiscard]] static QStringList ids(int first, int last)
    {
        QStringList list;
        for (int number = first; number <= last; ++number)
            list << id(number).toString();
        return list;
    }

    ManualClock m_clock;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<InboxModel> m_model;
    std::unique_ptr<InboxSelection> m_selection;
};

QTEST_GUILESS_MAIN(InboxSelectionTest)
#include "inboxselectiontest.moc"
