// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "console/options.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

Result<QSize> readSize(const QString &text)
{
    const QStringList parts = text.split(u'x');
    bool wide = false;
    bool high = false;
    const QSize size(parts.value(0).toInt(&wide), parts.value(1).toInt(&high));
    if (parts.size() != 2 || !wide || !high || size.width() < 480 || size.height() < 420 || size.width() > 8192
        || size.height() > 8192)
        return fail(ErrorCode::InvalidArgument,
                    u"--size takes WIDTHxHEIGHT of at least 480x420, for example 1280x800."_s);
    return size;
}

Result<void> oneOf(const QString &value, const QString &option, const QStringList &choices)
{
    if (value.isEmpty() || choices.contains(value))
        return {};
    return fail(ErrorCode::InvalidArgument, u"--%1 takes one of: %2."_s.arg(option, choices.join(u", "_s)));
}

} // namespace

Result<ConsoleOptions> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The agent's console: one customer timeline merged from all channels."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"data"_s, u"Folder of the profile: databases, key header, settings."_s, u"DIR"_s},
        {u"hub"_s, u"Address of the team's hub, preset on the sign-in page."_s, u"URL"_s},
        {u"user"_s, u"User name, preset on the sign-in page."_s, u"NAME"_s},
        {u"password-fd"_s, u"Sign in at once with the first line of this file descriptor."_s, u"N"_s},
        {u"work-here"_s, u"Skip the first page: start the hub on this computer."_s},
        {u"keep-nothing"_s, u"Keep nothing on this computer: databases in memory under a throw-away key."_s},
        {u"plugins"_s, u"Another folder of plugins; may be repeated."_s, u"DIR"_s},
        {u"developer"_s, u"Developer mode: unsigned plugins are let in."_s},
        {u"print-policy"_s,
         u"Print the settings of the administrator and of the profile with their sources, then end."_s},
        {u"support-bundle"_s,
         u"Write version, system, plugins, settings and log without anything personal to a ZIP, then end."_s,
         u"FILE"_s},
        {u"policies"_s, u"With --print-policy: check this folder instead of /etc/throughline/policies."_s, u"DIR"_s},
        {u"hub-program"_s, u"The throughline-hub to start on this computer."_s, u"FILE"_s},
        {u"theme"_s, u"light or dark, for this run."_s, u"NAME"_s},
        {u"language"_s, u"en or de, for this run."_s, u"CODE"_s},
        {u"size"_s, u"Size of the window."_s, u"WxH"_s},
        {u"screenshot"_s, u"Write the window to a PNG once it shows the customer's items, then end."_s, u"FILE"_s},
        {u"select"_s, u"With --screenshot: the customer to open (default: the first of the list)."_s, u"NAME"_s},
        {u"wait-text"_s, u"With --screenshot: a text the timeline must show."_s, u"TEXT"_s},
        {u"timeout"_s, u"With --screenshot: give up after so many seconds (default 30)."_s, u"S"_s},
    });
    parser.process(arguments);
    if (!parser.positionalArguments().isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    u"Unknown argument: %1"_s.arg(parser.positionalArguments().constFirst()));

    ConsoleOptions options;
    options.dataFolder = parser.value(u"data"_s);
    options.hub = QUrl(parser.value(u"hub"_s), QUrl::StrictMode);
    options.user = parser.value(u"user"_s);
    options.workHere = parser.isSet(u"work-here"_s);
    options.keepNothing = parser.isSet(u"keep-nothing"_s);
    options.developer = parser.isSet(u"developer"_s);
    options.printPolicy = parser.isSet(u"print-policy"_s);
    options.supportBundle = parser.value(u"support-bundle"_s);
    options.policies = parser.value(u"policies"_s);
    options.pluginFolders = parser.values(u"plugins"_s);
    options.hubProgram = parser.value(u"hub-program"_s);
    options.theme = parser.value(u"theme"_s);
    options.language = parser.value(u"language"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    options.select = parser.value(u"select"_s);
    options.waitText = parser.value(u"wait-text"_s);
    if (!options.policies.isEmpty() && !options.printPolicy)
        return fail(ErrorCode::InvalidArgument, u"--policies goes with --print-policy."_s);
    if (parser.isSet(u"hub"_s) && (!options.hub.isValid() || options.hub.host().isEmpty()))
        return fail(ErrorCode::InvalidArgument, u"--hub takes an address such as https://hub.company.example."_s);
    bool number = true;
    if (parser.isSet(u"password-fd"_s))
        options.passwordFd = parser.value(u"password-fd"_s).toInt(&number);
    if (!number || options.passwordFd < -1)
        return fail(ErrorCode::InvalidArgument, u"--password-fd takes the number of a file descriptor."_s);
    if (parser.isSet(u"timeout"_s))
        options.timeoutSeconds = parser.value(u"timeout"_s).toInt(&number);
    if (!number || options.timeoutSeconds < 1)
        return fail(ErrorCode::InvalidArgument, u"--timeout takes a number of seconds."_s);
    if (parser.isSet(u"size"_s)) {
        const auto size = readSize(parser.value(u"size"_s));
        if (!size)
            return fail(size.error());
        options.size = *size;
    }
    if (auto ok = oneOf(options.theme, u"theme"_s, {u"light"_s, u"dark"_s}); !ok)
        return fail(ok.error());
    if (auto ok = oneOf(options.language, u"language"_s, {u"en"_s, u"de"_s}); !ok)
        return fail(ok.error());
    return options;
}

} // namespace throughline::ui
