// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Whether the screen is locked, against a bus of its own that stands for both: screen savers, logind, and strangers.
#include "platform/dbusscreenlock.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace throughline::platform;

namespace {

const QString gnome = u"org.gnome.ScreenSaver"_s;
const QString gnomePath = u"/org/gnome/ScreenSaver"_s;
const QString kde = u"org.freedesktop.ScreenSaver"_s;
const QString kdePath = u"/org/freedesktop/ScreenSaver"_s;
const QString logind = u"org.freedesktop.login1"_s;
const QString managerPath = u"/org/freedesktop/login1"_s;
const QString sessionPath = u"/org/freedesktop/login1/session/_37"_s;

} // namespace

class FakeGnome : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.ScreenSaver")

public:
    bool active = false;
    int asked = 0;

public Q_SLOTS:
    bool GetActive()
    {
        ++asked;
        return active;
    }

Q_SIGNALS:
    void ActiveChanged(bool active);
};

//! Says when it is locked, and nothing when it is asked: there are such.
class FakeKde : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

Q_SIGNALS:
    void ActiveChanged(bool active);
};

class FakeManager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    QString asked;

public Q_SLOTS:
    QDBusObjectPath GetSession(const QString &id)
    {
        asked = id;
        return QDBusObjectPath(sessionPath);
    }
};

class FakeSession : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Session")
    Q_PROPERTY(bool LockedHint MEMBER locked)

public:
    bool locked = false;
};

class DBusScreenLockTest : public QObject
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
        m_theirs = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, u"savers"_s));
        m_ours = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, u"console"_s));
        m_strangers = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, u"stranger"_s));
        QVERIFY(m_theirs->isConnected() && m_ours->isConnected() && m_strangers->isConnected());
    }
    void cleanup()
    {
        m_lock.reset();
        for (const QString &service : {gnome, kde, logind})
            m_theirs->unregisterService(service);
        for (const QString &path : {gnomePath, kdePath, managerPath, sessionPath})
            m_theirs->unregisterObject(path);
    }
    void cleanupTestCase()
    {
        m_theirs.reset();
        m_ours.reset();
        m_strangers.reset();
        for (const QString &name : {u"savers"_s, u"console"_s, u"stranger"_s})
            QDBusConnection::disconnectFromBus(name);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    void withoutABusOrASaverNothingIsLocked()
    {
        const QDBusConnection none(u"no such connection"_s);
        const DBusScreenLock without(none, none, u"auto"_s);
        QVERIFY(!without.isLocked());
        begin();
        QTest::qWait(50); // every answer: nobody is there
        QVERIFY(!m_lock->isLocked());
    }
    void aSaverSaysWhenTheScreenIsLockedAndWhenNoMore()
    {
        FakeGnome saver;
        serve(gnomePath, saver, gnome);
        begin();
        QTRY_COMPARE(saver.asked, 1);
        const QSignalSpy changed(m_lock.get(), &ScreenLock::changed);
        Q_EMIT saver.ActiveChanged(true);
        QTRY_VERIFY(m_lock->isLocked());
        Q_EMIT saver.ActiveChanged(true); // nothing new
        Q_EMIT saver.ActiveChanged(false);
        QTRY_VERIFY(!m_lock->isLocked());
        QCOMPARE(changed.count(), 2);
    }
    void aScreenThatIsLockedAlreadyIsFoundSo()
    {
        FakeGnome saver;
        saver.active = true;
        serve(gnomePath, saver, gnome);
        begin();
        QTRY_VERIFY(m_lock->isLocked());
    }
    void aSaverThatComesLaterIsHeardAndOneThatGoesLocksNothing()
    {
        begin();
        FakeGnome saver;
        saver.active = true;
        serve(gnomePath, saver, gnome);
        QTRY_VERIFY(m_lock->isLocked());
        m_theirs->unregisterService(gnome); // it crashed: nobody would say that the screen is open again
        QTRY_VERIFY(!m_lock->isLocked());
    }
    void theScreenIsOpenWhenNoneOfThemSaysOtherwise()
    {
        FakeGnome one;
        FakeKde other;
        serve(gnomePath, one, gnome);
        serve(kdePath, other, kde);
        begin();
        QTRY_COMPARE(one.asked, 1);
        Q_EMIT one.ActiveChanged(true);
        Q_EMIT other.ActiveChanged(true);
        QTRY_VERIFY(m_lock->isLocked());
        const QSignalSpy changed(m_lock.get(), &ScreenLock::changed);
        Q_EMIT one.ActiveChanged(false);
        QTest::qWait(50);
        QVERIFY(m_lock->isLocked());
        Q_EMIT other.ActiveChanged(false);
        QTRY_VERIFY(!m_lock->isLocked());
        QCOMPARE(changed.count(), 1);
    }
    void logindsHintIsReadAndFollowed()
    {
        FakeManager manager;
        FakeSession session;
        session.locked = true;
        serveLogind(manager, session);
        begin();
        QTRY_VERIFY(m_lock->isLocked());
        QCOMPARE(manager.asked, u"7"_s);
        hint(*m_theirs, false);
        QTRY_VERIFY(!m_lock->isLocked());
        hint(*m_theirs, true);
        QTRY_VERIFY(m_lock->isLocked());
    }
    void aStrangersWordLocksAndOpensNothing()
    {
        FakeGnome saver;
        FakeManager manager;
        FakeSession session;
        serve(gnomePath, saver, gnome);
        serveLogind(manager, session);
        begin();
        QTRY_COMPARE(manager.asked, u"7"_s);
        QTest::qWait(50); // the session is followed
        forge(true);
        hint(*m_strangers, true);
        QTest::qWait(100);
        QVERIFY(!m_lock->isLocked());
        Q_EMIT saver.ActiveChanged(true);
        QTRY_VERIFY(m_lock->isLocked());
        forge(false);
        QTest::qWait(100);
        QVERIFY(m_lock->isLocked());
    }

private:
    void begin() { m_lock = std::make_unique<DBusScreenLock>(*m_ours, *m_ours, u"7"_s); }
    void serve(const QString &path, QObject &saver, const QString &service)
    {
        QVERIFY(m_theirs->registerObject(path, &saver,
                                         QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(m_theirs->registerService(service));
    }
    void serveLogind(FakeManager &manager, FakeSession &session)
    {
        QVERIFY(m_theirs->registerObject(managerPath, &manager, QDBusConnection::ExportAllSlots));
        QVERIFY(m_theirs->registerObject(sessionPath, &session, QDBusConnection::ExportAllProperties));
        QVERIFY(m_theirs->registerService(logind));
    }
    static void hint(const QDBusConnection &from, bool locked)
    {
        QDBusMessage told =
            QDBusMessage::createSignal(sessionPath, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
        told.setArguments({u"org.freedesktop.login1.Session"_s, QVariantMap{{u"LockedHint"_s, locked}}, QStringList()});
        QVERIFY(from.send(told));
    }
    void forge(bool locked)
    {
        QDBusMessage told = QDBusMessage::createSignal(gnomePath, gnome, u"ActiveChanged"_s);
        told.setArguments({locked});
        QVERIFY(m_strangers->send(told));
    }

    QTemporaryDir m_folder;
    QProcess m_daemon;
    std::unique_ptr<QDBusConnection> m_theirs, m_ours, m_strangers;
    std::unique_ptr<DBusScreenLock> m_lock;
};

QTEST_GUILESS_MAIN(DBusScreenLockTest)
#include "dbusscreenlock_test.moc"
