// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The list of what was worth telling, and the choices by queue, priority and repetition.
#include "notifications/notifications.h"
#include "ui/fakesource.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;
using namespace std::chrono_literals;

namespace {

constexpr qint64 hour = 3'600'000;

//! A system that shows what it is given.
class PlainCenter final : public platform::NotificationCenter
{
public:
    std::vector<platform::SystemNotification> given;
    QStringList withdrawn;

    [[nodiscard]] platform::NotificationAbilities abilities() const override { return {.server = u"Plain"_s}; }
    void ask() override {}
    void show(const platform::SystemNotification &notification) override { given.push_back(notification); }
    void withdraw(const QString &key) override { withdrawn << key; }
    void withdrawAll() override {}
};

} // namespace

class PastNotificationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock.set({1000 * hour}); // 16:00 in UTC
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->agentList = {{.id = id(1), .name = u"Mara"_s, .queueIds = {id(50), id(51)}}};
        m_source->queueList = {{.id = id(50), .name = u"Orders"_s},
                               {.id = id(51), .name = u"Returns"_s},
                               {.id = id(52), .name = u"Another team's"_s}};
        m_source->endpointList = {{.id = id(4), .channel = u"webchat"_s, .capabilities = {{u"live"_s, true}}}};
        client::InboxRow row;
        row.conversation.id = id(2);
        row.conversation.queueId = id(50);
        row.conversation.customerId = id(100);
        row.conversation.customer.name = u"Ada Lindqvist"_s;
        row.conversation.status = ConversationStatus::Open;
        row.conversation.assigneeId = id(1);
        row.conversation.lastEventAt = {5000};
        m_source->rows = {row};
        m_center = std::make_unique<PlainCenter>();
        begin();
    }
    void cleanup()
    {
        m_tester.reset();
        m_told.reset();
        m_center.reset();
        m_source.reset();
    }

    // --- the list
    void whatIsWorthTellingIsListedWithNewestFirst()
    {
        QVERIFY(past().isEmpty());
        come(came(10, u"Hello"_s));
        come(came(11, u"Are you there?"_s));
        QTRY_COMPARE(past().rowCount(), 2);
        QCOMPARE(past().rows()[0].key, id(11));
        QCOMPARE(said(0, PastNotifications::WhoRole), u"Ada Lindqvist"_s);
        QVERIFY(!said(0, PastNotifications::WhatRole).isEmpty() && !said(0, PastNotifications::WhenRole).isEmpty());
        QCOMPARE(past().data(past().index(0), PastNotifications::SeenRole).toBool(), false);
        QCOMPARE(past().unseen(), 2);
        QCOMPARE(m_source->noticeList.size(), size_t(2));
    }
    void itIsListedAlsoWhereNothingIsShown_data()
    {
        QTest::addColumn<int>("why");
        QTest::newRow("not chosen") << 0;
        QTest::newRow("quiet hours") << 1;
        QTest::newRow("a muted queue") << 2;
        QTest::newRow("no system that shows notifications") << 3;
    }
    void itIsListedAlsoWhereNothingIsShown()
    {
        QFETCH(int, why);
        switch (why) {
        case 0: m_told->setMine(false); break;
        case 1:
            m_told->setQuiet(true);
            m_told->setQuietFrom(u"16:00"_s);
            break;
        case 2: mute(); break;
        case 3: begin(nullptr); break;
        }
        come(came(10, u"Hello"_s));
        QTRY_COMPARE(past().unseen(), 1);
        QVERIFY(m_center->given.empty());
    }
    void whatIsNotWorthTellingIsNotListed()
    {
        m_told->setOpen(id(2));
        m_told->setWindowActive(true);
        come(came(10, u"before the agent's eyes"_s));
        m_told->setWindowActive(false);
        m_source->readSeqs[id(2)] = 11;
        come(came(11, u"read on another console"_s));
        conversation().assigneeId = id(7);
        come(came(12, u"a colleague's"_s));
        settle();
        QVERIFY(past().isEmpty());
        QVERIFY(m_source->noticeList.empty());
    }
    void whatIsHandledElsewhereIsSeen_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("read") << 0;
        QTest::newRow("closed") << 1;
        QTest::newRow("assigned to somebody else") << 2;
        QTest::newRow("answered") << 3;
        QTest::newRow("opened here") << 4;
    }
    void whatIsHandledElsewhereIsSeen()
    {
        QFETCH(int, what);
        come(came(10, u"Hello"_s));
        QTRY_COMPARE(past().unseen(), 1);
        change(RecordType::Conversation, id(2)); // nothing of weight
        settle();
        QCOMPARE(past().unseen(), 1);
        switch (what) {
        case 0:
            m_source->readSeqs[id(2)] = 10;
            change(RecordType::ReadMarker, id(2));
            break;
        case 1:
            conversation().status = ConversationStatus::Closed;
            change(RecordType::Conversation, id(2));
            break;
        case 2:
            conversation().assigneeId = id(7);
            change(RecordType::Conversation, id(2));
            break;
        case 3: {
            TimelineItem answer = came(11, u"On its way"_s);
            answer.direction = Direction::Out;
            answer.author = {AuthorType::Agent, id(7), u"Jon"_s};
            come(answer);
            break;
        }
        case 4:
            m_told->setWindowActive(true);
            m_told->setOpen(id(2));
            break;
        }
        QTRY_COMPARE(past().unseen(), 0);
        QCOMPARE(past().rowCount(), 1); // it stays in the list
        QVERIFY(m_source->noticeList.at(0).seen);
    }
    void anAnswerOutsideAConversationMarksNothing()
    {
        come(came(10, u"Hello"_s));
        QTRY_COMPARE(past().unseen(), 1);
        TimelineItem imported = came(11, u"an old mail"_s);
        imported.conversationId = {};
        imported.direction = Direction::Out;
        imported.author = {AuthorType::Agent, id(7), u"Jon"_s};
        come(imported);
        settle();
        QCOMPARE(past().unseen(), 1);
    }
    void whatLeavesTheAgentsSightLeavesTheListAlsoWhenItIsOnlyOpened()
    {
        come(came(10, u"Hello"_s));
        QTRY_COMPARE(past().rowCount(), 1);
        m_source->rows.clear();
        m_source->m_status.phase = client::SyncPhase::Syncing; // it may only not be here yet
        past().refresh();
        settle();
        QCOMPARE(past().rowCount(), 1);
        m_source->m_status.phase = client::SyncPhase::Live;
        past().refresh();
        QTRY_VERIFY(past().isEmpty());
        QVERIFY(m_source->noticeList.empty());
    }
    void aPressJumpsToTheConversation()
    {
        come(came(10, u"Hello"_s));
        come(came(11, u"Hello?"_s));
        QTRY_COMPARE(past().unseen(), 2);
        QSignalSpy opened(m_told.get(), &Notifications::openWanted);
        past().open(7); // no such row
        QCOMPARE(opened.count(), 0);
        past().open(0);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].value<Id>(), id(100));
        QCOMPARE(opened[0][1].value<Id>(), id(2));
        QCOMPARE(past().unseen(), 0);
        QVERIFY(m_center->withdrawn.contains(id(2).toString()));
    }
    void allAreMarkedAsSeenAtOnce()
    {
        come(came(10, u"Hello"_s));
        come(came(11, u"Hello?"_s));
        QTRY_COMPARE(past().unseen(), 2);
        past().seeAll();
        QCOMPARE(past().unseen(), 0);
        QVERIFY(m_source->noticeList[0].seen && m_source->noticeList[1].seen);
        QVERIFY(m_center->withdrawn.contains(id(2).toString())); // nothing of it stays outside
    }
    void theListIsThereAgainAfterARestart()
    {
        come(came(10, u"Hello"_s));
        come(came(11, u"Hello?"_s));
        QTRY_COMPARE(past().unseen(), 2);
        m_source->readSeqs[id(2)] = 10; // meanwhile, on another console
        begin();
        QTRY_COMPARE(past().rowCount(), 2);
        QTRY_COMPARE(past().unseen(), 1);
        // Names are not kept: they are asked for when the list is opened.
        past().refresh();
        QTRY_COMPARE(said(0, PastNotifications::WhoRole), u"Ada Lindqvist"_s);
    }
    void whatIsAMonthOldGoes()
    {
        come(came(10, u"Hello"_s));
        QTRY_COMPARE(past().rowCount(), 1);
        m_clock.advance(std::chrono::hours(24 * 31));
        past().refresh();
        QVERIFY(past().isEmpty());
    }
    void theNewestFiveHundredStay()
    {
        for (int number = 1000; number < 1000 + client::mostNotices; ++number)
            m_source->noticeList.insert(m_source->noticeList.begin(),
                                        {.itemId = id(number), .conversationId = id(2), .reason = 1, .at = {number}});
        begin();
        QTRY_COMPARE(past().rowCount(), client::mostNotices);
        come(came(2000, u"Hello"_s));
        QTRY_COMPARE(past().rows()[0].key, id(2000));
        QCOMPARE(past().rowCount(), client::mostNotices);
    }

    // --- choices
    void aNoteThatNamesTheAgentIsTold()
    {
        conversation().assigneeId = id(7); // a colleague's conversation
        TimelineItem note = came(10, u"Could you look at this?"_s);
        note.kind = u"note"_s;
        note.direction = Direction::Internal;
        note.author = {AuthorType::Agent, id(7), u"Jon"_s};
        come(note);
        settle();
        QVERIFY(m_center->given.empty()); // names nobody
        note.id = id(11);
        note.seq = 11;
        note.data = {{u"mentions"_s, QJsonArray{id(9).toString(), id(1).toString()}}};
        come(note);
        QTRY_COMPARE(m_center->given.size(), size_t(1));
        QVERIFY(m_center->given[0].buttons.empty() && m_center->given[0].replyWord.isEmpty());
        change(RecordType::Conversation, id(2));
        settle();
        QVERIFY(m_center->withdrawn.isEmpty()); // it stands, though the conversation is not the agent's
        m_told->setMentioned(false);
        note.id = id(12);
        note.seq = 12;
        come(note);
        settle();
        QCOMPARE(m_center->given.size(), size_t(1));
        QCOMPARE(past().rowCount(), 2);
    }
    void aMutedQueueIsSilentButForWhatIsMeantForTheAgent()
    {
        QTRY_COMPARE(m_told->queues()->rowCount(), 2); // the agent's own
        QCOMPARE(m_told->queues()->rows()[0].name, u"Orders"_s);
        mute();
        QCOMPARE(m_told->queues()->rows()[0].told, false);
        come(came(10, u"Hello"_s));
        settle();
        QVERIFY(m_center->given.empty());
        TimelineItem given = came(11, {});
        given.kind = u"assignment"_s;
        given.direction = Direction::Internal;
        given.author = {AuthorType::Agent, id(7), u"Jon"_s};
        given.data = {{u"to"_s, id(1).toString()}};
        come(given);
        QTRY_COMPARE(m_center->given.size(), size_t(1));
        conversation().queueId = id(51);
        come(came(12, u"Hello"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(2));
        // It follows the agent.
        const auto kept = NotificationChoices::fromJson(m_source->commands.back().args["value"_L1].toObject());
        QCOMPARE(kept.muted, std::set<Id>{id(50)});
        m_told->queues()->choose(0, true);
        conversation().queueId = id(50);
        come(came(13, u"Hello"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(3));
    }
    void anUrgentConversationPassesTheQuietHoursWhenThatIsChosen()
    {
        m_told->setQuiet(true);
        m_told->setQuietFrom(u"16:00"_s);
        conversation().priority = int(Priority::Urgent);
        come(came(10, u"Hello"_s));
        settle();
        QVERIFY(m_center->given.empty());
        m_told->setUrgentAlways(true);
        come(came(11, u"Hello"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(1));
        int number = 12;
        for (const Priority less : {Priority::High, Priority::Normal, Priority::Low}) {
            conversation().priority = int(less);
            come(came(number++, u"Hello"_s));
            settle();
            QCOMPARE(m_center->given.size(), size_t(1));
        }
        conversation().priority = int(Priority::Urgent);
        come(came(number, u"Hello"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(2));
    }
    void whatIsMeantForTheAgentIsShownAgainUntilItIsSeen()
    {
        m_told->setRepeatSeconds(1); // too fast for anybody
        QCOMPARE(m_told->repeatSeconds(), NotificationChoices::shortestRepeat);
        m_told->setRepeatSeconds(60);
        come(came(9, u"a customer's word is shown once"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(1));
        m_clock.advance(2min);
        m_told->repeat();
        QCOMPARE(m_center->given.size(), size_t(1));
        TimelineItem given = came(10, {});
        given.kind = u"assignment"_s;
        given.direction = Direction::Internal;
        given.author = {AuthorType::Agent, id(7), u"Jon"_s};
        given.data = {{u"to"_s, id(1).toString()}};
        come(given);
        QTRY_COMPARE(m_center->given.size(), size_t(2));
        m_told->repeat();
        QCOMPARE(m_center->given.size(), size_t(2));
        m_clock.advance(1min);
        m_told->repeat();
        QCOMPARE(m_center->given.size(), size_t(3));
        QVERIFY(m_center->given.back().sound);
        m_told->repeat();
        QCOMPARE(m_center->given.size(), size_t(3));
        // Not in quiet hours, and never again once it is seen.
        m_told->setQuiet(true);
        m_told->setQuietFrom(u"16:00"_s);
        m_clock.advance(1min);
        m_told->repeat();
        QCOMPARE(m_center->given.size(), size_t(3));
        m_told->setQuiet(false);
        m_source->readSeqs[id(2)] = 10;
        change(RecordType::ReadMarker, id(2));
        QTRY_COMPARE(past().unseen(), 0);
        m_clock.advance(1min);
        m_told->repeat();
        QCOMPARE(m_center->given.size(), size_t(3));
    }
    void nothingIsRepeatedUnlessChosen()
    {
        QCOMPARE(m_told->repeatSeconds(), 0);
        TimelineItem given = came(10, {});
        given.kind = u"assignment"_s;
        given.direction = Direction::Internal;
        given.author = {AuthorType::Agent, id(7), u"Jon"_s};
        given.data = {{u"to"_s, id(1).toString()}};
        come(given);
        QTRY_COMPARE(m_center->given.size(), size_t(1));
        m_clock.advance(10min);
        m_told->repeat();
        QCOMPARE(m_center->given.size(), size_t(1));
    }
    void choicesFromOutsideAreKeptWithinTheirBounds()
    {
        const auto odd = NotificationChoices::fromJson(
            {{u"repeat"_s, -5}, {u"muted"_s, QJsonArray{u"x"_s, 7}}, {u"urgentAlways"_s, u"x"_s}});
        QCOMPARE(odd, NotificationChoices{});
        QCOMPARE(NotificationChoices::fromJson({{u"repeat"_s, 999'999}}).repeatSeconds,
                 NotificationChoices::longestRepeat);
    }

private:
    PastNotifications &past() { return *m_told->past(); }
    Conversation &conversation() { return m_source->rows[0].conversation; }
    QString said(int row, int role) { return past().data(past().index(row), role).toString(); }
    void begin() { begin(m_center.get()); }
    void begin(platform::NotificationCenter *center)
    {
        m_tester.reset();
        m_told.reset();
        m_told = std::make_unique<Notifications>(*m_source, m_clock, m_random);
        m_tester = std::make_unique<QAbstractItemModelTester>(&past());
        m_told->begin(center);
        m_source->setStatus({.phase = client::SyncPhase::Live});
        settle();
    }
    void mute()
    {
        QTRY_COMPARE(m_told->queues()->rowCount(), 2);
        m_told->queues()->choose(0, false);
    }
    //! Number \a number of the conversation, a customer's.
    static TimelineItem came(int number, const QString &text) { return message(number, 1000 * hour + number, text); }
    void come(const TimelineItem &item)
    {
        Q_EMIT m_source->committed({.records = {{.type = RecordType::TimelineItem,
                                                 .id = item.id,
                                                 .contactPointId = item.contactPointId,
                                                 .conversationId = item.conversationId,
                                                 .orderTime = item.orderTime,
                                                 .body = toBody(item)}}});
    }
    void change(RecordType type, const Id &which)
    {
        Q_EMIT m_source->committed({.records = {{.type = type, .id = which}}});
    }
    static void settle() { QTest::qWait(20); }

    ManualClock m_clock;
    SeededRandom m_random{5};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<PlainCenter> m_center;
    std::unique_ptr<Notifications> m_told;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(PastNotificationsTest)
#include "pastnotificationstest.moc"
