// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubprocess.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

using namespace Qt::StringLiterals;

namespace {

const QByteArray kUpgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: "
                            "13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";

//! A client that trusts the test certificate and nothing else.
std::unique_ptr<QSslSocket> tlsSocket(QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater)
{
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(QStringLiteral(THROUGHLINE_TEST_TLS "/test.crt")));
    configuration.setProtocol(protocol);
    socket->setSslConfiguration(configuration);
    return socket;
}

} // namespace

//! Who is let in, and who is thrown out: SECURITY C3, C4, C5, C8, C9.
class DoorsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void asksForATokenBeforeTheUpgrade();
    void C4_takesTokensFromTheHeaderOnly();
    void C4_refusesForeignOriginsEverywhere();
    void refusesUpgradesThatAreNotWhole_data();
    void refusesUpgradesThatAreNotWhole();
    void listedOriginsMayCall();
    void routesAskForATokenUnlessListedHere();
    void C3_throwsRevokedDevicesOutWithinFiveSeconds();
    void C3_throwsOutOnPasswordChangeAndDisabling();
    void signOutEndsTheDevice();
    void C4_refreshTokensWorkOnce();
    void slowsGuessingDown();
    void unknownUsersAndWrongPasswordsLookAlike();
    void C4_tokensAreNeitherInLogsNorInTheStore();
    void C4_aSessionIsNeverTheClientsChoice();
    void closesFramesThatAreTooLarge();
    void closesBinaryFrames();
    void closesSilentConsoles();
    void survivesAFloodOfPings();
    void limitsTheSocketsOfOneAgent();
    void servesTls();
    void refusesOldTls();
    void refusesAKeyThatIsNotTheCertificates();
    void dripsDoNotHoldTheDoor();
    void saysGoodbyeWhenItStops();

private:
    HubProcess m_hub;
    QString m_token;
};

void DoorsTest::initTestCase()
{
    QVERIFY2(
        m_hub.start({u"--limit"_s, u"login-burst=1000"_s, u"--allow-origin"_s, u"https://desk.test"_s, u"--verbose"_s}),
        m_hub.log().constData());
    QVERIFY(m_hub.addAna());
    m_token = m_hub.signIn(u"ana"_s, kPassword);
    QVERIFY(!m_token.isEmpty());
}

void DoorsTest::cleanupTestCase()
{
    QVERIFY(m_hub.stop());
}

void DoorsTest::asksForATokenBeforeTheUpgrade()
{
    for (const QByteArray &fields :
         {QByteArray(), QByteArray("Authorization: Bearer nonsense\r\n"), QByteArray("Authorization: Bearer \r\n"),
          QByteArray("Authorization: Basic YW5hOng=\r\n"),
          "Authorization: Bearer " + m_token.toLatin1() + "\r\nAuthorization: Bearer x\r\n"}) {
        RawClient client(m_hub.port());
        client.send("GET /jmap/ws HTTP/1.1\r\nHost: hub\r\nSec-WebSocket-Protocol: jmap\r\n" + kUpgrade + fields
                    + "\r\n");
        const auto answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer->status, 401);
        QVERIFY(answer->headers.value("www-authenticate").startsWith("Bearer"));
        QVERIFY(!answer->headers.contains("upgrade"));
    }
}

void DoorsTest::C4_takesTokensFromTheHeaderOnly()
{
    const QByteArray token = m_token.toLatin1();
    for (const QByteArray &request :
         {"GET /.well-known/jmap?access_token=" + token + " HTTP/1.1\r\nHost: hub\r\n\r\n",
          "GET /.well-known/jmap?token=" + token + " HTTP/1.1\r\nHost: hub\r\n\r\n",
          "GET /.well-known/jmap HTTP/1.1\r\nHost: hub\r\nCookie: token=" + token + "\r\n\r\n",
          "GET /jmap/ws?access_token=" + token + " HTTP/1.1\r\nHost: hub\r\nSec-WebSocket-Protocol: jmap, " + token
              + "\r\n" + kUpgrade + "\r\n"}) {
        RawClient client(m_hub.port());
        client.send(request);
        QCOMPARE(client.status(), 401);
    }
    QCOMPARE(m_hub.request("GET", "/.well-known/jmap", {}, m_token), 200);
}

