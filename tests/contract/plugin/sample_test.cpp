// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "pluginbench.h"

#include <QJsonDocument>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::plugin;

//! The sample plugin, packed and signed by this build, in a real plugin host.
class SampleTest : public QObject
{
    Q_OBJECT

private:
    const QString m_folder = QStringLiteral(PLUGINS_FOLDER "/sample");
    const QJsonObject m_settings{{u"echo"_s, true}, {u"prefix"_s, u"Echo: "_s}, {u"delayMs"_s, 0}};
    const ContactPoint m_ada{.kind = u"echo"_s, .value = u"ada"_s, .raw = u"Ada"_s, .trust = 1};

private Q_SLOTS:
    void echoesWhatIsSentAndReportsHowFarItGot()
    {
        PluginBench bench(m_folder);
        QVERIFY2(bench.start(m_settings), qPrintable(bench.host.words()));
        const auto item = replyTo(m_ada, 1, u"Grüße, 世界"_s);
        QVERIFY(bench.ask(item));
        QVERIFY(bench.until([&] { return bench.reports.size() == 2; }));
        QCOMPARE(bench.reports.at(0).state, DeliveryState::Sent);
        QCOMPARE(bench.reports.at(1).state, DeliveryState::Delivered);
        QCOMPARE(bench.reports.at(1).itemId, item.itemId);
        QCOMPARE(bench.items.size(), size_t(1));
        QCOMPARE(bench.items.front().text, u"Echo: Grüße, 世界"_s);
        QCOMPARE(bench.items.front().contactPoint, m_ada);
        QCOMPARE(bench.cursor, "1"_ba);
    }

    void goesOnFromTheCursorAfterAKill()
    {
        PluginBench bench(m_folder, {.restart = {.first = std::chrono::milliseconds(50)}});
        QVERIFY(bench.start(m_settings));
        QVERIFY(bench.ask(replyTo(m_ada, 1, u"one"_s)));
        QVERIFY(bench.until([&] { return bench.reports.size() == 2; }));
        bench.health = {};
        ::kill(pid_t(bench.host.processId()), SIGKILL);
        QVERIFY(bench.until([&] { return bench.starts == 2 && bench.health.state == Health::State::Connected; }));
        // The same item once more, as the hub does after a crash: one echo stays one.
        QVERIFY(bench.ask(replyTo(m_ada, 1, u"one"_s)));
        QVERIFY(bench.until([&] { return bench.reports.size() == 4; }));
        QCOMPARE(bench.items.size(), size_t(1));
        QCOMPARE(bench.cursor, "2"_ba);
    }

    void takesAMessageByHttpAndAnswersAfterTheCommit()
    {
        PluginBench bench(m_folder);
        QVERIFY(bench.start(m_settings));
        const HttpRequest post{.method = u"POST"_s,
                               .path = u"/v1/messages"_s,
                               .body = R"({"id":"m1","from":"Ada","name":"Ada L.","text":"hello"})"};
        const auto answer = bench.ask(post);
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(bench.items.size(), size_t(1));
        QCOMPARE(bench.items.front().author.name, u"Ada L."_s);
        const auto again = bench.ask(post);
        QVERIFY(QJsonDocument::fromJson(again->body).object().value("duplicate"_L1).toBool());
        const auto shown =
            bench.ask(HttpRequest{.method = u"GET"_s, .path = u"/v1/messages"_s, .query = u"from=Ada"_s});
        QVERIFY(shown->body.contains("hello"));
        QCOMPARE(bench.ask(HttpRequest{.method = u"GET"_s, .path = u"/"_s})->status, 404);
        QCOMPARE(bench.ask(HttpRequest{.method = u"POST"_s, .path = u"/v1/messages"_s, .body = "{"})->status, 400);
    }

    void tellsTheSenderWhenTheHubDidNotTakeIt()
    {
        PluginBench bench(m_folder);
        bench.onIngest = [](const IngestBatch &) -> Result<void> { return fail(ErrorCode::RateLimited); };
        QVERIFY(bench.start(m_settings));
        const auto answer = bench.ask(HttpRequest{
            .method = u"POST"_s, .path = u"/v1/messages"_s, .body = R"({"id":"m1","from":"Ada","text":"hello"})"});
        QCOMPARE(answer->status, 429);
        QVERIFY(bench.items.empty());
    }

    void echoesFramesAndRefusesPagesOfOtherSites()
    {
        PluginBench bench(m_folder);
        QVERIFY(bench.start(m_settings));
        HttpRequest upgrade{.method = u"GET"_s,
                            .path = u"/v1/socket"_s,
                            .headers = {{u"origin"_s, u"https://hub.test"_s}},
                            .baseUrl = u"https://hub.test/c/1"_s};
        QVERIFY(bench.ask(SocketRequest{7, upgrade})->accepted);
        upgrade.headers = {{u"origin"_s, u"https://hub.test.evil"_s}};
        QVERIFY(!bench.ask(SocketRequest{8, upgrade})->accepted);
        QVERIFY(bench.host.link()->notify(SocketEvent{7, SocketEvent::Type::Text, "ping", 0}));
        QVERIFY(bench.until([&] { return !bench.frames.empty(); }));
        QCOMPARE(bench.frames.front().payload, "ping"_ba);
    }

    void looksUpActsAndSignals()
    {
        PluginBench bench(m_folder);
        QVERIFY(bench.start(m_settings));
        QVERIFY(bench.ask(ActionCall{{.name = u"reset"_s, .actionId = testId(9)}}));
        const auto found = bench.ask(LookupCall{{.name = u"echoes"_s}});
        QVERIFY(!found->result.value("resetAt"_L1).toString().isEmpty());
        QCOMPARE(bench.ask(LookupCall{{.name = u"nothing"_s}}).error().code, ErrorCode::Unsupported);
        QVERIFY(
            bench.host.link()->notify(Signal{.kind = u"typing"_s, .contactPoint = m_ada, .topic = u"conversation"_s}));
        QVERIFY(bench.until([&] { return !bench.signals_.empty(); }));
    }

    void stopsWhenAsked()
    {
        PluginBench bench(m_folder);
        QVERIFY(bench.start(m_settings));
        const qint64 pid = bench.host.processId();
        bool stopped = false;
        bench.host.stop([&] { stopped = true; });
        QVERIFY(bench.until([&] { return stopped; }));
        QCOMPARE(bench.host.words(), u"stopped"_s);
        QVERIFY(::kill(pid_t(pid), 0) != 0);
        QVERIFY2(QDir(bench.area.path()).isEmpty(), "the private copy stayed");
    }
};

QTEST_GUILESS_MAIN(SampleTest)
#include "sample_test.moc"
