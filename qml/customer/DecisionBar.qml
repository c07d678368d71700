// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls
import Throughline.Customer.Model

//! What was just decided, with the way back; and what the hub did not accept.
ColumnLayout {
    id: root

    required property Decisions decisions

    spacing: 0

    Banner {
        Layout.fillWidth: true
        visible: root.decisions.problem !== ""
        tone: "critical"
        text: root.decisions.problem
        //: Button of a notice: puts it away
        action: qsTr("Dismiss")
        onActed: root.decisions.dismissProblem()
    }
    Rectangle {
        Layout.fillWidth: true
        visible: root.decisions.done !== ""
        implicitHeight: Math.max(Theme.px(40), words.implicitHeight + Theme.unit * 2)
        color: Theme.colors.accentSoft
        Accessible.role: Accessible.AlertMessage
        Accessible.ignored: !visible
        Accessible.name: root.decisions.done

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
                id: words
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                text: root.decisions.done
            }
            AppButton {
                objectName: "undoDecision"
                visible: root.decisions.canUndo
                kind: AppButton.Quiet
                implicitHeight: Theme.tool
                //: Button beside what was just decided: takes it back
                text: qsTr("Undo")
                onClicked: root.decisions.undo()
            }
            IconButton {
                size: Theme.tool
                iconName: "close"
                //: Button beside what was just decided: puts the line away
                name: qsTr("Put away")
                onClicked: root.decisions.dismiss()
            }
        }
    }
}
