// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The commands about how the console looks: the view does them, with Appearance.
#include "desk/deskcommands.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

void DeskCommands::addLooks(std::vector<Command> &all)
{
    const auto add = [&](const char *id, const QString &name, const char *icon, const QStringList &usual = {}) {
        QList<QKeySequence> sequences;
        for (const QString &each : usual)
            sequences << QKeySequence::fromString(each, QKeySequence::PortableText);
        all.push_back({QString::fromLatin1(id),
                       CommandGroup::Look,
                       name,
                       QString::fromLatin1(icon),
                       std::move(sequences),
                       true,
                       {},
                       {}});
    };
    //: Name of a command: appearance as the system has it
    add("look.system", tr("Appearance: as the system"), "computer");
    //: Name of a command
    add("look.light", tr("Appearance: light"), "brush");
    //: Name of a command
    add("look.dark", tr("Appearance: dark"), "brush");
    //: Name of a command: high contrast on, or off when it is on
    add("look.contrast", tr("High contrast on or off"), "eye");
    // Plus stands with Shift on some keyboards, where the key without it is the equals sign.
    //: Name of a command: all text and controls grow
    add("look.larger", tr("Larger text"), "plus", {u"Ctrl++"_s, u"Ctrl+="_s});
    //: Name of a command: all text and controls shrink
    add("look.smaller", tr("Smaller text"), "search", {u"Ctrl+-"_s});
    //: Name of a command: text and controls at 100 %
    add("look.usual", tr("Text of the usual size"), "history", {u"Ctrl+0"_s});
    //: Name of a command: more or less room between rows
    add("look.density", tr("Switch between compact and comfortable"), "menu");
    //: Name of a command: animations off, or on when they are off
    add("look.motion", tr("Motion on or off"), "trail");
}

} // namespace throughline::ui
