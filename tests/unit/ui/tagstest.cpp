// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Tags on rows, given and taken, and made by those who may.
#include "inbox/inboxmodel.h"
#include "inbox/tagsmodel.h"
#include "ui/fakesource.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class TagsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->agentList = {{.id = id(1), .name = u"Mara"_s, .role = Role::Supervisor}};
        m_source->tagList = {{.id = id(31), .name = u"Refund"_s, .color = u"#aa0000"_s},
                             {.id = id(32), .name = u"Delivery"_s, .color = u"javascript"_s}};
        for (int number = 11; number <= 12; ++number) {
            client::InboxRow row;
            row.conversation.id = id(number);
            row.conversation.status = ConversationStatus::Open;
            m_source->rows.push_back(row);
        }
        m_source->rows[0].conversation.tagIds[id(31).toString()] = true;
        m_source->rows[0].conversation.tagIds[id(32).toString()] = true;
        m_source->rows[0].conversation.tagIds[id(99).toString()] = true; // gone since
        m_triage = std::make_unique<Triage>(*m_source, m_clock);
        m_tags = std::make_unique<TagsModel>(*m_source, m_clock, m_random, *m_triage);
    }
    void cleanup()
    {
        m_tags.reset();
        m_triage.reset();
        m_source.reset();
    }

    void rowsShowTheirTagsByName()
    {
        InboxModel inbox(*m_source, m_clock);
        inbox.setQuery(client::InboxQuery::View::All, {});
        const QModelIndex row = inbox.index(0);
        QCOMPARE(row.data(InboxModel::TagNamesRole).toStringList(), (QStringList{u"Delivery"_s, u"Refund"_s}));
        QCOMPARE(row.data(InboxModel::TagColorsRole).toStringList(), (QStringList{u"#808080"_s, u"#aa0000"_s}));
        QVERIFY(row.data(InboxModel::DescriptionRole).toString().contains(u"Refund"_s));
        m_source->tagList[0].name = u"Money back"_s;
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Tag});
        Q_EMIT m_source->committed(changes);
        QCOMPARE(row.data(InboxModel::TagNamesRole).toStringList().last(), u"Money back"_s);
    }
    void aTagIsGivenToAllThatLackItAndTakenBackFromThoseOnly()
    {
        QAbstractItemModelTester tester(m_tags.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy asked(m_tags.get(), &TagsModel::asked);
        m_triage->askTags({id(11).toString(), id(12).toString()});
        QCOMPARE(asked.count(), 1);
        QVERIFY(m_tags->index(1).data(TagsModel::SomeRole).toBool());
        QVERIFY(!m_tags->index(1).data(TagsModel::OnRole).toBool());
        m_tags->choose(1); // "Refund": the second conversation lacks it
        QCOMPARE(m_source->commands.size(), size_t(1));
        QCOMPARE(m_source->commands[0].args.value("conversationId"_L1).toString(), id(12).toString());
        QCOMPARE(m_source->commands[0].args.value("add"_L1).toArray(), QJsonArray{id(31).toString()});
        m_triage->undo();
        QCOMPARE(m_source->commands.size(), size_t(2));
        QCOMPARE(m_source->commands[1].args.value("remove"_L1).toArray(), QJsonArray{id(31).toString()});
        m_triage->askTags({id(11).toString()});
        QVERIFY(m_tags->index(1).data(TagsModel::OnRole).toBool());
        m_tags->choose(1);
        QCOMPARE(m_source->commands[2].args.value("remove"_L1).toArray(), QJsonArray{id(31).toString()});
    }
    void whatTheyHaveIsFollowedUntilTheListIsPutAway()
    {
        const auto given = [&] { return m_tags->index(1).data(TagsModel::OnRole).toBool(); };
        m_triage->askTags({id(12).toString()});
        QVERIFY(!given());
        m_source->rows[1].conversation.tagIds[id(31).toString()] = true;
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Conversation, .id = id(12)});
        Q_EMIT m_source->committed(changes);
        QVERIFY(given());
        m_tags->finish();
        Q_EMIT m_source->committed(changes);
        QVERIFY(!given()); // nothing was read
    }
    void whatIsTypedNarrowsAndMakesATag()
    {
        m_triage->askTags({id(12).toString()});
        m_tags->setTyped(u"refund"_s);
        QCOMPARE(m_tags->rowCount(), 1); // known: no second one of that name
        m_tags->setTyped(u"Fund"_s);
        QCOMPARE(m_tags->rowCount(), 2);
        QVERIFY(m_tags->index(1).data(TagsModel::NewRole).toBool());
        m_tags->choose(1);
        QCOMPARE(m_source->administered.size(), size_t(1));
        QCOMPARE(m_source->administered[0].name, u"tag.create"_s);
        const QString made = m_source->administered[0].args.value("tagId"_L1).toString();
        QCOMPARE(m_source->commands.back().args.value("add"_L1).toArray(), QJsonArray{made});
        QVERIFY(m_tags->typed().isEmpty());
    }
    void whatWasNotMadeIsGivenToNobody()
    {
        m_source->administerAnswer = fail(ErrorCode::Unavailable);
        m_triage->askTags({id(12).toString()});
        m_tags->setTyped(u"New"_s);
        m_tags->choose(0);
        QVERIFY(!m_tags->problem().isEmpty());
        QVERIFY(m_source->commands.empty());
    }
    void anAgentMakesNoTags()
    {
        m_source->agentList[0].role = Role::Agent;
        client::ChangeSet changes;
        changes.wide = true;
        Q_EMIT m_source->committed(changes);
        m_triage->askTags({id(12).toString()});
        m_tags->setTyped(u"New"_s);
        QCOMPARE(m_tags->rowCount(), 0);
    }

private:
    ManualClock m_clock;
    SeededRandom m_random{5};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Triage> m_triage;
    std::unique_ptr<TagsModel> m_tags;
};

QTEST_GUILESS_MAIN(TagsTest)
#include "tagstest.moc"
