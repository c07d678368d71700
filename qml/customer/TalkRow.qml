// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls

//! One conversation of the customer; opens it.
T.ItemDelegate {
    id: root

    required property string conversationId
    required property string subject
    required property string status
    //! Of the last event; empty: not known.
    required property string time
    required property bool current
    //! Who has it; empty: somebody whose name is not known here.
    required property string owner
    readonly property string standing: Spoken.joined([status, owner, time], "  ·  ")
    signal chosen(string id)

    implicitHeight: Theme.row(48)
    hoverEnabled: true
    onClicked: root.chosen(root.conversationId)
    Accessible.role: Accessible.ListItem
    Accessible.name: subject
    Accessible.description: Spoken.description(enabled, Spoken.joined([status, owner, time], ", "))
    Accessible.selected: current
    Accessible.onPressAction: if (root.enabled) root.chosen(root.conversationId)
    Keys.onReturnPressed: root.chosen(root.conversationId)

    contentItem: Item {
        PlainText {
            x: Theme.unit
            y: Theme.px(6) + (Theme.comfortable ? Theme.half : 0)
            width: parent.width - Theme.unit * 2
            text: root.subject
            font.weight: root.current ? Font.DemiBold : Font.Normal
        }
        PlainText {
            x: Theme.unit
            y: Theme.px(25) + (Theme.comfortable ? Theme.half : 0)
            width: parent.width - Theme.unit * 2
            text: root.standing
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.colors.selected : root.hovered ? Theme.colors.hover : "transparent"

        FocusFrame { shown: root.visualFocus }
    }
}
