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
    void aViewThatOthersShareIsListedWithItsOwnerAndAsksForWhoeverLooks()
    {
        QAbstractItemModelTester tester(m_views.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        others(u"Mine to answer"_s, {{u"assigneeId"_s, u"me"_s}, {u"waiting"_s, true}});
        const QString key = u"shared/"_s + id(80).toString();
        QCOMPARE(valueOf(key, InboxViews::NameRole).toString(), u"Mine to answer"_s);
        QCOMPARE(valueOf(key, InboxViews::DetailRole).toString(), u"Shared by Leo"_s);
        QVERIFY(valueOf(key, InboxViews::SpokenRole).toString().startsWith(u"Shared by Leo"_s));
        choose(key);
        QCOMPARE(m_views->current()->filter.assigneeId, id(1));
        QVERIFY(m_views->current()->filter.waiting);
        QVERIFY(!m_views->isCurrentOwn());
        // It goes for all when its owner takes it back.
        m_source->sharedList.clear();
        told(RecordType::SharedView);
        QCOMPARE(m_views->currentKey(), u"all"_s);
        QVERIFY(!valueOf(key, InboxViews::NameRole).isValid());
    }
    void whatOthersShareIsCopiedAndNotChanged()
    {
        others(u"Refunds"_s, {{u"tagId"_s, id(31).toString()}, {u"sort"_s, u"oldest"_s}});
        choose(u"shared/"_s + id(80).toString());
        m_form->open();
        QVERIFY(m_form->isCopied() && !m_form->isKnown() && !m_form->isStoppable());
        QCOMPARE(m_form->name(), u"Refunds"_s);
        QVERIFY(m_form->save());
        QCOMPARE(m_source->commands.size(), size_t(1)); // of the agent's own, and nothing else
        const auto kept = readViews(m_source->commands[0].args.value("value"_L1).toObject());
        QVERIFY(kept.at(0).id != id(80).toString());
        QCOMPARE(kept[0].filter.tagId, id(31));
        QCOMPARE(kept[0].filter.sort, Sort::Oldest);
        QVERIFY(m_views->isCurrentOwn());
    }
    void agentsDoNotShare()
    {
        m_form->open();
        QCOMPARE(m_form->rowCount(), int(ViewForm::Audience));
    }
    void aSupervisorSharesAViewChangesItAndTakesItBack()
    {
        lead(throughline::Role::Supervisor);
        m_form->open();
        QCOMPARE(m_form->index(ViewForm::Audience).data(ViewForm::OptionsRole).toStringList(),
                 (QStringList{u"Only me"_s, u"Everybody"_s, u"Team of Shop"_s}));
        m_form->setName(u"To answer"_s);
        m_form->choose(ViewForm::Owner, 1);
        m_form->choose(ViewForm::Audience, 2);
        QVERIFY(m_form->save());
        QVERIFY(last(u"view.share"_s));
        const wire::Command share = *last(u"view.share"_s);
        QCOMPARE(share.args.value("queueId"_L1).toString(), id(7).toString());
        QCOMPARE(share.args.value("kind"_L1).toString(), u"view"_s);
        QCOMPARE(share.args.value("value"_L1).toObject().value("assigneeId"_L1).toString(), u"me"_s);
        apply(share);
        const QString key = m_views->currentKey();
        QCOMPARE(valueOf(key, InboxViews::DetailRole).toString(), u"Shared with the team of Shop"_s);
        QVERIFY(!valueOf(QString(key).replace(u"saved"_s, u"shared"_s), InboxViews::NameRole).isValid()); // once
        // Opened and saved as it is, nothing is said again; a new name reaches the team, and nobody else.
        const size_t before = m_source->commands.size();
        m_form->open();
        QCOMPARE(m_form->index(ViewForm::Audience).data(ViewForm::ChosenRole).toInt(), 2);
        QVERIFY(m_form->save());
        QVERIFY(std::none_of(m_source->commands.begin() + std::ptrdiff_t(before), m_source->commands.end(),
                             [](const wire::Command &each) { return each.name.startsWith("view."_L1); }));
        m_form->setName(u"To answer today"_s);
        QVERIFY(m_form->save());
        QCOMPARE(last(u"view.share"_s)->args.value("name"_L1).toString(), u"To answer today"_s);
        QCOMPARE(last(u"view.share"_s)->args.value("queueId"_L1).toString(), id(7).toString());
        m_form->open();
        m_form->remove();
        QVERIFY(last(u"view.unshare"_s));
        // Not even for a moment is it one that somebody else shares.
        QVERIFY(!valueOf(QString(key).replace(u"saved"_s, u"shared"_s), InboxViews::NameRole).isValid());
        QCOMPARE(last(u"view.unshare"_s)->args.value("viewId"_L1), share.args.value("viewId"_L1));
    }
    void aTeamThatIsNotAmongTheChoicesStaysWhatItIs()
    {
        lead(throughline::Role::Supervisor);
        m_form->open();
        m_form->setName(u"Staff"_s);
        m_form->choose(ViewForm::Audience, 2);
        QVERIFY(m_form->save());
        apply(*last(u"view.share"_s));
        m_source->queueList.clear();
        told(RecordType::Queue);
        m_form->open();
        QCOMPARE(m_form->index(ViewForm::Audience).data(ViewForm::ChosenRole).toInt(), -1);
        m_form->setName(u"The staff"_s);
        QVERIFY(m_form->save());
        QCOMPARE(last(u"view.share"_s)->args.value("queueId"_L1).toString(), id(7).toString());
    }
    void theTeamIsTheOneThatWasReadThoughOthersCameOrWentMeanwhile()
    {
        lead(throughline::Role::Supervisor);
        m_form->open();
        m_form->setName(u"Staff"_s);
        m_source->queueList.push_back({.id = id(6), .name = u"Airport"_s}); // stands above the shop
        told(RecordType::Queue);
        QCOMPARE(m_form->index(ViewForm::Audience).data(ViewForm::OptionsRole).toStringList().at(2), u"Team of Shop"_s);
        m_form->choose(ViewForm::Audience, 2);
        QVERIFY(m_form->save());
        QCOMPARE(last(u"view.share"_s)->args.value("queueId"_L1).toString(), id(7).toString());
        m_form->open();
        m_source->queueList.clear();
        told(RecordType::Queue);
        m_form->choose(ViewForm::Audience, 3); // of four; there are two by now
        QVERIFY(m_form->save());
        QCOMPARE(last(u"view.share"_s)->args.value("queueId"_L1).toString(), id(7).toString());
    }
    void anAdministratorTakesBackWhatSomebodyElseShares()
    {
        lead(throughline::Role::Admin);
        others(u"Old"_s, {});
        choose(u"shared/"_s + id(80).toString());
        m_form->open();
        QVERIFY(m_form->isStoppable());
        m_form->stopSharing();
        QCOMPARE(last(u"view.unshare"_s)->args.value("viewId"_L1).toString(), id(80).toString());
    }
    void whyTheHubDidNotShareStandsBesideTheView()
    {
        lead(throughline::Role::Supervisor);
        m_form->open();
        m_form->setName(u"Too many"_s);
        m_form->choose(ViewForm::Audience, 1);
        QVERIFY(m_form->save());
        client::OutboxEntry refused;
        refused.command = *last(u"view.share"_s);
        refused.command.id = id(90);
        refused.state = client::CommandState::Rejected;
        refused.error.type = u"overQuota"_s;
        m_source->outboxEntries = {refused};
        told(RecordType::SharedView);
        QVERIFY(
            valueOf(m_views->currentKey(), InboxViews::DetailRole).toString().startsWith(u"Not shared: too many"_s));
        // Said anew, or left to oneself, the refused one is forgotten.
        m_form->open();
        QVERIFY(m_form->save());
        QCOMPARE(m_source->discarded.size(), size_t(1));
        m_form->open();
        m_form->choose(ViewForm::Audience, 2);
        QVERIFY(m_form->save());
        QCOMPARE(m_source->discarded, (std::vector<Id>{id(90), id(90)})); // the fake still has it
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
    void told(RecordType type)
    {
        client::ChangeSet changes;
        changes.records.push_back({.type = type});
        Q_EMIT m_source->committed(changes);
    }
    void lead(throughline::Role role)
    {
        m_source->agentList = {{.id = id(1), .name = u"Ana"_s, .role = role},
                               {.id = id(2), .name = u"Leo"_s, .role = throughline::Role::Supervisor}};
        told(RecordType::Agent);
    }
    //! Leo shares a view with everybody.
    void others(const QString &name, const QJsonObject &value)
    {
        if (m_source->agentList.empty())
            lead(throughline::Role::Agent);
        m_source->sharedList = {
            {.id = id(80), .kind = u"view"_s, .name = name, .ownerId = id(2), .queueId = {}, .value = value},
            {.id = id(81), .kind = u"search"_s, .name = u"No view"_s, .ownerId = id(2), .queueId = {}, .value = {}}};
        told(RecordType::SharedView);
        QVERIFY(!valueOf(u"shared/"_s + id(81).toString(), InboxViews::NameRole).isValid());
    }
    void apply(const wire::Command &share)
    {
        m_source->sharedList = {{.id = *Id::fromString(share.args.value("viewId"_L1).toString()),
                                 .kind = u"view"_s,
                                 .name = share.args.value("name"_L1).toString(),
                                 .ownerId = id(1),
                                 .queueId = Id::fromString(share.args.value("queueId"_L1).toString()).value_or(Id()),
                                 .value = share.args.value("value"_L1).toObject()}};
        told(RecordType::SharedView);
    }
    void choose(const QString &key)
    {
        for (int row = 0; row < m_views->rowCount(); ++row) {
            if (m_views->rows()[size_t(row)].key == key)
                m_views->setCurrentRow(row);
        }
        QCOMPARE(m_views->currentKey(), key);
    }
    [[nodiscard]] const wire::Command *last(const QString &name) const
    {
        const auto found = std::find_if(m_source->commands.rbegin(), m_source->commands.rend(),
                                        [&](const wire::Command &each) { return each.name == name; });
        return found == m_source->commands.rend() ? nullptr : &*found;
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
