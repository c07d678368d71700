// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Inbox.Model

//! How many rows are marked, and what can be done with all of them.
Rectangle {
    id: root

    required property InboxSelection selection
    required property Triage triage

    implicitHeight: Theme.px(44)
    color: Theme.colors.accentSoft

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 2
        anchors.rightMargin: Theme.unit
        spacing: 0

        PlainText {
            Layout.fillWidth: true
            //: How many rows of the list are marked
            text: qsTr("%n selected", "", root.selection.count)
            font.weight: Font.DemiBold
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        IconButton {
            objectName: "selectionAssign"
            iconName: "person"
            //: Button: assigns all marked conversations to oneself
            name: qsTr("Assign to me")
            onClicked: root.triage.assignToMe(root.selection.ids)
        }
        IconButton {
            iconName: "tray"
            //: Button: nobody has the marked conversations
            name: qsTr("Unassign")
            onClicked: root.triage.unassign(root.selection.ids)
        }
        IconButton {
            objectName: "selectionTransfer"
            iconName: "team"
            //: Button: hands all marked conversations over to a colleague or a queue
            name: qsTr("Transfer")
            onClicked: root.triage.askTransfer(root.selection.ids)
        }
        IconButton {
            objectName: "selectionClose"
            iconName: "check"
            //: Button: finishes all marked conversations
            name: qsTr("Close")
            onClicked: root.triage.close(root.selection.ids)
        }
        IconButton {
            id: snooze
            objectName: "selectionSnooze"
            iconName: "clock"
            //: Button: puts all marked conversations aside until a time
            name: qsTr("Snooze")
            Accessible.role: Accessible.ButtonMenu
            onClicked: menu.opened ? menu.close() : menu.open()

            Late {
                id: menu
                home: snooze
                part: Component {
                    SnoozeMenu {
                        y: -implicitHeight - Theme.half
                        x: Theme.turned(snooze.width - width, width, snooze.width)
                        triage: root.triage
                        onPicked: choice => root.triage.snooze(root.selection.ids, choice)
                        onTimeWanted: root.triage.askTime(root.selection.ids)
                    }
                }
            }
        }
        IconButton {
            objectName: "selectionTags"
            iconName: "tag"
            //: Button: opens a list of tags for all marked conversations
            name: qsTr("Tags")
            onClicked: root.triage.askTags(root.selection.ids)
        }
        IconButton {
            iconName: "close"
            //: Button: unmarks all rows
            name: qsTr("Clear the selection")
            onClicked: root.selection.clear()
        }
    }
}