void DoorsTest::C4_refusesForeignOriginsEverywhere()
{
    const QByteArray good = "Authorization: Bearer " + m_token.toLatin1() + "\r\n";
    for (const QByteArray &origin :
         {QByteArray("https://evil.test"), QByteArray("null"),
          QByteArray("http://127.0.0.1:") + QByteArray::number(m_hub.port()), QByteArray("https://desk.test.evil.test"),
          QByteArray("https://desk.test, https://evil.test")}) {
        for (const QByteArray &line :
             {QByteArray("GET /jmap/ws HTTP/1.1\r\nSec-WebSocket-Protocol: jmap\r\n") + kUpgrade,
              QByteArray("GET /.well-known/jmap HTTP/1.1\r\n"), QByteArray("POST /auth/session HTTP/1.1\r\n"),
              QByteArray("POST /auth/refresh HTTP/1.1\r\n"), QByteArray("DELETE /auth/session HTTP/1.1\r\n"),
              QByteArray("POST /jmap/api HTTP/1.1\r\n"), QByteArray("POST /jmap/upload/org HTTP/1.1\r\n")}) {
            RawClient client(m_hub.port());
            client.send(line + "Host: hub\r\nOrigin: " + origin + "\r\n" + good + "\r\n");
            const auto answer = client.answer();
            QVERIFY(answer);
            QCOMPARE(answer->status, 403);
            QVERIFY(!answer->headers.contains("access-control-allow-origin"));
        }
    }
    QCOMPARE(m_hub.request("GET", "/.well-known/jmap", {}, m_token), 200); // DELETE from a foreign page ended nothing
}

void DoorsTest::refusesUpgradesThatAreNotWhole_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("status");
    QTest::newRow("no upgrade") << QByteArray("Sec-WebSocket-Protocol: jmap\r\n") << 426;
    QTest::newRow("no subprotocol") << kUpgrade << 400;
    QTest::newRow("other subprotocol") << kUpgrade + "Sec-WebSocket-Protocol: chat, JMAP2\r\n" << 400;
    QTest::newRow("other version") << QByteArray(
        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 7\r\nSec-WebSocket-Key: "
        "AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: jmap\r\n")
                                   << 426;
}

void DoorsTest::refusesUpgradesThatAreNotWhole()
{
    QFETCH(QByteArray, fields);
    QFETCH(int, status);
    RawClient client(m_hub.port());
    client.send("GET /jmap/ws HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer " + m_token.toLatin1() + "\r\n" + fields
                + "\r\n");
    QCOMPARE(client.status(), status);
}

void DoorsTest::listedOriginsMayCall()
{
    RawClient client(m_hub.port());
    client.send("GET /.well-known/jmap HTTP/1.1\r\nHost: hub\r\nOrigin: https://desk.test\r\nAuthorization: Bearer "
                + m_token.toLatin1() + "\r\n\r\n");
    QCOMPARE(client.status(), 200);
}

