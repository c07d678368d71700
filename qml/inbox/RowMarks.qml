// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
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
    //! When it comes back; empty: it is not put aside.
    required property string snoozed
    //! A word, see PriorityMark.
    required property string priority
    required property int urgency
    //! Colleagues who look at it.
    required property string viewing
    required property list<string> tagNames
    required property list<string> tagColors

    implicitHeight: Theme.px(16)

    Row {
        id: marks
        anchors.left: parent.left
        spacing: Theme.half

        Icon {
            visible: root.failed || root.pending
            icon: root.failed ? "warning" : "clock"
            size: Theme.px(14)
            color: root.failed ? Theme.colors.critical : Theme.colors.textFaint
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            visible: root.failed || root.pending
            leftPadding: Theme.mirrored ? Theme.unit : 0
            rightPadding: Theme.mirrored ? 0 : Theme.unit
            //: Mark of a list row: a reply was refused, or waits to be sent
            text: root.failed ? qsTr("Not sent") : qsTr("Pending")
            font.pixelSize: Theme.small
            color: root.failed ? Theme.colors.critical : Theme.colors.textMuted
        }
        PriorityMark {
            objectName: "rowPriorityMark"
            rightPadding: Theme.mirrored ? 0 : Theme.half
            leftPadding: Theme.mirrored ? Theme.half : 0
            level: root.urgency
            word: root.priority
        }
        Icon {
            visible: root.waiting !== "" && !root.failed && root.snoozed === ""
            icon: "history"
            size: Theme.px(14)
            color: Theme.colors.caution
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            visible: root.waiting !== "" && !root.failed && root.snoozed === ""
            //: Mark of a list row: the customer waits for us; %1 is a length of time
            text: qsTr("waits %1").arg(root.waiting)
            font.pixelSize: Theme.small
            color: Theme.colors.caution
        }
        PlainText {
            visible: root.snoozed !== ""
            //: Mark of a list row: the conversation is put aside; %1 is a time or a day and a time
            text: qsTr("until %1").arg(root.snoozed)
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
        }
        Icon {
            visible: root.viewing !== ""
            icon: "eye"
            size: Theme.px(14)
            color: Theme.colors.accent
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            visible: root.viewing !== ""
            width: Math.min(implicitWidth, Theme.px(110))
            text: root.viewing
            font.pixelSize: Theme.small
            color: Theme.colors.accent
        }
        PlainText {
            visible: root.closed
            //: Mark of a list row: the conversation is finished
            text: qsTr("Closed")
            font.pixelSize: Theme.small
            color: Theme.colors.textFaint
        }
    }
    Repeater { // most rows have no tag and make nothing here
        model: root.tagNames.length > 0 ? 1 : 0
        delegate: TagLine {
            anchors.left: marks.right
            anchors.leftMargin: marks.width > 0 ? Theme.unit : 0
            width: Math.max(0, root.width - marks.width - Math.min(owner.implicitWidth, Theme.px(80)) - Theme.unit * 2)
            names: root.tagNames
            colors: root.tagColors
        }
    }
    PlainText {
        id: owner
        anchors.right: parent.right
        width: Math.min(implicitWidth, root.tagNames.length > 0 ? Theme.px(80) : parent.width - marks.width - Theme.unit)
        //: Mark of a list row: nobody has taken the conversation
        text: root.assignee === "" ? qsTr("Unassigned") : root.assignee
        font.pixelSize: Theme.small
        font.italic: root.assignee === ""
        color: Theme.colors.textFaint
    }
}
