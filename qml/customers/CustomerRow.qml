// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls

//! One customer of the list.
T.ItemDelegate {
    id: root

    required property int index
    required property string name
    required property string organization
    required property string points
    required property string lastSeen
    required property bool onHub
    required property bool current
    property bool comparable: false
    signal chosen(int row)
    signal compared(int row)

    readonly property string detail: Spoken.joined([organization, points], "  ·  ")
    readonly property bool pointed: hovered || ListView.isCurrentItem && ListView.view.activeFocus

    implicitHeight: Theme.row(60)
    hoverEnabled: true
    onClicked: root.chosen(root.index)
    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: Spoken.joined([organization, points, onHub ? mark.text : "", lastSeen], ", ")
    Accessible.selected: current
    Accessible.onPressAction: root.chosen(root.index)

    contentItem: Item {
        Avatar {
            x: Theme.turned(Theme.unit * 1.5, width, parent.width)
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.px(36)
            name: root.name
            ring: Theme.colors.window
        }
        PlainText {
            x: Theme.turned(Theme.unit * 3 + Theme.px(36), width, parent.width)
            y: Theme.px(11) + (Theme.comfortable ? Theme.half : 0) + Math.round(Theme.baseline - baselineOffset)
            width: parent.width - (Theme.unit * 3 + Theme.px(36)) - Theme.unit * 2 - side.width
            text: root.name
            horizontalAlignment: Text.AlignLeft // of the list, however the name is written
            font.weight: Font.DemiBold
        }
        PlainText {
            x: Theme.turned(Theme.unit * 3 + Theme.px(36), width, parent.width)
            y: Theme.px(31) + (Theme.comfortable ? Theme.half : 0)
            width: parent.width - (Theme.unit * 3 + Theme.px(36)) - Theme.unit * 2 - (compare.visible ? compare.width : 0)
            text: root.detail
            horizontalAlignment: Text.AlignLeft
            color: Theme.colors.textMuted
            font.pixelSize: Theme.small
        }
        Row {
            id: side
            anchors.right: parent.right
            anchors.rightMargin: Theme.unit * 1.5
            y: Theme.px(11) + (Theme.comfortable ? Theme.half : 0)
            spacing: Theme.half

            Icon {
                visible: root.onHub
                icon: "tray-out"
                size: Theme.px(14)
            }
            PlainText {
                id: mark
                visible: root.onHub
                //: Mark at a customer that is not on this computer yet
                text: qsTr("on the hub")
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
            }
            PlainText {
                text: root.lastSeen
                font.pixelSize: Theme.small
                color: Theme.colors.textFaint
            }
        }
        IconButton {
            id: compare
            visible: root.comparable && !root.current
            // Never quite 0: what cannot be seen at all is kept from screen readers.
            opacity: root.pointed || visualFocus ? 1 : 0.01
            anchors.right: parent.right
            anchors.rightMargin: Theme.unit
            y: Theme.px(28)
            size: Theme.tool
            iconName: "link"
            focusPolicy: Qt.NoFocus // Shift+Return in the list does it
            //: Button at a customer of the list; %1 is a customer
            name: qsTr("Compare with %1").arg(root.name)
            onClicked: root.compared(root.index)
        }
    }
    background: Rectangle {
        color: root.current ? Theme.colors.selected : root.pointed ? Theme.colors.hover : "transparent"

        Hairline {
            anchors.bottom: parent.bottom
            x: Theme.turned(Theme.unit * 3 + Theme.px(36), width, parent.width)
            width: parent.width - (Theme.unit * 3 + Theme.px(36))
        }
    }
}
