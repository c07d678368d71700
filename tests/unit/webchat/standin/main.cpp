// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/httpfront.h"
#include "front/relaydoor.h"
#include "front/websocketdoor.h"
#include "webchat/standin/standin.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

using namespace throughline;
using namespace throughline::webchat;
using namespace Qt::StringLiterals;

// webchat-standin --settings JSON [--secret TEXT]: prints "listening on URL", then obeys JSON lines on standard input.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser options;
    const QCommandLineOption settings(u"settings"_s, u"the endpoint's settings"_s, u"json"_s, u"{}"_s);
    const QCommandLineOption secret(u"secret"_s, u"the endpoint's tokenSecret"_s, u"text"_s);
    options.addOptions({settings, secret});
    options.process(app);

    plugin::StartInfo info{.endpointId = Id::named(u"test", u"standin"), .name = u"Stand-in"_s};
    info.settings = QJsonDocument::fromJson(options.value(settings).toUtf8()).object();
    info.secrets[u"tokenSecret"_s] = options.value(secret).toUtf8();

    StandIn standIn(info, {});
    hub::Router router;
    hub::WebSocketDoor door;
    hub::RelayDoor relay(standIn, door, {}, {});
    relay.addTo(router);
    hub::HttpFront front(router, {});
    if (!front.open())
        return 1;
    std::printf("listening on %s %s\n", qPrintable(front.url()), qPrintable(info.endpointId.toString()));
    std::fflush(stdout);

    QByteArray waiting;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, [&] {
        char buffer[4096];
        const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (got <= 0)
            return QCoreApplication::quit();
        waiting.append(buffer, got);
        for (qsizetype end = waiting.indexOf('\n'); end >= 0; end = waiting.indexOf('\n')) {
            const QJsonObject answer = standIn.obey(QJsonDocument::fromJson(waiting.first(end)).object());
            waiting.remove(0, end + 1);
            std::printf("%s\n", QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
            std::fflush(stdout);
        }
    });
    return QCoreApplication::exec();
}
