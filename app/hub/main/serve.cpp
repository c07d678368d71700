// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"
#include "control/datafolder.h"
#include "control/policy.h"
#include "main/adminlink.h"
#include "main/commandline.h"
#include "main/hubservice.h"
#include "main/process.h"
#include "platform/stopsignals.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <functional>
#include <map>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

using std::chrono::milliseconds;

void addOptions(Command &command)
{
    command.storeOptions();
    command.option(u"listen"_s, u"Address and port; 0 as port lets the system choose."_s, u"address:port"_s,
                   u"127.0.0.1:8480"_s);
    command.option(u"tls-cert"_s, u"PEM file with the certificate and its chain."_s, u"file"_s);
    command.option(u"tls-key"_s, u"PEM file with the certificate's key."_s, u"file"_s);
    command.option(u"public-url"_s,
                   u"How clients reach this hub, if not by the name they ask for: https://hub.example"_s, u"url"_s);
    command.option(u"allow-origin"_s, u"Web page that may call the hub's own addresses; may be given more than once."_s,
                   u"origin"_s);
    command.option(u"trusted-proxy"_s,
                   u"Address or network whose X-Forwarded-For is believed; may be given more than once."_s,
                   u"network"_s);
    command.option(
        u"limit"_s,
        u"Changes a limit, NAME=NUMBER: header-seconds, body-seconds, idle-seconds, write-seconds, connections, "
        "connections-per-peer, ping-seconds, dead-seconds, stalled-seconds, sockets-per-agent, login-burst, login-refill-seconds."_s,
        u"limit"_s);
    command.option(u"embedded"_s, u"Runs for the consoles of this computer only, as long as they need it."_s);
    command.option(u"lease"_s, u"Path of the local socket."_s, u"path"_s);
    command.option(u"lease-minutes"_s, u"How long an embedded hub stays after its last console."_s, u"minutes"_s,
                   u"5"_s);
    command.option(u"log"_s, u"File to write the log to, besides standard error."_s, u"file"_s);
    command.option(u"verbose"_s, u"Writes more to the log; never texts, names or tokens."_s);
}

Result<std::pair<QHostAddress, quint16>> parseListen(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    if (host == u"localhost")
        host = u"127.0.0.1"_s;
    bool isNumber = false;
    const quint16 port = text.mid(colon + 1).toUShort(&isNumber);
    const QHostAddress address(host);
    if (colon < 0 || !isNumber || address.isNull())
        return fail(ErrorCode::InvalidArgument, u"--listen needs an address and a port, for example 127.0.0.1:8480."_s);
    return std::pair(address, port);
}

Result<void> applyLimit(const QString &text, ServeOptions &options)
{
    FrontLimits &front = options.front.limits;
    const auto time = [](milliseconds &target) {
        return [&target](double value) { target = milliseconds(qint64(value * 1000)); };
    };
    const auto count = [](int &target) { return [&target](double value) { target = int(value); }; };
    const std::map<QString, std::function<void(double)>> limits{
        {u"header-seconds"_s, time(front.header)},
        {u"body-seconds"_s, time(front.body)},
        {u"idle-seconds"_s, time(front.idle)},
        {u"write-seconds"_s, time(front.write)},
        {u"connections"_s, count(front.connections)},
        {u"connections-per-peer"_s, count(front.connectionsPerPeer)},
        {u"ping-seconds"_s, time(options.sockets.ping)},
        {u"dead-seconds"_s, time(options.sockets.dead)},
        {u"stalled-seconds"_s, time(options.sockets.stalled)},
        {u"sockets-per-agent"_s, count(options.sockets.perAgent)},
        {u"login-burst"_s, count(options.logins.burst)},
        {u"login-refill-seconds"_s, time(options.logins.refill)}};
    const auto found = limits.find(text.section(u'=', 0, 0));
    bool isNumber = false;
    const double value = text.section(u'=', 1).toDouble(&isNumber);
    if (found == limits.end() || !isNumber || value <= 0 || value > 1e6)
        return fail(ErrorCode::InvalidArgument, u"--limit does not know \"%1\"; see --help."_s.arg(text));
    found->second(value);
    return {};
}

