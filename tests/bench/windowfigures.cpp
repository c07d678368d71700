// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What is drawn is measured by a program of its own: this one has no window, and its memory is its own.
#include "figure.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

namespace throughline::bench {

using namespace Qt::StringLiterals;

const QStringList &windowFigureIds()
{
    static const QStringList ids{u"timeline_first_paint"_s, u"timeline_frames"_s, u"timeline_worst_frame"_s,
                                 u"timeline_growth"_s, u"inbox_frames"_s};
    return ids;
}

std::vector<Figure> windowFigures(const QStringList &wanted, bool quick)
{
    QStringList ids = wanted;
    ids.removeIf([](const QString &id) { return !windowFigureIds().contains(id); });
    if (ids.isEmpty() && !wanted.isEmpty())
        return {};
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"figures.json"_s);
    QStringList arguments{u"--json"_s, path};
    if (quick)
        arguments << u"--quick"_s;
    for (const QString &id : std::as_const(ids))
        arguments << u"--only"_s << id;
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(QCoreApplication::applicationDirPath() + u"/throughline-bench-window"_s, arguments);
    require(program.waitForStarted(), u"throughline-bench-window does not start: "_s + program.errorString());
    require(program.waitForFinished(-1) && program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0,
            u"throughline-bench-window failed"_s);
    QFile file(path);
    require(file.open(QIODevice::ReadOnly), u"throughline-bench-window wrote no figures"_s);
    const QJsonArray found = QJsonDocument::fromJson(file.readAll()).array();
    std::vector<Figure> figures;
    for (const QJsonValue &each : found)
        figures.push_back(figureFrom(each.toObject()));
    require(int(figures.size()) == int((ids.isEmpty() ? windowFigureIds() : ids).size()),
            u"throughline-bench-window measured %1 figures"_s.arg(figures.size()));
    return figures;
}

} // namespace throughline::bench
