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

SavedSearches::SavedSearches(Source &source, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_shared(source, u"search"_s)
{
    connect(&m_shared, &SharedViews::changed, this, &SavedSearches::show);
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
        m_texts = read;
        show();
    });
}

void SavedSearches::show()
{
    std::vector<SavedSearchRow> next;
    for (const QString &text : m_texts)
        next.push_back({.key = u"own/"_s + text, .text = text, .detail = m_shared.words(sharedId(text))});
    for (const SharedView &view : m_shared.all()) {
        const QString text = view.value["text"_L1].toString().trimmed();
        if (!text.isEmpty() && text.size() <= longestSearch && !(m_shared.isMine(view) && has(text)))
            next.push_back(
                {.key = u"shared/"_s + view.id.toString(), .text = text, .detail = m_shared.words(view.id.toString())});
    }
    setRows(std::move(next));
    Q_EMIT changed();
}

void SavedSearches::store(const QStringList &texts)
{
    ++m_generation;
    m_texts = texts;
    show();
    (void)m_source.submit({.name = u"setting.put"_s,
                           .args = {{u"name"_s, QString(searchesSetting)},
                                    {u"value"_s, QJsonObject{{u"list"_s, QJsonArray::fromStringList(texts)}}}}});
}

bool SavedSearches::has(const QString &text) const
{
    return m_texts.contains(text.trimmed());
}

void SavedSearches::keep(const QString &text)
{
    const QString kept = text.trimmed().left(longestSearch);
    if (kept.isEmpty() || has(kept))
        return;
    QStringList next = m_texts;
    next.prepend(kept);
    while (next.size() > most || next.join(QString()).size() > mostTyped)
        next.removeLast();
    store(next);
}

void SavedSearches::forget(const QString &text)
{
    QStringList next = m_texts;
    if (next.removeAll(text.trimmed()) == 0)
        return;
    m_shared.stop(sharedId(text));
    store(next);
}

//! The same at every console of the agent, so that two of them share it once.
QString SavedSearches::sharedId(const QString &text) const
{
    return Id::named(u"shared search", m_source.agentId().toString() + text.trimmed()).toString();
}

QString SavedSearches::audienceOf(const QString &text) const
{
    return m_shared.audienceOf(sharedId(text));
}

void SavedSearches::share(const QString &text, const QString &audience)
{
    const QString asked = text.trimmed();
    if (has(asked) && (audience != audienceOf(asked) || m_shared.isRefused(sharedId(asked))))
        m_shared.share(sharedId(asked), audience, asked.simplified().left(60), {{u"text"_s, asked}});
}

QString SavedSearches::textAt(int row) const
{
    return row >= 0 && row < rowCount() ? rows()[size_t(row)].text : QString();
}

QVariant SavedSearches::data(const QModelIndex &index, int role) const
{
    const SavedSearchRow *row = rowAt(index);
    if (row && role == DetailRole)
        return row->detail;
    if (!row || (role != TextRole && role != Qt::DisplayRole))
        return {};
    return oneLine(row->text, 120);
}

QHash<int, QByteArray> SavedSearches::roleNames() const
{
    return {{TextRole, "words"}, {DetailRole, "sharing"}};
}

} // namespace throughline::ui