Result<ServeOptions> readOptions(const Command &command, const DataFolder &folder)
{
    ServeOptions options;
    options.embedded = command.isSet(u"embedded"_s);
    const auto listen = parseListen(command.value(u"listen"_s));
    if (!listen)
        return fail(listen.error());
    std::tie(options.front.address, options.front.port) = *listen;
    if (options.embedded && !command.isSet(u"listen"_s))
        options.front.port = quint16(readNumber(folder.file(u"port"))); // the address stays the same from day to day
    if (options.embedded && !options.front.address.isLoopback())
        return fail(ErrorCode::InvalidArgument, u"An embedded hub listens on loopback only."_s);
    options.front.certificateFile = command.value(u"tls-cert"_s);
    options.front.keyFile = command.value(u"tls-key"_s);
    for (const QString &text : command.values(u"trusted-proxy"_s)) {
        const auto subnet = parseSubnet(text);
        if (!subnet)
            return fail(subnet.error());
        options.front.trustedProxies.push_back(*subnet);
    }
    for (const QString &text : command.values(u"limit"_s)) {
        if (auto applied = applyLimit(text, options); !applied)
            return fail(applied.error());
    }
    options.publicUrl = command.value(u"public-url"_s);
    while (options.publicUrl.endsWith(u'/'))
        options.publicUrl.chop(1);
    if (const QUrl url(options.publicUrl);
        !options.publicUrl.isEmpty() && (!url.isValid() || !url.scheme().startsWith(u"http") || url.host().isEmpty()))
        return fail(ErrorCode::InvalidArgument, u"--public-url needs an address like https://hub.example."_s);
    options.origins = command.values(u"allow-origin"_s);
    options.plugins = command.values(u"plugins"_s);
    options.developer = command.isSet(u"developer"_s);
    options.socketPath = command.value(u"lease"_s);
    bool isNumber = false;
    const double minutes = command.value(u"lease-minutes"_s).toDouble(&isNumber);
    if (!isNumber || minutes < 0)
        return fail(ErrorCode::InvalidArgument, u"--lease-minutes needs a number."_s);
    options.lease.linger = milliseconds(qint64(minutes * 60'000));
    return options;
}

} // namespace

int serve(const QStringList &arguments)
{
    Command command(u"serve"_s, u"Runs the hub until it is told to stop (SIGTERM)."_s);
    addOptions(command);
    if (const auto code = command.parse(arguments))
        return *code;
    startLogging({.file = command.value(u"log"_s), .debug = command.isSet(u"verbose"_s), .standardError = true});
    const MachinePolicy policy = readMachinePolicy();
    if (!policy.problem.isEmpty())
        return failed({ErrorCode::Forbidden, policy.problem});
    if (policy.disableEmbeddedHub && command.isSet(u"embedded"_s))
        return failed({ErrorCode::Forbidden, u"This machine's policy forbids an embedded hub (DisableEmbeddedHub)."_s});
    if (policy.disableUnsignedPlugins && command.isSet(u"developer"_s))
        return failed(
            {ErrorCode::Forbidden, u"This machine's policy forbids unsigned plugins (DisableUnsignedPlugins)."_s});
    hardenProcess(command.isSet(u"developer"_s));

    auto folder = DataFolder::claim(QFileInfo(command.dataFolder()).absoluteFilePath());
    if (!folder) {
        complain(folder.error().detail);
        return folder.error().code == ErrorCode::AlreadyExists ? FolderTaken : Failed;
    }
    auto options = readOptions(command, *folder);
    if (!options)
        return failed(options.error());
    auto key = findKey(command, *folder, true);
    if (!key)
        return failed(key.error());
    auto service = HubService::start(std::move(*folder), std::move(*key), std::move(*options));
    if (!service)
        return failed(service.error());
    const platform::StopSignals signals([&] { (*service)->stop(); });
    QObject::connect(service->get(), &HubService::stopped, QCoreApplication::instance(), &QCoreApplication::quit,
                     Qt::QueuedConnection);
    say(u"listening on %1"_s.arg((*service)->url()));
    return QCoreApplication::exec();
}

} // namespace throughline::hub
