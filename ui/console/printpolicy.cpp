// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "console/printpolicy.h"

#include "platform/paths.h"
#include "policy/consolepolicy.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <cstdio>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace throughline::ui {

// Read only: the profile may be another's, or not be there.
std::map<QString, QString> chosenIn(const QString &folder)
{
    std::map<QString, QString> chosen;
    const QString file = folder + u"/console.ini"_s;
    if (!QFileInfo::exists(file))
        return chosen;
    const QSettings settings(file, QSettings::IniFormat);
    const std::pair<QLatin1StringView, QString> looks[] = {
        {"appearance/mode"_L1, u"Theme"_s},        {"appearance/contrast"_L1, u"Contrast"_s},
        {"appearance/textSize"_L1, u"TextSize"_s}, {"appearance/density"_L1, u"Density"_s},
        {"appearance/motion"_L1, u"Motion"_s},     {"appearance/direction"_L1, u"Direction"_s}};
    for (const auto &[name, key] : looks) {
        if (settings.contains(name))
            chosen[key] = settings.value(name).toString();
    }
    if (settings.contains("appearance/language"_L1)) {
        const QString language = settings.value("appearance/language"_L1).toString();
        chosen[u"Language"_s] = language.isEmpty() ? u"system"_s : language;
    }
    if (settings.contains("window/autoLock"_L1))
        chosen[u"AutoLockMinutes"_s] = settings.value("window/autoLock"_L1).toString();
    return chosen;
}

bool wantsNoWindow(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        for (const char *option : {"--print-policy", "--support-bundle"}) {
            if (std::strncmp(argv[i], option, std::strlen(option)) == 0)
                return true;
        }
    }
    return false;
}

int printPolicy(const ConsoleOptions &options)
{
    const auto policy =
        client::readConsolePolicy(options.policies.isEmpty() ? client::policyFolder() : options.policies);
    const QString profile = options.dataFolder.isEmpty() ? platform::profileFolder() : options.dataFolder;
    const QByteArray json = QJsonDocument(client::policyReport(policy, chosenIn(profile))).toJson();
    std::fwrite(json.constData(), 1, size_t(json.size()), stdout);
    bool sound = true;
    for (const client::PolicyFault &fault : policy.faults) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(client::sentenceOf(fault)));
        sound = sound && fault.kind == client::PolicyFault::Kind::Unused;
    }
    return sound ? 0 : 1;
}

} // namespace throughline::ui
