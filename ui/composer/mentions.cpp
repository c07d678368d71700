// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/mentions.h"

#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

MentionModel::MentionModel(Source &source, QObject *parent) : RowModel(parent), m_source(source)
{
    load();
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const bool people = std::any_of(changes.records.begin(), changes.records.end(), [](const auto &record) {
            return record.type == RecordType::Agent || record.type == RecordType::Queue;
        });
        if (changes.wide || people)
            load();
    });
}

void MentionModel::load()
{
    m_source.agents().then(this, [this](const Result<std::vector<Agent>> &agents) {
        if (agents)
            m_agents = *agents;
        gather();
    });
    m_source.queues().then(this, [this](const Result<std::vector<Queue>> &queues) {
        if (queues)
            m_queues = *queues;
        gather();
    });
}

void MentionModel::setQueue(const Id &queue)
{
    if (m_queue == queue)
        return;
    m_queue = queue;
    gather();
}

//! The hub's rule: members of the queue, and supervisors unless it is confidential.
void MentionModel::gather()
{
    const auto queue =
        std::find_if(m_queues.begin(), m_queues.end(), [this](const Queue &each) { return each.id == m_queue; });
    const bool confidential = queue == m_queues.end() || queue->confidential;
    m_all.clear();
    for (const Agent &agent : m_agents) {
        const bool member = std::find(agent.queueIds.begin(), agent.queueIds.end(), m_queue) != agent.queueIds.end();
        const QString name = oneLine(agent.name, 60);
        if (agent.active && agent.id != m_source.agentId() && !name.trimmed().isEmpty()
            && (member || (agent.role != ::throughline::Role::Agent && !confidential)))
            m_all.push_back({agent.id, name});
    }
    std::sort(m_all.begin(), m_all.end(),
              [](const MentionRow &a, const MentionRow &b) { return a.name.localeAwareCompare(b.name) < 0; });
}

int MentionModel::seek(const QString &text, int cursor)
{
    int at = std::min(cursor, int(text.size())) - 1;
    while (at >= 0 && text.at(at) != u'@' && !text.at(at).isSpace())
        --at;
    // "ada@x.example" is an address.
    if (at < 0 || text.at(at) != u'@' || (at > 0 && text.at(at - 1).isLetterOrNumber()))
        return -1;
    const QString word = text.mid(at + 1, cursor - at - 1);
    std::vector<MentionRow> found;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(found),
                 [&](const MentionRow &row) { return row.name.contains(word, Qt::CaseInsensitive); });
    setRows(std::move(found));
    return rowCount() > 0 ? at : -1;
}

QString MentionModel::nameAt(int row) const
{
    return row >= 0 && row < rowCount() ? rows()[size_t(row)].name : QString();
}

QJsonArray MentionModel::namedIn(const QString &text) const
{
    // "@Ann Lee" does not name Ann: the longest name that stands there counts.
    std::vector<MentionRow> byLength = m_all;
    std::stable_sort(byLength.begin(), byLength.end(),
                     [](const MentionRow &a, const MentionRow &b) { return a.name.size() > b.name.size(); });
    QJsonArray named;
    QString left = text;
    for (const MentionRow &row : byLength) {
        const QString wanted = u'@' + row.name;
        bool here = false;
        for (qsizetype at = left.indexOf(wanted); at >= 0; at = left.indexOf(wanted, at + 1)) {
            const qsizetype end = at + wanted.size();
            const bool whole = (end == left.size() || !left.at(end).isLetterOrNumber())
                               && (at == 0 || !left.at(at - 1).isLetterOrNumber());
            here = here || whole;
            const bool twin = std::any_of(byLength.begin(), byLength.end(), [&](const MentionRow &other) {
                return other.key != row.key && other.name == row.name;
            });
            if (whole && !twin)
                left.replace(at, wanted.size(), QString(wanted.size(), u' '));
        }
        if (here)
            named << row.key.toString();
    }
    return named;
}

QVariant MentionModel::data(const QModelIndex &index, int role) const
{
    const MentionRow *row = rowAt(index);
    return row && (role == NameRole || role == Qt::DisplayRole) ? row->name : QVariant();
}

QHash<int, QByteArray> MentionModel::roleNames() const
{
    return {{NameRole, "name"}};
}

} // namespace throughline::ui
