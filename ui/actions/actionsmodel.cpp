// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "actions/actionsmodel.h"

#include "shared/words.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

ActionsModel::ActionsModel(Source &source, const Clock &clock, Random &random, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_form(source, clock, random)
{
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const bool endpoints = changes.wide
                               || std::any_of(changes.records.begin(), changes.records.end(),
                                              [](const auto &record) { return record.type == RecordType::Endpoint; });
        if (endpoints)
            loadEndpoints();
    });
    connect(&source, &Source::outboxChanged, this, &ActionsModel::loadWaiting);
    connect(&m_form, &CallForm::changed, this, &ActionsModel::loadWaiting);
    loadEndpoints();
}

void ActionsModel::setSubject(const CallSubject &subject)
{
    const bool other = subject.customerId != m_subject.customerId;
    m_subject = subject;
    if (other) {
        m_form.close();
        loadWaiting();
    }
    Q_EMIT changed();
}

void ActionsModel::loadEndpoints()
{
    m_source.endpoints().then(this, [this](const Result<std::vector<Endpoint>> &endpoints) {
        if (!endpoints)
            return;
        m_offers.clear();
        std::map<QString, int> labels;
        for (const Endpoint &endpoint : *endpoints) {
            for (CallDeclaration &call : readDeclarations(endpoint.capabilities)) {
                ++labels[call.label];
                const QString key = endpoint.id.toString() + (call.isAction ? u"!"_s : u"?"_s) + call.name;
                m_offers[key] = {endpoint.id, std::move(call)};
            }
        }
        std::vector<CallRow> rows;
        for (const Endpoint &endpoint : *endpoints) {
            for (const CallDeclaration &call : readDeclarations(endpoint.capabilities)) {
                const QString key = endpoint.id.toString() + (call.isAction ? u"!"_s : u"?"_s) + call.name;
                const bool alone = labels[call.label] == 1;
                rows.push_back({key, alone ? call.label : call.label + u" ("_s + oneLine(endpoint.name, 60) + u')',
                                call.isAction});
            }
        }
        m_calls.set(std::move(rows));
        Q_EMIT changed();
    });
}

void ActionsModel::loadWaiting()
{
    if (m_subject.customerId.isNull())
        return m_waiting.set({});
    m_source.outbox().then(this, [this](const Result<std::vector<client::OutboxEntry>> &entries) {
        if (!entries)
            return;
        std::vector<LineRow> rows;
        for (const client::OutboxEntry &entry : *entries) {
            const QJsonObject &args = entry.command.args;
            if (entry.command.name != "plugin.action"_L1
                || args.value("customerId"_L1).toString() != m_subject.customerId.toString()
                || !(entry.isPending() || entry.needsAgent()) || (m_form.isOpen() && m_form.isAction()))
                continue; // the open form tells of its own order
            const QString key = args.value("endpointId"_L1).toString() + u'!' + args.value("name"_L1).toString();
            const auto offer = m_offers.find(key);
            rows.push_back({.key = entry.command.id.toString(),
                            .label = offer == m_offers.end() ? oneLine(args.value("name"_L1).toString(), 60)
                                                             : offer->second.call.label,
                            .value = entry.isPending() || entry.state == client::CommandState::Expired
                                         ? Words::pending(entry.state)
                                         : Words::rejected(entry.error),
                            .flag = entry.needsAgent()});
        }
        m_waiting.set(std::move(rows));
    });
}

void ActionsModel::open(const QString &callKey)
{
    if (const auto offer = m_offers.find(callKey); offer != m_offers.end() && !m_subject.customerId.isNull())
        m_form.open(offer->second.endpointId, offer->second.call, m_subject);
}

void ActionsModel::retry(const QString &commandId)
{
    if (const auto id = Id::fromString(commandId))
        m_source.retry(*id);
}

void ActionsModel::discard(const QString &commandId)
{
    if (const auto id = Id::fromString(commandId))
        m_source.discard(*id);
}

} // namespace throughline::ui
