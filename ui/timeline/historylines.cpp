// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline/historylines.h"

#include "shared/words.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr int longestName = 60;

Id idOf(const QJsonValue &value)
{
    return Id::fromString(value.toString()).value_or(Id{});
}

} // namespace

HistoryLines::HistoryLines(Source &source, QObject *parent) : QObject(parent), m_source(source)
{
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const auto touches = [&](RecordType type) {
            return changes.wide
                   || std::any_of(changes.records.begin(), changes.records.end(),
                                  [type](const auto &each) { return each.type == type; });
        };
        if (touches(RecordType::Queue))
            loadQueues();
        if (touches(RecordType::Tag))
            loadTags();
    });
    loadQueues();
    loadTags();
}

void HistoryLines::setAgents(std::map<Id, QString> agents)
{
    if (m_agents == agents)
        return;
    m_agents = std::move(agents);
    Q_EMIT namesChanged();
}

void HistoryLines::loadQueues()
{
    m_source.queues().then(this, [this](const Result<std::vector<Queue>> &queues) {
        if (!queues)
            return;
        m_queues.clear();
        for (const Queue &queue : *queues)
            m_queues[queue.id] = oneLine(queue.name, longestName);
        Q_EMIT namesChanged();
    });
}

void HistoryLines::loadTags()
{
    m_source.tags().then(this, [this](const Result<std::vector<Tag>> &tags) {
        if (!tags)
            return;
        m_tags.clear();
        for (const Tag &tag : *tags)
            m_tags[tag.id] = oneLine(tag.name, longestName);
        Q_EMIT namesChanged();
    });
}

Id HistoryLines::other(const TimelineItem &item)
{
    const QString what = item.data.value("what"_L1).toString();
    // What was combined away is in no console: its items stand here.
    const bool leads = what == "split"_L1 || what == "splitFrom"_L1 || what == "linked"_L1 || what == "unlinked"_L1;
    return leads && item.direction == Direction::Internal ? idOf(item.data.value("conversationId"_L1)) : Id{};
}

QString HistoryLines::text(const TimelineItem &item) const
{
    if (!item.text.isEmpty())
        return item.text;
    if (const QString line = regrouped(item); !line.isEmpty())
        return line;
    if (item.data.value("what"_L1) == "tags"_L1)
        return tagging(item);
    if (item.data.value("what"_L1) == "priority"_L1)
        return priority(item);
    const auto tie = enumFromText<ConversationTie>(item.data.value("tie"_L1).toString());
    if (tie && item.data.value("what"_L1) == "linked"_L1)
        //: Line of the timeline; %1 is who did it, %2 what the other one is, for example "Related"
        return tr("%1 linked another conversation: %2").arg(actor(item), Words::tie(*tie));
    if (tie && item.data.value("what"_L1) == "unlinked"_L1)
        //: Line of the timeline; %1 is who did it
        return tr("%1 took the link to another conversation away").arg(actor(item));
    if (item.kind == "assignment"_L1)
        return assignment(item);
    return item.kind == "status"_L1 ? status(item) : QString();
}

QString HistoryLines::regrouped(const TimelineItem &item) const
{
    const QString what = item.data.value("what"_L1).toString();
    const QString subject = oneLine(item.data.value("subject"_L1).toString(), 120);
    if (what == "combined"_L1)
        return subject.isEmpty()
                   //: Line of the timeline: another conversation of the customer was put into this one
                   ? tr("Combined with another conversation")
                   //: Line of the timeline: another conversation was put into this one; %1 is its subject
                   : tr("Combined with: %1").arg(isolated(subject));
    if (what == "split"_L1)
        //: Line of the timeline: some of its items went to a new conversation
        return tr("A new conversation was started with some of what was here");
    if (what == "splitFrom"_L1)
        //: Line of the timeline: the beginning of a conversation that was a part of another one
        return tr("Started from another conversation");
    return {};
}

QString HistoryLines::assignment(const TimelineItem &item) const
{
    const QString who = actor(item);
    const Id to = idOf(item.data.value("to"_L1));
    if (item.data.value("what"_L1) == "queue"_L1) {
        const QString before = queue(item.data.value("from"_L1));
        const QString after = queue(item.data.value("to"_L1));
        const QJsonValue receiver = item.data.value("assigneeId"_L1);
        if (idOf(receiver).isNull())
            //: Line of the timeline; %1 is who did it, %2 and %3 are queues
            return tr("%1 moved the conversation from %2 to %3").arg(who, before, after);
        //: Line of the timeline; %1 is who did it, %2 and %3 are queues, %4 is who is to care for it
        return tr("%1 moved the conversation from %2 to %3, for %4").arg(who, before, after, agent(receiver));
    }
    if (to.isNull())
        //: Line of the timeline: nobody has the conversation now; %1 is who did it
        return tr("%1 unassigned the conversation").arg(who);
    if (to == item.author.id)
        //: Line of the timeline: %1 assigned the conversation to themselves
        return tr("%1 took the conversation").arg(who);
    //: Line of the timeline; %1 is who did it, %2 who has the conversation now
    return tr("%1 assigned the conversation to %2").arg(who, agent(item.data.value("to"_L1)));
}

