// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The tray of Linux against a bus of its own: where there is a bar, where there is none or another one, the face, the menu,
// and what comes back.
#include "platform/dbustray.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusReply>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline::platform;

namespace {

const QString watcherName = u"org.kde.StatusNotifierWatcher"_s;
const QString watcherPath = u"/StatusNotifierWatcher"_s;
const QString iconPath = u"/StatusNotifierItem"_s;
const QString iconInterface = u"org.kde.StatusNotifierItem"_s;
const QString menuInterface = u"com.canonical.dbusmenu"_s;

TrayFace face()
{
    return {.title = u"Throughline"_s,
            .tip = u"2 unread <b>"_s,
            .attention = true,
            .pictures = {{2, QByteArray::fromHex("ff0102030000000080ffffff01020304")}},
            .menu = {{TrayLine::Kind::Choice, u"presence/0"_s, u"Available"_s, true},
                     {TrayLine::Kind::Choice, u"presence/1"_s, u"Busy"_s, false},
                     {TrayLine::Kind::Separator, {}, {}, false},
                     {TrayLine::Kind::Action, u"open"_s, u"Open my_desk"_s, false},
                     {TrayLine::Kind::Action, u"quit"_s, u"Quit"_s, false}}};
}

} // namespace

//! A bar that remembers what enlists with it.
class FakeWatcher : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered MEMBER host)

public:
    bool host = true;
    QStringList enlisted;

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString &service) { enlisted << service; }

Q_SIGNALS:
    void StatusNotifierHostRegistered();
    void StatusNotifierHostUnregistered();
};

//! Hears the signals of an icon and its menu.
class Ear : public QObject
{
    Q_OBJECT

public:
    QStringList heard;

public Q_SLOTS:
    void onNewIcon() { heard << u"icon"_s; }
    void onNewToolTip() { heard << u"tip"_s; }
    void onNewStatus(const QString &status) { heard << status; }
    void onLayout(uint, int) { heard << u"menu"_s; }
};

class DBusTrayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const QString address = "unix:path="_L1 + m_folder.filePath(u"bus"_s);
        QFile config(m_folder.filePath(u"bus.conf"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("<busconfig><type>session</type><listen>" + address.toUtf8()
                     + "</listen><policy context='default'><allow send_destination='*' eavesdrop='true'/>"
                       "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>");
        config.close();
        m_daemon.start(u"dbus-daemon"_s, {u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s,
                                          "--config-file="_L1 + config.fileName()});
        QVERIFY2(m_daemon.waitForStarted(), "dbus-daemon is not installed");
        QVERIFY(m_daemon.waitForReadyRead(10'000)); // it listens
        m_theirs = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, u"bar"_s));
        m_ours = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, u"console"_s));
        QVERIFY(m_theirs->isConnected() && m_ours->isConnected());
    }
    void cleanup()
    {
        m_tray.reset();
        leave();
    }
    void cleanupTestCase()
    {
        m_theirs.reset();
        m_ours.reset();
        QDBusConnection::disconnectFromBus(u"bar"_s);
        QDBusConnection::disconnectFromBus(u"console"_s);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    // --- who shows it
    void withoutABusThereIsNone()
    {
        m_tray = std::make_unique<DBusTray>(QDBusConnection(u"no such connection"_s), u"throughline"_s);
        m_tray->show(face());
        QTest::qWait(50);
        QVERIFY(!m_tray->isThere());
    }
    void whereThereIsNoBarThereIsNoneUntilOneComes()
    {
        begin();
        QSignalSpy changed(m_tray.get(), &Tray::thereChanged);
        m_tray->show(face());
        QTest::qWait(100);
        QVERIFY(!m_tray->isThere());
        QCOMPARE(changed.count(), 0);
        stand();
        QTRY_VERIFY(m_tray->isThere());
        QCOMPARE(m_bar->enlisted.size(), 1);
        leave();
        QTRY_VERIFY(!m_tray->isThere());
        stand(); // another one knows nothing of what the last one showed
        QTRY_VERIFY(m_tray->isThere());
        QCOMPARE(m_bar->enlisted.size(), 1);
        QCOMPARE(changed.count(), 3);
    }
    void aWatcherWithoutAHostShowsNothing()
    {
        stand(false);
        begin();
        m_tray->show(face());
        QTRY_COMPARE(m_bar->enlisted.size(), 1);
        QTest::qWait(50);
        QVERIFY(!m_tray->isThere());
        m_bar->host = true;
        Q_EMIT m_bar->StatusNotifierHostRegistered();
        QTRY_VERIFY(m_tray->isThere());
        m_bar->host = false;
        Q_EMIT m_bar->StatusNotifierHostUnregistered();
        QTRY_VERIFY(!m_tray->isThere());
    }
    void nothingIsEnlistedBeforeThereIsAFace()
    {
        stand();
        begin();
        QTest::qWait(100);
        QVERIFY(m_bar->enlisted.isEmpty());
    }
    void theIconGoesWithTheProgram()
    {
        shown();
        const QString service = m_bar->enlisted.at(0);
        QVERIFY(m_theirs->interface()->isServiceRegistered(service));
        m_tray.reset();
        QTRY_VERIFY(!m_theirs->interface()->isServiceRegistered(service));
    }

    // --- its face
    void aBarReadsTheFace()
    {
        shown();
        QCOMPARE(read(u"Id"_s).toString(), u"throughline"_s);
        QCOMPARE(read(u"Category"_s).toString(), u"Communications"_s);
        QCOMPARE(read(u"Title"_s).toString(), u"Throughline"_s);
        QCOMPARE(read(u"Status"_s).toString(), u"NeedsAttention"_s);
        QCOMPARE(read(u"ItemIsMenu"_s).toBool(), false);
        QVERIFY(!read(u"Menu"_s).value<QDBusObjectPath>().path().isEmpty());
        const auto pictures = qdbus_cast<DBusPictures>(read(u"IconPixmap"_s));
        QCOMPARE(pictures.size(), 1);
        QCOMPARE(pictures[0].width, 2);
        QCOMPARE(pictures[0].argb, face().pictures[0].argb);
        const auto tip = qdbus_cast<DBusTip>(read(u"ToolTip"_s));
        QCOMPARE(tip.title, u"Throughline"_s);
        QCOMPARE(tip.text, u"2 unread &lt;b&gt;"_s); // bars read it as markup
    }
    void whatChangesIsTold()
    {
        shown();
        const QString service = m_bar->enlisted.at(0);
        Ear ear;
        QVERIFY(m_theirs->connect(service, iconPath, iconInterface, u"NewIcon"_s, &ear, SLOT(onNewIcon())));
        QVERIFY(m_theirs->connect(service, iconPath, iconInterface, u"NewToolTip"_s, &ear, SLOT(onNewToolTip())));
        QVERIFY(m_theirs->connect(service, iconPath, iconInterface, u"NewStatus"_s, &ear, SLOT(onNewStatus(QString))));
        QVERIFY(
            m_theirs->connect(service, menuPath(), menuInterface, u"LayoutUpdated"_s, &ear, SLOT(onLayout(uint, int))));
        TrayFace next = face();
        m_tray->show(next); // the same
        next.tip = u"nothing unread"_s;
        next.attention = false;
        next.pictures[0].argb[0] = '\1';
        m_tray->show(next);
        QTRY_COMPARE(ear.heard, (QStringList{u"icon"_s, u"tip"_s, u"Active"_s}));
        QCOMPARE(read(u"Status"_s).toString(), u"Active"_s);
        QCOMPARE(qdbus_cast<DBusPictures>(read(u"IconPixmap"_s))[0].argb, next.pictures[0].argb);
        ear.heard.clear();
        next.menu[0].marked = false;
        next.menu[1].marked = true;
        m_tray->show(next);
        QTRY_COMPARE(ear.heard, QStringList{u"menu"_s});
        QCOMPARE(lines().at(1).properties[u"toggle-state"_s].toInt(), 1);
    }

    // --- the menu
    void aBarReadsTheMenu()
    {
        shown();
        const QList<DBusMenuNode> all = lines();
        QCOMPARE(all.size(), 5);
        QCOMPARE(all[0].properties[u"label"_s].toString(), u"Available"_s);
        QCOMPARE(all[0].properties[u"toggle-type"_s].toString(), u"radio"_s);
        QCOMPARE(all[0].properties[u"toggle-state"_s].toInt(), 1);
        QCOMPARE(all[1].properties[u"toggle-state"_s].toInt(), 0);
        QCOMPARE(all[2].properties[u"type"_s].toString(), u"separator"_s);
        QCOMPARE(all[3].properties[u"label"_s].toString(), u"Open my__desk"_s); // one would underline the next letter
        QVERIFY(!all[3].properties.contains(u"toggle-type"_s));
        QDBusMessage ask =
            QDBusMessage::createMethodCall(m_bar->enlisted.at(0), menuPath(), menuInterface, u"GetGroupProperties"_s);
        ask.setArguments({QVariant::fromValue(QList<int>{4, 9}), QStringList{u"label"_s}});
        const QDBusReply<DBusMenuLines> some = m_theirs->call(ask, QDBus::BlockWithGui);
        QVERIFY2(some.isValid(), qPrintable(some.error().message()));
        QCOMPARE(some.value().size(), 1);
        QCOMPARE(some.value().at(0).properties.value(u"label"_s).toString(), u"Open my__desk"_s);
    }
    void whatThePersonDoesArrives()
    {
        shown();
        QSignalSpy activated(m_tray.get(), &Tray::activated);
        QSignalSpy chosen(m_tray.get(), &Tray::chosen);
        QDBusMessage press =
            QDBusMessage::createMethodCall(m_bar->enlisted.at(0), iconPath, iconInterface, u"Activate"_s);
        press.setArguments({5, 6});
        QVERIFY(m_theirs->send(press));
        QTRY_COMPARE(activated.count(), 1);
        event(2, u"hovered"_s);  // nothing
        event(3, u"clicked"_s);  // the separator
        event(77, u"clicked"_s); // none of ours
        event(2, u"clicked"_s);
        QTRY_COMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toString(), u"presence/1"_s);
        QDBusMessage group =
            QDBusMessage::createMethodCall(m_bar->enlisted.at(0), menuPath(), menuInterface, u"EventGroup"_s);
        const DBusMenuEvents events{{5, u"clicked"_s, QDBusVariant(QString()), 0},
                                    {9, u"clicked"_s, QDBusVariant(QString()), 0}};
        group.setArguments({QVariant::fromValue(events)});
        const QDBusReply<QList<int>> unknown = m_theirs->call(group, QDBus::BlockWithGui);
        QVERIFY2(unknown.isValid(), qPrintable(unknown.error().message()));
        QCOMPARE(unknown.value(), QList<int>{9});
        QTRY_COMPARE(chosen.count(), 2);
        QCOMPARE(chosen[1][0].toString(), u"quit"_s);
    }