void DoorsTest::routesAskForATokenUnlessListedHere()
{
    // Every address of the hub and what it answers without a token: a new route fails here until it is listed.
    const QMap<QString, int> expected{{u"GET /health"_s, 200},
                                      {u"POST /auth/session"_s, 400},
                                      {u"POST /auth/refresh"_s, 400},
                                      {u"DELETE /auth/session"_s, 401},
                                      {u"GET /.well-known/jmap"_s, 401},
                                      {u"POST /jmap/api"_s, 401},
                                      {u"GET /jmap/ws"_s, 401},
                                      {u"POST /jmap/upload/{accountId}"_s, 401},
                                      {u"GET /jmap/download/{accountId}/{blobId}/{name}"_s, 401},
                                      {u"* /c/{endpoint}/*"_s, 404}};
    QLocalSocket line;
    line.connectToServer(m_hub.data() + u"/hub.sock"_s);
    QVERIFY(line.waitForConnected(5000));
    line.write("{\"id\":1,\"method\":\"hub.routes\"}\n");
    QVERIFY(QTest::qWaitFor([&] { return line.canReadLine(); }, 5000));
    const QJsonArray routes =
        QJsonDocument::fromJson(line.readLine()).object().value(u"result"_s).toObject().value(u"routes"_s).toArray();
    QCOMPARE(routes.size(), expected.size());
    for (const QJsonValue &value : routes) {
        const QString route = value.toString();
        QVERIFY2(expected.contains(route), qPrintable(route));
        QByteArray path = route.section(u' ', 1).toLatin1();
        path.replace("{accountId}", "org")
            .replace("{blobId}", "0199c0de-0000-7000-8000-000000000000")
            .replace("{name}", "x")
            .replace("{endpoint}", "0199c0de-0000-7000-8000-000000000000")
            .replace("*", "x");
        const QByteArray method = route.section(u' ', 0, 0).replace(u'*', u"GET"_s).toLatin1();
        QCOMPARE(m_hub.request(method, path, {}, {}), expected.value(route));
    }
    QCOMPARE(m_hub.request("GET", "/metrics", {}, m_token), 404);
    QCOMPARE(m_hub.request("PUT", "/jmap/api", {}, m_token), 405);
    QCOMPARE(m_hub.request("GET", "/jmap/download/org/0199c0de-0000-7000-8000-000000000000/x", {}, m_token), 404);
}

void DoorsTest::C3_throwsRevokedDevicesOutWithinFiveSeconds()
{
    QJsonObject session;
    const QString token = m_hub.signIn(u"ana"_s, kPassword, &session);
    const auto first = m_hub.console(token);
    const auto other = m_hub.console(m_token);
    QCOMPARE(first->state(), QAbstractSocket::ConnectedState);
    QCOMPARE(first->subprotocol(), u"jmap"_s);
    const auto devices = m_hub.cli({u"user"_s, u"devices"_s, u"ana"_s});
    const QByteArray newest = devices.out.trimmed().split('\n').last().split('\t').first();
    QCOMPARE(m_hub.cli({u"user"_s, u"revoke"_s, u"ana"_s, u"--device"_s, QString::fromLatin1(newest)}).code, 0);
    QVERIFY(QTest::qWaitFor(
        [&] {
            return first->state() == QAbstractSocket::UnconnectedState
                   || other->state() == QAbstractSocket::UnconnectedState;
        },
        5000));
    const bool firstEnded = first->state() == QAbstractSocket::UnconnectedState;
    QVERIFY(firstEnded);
    QCOMPARE(int(first->closeCode()), 4403);
    QCOMPARE(other->state(), QAbstractSocket::ConnectedState); // the other device stays
    QCOMPARE(m_hub.request("GET", "/.well-known/jmap", {}, token), 401);
    QCOMPARE(m_hub.request("POST", "/auth/refresh", {{u"refreshToken"_s, session.value(u"refreshToken"_s)}}, {}), 401);
    QCOMPARE(m_hub.console(token)->state(), QAbstractSocket::UnconnectedState);
}

void DoorsTest::C3_throwsOutOnPasswordChangeAndDisabling()
{
    QCOMPARE(m_hub.cli({u"user"_s, u"add"_s, u"bob"_s, u"--password-stdin"_s}, "battery staple\n").code, 0);
    QJsonObject before;
    const QString token = m_hub.signIn(u"bob"_s, u"battery staple"_s, &before);
    const auto socket = m_hub.console(token);
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    QCOMPARE(m_hub.cli({u"user"_s, u"password"_s, u"bob"_s, u"--password-stdin"_s}, "another staple\n").code, 0);
    QVERIFY(QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::UnconnectedState; }, 5000));
    QCOMPARE(int(socket->closeCode()), 4403);
    const auto refreshed = [this](const QJsonObject &session) {
        return m_hub.request("POST", "/auth/refresh", {{u"refreshToken"_s, session.value(u"refreshToken"_s)}}, {});
    };
    QCOMPARE(refreshed(before), 401);
    QVERIFY(m_hub.signIn(u"bob"_s, u"battery staple"_s).isEmpty());
    QJsonObject after;
    const QString again = m_hub.signIn(u"bob"_s, u"another staple"_s, &after);
    const auto next = m_hub.console(again);
    QCOMPARE(next->state(), QAbstractSocket::ConnectedState);
    QCOMPARE(m_hub.cli({u"user"_s, u"change"_s, u"bob"_s, u"--disable"_s}).code, 0);
    QVERIFY(QTest::qWaitFor([&] { return next->state() == QAbstractSocket::UnconnectedState; }, 5000));
    QCOMPARE(int(next->closeCode()), 4403);
    QCOMPARE(refreshed(after), 401);
    QVERIFY(m_hub.signIn(u"bob"_s, u"another staple"_s).isEmpty());
}

