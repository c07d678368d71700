// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! A line about what happened: assignment, status, a decision about who is who, which can be taken back.
TimelineRow {
    id: root

    required property string body
    required property string author
    required property string time
    required property string reason
    required property string remedy
    required property string otherConversation
    signal takenBack(int row)
    signal conversationChosen(string id)

    Column {
        width: parent.width
        spacing: Theme.half

        PlainText {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: root.body + "  ·  " + root.time
            font.pixelSize: Theme.small
            color: Theme.colors.textFaint
        }
        PlainText {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: text !== ""
            width: Math.min(implicitWidth, parent.width)
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: root.reason
            font.pixelSize: Theme.small
            font.italic: true
            color: Theme.colors.textFaint
        }
        // Few lines lead to another conversation.
        Repeater {
            model: root.otherConversation === "" ? 0 : 1
            delegate: AppButton {
                objectName: "otherConversation"
                anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
                kind: AppButton.Quiet
                implicitHeight: Theme.px(24)
                iconName: "link"
                //: Button below a line of the timeline: opens the conversation that the line is about
                text: qsTr("Open the other conversation")
                onClicked: root.conversationChosen(root.otherConversation)
            }
        }
        // Most lines cannot be taken back: no button is made for those.
        Repeater {
            model: root.remedy === "" ? 0 : 1
            delegate: AppButton {
                anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
                kind: AppButton.Quiet
                implicitHeight: Theme.px(24)
                text: root.remedy === "unmerge"
                    //: Button below a line of the timeline: makes two customers of one again
                    ? qsTr("Unmerge")
                    //: Button below a line of the timeline: takes a decision back
                    : qsTr("Undo")
                onClicked: root.takenBack(root.index)
            }
        }
    }
}
