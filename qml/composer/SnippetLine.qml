// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Throughline.Controls

//! One canned response or macro of the list, what the hub said about it, and what to do.
Rectangle {
    id: root

    required property int index
    required property string name
    required property string preview
    required property bool macro
    required property bool waits
    required property string problem
    signal changeWanted(int row)
    signal againWanted(int row)
    signal forgetWanted(int row)

    implicitHeight: column.implicitHeight + Theme.unit * 2
    radius: Theme.radius
    color: Theme.colors.raised
    border.width: 1
    border.color: Theme.colors.line
    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: problem === "" ? preview : problem

    ColumnLayout {
        id: column
        x: Theme.unit * 1.5
        y: Theme.unit
        width: parent.width - Theme.unit * 3
        spacing: 2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit

            Icon {
                icon: root.macro ? "tag" : "queue"
                size: Theme.glyph
            }
            PlainText {
                Layout.fillWidth: true
                text: root.name
                font.weight: Font.DemiBold
            }
            Badge {
                visible: root.waits
                //: Beside a canned response or macro that was changed and is not at the hub yet
                text: qsTr("Pending")
                tone: "muted"
                iconName: "clock"
            }
            AppButton {
                objectName: "changeSnippet"
                implicitHeight: Theme.tool
                //: Button: opens the form of a canned response or macro
                text: qsTr("Change")
                spoken: text + ": " + root.name
                onClicked: root.changeWanted(root.index)
            }
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.preview
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit
            visible: root.problem !== ""

            PlainText {
                objectName: "snippetRefused"
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                text: root.problem
                color: Theme.colors.critical
                Accessible.ignored: !visible
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            AppButton {
                implicitHeight: Theme.tool
                kind: AppButton.Quiet
                //: Button: sends a change once more that the hub refused
                text: qsTr("Try again")
                spoken: text + ": " + root.name
                onClicked: root.againWanted(root.index)
            }
            AppButton {
                objectName: "forgetSnippet"
                implicitHeight: Theme.tool
                kind: AppButton.Quiet
                //: Button: gives up a change that the hub refused
                text: qsTr("Give it up")
                spoken: text + ": " + root.name
                onClicked: root.forgetWanted(root.index)
            }
        }
    }
}
