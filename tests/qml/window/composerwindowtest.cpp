// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The reply in the real window: macros by the keyboard, variables that are left to fill in, and spelling.
#include "ui/fakespeller.h"
#include "window/windowfixture.h"

#include <QAccessible>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class ComposerWindowTest : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init()
    {
        begin();
        fillSamples(*m_source);
        m_source->tagList.push_back({.id = id(8801), .name = u"Refund"_s, .color = u"#aa0000"_s});
        m_source->macroList = {{.id = id(8802),
                                .name = u"zrefund"_s,
                                .text = u"Paid back: {{order.number}}."_s,
                                .actions = {QJsonObject{{u"do"_s, u"tag"_s}, {u"tagId"_s, id(8801).toString()}},
                                            QJsonObject{{u"do"_s, u"close"_s}}}}};
        showCustomer();
        QTRY_VERIFY(item("replyText"));
        QTRY_VERIFY(m_desk->composer()->isActive());
        item("replyText")->forceActiveFocus();
    }
    void cleanup() { end(); }

    void whoGetsTheReplyNowIsSaidOnce()
    {
        m_desk->composer()->setText(u"Dear Ada, the cable is on its way."_s);
        QTRY_VERIFY(!item("changedMeaning")->isVisible());
        QVERIFY(!item("composerHint")->property("text").toString().isEmpty());
        auto &points = m_source->customers[sampleCustomer()].points;
        points.erase(points.begin());
        client::ChangeSet changes;
        changes.wide = true;
        Q_EMIT m_source->committed(changes);
        QTRY_VERIFY(item("changedMeaning")->isVisible());
        QVERIFY(!m_desk->composer()->targetReason().isEmpty()); // Send says why it is off
        QTRY_COMPARE(item("composerHint")->property("text").toString(), QString());
    }
    void aMacroIsChosenSeenAndRunWithTheKeyboard()
    {
        type("/zref");
        QTRY_COMPARE(m_desk->composer()->canned()->rowCount(), 1);
        press(Qt::Key_Return);
        QTRY_VERIFY(isOpen("macroDialog"));
        QCOMPARE(submitted("conversation.tag"_L1), 0);
        QCOMPARE(item("macroText")->property("text").toString(), u"Paid back: {{order.number}}."_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(!isOpen("macroDialog"));
        QTRY_COMPARE(submitted("conversation.tag"_L1), 1);
        QCOMPARE(m_desk->composer()->text(), u"Paid back: {{order.number}}."_s);
        QTRY_VERIFY(item("closingBar")->isVisible() && item("holeBar")->isVisible());
        QVERIFY(!item("sendButton")->isEnabled());
        // The place is marked and written over.
        QVERIFY(QMetaObject::invokeMethod(item("holeBar"), "acted"));
        type("4711");
        QTRY_COMPARE(m_desk->composer()->text(), u"Paid back: 4711."_s);
        QTRY_VERIFY(!item("holeBar")->isVisible());
        press(Qt::Key_Return);
        QTRY_COMPARE(submitted("conversation.reply"_L1), 1);
        QVERIFY(firstSubmitted("conversation.reply"_L1)->args.value("close"_L1).toBool());
    }
    void aPlaceToFillInStaysMarkedWhenTheWindowIsMadeWider()
    {
        const QString text = u"A word or two more than the line holds, so that it breaks: {{order.number}}."_s;
        window()->resize(480, 640);
        m_desk->composer()->setText(text);
        QTRY_VERIFY(item("holeMark") && item("holeMark")->width() > 0);
        const auto placeOf = [&] {
            QRectF place;
            QMetaObject::invokeMethod(item("replyText"), "positionToRectangle", Q_RETURN_ARG(QRectF, place),
                                      Q_ARG(int, int(text.indexOf(u'{'))));
            return place.topLeft();
        };
        QTRY_VERIFY(placeOf().y() > item("replyText")->property("topPadding").toReal()); // on the second line
        const QPointF narrow = placeOf();
        QTRY_COMPARE(item("holeMark")->position(), narrow);
        window()->resize(1600, 640);
        QTRY_VERIFY(placeOf() != narrow);
        QTRY_COMPARE(item("holeMark")->position(), placeOf());
    }
    void aColleagueIsNamedInANoteWithTheKeyboard()
    {
        for (Agent &agent : m_source->agentList)
            agent.queueIds = {id(5)};
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Agent});
        Q_EMIT m_source->committed(changes);
        type("@jon"); // in a reply it is only a word
        QVERIFY(!isOpen("mentionPopup"));
        m_desk->composer()->setText({});
        m_desk->composer()->setNote(true);
        type("@jon");
        QTRY_VERIFY(isOpen("mentionPopup"));
        press(Qt::Key_Return);
        QTRY_COMPARE(m_desk->composer()->text(), u"@Jonas Berg "_s);
        QTRY_VERIFY(!isOpen("mentionPopup"));
        type("look");
        press(Qt::Key_Return);
        QTRY_COMPARE(submitted("conversation.note"_L1), 1);
        QCOMPARE(firstSubmitted("conversation.note"_L1)->args.value("mentions"_L1).toArray(),
                 QJsonArray{id(9).toString()});
    }
    void theNewestItemIsQuotedByKeysAndTheReplyIsWrittenOn()
    {
        item("timelineList")->forceActiveFocus();
        for (int row = 0; row < m_desk->timeline()->rowCount(); ++row) {
            if (m_desk->canQuote(row)) {
                item("timelineList")->setProperty("currentIndex", row);
                break;
            }
        }
        press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_desk->composer()->text().startsWith(u"> "_s));
        QTRY_VERIFY(item("replyText")->hasActiveFocus());
    }
    void aMacroHasKeysOfItsOwn()
    {
        m_desk->commands()->choose({{"macro."_L1 + id(8802).toString(), {QKeySequence(Qt::Key_F9)}}});
        press(Qt::Key_F9);
        QTRY_VERIFY(isOpen("macroDialog"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("macroDialog"));
    }
    void whatIsNewStandsAboveTheReplyBeforeItIsSent()
    {
        item("timelineList")->setProperty("follow", false);
        type("Of course");
        m_source->add(sampleCustomer(), fresh(99'001, u"No, wait: I meant the other lamp"_s));
        m_source->add(sampleCustomer(), fresh(99'002, u"The green one"_s));
        QTRY_COMPARE(m_desk->composer()->guard()->newer()->count(), 2);
        QVERIFY(!item("newerPanel")->isVisible()); // nobody is stopped while writing
        press(Qt::Key_Return);
        QTRY_VERIFY(item("newerPanel")->isVisible());
        QCOMPARE(item("newerList")->property("count").toInt(), 2);
        QCOMPARE(submitted("conversation.reply"_L1), 0);
        QVERIFY(QMetaObject::invokeMethod(item("newerBack"), "clicked"));
        QTRY_VERIFY(!item("newerPanel")->isVisible());
        QTRY_VERIFY(item("replyText")->hasActiveFocus());
        QCOMPARE(submitted("conversation.reply"_L1), 0);
        // A colleague was quicker: that stops it also while the timeline is in sight.
        auto answer = fresh(99'003, u"It is on its way"_s);
        answer.direction = Direction::Out;
        answer.author = {AuthorType::Agent, id(9), u"Jonas Berg"_s};
        answer.delivery = Delivery{.state = DeliveryState::Delivered};
        m_source->add(sampleCustomer(), answer);
        QTRY_COMPARE(m_desk->composer()->guard()->newer()->count(), 1);
        press(Qt::Key_Return);
        QTRY_VERIFY(item("newerPanel")->isVisible());
        QVERIFY(QMetaObject::invokeMethod(item("newerSend"), "clicked"));
        QTRY_COMPARE(submitted("conversation.reply"_L1), 1);
        QVERIFY(!item("newerPanel")->isVisible());
    }
    void aMisspeltWordIsUnderlinedAndReplacedWithTheKeyboard()
    {
        const QString tag = QLocale().name();
        m_speller.dictionaries[tag] = {u"Hello"_s, u"world"_s, u"thanks"_s};
        m_speller.meant[u"wrold"_s] = {u"world"_s, u"wold"_s};
        m_desk->spelling()->begin(&m_speller);
        QTRY_VERIFY(m_desk->spelling()->isAvailable());
        const auto count = [this] { return item("replySpelling")->property("count").toInt(); };
        type("Hello wrold");
        QCOMPARE(count(), 0); // it is being typed
        type(" ");
        QTRY_COMPARE(count(), 1);
        QCOMPARE(item("replySpelling")->property("starts").value<QList<int>>(), QList<int>{6});
        QCOMPARE(item("replySpelling")->property("ends").value<QList<int>>(), QList<int>{11});
        QVERIFY(QAccessible::queryAccessibleInterface(item("replyText"))
                    ->text(QAccessible::Description)
                    .contains(u"1 word"_s));
        QCOMPARE(m_desk->composer()->text(), u"Hello wrold "_s); // to be sent as it was written
        press(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(isOpen("spellPopup"));
        press(Qt::Key_Down); // wold
        press(Qt::Key_Up);
        press(Qt::Key_Return);
        QTRY_VERIFY(!isOpen("spellPopup"));
        QCOMPARE(m_desk->composer()->text(), u"Hello world "_s);
        QTRY_COMPARE(count(), 0);
        QTRY_VERIFY(item("replyText")->hasActiveFocus());
        // The menu key, and the agent's own words.
        press(Qt::Key_End);
        type("wrold ");
        QTRY_COMPARE(count(), 1);
        press(Qt::Key_Menu);
        QTRY_VERIFY(isOpen("spellPopup"));
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_COMPARE(m_desk->spelling()->words(), QStringList(u"wrold"_s));
        QTRY_COMPARE(count(), 0);
        QVERIFY(m_desk->composer()->text().contains(u"wrold"_s));
    }
    void aRightClickOpensSuggestionsAndEscapeChangesNothing()
    {
        m_speller.dictionaries[QLocale().name()] = {u"Hello"_s};
        m_speller.meant[u"wrold"_s] = {u"world"_s};
        m_desk->spelling()->begin(&m_speller);
        m_desk->composer()->setText(u"wrold Hello"_s);
        auto *marks = item("replySpelling");
        QTRY_COMPARE(marks->property("count").toInt(), 1);
        QRectF spot;
        QMetaObject::invokeMethod(item("replyText"), "positionToRectangle", Q_RETURN_ARG(QRectF, spot), Q_ARG(int, 2));
        const QPoint point = item("replyText")->mapToScene(spot.center()).toPoint();
        QTest::mouseClick(window(), Qt::RightButton, Qt::NoModifier, point);
        QTRY_VERIFY(isOpen("spellPopup"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("spellPopup"));
        QCOMPARE(m_desk->composer()->text(), u"wrold Hello"_s);
    }
    void whatCannotBeDoneSaysWhyWhenPointedAtAndSpoken()
    {
        m_desk->composer()->setText({});
        QVERIFY(saysWhy(item("sendButton"), u"Nothing is written yet"_s));
        m_desk->composer()->setText(u"Hello"_s);
        QVERIFY(item("sendMore")->isEnabled());
        QVERIFY(QMetaObject::invokeMethod(item("sendMore"), "clicked"));
        QTRY_VERIFY(isOpen("sendMenu"));
        for (const char *later : {"sendInOneHour", "sendAtPicked"}) // the customer sits in a chat
            QVERIFY(saysWhy(item(later), u"Not in a chat: the customer waits for the answer"_s));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("sendMenu"));
    }
    void howLongTheCustomerCanBeAnsweredIsShownAndSpoken()
    {
        Composer &composer = *m_desk->composer();
        const auto spoken = [&] {
            return QAccessible::queryAccessibleInterface(item("windowLine"))->text(QAccessible::Name);
        };
        composer.setText(u"Hello"_s);
        QVERIFY(!item("windowLine")->isVisible() && !item("windowBar")->isVisible());
        m_source->endpointList[0].capabilities.insert(u"replyWindow"_s,
                                                      QJsonObject{{u"hours"_s, 24}, {u"after"_s, u"nothing"_s}});
        client::ChangeSet changes;
        changes.wide = true;
        Q_EMIT m_source->committed(changes);
        QTRY_VERIFY(item("windowLine")->isVisible());
        QVERIFY2(spoken().contains(u"23 h 57 min left"_s), qPrintable(spoken()));
        m_clock.advance(std::chrono::hours(23));
        composer.guard()->window()->look();
        QVERIFY2(spoken().contains(u"57 min left"_s), qPrintable(spoken()));
        QVERIFY(item("sendButton")->isEnabled());
        m_clock.advance(std::chrono::hours(1));
        composer.guard()->window()->look();
        QTRY_VERIFY(item("windowBar")->isVisible());
        QVERIFY(!item("windowLine")->isVisible());
        QVERIFY(item("windowBar")->property("text").toString().startsWith(u"The 24-hour window closed at"_s));
        QVERIFY(saysWhy(item("sendButton"), composer.targetReason()));
        QCOMPARE(item("composerHint")->property("text").toString(), QString()); // it is said once
        composer.setNote(true);
        QTRY_VERIFY(!item("windowBar")->isVisible());
        QVERIFY(item("sendButton")->isEnabled());
    }
    void escapeLeavesTheMacroUndone()
    {
        QVERIFY(m_desk->commands()->run("macro."_L1 + id(8802).toString()));
        QTRY_VERIFY(isOpen("macroDialog"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("macroDialog"));
        QCOMPARE(submitted("conversation.tag"_L1), 0);
        QVERIFY(m_desk->composer()->text().isEmpty());
    }

private:
    //! It is off, and a screen reader and a tip say why.
    bool saysWhy(QQuickItem *control, const QString &why) const
    {
        if (!control || control->isEnabled()
            || !QAccessible::queryAccessibleInterface(control)->text(QAccessible::Description).startsWith(why))
            return false;
        return QTest::qWaitFor([&] {
            QTest::mouseMove(window(), control->mapToScene({control->width() / 2, control->height() / 2}).toPoint());
            const auto all = window()->findChildren<QObject *>();
            return std::any_of(all.begin(), all.end(), [&](const QObject *each) {
                return each->inherits("QQuickToolTip") && each->property("shown").toBool()
                       && each->property("text") == why;
            });
        });
    }
    //! Said in the open conversation, after all of the samples.
    static TimelineItem fresh(int number, const QString &text)
    {
        TimelineItem item = message(number, sampleNow.ms + number, text);
        item.conversationId = sampleConversation();
        return item;
    }
    FakeSpeller m_speller;
};

QTEST_MAIN(ComposerWindowTest)
#include "composerwindowtest.moc"
