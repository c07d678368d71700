// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// throughline-bench-window: frames of the real window, drawn by the software renderer without a screen. Started by
// throughline-bench; alone it prints the same lines.
#include "console/qmlhost.h"
#include "frameclock.h"
#include "windowfigures.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

using namespace throughline::bench;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QT_LOGGING_RULES", "qt.qml.typeregistration.warning=false");
    // There is no screen to wait for: a frame begins a millisecond after it was asked for. Waiting is not counted.
    qputenv("QT_QPA_UPDATE_IDLE_TIME", "1");
    CountedApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures frames of the console's window."_s);
    parser.addHelpOption();
    const QCommandLineOption toFile(u"json"_s, u"Write the figures as JSON to FILE and print none."_s, u"FILE"_s);
    const QCommandLineOption only(u"only"_s, u"Give only this id (may be repeated)."_s, u"ID"_s);
    const QCommandLineOption quick(u"quick"_s, u"Small data; the figures mean nothing."_s);
    const QCommandLineOption many(u"items"_s, u"So many items and rows instead, to look closer."_s, u"N"_s);
    parser.addOptions({toFile, only, quick, many});
    parser.process(app);
    throughline::ui::QmlHost::prepareApplication();

    const auto scale = parser.isSet(quick) ? Scale::small() : Scale{};
    const int items = parser.isSet(many) ? parser.value(many).toInt() : scale.lineItems;
    const int rows = parser.isSet(many) ? parser.value(many).toInt() : scale.inboxRows;
    require(items > 0 && rows > 0, u"--items needs a number"_s);
    const QStringList wanted = parser.values(only);
    const auto isWanted = [&](const QString &id) { return wanted.isEmpty() || wanted.contains(id); };
    const bool line =
        std::any_of(wanted.begin(), wanted.end(), [](const QString &id) { return id != "inbox_frames"_L1; });
    std::vector<Figure> figures;
    if (wanted.isEmpty() || line)
        figures = timelineFrames(app, items, parser.isSet(quick) ? 2 : 10);
    if (isWanted(u"inbox_frames"_s))
        figures.push_back(inboxFrames(app, rows));
    std::erase_if(figures, [&](const Figure &figure) { return !isWanted(figure.id); });

    QJsonArray all;
    for (const Figure &figure : figures) {
        all.append(figureJson(figure));
        if (!parser.isSet(toFile))
            printFigure(figure);
    }
    if (parser.isSet(toFile)) {
        QFile file(parser.value(toFile));
        require(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(all).toJson()) > 0,
                u"%1 cannot be written"_s.arg(file.fileName()));
    }
    return 0;
}
