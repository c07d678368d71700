// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/logcleaner.h"

#include "base/error.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

//! The longest of our beginnings that \a message has; empty: it is none of ours.
QStringView beginningOf(QStringView message)
{
    QStringView best;
    for (const QStringView line : logLines()) {
        if (line.size() > best.size() && message.startsWith(line))
            best = line;
    }
    return best;
}

bool isErrorName(const QString &word)
{
    static const QSet<QString> names = [] {
        QSet<QString> all;
        for (int code = 0; code <= int(ErrorCode::Internal); ++code)
            all.insert(errorName(ErrorCode(code)));
        return all;
    }();
    return names.contains(word);
}

QString keptOf(QStringView rest)
{
    static const QRegularExpression number(u"\\A\\d{1,4}\\z"_s);
    const QString word = rest.trimmed().toString();
    if (word.isEmpty())
        return {};
    return u' ' + (isErrorName(word) || number.match(word).hasMatch() ? word : u"…"_s);
}

} // namespace

QByteArray cleanedLog(const QByteArray &log)
{
    static const QRegularExpression shape(
        u"\\A(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z [A-Z]) \\[([a-z.]{1,60})\\] (.*)\\z"_s);
    QString clean;
    int leftOut = 0;
    const auto tellLeftOut = [&clean, &leftOut] {
        if (leftOut > 0)
            clean += u"(lines left out: %1)\n"_s.arg(leftOut);
        leftOut = 0;
    };
    const QString text = QString::fromUtf8(log);
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        const auto match = shape.match(line.toString());
        const QString message = match.captured(3);
        const QString name = match.captured(2);
        const bool ours = match.hasMatch() && std::ranges::find(logNames(), QStringView(name)) != logNames().end();
        const QStringView begin = ours ? beginningOf(message) : QStringView();
        if (begin.isEmpty()) {
            ++leftOut;
            continue;
        }
        tellLeftOut();
        clean += match.captured(1) + u" ["_s + name + u"] "_s + begin.toString()
                 + keptOf(QStringView(message).mid(begin.size())) + u'\n';
    }
    tellLeftOut();
    return clean.toUtf8();
}

} // namespace throughline::ui
