// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// throughline-plugin-host: runs one plugin's connector for one endpoint. Started by the hub only, which hands over one end
// of a socket pair as descriptor 3 and its own process id as the one argument.
#include "host/confine.h"
#include "host/connectorrunner.h"
#include "host/link.h"

#include <QCoreApplication>
#include <QLocalSocket>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    constexpr int lineFd = 3;
    bool isNumber = false;
    const qint64 parent = argc == 2 ? QByteArray(argv[1]).toLongLong(&isNumber) : 0;
    if (!isNumber) {
        std::fputs("throughline-plugin-host is started by throughline-hub, not by hand.\n", stderr);
        return 2;
    }
    const auto confined = throughline::plugin::confineProcess(parent, lineFd);
    if (!confined && confined.error().code != throughline::ErrorCode::Unsupported) {
        std::fprintf(stderr, "throughline-plugin-host: %s\n", qPrintable(confined.error().detail));
        return 3;
    }
    QCoreApplication app(argc, argv);
    auto socket = std::make_unique<QLocalSocket>();
    if (!socket->setSocketDescriptor(lineFd)) {
        std::fputs("throughline-plugin-host: descriptor 3 is not a socket.\n", stderr);
        return 2;
    }
    throughline::plugin::Link link(std::move(socket));
    // Without its hub there is nothing to do, and nothing to save: what matters is acknowledged by the hub.
    QObject::connect(&link, &throughline::plugin::Link::closed, &app, [] { ::_exit(0); });
    throughline::plugin::ConnectorRunner runner(link);
    link.notify(throughline::plugin::Hello{.pid = int(::getpid())});
    return app.exec();
}
