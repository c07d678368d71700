// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Where Tab leads: through the whole window and back, along what the eye sees, to things that are in sight, have a name and a
// role, and show that they have the keyboard.
#include "window/windowfixture.h"

#include <QAccessible>
#include <QImage>

#include <algorithm>

#include <functional>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

constexpr int mostStops = 400; // the list of shortcuts has two or three in each line

} // namespace

class FocusWindowTest : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init()
    {
        begin();
        fillSamples(*m_source);
    }
    void cleanup() { end(); }

    void theDeskIsWalkedAlongTheEyeAndBack()
    {
        showDesk();
        item("replyText")->forceActiveFocus(Qt::TabFocusReason);
        const auto on = lap(Qt::Key_Tab);
        QVERIFY(on.size() > 15);
        // From the reply on: what stands behind it, the customer, the places, the list, the head, the timeline.
        QStringList parts;
        for (QQuickItem *stop : on) {
            const QString part = partOf(stop);
            if (!part.isEmpty() && (parts.isEmpty() || parts.back() != part))
                parts << part;
        }
        QCOMPARE(parts.join(u' '), u"composer customer places list timeline composer"_s);
        item("replyText")->forceActiveFocus(Qt::TabFocusReason);
        auto back = lap(Qt::Key_Backtab);
        // A list is entered at its row from the front and at what stands in its rows from behind: the arrows lead to the rows.
        const auto isRow = [this](QQuickItem *stop) { return stop->parentItem() == content("timelineList"); };
        for (QQuickItem *stop : on)
            QVERIFY2(back.contains(stop) || isRow(stop), qPrintable(u"not on the way back: "_s + nameOf(stop)));
        for (QQuickItem *stop : std::as_const(back))
            QVERIFY2(on.contains(stop), qPrintable(u"on the way back only: "_s + nameOf(stop)));
        auto there = on;
        there.removeIf(isRow);
        back.removeIf(isRow);
        std::reverse(back.begin(), back.end() - 1); // both end where they began
        QCOMPARE(back, there);
    }
    void theSettingsAreWalkedAndMoveIntoSight_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<int>("atLeast"); // what stops there
        QTest::newRow("appearance") << u"appearance"_s << 15;
        QTest::newRow("keyboard") << u"keyboard"_s << 15;
        QTest::newRow("notifications") << u"notifications"_s << 10;
        QTest::newRow("channels") << u"channels"_s << 4;
        QTest::newRow("about") << u"about"_s << 1; // the text itself
    }
    void theSettingsAreWalkedAndMoveIntoSight()
    {
        QFETCH(QString, section);
        QFETCH(int, atLeast);
        makeAdministrator(*m_source);
        fillChannels(*m_source);
        showDesk();
        press(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(item("settingsFlick"));
        QTRY_VERIFY(isWithin(window()->activeFocusItem(), item("settingsList"))); // the keyboard goes along
        QTRY_VERIFY(m_desk->commands()->run("settings."_L1 + section));
        const QByteArray row = "section." + section.toLatin1();
        QTRY_COMPARE(window()->activeFocusItem(), item(row.constData()));
        qreal before = -1;
        int inside = 0;
        lap(Qt::Key_Tab, [&](QQuickItem *stop) {
            if (!isWithin(stop, item("settingsFlick")))
                return;
            ++inside;
            if (stop == item("settingsFlick") || isWithin(stop, item("keyList")))
                return;
            const qreal y = stop->mapToItem(content("settingsFlick"), QPointF()).y();
            if (y < before - 60) // from the top down; a line may hold several
                QTest::qFail(qPrintable(u"upwards to "_s + nameOf(stop)), __FILE__, __LINE__);
            before = y;
        });
        QVERIFY2(inside >= atLeast, qPrintable(QString::number(inside)));
    }
    void f6GoesThroughTheSettings()
    {
        showDesk();
        QVERIFY(m_desk->commands()->run(u"settings.appearance"_s));
        QTRY_VERIFY(item("section.appearance") && item("section.appearance")->hasActiveFocus());
        press(Qt::Key_F6);
        QVERIFY(isWithin(window()->activeFocusItem(), item("settingsFlick")));
        press(Qt::Key_F6);
        QCOMPARE(partOf(window()->activeFocusItem()), u"places"_s);
        press(Qt::Key_F6);
        QVERIFY(item("section.appearance")->hasActiveFocus());
        press(Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(partOf(window()->activeFocusItem()), u"places"_s);
        press(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(isWithin(window()->activeFocusItem(), item("settingsFlick")));
    }
    void f6GoesFromPartToPart()
    {
        showDesk();
        item("replyText")->forceActiveFocus(Qt::TabFocusReason);
        QStringList parts;
        for (int n = 0; n < 5; ++n) {
            press(Qt::Key_F6);
            parts << partOf(window()->activeFocusItem());
        }
        QCOMPARE(parts.join(u' '), u"customer places list timeline composer"_s);
        parts.clear();
        for (int n = 0; n < 5; ++n) {
            press(Qt::Key_F6, Qt::ShiftModifier);
            parts << partOf(window()->activeFocusItem());
        }
        QCOMPARE(parts.join(u' '), u"timeline list places customer composer"_s);
    }
    void aDialogKeepsTheKeyboardAndGivesItBack_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("palette") << u"palette.open"_s;
        QTest::newRow("tags") << u"talk.tag"_s;
        QTest::newRow("view") << u"view.keep"_s;
        QTest::newRow("find") << u"timeline.day"_s;
        QTest::newRow("filter") << u"timeline.filter"_s;
        QTest::newRow("transfer") << u"talk.transfer"_s;
        QTest::newRow("files") << u"compose.attach"_s;
    }
    void aDialogKeepsTheKeyboardAndGivesItBack()
    {
        QFETCH(QString, command);
        showDesk();
        item("replyText")->forceActiveFocus(Qt::TabFocusReason);
        QVERIFY(m_desk->commands()->run(command));
        QTRY_VERIFY(window()->activeFocusItem() && inOverlay(window()->activeFocusItem()));
        for (int n = 0; n < 12; ++n) {
            press(Qt::Key_Tab);
            QQuickItem *stop = window()->activeFocusItem();
            QVERIFY(stop);
            QVERIFY2(inOverlay(stop), qPrintable(nameOf(stop))); // not behind it
            QVERIFY2(!nameOf(stop).isEmpty(), stop->metaObject()->className());
        }
        press(Qt::Key_Escape);
        QTRY_VERIFY(window()->activeFocusItem() && !inOverlay(window()->activeFocusItem()));
        QVERIFY(!nameOf(window()->activeFocusItem()).isEmpty());
    }
    void theFilesToAttachAreReachedAgainByTab()
    {
        showDesk();
        item("replyText")->forceActiveFocus(Qt::TabFocusReason);
        QVERIFY(m_desk->commands()->run(u"compose.attach"_s));
        QTRY_VERIFY(isOpen("filePicker"));
        QTRY_VERIFY(isWithin(window()->activeFocusItem(), item("fileList")));
        press(Qt::Key_Tab);
        QVERIFY(!isWithin(window()->activeFocusItem(), item("fileList")));
        for (int step = 0; step < 4 && !isWithin(window()->activeFocusItem(), item("fileList")); ++step)
            press(Qt::Key_Tab);
        QVERIFY(isWithin(window()->activeFocusItem(), item("fileList")));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("filePicker"));
        QTRY_COMPARE(window()->activeFocusItem(), item("replyText"));
    }
    void aDialogIsWalkedAroundAndBackAndEscapeLeadsToWhereOneWas_data()
    {
        QTest::addColumn<QString>("dialog");
        for (const char *dialog : {"mergeDialog", "sendLaterDialog", "macroDialog", "snoozeDialog"})
            QTest::newRow(dialog) << QString::fromLatin1(dialog);
    }
    void aDialogIsWalkedAroundAndBackAndEscapeLeadsToWhereOneWas()
    {
        QFETCH(QString, dialog);
        showWritten();
        item("replyText")->forceActiveFocus(Qt::TabFocusReason);
        openDialog(dialog);
        const QByteArray popup = dialog.toLatin1();
        QTRY_VERIFY(isOpen(popup.constData()));
        QTRY_VERIFY(window()->activeFocusItem() && inOverlay(window()->activeFocusItem()));
        QVERIFY(!nameOf(window()->activeFocusItem()).isEmpty());
        const auto on = lap(Qt::Key_Tab);
        QVERIFY(on.size() > 1);
        for (QQuickItem *stop : on)
            QVERIFY2(inOverlay(stop), qPrintable(nameOf(stop))); // not behind it
        for (QQuickItem *control : controlsOf(popup.constData()))
            QVERIFY2(on.contains(control), qPrintable(u"not reached: "_s + nameOf(control)));
        QCOMPARE(turnsAgainstTheEye(on), 1); // from the end to the beginning
        press(Qt::Key_Tab); // the way back begins elsewhere: the place where this one began is looked at, too
        auto back = lap(Qt::Key_Backtab);
        std::reverse(back.begin(), back.end());
        QCOMPARE(back, on);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen(popup.constData()));
        QTRY_COMPARE(window()->activeFocusItem(), item("replyText"));
        for (const auto done : {"customer.merge"_L1, "conversation.reply"_L1, "conversation.snooze"_L1})
            QCOMPARE(submitted(done), 0);
    }
    void aDialogThatKeysOpenedGivesTheKeyboardBackToWhatOpenedIt_data()
    {
        QTest::addColumn<QByteArray>("opener");
        QTest::addColumn<QByteArray>("menu");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("dialog");
        const auto add = [](const char *opener, const char *menu, const char *line, const char *dialog) {
            QTest::newRow(dialog) << QByteArray(opener) << QByteArray(menu) << QByteArray(line) << QByteArray(dialog);
        };
        add("snoozeButton", "snoozeMenu", "snoozePick", "snoozeDialog");
        add("sendMore", "sendMenu", "sendAtPicked", "sendLaterDialog");
        add("compareSuggestion", "", "", "mergeDialog");
    }
    void aDialogThatKeysOpenedGivesTheKeyboardBackToWhatOpenedIt()
    {
        QFETCH(QByteArray, opener);
        QFETCH(QByteArray, menu);
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, dialog);
        showWritten();
        QTRY_VERIFY(item(opener.constData()) && item(opener.constData())->isEnabled());
        item(opener.constData())->forceActiveFocus(Qt::TabFocusReason);
        press(Qt::Key_Return);
        if (!menu.isEmpty()) {
            QTRY_VERIFY(isOpen(menu.constData()));
            const auto isThere = [&] { return window()->activeFocusItem() == item(line.constData()); };
            for (int step = 0; step < 8 && !isThere(); ++step)
                press(Qt::Key_Down);
            QVERIFY(isThere());
            press(Qt::Key_Return);
        }
        QTRY_VERIFY(isOpen(dialog.constData()));
        QTRY_VERIFY(window()->activeFocusItem() && inOverlay(window()->activeFocusItem()));
        press(Qt::Key_Tab);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen(dialog.constData()));
        QTRY_COMPARE(window()->activeFocusItem(), item(opener.constData()));
    }
    void aFieldThatHidesItsTextSaysItsName_data()
    {
        QTest::addColumn<SessionModel::Page>("page");
        QTest::newRow("sign-in") << SessionModel::Page::SignIn;
        QTest::newRow("passphrase") << SessionModel::Page::Passphrase;
        QTest::newRow("new passphrase") << SessionModel::Page::SetPassphrase;
    }
    void aFieldThatHidesItsTextSaysItsName()
    {
        QFETCH(SessionModel::Page, page);
        show();
        m_session->show({.page = page});
        const auto hiding = [this] {
            auto all = items();
            all.removeIf([](const QQuickItem *each) {
                return !each->isVisible() || !each->inherits("QQuickTextInput")
                       || each->property("echoMode").toInt() == 0;
            });
            return all;
        };
        QTRY_VERIFY(!hiding().isEmpty());
        for (QQuickItem *field : hiding()) {
            QVERIFY(!nameOf(field).isEmpty());
            QVERIFY(QAccessible::queryAccessibleInterface(field)->state().passwordEdit); // a "password text" still
        }
    }
    void whatComesIsAnnouncedOnceByAVoiceThatAppears()
    {
        showDesk();
        QVERIFY(item("politeVoice") && !item("politeVoice")->isVisible());
        m_desk->notifications()->announcements()->tellPolitely(u"one"_s, u"New message from Ada"_s);
        QVERIFY(item("politeVoice")->isVisible());
        QCOMPARE(roleOf(item("politeVoice")), QAccessible::Notification);
        QCOMPARE(nameOf(item("politeVoice")), u"New message from Ada"_s);
        QVERIFY(!item("urgentVoice")->isVisible());
        m_desk->notifications()->announcements()->tellUrgently(u"two"_s, u"A reply was not sent"_s);
        QVERIFY(item("urgentVoice")->isVisible());
        QCOMPARE(roleOf(item("urgentVoice")), QAccessible::AlertMessage);
        QVERIFY(window()->activeFocusItem() != item("politeVoice")); // nobody's keyboard is taken
    }

