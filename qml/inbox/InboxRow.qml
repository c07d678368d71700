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
    required property string snoozed
    required property string priority
    required property int urgency
    required property string typing
    required property string viewing
    required property list<string> tagNames
    required property list<string> tagColors
    required property bool marked
    required property bool current
    required property bool loaded
    required property string description
    property bool focused: false
    signal chosen(int row)
    //! Clicked with Ctrl, with Shift, with the other button.
    signal toggled(int row)
    signal extended(int row)
    signal menuWanted(int row)

    readonly property bool fresh: unread > 0 && !closed

    implicitHeight: Theme.row(72)
    padding: 0
    hoverEnabled: true
    onClicked: root.chosen(root.index)

    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: description
    Accessible.selected: current || marked
    Accessible.onPressAction: root.chosen(root.index)

    // A click with a key held, or with the other button, opens nothing; all others are the row's own.
    MouseArea {
        z: 1
        anchors.fill: parent
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        onPressed: mouse => mouse.accepted = mouse.button === Qt.RightButton
            || (mouse.modifiers & (Qt.ControlModifier | Qt.ShiftModifier)) !== 0
        onClicked: mouse => {
            if (mouse.button === Qt.RightButton)
                root.menuWanted(root.index)
            else if (mouse.modifiers & Qt.ShiftModifier)
                root.extended(root.index)
            else
                root.toggled(root.index)
        }
    }
    contentItem: Item {
        visible: root.loaded

        Avatar {
            id: face
            x: Theme.turned(Theme.unit * 2, width, parent.width)
            anchors.verticalCenter: parent.verticalCenter
            name: root.name
            ring: ground.color

            Rectangle {
                width: Theme.px(18)
                height: Theme.px(18)
                radius: Theme.px(9)
                x: Theme.turned(parent.width - Theme.px(13), width, parent.width)
                y: parent.height - Theme.px(13)
                color: Theme.colors.raised
                border.width: 1
                border.color: Theme.colors.line

                Icon {
                    anchors.centerIn: parent
                    icon: root.marked ? "tick" : root.channelIcon
                    color: root.marked ? Theme.colors.accent : Theme.colors.textMuted
                    size: Theme.px(12)
                }
            }
        }
        Item {
            id: lines
            anchors { left: face.right; leftMargin: Theme.unit * 1.5; right: parent.right; rightMargin: Theme.unit * 2 }
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.px(54)

            PlainText {
                id: who
                anchors.left: parent.left
                anchors.right: when.left
                anchors.rightMargin: Theme.unit
                y: Math.round(Theme.baseline - baselineOffset)
                text: root.name; horizontalAlignment: Text.AlignLeft
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
                y: Theme.px(19) + Math.round(Theme.baseline - baselineOffset)
                anchors.left: parent.left
                anchors.right: count.visible ? count.left : parent.right
                anchors.rightMargin: count.visible ? Theme.unit : 0
                text: root.typing !== "" ? root.typing : root.draft
                    //: Before the text of a row whose reply was begun and not sent; %1 is the last message
                    ? qsTr("Draft: %1").arg(root.snippet) : root.snippet
                color: root.typing !== "" ? Theme.colors.accent
                    : root.fresh ? Theme.colors.text : Theme.colors.textMuted
            }
            CountBadge {
                id: count
                anchors.right: parent.right
                y: Theme.px(20)
                count: root.fresh ? root.unread : 0
            }
            RowMarks {
                y: Theme.px(38)
                width: parent.width
                waiting: root.waiting
                assignee: root.assignee
                pending: root.pending
                failed: root.failed
                closed: root.closed
                viewing: root.viewing
                snoozed: root.snoozed
                priority: root.priority
                urgency: root.urgency
                tagNames: root.tagNames
                tagColors: root.tagColors
            }
        }
    }
    background: Rectangle {
        id: ground
        color: root.marked ? Theme.colors.accentSoft : root.current ? Theme.colors.selected
            : root.hovered ? Theme.colors.hover : Theme.colors.window

        Rectangle {
            visible: root.current
            anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
            width: Theme.px(3)
            color: Theme.colors.accent
        }
        Hairline {
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
            anchors.leftMargin: Theme.unit * 3.5 + Theme.px(36)
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
        RowPlace {
            visible: !root.loaded
            x: Theme.turned(Theme.unit * 3.5 + Theme.px(36), width, parent.width)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
