// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "inbox/linkmodel.h"

#include "inbox/triage.h"
#include "shared/reach.h"
#include "shared/words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr int mostRead = 500;       // of a view
constexpr int mostPeople = 8;       // each is a read of its own
constexpr size_t mostShown = 100;   // who looks for more types
constexpr int longestCustomer = 60; // of a customer
constexpr int longestAbout = 80;    // a subject, or the last words
constexpr int longestTyped = 100;   // letters that are looked for

constexpr std::array allTies{ConversationTie::Related, ConversationTie::Parent, ConversationTie::Child,
                             ConversationTie::Duplicate};

} // namespace

LinkModel::LinkModel(Source &source, const Clock &clock, Triage &triage, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_clock(clock),
      m_triage(triage)
{
    connect(&triage, &Triage::linkAsked, this, &LinkModel::ask);
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        if (m_openId.isNull())
            return;
        bool reach = changes.wide;
        std::set<Id> again;
        for (const client::ChangedRecord &record : changes.records) {
            reach = reach || record.type == RecordType::Agent || record.type == RecordType::Queue;
            if (record.type == RecordType::Conversation && m_talks.contains(record.id))
                again.insert(record.id);
        }
        if (reach)
            readReach();
        if (changes.wide) {
            readTalk(m_openId);
            readViews();
        }
        for (const Id &id : again)
            readTalk(id);
    });
}

QVariant LinkModel::data(const QModelIndex &index, int role) const
{
    const LinkRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return row->name;
    case DetailRole: return row->detail;
    case TimeRole: return row->time;
    case ChosenRole: return row->chosen;
    default: return {};
    }
}

QHash<int, QByteArray> LinkModel::roleNames() const
{
    return {{NameRole, "name"}, {DetailRole, "detailWords"}, {TimeRole, "time"}, {ChosenRole, "chosen"}};
}

// --- what there is ----------------------------------------------------------------------------------------------

void LinkModel::ask(const QString &conversation)
{
    finish();
    m_openId = Id::fromString(conversation).value_or(Id{});
    if (m_openId.isNull())
        return;
    readReach();
    readTalk(m_openId);
    readViews();
}

void LinkModel::finish()
{
    ++m_generation;
    ++m_typing;
    m_openId = m_chosen = {};
    m_tie = 0;
    m_talks.clear();
    m_people.clear();
    m_typed.clear();
    Q_EMIT typedChanged();
    build();
}

void LinkModel::readReach()
{
    m_source.agents().then(this, [this](const Result<std::vector<Agent>> &agents) {
        if (!agents)
            return;
        const auto me = std::find_if(agents->begin(), agents->end(),
                                     [this](const Agent &agent) { return agent.id == m_source.agentId(); });
        m_me = me == agents->end() ? std::nullopt : std::optional(*me);
        build();
    });
    m_source.queues().then(this, [this](const Result<std::vector<Queue>> &queues) {
        if (!queues)
            return;
        m_queues = *queues;
        m_queuesHere = true;
        build();
    });
}

void LinkModel::readViews()
{
    using View = client::InboxQuery::View;
    for (const View view : {View::All, View::Snoozed, View::Closed}) {
        client::InboxQuery query;
        query.view = view;
        query.limit = mostRead;
        m_source.inbox(query).then(this, [this, generation = m_generation](const Result<client::InboxPage> &page) {
            if (generation != m_generation || !page)
                return;
            for (const client::InboxRow &row : page->rows)
                m_talks[row.conversation.id] = row.conversation;
            build();
        });
    }
}

void LinkModel::readTalk(const Id &id)
{
    m_source.conversation(id).then(this, [this, id, generation = m_generation](const Result<Conversation> &answer) {
        if (generation != m_generation)
            return;
        if (answer)
            m_talks[id] = *answer;
        else
            m_talks.erase(id);
        build();
    });
}

void LinkModel::setTyped(const QString &text)
{
    if (m_typed == text)
        return;
    m_typed = text.left(longestTyped);
    ++m_typing;
    m_people.clear();
    Q_EMIT typedChanged();
    build();
    readPeople();
}

