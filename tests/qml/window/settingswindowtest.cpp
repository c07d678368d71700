// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The settings in the real window, as an administrator has them: the list of sections and how one finds a setting, the
// channels, and the sign-in at a provider in their form.
#include "desk/settingssections.h"
#include "ui/fakespeller.h"
#include "window/windowfixture.h"

#include <QAccessible>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

class SettingsWindowTest : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init()
    {
        begin();
        fillSamples(*m_source);
        fillChannels(*m_source);
    }
    void cleanup() { end(); }

    void anAdministratorSeesEveryEndpoint()
    {
        showCustomer();
        openSettings("channels");
        for (const Endpoint &endpoint : m_source->endpointList)
            QTRY_VERIFY2(with("text", endpoint.name), qPrintable(endpoint.name));
        QVERIFY(with("text", u"Channels"_s));
        QVERIFY(with("text", u"The mail server refuses the password."_s));
        QVERIFY(!button("signInInBrowser")); // no form is open
    }
    void anAgentSeesNoChannels()
    {
        m_source->agentList.front().role = Role::Agent;
        showCustomer();
        openSettings();
        QTRY_VERIFY(with("text", u"Appearance"_s));
        QVERIFY(!with("text", u"Channels"_s));
        QVERIFY(!with("text", u"Support mail"_s));
        QCOMPARE(asked(u"Channel/list"_s), 0);
    }
    void aMailboxWithOauthIsSignedInFromItsForm()
    {
        stored(u"oauth2"_s);
        showCustomer();
        openSettings("channels");
        change();
        QTRY_VERIFY(button("signInInBrowser"));
        // It stands in its place in the form, which makes room for it.
        const QQuickItem *place = item("signInPlace");
        const QQuickItem *shown = button("signInInBrowser");
        QVERIFY(place && place->isAncestorOf(shown));
        QTRY_VERIFY(shown->width() > 0 && place->height() >= shown->height());
        const double top = shown->mapToItem(place, QPointF()).y();
        QVERIFY(top >= 0 && top + shown->height() <= place->height());
        QVERIFY(QMetaObject::invokeMethod(button("signInInBrowser"), "clicked"));
        QTRY_COMPARE(m_source->authorizeSteps.size(), size_t(1));
        QCOMPARE(m_source->authorizeSteps[0]["endpointId"_L1].toString(), id(90).toString());
        // Leaving the settings takes it along, and coming back makes it anew.
        QVERIFY(m_desk->commands()->run(u"go.inbox"_s));
        QTRY_VERIFY(!item("signInPlace") && !item("signInInBrowser"));
        QVERIFY(m_desk->commands()->run(u"settings.open"_s)); // where one was
        QTRY_VERIFY(button("signInInBrowser"));
    }
    void whatTheSettingsTookIsGivenBack()
    {
        showCustomer();
        const auto resident = [] { // MiB
            QFile file(u"/proc/self/statm"_s);
            return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() / 256 : 0;
        };
        const auto visit = [&](int times) {
            for (int i = 0; i < times; ++i) {
                QVERIFY(m_desk->commands()->run(u"settings.open"_s));
                QTRY_VERIFY(item("settingsFlick"));
                QVERIFY(m_desk->commands()->run(u"go.inbox"_s));
                QTRY_VERIFY(!item("settingsFlick"));
            }
            QTest::qWait(2'500); // it is swept up when one has stayed for a moment
        };
        visit(10);
        const qint64 before = resident();
        QVERIFY(before > 0);
        visit(16);
        // Without, each visit keeps 5 MiB and more.
        QVERIFY2(resident() - before < 40, qPrintable(QString::number(resident() - before)));
    }
    void aFormThatOpensBelowTheWindowComesIntoSight()
    {
        stored(u"password"_s);
        showCustomer({1000, 480});
        openSettings("channels");
        change();
        QTRY_VERIFY(button("endpointForm"));
        const auto top = [&] { return button("endpointForm")->mapToItem(item("settingsFlick"), QPointF()).y(); };
        QTRY_VERIFY2(top() >= 0 && top() < 100, qPrintable(QString::number(top())));
        // Where one has scrolled to since stays, whatever is typed. (For a moment it is looked for again.)
        QTest::qWait(400);
        QVERIFY(item("settingsFlick")->setProperty("contentY", 0));
        m_desk->channels()->form()->setName(u"Another name"_s);
        QTest::qWait(50);
        QCOMPARE(item("settingsFlick")->property("contentY").toReal(), 0.0);
    }
    void aMailboxWithAPasswordHasNoSignIn()
    {
        stored(u"password"_s);
        showCustomer();
        openSettings("channels");
        change();
        QTRY_VERIFY(!m_desk->channels()->form()->isBusy());
        QVERIFY(with("text", u"Close"_s));
        QVERIFY(!button("signInInBrowser"));
        const auto *password = QAccessible::queryAccessibleInterface(with("name", u"Password"_s));
        QVERIFY(password && password->state().passwordEdit);
        QCOMPARE(password->text(QAccessible::Name), u"Password"_s);
    }
    void aNewMailboxIsSavedBeforeItSignsIn()
    {
        showCustomer();
        openSettings("channels");
        QTRY_COMPARE(asked(u"Channel/list"_s), 1);
        m_desk->channels()->connectKind(u"email"_s);
        QTRY_VERIFY(m_desk->channels()->form()->isOpen());
        m_desk->channels()->form()->set(u"auth"_s, u"oauth2"_s);
        QTRY_VERIFY(with("text", u"Save it first; then sign in here."_s));
        QVERIFY(!button("signInInBrowser"));
    }
    void theFirstStepsLeadToTheForm()
    {
        m_source->endpointList.clear();
        show();
        QTRY_VERIFY(button("firstMailbox"));
        QVERIFY(QMetaObject::invokeMethod(button("firstMailbox"), "clicked"));
        QTRY_VERIFY(m_desk->channels()->form()->isOpen());
        QTRY_VERIFY(button("channelName"));
    }
    void comingBackMakesThePageOnce()
    {
        showCustomer();
        openSettings("channels");
        QTRY_COMPARE(asked(u"Channel/list"_s), 1);
        QVERIFY(m_desk->commands()->run(u"go.inbox"_s));
        QTRY_VERIFY(!item("settingsFlick"));
        openSettings("channels");
        QTest::qWait(50);
        QCOMPARE(asked(u"Channel/list"_s), 2);
    }
    void aCannedResponseIsMadeInTheSettings()
    {
        m_source->agentList.front().role = Role::Supervisor;
        showCustomer();
        QVERIFY(m_desk->commands()->run(u"settings.snippets"_s));
        QTRY_VERIFY(button("addCanned"));
        QVERIFY(!item("snippetName") || !item("snippetName")->isVisible());
        QVERIFY(QMetaObject::invokeMethod(button("addCanned"), "clicked"));
        QTRY_VERIFY(item("snippetName") && item("snippetName")->hasActiveFocus());
        QVERIFY(QMetaObject::invokeMethod(item("snippetSave"), "clicked"));
        QTRY_VERIFY(item("snippetProblem")->isVisible()); // it has neither name nor text
        type("hello");
        item("snippetText")->forceActiveFocus();
        type("hello ");
        // What is put in stands where the cursor is, and typing goes on behind it.
        QMetaObject::invokeMethod(item("snippetVariables"), "chosen", Q_ARG(int, 0));
        QTRY_COMPARE(item("snippetText")->property("text").toString(), u"hello {{customer.name}}"_s);
        type("!");
        QTRY_VERIFY(!item("snippetProblem")->isVisible());
        QVERIFY(QMetaObject::invokeMethod(item("snippetSave"), "clicked"));
        QTRY_COMPARE(submitted("canned.put"_L1), 1);
        const QJsonObject args = firstSubmitted("canned.put"_L1)->args;
        QCOMPARE(args.value("name"_L1).toString(), u"hello"_s);
        QCOMPARE(args.value("text"_L1).toString(), u"hello {{customer.name}}!"_s);
        QTRY_VERIFY(!item("snippetSave")->isVisible());
    }
    void aMacroIsChangedAndRemovedInTheSettings()
    {
        m_source->agentList.front().role = Role::Supervisor;
        m_source->cannedList.clear();
        m_source->macroList = {{.id = id(8802), .name = u"done"_s, .text = u"Done."_s}};
        showCustomer();
        QVERIFY(m_desk->commands()->run(u"settings.snippets"_s));
        QTRY_VERIFY(button("changeSnippet"));
        QVERIFY(QMetaObject::invokeMethod(button("changeSnippet"), "clicked"));
        QTRY_VERIFY(button("addAction"));
        QMetaObject::invokeMethod(item("addAction"), "chosen", Q_ARG(int, 5));
        QTRY_COMPARE(m_desk->composer()->snippets()->library()->form()->rowCount(), 1);
        QVERIFY(QMetaObject::invokeMethod(item("snippetSave"), "clicked"));
        QTRY_COMPARE(submitted("macro.put"_L1), 1);
        QCOMPARE(firstSubmitted("macro.put"_L1)->args.value("actions"_L1).toArray().size(), 1);
        QVERIFY(QMetaObject::invokeMethod(button("changeSnippet"), "clicked"));
        QTRY_VERIFY(button("snippetRemove"));
        QVERIFY(QMetaObject::invokeMethod(button("snippetRemove"), "clicked"));
        QCOMPARE(submitted("macro.remove"_L1), 0); // it asks first
        QVERIFY(QMetaObject::invokeMethod(button("snippetRemove"), "clicked"));
        QTRY_COMPARE(submitted("macro.remove"_L1), 1);
    }
    void anAgentWritesNoAnswersForTheTeam()
    {
        m_source->agentList.front().role = Role::Agent;
        showCustomer();
        QVERIFY(!m_desk->commands()->run(u"settings.snippets"_s));
        openSettings();
        QTRY_VERIFY(with("text", u"Appearance"_s));
        QVERIFY(!button("addCanned"));
    }
    void notificationsAreChosenAndTested()
    {
        showCustomer();
        QVERIFY(m_desk->commands()->run(u"settings.notifications"_s));
        QTRY_VERIFY(button("testNotificationButton"));
        // There is no system behind this window, and the page says so.
        QVERIFY(!button("testNotificationSays"));
        QVERIFY(QMetaObject::invokeMethod(button("testNotificationButton"), "clicked"));
        QTRY_VERIFY(button("testNotificationSays"));
        QCOMPARE(button("testNotificationSays")->property("text").toString(), m_desk->notifications()->systemSays());
        QVERIFY(!button("quietFrom"));
        m_desk->notifications()->setQuiet(true);
        QTRY_VERIFY(button("quietFrom"));
        QCOMPARE(button("quietFrom")->property("text").toString(), u"20:00"_s);
        QVERIFY(button("quietFrom")->setProperty("text", u"9:15"_s));
        QVERIFY(QMetaObject::invokeMethod(button("quietFrom"), "editingFinished"));
        QTRY_COMPARE(button("quietFrom")->property("text").toString(), u"09:15"_s);
        QCOMPARE(m_desk->notifications()->quietFrom(), u"09:15"_s);
    }
    void aCustomerOfWhomAllIsToldIsAddedShownAndRemoved()
    {
        showCustomer();
        QVERIFY(!button("alwaysTellLine"));
        QVERIFY(m_desk->commands()->run(u"customer.alwaysTell"_s));
        QTRY_VERIFY(button("alwaysTellLine"));
        QVERIFY(!m_desk->commands()->run(u"customer.alwaysTell"_s)); // it is
        QVERIFY(QMetaObject::invokeMethod(button("alwaysTellOff"), "clicked"));
        QTRY_VERIFY(!button("alwaysTellLine"));
        QVERIFY(!m_desk->commands()->run(u"customer.tellAsUsual"_s));
        QCOMPARE(submitted("setting.put"_L1), 2);
        QVERIFY(m_desk->commands()->run(u"settings.notifications"_s));
        QTRY_VERIFY(button("addAlwaysTold"));
        QVERIFY(QMetaObject::invokeMethod(button("addAlwaysTold"), "clicked"));
        QTRY_VERIFY(button("alwaysToldName") && !button("addAlwaysTold"));
        QTRY_COMPARE(button("alwaysToldName")->property("text").toString(), m_desk->customer()->name());
        QVERIFY(QMetaObject::invokeMethod(button("removeAlwaysTold"), "clicked"));
        QTRY_VERIFY(!button("alwaysToldName") && button("addAlwaysTold"));
        QCOMPARE(submitted("setting.put"_L1), 4);
    }
    void theKeyboardDoesNotGoWithACustomerOfWhomAllWasTold()
    {
        const auto pressed = [this](const char *name) {
            button(name)->forceActiveFocus(Qt::TabFocusReason);
            press(Qt::Key_Return);
            const QQuickItem *now = window()->activeFocusItem();
            return now && now->objectName() != QLatin1StringView(name) && now->activeFocusOnTab();
        };
        showCustomer();
        QVERIFY(m_desk->commands()->run(u"customer.alwaysTell"_s));
        QTRY_VERIFY(button("alwaysTellOff"));
        QVERIFY(pressed("alwaysTellOff"));
        QTRY_VERIFY(!button("alwaysTellOff"));
        QVERIFY(m_desk->commands()->run(u"settings.notifications"_s));
        QTRY_VERIFY(button("addAlwaysTold"));
        QVERIFY(pressed("addAlwaysTold"));
        QTRY_VERIFY(button("removeAlwaysTold"));
        QVERIFY(pressed("removeAlwaysTold"));
        QTRY_VERIFY(!button("removeAlwaysTold"));
    }
    void spellingIsSwitchedAndItsLanguagesAreChosen()
    {
        show();
        openSettings("spelling");
        QTRY_VERIFY(item("spellingSays")->property("text").toString().contains(u"no spell checking"_s));
        QVERIFY(!item("spellingOn")->isEnabled());
        m_speller.dictionaries = {{u"en_US"_s, {}}, {u"de_DE"_s, {}}};
        m_desk->spelling()->begin(&m_speller);
        QTRY_VERIFY(item("spellingOn")->isEnabled());
        QVERIFY(item("spellingSays")->property("text").toString().contains(u"American English (en_US)"_s));
        const auto languages = [this] {
            QStringList names;
            for (const QQuickItem *each : items()) {
                if (each->objectName() == "spellingLanguage"_L1)
                    names << each->property("name").toString();
            }
            return names;
        };
        QTRY_COMPARE(languages(), QStringList({u"Deutsch (de_DE)"_s, u"American English (en_US)"_s}));
        QVERIFY(QMetaObject::invokeMethod(item("spellingLanguage"), "chosen", Q_ARG(bool, true)));
        QTRY_COMPARE(m_desk->spelling()->used(), QStringList({u"en_US"_s, u"de_DE"_s}));
        QTRY_VERIFY(item("spellingFollows")->isVisible());
        QVERIFY(QMetaObject::invokeMethod(item("spellingOn"), "chosen", Q_ARG(bool, false)));
        QTRY_COMPARE(languages(), QStringList());
        QCOMPARE(submitted("setting.put"_L1), 2);
    }
    void theArrowsGoThroughTheSectionsAndTabGoesIn()
    {
        showCustomer();
        openSettings();
        QTRY_COMPARE(shown(), u"appearance"_s);
        QTRY_VERIFY(item("section.appearance")->hasActiveFocus());
        press(Qt::Key_Down);
        QTRY_COMPARE(shown(), u"language"_s);
        QTRY_VERIFY(item("section.language")->hasActiveFocus());
        QVERIFY(with("text", u"English"_s));
        QVERIFY(!with("text", u"High contrast"_s));
        press(Qt::Key_Tab);
        QTRY_VERIFY(item("settingsFlick")->isAncestorOf(window()->activeFocusItem()));
        press(Qt::Key_Backtab);
        QTRY_VERIFY(item("section.language")->hasActiveFocus());
        press(Qt::Key_Up);
        press(Qt::Key_Up); // there is none above the first
        QTRY_COMPARE(shown(), u"appearance"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(item("settingsFlick")->isAncestorOf(window()->activeFocusItem()));
    }
    void aSectionIsClickedAndIsThereAgainLater()
    {
        showCustomer();
        openSettings();
        QTRY_VERIFY(button("section.lock"));
        QVERIFY(QMetaObject::invokeMethod(button("section.lock"), "clicked"));
        QTRY_COMPARE(shown(), u"lock"_s);
        QVERIFY(with("text", u"Lock now"_s));
        QVERIFY(m_desk->commands()->run(u"go.inbox"_s));
        QTRY_VERIFY(!item("settingsFlick"));
        openSettings();
        QTRY_COMPARE(shown(), u"lock"_s);
    }
    void theCommandsOpenTheirSections()
    {
        showCustomer();
        openSettings("channels");
        QTRY_COMPARE(listed(), QStringList({u"appearance"_s, u"language"_s, u"keyboard"_s, u"notifications"_s,
                                            u"snippets"_s, u"spelling"_s, u"channels"_s, u"plugins"_s, u"lock"_s,
                                            u"diagnostics"_s, u"about"_s}));
        for (const QString &section : listed()) {
            QVERIFY2(m_desk->commands()->run("settings."_L1 + section), qPrintable(section));
            QTRY_COMPARE(shown(), section);
        }
    }
    void aSettingIsFoundByItsWordsAndOpened()
    {
        showCustomer();
        openSettings("lock");
        item("settingsField")->forceActiveFocus();
        type("dark"); // the page says "Colours"
        QTRY_COMPARE(listed(), QStringList{u"appearance"_s});
        QCOMPARE(item("section.appearance")->property("found").toString(), u"Colours"_s);
        QVERIFY(item("settingsTitle")->property("text").toString() == u"Lock"_s); // nothing was chosen yet
        press(Qt::Key_Return);
        QTRY_COMPARE(shown(), u"appearance"_s);
        QTRY_VERIFY(item("settingsFlick")->isAncestorOf(window()->activeFocusItem()));
        item("settingsField")->forceActiveFocus();
        press(Qt::Key_Escape);
        QTRY_COMPARE(item("settingsField")->property("text").toString(), QString());
        QTRY_COMPARE(listed().size(), 11);
        type("sound");
        QTRY_COMPARE(listed(), QStringList{u"notifications"_s});
        press(Qt::Key_Down);
        QTRY_COMPARE(shown(), u"notifications"_s);
        QTRY_VERIFY(item("section.notifications")->hasActiveFocus());
        // A command leads to what the list does not show, too.
        QVERIFY(m_desk->commands()->run(u"settings.about"_s));
        QTRY_COMPARE(shown(), u"about"_s);
        QCOMPARE(item("settingsField")->property("text").toString(), QString());
    }
    void whatCanBeFoundStandsOnItsPage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_s;
        QTest::newRow("de") << u"de"_s;
    }
    void whatCanBeFoundStandsOnItsPage()
    {
        QFETCH(QString, language);
        show({1280, 800}, language);
        openSettings("channels");
        QTRY_VERIFY(listed().size() > 5 && !listed().contains(u"?"_s));
        for (const QString &section : listed()) {
            openSettings(section.toLatin1().constData());
            for (const QString &setting : SettingsSections::settingsOf(section))
                QTRY_VERIFY2(stands(setting), qPrintable(section + u": "_s + setting));
        }
    }
    void theListSpeaksAnotherLanguageAtOnce()
    {
        showCustomer();
        openSettings();
        QTRY_VERIFY(item("section.language"));
        QCOMPARE(item("section.language")->property("title").toString(), u"Language"_s);
        m_host->setLanguage(u"de"_s); // as the program does when it is chosen
        m_appearance->setLanguage(u"de"_s);
        QTRY_COMPARE(item("section.language")->property("title").toString(), u"Sprache"_s);
        QTRY_COMPARE(item("settingsTitle")->property("text").toString(), u"Aussehen"_s);
    }
    void inANarrowWindowTheListIsADrawer()
    {
        showCustomer({700, 600});
        openSettings();
        QTRY_VERIFY(isOpen("settingsDrawer"));
        QTRY_VERIFY(item("section.appearance") && item("section.appearance")->hasActiveFocus());
        press(Qt::Key_Down);
        QTRY_COMPARE(shown(), u"language"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(!isOpen("settingsDrawer"));
        QTRY_VERIFY(button("settingsListButton") && button("settingsListButton")->hasActiveFocus());
        QVERIFY(with("text", u"English"_s));
        // A section by its name is not covered; the button leads to the others.
        openSettings("lock");
        QTRY_VERIFY(with("text", u"Lock now"_s));
        QVERIFY(!isOpen("settingsDrawer"));
        QVERIFY(QMetaObject::invokeMethod(button("settingsListButton"), "clicked"));
        QTRY_VERIFY(isOpen("settingsDrawer"));
        window()->resize(1280, 800);
        QTRY_VERIFY(!isOpen("settingsDrawer"));
        QTRY_VERIFY(button("settingsList") && !button("settingsListButton"));
    }
    void whatIsOnlyReadIsMovedByTheArrows()
    {
        showCustomer({1000, 480});
        QStringList many;
        for (int n = 0; n < 60; ++n)
            many << u"plugin %1"_s.arg(n);
        m_session->showPlugins(many);
        openSettings("plugins");
        QTRY_VERIFY(item("section.plugins")->hasActiveFocus());
        press(Qt::Key_Tab);
        QTRY_VERIFY(item("settingsFlick")->hasActiveFocus());
        press(Qt::Key_Down);
        QTRY_VERIFY(item("settingsFlick")->property("contentY").toReal() > 0);
        press(Qt::Key_Up);
        QTRY_COMPARE(item("settingsFlick")->property("contentY").toReal(), 0.0);
    }
    void keysAreNotWaitedForOnAPageThatIsLeft()
    {
        showCustomer();
        openSettings("keyboard");
        QTRY_VERIFY(item("keys.go.customers"));
        QVERIFY(QMetaObject::invokeMethod(item("keys.go.customers"), "clicked"));
        QCOMPARE(m_desk->commands()->capture()->commandId(), u"go.customers"_s);
        QVERIFY(QMetaObject::invokeMethod(button("section.about"), "clicked"));
        QTRY_COMPARE(m_desk->commands()->capture()->commandId(), QString());
    }
    void noShortcutIsCut()
    {
        showCustomer();
        openSettings("keyboard");
        const auto endsWithARow = [this] {
            const QQuickItem *list = item("keyList");
            const auto all = items();
            return std::any_of(all.begin(), all.end(), [&](const QQuickItem *each) {
                return QByteArrayView(each->metaObject()->className()).startsWith("KeyLine_")
                       && std::abs(each->mapToItem(list, QPointF(0, each->height())).y() - list->height()) < 3;
            });
        };
        QTRY_VERIFY(endsWithARow());
    }
    void aPolicyThatCannotBeReadOffersTheBundleForTheAdministrator()
    {
        show();
        m_session->show({.page = SessionModel::Page::Policy, .problem = u"a.json is broken at line 7."_s});
        QTRY_VERIFY(item("supportBundleButton"));
        QSignalSpy asked(m_session.get(), &SessionModel::supportBundleAsked);
        QVERIFY(QMetaObject::invokeMethod(item("supportBundleButton"), "clicked"));
        QCOMPARE(asked.count(), 1);
        m_session->showBundle(u"Saved as bundle.zip"_s);
        QTRY_VERIFY(with("text", u"Saved as bundle.zip"_s));
    }
    void diagnosticsSaveTheSameBundleAndSayWhereItIs()
    {
        showCustomer();
        openSettings("diagnostics");
        QTRY_VERIFY(button("supportBundleButton"));
        QSignalSpy asked(m_session.get(), &SessionModel::supportBundleAsked);
        QVERIFY(QMetaObject::invokeMethod(button("supportBundleButton"), "clicked"));
        QCOMPARE(asked.count(), 1);
        m_session->showBundle(u"Saved as bundle.zip"_s);
        QTRY_VERIFY(with("text", u"Saved as bundle.zip"_s));
        // It comes after a press: a screen reader says it by itself.
        QCOMPARE(QAccessible::queryAccessibleInterface(with("text", u"Saved as bundle.zip"_s))->role(),
                 QAccessible::AlertMessage);
    }
    //! Whoever looks on, and every other program, reads titles: they name no customer, also while one is open.
    void D9_theTitleCountsWhatIsUnreadAndNamesNobody()
    {
        m_source->rows.resize(2);
        for (client::InboxRow &row : m_source->rows) {
            row.conversation.assigneeId = m_source->me;
            row.conversation.status = ConversationStatus::Open;
            row.unread = 2;
        }
        showCustomer();
        QVERIFY(m_desk->hasCustomer());
        QCOMPARE(window()->title(), QGuiApplication::applicationDisplayName());
        m_desk->notifications()->begin(nullptr);
        QTRY_COMPARE(window()->title(), u"(2) "_s + QGuiApplication::applicationDisplayName());
    }

private:
    FakeSpeller m_speller;

    void openSettings(const char *section = "open")
    {
        QTRY_VERIFY2(m_desk->commands()->run("settings."_L1 + QLatin1StringView(section)),
                     section); // some wait for a role
        QTRY_VERIFY(item("settingsFlick"));
    }
    //! The section that is shown, by the list and by its heading.
    QString shown() const
    {
        const auto all = items();
        const auto row = std::find_if(all.begin(), all.end(), [](const QQuickItem *each) {
            return each->objectName().startsWith("section."_L1) && each->property("shown").toBool();
        });
        return row != all.end() && (*row)->property("title") == item("settingsTitle")->property("text")
                   ? (*row)->objectName().sliced(8)
                   : QString();
    }
    QStringList listed() const
    {
        QStringList keys;
        const auto *list = item("settingsList");
        for (int at = 0; at < list->property("count").toInt(); ++at) {
            QQuickItem *row = nullptr;
            QMetaObject::invokeMethod(const_cast<QQuickItem *>(list), "itemAtIndex", Q_RETURN_ARG(QQuickItem *, row),
                                      Q_ARG(int, at));
            keys << (row ? row->objectName().sliced(8) : u"?"_s);
        }
        return keys;
    }
    //! Somewhere on the page, shown or not: what is written, and what a screen reader says.
    bool stands(const QString &words) const
    {
        const auto all = items();
        return std::any_of(all.begin(), all.end(), [&](QQuickItem *each) {
            if (!item("settingsFlick")->isAncestorOf(each))
                return false;
            for (const char *property : {"text", "label", "name"}) {
                if (each->property(property).toString() == words)
                    return true;
            }
            const auto *spoken = QAccessible::queryAccessibleInterface(each);
            return spoken && spoken->text(QAccessible::Name) == words;
        });
    }
    //! What the hub has of the mailbox.
    void stored(const QString &auth)
    {
        m_source->channelAnswers[u"Channel/settings"_s] =
            QJsonObject{{u"config"_s, QJsonObject{{u"address"_s, u"support@nordlicht.example"_s}, {u"auth"_s, auth}}}};
    }
    void change()
    {
        QTRY_COMPARE(asked(u"Channel/list"_s), 1);
        QTRY_VERIFY(m_desk->channels()->kinds()->rowCount() > 0);
        m_desk->channels()->change(id(90).toString());
        QTRY_COMPARE(asked(u"Channel/settings"_s), 1);
    }
    int asked(const QString &method) const
    {
        return int(std::count_if(m_source->channelQuestions.begin(), m_source->channelQuestions.end(),
                                 [&](const auto &question) { return question.first == method; }));
    }
    //! Only what is to be seen.
    QQuickItem *button(const char *name) const { return with("objectName", QString::fromLatin1(name)); }
    QQuickItem *with(const char *property, const QString &value) const
    {
        const auto all = items();
        const auto found = std::find_if(all.begin(), all.end(), [&](const QQuickItem *each) {
            return each->isVisible() && each->property(property).toString() == value;
        });
        return found == all.end() ? nullptr : *found;
    }
};

QTEST_MAIN(SettingsWindowTest)
#include "settingswindowtest.moc"
