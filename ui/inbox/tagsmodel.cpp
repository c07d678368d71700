// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "inbox/tagsmodel.h"

#include "shared/words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr int longestName = 60;

QString nextColor(size_t number)
{
    static constexpr std::array colors{"#5b7bd5", "#3f8f83", "#a06bb8", "#bd6a4f",
                                       "#4f8fb5", "#7f8a3f", "#b8577f", "#6d6fc4"};
    return QString::fromLatin1(colors[number % colors.size()]);
}

} // namespace

TagsModel::TagsModel(Source &source, const Clock &clock, Random &random, Triage &triage, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_clock(clock),
      m_random(random),
      m_triage(triage)
{
    connect(&triage, &Triage::tagsAsked, this, &TagsModel::ask);
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        bool tags = changes.wide;
        const bool all = changes.wide || changes.overlay;
        QStringList changed = all ? m_targets : QStringList();
        for (const client::ChangedRecord &record : changes.records) {
            tags = tags || record.type == RecordType::Tag || record.type == RecordType::Agent;
            if (!all && record.type == RecordType::Conversation && m_targets.contains(record.id.toString()))
                changed << record.id.toString();
        }
        if (tags)
            load();
        readTargets(changed);
    });
    load();
}

QString TagsModel::colorOf(const Tag &tag)
{
    const bool color = tag.color.size() == 7 && tag.color.front() == u'#'
                       && std::all_of(tag.color.begin() + 1, tag.color.end(), [](QChar c) {
                              return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
                          });
    return color ? tag.color : u"#808080"_s;
}

QVariant TagsModel::data(const QModelIndex &index, int role) const
{
    const TagRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return row->name;
    case ColorRole: return row->color;
    case OnRole: return row->on;
    case SomeRole: return row->some && !row->on;
    case NewRole: return row->key.isNull();
    default: return {};
    }
}

QHash<int, QByteArray> TagsModel::roleNames() const
{
    return {{NameRole, "name"}, {ColorRole, "tint"}, {OnRole, "given"}, {SomeRole, "some"}, {NewRole, "fresh"}};
}

void TagsModel::ask(const QStringList &ids)
{
    finish();
    m_targets = ids;
    setTyped({});
    say({});
    readTargets(ids);
    Q_EMIT asked();
}

void TagsModel::finish()
{
    ++m_generation;
    m_missing = 0;
    m_targets.clear();
    m_conversations.clear();
    build();
}

void TagsModel::setTyped(const QString &text)
{
    if (m_typed == text)
        return;
    m_typed = text;
    Q_EMIT typedChanged();
    build();
}

void TagsModel::load()
{
    m_source.tags().then(this, [this](const Result<std::vector<Tag>> &tags) {
        if (!tags)
            return;
        m_tags = *tags;
        std::sort(m_tags.begin(), m_tags.end(),
                  [](const Tag &a, const Tag &b) { return a.name.localeAwareCompare(b.name) < 0; });
        build();
    });
    m_source.agents().then(this, [this](const Result<std::vector<Agent>> &agents) {
        if (!agents)
            return;
        m_mayMake = std::any_of(agents->begin(), agents->end(), [this](const Agent &agent) {
            return agent.id == m_source.agentId() && agent.role != throughline::Role::Agent;
        });
        build();
    });
}

//! Hundreds may be marked: the rows are made once, when all are there.
void TagsModel::readTargets(const QStringList &which)
{
    for (const QString &text : which) {
        const auto id = Id::fromString(text);
        if (!id)
            continue;
        ++m_missing;
        m_source.conversation(*id).then(this,
                                        [this, generation = m_generation](const Result<Conversation> &conversation) {
                                            if (generation != m_generation)
                                                return;
                                            if (conversation)
                                                m_conversations[conversation->id] = *conversation;
                                            if (--m_missing == 0)
                                                build();
                                        });
    }
}

void TagsModel::build()
{
    const QString typed = m_typed.simplified().left(longestName);
    std::vector<TagRow> rows;
    bool known = false;
    for (const Tag &tag : m_tags) {
        known = known || tag.name.compare(typed, Qt::CaseInsensitive) == 0;
        if (!tag.name.contains(typed, Qt::CaseInsensitive))
            continue;
        const auto having = std::count_if(m_conversations.begin(), m_conversations.end(), [&](const auto &each) {
            return each.second.tagIds.contains(tag.id.toString());
        });
        rows.push_back({tag.id, oneLine(tag.name, longestName), colorOf(tag),
                        having > 0 && size_t(having) == m_conversations.size(), having > 0});
    }
    if (m_mayMake && !typed.isEmpty() && !known)
        rows.push_back({{}, typed, nextColor(m_tags.size()), false, false});
    setRows(std::move(rows));
}

void TagsModel::choose(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const TagRow chosen = rows()[size_t(row)];
    if (chosen.key.isNull())
        make(chosen.name);
    else
        m_triage.setTag(m_targets, chosen.key, !chosen.on);
}

//! Made at the hub before anything has it: a conversation cannot be given what is not there.
void TagsModel::make(const QString &name)
{
    const Id tag = m_random.newId(m_clock.now());
    wire::Command command;
    command.id = m_random.newId(m_clock.now());
    command.name = u"tag.create"_s;
    command.args = {{u"tagId"_s, tag.toString()}, {u"name"_s, name}, {u"color"_s, nextColor(m_tags.size())}};
    command.createdAt = m_clock.now();
    say({});
    m_source.administer(command).then(this, [this, tag, targets = m_targets](const Result<wire::CommandOutcome> &made) {
        if (!made)
            return say(Words::error(made.error()));
        if (!made->applied)
            return say(Words::rejected(made->error));
        setTyped({});
        m_triage.setTag(targets, tag, true);
    });
}

void TagsModel::say(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

} // namespace throughline::ui
