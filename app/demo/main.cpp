// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/backend.h"
#include "demo/hubevents.h"
#include "demo/scriptedvisitor.h"
#include "demo/shop.h"
#include "demo/webserver.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/random.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace throughline;
using namespace throughline::demo;
using namespace Qt::StringLiterals;

namespace {

int refuse(const QString &why)
{
    std::fputs(("throughline-demo: " + why.toUtf8() + '\n').constData(), stderr);
    return 2;
}

std::optional<QByteArray> contentOf(const QString &path)
{
    QFile file;
    const bool opened = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly)
                                       : (file.setFileName(path), file.open(QIODevice::ReadOnly));
    return opened ? std::optional(file.readAll()) : std::nullopt;
}

//! The file given to the endpoint as its secrets ({"tokenSecret": ".."}), or the bare secret in one line.
QByteArray secretIn(const QByteArray &content)
{
    const QJsonObject json = QJsonDocument::fromJson(content).object();
    return json.contains("tokenSecret"_L1) ? json["tokenSecret"_L1].toString().toUtf8() : content.trimmed();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"throughline-demo"_s);
    QCommandLineParser options;
    options.setApplicationDescription(
        u"A sample shop that plays a company's own web site, with Throughline's chat on every page."_s);
    options.addHelpOption();
    const QCommandLineOption hub(u"hub"_s, u"Address of the hub."_s, u"url"_s);
    const QCommandLineOption endpoint(u"endpoint"_s, u"Id of the hub's web chat endpoint."_s, u"id"_s);
    const QCommandLineOption listen(u"listen"_s, u"Loopback address and port of the shop; port 0 takes a free one."_s,
                                    u"address"_s, u"127.0.0.1:0"_s);
    const QCommandLineOption secret(
        u"secret-file"_s, u"File with the endpoint's tokenSecret; without it customers stay unknown to the chat."_s,
        u"file"_s);
    const QCommandLineOption visitor(
        u"visitor"_s, u"Play the visitor of this script (- for standard input) instead of serving the shop."_s,
        u"script"_s);
    const QCommandLineOption origin(u"origin"_s, u"With --visitor: address of the shop the visitor looks at."_s,
                                    u"url"_s);
    const QCommandLineOption events(u"events"_s, u"Id of the hub's events endpoint."_s, u"id"_s);
    const QCommandLineOption keys(
        u"events-keys"_s,
        u"File with the events endpoint's publicKey, secretKey and backendKey as JSON; the backend answers at /backend."_s,
        u"file"_s);
    options.addOptions({hub, endpoint, listen, secret, visitor, origin, events, keys});
    options.process(app);
    startLogging({});

    ChatDoor door{QUrl(options.value(hub), QUrl::StrictMode), options.value(endpoint), {}, {}, {}};
    const auto id = Id::fromString(door.endpointId);
    const bool hubGood = door.hub.isValid() && (door.hub.scheme() == "http"_L1 || door.hub.scheme() == "https"_L1);
    if (!hubGood || !id)
        return refuse(u"--hub needs an http or https address and --endpoint the id of a web chat endpoint"_s);
    door.endpointId = id->toString();
    if (options.isSet(secret)) {
        const auto content = contentOf(options.value(secret));
        if (!content || secretIn(*content).size() < 32)
            return refuse(u"the secret file cannot be read, or its secret is shorter than 32 characters"_s);
        door.secret = secretIn(*content);
    }
    QJsonObject eventKeys;
    if (options.isSet(events)) {
        const auto eventsId = Id::fromString(options.value(events));
        const auto content = contentOf(options.value(keys));
        eventKeys = content ? QJsonDocument::fromJson(*content).object() : QJsonObject();
        if (!eventsId || eventKeys["secretKey"_L1].toString().size() < 32
            || eventKeys["backendKey"_L1].toString().size() < 32)
            return refuse(u"--events needs the id of an events endpoint and --events-keys a file with its keys"_s);
        door.eventsId = eventsId->toString();
        door.publicKey = eventKeys["publicKey"_L1].toString();
    }
    const SystemClock clock;
    SystemRandom random;
    auto shop = Shop::open(door, clock, random);
    if (!shop)
        return refuse(u"the shop's pages are damaged"_s);

    if (options.isSet(visitor)) {
        const auto content = contentOf(options.value(visitor));
        auto script = content ? readScript(*content) : fail(ErrorCode::Io, u"it cannot be read"_s);
        if (!script || options.value(origin).isEmpty())
            return refuse(u"--visitor needs --origin and a script; "_s + (script ? QString() : script.error().detail));
        ScriptedVisitor player(door, options.value(origin), *shop, random, clock);
        QObject::connect(&player, &ScriptedVisitor::finished, &app,
                         [](const QString &fault) { QCoreApplication::exit(fault.isEmpty() ? 0 : 1); });
        QMetaObject::invokeMethod(
            &player, [&] { player.play(std::move(*script)); }, Qt::QueuedConnection);
        return QCoreApplication::exec();
    }

    std::optional<HubEvents> told;
    if (!door.eventsId.isEmpty()) {
        QUrl batch(door.hub);
        batch.setPath(u"/c/"_s + door.eventsId + u"/v1/batch"_s);
        told.emplace(batch, eventKeys["secretKey"_L1].toString().toUtf8());
        shop->setEvents(&*told);
        shop->backend().setKey(eventKeys["backendKey"_L1].toString().toUtf8());
    }
    WebServer server([&](const Request &request) { return shop->answer(request); });
    if (!server.listenOn(options.value(listen)))
        return refuse(u"cannot listen on %1 (loopback addresses only)"_s.arg(options.value(listen)));
    shop->setOrigin(server.origin());
    std::fputs(("listening on " + server.origin().toUtf8() + '\n').constData(), stdout);
    std::fflush(stdout);
    return QCoreApplication::exec();
}
