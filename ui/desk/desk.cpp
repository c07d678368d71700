// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/desk.h"

#include "inbox/transfermodel.h"
#include "shared/linkgate.h"
#include "shared/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

Desk::Desk(Source &source, const Clock &clock, Random &random, Opener opener, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_clock(clock),
      m_random(random),
      m_opener(std::move(opener)),
      m_inbox(source, clock),
      m_selection(m_inbox, source),
      m_views(source),
      m_viewForm(source, clock, random, m_views),
      m_triage(source, clock),
      m_tags(source, clock, random, m_triage),
      m_timeline(source, clock),
      m_composer(source, clock, random),
      m_customer(source, clock),
      m_actions(source, clock, random),
      m_channels(source, clock, random),
      m_customers(source, clock),
      m_merge(source, clock),
      m_search(source, clock),
      m_oauth(source, random, m_scheduler, m_opener),
      m_sync(source, clock),
      m_presence(source, clock),
      m_notifications(source, clock, random),
      m_spelling(source),
      m_commands(source),
      m_palette(m_commands, source)
{
    connect(&m_views, &InboxViews::currentChanged, this, [this] {
        if (const InboxView *view = m_views.current())
            m_inbox.setQuery(view->view, view->queueId, view->filter);
    });
    if (const InboxView *view = m_views.current())
        m_inbox.setQuery(view->view, view->queueId, view->filter);
    connect(&m_customer, &CustomerPanel::changed, this, [this] {
        subscribe();
        CallSubject subject{m_customer.view().customer.id, m_customer.view().customer.name, {}};
        for (const auto &at : m_customer.view().points)
            subject.points.emplace(at.point.kind, at.point.value);
        m_actions.setSubject(subject);
        followCustomer();
        setVariables();
    });
    connect(this, &Desk::conversationChanged, this, &Desk::setVariables);
    connect(m_composer.snippets(), &Snippets::stepsWanted, this,
            [this](const QString &name, const std::vector<MacroStep> &steps) {
                m_triage.runMacro(m_conversationId, name, steps);
            });
    connect(&m_triage, &Triage::macroUndone, m_composer.snippets(), &Snippets::takeBack);
    // What one says is seen where it stands: at the newest end.
    connect(&m_composer, &Composer::sent, &m_timeline, &TimelineModel::showNewest);
    m_topicsSoon.setSingleShot(true);
    m_topicsSoon.callOnTimeout(this, &Desk::subscribe);
    // Scrolling asks for nothing; what comes to rest is listened to.
    connect(&m_inbox, &InboxModel::shownTopicsChanged, this, [this] { m_topicsSoon.start(300); });
    connect(m_triage.transferring(), &TransferModel::topicsChanged, this, &Desk::subscribe);
    connect(&m_inbox, &InboxModel::tagsChanged, this, &Desk::conversationChanged);
    connect(&m_inbox, &InboxModel::signalled, this, [this](const Id &conversationId) {
        if (conversationId == m_conversationId)
            Q_EMIT conversationChanged();
    });
    connect(&m_triage, &Triage::acted, &m_selection, &InboxSelection::clear);
    connectCustomers();
    // Stored later, when the conversation is left, it would replace the draft that has the words of the reply.
    connect(&m_timeline, &TimelineModel::sendReturning, &m_composer, &Composer::storeDraft);
    connect(&m_timeline, &TimelineModel::sendReturned, this,
            [this](const TimelineItem &item, const client::TakenBack &back) {
                const auto &points = m_timeline.context().points;
                const bool here = std::any_of(points.begin(), points.end(),
                                              [&](const auto &at) { return at.point.id == item.contactPointId; });
                if (here && item.conversationId != m_conversationId)
                    open(m_customerId, item.conversationId);
                m_composer.restore(item, back);
            });
    connectPalette();
    connect(this, &Desk::openChanged, &m_notifications, [this] {
        m_notifications.setOpen(m_conversationId);
        m_notifications.always()->setOpen(m_customerId);
    });
    connect(&m_notifications, &Notifications::openWanted, this, [this](const Id &customer, const Id &conversation) {
        open(customer, conversation);
        Q_EMIT talkWanted();
    });
    connect(&m_search, &SearchModel::hitChosen, this, [this](const client::SearchHit &hit) {
        if (hit.customerId.isNull())
            return;
        open(hit.customerId, hit.conversationId);
        if (hit.kind != client::SearchHit::Kind::Item)
            return;
        m_sought.reset();
        m_timeline.openAt(hit.customerId, hit.place, m_search.soughtWords());
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
    m_deskCommands = std::make_unique<DeskCommands>(*this, source, m_commands);
}

Desk::~Desk()
{
    leaveCustomer();
}

// --- opening ----------------------------------------------------------------------------------------------------

void Desk::open(Id customerId, Id conversationId)
{
    ++m_choices;
    show(customerId, conversationId);
}

// By value: callers hand over parts of what this function clears, e.g. the open conversation's new owner.
void Desk::show(Id customerId, Id conversationId)
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
                m_timeline.openAt(customerId, place, m_search.soughtWords());
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

void Desk::copyItemLink(int row)
{
    const auto &rows = m_timeline.rows();
    if (row < 0 || row >= int(rows.size()) || m_customerId.isNull())
        return;
    const auto &parts = rows[size_t(row)].parts;
    QGuiApplication::clipboard()->setText(
        parts.empty() ? conversationLink()
                      : PaletteModel::link(m_customerId, parts.front().head().conversationId, parts.front().key()));
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
    const auto id = Id::fromString(conversationId);
    if (!id || m_customerId.isNull())
        return;
    const auto &own = m_customer.view().conversations;
    if (std::any_of(own.begin(), own.end(), [&](const Conversation &each) { return each.id == *id; }))
        return open(m_customerId, *id);
    // A link may lead to another customer: with this one it must not be shown for a moment, either.
    const quint64 choice = ++m_choices;
    m_source.conversation(*id).then(
        this, [this, id = *id, choice, customer = m_customerId](const Result<Conversation> &answer) {
            if (choice == m_choices)
                open(answer && !answer->customerId.isNull() ? answer->customerId : customer, id);
        });
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
    SubjectHint *hint = m_customer.subjectHint();
    connect(hint, &SubjectHint::combineWanted, &m_triage, &Triage::combineInto);
    connect(hint, &SubjectHint::linkWanted, &m_triage, [this](const Id &conversation, const Id &other) {
        m_triage.link(conversation, other, enumText(ConversationTie::Related).toString());
    });
    connect(hint, &SubjectHint::dismissed, &m_triage, [this, hint](const QString &words, const QString &pair) {
        m_triage.offer(words, [hint, pair] { hint->restore(pair); });
    });
    connect(m_customer.linkedTalks(), &LinkedTalks::unlinkWanted, &m_triage,
            [this](const Id &conversation, const Id &other) { m_triage.link(conversation, other, {}); });
    connect(&m_timeline, &TimelineModel::takeBackWanted, m_customer.decisions(), &Decisions::takeBack);
}

void Desk::connectPalette()
{
    connect(&m_palette, &PaletteModel::talkChosen, this, [this](const Id &customer, const Id &conversation) {
        open(customer, conversation);
        Q_EMIT talkWanted();
    });
    connect(&m_palette, &PaletteModel::placeChosen, this,
            [this](const Id &customer, const Id &conversation, const TimelineKey &place) {
                open(customer, conversation);
                m_sought.reset();
                m_timeline.openAt(customer, place);
                seek(customer, place);
                Q_EMIT talkWanted();
            });
    connect(&m_palette, &PaletteModel::customerChosen, this, [this](const Id &customer) {
        openCustomer(customer);
        Q_EMIT talkWanted();
    });
}

void Desk::openCustomerRow(int row)
{
    if (m_customers.isComparing())
        compareWithRow(row);
    else
        m_customers.open(row);
}

void Desk::openCustomer(const Id &customerId)
{
    const quint64 choice = ++m_choices;
    if (customerId == m_customerId)
        return Q_EMIT attentionMoved();
    m_source.customer(customerId).then(this, [this, customerId, choice](const Result<client::CustomerView> &view) {
        if (choice != m_choices)
            return;
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
        show(today, m_conversationId);
}

void Desk::compareWithRow(int row)
{
    const Id other = m_customers.idAt(row);
    if (other.isNull() || m_customerId.isNull() || other == m_customerId)
        return;
    m_customers.setComparing(false);
    m_merge.open(m_customerId, other);
    if (m_merge.isActive())
        Q_EMIT compareShown();
}

void Desk::loadConversation()
{
    m_source.conversation(m_conversationId)
        .then(this, [this, id = m_conversationId](const Result<Conversation> &answer) {
            if (id != m_conversationId)
                return;
            if (!answer)
                return followCombined();
            m_conversation = *answer;
            // Merging or linking gave the conversation to another customer: the desk goes along.
            if (!m_conversation.customerId.isNull() && m_conversation.customerId != m_customerId)
                return show(m_conversation.customerId, m_conversation.id);
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
    for (const QString &topic : m_inbox.shownTopics() + m_triage.transferring()->topics()) {
        if (!topics.contains(topic))
            topics << topic;
    }
    if (topics == m_topics)
        return;
    m_topics = topics;
    m_source.subscribeTopics(topics);
}

void Desk::openLink(const QString &url)
{
    if (const auto link = safeLink(url); link && m_opener)
        m_opener(link->url);
}

} // namespace throughline::ui
