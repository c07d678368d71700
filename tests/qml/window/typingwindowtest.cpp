// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What input methods, emoji and other keyboards type: composed text is nobody's until it is committed, no letter is cut in
// two, and shortcuts stand where the keys stand.
#include "window/windowfixture.h"

#include <QInputMethodEvent>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class TypingWindowTest : public QObject, protected WindowFixture
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

    // --- input methods
    void theDraftHoldsWhatWasCommittedOnly()
    {
        type("a ");
        compose(u"にほん"_s, {});
        QCOMPARE(item("replyText")->property("preeditText").toString(), u"にほん"_s);
        QTest::qWait(800); // a draft would be stored
        for (const Draft &draft : m_source->storedDrafts)
            QVERIFY2(!draft.text.contains(u"にほん"_s), qPrintable(draft.text));
        compose({}, u"日本"_s);
        QCOMPARE(m_desk->composer()->text(), u"a 日本"_s);
        QTRY_VERIFY(!m_source->storedDrafts.empty() && m_source->storedDrafts.back().text == u"a 日本"_s);
    }
    void enterInAWordEndsTheWordAndNotTheReply()
    {
        type("a ");
        compose(u"にほん"_s, {});
        press(Qt::Key_Return);
        QCOMPARE(submitted("conversation.reply"_L1), 0);
        QVERIFY(!item("replyText")->property("text").toString().contains(u'\n'));
        compose({}, u"日本"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(submitted("conversation.reply"_L1), 1);
        QCOMPARE(firstSubmitted("conversation.reply"_L1)->args["text"_L1].toString(), u"a 日本"_s);
    }
    void searchAsksForWhatWasCommitted()
    {
        press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(item("searchField")->hasActiveFocus());
        compose(u"かま"_s, {});
        QCOMPARE(m_desk->search()->text(), QString());
        compose({}, u"釜"_s);
        QTRY_COMPARE(m_desk->search()->text(), u"釜"_s);
    }

    // --- letters of more than one unit
    void theCursorSplitsNoLetter_data()
    {
        QTest::addColumn<QString>("letter");
        QTest::newRow("emoji") << u"😀"_s;
        QTest::newRow("family") << u"👩‍👩‍👧"_s;
        QTest::newRow("flag") << u"🇳🇴"_s;
        QTest::newRow("accent") << u"e\u0301"_s;
        QTest::newRow("beyond the first plane") << u"𠮷"_s;
    }
    void theCursorSplitsNoLetter()
    {
        QFETCH(QString, letter);
        compose({}, u"a"_s + letter + u"b"_s);
        QCOMPARE(cursor(), int(letter.size()) + 2);
        press(Qt::Key_Left);
        press(Qt::Key_Left); // over the letter in one step
        QCOMPARE(cursor(), 1);
        press(Qt::Key_Delete);
        QCOMPARE(m_desk->composer()->text(), u"ab"_s);
    }
    void whatComesFromElsewhereLeavesTheCursorAtItsWord()
    {
        type("one two");
        press(Qt::Key_Left);
        press(Qt::Key_Left);
        press(Qt::Key_Left);
        m_desk->composer()->setText(u"above\n\none two"_s);
        type("x");
        QCOMPARE(m_desk->composer()->text(), u"above\n\none xtwo"_s);
    }
    void longTextWithoutBlanksStaysInTheField()
    {
        compose({}, u"返品の手続きについてご案内いたします。"_s.repeated(12));
        QVERIFY(item("replyText")->property("contentWidth").toReal() <= item("replyText")->width());
        QVERIFY(item("replyText")->property("lineCount").toInt() > 1);
    }

    // --- other keyboards
    void shortcutsStandWhereTheKeysStand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("latin") << u"k"_s;
        QTest::newRow("cyrillic, as X11 delivers it") << u"л"_s;
        QTest::newRow("hebrew, as X11 delivers it") << u"ל"_s;
    }
    //! The platform names the key of the Latin layout behind the one in use, and gives the text of the one in use.
    void shortcutsStandWhereTheKeysStand()
    {
        QFETCH(QString, text);
        QTest::sendKeyEvent(QTest::Click, window(), Qt::Key_K, text, Qt::ControlModifier);
        QTRY_VERIFY(isOpen("commandPalette"));
        QCOMPARE(m_desk->composer()->text(), QString());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("commandPalette"));
    }
    void lettersWithAltGrAreWritten()
    {
        QTest::sendKeyEvent(QTest::Click, window(), Qt::Key_At, u"@"_s, Qt::GroupSwitchModifier);
        QTest::sendKeyEvent(QTest::Click, window(), Qt::Key_BraceLeft, u"{"_s, Qt::GroupSwitchModifier);
        QCOMPARE(m_desk->composer()->text(), u"@{"_s);
    }

private:
    //! What an input method says: \a preedit is being composed, \a committed is written.
    void compose(const QString &preedit, const QString &committed) const
    {
        QInputMethodEvent event(preedit, {{QInputMethodEvent::Cursor, int(preedit.size()), 1, {}}});
        event.setCommitString(committed);
        QCoreApplication::sendEvent(window()->activeFocusItem(), &event);
    }
    [[nodiscard]] int cursor() const { return item("replyText")->property("cursorPosition").toInt(); }
};

QTEST_MAIN(TypingWindowTest)
#include "typingwindowtest.moc"
