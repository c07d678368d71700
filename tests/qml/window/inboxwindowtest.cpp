// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The list of conversations in the real window: marked, worked on and taken back, put aside, tagged, and seen in views.
#include "inbox/transfermodel.h"
#include "window/windowfixture.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class InboxWindowTest : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init()
    {
        begin();
        fillSamples(*m_source);
        showCustomer();
        QTRY_VERIFY(item("inboxList") && m_desk->inbox()->count() > 2);
        item("inboxList")->forceActiveFocus();
        item("inboxList")->setProperty("currentIndex", 0);
    }
    void cleanup() { end(); }

    void shiftAndTheArrowsMarkRowsAndEscapeUnmarksThem()
    {
        press(Qt::Key_Down, Qt::ShiftModifier);
        QTRY_COMPARE(m_desk->selection()->count(), 2);
        QTRY_VERIFY(item("selectionBar")->isVisible());
        press(Qt::Key_Up, Qt::ShiftModifier);
        QTRY_COMPARE(m_desk->selection()->count(), 1);
        press(Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->selection()->count(), m_desk->inbox()->count());
        press(Qt::Key_Escape);
        QTRY_COMPARE(m_desk->selection()->count(), 0);
        QTRY_VERIFY(!item("selectionBar")->isVisible());
    }
    void aClickWithCtrlMarksAndAPlainOneOpens()
    {
        const QString open = m_desk->inbox()->currentId();
        QTest::mouseClick(window(), Qt::LeftButton, Qt::ControlModifier, middleOf(1));
        QTRY_COMPARE(m_desk->selection()->ids(), QStringList{idAt(1)});
        QTest::mouseClick(window(), Qt::LeftButton, Qt::ShiftModifier, middleOf(2));
        QTRY_COMPARE(m_desk->selection()->count(), 2);
        QCOMPARE(m_desk->inbox()->currentId(), open);
        QTest::mouseClick(window(), Qt::LeftButton, Qt::NoModifier, middleOf(2));
        QTRY_COMPARE(m_desk->inbox()->currentId(), idAt(2));
        QCOMPARE(m_desk->selection()->count(), 0);
    }
    void allThatIsMarkedIsClosedAndTakenBackAtOnce()
    {
        press(Qt::Key_Down, Qt::ShiftModifier);
        QTRY_VERIFY(item("selectionBar")->isVisible());
        QVERIFY(QMetaObject::invokeMethod(item("selectionClose"), "clicked"));
        QTRY_COMPARE(submitted("conversation.setStatus"_L1), 2);
        QCOMPARE(m_desk->selection()->count(), 0);
        QTRY_VERIFY(item("undoTriage")->isVisible());
        QVERIFY(m_desk->commands()->run(u"triage.undo"_s));
        QTRY_VERIFY(!item("undoTriage")->isVisible());
        int back = 0;
        for (const wire::Command &command : m_source->commands)
            back += command.expect.value("status"_L1).toString() == "closed"_L1;
        QCOMPARE(back, 2);
    }
    void aConversationIsPutAsideUntilATypedTime()
    {
        m_desk->triage()->askTime({m_desk->inbox()->currentId()});
        QTRY_VERIFY(isOpen("snoozeDialog"));
        press(Qt::Key_Return); // what is proposed
        QTRY_VERIFY(!isOpen("snoozeDialog"));
        QCOMPARE(submitted("conversation.snooze"_L1), 1);
        QVERIFY(m_desk->commands()->run(u"talk.snooze"_s));
        QTRY_VERIFY(isOpen("snoozeMenu"));
        const Triage &triage = *m_desk->triage();
        const bool afternoon = triage.isAhead(3) && triage.isBefore(3, 0); // the tests' zone is the computer's
        QCOMPARE(item("snoozeSoonest")->property("choice").toInt(), afternoon ? 3 : 0);
        QCOMPARE(item("snoozeSoon")->property("choice").toInt(), afternoon ? 0 : 3);
        QCOMPARE(item("snoozeMonday")->property("hint").toString(), triage.laterWords(2)); // also while it is off
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("snoozeMenu"));
    }
    void aConversationIsPutAsideUntilADayOfTheCalendar()
    {
        m_desk->triage()->askTime({m_desk->inbox()->currentId()});
        QTRY_VERIFY(isOpen("snoozeDialog"));
        QQuickItem *calendar = item("snoozeCalendar");
        const QDate tomorrow = QDateTime::fromMSecsSinceEpoch(sampleNow.ms).date().addDays(1);
        QTRY_COMPARE(calendar->property("spotDay").toString(), tomorrow.toString(Qt::ISODate)); // what is proposed
        QVERIFY(QMetaObject::invokeMethod(calendar, "focusSpot"));
        QTRY_VERIFY(calendar->hasActiveFocus());
        press(Qt::Key_Up); // before today nothing can be picked
        QTRY_COMPARE(calendar->property("spotDay").toString(), tomorrow.addDays(-1).toString(Qt::ISODate));
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_COMPARE(item("snoozeDay")->property("text").toString(), tomorrow.addDays(6).toString(Qt::ISODate));
        QTRY_VERIFY(item("snoozeTime")->hasActiveFocus());
        press(Qt::Key_Return);
        QTRY_VERIFY(!isOpen("snoozeDialog"));
        QCOMPARE(submitted("conversation.snooze"_L1), 1);
        const auto until =
            Instant::fromString(firstSubmitted("conversation.snooze"_L1)->args.value("until"_L1).toString());
        QVERIFY(until);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(until->ms).date(), tomorrow.addDays(6));
    }
    void theCalendarBeginsItsWeeksAsTheLanguageDoes()
    {
        m_desk->triage()->askTime({m_desk->inbox()->currentId()});
        QTRY_VERIFY(isOpen("snoozeDialog"));
        QCOMPARE(item("snoozeCalendar")->property("weekStart").toInt(), int(QLocale().firstDayOfWeek()) % 7);
    }
    void aTagIsGivenWithTheKeyboard()
    {
        m_source->tagList = {{.id = id(8801), .name = u"Refund"_s, .color = u"#aa0000"_s},
                             {.id = id(8802), .name = u"Delivery"_s, .color = u"#00aa00"_s}};
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Tag});
        Q_EMIT m_source->committed(changes);
        QVERIFY(m_desk->commands()->run(u"talk.tag"_s));
        QTRY_VERIFY(isOpen("tagPicker"));
        type("ref");
        press(Qt::Key_Return);
        QTRY_COMPARE(submitted("conversation.tag"_L1), 1);
        QCOMPARE(m_source->commands.back().args.value("add"_L1).toArray().first().toString(), id(8801).toString());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("tagPicker"));
    }
    void aConversationIsHandedOverWithANoteByKeyboardAndComesBack()
    {
        m_source->queueList = {{.id = id(8901), .name = u"Wholesale"_s}};
        QVERIFY(m_desk->commands()->run(u"talk.transfer"_s));
        QTRY_VERIFY(isOpen("transferDialog"));
        QVERIFY(!item("transferAccept")->isEnabled());
        type("whole");
        QTRY_COMPARE(item("transferList")->property("count").toInt(), 1);
        press(Qt::Key_Return);
        QTRY_VERIFY(item("transferAccept")->isEnabled());
        item("transferNote")->forceActiveFocus();
        type("Look");
        QTRY_COMPARE(item("transferNote")->property("text").toString(), u"Look"_s);
        QVERIFY(QMetaObject::invokeMethod(item("transferAccept"), "clicked"));
        QTRY_VERIFY(!isOpen("transferDialog"));
        QCOMPARE(submitted("conversation.transfer"_L1), 1);
        const wire::Command *sent = firstSubmitted("conversation.transfer"_L1);
        QCOMPARE(sent->args.value("queueId"_L1).toString(), id(8901).toString());
        QCOMPARE(sent->args.value("text"_L1).toString(), u"Look"_s);
        QTRY_VERIFY(item("undoTriage")->isVisible());
        QVERIFY(m_desk->commands()->run(u"triage.undo"_s));
        QCOMPARE(submitted("conversation.transfer"_L1), 2);
    }
    void allThatIsMarkedIsHandedOver()
    {
        press(Qt::Key_Down, Qt::ShiftModifier);
        QTRY_VERIFY(item("selectionBar")->isVisible());
        QVERIFY(QMetaObject::invokeMethod(item("selectionTransfer"), "clicked"));
        QTRY_VERIFY(isOpen("transferDialog"));
        m_desk->triage()->transferring()->choose(0);
        QTRY_VERIFY(item("transferAccept")->isEnabled());
        QVERIFY(QMetaObject::invokeMethod(item("transferAccept"), "clicked"));
        QTRY_VERIFY(!isOpen("transferDialog"));
        QVERIFY(submitted("conversation.transfer"_L1) > 0);
        QTRY_COMPARE(m_desk->selection()->count(), 0);
    }
    void theMenuOfARowOpensTheListOfReceivers()
    {
        press(Qt::Key_Menu);
        QTRY_VERIFY(isOpen("rowMenu"));
        QVERIFY(QMetaObject::invokeMethod(window()->findChild<QObject *>(u"rowTransfer"_s), "triggered"));
        QVERIFY(QMetaObject::invokeMethod(window()->findChild<QObject *>(u"rowMenu"_s), "close"));
        QTRY_VERIFY(isOpen("transferDialog"));
    }
    void thePriorityIsSetFromTheMenuOfARowAndShowsInRowAndHeading()
    {
        QTRY_VERIFY(item("headPriority"));
        QVERIFY(!item("headPriority")->isVisible()); // it is as usual
        press(Qt::Key_Menu);
        QTRY_VERIFY(isOpen("rowMenu"));
        QVERIFY(QMetaObject::invokeMethod(window()->findChild<QObject *>(u"rowPriority"_s), "triggered"));
        QVERIFY(QMetaObject::invokeMethod(window()->findChild<QObject *>(u"rowMenu"_s), "close"));
        QTRY_VERIFY(isOpen("rowPriorityMenu"));
        QVERIFY(QMetaObject::invokeMethod(item("priorityUrgent"), "triggered"));
        QTRY_COMPARE(submitted("conversation.setPriority"_L1), 1);
        const wire::Command set = *firstSubmitted("conversation.setPriority"_L1);
        QCOMPARE(set.args.value("priority"_L1).toInt(), 2);
        QCOMPARE(set.args.value("conversationId"_L1).toString(), idAt(0));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("rowPriorityMenu"));
        for (client::InboxRow &row : m_source->rows)
            row.conversation.priority = 2;
        client::ChangeSet changes;
        changes.wide = true;
        Q_EMIT m_source->committed(changes);
        QTRY_VERIFY(item("headPriority")->isVisible());
        const auto marked = [this] {
            const auto all = items();
            return std::count_if(all.begin(), all.end(), [](const QQuickItem *each) {
                return each->objectName() == "rowPriorityMark"_L1 && each->isVisible();
            });
        };
        QTRY_VERIFY(marked() > 2);
    }
    void whatDidNotArriveIsSentAgainFromTheMenuOfItsRow()
    {
        const auto first = Id::fromString(idAt(0));
        QVERIFY(first);
        for (client::InboxRow &row : m_source->rows) {
            if (row.conversation.id != *first)
                continue;
            row.undelivered = {{id(8810), *first, DeliveryState::Failed, {}, 3}};
            row.rejectedCount = 1;
        }
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Conversation});
        Q_EMIT m_source->committed(changes);
        QTRY_VERIFY(m_desk->inbox()->canSendAgain({idAt(0)}));
        QTest::mouseClick(window(), Qt::RightButton, Qt::NoModifier, middleOf(0));
        QTRY_VERIFY(isOpen("rowMenu"));
        QTRY_VERIFY(item("rowSendAgain") && item("rowSendAgain")->isEnabled());
        QVERIFY(QMetaObject::invokeMethod(item("rowSendAgain"), "triggered"));
        QTRY_COMPARE(submitted("item.retrySend"_L1), 1);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("rowMenu"));
    }
    void aViewIsMadeInTheForm()
    {
        QVERIFY(m_desk->commands()->run(u"view.keep"_s));
        QTRY_VERIFY(isOpen("viewDialog"));
        type("Refunds");
        press(Qt::Key_Return);
        QTRY_VERIFY(!isOpen("viewDialog"));
        QCOMPARE(m_desk->views()->currentName(), u"Refunds"_s);
        QVERIFY(m_desk->views()->isCurrentOwn());
    }
    void theListOfViewsShowsHowManyAreUnreadAndSaysIt()
    {
        for (client::InboxRow &row : m_source->rows)
            row.unread = 0;
        m_source->rows.front().unread = 4;
        m_source->rows.front().conversation.status = ConversationStatus::Open;
        QVERIFY(QMetaObject::invokeMethod(item("viewPicker"), "clicked"));
        QTRY_VERIFY(isOpen("viewList"));
        QTRY_COMPARE(badgeOf(u"All open"_s), 1);
        QCOMPARE(badgeOf(u"Closed"_s), 0);
        QVERIFY(viewRow(u"All open"_s)->property("spoken").toString().endsWith(u", 1 unread"_s));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("viewList"));
    }
    void aViewThatSomebodySharesNamesThemAndIsCopied()
    {
        m_source->sharedList = {{.id = id(800),
                                 .kind = u"view"_s,
                                 .name = u"Late parcels"_s,
                                 .ownerId = id(9),
                                 .queueId = {},
                                 .value = {{u"waiting"_s, true}}}};
        tell(RecordType::SharedView);
        QVERIFY(QMetaObject::invokeMethod(item("viewPicker"), "clicked"));
        QTRY_VERIFY(isOpen("viewList"));
        QTRY_VERIFY(viewRow(u"Late parcels"_s));
        QCOMPARE(viewRow(u"Late parcels"_s)->property("detail").toString(), u"Shared by Jonas Berg"_s);
        QVERIFY(QMetaObject::invokeMethod(viewRow(u"Late parcels"_s), "clicked"));
        QTRY_VERIFY(!isOpen("viewList"));
        QCOMPARE(m_desk->views()->currentName(), u"Late parcels"_s);
        QVERIFY(m_desk->commands()->run(u"view.keep"_s));
        QTRY_VERIFY(isOpen("viewDialog"));
        QVERIFY(!item("viewRemove")->isVisible() && !item("viewStop")->isVisible());
        press(Qt::Key_Return);
        QTRY_VERIFY(!isOpen("viewDialog"));
        QVERIFY(m_desk->views()->isCurrentOwn());
        QCOMPARE(submitted("view.share"_L1), 0);
    }
    void aSupervisorSharesASavedSearchByKeyboard()
    {
        m_source->agentList.front().role = throughline::Role::Supervisor;
        tell(RecordType::Agent);
        press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(item("searchField") && item("searchField")->hasActiveFocus());
        type("parcel");
        QTRY_VERIFY(item("keepSearch")->isVisible());
        QVERIFY(!item("shareSearch")->isVisible()); // saved first
        QVERIFY(QMetaObject::invokeMethod(item("keepSearch"), "clicked"));
        QTRY_VERIFY(item("shareSearch")->isVisible());
        QVERIFY(QMetaObject::invokeMethod(item("shareSearch"), "clicked"));
        QTRY_VERIFY(isOpen("shareSearchList"));
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_COMPARE(submitted("view.share"_L1), 1);
        const wire::Command *share = firstSubmitted("view.share"_L1);
        QCOMPARE(share->args.value("value"_L1).toObject().value("text"_L1).toString(), u"parcel"_s);
        QVERIFY(!share->args.contains("queueId"_L1));
    }
    void rowsAreReadWhileTheListStillMoves()
    {
        for (int number = 0; number < 1500; ++number) {
            client::InboxRow row = m_source->rows.back();
            row.conversation.id = id(30'000 + number);
            m_source->rows.push_back(row);
        }
        client::ChangeSet changes;
        changes.wide = true;
        Q_EMIT m_source->committed(changes);
        QTRY_VERIFY(m_desk->inbox()->count() > 1500);
        auto *list = item("inboxList");
        QTest::qWait(100); // what was asked for before is here
        const size_t asked = m_source->inboxQueries.size();
        for (int step = 0; step < 60; ++step) {
            list->setProperty("contentY", list->property("contentY").toDouble() + 400);
            QTest::qWait(10);
        }
        QVERIFY(m_source->inboxQueries.size() > asked + 1);
        QVERIFY(m_source->inboxQueries.back().offset > 0);
    }
    void newsOpenNobodyThoughAShortcutsKeyWasLetGoElsewhere()
    {
        QTest::keyPress(window(), Qt::Key_Control);
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(isOpen("commandPalette"));
        QTest::keyRelease(window(), Qt::Key_Control);
        QTest::mouseClick(window(), Qt::LeftButton, Qt::NoModifier, {window()->width() / 2, window()->height() - 4});
        QTRY_VERIFY(!isOpen("commandPalette"));
        QTRY_VERIFY(item("inboxList")->hasActiveFocus());
        m_desk->openRow(2); // as a link does: the list stays where it was
        const QString open = idAt(2);
        QCOMPARE(m_desk->inbox()->currentId(), open);
        const QString news = idAt(3);
        std::rotate(m_source->rows.begin(), m_source->rows.begin() + 3, m_source->rows.begin() + 4);
        client::ChangeSet changes;
        changes.wide = true;
        Q_EMIT m_source->committed(changes);
        QTRY_COMPARE(idAt(0), news);
        QTest::qWait(300); // longer than the list waits for the next key
        QCOMPARE(m_desk->inbox()->currentId(), open);
    }

private:
    void tell(RecordType type)
    {
        client::ChangeSet changes;
        changes.records.push_back({.type = type});
        Q_EMIT m_source->committed(changes);
    }
    //! Of the open list of views.
    [[nodiscard]] QQuickItem *viewRow(const QString &name) const
    {
        for (QQuickItem *each : items()) {
            if (each->objectName() == "viewRow"_L1 && each->property("title").toString() == name)
                return each;
        }
        return nullptr;
    }
    //! The number drawn beside a view; 0: none is.
    [[nodiscard]] int badgeOf(const QString &name) const
    {
        const QQuickItem *row = viewRow(name);
        const auto *badge = row ? row->findChild<QQuickItem *>(u"badge"_s) : nullptr;
        return badge && badge->isVisible() ? badge->property("count").toInt() : 0;
    }
    QString idAt(int row) const { return m_desk->inbox()->index(row).data(InboxModel::ConversationIdRole).toString(); }
    QPoint middleOf(int row) const
    {
        QQuickItem *found = nullptr;
        QMetaObject::invokeMethod(item("inboxList"), "itemAtIndex", Q_RETURN_ARG(QQuickItem *, found), Q_ARG(int, row));
        return found ? found->mapToScene({found->width() / 2, found->height() / 2}).toPoint() : QPoint();
    }
};

QTEST_MAIN(InboxWindowTest)
#include "inboxwindowtest.moc"
