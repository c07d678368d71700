// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "inbox/transfermodel.h"

#include "inbox/triage.h"
#include "shared/reach.h"
#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr int longestReceiver = 60;
constexpr int longestGone = 600;     //!< seconds; the hub says 300 and says it again before they are over
constexpr size_t mostFollowed = 300; //!< the hub takes 512 topics, and those of the desk are among them

QString toneOf(PresenceState state)
{
    switch (state) {
    case PresenceState::Available: return u"positive"_s;
    case PresenceState::Busy: return u"critical"_s;
    case PresenceState::Offline: return u"muted"_s;
    default: return u"caution"_s;
    }
}

bool byName(const QString &a, const QString &b)
{
    return a.localeAwareCompare(b) < 0;
}

} // namespace

TransferModel::TransferModel(Source &source, const Clock &clock, Triage &triage, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_clock(clock),
      m_triage(triage)
{
    connect(&triage, &Triage::transferAsked, this, &TransferModel::ask);
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        if (m_targets.isEmpty())
            return;
        bool people = changes.wide;
        const bool all = changes.wide || changes.overlay;
        QStringList changed = all ? m_targets : QStringList();
        for (const client::ChangedRecord &record : changes.records) {
            people = people || record.type == RecordType::Agent || record.type == RecordType::Queue
                     || record.type == RecordType::Presence;
            if (!all && record.type == RecordType::Conversation && m_targets.contains(record.id.toString()))
                changed << record.id.toString();
        }
        if (people)
            load();
        readTargets(changed);
    });
    connect(&source, &Source::ephemeral, this, &TransferModel::hear);
    m_ends.setInterval(std::chrono::seconds(1));
    m_ends.callOnTimeout(this, &TransferModel::forget);
    // Nothing is heard without a line; with the next one the hub says anew who is gone.
    connect(&source, &Source::statusChanged, this, [this](const client::SyncStatus &status) {
        const bool hears = status.phase == client::SyncPhase::Live || status.phase == client::SyncPhase::Syncing;
        if (!hears && !m_gone.empty()) {
            m_gone.clear();
            m_ends.stop();
            build();
        }
    });
}

QVariant TransferModel::data(const QModelIndex &index, int role) const
{
    const TransferRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return row->name;
    case DetailRole: return row->detail;
    case QueueRole: return row->isQueue;
    case ToneRole: return row->tone;
    case ChosenRole: return row->chosen;
    case FirstAgentRole: return !row->isQueue && index.row() > 0 && rows()[size_t(index.row()) - 1].isQueue;
    default: return {};
    }
}

QHash<int, QByteArray> TransferModel::roleNames() const
{
    return {{NameRole, "name"}, {DetailRole, "detailWords"}, {QueueRole, "isQueue"},
            {ToneRole, "tone"}, {ChosenRole, "chosen"},      {FirstAgentRole, "firstAgent"}};
}

QString TransferModel::title() const
{
    //: Title of the dialog that hands conversations over to a colleague or a queue
    return tr("Transfer %n conversation(s)", nullptr, int(m_targets.size()));
}

bool TransferModel::isReady() const
{
    return (!m_queue.isNull() || !m_agent.isNull()) && m_problem.isEmpty() && m_missing == 0
           && !m_conversations.empty();
}

void TransferModel::ask(const QStringList &ids)
{
    finish();
    m_targets = ids;
    setTyped({});
    load();
    readTargets(ids);
    Q_EMIT asked();
}

void TransferModel::finish()
{
    ++m_generation;
    m_missing = 0;
    m_targets.clear();
    m_conversations.clear();
    m_queue = m_agent = {};
    m_gone.clear();
    m_ends.stop();
    build();
    Q_EMIT topicsChanged();
}

void TransferModel::setTyped(const QString &text)
{
    if (m_typed == text)
        return;
    m_typed = text;
    Q_EMIT typedChanged();
    build();
}

void TransferModel::load()
{
    m_source.queues().then(this, [this](const Result<std::vector<Queue>> &queues) {
        if (!queues)
            return;
        m_queues = *queues;
        std::sort(m_queues.begin(), m_queues.end(),
                  [](const Queue &a, const Queue &b) { return byName(a.name, b.name); });
        build();
    });
    m_source.agents().then(this, [this](const Result<std::vector<Agent>> &agents) {
        if (!agents)
            return;
        m_agents = *agents;
        std::erase_if(m_agents, [this](const Agent &agent) { return !agent.active || agent.id == m_source.agentId(); });
        std::sort(m_agents.begin(), m_agents.end(),
                  [](const Agent &a, const Agent &b) { return byName(a.name, b.name); });
        build();
        Q_EMIT topicsChanged();
    });
    m_source.presences().then(this, [this](const Result<std::vector<Presence>> &presences) {
        if (!presences)
            return;
        m_presences.clear();
        for (const Presence &presence : *presences) {
            if (presence.since.ms != 0) // else never declared
                m_presences[presence.id] = presence.state;
        }
        build();
    });
}

QStringList TransferModel::topics() const
{
    QStringList topics;
    for (size_t i = 0; !m_targets.isEmpty() && i < std::min(m_agents.size(), mostFollowed); ++i)
        topics << "agent/"_L1 + m_agents[i].id.toString();
    return topics;
}

