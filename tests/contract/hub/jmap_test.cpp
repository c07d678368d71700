// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hubprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QWebSocket>

using namespace Qt::StringLiterals;

//! Session, requests, pushes and blobs over the real front (PROTOCOL.md section 2, RFC 8620, RFC 8887).
class JmapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void sessionNamesAbsoluteUrls();
    void answersTheSameOverPostAndWebSocket();
    void pushesWhatTheCommandLineDoes();
    void refusesRequestsThatAreNoJson();
    void refusesRequestsThatAreTooLarge();
    void uploadsAndDownloadsBlobs();
    void blobsOfOthersAreNotThere();
    void uploadsAreServedSafely();
    void refusesUploadsThatAreTooLarge();
    void keepsNoUploadInMemory();
    void limitsUploadsAtOnce();
    void commandsSurviveKill9();

private:
    [[nodiscard]] RawClient::Answer get(const QByteArray &path, const QString &token);
    [[nodiscard]] RawClient::Answer upload(const QByteArray &bytes, const QByteArray &type, const QString &token);
    HubProcess m_hub;
    QString m_token;
    QString m_agent;
    QString m_capability;
};

void JmapTest::initTestCase()
{
    QVERIFY2(m_hub.start({u"--limit"_s, u"login-burst=1000"_s}), m_hub.log().constData());
    QVERIFY(m_hub.addAna());
    QJsonObject session;
    m_token = m_hub.signIn(u"ana"_s, kPassword, &session);
    QVERIFY(!m_token.isEmpty());
    m_agent = session.value(u"agentId"_s).toString();
}

void JmapTest::cleanupTestCase()
{
    QVERIFY(m_hub.stop());
}