void DoorsTest::signOutEndsTheDevice()
{
    const QString token = m_hub.signIn(u"ana"_s, kPassword);
    const auto socket = m_hub.console(token);
    QCOMPARE(m_hub.request("DELETE", "/auth/session", {}, token), 204);
    QVERIFY(QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::UnconnectedState; }, 5000));
    QCOMPARE(m_hub.request("DELETE", "/auth/session", {}, token), 401);
}

void DoorsTest::C4_refreshTokensWorkOnce()
{
    QJsonObject session;
    const QString token = m_hub.signIn(u"ana"_s, kPassword, &session);
    const QJsonObject refresh{{u"refreshToken"_s, session.value(u"refreshToken"_s)}};
    QJsonObject renewed;
    QCOMPARE(m_hub.request("POST", "/auth/refresh", refresh, {}, &renewed), 200);
    QVERIFY(renewed.value(u"token"_s).toString() != token);
    QVERIFY(!renewed.value(u"expiresAt"_s).toString().isEmpty());
    QCOMPARE(m_hub.request("GET", "/.well-known/jmap", {}, renewed.value(u"token"_s).toString()), 200);
    // Used again, it was copied: the session ends for whoever has it.
    QCOMPARE(m_hub.request("POST", "/auth/refresh", refresh, {}), 401);
    QCOMPARE(m_hub.request("GET", "/.well-known/jmap", {}, renewed.value(u"token"_s).toString()), 401);
    QCOMPARE(m_hub.request("POST", "/auth/refresh", {{u"refreshToken"_s, u"x"_s}}, {}), 401);
    QCOMPARE(m_hub.request("POST", "/auth/refresh", {{u"other"_s, 1}}, {}), 400);
}

void DoorsTest::slowsGuessingDown()
{
    HubProcess hub;
    QVERIFY(hub.addAna());
    QVERIFY2(hub.start({u"--limit"_s, u"login-burst=3"_s, u"--limit"_s, u"login-refill-seconds=3"_s}),
             hub.log().constData());
    int refused = 0;
    for (int i = 0; i < 6; ++i) {
        QJsonObject body;
        const int status = hub.request("POST", "/auth/session",
                                       {{u"user"_s, u"user-%1"_s.arg(i)}, {u"password"_s, u"wrong"_s}}, {}, &body);
        QVERIFY(status == 401 || status == 429);
        refused += status == 429;
    }
    QVERIFY(refused >= 2);
    QVERIFY(hub.signIn(u"ana"_s, kPassword).isEmpty()); // the right one waits too
    QTest::qWait(3500);
    QVERIFY(!hub.signIn(u"ana"_s, kPassword).isEmpty());
}

void DoorsTest::unknownUsersAndWrongPasswordsLookAlike()
{
    QJsonObject unknown;
    QJsonObject wrong;
    QCOMPARE(
        m_hub.request("POST", "/auth/session", {{u"user"_s, u"nobody"_s}, {u"password"_s, u"wrong"_s}}, {}, &unknown),
        401);
    QCOMPARE(m_hub.request("POST", "/auth/session", {{u"user"_s, u"ana"_s}, {u"password"_s, u"wrong"_s}}, {}, &wrong),
             401);
    QCOMPARE(unknown, wrong);
    QCOMPARE(m_hub.request("POST", "/auth/session", {{u"user"_s, 7}}, {}), 400);
    RawClient form(m_hub.port());
    form.send("POST /auth/session HTTP/1.1\r\nHost: hub\r\nContent-Type: text/plain\r\nContent-Length: "
              "33\r\n\r\n{\"user\":\"ana\",\"password\":\"wrong\"}x");
    QCOMPARE(form.status(), 400);
}

