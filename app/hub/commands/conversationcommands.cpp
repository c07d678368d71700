// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/random.h"
#include "commands/commandrun.h"
#include "store/mutation.h"

#include <QJsonArray>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxText = 256 * 1024;

Effect numbered(const TimelineItem &item)
{
    return QJsonObject{{u"itemId"_s, item.id.toString()}, {u"seq"_s, item.seq}};
}

//! What reply, note and start share: an item of this agent with the id the console made.
tl::expected<TimelineItem, wire::CommandError> itemOf(CommandRun &run, const Id &conversationId, const Id &point)
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
    if (item.text.trimmed().isEmpty() && attachments->empty())
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

//! May this contact point be written to over this endpoint?
std::optional<wire::CommandError> cannotSend(CommandRun &run, const TimelineItem &item, const Id &owner)
{
    const auto *point = run.step.writer.get<ContactPoint>(item.contactPointId);
    const auto *endpoint = run.step.writer.get<Endpoint>(item.endpointId);
    const auto error = [](const QString &type, const QString &what) {
        return wire::CommandError{.type = type, .description = what, .current = {}, .retryAfterSec = {}};
    };
    if (!endpoint)
        return error(u"invalidProperties"_s, u"endpointId"_s);
    if (!point)
        return error(u"invalidProperties"_s, u"contactPointId"_s);
    if (auto moved = aimedElsewhere(run, item.contactPointId, owner))
        return moved;
    // Opt-out is enforced here, where it cannot be forgotten, and again when the item leaves.
    if (auto denied = consentError(*point, item.purpose))
        return denied;
    const int longest = endpoint->capabilities.value("maxText"_L1).toInt();
    if (longest > 0 && item.text.size() > longest)
        return error(u"tooLarge"_s, u"text"_s);
    return std::nullopt;
}

Effect send(CommandRun &run, TimelineItem item)
{
    item.kind = u"message"_s;
    item.direction = Direction::Out;
    item.delivery = Delivery{DeliveryState::Queued, run.step.writer.now(), {}};
    run.step.deliverable.push_back(item.endpointId);
    const auto &added = run.step.conversations.append(std::move(item));
    noteBlobUse(run.step.writer.store(), added);
    return numbered(added);
}

QJsonObject change(const QString &from, const QString &to)
{
    return {{u"from"_s, from}, {u"to"_s, to}};
}

Effect changeStatus(CommandRun &run, const Conversation &before, ConversationStatus status,
                    std::optional<Instant> until)
{
    if (auto error = run.conflict(before))
        return tl::make_unexpected(*error);
    const auto from = before.status;
    if (from == status && before.snoozedUntil == until)
        return QJsonObject{};
    if (!run.step.conversations.setStatus(before.id, status, until))
        return reject(u"invalidTransition"_s, u"%1 to %2"_s.arg(enumText(from), enumText(status)));
    auto data = change(enumText(from).toString(), enumText(status).toString());
    if (until)
        data.insert(u"until"_s, until->toString());
    run.step.conversations.note(before.id, u"status"_s, run.author(), data, run.command.id);
    return QJsonObject{};
}

} // namespace

std::optional<wire::CommandError> aimedElsewhere(CommandRun &run, const Id &point, const Id &owner)
{
    auto &identity = run.step.identity;
    const Id named = run.id("customerId"_L1);
    const Id now = identity.customerOf(point);
    const bool aimed = identity.resolve(owner) == now && (named.isNull() || identity.resolve(named) == now);
    if (aimed || mutation(Mutation::NoAimCheck))
        return std::nullopt;
    return wire::CommandError{.type = u"conflict"_s,
                              .description = u"contactPoint"_s,
                              .current = {{u"contactPointId"_s, point.toString()}, {u"customerId"_s, now.toString()}},
                              .retryAfterSec = {}};
}

Effect startConversation(CommandRun &run)
{
    const Id point = run.id("contactPointId"_L1);
    const Id endpointId = run.id("endpointId"_L1);
    const auto *endpoint = run.step.writer.get<Endpoint>(endpointId);
    if (!run.maySeePoint(point))
        return reject(u"forbidden"_s, u"contactPointId"_s);
    if (!endpoint)
        return reject(u"invalidProperties"_s, u"endpointId"_s);
    Conversation probe;
    probe.queueId = run.id("queueId"_L1).isNull() ? endpoint->queueId : run.id("queueId"_L1);
    if (!run.step.writer.get<Queue>(probe.queueId) || !run.mayAct(probe))
        return reject(u"forbidden"_s, u"queueId"_s);
    const Id wanted = run.id("conversationId"_L1);
    if (!wanted.isNull() && run.step.writer.get<Conversation>(wanted))
        return reject(u"alreadyExists"_s, u"conversationId"_s);
    const Id customer = run.step.identity.customerOf(point);
    auto item = itemOf(run, {}, point);
    if (!item)
        return tl::make_unexpected(item.error());
    item->endpointId = endpointId;
    if (auto error = cannotSend(run, *item, customer))
        return tl::make_unexpected(*error);
    item->conversationId = run.step.conversations
                               .open({.id = wanted,
                                      .queueId = probe.queueId,
                                      .contactPointId = point,
                                      .customerId = customer,
                                      .endpointId = endpointId,
                                      .subject = run.text("subject"_L1)})
                               .id;
    run.step.writer.edit<Conversation>(item->conversationId)->assigneeId = run.principal.agentId;
    const auto conversationId = item->conversationId;
    return send(run, std::move(*item)).map([&](QJsonObject result) {
        result.insert(u"conversationId"_s, conversationId.toString());
        return result;
    });
}