//! By address or company, and those whose conversations are too old for the lists.
void LinkModel::readPeople()
{
    const QString typed = m_typed.simplified();
    if (m_openId.isNull() || typed.isEmpty())
        return;
    m_source.findCustomers(typed, mostPeople)
        .then(this, [this, typing = m_typing](const Result<client::CustomersPage> &page) {
            if (typing != m_typing || !page)
                return;
            for (const client::CustomerRow &row : page->rows)
                readCustomer(row.id);
        });
}

void LinkModel::readCustomer(const Id &customer)
{
    m_source.customer(customer).then(this, [this, typing = m_typing](const Result<client::CustomerView> &view) {
        if (typing != m_typing || !view)
            return;
        m_people.insert(view->customer.id);
        for (const Conversation &talk : view->conversations)
            m_talks[talk.id] = talk;
        build();
    });
}

// --- as a list --------------------------------------------------------------------------------------------------

const Conversation *LinkModel::open() const
{
    const auto found = m_talks.find(m_openId);
    return found == m_talks.end() ? nullptr : &found->second;
}

bool LinkModel::mayAct(const Conversation &talk) const
{
    return m_me && reachesQueue(*m_me, m_queues, talk.queueId);
}

bool LinkModel::fits(const Conversation &talk, const QString &typed) const
{
    const auto says = [&](const QString &text) { return text.contains(typed, Qt::CaseInsensitive); };
    return says(talk.customer.name) || says(talk.subject) || says(talk.preview) || m_people.contains(talk.customerId);
}

LinkRow LinkModel::rowOf(const Conversation &talk, const Conversation &open) const
{
    const auto known = open.linked.find(talk.id.toString());
    QStringList parts{oneLine(talk.subject.isEmpty() ? talk.preview : talk.subject, longestAbout),
                      Words::status(talk.status), known == open.linked.end() ? QString() : Words::tie(known->second)};
    parts.removeAll({});
    //: Name of a customer who has not told it yet
    const QString name = talk.customer.name.isEmpty() ? tr("Visitor") : oneLine(talk.customer.name, longestCustomer);
    return {talk.id, name, parts.join(u"  ·  "_s), Words::brief(talk.lastEventAt, m_clock.now()), talk.id == m_chosen};
}

void LinkModel::build()
{
    const Conversation *here = open();
    const QString typed = m_typed.simplified();
    std::vector<const Conversation *> fitting;
    for (const auto &[id, talk] : m_talks) {
        const bool others = here && mayAct(*here) && mayAct(talk) && !talk.customerId.isNull()
                            && talk.customerId != here->customerId && talk.combinedInto.isNull();
        if (others && (id == m_chosen || fits(talk, typed)))
            fitting.push_back(&talk);
    }
    std::sort(fitting.begin(), fitting.end(), [](const Conversation *a, const Conversation *b) {
        return std::pair(b->lastEventAt, b->id) < std::pair(a->lastEventAt, a->id);
    });
    std::vector<LinkRow> rows;
    for (const Conversation *talk : fitting) {
        if (rows.size() < mostShown || talk->id == m_chosen)
            rows.push_back(rowOf(*talk, *here));
    }
    setRows(std::move(rows));
    Q_EMIT changed();
}

QString LinkModel::problem() const
{
    if (const Conversation *here = open(); here && m_me && m_queuesHere && !mayAct(*here))
        //: In the dialog that links the open conversation with one of another customer
        return tr("You cannot change this conversation: its queue is not one of yours.");
    return {};
}

// --- what is chosen ---------------------------------------------------------------------------------------------

QStringList LinkModel::ties() const
{
    QStringList words;
    for (const ConversationTie tie : allTies)
        words << Words::tie(tie);
    return words;
}

void LinkModel::setTie(int tie)
{
    if (tie == m_tie || tie < 0 || tie >= int(allTies.size()))
        return;
    m_tie = tie;
    Q_EMIT changed();
}

bool LinkModel::isReady() const
{
    return std::any_of(rows().begin(), rows().end(), [](const LinkRow &row) { return row.chosen; });
}

void LinkModel::choose(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const Id chosen = rows()[size_t(row)].key;
    m_chosen = m_chosen == chosen ? Id() : chosen;
    build();
}

bool LinkModel::send()
{
    if (!isReady())
        return false;
    m_triage.link(m_openId, m_chosen, enumText(allTies[size_t(m_tie)]).toString());
    return true;
}

} // namespace throughline::ui
