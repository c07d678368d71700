// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// SECURITY B1 and B2: 500 hostile strings in every text that others control, every view opened, in the real window.
#include "console/qmlhost.h"
#include "desk/appearance.h"
#include "desk/desk.h"
#include "gallery/samples.h"
#include "hostile/everywhere.h"
#include "hostile/hostilestrings.h"
#include "session/sessionmodel.h"
#include "shared/linkgate.h"
#include "shared/words.h"

#include <QAccessible>
#include <QQuickItem>
#include <QTcpServer>
#include <QTest>
#include <QTextLayout>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

namespace {

using Page = SessionModel::Page;

//! The program, with an eye on how long each event keeps the windows from everything else. This thread's own time: what
//! else the machine does is not ours.
class MeasuredApplication final : public QGuiApplication
{
public:
    using QGuiApplication::QGuiApplication;
    double longest = 0; //!< ms
    QString where;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QGuiApplication::notify(receiver, event);
        const QString name = QString::fromLatin1(receiver->metaObject()->className());
        const int type = event->type();
        ++m_depth;
        const double before = now();
        const bool done = QGuiApplication::notify(receiver, event);
        note(now() - before, u"%1, event %2"_s.arg(name).arg(type));
        --m_depth;
        return done;
    }
    template<typename Work>
    void measured(const QString &name, Work work)
    {
        const double before = now();
        work();
        note(now() - before, name);
    }

    //! ms that this thread has worked.
    static double now()
    {
        timespec at{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
        return double(at.tv_sec) * 1e3 + double(at.tv_nsec) / 1e6;
    }

private:
    void note(double ms, const QString &name)
    {
        if (ms > longest) {
            longest = ms;
            where = name;
        }
    }
    int m_depth = 0;
};

MeasuredApplication *g_app = nullptr;
QStringList g_warnings;

void collect(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    // Which scripts the machine's fonts know is not ours; nor that Qt takes back the row it was making as a list is
    // emptied, or was still making of a mail as its row went.
    if (type != QtDebugMsg && type != QtInfoMsg && !text.contains("propagateSizeHints"_L1)
        && !text.contains("OpenType support missing"_L1) && !text.contains("DelegateModel::cancel: index out range"_L1)
        && !text.contains("in an invalid context"_L1) && !text.contains("on invalid context"_L1)
        && !text.contains("destroyed during incubation"_L1))
        g_warnings << text.left(300);
}

} // namespace

class HostileTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QmlHost::prepareApplication();
        QAccessible::setActive(true);
        QVERIFY(m_listener.listen(QHostAddress::LocalHost));
        connect(&m_listener, &QTcpServer::newConnection, this, [this] { ++m_calls; });
        const QStringList all = hostileStrings(m_listener.serverPort());
        QVERIFY(all.size() >= 500);
        m_source.m_status = {.phase = client::SyncPhase::Live, .lastLiveAt = sampleNow};
        // One of each script: that its font is looked for once, at its first letter, is not what is measured.
        fillWith(m_source, u"first \u1100\u1161\u11A8 \u0E33 \u0C4D \u0627 \u05E2 \u4E00 \U0001D518 \U0001F600"_s);
        m_appearance.overrideLanguage(u"en"_s);
        m_session.show({.page = Page::Desk});
        QVERIFY(m_host.load());
        m_host.window()->resize(1280, 1000);
        makeDesk();
        QVERIFY(QTest::qWaitForWindowExposed(m_host.window()));
        settle(u"the desk"_s);
        // What harmless text takes on the same machine is told, to compare.
        fillWith(m_source, u"harmless"_s);
        g_app->longest = 0;
        g_app->measured(u"the desk"_s, [this] { makeDesk(); });
        settle(u"the desk"_s);
        qInfo("an event may take %.0f ms on a machine as fast as those of the limit; this one takes %.2f times as long "
              "for the"
              " same. With harmless text the longest took %.0f ms",
              limit, slowness(), g_app->longest);
        qInstallMessageHandler(collect);
    }
    void cleanupTestCase()
    {
        qInstallMessageHandler(nullptr);
        m_host.setDesk(nullptr);
        m_desk.reset();
    }

    void B1_B2_noTextDoesAnythingButStandThere_data()
    {
        QTest::addColumn<QString>("text");
        int number = 0;
        for (const QString &text : hostileStrings(m_listener.serverPort()))
            QTest::addRow("%03d", ++number) << text;
    }
    void B1_B2_noTextDoesAnythingButStandThere()
    {
        QFETCH(QString, text);
        // What else runs on the machine makes an event longer, never shorter: the best of three counts.
        QStringList said;
        for (int attempt = 0; attempt < 3; ++attempt) {
            showEverywhere(text);
            if (QTest::currentTestFailed() || isUntimed() || g_app->longest < limit)
                return;
            const double longest = g_app->longest;
            const double times = slowness();
            if (longest < limit * times)
                return;
            said << u"%1 ms in %2, on a machine %3 times as slow"_s.arg(longest).arg(g_app->where).arg(times);
        }
        QFAIL(qPrintable(said.join(u"; "_s)));
    }

    void B6_onlyFourSchemesReachTheOpener()
    {
        makeDesk();
        const QString other = QChar(0x430) + u"pple.example"_s; // a Cyrillic letter
        for (const QString &bad : {u"file:///etc/passwd"_s,
                                   u"FiLe:///etc/passwd"_s,
                                   u"smb://host/share"_s,
                                   u"\\\\host\\share"_s,
                                   u"//host/share"_s,
                                   u"javascript:alert(1)"_s,
                                   u" JaVaScRiPt:alert(1)"_s,
                                   u"\tjavascript:alert(1)"_s,
                                   u"ms-msdt:/id"_s,
                                   u"ms-settings:x"_s,
                                   u"search-ms:query=x"_s,
                                   u"vbscript:x"_s,
                                   u"data:text/html,x"_s,
                                   u"x-custom:y"_s,
                                   u"throughline://x"_s,
                                   u" https://shop.example"_s,
                                   u"https:\\\\evil.example"_s,
                                   u"https:/\\evil.example"_s,
                                   u"https://good.example@evil.example/"_s,
                                   u"https://good.example:pw@evil.example/"_s,
                                   u"https://good.example\\@evil.example/"_s})
            m_desk->openLink(bad);
        QCOMPARE(m_opened, 0);
        int expected = 0;
        for (const QString &good : {u"https://shop.example/a"_s, u"HTTP://shop.example"_s, u"mailto:ada@shop.example"_s,
                                    u"tel:+4912345678"_s, "https://"_L1 + other + "/x"_L1}) {
            m_desk->openLink(good);
            QCOMPARE(m_opened, ++expected);
            const auto shown = safeLink(good);
            QVERIFY(shown && shown->url == m_lastOpened);
            if (m_lastOpened.scheme().startsWith("http"_L1))
                QVERIFY(shown->shown.contains(m_lastOpened.host(QUrl::FullyEncoded)));
        }
        QCOMPARE(m_lastOpened.host(QUrl::FullyEncoded), u"xn--pple-43d.example"_s);
    }

