// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The bell and its list in the real window, and what becomes of the window as it is closed.
#include "ui/fakelock.h"
#include "window/windowfixture.h"

#include <QAccessible>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;
using namespace std::chrono_literals;

class BellWindowTest : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init()
    {
        begin();
        fillSamples(*m_source);
        m_told.clear();
        for (client::InboxRow &row : m_source->rows) {
            if (row.conversation.id == sampleConversation() || m_told.size() == 2)
                continue;
            row.conversation.status = ConversationStatus::Open;
            m_told.push_back(row.conversation.id);
            m_source->noticeList.push_back({.itemId = id(9000 + int(m_told.size())),
                                            .conversationId = row.conversation.id,
                                            .customerId = row.conversation.customerId,
                                            .seq = 1'000'000,
                                            .reason = int(NotificationReason::Mentioned),
                                            .at = sampleNow - 1min * qint64(m_told.size())});
        }
        QCOMPARE(m_told.size(), size_t(2));
    }
    void cleanup() { end(); }

    void theBellCountsAndItsListLeadsToTheConversation()
    {
        showCustomer();
        m_desk->notifications()->begin(nullptr);
        QTRY_COMPARE(item("bellCount")->property("text").toString(), u"2"_s);
        QTRY_VERIFY(item("bellCount")->isVisible());
        QAccessibleInterface *bell = QAccessible::queryAccessibleInterface(item("bellButton"));
        QVERIFY(bell && bell->text(QAccessible::Name) == u"Notifications"_s);
        QVERIFY(bell->text(QAccessible::Description).contains(u'2'));
        openList();
        QTRY_COMPARE(item("pastRows")->property("count").toInt(), 2);
        QTRY_VERIFY(item("pastRows")->hasActiveFocus());
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_VERIFY(!isOpen("pastList"));
        QTRY_VERIFY(m_desk->conversationLink().contains(m_told[1].toString()));
        QTRY_COMPARE(item("bellCount")->property("text").toString(), u"1"_s);
    }
    void aPressOnTheListFromTheSettingsShowsTheConversation()
    {
        showCustomer();
        m_desk->notifications()->begin(nullptr);
        QVERIFY(m_desk->commands()->run(u"settings.notifications"_s));
        QTRY_VERIFY(item("settingsFlick"));
        openList();
        QTRY_COMPARE(item("pastRows")->property("count").toInt(), 2);
        QTRY_VERIFY(item("pastRows")->hasActiveFocus());
        press(Qt::Key_Return);
        QTRY_VERIFY(!item("settingsFlick"));
        QVERIFY(m_desk->conversationLink().contains(m_told[0].toString()));
    }
    void allAreMarkedAsSeen()
    {
        showCustomer();
        m_desk->notifications()->begin(nullptr);
        QTRY_COMPARE(m_desk->notifications()->past()->unseen(), 2);
        openList();
        QTRY_VERIFY(item("pastSeeAll")->isEnabled());
        QVERIFY(QMetaObject::invokeMethod(item("pastSeeAll"), "clicked"));
        QTRY_VERIFY(!item("bellCount")->isVisible());
        QVERIFY(!item("pastSeeAll")->isEnabled());
        QCOMPARE(item("pastRows")->property("count").toInt(), 2); // they stay in the list
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("pastList"));
    }
    void theListIsACommand()
    {
        showCustomer();
        m_desk->notifications()->begin(nullptr);
        QVERIFY(m_desk->commands()->run(u"go.notifications"_s));
        QTRY_VERIFY(isOpen("pastList"));
    }
    void anEmptyListSaysWhatItIsFor()
    {
        m_source->noticeList.clear();
        showCustomer();
        m_desk->notifications()->begin(nullptr);
        QVERIFY(!item("bellCount")->isVisible());
        openList();
        QTRY_VERIFY(item("pastEmpty")->isVisible());
        QVERIFY(!item("pastRows")->isVisible());
    }
    void whenTheConsoleIsLockedNothingOfItStays()
    {
        showCustomer();
        m_desk->notifications()->begin(nullptr);
        QTRY_COMPARE(m_desk->notifications()->past()->unseen(), 2);
        openList();
        m_session->show({.page = SessionModel::Page::Locked});
        m_host->setDesk(nullptr);
        m_desk.reset();
        QTRY_VERIFY(!item("bellButton") && !item("pastRows"));
        QVERIFY(!isOpen("pastList"));
    }
    void queuesAndTheTrayAreChosenInTheSettings()
    {
        m_source->agentList.front().queueIds = {m_source->queueList.at(0).id};
        showCustomer();
        m_desk->notifications()->begin(nullptr);
        QVERIFY(m_desk->commands()->run(u"settings.notifications"_s));
        QTRY_VERIFY(item("staysInTray"));
        QVERIFY(!item("staysInTray")->isVisible()); // there is no bar
        m_appearance->setTrayThere(true);
        QTRY_VERIFY(item("staysInTray")->isVisible());
        QVERIFY(QMetaObject::invokeMethod(item("staysInTray"), "chosen", Q_ARG(bool, true)));
        QVERIFY(m_appearance->hidesOnClose());
        QVERIFY(!item("urgentAlways")->isVisible());
        m_desk->notifications()->setQuiet(true);
        QTRY_VERIFY(item("urgentAlways")->isVisible());
    }
    //! What marks as read, and tells colleagues who looks, asks the same as what tells of it.
    void behindALockedScreenTheWindowIsNotLookedAt()
    {
        showCustomer();
        m_desk->notifications()->begin(nullptr, &m_lock);
        window()->requestActivate();
        QTRY_VERIFY(m_desk->notifications()->isAttended() && m_desk->inbox()->isAttended());
        m_lock.set(true);
        QTRY_VERIFY(!m_desk->inbox()->isAttended());
        QVERIFY(m_desk->notifications()->isWindowActive()); // it keeps the keyboard
        m_lock.set(false);
        QTRY_VERIFY(m_desk->inbox()->isAttended());
    }
    void closedTheWindowHidesWhereThatWasChosen()
    {
        showCustomer();
        m_appearance->setTrayThere(true);
        m_appearance->setStaysInTray(true);
        QVERIFY(!window()->close());
        QTRY_VERIFY(!window()->isVisible());
        Q_EMIT m_desk->notifications()->raiseWanted(); // a notification was clicked
        QTRY_VERIFY(window()->isVisible());
        QVERIFY(!window()->close());
        QTRY_VERIFY(!window()->isVisible());
        m_host->unhide(); // the bar is gone
        QTRY_VERIFY(window()->isVisible());
        m_appearance->setTrayThere(false);
        QVERIFY(window()->close()); // nobody could find it
    }

private:
    void openList()
    {
        QVERIFY(QMetaObject::invokeMethod(item("bellButton"), "clicked"));
        QTRY_VERIFY(isOpen("pastList"));
    }

    FakeLock m_lock;
    std::vector<Id> m_told; //!< of which conversations, newest first
};

QTEST_MAIN(BellWindowTest)
#include "bellwindowtest.moc"
