// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// DeskCommands, the part about how soon the open conversation wants somebody, and whose word is always told.
#include "desk/desk.h"
#include "desk/deskcommands.h"
#include "shared/words.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

void DeskCommands::addPriorities(std::vector<Command> &all)
{
    const auto add = [&](const QString &id, Priority priority, const QString &icon) {
        const int level = int(priority);
        all.push_back({id,
                       CommandGroup::Conversation,
                       //: Name of a command; %1 is a priority, e.g. "Urgent"
                       tr("Priority: %1").arg(Words::priority(priority)),
                       icon,
                       {},
                       false,
                       [this, level] { return m_desk.hasConversation() && m_desk.priority() != level; },
                       [this, level] { m_desk.triage()->setPriority({m_desk.inbox()->currentId()}, level); }});
    };
    add(u"talk.priority.urgent"_s, Priority::Urgent, u"flag"_s);
    add(u"talk.priority.high"_s, Priority::High, u"flag"_s);
    add(u"talk.priority.normal"_s, Priority::Normal, u"check"_s);
    add(u"talk.priority.low"_s, Priority::Low, u"arrow-down"_s);
    AlwaysTold *always = m_desk.notifications()->always();
    all.push_back({u"customer.alwaysTell"_s,
                   CommandGroup::Conversation,
                   //: Name of a command: of the open customer notifications come in quiet hours and from every queue
                   tr("Always notify me of this customer"),
                   u"bell"_s,
                   {},
                   false,
                   [always] { return always->isAddable(); },
                   [always] { always->addOpen(); }});
    all.push_back({u"customer.tellAsUsual"_s,
                   CommandGroup::Conversation,
                   //: Name of a command: of the open customer notifications come as of everybody else
                   tr("Notify me of this customer as of others"),
                   u"bell"_s,
                   {},
                   false,
                   [always] { return always->isOpenTold(); },
                   [always] { always->removeOpen(); }});
}

} // namespace throughline::ui
