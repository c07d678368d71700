// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The timeline in the real window: its tools by keys alone, and that it stays where it is read.
#include "window/windowfixture.h"

#include <QDateTime>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class TimelineWindowTest : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void whatIsShownIsChosenByKeysSaidAndTakenBack()
    {
        showSamples();
        QVERIFY(item("filterBar"));
        QVERIFY(!item("filterBar")->isVisible());
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(isOpen("filterPopup"));
        press(Qt::Key_Space);
        QTRY_VERIFY(filter().isActive());
        QVERIFY(isOpen("filterPopup")); // for one more
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("filterPopup"));
        QTRY_VERIFY(item("filterBar")->isVisible());
        QTRY_COMPARE(filter().hiddenWords(), QString()); // all of it is chat
        QVERIFY(!item("hiddenWords")->isVisible());
        const auto &rows = filter().rows();
        const auto notes = std::find_if(rows.begin(), rows.end(),
                                        [](const FilterOption &option) { return option.key == "kind/note"_L1; });
        QVERIFY(notes != rows.end());
        filter().toggle(int(notes - rows.begin()));
        QTRY_VERIFY(!filter().hiddenWords().isEmpty());
        QTRY_VERIFY(item("hiddenWords")->isVisible());
        QCOMPARE(item("hiddenWords")->property("text").toString(), filter().hiddenWords());
        QVERIFY(m_desk->commands()->run(u"timeline.all"_s));
        QTRY_VERIFY(!item("filterBar")->isVisible());
    }
    void wordsAreFoundAndEscapeEnds()
    {
        showSamples();
        press(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(item("findField")->hasActiveFocus());
        type("e");
        QTRY_COMPARE(m_desk->timeline()->find()->text(), u"e"_s);
        QVERIFY(m_desk->timeline()->find()->count() > 1);
        QCOMPARE(item("findStand")->property("text").toString(), m_desk->timeline()->find()->stand());
        const QString stand = m_desk->timeline()->find()->stand();
        press(Qt::Key_Return);
        QVERIFY(m_desk->timeline()->find()->stand() != stand);
        press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_desk->timeline()->find()->stand(), stand);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!item("findBar")->isVisible());
        QVERIFY(m_desk->timeline()->find()->words().isEmpty());
        QTRY_VERIFY(item("timelineList")->hasActiveFocus());
    }
    void aDayIsGoneToByKeys()
    {
        showSamples();
        QSignalSpy opened(m_desk->timeline(), &TimelineModel::opened);
        press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(isOpen("dayPopup"));
        press(Qt::Key_Up);
        press(Qt::Key_Return);
        QTRY_VERIFY(!isOpen("dayPopup"));
        QVERIFY(!opened.isEmpty());
    }
    void aDayIsPickedInTheCalendarByKeys()
    {
        showSamples();
        QSignalSpy opened(m_desk->timeline(), &TimelineModel::opened);
        press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(isOpen("dayPopup"));
        QQuickItem *calendar = item("dayCalendar");
        const QDate today = QDateTime::fromMSecsSinceEpoch(sampleNow.ms).date();
        QTRY_COMPARE(calendar->property("spotDay").toString(), today.toString(Qt::ISODate));
        QVERIFY(QMetaObject::invokeMethod(calendar, "focusSpot"));
        QTRY_VERIFY(calendar->hasActiveFocus());
        press(Qt::Key_Down); // next week is to come: it stays
        QTRY_COMPARE(calendar->property("spotDay").toString(), today.toString(Qt::ISODate));
        press(Qt::Key_PageUp);
        press(Qt::Key_Left);
        QTRY_COMPARE(calendar->property("spotDay").toString(), today.addMonths(-1).addDays(-1).toString(Qt::ISODate));
        QCOMPARE(window()->activeFocusItem()->property("written").toString(),
                 today.addMonths(-1).addDays(-1).toString(Qt::ISODate));
        press(Qt::Key_Return);
        QTRY_VERIFY(!isOpen("dayPopup"));
        QVERIFY(!opened.isEmpty());
    }
    void theMenuKeyOpensTheMenuOfAnItem()
    {
        showSamples();
        QTRY_VERIFY(!spokenRows().isEmpty() && item("timelineList")->property("atNewest").toBool());
        item("timelineList")->forceActiveFocus();
        item("timelineList")->setProperty("currentIndex", 0);
        QTRY_VERIFY(item("timelineList")->property("contentY").toDouble() < 0); // laid out, from the bottom up
        press(Qt::Key_Menu);
        QTRY_VERIFY(isOpen("itemMenu"));
        // Over the item, not where the pointer happens to be (here left of the timeline).
        const auto *menu = window()->findChild<QObject *>(u"itemMenu"_s);
        const QPointF place = menu->property("contentItem").value<QQuickItem *>()->mapToScene(QPointF());
        QVERIFY2(place.x() > item("timelineList")->mapToScene(QPointF()).x(), qPrintable(QString::number(place.x())));
        QVERIFY2(place.y() > item("timelineList")->mapToScene(QPointF()).y(), qPrintable(QString::number(place.y())));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("itemMenu"));
        item("timelineList")->forceActiveFocus();
        press(Qt::Key_F10, Qt::ShiftModifier); // keyboards without that key
        QTRY_VERIFY(isOpen("itemMenu"));
    }
    void theLineAboveUnfolds()
    {
        showSamples();
        QTRY_VERIFY(item("lastTalk")->isVisible());
        const qreal folded = item("lastTalk")->height();
        item("lastTalk")->forceActiveFocus();
        press(Qt::Key_Return);
        QTRY_VERIFY(item("lastTalk")->height() > folded);
        press(Qt::Key_Return);
        QTRY_COMPARE(item("lastTalk")->height(), folded);
    }
    void aLineOfASplitOpensTheOtherConversation()
    {
        fillSamples(*m_source);
        Conversation &other = m_source->rows[1].conversation;
        other.customerId = sampleCustomer();
        TimelineItem line = message(990, sampleNow.ms - 500, {}, Direction::Internal);
        line.kind = u"status"_s;
        line.conversationId = sampleConversation();
        line.data = {{u"what"_s, u"split"_s}, {u"conversationId"_s, other.id.toString()}};
        m_source->add(sampleCustomer(), line);
        showCustomer();
        QTRY_VERIFY(item("otherConversation"));
        QVERIFY(m_desk->inbox()->currentId() != other.id.toString());
        QVERIFY(QMetaObject::invokeMethod(item("otherConversation"), "clicked"));
        QTRY_COMPARE(m_desk->inbox()->currentId(), other.id.toString());
        QCOMPARE(m_desk->timeline()->customerId(), sampleCustomer().toString());
    }
    void whoeverTurnsPagesByKeysIsNotTakenBackToTheNewest()
    {
        showLongLine();
        auto *list = item("timelineList");
        QVERIFY(list->property("follow").toBool());
        const int rows = list->property("count").toInt();
        list->forceActiveFocus();
        for (int page = 0; page < 200 && list->property("count").toInt() == rows; ++page) {
            press(Qt::Key_PageUp);
            QTest::qWait(40); // older pages come
        }
        QVERIFY(list->property("count").toInt() > rows);
        QTest::qWait(100);
        QVERIFY(!list->property("follow").toBool());
        QVERIFY(list->property("distanceToNewest").toDouble() > list->height());
        for (int page = 0; page < 200 && !list->property("atNewest").toBool(); ++page)
            press(Qt::Key_PageDown);
        QVERIFY(list->property("follow").toBool());
    }
    void whatIsReadStaysWhileOlderPagesLoad()
    {
        showLongLine();
        auto *list = item("timelineList");
        m_source->held = true;
        // Up to where the next page is asked for, but not yet there.
        for (int step = 0; step < 4; ++step) {
            QMetaObject::invokeMethod(list, "flick", Q_ARG(double, 0.0), Q_ARG(double, 1.0));
            list->setProperty("contentY", list->property("contentY").toDouble() - 600);
            QTest::qWait(60);
        }
        const auto before = places();
        const int rows = list->property("count").toInt();
        QVERIFY(before.size() >= 2);
        m_source->answerAll();
        m_source->held = false;
        m_desk->timeline()->loadOlder();
        QTRY_VERIFY(list->property("count").toInt() > rows);
        QTest::qWait(100);
        compare(before, places());
    }
    void theMessageThatIsQuotedIsGoneToByKeys()
    {
        fillSamples(*m_source);
        const TimelineItem asked = message(980, sampleNow.ms - 25 * 3'600'000, u"Which lamp?"_s);
        m_source->add(sampleCustomer(), asked);
        TimelineItem answer = message(990, sampleNow.ms - 500, u"The brass one."_s, Direction::Out);
        answer.rev = 5;
        answer.replyToId = asked.id;
        answer.data = {{u"quote"_s, QJsonObject{{u"at"_s, asked.occurredAt.toString()}, {u"text"_s, asked.text}}}};
        m_source->add(sampleCustomer(), answer);
        m_source->readSeqs[id(2)] = 1000; // so that it opens at the newest
        showCustomer();
        const auto place = [&]() -> QQuickItem * { // another mail may quote what nobody knows
            const auto all = items();
            const auto at = std::find_if(all.begin(), all.end(), [](const QQuickItem *each) {
                return each->objectName() == "quotePlace"_L1 && each->isVisible();
            });
            return at == all.end() ? nullptr : *at;
        };
        QTRY_VERIFY(place());
        place()->forceActiveFocus(Qt::TabFocusReason);
        press(Qt::Key_Return);
        auto *list = item("timelineList");
        const auto row = [&] { return list->property("currentIndex").toInt(); };
        QTRY_VERIFY(row() > 0);
        QCOMPARE(m_desk->timeline()->rows()[size_t(row())].key, asked.id);
        QTRY_VERIFY(rowAt(row()));
        QVERIFY(!list->property("follow").toBool());
    }
    void whatIsFoundStandsInTheMiddleAsItIsDrawn()
    {
        showNotes();
        const qreal height = rowAt(firstFound)->height();
        m_desk->timeline()->find()->setText(u"order"_s);
        QTRY_VERIFY(rowAt(firstFound) && rowAt(firstFound)->height() < height - 5); // a marked text has closer lines
        isInTheMiddle(firstFound);
    }
    void whatIsGoneToIsNotLeftForTheNewest()
    {
        showNotes();
        const qreal height = rowAt(firstFound)->height();
        m_desk->timeline()->showNewest(); // in the next moment
        m_desk->timeline()->find()->setText(u"order"_s);
        QTRY_VERIFY(rowAt(firstFound) && rowAt(firstFound)->height() < height - 5);
        QTest::qWait(100);
        isInTheMiddle(firstFound);
    }
    void whoSendsSeesTheNewestEnd()
    {
        showLongLine();
        auto *list = item("timelineList");
        m_desk->timeline()->showOldest();
        QTRY_VERIFY(!list->property("atNewest").toBool());
        m_desk->composer()->setText(u"An answer from far up"_s);
        QTRY_VERIFY(m_desk->composer()->canSend());
        m_desk->composer()->send();
        QTRY_VERIFY(list->property("atNewest").toBool());
        QVERIFY(list->property("follow").toBool());
    }
    void whatIsReadStaysWhileARowBelowItGrows()
    {
        fillSamples(*m_source);
        auto &line = m_source->entries[sampleCustomer()];
        line.clear();
        // The newest but ten is cut until somebody asks for more of it.
        for (int number = 1; number <= 60; ++number) {
            const QString text = number == 50 ? u"a long text of words "_s.repeated(900) : u"row %1"_s.arg(number);
            line.push_back(entry(message(1000 + number, sampleNow.ms - (700 - number) * 60'000, text)));
        }
        m_source->readSeqs[sampleConversation()] = 5000;
        showCustomer();
        auto *list = item("timelineList");
        QTRY_VERIFY(!spokenRows().isEmpty());
        QTest::qWait(100);
        list->setProperty("follow", false);
        int tall = 0;
        const auto *model = m_desk->timeline();
        while (tall < model->rowCount() && model->index(tall).data(TimelineModel::BodyCutRole).toInt() == 0)
            ++tall;
        QVERIFY(tall < model->rowCount());
        QMetaObject::invokeMethod(list, "positionViewAtIndex", Q_ARG(int, tall + 2), Q_ARG(int, 1));
        QTRY_VERIFY(rowAt(tall) && rowAt(tall)->height() > list->height());
        list->setProperty("contentY", rowAt(tall)->y() - list->height() + 40); // its first line is at the lower edge
        QTest::qWait(100);
        const auto before = places();
        QVERIFY(before.size() >= 2);
        const qreal height = rowAt(tall)->height();
        m_desk->timeline()->expand(tall);
        QTRY_VERIFY(rowAt(tall) && rowAt(tall)->height() > height + 100);
        QTest::qWait(100);
        compare(before, places());
    }

private:
    //! A customer with 600 messages of many lengths, all read.
    void showLongLine()
    {
        fillSamples(*m_source);
        auto &line = m_source->entries[sampleCustomer()];
        line.clear();
        for (int number = 1; number <= 600; ++number)
            line.push_back(entry(message(1000 + number, sampleNow.ms - (700 - number) * 60'000,
                                         u"row %1 "_s.arg(number) + u"word "_s.repeated(number % 40))));
        m_source->readSeqs[sampleConversation()] = 5000;
        showCustomer();
        QTRY_VERIFY(!spokenRows().isEmpty());
    }
    //! Notes of which the newest six say nothing of orders, and the older ones are long; all made.
    void showNotes()
    {
        fillSamples(*m_source);
        auto &line = m_source->entries[sampleCustomer()];
        line.clear();
        for (int number = 1; number <= 30; ++number) {
            const QString text = number > 24 ? u"something else"_s : u"the third order of many "_s.repeated(24);
            TimelineItem note =
                message(1000 + number, sampleNow.ms - (700 - number) * 60'000, text, Direction::Internal);
            note.kind = u"note"_s;
            line.push_back(entry(note));
        }
        m_source->readSeqs[sampleConversation()] = 5000;
        showCustomer();
        QTRY_VERIFY(rowAt(firstFound) && rowAt(firstFound)->height() > 150);
        QTRY_VERIFY(item("timelineList")->property("atNewest").toBool());
    }
    static constexpr int firstFound = 7; //!< row: below it stand six notes and a merge
    QQuickItem *rowAt(int index) const
    {
        QQuickItem *found = nullptr;
        QMetaObject::invokeMethod(item("timelineList"), "itemAtIndex", Q_RETURN_ARG(QQuickItem *, found),
                                  Q_ARG(int, index));
        return found;
    }
    void isInTheMiddle(int index) const
    {
        const auto *list = item("timelineList");
        const qreal middle = rowAt(index)->mapToItem(list, QPointF(0, rowAt(index)->height() / 2)).y();
        QVERIFY2(qAbs(middle - list->height() / 2) < 1.5, qPrintable(u"at %1 of %2"_s.arg(middle).arg(list->height())));
    }
    //! Names and places of rows in the middle of the list.
    std::map<QString, double> places() const
    {
        auto *list = item("timelineList");
        std::map<QString, double> found;
        const auto children = list->property("contentItem").value<QQuickItem *>()->childItems();
        for (const QQuickItem *row : children) {
            const double y = row->mapToItem(list, QPointF()).y();
            if (row->isVisible() && y > 100 && y < 500 && row->property("spokenName").isValid())
                found[row->property("spokenName").toString()] = y;
        }
        return found;
    }
    static void compare(const std::map<QString, double> &before, const std::map<QString, double> &after)
    {
        for (const auto &[name, y] : before) {
            QVERIFY2(after.contains(name), qPrintable(name));
            QVERIFY2(qAbs(after.at(name) - y) < 1.5,
                     qPrintable(u"%1 moved from %2 to %3"_s.arg(name).arg(y).arg(after.at(name))));
        }
    }
    //! Their customer is open, and the keys go to the reply.
    void showSamples()
    {
        fillSamples(*m_source);
        showCustomer();
        QTRY_VERIFY(item("replyText") && m_desk->composer()->isActive());
        item("replyText")->forceActiveFocus();
    }
    TimelineFilter &filter() const { return *m_desk->timeline()->filter(); }
};

QTEST_MAIN(TimelineWindowTest)
#include "timelinewindowtest.moc"
