// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The real window over values in memory: no QML warning, exact accessible text, no request, keyboard, narrow windows.
#include "console/qmlhost.h"
#include "desk/appearance.h"
#include "desk/desk.h"
#include "gallery/samples.h"
#include "hostile/everywhere.h"
#include "plugins/pluginviews.h"
#include "session/sessionmodel.h"

#include <QAccessible>
#include <QJsonArray>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

QStringList g_warnings;

void collect(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type != QtDebugMsg && type != QtInfoMsg && !text.contains("propagateSizeHints"_L1))
        g_warnings << text;
}

QStringList spokenRows(QQuickWindow &window)
{
    QStringList names;
    const auto *list = window.findChild<QQuickItem *>(u"timelineList"_s);
    const auto *content = list->property("contentItem").value<QQuickItem *>();
    for (QQuickItem *row : content->childItems()) {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(row);
        if (row->isVisible() && accessible && accessible->role() == QAccessible::ListItem)
            names << accessible->text(QAccessible::Name);
    }
    return names;
}

//! A loader below \a item shows \a card.
bool isLoaded(const QQuickItem *item, const QUrl &card)
{
    if (item->inherits("QQuickLoader") && item->property("source").toUrl() == card) {
        const auto *made = item->property("item").value<QQuickItem *>();
        return made && made->height() > 0;
    }
    const auto children = item->childItems();
    return std::any_of(children.begin(), children.end(),
                       [&](const QQuickItem *child) { return isLoaded(child, card); });
}

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QmlHost::prepareApplication();
        QAccessible::setActive(true);
    }
    void init()
    {
        g_warnings.clear();
        m_before = qInstallMessageHandler(collect);
        m_source = std::make_unique<FakeSource>();
    }
    void cleanup()
    {
        if (m_host)
            m_host->setDesk(nullptr);
        m_desk.reset();
        m_host.reset();
        m_session.reset();
        m_appearance.reset();
        m_source.reset();
        qInstallMessageHandler(m_before);
        QCOMPARE(g_warnings, QStringList());
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
        QTRY_VERIFY(!spokenRows(*m_host->window()).isEmpty());
        m_desk->composer()->setNote(true);
        m_desk->composer()->setText(u"/"_s);
        client::SyncStatus status{.phase = client::SyncPhase::Waiting};
        m_source->setStatus(status);
        QTest::qWait(50);
        using Page = SessionModel::Page;
        for (const Page page : {Page::Choose, Page::SignIn, Page::Working, Page::Passphrase, Page::SetPassphrase,
                                Page::KeychainLocked, Page::Damaged, Page::Desk}) {
            m_session->show({.page = page});
            QTest::qWait(10);
        }
    }
    void everyRowSpeaksItsExactText()
    {
        fillHostile(*m_source);
        show({1280, 2400});
        m_desk->open(sampleCustomer(), sampleConversation());
        for (const client::TimelineEntry &entry : m_source->entries[sampleCustomer()]) {
            if (entry.item().kind == "message"_L1)
                QTRY_VERIFY2(spokenRows(*m_host->window()).contains(entry.item().text), qPrintable(entry.item().text));
        }
    }
    void aNewMessageIsOnScreenAndSpoken()
    {
        fillSamples(*m_source);
        show({1280, 800});
        m_desk->open(sampleCustomer(), sampleConversation());
        QTRY_VERIFY(!spokenRows(*m_host->window()).isEmpty());
        for (int number = 0; number < 40; ++number) {
            const QString text = u"typed %1"_s.arg(number);
            m_source->add(sampleCustomer(), message(700 + number, sampleNow.ms + number * 100, text));
            QTRY_VERIFY_WITH_TIMEOUT(spokenRows(*m_host->window()).contains(text), 5000);
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
        show({1600, 1000});
        m_desk->open(sampleCustomer(), sampleConversation());
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
        show({1280, 800});
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
        show({1280, 800});
        m_desk->open(sampleCustomer(), sampleConversation());
        auto *field = m_host->window()->findChild<QQuickItem *>(u"replyText"_s);
        QVERIFY(field);
        field->forceActiveFocus();
        for (const char c : {'H', 'i'})
            QTest::keyClick(m_host->window(), c);
        QTest::keyClick(m_host->window(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(m_host->window(), 'x');
        const auto reply = [&] {
            return std::find_if(m_source->commands.begin(), m_source->commands.end(),
                                [](const auto &command) { return command.name == "conversation.reply"_L1; });
        };
        QVERIFY(reply() == m_source->commands.end());
        QTest::keyClick(m_host->window(), Qt::Key_Return);
        const auto sent = reply();
        QVERIFY(sent != m_source->commands.end());
        QCOMPARE(sent->args[u"text"_s].toString().toLower(), u"hi\nx"_s);
        QCOMPARE(field->property("text").toString(), QString());
    }
    void whatTheCustomerWroteMeanwhileStopsSendUntilItWasSeen()
    {
        fillSamples(*m_source);
        show({1280, 800});
        m_desk->open(sampleCustomer(), sampleConversation());
        QTRY_VERIFY(!spokenRows(*m_host->window()).isEmpty());
        m_host->window()->findChild<QQuickItem *>(u"timelineList"_s)->setProperty("follow", false);
        m_desk->composer()->setText(u"Of course"_s);
        const auto replies = [&] {
            return std::count_if(m_source->commands.begin(), m_source->commands.end(),
                                 [](const auto &command) { return command.name == "conversation.reply"_L1; });
        };
        m_source->add(sampleCustomer(), message(810, sampleNow.ms + 100, u"No, wait"_s));
        QTRY_COMPARE(m_desk->timeline()->unseen(), 1);
        m_host->window()->findChild<QQuickItem *>(u"replyText"_s)->forceActiveFocus();
        QTest::keyClick(m_host->window(), Qt::Key_Return);
        const auto notice = u"The customer wrote while you were writing. Look first, then send again."_s;
        QTRY_VERIFY(isDrawn(*m_host->window(), notice));
        QCOMPARE(replies(), 0);
        // More that happens in the conversation is no reason to put it away.
        m_source->add(sampleCustomer(), message(811, sampleNow.ms + 200, u"Yes"_s));
        QTest::qWait(100);
        QVERIFY(isDrawn(*m_host->window(), notice));
        QTRY_COMPARE(m_desk->timeline()->unseen(), 0);
        QTest::keyClick(m_host->window(), Qt::Key_Return);
        QCOMPARE(replies(), 1);
        QVERIFY(!isDrawn(*m_host->window(), notice));
    }
    void whatOnlyTheHubFoundStandsUnderAHeading()
    {
        fillSamples(*m_source);
        fillSearch(*m_source);
        show({1280, 800});
        goTo(*m_host->window(), u"search"_s);
        m_desk->search()->setText(u"lamp"_s);
        QTRY_COMPARE(m_desk->search()->hub(), u"answered"_s);
        QTRY_VERIFY(isDrawn(*m_host->window(), u"Older, from the hub"_s));
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
                QTRY_VERIFY2(isLoaded(m_host->window()->contentItem(), card), qPrintable(url));
        }
        QVERIFY(isDrawn(*m_host->window(), u"text of form"_s));
        QVERIFY(isDrawn(*m_host->window(), u"text of x-sample-echo"_s));
    }
    void whatChannelsOfferStandsInTheCustomersColumn()
    {
        fillSamples(*m_source);
        const QJsonObject stock{{u"name"_s, u"stock"_s}, {u"label"_s, QJsonObject{{u"en"_s, u"Stock"_s}}}};
        m_source->endpointList[0].capabilities = {{u"lookups"_s, QJsonArray{stock}}};
        show({1280, 1600});
        m_desk->open(sampleCustomer(), sampleConversation());
        QTRY_VERIFY(isDrawn(*m_host->window(), u"Look up and order"_s));
        QVERIFY(isDrawn(*m_host->window(), u"Stock"_s));
    }
    void aButtonThatIsOffSaysSoAndIgnoresPress()
    {
        fillSamples(*m_source);
        show({1280, 800});
        m_desk->open(sampleCustomer(), sampleConversation());
        m_desk->composer()->setText({});
        auto *send = m_host->window()->findChild<QQuickItem *>(u"sendButton"_s);
        QVERIFY(send && !send->isEnabled());
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(send);
        QCOMPARE(accessible->text(QAccessible::Description), u"not available"_s);
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
        show({1280, 800});
        m_desk->open(sampleCustomer(), sampleConversation());
        m_desk->composer()->setText(u"by AT-SPI"_s);
        auto *send = m_host->window()->findChild<QQuickItem *>(u"sendButton"_s);
        QVERIFY(send);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(send);
        QCOMPARE(accessible->text(QAccessible::Name), u"Send"_s);
        accessible->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(std::any_of(m_source->commands.begin(), m_source->commands.end(), [](const auto &command) {
            return command.name == "conversation.reply"_L1 && command.args[u"text"_s] == u"by AT-SPI"_s;
        }));
    }
    void whatIsReadStaysWhileOlderPagesLoad()
    {
        fillSamples(*m_source);
        auto &line = m_source->entries[sampleCustomer()];
        line.clear();
        for (int number = 1; number <= 600; ++number)
            line.push_back(entry(message(1000 + number, sampleNow.ms - (700 - number) * 60'000,
                                         u"row %1 "_s.arg(number) + u"word "_s.repeated(number % 40))));
        m_source->readSeqs[sampleConversation()] = 5000;
        show({1280, 800});
        m_desk->open(sampleCustomer(), sampleConversation());
        auto *list = m_host->window()->findChild<QQuickItem *>(u"timelineList"_s);
        QTRY_VERIFY(!spokenRows(*m_host->window()).isEmpty());
        m_source->held = true;
        // Up to where the next page is asked for, but not yet there.
        for (int step = 0; step < 4; ++step) {
            QMetaObject::invokeMethod(list, "flick", Q_ARG(double, 0.0), Q_ARG(double, 1.0));
            list->setProperty("contentY", list->property("contentY").toDouble() - 600);
            QTest::qWait(60);
        }
        const auto *content = list->property("contentItem").value<QQuickItem *>();
        const auto places = [&] {
            std::map<QString, double> found;
            for (const QQuickItem *row : content->childItems()) {
                const double y = row->mapToItem(list, QPointF()).y();
                if (row->isVisible() && y > 100 && y < 500 && row->property("spokenName").isValid())
                    found[row->property("spokenName").toString()] = y;
            }
            return found;
        };
        const auto before = places();
        const int rows = list->property("count").toInt();
        QVERIFY(before.size() >= 2);
        m_source->answerAll();
        m_source->held = false;
        m_desk->timeline()->loadOlder();
        QTRY_VERIFY(list->property("count").toInt() > rows);
        QTest::qWait(100);
        const auto after = places();
        for (const auto &[name, y] : before) {
            QVERIFY2(after.contains(name), qPrintable(name));
            QVERIFY2(qAbs(after.at(name) - y) < 1.5,
                     qPrintable(u"%1 moved from %2 to %3"_s.arg(name).arg(y).arg(after.at(name))));
        }
    }

private:
    void show(const QSize &size, const QString &language = u"en"_s)
    {
        m_source->m_status = {.phase = client::SyncPhase::Live, .lastLiveAt = sampleNow};
        m_appearance = std::make_unique<Appearance>(QString());
        m_appearance->overrideLanguage(language);
        m_session = std::make_unique<SessionModel>();
        m_session->show({.page = SessionModel::Page::Desk});
        m_host = std::make_unique<QmlHost>(*m_session, *m_appearance);
        m_desk = std::make_unique<Desk>(*m_source, m_clock, m_random, [](const QUrl &) {});
        QVERIFY(m_host->load());
        m_host->window()->resize(size);
        m_host->setDesk(m_desk.get());
        QVERIFY(QTest::qWaitForWindowExposed(m_host->window()));
    }

    ManualClock m_clock{sampleNow};
    SeededRandom m_random{3};
    QtMessageHandler m_before = nullptr;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<SessionModel> m_session;
    std::unique_ptr<QmlHost> m_host;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(WindowTest)
#include "windowtest.moc"
