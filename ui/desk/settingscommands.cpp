// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The commands that lead to the settings: "settings." and the key of a section.
#include "desk/desk.h"
#include "desk/deskcommands.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

void DeskCommands::addSettings(std::vector<Command> &all)
{
    const auto add = [&](const char *id, const QString &name, const char *icon, std::function<bool()> possible = {},
                         const QString &key = {}) {
        QList<QKeySequence> sequences;
        if (!key.isEmpty())
            sequences << QKeySequence::fromString(key, QKeySequence::PortableText);
        all.push_back({QString::fromLatin1(id),
                       CommandGroup::Settings,
                       name,
                       QString::fromLatin1(icon),
                       std::move(sequences),
                       true,
                       std::move(possible),
                       {}});
    };
    //: Name of a command: closes the data on this computer until it is unlocked
    add("session.lock", tr("Lock now"), "lock");
    //: Name of a command
    add("settings.open", tr("Settings"), "settings", {}, u"Ctrl+,"_s);
    //: Name of a command: a section of the settings
    add("settings.snippets", tr("Settings: answers and macros"), "chat",
        [this] { return m_desk.composer()->snippets()->library()->mayWrite(); });
    //: Name of a command: a section of the settings
    add("settings.appearance", tr("Settings: appearance"), "brush");
    //: Name of a command: a section of the settings
    add("settings.language", tr("Settings: language"), "globe");
    //: Name of a command: a section of the settings
    add("settings.keyboard", tr("Settings: keyboard shortcuts"), "keyboard");
    //: Name of a command: a section of the settings
    add("settings.channels", tr("Settings: channels"), "channel",
        [this] { return m_desk.channels()->isAdministrator(); });
    //: Name of a command: a section of the settings
    add("settings.lock", tr("Settings: lock"), "lock");
    //: Name of a command: a section of the settings
    add("settings.notifications", tr("Settings: notifications"), "bell");
    //: Name of a command: a section of the settings
    add("settings.spelling", tr("Settings: spelling"), "pencil");
    //: Name of a command: a section of the settings
    add("settings.plugins", tr("Settings: plugins"), "plugin");
    //: Name of a command: a section of the settings
    add("settings.diagnostics", tr("Settings: diagnostics"), "question");
    //: Name of a command: a section of the settings
    add("settings.about", tr("About Throughline"), "info");
    //: Name of a command
    add("shortcuts.print", tr("Save the map of shortcuts for printing"), "file");
}

} // namespace throughline::ui
