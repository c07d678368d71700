// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "customer/linkedtalks.h"

#include "customer/customerlists.h"
#include "shared/words.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace throughline::ui {

LinkedTalks::LinkedTalks(Source &source, const Clock &clock, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_clock(clock)
{
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        std::vector<Id> again;
        for (const auto &[id, tie] : m_ties) {
            const bool named = std::any_of(changes.records.begin(), changes.records.end(),
                                           [&id = id](const client::ChangedRecord &each) { return each.id == id; });
            if (changes.wide || named)
                again.push_back(id);
        }
        for (const Id &id : again)
            read(id);
    });
}

QVariant LinkedTalks::data(const QModelIndex &index, int role) const
{
    const LinkedTalkRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case IdRole: return row->key.toString();
    case Qt::DisplayRole:
    case TitleRole: return row->title;
    case StandingRole: return row->standing;
    case TimeRole: return row->time;
    case HereRole: return row->here;
    default: return {};
    }
}

QHash<int, QByteArray> LinkedTalks::roleNames() const
{
    return {{IdRole, "conversationId"},
            {TitleRole, "title"},
            {StandingRole, "standing"},
            {TimeRole, "time"},
            {HereRole, "here"}};
}

void LinkedTalks::show(const client::CustomerView &view, const Id &open, const std::map<Id, QString> &agents)
{
    const auto isOwn = [&](const Id &id) {
        return std::any_of(view.conversations.begin(), view.conversations.end(),
                           [&](const Conversation &each) { return each.id == id; });
    };
    const auto found = std::find_if(view.conversations.begin(), view.conversations.end(),
                                    [&](const Conversation &each) { return each.id == open; });
    std::map<Id, ConversationTie> ties;
    if (found != view.conversations.end()) {
        for (const auto &[text, tie] : found->linked) {
            if (const auto id = Id::fromString(text); id && !isOwn(*id))
                ties.emplace(*id, tie);
        }
    }
    m_openId = open;
    m_whole = view.complete;
    m_agents = agents;
    const auto before = std::exchange(m_ties, std::move(ties));
    std::erase_if(m_talks, [this](const auto &each) { return !m_ties.contains(each.first); });
    build();
    std::vector<Id> fresh;
    for (const auto &[id, tie] : m_ties) {
        if (!before.contains(id))
            fresh.push_back(id);
    }
    for (const Id &id : fresh)
        read(id);
}

void LinkedTalks::read(const Id &id)
{
    m_source.conversation(id).then(this, [this, id](const Result<Conversation> &answer) {
        if (!m_ties.contains(id))
            return;
        m_talks[id] = answer ? std::optional(*answer) : std::nullopt;
        build();
    });
}

LinkedTalkRow LinkedTalks::rowOf(const Id &id, ConversationTie tie) const
{
    const auto &talk = m_talks.at(id);
    if (!talk)
        //: In the customer column: a conversation that the open one is linked with cannot be shown, it is in a queue of others
        //: or closed for long
        return {id, tr("A conversation that is not on this computer"), Words::tie(tie), {}, false};
    //: Name of a customer who has not told it yet
    const QString name = talk->customer.name.isEmpty() ? tr("Visitor") : oneLine(talk->customer.name, 60);
    const QString about = oneLine(talk->subject.isEmpty() ? talk->preview : talk->subject, 120);
    QStringList title{isolated(name), about.isEmpty() ? about : isolated(about)};
    QStringList standing{Words::tie(tie), Words::status(talk->status),
                         ownerWords(talk->assigneeId, m_agents, m_source.agentId())};
    title.removeAll({});
    standing.removeAll({});
    return {id, title.join(u" – "_s), standing.join(u"  ·  "_s), Words::brief(talk->lastEventAt, m_clock.now()), true};
}

void LinkedTalks::build()
{
    std::vector<Id> order; // the newest first; what is not here comes last
    for (const auto &[id, talk] : m_talks) {
        if (talk || m_whole)
            order.push_back(id);
    }
    const auto at = [this](const Id &id) { return m_talks.at(id) ? m_talks.at(id)->lastEventAt : Instant{}; };
    std::stable_sort(order.begin(), order.end(), [&](const Id &a, const Id &b) { return at(b) < at(a); });
    std::vector<LinkedTalkRow> rows;
    for (const Id &id : order)
        rows.push_back(rowOf(id, m_ties.at(id)));
    if (rows == this->rows())
        return;
    setRows(std::move(rows));
    Q_EMIT changed();
}

void LinkedTalks::unlink(const QString &conversationId)
{
    if (const auto id = Id::fromString(conversationId); id && m_ties.contains(*id))
        Q_EMIT unlinkWanted(m_openId, *id);
}

} // namespace throughline::ui
