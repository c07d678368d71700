// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// How the console looks, screen by screen: tests/golden/windows/cases.json says what is drawn, a picture of the same name
// says how it looked when a person last agreed. The test golden_windows compares; picturediff.h says how closely.
//
// After a change that is meant to be seen:
//     build/release/tests/throughline-gallery --golden tests/golden/windows --update
// then look at every changed picture (git shows which; one that differs by no more than another renderer would make it keeps
// its file), and commit them with the change. --only NAME[,NAME] takes some cases only. A new case is a line in cases.json.
//
// The same everywhere: offscreen, drawn by Qt's own software renderer, scale 1, UTC, the samples' clock, nothing that moves
// or blinks, and the fonts of packaging/scripts/packages/display.txt without hinting.
#include "gallery/golden.h"

#include "gallery/picturediff.h"
#include "gallery/scene.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QStyleHints>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

//! All pictures together; a check-out is to stay small.
constexpr qint64 mostBytes = 6'000'000;

void complain(const QString &line)
{
    std::fprintf(stderr, "golden: %s\n", qUtf8Printable(line));
}

//! The fonts of the packages and no others. False: one is not installed.
bool useKnownFonts()
{
    const QStringList wanted{u"Noto Sans"_s, u"Noto Sans Arabic"_s, u"Noto Color Emoji"_s};
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : wanted + QStringList{u"DejaVu Sans Mono"_s}) { // the last: of codes that are typed
        if (!installed.contains(family)) {
            complain(
                u"the font \"%1\" is not installed: the pictures need the packages fonts-noto-core, "
                "fonts-noto-color-emoji and fonts-dejavu-core (packaging/scripts/packages/display.txt)"_s.arg(family));
            return false;
        }
    }
    QFont font;
    font.setFamilies(wanted);
    font.setPixelSize(13);
    font.setHintingPreference(QFont::PreferNoHinting); // else words have another width on the next machine
    QGuiApplication::setFont(font);
    return true;
}

//! The cases of the table in their order; nullopt: it cannot be read.
std::optional<QJsonArray> readCases(const QString &folder)
{
    QFile file(folder + "/cases.json"_L1);
    if (!file.open(QIODevice::ReadOnly)) {
        complain(file.fileName() + ": "_L1 + file.errorString());
        return std::nullopt;
    }
    QJsonParseError error;
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll(), &error).object().value("cases"_L1).toArray();
    if (cases.isEmpty()) {
        complain(file.fileName() + ": no cases; "_L1 + error.errorString());
        return std::nullopt;
    }
    return cases;
}

class Goldens
{
public:
    explicit Goldens(const GoldenRun &run) : m_run(run) {}

    [[nodiscard]] int all(const QJsonArray &cases);

private:
    [[nodiscard]] bool one(const QString &name, const QJsonObject &about);
    [[nodiscard]] bool compare(const QString &name, const QImage &drawn);
    [[nodiscard]] bool keep(const QString &name, const QImage &drawn);
    [[nodiscard]] bool isLikeAnother(const QString &name, const QImage &drawn);
    [[nodiscard]] int leftOver();
    [[nodiscard]] QString fileOf(const QString &name) const { return m_run.folder + u'/' + name + ".png"_L1; }

    const GoldenRun &m_run;
    QSet<QString> m_names;
    QHash<QByteArray, QString> m_drawn; //!< sum of the pixels -> case
};

int Goldens::all(const QJsonArray &cases)
{
    int failed = 0, done = 0;
    QSet<QString> wanted(m_run.only.cbegin(), m_run.only.cend());
    for (const QJsonValue &value : cases) {
        const QJsonObject about = value.toObject();
        const QString name = about.value("name"_L1).toString();
        if (name.isEmpty() || m_names.contains(name)) {
            complain(u"cases.json: the name \"%1\" is none, or there twice"_s.arg(name));
            return 1;
        }
        m_names.insert(name);
        if (!m_run.only.isEmpty() && !wanted.remove(name))
            continue;
        ++done;
        failed += one(name, about) ? 0 : 1;
    }
    for (const QString &name : std::as_const(wanted))
        complain(u"there is no case \"%1\""_s.arg(name));
    failed += int(wanted.size()) + leftOver();
    std::printf("golden: %d pictures, %d wrong\n", done, failed);
    return failed == 0 ? 0 : 1;
}

