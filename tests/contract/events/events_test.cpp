// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin/pluginbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::plugin;

//! The events plugin, packed and signed by this build, in a real plugin host with its rights taken away.
class EventsPluginTest : public QObject
{
    Q_OBJECT

private:
    const QString m_folder = QStringLiteral(PLUGINS_FOLDER "/events");
    const QMap<QString, QByteArray> m_secrets{{u"secretKey"_s, "a secret key of thirty-two bytes or more"},
                                              {u"backendKey"_s, "a backend key of thirty-two bytes or more"}};

    static HttpRequest batch(const QJsonArray &events)
    {
        return {.method = u"POST"_s,
                .path = u"/v1/batch"_s,
                .headers = {{u"authorization"_s,
                             u"Basic "_s
                                 + QString::fromLatin1(
                                     QByteArray("a secret key of thirty-two bytes or more:").toBase64())}},
                .body = QJsonDocument(QJsonObject{{u"batch"_s, events}}).toJson(),
                .remoteAddress = u"192.0.2.1"_s};
    }
    static QJsonObject cart(const QString &id)
    {
        return {{u"type"_s, u"track"_s},
                {u"event"_s, u"Product Added"_s},
                {u"messageId"_s, id},
                {u"userId"_s, u"u1"_s},
                {u"properties"_s, QJsonObject{{u"sku"_s, u"L1"_s}, {u"name"_s, u"Lampe 灯"_s}, {u"price"_s, 5}}}};
    }

private Q_SLOTS:
    void keepsItsCartsOverAKilledHost()
    {
        PluginBench bench(m_folder, {.restart = {.first = std::chrono::milliseconds(50)}});
        QVERIFY2(bench.start({{u"abandonedMinutes"_s, 1}}, m_secrets),
                 qPrintable(bench.host.words() + bench.refusal + bench.health.text));
        QVERIFY(bench.until([&] { return bench.health.state == Health::State::Connected; }));
        QCOMPARE(bench.ask(batch({cart(u"m1"_s)}))->status, 200);
        QCOMPARE(bench.items.size(), 1u);
        QCOMPARE(bench.items[0].text, u"Cart, added: 1 × Lampe 灯"_s);
        QVERIFY(bench.until([&] { return !bench.signals_.empty(); }));
        QCOMPARE(bench.signals_[0].kind, u"cart"_s);
        bench.health = {};
        ::kill(pid_t(bench.host.processId()), SIGKILL);
        QVERIFY(bench.until([&] { return bench.starts == 2 && bench.health.state == Health::State::Connected; }));
        QCOMPARE(bench.ask(batch({cart(u"m1"_s)}))->status, 200); // the sender had no answer
        QVERIFY(bench.until([&] { return bench.items.size() == 2; }, 90'000));
        QCOMPARE(bench.items[1].data["state"_L1].toString(), u"abandoned"_s);
        QCOMPARE(bench.items[1].data["lines"_L1][0]["quantity"_L1].toInt(), 1);
    }

    void asksTheShopFromInsideItsCage()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QByteArray body =
            R"({"result":{"order":{"number":"7","status":"shipped","currency":"EUR","total":"5"}}})";
        QByteArray asked;
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QIODevice::readyRead, socket, [&, socket] {
                asked += socket->readAll();
                if (!asked.contains("\r\n\r\n{"))
                    return;
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                              + QByteArray::number(body.size()) + "\r\n\r\n" + body);
                socket->disconnectFromHost();
            });
        });
        PluginBench bench(m_folder);
        // By name: the cage must let a connector ask for addresses.
        QVERIFY(bench.start({{u"backendUrl"_s, u"http://localhost:%1/hook"_s.arg(server.serverPort())}}, m_secrets));
        QVERIFY(bench.until([&] { return bench.health.state == Health::State::Connected; }));
        const auto answer = bench.ask(LookupCall{{.name = u"order"_s, .args = {{u"number"_s, u"7"_s}}}}, 20'000);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->result["order"_L1]["status"_L1].toString(), u"shipped"_s);
        QVERIFY(asked.toLower().contains("throughline-signature: v1="));
        const auto wrong = bench.ask(LookupCall{{.name = u"order"_s}}, 20'000);
        QCOMPARE(wrong.error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(EventsPluginTest)
#include "events_test.moc"