Effect replyToConversation(CommandRun &run)
{
    const auto conversation = run.conversation();
    if (!conversation)
        return tl::make_unexpected(conversation.error());
    auto item = itemOf(run, (*conversation)->id, run.id("contactPointId"_L1));
    if (!item)
        return tl::make_unexpected(item.error());
    item->endpointId = run.id("endpointId"_L1);
    if (auto error = cannotSend(run, *item, (*conversation)->customerId))
        return tl::make_unexpected(*error);
    return send(run, std::move(*item));
}

Effect addNote(CommandRun &run)
{
    const auto conversation = run.conversation();
    if (!conversation)
        return tl::make_unexpected(conversation.error());
    auto item = itemOf(run, (*conversation)->id, (*conversation)->contactPointId);
    if (!item)
        return tl::make_unexpected(item.error());
    item->kind = u"note"_s;
    item->direction = Direction::Internal;
    const auto &added = run.step.conversations.append(std::move(*item));
    noteBlobUse(run.step.writer.store(), added);
    return numbered(added);
}

Effect assignConversation(CommandRun &run)
{
    const auto conversation = run.conversation();
    if (!conversation)
        return tl::make_unexpected(conversation.error());
    if (auto error = run.conflict(**conversation))
        return tl::make_unexpected(*error);
    const Id assignee = run.id("assigneeId"_L1);
    const auto *agent = assignee.isNull() ? nullptr : run.step.writer.get<Agent>(assignee);
    if (!assignee.isNull() && (!agent || !agent->active))
        return reject(u"invalidProperties"_s, u"assigneeId"_s);
    const Id before = (*conversation)->assigneeId;
    if (before == assignee)
        return QJsonObject{};
    auto *edited = run.step.writer.edit<Conversation>((*conversation)->id);
    edited->assigneeId = assignee;
    if (edited->status == ConversationStatus::New && !assignee.isNull())
        edited->status = ConversationStatus::Open;
    run.step.conversations.note(edited->id, u"assignment"_s, run.author(),
                                change(before.toString(), assignee.toString()), run.command.id);
    return QJsonObject{};
}

Effect transferConversation(CommandRun &run)
{
    const auto conversation = run.conversation();
    if (!conversation)
        return tl::make_unexpected(conversation.error());
    if (auto error = run.conflict(**conversation))
        return tl::make_unexpected(*error);
    const Id queue = run.id("queueId"_L1);
    const Id assignee = run.id("assigneeId"_L1);
    if (!run.step.writer.get<Queue>(queue))
        return reject(u"invalidProperties"_s, u"queueId"_s);
    if (!assignee.isNull() && !run.step.writer.get<Agent>(assignee))
        return reject(u"invalidProperties"_s, u"assigneeId"_s);
    const Id id = (*conversation)->id;
    const Id before = (*conversation)->queueId;
    if (before == queue)
        return QJsonObject{};
    run.step.conversations.transfer(id, queue);
    run.step.writer.edit<Conversation>(id)->assigneeId = assignee;
    auto data = change(before.toString(), queue.toString());
    data.insert(u"what"_s, u"queue"_s);
    run.step.conversations.note(id, u"assignment"_s, run.author(), data, run.command.id);
    return QJsonObject{};
}

Effect setConversationStatus(CommandRun &run)
{
    const auto conversation = run.conversation();
    if (!conversation)
        return tl::make_unexpected(conversation.error());
    const auto status = enumFromText<ConversationStatus>(run.text("status"_L1));
    if (!status || *status == ConversationStatus::Snoozed)
        return reject(u"invalidProperties"_s, u"status"_s);
    return changeStatus(run, **conversation, *status, std::nullopt);
}

Effect snoozeConversation(CommandRun &run)
{
    const auto conversation = run.conversation();
    if (!conversation)
        return tl::make_unexpected(conversation.error());
    const auto until = Instant::fromString(run.text("until"_L1));
    if (!until)
        return reject(u"invalidProperties"_s, u"until"_s);
    return changeStatus(run, **conversation, ConversationStatus::Snoozed, until);
}

Effect tagConversation(CommandRun &run)
{
    const auto conversation = run.conversation();
    if (!conversation)
        return tl::make_unexpected(conversation.error());
    auto tags = (*conversation)->tagIds;
    for (const auto each : run.arg("add"_L1).toArray()) {
        const auto tag = Id::fromString(each.toString());
        if (!tag || !run.step.writer.get<Tag>(*tag) || tags.size() >= 100)
            return reject(u"invalidProperties"_s, u"add"_s);
        tags[tag->toString()] = true;
    }
    for (const auto each : run.arg("remove"_L1).toArray())
        tags.erase(each.toString());
    if (tags != (*conversation)->tagIds)
        run.step.writer.edit<Conversation>((*conversation)->id)->tagIds = std::move(tags);
    return QJsonObject{};
}

} // namespace throughline::hub
