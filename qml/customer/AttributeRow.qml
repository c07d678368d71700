// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! One attribute: what each source says, side by side.
Item {
    id: root

    required property string name
    required property list<string> values
    required property list<string> origins
    required property list<bool> verified
    required property bool conflicting

    implicitHeight: column.height + Theme.half
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ": " + Array.from(values).join(" / ")
    Accessible.description: Array.from(origins).join(", ") + (conflicting ? ", " + clash.text : "")

    Column {
        id: column
        width: parent.width
        spacing: 2

        Row {
            width: parent.width
            spacing: Theme.half

            PlainText {
                text: root.name
                width: Math.min(implicitWidth, column.width - (clash.visible ? clash.width + Theme.px(22) : 0))
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
            }
            Icon {
                visible: root.conflicting
                icon: "warning"
                size: Theme.px(14)
                color: Theme.colors.caution
            }
            PlainText {
                id: clash
                visible: root.conflicting
                //: Beside the name of a customer attribute
                text: qsTr("sources differ")
                font.pixelSize: Theme.small
                color: Theme.colors.caution
            }
        }
        Grid {
            width: parent.width
            columns: root.values.length > 1 ? 2 : 1
            columnSpacing: Theme.unit
            rowSpacing: Theme.half

            Repeater {
                model: root.values.length
                delegate: Column {
                    id: cell
                    required property int index
                    width: (column.width - (root.values.length > 1 ? Theme.unit : 0)) / (root.values.length > 1 ? 2 : 1)
                    spacing: 1

                    PlainText {
                        width: parent.width
                        wrapMode: Text.Wrap
                        maximumLineCount: 6
                        elide: Text.ElideRight
                        text: root.values[cell.index]
                    }
                    PlainText {
                        width: parent.width
                        wrapMode: Text.Wrap
                        text: root.origins[cell.index] ?? ""
                        font.pixelSize: Theme.small
                        color: root.verified[cell.index] ? Theme.colors.positive : Theme.colors.textFaint
                    }
                }
            }
        }
    }
}
