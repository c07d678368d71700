// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls

//! A section in the list of the settings; below its name what was found in it.
T.ItemDelegate {
    id: root

    required property string section
    required property string title
    required property string glyph
    required property string found
    //! It is the one that is shown.
    required property bool shown

    objectName: "section." + section
    width: ListView.view ? ListView.view.width : 0
    implicitHeight: found === "" ? Theme.row(36) : Theme.row(48)
    leftPadding: Theme.unit
    rightPadding: Theme.unit
    hoverEnabled: true

    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: found
    Accessible.selected: shown
    Accessible.onPressAction: root.clicked()

    contentItem: Item {
        Icon {
            id: glyphIcon
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            icon: root.glyph
            color: root.shown ? Theme.colors.accent : Theme.colors.textMuted
        }
        Column {
            x: Theme.turned(glyphIcon.width + Theme.unit, width, parent.width)
            width: parent.width - glyphIcon.width - Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            spacing: 1

            PlainText {
                width: parent.width
                text: root.title
                font.weight: root.shown ? Font.DemiBold : Font.Normal
                color: root.shown ? Theme.colors.accent : Theme.colors.text
            }
            PlainText {
                width: parent.width
                visible: text !== ""
                text: root.found
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.shown ? Theme.colors.accentSoft : root.hovered ? Theme.colors.hover : "transparent"

        // Inside: the list cuts off what stands out at its sides.
        FocusFrame {
            anchors.margins: 0
            radius: Theme.radius
            shown: root.activeFocus
        }
    }
}
