// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The marks over a field of several lines and one of one line: which words, where they are painted, what choosing does.
#include "spelling/spellmarks.h"
#include "ui/fakesource.h"
#include "ui/fakespeller.h"

#include <QInputMethodEvent>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickTextDocument>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace throughline::ui;

class SpellMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        m_speller.dictionaries = {{u"en_GB"_s, {u"hello"_s, u"world"_s, u"the"_s}}};
        m_speller.held = false;
        m_speller.meant = {{u"wrold"_s, {u"world"_s, u"wold"_s}}};
        m_spelling = std::make_unique<Spelling>(m_source);
        m_spelling->begin(&m_speller);
        m_window = std::make_unique<QQuickWindow>();
        m_window->resize(400, 120);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_marks = nullptr;
        m_field = nullptr;
        m_window.reset();
        m_spelling.reset();
        m_source.commands.clear();
    }

    void wrongWordsAreMarkedInBothFields_data() { fields(); }
    void wrongWordsAreMarkedInBothFields()
    {
        begin();
        m_field->setProperty("text", u"hello wrold the wrlod"_s);
        QTRY_COMPARE(m_marks->starts(), QList<int>({6, 16}));
        QCOMPARE(m_marks->ends(), QList<int>({11, 21}));
        m_field->setProperty("text", u"hello the wrlod"_s);
        QTRY_COMPARE(m_marks->starts(), QList<int>({10}));
    }
    void theWordBeingTypedIsMarkedWhenItIsLeft_data() { fields(); }
    void theWordBeingTypedIsMarkedWhenItIsLeft()
    {
        begin();
        m_field->forceActiveFocus();
        type("hello wrold");
        settle();
        QCOMPARE(m_marks->count(), 0);
        type(" ");
        QTRY_COMPARE(m_marks->starts(), QList<int>({6}));
        // To go back into it hides nothing; to change it does.
        QTest::keyClick(m_window.get(), Qt::Key_Left);
        QTest::keyClick(m_window.get(), Qt::Key_Left);
        settle();
        QCOMPARE(m_marks->count(), 1);
        type("x");
        settle();
        QCOMPARE(m_marks->count(), 0);
        QTest::keyClick(m_window.get(), Qt::Key_Home);
        QTRY_COMPARE(m_marks->count(), 1);
    }
    void leavingTheFieldMarksTheLastWord_data() { fields(); }
    void leavingTheFieldMarksTheLastWord()
    {
        begin();
        m_field->forceActiveFocus();
        type("wrold");
        settle();
        QCOMPARE(m_marks->count(), 0);
        m_field->setFocus(false);
        QTRY_COMPARE(m_marks->count(), 1);
    }
    void suggestionsReplaceTheWordAtTheCursor_data() { fields(); }
    void suggestionsReplaceTheWordAtTheCursor()
    {
        begin();
        m_field->setProperty("text", u"hello wrold the"_s);
        QTRY_COMPARE(m_marks->count(), 1);
        const QSignalSpy ready(m_marks, &SpellMarks::choicesReady);
        const QSignalSpy replaced(m_marks, &SpellMarks::replaced);
        m_field->setProperty("cursorPosition", 8);
        QVERIFY(m_marks->askHere());
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(m_field->property("selectedText").toString(), u"wrold"_s);
        QStringList rows;
        for (int row = 0; row < m_marks->choices()->rowCount(); ++row)
            rows << m_marks->choices()->data(m_marks->choices()->index(row), SpellChoices::WordsRole).toString();
        QCOMPARE(rows, QStringList({u"world"_s, u"wold"_s, u"Add to my words"_s, u"Ignore"_s}));
        m_marks->choose(0);
        QCOMPARE(m_field->property("text").toString(), u"hello world the"_s);
        QCOMPARE(m_field->property("cursorPosition").toInt(), 11);
        QCOMPARE(replaced.size(), 1);
        QTRY_COMPARE(m_marks->count(), 0);
        m_marks->choose(0); // it was done
        QCOMPARE(m_field->property("text").toString(), u"hello world the"_s);
    }
    void aReplacementIsOneStepOfUndo()
    {
        m_multi = true;
        make();
        m_field->setProperty("text", u"hello wrold"_s);
        QTRY_COMPARE(m_marks->count(), 1);
        const QSignalSpy ready(m_marks, &SpellMarks::choicesReady);
        QVERIFY(m_marks->askHere());
        QTRY_COMPARE(ready.size(), 1);
        m_marks->choose(1);
        QCOMPARE(m_field->property("text").toString(), u"hello wold"_s);
        QMetaObject::invokeMethod(m_field, "undo");
        QCOMPARE(m_field->property("text").toString(), u"hello wrold"_s);
    }
    void theNextWordIsFoundFromTheCursorAround()
    {
        m_multi = true;
        make();
        m_field->setProperty("text", u"wrold the wrlod the"_s);
        QTRY_COMPARE(m_marks->count(), 2);
        m_field->setProperty("cursorPosition", 7);
        QVERIFY(m_marks->askHere());
        QCOMPARE(m_field->property("selectedText").toString(), u"wrlod"_s);
        m_field->setProperty("cursorPosition", 18);
        QVERIFY(m_marks->askHere());
        QCOMPARE(m_field->property("selectedText").toString(), u"wrold"_s);
        m_field->setProperty("text", u"hello"_s);
        QTRY_COMPARE(m_marks->count(), 0);
        QVERIFY(!m_marks->askHere());
    }
    void aRightClickAsksAboutTheWordUnderIt()
    {
        m_multi = true;
        make();
        m_field->setProperty("text", u"hello wrold the"_s);
        QTRY_COMPARE(m_marks->count(), 1);
        QVERIFY(m_marks->askAt(middleOf(8)));
        QCOMPARE(m_field->property("selectedText").toString(), u"wrold"_s);
        QVERIFY(!m_marks->askAt(middleOf(2)));
        QVERIFY(!m_marks->askAt({390, 110}));
    }
    void learnedAndIgnoredWordsAreRight()
    {
        m_multi = true;
        make();
        m_field->setProperty("text", u"wrold wrlod"_s);
        QTRY_COMPARE(m_marks->count(), 2);
        chooseAbout(0, SpellChoiceRow::Does::Learn);
        QTRY_COMPARE(m_marks->starts(), QList<int>({6}));
        QCOMPARE(m_spelling->words(), QStringList(u"wrold"_s));
        chooseAbout(7, SpellChoiceRow::Does::Ignore);
        QTRY_COMPARE(m_marks->count(), 0);
        QCOMPARE(m_field->property("text").toString(), u"wrold wrlod"_s);
        QCOMPARE(m_spelling->words(), QStringList(u"wrold"_s));
    }
    void anAnswerToAWordThatWasWrittenOnIsDropped()
    {
        m_multi = true;
        make();
        m_field->setProperty("text", u"wrold"_s);
        QTRY_COMPARE(m_marks->count(), 1);
        const QSignalSpy ready(m_marks, &SpellMarks::choicesReady);
        m_speller.held = true;
        QVERIFY(m_marks->askHere());
        m_field->setProperty("text", u"other"_s);
        m_speller.answer();
        settle();
        QCOMPARE(ready.size(), 0);
        m_field->setProperty("text", u"wrold"_s);
        QTRY_COMPARE(m_marks->count(), 1);
        QVERIFY(m_marks->askHere());
        m_speller.answer();
        QTRY_COMPARE(ready.size(), 1);
        m_field->setProperty("text", u"other"_s);
        m_marks->choose(0);
        QCOMPARE(m_field->property("text").toString(), u"other"_s);
    }
    void whatIsMarkedIsPaintedBelowTheWordOnly()
    {
        m_multi = true;
        make();
        m_field->setProperty("text", u"hello wrold the"_s);
        QTRY_COMPARE(m_marks->count(), 1);
        QTRY_VERIFY(redIn(columns(6, 11)) > 10);
        QCOMPARE(redIn(columns(0, 5)), 0);
        QCOMPARE(redIn(columns(12, 15)), 0);
        m_spelling->setOn(false);
        QTRY_COMPARE(redIn(columns(0, 15)), 0);
    }
    void theDocumentAndWhatIsComposedAreLeftAlone()
    {
        m_multi = true;
        make();
        m_field->forceActiveFocus();
        m_field->setProperty("text", u"hello wrold the "_s);
        m_field->setProperty("cursorPosition", 16);
        QTRY_COMPARE(m_marks->count(), 1);
        auto *document = m_field->property("textDocument").value<QQuickTextDocument *>()->textDocument();
        QVERIFY(document->firstBlock().layout()->formats().isEmpty());
        QInputMethodEvent compose(u"wrlo"_s, {});
        QCoreApplication::sendEvent(m_field, &compose);
        settle();
        QCOMPARE(m_field->property("preeditText").toString(), u"wrlo"_s);
        QCOMPARE(m_field->property("text").toString(), u"hello wrold the "_s);
        QCOMPARE(m_marks->count(), 1);
        QInputMethodEvent commit;
        commit.setCommitString(u"wrlod "_s);
        QCoreApplication::sendEvent(m_field, &commit);
        QCOMPARE(m_field->property("text").toString(), u"hello wrold the wrlod "_s);
        QTRY_COMPARE(m_marks->count(), 2);
    }

