// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The conformance kit: what every plugin must do, made from the schema of the API.
//   plugin_conformance [folder of a packed plugin [settings.json]] [Qt Test's options]
// Without a folder it runs on the sample; without settings with the least an administrator can give, which need not be
// what the plugin can work with.
#include "generator.h"
#include "loader/view.h"
#include "pluginbench.h"

#include <QJsonDocument>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::plugin;

static QString folder = QStringLiteral(PLUGINS_FOLDER "/sample");
static QJsonObject given; // settings named on the command line

class ConformanceTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] static QJsonObject defaults(const Manifest &manifest)
    {
        // An endpoint as an administrator makes it in a hurry: what is required and nothing else.
        QJsonObject settings = given;
        for (const Setting &s : manifest.settings) {
            if (!settings.contains(s.key) && s.required && s.fallback.isUndefined() && s.type != "secret"_L1)
                settings.insert(s.key, s.type == "url"_L1       ? QJsonValue(u"https://shop.test"_s)
                                       : s.type == "number"_L1  ? QJsonValue(double(s.min))
                                       : s.type == "boolean"_L1 ? QJsonValue(true)
                                       : s.type == "choice"_L1  ? QJsonValue(s.choices.first())
                                                               : QJsonValue(QString(std::max<qint64>(s.min, 4), u'x')));
        }
        return checkSettings(manifest, settings, secretsOf(manifest)).value_or(QJsonObject());
    }
    [[nodiscard]] static QJsonObject secretsOf(const Manifest &manifest)
    {
        QJsonObject secrets;
        for (const Setting &s : manifest.settings) {
            if (s.type == "secret"_L1 && s.required)
                secrets.insert(s.key, QString(std::max<qint64>(s.min, 32), u's'));
        }
        return secrets;
    }
    //! Starts with the least an administrator can give; any health but crashing will do (there may be no provider here).
    [[nodiscard]] static bool starts(PluginBench &bench)
    {
        const auto package = verifyPackage(folder, {.keys = {vendorKey()}}, Contents::Check);
        if (!package)
            return false;
        bench.settings = defaults(package->manifest);
        const QJsonObject secrets = secretsOf(package->manifest);
        for (auto it = secrets.begin(); it != secrets.end(); ++it)
            bench.secrets.insert(it.key(), it.value().toString().toUtf8());
        bench.host.start();
        return bench.until([&] { return bench.host.state() == HostProcess::State::Running && bench.ask(Ping{}); });
    }
    template<typename M>
    [[nodiscard]] static M made(Generator &generator, Generator::Size size)
    {
        auto message =
            decode<M>(generator.valid(messageSchema(QString(QLatin1StringView(Message<M>::name)))->fields, size));
        Q_ASSERT(message);
        return *message;
    }
    [[nodiscard]] static bool may(const PluginBench &bench, const char *permission)
    {
        return bench.manifest.permissions.contains(QLatin1StringView(permission));
    }