void TransferModel::hear(const QString &topic, const QString &kind, const QString &from, int ttlSeconds,
                         const QJsonObject &data)
{
    if (m_targets.isEmpty() || kind != "presence"_L1 || from != "hub"_L1 || !topic.startsWith("agent/"_L1))
        return;
    const auto agent = Id::fromString(topic.section(u'/', 1));
    if (!agent)
        return;
    if (data.value("connected"_L1).toBool(true)) {
        if (m_gone.erase(*agent) > 0)
            build();
        return;
    }
    const bool news = !isGone(*agent);
    m_gone[*agent] = m_clock.now() + std::chrono::seconds(std::clamp(ttlSeconds, 1, longestGone));
    if (!m_ends.isActive())
        m_ends.start();
    if (news)
        build();
}

//! Who is not said to be gone any longer may be back: the word that they are is one that can get lost.
void TransferModel::forget()
{
    const bool over = std::erase_if(m_gone, [this](const auto &each) { return each.second <= m_clock.now(); }) > 0;
    if (m_gone.empty())
        m_ends.stop();
    if (over)
        build();
}

bool TransferModel::isGone(const Id &agent) const
{
    const auto said = m_gone.find(agent);
    return said != m_gone.end() && said->second > m_clock.now();
}

//! What somebody declared before their line broke or their computer went down is not what they do now.
std::optional<PresenceState> TransferModel::presenceOf(const Id &agent) const
{
    if (isGone(agent))
        return PresenceState::Offline;
    const auto declared = m_presences.find(agent);
    return declared == m_presences.end() ? std::nullopt : std::optional(declared->second);
}

void TransferModel::readTargets(const QStringList &ids)
{
    for (const QString &text : ids) {
        const auto id = Id::fromString(text);
        if (!id)
            continue;
        ++m_missing;
        m_source.conversation(*id).then(
            this, [this, id = *id, generation = m_generation](const Result<Conversation> &conversation) {
                if (generation != m_generation)
                    return;
                if (conversation)
                    m_conversations[id] = *conversation;
                else
                    m_conversations.erase(id);
                if (--m_missing == 0)
                    build();
            });
    }
}

QString TransferModel::queueName(const Id &queue) const
{
    const auto known =
        std::find_if(m_queues.begin(), m_queues.end(), [&](const Queue &each) { return each.id == queue; });
    return known == m_queues.end() ? QString() : oneLine(known->name, longestReceiver);
}

QString TransferModel::detailOf(const Agent &agent) const
{
    constexpr qsizetype most = 3;
    const auto presence = presenceOf(agent.id);
    QStringList queues;
    for (const Id &queue : agent.queueIds) {
        if (const QString name = queueName(queue); !name.isEmpty())
            queues << name;
    }
    std::sort(queues.begin(), queues.end(), byName);
    if (queues.size() > most) {
        queues.resize(most);
        queues << u"…"_s;
    }
    QStringList parts{presence ? Words::presence(*presence) : QString(), queues.join(u", "_s)};
    parts.removeAll({});
    return parts.join(u" · "_s);
}

//! Given to somebody who cannot open it, a conversation would be cared for by nobody.
QString TransferModel::whyNot() const
{
    const auto agent =
        std::find_if(m_agents.begin(), m_agents.end(), [this](const Agent &each) { return each.id == m_agent; });
    if (agent == m_agents.end())
        return {};
    const auto shut = [&](const Id &queue) {
        return reachesQueue(*agent, m_queues, queue)
                   ? QString()
                   //: In the dialog that hands a conversation over; %1 is a colleague, %2 a queue
                   : tr("%1 cannot see the queue %2. Choose a queue of theirs as well.")
                         .arg(isolated(oneLine(agent->name, longestReceiver)), isolated(queueName(queue)));
    };
    if (!m_queue.isNull())
        return shut(m_queue);
    for (const auto &each : m_conversations) {
        if (QString why = shut(each.second.queueId); !why.isEmpty())
            return why;
    }
    return {};
}

void TransferModel::build()
{
    const QString typed = m_typed.simplified().left(longestReceiver);
    std::vector<TransferRow> rows;
    const auto wanted = [&](const QString &name) { return name.contains(typed, Qt::CaseInsensitive); };
    for (const Queue &queue : m_queues) {
        const QString name = oneLine(queue.name, longestReceiver);
        if (wanted(name) || queue.id == m_queue)
            rows.push_back({queue.id, true, name, {}, {}, queue.id == m_queue});
    }
    for (const Agent &agent : m_agents) {
        const QString name = oneLine(agent.name, longestReceiver);
        const auto presence = presenceOf(agent.id);
        if (wanted(name) || agent.id == m_agent)
            rows.push_back({agent.id, false, name, detailOf(agent), presence ? toneOf(*presence) : u"muted"_s,
                            agent.id == m_agent});
    }
    setRows(std::move(rows));
    m_problem = whyNot();
    Q_EMIT changed();
}

void TransferModel::choose(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const TransferRow chosen = rows()[size_t(row)];
    Id &choice = chosen.isQueue ? m_queue : m_agent;
    choice = choice == chosen.key ? Id() : chosen.key;
    build();
}

bool TransferModel::send(const QString &note)
{
    if (!isReady())
        return false;
    const auto agent =
        std::find_if(m_agents.begin(), m_agents.end(), [this](const Agent &each) { return each.id == m_agent; });
    const QString to = agent == m_agents.end() ? queueName(m_queue) : oneLine(agent->name, longestReceiver);
    m_triage.transfer(m_targets, {m_queue, m_agent, note.trimmed(), to});
    return true;
}

} // namespace throughline::ui
