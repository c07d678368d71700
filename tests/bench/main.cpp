// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "figure.h"
#include "fillcache.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

using namespace throughline::bench;
using namespace Qt::StringLiterals;

namespace {

struct Line {
    QString id;
    Figure (*measure)(const Scale &);
};

} // namespace

int main(int argc, char **argv)
{
    // The key store's library answers through GLib's loop only.
    const bool fills = argc > 1 && qstrcmp(argv[1], "--fill-cache") == 0;
    if (!fills)
        qputenv("QT_NO_GLIB", "1");
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == "--raw-broadcast"_L1)
        return serveRawBroadcast();
    if (fills) {
        QStringList rest = app.arguments();
        rest.removeAt(1);
        return fillCache(rest);
    }
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Throughline against its raw engines: ratios of one run, medians."_s);
    parser.addHelpOption();
    const QCommandLineOption toFile(u"json"_s, u"Also write the figures as JSON to FILE."_s, u"FILE"_s);
    const QCommandLineOption only(u"only"_s, u"Measure only this id (may be repeated)."_s, u"ID"_s);
    const QCommandLineOption quick(u"quick"_s, u"Small data: shows that everything runs; the figures mean nothing."_s);
    parser.addOptions({toFile, only, quick});
    parser.process(app);

    const Line lines[] = {{u"ingest_to_model"_s, ingestToModelFigure},
                          {u"initial_sync"_s, initialSyncFigure},
                          {u"open_customer"_s, openCustomerFigure},
                          {u"merge"_s, mergeFigure},
                          {u"search"_s, searchFigure},
                          {u"search_words"_s, searchWordsFigure},
                          {u"mail_import"_s, mailImportFigure},
                          {u"fanout"_s, fanoutFigure}};
    const auto scale = parser.isSet(quick) ? Scale::small() : Scale{};
    const auto wanted = parser.values(only);
    for (const auto &id : wanted)
        require(windowFigureIds().contains(id)
                    || std::any_of(std::begin(lines), std::end(lines), [&](const Line &line) { return line.id == id; }),
                u"there is no figure %1"_s.arg(id));
    QJsonArray figures;
    const auto tell = [&](const Figure &figure) {
        printFigure(figure);
        figures.append(figureJson(figure));
    };
    std::printf("%-20s %7s %7s  %-5s  %s\n", "id", "ratio", "goal", "holds", "what");
    for (const auto &line : lines) {
        if (wanted.isEmpty() || wanted.contains(line.id))
            tell(line.measure(scale));
    }
    for (const Figure &figure : windowFigures(wanted, parser.isSet(quick)))
        tell(figure);
    if (parser.isSet(toFile)) {
        QFile file(parser.value(toFile));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(figures).toJson()) < 0) {
            std::fprintf(stderr, "bench: %s cannot be written: %s\n", qPrintable(file.fileName()),
                         qPrintable(file.errorString()));
            return 1;
        }
    }
    return 0;
}
