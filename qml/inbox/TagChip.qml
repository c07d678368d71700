// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! A tag: its colour ("#rrggbb") as a dot, and its word.
Item {
    id: root

    required property string name
    required property string tint
    property int longest: Theme.px(96)

    implicitWidth: Math.min(longest, Theme.px(12) + Math.ceil(label.implicitWidth))
    implicitHeight: Theme.px(16)

    Rectangle {
        objectName: "tagDot"
        anchors.left: parent.left
        width: Theme.px(8)
        height: Theme.px(8)
        radius: Theme.px(4)
        color: root.tint
        // Tags have any colour, also that of a row by night.
        border.width: Theme.dark ? 1 : 0
        border.color: Theme.colors.textFaint
        anchors.verticalCenter: parent.verticalCenter
    }
    PlainText {
        id: label
        x: Theme.turned(Theme.px(12), width, parent.width)
        width: parent.width - Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        text: root.name
        font.pixelSize: Theme.small
        color: Theme.colors.textMuted
    }
}
