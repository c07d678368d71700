// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/desk.h"

#include "shared/linkgate.h"
#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

Desk::Desk(Source &source, const Clock &clock, Random &random, Opener opener, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_opener(std::move(opener)),
      m_inbox(source, clock),
      m_views(source),
      m_timeline(source, clock),
      m_composer(source, clock, random),
      m_customer(source, clock),
      m_actions(source, clock, random),
      m_customers(source, clock),
      m_merge(source, clock),
      m_search(source, clock),
      m_sync(source, clock),
      m_presence(source, clock)
{
    connect(&m_views, &InboxViews::currentChanged, this, [this] {
        if (const InboxView *view = m_views.current())
            m_inbox.setQuery(view->view, view->queueId);
    });
    if (const InboxView *view = m_views.current())
        m_inbox.setQuery(view->view, view->queueId);
    connect(&m_customer, &CustomerPanel::changed, this, [this] {
        subscribe();
        CallSubject subject{m_customer.view().customer.id, m_customer.view().customer.name, {}};
        for (const auto &at : m_customer.view().points)
            subject.points.emplace(at.point.kind, at.point.value);
        m_actions.setSubject(subject);
        followCustomer();
        m_composer.setVariables({{u"customer.name"_s, m_customer.view().customer.name},
                                 {u"name"_s, m_customer.view().customer.name},
                                 {u"agent.name"_s, m_presence.agentName()},
                                 {u"agent"_s, m_presence.agentName()}});
    });
    connectCustomers();
    connect(&m_search, &SearchModel::hitChosen, this, [this](const client::SearchHit &hit) {
        if (hit.customerId.isNull())
            return;
        open(hit.customerId, hit.conversationId);
        if (hit.kind != client::SearchHit::Kind::Item)
            return;
        m_sought.reset();
        m_timeline.openAt(hit.customerId, hit.place);
        seek(hit.customerId, hit.place);
    });
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        bool names = changes.wide;
        bool conversation = changes.wide;
        for (const client::ChangedRecord &record : changes.records) {
            names = names || record.type == RecordType::Agent || record.type == RecordType::Queue;
            conversation = conversation || record.id == m_conversationId;
        }
        if (names)
            loadNames();
        if (m_sought)
            seek(m_sought->first, m_sought->second);
        if (conversation && !m_conversationId.isNull())
            loadConversation();
    });
    loadNames();
}

Desk::~Desk()
{
    leaveCustomer();
}

// --- opening ----------------------------------------------------------------------------------------------------

// By value: callers hand over parts of what this function clears, e.g. the open conversation's new owner.
void Desk::open(Id customerId, Id conversationId)
{
    const bool sameCustomer = customerId == m_customerId;
    if (!sameCustomer) {
        leaveCustomer();
        m_customerId = customerId;
        if (!customerId.isNull())
            m_source.openCustomer(customerId);
    }
    if (!sameCustomer || conversationId != m_conversationId) {
        m_conversationId = conversationId;
        m_conversation = {};
        m_sought.reset();
        m_inbox.setCurrent(conversationId);
        m_customers.setCurrent(customerId);
        m_timeline.open(customerId, conversationId);
        m_composer.open(conversationId);
        m_customer.open(customerId, conversationId);
        if (!conversationId.isNull())
            loadConversation();
        subscribe();
        Q_EMIT openChanged();
        Q_EMIT conversationChanged();
    }
    Q_EMIT attentionMoved();
}

//! A hit of the hub's is fetched with its customer's scopes: the timeline goes there when it has come.
void Desk::seek(Id customerId, TimelineKey place)
{
    m_source.timeline({.customerId = customerId, .anchor = place, .before = 0, .after = 1})
        .then(this, [this, customerId, place](const Result<client::TimelinePage> &page) {
            if (!page || customerId != m_customerId)
                return;
            const bool here = !page->entries.empty() && page->entries.front().key() == place;
            if (here && m_sought == std::pair(customerId, place)) {
                m_sought.reset();
                m_timeline.openAt(customerId, place);
            } else if (!here) {
                m_sought = std::pair(customerId, place);
            }
        });
}

void Desk::leaveCustomer()
{
    m_sought.reset();
    if (!m_customerId.isNull())
        m_source.closeCustomer(m_customerId);
    m_customerId = {};
}

void Desk::openRow(int row)
{
    if (const client::InboxRow *found = m_inbox.rowData(row))
        open(found->conversation.customerId, found->conversation.id);
}

void Desk::step(int by)
{
    const int row = m_inbox.currentRow();
    openRow(row < 0 ? 0 : std::clamp(row + by, 0, std::max(0, m_inbox.count() - 1)));
}

void Desk::openConversation(const QString &conversationId)
{
    if (const auto id = Id::fromString(conversationId); id && !m_customerId.isNull())
        open(m_customerId, *id);
}

void Desk::openSearchHit(int row)
{
    m_search.open(row);
}

// --- customers --------------------------------------------------------------------------------------------------

