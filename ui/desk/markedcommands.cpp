// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// DeskCommands, the part about the conversations that are marked in the list.
#include "desk/desk.h"
#include "desk/deskcommands.h"
#include "shared/words.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

void DeskCommands::addMarked(std::vector<Command> &all)
{
    InboxSelection *marked = m_desk.selection();
    Triage *triage = m_desk.triage();
    const auto some = [marked] { return marked->count() > 0; };
    const auto add = [&](const QString &id, const QString &name, const QString &icon, std::function<bool()> possible,
                         std::function<void()> run) {
        all.push_back({id, CommandGroup::Conversation, name, icon, {}, false, std::move(possible), std::move(run)});
    };
    //: Name of a command: all rows of the list
    add(
        u"triage.all"_s, tr("Mark all conversations"), u"ticks"_s, [this] { return m_desk.inbox()->count() > 0; },
        [marked] { marked->all(); });
    //: Name of a command
    add(u"triage.clear"_s, tr("Unmark the marked conversations"), u"close"_s, some, [marked] { marked->clear(); });
    //: Name of a command: assigns the marked conversations to oneself
    add(u"triage.take"_s, tr("Take the marked conversations"), u"person"_s, some,
        [marked, triage] { triage->assignToMe(marked->ids()); });
    //: Name of a command: nobody has the marked conversations any more
    add(u"triage.unassign"_s, tr("Unassign the marked conversations"), u"tray"_s, some,
        [marked, triage] { triage->unassign(marked->ids()); });
    //: Name of a command: finishes the marked conversations
    add(u"triage.close"_s, tr("Close the marked conversations"), u"check"_s, some,
        [marked, triage] { triage->close(marked->ids()); });
    //: Name of a command: asks until when the marked conversations are put aside
    add(u"triage.snooze"_s, tr("Snooze the marked conversations…"), u"clock"_s, some,
        [marked, triage] { triage->askTime(marked->ids()); });
    //: Name of a command: opens a list of tags
    add(u"triage.tag"_s, tr("Tag the marked conversations…"), u"tag"_s, some,
        [marked, triage] { triage->askTags(marked->ids()); });
    //: Name of a command: hands the marked conversations over to a colleague or a queue
    add(u"triage.transfer"_s, tr("Transfer the marked conversations…"), u"team"_s, some,
        [marked, triage] { triage->askTransfer(marked->ids()); });
    //: Name of a command: makes one conversation of the marked ones of a customer
    add(
        u"triage.combine"_s, tr("Combine the marked conversations"), u"inbox"_s,
        [marked] { return marked->count() > 1; }, [marked, triage] { triage->combine(marked->ids()); });
    //: Name of a command: tries once more what did not arrive in the marked conversations
    add(
        u"triage.sendAgain"_s, tr("Send again what did not arrive in the marked conversations"), u"send"_s,
        [this, marked] { return m_desk.inbox()->canSendAgain(marked->ids()); },
        [this, marked] { m_desk.inbox()->sendAgain(marked->ids()); });
    const auto makeThem = [&](const QString &id, Priority priority) {
        //: Name of a command; %1 is a priority, e.g. "Urgent"
        add(id, tr("Priority of the marked conversations: %1").arg(Words::priority(priority)), u"flag"_s, some,
            [marked, triage, level = int(priority)] { triage->setPriority(marked->ids(), level); });
    };
    makeThem(u"triage.priority.urgent"_s, Priority::Urgent);
    makeThem(u"triage.priority.high"_s, Priority::High);
    makeThem(u"triage.priority.normal"_s, Priority::Normal);
    makeThem(u"triage.priority.low"_s, Priority::Low);
}

} // namespace throughline::ui
