// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Whom a note names follows from what stands in it; a reply names nobody.
#include "composer/composer.h"
#include "ui/fakesource.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class MentionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->queueList = {{.id = id(50), .name = u"Shop"_s},
                               {.id = id(51), .name = u"Legal"_s, .confidential = true}};
        m_source->agentList = {
            {.id = id(1), .name = u"Mara"_s, .queueIds = {id(50)}},
            {.id = id(2), .name = u"Ann"_s, .queueIds = {id(50)}},
            {.id = id(3), .name = u"Ann Lee"_s, .queueIds = {id(50), id(51)}},
            {.id = id(4), .name = u"Otto"_s},
            {.id = id(5), .name = u"Sue"_s, .role = throughline::Role::Supervisor},
            {.id = id(6), .name = u"Gone"_s, .queueIds = {id(50)}, .active = false},
        };
        client::InboxRow row;
        row.conversation.id = id(20);
        row.conversation.queueId = id(50);
        row.conversation.customerId = id(100);
        row.conversation.contactPointId = id(3);
        m_source->rows = {row};
        m_composer = std::make_unique<Composer>(*m_source, m_clock, m_random);
        m_composer->open(id(20));
    }
    void cleanup()
    {
        m_composer.reset();
        m_source.reset();
    }

    void offersThoseWhoMayReadTheConversation()
    {
        QCOMPARE(seek(u"Hello @"_s), 6);
        QCOMPARE(offered(), (QStringList{u"Ann"_s, u"Ann Lee"_s, u"Sue"_s}));
        QCOMPARE(seek(u"Hello @le"_s), 6);
        QCOMPARE(offered(), QStringList{u"Ann Lee"_s});
        QCOMPARE(seek(u"Hello @nobody"_s), -1);
        QCOMPARE(seek(u"to ann@"_s), -1); // an address
        m_source->rows[0].conversation.queueId = id(51);
        m_composer->open({});
        m_composer->open(id(20));
        QCOMPARE(seek(u"@"_s), 0);
        QCOMPARE(offered(), QStringList{u"Ann Lee"_s}); // the supervisor does not see what is confidential
    }
    void theIdsOfWhoStandsInTheNoteGoWithIt()
    {
        m_composer->setNote(true);
        m_composer->setText(u"@Ann Lee and @Sue: see above, x@Ann and @Anna do not count, @Otto neither."_s);
        m_composer->send();
        QCOMPARE(m_source->commands.back().name, u"conversation.note"_s);
        QCOMPARE(m_source->commands.back().args.value("mentions"_L1).toArray(),
                 (QJsonArray{id(3).toString(), id(5).toString()}));
    }
    void aReplyNamesNobody()
    {
        m_composer->setNote(true);
        m_composer->setText(u"nothing for anybody"_s);
        m_composer->send();
        QVERIFY(!m_source->commands.back().args.contains("mentions"_L1));
        QVERIFY(m_composer->mentions()->namedIn(u"mail ann@x.example"_s).isEmpty());
    }

private:
    int seek(const QString &text) { return m_composer->mentions()->seek(text, int(text.size())); }
    QStringList offered()
    {
        QStringList names;
        for (int row = 0; row < m_composer->mentions()->rowCount(); ++row)
            names << m_composer->mentions()->nameAt(row);
        return names;
    }

    ManualClock m_clock;
    SeededRandom m_random{1};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Composer> m_composer;
};

QTEST_GUILESS_MAIN(MentionsTest)
#include "mentionstest.moc"
