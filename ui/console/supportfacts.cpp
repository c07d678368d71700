// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "console/supportfacts.h"

#include "console/printpolicy.h"
#include "platform/paths.h"
#include "plugins/pluginviews.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace throughline::ui {

SupportFacts supportFacts(const ConsoleOptions &options, const client::ConsolePolicy &policy)
{
    const bool ownFolder = !options.dataFolder.isEmpty();
    SupportFacts facts;
    facts.version = QCoreApplication::applicationVersion();
    facts.when = QDateTime::currentDateTimeUtc();
    for (const InstalledPlugin &plugin : installedPlugins(options.pluginFolders, options.developer))
        facts.plugins.push_back({plugin.id, plugin.version, plugin.state});
    facts.policy = policy;
    facts.profileFolder = ownFolder ? options.dataFolder : platform::profileFolder();
    facts.chosen = chosenIn(facts.profileFolder);
    facts.logFolder = ownFolder ? options.dataFolder + u"/logs"_s : platform::logFolder();
    return facts;
}

} // namespace throughline::ui
