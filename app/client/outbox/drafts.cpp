// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "outbox/drafts.h"

#include "domain/jsonid.h"
#include "outbox/overlay.h"

#include <algorithm>

namespace throughline::client {

using namespace Qt::StringLiterals;

wire::Command draftCommand(const Draft &draft, const Id &agentId)
{
    auto whole = draft;
    // One draft per agent and conversation, on all of the agent's consoles.
    whole.id = Id::named(u"draft", agentId.toString() + u'/' + draft.conversationId.toString());
    wire::Command command;
    if (whole.text.isEmpty() && whole.attachments.empty() && whole.envelope.isEmpty()) {
        command.name = u"draft.delete"_s;
        command.args = {{u"id"_s, whole.id.toString()}, {u"conversationId"_s, whole.conversationId.toString()}};
        if (!whole.writer.isNull())
            command.args.insert(u"writer"_s, whole.writer.toString());
    } else {
        command.name = u"draft.put"_s;
        command.args = toJson(whole);
        command.args.remove("rev"_L1);
    }
    command.args.insert(u"seenRev"_s, whole.rev);
    return command;
}

Draft draftOfReply(const OutboxEntry &reply, const std::optional<Draft> &before, const QJsonObject &envelope)
{
    const auto item = itemOfCommand(reply).value_or(TimelineItem{});
    auto draft = before.value_or(Draft{});
    const bool words = !draft.text.trimmed().isEmpty();
    const bool note = words && draft.contactPointId.isNull();
    draft.conversationId = item.conversationId;
    draft.text = item.text + (words ? u"\n\n"_s + draft.text : QString());
    for (const auto &each : item.attachments) {
        const auto &here = draft.attachments;
        if (!each.blobId.isNull() && std::find(here.begin(), here.end(), each) == here.end())
            draft.attachments.push_back(each);
    }
    if (note) // a conversation has one draft, and what is internal must never leave: both are a note
        return draft;
    draft.contactPointId = item.contactPointId;
    draft.endpointId = item.endpointId;
    draft.customerId = idAt(reply.command.args, "customerId"_L1);
    if (!envelope.isEmpty()) {
        draft.envelope = envelope;
        const auto passedOn = item.data.value("forwarded"_L1).toObject();
        draft.replyToId = item.kind == "forward"_L1 ? idAt(passedOn, "itemId"_L1) : item.replyToId;
    }
    return draft;
}

} // namespace throughline::client
