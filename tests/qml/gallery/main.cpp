// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Shows the real window over sample values: throughline-gallery --state live --theme dark --size 1280x800 --out x.png
// A case of the golden pictures as a window: throughline-gallery --case tests/golden/windows/filters
// All of them, compared or made anew: see golden.cpp.
#include "gallery/golden.h"
#include "gallery/scene.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace throughline::ui;

namespace {

//! The options of the command line, by the names of cases.json.
QJsonObject asked(const QCommandLineParser &parser)
{
    QJsonObject object;
    for (const char *name : {"state", "theme", "contrast", "density", "language", "size", "place", "text", "search"}) {
        const QString key = QString::fromLatin1(name);
        if (parser.isSet(key))
            object[key] = parser.value(key);
    }
    object[u"rtl"_s] = parser.isSet(u"rtl"_s);
    object[u"textSize"_s] = parser.value(u"text-size"_s).toInt();
    QJsonArray steps = QJsonArray::fromStringList(parser.values(u"step"_s));
    if (parser.isSet(u"scroll"_s)) {
        const bool settings = parser.value(u"place"_s) == "settings"_L1 || parser.value(u"state"_s) == "channels"_L1
                              || parser.value(u"state"_s) == "connect"_L1 || parser.value(u"state"_s) == "oauth"_L1;
        steps << u"set %1 contentY %2"_s.arg(settings ? u"settingsFlick"_s : u"customerFlick"_s,
                                             parser.value(u"scroll"_s));
    }
    if (parser.isSet(u"open"_s))
        steps << "click "_L1 + parser.value(u"open"_s);
    object[u"steps"_s] = steps;
    return object;
}

//! A case of the golden pictures, named by its picture with or without the ending.
QJsonObject caseOf(const QString &path)
{
    const QFileInfo info(path);
    QFile file(info.path() + "/cases.json"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString name = info.fileName().endsWith(".png"_L1) ? info.completeBaseName() : info.fileName();
    for (const QJsonValue &each : QJsonDocument::fromJson(file.readAll()).object().value("cases"_L1).toArray()) {
        if (each.toObject().value("name"_L1).toString() == name)
            return each.toObject();
    }
    return {};
}

int showScene(const SceneChoice &choice, const QString &out)
{
    Scene scene(choice);
    const QString problem = scene.play();
    if (!problem.isEmpty()) {
        std::fprintf(stderr, "throughline-gallery: %s\n", qUtf8Printable(problem));
        return 1;
    }
    if (!out.isEmpty())
        QTimer::singleShot(1200, qGuiApp, [&] { QGuiApplication::exit(scene.picture().save(out) ? 0 : 1); });
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    for (int at = 1; at + 1 < argc; ++at) {
        if (std::strcmp(argv[at], "--golden") == 0)
            prepareGoldenPlatform(argv[at + 1]);
    }
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Throughline"_s);
    QGuiApplication::setApplicationVersion(u"0.1.0"_s);
    QGuiApplication::setQuitOnLastWindowClosed(true);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"state"_s, u"what the samples show"_s, u"name"_s, u"live"_s},
                       {u"theme"_s, {}, u"light|dark"_s, u"light"_s},
                       {u"contrast"_s, {}, u"normal|high"_s, u"normal"_s},
                       {u"density"_s, {}, u"compact|comfortable"_s, u"compact"_s},
                       {u"text-size"_s, {}, u"percent"_s, u"100"_s},
                       {u"rtl"_s, {}},
                       {u"language"_s, {}, u"code"_s, u"en"_s},
                       {u"size"_s, {}, u"WxH"_s, u"1280x800"_s},
                       {u"out"_s, u"draws into a file and ends"_s, u"file"_s},
                       {u"place"_s, {}, u"inbox|customers|search|settings"_s},
                       {u"text"_s, u"in the composer"_s, u"text"_s},
                       {u"search"_s, {}, u"text"_s},
                       {u"scroll"_s, {}, u"pixels"_s},
                       {u"open"_s, u"clicks a button"_s, u"objectName"_s},
                       {u"step"_s, u"see SceneChoice::steps; may be given several times"_s, u"step"_s},
                       {u"case"_s, u"a golden picture as a window"_s, u"path"_s},
                       {u"golden"_s, u"compares the golden pictures in a folder"_s, u"folder"_s},
                       {u"differences"_s, u"where pictures that differ go"_s, u"folder"_s, u"golden-differences"_s},
                       {u"only"_s, u"of the golden pictures"_s, u"names"_s},
                       {u"update"_s, u"makes the golden pictures anew"_s}});
    parser.process(app);
    QmlHost::prepareApplication();
    if (parser.isSet(u"golden"_s))
        return runGoldens({.folder = parser.value(u"golden"_s),
                           .differences = parser.value(u"differences"_s),
                           .only = parser.value(u"only"_s).split(u',', Qt::SkipEmptyParts),
                           .update = parser.isSet(u"update"_s)});
    if (!parser.isSet(u"case"_s))
        return showScene(SceneChoice::fromJson(asked(parser)), parser.value(u"out"_s));
    const QJsonObject about = caseOf(parser.value(u"case"_s));
    if (about.isEmpty()) {
        std::fprintf(stderr, "throughline-gallery: there is no case %s\n", qUtf8Printable(parser.value(u"case"_s)));
        return 1;
    }
    return showScene(SceneChoice::fromJson(about), parser.value(u"out"_s));
}
