// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Throughline.Controls

//! The first tags of a conversation on one line, and how many more there are.
Item {
    id: root

    required property list<string> names
    required property list<string> colors
    readonly property int most: 2

    implicitWidth: line.implicitWidth
    implicitHeight: Theme.px(16)
    clip: true

    Row {
        id: line
        anchors.left: parent.left
        spacing: Theme.unit

        Repeater {
            model: Math.min(root.most, root.names.length)
            delegate: TagChip {
                required property int index
                name: root.names[index] ?? ""
                tint: root.colors[index] ?? "transparent"
            }
        }
        PlainText {
            visible: root.names.length > root.most
            text: "+" + (root.names.length - root.most)
            font.pixelSize: Theme.small
            color: Theme.colors.textFaint
        }
    }
}
