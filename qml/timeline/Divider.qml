// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Throughline.Controls

//! A line across the timeline with a word in it: a day, or where the unread begins.
Item {
    id: root

    required property string text
    property bool accented: false

    readonly property color ink: accented ? Theme.colors.accent : Theme.colors.textMuted

    implicitHeight: visible ? Theme.px(36) : 0
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Hairline {
        anchors.left: parent.left
        anchors.leftMargin: Theme.unit * 3
        anchors.right: word.left
        anchors.rightMargin: Theme.unit * 1.5
        anchors.verticalCenter: parent.verticalCenter
        color: root.accented ? Theme.colors.accent : Theme.colors.line
    }
    PlainText {
        id: word
        anchors.centerIn: parent
        text: root.text
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        color: root.ink
    }
    Hairline {
        anchors.right: parent.right
        anchors.rightMargin: Theme.unit * 3
        anchors.left: word.right
        anchors.leftMargin: Theme.unit * 1.5
        anchors.verticalCenter: parent.verticalCenter
        color: root.accented ? Theme.colors.accent : Theme.colors.line
    }
}
