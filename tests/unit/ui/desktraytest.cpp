// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What the icon in the system's bar shows of the desk, and what it can do with it.
#include "desk/desktray.h"
#include "desk/appearance.h"
#include "desk/desk.h"
#include "ui/fakesource.h"

#include <QGuiApplication>
#include <QPixmap>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;
using platform::TrayLine;

namespace {

//! A bar, or none.
class FakeTray final : public platform::Tray
{
public:
    bool there = false;
    platform::TrayFace face;

    [[nodiscard]] bool isThere() const override { return there; }
    void show(const platform::TrayFace &given) override { face = given; }
    void set(bool shown)
    {
        there = shown;
        Q_EMIT thereChanged();
    }
};

QIcon plain()
{
    QPixmap pixmap(48, 48);
    pixmap.fill(Qt::blue);
    return QIcon(pixmap);
}

} // namespace

class DeskTrayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        m_source->agentList = {{.id = id(1), .name = u"Mara"_s}};
        m_source->presenceList = {{.id = id(1), .state = PresenceState::Busy, .since = {1000}}};
        client::InboxRow row;
        row.conversation.id = id(2);
        row.conversation.customerId = id(100);
        row.conversation.customer.name = u"Ada Lindqvist"_s;
        row.conversation.status = ConversationStatus::Open;
        row.conversation.assigneeId = id(1);
        row.unread = 3;
        m_source->rows = {row};
        m_appearance = std::make_unique<Appearance>(QString());
        m_bar = std::make_unique<FakeTray>();
        m_desk = std::make_unique<Desk>(*m_source, m_clock, m_random, [](const QUrl &) {});
        m_tray = std::make_unique<DeskTray>(*m_bar, *m_appearance, plain());
    }
    void cleanup()
    {
        m_tray->setDesk(nullptr);
        m_desk.reset();
        m_tray.reset();
        m_bar.reset();
        m_appearance.reset();
        m_source.reset();
    }

    void withoutADeskNothingOfItIsShown()
    {
        QCOMPARE(names(), (QStringList{u"open"_s, u"quit"_s}));
        QVERIFY(m_bar->face.tip.isEmpty() && !m_bar->face.attention);
        open();
        QTRY_VERIFY(m_bar->face.attention);
        m_tray->setDesk(nullptr); // locked
        QCOMPARE(names(), (QStringList{u"open"_s, u"quit"_s}));
        QVERIFY(m_bar->face.tip.isEmpty() && !m_bar->face.attention);
        QCOMPARE(m_bar->face.pictures, trayPictures(plain(), 0));
        choose(u"presence/0"_s); // a bar that shows the old menu still
        QVERIFY(m_source->commands.empty());
    }
    void whatIsUnreadIsCounted()
    {
        open();
        QTRY_VERIFY(m_bar->face.attention);
        QVERIFY2(m_bar->face.tip.contains(u'1'), qPrintable(m_bar->face.tip));
        QVERIFY(!m_bar->face.tip.contains(u"Ada"_s)); // it says how many, not who
        QCOMPARE(m_bar->face.pictures, trayPictures(plain(), 1));
        m_source->rows[0].unread = 0;
        Q_EMIT m_source->committed({.records = {{.type = RecordType::ReadMarker, .id = id(2)}}});
        QTRY_VERIFY(!m_bar->face.attention);
        QCOMPARE(m_bar->face.pictures, trayPictures(plain(), 0));
    }
    void aPresenceIsChosen()
    {
        open();
        QTRY_COMPARE(marked(), QStringList{u"presence/1"_s}); // busy
        QCOMPARE(m_bar->face.menu[0].kind, TrayLine::Kind::Choice);
        QVERIFY(m_bar->face.tip.contains(m_desk->presence()->word()));
        m_source->commands.clear();
        choose(u"presence/0"_s);
        QCOMPARE(m_source->commands.size(), size_t(1));
        QCOMPARE(m_source->commands[0].name, u"presence.set"_s);
        QCOMPARE(m_source->commands[0].args["state"_L1].toString(), u"available"_s);
        QCOMPARE(marked(), QStringList{u"presence/0"_s});
        choose(u"presence/99"_s);
        choose(u"presence/x"_s);
        choose(u"explode"_s);
        QCOMPARE(m_source->commands.size(), size_t(1));
    }
    void theWindowAndTheEndAreAskedFor()
    {
        open();
        const QSignalSpy raised(m_tray.get(), &DeskTray::raiseWanted);
        const QSignalSpy quit(m_tray.get(), &DeskTray::quitWanted);
        Q_EMIT m_bar->activated();
        QCOMPARE(raised.count(), 1);
        choose(u"open"_s);
        QCOMPARE(raised.count(), 2);
        QCOMPARE(quit.count(), 0);
        choose(u"quit"_s);
        QCOMPARE(quit.count(), 1);
    }
    void theWindowHidesOnlyBehindAnIconThatIsThere()
    {
        const QSignalSpy lost(m_tray.get(), &DeskTray::iconLost);
        QVERIFY(!m_appearance->isTrayThere() && !m_appearance->staysInTray());
        m_appearance->setStaysInTray(true);
        QVERIFY(!m_appearance->hidesOnClose());
        m_bar->set(true);
        QVERIFY(m_appearance->isTrayThere() && m_appearance->hidesOnClose());
        m_appearance->setStaysInTray(false);
        QVERIFY(!m_appearance->hidesOnClose());
        m_appearance->setStaysInTray(true);
        QCOMPARE(lost.count(), 0);
        m_bar->set(false);
        QVERIFY(!m_appearance->hidesOnClose());
        QCOMPARE(lost.count(), 1);
    }
    void theChoiceToStayIsKept()
    {
        const QTemporaryDir folder;
        {
            Appearance first(folder.filePath(u"console.ini"_s));
            QVERIFY(!first.staysInTray());
            first.setStaysInTray(true);
        }
        const Appearance next(folder.filePath(u"console.ini"_s));
        QVERIFY(next.staysInTray());
    }
    void whenTheProgramEndsTheWindowDoesNotHide()
    {
        m_appearance->setStaysInTray(true);
        m_bar->set(true);
        QVERIFY(m_appearance->hidesOnClose());
        QEvent quit(QEvent::Quit);
        QCoreApplication::sendEvent(qGuiApp, &quit);
        QVERIFY(!m_appearance->hidesOnClose());
    }
    void theCountIsPaintedIntoTheIcon()
    {
        const auto none = trayPictures(plain(), 0);
        const auto one = trayPictures(plain(), 1);
        QVERIFY(none.size() >= 2);
        for (size_t at = 0; at < none.size(); ++at) {
            QCOMPARE(none[at].argb.size(), qsizetype(none[at].size) * none[at].size * 4);
            QCOMPARE(none[at].argb.left(4), QByteArray::fromHex("ff0000ff")); // alpha first, blue last
            QCOMPARE(one[at].argb.left(4), QByteArray::fromHex("ff0000ff"));  // the badge is at the other corner
            QVERIFY(none[at].argb != one[at].argb);
        }
        QCOMPARE(trayPictures(plain(), 10), trayPictures(plain(), 200)); // "9+"
        QVERIFY(trayPictures(plain(), 9) != trayPictures(plain(), 10));
    }

private:
    void open()
    {
        m_desk->notifications()->begin(nullptr);
        m_tray->setDesk(m_desk.get());
    }
    void choose(const QString &name) { Q_EMIT m_bar->chosen(name); }
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (const TrayLine &line : m_bar->face.menu)
            all << line.name;
        return all;
    }
    [[nodiscard]] QStringList marked() const
    {
        QStringList all;
        for (const TrayLine &line : m_bar->face.menu) {
            if (line.marked)
                all << line.name;
        }
        return all;
    }

    ManualClock m_clock{{1'000'000}};
    SeededRandom m_random{3};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<FakeTray> m_bar;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<DeskTray> m_tray;
};

QTEST_MAIN(DeskTrayTest)
#include "desktraytest.moc"
