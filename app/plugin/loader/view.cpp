// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "loader/view.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QResource>

namespace throughline::plugin {

using namespace Qt::StringLiterals;

namespace {

// A view is registered here first, where no engine looks, and moves to its own prefix only when it was found clean.
const QString quarantine = u"/throughline/quarantine"_s;
constexpr int maxEntries = 512;
constexpr qint64 maxBytes = 8 * 1024 * 1024;

const QRegularExpression importLine(uR"(^\s*import\s+(\S+))"_s, QRegularExpression::MultilineOption);
const QRegularExpression importAllowed(
    QRegularExpression::anchoredPattern(uR"(QtQuick(\.(Controls|Layouts|Shapes|Templates))?|Throughline\.Controls)"_s));
// What would run text as code, leave the console, or make objects nobody reviewed.
const QRegularExpression forbidden(
    uR"(\b(XMLHttpRequest|openUrlExternally|createQmlObject|createComponent|WorkerScript|eval|Function)\b|\bQt\s*\.\s*include\b)"_s);
const QRegularExpression qmldirAllowed(QRegularExpression::anchoredPattern(
    uR"(\s*|#.*|module\s+[A-Za-z.]+|(singleton\s+|internal\s+)?[A-Z]\w*\s+([0-9.]+\s+)?\w+\.qml)"_s));

bool isNative(const QByteArray &bytes)
{
    static const QByteArray magics[] = {"\x7f"
                                        "ELF"_ba,
                                        "MZ"_ba,
                                        "\xfe\xed\xfa"_ba,
                                        "\xcf\xfa\xed\xfe"_ba,
                                        "\xce\xfa\xed\xfe"_ba,
                                        "\xca\xfe\xba\xbe"_ba,
                                        "!<arch>"_ba,
                                        "#!"_ba,
                                        "\0asm"_ba};
    return std::any_of(std::begin(magics), std::end(magics), [&](const QByteArray &m) { return bytes.startsWith(m); });
}

QString qmlProblem(const QByteArray &bytes)
{
    const QString source = QString::fromUtf8(bytes);
    for (auto it = importLine.globalMatch(source); it.hasNext();) {
        const QString module = it.next().captured(1);
        if (!importAllowed.match(module).hasMatch())
            return u"imports %1"_s.arg(module.left(100));
    }
    // More than one import on a line would escape the check above.
    static const QRegularExpression hidden(uR"(;\s*import\b|\*/\s*import\b|^\s*\.import\b)"_s,
                                           QRegularExpression::MultilineOption);
    if (hidden.match(source).hasMatch())
        return u"hides an import"_s;
    const auto found = forbidden.match(source);
    return found.hasMatch() ? u"uses %1"_s.arg(found.captured(0)) : QString();
}

QString entryProblem(const QString &name, const QByteArray &bytes)
{
    if (isNative(bytes))
        return u"holds native code"_s;
    if (name.endsWith(u".qml"))
        return qmlProblem(bytes);
    if (name.endsWith(u"/qmldir")) {
        for (const QByteArray &line : bytes.split('\n')) {
            if (!qmldirAllowed.match(QString::fromUtf8(line)).hasMatch())
                return u"has the line \"%1\""_s.arg(QString::fromUtf8(line.left(60)));
        }
        return {};
    }
    if (name.endsWith(u".svg"))
        return bytes.contains("<script") || bytes.contains("<!ENTITY") || bytes.contains("href=")
                   ? u"is not a plain picture"_s
                   : QString();
    if (name.endsWith(u".png"))
        return bytes.startsWith("\x89PNG") ? QString() : u"is not a PNG"_s;
    return name.endsWith(u".qm") ? QString() : u"is of a kind that does not belong into a view"_s;
}

QString treeProblem(const ViewInfo &info)
{
    qint64 total = 0;
    int entries = 0;
    QDirIterator it(u':' + quarantine, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QString own = path.mid(1 + quarantine.size());
        if (!own.startsWith(info.prefix + u'/'))
            return u"%1 lies outside of %2"_s.arg(own.left(200), info.prefix);
        if (own.contains(u"/../") || ++entries > maxEntries)
            return u"it holds too many files"_s;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return u"%1 cannot be read"_s.arg(own);
        const QByteArray bytes = file.readAll();
        total += bytes.size();
        if (total > maxBytes)
            return u"it is larger than %1 MiB"_s.arg(maxBytes / 1024 / 1024);
        if (const QString problem = entryProblem(own, bytes); !problem.isEmpty())
            return u"%1 %2"_s.arg(own, problem);
    }
    QStringList named = info.cards.values() << info.composer << info.settings << info.glyph;
    for (const QString &file : std::as_const(named)) {
        if (!file.isEmpty() && !QFile::exists(u':' + quarantine + info.prefix + u'/' + file))
            return u"%1 is named in the manifest and missing"_s.arg(file);
    }
    return {};
}

} // namespace

QString VerifiedView::url(const QString &file) const
{
    return file.isEmpty() ? QString() : u"qrc:"_s + info.prefix + u'/' + file;
}

Result<VerifiedView> openView(const VerifiedPackage &package)
{
    const Manifest &manifest = package.manifest;
    if (manifest.view.file.isEmpty())
        return fail(ErrorCode::NotFound, u"%1 has no view"_s.arg(manifest.id));
    VerifiedView view{package.files.value(manifest.view.file), manifest.view, manifest.id, manifest.version};
    const auto *data = reinterpret_cast<const uchar *>(view.rcc.constData());
    if (!view.rcc.startsWith("qres") || !QResource::registerResource(data, quarantine))
        return fail(ErrorCode::Corrupt, u"%1 is not a Qt resource file"_s.arg(manifest.view.file));
    const QString problem = treeProblem(manifest.view);
    QResource::unregisterResource(data, quarantine);
    if (!problem.isEmpty())
        return fail(ErrorCode::Forbidden, u"the view: %1"_s.arg(problem));
    return view;
}

} // namespace throughline::plugin