void DoorsTest::C4_tokensAreNeitherInLogsNorInTheStore()
{
    QJsonObject session;
    const QString token = m_hub.signIn(u"ana"_s, kPassword, &session);
    const auto socket = m_hub.console(token);
    RawClient client(m_hub.port());
    client.send("GET /nothing?token=" + token.toLatin1() + " HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer "
                + token.toLatin1() + "\r\n\r\n");
    QCOMPARE(client.status(), 404);
    const QByteArray log = m_hub.log();
    QByteArray stored;
    QDirIterator files(m_hub.data(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            stored += file.readAll();
    }
    QVERIFY(!stored.isEmpty());
    for (const QString &secret : {token, session.value(u"refreshToken"_s).toString(), m_token, kPassword}) {
        QVERIFY(!log.contains(secret.toUtf8()));
        QVERIFY(!stored.contains(secret.toUtf8()));
    }
}

//! Session fixation and replay: no token that a client brought is taken into use, and each sign-in makes a new one.
void DoorsTest::C4_aSessionIsNeverTheClientsChoice()
{
    const QString planted = u"planted-by-somebody-else-0123456789abcdef"_s;
    QJsonObject session;
    QCOMPARE(m_hub.request("POST", "/auth/session",
                           {{u"user"_s, u"ana"_s},
                            {u"password"_s, kPassword},
                            {u"token"_s, planted},
                            {u"refreshToken"_s, planted},
                            {u"deviceId"_s, planted}},
                           planted, &session),
             200);
    QVERIFY(session.value(u"token"_s).toString() != planted);
    QVERIFY(session.value(u"refreshToken"_s).toString() != planted);
    QCOMPARE(m_hub.request("GET", "/.well-known/jmap", {}, planted), 401);
    QCOMPARE(m_hub.request("POST", "/auth/refresh", {{u"refreshToken"_s, planted}}, {}), 401);
    QJsonObject other;
    const QString token = m_hub.signIn(u"ana"_s, kPassword, &other);
    QVERIFY(token != session.value(u"token"_s).toString());
    // A token that was signed out is of no use to who recorded it.
    QCOMPARE(m_hub.request("DELETE", "/auth/session", {}, token), 204);
    QCOMPARE(m_hub.request("GET", "/.well-known/jmap", {}, token), 401);
    QCOMPARE(m_hub.request("POST", "/auth/refresh", {{u"refreshToken"_s, other.value(u"refreshToken"_s)}}, {}), 401);
}

void DoorsTest::closesFramesThatAreTooLarge()
{
    const auto socket = m_hub.console(m_token);
    socket->sendTextMessage(QString(1024 * 1024 + 1, u'x'));
    QVERIFY(QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::UnconnectedState; }, 10'000));
    QCOMPARE(int(socket->closeCode()), 1009);
    // A frame that only claims 64 MiB is refused by its head.
    RawClient client(m_hub.port());
    client.send("GET /jmap/ws HTTP/1.1\r\nHost: hub\r\nSec-WebSocket-Protocol: jmap\r\nAuthorization: Bearer "
                + m_token.toLatin1() + "\r\n" + kUpgrade + "\r\n");
    QCOMPARE(client.status(), 101);
    client.send(QByteArray("\x81\xff\0\0\0\0\x04\0\0\0\1\2\3\4", 14));
    QVERIFY(client.closes(10'000));
}

void DoorsTest::closesBinaryFrames()
{
    const auto socket = m_hub.console(m_token);
    socket->sendBinaryMessage("{}");
    QVERIFY(QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::UnconnectedState; }, 10'000));
    QCOMPARE(int(socket->closeCode()), 1003);
}

void DoorsTest::closesSilentConsoles()
{
    HubProcess hub;
    QVERIFY(hub.addAna());
    QVERIFY2(hub.start({u"--limit"_s, u"ping-seconds=0.5"_s, u"--limit"_s, u"dead-seconds=2"_s}),
             hub.log().constData());
    const QString token = hub.signIn(u"ana"_s, kPassword);
    const auto living = hub.console(token);
    RawClient silent(hub.port());
    silent.send("GET /jmap/ws HTTP/1.1\r\nHost: hub\r\nSec-WebSocket-Protocol: jmap\r\nAuthorization: Bearer "
                + token.toLatin1() + "\r\n" + kUpgrade + "\r\n");
    const auto upgraded = silent.answer();
    QVERIFY(upgraded);
    QCOMPARE(upgraded->status, 101);
    QVERIFY(silent.closes(10'000));
    QVERIFY(silent.received().startsWith(QByteArray("\x89\x00", 2))); // it was asked first
    QVERIFY(silent.received().contains(QByteArray("\x11\x38", 2)));   // 4408
    QTest::qWait(2500);
    QCOMPARE(living->state(), QAbstractSocket::ConnectedState);
}

void DoorsTest::survivesAFloodOfPings()
{
    RawClient client(m_hub.port());
    client.send("GET /jmap/ws HTTP/1.1\r\nHost: hub\r\nSec-WebSocket-Protocol: jmap\r\nAuthorization: Bearer "
                + m_token.toLatin1() + "\r\n" + kUpgrade + "\r\n");
    QCOMPARE(client.status(), 101);
    QByteArray pings;
    for (int i = 0; i < 100'000; ++i)
        pings += QByteArray("\x89\x80\0\0\0\0", 6);
    client.send(pings);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(m_hub.request("GET", "/health", {}, {}), 200);
    QVERIFY(clock.elapsed() < 5000);
    QVERIFY(m_hub.isRunning());
}

void DoorsTest::limitsTheSocketsOfOneAgent()
{
    HubProcess hub;
    QVERIFY(hub.addAna());
    QVERIFY2(hub.start({u"--limit"_s, u"sockets-per-agent=2"_s}), hub.log().constData());
    const QString token = hub.signIn(u"ana"_s, kPassword);
    const auto first = hub.console(token);
    const auto second = hub.console(token);
    QCOMPARE(second->state(), QAbstractSocket::ConnectedState);
    RawClient third(hub.port());
    const QByteArray upgrade =
        "GET /jmap/ws HTTP/1.1\r\nHost: hub\r\nSec-WebSocket-Protocol: jmap\r\nAuthorization: Bearer "
        + token.toLatin1() + "\r\n" + kUpgrade + "\r\n";
    third.send(upgrade);
    QCOMPARE(third.status(), 429);
    first->close();
    QTest::qWait(300);
    RawClient fourth(hub.port());
    fourth.send(upgrade);
    QCOMPARE(fourth.status(), 101);
}

void DoorsTest::servesTls()
{
    HubProcess hub;
    QVERIFY(hub.addAna());
    const QString folder = QStringLiteral(THROUGHLINE_TEST_TLS);
    QVERIFY2(hub.start({u"--tls-cert"_s, folder + u"/test.crt"_s, u"--tls-key"_s, folder + u"/test.key"_s}),
             hub.log().constData());
    QVERIFY(hub.log().contains("listening on https://"));
    auto socket = tlsSocket();
    QSslSocket *tls = socket.get();
    tls->connectToHostEncrypted(u"127.0.0.1"_s, hub.port());
    QVERIFY(QTest::qWaitFor([&] { return tls->isEncrypted(); }, 10'000));
    QVERIFY(tls->sslHandshakeErrors().isEmpty());
    QByteArray received;
    connect(tls, &QSslSocket::readyRead, this, [&] { received += tls->readAll(); });
    const QByteArray login = "{\"user\":\"ana\",\"password\":\"" + kPassword.toUtf8() + "\"}";
    tls->write("POST /auth/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
               + QByteArray::number(login.size()) + "\r\n\r\n" + login);
    QVERIFY(QTest::qWaitFor([&] { return received.endsWith('}'); }, 10'000));
    QVERIFY(received.contains("Strict-Transport-Security"));
    const QByteArray token = QJsonDocument::fromJson(received.mid(received.indexOf("\r\n\r\n") + 4))
                                 .object()
                                 .value(u"token"_s)
                                 .toString()
                                 .toLatin1();
    received.clear();
    tls->write("GET /.well-known/jmap HTTP/1.1\r\nHost: localhost:" + QByteArray::number(hub.port())
               + "\r\nAuthorization: Bearer " + token + "\r\n\r\n");
    QVERIFY(QTest::qWaitFor([&] { return received.endsWith('}'); }, 10'000));
    QVERIFY(received.contains("\"wss://localhost:" + QByteArray::number(hub.port()) + "/jmap/ws\""));

    QWebSocket console;
    console.setSslConfiguration(tlsSocket()->sslConfiguration());
    QNetworkRequest request(QUrl(u"wss://127.0.0.1:%1/jmap/ws"_s.arg(hub.port())));
    request.setRawHeader("Authorization", "Bearer " + token);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({u"jmap"_s});
    console.open(request, options);
    QVERIFY(QTest::qWaitFor([&] { return console.state() == QAbstractSocket::ConnectedState; }, 10'000));
    QStringList frames;
    connect(&console, &QWebSocket::textMessageReceived, this, [&](const QString &frame) { frames.append(frame); });
    console.sendTextMessage(
        uR"({"@type":"Request","id":"1","using":["urn:ietf:params:jmap:core"],"methodCalls":[["Core/echo",{"a":1},"x"]]})"_s);
    QVERIFY(QTest::qWaitFor([&] { return !frames.isEmpty(); }, 10'000));

    RawClient plain(hub.port());
    plain.send("GET /health HTTP/1.1\r\nHost: hub\r\n\r\n");
    QVERIFY(plain.closes(15'000));
    QVERIFY(!plain.received().contains("200"));
}

void DoorsTest::refusesOldTls()
{
    HubProcess hub;
    const QString folder = QStringLiteral(THROUGHLINE_TEST_TLS);
    QVERIFY2(hub.start({u"--tls-cert"_s, folder + u"/test.crt"_s, u"--tls-key"_s, folder + u"/test.key"_s}),
             hub.log().constData());
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    auto old = tlsSocket(QSsl::TlsV1_1);
    QT_WARNING_POP
    old->connectToHostEncrypted(u"127.0.0.1"_s, hub.port());
    QVERIFY(QTest::qWaitFor([&] { return old->state() == QAbstractSocket::UnconnectedState; }, 10'000));
    QVERIFY(!old->isEncrypted());
}

void DoorsTest::refusesAKeyThatIsNotTheCertificates()
{
    HubProcess hub;
    const QString folder = QStringLiteral(THROUGHLINE_TEST_TLS);
    QVERIFY(!hub.start({u"--tls-cert"_s, folder + u"/test.crt"_s, u"--tls-key"_s, folder + u"/other.key"_s}));
    QVERIFY2(hub.log().contains("does not belong"), hub.log().constData());
    HubProcess second;
    QVERIFY(!second.start({u"--tls-cert"_s, folder + u"/none.crt"_s, u"--tls-key"_s, folder + u"/test.key"_s}));
    QVERIFY(second.log().contains("none.crt"));
}

void DoorsTest::dripsDoNotHoldTheDoor()
{
    HubProcess hub;
    QVERIFY2(hub.start({u"--limit"_s, u"header-seconds=1"_s, u"--limit"_s, u"connections-per-peer=20"_s}),
             hub.log().constData());
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 20; ++i) {
        slow.push_back(std::make_unique<RawClient>(hub.port()));
        slow.back()->send("GET /health HTTP/1.1\r\nX");
    }
    QVERIFY(QTest::qWaitFor([&] { return hub.request("GET", "/health", {}, {}) == 200; }, 8000));
}

void DoorsTest::saysGoodbyeWhenItStops()
{
    HubProcess hub;
    QVERIFY(hub.addAna());
    QVERIFY2(hub.start(), hub.log().constData());
    const auto socket = hub.console(hub.signIn(u"ana"_s, kPassword));
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    QVERIFY(hub.stop());
    QVERIFY(QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::UnconnectedState; }, 5000));
    QCOMPARE(int(socket->closeCode()), 1001);
}

QTEST_GUILESS_MAIN(DoorsTest)
#include "doors_test.moc"