private:
    void showDesk()
    {
        showCustomer();
        QTRY_VERIFY(item("replyText") && m_desk->composer()->isActive());
        QTRY_VERIFY(m_desk->timeline()->rowCount() > 0);
    }
    //! A reply is written, which may leave later, and there is a macro.
    void showWritten()
    {
        m_source->macroList = {{.id = id(8802), .name = u"thanks"_s, .text = u"Thank you."_s}};
        m_source->endpointList[0].capabilities = {{u"live"_s, false}};
        showDesk();
        m_desk->composer()->setText(u"Hello"_s);
    }
    //! What can be pressed or written in; of a calendar's days the keyboard comes to one, and the arrows lead to the others.
    [[nodiscard]] QList<QQuickItem *> controlsOf(const char *dialog) const
    {
        const auto *content =
            window()->findChild<QObject *>(QString::fromLatin1(dialog))->property("contentItem").value<QQuickItem *>();
        auto all = items();
        all.removeIf([content](const QQuickItem *each) {
            const bool control = each->inherits("QQuickAbstractButton") || each->inherits("QQuickTextInput");
            return !control || !each->isVisible() || !each->isEnabled() || !isWithin(each, content)
                   || QByteArrayView(each->metaObject()->className()).startsWith("DayCell_");
        });
        return all;
    }
    //! How often the way around leads up, or back on a line.
    [[nodiscard]] static int turnsAgainstTheEye(const QList<QQuickItem *> &stops)
    {
        const auto placeOf = [](const QQuickItem *of) { return of->mapRectToScene({0, 0, of->width(), of->height()}); };
        int turns = 0;
        for (qsizetype at = 0; at < stops.size(); ++at) {
            const QRectF from = placeOf(stops[at]);
            const QRectF to = placeOf(stops[(at + 1) % stops.size()]);
            const bool beside = from.top() < to.center().y() && to.center().y() < from.bottom();
            const bool on = beside ? to.left() > from.left() : to.center().y() > from.center().y();
            turns += on ? 0 : 1;
        }
        return turns;
    }
    void openDialog(const QString &dialog)
    {
        if (dialog == "macroDialog"_L1) {
            QTRY_VERIFY(m_desk->commands()->run("macro."_L1 + id(8802).toString()));
        } else if (dialog == "snoozeDialog"_L1) {
            m_desk->triage()->askTime({m_desk->inbox()->currentId()});
        } else if (dialog == "mergeDialog"_L1) {
            QTRY_COMPARE(m_desk->customer()->suggestions()->rowCount(), 1);
            m_desk->customer()->compareSuggestion(0);
            QTRY_VERIFY(m_desk->merge()->canMerge());
            QTRY_VERIFY(item("mergeList") && item("mergeList")->property("currentItem").value<QQuickItem *>());
            QTRY_COMPARE(window()->activeFocusItem(), item("mergeList")->property("currentItem").value<QQuickItem *>());
        } else {
            QTRY_VERIFY(item("sendMore")->isEnabled());
            QVERIFY(QMetaObject::invokeMethod(item("sendMore"), "clicked"));
            QTRY_VERIFY(isOpen("sendMenu"));
            QVERIFY(QMetaObject::invokeMethod(item("sendAtPicked"), "triggered"));
            QVERIFY(QMetaObject::invokeMethod(window()->findChild<QObject *>(u"sendMenu"_s), "close"));
        }
    }
    static QAccessible::Role roleOf(QQuickItem *of)
    {
        auto *accessible = QAccessible::queryAccessibleInterface(of);
        return accessible ? accessible->role() : QAccessible::NoRole;
    }
    static QString nameOf(QQuickItem *of)
    {
        auto *accessible = QAccessible::queryAccessibleInterface(of);
        return accessible ? accessible->text(QAccessible::Name) : QString();
    }
    static bool isWithin(const QQuickItem *inner, const QQuickItem *outer)
    {
        for (const QQuickItem *at = inner; at; at = at->parentItem()) {
            if (at == outer)
                return true;
        }
        return false;
    }
    [[nodiscard]] QQuickItem *content(const char *flickable) const
    {
        return item(flickable)->property("contentItem").value<QQuickItem *>();
    }
    [[nodiscard]] bool inOverlay(const QQuickItem *of) const
    {
        for (const QQuickItem *at = of; at; at = at->parentItem()) {
            if (QByteArrayView(at->metaObject()->className()).startsWith("QQuickOverlay"))
                return true;
        }
        return false;
    }
    //! Which part of the window it stands in; empty: none of those named.
    [[nodiscard]] QString partOf(const QQuickItem *stop) const
    {
        for (const QQuickItem *at = stop; at; at = at->parentItem()) {
            const QByteArray type = at->metaObject()->className();
            if (type.startsWith("Rail_"))
                return u"places"_s;
            if (type.startsWith("InboxPane_"))
                return u"list"_s;
            if (type.startsWith("ComposerPane_"))
                return u"composer"_s;
            if (type.startsWith("CustomerPane_"))
                return u"customer"_s;
            if (type.startsWith("TalkView_"))
                return u"timeline"_s;
        }
        return {};
    }
    //! What the window shows where the item stands, and a little around it.
    [[nodiscard]] QImage look(QQuickItem *of) const
    {
        const QRectF place = of->mapRectToScene({0, 0, of->width(), of->height()}).adjusted(-4, -4, 4, 4);
        return window()->grabWindow().copy(place.toAlignedRect());
    }
    //! Once around with that key; the stops, the last is where it began. Every one is looked at, and \a at is told while it
    //! is there: rows of a long list are gone at the end.
    QList<QQuickItem *> lap(
        Qt::Key key, const std::function<void(QQuickItem *)> &at = [](QQuickItem *) {})
    {
        QQuickItem *const begin = window()->activeFocusItem();
        QList<QQuickItem *> stops;
        QQuickItem *before = begin;
        do {
            const QImage with = look(before);
            press(key);
            QCoreApplication::processEvents(); // it is moved into sight
            QQuickItem *stop = window()->activeFocusItem();
            const QString named = stop ? nameOf(stop) : QString();
            if (!stop || stop == before) {
                QTest::qFail(qPrintable(u"stuck at "_s + nameOf(before)), __FILE__, __LINE__);
                return stops;
            }
            if (named.isEmpty())
                QTest::qFail(qPrintable(u"no name behind "_s + nameOf(before)), __FILE__, __LINE__);
            const auto role = roleOf(stop);
            if (role == QAccessible::NoRole || role == QAccessible::Client || role == QAccessible::Pane)
                QTest::qFail(qPrintable(u"no role: "_s + named), __FILE__, __LINE__);
            const QRectF place = stop->mapRectToScene({0, 0, stop->width(), stop->height()});
            const QRectF all(QPointF(), QSizeF(window()->size()));
            if (!stop->isVisible() || place.isEmpty() || !all.intersects(place)
                || (place.height() < all.height() && !all.adjusted(-1, -1, 1, 1).contains(place.center())))
                QTest::qFail(qPrintable(u"not in sight: "_s + named), __FILE__, __LINE__);
            if (before != begin && look(before) == with)
                QTest::qFail(qPrintable(u"looks the same without the keyboard: "_s + nameOf(before)), __FILE__,
                             __LINE__);
            stops << stop;
            at(stop);
            before = stop;
        } while (before != begin && stops.size() < mostStops);
        if (before != begin)
            QTest::qFail("the way does not lead back", __FILE__, __LINE__);
        return stops;
    }
};

QTEST_MAIN(FocusWindowTest)
#include "focuswindowtest.moc"
