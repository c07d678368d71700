// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "plugin/pluginbench.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::plugin;

//! The web chat plugin, packed and signed by this build, in a real plugin host with its rights taken away.
class WebchatPluginTest : public QObject
{
    Q_OBJECT

private:
    const QString m_folder = QStringLiteral(PLUGINS_FOLDER "/webchat");
    const QJsonObject m_settings{{u"origins"_s, QJsonArray{u"https://shop.example"_s}},
                                 {u"zone"_s, u"Europe/Berlin"_s},
                                 {u"hours"_s,
                                  u"mon 00:00-24:00\ntue 00:00-24:00\nwed 00:00-24:00\nthu 00:00-24:00\nfri "
                                  "00:00-24:00\nsat 00:00-24:00\nsun 00:00-24:00"_s}};

    static SocketRequest upgrade(SocketId socket, const QString &origin = u"https://shop.example"_s)
    {
        return {socket,
                {.method = u"GET"_s,
                 .path = u"/v1/socket"_s,
                 .headers = {{u"origin"_s, origin}},
                 .remoteAddress = u"192.0.2.1"_s}};
    }
    static void say(PluginBench &bench, SocketId socket, const QJsonObject &frame)
    {
        QVERIFY(
            bench.host.link()->notify(SocketEvent{socket, SocketEvent::Type::Text, QJsonDocument(frame).toJson(), 0}));
    }
    //! The first frame of that type to that socket.
    static QJsonObject heard(PluginBench &bench, SocketId socket, const QString &type)
    {
        QJsonObject found;
        (void)bench.until([&] {
            for (const SocketEvent &event : bench.frames) {
                const QJsonObject frame = QJsonDocument::fromJson(event.payload).object();
                if (event.socketId == socket && frame["type"_L1].toString() == type)
                    found = frame;
            }
            return !found.isEmpty();
        });
        return found;
    }

private Q_SLOTS:
    void keepsAConversationOverAKilledHost()
    {
        PluginBench bench(m_folder, {.restart = {.first = std::chrono::milliseconds(50)}});
        QVERIFY2(bench.start(m_settings), qPrintable(bench.host.words() + bench.refusal + bench.health.text));
        QVERIFY(!bench.ask(upgrade(1, u"https://evil.example"_s))->accepted);
        QVERIFY(bench.ask(upgrade(2))->accepted);
        say(bench, 2, {{u"type"_s, u"hello"_s}, {u"v"_s, 1}});
        const QJsonObject welcome = heard(bench, 2, u"welcome"_s);
        const QJsonObject visitor = welcome["visitor"_L1].toObject();
        QVERIFY(!visitor["secret"_L1].toString().isEmpty());
        QVERIFY(welcome["available"_L1].toBool()); // the time zone could be read
        const QString id = u"00000000-0000-4000-8000-000000000001"_s;
        say(bench, 2, {{u"type"_s, u"message"_s}, {u"id"_s, id}, {u"text"_s, u"Grüße, 世界"_s}});
        QCOMPARE(heard(bench, 2, u"ack"_s)["id"_L1].toString(), id);
        QCOMPARE(bench.items.back().text, u"Grüße, 世界"_s);

        bench.health = {};
        ::kill(pid_t(bench.host.processId()), SIGKILL);
        QVERIFY(bench.until([&] { return bench.starts == 2 && bench.health.state == Health::State::Connected; }));
        QVERIFY(bench.ask(upgrade(3))->accepted);
        say(bench, 3, {{u"type"_s, u"hello"_s}, {u"v"_s, 1}, {u"visitor"_s, visitor}});
        const QJsonObject again = heard(bench, 3, u"welcome"_s);
        QCOMPARE(again["visitor"_L1]["id"_L1], visitor["id"_L1]);
        QCOMPARE(again["entries"_L1][0]["text"_L1].toString(), u"Grüße, 世界"_s);
        say(bench, 3, {{u"type"_s, u"message"_s}, {u"id"_s, id}, {u"text"_s, u"Grüße, 世界"_s}});
        QCOMPARE(heard(bench, 3, u"ack"_s)["id"_L1].toString(), id);
        QCOMPARE(std::count_if(bench.items.begin(), bench.items.end(),
                               [](const auto &item) { return item.kind == "message"_L1; }),
                 1);
    }