RawClient::Answer JmapTest::get(const QByteArray &path, const QString &token)
{
    RawClient client(m_hub.port());
    client.send("GET " + path + " HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer " + token.toLatin1() + "\r\n\r\n");
    return client.answer(20'000).value_or(RawClient::Answer{});
}

RawClient::Answer JmapTest::upload(const QByteArray &bytes, const QByteArray &type, const QString &token)
{
    RawClient client(m_hub.port());
    client.send("POST /jmap/upload/org HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer " + token.toLatin1()
                + "\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n"
                + bytes);
    return client.answer(30'000).value_or(RawClient::Answer{});
}

void JmapTest::sessionNamesAbsoluteUrls()
{
    RawClient client(m_hub.port());
    client.send("GET /.well-known/jmap HTTP/1.1\r\nHost: hub.test:99\r\nAuthorization: Bearer " + m_token.toLatin1()
                + "\r\n\r\n");
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->headers.value("cache-control"), "no-store");
    const QJsonObject session = QJsonDocument::fromJson(answer->body).object();
    QCOMPARE(session.value(u"apiUrl"_s).toString(), u"http://hub.test:99/jmap/api"_s);
    QVERIFY(session.value(u"downloadUrl"_s)
                .toString()
                .startsWith(u"http://hub.test:99/jmap/download/{accountId}/{blobId}/{name}"));
    QCOMPARE(session.value(u"uploadUrl"_s).toString(), u"http://hub.test:99/jmap/upload/{accountId}"_s);
    const QJsonObject capabilities = session.value(u"capabilities"_s).toObject();
    QCOMPARE(capabilities.value(u"urn:ietf:params:jmap:websocket"_s).toObject().value(u"url"_s).toString(),
             u"ws://hub.test:99/jmap/ws"_s);
    QVERIFY(session.value(u"accounts"_s).toObject().contains(u"org"_s));
    QVERIFY(session.value(u"accounts"_s).toObject().contains(u"me-"_s + m_agent));
    for (const QString &key : capabilities.keys()) {
        if (capabilities.value(key).toObject().contains(u"epoch"_s))
            m_capability = key;
    }
    QVERIFY(!m_capability.isEmpty());
}

void JmapTest::answersTheSameOverPostAndWebSocket()
{
    const QJsonObject request{
        {u"using"_s, QJsonArray{u"urn:ietf:params:jmap:core"_s, m_capability}},
        {u"methodCalls"_s,
         QJsonArray{QJsonArray{u"Core/echo"_s, QJsonObject{{u"a"_s, 1}}, u"x"_s},
                    QJsonArray{u"Delta/get"_s,
                               QJsonObject{
                                   {u"scopes"_s, QJsonObject{{u"org"_s, QJsonObject{{u"since"_s, QJsonValue::Null}}}}}},
                               u"y"_s}}}};
    QJsonObject posted;
    QCOMPARE(m_hub.request("POST", "/jmap/api", request, m_token, &posted), 200);
    const auto socket = m_hub.console(m_token);
    QStringList frames;
    connect(socket.get(), &QWebSocket::textMessageReceived, this, [&](const QString &frame) { frames.append(frame); });
    QJsonObject framed = request;
    framed.insert(u"@type"_s, u"Request"_s);
    framed.insert(u"id"_s, u"R1"_s);
    socket->sendTextMessage(QString::fromUtf8(QJsonDocument(framed).toJson(QJsonDocument::Compact)));
    QVERIFY(QTest::qWaitFor([&] { return !frames.isEmpty(); }, 10'000));
    const QJsonObject answered = QJsonDocument::fromJson(frames.first().toUtf8()).object();
    QCOMPARE(answered.value(u"requestId"_s).toString(), u"R1"_s);
    const QJsonArray responses = posted.value(u"methodResponses"_s).toArray();
    QCOMPARE(responses.size(), 2);
    QCOMPARE(responses, answered.value(u"methodResponses"_s).toArray());
    QVERIFY(!responses[1]
                 .toArray()[1]
                 .toObject()
                 .value(u"scopes"_s)
                 .toObject()
                 .value(u"org"_s)
                 .toObject()
                 .value(u"upserts"_s)
                 .toObject()
                 .isEmpty());
}

void JmapTest::pushesWhatTheCommandLineDoes()
{
    const auto socket = m_hub.console(m_token);
    QStringList frames;
    connect(socket.get(), &QWebSocket::textMessageReceived, this, [&](const QString &frame) { frames.append(frame); });
    QJsonObject posted;
    const QJsonObject request{
        {u"using"_s, QJsonArray{u"urn:ietf:params:jmap:core"_s, m_capability}},
        {u"methodCalls"_s,
         QJsonArray{QJsonArray{
             u"Delta/get"_s,
             QJsonObject{{u"scopes"_s, QJsonObject{{u"org"_s, QJsonObject{{u"since"_s, QJsonValue::Null}}}}}},
             u"y"_s}}}};
    QCOMPARE(m_hub.request("POST", "/jmap/api", request, m_token, &posted), 200);
    const QString state = posted.value(u"methodResponses"_s)
                              .toArray()[0]
                              .toArray()[1]
                              .toObject()
                              .value(u"scopes"_s)
                              .toObject()
                              .value(u"org"_s)
                              .toObject()
                              .value(u"startState"_s)
                              .toString();
    QVERIFY(!state.isEmpty());
    socket->sendTextMessage(QString::fromUtf8(QJsonDocument(QJsonObject{{u"@type"_s, u"WebSocketPushEnable"_s},
                                                                        {u"dataTypes"_s, QJsonValue::Null},
                                                                        {u"scopes"_s, QJsonObject{{u"org"_s, state}}}})
                                                  .toJson(QJsonDocument::Compact)));
    QVERIFY(QTest::qWaitFor([&] { return !frames.filter(u"PushEnabled"_s).isEmpty(); }, 10'000));
    QCOMPARE(m_hub.cli({u"queue"_s, u"add"_s, u"Pushed queue"_s}).code, 0);
    QVERIFY(QTest::qWaitFor([&] { return !frames.filter(u"Pushed queue"_s).isEmpty(); }, 10'000));
}

void JmapTest::refusesRequestsThatAreNoJson()
{
    RawClient client(m_hub.port());
    const QByteArray auth = "Authorization: Bearer " + m_token.toLatin1() + "\r\n";
    client.send("POST /jmap/api HTTP/1.1\r\nHost: hub\r\n" + auth
                + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}");
    QCOMPARE(client.status(), 400);
    client.send("POST /jmap/api HTTP/1.1\r\nHost: hub\r\n" + auth
                + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{x");
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 400);
    QCOMPARE(answer->headers.value("content-type"), "application/problem+json");
    QVERIFY(answer->body.contains("urn:ietf:params:jmap:error:notJSON"));
}

void JmapTest::refusesRequestsThatAreTooLarge()
{
    RawClient client(m_hub.port());
    client.send("POST /jmap/api HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer " + m_token.toLatin1()
                + "\r\nContent-Type: application/json\r\nContent-Length: 1048577\r\n\r\n");
    QCOMPARE(client.status(), 413);
}

void JmapTest::uploadsAndDownloadsBlobs()
{
    QByteArray bytes(3'000'000, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = char(i * 7 + i / 256);
    const auto stored = upload(bytes, "application/octet-stream", m_token);
    QCOMPARE(stored.status, 201);
    const QJsonObject about = QJsonDocument::fromJson(stored.body).object();
    QCOMPARE(about.value(u"size"_s).toInteger(), bytes.size());
    QCOMPARE(about.value(u"accountId"_s).toString(), u"org"_s);
    const auto fetched =
        get("/jmap/download/org/" + about.value(u"blobId"_s).toString().toLatin1() + "/a.bin", m_token);
    QCOMPARE(fetched.status, 200);
    QCOMPARE(fetched.body, bytes);
}

void JmapTest::blobsOfOthersAreNotThere()
{
    const auto stored = upload("secret of ana", "text/plain", m_token);
    const QByteArray id = QJsonDocument::fromJson(stored.body).object().value(u"blobId"_s).toString().toLatin1();
    QCOMPARE(m_hub.cli({u"user"_s, u"add"_s, u"eve"_s, u"--password-stdin"_s}, "evil password\n").code, 0);
    const QString eve = m_hub.signIn(u"eve"_s, u"evil password"_s);
    const auto probed = get("/jmap/download/org/" + id + "/x", eve);
    const auto missing = get("/jmap/download/org/0199c0de-0000-7000-8000-000000000000/x", eve);
    QCOMPARE(probed.status, 404);
    QCOMPARE(missing.status, 404);
    QCOMPARE(probed.body, missing.body);
    QCOMPARE(get("/jmap/download/me-" + m_agent.toLatin1() + "/" + id + "/x", eve).status, 404);
    RawClient client(m_hub.port());
    client.send("POST /jmap/upload/me-" + m_agent.toLatin1() + " HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer "
                + eve.toLatin1() + "\r\nContent-Length: 1\r\n\r\nx");
    QCOMPARE(client.status(), 404);
}

void JmapTest::uploadsAreServedSafely()
{
    const auto stored = upload("<html><script>alert(1)</script></html>", "text/html", m_token);
    QCOMPARE(stored.status, 201);
    const QByteArray id = QJsonDocument::fromJson(stored.body).object().value(u"blobId"_s).toString().toLatin1();
    const auto fetched = get("/jmap/download/org/" + id + "/"
                                 + QByteArray("a%0d%0aSet-Cookie:%20x%22%E2%80%AEexe.html").replace("%2F", ""),
                             m_token);
    QCOMPARE(fetched.status, 200);
    const QByteArray disposition = fetched.headers.value("content-disposition");
    QVERIFY2(disposition.startsWith("attachment; filename*=UTF-8''"), disposition.constData());
    QVERIFY(!disposition.contains("%E2%80%AE"));
    QVERIFY(!disposition.contains("%0D"));
    QVERIFY(!fetched.headers.contains("set-cookie"));
    QCOMPARE(fetched.headers.value("x-content-type-options"), "nosniff");
    QVERIFY(fetched.headers.value("content-security-policy").contains("sandbox"));
    // Climbing out of the name is no name.
    QCOMPARE(get("/jmap/download/org/" + id + "/..%2F..%2Fetc", m_token).status, 400);
}

void JmapTest::refusesUploadsThatAreTooLarge()
{
    RawClient client(m_hub.port());
    client.send("POST /jmap/upload/org HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer " + m_token.toLatin1()
                + "\r\nContent-Length: 10737418240\r\n\r\n");
    QCOMPARE(client.status(), 413);
    RawClient chunked(m_hub.port());
    chunked.send("POST /jmap/upload/org HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer " + m_token.toLatin1()
                 + "\r\nTransfer-Encoding: chunked\r\n\r\n");
    const QByteArray chunk = "100000\r\n" + QByteArray(1024 * 1024, 'x') + "\r\n";
    for (int i = 0; i < 52 && chunked.received().isEmpty() && chunked.isOpen(); ++i) {
        chunked.send(chunk);
        QTest::qWait(1);
    }
    QCOMPARE(chunked.status(20'000), 413);
}

void JmapTest::keepsNoUploadInMemory()
{
    const auto highest = [this] { // KiB the hub ever held
        QFile status(u"/proc/%1/status"_s.arg(m_hub.pid()));
        if (!status.open(QIODevice::ReadOnly))
            return qint64(-1);
        const QByteArray text = status.readAll();
        return text.mid(text.indexOf("VmHWM:") + 6).trimmed().split(' ').first().toLongLong();
    };
    QCOMPARE(upload(QByteArray(4'000'000, 'w'), "text/plain", m_token).status, 201); // caches are warm now
    const qint64 before = highest();
    QVERIFY(before > 0);
    const auto stored = upload(QByteArray(48'000'000, 'x'), "text/plain", m_token);
    QCOMPARE(stored.status, 201);
    QCOMPARE(QJsonDocument::fromJson(stored.body).object().value(u"size"_s).toInteger(), 48'000'000);
    const qint64 more = highest() - before;
    QVERIFY2(more < 24 * 1024, qPrintable(u"an upload of 47 MiB took %1 KiB"_s.arg(more)));
}

void JmapTest::limitsUploadsAtOnce()
{
    const QByteArray head = "POST /jmap/upload/org HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer " + m_token.toLatin1()
                            + "\r\nContent-Length: 10\r\n\r\nabc";
    std::vector<std::unique_ptr<RawClient>> uploads;
    for (int i = 0; i < 4; ++i) {
        uploads.push_back(std::make_unique<RawClient>(m_hub.port()));
        uploads.back()->send(head);
    }
    QTest::qWait(500);
    RawClient fifth(m_hub.port());
    fifth.send(head);
    QCOMPARE(fifth.status(), 429);
    uploads.front()->send("defghij");
    QCOMPARE(uploads.front()->status(), 201);
    QTest::qWait(200);
    QCOMPARE(upload("x", "text/plain", m_token).status, 201);
}

void JmapTest::commandsSurviveKill9()
{
    HubProcess hub;
    QVERIFY(hub.addAna());
    QVERIFY2(hub.start(), hub.log().constData());
    QJsonObject session;
    const QString token = hub.signIn(u"ana"_s, kPassword, &session);
    const QString agent = session.value(u"agentId"_s).toString();
    const QString command = u"0199c0de-0000-7000-8000-0000000000a1"_s;
    const QJsonObject create{{command, QJsonObject{{u"name"_s, u"presence.set"_s},
                                                   {u"args"_s, QJsonObject{{u"state"_s, u"busy"_s}}},
                                                   {u"createdAt"_s, u"2026-11-22T00:00:00.000Z"_s}}}};
    const QJsonObject request{
        {u"using"_s, QJsonArray{u"urn:ietf:params:jmap:core"_s, m_capability}},
        {u"methodCalls"_s,
         QJsonArray{QJsonArray{u"Command/set"_s, QJsonObject{{u"accountId"_s, u"me-"_s + agent}, {u"create"_s, create}},
                               u"w"_s}}}};
    QJsonObject first;
    QCOMPARE(hub.request("POST", "/jmap/api", request, token, &first), 200);
    const QJsonObject created = first.value(u"methodResponses"_s)
                                    .toArray()[0]
                                    .toArray()[1]
                                    .toObject()
                                    .value(u"created"_s)
                                    .toObject()
                                    .value(command)
                                    .toObject();
    QVERIFY2(created.contains(u"modseq"_s), QJsonDocument(first).toJson().constData());
    hub.kill9();
    QVERIFY2(hub.start(), hub.log().constData());
    QJsonObject second;
    QCOMPARE(hub.request("POST", "/jmap/api", request, token, &second), 200); // the session outlived the hub as well
    const QJsonObject replayed = second.value(u"methodResponses"_s)
                                     .toArray()[0]
                                     .toArray()[1]
                                     .toObject()
                                     .value(u"created"_s)
                                     .toObject()
                                     .value(command)
                                     .toObject();
    QCOMPARE(replayed.value(u"modseq"_s), created.value(u"modseq"_s));
    QVERIFY(replayed.value(u"replayed"_s).toBool());
    QCOMPARE(hub.cli({u"verify"_s}).out, "all rules hold\n");
}

QTEST_GUILESS_MAIN(JmapTest)
#include "jmap_test.moc"
