// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The palette and the shortcuts in the real window: by keys alone, and as a screen reader hears them.
#include "window/windowfixture.h"

#include <QAccessible>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class PaletteWindowTest : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init()
    {
        begin();
        fillSamples(*m_source);
        showCustomer();
        QTRY_VERIFY(item("replyText") && m_desk->composer()->isActive());
        item("replyText")->forceActiveFocus();
    }
    void cleanup() { end(); }

    void ctrlKOpensItTypingFindsAndReturnRuns()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(isOpen());
        QTRY_VERIFY(item("paletteField")->hasActiveFocus());
        type("note");
        QTRY_COMPARE(first(), u"Switch between reply and note"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(!isOpen());
        QVERIFY(m_desk->composer()->isNote());
        QTRY_VERIFY(item("replyText")->hasActiveFocus());
        QCOMPARE(m_desk->composer()->text(), QString()); // nothing of it was written into the reply
    }
    void escGivesTheFocusBack()
    {
        type("x");
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(isOpen());
        type("abc");
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen());
        QTRY_VERIFY(item("replyText")->hasActiveFocus());
        type("y");
        QCOMPARE(m_desk->composer()->text(), u"xy"_s);
        item("inboxList")->forceActiveFocus();
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(isOpen());
        press(Qt::Key_Escape);
        QTRY_VERIFY(item("inboxList")->hasActiveFocus());
    }
    void arrowsGoToRowsThatAreSpoken()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(isOpen());
        type("conv");
        QVERIFY(m_desk->palette()->count() > 2);
        press(Qt::Key_Down);
        QTRY_COMPARE(focusedName(), spoken(1));
        press(Qt::Key_Down);
        QTRY_COMPARE(focusedName(), spoken(2));
        QVERIFY(spoken(1).contains(m_desk->palette()->rows()[1].title));
        // Typing on a row goes on in the box.
        type("z");
        QTRY_VERIFY(item("paletteField")->hasActiveFocus());
        QCOMPARE(item("paletteField")->property("text").toString(), u"convz"_s);
        QCOMPARE(m_desk->palette()->text(), u"convz"_s);
        press(Qt::Key_Escape);
    }
    // Those who are found come a moment after the letters: nobody is opened, and nothing done, because it was there before.
    void returnBeforeTheAnswerDoesWhatTheAnswerSays()
    {
        openHeld(u"Note Baker"_s);
        type("note");
        QCOMPARE(first(), u"Switch between reply and note"_s);
        press(Qt::Key_Return);
        QTest::qWait(20);
        QVERIFY(isOpen());
        answer();
        QTRY_VERIFY(!isOpen());
        QTRY_VERIFY(m_source->opened.back() == id(130));
        QVERIFY(!m_desk->composer()->isNote());
    }
    void aBetterAnswerThatComesLaterIsWhatReturnDoes()
    {
        openHeld(u"Note Baker"_s);
        type("note");
        QTRY_VERIFY(item("paletteList")->property("currentItem").value<QQuickItem *>());
        answer();
        QTRY_COMPARE(first(), u"Note Baker"_s);
        QTest::qWait(50); // the list has laid out its rows
        QCOMPARE(item("paletteList")->property("currentIndex").toInt(), 0);
        press(Qt::Key_Return);
        QTRY_VERIFY(!isOpen());
        QTRY_VERIFY(m_source->opened.back() == id(130));
        QVERIFY(!m_desk->composer()->isNote());
    }
    void whoTypesOnAfterReturnHasNotMeantIt()
    {
        openHeld(u"Note Baker"_s);
        type("note");
        press(Qt::Key_Return);
        type(" b");
        answer();
        QTRY_COMPARE(first(), u"Note Baker"_s);
        QTest::qWait(20);
        QVERIFY(isOpen());
        press(Qt::Key_Escape);
    }
    void aRowThatTheArrowsWentToStaysChosen()
    {
        openHeld(u"Conv Baker"_s);
        type("conv");
        press(Qt::Key_Down);
        QTRY_COMPARE(focusedName(), spoken(1));
        const QString chosen = focusedName();
        answer();
        QTRY_COMPARE(first(), u"Conv Baker"_s);
        QTest::qWait(50);
        QCOMPARE(focusedName(), chosen);
        press(Qt::Key_Escape);
    }
    void aClickRunsARow()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(isOpen());
        type("appearance: dark");
        QTRY_COMPARE(first(), u"Appearance: dark"_s);
        QTRY_VERIFY(item("paletteList")->property("currentItem").value<QQuickItem *>());
        auto *row = item("paletteList")->property("currentItem").value<QQuickItem *>();
        QTest::mouseClick(window(), Qt::LeftButton, {},
                          row->mapToScene({row->width() / 2, row->height() / 2}).toPoint());
        QTRY_VERIFY(!isOpen());
        QCOMPARE(m_appearance->mode(), Appearance::Mode::Dark);
    }
    void itOpensInTime()
    {
        for (int number = 0; number < 2'000; ++number) {
            client::InboxRow row = m_source->rows.front();
            row.conversation.id = id(5000 + number);
            m_source->rows.push_back(row);
        }
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(isOpen());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen());
        const std::clock_t before = std::clock(); // our own time, whatever else the machine does
        m_desk->commands()->run(u"palette.open"_s);
        const double opened = double(std::clock() - before) / CLOCKS_PER_SEC;
        QVERIFY(isOpen() && m_desk->palette()->count() > 0);
        QVERIFY2(opened < 0.05, qPrintable(QString::number(opened)));
        press(Qt::Key_Escape);
    }
    void shortcutsGoWhereTheySay()
    {
        press(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(item("inboxList")->hasActiveFocus());
        press(Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(focusIsIn("timelineList"));
        press(Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(focusIsIn("customerFlick"));
        press(Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(item("replyText")->hasActiveFocus());
        type("hello");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(submitted("conversation.reply"_L1), 1);
        press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(item("searchField")->hasActiveFocus());
    }
    void keysAreChangedInTheSettingsAndWorkAtOnce()
    {
        m_desk->commands()->run(u"settings.keyboard"_s);
        QTRY_VERIFY(item("keyList"));
        QQuickItem *button = nullptr;
        QTRY_VERIFY((button = item("keys.go.customers")));
        QMetaObject::invokeMethod(button, "clicked");
        QCOMPARE(m_desk->commands()->capture()->commandId(), u"go.customers"_s);
        press(Qt::Key_K, Qt::ControlModifier); // a shortcut now: it is offered, not done
        QVERIFY(!isOpen());
        QVERIFY(m_desk->commands()->capture()->canSwap());
        press(Qt::Key_U, Qt::ControlModifier);
        QCOMPARE(m_desk->commands()->capture()->commandId(), QString());
        QTRY_COMPARE(button->property("text").toString(), u"Ctrl+U"_s);
        press(Qt::Key_U, Qt::ControlModifier);
        QTRY_VERIFY(!item("keyList"));         // the settings are gone, the customers are here
        press(Qt::Key_2, Qt::ControlModifier); // means nothing any more
        QCOMPARE(submitted("setting.put"_L1), 1);
    }
    void whatIsCoveredBySettingsIsNotDone()
    {
        m_desk->commands()->run(u"settings.about"_s);
        QTRY_VERIFY(item("settingsFlick"));
        press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::qWait(20);
        QCOMPARE(submitted("conversation.setStatus"_L1), 0);
        // A conversation from the palette puts the settings away.
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(isOpen());
        m_desk->palette()->setText(PaletteModel::link(sampleCustomer(), sampleConversation()));
        press(Qt::Key_Return);
        QTRY_VERIFY(!item("settingsFlick"));
    }

private:
    bool isOpen() const { return WindowFixture::isOpen("commandPalette"); }
    //! The palette before the source has answered, which knows somebody of this \a name.
    void openHeld(const QString &name)
    {
        client::CustomerRow person;
        person.id = id(130);
        person.name = name;
        m_source->known.push_back(person);
        m_source->held = true;
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(isOpen());
        QTRY_VERIFY(item("paletteField")->hasActiveFocus());
    }
    void answer()
    {
        m_source->held = false;
        m_source->answerAll();
    }
    bool focusIsIn(const char *name) const
    {
        const QQuickItem *place = item(name);
        for (const QQuickItem *at = window()->activeFocusItem(); at; at = at->parentItem()) {
            if (at == place)
                return true;
        }
        return false;
    }
    QString first() const
    {
        return m_desk->palette()->count() > 0 ? m_desk->palette()->rows().front().title : QString();
    }
    //! What a screen reader says of the place where the keys go.
    QString focusedName()
    {
        auto *accessible = QAccessible::queryAccessibleInterface(window()->activeFocusItem());
        return accessible ? accessible->text(QAccessible::Name) : QString();
    }
    QString spoken(int row) const { return m_desk->palette()->index(row).data(PaletteModel::SpokenRole).toString(); }
};

QTEST_MAIN(PaletteWindowTest)
#include "palettewindowtest.moc"
