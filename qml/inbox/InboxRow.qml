// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Throughline.Controls

//! One conversation of the list.
T.ItemDelegate {
    id: root

    required property int index
    required property string name
    required property string snippet
    required property string channelIcon
    required property string channelName
    required property string time
    required property string waiting
    required property int unread
    required property string assignee
    required property bool pending
    required property bool failed
    required property bool draft
    required property bool closed
    required property bool current
    required property bool loaded
    required property string description
    property bool focused: false
    signal chosen(int row)

    readonly property bool fresh: unread > 0 && !closed

    implicitHeight: 72
    padding: 0
    hoverEnabled: true
    onClicked: root.chosen(root.index)

    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: description
    Accessible.selected: current
    Accessible.onPressAction: root.chosen(root.index)

    contentItem: Item {
        visible: root.loaded

        Avatar {
            id: face
            x: Theme.unit * 2
            anchors.verticalCenter: parent.verticalCenter
            name: root.name
            ring: ground.color

            Rectangle {
                width: 18
                height: 18
                radius: 9
                x: parent.width - 13
                y: parent.height - 13
                color: Theme.colors.raised
                border.width: 1
                border.color: Theme.colors.line

                Icon {
                    anchors.centerIn: parent
                    icon: root.channelIcon
                    size: 12
                }
            }
        }
        Item {
            id: lines
            anchors.left: face.right
            anchors.leftMargin: Theme.unit * 1.5
            anchors.right: parent.right
            anchors.rightMargin: Theme.unit * 2
            anchors.verticalCenter: parent.verticalCenter
            height: 54

            PlainText {
                id: who
                anchors.left: parent.left
                anchors.right: when.left
                anchors.rightMargin: Theme.unit
                text: root.name
                font.weight: root.fresh ? Font.Bold : Font.DemiBold
            }
            PlainText {
                id: when
                anchors.right: parent.right
                anchors.baseline: who.baseline
                text: root.time
                font.pixelSize: Theme.small
                color: root.fresh ? Theme.colors.accent : Theme.colors.textFaint
            }
            PlainText {
                id: what
                y: 19
                anchors.left: parent.left
                anchors.right: count.visible ? count.left : parent.right
                anchors.rightMargin: count.visible ? Theme.unit : 0
                text: root.draft
                    //: Before the text of a row whose reply was begun and not sent; %1 is the last message
                    ? qsTr("Draft: %1").arg(root.snippet) : root.snippet
                color: root.fresh ? Theme.colors.text : Theme.colors.textMuted
            }
            Rectangle {
                id: count
                visible: root.fresh
                anchors.right: parent.right
                y: 20
                width: Math.max(18, number.implicitWidth + 10)
                height: 18
                radius: 9
                color: Theme.colors.accent

                PlainText {
                    id: number
                    anchors.centerIn: parent
                    text: root.unread > 99 ? "99+" : root.unread
                    color: Theme.colors.accentText
                    font.pixelSize: 11
                    font.weight: Font.DemiBold
                }
            }
            RowMarks {
                y: 38
                width: parent.width
                waiting: root.waiting
                assignee: root.assignee
                pending: root.pending
                failed: root.failed
                closed: root.closed
            }
        }
    }
    background: Rectangle {
        id: ground
        color: root.current ? Theme.colors.selected : root.hovered ? Theme.colors.hover : Theme.colors.window

        Rectangle {
            visible: root.current
            width: 3
            height: parent.height
            color: Theme.colors.accent
        }
        Hairline {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: 64
            anchors.right: parent.right
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: 2
            radius: Theme.radius
            color: "transparent"
            border.width: 2
            border.color: Theme.colors.accent
            visible: root.focused
        }
        // A row whose words are not here yet keeps its place.
        Column {
            visible: !root.loaded
            x: 64
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.unit

            Rectangle {
                width: 120
                height: 10
                radius: 5
                color: Theme.colors.line
            }
            Rectangle {
                width: 200
                height: 10
                radius: 5
                color: Theme.colors.line
            }
        }
    }
}
