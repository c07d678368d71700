// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Views of the agent's own: kept in a setting, changed, removed, and asked for as they were made.
#include "inbox/viewform.h"
#include "ui/fakesource.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;
using View = client::InboxQuery::View;
using Sort = client::InboxFilter::Sort;

class SavedViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->queueList = {{.id = id(7), .name = u"Shop"_s}};
        m_source->tagList = {{.id = id(31), .name = u"Refund"_s, .color = u"#aa0000"_s}};
        m_source->endpointList = {{.id = id(41), .channel = u"webchat"_s, .name = u"Site"_s}};
        m_views = std::make_unique<InboxViews>(*m_source);
        m_form = std::make_unique<ViewForm>(*m_source, m_clock, m_random, *m_views);
    }
    void cleanup()
    {
        m_form.reset();
        m_views.reset();
        m_source.reset();
    }

    void aViewIsMadeFromTheFormAndChosen()
    {
        QAbstractItemModelTester tester(m_views.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester form(m_form.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        make(u"  My refunds "_s);
        QCOMPARE(m_views->currentName(), u"My refunds"_s);
        const InboxView *view = m_views->current();
        QCOMPARE(view->view, View::Filtered);
        QCOMPARE(view->filter.status, ConversationStatus::Pending);
        QCOMPARE(view->filter.queueId, id(7));
        QCOMPARE(view->filter.assigneeId, id(1));
        QCOMPARE(view->filter.tagId, id(31));
        QCOMPARE(view->filter.channel, u"webchat"_s);
        QVERIFY(view->filter.waiting);
        QCOMPARE(view->filter.sort, Sort::Waiting);
        QVERIFY(m_views->isCurrentOwn());
    }
    void itIsKeptInTheAgentsSettingAndReadBack()
    {
        make(u"Mine to answer"_s);
        QCOMPARE(m_source->commands.size(), size_t(1));
        QCOMPARE(m_source->commands[0].name, u"setting.put"_s);
        QCOMPARE(m_source->commands[0].args.value("name"_L1).toString(), u"views"_s);
        const InboxView made = *m_views->current();
        m_source->settings[u"views"_s] = m_source->commands[0].args.value("value"_L1).toObject();
        InboxViews other(*m_source); // another console of the agent's
        const auto found = std::find(other.rows().begin(), other.rows().end(), made);
        QVERIFY(found != other.rows().end());
    }
    void itIsRenamedAndRemoved()
    {
        make(u"First"_s);
        const QString key = m_views->currentKey();
        m_form->open();
        QVERIFY(m_form->isKnown());
        m_form->setName(u"Second"_s);
        QVERIFY(m_form->save());
        QCOMPARE(m_views->currentKey(), key);
        QCOMPARE(m_views->currentName(), u"Second"_s);
        m_form->remove();
        QCOMPARE(m_views->currentKey(), u"all"_s);
        QVERIFY(m_views->savedAt(key) == nullptr);
        QVERIFY(m_source->commands.back().args.value("value"_L1).toObject().value("list"_L1).toArray().isEmpty());
    }
    void rowsAreCountedWhileTheListIsLookedAt()
    {
        QAbstractItemModelTester tester(m_views.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        add(101, id(1));
        add(102, {});
        QVERIFY(m_source->countQueries.empty()); // nobody looks
        QCOMPARE(valueOf(u"all"_s, InboxViews::CountRole).toInt(), -1);
        QCOMPARE(valueOf(u"all"_s, InboxViews::SpokenRole).toString(), QString());
        m_views->setCounting(true);
        QTRY_COMPARE(valueOf(u"all"_s, InboxViews::CountRole).toInt(), 2);
        QCOMPARE(valueOf(u"queue/"_s + id(7).toString(), InboxViews::CountRole).toInt(), 2);
        QCOMPARE(valueOf(u"mine"_s, InboxViews::CountRole).toInt(), 1);
        QCOMPARE(valueOf(u"unassigned"_s, InboxViews::CountRole).toInt(), 1);
        QCOMPARE(valueOf(u"snoozed"_s, InboxViews::CountRole).toInt(), 0);
        QCOMPARE(valueOf(u"closed"_s, InboxViews::CountRole).toInt(), -1);
        add(103, id(1));
        QTRY_COMPARE(valueOf(u"mine"_s, InboxViews::CountRole).toInt(), 2);
        m_views->setCounting(false);
        const size_t before = m_source->countQueries.size();
        add(104, id(1));
        QTest::qWait(20);
        QCOMPARE(m_source->countQueries.size(), before);
    }
    void whatIsUnreadIsCountedApartAndSaidInWords()
    {
        add(101, id(1), 3);
        add(102, id(1), 0);
        add(103, {}, 200);
        m_views->setCounting(true);
        QTRY_COMPARE(valueOf(u"all"_s, InboxViews::UnreadRole).toInt(), 2);
        QCOMPARE(valueOf(u"mine"_s, InboxViews::UnreadRole).toInt(), 1); // rows, not items
        QCOMPARE(valueOf(u"snoozed"_s, InboxViews::UnreadRole).toInt(), 0);
        QVERIFY(valueOf(u"all"_s, InboxViews::SpokenRole).toString().endsWith(u", 2 unread"_s));
        QVERIFY(!valueOf(u"snoozed"_s, InboxViews::SpokenRole).toString().contains(u"unread"_s));
        for (client::InboxRow &row : m_source->rows)
            row.unread = 0;
        add(104, {}, 0); // anything that changes the cache, a read marker too
        QTRY_COMPARE(valueOf(u"all"_s, InboxViews::UnreadRole).toInt(), 0);
    }
    void allViewsAreCountedByOneQuestionAndNoSecondOneBeforeItsAnswer()
    {
        m_source->held = true;
        m_views->setCounting(true);
        QCOMPARE(m_source->countQueries.size(), size_t(1));
        QCOMPARE(m_source->countQueries[0].size(), size_t(m_views->rowCount() - 1)); // all but the closed ones
        QVERIFY(m_source->inboxQueries.empty());
        m_views->setCounting(false); // nobody looks any more
        m_views->setCounting(true);
        QCOMPARE(m_source->countQueries.size(), size_t(1));
        m_source->answerAll();
        QTRY_COMPARE(m_source->countQueries.size(), size_t(2));
        m_views->setCounting(false);
        m_source->answerAll();
        QTest::qWait(5);
        QCOMPARE(m_source->countQueries.size(), size_t(2));
    }
    void withoutANameNothingIsKept()
    {
        m_form->open();
        m_form->setName(u"  "_s);
        QVERIFY(!m_form->save());
        QVERIFY(m_source->commands.empty());
    }
    void everyOrderOfTheFormIsKept()
    {
        m_form->open();
        m_form->setName(u"In order"_s);
        const auto options = m_form->index(ViewForm::Order).data(ViewForm::OptionsRole).toStringList();
        QCOMPARE(options.size(), 4);
        for (int option = 0; option < int(options.size()); ++option) {
            m_form->choose(ViewForm::Order, option);
            QVERIFY(m_form->save());
            const auto kept = readViews(m_source->commands.back().args.value("value"_L1).toObject());
            QCOMPARE(kept.at(0).filter.sort, Sort(option));
        }
        QCOMPARE(m_views->current()->filter.sort, Sort::Priority);
    }
    void whatCannotBeReadIsLeftOut()
    {
        const QJsonObject good{
            {u"id"_s, id(5).toString()}, {u"name"_s, u"Nobody's"_s}, {u"assigneeId"_s, QJsonValue()}};
        const auto views = readViews({{u"list"_s, QJsonArray{u"text"_s, QJsonObject{{u"id"_s, u"x"_s}}, good}}});
        QCOMPARE(views.size(), size_t(1));
        QVERIFY(views[0].filter.assigneeId && views[0].filter.assigneeId->isNull());
        QCOMPARE(readViews(writeViews(views)), views);
    }

private:
    [[nodiscard]] QVariant valueOf(const QString &key, int role) const
    {
        for (int row = 0; row < m_views->rowCount(); ++row) {
            if (m_views->rows()[size_t(row)].key == key)
                return m_views->index(row).data(role);
        }
        return {};
    }
    void add(int number, const Id &assignee, qint64 unread = 0)
    {
        client::InboxRow row;
        row.conversation.id = id(number);
        row.conversation.queueId = id(7);
        row.conversation.status = ConversationStatus::Open;
        row.conversation.assigneeId = assignee;
        row.unread = unread;
        m_source->rows.push_back(row);
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Conversation, .id = id(number)});
        Q_EMIT m_source->committed(changes);
    }
    void make(const QString &name)
    {
        m_form->open();
        m_form->setName(name);
        m_form->choose(ViewForm::Status, 3); // not finished, new, open, pending
        m_form->choose(ViewForm::Queue, 1);
        m_form->choose(ViewForm::Owner, 1);
        m_form->choose(ViewForm::TagField, 1);
        m_form->choose(ViewForm::Channel, 1);
        m_form->choose(ViewForm::Waiting, 1);
        m_form->choose(ViewForm::Order, 2);
        QVERIFY(m_form->save());
    }

    ManualClock m_clock;
    SeededRandom m_random{5};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<InboxViews> m_views;
    std::unique_ptr<ViewForm> m_form;
};

QTEST_GUILESS_MAIN(SavedViewsTest)
#include "savedviewstest.moc"
