// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! A contact point that may belong to the same person, and why.
Rectangle {
    id: root

    required property string kind
    required property string value
    required property list<string> reasons

    implicitHeight: column.height + Theme.unit * 2
    radius: Theme.radius
    color: "transparent"
    border.width: 1
    border.color: Theme.colors.line
    Accessible.role: Accessible.ListItem
    Accessible.name: kind + " " + value
    Accessible.description: Array.from(reasons).join(", ")

    Column {
        id: column
        x: Theme.unit
        y: Theme.unit
        width: parent.width - Theme.unit * 2
        spacing: 2

        PlainText {
            width: parent.width
            text: root.value
            elide: Text.ElideMiddle
            font.weight: Font.DemiBold
        }
        PlainText {
            width: parent.width
            text: root.kind
            font.pixelSize: Theme.small
            color: Theme.colors.textMuted
        }
        Repeater {
            model: root.reasons
            delegate: PlainText {
                required property string modelData
                width: column.width
                wrapMode: Text.Wrap
                text: "·  " + modelData
                font.pixelSize: Theme.small
                color: Theme.colors.textMuted
            }
        }
    }
}
