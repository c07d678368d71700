// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/files.h"
#include "base/log.h"
#include "console/options.h"
#include "console/printpolicy.h"
#include "console/rendering.h"
#include "console/screenshot.h"
#include "console/startup.h"
#include "console/supportfacts.h"
#include "diagnostics/supportbundle.h"
#include "platform/paths.h"
#include "platform/process.h"
#include "platform/stopsignals.h"
#include "policy/consolepolicy.h"

#include <QDir>
#include <QGuiApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace throughline;

namespace {

int refused(const QString &sentence, int code)
{
    std::fprintf(stderr, "throughline: %s\n", qUtf8Printable(sentence));
    return code;
}

//! What administrators run over a line without a display.
int runWithoutWindow(QCoreApplication &app)
{
    QCoreApplication::setApplicationName(u"throughline"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(THROUGHLINE_VERSION));
    const auto options = ui::readOptions(app.arguments());
    if (!options)
        return refused(options.error().detail, 2);
    if (options->printPolicy)
        return ui::printPolicy(*options);
    const auto bundle = ui::supportBundle(ui::supportFacts(*options, client::readConsolePolicy()));
    DiskFiles files;
    const auto written = bundle ? files.write(options->supportBundle, *bundle) : Result<void>(fail(bundle.error()));
    return written ? 0 : refused(u"The support bundle could not be written: "_s + written.error().detail, 1);
}

} // namespace

int main(int argc, char **argv)
{
    const auto hardened = platform::hardenProcess();
    if (ui::wantsNoWindow(argc, argv)) {
        QCoreApplication app(argc, argv);
        return runWithoutWindow(app);
    }
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(u"throughline"_s);
    QGuiApplication::setApplicationDisplayName(u"Throughline"_s);
    QGuiApplication::setApplicationVersion(QStringLiteral(THROUGHLINE_VERSION));
    QGuiApplication::setDesktopFileName(u"throughline"_s);

    const auto options = ui::readOptions(app.arguments());
    if (!options)
        return refused(options.error().detail, 2);
    const client::ConsolePolicy policy = client::readConsolePolicy();
    const QString logs = options->dataFolder.isEmpty() ? platform::logFolder() : options->dataFolder + u"/logs"_s;
    QDir().mkpath(logs);
    startLogging({.file = logs + u"/console.log"_s, .debug = policy.text(u"LogLevel"_s) == "debug"_L1});
    const Logger log{"ui.console"};
    for (const client::PolicyFault &fault : policy.faults)
        log.warning(client::sentenceOf(fault));
    if (!hardened)
        log.warning(u"the process is not fully hardened: "_s + hardened.error().detail);
    if (!platform::hasTls())
        log.warning(u"there is no TLS on this machine: only a hub on this computer can be reached"_s);

    // As if the window was closed; until the databases are closed, too, a second signal changes nothing.
    const platform::StopSignals signals(&QCoreApplication::quit);
    ui::chooseRendering();
    ui::QmlHost::prepareApplication();
    ui::Startup startup(*options, policy);
    if (const auto started = startup.start(); !started)
        return refused(started.error().detail, 1);
    std::unique_ptr<ui::Screenshot> screenshot;
    if (!options->screenshot.isEmpty())
        screenshot = std::make_unique<ui::Screenshot>(startup, *options);
    return QGuiApplication::exec();
}
