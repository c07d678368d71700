// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/random.h"
#include "commands/agentitem.h"
#include "commands/commandrun.h"
#include "commands/departure.h"
#include "commands/envelope.h"
#include "domain/segments.h"
#include "store/mutation.h"

#include <QJsonArray>

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

//! May this contact point be written to over this endpoint?
std::optional<wire::CommandError> cannotSend(CommandRun &run, const TimelineItem &item, const Id &owner)
{
    const auto *point = run.step.writer.get<ContactPoint>(item.contactPointId);
    const auto *endpoint = run.step.writer.get<Endpoint>(item.endpointId);
    const auto error = [](const QString &type, const QString &what) {
        return wire::CommandError{.type = type, .description = what, .current = {}, .retryAfterSec = {}};
    };
    if (!endpoint || endpoint->removed)
        return error(u"invalidProperties"_s, u"endpointId"_s);
    // Declared by the manifest; an endpoint that never ran has said nothing yet.
    if (!endpoint->capabilities.value("send"_L1).toBool(true))
        return error(u"cannotSend"_s, u"endpointId"_s);
    if (!point)
        return error(u"invalidProperties"_s, u"contactPointId"_s);
    if (auto moved = aimedElsewhere(run, item.contactPointId, owner))
        return moved;
    // Opt-out is enforced here, where it cannot be forgotten, and again when the item leaves. What is forwarded does not
    // go to this address; those it goes to were looked at with the envelope.
    if (auto denied = consentError(*point, item.purpose); denied && item.kind != forwardKind)
        return denied;
    if (auto closed = windowError(run.step, item))
        return closed;
    const int longest = endpoint->capabilities.value("maxText"_L1).toInt();
    if (longest > 0 && item.text.size() > longest)
        return error(u"tooLarge"_s, u"text"_s);
    const int parts = endpoint->capabilities.value("segments"_L1).toInt();
    if (parts > 0 && countSegments(item.text).count > parts)
        return error(u"tooLarge"_s, u"text"_s);
    const int files = endpoint->capabilities.value("maxFiles"_L1).toInt();
    if (files > 0 && item.attachments.size() > size_t(files))
        return error(u"tooLarge"_s, u"attachments"_s);
    return std::nullopt;
}

std::optional<wire::CommandError> envelopeError(CommandRun &run, TimelineItem &item)
{
    const auto *endpoint = run.step.writer.get<Endpoint>(item.endpointId);
    return endpoint ? addEnvelope(run, *endpoint, item) : std::nullopt; // cannotSend names a missing one
}

Effect send(CommandRun &run, TimelineItem item)
{
    if (item.kind.isEmpty())
        item.kind = u"message"_s;
    item.direction = Direction::Out;
    if (auto error = planDeparture(run, item, run.step.identity.customerOf(item.contactPointId)))
        return tl::make_unexpected(*error);
    const auto &added = run.step.conversations.append(std::move(item));
    noteBlobUse(run.step.writer.store(), added);
    const auto result = numbered(added);
    departurePlanned(run.step, added.id);
    return result;
}

//! The agents a note names, each once: those who may read it.
tl::expected<std::vector<Id>, wire::CommandError> mentionsOf(CommandRun &run, const Conversation &conversation)
{
    constexpr size_t most = 20;
    std::vector<Id> named;
    for (const auto each : run.arg("mentions"_L1).toArray()) {
        const auto id = Id::fromString(each.toString());
        const auto *agent = id ? run.step.writer.get<Agent>(*id) : nullptr;
        if (!agent || !readsIn(run, *agent, conversation.queueId) || named.size() >= most)
            return reject(u"invalidProperties"_s, u"mentions"_s);
        if (std::find(named.begin(), named.end(), *id) == named.end())
            named.push_back(*id);
    }
    return named;
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
    auto data = fromTo(enumText(from).toString(), enumText(status).toString());
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
    auto item = agentItem(run, {}, point);
    if (!item)
        return tl::make_unexpected(item.error());
    item->endpointId = endpointId;
    if (auto error = addEnvelope(run, *endpoint, *item))
        return tl::make_unexpected(*error);
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
    auto item = agentItem(run, (*conversation)->id, run.id("contactPointId"_L1));
    if (!item)
        return tl::make_unexpected(item.error());
    item->endpointId = run.id("endpointId"_L1);
    if (auto error = envelopeError(run, *item))
        return tl::make_unexpected(*error);
    if (auto error = cannotSend(run, *item, (*conversation)->customerId))
        return tl::make_unexpected(*error);
    return send(run, std::move(*item));
}

Effect addNote(CommandRun &run)
{
    const auto conversation = run.conversation();
    if (!conversation)
        return tl::make_unexpected(conversation.error());
    auto item = agentItem(run, (*conversation)->id, (*conversation)->contactPointId);
    if (!item)
        return tl::make_unexpected(item.error());
    const auto named = mentionsOf(run, **conversation);
    if (!named)
        return tl::make_unexpected(named.error());
    return appendNote(run, std::move(*item), *named);
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
                                fromTo(before.toString(), assignee.toString()), run.command.id);
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
    const auto before = (*conversation)->tagIds;
    if (tags == before)
        return QJsonObject{};
    const Id id = (*conversation)->id;
    const auto beyond = [](const std::map<QString, bool> &those, const std::map<QString, bool> &these) {
        QJsonArray ids;
        for (const auto &each : those) {
            if (!these.contains(each.first))
                ids << each.first;
        }
        return ids;
    };
    run.step.conversations.note(
        id, u"system"_s, run.author(),
        {{u"what"_s, u"tags"_s}, {u"added"_s, beyond(tags, before)}, {u"removed"_s, beyond(before, tags)}},
        run.command.id);
    run.step.writer.edit<Conversation>(id)->tagIds = std::move(tags);
    return QJsonObject{};
}

Effect setConversationPriority(CommandRun &run)
{
    const auto conversation = run.conversation();
    if (!conversation)
        return tl::make_unexpected(conversation.error());
    if (auto error = run.conflict(**conversation))
        return tl::make_unexpected(*error);
    const auto wanted = priorityIn(run.arg("priority"_L1));
    if (!wanted)
        return reject(u"invalidProperties"_s, u"priority"_s);
    const Id id = (*conversation)->id;
    const int before = (*conversation)->priority;
    const int after = int(*wanted);
    if (before == after)
        return QJsonObject{};
    run.step.conversations.note(id, u"system"_s, run.author(),
                                {{u"what"_s, u"priority"_s}, {u"from"_s, before}, {u"to"_s, after}}, run.command.id);
    run.step.writer.edit<Conversation>(id)->priority = after;
    return QJsonObject{};
}

} // namespace throughline::hub
