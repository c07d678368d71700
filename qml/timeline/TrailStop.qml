// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! One visited page on the trail.
Item {
    id: root

    required property string title
    required property string place
    required property string time
    required property bool first
    required property bool last
    required property bool gapBefore

    height: Theme.px(26)

    Rectangle {
        x: Theme.turned(Theme.px(13), width, parent.width)
        width: 2
        y: root.first ? parent.height / 2 : 0
        height: root.first && root.last ? 0 : root.first || root.last ? parent.height / 2 : parent.height
        color: Theme.colors.line
    }
    Rectangle {
        x: Theme.turned(Theme.px(10), width, parent.width)
        width: Theme.px(8)
        height: Theme.px(8)
        radius: Theme.px(4)
        anchors.verticalCenter: parent.verticalCenter
        color: root.last ? Theme.colors.accent : Theme.colors.surface
        border.width: 2
        border.color: root.last ? Theme.colors.accent : Theme.colors.lineStrong
    }
    PlainText {
        id: name
        x: Theme.turned(Theme.px(28), width, parent.width)
        width: Math.min(implicitWidth, (parent.width - Theme.px(28) - stamp.width) * 0.55)
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        font.pixelSize: Theme.small
        color: Theme.colors.textMuted
    }
    PlainText {
        anchors.left: name.right
        anchors.leftMargin: Theme.unit
        anchors.right: stamp.left
        anchors.rightMargin: Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        text: root.place
        elide: Text.ElideMiddle
        font.pixelSize: Theme.small
        color: Theme.colors.textFaint
    }
    PlainText {
        id: stamp
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.time
        font.pixelSize: Theme.tiny
        color: Theme.colors.textFaint
    }
}
