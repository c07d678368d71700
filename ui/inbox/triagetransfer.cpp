// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Triage, the part that hands conversations over to colleagues.
#include "inbox/transfermodel.h"
#include "inbox/triage.h"

#include "shared/words.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

void Triage::transfer(const QStringList &ids, const Handover &to)
{
    act(
        ids, [to](Conversation talk) { return handedOver(talk, to); },
        [name = to.name](int count) {
            //: What was just done, beside a button that takes it back; %1 is a colleague or a queue
            return tr("%n conversation(s) transferred to %1.", nullptr, count).arg(isolated(name));
        });
}

//! The note goes in the same command: the conversation is never without it. It stays when the transfer is taken back.
auto Triage::handedOver(Conversation &talk, const Handover &to) -> std::vector<Act>
{
    const Id queue = to.queue.isNull() ? talk.queueId : to.queue;
    if (queue == talk.queueId && to.assignee == talk.assigneeId && to.note.isEmpty())
        return {};
    const auto state = [](const Id &at, const Id &whose) {
        return QJsonObject{{u"queueId"_s, at.toString()},
                           {u"assigneeId"_s, whose.isNull() ? QJsonValue() : QJsonValue(whose.toString())}};
    };
    const auto command = [&](QJsonObject args, const QJsonObject &expect) {
        args.insert(u"conversationId"_s, talk.id.toString());
        return wire::Command{.name = u"conversation.transfer"_s, .args = std::move(args), .expect = expect};
    };
    const QJsonObject before = state(talk.queueId, talk.assigneeId);
    const QJsonObject after = state(queue, to.assignee);
    QJsonObject args = after;
    if (!to.note.isEmpty()) {
        args.insert(u"text"_s, to.note);
        args.insert(u"contactPointId"_s, talk.contactPointId.toString()); // where it shows while it waits
    }
    Act act{command(args, before), command(before, after)};
    talk.queueId = queue;
    talk.assigneeId = to.assignee;
    return {std::move(act)};
}

} // namespace throughline::ui
