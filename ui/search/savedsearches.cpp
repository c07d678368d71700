// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "search/savedsearches.h"

#include "shared/words.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr auto searchesSetting = "searches"_L1;
constexpr qsizetype longestSearch = 500;
constexpr qsizetype mostTyped = 15'000; //!< of all together: the hub takes 64 KiB, and a letter may need four bytes

} // namespace

SavedSearches::SavedSearches(Source &source, QObject *parent) : RowModel(parent), m_source(source)
{
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const bool settings = std::any_of(changes.records.begin(), changes.records.end(),
                                          [](const auto &record) { return record.type == RecordType::Setting; });
        if (changes.wide || settings)
            load();
    });
    load();
}

void SavedSearches::load()
{
    m_source.setting(searchesSetting).then(this, [this, generation = m_generation](const Result<QJsonObject> &setting) {
        if (!setting || generation != m_generation)
            return;
        QStringList read;
        for (const auto each : (*setting)["list"_L1].toArray()) {
            const QString text = each.toString().trimmed();
            if (!text.isEmpty() && text.size() <= longestSearch && !read.contains(text) && read.size() < most)
                read << text;
        }
        show(read);
    });
}

void SavedSearches::show(const QStringList &texts)
{
    std::vector<SavedSearchRow> next;
    for (const QString &text : texts)
        next.push_back({text});
    setRows(std::move(next));
    Q_EMIT changed();
}

void SavedSearches::store(const QStringList &texts)
{
    ++m_generation;
    show(texts);
    (void)m_source.submit({.name = u"setting.put"_s,
                           .args = {{u"name"_s, QString(searchesSetting)},
                                    {u"value"_s, QJsonObject{{u"list"_s, QJsonArray::fromStringList(texts)}}}}});
}

QStringList SavedSearches::texts() const
{
    QStringList all;
    for (const SavedSearchRow &row : rows())
        all << row.key;
    return all;
}

bool SavedSearches::has(const QString &text) const
{
    return std::any_of(rows().begin(), rows().end(),
                       [sought = text.trimmed()](const SavedSearchRow &row) { return row.key == sought; });
}

void SavedSearches::keep(const QString &text)
{
    const QString kept = text.trimmed().left(longestSearch);
    if (kept.isEmpty() || has(kept))
        return;
    QStringList next = texts();
    next.prepend(kept);
    while (next.size() > most || next.join(QString()).size() > mostTyped)
        next.removeLast();
    store(next);
}

void SavedSearches::forget(const QString &text)
{
    QStringList next = texts();
    if (next.removeAll(text.trimmed()) > 0)
        store(next);
}

QString SavedSearches::textAt(int row) const
{
    return row >= 0 && row < rowCount() ? rows()[size_t(row)].key : QString();
}

QVariant SavedSearches::data(const QModelIndex &index, int role) const
{
    const SavedSearchRow *row = rowAt(index);
    if (!row || (role != TextRole && role != Qt::DisplayRole))
        return {};
    return oneLine(row->key, 120);
}

QHash<int, QByteArray> SavedSearches::roleNames() const
{
    return {{TextRole, "words"}};
}

} // namespace throughline::ui
