// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! The shortcuts there are.
GridLayout {
    columns: 2
    columnSpacing: Theme.unit * 3
    rowSpacing: Theme.unit

    component ShortcutName: PlainText {
        font.weight: Font.DemiBold
        color: Theme.colors.textMuted
    }

    ShortcutName { text: "Ctrl+K" }
    //: What a shortcut does
    PlainText { text: qsTr("Search") }
    ShortcutName { text: "Ctrl+1" }
    //: What a shortcut does
    PlainText { text: qsTr("To the list of conversations") }
    ShortcutName { text: "Ctrl+2" }
    //: What a shortcut does
    PlainText { text: qsTr("To the list of customers") }
    ShortcutName { text: "Ctrl+Alt+Z" }
    //: What a shortcut does
    PlainText { text: qsTr("Take back what was just decided about a customer") }
    ShortcutName { text: "Alt+↓   Alt+↑" }
    //: What a shortcut does
    PlainText { text: qsTr("Next and previous conversation") }
    ShortcutName { text: "Ctrl+R" }
    //: What a shortcut does
    PlainText { text: qsTr("Write a reply") }
    ShortcutName { text: "Ctrl+Shift+N" }
    //: What a shortcut does
    PlainText { text: qsTr("Switch between reply and note") }
    ShortcutName { text: "Ctrl+Shift+A" }
    //: What a shortcut does
    PlainText { text: qsTr("Take the conversation") }
}