private:
    static void fields()
    {
        QTest::addColumn<bool>("multi");
        QTest::newRow("several lines") << true;
        QTest::newRow("one line") << false;
    }
    void begin()
    {
        QFETCH(const bool, multi);
        m_multi = multi;
        make();
    }
    void make()
    {
        QQmlComponent component(&m_engine);
        component.setData(m_multi
                              ? "import QtQuick\nTextEdit { width: 380; wrapMode: TextEdit.Wrap; font.pixelSize: 20 }"
                              : "import QtQuick\nTextInput { width: 380; font.pixelSize: 20 }",
                          {});
        m_field = qobject_cast<QQuickItem *>(component.create());
        QVERIFY2(m_field, qPrintable(component.errorString()));
        m_field->setParent(m_window.get());
        m_field->setParentItem(m_window->contentItem());
        m_marks = new SpellMarks(m_window->contentItem());
        m_marks->setParent(m_window.get());
        m_marks->setSize({400, 120});
        m_marks->setColor(Qt::red);
        m_marks->setField(m_field);
        m_marks->setSpelling(m_spelling.get());
    }
    void type(const char *text)
    {
        for (const char *at = text; *at; ++at)
            QTest::keyClick(m_window.get(), *at);
    }
    static void settle()
    {
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
    }
    void chooseAbout(int cursor, SpellChoiceRow::Does does)
    {
        const QSignalSpy ready(m_marks, &SpellMarks::choicesReady);
        m_field->setProperty("cursorPosition", cursor);
        QVERIFY(m_marks->askHere());
        QTRY_COMPARE(ready.size(), 1);
        const auto &rows = m_marks->choices()->rows();
        for (size_t row = 0; row < rows.size(); ++row) {
            if (rows[row].does == does)
                return m_marks->choose(int(row));
        }
        QFAIL("no such choice");
    }
    QRectF spot(int position)
    {
        QRectF rect;
        QMetaObject::invokeMethod(m_field, "positionToRectangle", Q_RETURN_ARG(QRectF, rect), Q_ARG(int, position));
        return rect;
    }
    QPointF middleOf(int position) { return spot(position).center() + QPointF(1, 0); }
    QRect columns(int from, int to)
    {
        return QRect(int(spot(from).left()), 0, int(spot(to).left() - spot(from).left()), m_window->height());
    }
    int redIn(const QRect &part)
    {
        const QImage image = m_window->grabWindow();
        int red = 0;
        for (int y = part.top(); y <= part.bottom(); ++y) {
            for (int x = part.left(); x <= part.right(); ++x) {
                const QColor color = image.pixelColor(x, y);
                red += color.red() > 200 && color.green() < 120 && color.blue() < 120 ? 1 : 0;
            }
        }
        return red;
    }

    QQmlEngine m_engine;
    FakeSource m_source;
    FakeSpeller m_speller;
    std::unique_ptr<Spelling> m_spelling;
    std::unique_ptr<QQuickWindow> m_window;
    QQuickItem *m_field = nullptr;
    SpellMarks *m_marks = nullptr;
    bool m_multi = true;
};

QTEST_MAIN(SpellMarksTest)
#include "spellmarkstest.moc"
