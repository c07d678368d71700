// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! Who may be the same person, why, and what the agent says to it.
Rectangle {
    id: root

    required property int index
    required property string kind
    required property string value
    required property string other
    required property bool known
    required property bool linkable
    required property list<string> reasons
    signal compareChosen(int row)
    signal linkChosen(int row)
    signal rejectChosen(int row)

    readonly property string who: other !== "" ? other : kind + " " + value

    implicitHeight: column.height + Theme.unit * 2
    radius: Theme.radius
    color: Theme.colors.cautionSoft
    border.width: 1
    border.color: Theme.colors.line
    Accessible.role: Accessible.ListItem
    Accessible.name: other !== "" ? other + ", " + kind + " " + value : kind + " " + value
    Accessible.description: Array.from(reasons).join(", ")

    Column {
        id: column
        x: Theme.unit
        y: Theme.unit
        width: parent.width - Theme.unit * 2
        spacing: 2

        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.other
            font.weight: Font.DemiBold
        }
        PlainText {
            width: parent.width
            text: root.kind + "  ·  " + root.value
            elide: Text.ElideMiddle
            font.weight: root.other === "" ? Font.DemiBold : Font.Normal
        }
        Repeater {
            model: root.reasons
            delegate: PlainText {
                id: reason
                required property string modelData
                width: column.width
                leftPadding: Theme.mirrored ? 0 : Theme.px(12)
                rightPadding: Theme.mirrored ? Theme.px(12) : 0
                wrapMode: Text.Wrap
                text: modelData
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted

                // Apart from the words, which go on below themselves.
                PlainText {
                    x: Theme.turned(Theme.px(2), width, reason.width)
                    text: "·"
                    font.pixelSize: Theme.small
                    color: Theme.colors.textMuted
                }
            }
        }
        Flow {
            width: parent.width
            topPadding: Theme.half
            spacing: Theme.half

            AppButton {
                objectName: "compareSuggestion"
                visible: root.known
                implicitHeight: Theme.tool
                //: Button at a suggestion: shows both customers side by side, to merge them
                text: qsTr("Compare…")
                //: The same for a screen reader; %1 is a customer or an address
                spoken: qsTr("Compare with %1").arg(root.who)
                onClicked: root.compareChosen(root.index)
            }
            AppButton {
                visible: root.linkable
                implicitHeight: Theme.tool
                //: Button at a suggestion: only this address is the customer's
                text: qsTr("Link address")
                //: The same for a screen reader; %1 is a customer or an address
                spoken: qsTr("Link %1").arg(root.kind + " " + root.value)
                onClicked: root.linkChosen(root.index)
            }
            AppButton {
                implicitHeight: Theme.tool
                //: Button at a suggestion: remembers that they are two people
                text: qsTr("Not the same")
                //: The same for a screen reader; %1 is a customer or an address
                spoken: qsTr("%1 is not the same person").arg(root.who)
                onClicked: root.rejectChosen(root.index)
            }
        }
    }
}
