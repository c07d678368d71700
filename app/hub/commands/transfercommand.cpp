// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/agentitem.h"
#include "commands/commandrun.h"

#include <QJsonArray>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes takesBackWithin{2};

//! Who just moved a conversation to colleagues may take it back from there, although it is not theirs any more: a slip of
//! the hand. What happened to it meanwhile is seen by `expect`.
bool takesBack(CommandRun &run, const Conversation &conversation, const Id &queue)
{
    auto &writer = run.step.writer;
    Conversation back = conversation;
    back.queueId = queue;
    if (!run.mayAct(back))
        return false;
    writer.flush();
    Id last;
    auto &store = writer.store();
    store.first(store.query("SELECT id FROM timeline_item WHERE conversation=?1 "
                            "AND json_extract(body,'$.kind')='assignment' AND json_extract(body,'$.data.what')='queue' "
                            "ORDER BY seq DESC LIMIT 1",
                            conversation.id),
                [&](sqlite::Statement &row) { last = row.id(0); });
    const auto *line = last.isNull() ? nullptr : writer.get<TimelineItem>(last);
    return line && line->author.id == run.principal.agentId && line->data.value("from"_L1) == queue.toString()
           && line->data.value("to"_L1) == conversation.queueId.toString()
           && writer.now() - line->receivedAt <= takesBackWithin;
}

//! The line about it in the conversation's history.
void tell(CommandRun &run, const Conversation &before, const Id &queue, const Id &assignee, const Id &commandId)
{
    const bool moved = queue != before.queueId;
    auto data = moved ? fromTo(before.queueId.toString(), queue.toString())
                      : fromTo(before.assigneeId.toString(), assignee.toString());
    if (moved)
        data.insert(u"what"_s, u"queue"_s);
    if (moved && !assignee.isNull())
        data.insert(u"assigneeId"_s, assignee.toString());
    run.step.conversations.note(before.id, u"assignment"_s, run.author(), data, commandId);
}

} // namespace

//! Queue, assignee and the note to whoever gets it are one change: nobody finds the conversation without the words.
Effect transferConversation(CommandRun &run)
{
    auto &writer = run.step.writer;
    const auto *found = writer.get<Conversation>(run.step.conversations.resolve(run.id("conversationId"_L1)));
    if (!found)
        return reject(u"forbidden"_s, u"conversationId"_s);
    const Conversation before = *found;
    const Id queue = run.arg("queueId"_L1).isUndefined() ? before.queueId : run.id("queueId"_L1);
    if (!run.mayAct(before) && !takesBack(run, before, queue))
        return reject(u"forbidden"_s, u"conversationId"_s);
    if (auto error = run.conflict(before))
        return tl::make_unexpected(*error);
    if (!writer.get<Queue>(queue))
        return reject(u"invalidProperties"_s, u"queueId"_s);
    const bool stays = queue == before.queueId;
    const Id assignee = stays && run.arg("assigneeId"_L1).isUndefined() ? before.assigneeId : run.id("assigneeId"_L1);
    if (!assignee.isNull() && (!stays || assignee != before.assigneeId)) {
        const auto *receiver = writer.get<Agent>(assignee);
        if (!receiver || !receiver->active)
            return reject(u"invalidProperties"_s, u"assigneeId"_s);
        // Given to somebody who cannot open it, it would be cared for by nobody.
        if (!readsIn(run, *receiver, queue))
            return reject(u"invalidTransition"_s, u"receiver"_s);
    }
    std::optional<TimelineItem> note;
    if (!run.text("text"_L1).trimmed().isEmpty()) {
        auto item = agentItem(run, before.id, before.contactPointId);
        if (!item)
            return tl::make_unexpected(item.error());
        note = std::move(*item);
    }
    if (!stays)
        run.step.conversations.transfer(before.id, queue);
    if (!stays || assignee != before.assigneeId) {
        auto *edited = writer.edit<Conversation>(before.id);
        edited->assigneeId = assignee;
        if (edited->status == ConversationStatus::New && !assignee.isNull())
            edited->status = ConversationStatus::Open;
        // A command has one item of its own: the note, when there is one.
        tell(run, before, queue, assignee, note ? Id{} : run.command.id);
    }
    if (!note)
        return QJsonObject{};
    std::vector<Id> told;
    if (!assignee.isNull() && assignee != run.principal.agentId)
        told.push_back(assignee);
    return appendNote(run, std::move(*note), told);
}

} // namespace throughline::hub
