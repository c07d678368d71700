// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What the agent is told outside the window, what is kept quiet, and what is taken back.
#include "notifications/notifications.h"
#include "ui/fakelock.h"
#include "ui/fakesource.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

constexpr qint64 hour = 3'600'000;

//! A system that shows what it is given.
class FakeCenter final : public platform::NotificationCenter
{
public:
    platform::NotificationAbilities can{.server = u"Fake 1"_s, .actions = true, .reply = true, .sound = true};
    std::vector<platform::SystemNotification> given;
    std::map<QString, platform::SystemNotification> standing;
    QStringList withdrawn;
    QString refusal; //!< what show() is answered with; empty: it is shown

    [[nodiscard]] platform::NotificationAbilities abilities() const override { return can; }
    void ask() override { Q_EMIT abilitiesKnown(); }
    void show(const platform::SystemNotification &notification) override
    {
        given.push_back(notification);
        if (!refusal.isEmpty())
            return Q_EMIT failed(notification.key, refusal);
        standing[notification.key] = notification;
        Q_EMIT shown(notification.key);
    }
    void withdraw(const QString &key) override
    {
        withdrawn << key;
        standing.erase(key);
    }
    void withdrawAll() override { standing.clear(); }
};

} // namespace

class NotificationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock.set({1000 * hour}); // 16:00 in UTC
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->agentList = {{.id = id(1), .name = u"Mara"_s, .queueIds = {id(50)}}};
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
        m_center = std::make_unique<FakeCenter>();
        m_told = std::make_unique<Notifications>(*m_source, m_clock, m_random);
        m_told->begin(m_center.get());
        m_source->setStatus({.phase = client::SyncPhase::Live});
    }
    void cleanup()
    {
        m_told.reset();
        m_center.reset();
        m_source.reset();
    }

    // --- what is told
    void aCustomersMessageInAnOwnConversationIsTold()
    {
        const QSignalSpy alerted(m_told.get(), &Notifications::alerted);
        come(came(10, u"Where is my order?"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(1));
        const auto &told = m_center->given.front();
        QCOMPARE(told.key, id(2).toString());
        QVERIFY2(told.title.contains(u"Ada Lindqvist"_s) && told.title.contains(u" · "_s), qPrintable(told.title));
        QVERIFY(!told.body.contains(u"order"_s)); // the text stays in the window until it is chosen
        QVERIFY(told.replyWord.isEmpty());
        QVERIFY(told.sound);
        QCOMPARE(alerted.count(), 1);
    }
    void theTextIsShownWhenItWasChosenAndNothingWhenThatWas()
    {
        m_told->setShows(Notifications::Shows::All);
        come(came(10, u"Where is\nmy order?"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(1));
        QCOMPARE(m_center->given.back().body, u"Where is my order?"_s);
        QVERIFY(!m_center->given.back().replyWord.isEmpty());
        m_told->setShows(Notifications::Shows::Nothing);
        come(came(11, u"Hello?"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(2));
        const auto &told = m_center->given.back();
        QVERIFY(!told.title.contains(u"Ada"_s) && !told.body.contains(u"Hello"_s) && told.replyWord.isEmpty());
    }
    void messagesOfAConversationAreOneNotification()
    {
        for (int number = 10; number < 14; ++number)
            come(came(number, u"again"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(4));
        QCOMPARE(m_center->standing.size(), size_t(1));
        QVERIFY2(m_center->given.back().body.contains(u'4'), qPrintable(m_center->given.back().body));
        // One sound in three seconds.
        QVERIFY(m_center->given[0].sound && !m_center->given[1].sound && !m_center->given[3].sound);
        m_clock.advance(std::chrono::seconds(4));
        come(came(14, u"again"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(5));
        QVERIFY(m_center->given.back().sound);
        m_told->setSound(false);
        m_clock.advance(std::chrono::seconds(4));
        come(came(15, u"again"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(6));
        QVERIFY(!m_center->given.back().sound);
    }
    void whatNobodyHasTakenIsToldInOwnQueuesOnly()
    {
        conversation().assigneeId = {};
        come(came(10, u"Hello"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(1));
        conversation().queueId = id(51);
        come(came(11, u"Hello"_s));
        conversation().queueId = id(50);
        conversation().assigneeId = id(7); // a colleague's
        come(came(12, u"Hello"_s));
        conversation().assigneeId = {};
        m_told->setUnassigned(false);
        come(came(13, u"Hello"_s));
        settle();
        QCOMPARE(m_center->given.size(), size_t(1));
    }
    void aConversationGivenByAColleagueIsTold()
    {
        TimelineItem given = came(10, {});
        given.kind = u"assignment"_s;
        given.direction = Direction::Internal;
        given.author = {AuthorType::Agent, id(7), u"Jon"_s};
        given.data = {{u"from"_s, QString()}, {u"to"_s, id(1).toString()}};
        come(given);
        QTRY_COMPARE(m_center->given.size(), size_t(1));
        // Taken by oneself, or given to somebody else: nothing.
        TimelineItem own = given;
        own.id = id(11);
        own.author.id = id(1);
        come(own);
        TimelineItem others = given;
        others.id = id(12);
        others.data = {{u"to"_s, id(7).toString()}};
        come(others);
        settle();
        QCOMPARE(m_center->given.size(), size_t(1));
        // A transfer names the queue, the conversation whose it is.
        TimelineItem transfer = given;
        transfer.id = id(13);
        transfer.seq = 13;
        transfer.data = {{u"to"_s, id(50).toString()}, {u"what"_s, u"queue"_s}};
        come(transfer);
        QTRY_COMPARE(m_center->given.size(), size_t(2));
    }

    // --- what is not
    void whatIsOwnImportedReadClosedOrOldIsNotTold()
    {
        TimelineItem own = came(10, u"mine"_s);
        own.direction = Direction::Out;
        own.author = {AuthorType::Agent, id(1), u"Mara"_s};
        come(own);
        TimelineItem imported = came(11, u"old mail"_s);
        imported.conversationId = {};
        come(imported);
        m_source->readSeqs[id(2)] = 12;
        come(came(12, u"read on another console"_s));
        TimelineItem before = came(13, u"from before the console began"_s);
        before.receivedAt = {5000};
        come(before);
        TimelineItem redacted = came(14, {});
        redacted.redacted = true;
        come(redacted);
        TimelineItem note = came(15, u"a note"_s);
        note.direction = Direction::Internal;
        note.author = {AuthorType::Agent, id(7), u"Jon"_s};
        come(note);
        conversation().status = ConversationStatus::Closed;
        come(came(16, u"closed"_s));
        conversation().status = ConversationStatus::Open;
        m_told->setMine(false);
        come(came(17, u"not wanted"_s));
        settle();
        QVERIFY(m_center->given.empty());
    }
    void nothingIsToldWhileTheConsoleFetchesForTheFirstTime()
    {
        m_told = std::make_unique<Notifications>(*m_source, m_clock, m_random);
        m_source->m_status.phase = client::SyncPhase::Syncing;
        m_told->begin(m_center.get());
        come(came(10, u"Hello"_s));
        settle();
        QVERIFY(m_center->given.empty());
        m_source->setStatus({.phase = client::SyncPhase::Live});
        // From now on also while it catches up after a break.
        m_source->setStatus({.phase = client::SyncPhase::Syncing});
        come(came(11, u"Hello"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(1));
    }
    void theOpenConversationIsNotToldWhileTheWindowIsWorkedIn()
    {
        m_told->setOpen(id(2));
        m_told->setWindowActive(true);
        come(came(10, u"Hello"_s));
        settle();
        QVERIFY(m_center->given.empty());
        m_told->setWindowActive(false);
        come(came(11, u"Hello"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(1));
        m_told->setWindowActive(true); // looked at
        QVERIFY(m_center->standing.empty());
        m_told->setOpen({});
        come(came(12, u"Hello"_s)); // another one, or none, is open
        QTRY_COMPARE(m_center->given.size(), size_t(2));
    }
    void behindALockedScreenTheOpenConversationIsToldAlsoWhileTheWindowKeepsTheKeyboard()
    {
        FakeLock lock;
        m_told = std::make_unique<Notifications>(*m_source, m_clock, m_random);
        m_told->begin(m_center.get(), &lock);
        settle(); // it began
        m_told->setOpen(id(2));
        m_told->setWindowActive(true);
        QVERIFY(m_told->isAttended());
        come(came(10, u"Hello"_s));
        settle();
        QVERIFY(m_center->given.empty());
        lock.set(true);
        QVERIFY(!m_told->isAttended());
        come(came(11, u"Hello"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(1));
        QCOMPARE(m_told->past()->unseen(), 1);
        lock.set(false); // back: it is before the person
        QVERIFY(m_told->isAttended() && m_center->standing.empty());
        QCOMPARE(m_told->past()->unseen(), 0);
        lock.set(true);
        m_told->setWindowActive(false);
        lock.set(false); // another window has the keyboard
        QVERIFY(!m_told->isAttended());
        m_told.reset(); // before the lock
    }
    void inQuietHoursNothingIsShown()
    {
        m_told->setQuiet(true);
        m_told->setQuietFrom(u"16:00"_s);
        m_told->setQuietTo(u"7:30"_s);
        QCOMPARE(m_told->quietTo(), u"07:30"_s);
        m_told->setQuietTo(u"25:00"_s); // no time of the day
        QCOMPARE(m_told->quietTo(), u"07:30"_s);
        come(came(10, u"Hello"_s));
        settle();
        QVERIFY(m_center->given.empty());
        m_clock.set({1008 * hour}); // 00:00
        come(came(11, u"Hello"_s));
        settle();
        QVERIFY(m_center->given.empty());
        m_clock.set({1015 * hour + hour / 2}); // 07:30
        come(came(12, u"Hello"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(1));
    }

    // --- what came in a lump
    void whatCameWhileTheComputerSleptIsToldOnceForEachConversation()
    {
        addConversation(3);
        m_source->setStatus({.phase = client::SyncPhase::Waiting});
        m_clock.advance(std::chrono::hours(9));
        m_source->setStatus({.phase = client::SyncPhase::Syncing});
        client::ChangeSet lump;
        for (int number = 10; number < 15; ++number)
            lump.records.push_back(record(came(number, u"again"_s)));
        lump.records.push_back(record(inThree(came(20, u"me too"_s))));
        Q_EMIT m_source->committed(lump);
        m_source->setStatus({.phase = client::SyncPhase::Live});
        QTRY_COMPARE(m_center->given.size(), size_t(6));
        QCOMPARE(m_center->standing.size(), size_t(2));
        QVERIFY2(m_center->standing[id(2).toString()].body.contains(u'5'), "five messages in one");
        const auto sounds =
            std::count_if(m_center->given.begin(), m_center->given.end(), [](const auto &each) { return each.sound; });
        QCOMPARE(sounds, 1);
        // Another break, in which nothing came.
        m_source->setStatus({.phase = client::SyncPhase::Waiting});
        m_source->setStatus({.phase = client::SyncPhase::Live});
        settle();
        QCOMPARE(m_center->given.size(), size_t(6));
    }
    void whatIsTooMuchToBeListedIsLookedUpWhenAllOfItIsHere()
    {
        addConversation(3);
        addConversation(5);
        settle(); // it began
        m_source->setStatus({.phase = client::SyncPhase::Syncing});
        for (int number = 10; number < 13; ++number)
            m_source->entries[id(100)].push_back(entry(came(number, u"again"_s)));
        m_source->entries[id(103)].push_back(entry(inThree(came(20, u"me too"_s))));
        TimelineItem read = came(30, u"read at another console"_s);
        read.conversationId = id(5);
        m_source->entries[id(105)].push_back(entry(read));
        m_source->readSeqs[id(5)] = 30;
        for (size_t at : {0, 1})
            m_source->rows[at].unread = 1;
        for (client::InboxRow &row : m_source->rows)
            row.conversation.lastEventAt = {1000 * hour + 30};
        Q_EMIT m_source->committed({.records = {}, .wide = true});
        Q_EMIT m_source->committed({.records = {}, .wide = true});
        settle();
        QVERIFY(m_center->given.empty()); // more is under way
        m_source->setStatus({.phase = client::SyncPhase::Live});
        QTRY_COMPARE(m_center->given.size(), size_t(4));
        QCOMPARE(m_center->standing.size(), size_t(2));
        QVERIFY2(m_center->standing[id(2).toString()].body.contains(u'3'), "three messages in one");
        // Once: the next lump brings one more.
        m_source->entries[id(100)].push_back(entry(came(13, u"again"_s)));
        Q_EMIT m_source->committed({.records = {}, .wide = true});
        QTRY_COMPARE(m_center->given.size(), size_t(5));
        settle();
        QCOMPARE(m_center->given.size(), size_t(5));
    }
    void whatAColleagueAnsweredWithinTheLumpIsNotTold()
    {
        TimelineItem answer = came(11, u"On its way"_s);
        answer.direction = Direction::Out;
        answer.author = {AuthorType::Agent, id(7), u"Jon"_s};
        client::ChangeSet lump;
        for (const TimelineItem &item : {answer, came(10, u"Where is my order?"_s), came(12, u"And the invoice?"_s)})
            lump.records.push_back(record(item));
        Q_EMIT m_source->committed(lump);
        QTRY_COMPARE(m_center->given.size(), size_t(1));
        settle();
        QCOMPARE(m_center->given.size(), size_t(1));
        QVERIFY2(m_told->past()->knows(id(12)) && !m_told->past()->knows(id(10)), "the one after the answer");
    }

    // --- customers of whom all is told
    void aCustomerOfWhomAllIsToldPassesQuietHoursQueuesAndEvents()
    {
        conversation().assigneeId = {};
        m_told->setQuiet(true);
        m_told->setQuietFrom(u"15:00"_s);
        m_told->setQuietTo(u"17:00"_s);
        m_told->queues()->show({{.id = id(50), .name = u"Chat"_s}}, {id(50)}, {});
        m_told->queues()->choose(0, false);
        m_told->setUnassigned(false);
        come(came(10, u"Hello"_s));
        settle();
        QVERIFY(m_center->given.empty());
        QVERIFY(!m_told->always()->isAddable()); // nobody is on the desk
        m_told->always()->setOpen(id(100));
        QVERIFY(m_told->always()->isAddable());
        m_told->always()->addOpen();
        QVERIFY(m_told->always()->isOpenTold() && !m_told->always()->isAddable());
        come(came(11, u"Hello"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(1));
        // What is no business of the agent's is not told of them either.
        conversation().assigneeId = id(7);
        come(came(12, u"Hello"_s));
        conversation().assigneeId = {};
        conversation().customerId = id(101); // somebody else's
        come(came(13, u"Hello"_s));
        settle();
        QCOMPARE(m_center->given.size(), size_t(1));
        conversation().customerId = id(100);
        m_told->always()->removeOpen();
        come(came(14, u"Hello"_s));
        settle();
        QCOMPARE(m_center->given.size(), size_t(1));
    }
    void theChoiceOfACustomerFollowsTheAgentAndAMerge()
    {
        m_source->customers[id(100)].customer = {.id = id(100), .name = u"Ada Lindqvist"_s};
        m_told->always()->setOpen(id(100));
        m_told->always()->addOpen();
        m_source->settings[u"notifications"_s] = m_source->commands.back().args["value"_L1].toObject();
        m_told = std::make_unique<Notifications>(*m_source, m_clock, m_random); // on another computer
        m_told->begin(m_center.get());
        AlwaysTold *always = m_told->always();
        QTRY_COMPARE(always->rowCount(), 1);
        QTRY_COMPARE(always->data(always->index(0), AlwaysTold::NameRole).toString(), u"Ada Lindqvist"_s);
        QCOMPARE(m_source->opened.back(), id(100)); // its record comes, whoever has it open
        // Merged: the record that was chosen stands for another one, whose conversations these are now.
        m_source->customers[id(100)].customer = {.id = id(101), .name = u"Ada L."_s};
        change(RecordType::Customer, id(100));
        QTRY_COMPARE(always->data(always->index(0), AlwaysTold::NameRole).toString(), u"Ada L."_s);
        QVERIFY(always->contains(id(101)));
        m_told->setMine(false);
        conversation().customerId = id(101);
        come(came(10, u"Hello"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(1));
        m_told->always()->setOpen(id(101));
        QVERIFY(always->isOpenTold());
        // Unmerged, it means the first one again.
        m_source->customers[id(100)].customer = {.id = id(100), .name = u"Ada Lindqvist"_s};
        change(RecordType::Customer, id(100));
        QTRY_VERIFY(!always->contains(id(101)));
        // Both chosen and merged, they are one line, and gone with it.
        always->addOpen();
        QTRY_COMPARE(always->rowCount(), 2);
        m_source->customers[id(100)].customer = {.id = id(101), .name = u"Ada L."_s};
        change(RecordType::Customer, id(100));
        QTRY_COMPARE(always->rowCount(), 1);
        always->remove(0);
        QCOMPARE(always->rowCount(), 0);
        QVERIFY(m_source->commands.back().args["value"_L1]["always"_L1].toArray().isEmpty());
        QCOMPARE(m_source->closed.size(), size_t(3)); // with the first console, and both here
    }
    void noMoreCustomersAreAlwaysToldThanCanBeKept()
    {
        for (int number = 0; number <= AlwaysTold::most; ++number) {
            m_told->always()->setOpen(id(200 + number));
            m_told->always()->addOpen();
        }
        QCOMPARE(m_told->always()->rowCount(), AlwaysTold::most);
        QVERIFY(!m_told->always()->isAddable());
    }

    // --- what is taken back
    void whatWasReadAnsweredClosedOrTakenElsewhereIsWithdrawn_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("read") << 0;
        QTest::newRow("closed") << 1;
        QTest::newRow("assigned to somebody else") << 2;
        QTest::newRow("out of sight") << 3;
        QTest::newRow("answered") << 4;
        QTest::newRow("redacted") << 5;
    }
    void whatWasReadAnsweredClosedOrTakenElsewhereIsWithdrawn()
    {
        QFETCH(int, what);
        come(came(10, u"Hello"_s));
        QTRY_COMPARE(m_center->standing.size(), size_t(1));
        change(RecordType::Conversation, id(2)); // nothing of weight
        settle();
        QCOMPARE(m_center->standing.size(), size_t(1));
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
        case 3:
            m_source->rows.clear();
            change(RecordType::Conversation, id(2));
            break;
        case 4: {
            TimelineItem answer = came(11, u"On its way"_s);
            answer.direction = Direction::Out;
            answer.author = {AuthorType::Agent, id(7), u"Jon"_s};
            come(answer);
            break;
        }
        case 5: change(RecordType::TimelineItem, id(10)); break;
        }
        QTRY_VERIFY(m_center->standing.empty());
        QCOMPARE(m_center->withdrawn, QStringList{id(2).toString()});
    }
    void whenTheDeskGoesNothingOfItStaysOutside()
    {
        come(came(10, u"Hello"_s));
        QTRY_COMPARE(m_center->standing.size(), size_t(1));
        m_told.reset();
        QVERIFY(m_center->standing.empty());
    }

    // --- what the person does
    void aClickOpensTheConversationAndBringsTheWindow()
    {
        come(came(10, u"Hello"_s));
        QTRY_COMPARE(m_center->standing.size(), size_t(1));
        const QSignalSpy raised(m_told.get(), &Notifications::raiseWanted);
        QSignalSpy opened(m_told.get(), &Notifications::openWanted);
        Q_EMIT m_center->activated(id(2).toString());
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].value<Id>(), id(100));
        QCOMPARE(opened[0][1].value<Id>(), id(2));
        QCOMPARE(raised.count(), 1);
        QVERIFY(m_center->standing.empty());
    }
    void aQuickReplyGoesToWhomTheNotificationShowed()
    {
        m_told->setShows(Notifications::Shows::All);
        m_source->commands.clear();
        come(came(10, u"Hello"_s));
        QTRY_COMPARE(m_center->standing.size(), size_t(1));
        Q_EMIT m_center->replied(id(2).toString(), u"  "_s);
        QVERIFY(m_source->commands.empty());
        Q_EMIT m_center->replied(id(2).toString(), u"On its way"_s);
        QCOMPARE(m_source->commands.size(), size_t(2));
        const QJsonObject args = m_source->commands[0].args;
        QCOMPARE(m_source->commands[0].name, u"conversation.reply"_s);
        QCOMPARE(args["text"_L1].toString(), u"On its way"_s);
        QCOMPARE(args["contactPointId"_L1].toString(), id(3).toString());
        QCOMPARE(args["endpointId"_L1].toString(), id(4).toString());
        QCOMPARE(args["customerId"_L1].toString(), id(100).toString());
        // What was seen goes along, and the hub looks whether the customer said more since: at once, by its own clock.
        QCOMPARE(args["seenSeq"_L1].toInteger(), 10);
        QCOMPARE(args["sendAt"_L1].toString(), Instant{1000 * hour + 10}.toString());
        QVERIFY(!args.contains("undoSec"_L1));
        QCOMPARE(m_source->commands[1].name, u"readMarker.set"_s);
        QVERIFY(m_center->standing.empty());
        Q_EMIT m_center->replied(id(2).toString(), u"twice"_s);
        QCOMPARE(m_source->commands.size(), size_t(2));
    }
    void aQuickReplyCanBeTakenBackWhereRepliesCan()
    {
        m_source->endpointList[0].capabilities = {{u"live"_s, true}, {u"undoSeconds"_s, 8}};
        change(RecordType::Endpoint, id(4));
        m_told->setShows(Notifications::Shows::All);
        m_source->commands.clear();
        settle();
        come(came(10, u"Hello"_s));
        QTRY_COMPARE(m_center->standing.size(), size_t(1));
        Q_EMIT m_center->replied(id(2).toString(), u"On its way"_s);
        const QJsonObject args = m_source->commands.at(0).args;
        QCOMPARE(args["undoSec"_L1].toInt(), 8);
        QCOMPARE(args["seenSeq"_L1].toInteger(), 10);
        QVERIFY(!args.contains("sendAt"_L1));
    }
    void aConversationIsTakenOrPutAsideFromItsNotification()
    {
        come(came(10, u"Hello"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(1));
        QCOMPARE(m_center->given[0].buttons.at(0).first, u"snooze"_s);
        Q_EMIT m_center->pressed(id(2).toString(), u"explode"_s);
        QVERIFY(m_source->commands.empty());
        Q_EMIT m_center->pressed(id(2).toString(), u"snooze"_s);
        QCOMPARE(m_source->commands.size(), size_t(1));
        QCOMPARE(m_source->commands[0].name, u"conversation.snooze"_s);
        QCOMPARE(m_source->commands[0].args["until"_L1].toString(), Instant{1001 * hour}.toString());
        QCOMPARE(m_source->commands[0].expect["status"_L1].toString(), u"open"_s);
        QVERIFY(m_center->standing.empty());

        conversation().assigneeId = {};
        QSignalSpy opened(m_told.get(), &Notifications::openWanted);
        come(came(11, u"Hello"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(2));
        QCOMPARE(m_center->given[1].buttons.at(0).first, u"take"_s);
        Q_EMIT m_center->pressed(id(2).toString(), u"take"_s);
        QCOMPARE(m_source->commands.size(), size_t(2));
        QCOMPARE(m_source->commands[1].name, u"conversation.assign"_s);
        QCOMPARE(m_source->commands[1].args["assigneeId"_L1].toString(), id(1).toString());
        QVERIFY(m_source->commands[1].expect["assigneeId"_L1].isNull()); // a colleague was not faster
        QTRY_COMPARE(opened.count(), 1);
        QVERIFY(m_center->standing.empty());
    }
    void aMailIsNotAnsweredInANotification()
    {
        m_source->endpointList[0].capabilities = {{u"live"_s, false}};
        m_told = std::make_unique<Notifications>(*m_source, m_clock, m_random);
        m_told->begin(m_center.get());
        m_told->setShows(Notifications::Shows::All);
        m_source->commands.clear();
        settle();
        come(came(10, u"Hello"_s));
        QTRY_COMPARE(m_center->given.size(), size_t(1));
        QVERIFY(m_center->given[0].replyWord.isEmpty());
        Q_EMIT m_center->replied(id(2).toString(), u"text"_s);
        QVERIFY(m_source->commands.empty());
    }

    // --- choices, count and test
    void theChoicesFollowTheAgent()
    {
        m_told->setShows(Notifications::Shows::All);
        m_told->setQuiet(true);
        QCOMPARE(m_source->commands.back().name, u"setting.put"_s);
        QCOMPARE(m_source->commands.back().args["name"_L1].toString(), u"notifications"_s);
        const QJsonObject stored = m_source->commands.back().args["value"_L1].toObject();
        m_source->settings[u"notifications"_s] = stored;
        const Notifications other(*m_source, m_clock, m_random);
        QTRY_VERIFY(other.isQuiet());
        QCOMPARE(other.shows(), Notifications::Shows::All);
        // What a newer console wrote does no harm.
        const auto odd =
            NotificationChoices::fromJson({{u"text"_s, u"picture"_s}, {u"from"_s, 7}, {u"mine"_s, u"x"_s}});
        QCOMPARE(odd, NotificationChoices{});
    }
    void unreadConversationsAreCounted()
    {
        m_source->rows[0].unread = 3;
        change(RecordType::ReadMarker, id(2));
        QTRY_COMPARE(m_told->unread(), 1);
        m_source->rows[0].unread = 0;
        change(RecordType::ReadMarker, id(2));
        QTRY_COMPARE(m_told->unread(), 0);
    }
    void theTestSaysWhatHappened()
    {
        m_told->test();
        QVERIFY(m_center->standing.contains(u"test"_s));
        const QString waiting = m_told->testSays();
        Q_EMIT m_center->activated(u"test"_s);
        QVERIFY(m_told->testSays() != waiting);
        m_center->refusal = u"no room"_s;
        m_told->test();
        QVERIFY2(m_told->testSays().contains(u"no room"_s), qPrintable(m_told->testSays()));
        QVERIFY(m_told->systemSays().contains(u"Fake 1"_s));
        m_center->can = {};
        QVERIFY(!m_told->systemSays().contains(u"Fake 1"_s));
    }

private:
    Conversation &conversation() { return m_source->rows[0].conversation; }
    //! Number \a number of the conversation, a customer's.
    static TimelineItem came(int number, const QString &text) { return message(number, 1000 * hour + number, text); }
    //! Another one of the agent's, of customer 100 + \a number.
    void addConversation(int number)
    {
        client::InboxRow row = m_source->rows[0];
        row.conversation.id = id(number);
        row.conversation.customerId = id(100 + number);
        m_source->rows.push_back(row);
    }
    static TimelineItem inThree(TimelineItem item)
    {
        item.conversationId = id(3);
        return item;
    }
    static client::ChangedRecord record(const TimelineItem &item)
    {
        return {.type = RecordType::TimelineItem,
                .id = item.id,
                .contactPointId = item.contactPointId,
                .conversationId = item.conversationId,
                .orderTime = item.orderTime,
                .body = toBody(item)};
    }
    void come(const TimelineItem &item) { Q_EMIT m_source->committed({.records = {record(item)}}); }
    void change(RecordType type, const Id &which)
    {
        Q_EMIT m_source->committed({.records = {{.type = type, .id = which}}});
    }
    static void settle() { QTest::qWait(20); }

    ManualClock m_clock;
    SeededRandom m_random{5};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<FakeCenter> m_center;
    std::unique_ptr<Notifications> m_told;
};

QTEST_GUILESS_MAIN(NotificationsTest)
#include "notificationstest.moc"
