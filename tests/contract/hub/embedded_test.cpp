// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubprocess.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QNetworkRequest>
#include <QTcpServer>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

//! An embedded hub started as CONTROL.md says: its key through an inherited pipe.
class Embedded
{
public:
    explicit Embedded(const QString &data, const QStringList &options = {}, const QByteArray &key = QByteArray(64, 'b'))
    {
        int ends[2];
        if (::pipe(ends) != 0)
            return;
        ::fcntl(ends[1], F_SETFD, FD_CLOEXEC);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(
            QStringLiteral(THROUGHLINE_HUB_PROGRAM),
            QStringList{u"serve"_s, u"--embedded"_s, u"--data"_s, data, u"--key-fd"_s, QString::number(ends[0])}
                + options);
        ::close(ends[0]);
        [[maybe_unused]] const auto written = ::write(ends[1], key.constData(), size_t(key.size()));
        ::close(ends[1]);
        (void)QTest::qWaitFor(
            [this] {
                log += process.readAll();
                return log.contains("listening on") || process.state() == QProcess::NotRunning;
            },
            30'000);
    }
    ~Embedded()
    {
        process.kill();
        process.waitForFinished();
    }
    [[nodiscard]] bool isReady() const { return log.contains("listening on http://127.0.0.1:"); }
    [[nodiscard]] bool endsBy(int milliseconds)
    {
        return QTest::qWaitFor([this] { return process.state() == QProcess::NotRunning; }, milliseconds);
    }
    QProcess process;
    QByteArray log;
};

QJsonObject attachInfo(const QString &data)
{
    QFile file(data + u"/hub.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

//! A console's connection to the local socket.
class Line
{
public:
    explicit Line(const QString &data)
    {
        m_socket.connectToServer(attachInfo(data).value(u"socket"_s).toString());
        m_socket.waitForConnected(5000);
    }
    [[nodiscard]] QJsonObject call(const QString &method, const QJsonObject &params = {})
    {
        m_socket.write(QJsonDocument(QJsonObject{{u"id"_s, 1}, {u"method"_s, method}, {u"params"_s, params}})
                           .toJson(QJsonDocument::Compact)
                       + '\n');
        (void)QTest::qWaitFor(
            [this] { return m_socket.canReadLine() || m_socket.state() != QLocalSocket::ConnectedState; }, 20'000);
        return QJsonDocument::fromJson(m_socket.readLine()).object();
    }
    QLocalSocket &socket() { return m_socket; }

private:
    QLocalSocket m_socket;
};

} // namespace

//! A console that works on this computer, from the hub's side.
class EmbeddedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void takesItsKeyThroughAPipe();
    void signsInWithoutPassword();
    void endsSomeTimeAfterTheLastConsole();
    void endsWhenNobodyComes();
    void keepsItsAddress();
    void secondStartIsToldToAttach();
    void survivesKill9AndIsAttachedAgain();
    void teamHubsHaveNoLocalSignIn();
    void badLinesAreAnsweredInWords();

private:
    [[nodiscard]] QString data() const { return m_place->path() + u"/profile/hub"_s; }
    std::unique_ptr<QTemporaryDir> m_place;
};

void EmbeddedTest::init()
{
    m_place = std::make_unique<QTemporaryDir>();
}

void EmbeddedTest::takesItsKeyThroughAPipe()
{
    {
        Embedded hub(data());
        QVERIFY2(hub.isReady(), hub.log.constData());
        QVERIFY(!QFileInfo::exists(data() + u"/hub.key"_s));
        QFile arguments(u"/proc/%1/cmdline"_s.arg(hub.process.processId()));
        QVERIFY(arguments.open(QIODevice::ReadOnly));
        QVERIFY(!arguments.readAll().contains("bbbbbbbb"));
        const QJsonObject info = attachInfo(data());
        QCOMPARE(info.value(u"pid"_s).toInteger(), hub.process.processId());
        QVERIFY(info.value(u"embedded"_s).toBool());
    }
    Embedded wrong(data(), {}, QByteArray(64, 'c'));
    QVERIFY(!wrong.isReady());
    QCOMPARE(wrong.process.exitCode(), 1);
    Embedded none(data(), {}, "nothing");
    QVERIFY(!none.isReady());
}

void EmbeddedTest::signsInWithoutPassword()
{
    Embedded hub(data());
    QVERIFY2(hub.isReady(), hub.log.constData());
    Line line(data());
    const QJsonObject lease = line.call(u"lease"_s, {{u"client"_s, u"console"_s}}).value(u"result"_s).toObject();
    QVERIFY(lease.value(u"url"_s).toString().startsWith(u"http://127.0.0.1:"));
    QVERIFY(lease.value(u"epoch"_s).toInt() >= 1);
    const QJsonObject params{{u"deviceName"_s, u"This computer"_s}, {u"name"_s, u"Ana"_s}};
    const QJsonObject session = line.call(u"session.local"_s, params).value(u"result"_s).toObject();
    QVERIFY(!session.value(u"token"_s).toString().isEmpty());
    QVERIFY(!session.value(u"refreshToken"_s).toString().isEmpty());
    const QJsonObject again = line.call(u"session.local"_s, params).value(u"result"_s).toObject();
    QCOMPARE(again.value(u"agentId"_s), session.value(u"agentId"_s)); // the same person, another session
    QVERIFY(again.value(u"token"_s) != session.value(u"token"_s));
    const QJsonArray queues = line.call(u"queue.list"_s).value(u"result"_s).toObject().value(u"queues"_s).toArray();
    QCOMPARE(queues.size(), 1);
    QCOMPARE(queues.first().toObject().value(u"name"_s).toString(), u"Inbox"_s);
    QCOMPARE(queues.first().toObject().value(u"members"_s).toArray().size(), 1);

    QWebSocket console;
    QNetworkRequest request(QUrl(u"ws"_s + lease.value(u"url"_s).toString().mid(4) + u"/jmap/ws"_s));
    request.setRawHeader("Authorization", "Bearer " + session.value(u"token"_s).toString().toLatin1());
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({u"jmap"_s});
    console.open(request, options);
    QVERIFY(QTest::qWaitFor([&] { return console.state() == QAbstractSocket::ConnectedState; }, 10'000));
}

void EmbeddedTest::endsSomeTimeAfterTheLastConsole()
{
    Embedded hub(data(), {u"--lease-minutes"_s, u"0.05"_s}); // three seconds
    QVERIFY2(hub.isReady(), hub.log.constData());
    auto first = std::make_unique<Line>(data());
    (void)first->call(u"lease"_s);
    auto second = std::make_unique<Line>(data());
    (void)second->call(u"lease"_s);
    Line watcher(data()); // speaks to the hub, but holds no lease
    QCOMPARE(watcher.call(u"hub.status"_s).value(u"result"_s).toObject().value(u"leases"_s).toInt(), 2);
    first.reset();
    QVERIFY(!hub.endsBy(4500));
    second.reset();
    QVERIFY(!hub.endsBy(1500));
    second = std::make_unique<Line>(data()); // back in time
    (void)second->call(u"lease"_s);
    QVERIFY(!hub.endsBy(4500));
    second.reset();
    QVERIFY(hub.endsBy(15'000));
    QCOMPARE(hub.process.exitCode(), 0);
    QVERIFY(!QFileInfo::exists(data() + u"/hub.json"_s));
}

void EmbeddedTest::endsWhenNobodyComes()
{
    Embedded hub(data(), {u"--lease-minutes"_s, u"0.02"_s});
    QVERIFY2(hub.isReady(), hub.log.constData());
    QVERIFY(hub.endsBy(15'000));
    QCOMPARE(hub.process.exitCode(), 0);
}

void EmbeddedTest::keepsItsAddress()
{
    QString url;
    {
        Embedded hub(data());
        QVERIFY(hub.isReady());
        url = attachInfo(data()).value(u"url"_s).toString();
    }
    {
        Embedded hub(data());
        QVERIFY(hub.isReady());
        QCOMPARE(attachInfo(data()).value(u"url"_s).toString(), url);
    }
    // Somebody else has the port today: another one, rather than no hub.
    QTcpServer squatter;
    QVERIFY(squatter.listen(QHostAddress::LocalHost, quint16(QUrl(url).port())));
    Embedded hub(data());
    QVERIFY2(hub.isReady(), hub.log.constData());
    QVERIFY(attachInfo(data()).value(u"url"_s).toString() != url);
}

void EmbeddedTest::secondStartIsToldToAttach()
{
    Embedded first(data());
    QVERIFY(first.isReady());
    Embedded second(data());
    QVERIFY(!second.isReady());
    QCOMPARE(second.process.exitCode(), 3);
    Line line(data());
    QVERIFY(line.call(u"lease"_s).contains(u"result"_s));
}

void EmbeddedTest::survivesKill9AndIsAttachedAgain()
{
    QJsonObject session;
    {
        Embedded hub(data());
        QVERIFY(hub.isReady());
        Line line(data());
        session = line.call(u"session.local"_s).value(u"result"_s).toObject();
    }                                                    // killed
    QVERIFY(QFileInfo::exists(data() + u"/hub.json"_s)); // left behind: its socket does not answer
    Embedded hub(data());
    QVERIFY2(hub.isReady(), hub.log.constData());
    Line line(data());
    QCOMPARE(line.call(u"session.local"_s).value(u"result"_s).toObject().value(u"agentId"_s),
             session.value(u"agentId"_s));
}

void EmbeddedTest::teamHubsHaveNoLocalSignIn()
{
    HubProcess hub;
    QVERIFY2(hub.start(), hub.log().constData());
    Line line(hub.data());
    const QJsonObject answer = line.call(u"session.local"_s);
    QVERIFY(!answer.contains(u"result"_s));
    QCOMPARE(answer.value(u"error"_s).toObject().value(u"code"_s).toString(), u"Unsupported"_s);
}

void EmbeddedTest::badLinesAreAnsweredInWords()
{
    Embedded hub(data());
    QVERIFY(hub.isReady());
    Line line(data());
    line.socket().write("not json\n");
    QVERIFY(QTest::qWaitFor([&] { return line.socket().canReadLine(); }, 5000));
    QVERIFY(line.socket().readLine().contains("no request"));
    QVERIFY(line.call(u"fly"_s).value(u"error"_s).toObject().value(u"message"_s).toString().contains(u"fly"_s));
    line.socket().write(QByteArray(3 * 1024 * 1024, 'x'));
    QVERIFY(QTest::qWaitFor([&] { return line.socket().state() == QLocalSocket::UnconnectedState; }, 10'000));
    Line other(data());
    QVERIFY(other.call(u"hub.status"_s).contains(u"result"_s));
}

QTEST_GUILESS_MAIN(EmbeddedTest)
#include "embedded_test.moc"
