// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "platform/paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace throughline::platform {

using namespace Qt::StringLiterals;

namespace {

QString dataRoot()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/throughline"_s;
}

} // namespace

QString profileFolder(const QString &profile)
{
    return dataRoot() + u"/profiles/"_s + profile;
}

QString embeddedHubFolder()
{
    return dataRoot() + u"/hub"_s;
}

QString logFolder()
{
#ifdef Q_OS_LINUX
    // QStandardPaths knows this folder since 6.7 only (XDG Base Directory Specification).
    const auto state = qEnvironmentVariable("XDG_STATE_HOME");
    return (state.isEmpty() ? QDir::homePath() + u"/.local/state"_s : state) + u"/throughline"_s;
#else
    return dataRoot() + u"/logs"_s;
#endif
}

QString siblingProgram(const QString &name)
{
#ifdef Q_OS_WIN
    const auto file = name + u".exe"_s;
#else
    const auto &file = name;
#endif
    const auto here = QCoreApplication::applicationDirPath();
    for (const auto &folder : {here, here + u"/../libexec/throughline"_s, here + u"/../lib/throughline"_s}) {
        const QFileInfo candidate(folder + u'/' + file);
        if (candidate.isFile() && candidate.isExecutable())
            return QDir::cleanPath(candidate.absoluteFilePath());
    }
    return {};
}

} // namespace throughline::platform
