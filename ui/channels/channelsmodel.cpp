// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/channelsmodel.h"

#include "shared/words.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

ChannelsModel::ChannelsModel(Source &source, const Clock &clock, Random &random, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_clock(clock),
      m_random(random),
      m_form(source, clock, random)
{
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const bool concerned =
            changes.wide || std::any_of(changes.records.begin(), changes.records.end(), [](const auto &record) {
                return record.type == RecordType::Endpoint || record.type == RecordType::Queue
                       || record.type == RecordType::Agent;
            });
        if (concerned)
            load();
    });
    connect(&source, &Source::statusChanged, this, [this] {
        if (!m_loaded)
            load();
    });
    connect(&m_form, &EndpointForm::saved, this, &ChannelsModel::readFigures);
    load();
}

bool ChannelsModel::isFirstRun() const
{
    return m_administrator && m_loaded && m_list.rowCount() == 0 && m_source.status().phase == client::SyncPhase::Live;
}

void ChannelsModel::load()
{
    const Id me = m_source.agentId();
    m_source.agents().then(this, [this, me](const Result<std::vector<Agent>> &agents) {
        for (const Agent &agent : agents ? *agents : std::vector<Agent>()) {
            if (agent.id != me)
                continue;
            m_administrator = agent.role == Role::Admin;
            m_allQueues = agent.role != Role::Agent;
            m_ownQueues = agent.queueIds;
        }
        show();
    });
    m_source.queues().then(this, [this](const Result<std::vector<Queue>> &queues) {
        if (queues)
            m_queues = *queues;
    });
    m_source.endpoints().then(this, [this](const Result<std::vector<Endpoint>> &endpoints) {
        if (!endpoints)
            return;
        m_all = *endpoints;
        std::erase_if(m_all, [](const Endpoint &each) { return each.removed; });
        std::sort(m_all.begin(), m_all.end(),
                  [](const Endpoint &a, const Endpoint &b) { return a.name.localeAwareCompare(b.name) < 0; });
        m_loaded = true;
        show();
    });
}

void ChannelsModel::refresh()
{
    load();
    if (!m_administrator)
        return;
    m_source.askChannels(u"Channel/list"_s, {}).then(this, [this](const Result<QJsonObject> &answer) {
        m_problem = answer ? QString() : Words::error(answer.error());
        if (answer) {
            m_kinds = readKinds(*answer);
            m_kindsKnown = true;
            m_hub = answer->value("hub"_L1).toString();
            std::vector<NamedRow> rows;
            for (const ChannelKind &kind : m_kinds)
                rows.push_back({.key = kind.id, .label = kind.name, .value = kind.description, .state = {}});
            m_kindList.set(std::move(rows));
            if (const QString wanted = std::exchange(m_wantedKind, {}); !wanted.isEmpty())
                connectKind(wanted);
        }
        show();
    });
    readFigures();
}

void ChannelsModel::readFigures()
{
    m_source.askChannels(u"Channel/figures"_s, {}).then(this, [this](const Result<QJsonObject> &answer) {
        if (!answer)
            return;
        m_figures.clear();
        for (const QJsonValue each : answer->value("list"_L1).toArray())
            m_figures[each["endpointId"_L1].toString()] = each.toObject();
        show();
    });
}

QString ChannelsModel::kindName(const QString &channel) const
{
    const auto kind =
        std::find_if(m_kinds.begin(), m_kinds.end(), [&](const auto &each) { return each.id == channel; });
    return kind == m_kinds.end() ? Words::channel(channel) : kind->name;
}

QString ChannelsModel::figuresOf(const Id &endpoint) const
{
    const auto found = m_figures.find(endpoint.toString());
    if (found == m_figures.end())
        return {};
    QStringList parts;
    const auto at = [&](QLatin1StringView name) { return Instant::fromString(found->second.value(name).toString()); };
    if (const auto in = at("lastInAt"_L1))
        //: Of a channel; %1 is a time or date
        parts << tr("last received %1").arg(Words::brief(*in, m_clock.now()));
    if (const auto out = at("lastOutAt"_L1))
        //: Of a channel; %1 is a time or date
        parts << tr("last sent %1").arg(Words::brief(*out, m_clock.now()));
    if (const int waiting = found->second.value("waiting"_L1).toInt())
        //: Of a channel: messages that wait to be sent
        parts << tr("%n waiting to be sent", nullptr, waiting);
    return parts.join(u" · "_s);
}

