// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "inbox/rowsignals.h"

#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr std::chrono::seconds viewingPause(25); //!< PROTOCOL.md section 6

} // namespace

RowSignals::RowSignals(Source &source, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_clock(clock)
{
    connect(&source, &Source::ephemeral, this, &RowSignals::hear);
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const bool agents = std::any_of(changes.records.begin(), changes.records.end(),
                                        [](const auto &record) { return record.type == RecordType::Agent; });
        if (changes.wide || agents)
            loadNames();
    });
    m_ends.callOnTimeout(this, &RowSignals::forget);
    m_tell.callOnTimeout(this, [this] { tell(false); });
    loadNames();
}

RowSignals::~RowSignals()
{
    tell(true);
}

void RowSignals::loadNames()
{
    m_source.agents().then(this, [this](const Result<std::vector<Agent>> &agents) {
        if (!agents)
            return;
        m_names.clear();
        for (const Agent &agent : *agents)
            m_names[agent.id] = agent.name;
    });
}

QString RowSignals::typingIn(const Id &conversationId) const
{
    const auto typing = m_typing.find(conversationId);
    if (typing == m_typing.end() || typing->second.until <= m_clock.now())
        return {};
    if (typing->second.agentId.isNull())
        //: In a list row, in place of the last message: the customer is typing
        return tr("is typing …");
    const auto name = m_names.find(typing->second.agentId);
    if (name == m_names.end())
        //: In a list row, in place of the last message: somebody of the team, whose name is not known here
        return tr("A colleague is typing …");
    //: In a list row, in place of the last message; %1 is somebody of the team
    return tr("%1 is typing …").arg(isolated(oneLine(name->second, 60)));
}

QString RowSignals::viewersOf(const Id &conversationId) const
{
    const auto viewing = m_viewing.find(conversationId);
    if (viewing == m_viewing.end())
        return {};
    QStringList names;
    for (const auto &[agent, until] : viewing->second) {
        const auto name = m_names.find(agent);
        if (until > m_clock.now() && name != m_names.end())
            names << isolated(oneLine(name->second, 40));
    }
    names.sort();
    return names.join(u", "_s);
}

// --- what this console shows ------------------------------------------------------------------------------------

void RowSignals::view(const Id &conversationId)
{
    if (m_viewed == conversationId)
        return;
    tell(true);
    m_viewed = conversationId;
    tell(false);
}

bool RowSignals::setAttended(bool attended)
{
    if (m_attended == attended)
        return false;
    if (!attended)
        tell(true);
    m_attended = attended;
    tell(false);
    return true;
}

void RowSignals::tell(bool left)
{
    if (m_viewed.isNull() || !m_attended)
        return m_tell.stop();
    const QJsonObject data = left ? QJsonObject{{u"left"_s, true}} : QJsonObject();
    m_source.sendEphemeral("conv/"_L1 + m_viewed.toString(), u"viewing"_s, data);
    if (!left)
        m_tell.start(viewingPause);
}

// --- what others do ---------------------------------------------------------------------------------------------

void RowSignals::hearViewing(const Id &conversation, const Id &agent, int ttlSeconds, bool left)
{
    if (agent.isNull())
        return;
    if (left)
        m_viewing[conversation].erase(agent);
    else
        m_viewing[conversation][agent] = m_clock.now() + std::chrono::seconds(std::clamp(ttlSeconds, 1, 60));
    if (!m_ends.isActive())
        m_ends.start(std::chrono::seconds(1));
    Q_EMIT changed(conversation);
}

void RowSignals::hear(const QString &topic, const QString &kind, const QString &from, int ttlSeconds,
                      const QJsonObject &data)
{
    if ((kind != "typing"_L1 && kind != "viewing"_L1) || !topic.startsWith("conv/"_L1))
        return;
    const auto conversation = Id::fromString(topic.section(u'/', 1));
    const Id agent = from.startsWith("agent/"_L1) ? Id::fromString(from.section(u'/', 1)).value_or(Id()) : Id();
    if (!conversation || (!agent.isNull() && agent == m_source.agentId()))
        return;
    if (kind == "viewing"_L1)
        return hearViewing(*conversation, agent, ttlSeconds, data.value("left"_L1).toBool());
    m_typing[*conversation] = {agent, m_clock.now() + std::chrono::seconds(std::clamp(ttlSeconds, 1, 30))};
    if (!m_ends.isActive())
        m_ends.start(std::chrono::seconds(1));
    Q_EMIT changed(*conversation);
}

void RowSignals::forget()
{
    std::vector<Id> over;
    for (auto &[conversation, agents] : m_viewing) {
        if (std::erase_if(agents, [this](const auto &each) { return each.second <= m_clock.now(); }) > 0)
            over.push_back(conversation);
    }
    std::erase_if(m_viewing, [](const auto &each) { return each.second.empty(); });
    std::erase_if(m_typing, [&](const auto &each) {
        const bool ended = each.second.until <= m_clock.now();
        if (ended)
            over.push_back(each.first);
        return ended;
    });
    for (const Id &conversation : over)
        Q_EMIT changed(conversation);
    if (m_typing.empty() && m_viewing.empty())
        m_ends.stop();
}

} // namespace throughline::ui