private:
    void stand(bool host = true)
    {
        m_bar = std::make_unique<FakeWatcher>();
        m_bar->host = host;
        QVERIFY(m_theirs->registerObject(watcherPath, m_bar.get(),
                                         QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllProperties
                                             | QDBusConnection::ExportAllSignals));
        QVERIFY(m_theirs->registerService(watcherName));
    }
    void leave()
    {
        m_theirs->unregisterService(watcherName);
        m_theirs->unregisterObject(watcherPath);
        m_bar.reset();
    }
    void begin() { m_tray = std::make_unique<DBusTray>(*m_ours, u"throughline"_s); }
    void shown()
    {
        stand();
        begin();
        m_tray->show(face());
        QTRY_VERIFY(m_tray->isThere());
        QVERIFY(m_bar->enlisted.at(0).startsWith("org.kde.StatusNotifierItem-"_L1));
    }
    QVariant read(const QString &property)
    {
        QDBusMessage ask = QDBusMessage::createMethodCall(m_bar->enlisted.at(0), iconPath,
                                                          u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        ask.setArguments({iconInterface, property});
        const QDBusReply<QDBusVariant> answer = m_theirs->call(ask, QDBus::BlockWithGui);
        return answer.isValid() ? answer.value().variant() : QVariant();
    }
    QString menuPath() { return read(u"Menu"_s).value<QDBusObjectPath>().path(); }
    QList<DBusMenuNode> lines()
    {
        QDBusMessage ask =
            QDBusMessage::createMethodCall(m_bar->enlisted.at(0), menuPath(), menuInterface, u"GetLayout"_s);
        ask.setArguments({0, -1, QStringList()});
        const QDBusMessage answer = m_theirs->call(ask, QDBus::BlockWithGui);
        if (answer.arguments().size() != 2)
            return {};
        return qdbus_cast<DBusMenuNode>(answer.arguments().at(1)).children;
    }
    void event(int id, const QString &what)
    {
        QDBusMessage message =
            QDBusMessage::createMethodCall(m_bar->enlisted.at(0), menuPath(), menuInterface, u"Event"_s);
        message.setArguments({id, what, QVariant::fromValue(QDBusVariant(QString())), 0U});
        QVERIFY(m_theirs->send(message));
    }

    QTemporaryDir m_folder;
    QProcess m_daemon;
    std::unique_ptr<QDBusConnection> m_theirs, m_ours;
    std::unique_ptr<FakeWatcher> m_bar;
    std::unique_ptr<DBusTray> m_tray;
};

QTEST_GUILESS_MAIN(DBusTrayTest)
#include "dbustray_test.moc"
