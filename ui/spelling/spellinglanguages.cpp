// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "spelling/spellinglanguages.h"

#include "shared/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace throughline::ui {

QString SpellingLanguages::nameOf(const QString &tag)
{
    const QLocale locale(tag);
    const QString language = locale.nativeLanguageName();
    if (locale.language() == QLocale::C || language.isEmpty())
        return oneLine(tag, 40);
    // Some names hold the territory and some do not: the tag says it in any case.
    return language.left(1).toUpper() + language.mid(1) + u" ("_s + tag + u')';
}

void SpellingLanguages::show(const QStringList &installed, const QStringList &used)
{
    std::vector<SpellingLanguageRow> next;
    for (const QString &tag : installed)
        next.push_back({.key = tag, .name = nameOf(tag), .used = used.contains(tag)});
    setRows(std::move(next));
}

QVariant SpellingLanguages::data(const QModelIndex &index, int role) const
{
    const SpellingLanguageRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case TagRole: return row->key;
    case Qt::DisplayRole:
    case NameRole: return row->name;
    case UsedRole: return row->used;
    default: return {};
    }
}

QHash<int, QByteArray> SpellingLanguages::roleNames() const
{
    return {{TagRole, "tag"}, {NameRole, "name"}, {UsedRole, "used"}};
}

} // namespace throughline::ui
