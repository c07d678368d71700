// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"
#include "console/options.h"
#include "console/screenshot.h"
#include "console/startup.h"
#include "platform/paths.h"
#include "platform/process.h"
#include "platform/stopsignals.h"

#include <QDir>
#include <QGuiApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace throughline;

int main(int argc, char **argv)
{
    const auto hardened = platform::hardenProcess();
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(u"throughline"_s);
    QGuiApplication::setApplicationDisplayName(u"Throughline"_s);
    QGuiApplication::setApplicationVersion(QStringLiteral(THROUGHLINE_VERSION));
    QGuiApplication::setDesktopFileName(u"throughline"_s);

    const auto options = ui::readOptions(app.arguments());
    if (!options) {
        std::fprintf(stderr, "throughline: %s\n", qUtf8Printable(options.error().detail));
        return 2;
    }
    const QString logs = options->dataFolder.isEmpty() ? platform::logFolder() : options->dataFolder + u"/logs"_s;
    QDir().mkpath(logs);
    startLogging({.file = logs + u"/console.log"_s});
    const Logger log{"ui.console"};
    if (!hardened)
        log.warning(u"the process is not fully hardened: "_s + hardened.error().detail);
    if (!platform::hasTls())
        log.warning(u"there is no TLS on this machine: only a hub on this computer can be reached"_s);

    // As if the window was closed; until the databases are closed, too, a second signal changes nothing.
    const platform::StopSignals signals(&QCoreApplication::quit);
    ui::QmlHost::prepareApplication();
    ui::Startup startup(*options);
    if (const auto started = startup.start(); !started) {
        std::fprintf(stderr, "throughline: %s\n", qUtf8Printable(started.error().detail));
        return 1;
    }
    std::unique_ptr<ui::Screenshot> screenshot;
    if (!options->screenshot.isEmpty())
        screenshot = std::make_unique<ui::Screenshot>(startup, *options);
    return QGuiApplication::exec();
}
