// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>

namespace throughline::ui {

//! Where a command stands in lists, in this order.
enum class CommandGroup { Go, Conversation, Customer, Writing, Timeline, Presence, Look, Settings, View, Canned };

//! Something a person can do, registered once: menus, tips, shortcuts, the palette and the printed map ask here.
struct Command {
    QString id; //!< stays the same in all versions: the person's own shortcuts are kept by it
    CommandGroup group = CommandGroup::Go;
    QString name; //!< what it does; of a queue or a canned response outside text, one line
    QString icon;
    QList<QKeySequence> keys;       //!< unless the person chose others; each one key with its modifiers
    bool everywhere = false;        //!< also while the settings cover the desk
    std::function<bool()> possible; //!< none: always
    std::function<void()> run;
    bool lasting = true; //!< false: about what is open just now, so that keys of one's own would mean nothing tomorrow
};

} // namespace throughline::ui
