// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! The small third line of a row: how long the customer waits, who has it, what of ours is not sent.
Item {
    id: root

    required property string waiting
    required property string assignee
    required property bool pending
    required property bool failed
    required property bool closed

    implicitHeight: 16

    Row {
        id: left
        spacing: Theme.half

        Icon {
            visible: root.failed || root.pending
            icon: root.failed ? "warning" : "clock"
            size: 14
            color: root.failed ? Theme.colors.critical : Theme.colors.textFaint
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            visible: root.failed || root.pending
            rightPadding: Theme.unit
            //: Mark of a list row: a reply was refused, or waits to be sent
            text: root.failed ? qsTr("Not sent") : qsTr("Pending")
            font.pixelSize: Theme.small
            color: root.failed ? Theme.colors.critical : Theme.colors.textMuted
        }
        Icon {
            visible: root.waiting !== "" && !root.failed
            icon: "history"
            size: 14
            color: Theme.colors.caution
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            visible: root.waiting !== "" && !root.failed
            //: Mark of a list row: the customer waits for us; %1 is a length of time
            text: qsTr("waits %1").arg(root.waiting)
            font.pixelSize: Theme.small
            color: Theme.colors.caution
        }
        PlainText {
            visible: root.closed
            //: Mark of a list row: the conversation is finished
            text: qsTr("Closed")
            font.pixelSize: Theme.small
            color: Theme.colors.textFaint
        }
    }
    PlainText {
        anchors.right: parent.right
        width: Math.min(implicitWidth, parent.width - left.width - Theme.unit)
        //: Mark of a list row: nobody has taken the conversation
        text: root.assignee === "" ? qsTr("Unassigned") : root.assignee
        font.pixelSize: Theme.small
        font.italic: root.assignee === ""
        color: Theme.colors.textFaint
    }
}
