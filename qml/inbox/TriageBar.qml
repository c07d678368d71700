// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Inbox.Model

//! What was just done with conversations, with the way back while there is one; and what the hub did not accept.
ColumnLayout {
    id: root

    required property Triage triage

    spacing: 0

    Banner {
        Layout.fillWidth: true
        visible: root.triage.problem !== ""
        tone: "critical"
        text: root.triage.problem
        //: Button of a notice: puts it away
        action: qsTr("Dismiss")
        onActed: root.triage.dismissProblem()
    }
    Rectangle {
        Layout.fillWidth: true
        visible: root.triage.done !== ""
        implicitHeight: Theme.px(40)
        color: Theme.colors.accentSoft
        Accessible.role: Accessible.AlertMessage
        Accessible.ignored: !visible
        Accessible.name: root.triage.done

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.unit * 2
            anchors.rightMargin: Theme.unit
            spacing: Theme.unit

            Icon {
                icon: "check"
                size: Theme.glyph
                color: Theme.colors.accent
            }
            PlainText {
                Layout.fillWidth: true
                text: root.triage.done
            }
            AppButton {
                objectName: "undoTriage"
                kind: AppButton.Quiet
                implicitHeight: Theme.tool
                //: Button beside what was just done: takes it back; %1 is a number of seconds that are left
                text: qsTr("Undo (%1)").arg(root.triage.secondsLeft)
                //: Button beside what was just done, for screen readers: takes it back
                spoken: qsTr("Undo")
                onClicked: root.triage.undo()
            }
            IconButton {
                size: Theme.tool
                iconName: "close"
                //: Button beside what was just done: puts the line away
                name: qsTr("Put away")
                onClicked: root.triage.dismiss()
            }
        }
    }
}
