// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! The first letters of a name on a colour of its own. No picture from outside is decoded here.
Rectangle {
    id: root

    required property string name
    property int size: Theme.px(36)
    //! "positive", …: a dot that says how the person is there; empty for none.
    property string presence
    property color ring: Theme.colors.surface

    readonly property string initials: {
        const words = name.split(" ").filter(word => word.length > 0)
        if (words.length === 0)
            return ""
        const first = Array.from(words[0])[0]
        return (words.length > 1 ? first + Array.from(words[words.length - 1])[0] : first).toUpperCase()
    }

    width: size
    height: size
    radius: size / 2
    color: Theme.hue(name)
    Accessible.ignored: true

    PlainText {
        anchors.centerIn: parent
        text: root.initials
        color: Theme.colors.hueText
        font.pixelSize: Math.round(root.size * 0.36)
        font.weight: Font.DemiBold
    }
    Rectangle {
        visible: root.presence !== ""
        width: Math.max(Theme.px(10), Math.round(root.size * 0.3))
        height: width
        radius: width / 2
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: -1
        color: Theme.tone(root.presence)
        border.width: 2
        border.color: root.ring
    }
}