QString HistoryLines::status(const TimelineItem &item) const
{
    const auto from = enumFromText<ConversationStatus>(item.data.value("from"_L1).toString());
    const auto to = enumFromText<ConversationStatus>(item.data.value("to"_L1).toString());
    if (!from || !to)
        return {};
    const bool itself = item.author.type == AuthorType::System;
    if (itself && item.data.value("what"_L1) == "customer"_L1)
        return *from == ConversationStatus::Closed
                   //: Line of the timeline
                   ? tr("Reopened by the customer's message")
                   //: Line of the timeline: the conversation was put aside or waited
                   : tr("Brought back by the customer's message");
    if (itself && *from == ConversationStatus::Snoozed)
        //: Line of the timeline: the time until which the conversation was put aside is over
        return tr("Back again: its time has come");
    const QString who = actor(item);
    const auto until = Instant::fromString(item.data.value("until"_L1).toString());
    if (*to == ConversationStatus::Closed)
        //: Line of the timeline; %1 is who did it
        return tr("%1 closed the conversation").arg(who);
    if (*to == ConversationStatus::Snoozed && until)
        //: Line of the timeline; %1 is who did it, %2 a date and time
        return tr("%1 snoozed the conversation until %2").arg(who, Words::full(*until));
    if (*to == ConversationStatus::Open && *from == ConversationStatus::Closed)
        //: Line of the timeline; %1 is who did it
        return tr("%1 reopened the conversation").arg(who);
    if (*to == ConversationStatus::Open && *from == ConversationStatus::Snoozed)
        //: Line of the timeline: it had been put aside; %1 is who did it
        return tr("%1 brought the conversation back").arg(who);
    //: Line of the timeline; %1 is who did it, %2 the state, for example "Waiting for the customer"
    return tr("%1 changed the state: %2").arg(who, Words::status(*to));
}

QString HistoryLines::tagging(const TimelineItem &item) const
{
    const QString who = actor(item);
    const QString added = tags(item.data.value("added"_L1));
    const QString removed = tags(item.data.value("removed"_L1));
    if (removed.isEmpty())
        //: Line of the timeline; %1 is who did it, %2 are names of tags
        return tr("%1 tagged the conversation: %2").arg(who, added);
    if (added.isEmpty())
        //: Line of the timeline; %1 is who did it, %2 are names of tags
        return tr("%1 took tags away: %2").arg(who, removed);
    //: Line of the timeline; %1 is who did it, %2 are names of tags that came, %3 of tags that went
    return tr("%1 tagged the conversation: %2; no longer: %3").arg(who, added, removed);
}

QString HistoryLines::priority(const TimelineItem &item) const
{
    const QString who = actor(item);
    switch (priorityOf(item.data.value("to"_L1).toInteger())) {
    //: Line of the timeline; %1 is who did it
    case Priority::Low: return tr("%1 set the priority to low").arg(who);
    //: Line of the timeline; %1 is who did it
    case Priority::Normal: return tr("%1 set the priority back to normal").arg(who);
    //: Line of the timeline; %1 is who did it
    case Priority::High: return tr("%1 set the priority to high").arg(who);
    case Priority::Urgent: break;
    }
    //: Line of the timeline; %1 is who did it
    return tr("%1 set the priority to urgent").arg(who);
}

QString HistoryLines::actor(const TimelineItem &item) const
{
    if (item.author.type == AuthorType::System)
        //: Who did something to a conversation, when it was no person
        return tr("The hub");
    const auto known = m_agents.find(item.author.id);
    const QString name = known == m_agents.end() ? oneLine(item.author.name, longestName) : known->second;
    //: Who did something to a conversation; the name is not known here
    return name.isEmpty() ? tr("A colleague") : isolated(name);
}

QString HistoryLines::agent(const QJsonValue &id) const
{
    const auto known = m_agents.find(idOf(id));
    //: Who got a conversation; the name is not known here
    return known == m_agents.end() || known->second.isEmpty() ? tr("a colleague") : isolated(known->second);
}

QString HistoryLines::queue(const QJsonValue &id) const
{
    const auto known = m_queues.find(idOf(id));
    //: Where a conversation was or is; the name is not known here
    return known == m_queues.end() ? tr("another queue") : isolated(known->second);
}

QString HistoryLines::tags(const QJsonValue &ids) const
{
    constexpr qsizetype most = 8;
    QStringList names;
    const auto all = ids.toArray();
    for (qsizetype at = 0; at < std::min(most, all.size()); ++at) {
        const auto known = m_tags.find(idOf(all.at(at)));
        //: A tag whose name is not known here
        names << (known == m_tags.end() ? tr("a tag") : isolated(known->second));
    }
    if (all.size() > most)
        names << u"…"_s;
    return names.join(u", "_s);
}

} // namespace throughline::ui
