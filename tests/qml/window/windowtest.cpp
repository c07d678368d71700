// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The real window over values in memory: no QML warning, exact accessible text, no request, keyboard, narrow windows.
#include "hostile/everywhere.h"
#include "plugins/pluginviews.h"
#include "window/windowfixture.h"

#include <QAccessible>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTcpServer>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

//! Every object of the window that holds \a text in any text of it, shown or not.
int holdersOf(QObject &object, const QString &text)
{
    int holders = 0;
    for (const char *name : {"text", "title", "placeholderText"})
        holders += object.property(name).toString().contains(text) ? 1 : 0;
    if (QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&object)) {
        for (const auto part : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
            holders += accessible->text(part).contains(text) ? 1 : 0;
    }
    for (QObject *child : object.children())
        holders += holdersOf(*child, text);
    if (const auto *item = qobject_cast<QQuickItem *>(&object)) {
        for (QQuickItem *child : item->childItems()) {
            if (child->parent() != &object)
                holders += holdersOf(*child, text);
        }
    }
    return holders;
}

} // namespace

class WindowTest : public QObject, protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void whatWasNeverOpenedIsNotMade()
    {
        fillSamples(*m_source);
        showCustomer();
        QTRY_VERIFY(item("timelineList"));
        for (const char *popup :
             {"commandPalette", "dayPopup", "fileViewer", "filterPopup", "itemMenu", "linkAsk", "mergeList", "rowMenu",
              "rowPriorityMenu", "rowSnoozeMenu", "sendLaterDialog", "sendMenu", "snoozeDialog", "snoozeMenu",
              "tagPicker", "transferDialog", "viewDialog"})
            QVERIFY2(!window()->findChild<QObject *>(QString::fromLatin1(popup)), popup);
        m_desk->commands()->run(u"palette.open"_s);
        QTRY_VERIFY(isOpen("commandPalette"));
        QObject *made = window()->findChild<QObject *>(u"commandPalette"_s);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("commandPalette"));
        m_desk->commands()->run(u"palette.open"_s);
        QTRY_VERIFY(isOpen("commandPalette"));
        QCOMPARE(window()->findChildren<QObject *>(u"commandPalette"_s), QList<QObject *>{made});
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen("commandPalette"));
    }

    void aTipIsMadeWhereItIsPointedAt()
    {
        fillSamples(*m_source);
        showCustomer();
        QTRY_VERIFY(item("tagButton") && item("tagButton")->isVisible());
        const auto tips = [this] {
            const auto all = window()->findChildren<QObject *>();
            return std::count_if(all.begin(), all.end(),
                                 [](const QObject *each) { return each->inherits("QQuickToolTip"); });
        };
        QCOMPARE(tips(), 0);
        const auto pointedAt = [&] {
            const QQuickItem *button = item("tagButton");
            QTest::mouseMove(window(), button->mapToScene({button->width() / 2, button->height() / 2}).toPoint());
            return tips() == 1;
        };
        QTRY_VERIFY(pointedAt());
    }

    void everyStateShowsWithoutAWarning_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        for (const QString &language : {u"en"_s, u"de"_s}) {
            for (const QSize &size :
                 {QSize(1920, 1080), QSize(1280, 800), QSize(1000, 700), QSize(700, 600), QSize(480, 420)})
                QTest::addRow("%s %d", qPrintable(language), size.width())
                    << language << size << (size.width() % 3 == 0);
        }
    }
    void everyStateShowsWithoutAWarning()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        fillHostile(*m_source);
        show(size, language);
        m_appearance->overrideMode(dark ? Appearance::Mode::Dark : Appearance::Mode::Light);
        m_desk->open(sampleCustomer(), sampleConversation());
        QTRY_VERIFY(!spokenRows().isEmpty());
        m_desk->composer()->setNote(true);
        m_desk->composer()->setText(u"/"_s);
        client::SyncStatus status{.phase = client::SyncPhase::Waiting};
        m_source->setStatus(status);
        QTest::qWait(50);
        using Page = SessionModel::Page;
        for (const Page page : {Page::Choose, Page::SignIn, Page::Working, Page::Passphrase, Page::SetPassphrase,
                                Page::KeychainLocked, Page::Damaged, Page::Policy, Page::Locked, Page::Desk}) {
            m_session->show({.page = page});
            QTest::qWait(10);
        }
    }
    void aPageTallerThanTheWindowShowsWhatHasTheFocusAndWhatWentWrong()
    {
        show({480, 420});
        SessionModel::State page{
            .page = SessionModel::Page::SignIn, .hubAddress = u"hub.company.example"_s, .user = u"mara"_s};
        m_session->show(page);
        m_appearance->overrideTextSize(200);
        QTRY_VERIFY(item("pageFlick"));
        QQuickItem *flick = item("pageFlick");
        const auto hidden = [&] { return flick->property("contentHeight").toReal() - flick->height(); };
        QTRY_VERIFY(hidden() > 100);
        for (int tab = 0; tab < 6; ++tab) {
            press(Qt::Key_Tab);
            const auto whole = [&] {
                QQuickItem *focused = window()->activeFocusItem();
                const QRectF place = focused ? focused->mapRectToScene(focused->boundingRect()) : QRectF();
                return place.top() >= 0 && place.bottom() <= window()->height();
            };
            QTRY_VERIFY2(whole(), qPrintable(QString::number(tab)));
        }
        page.problem = u"User name or password is wrong."_s;
        m_session->show(page);
        QTRY_COMPARE(flick->property("contentY").toReal(), hidden());
    }
    void whatTheOrganisationSettledCannotBeChanged()
    {
        show();
        const auto with = [this](const char *property, const QString &value) -> QQuickItem * {
            for (QQuickItem *each : items()) {
                if (each->property(property).toString() == value && each->isVisible())
                    return each;
            }
            return nullptr;
        };
        m_appearance->settle({u"dark"_s, true}, {});
        m_appearance->showPolicies({u"Theme: dark"_s}, {u"a.json, line 3: no"_s});
        m_session->showAutoLock(10, true);
        m_desk->commands()->run(u"settings.appearance"_s);
        QTRY_VERIFY(with("text", u"Light"_s));
        QVERIFY(!with("text", u"Light"_s)->isEnabled());
        QVERIFY(with("text", u"Managed by your organisation"_s));
        m_desk->commands()->run(u"settings.language"_s);
        QTRY_VERIFY(with("text", u"English"_s) && with("text", u"English"_s)->isEnabled());
        m_desk->commands()->run(u"settings.lock"_s);
        QTRY_VERIFY(with("text", u"5 min"_s) && !with("text", u"5 min"_s)->isEnabled());
        QTRY_VERIFY(item("section.managed"));
        QVERIFY(QMetaObject::invokeMethod(item("section.managed"), "clicked"));
        QTRY_VERIFY(with("text", u"Theme: dark"_s));
        QVERIFY(with("text", u"a.json, line 3: no"_s));

        m_session->setHubManaged(true);
        m_session->show({.page = SessionModel::Page::SignIn, .hubAddress = u"https://hub.company.example"_s});
        QTRY_VERIFY(with("label", u"Hub address"_s));
        QVERIFY(!with("label", u"Hub address"_s)->isEnabled());
        QVERIFY(with("label", u"User name"_s) && with("label", u"User name"_s)->isEnabled());
    }
    void aLockedWindowHoldsNoTextOfACustomer()
    {
        fillHostile(*m_source);
        showCustomer();
        QTRY_VERIFY(!spokenRows().isEmpty());
        const QStringList spoken = spokenRows();
        m_desk->composer()->setText(u"half a draft"_s);
        QTRY_VERIFY(holdersOf(*window()->contentItem(), u"half a draft"_s) > 0);
        // As Startup::lock() does it.
        m_session->show({.page = SessionModel::Page::Locked});
        m_host->setDesk(nullptr);
        m_desk.reset();
        QTRY_VERIFY(item("unlockButton"));
        QTRY_VERIFY(item("unlockButton")->property("visualFocus").toBool());
        QCOMPARE(holdersOf(*window(), u"half a draft"_s), 0);
        QCOMPARE(holdersOf(*window()->contentItem(), u"half a draft"_s), 0);
        for (const QString &text : spoken) {
            if (text.size() > 3)
                QCOMPARE(holdersOf(*window()->contentItem(), text), 0);
        }
        QSignalSpy asked(m_session.get(), &SessionModel::retryAsked);
        ui::press(*window(), u"unlockButton"_s);
        QCOMPARE(asked.count(), 1);
    }
    void everyRowSpeaksItsExactText()
    {
        fillHostile(*m_source);
        showCustomer({1280, 2400});
        for (const client::TimelineEntry &entry : m_source->entries[sampleCustomer()]) {
            if (entry.item().kind == "message"_L1)
                QTRY_VERIFY2(spokenRows().contains(entry.item().text), qPrintable(entry.item().text));
        }
    }
    void aNewMessageIsOnScreenAndSpoken()
    {
        fillSamples(*m_source);
        showCustomer();
        QTRY_VERIFY(!spokenRows().isEmpty());
        for (int number = 0; number < 40; ++number) {
            const QString text = u"typed %1"_s.arg(number);
            m_source->add(sampleCustomer(), message(700 + number, sampleNow.ms + number * 100, text));
            QTRY_VERIFY_WITH_TIMEOUT(spokenRows().contains(text), 5000);
        }
    }
    void hostileTextAsksTheNetworkForNothing() // SECURITY B1, B2
    {
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        int calls = 0;
        connect(&listener, &QTcpServer::newConnection, this, [&] { ++calls; });
        const QString image =
            u"<img src=\"http://127.0.0.1:%1/x.png\">![x](http://127.0.0.1:%1/y.png)"_s.arg(listener.serverPort());
        fillSamples(*m_source);
        for (auto &row : m_source->rows) {
            row.conversation.customer.name = row.conversation.preview = row.assigneeName = image;
        }
        auto &view = m_source->customers[sampleCustomer()];
        view.customer.name = image;
        view.organization->name = image;
        for (auto &at : view.points)
            at.point.value = at.point.kind = image;
        view.suggested[0].link.reasons = {image};
        view.customer.fields[image] = {{image, image, sampleNow, true}};
        for (auto *list : {&m_source->queueList})
            (*list)[0].name = image;
        m_source->endpointList[0].name = m_source->endpointList[0].channel = image;
        m_source->cannedList[0].name = m_source->cannedList[0].text = image;
        m_source->agentList[0].name = image;
        showCustomer({1600, 1000});
        for (int number = 0; number < 60; ++number) {
            TimelineItem made = message(800 + number, sampleNow.ms + number, image + QString::number(number));
            made.kind = QStringList{u"message"_s, u"note"_s, u"system"_s, u"visit"_s, u"x-a-b"_s}[number % 5];
            made.author.name = image;
            made.data = {
                {image, image}, {u"title"_s, image}, {u"url"_s, u"http://127.0.0.1:%1/"_s.arg(listener.serverPort())}};
            made.attachments = {{id(5), image, image, 5}};
            const std::clock_t before = std::clock(); // our own time, whatever else the machine does
            m_source->add(sampleCustomer(), made);
            QTest::qWait(1);
            QVERIFY(double(std::clock() - before) / CLOCKS_PER_SEC < 1.0);
        }
        Q_EMIT m_source->ephemeral("point/"_L1 + id(3).toString(), u"page"_s, u"customer"_s, 60, {{u"title"_s, image}});
        m_desk->composer()->setText(u"/"_s);
        QTest::qWait(300);
        QCOMPARE(calls, 0);
    }
    void qmlMayNotLoadFromAnywhereElse()
    {
        fillSamples(*m_source);
        show();
        OnlyOurs guard;
        for (const QString &url :
             {u"http://127.0.0.1/x.png"_s, u"file:///etc/passwd"_s, u"https://example.com/a.qml"_s,
              u"data:image/png;base64,x"_s, u"file:///usr/lib/x86_64-linux-gnu/qt6/qml/../../../../../etc/passwd"_s})
            QCOMPARE(guard.intercept(QUrl(url), QQmlAbstractUrlInterceptor::UrlString).path(), u"/refused"_s);
        QCOMPARE(guard.intercept(QUrl(u"qrc:/a.svg"_s), QQmlAbstractUrlInterceptor::UrlString), QUrl(u"qrc:/a.svg"_s));
    }
    void enterSendsAndShiftEnterDoesNot()
    {
        fillSamples(*m_source);
        showCustomer();
        auto *field = item("replyText");
        QVERIFY(field);
        field->forceActiveFocus();
        type("Hi");
        press(Qt::Key_Return, Qt::ShiftModifier);
        type("x");
        QVERIFY(!firstSubmitted("conversation.reply"_L1));
        press(Qt::Key_Return);
        const wire::Command *sent = firstSubmitted("conversation.reply"_L1);
        QVERIFY(sent);
        QCOMPARE(sent->args[u"text"_s].toString().toLower(), u"hi\nx"_s);
        QCOMPARE(field->property("text").toString(), QString());
    }
    void whatTheCustomerWroteMeanwhileStopsSendUntilItWasSeen()
    {
        fillSamples(*m_source);
        showCustomer();
        QTRY_VERIFY(!spokenRows().isEmpty());
        item("timelineList")->setProperty("follow", false);
        m_desk->composer()->setText(u"Of course"_s);
        m_source->add(sampleCustomer(), message(810, sampleNow.ms + 100, u"No, wait"_s));
        QTRY_COMPARE(m_desk->timeline()->unseen(), 1);
        item("replyText")->forceActiveFocus();
        press(Qt::Key_Return);
        const auto notice = u"The customer wrote while you were writing. Look first, then send again."_s;
        QTRY_VERIFY(isDrawn(*window(), notice));
        QCOMPARE(submitted("conversation.reply"_L1), 0);
        // More that happens in the conversation is no reason to put it away.
        m_source->add(sampleCustomer(), message(811, sampleNow.ms + 200, u"Yes"_s));
        QTest::qWait(100);
        QVERIFY(isDrawn(*window(), notice));
        QTRY_COMPARE(m_desk->timeline()->unseen(), 0);
        press(Qt::Key_Return);
        QCOMPARE(submitted("conversation.reply"_L1), 1);
        QVERIFY(!isDrawn(*window(), notice));
    }
    void whatOnlyTheHubFoundStandsUnderAHeading()
    {
        fillSamples(*m_source);
        fillSearch(*m_source);
        show();
        goTo(*window(), u"search"_s);
        m_desk->search()->setText(u"lamp"_s);
        QTRY_COMPARE(m_desk->search()->hub(), u"answered"_s);
        QTRY_VERIFY(isDrawn(*window(), u"Older, from the hub"_s));
    }
    void cardsOfOurPluginsAreDrawn()
    {
        PluginViews views;
        views.load({QStringLiteral(PLUGINS_FOLDER)}, true);
        const auto cards = views.cards();
        QVERIFY(cards.contains({u"webchat"_s, u"form"_s}) && cards.contains({u"sample"_s, u"x-sample-echo"_s}));
        fillSamples(*m_source);
        std::map<QString, Id> endpoints;
        for (const auto &[what, url] : cards) {
            const auto [at, fresh] = endpoints.try_emplace(what.first, id(40 + int(endpoints.size())));
            if (fresh)
                m_source->endpointList.push_back({.id = at->second, .channel = what.first});
        }
        show({1280, 2400});
        m_desk->timeline()->setPluginCards(cards);
        m_desk->open(sampleCustomer(), sampleConversation());
        int number = 0;
        for (const auto &[what, url] : cards) {
            const auto &[plugin, kind] = what;
            TimelineItem made = message(820 + number, sampleNow.ms + number * 100, u"text of "_s + kind);
            made.kind = kind;
            made.endpointId = endpoints[plugin];
            made.data = {{u"form"_s, u"offline"_s},
                         {u"name"_s, u"Ada"_s},
                         {u"title"_s, u"Home"_s},
                         {u"url"_s, u"https://shop.example/"_s}};
            m_source->add(sampleCustomer(), made);
            ++number;
        }
        for (const auto &[what, url] : cards) {
            const QUrl card(url);
            if (what.second != "visit"_L1) // visits are folded into the console's own trail
                QTRY_VERIFY2(isLoaded(card), qPrintable(url));
        }
        QVERIFY(isDrawn(*window(), u"text of form"_s));
        QVERIFY(isDrawn(*window(), u"text of x-sample-echo"_s));
    }
    void whatChannelsOfferStandsInTheCustomersColumn()
    {
        fillSamples(*m_source);
        const QJsonObject stock{{u"name"_s, u"stock"_s}, {u"label"_s, QJsonObject{{u"en"_s, u"Stock"_s}}}};
        m_source->endpointList[0].capabilities = {{u"lookups"_s, QJsonArray{stock}}};
        showCustomer({1280, 1600});
        QTRY_VERIFY(isDrawn(*window(), u"Look up and order"_s));
        QVERIFY(isDrawn(*window(), u"Stock"_s));
    }
    void aButtonThatIsOffSaysSoAndIgnoresPress()
    {
        fillSamples(*m_source);
        showCustomer();
        m_desk->composer()->setText({});
        auto *send = item("sendButton");
        QVERIFY(send && !send->isEnabled());
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(send);
        QCOMPARE(accessible->text(QAccessible::Description), u"Nothing is written yet, not available"_s);
        QSignalSpy clicked(send, SIGNAL(clicked()));
        accessible->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(clicked.size(), 0);
        m_desk->composer()->setText(u"Hello"_s);
        QCOMPARE(accessible->text(QAccessible::Description), QString());
        accessible->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(clicked.size(), 1);
    }
    void buttonsAnswerAccessiblePress()
    {
        fillSamples(*m_source);
        showCustomer();
        m_desk->composer()->setText(u"by AT-SPI"_s);
        auto *send = item("sendButton");
        QVERIFY(send);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(send);
        QCOMPARE(accessible->text(QAccessible::Name), u"Send"_s);
        accessible->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(std::any_of(m_source->commands.begin(), m_source->commands.end(), [](const auto &command) {
            return command.name == "conversation.reply"_L1 && command.args[u"text"_s] == u"by AT-SPI"_s;
        }));
    }

private:
    //! A loader in the window shows \a card.
    bool isLoaded(const QUrl &card) const
    {
        const auto all = items();
        return std::any_of(all.begin(), all.end(), [&](const QQuickItem *each) {
            const auto *made = each->property("item").value<QQuickItem *>();
            return each->inherits("QQuickLoader") && each->property("source").toUrl() == card && made
                   && made->height() > 0;
        });
    }
};

QTEST_MAIN(WindowTest)
#include "windowtest.moc"
