// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "api/exchange.h"
#include "channels/channels.h"
#include "front/relay.h"
#include "hub/hubfixture.h"
#include "loader/catalogue.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace throughline;
using namespace throughline::hub;

namespace {

//! The front's side of visitors' sockets, as a list of what happened.
class FakeSockets final : public RelaySockets
{
public:
    void accept(RelaySocketId socket, const QByteArray &) override { happened << u"accept %1"_s.arg(socket); }
    void refuse(RelaySocketId socket, int status) override { happened << u"refuse %1 %2"_s.arg(socket).arg(status); }
    void send(RelaySocketId socket, const QByteArray &message, bool) override
    {
        happened << u"send %1 %2"_s.arg(socket).arg(QString::fromUtf8(message));
    }
    void close(RelaySocketId socket, int code, const QString &) override
    {
        happened << u"close %1 %2"_s.arg(socket).arg(code);
    }
    [[nodiscard]] qint64 queuedBytes(RelaySocketId) const override { return queued; }

    QStringList happened;
    qint64 queued = 0;
};

//! A hub on disk with one echo endpoint, and its channels with real plugin hosts.
class Road
{
public:
    explicit Road(const QString &channel = u"sample"_s, const QJsonObject &config = {})
    {
        echo = must(
            hub.hub->addEndpoint({.channel = channel, .name = u"Echo"_s, .queueId = hub.support, .config = config}));
        hub.hub->setCommitListener([this](const CommitPtr &batch) {
            QMetaObject::invokeMethod(
                &home,
                [this, batch] {
                    if (channels)
                        channels->committed(batch);
                },
                Qt::QueuedConnection);
        });
        open();
    }
    //! As after the start of a hub.
    void open()
    {
        channels = std::make_unique<Channels>(
            ChannelParts{*hub.work, hub.topics, hub.clock, scheduler, random},
            ChannelOptions{.plugins = {QStringLiteral(PLUGINS_FOLDER), QStringLiteral(TEST_PLUGINS_FOLDER)},
                           .data = hub.folder.path(),
                           .program = QStringLiteral(PLUGIN_HOST_PROGRAM),
                           .timings = {.stop = 500ms, .restart = {.first = 20ms, .most = 40ms}}});
        channels->relay().attach(sockets);
        channels->start();
    }
    [[nodiscard]] Endpoint endpoint() { return must(endpointSetup(*hub.reader, echo)).endpoint; }
    [[nodiscard]] bool runs()
    {
        return QTest::qWaitFor([&] { return endpoint().health == EndpointHealth::Running; }, 20'000);
    }
    [[nodiscard]] RelayResponse http(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                                     const QByteArray &query = {})
    {
        std::optional<RelayResponse> response;
        channels->relay().request(
            echo, {.method = method, .path = path, .query = query, .headers = {{"host", "hub.test"}}, .body = body},
            [&](RelayResponse r) { response = std::move(r); });
        (void)QTest::qWaitFor([&] { return response.has_value(); }, 20'000);
        return response.value_or(RelayResponse{.status = 0});
    }
    [[nodiscard]] plugin::IngestedItem says(const QString &text)
    {
        const auto answer =
            http("POST", "/v1/messages",
                 QJsonDocument(QJsonObject{{u"id"_s, text}, {u"from"_s, u"Ada"_s}, {u"text"_s, text}}).toJson());
        const auto item = Id::fromString(QJsonDocument::fromJson(answer.body).object().value("itemId"_L1).toString());
        const auto stored = item ? records(*item) : std::nullopt;
        return stored ? plugin::IngestedItem{stored->id, stored->contactPointId, stored->conversationId}
                      : plugin::IngestedItem{};
    }
    [[nodiscard]] std::optional<TimelineItem> records(const Id &id)
    {
        for (const TimelineItem &item : must(pointHistory(*hub.reader, echo, point(), {}, 200))) {
            if (item.id == id)
                return item;
        }
        return std::nullopt;
    }
    [[nodiscard]] Id point() { return must(findContactPoint(*hub.reader, {.kind = u"echo"_s, .value = u"ada"_s})).id; }
    Id reply(const plugin::IngestedItem &to, const QString &text)
    {
        const Id id = hub.random.newId(hub.clock.now());
        (void)hub.command(hub.ana, u"conversation.reply"_s,
                          {{u"conversationId"_s, to.conversationId.toString()},
                           {u"itemId"_s, id.toString()},
                           {u"contactPointId"_s, to.contactPointId.toString()},
                           {u"endpointId"_s, echo.toString()},
                           {u"text"_s, text}});
        return id;
    }
    [[nodiscard]] DeliveryState state(const Id &id) { return must(outgoing(*hub.reader, id)).item.delivery->state; }
    //! Texts of what came in from Ada, in the order of the conversation.
    [[nodiscard]] QStringList echoes()
    {
        std::vector<TimelineItem> items = must(pointHistory(*hub.reader, echo, point(), {}, 200));
        std::sort(items.begin(), items.end(), [](const auto &a, const auto &b) { return a.seq < b.seq; });
        QStringList texts;
        for (const TimelineItem &item : items) {
            if (item.kind == u"x-sample-echo"_s)
                texts << item.text;
        }
        return texts;
    }

    QObject home;
    HubFixture hub;
    QtScheduler scheduler;
    SeededRandom random{3};
    FakeSockets sockets;
    Id echo;
    std::unique_ptr<Channels> channels;
};

} // namespace

//! Hub and plugins together: real store, real plugin hosts.
class ChannelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWordGoesInAndTheAnswerComesBack()
    {
        Road road;
        QVERIFY2(road.runs(), qPrintable(road.endpoint().healthDetail));
        const auto said = road.says(u"hello"_s);
        QVERIFY(!said.conversationId.isNull());
        const Id reply = road.reply(said, u"good day"_s);
        QVERIFY(QTest::qWaitFor([&] { return road.state(reply) == DeliveryState::Delivered; }, 20'000));
        QCOMPARE(road.echoes(), QStringList{u"Echo: good day"_s});
        QCOMPARE(road.channels->catalogue().accepted(u"sample"_s)->state, plugin::PluginState::Running);
        const auto history = road.http("GET", "/v1/messages", {}, "from=Ada");
        QVERIFY(history.body.contains("hello") && history.body.contains("good day"));
        QCOMPARE(road.hub.violations(), QString());
    }

    void settingsAreTriedAsideAndSwitchingOffEndsTheConnector()
    {
        Road road;
        QVERIFY(road.runs());
        std::optional<Result<QJsonObject>> tried;
        const auto settle = [&] { return QTest::qWaitFor([&] { return tried.has_value(); }, 30'000); };
        road.channels->tryOut({.endpointId = road.hub.random.newId(road.hub.clock.now()),
                               .channel = u"sample"_s,
                               .name = u"Trial"_s,
                               .address = {},
                               .config = {},
                               .secrets = {}},
                              [&](const Result<QJsonObject> &result) { tried = result; });
        QVERIFY(settle() && *tried);
        QVERIFY2((**tried)["ok"_L1].toBool(), QJsonDocument(**tried).toJson().constData());
        QCOMPARE(must(endpoints(*road.hub.reader)).size(), size_t(2)); // the fixture's and this one
        tried.reset();
        road.channels->tryOut({.endpointId = road.echo,
                               .channel = u"sample"_s,
                               .name = u"Trial"_s,
                               .address = {},
                               .config = {{u"delayMs"_s, -5}},
                               .secrets = {}},
                              [&](const Result<QJsonObject> &result) { tried = result; });
        QVERIFY(settle() && *tried);
        QVERIFY(!(**tried)["ok"_L1].toBool());
        QVERIFY((**tried)["steps"_L1][0]["words"_L1].toString().contains(u"delayMs"_s));
        QVERIFY(road.channels->installed()->contains(u"sample"_s));

        const Id admin = must(road.hub.hub->addUser({.name = u"Adele"_s,
                                                     .email = u"adele@acme.test"_s,
                                                     .role = Role::Admin,
                                                     .passwordHash = {},
                                                     .queueIds = {}}));
        const auto switchTo = [&](bool on) {
            return road.hub
                .command(admin, u"endpoint.update"_s, {{u"endpointId"_s, road.echo.toString()}, {u"enabled"_s, on}})
                .applied;
        };
        QVERIFY(switchTo(false));
        QVERIFY(QTest::qWaitFor([&] { return road.channels->processId(road.echo) == 0; }, 20'000));
        QCOMPARE(road.endpoint().health, EndpointHealth::Stopped);
        QVERIFY(switchTo(true));
        QVERIFY(road.runs());
    }

    void repliesSurviveKillsOfThePluginExactlyOnceAndInOrder()
    {
        Road road;
        QVERIFY(road.runs());
        const auto said = road.says(u"hello"_s);
        QStringList expected;
        std::vector<Id> replies;
        for (int i = 0; i < 25; ++i) {
            replies.push_back(road.reply(said, QString::number(i)));
            expected << u"Echo: %1"_s.arg(i);
        }
        SeededRandom chance(5);
        for (int kill = 0; kill < 8; ++kill) {
            QTest::qWait(int(chance.below(60)));
            if (const qint64 pid = road.channels->processId(road.echo))
                ::kill(pid_t(pid), SIGKILL);
        }
        QVERIFY(QTest::qWaitFor(
            [&] { return road.echoes().size() >= 25 && road.state(replies.back()) == DeliveryState::Delivered; },
            60'000));
        QTest::qWait(200); // a double would come now
        QCOMPARE(road.echoes(), expected);
        for (const Id &id : replies)
            QVERIFY(QTest::qWaitFor([&] { return road.state(id) == DeliveryState::Delivered; }, 5'000));
        QCOMPARE(road.hub.violations(), QString());
    }

    void repliesSurviveTheEndOfTheHub()
    {
        Road road(u"sample"_s, {{u"delayMs"_s, 20}});
        QVERIFY(road.runs());
        const auto said = road.says(u"hello"_s);
        QStringList expected;
        Id last;
        for (int i = 0; i < 10; ++i) {
            last = road.reply(said, QString::number(i));
            expected << u"Echo: %1"_s.arg(i);
        }
        for (int round = 0; round < 4; ++round) {
            QTest::qWait(40);
            road.channels.reset(); // plugin hosts die with it, as with a killed hub
            road.open();
        }
        QVERIFY(QTest::qWaitFor([&] { return road.state(last) == DeliveryState::Delivered; }, 60'000));
        QVERIFY(QTest::qWaitFor([&] { return road.echoes().size() >= 10; }, 5'000));
        QCOMPARE(road.echoes(), expected);
    }

    void aConnectorWithoutIdempotencyStopsAtUnconfirmed()
    {
        Road road(u"misbehaved"_s, {{u"deed"_s, u"never report"_s}});
        QVERIFY(road.runs());
        const auto taken =
            must(road.hub.hub->ingest(road.echo, {HubFixture::message(u"ada"_s, u"hi"_s, u"k1"_s)}, {})).items.front();
        const Id reply = road.reply({taken.itemId, taken.contactPointId, taken.conversationId}, u"once only"_s);
        QVERIFY(QTest::qWaitFor([&] { return road.state(reply) == DeliveryState::HandedOver; }, 5'000));
        QTest::qWait(100);
        ::kill(pid_t(road.channels->processId(road.echo)), SIGKILL);
        QVERIFY(QTest::qWaitFor([&] { return road.state(reply) == DeliveryState::Unconfirmed; }, 20'000));
    }

    void theEndpointSaysInWordsWhatIsWrong()
    {
        Road road(u"sample"_s, {{u"delayMs"_s, -5}});
        QVERIFY(QTest::qWaitFor([&] { return road.endpoint().health == EndpointHealth::Stopped; }, 10'000));
        QVERIFY2(road.endpoint().healthDetail.contains(u"delayMs: must be a number"),
                 qPrintable(road.endpoint().healthDetail));
        QCOMPARE(road.http("GET", "/v1/messages", {}).status, 503);
        must(road.hub.hub->setEndpointConfig(road.echo, {{u"delayMs"_s, 0}}, {}));
        road.channels->reconfigured(road.echo);
        QVERIFY(road.runs());
        Road missing(u"carrier-pigeon"_s);
        QVERIFY(QTest::qWaitFor([&] { return missing.endpoint().health == EndpointHealth::Stopped; }, 10'000));
        QVERIFY(missing.endpoint().healthDetail.contains(u"no plugin carrier-pigeon"));
    }

    void aCrashIsToldWithTheEndpointAndOtherEndpointsGoOn()
    {
        Road road;
        QVERIFY(road.runs());
        const Id bad = must(road.hub.hub->addEndpoint({.channel = u"misbehaved"_s,
                                                       .name = u"Bad"_s,
                                                       .queueId = road.hub.support,
                                                       .config = {{u"deed"_s, u"crash in start"_s}}}));
        QVERIFY(QTest::qWaitFor(
            [&] {
                return must(endpointSetup(*road.hub.reader, bad))
                    .endpoint.healthDetail.contains(u"crashed (signal 11)");
            },
            20'000));
        QVERIFY(!road.says(u"still here"_s).itemId.isNull());
    }

    void visitorsSocketsAreRelayedAndClosedWhenTheConnectorDies()
    {
        Road road;
        QVERIFY(road.runs());
        auto &relay = road.channels->relay();
        QVERIFY(relay.serves(road.echo) && !relay.serves(road.hub.sales));
        const RelayRequest upgrade{.method = "GET", .path = "/v1/socket", .headers = {{"host", "hub.test"}}};
        relay.openSocket(road.echo, 1, upgrade);
        relay.openSocket(road.echo, 2, {.method = "GET", .path = "/elsewhere"});
        QVERIFY(QTest::qWaitFor([&] { return road.sockets.happened.size() == 2; }));
        QVERIFY(road.sockets.happened.contains(u"accept 1"_s) && road.sockets.happened.contains(u"refuse 2 403"_s));
        relay.socketMessage(1, "hello", false);
        QVERIFY(QTest::qWaitFor([&] { return road.sockets.happened.contains(u"send 1 hello"_s); }));
        road.sockets.queued = RelayLimits::queued + 1; // a visitor who does not read
        relay.socketMessage(1, "more", false);
        QVERIFY(QTest::qWaitFor([&] { return road.sockets.happened.contains(u"close 1 1013"_s); }));
        road.sockets.queued = 0;
        relay.openSocket(road.echo, 3, upgrade);
        QVERIFY(QTest::qWaitFor([&] { return road.sockets.happened.contains(u"accept 3"_s); }));
        ::kill(pid_t(road.channels->processId(road.echo)), SIGKILL);
        QVERIFY(QTest::qWaitFor([&] { return road.sockets.happened.contains(u"close 3 1012"_s); }));
    }

    void signsGoBothWays()
    {
        Road road;
        QVERIFY(road.runs());
        const auto said = road.says(u"hello"_s);
        QStringList heard;
        const auto listener = road.hub.topics.add(
            [&](const wire::Ephemeral &signal, const QByteArray &) { heard << signal.topic + u' ' + signal.kind; });
        const QString topic = u"conv/"_s + said.conversationId.toString();
        road.hub.topics.subscribe(listener, topic, road.hub.clock.now());
        // The agent types; the echo types back to whoever listens.
        road.hub.topics.publish({.topic = topic, .kind = u"typing"_s, .from = u"agent/"_s + road.hub.ana.toString()},
                                road.hub.clock.now(), listener);
        QVERIFY(QTest::qWaitFor([&] { return heard.contains(topic + u" typing"_s); }));
        road.hub.topics.remove(listener);
    }

    void lookupsAndActionsReachTheConnector()
    {
        Road road;
        QVERIFY(road.runs());
        std::optional<OutsideAnswer> answer;
        OutsideCall call{.endpointId = road.echo, .name = u"reset"_s, .actionId = road.echo, .point = {}};
        road.channels->call(call, [&](OutsideAnswer a) { answer = std::move(a); });
        QVERIFY(road.channels->isDelivering()); // not a moment to end
        QVERIFY(QTest::qWaitFor([&] { return answer.has_value(); }));
        QVERIFY(answer->result && answer->handedOver);
        QVERIFY(!road.channels->isDelivering());
        QVERIFY(!must(connectorValue(*road.hub.reader, road.echo, u"resetAt"_s)).isEmpty());
        answer.reset();
        call.name = u"format disk"_s;
        road.channels->call(call, [&](OutsideAnswer a) { answer = std::move(a); });
        QCOMPARE(answer->result.error().code, ErrorCode::Forbidden);
        QVERIFY(!answer->handedOver);
    }

    void stopLetsEveryConnectorFinish()
    {
        Road road;
        QVERIFY(road.runs());
        const qint64 pid = road.channels->processId(road.echo);
        bool stopped = false;
        road.channels->stop([&] { stopped = true; });
        QVERIFY(!stopped);
        QVERIFY(QTest::qWaitFor([&] { return stopped; }));
        QVERIFY(::kill(pid_t(pid), 0) != 0);
    }
};

QTEST_GUILESS_MAIN(ChannelsTest)
#include "channels_test.moc"
