// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What a screen reader is given to say of what comes: once each, not too often, the urgent apart.
#include "notifications/notifications.h"
#include "ui/fakesource.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;
using namespace std::chrono_literals;

namespace {

constexpr qint64 hour = 3'600'000;

} // namespace

class AnnouncementsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock.set({1000 * hour});
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->agentList = {{.id = id(1), .name = u"Mara"_s, .queueIds = {id(50)}}};
        client::InboxRow row;
        row.conversation.id = id(2);
        row.conversation.queueId = id(50);
        row.conversation.customerId = id(100);
        row.conversation.customer.name = u"Ada Lindqvist"_s;
        row.conversation.status = ConversationStatus::Open;
        row.conversation.assigneeId = id(1);
        row.conversation.lastEventAt = {5000};
        m_source->rows = {row};
        m_told = std::make_unique<Notifications>(*m_source, m_clock, m_random);
        m_told->begin(nullptr); // nobody shows notifications: they are spoken
        m_source->setStatus({.phase = client::SyncPhase::Live});
        QCoreApplication::processEvents();
        m_told->setWindowActive(true);
        m_told->setOpen(id(2));
        m_polite = std::make_unique<QSignalSpy>(said(), &Announcements::politeSaid);
        m_urgent = std::make_unique<QSignalSpy>(said(), &Announcements::urgentSaid);
    }
    void cleanup()
    {
        m_polite.reset();
        m_urgent.reset();
        m_told.reset();
        m_source.reset();
    }

    void aNewMessageIsSaidOnce()
    {
        come(came(10));
        QTRY_COMPARE(m_polite->count(), 1);
        QVERIFY2(said()->polite().contains(u"Ada Lindqvist"_s), qPrintable(said()->polite()));
        m_clock.advance(10s);
        come(came(10)); // the same once more
        settle();
        QCOMPARE(m_polite->count(), 1);
        come(came(11));
        QTRY_COMPARE(m_polite->count(), 2);
        QCOMPARE(m_urgent->count(), 0);
    }
    void manyInAMomentAreTwoSentences()
    {
        for (int number = 10; number < 60; ++number) {
            come(came(number));
            m_clock.advance(50ms);
        }
        settle();
        QCOMPARE(m_polite->count(), 1);
        m_clock.advance(Announcements::politePause);
        said()->look();
        QCOMPARE(m_polite->count(), 2);
        QVERIFY2(said()->polite().contains(u"49"_s), qPrintable(said()->polite()));
        m_clock.advance(60s);
        said()->look();
        QCOMPARE(m_polite->count(), 2);
    }
    void inAMinuteOfStormItSpeaksRarely()
    {
        for (int second = 0; second < 60; ++second) {
            come(came(100 + second));
            QTest::qWait(5);
            said()->look();
            m_clock.advance(1s);
        }
        QVERIFY2(m_polite->count() <= 12 && m_polite->count() >= 10, qPrintable(QString::number(m_polite->count())));
    }
    void whatTheAgentWroteIsNotSaid()
    {
        TimelineItem own = came(10);
        own.direction = Direction::Out;
        own.author = {.type = AuthorType::Agent, .id = id(1)};
        come(own);
        TimelineItem note = came(11);
        note.direction = Direction::Internal;
        note.author = {.type = AuthorType::Agent, .id = id(1)};
        come(note);
        settle();
        QCOMPARE(m_polite->count() + m_urgent->count(), 0);
    }
    void nothingIsSaidOfAWindowThatIsNotWorkedIn()
    {
        m_told->setWindowActive(false);
        come(came(10));
        settle();
        QCOMPARE(m_polite->count(), 0);
    }
    void ofAConversationThatIsNotTheAgentsOnlyWhenItIsOpen()
    {
        m_source->rows[0].conversation.assigneeId = id(9);
        come(came(10));
        QTRY_COMPARE(m_polite->count(), 1);
        m_told->setOpen({});
        m_clock.advance(10s);
        come(came(11));
        settle();
        QCOMPARE(m_polite->count(), 1);
    }
    void aReplyThatFailedIsUrgentOnceAndDoesNotWait()
    {
        come(came(10));
        QTRY_COMPARE(m_polite->count(), 1);
        m_source->rows[0].rejectedCount = 1;
        change();
        QTRY_COMPARE(m_urgent->count(), 1);
        QVERIFY2(said()->urgent().contains(u"Ada Lindqvist"_s), qPrintable(said()->urgent()));
        m_clock.advance(10s);
        change();
        settle();
        QCOMPARE(m_urgent->count(), 1);
        m_source->rows[0].rejectedCount = 0;
        change();
        settle();
        m_source->rows[0].rejectedCount = 1; // again
        change();
        QTRY_COMPARE(m_urgent->count(), 2);
    }
    void aMentionIsUrgent()
    {
        m_source->mentionedIn = {id(2)};
        change();
        QTRY_COMPARE(m_urgent->count(), 1);
        QCOMPARE(m_polite->count(), 0);
    }

private:
    [[nodiscard]] Announcements *said() const { return m_told->announcements(); }
    static TimelineItem came(int number) { return message(number, 1000 * hour + number, u"Hello"_s); }
    void come(const TimelineItem &item)
    {
        Q_EMIT m_source->committed({.records = {{.type = RecordType::TimelineItem,
                                                 .id = item.id,
                                                 .contactPointId = item.contactPointId,
                                                 .conversationId = item.conversationId,
                                                 .orderTime = item.orderTime,
                                                 .body = toBody(item)}}});
    }
    void change() { Q_EMIT m_source->committed({.records = {{.type = RecordType::Conversation, .id = id(2)}}}); }
    //! Longer than what is counted waits.
    static void settle() { QTest::qWait(150); }

    ManualClock m_clock;
    SeededRandom m_random{1};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Notifications> m_told;
    std::unique_ptr<QSignalSpy> m_polite;
    std::unique_ptr<QSignalSpy> m_urgent;
};

QTEST_GUILESS_MAIN(AnnouncementsTest)
#include "announcementstest.moc"
