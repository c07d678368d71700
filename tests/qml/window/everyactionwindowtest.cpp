// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What buttons and menus of the desk do, done from the palette in the real window, by keys alone.
#include "window/windowfixture.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class EveryActionWindowTest : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init()
    {
        begin();
        fillSamples(*m_source);
        // A channel that forwards, and at whose other end nobody waits.
        const QJsonObject mail{{u"subject"_s, true}, {u"cc"_s, true},    {u"bcc"_s, true},
                               {u"forward"_s, true}, {u"quote"_s, true}, {u"recipients"_s, 10}};
        m_source->endpointList[0].capabilities = {{u"live"_s, false}, {u"envelope"_s, mail}};
        showCustomer();
        QTRY_VERIFY(item("replyText") && m_desk->composer()->isActive());
        QTRY_VERIFY(m_desk->composer()->envelope()->canForward());
        item("replyText")->forceActiveFocus();
    }
    void cleanup() { end(); }

    void aFileIsAttached()
    {
        run("attach a file", u"Attach a file"_s);
        QTRY_VERIFY(isOpen("filePicker"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("filePicker"));
        QTRY_VERIFY(item("replyText")->hasActiveFocus());
        press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier); // the same by its keys
        QTRY_VERIFY(isOpen("filePicker"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("filePicker"));
    }
    void aMailIsForwardedAndTheKeyboardIsWhereItsReaderIsNamed()
    {
        run("forward this", u"Forward this mail"_s);
        QCOMPARE(m_desk->composer()->envelope()->mode(), Envelope::Forward);
        QTRY_VERIFY(focusIsIn("toLine"));
        type("bob@z.example");
        QCOMPARE(m_desk->composer()->envelope()->to(), u"bob@z.example"_s);
        run("cc and bcc", u"Write Cc and Bcc"_s);
        QTRY_VERIFY(focusIsIn("ccLine"));
        run("answer the sender only", u"Answer the sender only"_s);
        QTRY_VERIFY(item("replyText")->hasActiveFocus());
        QCOMPARE(m_desk->composer()->envelope()->mode(), Envelope::Reply);
    }
    void aReplyLeavesLater()
    {
        type("Hello");
        run("pick day", u"Send later: pick day and time…"_s);
        QTRY_VERIFY(isOpen("sendLaterDialog"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("sendLaterDialog"));
        QCOMPARE(submitted("conversation.reply"_L1), 0);
        run("in 1 hour", u"Send later: in 1 hour"_s);
        QTRY_COMPARE(submitted("conversation.reply"_L1), 1);
        QTRY_VERIFY(m_desk->composer()->text().isEmpty());
    }
    void aReplyClosesTheConversationAsItLeaves()
    {
        type("Hello");
        run("send and close", u"Send and close the conversation"_s);
        QTRY_COMPARE(submitted("conversation.reply"_L1), 1);
        QVERIFY(firstSubmitted("conversation.reply"_L1)->args.value("close"_L1).toBool());
    }
    // Whichever way it is to be sent, what the customer wrote meanwhile is shown first.
    void whatIsNewIsShownBeforeACommandSends()
    {
        item("timelineList")->setProperty("follow", false);
        type("Hello");
        TimelineItem fresh = message(99'001, sampleNow.ms + 1, u"No, wait"_s);
        fresh.conversationId = sampleConversation();
        m_source->add(sampleCustomer(), fresh);
        QTRY_COMPARE(m_desk->composer()->guard()->newer()->count(), 1);
        run("send and close", u"Send and close the conversation"_s);
        QTRY_VERIFY(item("newerPanel")->isVisible());
        QCOMPARE(submitted("conversation.reply"_L1), 0);
    }
    void textsAndContactPointsAreChosen()
    {
        run("insert a canned", u"Insert a canned response"_s);
        QTRY_COMPARE(m_desk->composer()->text(), u"/"_s);
        m_desk->composer()->setText({});
        run("choose whom", u"Choose whom the reply goes to"_s);
        QTRY_VERIFY(isOpen("targetList"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("targetList"));
    }
    void aConsentIsSaidAndTakenBack()
    {
        openPalette();
        type("consent of");
        QTRY_VERIFY(first().startsWith(u"Consent of"_s));
        press(Qt::Key_Return);
        QTRY_COMPARE(submitted("contactPoint.setConsent"_L1), 1);
        QTRY_VERIFY(item("undoDecision") && item("undoDecision")->isVisible());
        press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(submitted("contactPoint.setConsent"_L1), 2);
    }
    void twoCustomersAreComparedAndMerged()
    {
        run("merge with", u"Merge with another customer…"_s);
        QTRY_VERIFY(item("customersField") && item("customersField")->hasActiveFocus());
        QVERIFY(m_desk->customers()->isComparing());
        type("lind");
        QTRY_COMPARE(m_desk->customers()->rowCount(), 3);
        press(Qt::Key_Down);
        QTRY_VERIFY(item("customersList")->hasActiveFocus());
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_VERIFY(isOpen("mergeDialog"));
        QVERIFY(!m_desk->customers()->isComparing());
        QTRY_VERIFY(m_desk->merge()->canMerge());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("mergeDialog"));
        QCOMPARE(submitted("customer.merge"_L1), 0);
    }
    void escapeAndAnotherPlaceEndTheSearchForWhomToMergeWith()
    {
        run("merge with", u"Merge with another customer…"_s);
        QTRY_VERIFY(item("customersField") && item("customersField")->hasActiveFocus());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_desk->customers()->isComparing());
        run("merge with", u"Merge with another customer…"_s);
        QTRY_VERIFY(m_desk->customers()->isComparing());
        press(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(!m_desk->customers()->isComparing());
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(item("customersField")->hasActiveFocus());
        QVERIFY(!m_desk->customers()->isComparing());
    }
    void allRowsAreMarkedAndUnmarked()
    {
        QTRY_VERIFY(m_desk->inbox()->count() > 2);
        run("mark all conv", u"Mark all conversations"_s);
        QTRY_COMPARE(m_desk->selection()->count(), m_desk->inbox()->count());
        run("snooze the marked", u"Snooze the marked conversations…"_s);
        QTRY_VERIFY(isOpen("snoozeDialog"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("snoozeDialog"));
        run("unmark", u"Unmark the marked conversations"_s);
        QTRY_COMPARE(m_desk->selection()->count(), 0);
    }
    void aSupportBundleIsAskedFor()
    {
        QSignalSpy bundle(m_session.get(), &SessionModel::supportBundleAsked);
        run("save support", u"Save support bundle"_s);
        QTRY_COMPARE(bundle.size(), 1);
        QTRY_VERIFY(item("settingsFlick"));
    }

private:
    void openPalette()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(isOpen("commandPalette"));
        QTRY_VERIFY(item("paletteField")->hasActiveFocus());
    }
    //! Types \a words in the palette and does what stands first, which is \a name.
    void run(const char *words, const QString &name)
    {
        openPalette();
        type(words);
        QTRY_COMPARE(first(), name);
        press(Qt::Key_Return);
        QTRY_VERIFY(!isOpen("commandPalette"));
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
};

QTEST_MAIN(EveryActionWindowTest)
#include "everyactionwindowtest.moc"
