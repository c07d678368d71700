// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/agentitem.h"

#include "commands/envelope.h"

#include <QJsonArray>

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxText = 256 * 1024;

//! One notification per agent and conversation: the last mention counts.
void tellMentioned(CommandRun &run, const Id &conversation, const std::vector<Id> &agents)
{
    for (const Id &agent : agents) {
        const Id id = Id::named(u"mention", agent.toString() + conversation.toString());
        if (auto *known = run.step.writer.edit<Notification>(id, agent)) {
            known->at = run.step.writer.now();
            continue;
        }
        Notification told;
        told.id = id;
        told.kind = u"mention"_s;
        told.refId = conversation;
        told.at = run.step.writer.now();
        run.step.writer.add(std::move(told), {Scope::me(agent)}, agent);
    }
}

} // namespace

Effect numbered(const TimelineItem &item)
{
    return QJsonObject{{u"itemId"_s, item.id.toString()}, {u"seq"_s, item.seq}};
}

tl::expected<TimelineItem, wire::CommandError> agentItem(CommandRun &run, const Id &conversationId, const Id &point)
{
    TimelineItem item;
    item.id = run.id("itemId"_L1);
    item.text = run.text("text"_L1);
    auto attachments = run.attachments();
    if (!attachments)
        return tl::make_unexpected(attachments.error());
    if (item.id.isNull())
        return reject(u"invalidProperties"_s, u"itemId"_s);
    if (item.text.toUtf8().size() > maxText)
        return reject(u"tooLarge"_s, u"text"_s);
    if (item.text.trimmed().isEmpty() && attachments->empty() && !asksForForward(run))
        return reject(u"invalidProperties"_s, u"text"_s);
    if (run.step.writer.get<TimelineItem>(item.id))
        return reject(u"alreadyExists"_s, u"itemId"_s);
    item.attachments = std::move(*attachments);
    item.conversationId = conversationId;
    item.contactPointId = point;
    item.author = run.author();
    item.receivedAt = run.step.writer.now();
    // A reply written offline keeps its time of writing, but a console's clock never leads into the future.
    item.occurredAt = run.command.createdAt;
    item.orderTime = orderTimeOf(item.occurredAt, item.receivedAt);
    item.replyToId = run.id("replyToId"_L1);
    item.commandId = run.command.id;
    item.purpose = run.text("purpose"_L1);
    if (item.purpose.size() > 64)
        return reject(u"invalidProperties"_s, u"purpose"_s);
    return item;
}

bool readsIn(CommandRun &run, const Agent &agent, const Id &queue)
{
    const auto &queues = agent.queueIds;
    return agent.active
           && (std::find(queues.begin(), queues.end(), queue) != queues.end()
               || (agent.role != Role::Agent && !run.step.visibility.isConfidential(queue)));
}

Effect appendNote(CommandRun &run, TimelineItem item, const std::vector<Id> &mentioned)
{
    item.kind = u"note"_s;
    item.direction = Direction::Internal;
    if (!mentioned.empty()) {
        QJsonArray ids;
        for (const Id &agent : mentioned)
            ids << agent.toString();
        item.data.insert(u"mentions"_s, ids);
    }
    tellMentioned(run, item.conversationId, mentioned);
    const auto &added = run.step.conversations.append(std::move(item));
    noteBlobUse(run.step.writer.store(), added);
    return numbered(added);
}

QJsonObject fromTo(const QString &from, const QString &to)
{
    return {{u"from"_s, from}, {u"to"_s, to}};
}

} // namespace throughline::hub