private Q_SLOTS:
    void isPackedAndSigned()
    {
        const auto package = verifyPackage(folder, {.keys = {vendorKey()}}, Contents::Keep);
        QVERIFY2(package, package ? "" : qPrintable(package.error().detail));
        QCOMPARE(package->manifest.api, apiVersion);
        if (!given.isEmpty()) {
            const auto settings = checkSettings(package->manifest, given, secretsOf(package->manifest));
            QVERIFY2(settings, settings ? "" : qPrintable(settings.error().detail));
        }
        if (package->manifest.view.file.isEmpty())
            return;
        const auto view = openView(*package);
        QVERIFY2(view, view ? "" : qPrintable(view.error().detail));
    }

    void startsWithTheLeastSettingsAndStopsInTime()
    {
        PluginBench bench(folder);
        QVERIFY2(starts(bench), qPrintable(bench.host.words() + bench.refusal));
        bool stopped = false;
        QElapsedTimer timer;
        timer.start();
        bench.host.stop([&] { stopped = true; });
        QVERIFY(bench.until([&] { return stopped; }));
        QVERIFY2(timer.elapsed() < 5000, "stop() did not call done");
    }

    void answersEveryHttpRequest()
    {
        PluginBench bench(folder);
        QVERIFY(starts(bench));
        if (!may(bench, "http"))
            QSKIP("has no HTTP");
        Generator generator(1);
        for (int i = 0; i < 60; ++i) {
            auto request = made<HttpRequest>(generator, i == 0   ? Generator::Size::Smallest
                                                        : i == 1 ? Generator::Size::Largest
                                                                 : Generator::Size::Any);
            if (i % 3 == 0) {
                request.method = i % 2 ? u"GET"_s : u"POST"_s;
                request.path.prepend(u'/');
            }
            const auto answer = bench.ask(request, 30'000);
            QVERIFY2(answer, qPrintable(u"request %1: %2; %3"_s.arg(i).arg(answer ? QString() : answer.error().detail,
                                                                           bench.host.words())));
            QVERIFY(answer->status >= 200 && answer->status < 600);
        }
        QCOMPARE(bench.starts, 1);
    }

    void decidesEverySocketAndSurvivesItsFrames()
    {
        PluginBench bench(folder);
        QVERIFY(starts(bench));
        if (!may(bench, "socket"))
            QSKIP("has no sockets");
        Generator generator(2);
        for (quint64 i = 1; i <= 40; ++i) {
            auto request = made<SocketRequest>(generator, Generator::Size::Any);
            request.socketId = i;
            request.request.method = u"GET"_s;
            if (i % 2)
                request.request.path = u"/v1/socket"_s;
            request.request.headers = i % 4 == 3 ? decltype(request.request.headers){} : request.request.headers;
            const auto decision = bench.ask(request, 30'000);
            QVERIFY2(decision, qPrintable(bench.host.words()));
            for (int frame = 0; frame < 5; ++frame) {
                auto event = made<SocketEvent>(generator, Generator::Size::Any);
                event.socketId = i + quint64(frame == 4); // also for one that was never opened
                bench.host.link()->notify(event);
            }
        }
        QVERIFY(bench.ask(Ping{}));
        QCOMPARE(bench.starts, 1);
    }

    void reportsOnEveryItemItIsHanded()
    {
        PluginBench bench(folder);
        QVERIFY(starts(bench));
        if (!may(bench, "send"))
            QSKIP("does not send");
        Generator generator(3);
        std::vector<OutboundItem> items;
        for (int i = 0; i < 30; ++i) {
            auto item = made<OutboundItem>(generator, i == 0   ? Generator::Size::Smallest
                                                      : i == 1 ? Generator::Size::Largest
                                                               : Generator::Size::Any);
            if (i % 2 && !bench.manifest.capabilities.identityKeys.empty())
                item.contactPoint.kind = bench.manifest.capabilities.identityKeys.front().kind;
            items.push_back(item);
            QVERIFY2(bench.ask(item, 60'000), qPrintable(bench.host.words()));
        }
        const auto reportOf = [&](const Id &id) {
            return std::find_if(bench.reports.begin(), bench.reports.end(),
                                [&](const auto &r) { return r.itemId == id; });
        };
        for (const OutboundItem &item : items)
            QVERIFY2(bench.until([&] { return reportOf(item.itemId) != bench.reports.end(); }, 60'000),
                     "an item without a report");
        for (const DeliveryReport &report : bench.reports) {
            const bool ours =
                std::any_of(items.begin(), items.end(), [&](const auto &i) { return i.itemId == report.itemId; });
            QVERIFY2(ours, "a report on an item it was never handed");
            QVERIFY2(report.state != DeliveryState::Failed || !report.error.isEmpty(), "a failure without a reason");
        }
        QCOMPARE(bench.starts, 1);
    }

    void takesSignalsAndRefusesUnknownCalls()
    {
        PluginBench bench(folder);
        QVERIFY(starts(bench));
        Generator generator(4);
        for (int i = 0; may(bench, "signal") && i < 50; ++i)
            bench.host.link()->notify(made<Signal>(generator, Generator::Size::Any), true);
        if (may(bench, "lookup"))
            QVERIFY(!bench.ask(LookupCall{{.name = u"noSuchLookup"_s}}, 20'000));
        if (may(bench, "action"))
            QVERIFY(!bench.ask(ActionCall{{.name = u"noSuchAction"_s, .actionId = testId(1)}}, 20'000));
        QVERIFY(bench.ask(Ping{}));
        QCOMPARE(bench.starts, 1);
    }

    void survivesAHubThatSaysNoToEverything()
    {
        PluginBench bench(folder);
        bench.onIngest = [](const IngestBatch &) -> Result<void> { return fail(ErrorCode::RateLimited); };
        QVERIFY(starts(bench));
        Generator generator(5);
        for (int i = 0; may(bench, "http") && i < 10; ++i)
            (void)bench.ask(made<HttpRequest>(generator, Generator::Size::Any), 30'000);
        QVERIFY(bench.ask(Ping{}));
        QCOMPARE(bench.starts, 1);
    }

    void itsItemsKeepTheRules()
    {
        PluginBench bench(folder, {.restart = {.first = std::chrono::milliseconds(50)}});
        QVERIFY(starts(bench));
        if (may(bench, "send")) {
            for (int i = 0; i < 5; ++i) {
                const QString kind = bench.manifest.capabilities.identityKeys.empty()
                                         ? u"x"_s
                                         : bench.manifest.capabilities.identityKeys.front().kind;
                (void)bench.ask(replyTo({.kind = kind, .value = u"conformance"_s}, i, u"text"_s));
            }
        }
        ::kill(pid_t(bench.host.processId()), SIGKILL);
        QVERIFY(bench.until([&] { return bench.starts == 2; }));
        QVERIFY(bench.until([&] { return bench.host.link() && bench.ask(Ping{}); }));
        for (const InboundItem &item : bench.items) {
            QVERIFY(item.direction == u"in" || item.direction == u"out" || item.direction == u"internal");
            const auto &keys = bench.manifest.capabilities.identityKeys;
            const auto key =
                std::find_if(keys.begin(), keys.end(), [&](const auto &k) { return k.kind == item.contactPoint.kind; });
            QVERIFY2(key != keys.end(), "a contact point of a kind the descriptor does not name");
            QVERIFY2(item.contactPoint.trust <= key->trust, "more trust than the descriptor says");
            QVERIFY(!item.kind.startsWith(u"x-") || item.kind.startsWith(u"x-%1-"_s.arg(bench.manifest.id)));
        }
    }
};

int main(int argc, char **argv)
{
    if (argc > 1 && argv[1][0] != '-' && QFile::exists(QString::fromLocal8Bit(argv[1]) + u"/manifest.json"_s)) {
        folder = QString::fromLocal8Bit(argv[1]);
        std::swap(argv[1], argv[0]);
        --argc;
        ++argv;
        if (argc > 1 && argv[1][0] != '-') {
            QFile file(QString::fromLocal8Bit(argv[1]));
            if (file.open(QIODevice::ReadOnly))
                given = QJsonDocument::fromJson(file.readAll()).object();
            if (given.isEmpty()) {
                std::fprintf(stderr, "%s holds no settings\n", argv[1]);
                return 2;
            }
            std::swap(argv[1], argv[0]);
            --argc;
            ++argv;
        }
    }
    QCoreApplication app(argc, argv);
    ConformanceTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "conformance_test.moc"