bool Goldens::one(const QString &name, const QJsonObject &about)
{
    SceneChoice choice = SceneChoice::fromJson(about);
    choice.still = true;
    Scene scene(choice);
    const QString problem = scene.play();
    if (!problem.isEmpty()) {
        complain(name + ": "_L1 + problem);
        return false;
    }
    const QImage picture = scene.picture();
    if (picture.size() != choice.size) {
        complain(u"%1: the window is %2 × %3 pixels"_s.arg(name).arg(picture.width()).arg(picture.height()));
        return false;
    }
    const QImage drawn = withFewColours(picture);
    if (isLikeAnother(name, drawn))
        return false;
    return m_run.update ? keep(name, drawn) : compare(name, drawn);
}

bool Goldens::isLikeAnother(const QString &name, const QImage &drawn)
{
    const QImage flat = drawn.convertToFormat(QImage::Format_RGB32);
    const QByteArrayView bytes(reinterpret_cast<const char *>(flat.constBits()), flat.sizeInBytes());
    const QByteArray pixels = QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
    const auto other = m_drawn.constFind(pixels);
    if (other != m_drawn.cend()) {
        complain(u"%1 looks exactly like %2: what makes the difference is not to be seen"_s.arg(name, *other));
        return true;
    }
    m_drawn.insert(pixels, name);
    return false;
}

bool Goldens::compare(const QString &name, const QImage &drawn)
{
    const QImage kept(fileOf(name));
    if (kept.isNull()) {
        complain(u"%1: there is no picture %2; look at the case, then make it with --update"_s.arg(name, fileOf(name)));
        return false;
    }
    const PictureDiff diff = comparePictures(kept, drawn);
    if (diff.passes())
        return true;
    QDir().mkpath(m_run.differences);
    const QString path = m_run.differences + u'/' + name;
    const bool written = drawn.save(path + ".png"_L1) && diff.marked.save(path + "-difference.png"_L1);
    complain(
        u"%1: %2 blocks differ (%3 may), the worst by %4 (%5 may). Kept: %6, drawn: %7.png, where: %7-difference.png%8"_s
            .arg(name)
            .arg(diff.bad)
            .arg(PictureDiff::allowed)
            .arg(diff.worst)
            .arg(PictureDiff::limit)
            .arg(fileOf(name), path, written ? QString() : u" (could not be written)"_s));
    return false;
}

bool Goldens::keep(const QString &name, const QImage &drawn)
{
    const QImage kept(fileOf(name));
    // What another renderer would do is no reason for a new file.
    if (!kept.isNull() && comparePictures(kept, drawn).worst <= PictureDiff::limit / 2)
        return true;
    if (!drawn.save(fileOf(name), "PNG", 0)) { // 0: packed as small as can be
        complain(u"%1 cannot be written"_s.arg(fileOf(name)));
        return false;
    }
    std::printf("golden: made %s\n", qUtf8Printable(fileOf(name)));
    return true;
}

int Goldens::leftOver()
{
    int wrong = 0;
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(m_run.folder).entryInfoList({u"*.png"_s}, QDir::Files)) {
        const bool known = m_names.contains(file.completeBaseName());
        if (!known && m_run.update && QFile::remove(file.filePath()))
            continue;
        bytes += file.size();
        if (!known) {
            complain(u"%1 belongs to no case"_s.arg(file.filePath()));
            ++wrong;
        }
    }
    if (bytes > mostBytes) {
        complain(u"the pictures are %1 bytes, more than %2"_s.arg(bytes).arg(mostBytes));
        ++wrong;
    }
    return wrong;
}

} // namespace

void prepareGoldenPlatform(const char *folder)
{
    qputenv("FONTCONFIG_FILE",
            QFile::encodeName(QFileInfo(QFile::decodeName(folder)).absoluteFilePath()) + "/fonts.conf");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("QT_SCALE_FACTOR", "1");
    qputenv("QT_FONT_DPI", "96");
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

int runGoldens(const GoldenRun &run)
{
    if (!useKnownFonts())
        return 1;
    QGuiApplication::styleHints()->setCursorFlashTime(0);
    const std::optional<QJsonArray> cases = readCases(run.folder);
    return cases ? Goldens(run).all(*cases) : 1;
}

} // namespace throughline::ui