    void bringsAReplyAndReportsHowFarItGot()
    {
        PluginBench bench(m_folder);
        QVERIFY(bench.start(m_settings));
        QVERIFY(bench.ask(upgrade(1))->accepted);
        say(bench, 1, {{u"type"_s, u"hello"_s}, {u"v"_s, 1}});
        const QString visitor = heard(bench, 1, u"welcome"_s)["visitor"_L1]["id"_L1].toString();
        const OutboundItem reply = replyTo({.kind = u"visitor"_s, .value = visitor}, 1, u"On its way"_s);
        QVERIFY(bench.ask(reply));
        const QJsonObject entry = heard(bench, 1, u"entry"_s)["entry"_L1].toObject();
        QCOMPARE(entry["text"_L1].toString(), u"On its way"_s);
        say(bench, 1, {{u"type"_s, u"delivered"_s}, {u"items"_s, QJsonArray{entry["id"_L1]}}});
        say(bench, 1, {{u"type"_s, u"read"_s}, {u"items"_s, QJsonArray{entry["id"_L1]}}});
        QVERIFY(bench.until([&] { return bench.reports.size() == 3; }));
        QCOMPARE(bench.reports[0].state, DeliveryState::Sent);
        QCOMPARE(bench.reports[1].state, DeliveryState::Delivered);
        QCOMPARE(bench.reports[2].state, DeliveryState::Read);
    }

    void servesTheWidget()
    {
        PluginBench bench(m_folder);
        QVERIFY(bench.start(m_settings));
        const auto script = bench.ask(HttpRequest{.method = u"GET"_s, .path = u"/widget.js"_s});
        QCOMPARE(script->status, 200);
        QVERIFY(script->body.contains("throughline-chat"));
    }

    void takesAndGivesBackAFileOfMoreThanOnePiece()
    {
        PluginBench bench(m_folder);
        QVERIFY(bench.start(m_settings));
        QVERIFY(bench.ask(upgrade(1))->accepted);
        say(bench, 1, {{u"type"_s, u"hello"_s}, {u"v"_s, 1}});
        const QJsonObject visitor = heard(bench, 1, u"welcome"_s)["visitor"_L1].toObject();
        const QString credential = u"Visitor "_s + visitor["id"_L1].toString() + u':' + visitor["secret"_L1].toString();
        const QByteArray bytes = "%PDF-1.7\n" + QByteArray(2'500'000, 'x');
        const std::vector<std::pair<QString, QString>> headers{{u"origin"_s, u"https://shop.example"_s},
                                                               {u"authorization"_s, credential}};
        const auto kept =
            bench.ask(HttpRequest{.method = u"POST"_s, .path = u"/v1/upload"_s, .headers = headers, .body = bytes});
        QCOMPARE(kept->status, 201);
        const QString ticket = QJsonDocument::fromJson(kept->body)["id"_L1].toString();
        const auto back =
            bench.ask(HttpRequest{.method = u"GET"_s, .path = u"/v1/file/"_s + ticket, .headers = headers});
        QCOMPARE(back->body, bytes);
    }

    void saysWhichSettingIsWrong()
    {
        PluginBench bench(m_folder);
        bench.settings = {{u"origins"_s, QJsonArray{u"*"_s}}};
        bench.host.start();
        QVERIFY(bench.until([&] { return bench.health.state == Health::State::Misconfigured; }));
        QVERIFY(bench.health.text.contains(u"origins"_s));
    }
};

QTEST_GUILESS_MAIN(WebchatPluginTest)
#include "webchat_test.moc"
