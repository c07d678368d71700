// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// DeskCommands, the part about the customer's other conversations.
#include "desk/desk.h"
#include "desk/deskcommands.h"
#include "shared/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

//! One command for each other conversation of the open customer: it becomes a part of the open one. And those that link.
void DeskCommands::setCombinations()
{
    constexpr size_t most = 20;
    constexpr size_t mostToLink = 6; // several commands for each
    std::vector<Command> all;
    QStringList said;
    size_t talks = 0;
    const auto open = Id::fromString(m_desk.inbox()->currentId()).value_or(Id{});
    const auto &own = m_desk.customer()->view().conversations;
    // One that is about to be a part of another one itself takes nothing in.
    const bool here = std::any_of(own.begin(), own.end(), [&](const Conversation &talk) { return talk.id == open; });
    for (const Conversation &talk : own) {
        if (!here || talk.id == open || talks >= most)
            continue;
        ++talks;
        const QString about = oneLine(talk.subject.isEmpty() ? talk.preview : talk.subject, 60);
        all.push_back(
            {u"talk.combine/"_s + talk.id.toString(),
             CommandGroup::Conversation,
             //: Name of a command: puts another conversation of the customer into the open one; %1 is its subject
             //: or its last words, %2 its state, %3 when something last happened in it
             tr("Combine with: %1 (%2, %3)")
                 .arg(isolated(about), Words::status(talk.status), Words::full(talk.lastEventAt)),
             u"inbox"_s,
             {},
             false,
             [this, open] { return m_desk.inbox()->currentId() == open.toString(); },
             [this, goes = talk.id, open] { m_desk.triage()->combineInto(goes, open); }});
        if (talks <= mostToLink)
            addLinks(all, open, talk, about);
    }
    for (const LinkedTalkRow &row : m_desk.customer()->linkedTalks()->rows()) {
        if (!open.isNull())
            addUnlink(all, open, row.key, row.title);
    }
    for (const Command &command : all)
        said << command.id + u' ' + open.toString() + u' ' + command.name;
    if (said == m_combinations)
        return;
    m_combinations = said;
    for (Command &command : all)
        command.lasting = false;
    m_commands.setPassing(CommandGroup::Conversation, std::move(all));
}

//! What the other one can be to the open one, or that it is nothing of the kind any more.
void DeskCommands::addLinks(std::vector<Command> &all, const Id &open, const Conversation &other, const QString &about)
{
    const auto &talks = m_desk.customer()->view().conversations;
    const auto here =
        std::find_if(talks.begin(), talks.end(), [&](const Conversation &talk) { return talk.id == open; });
    if (here == talks.end())
        return;
    const auto known = here->linked.find(other.id.toString());
    for (const ConversationTie tie :
         {ConversationTie::Related, ConversationTie::Parent, ConversationTie::Child, ConversationTie::Duplicate}) {
        if (known == here->linked.end() || known->second != tie)
            //: Name of a command: says what another conversation of the customer is to the open one, without combining
            //: them; %1 is that, for example "Duplicate", %2 its subject or its last words
            addTie(all, open, other.id, enumText(tie).toString(),
                   tr("Link as: %1 – %2").arg(Words::tie(tie), isolated(about)));
    }
    if (known != here->linked.end())
        addUnlink(all, open, other.id, isolated(about));
}

void DeskCommands::addUnlink(std::vector<Command> &all, const Id &open, const Id &other, const QString &about)
{
    //: Name of a command: another conversation is not linked with the open one any more; %1 is its subject or its last words
    addTie(all, open, other, {}, tr("Take the link away: %1").arg(about));
}

//! \a tie empty: none any more.
void DeskCommands::addTie(std::vector<Command> &all, const Id &open, const Id &other, const QString &tie,
                          const QString &name)
{
    all.push_back({u"talk.link/"_s + (tie.isEmpty() ? u"none"_s : tie) + u'/' + other.toString(),
                   CommandGroup::Conversation,
                   name,
                   u"link"_s,
                   {},
                   false,
                   [this, open] { return m_desk.inbox()->currentId() == open.toString(); },
                   [this, open, other, tie] { m_desk.triage()->link(open, other, tie); }});
}

//! Those of other customers are too many for a command each: a list is asked.
void DeskCommands::addLinking(std::vector<Command> &all)
{
    all.push_back({u"talk.linkOther"_s,
                   CommandGroup::Conversation,
                   //: Name of a command: opens a list of conversations to choose from
                   tr("Link with a conversation of another customer…"),
                   u"link"_s,
                   {},
                   false,
                   [this] { return m_desk.hasConversation(); },
                   [this] { m_desk.triage()->askLink(m_desk.inbox()->currentId()); }});
}

} // namespace throughline::ui
