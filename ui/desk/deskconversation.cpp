// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Desk, the part about the open conversation: what its heading says, and what is done to it.
#include "desk/desk.h"

#include "shared/words.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

QString Desk::summary() const
{
    if (!hasConversation())
        return {};
    const auto queue = m_queues.find(m_conversation.queueId);
    const bool aside = m_conversation.status == ConversationStatus::Snoozed && m_conversation.snoozedUntil;
    //: Heading of the timeline: the conversation is put aside; %1 is a time or a day and a time
    const QString status = aside ? tr("Snoozed until %1").arg(Words::ahead(*m_conversation.snoozedUntil, m_clock.now()))
                                 : Words::status(m_conversation.status);
    QStringList parts{status, queue == m_queues.end() ? QString() : queue->second, assignee()};
    if (const QString viewers = m_inbox.viewersOf(m_conversation.id); !viewers.isEmpty())
        //: Heading of the timeline: colleagues who have the conversation open as well; %1 are their names
        parts << tr("Viewed by %1").arg(viewers);
    parts.removeAll({});
    return parts.join(u"  ·  "_s);
}

QStringList Desk::tagNames() const
{
    QStringList names;
    for (const Tag &tag : m_inbox.tagsOf(m_conversation))
        names << oneLine(tag.name, 40);
    return names;
}

QStringList Desk::tagColors() const
{
    QStringList colors;
    for (const Tag &tag : m_inbox.tagsOf(m_conversation))
        colors << TagsModel::colorOf(tag);
    return colors;
}

//! What canned responses and macros may speak of.
void Desk::setVariables()
{
    const QString customer = m_customer.view().customer.name;
    const QString agent = m_presence.agentName();
    const auto queue = m_queues.find(m_conversation.queueId);
    m_spelling.setNames({customer});
    m_composer.setVariables({{u"customer.name"_s, customer},
                             {u"name"_s, customer},
                             {u"agent.name"_s, agent},
                             {u"agent"_s, agent},
                             {u"conversation.subject"_s, m_conversation.subject},
                             {u"queue.name"_s, queue == m_queues.end() ? QString() : queue->second}});
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

// --- quoting ----------------------------------------------------------------------------------------------------

const TimelineItem *Desk::itemAt(int row) const
{
    const auto &rows = m_timeline.rows();
    if (row < 0 || row >= int(rows.size()))
        return nullptr;
    const auto &parts = rows[size_t(row)].parts; // more than one: a trail of page visits
    return parts.size() == 1 && parts.front().kind() == client::TimelineEntry::Kind::Item ? &parts.front().item()
                                                                                          : nullptr;
}

bool Desk::canQuote(int row) const
{
    const TimelineItem *item = itemAt(row);
    if (!item || item->text.trimmed().isEmpty() || item->redacted || !m_composer.isActive())
        return false;
    const bool between =
        item->direction != Direction::Internal && item->kind != forwardKind && !neverLeft(item->delivery);
    return between || m_composer.isNote();
}

void Desk::quoteItem(int row)
{
    constexpr int longest = 4000;
    if (!canQuote(row))
        return;
    const TimelineItem &item = *itemAt(row);
    Envelope *envelope = m_composer.envelope();
    if (!m_composer.isNote() && envelope->canQuote() && envelope->answeredId() == item.id) {
        envelope->setQuote(true); // the hub puts the whole of it below the text
    } else {
        QStringList lines = item.text.trimmed().left(longest).split(u'\n');
        for (QString &line : lines)
            line = line.trimmed().isEmpty() ? u">"_s : u"> "_s + line;
        const QString before = m_composer.text().trimmed().isEmpty() ? QString() : m_composer.text() + u"\n\n"_s;
        m_composer.setText(before + lines.join(u'\n') + u'\n');
    }
    (void)m_commands.run(u"go.composer"_s);
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

void Desk::splitFrom(int row)
{
    if (!m_timeline.canSplit(row))
        return;
    const client::TimelineEntry &entry = m_timeline.rows()[size_t(row)].parts.front();
    m_triage.split(entry.head().conversationId, entry.key().id, m_random.newId(m_clock.now()));
}

//! The open conversation is not here any more. If it was combined, the timeline says with which: the desk goes along.
void Desk::followCombined()
{
    constexpr int lately = 50;
    m_source.timeline({.customerId = m_customerId, .before = lately})
        .then(this, [this, gone = m_conversationId](const Result<client::TimelinePage> &page) {
            if (!page || gone.isNull() || gone != m_conversationId)
                return;
            for (const client::TimelineEntry &entry : page->entries) {
                if (entry.kind() != client::TimelineEntry::Kind::Item || entry.head().kind != "status"_L1)
                    continue;
                const auto &data = entry.item().data;
                if (data.value("what"_L1) == u"combined"_s
                    && Id::fromString(data.value("conversationId"_L1).toString()) == gone)
                    return show(m_customerId, entry.head().conversationId);
            }
        });
}

} // namespace throughline::ui
