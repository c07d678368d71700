// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What is being written outlives what happens to its conversation, its customer and the session meanwhile.
#include "desk/desk.h"
#include "ui/fakesource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class DraftsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->agentList = {{.id = id(1), .name = u"Mara"_s}, {.id = id(9), .name = u"Jonas"_s}};
        client::InboxRow row;
        row.conversation.id = id(2);
        row.conversation.customerId = id(100);
        row.conversation.contactPointId = id(3);
        row.conversation.endpointIds = {id(4)};
        row.conversation.assigneeId = id(1);
        row.conversation.status = ConversationStatus::Open;
        row.conversation.lastSeq = 7;
        m_source->rows = {row};
        m_source->endpointList = {
            {.id = id(4), .channel = u"webchat"_s, .name = u"Shop"_s, .health = EndpointHealth::Running}};
        client::CustomerView view;
        view.askedId = view.customer.id = id(100);
        view.customer.name = u"Ada"_s;
        view.points = {{.point = {.id = id(3), .kind = u"visitor"_s, .value = u"abcdef123456"_s}, .link = {}},
                       {.point = {.id = id(31), .kind = u"email"_s, .value = u"ada@x.example"_s}, .link = {}}};
        m_source->customers[id(100)] = view;
        m_source->entries[id(100)] = {entry(message(7, 1000, u"hi"_s))};
        signIn();
        composer()->setText(u"Half a sentence"_s);
    }
    void cleanup()
    {
        m_desk.reset();
        m_source.reset();
    }

    void signingOutAndInAgainBringsItBack()
    {
        m_desk.reset(); // the window of who signed out is gone
        QCOMPARE(m_source->storedDrafts.size(), 1u);
        keep();
        signIn();
        isAsWritten();
        composer()->send();
        QCOMPARE(m_source->commands.back().args.value("text"_L1).toString(), u"Half a sentence"_s);
    }
    void itStaysWhileTheConversationIsGivenToAColleague()
    {
        conversation().assigneeId = id(9);
        tell(RecordType::Conversation, id(2));
        isAsWritten();
        leaveAndReturn();
        isAsWritten();
    }
    void itStaysWhileTheConversationGoesToAnotherQueue()
    {
        conversation().queueId = id(50);
        conversation().assigneeId = {};
        tell(RecordType::Conversation, id(2));
        isAsWritten();
        leaveAndReturn();
        isAsWritten();
    }
    void itStaysWhileTheProfileChanges()
    {
        auto &view = m_source->customers[id(100)];
        view.customer.name = u"Ada Byron"_s;
        view.points[0].point.value = u"abcdef999999"_s; // seen again under another value
        std::erase_if(view.points, [](const auto &at) { return at.point.id == id(31); });
        tell(RecordType::Customer, id(100));
        tell(RecordType::ContactPoint, id(3));
        isAsWritten();
        QVERIFY2(composer()->targetAddress().contains(u"999999"_s), qPrintable(composer()->targetAddress()));
        QVERIFY(composer()->changedMeaning().isEmpty()); // it is the same customer's
        leaveAndReturn();
        isAsWritten();
    }
    void itStaysWhileTheAddressRefusesMessagesAndWaitsForIt()
    {
        auto &point = m_source->customers[id(100)].points[0].point;
        point.consent = {{u"service"_s, ConsentState::Denied}};
        tell(RecordType::ContactPoint, id(3));
        QCOMPARE(composer()->text(), u"Half a sentence"_s);
        QVERIFY(!composer()->canSend());
        leaveAndReturn();
        QCOMPARE(composer()->text(), u"Half a sentence"_s);
        m_source->customers[id(100)].points[0].point.consent.clear();
        tell(RecordType::ContactPoint, id(3));
        isAsWritten();
    }
    void itStaysWhileTheConversationIsClosedAndReopened()
    {
        for (const auto status : {ConversationStatus::Closed, ConversationStatus::Snoozed, ConversationStatus::Pending,
                                  ConversationStatus::Open}) {
            conversation().status = status;
            tell(RecordType::Conversation, id(2));
            isAsWritten();
            leaveAndReturn();
            isAsWritten();
        }
    }

private:
    Composer *composer() { return m_desk->composer(); }
    Conversation &conversation() { return m_source->rows[0].conversation; }
    void signIn()
    {
        m_desk = std::make_unique<Desk>(*m_source, m_clock, m_random, [](const QUrl &) {});
        m_desk->open(id(100), id(2));
    }
    //! What was stored is what is there.
    void keep() { m_source->drafts[id(2)] = m_source->storedDrafts.back(); }
    void leaveAndReturn()
    {
        m_desk->open({}, {});
        QVERIFY(!m_source->storedDrafts.empty());
        keep();
        QVERIFY(composer()->text().isEmpty());
        m_desk->open(id(100), id(2));
    }
    void isAsWritten()
    {
        QCOMPARE(composer()->text(), u"Half a sentence"_s);
        QVERIFY(!composer()->isNote());
        QCOMPARE(composer()->targets()->rows().at(size_t(composer()->targetRow())).key, id(3));
        QVERIFY(composer()->canSend());
    }
    void tell(RecordType type, const Id &changed)
    {
        client::ChangeSet changes;
        changes.records = {{.type = type, .id = changed}};
        Q_EMIT m_source->committed(changes);
        QCoreApplication::processEvents();
    }

    ManualClock m_clock;
    SeededRandom m_random{1};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(DraftsTest)
#include "draftstest.moc"
