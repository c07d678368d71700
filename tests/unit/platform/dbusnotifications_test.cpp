// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The Linux adapter against a bus of its own: servers that can much, little or nothing, hostile text, and what comes back.
#include "platform/dbusnotifications.h"

#include <QDBusMessage>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace throughline::platform;

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

struct Given {
    uint id = 0;
    uint replaces = 0;
    QString summary, body;
    QStringList actions;
    QVariantMap hints;
};

SystemNotification about(const QString &key, const QString &title = u"Ada"_s, const QString &body = u"Hello"_s)
{
    return {.key = key,
            .title = title,
            .body = body,
            .openWord = u"Open"_s,
            .replyWord = u"Reply"_s,
            .buttons = {{u"take"_s, u"Take"_s}}};
}

} // namespace

//! A server of notifications that remembers.
class FakeServer : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList capabilities;
    std::vector<Given> given;
    QList<uint> closed;
    uint last = 0;

public Q_SLOTS:
    QStringList GetCapabilities() { return capabilities; }
    QString GetServerInformation(QString &vendor, QString &version, QString &spec)
    {
        vendor = u"tests"_s;
        version = u"2.0"_s;
        spec = u"1.2"_s;
        return u"fake"_s;
    }
    uint Notify(const QString &, uint replaces, const QString &, const QString &summary, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        const uint id = replaces == 0 ? ++last : replaces;
        given.push_back({id, replaces, summary, body, actions, hints});
        return id;
    }
    void CloseNotification(uint id) { closed << id; }

Q_SIGNALS:
    void NotificationClosed(uint id, uint reason);
    void ActionInvoked(uint id, const QString &action);
    void NotificationReplied(uint id, const QString &text);
};

class DBusNotificationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // A bus where nothing is started by a call: who shows notifications here is up to each test.
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
        m_theirs = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, u"server"_s));
        m_ours = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, u"console"_s));
        m_strangers = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, u"stranger"_s));
        QVERIFY(m_theirs->isConnected() && m_ours->isConnected() && m_strangers->isConnected());
    }
    void cleanup()
    {
        m_center.reset();
        m_theirs->unregisterService(service);
        m_theirs->unregisterObject(path);
        m_server.reset();
    }
    void cleanupTestCase()
    {
        m_theirs.reset();
        m_ours.reset();
        m_strangers.reset();
        for (const QString &name : {u"server"_s, u"console"_s, u"stranger"_s})
            QDBusConnection::disconnectFromBus(name);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    void withoutABusItSaysSo()
    {
        m_center = std::make_unique<DBusNotifications>(QDBusConnection(u"no such connection"_s), u"throughline"_s);
        const QSignalSpy failed(m_center.get(), &NotificationCenter::failed);
        m_center->show(about(u"a"_s));
        QTRY_COMPARE(failed.count(), 1);
        m_center->withdraw(u"a"_s);
        QVERIFY(m_center->abilities().server.isEmpty());
    }
    void whereNobodyShowsNotificationsItSaysSo()
    {
        begin();
        QSignalSpy failed(m_center.get(), &NotificationCenter::failed);
        m_center->show(about(u"a"_s));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].toString(), u"a"_s);
        QVERIFY(!failed[0][1].toString().isEmpty());
        QVERIFY(m_center->abilities().server.isEmpty());
        // One that comes later is found.
        serve({u"body"_s});
        QTRY_COMPARE(m_center->abilities().server, u"fake 2.0"_s);
        m_center->show(about(u"a"_s));
        QTRY_COMPARE(m_server->given.size(), size_t(1));
    }
    void aServerThatCanMuchGetsActionsAndAReply()
    {
        serve({u"actions"_s, u"body"_s, u"body-markup"_s, u"inline-reply"_s, u"sound"_s});
        begin();
        QSignalSpy shown(m_center.get(), &NotificationCenter::shown);
        m_center->show(about(u"a"_s)); // before it is known what the server can
        QTRY_COMPARE(shown.count(), 1);
        const Given given = m_server->given.at(0);
        QCOMPARE(given.actions,
                 (QStringList{u"default"_s, u"Open"_s, u"take"_s, u"Take"_s, u"inline-reply"_s, u"Reply"_s}));
        QCOMPARE(given.hints[u"desktop-entry"_s].toString(), u"throughline"_s);
        QVERIFY(given.hints.contains(u"sound-name"_s) && !given.hints.contains(u"suppress-sound"_s));
        const NotificationAbilities can = m_center->abilities();
        QVERIFY(can.actions && can.reply && can.sound);

        QSignalSpy activated(m_center.get(), &NotificationCenter::activated);
        QSignalSpy pressed(m_center.get(), &NotificationCenter::pressed);
        QSignalSpy replied(m_center.get(), &NotificationCenter::replied);
        Q_EMIT m_server->NotificationReplied(given.id, u"On its way"_s);
        Q_EMIT m_server->ActionInvoked(given.id, u"inline-reply"_s);
        Q_EMIT m_server->ActionInvoked(given.id, u"take"_s);
        Q_EMIT m_server->ActionInvoked(given.id, u"default"_s);
        QTRY_COMPARE(activated.count(), 1);
        QCOMPARE(pressed.count(), 1);
        QCOMPARE(pressed[0][1].toString(), u"take"_s);
        QCOMPARE(replied.count(), 1);
        QCOMPARE(replied[0][1].toString(), u"On its way"_s);
        Q_EMIT m_server->ActionInvoked(given.id + 7, u"default"_s); // another program's
        SystemNotification still = about(u"a"_s);
        still.sound = false;
        still.replyWord.clear();
        m_center->show(still);
        QTRY_COMPARE(m_server->given.size(), size_t(2));
        QCOMPARE(m_server->given[1].replaces, given.id);
        QVERIFY(m_server->given[1].hints[u"suppress-sound"_s].toBool());
        QVERIFY(!m_server->given[1].actions.contains(u"inline-reply"_s));
        QCOMPARE(activated.count(), 1);
    }
    void aServerThatCanLittleGetsNoMoreThanThat()
    {
        serve({u"body"_s});
        begin();
        m_center->show(about(u"a"_s));
        QTRY_COMPARE(m_server->given.size(), size_t(1));
        QVERIFY(m_server->given[0].actions.isEmpty());
        const NotificationAbilities can = m_center->abilities();
        QVERIFY(!can.actions && !can.reply && !can.sound);
    }
    void hostileTextIsNeverMarkup_data()
    {
        QTest::addColumn<QStringList>("capabilities");
        QTest::addColumn<QString>("expected");
        QTest::newRow("markup") << QStringList{u"body"_s, u"body-markup"_s, u"body-images"_s, u"body-hyperlinks"_s}
                                << u"&lt;img src=&quot;http:a.test/x&quot;&gt;&amp;amp; &lt;/b&gt;"_s;
        QTest::newRow("plain") << QStringList{u"body"_s} << u"<img src=\"http:a.test/x\">&amp; </b>"_s;
    }
    void hostileTextIsNeverMarkup()
    {
        QFETCH(QStringList, capabilities);
        QFETCH(QString, expected);
        serve(capabilities);
        begin();
        const QString hostile = u"<img src=\"http:a.test/x\">&amp; </b>"_s;
        m_center->show(about(u"a"_s, u"<b>Ada</b>"_s, hostile));
        QTRY_COMPARE(m_server->given.size(), size_t(1));
        QCOMPARE(m_server->given[0].body, expected);
        QCOMPARE(m_server->given[0].summary, u"<b>Ada</b>"_s); // a summary is plain by the specification
        // Neither NUL nor half a character ends the connection.
        m_center->show(about(u"b"_s, QString(QChar(0)) + u"x"_s, QString(QChar(0xD83D)) + u"y"_s));
        QTRY_COMPARE(m_server->given.size(), size_t(2));
        QCOMPARE(m_server->given[1].summary, u"x"_s);
        QVERIFY(m_server->given[1].body.endsWith(u'y') && m_ours->isConnected());
    }
    void whatIsWithdrawnBeforeItsIdIsKnownIsClosedAllTheSame()
    {
        serve({u"body"_s});
        begin();
        QTRY_VERIFY(!m_center->abilities().server.isEmpty());
        m_center->show(about(u"a"_s));
        m_center->withdraw(u"a"_s);
        QTRY_COMPARE(m_server->closed, QList<uint>{m_server->last});
        // Shown three times at once, it is one, with the last text.
        for (const QString &text : {u"1"_s, u"2"_s, u"3"_s})
            m_center->show(about(u"b"_s, u"Ada"_s, text));
        QTRY_COMPARE(m_server->given.back().body, u"3"_s);
        QCOMPARE(m_server->given.size(), size_t(3)); // "2" was never sent
        QCOMPARE(m_server->given[2].replaces, m_server->given[1].id);
        QTest::qWait(50); // its answer
        m_center.reset();
        QTRY_COMPARE(m_server->closed.size(), 2);
    }
    void whatIsUnderWayAsTheProgramEndsIsClosed()
    {
        // A server in a thread of its own, as another program is: it answers while this one ends.
        QThread theirs;
        auto *server = new FakeServer;
        server->capabilities = {u"body"_s};
        QVERIFY(m_theirs->registerObject(path, server,
                                         QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(m_theirs->registerService(service));
        server->moveToThread(&theirs);
        theirs.start();
        begin();
        QTRY_VERIFY(!m_center->abilities().server.isEmpty());
        m_center->show(about(u"a"_s));
        m_center.reset(); // the answer has not been read
        QTest::qWait(200);
        QMetaObject::invokeMethod(
            server, [] {}, Qt::BlockingQueuedConnection); // what it was asked is done
        theirs.quit();
        QVERIFY(theirs.wait());
        m_theirs->unregisterObject(path);
        const std::unique_ptr<FakeServer> gone(server);
        QCOMPARE(gone->given.size(), size_t(1));
        QCOMPARE(gone->closed, QList<uint>{gone->last});
    }
    void whatThePersonClosesIsForgotten()
    {
        serve({u"body"_s});
        begin();
        QSignalSpy shown(m_center.get(), &NotificationCenter::shown);
        const QSignalSpy dismissed(m_center.get(), &NotificationCenter::dismissed);
        m_center->show(about(u"a"_s));
        QTRY_COMPARE(shown.count(), 1);
        Q_EMIT m_server->NotificationClosed(m_server->last, 2);
        QTRY_COMPARE(dismissed.count(), 1);
        m_center->show(about(u"a"_s));
        QTRY_COMPARE(shown.count(), 2);
        QCOMPARE(m_server->given[1].replaces, 0U);
        QVERIFY(m_server->closed.isEmpty());
    }
    void aStrangersClickIsNone()
    {
        serve({u"actions"_s, u"inline-reply"_s});
        begin();
        QSignalSpy shown(m_center.get(), &NotificationCenter::shown);
        const QSignalSpy activated(m_center.get(), &NotificationCenter::activated);
        const QSignalSpy replied(m_center.get(), &NotificationCenter::replied);
        m_center->show(about(u"a"_s));
        QTRY_COMPARE(shown.count(), 1);
        QDBusMessage forged = QDBusMessage::createSignal(path, service, u"NotificationReplied"_s);
        forged.setArguments({m_server->last, u"I hate you"_s});
        QVERIFY(m_strangers->send(forged));
        QDBusMessage click = QDBusMessage::createSignal(path, service, u"ActionInvoked"_s);
        click.setArguments({m_server->last, u"default"_s});
        QVERIFY(m_strangers->send(click));
        QTest::qWait(200);
        QCOMPARE(activated.count() + replied.count(), 0);
        Q_EMIT m_server->ActionInvoked(m_server->last, u"default"_s); // the real one
        QTRY_COMPARE(activated.count(), 1);
    }

private:
    void serve(const QStringList &capabilities)
    {
        m_server = std::make_unique<FakeServer>();
        m_server->capabilities = capabilities;
        QVERIFY(m_theirs->registerObject(path, m_server.get(),
                                         QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(m_theirs->registerService(service));
    }
    void begin() { m_center = std::make_unique<DBusNotifications>(*m_ours, u"throughline"_s); }

    QTemporaryDir m_folder;
    QProcess m_daemon;
    std::unique_ptr<QDBusConnection> m_theirs, m_ours, m_strangers;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<DBusNotifications> m_center;
};

QTEST_GUILESS_MAIN(DBusNotificationsTest)
#include "dbusnotifications_test.moc"
