// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "session/presencemodel.h"

#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

QString toneOf(PresenceState state)
{
    switch (state) {
    case PresenceState::Available: return u"positive"_s;
    case PresenceState::Busy: return u"critical"_s;
    case PresenceState::Offline: return u"muted"_s;
    default: return u"caution"_s;
    }
}

} // namespace

PresenceModel::PresenceModel(Source &source, const Clock &clock, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_clock(clock)
{
    show();
    load();
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const bool concerned =
            changes.wide
            || std::any_of(changes.records.begin(), changes.records.end(), [this](const client::ChangedRecord &record) {
                   return record.id == m_source.agentId()
                          && (record.type == RecordType::Presence || record.type == RecordType::Agent);
               });
        if (concerned)
            load();
    });
    connect(&source, &Source::statusChanged, this, [this] {
        if (m_agentName.isEmpty() || !m_known)
            load();
        else
            declareFirst();
    });
}

void PresenceModel::load()
{
    const Id me = m_source.agentId();
    m_source.presences().then(this, [this, me](const Result<std::vector<Presence>> &presences) {
        if (!presences)
            return;
        const auto mine = std::find_if(presences->begin(), presences->end(),
                                       [&](const Presence &presence) { return presence.id == me; });
        if (mine != presences->end()) {
            m_presence = *mine;
            m_known = true;
        }
        show();
        declareFirst();
    });
    m_source.agents().then(this, [this, me](const Result<std::vector<Agent>> &agents) {
        if (!agents)
            return;
        const auto agent = std::find_if(agents->begin(), agents->end(), [&](const Agent &a) { return a.id == me; });
        if (agent != agents->end())
            m_agentName = oneLine(agent->name, 80);
        Q_EMIT changed();
    });
}

void PresenceModel::declareFirst()
{
    // Who signs in for the first time is there to work. From then on the last word stands, also Offline, until the agent
    // says another; only a live console may tell that none was said.
    if (m_declared || !m_known || m_presence.since.ms != 0 || m_source.status().phase != client::SyncPhase::Live)
        return;
    m_declared = true;
    m_presence.state = PresenceState::Available;
    m_presence.since = m_clock.now();
    show();
    m_source.submit({.name = u"presence.set"_s,
                     .args = {{u"state"_s, enumText(PresenceState::Available).toString()}, {u"first"_s, true}}});
}

void PresenceModel::show()
{
    std::vector<PresenceRow> states;
    for (const PresenceState state :
         {PresenceState::Available, PresenceState::Busy, PresenceState::Break, PresenceState::Meal,
          PresenceState::Training, PresenceState::Away, PresenceState::Offline})
        states.push_back({int(state), state, state == m_presence.state});
    setRows(std::move(states));
    Q_EMIT changed();
}

QVariant PresenceModel::data(const QModelIndex &index, int role) const
{
    const PresenceRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return Words::presence(row->state);
    case ToneRole: return toneOf(row->state);
    case ChosenRole: return row->chosen;
    default: return {};
    }
}

QHash<int, QByteArray> PresenceModel::roleNames() const
{
    return {{NameRole, "name"}, {ToneRole, "tone"}, {ChosenRole, "chosen"}};
}

QString PresenceModel::word() const
{
    return Words::presence(m_presence.state);
}
QString PresenceModel::tone() const
{
    return toneOf(m_presence.state);
}

QString PresenceModel::since() const
{
    return m_presence.since.ms > 0 ? Words::span(m_clock.now() - m_presence.since) : QString();
}

void PresenceModel::choose(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    m_declared = true;
    m_presence.state = rows()[size_t(row)].state;
    m_presence.since = m_clock.now();
    show(); // at once; the hub's word replaces it
    m_source.submit({.name = u"presence.set"_s, .args = {{u"state"_s, enumText(m_presence.state).toString()}}});
}

} // namespace throughline::ui
