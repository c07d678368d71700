// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Desk.Model

//! The keyboard's short ways. They do what buttons do; nothing is only here.
Item {
    id: root

    required property Desk desk
    signal searchWanted()
    signal inboxWanted()
    signal replyWanted()
    signal customersWanted()

    Shortcut {
        sequences: ["Ctrl+K", "Ctrl+F"]
        onActivated: root.searchWanted()
    }
    Shortcut {
        sequence: "Ctrl+1"
        onActivated: root.inboxWanted()
    }
    Shortcut {
        sequence: "Ctrl+2"
        onActivated: root.customersWanted()
    }
    Shortcut {
        sequence: "Ctrl+Alt+Z" // Ctrl+Shift+Z means "redo" wherever text is written
        enabled: root.enabled && root.desk.customer.decisions.canUndo
        onActivated: root.desk.customer.decisions.undo()
    }
    Shortcut {
        sequence: "Ctrl+R"
        enabled: root.enabled
        onActivated: root.replyWanted()
    }
    Shortcut {
        sequence: "Alt+Down"
        enabled: root.enabled
        onActivated: root.desk.step(1)
    }
    Shortcut {
        sequence: "Alt+Up"
        enabled: root.enabled
        onActivated: root.desk.step(-1)
    }
    Shortcut {
        sequence: "Ctrl+Shift+N"
        enabled: root.enabled
        onActivated: {
            root.desk.composer.note = !root.desk.composer.note
            root.replyWanted()
        }
    }
    Shortcut {
        sequence: "Ctrl+Shift+A"
        enabled: root.enabled && root.desk.hasConversation && !root.desk.mine
        onActivated: root.desk.takeConversation()
    }
}
