// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/desktopasks.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace throughline::platform {
namespace {

//! Empty: no such file, or it says nothing.
QString valueIn(const QString &file, QLatin1StringView key)
{
    return QFileInfo::exists(file) ? QSettings(file, QSettings::IniFormat).value(key).toString().trimmed() : QString();
}

bool isOff(const QString &value)
{
    return value == "0"_L1 || value.compare("false"_L1, Qt::CaseInsensitive) == 0;
}

bool isHighContrast(const QString &theme)
{
    return theme.contains("HighContrast"_L1, Qt::CaseInsensitive);
}

} // namespace

DesktopAsks desktopAsks(const QString &configuration, const QProcessEnvironment &environment)
{
    DesktopAsks asks;
    asks.highContrast = isHighContrast(environment.value(u"GTK_THEME"_s));
    for (const QString &version : {u"gtk-3.0"_s, u"gtk-4.0"_s}) {
        const QString file = configuration + u'/' + version + u"/settings.ini"_s;
        asks.highContrast = asks.highContrast || isHighContrast(valueIn(file, "Settings/gtk-theme-name"_L1));
        asks.reducedMotion = asks.reducedMotion || isOff(valueIn(file, "Settings/gtk-enable-animations"_L1));
    }
    const QString kde = configuration + u"/kdeglobals"_s;
    bool number = false;
    const double duration = valueIn(kde, "KDE/AnimationDurationFactor"_L1).toDouble(&number);
    asks.reducedMotion = asks.reducedMotion || (number && duration <= 0);
    // QSettings leaves the name of the group General out.
    asks.highContrast = asks.highContrast || isHighContrast(valueIn(kde, "ColorScheme"_L1));
    return asks;
}

DesktopAsks desktopAsks()
{
    return desktopAsks(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation),
                       QProcessEnvironment::systemEnvironment());
}

} // namespace throughline::platform
