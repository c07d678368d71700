// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Triage, the part that says how soon conversations want somebody.
#include "inbox/triage.h"

#include "shared/words.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

void Triage::setPriority(const QStringList &ids, int level)
{
    const Priority priority = priorityOf(level);
    act(
        ids, [priority](Conversation talk) { return prioritized(talk, priority); },
        [priority](int count) {
            //: What was just done, beside a button that takes it back; %1 is a priority, e.g. "Urgent"
            return tr("%n conversation(s) given the priority %1.", nullptr, count).arg(Words::priority(priority));
        });
}

//! Numbers of other versions are kept until somebody sets one of these.
auto Triage::prioritized(Conversation &talk, Priority priority) -> std::vector<Act>
{
    const Priority before = priorityOf(talk.priority);
    if (before == priority)
        return {};
    const auto command = [&talk](Priority to, int seen) {
        return wire::Command{
            .name = u"conversation.setPriority"_s,
            .args = {{u"conversationId"_s, talk.id.toString()}, {u"priority"_s, int(to)}},
            .expect = {{u"priority"_s, seen}},
        };
    };
    Act act{command(priority, talk.priority), command(before, int(priority))};
    talk.priority = int(priority);
    return {std::move(act)};
}

} // namespace throughline::ui