void ChannelsModel::show()
{
    std::vector<EndpointRow> rows;
    for (const Endpoint &endpoint : m_all) {
        QString state = ChannelFaults::state(endpoint);
        if (endpoint.healthSince)
            //: State of a channel and since when: %1 "Connected", %2 a time or date
            state = tr("%1 since %2").arg(state, Words::brief(*endpoint.healthSince, m_clock.now()));
        rows.push_back({.key = endpoint.id,
                        .name = oneLine(endpoint.name, 100),
                        .channel = kindName(endpoint.channel),
                        .address = oneLine(endpoint.address, 200),
                        .icon = Words::channelIcon(endpoint.channel),
                        .state = state,
                        .tone = ChannelFaults::tone(endpoint),
                        .detail = oneLine(endpoint.healthDetail, 400),
                        .advice = ChannelFaults::advice(endpoint),
                        .figures = figuresOf(endpoint.id),
                        .enabled = endpoint.enabled});
    }
    m_list.set(std::move(rows));
    m_notice = noticeNow();
    Q_EMIT changed();
}

//! Only what concerns this agent's work, and the oldest first; what an administrator switched off is no fault.
QString ChannelsModel::noticeNow() const
{
    const Endpoint *worst = nullptr;
    for (const Endpoint &endpoint : m_all) {
        const bool ours =
            m_allQueues || std::find(m_ownQueues.begin(), m_ownQueues.end(), endpoint.queueId) != m_ownQueues.end();
        const bool broken = endpoint.health == EndpointHealth::Degraded || endpoint.health == EndpointHealth::Stopped;
        if (!ours || !endpoint.enabled || !broken || !endpoint.healthSince)
            continue;
        if (!worst || *endpoint.healthSince < *worst->healthSince)
            worst = &endpoint;
    }
    if (!worst)
        return {};
    const QString who = isolated(oneLine(worst->address.isEmpty() ? worst->name : worst->address, 80));
    //: Above the timeline when a channel does not work; %1 is its address or name, %2 a time or date
    const QString text =
        tr("%1 has not worked properly since %2.").arg(who, Words::brief(*worst->healthSince, m_clock.now()));
    return worst->healthDetail.isEmpty() ? text : text + u' ' + isolated(oneLine(worst->healthDetail, 200));
}

void ChannelsModel::connectKind(const QString &kind)
{
    if (!m_administrator)
        return;
    const auto found = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const auto &each) { return each.id == kind; });
    if (found != m_kinds.end())
        return m_form.connectNew(*found, m_hub, m_queues);
    m_wantedKind = m_kindsKnown ? QString() : kind;
    if (!m_kindsKnown)
        return refresh();
    m_problem = ChannelFaults::refused(
        {.type = u"channelUnavailable"_s, .description = {}, .current = {}, .retryAfterSec = {}});
    Q_EMIT changed();
}

void ChannelsModel::change(const QString &endpointId)
{
    const auto endpoint = std::find_if(m_all.begin(), m_all.end(),
                                       [&](const Endpoint &each) { return each.id.toString() == endpointId; });
    if (!m_administrator || endpoint == m_all.end())
        return;
    const auto kind =
        std::find_if(m_kinds.begin(), m_kinds.end(), [&](const auto &each) { return each.id == endpoint->channel; });
    if (kind != m_kinds.end())
        return m_form.change(*kind, m_hub, m_queues, *endpoint);
    if (!m_kindsKnown)
        return refresh(); // and says why the list is not here
    m_problem = ChannelFaults::refused(
        {.type = u"channelUnavailable"_s, .description = {}, .current = {}, .retryAfterSec = {}});
    Q_EMIT changed();
}

void ChannelsModel::order(const QString &name, QJsonObject args)
{
    if (!m_administrator)
        return;
    wire::Command command;
    command.id = m_random.newId(m_clock.now());
    command.name = name;
    command.args = std::move(args);
    command.createdAt = m_clock.now();
    m_source.administer(command).then(this, [this](const Result<wire::CommandOutcome> &outcome) {
        m_problem = !outcome            ? Words::error(outcome.error())
                    : !outcome->applied ? ChannelFaults::refused(outcome->error)
                                        : QString();
        Q_EMIT changed();
    });
}

void ChannelsModel::setEnabled(const QString &endpointId, bool enabled)
{
    order(u"endpoint.update"_s, {{u"endpointId"_s, endpointId}, {u"enabled"_s, enabled}});
}

void ChannelsModel::remove(const QString &endpointId)
{
    if (m_form.isOpen() && m_form.endpointId() == endpointId)
        m_form.close();
    order(u"endpoint.remove"_s, {{u"endpointId"_s, endpointId}});
}

} // namespace throughline::ui