void Desk::connectCustomers()
{
    connect(&m_customers, &CustomersModel::customerChosen, this, &Desk::openCustomer);
    connect(&m_customer, &CustomerPanel::compareWanted, this, [this](const Id &customer, const Id &other) {
        m_merge.open(customer, other);
        if (m_merge.isActive())
            Q_EMIT compareShown();
    });
    connect(&m_merge, &MergeModel::mergeWanted, this, [this](const MergePreview &preview, const QString &reason) {
        const Customer &goes = preview.from.customer;
        const Customer &stays = preview.into.customer;
        m_customer.decisions()->merge(goes.id, MergeFacts::name(goes), stays.id, MergeFacts::name(stays), reason,
                                      preview.expect);
    });
    connect(&m_timeline, &TimelineModel::takeBackWanted, m_customer.decisions(), &Decisions::takeBack);
}

void Desk::openCustomerRow(int row)
{
    m_customers.open(row);
}

void Desk::openCustomer(const Id &customerId)
{
    if (customerId == m_customerId)
        return Q_EMIT attentionMoved();
    m_source.customer(customerId).then(this, [this, customerId](const Result<client::CustomerView> &view) {
        Id newest; // conversations come newest event first
        for (const Conversation &conversation : view ? view->conversations : std::vector<Conversation>()) {
            if (conversation.status != ConversationStatus::Closed && newest.isNull())
                newest = conversation.id;
        }
        open(customerId, newest);
    });
}

//! The open customer became part of another one: the desk shows that one, with the same conversation.
void Desk::followCustomer()
{
    const Id today = m_customer.view().customer.id;
    if (!m_customerId.isNull() && m_customer.view().askedId == m_customerId && !today.isNull() && today != m_customerId)
        open(today, m_conversationId);
}

void Desk::compareWithRow(int row)
{
    const Id other = m_customers.idAt(row);
    if (other.isNull() || m_customerId.isNull() || other == m_customerId)
        return;
    m_merge.open(m_customerId, other);
    if (m_merge.isActive())
        Q_EMIT compareShown();
}

void Desk::loadConversation()
{
    m_source.conversation(m_conversationId)
        .then(this, [this, id = m_conversationId](const Result<Conversation> &answer) {
            if (id != m_conversationId || !answer)
                return;
            m_conversation = *answer;
            // Merging or linking gave the conversation to another customer: the desk goes along.
            if (!m_conversation.customerId.isNull() && m_conversation.customerId != m_customerId)
                return open(m_conversation.customerId, m_conversation.id);
            Q_EMIT conversationChanged();
        });
}

void Desk::loadNames()
{
    m_source.agents().then(this, [this](const Result<std::vector<Agent>> &agents) {
        if (!agents)
            return;
        m_agents.clear();
        for (const Agent &agent : *agents)
            m_agents[agent.id] = oneLine(agent.name, 60);
        Q_EMIT conversationChanged();
    });
    m_source.queues().then(this, [this](const Result<std::vector<Queue>> &queues) {
        if (!queues)
            return;
        m_queues.clear();
        for (const Queue &queue : *queues)
            m_queues[queue.id] = oneLine(queue.name, 60);
        Q_EMIT conversationChanged();
    });
}

void Desk::subscribe()
{
    QStringList topics;
    if (!m_conversationId.isNull())
        topics << "conv/"_L1 + m_conversationId.toString();
    if (!m_customerId.isNull()) {
        for (const auto &at : m_customer.view().points)
            topics << "point/"_L1 + at.point.id.toString();
    }
    if (topics == m_topics)
        return;
    m_topics = topics;
    m_source.subscribeTopics(topics);
}

// --- the open conversation --------------------------------------------------------------------------------------

QString Desk::summary() const
{
    if (!hasConversation())
        return {};
    const auto queue = m_queues.find(m_conversation.queueId);
    QStringList parts{Words::status(m_conversation.status), queue == m_queues.end() ? QString() : queue->second,
                      assignee()};
    parts.removeAll({});
    return parts.join(u"  ·  "_s);
}

QString Desk::assignee() const
{
    if (m_conversation.assigneeId.isNull())
        //: Heading of the timeline: nobody has taken the conversation
        return tr("Unassigned");
    if (isMine())
        //: Heading of the timeline: the conversation is the agent's own
        return tr("You");
    const auto name = m_agents.find(m_conversation.assigneeId);
    return name == m_agents.end() ? QString() : name->second;
}

bool Desk::isMine() const
{
    return !m_conversation.assigneeId.isNull() && m_conversation.assigneeId == m_source.agentId();
}

void Desk::submit(const QString &name, QJsonObject args, QJsonObject expect)
{
    if (!hasConversation())
        return;
    args.insert(u"conversationId"_s, m_conversation.id.toString());
    (void)m_source.submit({.name = name, .args = std::move(args), .expect = std::move(expect)});
}

void Desk::takeConversation()
{
    const QJsonValue seen = m_conversation.assigneeId.isNull() ? QJsonValue() : m_conversation.assigneeId.toString();
    submit(u"conversation.assign"_s, {{u"assigneeId"_s, m_source.agentId().toString()}}, {{u"assigneeId"_s, seen}});
}

void Desk::closeConversation()
{
    submit(u"conversation.setStatus"_s, {{u"status"_s, u"closed"_s}},
           {{u"status"_s, enumText(m_conversation.status).toString()}});
}

void Desk::reopenConversation()
{
    submit(u"conversation.setStatus"_s, {{u"status"_s, u"open"_s}},
           {{u"status"_s, enumText(m_conversation.status).toString()}});
}

void Desk::openLink(const QString &url)
{
    if (const auto link = safeLink(url); link && m_opener)
        m_opener(link->url);
}

} // namespace throughline::ui
