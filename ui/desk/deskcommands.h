// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/commands.h"
#include "shared/source.h"

#include <QCoreApplication>
#include <QTimer>

namespace throughline::ui {

class Desk;

//! What a person can do at the desk, told to Commands once: names, keys, when, and what. What only the view can do (where
//! the focus goes, which page shows) has no action here: Commands asks the view. Part of \a desk.
class DeskCommands
{
    Q_DECLARE_TR_FUNCTIONS(DeskCommands)

public:
    DeskCommands(Desk &desk, Source &source, Commands &commands);
    //! Where "next" and "previous" go from the open conversation.
    enum class Next { Unanswered, Assigned, AtRisk };
    enum class Way { On, Back };

private:
    void registerAll();
    void follow();
    void addGo(std::vector<Command> &all);
    void addTalk(std::vector<Command> &all);
    void addPriorities(std::vector<Command> &all);
    void addMarked(std::vector<Command> &all);
    void addCustomer(std::vector<Command> &all);
    void addWriting(std::vector<Command> &all);
    void addMail(std::vector<Command> &all);
    void addSendChoices(std::vector<Command> &all);
    void addTimeline(std::vector<Command> &all);
    void addLooks(std::vector<Command> &all);
    void addRest(std::vector<Command> &all);
    void addSettings(std::vector<Command> &all);
    void setViews();
    void setCombinations();
    void addLinking(std::vector<Command> &all);
    void setCustomerActions();
    void addPoints(std::vector<Command> &all);
    void addSuggestions(std::vector<Command> &all);
    void addCalls(std::vector<Command> &all);
    void addLinks(std::vector<Command> &all, const Id &open, const Conversation &other, const QString &about);
    void addTie(std::vector<Command> &all, const Id &open, const Id &other, const QString &tie, const QString &name);
    void addUnlink(std::vector<Command> &all, const Id &open, const Id &other, const QString &about);
    void loadCanned();
    void loadMacros(std::vector<Command> canned);
    void jump(Next next, Way way = Way::On);

    Desk &m_desk;
    Source &m_source;
    Commands &m_commands;
    QTimer m_passing; //!< those that come and go are looked at soon
    // What was said last: the customer column changes more often than that.
    QStringList m_combinations, m_customerActions;
};

} // namespace throughline::ui