private:
    //! How many times as long as those that the limit was set on this machine takes for the same, now; at least 1. The same
    //! is plain text, laid out: what most of a long event is.
    static double slowness()
    {
        constexpr double theirs = 5; // ms
        const QString text = u"What a customer writes, a few lines of it. "_s.repeated(700);
        double best = 1e9;
        for (int attempt = 0; attempt < 3; ++attempt) {
            const double before = MeasuredApplication::now();
            QTextLayout layout(text, QGuiApplication::font());
            layout.beginLayout();
            for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
                line.setLineWidth(400);
            layout.endLayout();
            best = std::min(best, MeasuredApplication::now() - before);
        }
        return std::max(1.0, best / theirs);
    }
    //! A tracer costs more than what it traces.
    static bool isUntimed() { return qEnvironmentVariableIsSet("THROUGHLINE_UNTIMED"); }

    void showEverywhere(const QString &text)
    {
        g_app->longest = 0;
        g_warnings.clear();
        fillWith(m_source, text);
        // Everything anew: whatever is remembered of the string before must not hide this one.
        g_app->measured(u"the desk"_s, [this] { makeDesk(); });
        Q_EMIT m_source.ephemeral("point/"_L1 + id(3).toString(), u"page"_s, text.left(200), 60,
                                  {{u"title"_s, text}, {u"url"_s, text}});
        Q_EMIT m_source.ephemeral("conv/"_L1 + id(2).toString(), u"typing"_s, u"customer"_s, 30, {{u"name"_s, text}});
        settle(u"the desk"_s);

        QQuickWindow &window = *m_host.window();
        const QString oneName = oneLine(text);
        if (!oneName.isEmpty())
            QVERIFY2(isDrawn(window, oneName), "the customer's name is not shown as it is");
        QVERIFY2(speaks(text), "the message is not shown as it is");

        m_desk->composer()->setText(u"/"_s);
        settle(u"canned responses"_s);
        // The agent's own words; of others' texts only a name comes here, by a variable of a canned response.
        g_app->measured(u"the composer"_s, [&] { m_desk->composer()->setText(text.left(60)); });
        m_desk->composer()->setNote(true);
        settle(u"composer"_s);
        g_app->measured(u"a macro"_s, [&] { m_desk->composer()->snippets()->ask(id(650), false); });
        settle(u"macro"_s);
        closePopups(window);
        for (const QString &button : {u"targetButton"_s, u"presenceButton"_s, u"syncButton"_s}) {
            press(window, button);
            settle(button);
            closePopups(window);
        }
        goTo(window, u"search"_s);
        g_app->measured(u"the search"_s, [&] { m_desk->search()->setText(text); });
        QTRY_VERIFY(m_desk->search()->isAnswered() || text.trimmed().isEmpty());
        settle(u"search"_s);
        goTo(window, u"customers"_s);
        settle(u"customers"_s);
        g_app->measured(u"the merge"_s, [&] { m_desk->customer()->compareSuggestion(0); });
        settle(u"merge"_s);
        m_desk->merge()->cancel();
        g_app->measured(u"a decision"_s, [&] { m_desk->customer()->rejectSuggestion(0); });
        settle(u"decision"_s);
        goTo(window, u"inbox"_s);

        client::SyncStatus refused{.phase = client::SyncPhase::Refused};
        refused.problem = Error{ErrorCode::Internal, text};
        m_source.setStatus(refused);
        settle(u"refused"_s);
        m_source.setStatus({.phase = client::SyncPhase::Live, .lastLiveAt = sampleNow});
        // What a key store, a hub or a policy says of itself.
        for (const Page page : {Page::SignIn, Page::KeychainLocked, Page::Damaged, Page::Policy, Page::Working}) {
            m_session.show({.page = page,
                            .doing = text,
                            .problem = text,
                            .hubAddress = text,
                            .user = text,
                            .backendNeeded = text,
                            .backendFound = text});
            settle(u"page %1"_s.arg(int(page)));
        }
        m_session.show({.page = Page::Desk});

        QCOMPARE(m_calls, 0);
        QCOMPARE(m_opened, 0);
        QVERIFY2(g_warnings.isEmpty(), qPrintable(g_warnings.join(u'\n')));
    }

    void makeDesk()
    {
        m_host.setDesk(nullptr);
        m_desk = std::make_unique<Desk>(m_source, m_clock, m_random, [this](const QUrl &url) {
            ++m_opened;
            m_lastOpened = url;
        });
        m_host.setDesk(m_desk.get());
        m_desk->open(sampleCustomer(), sampleConversation());
    }
    //! Until what was made is laid out and drawn, and nothing in it takes text for markup.
    void settle(const QString &view)
    {
        QTest::qWait(2);
        const QStringList rich = textsThatAreNotPlain(*m_host.window());
        QVERIFY2(rich.isEmpty(), qPrintable(view + u": "_s + rich.join(u"; "_s)));
    }
    //! A row of the timeline speaks the message: as it is, or, of a very long one, its beginning.
    bool speaks(const QString &text)
    {
        const auto *list = m_host.window()->findChild<QQuickItem *>(u"timelineList"_s);
        const auto *content = list->property("contentItem").value<QQuickItem *>();
        const QString beginning = text.left(1000);
        for (QQuickItem *row : content->childItems()) {
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(row);
            if (row->isVisible() && accessible && accessible->text(QAccessible::Name).startsWith(beginning))
                return true;
        }
        return false;
    }

    QTcpServer m_listener;
    static constexpr double limit = 250; //!< ms
    int m_calls = 0;
    int m_opened = 0;
    QUrl m_lastOpened;
    ManualClock m_clock{sampleNow};
    SeededRandom m_random{3};
    FakeSource m_source;
    Appearance m_appearance{QString()};
    SessionModel m_session;
    QmlHost m_host{m_session, m_appearance};
    std::unique_ptr<Desk> m_desk;
};

int main(int argc, char **argv)
{
    MeasuredApplication app(argc, argv);
    g_app = &app;
    HostileTextTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "hostiletexttest.moc"
