// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/settingssections.h"

#include "commands/fuzzy.h"
#include "desk/settingswords.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

using Tier = FuzzyMatch::Tier;
constexpr qsizetype mostFound = 3; //!< settings named below a section

QString titleOf(const SectionWords &section)
{
    return QCoreApplication::translate("SettingsSections", section.title);
}

QString labelOf(const SettingWords &setting)
{
    return QCoreApplication::translate(setting.page, setting.label);
}

QString alsoOf(const char *words)
{
    return words ? QCoreApplication::translate("SettingsSections", words) : QString();
}

const SectionWords *wordsOf(const QString &key)
{
    const auto all = settingsWords();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto &each) { return key == QLatin1StringView(each.key); });
    return found == all.end() ? nullptr : &*found;
}

std::optional<Tier> tierOf(const FuzzyQuery &query, const QString &text)
{
    const auto match = query.match(text);
    return match ? std::optional(match->tier) : std::nullopt;
}

void better(std::optional<Tier> &best, std::optional<Tier> other)
{
    if (other && (!best || *other < *best))
        best = other;
}

//! Other names are long lists, in which the letters of nearly everything stand in their order.
std::optional<Tier> tierOfOthers(const FuzzyQuery &query, const char *also)
{
    const auto tier = tierOf(query, alsoOf(also));
    return tier && *tier < Tier::Letters ? tier : std::nullopt;
}

struct FoundSection {
    SettingsSectionRow row;
    std::optional<Tier> tier;
};

FoundSection answerOf(const SectionWords &section, const FuzzyQuery &query)
{
    const QString title = titleOf(section);
    FoundSection answer{.row = {QString::fromLatin1(section.key), title, QString::fromLatin1(section.icon), {}},
                        .tier = {}};
    if (query.isEmpty()) {
        answer.tier = Tier::Exact;
        return answer;
    }
    better(answer.tier, tierOf(query, title));
    better(answer.tier, tierOfOthers(query, section.also));
    QStringList exact, loose;
    for (const SettingWords &setting : section.settings) {
        const QString label = labelOf(setting);
        auto tier = tierOf(query, label);
        better(tier, tierOfOthers(query, setting.also));
        // "notifications sound": of both, but not of the section alone.
        if (!tier && !tierOf(query, title))
            tier = tierOf(query, title + u' ' + label);
        if (tier)
            (*tier < Tier::Letters ? exact : loose) << label;
        better(answer.tier, tier);
    }
    const QStringList &named = exact.isEmpty() && answer.tier == Tier::Letters ? loose : exact;
    answer.row.found = named.mid(0, mostFound).join(u" · "_s);
    return answer;
}

} // namespace

SettingsSections::SettingsSections(QObject *parent)
    : RowModel(parent),
      m_current(QString::fromLatin1(settingsWords().front().key))
{
    fill();
}

QHash<int, QByteArray> SettingsSections::roleNames() const
{
    return {{SectionRole, "section"}, {TitleRole, "title"}, {GlyphRole, "glyph"}, {FoundRole, "found"}};
}

QVariant SettingsSections::data(const QModelIndex &index, int role) const
{
    const SettingsSectionRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case SectionRole: return row->key;
    case TitleRole: return row->title;
    case GlyphRole: return row->icon;
    case FoundRole: return row->found;
    default: return {};
    }
}

void SettingsSections::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    fill();
    Q_EMIT queryChanged();
}

QString SettingsSections::title() const
{
    const SectionWords *words = wordsOf(m_current);
    return words ? titleOf(*words) : QString();
}

bool SettingsSections::isReading() const
{
    const SectionWords *words = wordsOf(m_current);
    return words && words->reading;
}

int SettingsSections::currentRow() const
{
    const auto found =
        std::find_if(rows().begin(), rows().end(), [this](const auto &row) { return row.key == m_current; });
    return found == rows().end() ? -1 : int(found - rows().begin());
}

void SettingsSections::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    fill();
    Q_EMIT titleChanged();
    Q_EMIT languageChanged();
}

void SettingsSections::open(const QString &key)
{
    if (!isOffered(key))
        return;
    setQuery({});
    show(key);
}

void SettingsSections::choose(int row)
{
    if (row >= 0 && row < rowCount())
        show(rows()[size_t(row)].key);
}

void SettingsSections::step(int by)
{
    const int at = currentRow();
    choose(at < 0 ? 0 : std::clamp(at + by, 0, rowCount() - 1));
}

bool SettingsSections::takeFirst()
{
    choose(0);
    return rowCount() > 0;
}

QStringList SettingsSections::settingsOf(const QString &key)
{
    QStringList labels;
    if (const SectionWords *words = wordsOf(key)) {
        for (const SettingWords &setting : words->settings)
            labels << labelOf(setting);
    }
    return labels;
}

void SettingsSections::offer(bool &what, bool offered)
{
    if (what == offered)
        return;
    what = offered;
    fill();
    if (!isOffered(m_current))
        show(QString::fromLatin1(settingsWords().front().key));
    Q_EMIT offeredChanged();
}

bool SettingsSections::isOffered(const QString &key) const
{
    const SectionWords *words = wordsOf(key);
    if (!words)
        return false;
    switch (words->needs) {
    case SectionNeeds::Nothing: break;
    case SectionNeeds::Administrator: return m_administrator;
    case SectionNeeds::Answers: return m_writesAnswers;
    case SectionNeeds::Policy: return m_managed;
    }
    return true;
}

void SettingsSections::show(const QString &key)
{
    if (key == m_current)
        return;
    m_current = key;
    Q_EMIT currentChanged();
    Q_EMIT titleChanged();
    Q_EMIT placed();
}

void SettingsSections::fill()
{
    const FuzzyQuery query(m_query);
    std::vector<FoundSection> answers;
    for (const SectionWords &section : settingsWords()) {
        FoundSection answer = answerOf(section, query);
        if (answer.tier && isOffered(answer.row.key))
            answers.push_back(std::move(answer));
    }
    std::stable_sort(answers.begin(), answers.end(), [](const auto &a, const auto &b) { return a.tier < b.tier; });
    // Scattered letters are a last resort: beside whole words they would be noise.
    if (!answers.empty() && answers.front().tier < Tier::Letters)
        std::erase_if(answers, [](const FoundSection &each) { return each.tier == Tier::Letters; });
    std::vector<SettingsSectionRow> next;
    for (FoundSection &answer : answers)
        next.push_back(std::move(answer.row));
    setRows(std::move(next));
    Q_EMIT placed();
}

} // namespace throughline::ui
