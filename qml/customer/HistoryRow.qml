// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! One decision about who is who: what, when, why, and the way back.
Item {
    id: root

    required property int index
    required property string text
    required property string reason
    required property string time
    required property string remedy
    signal takenBack(int row)

    implicitHeight: column.height + Theme.half
    Accessible.role: Accessible.ListItem
    Accessible.name: text
    Accessible.description: reason === "" ? time : time + ", " + reason

    Column {
        id: column
        width: parent.width
        spacing: 2

        PlainText {
            width: parent.width
            wrapMode: Text.Wrap
            text: root.text
        }
        PlainText {
            width: parent.width
            visible: root.reason !== ""
            wrapMode: Text.Wrap
            //: Below a decision; %1 is why, in the words of who decided
            text: qsTr("“%1”").arg(root.reason)
            font.pixelSize: Theme.small
            font.italic: true
            color: Theme.colors.textMuted
        }
        PlainText {
            width: parent.width
            text: root.time
            font.pixelSize: Theme.small
            color: Theme.colors.textFaint
        }
        AppButton {
            anchors.left: parent.left
            visible: root.remedy !== ""
            implicitHeight: Theme.tool
            iconName: "history"
            text: root.remedy === "unmerge"
                //: Button at a merge of two customers: makes them two again
                ? qsTr("Unmerge")
                //: Button at a decision: takes it back
                : qsTr("Undo")
            onClicked: root.takenBack(root.index)
        }
    }
}
