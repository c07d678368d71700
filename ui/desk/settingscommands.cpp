// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// DeskCommands, the part about the settings and the console itself. The view shows their places.
#include "desk/desk.h"
#include "desk/deskcommands.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

void DeskCommands::addSettings(std::vector<Command> &all)
{
    const auto view = [&](const char *id, CommandGroup group, const QString &name, const char *icon,
                          QList<QKeySequence> sequences = {}) {
        all.push_back(
            {QString::fromLatin1(id), group, name, QString::fromLatin1(icon), std::move(sequences), true, {}, {}});
    };
    const auto act = [&](const char *id, const QString &name, const char *icon, std::function<bool()> possible,
                         std::function<void()> run = {}) {
        all.push_back({QString::fromLatin1(id),
                       CommandGroup::Settings,
                       name,
                       QString::fromLatin1(icon),
                       {},
                       true,
                       std::move(possible),
                       std::move(run)});
    };
    //: Name of a command: closes the data on this computer until it is unlocked
    view("session.lock", CommandGroup::Settings, tr("Lock now"), "lock");
    //: Name of a command
    view("settings.open", CommandGroup::Settings, tr("Settings"), "settings",
         {QKeySequence::fromString(u"Ctrl+,"_s, QKeySequence::PortableText)});
    //: Name of a command: a section of the settings
    act("settings.channels", tr("Settings: channels"), "channel",
        [this] { return m_desk.channels()->isAdministrator(); });
    const auto mayWrite = [this] { return m_desk.composer()->snippets()->library()->mayWrite(); };
    const auto write = [this](bool macro) {
        m_desk.composer()->snippets()->library()->add(macro);
        (void)m_commands.run(u"settings.snippets"_s);
    };
    //: Name of a command: a section of the settings
    act("settings.snippets", tr("Settings: answers and macros"), "chat", mayWrite);
    //: Name of a command: opens the form of a new text that is inserted
    act("snippets.answer", tr("New canned response"), "plus", mayWrite, [write] { write(false); });
    //: Name of a command: opens the form of a new macro
    act("snippets.macro", tr("New macro"), "plus", mayWrite, [write] { write(true); });
    //: Name of a command: a section of the settings
    view("settings.appearance", CommandGroup::Settings, tr("Settings: appearance"), "brush");
    //: Name of a command: a section of the settings
    view("settings.language", CommandGroup::Settings, tr("Settings: language"), "globe");
    //: Name of a command: a section of the settings
    view("settings.keyboard", CommandGroup::Settings, tr("Settings: keyboard shortcuts"), "keyboard");
    //: Name of a command: a section of the settings
    view("settings.lock", CommandGroup::Settings, tr("Settings: lock"), "lock");
    //: Name of a command: a section of the settings
    view("settings.notifications", CommandGroup::Settings, tr("Settings: notifications"), "bell");
    //: Name of a command: a section of the settings
    view("settings.spelling", CommandGroup::Settings, tr("Settings: spelling"), "pencil");
    //: Name of a command: a section of the settings
    view("settings.plugins", CommandGroup::Settings, tr("Settings: plugins"), "plugin");
    //: Name of a command: a section of the settings
    view("settings.diagnostics", CommandGroup::Settings, tr("Settings: diagnostics"), "question");
    //: Name of a command: a section of the settings
    view("settings.about", CommandGroup::Settings, tr("About Throughline"), "info");
    //: Name of a command: writes a file for the administrator, without messages and names
    view("diagnostics.bundle", CommandGroup::Settings, tr("Save support bundle"), "file");
    //: Name of a command: tries at once to reach the hub
    act(
        "sync.retry", tr("Connect with the hub now"), "sync", [this] { return m_desk.sync()->canRetry(); },
        [this] { m_desk.sync()->retryNow(); });
    //: Name of a command: the hub does not accept this session any more
    act("sync.signIn", tr("Sign in to the hub again"), "person", [this] { return m_desk.sync()->isSignInNeeded(); });
    //: Name of a command: shows a notification, to see whether they come
    act("notifications.test", tr("Try out a notification"), "bell", {}, [this] { m_desk.notifications()->test(); });
    //: Name of a command: writes an HTML file
    view("shortcuts.page", CommandGroup::Settings, tr("Save the map of shortcuts as a web page"), "globe");
    //: Name of a command
    view("shortcuts.print", CommandGroup::Settings, tr("Save the map of shortcuts for printing"), "file");
}

} // namespace throughline::ui
